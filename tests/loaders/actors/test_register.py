"""The authority file: what it holds, how bodies are named, and that nothing clashes in it."""

from loaders.actors.authority import lint, open_ends
from loaders.actors.bodies import KINDS, Body, is_acronym, key
from loaders.actors.register import of, packaged, register


def body(id_: str, name: str, acronym: str = "", *aliases: str, parent: str = "", to: str = "") -> Body:
    return Body(id_, name, acronym, aliases, "organization", parent, "", to, "invented")


def test_nothing_clashes_in_the_packaged_file() -> None:
    assert lint() == []


def test_it_holds_the_united_nations_system_its_partners_their_organs_and_all_states() -> None:
    kinds = [row.kind for row in packaged()]
    assert set(kinds) == set(KINDS)
    assert kinds.count("united_nations") >= 600
    assert kinds.count("organization") >= 350
    assert kinds.count("organ") >= 940
    assert kinds.count("state") >= 193


def test_half_of_the_bodies_name_the_page_where_they_were_looked_up_and_none_a_vague_list() -> None:
    sources = [row.source for row in packaged()]
    assert sum("http" in source for source in sources) * 2 >= len(sources)
    assert not [source for source in sources if source in ("A/RES cooperation items", "own publications")]


def test_nine_in_ten_bodies_of_the_united_nations_name_the_page_where_they_were_looked_up() -> None:
    sources = [row.source for row in packaged() if row.kind in ("united_nations", "envoy")]
    assert sum("http" in source for source in sources) * 10 >= len(sources) * 9


def test_bodies_of_before_2019_keep_their_own_rows() -> None:
    former = {row.name: row.valid_to for row in packaged() if row.valid_to}
    for name in (
        "Department of Political Affairs",
        "Department of Peacekeeping Operations",
        "Department of Field Support",
        "Department of Public Information",
        "United Nations Development Fund for Women",
        "United Nations Stabilization Mission in Haiti",
        "Eurasian Economic Community",
    ):
        assert former[name] <= "2018"


def test_a_body_that_ended_names_who_took_its_place_or_says_that_nobody_did() -> None:
    known = register()
    for former, later in (
        ("dpa", ("dppa",)),
        ("pbso", ("dppa",)),
        ("dpko", ("dpo",)),
        ("dfs", ("dos",)),
        ("ctitf", ("oct", "united-nations-global-counter-terrorism-coordination-compact")),
        ("dpi", ("dgc",)),
        ("minusma", ()),
    ):
        assert known.actors[former].followed() == later
    assert known.names["United Nations International Strategy for Disaster Reduction"] == "undrr"
    assert sum(bool(row.valid_to) for row in packaged()) >= 100
    assert open_ends() == []


def test_who_followed_is_told_along_the_whole_chain_with_the_year() -> None:
    told = [(row.id, later.id, year) for row, later, year in register().later("amis")]
    assert told == [("amis", "unamid", 2007), ("unamid", "unitams", 2020)]
    assert register().later("au") == register().later("nobody") == ()


def test_every_parent_and_every_holder_of_an_office_is_a_body_of_the_file() -> None:
    known = register()
    assert {row.parent for row in known.actors.values() if row.parent} <= set(known.actors)
    assert set(known.offices.values()) <= set(known.actors)
    assert len(known.offices) > 100


def test_a_body_that_exists_keeps_an_acronym_that_a_former_one_had_too() -> None:
    found = of([body("old", "Old Harbour Union", "HU", to="1990"), body("new", "Harbour Union", "HU")], {})
    assert found.acronyms["HU"] == "new"
    assert found.names["Old Harbour Union"] == "old"


def test_an_official_name_comes_before_another_bodys_alias() -> None:
    found = of([body("a", "Reef Council", "", "Harbour Board"), body("b", "Harbour Board")], {})
    assert found.names["Harbour Board"] == "b"


def test_capitals_count_in_acronyms_only() -> None:
    assert is_acronym("UN-Women")
    assert not is_acronym("Benelux")
    assert key("Harbour union") == key("Harbour Union")
    assert key("CoE") != key("COE")


def test_bodies_meet_where_their_times_overlap_or_are_not_known() -> None:
    early, late = body("a", "A", to="1999"), Body("b", "B", "", (), "organ", "", "2000", "", "invented")
    assert not early.meets(late)
    assert late.meets(body("c", "C"))
