"""Corrections by people, on a small invented extraction."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import DocumentError
from graph.identity import activity_id
from loaders.actors.bodies import Body
from loaders.actors.register import of
from loaders.corrections import applied, corrected, elsewhere
from loaders.entries import Correction, parse
from loaders.extraction import Activity, Actor, Document, Extraction, Participant, Reading
from loaders.matches import REVIEWED

TEXT = "UNEP and the African Union held a workshop and a seminar on tides."
WHO = (Participant("unep", "organizer", (0, 4)), Participant("au", "organizer", (13, 26)))


def told(name: str, start: str | None = "2031-05", who: tuple[Participant, ...] = WHO) -> Activity:
    id_ = activity_id(name, "event", start, None, [one.actor for one in who])
    return Activity(
        id_, "event", "workshop", name, start, None, None, "concluded", (0, len(TEXT)), "noun-organize", who
    )


FOUND = Extraction(
    Document("A/99/12"),
    (
        Actor("au", "African Union", "AU", ("Union of Africa",), "organization"),
        Actor("unep", "United Nations Environment Programme", "UNEP", (), "united_nations"),
    ),
    (Reading(1, "African Union", (told("workshop"), told("seminar")), TEXT), Reading(2, "African Union")),
)


def correction(action: str, paragraph: int = 1, **facts: object) -> Correction:
    return Correction(action, "A/99/12", paragraph, "the text says so", "a tester", **facts)  # type: ignore[arg-type]


def after(*wanted: Correction) -> tuple[Activity, ...]:
    """The activities of paragraph 1 after corrections that all match."""
    found = applied(FOUND, wanted)
    assert found.notes == ()
    return found.paragraphs[0].activities


def test_accepting_marks_an_activity_as_reviewed_and_changes_nothing_else() -> None:
    workshop, seminar = after(correction("accept", name="workshop"))
    assert workshop.rule == REVIEWED
    assert workshop.id == told("workshop").id
    assert seminar == told("seminar")


@pytest.mark.parametrize(
    ("action", "facts"),
    [
        ("accept", {"name": "workshop"}),
        ("rename", {"name": "workshop", "becomes": {"place": "Lagos"}}),
        ("rename", {"name": "workshop", "becomes": {"participants": {"UNEP": "organizer"}}}),
        ("merge", {"names": ("workshop", "seminar")}),
    ],
)
def test_what_a_person_has_settled_is_certain(action: str, facts: dict[str, object]) -> None:
    doubted = tuple(replace(one, confidence=0.3) for one in WHO)
    read = [replace(told(name, who=doubted), confidence=0.4) for name in ("workshop", "seminar")]
    found = replace(FOUND, paragraphs=(Reading(1, "African Union", tuple(read), TEXT),))
    workshop, *others = applied(found, [correction(action, **facts)]).paragraphs[0].activities
    assert {workshop.confidence, *(one.confidence for one in workshop.participants)} == {1.0}
    assert [one.confidence for one in others] == [0.4] * len(others)


def test_rejecting_leaves_an_activity_out() -> None:
    assert [one.name for one in after(correction("reject", name="workshop"))] == ["seminar"]


def test_renaming_changes_the_facts_and_makes_the_id_anew() -> None:
    becomes = {"name": "workshop on tides", "start": "2031-06", "place": "Lagos"}
    workshop = after(correction("rename", name="workshop", becomes=becomes))[0]
    assert (workshop.name, workshop.start, workshop.place) == ("workshop on tides", "2031-06", "Lagos")
    assert workshop.id == activity_id("workshop on tides", "event", "2031-06", None, ["au", "unep"])
    assert workshop.participants == WHO


def test_an_empty_fact_says_that_the_text_does_not_tell_it() -> None:
    workshop = after(correction("rename", name="workshop", becomes={"start": ""}))[0]
    assert workshop.start is None


def test_a_changed_kind_without_a_type_gets_the_general_type() -> None:
    workshop = after(correction("rename", name="workshop", becomes={"kind": "programme"}))[0]
    assert (workshop.kind, workshop.type) == ("programme", "other_programme")


def test_changed_participants_keep_the_words_that_named_them() -> None:
    becomes = {"participants": {"African Union": "supporter", "World Health Organization": "organizer"}}
    found = applied(FOUND, [correction("rename", name="workshop", becomes=becomes)])
    workshop = found.paragraphs[0].activities[0]
    assert {one.actor: (one.role, one.span) for one in workshop.participants} == {
        "au": ("supporter", (13, 26)),
        "who": ("organizer", (0, len(TEXT))),
    }
    assert "who" in {one.id for one in found.actors}


@pytest.mark.parametrize("called", ["African Union", "Union of Africa", "AU"])
def test_an_actor_may_be_called_by_any_of_its_names(called: str) -> None:
    workshop = after(correction("rename", name="workshop", becomes={"participants": {called: "party"}}))[0]
    assert [one.actor for one in workshop.participants] == ["au"]


def test_an_actor_that_nobody_lists_becomes_one_of_its_own() -> None:
    becomes = {"participants": {"Guild of Lamplighters": "organizer"}}
    found = applied(FOUND, [correction("rename", name="workshop", becomes=becomes)])
    (guild,) = [one for one in found.actors if one.name == "Guild of Lamplighters"]
    assert (guild.id, guild.kind) == ("guild-of-lamplighters", "unlisted")


def test_merging_keeps_the_first_with_everybody_who_took_part() -> None:
    seminar = told("seminar", who=(Participant("who", "supporter", (0, 4)),))
    found = Extraction(FOUND.document, FOUND.actors, (Reading(1, "A", (told("workshop"), seminar), TEXT),))
    (one,) = applied(found, [correction("merge", names=("workshop", "seminar"))]).paragraphs[0].activities
    assert (one.name, one.rule) == ("workshop", REVIEWED)
    assert {person.actor for person in one.participants} == {"unep", "au", "who"}
    assert one.id == activity_id("workshop", "event", "2031-05", None, ["au", "unep", "who"])


def test_an_empty_fact_of_what_is_added_is_none() -> None:
    becomes = {
        "kind": "agreement", "type": "plan", "name": "Tide Plan", "participants": {"African Union": "party"},
        "start": "", "end": "", "place": "",
    }  # fmt: skip
    added = after(correction("add", becomes=becomes))[-1]
    assert (added.start, added.end, added.place) == (None, None, None)


def test_adding_tells_what_was_not_read() -> None:
    becomes = {
        "kind": "agreement", "type": "plan", "name": "Tide Plan", "participants": {"African Union": "party"}
    }  # fmt: skip
    added = after(correction("add", becomes=becomes))[-1]
    assert (added.kind, added.type, added.name, added.rule) == ("agreement", "plan", "Tide Plan", REVIEWED)
    assert added.span == (0, len(TEXT))
    assert added.id == activity_id("Tide Plan", "agreement", None, None, ["au"])


def test_of_several_of_one_name_the_start_tells_which() -> None:
    twice = Reading(1, "A", (told("briefing", "2031-05"), told("briefing", "2032-06")), TEXT)
    found = Extraction(FOUND.document, FOUND.actors, (twice,))
    (left,) = (
        applied(found, [correction("reject", name="briefing", start="2032-06")]).paragraphs[0].activities
    )
    assert left.start == "2031-05"


def test_corrections_apply_in_their_order() -> None:
    renamed = correction("rename", name="workshop", becomes={"name": "school"})
    assert [one.name for one in after(renamed, correction("reject", name="school"))] == ["seminar"]


@pytest.mark.parametrize(
    "stale",
    [
        correction("reject", name="forum"),
        correction("reject", name="workshop", start="2040"),
        correction("reject", 9, name="workshop"),
        correction("merge", names=("workshop", "forum")),
        correction("add", 9, becomes={"name": "Tide Plan"}),
    ],
)
def test_a_correction_that_no_longer_matches_is_reported_and_changes_nothing(stale: Correction) -> None:
    found = applied(FOUND, [stale])
    assert found.paragraphs == FOUND.paragraphs
    (note,) = found.notes
    assert note.startswith("A correction no longer matches: A/99/12, para. ")
    assert "a tester: the text says so" in note


def test_corrections_survive_a_second_run() -> None:
    wanted = [
        correction("rename", name="workshop", becomes={"place": "Lagos"}),
        correction("accept", name="seminar"),
    ]
    assert applied(FOUND, wanted) == applied(FOUND, wanted)


def test_no_correction_changes_nothing() -> None:
    assert applied(FOUND, []) == FOUND


TWO = "In May 2031, UNEP and AU held a workshop on tides and a seminar on tides. They held a forum on sand."
FIRST_SENTENCE, SECOND_SENTENCE = (0, TWO.index(" They")), (TWO.index("They"), len(TWO))


def reading(*names: str, span: tuple[int, int] = FIRST_SENTENCE) -> Extraction:
    """An extraction whose only paragraph tells events of these names in one of its sentences."""
    told_ = tuple(replace(told(name), span=span) for name in names)
    return replace(FOUND, paragraphs=(Reading(1, "African Union", told_, TWO),))


def placed(action: str, name: str, **facts: object) -> Correction:
    """A correction that says the kind and the first sentence."""
    return correction(action, name=name, **{"kind": "event", "sentence": 1, **facts})


def names(found: Extraction) -> list[str]:
    return [one.name for one in found.paragraphs[0].activities]


@pytest.mark.parametrize(
    "read", ["workshop on tides", "workshop", "workshop on tides and sand in the harbours of the south"]
)
def test_a_name_that_is_read_longer_or_shorter_keeps_its_correction(read: str) -> None:
    found = applied(reading(read), [placed("rename", "workshop on tides", becomes={"place": "Lagos"})])

    assert found.notes == ()
    assert [one.place for one in found.paragraphs[0].activities] == ["Lagos"]


@pytest.mark.parametrize(
    "wrong",
    [
        placed("reject", "festival of lanterns"),
        placed("reject", "workshop on tides", sentence=2),
        placed("reject", "workshop on tides", kind="programme"),
        placed("reject", "workshop on tides", start="2032"),
    ],
)
def test_another_name_sentence_kind_or_begin_matches_nothing(wrong: Correction) -> None:
    found = applied(reading("workshop on tides"), [wrong])

    assert names(found) == ["workshop on tides"]
    assert found.notes[0].startswith("A correction no longer matches: A/99/12, para. 1")


def test_an_activity_that_moved_to_another_sentence_is_not_matched_silently() -> None:
    wanted = [placed("reject", "workshop on tides")]

    assert names(applied(reading("workshop on tides"), wanted)) == []
    moved = applied(reading("workshop on tides", span=SECOND_SENTENCE), wanted)
    assert names(moved) == ["workshop on tides"]
    assert len(moved.notes) == 1


def test_of_two_in_one_sentence_each_correction_finds_its_own() -> None:
    wanted = [
        placed("rename", "workshop on tides", becomes={"name": "seminar on tides for pilots"}),
        placed("reject", "seminar on tides"),
    ]

    for read in (("workshop on tides", "seminar on tides"), ("seminar on tides of May", "workshop on tides")):
        found = applied(reading(*read), wanted)
        assert (names(found), found.notes) == (["seminar on tides for pilots"], ())


def test_an_equal_name_comes_before_an_alike_one() -> None:
    wanted = [placed("reject", "workshop on tides of the south"), placed("accept", "workshop on tides")]

    found = applied(reading("workshop on tides"), wanted)

    assert names(found) == ["workshop on tides"]
    assert len(found.notes) == 1


def test_corrections_without_a_place_go_by_the_name_alone() -> None:
    wanted = [correction("reject", name="workshop on tides")]

    assert names(applied(reading("workshop on tides", span=SECOND_SENTENCE), wanted)) == []
    assert names(applied(reading("workshop"), wanted)) == ["workshop"]


ADDED = {"kind": "event", "type": "workshop", "start": "2031-05", "participants": {"African Union": "party"}}


@pytest.mark.parametrize(
    ("name", "facts", "twice"),
    [
        ("workshop on tides and sand", {}, False),
        ("forum on sand", {}, True),
        ("workshop on tides", {"kind": "programme", "type": "project"}, True),
        ("workshop on tides", {"start": "2032"}, True),
    ],
)
def test_what_is_told_already_is_not_added_again(name: str, facts: dict[str, str], twice: bool) -> None:
    wanted = [correction("add", becomes={**ADDED, "name": name, **facts})]

    found = applied(reading("workshop on tides"), wanted)

    assert names(found) == ["workshop on tides", *[name] * twice]
    assert [note[:38] for note in found.notes] == ["A correction adds what is read already"] * (not twice)


def test_what_another_correction_settled_is_the_same_only_under_the_same_words() -> None:
    settled = placed("accept", "workshop on tides")
    like, same = ({**ADDED, "name": name} for name in ("workshop on sand", "the workshop on tides"))

    found = applied(
        reading("workshop on tides"), [settled, *(correction("add", becomes=one) for one in (like, same))]
    )

    assert names(found) == ["workshop on tides", "workshop on sand"]
    assert len(found.notes) == 1


def test_what_is_added_rests_on_its_sentence() -> None:
    wanted = [correction("add", sentence=2, becomes={**ADDED, "name": "forum on sand"})]

    assert applied(reading(), wanted).paragraphs[0].activities[0].span == SECOND_SENTENCE


def test_a_fact_that_makes_no_id_leaves_the_id() -> None:
    shared = replace(
        FOUND, paragraphs=(Reading(1, "A", (replace(told("workshop"), id="of-another"),), TEXT),)
    )

    found = applied(shared, [correction("rename", name="workshop", becomes={"status": "planned"})])

    assert [(one.id, one.status) for one in found.paragraphs[0].activities] == [("of-another", "planned")]


def test_actors_are_looked_up_in_the_register_that_is_given(tmp_path: Path) -> None:
    guild = Body("guild", "Guild of Lamplighters", "GLL", (), "organization", "", "", "", "invented")
    mine = tmp_path / "mine.toml"
    mine.write_text(
        ENTRY.replace('"reject"', '"rename"')
        + "[correction.becomes.participants]\nGLL = 'party'\nWHO = 'party'\n",
        encoding="utf-8",
    )

    found = corrected(FOUND, more=mine, actors=of([guild], {}))

    assert [one.actor for one in found.paragraphs[0].activities[0].participants] == ["guild", "who"]
    assert {one.name for one in found.actors if one.id in ("guild", "who")} == {
        "Guild of Lamplighters",
        "WHO",
    }


ENTRY = """
[[correction]]
action = "reject"
document = "A/99/12"
paragraph = 1
name = "workshop"
reason = "it was cancelled"
reviewer = "a tester"
"""


def test_a_file_of_corrections_is_read() -> None:
    (one,) = parse(ENTRY)
    assert (one.action, one.document, one.paragraph, one.name) == ("reject", "A/99/12", 1, "workshop")
    assert str(one) == "A/99/12, para. 1: reject 'workshop' (a tester: it was cancelled)"
    assert parse("") == []


def _changed(old: str, new: str) -> str:
    assert old in ENTRY
    return ENTRY.replace(old, new)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not toml [", "not TOML"),
        (ENTRY + 'colour = "red"', "Unknown key 'colour'"),
        (ENTRY + 'becomes = { colour = "red" }', "Unknown key 'colour'"),
        (_changed('"reject"', '"drop"'), "The action is not one of accept, reject, rename, merge, add"),
        (_changed('reason = "it was cancelled"\n', ""), "'reason' is missing"),
        (_changed('reviewer = "a tester"\n', ""), "'reviewer' is missing"),
        (_changed('name = "workshop"\n', ""), "'name' is missing"),
        (_changed('"reject"', '"merge"'), "'names' must hold"),
        (_changed('"reject"', '"add"'), "'becomes' must hold"),
        (ENTRY + 'kind = "dance"\nsentence = 1', "'dance' is no kind of activity"),
        (ENTRY + 'kind = "event"', "'kind' and 'sentence' go together"),
        (ENTRY + "sentence = 2", "'kind' and 'sentence' go together"),
        (_changed('"reject"', '"merge"') + "sentence = 2", "'merge' goes by names"),
        (_changed('"reject"', '"add"') + 'kind = "event"', "stands in 'becomes'"),
        (ENTRY + 'becomes = { kind = "dance" }', "'dance' is no kind of activity"),
        (ENTRY + 'becomes = { kind = "event", type = "plan" }', "'plan' is no type of event"),
        (ENTRY + 'kind = "event"\nsentence = 1\nbecomes = { type = "plan" }', "'plan' is no type of event"),
        (ENTRY + 'becomes = { type = "" }', "'' is no type of activity"),
        (ENTRY + 'becomes = { name = "" }', "'name' must not be empty"),
        (
            ENTRY + 'becomes = { start = "2031-05", end = "2030" }',
            "It ends (2030) before it begins (2031-05)",
        ),
        (ENTRY + 'becomes = { participants = { UNEP = "chef" } }', "'chef' is no role"),
    ],
)
def test_a_wrong_entry_is_named(text: str, said: str) -> None:
    with pytest.raises(DocumentError) as fault:
        parse(text, where="mine.toml")
    assert said in str(fault.value)
    assert "mine.toml" in str(fault.value.where)


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ('correction = "x"', "begins with [[correction]]"),
        ("[[correction]]\naction = 3", "'action' must be a text"),
        ('[[correction]]\nparagraph = "1"', "'paragraph' must be a number"),
        ('[[correction]]\nnames = "workshop"', "'names' must be a list"),
        ('[[correction]]\nbecomes = "x"', "'becomes' must be a table"),
        ('[[correction]]\nbecomes = { participants = ["FAO"] }', "'participants' must be a table"),
        ("[[correction]]\nsentence = 0", "'sentence' must be a number from 1"),
        ("[[correction]]\nparagraph = true", "'paragraph' must be a number"),
        ('[[correction]]\nbecomes = { start = "May 2031" }', "'start' must be a date"),
        ('[[correction]]\nbecomes = { end = "2024-99-99" }', "'end' must be a date"),
        ('[[correction]]\nbecomes = { valid_to = "soon" }', "'valid_to' must be a date"),
        ("[[correction]]\nbecomes = { level = 3 }", "'level' must be a text"),
        (ENTRY + '[correction.becomes]\nlevel = "kings"', "'kings' is no level"),
        ('[[correction]]\nbecomes = { start = "2023-02-29" }', "'start' must be a date"),
        ('[[correction]]\nstart = "2024-13"', "'start' must be a date"),
    ],
)
def test_a_misshapen_entry_is_one_error(entry: str, said: str) -> None:
    with pytest.raises(DocumentError) as fault:
        parse(entry, where="mine.toml")

    assert said in str(fault.value)


def test_the_second_entry_is_named_as_the_second() -> None:
    with pytest.raises(DocumentError) as fault:
        parse(ENTRY + ENTRY + 'colour = "red"', where="mine.toml")
    assert fault.value.where == "mine.toml, correction 2"


def test_a_further_file_applies_to_its_document_only(tmp_path: Path) -> None:
    mine, others = tmp_path / "mine.toml", tmp_path / "others.toml"
    mine.write_text(ENTRY, encoding="utf-8")
    others.write_text(ENTRY.replace("A/99/12", "A/1/2"), encoding="utf-8")
    assert [one.name for one in corrected(FOUND, more=mine).paragraphs[0].activities] == ["seminar"]
    assert corrected(FOUND, more=others) == FOUND


@pytest.mark.parametrize("made", ["missing", "folder", "binary"])
def test_a_further_file_that_cannot_be_read_is_one_error(tmp_path: Path, made: str) -> None:
    path = tmp_path / made
    if made == "folder":
        path.mkdir()
    if made == "binary":
        path.write_bytes(b"\xff\xfe\x00\x81")
    with pytest.raises(DocumentError, match="cannot be read"):
        corrected(FOUND, more=path)


def test_the_packaged_corrections_can_be_left_out() -> None:
    assert corrected(FOUND, packaged=False) == FOUND


def test_the_examples_of_the_guide_are_read() -> None:
    guide = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text(encoding="utf-8")

    found = parse(guide.partition("```toml")[2].partition("```")[0])

    assert [one.action for one in found] == ["accept", "rename", "merge", "add"]
    assert [one.sentence for one in found] == [0, 2, 0, 0]


def test_facts_without_their_text_are_matched_by_kind_and_name() -> None:
    bare = replace(FOUND, paragraphs=tuple(replace(one, text="") for one in FOUND.paragraphs))
    wanted = [placed("reject", "workshop on tides", sentence=3), placed("reject", "festival", sentence=3)]

    found = applied(bare, wanted)

    assert names(found) == ["seminar"]
    assert len(found.notes) == 1


def test_a_changed_date_is_inferred_no_more() -> None:
    inferred = replace(told("workshop"), date_inferred=True)
    found = replace(FOUND, paragraphs=(replace(FOUND.paragraphs[0], activities=(inferred,)),))

    kept = applied(found, [correction("rename", name="workshop", becomes={"place": "Lagos"})])
    dated = applied(found, [correction("rename", name="workshop", becomes={"start": "2031-06"})])

    assert [one.paragraphs[0].activities[0].date_inferred for one in (kept, dated)] == [True, False]


def test_corrections_of_a_report_that_was_not_read_are_told(tmp_path: Path) -> None:
    mine = tmp_path / "mine.toml"
    mine.write_text(ENTRY + ENTRY, encoding="utf-8")

    assert elsewhere(mine, {"A/99/12"}) == []
    assert elsewhere(mine, {"A/1/2"}) == ["Corrections of A/99/12 match nothing, for it was not read: 2"]
    assert elsewhere(None, set()) == []
