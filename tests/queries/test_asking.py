"""Headers, the catalog, parameters and names: what a person types, and what is answered in one line."""

from pathlib import Path

import pytest

from graph.errors import QueryError
from graph.store.store import Store
from graph.tables import Table
from graph.vocabulary import Grouping
from queries.answer import answer, parameters
from queries.catalog import catalog, listing, nearest, query
from queries.extent import measured_answer
from queries.header import Column, Parameter, Query, parse, used
from queries.naming import official

FILE = """// title:  Who met whom
// about:  Pairs that met,
//         newest first.
// param:  since  date     ""  first day
// param:  limit  integer  20  rows
// column: one   text      a body
// column: last  date      newest
MATCH (a:Actor) WHERE a.start >= $since RETURN a.name AS one, a.start AS last ORDER BY last, one LIMIT $limit
"""


def test_a_header_is_read() -> None:
    found = parse("x/who-met", FILE)
    assert (found.name, found.title, found.about) == (
        "x/who-met",
        "Who met whom",
        "Pairs that met, newest first.",
    )
    assert found.params == (
        Parameter("since", "date", "", "first day"),
        Parameter("limit", "integer", 20, "rows"),
    )
    assert found.columns == (Column("one", "text", "a body"), Column("last", "date", "newest"))
    assert found.cypher == FILE


def test_a_paragraph_is_told_with_its_footnotes(answering: Store) -> None:
    rows = answer(query("provenance/of-paragraph"), answering, {"paragraph": "5"}).rows
    assert {tuple(row[-1]) for row in rows if isinstance(row[-1], list)} == {
        ("3 Harbours of the World (Port Aster, 2043).",)
    }
    others = answer(query("provenance/of-paragraph"), answering, {"paragraph": "8"}).rows
    assert [row[-1] for row in others] == [[]] * len(others) != []


def test_a_file_without_a_header_is_a_question_too() -> None:
    found = parse("mine.cypher", "MATCH (a {name: $who}) RETURN a.name AS name")
    assert found.title == "mine.cypher"
    assert found.params == (Parameter("who", "text", None, ""),)
    assert found.columns == ()


def test_a_file_that_sets_its_parameters_is_read_as_one_with_defaults_in_its_header() -> None:
    """Neo4j Browser and cypher-shell take `:param` lines, so such a file runs there as it is."""
    said = FILE.replace(' ""  first', " first").replace(" 20  rows", " rows")
    file = f':param since => "";\n:param limit => 20;\n{said}'
    found = parse("x/who-met", file)
    assert found.params == parse("x/who-met", FILE).params
    assert found.cypher.strip() == said.strip()
    assert found.pasted == file


def test_parameters_may_be_set_without_a_header() -> None:
    text = (
        ":param who => 'Ports; and // more'\n:param limit => 3\nMATCH (a {name: $who}) RETURN a LIMIT $limit"
    )
    found = parse("mine.cypher", text)
    assert found.params == (
        Parameter("who", "text", "Ports; and // more", ""),
        Parameter("limit", "integer", 3, ""),
    )
    assert found.cypher.strip() == "MATCH (a {name: $who}) RETURN a LIMIT $limit"


@pytest.mark.parametrize(
    "line",
    [
        ":param {limit: 20}",
        ":param limit => 10 + 10",
        ":param limit",
        "// param: limit integer rows",
        "// param: limit whole 20 rows",
        '// param: limit integer "20" rows',
        "// param: limit",
        "// column: one phrases x",
    ],
)
def test_a_header_line_that_cannot_be_read_is_named(line: str) -> None:
    with pytest.raises(QueryError, match=r"mine\.cypher") as caught:
        parse("mine.cypher", f"// title: Mine\n{line}\nRETURN 1 AS one")
    assert "\n" not in str(caught.value)


def test_names_in_texts_and_comments_are_no_parameters() -> None:
    assert used("// $a\nRETURN '$b' AS x, \"$c\" AS y, `$d` AS z, $e AS w /* $f */") == ("e",)


def test_the_catalog_is_in_order_and_listed() -> None:
    assert list(catalog()) == sorted(catalog())
    assert all(f"| `{name}` |" in listing() for name in catalog())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("partners", "organizations/partners-of"),
        ("organisations/most-active", "organizations/most-active"),
        ("agreements/timelin", "agreements/timeline"),
        ("zzz", None),
    ],
)
def test_a_wrong_name_brings_the_nearest(typed: str, meant: str | None) -> None:
    with pytest.raises(QueryError, match=f"No query is called '{typed}'") as caught:
        query(typed)
    assert f"Did you mean '{meant or nearest(typed, catalog())}'?" in str(caught.value)


def test_a_file_of_the_users_own_is_asked(tmp_path: Path, answering: Store) -> None:
    mine = tmp_path / "mine.cypher"
    mine.write_text("\ufeffMATCH (a:Actor {kind: $kind}) RETURN count(a) AS bodies", encoding="utf-8")
    assert answer(query(str(mine)), answering, {"kind": "organization"}) == Table(("bodies",), ((3,),))


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00MATCH"])
def test_a_file_that_cannot_be_read_is_one_line(tmp_path: Path, content: bytes | None) -> None:
    place = tmp_path / "mine.cypher"
    if content:
        place.write_bytes(content)
    with pytest.raises(QueryError, match=r"mine\.cypher"):
        query(str(place))


@pytest.mark.parametrize(
    ("name", "given", "told"),
    [
        ("organizations/most-active", {"limt": "3"}, "takes no parameter 'limt'. Did you mean 'limit'"),
        ("organizations/most-active", {"limit": "many"}, "'limit' is a whole number, not 'many'"),
        ("organizations/most-active", {"limit": "-1"}, "'limit' is a whole number, not '-1'"),
        ("organizations/most-active", {"limit": "9" * 30}, "'limit' is a whole number"),
        ("organizations/most-active", {"since": "2023-13"}, "'since' is a date, not '2023-13'"),
        ("organizations/most-active", {"since": "2023-02-30"}, "'since' is a date"),
        ("organizations/most-active", {"since": "May 2023"}, "Write 2023, 2023-11 or 2023-11-28"),
        ("organizations/most-active", {"kind": "events"}, "'kind' cannot be 'events'. Did you mean 'event'"),
        ("activities/planned", {"status": "later"}, "'status' cannot be 'later'. There are: concluded"),
    ],
)
def test_a_parameter_that_does_not_fit_is_one_line(name: str, given: dict[str, str], told: str) -> None:
    with pytest.raises(QueryError) as caught:
        parameters(query(name), given)
    assert told in str(caught.value)
    assert str(caught.value).startswith(f"{name}: ")
    assert "\n" not in str(caught.value)


def test_words_are_taken_as_people_write_them() -> None:
    assert parameters(query("activities/planned"), {"status": " Under way "})["status"] == "under_way"
    assert parameters(query("organizations/of-kind"), {"kind": "united nations"})["kind"] == "united_nations"


def test_a_missing_value_is_asked_for() -> None:
    with pytest.raises(QueryError, match=r"needs a value for 'who'\. Add --set who=…"):
        parameters(parse("mine.cypher", "MATCH (a {name: $who}) RETURN a.name AS name"), {})


@pytest.mark.parametrize(
    ("called", "kind", "name"),
    [
        ("nlc", "actor", "Northern Lakes Community"),
        ("the northern lakes community", "actor", "Northern Lakes Community"),
        ("old Southern Islands Forum", "actor", "Southern Islands Forum"),
        ("PORT ASTER", "place", "Port Aster"),
        ("asteria", "place", "Asteria"),
        ("Peace", "theme", "peace"),
        ("a/92/2", "document", "A/92/2"),
    ],
)
def test_a_thing_is_found_by_what_people_call_it(answering: Store, called: str, kind: str, name: str) -> None:
    assert official(called, kind, answering) == name


def test_a_name_nobody_has_brings_the_nearest(answering: Store) -> None:
    with pytest.raises(QueryError, match="No place in the graph is called 'Port Astor'") as caught:
        official("Port Astor", "place", answering)
    assert "port aster" in str(caught.value).lower()


def test_a_document_nobody_has_brings_each_symbol_once(answering: Store) -> None:
    with pytest.raises(QueryError, match=r"There are: A/90/1, A/92/2\.$"):
        official("S/7", "document", answering)


def test_bodies_that_never_meet_may_share_partners(answering: Store) -> None:
    shared = answer(query("network/shared-partners"), answering, {"one": "SIF", "other": "WCC"})
    assert [row[:3] for row in shared.rows] == [
        ("Southern Islands Forum", "Western Coast Council", "Office for Harbours of the United Nations"),
        ("Southern Islands Forum", "Western Coast Council", "United Nations (no body named)"),
    ]


def test_what_ends_can_be_asked_of_one_organization_and_its_organs(answering: Store) -> None:
    def names(actor: str) -> list[object]:
        return [row[2] for row in answer(query("agreements/expiring"), answering, {"actor": actor}).rows]

    assert names("NLC") == ["memorandum on harbours", "peace centre"]
    assert names("WCC") == ["second coast plan"]
    assert names("SIF") == []


def test_a_theme_can_be_asked_of_one_organization_and_its_organs(answering: Store) -> None:
    def names(**given: str) -> set[object]:
        return {row[2] for row in answer(query("themes/activities"), answering, given).rows}

    assert names(theme="trade", actor="NLC") == {"meeting of ports", "memorandum on harbours"}
    assert names(actor="NLC") - names(theme="trade", actor="NLC") == {"annual conference", "peace centre"}


def test_an_answer_takes_names_and_former_names(answering: Store) -> None:
    partners = query("organizations/partners-of")
    by_name = answer(partners, answering, {"actor": "Office for Harbours of the United Nations"})
    assert answer(partners, answering, {"actor": "ohn"}) == by_name
    assert answer(partners, answering, {"actor": "old Office for Harbours of the United Nations"}) == by_name


def test_dates_filter_as_precisely_as_given(answering: Store) -> None:
    calendar = query("events/calendar")

    def names(**given: str) -> list[object]:
        return [row[0] for row in answer(calendar, answering, given).rows]

    assert names(**{"from": "2023"}) == ["2023", "2023-05-02"]
    assert names(**{"from": "2023-05-03"}) == ["2023", "2023-05-02"]
    assert names(**{"from": "2023-05-04"}) == ["2023"]
    assert names(to="2019") == ["2018-06", "2019"]
    assert names(**{"from": "2022-06", "to": "2022-12"}) == []


def test_what_lasts_until_a_day_is_not_dated_by_that_day(answering: Store) -> None:
    years = [row[0] for row in answer(query("change/by-year"), answering, {}).rows]
    assert "2032" not in years
    active = {row[0]: row[5] for row in answer(query("organizations/most-active"), answering, {}).rows}
    assert active["Northern Lakes Community"] == "2023-06"
    last = answer(query("activities/of"), answering, {"actor": "NLC"}).rows[-1]
    assert last[:4] == (None, None, "2032", "peace centre")


def test_by_year_and_the_list_of_what_is_undated_count_the_same_activities(answering: Store) -> None:
    years = {row[0]: row[-1] for row in answer(query("change/by-year"), answering, {}).rows}
    undated = answer(query("quality/undated"), answering, {"limit": "0"}).rows
    assert years["not stated"] == len(undated) > 0
    assert years["only an end"] == 1  # the peace centre, until 2032


def test_columns_that_differ_from_the_header_are_told(answering: Store) -> None:
    wrong = Query("mine", "Mine", "", (), (Column("other", "text", "x"),), "RETURN 1 AS one")
    with pytest.raises(QueryError, match="The header declares other, but one came back"):
        answer(wrong, answering, {})


def test_find_looks_into_names_aliases_and_paragraphs(answering: Store) -> None:
    rows = answer(query("provenance/find"), answering, {"text": "HARBOURS"}).rows
    assert {str(row[0]) for row in rows} == {"actor", "activity"}
    passages = answer(query("provenance/find"), answering, {"text": "harbour masters"}).rows
    assert ("paragraph", "A/92/2, para. 8") in [(row[0], row[4]) for row in passages]


def test_an_exact_acronym_is_found_first(answering: Store) -> None:
    assert answer(query("provenance/find"), answering, {"text": "un"}).rows[0][1] == "United Nations"


def test_a_body_and_what_belongs_to_it_are_no_pair(answering: Store) -> None:
    """The Office is part of the United Nations: they stand in two plans together."""
    for grouping in Grouping:
        rows = answer(query("network/strongest-pairs"), answering, {"as": grouping, "limit": "0"}).rows
        assert [row for row in rows if "United Nations" in row[0] and "United Nations" in row[1]] == []


def test_an_organ_counts_for_its_organization_unless_told_otherwise(answering: Store) -> None:
    def activities(**given: str) -> dict[str, int]:
        rows = answer(query("organizations/most-active"), answering, {"limit": "0", **given}).rows
        return {str(row[0]): int(str(row[2])) for row in rows}

    assert activities()["Northern Lakes Community"] == 5
    read = activities(**{"as": "read"})
    assert read["Northern Lakes Community"] + read["Secretariat of the Northern Lakes Community"] == 5
    assert "Office for Harbours of the United Nations" not in activities(**{"as": "system"})


def test_the_united_nations_as_such_and_its_system_are_told_apart(answering: Store) -> None:
    def partners(grouping: str) -> set[str]:
        given = {"actor": "WCC", "as": grouping}
        return {str(row[0]) for row in answer(query("organizations/partners-of"), answering, given).rows}

    office = "Office for Harbours of the United Nations"
    assert partners("read") == {"United Nations", office}
    assert partners("family") == {"United Nations (no body named)", office}
    assert partners("system") == {"United Nations system"}


def test_a_body_that_is_left_out_is_not_told_of(answering: Store) -> None:
    rows = answer(query("network/strongest-pairs"), answering, {"without": "UN\nOHN", "limit": "0"}).rows
    assert rows
    assert [row for row in rows if "United Nations" in row[0] + row[1]] == []


def test_without_a_limit_all_rows_come_and_it_is_said_how_many_there_are(answering: Store) -> None:
    whole, extent = measured_answer(query("events/calendar"), answering, {"limit": "0"})
    assert extent.shown == extent.rows == len(whole.rows) > 2
    shown, extent = measured_answer(query("events/calendar"), answering, {"limit": "2"})
    assert shown.rows == whole.rows[:2]
    assert (extent.shown, extent.rows) == (2, len(whole.rows))
    assert "--set limit=0 for all" in extent.as_text()
