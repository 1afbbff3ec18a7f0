"""The same activity told twice, on small readings."""

from dataclasses import replace

import pytest

from graph.identity import activity_id
from loaders.activities.merging import merged
from loaders.extraction import Activity, Participant, Reading


def told(id_: str = "one", name: str = "workshop on tides", **facts: object) -> Activity:
    who = (Participant("unep", "organizer", (0, 4)), Participant("au", "organizer", (9, 11)))
    first = Activity(
        id_, "event", "workshop", name, "2031-05", None, "Lagos", "concluded", (0, 40), "noun", who
    )
    return replace(first, **facts)  # type: ignore[arg-type]


def ids(*activities: Activity) -> list[str]:
    """The ids after merging, of activities told in paragraphs 1, 2, 3 …"""
    readings = [Reading(number, "A", (one,)) for number, one in enumerate(activities, 1)]
    return [one.id for reading in merged(readings) for one in reading.activities]


def test_one_activity_told_twice_gets_one_id_and_keeps_both_passages() -> None:
    other = told("two", "the workshop on the tides", span=(7, 30))
    first, second = merged([Reading(1, "A", (told(),)), Reading(2, "A", (other,))])
    assert (first.activities[0].id, second.activities[0].id) == ("one", "one")
    assert second.activities[0].span == (7, 30)
    assert (first.number, second.number) == (1, 2)


@pytest.mark.parametrize(
    "other",
    [
        told("two", start="2032-05"),
        told("two", end="2031-06"),
        told("two", kind="programme"),
        told("two", name="workshop on wind"),
        told("two", participants=(Participant("who", "organizer", (0, 3)),)),
    ],
)
def test_another_date_kind_name_or_company_is_another_activity(other: Activity) -> None:
    assert ids(told(), other) == ["one", "two"]


def test_one_common_participant_is_enough() -> None:
    other = told("two", participants=(Participant("au", "participant", (0, 2)),))
    assert ids(told(), other) == ["one", "one"]


def test_two_talks_of_one_body_with_two_others_are_two() -> None:
    other = told(
        "two", participants=(Participant("au", "organizer", (9, 11)), Participant("who", "organizer", (0, 3)))
    )
    assert ids(told(), other) == ["one", "two"]
    assert ids(told(name="Joint Plan of Action"), replace(other, name="Joint Plan of Action")) == [
        "one",
        "one",
    ]


def test_what_has_no_date_is_one_only_under_a_name_of_its_own() -> None:
    named = "Joint Plan of Action"
    assert ids(told(name=named, start=None), told("two", named, start=None)) == ["one", "one"]
    assert ids(told(start=None), told("two", start=None)) == ["one", "two"]


def test_three_tellings_are_one() -> None:
    assert ids(told(), told("two"), told("three")) == ["one", "one", "one"]


def test_within_one_paragraph_it_is_the_same() -> None:
    (reading,) = merged([Reading(1, "A", (told(), told("two", span=(50, 90))))])
    first, second = reading.activities
    assert first.id == second.id


def test_the_id_is_made_from_all_who_took_part_by_the_words_of_the_first_paragraph() -> None:
    alone = told("one", participants=(Participant("au", "party", (9, 11)),))
    readings = merged([Reading(1, "A", (alone, told("two"))), Reading(2, "A", (told("three"),))])
    whole = activity_id("workshop on tides", "event", "2031-05", None, ["unep", "au"])
    assert [one.id for reading in readings for one in reading.activities] == [whole] * 3


def test_merging_twice_changes_nothing() -> None:
    readings = [Reading(1, "A", (told(),)), Reading(2, "A", (told("two"), told("three", start=None)))]
    once = merged(readings)
    assert merged(once) == once


def test_paragraphs_without_activities_stay() -> None:
    readings = (Reading(1, "A"), Reading(2, "B"))
    assert merged(readings) == readings
