"""The figures of a reading beside a reference, by hand."""

import json

import pytest

from graph.errors import DocumentError
from loaders import scoring
from loaders.extraction import Activity, Actor, Document, Extraction, Participant, Reading
from loaders.scoring import Count, Told, alike, figures, paired, reference, words_alike
from loaders.spelling import Spellings, names

PEOPLE = {"united nations": "organizer", "lagoon union": "organizer"}


def told(name: str = "workshop on tides", **facts: object) -> Told:
    known: dict[str, object] = {
        "kind": "event", "type": "workshop", "start": "2043", "end": None, "place": "rome", "people": PEOPLE
    }  # fmt: skip
    return Told(name=name, **(known | facts))  # type: ignore[arg-type]


def test_a_count_gives_precision_recall_and_their_mean() -> None:
    count = Count(true=3, false=1, missed=3)
    assert (count.precision, count.recall) == (0.75, 0.5)
    assert count.f1 == pytest.approx(0.6)


def test_nothing_to_find_and_nothing_found_is_whole() -> None:
    assert Count().f1 == 1.0
    assert Count(true=0, false=1).f1 == 0.0


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        ("workshop on tides", "the workshop on tides", 1.0),
        ("workshop on tides", "workshop on wind", 0.5),
        ("workshop", "seminar", 0.0),
        ("", "seminar", 0.0),
    ],
)
def test_names_are_as_alike_as_their_words(one: str, other: str, share: float) -> None:
    assert words_alike(one, other) == pytest.approx(share)
    assert words_alike(other, one) == pytest.approx(share)


def test_an_activity_is_like_itself() -> None:
    assert alike(told(), told()) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("other", "share"),
    [
        (told(people={}), 0.65),
        (told("seminar for cooks"), 0.55),
        (told(start="2044"), 0.8),
        (told(start="2043-05"), 0.9),
        (told(kind="agreement"), 0.0),
    ],
)
def test_name_people_and_dates_weigh_as_they_are_said_to(other: Told, share: float) -> None:
    assert alike(told(), other) == pytest.approx(share)


def test_kinds_of_one_group_may_be_paired() -> None:
    assert alike(told(kind="programme"), told(kind="cooperation")) == pytest.approx(1.0)


def test_pairs_are_one_to_one_and_the_most_alike_first() -> None:
    assert paired([told("workshop on wind"), told()], [told(), told("workshop on wind")]) == [(1, 0), (0, 1)]
    assert len(paired([told()], [told(), told()])) == 1
    assert paired([told()], [told(kind="agreement")]) == []


def test_figures_of_a_reading_like_the_reference_are_whole() -> None:
    assert set(figures({1: [told()]}, {1: [told()]}).row().values()) == {1.0, None}


def test_figures_of_nothing_read_are_none() -> None:
    row = figures({1: [told()]}, {}).row()
    assert (row["activities"], row["participants"], row["pairs"]) == (0.0, 0.0, 0.0)


def test_figures_count_what_is_wrong_where_it_is_wrong() -> None:
    people = {"united nations": "organizer", "lagoon union": "supporter", "norland": "party"}
    row = figures({1: [told()]}, {1: [told(start="2044", place="lima", people=people)]}).row()
    assert row["activities"] == 1.0
    assert row["participants"] == pytest.approx(0.8)
    assert (row["roles"], row["dates"], row["places"], row["kinds"]) == (0.5, 0.0, 0.0, 1.0)
    assert row["pairs"] == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("reference", "read_", "expected"),
    [
        ({}, {}, (None, None, None)),
        ({"status": "planned"}, {"status": "planned", "level": "heads"}, (None, 1.0, 0.0)),
        ({"level": "heads"}, {"status": "planned"}, (None, None, None)),
        ({"status": "planned", "level": "heads"}, {"status": "x", "level": "heads"}, (None, 0.0, 1.0)),
        ({"kind": "agreement"}, {"kind": "agreement", "valid": (None, "2044")}, (0.0, None, None)),
        ({"kind": "programme", "valid": ("2043", None)}, {"valid": ("2043", None)}, (None, None, None)),
        ({"valid": ("2043", None)}, {}, (None, None, None)),
    ],
)  # fmt: skip
def test_validity_status_and_level_count_where_they_are_stated(
    reference: dict[str, object], read_: dict[str, object], expected: tuple[float | None, ...]
) -> None:
    row = figures({1: [told(**reference)]}, {1: [told(**read_)]}).row()  # type: ignore[arg-type]
    assert (row["validity"], row["status"], row["levels"]) == expected


def test_an_alias_is_not_given_to_two_actors() -> None:
    actors = (Actor("lau", "Union of the Lagoons", "LAU"), Actor("old", "Old Union", aliases=("LAU",)))
    activity = Activity(
        "x", "event", "workshop", "workshop", "2043", None, None, "concluded", (0, 9), "noun",
        (Participant("lau", "organizer", (0, 3)), Participant("old", "organizer", (4, 7))),
    )  # fmt: skip
    found = Extraction(Document("A/1/2"), actors, (Reading(7, "A", (activity,)),))
    (one,) = scoring.extraction(found, Spellings({"Lagoon Union": ["LAU"]}))[7]
    assert set(one.people) == {"lagoon union", "old union"}


def test_paragraphs_outside_the_reference_do_not_count() -> None:
    assert figures({1: [told()]}, {1: [told()], 2: [told("seminar")]}).row()["activities"] == 1.0


def test_an_actor_has_one_spelling_whatever_it_is_called() -> None:
    known = Spellings({"Lagoon Union": ["Union of the Lagoons", "LAU"]})
    assert known("LAU") == known("The Union of the Lagoons") == known("Lagoon Union") == "lagoon union"
    assert known("Norland (NOR)") == "norland"


def test_names_are_read_from_json() -> None:
    assert names('{"Lagoon Union": ["LAU"]}')("LAU") == "lagoon union"


@pytest.mark.parametrize("text", ["", "[1]", "{", '{"a": 3}'])
def test_what_is_no_json_of_names_is_one_error(text: str) -> None:
    with pytest.raises(DocumentError, match="no names"):
        names(text, where="names.json")


def test_a_reference_is_read_line_by_line() -> None:
    activity = {
        "kind": "event", "type": "workshop", "name": "workshop", "start": "2043", "end": None,
        "place": "Rome",
        "participants": [{"actor": "LAU", "role": "organizer"}],
    }  # fmt: skip
    line = json.dumps({"paragraph": 7, "section": "Lagoon Union", "activities": [activity]})
    rows, sections = reference(line, Spellings({"Lagoon Union": ["LAU"]}))
    assert rows == {7: [told("workshop", people={"lagoon union": "organizer"})]}
    assert sections == {7: "Lagoon Union"}


@pytest.mark.parametrize("line", ["{", '{"paragraph": 1}', '{"paragraph": 1, "activities": [{}]}', "[]"])
def test_a_line_that_is_no_annotation_is_named(line: str) -> None:
    good = '{"paragraph": 1, "activities": []}'
    with pytest.raises(DocumentError) as fault:
        reference(f"{good}\n{line}", Spellings(), where="mine.jsonl")
    assert "mine.jsonl, line 2" in str(fault.value.where)


def test_an_extraction_is_told_under_the_names_of_its_actors() -> None:
    activity = Activity(
        "x", "event", "workshop", "workshop", "2043", None, "Rome", "concluded", (0, 9), "noun",
        (Participant("lau", "organizer", (0, 3)),),
    )  # fmt: skip
    found = Extraction(
        Document("A/1/2"), (Actor("lau", "Union of the Lagoons", "LAU"),), (Reading(7, "A", (activity,)),)
    )
    (one,) = scoring.extraction(found, Spellings({"Lagoon Union": ["LAU"]}))[7]
    assert one == told(
        "workshop",
        people={"lagoon union": "organizer"},
        rule="noun",
        status="concluded",
        sure={"lagoon union": 1.0},
    )


def test_every_rule_is_counted() -> None:
    read = {1: [told(rule="noun"), told("seminar", rule="verb", people={})]}
    counts = dict(scoring.rules({1: [told()]}, read))
    assert (counts["noun"].true, counts["noun"].false) == (1, 0)
    assert (counts["verb"].true, counts["verb"].false) == (0, 1)
