"""Events that a verb tells and no noun names."""

import pytest

from tests.reading import proposed


def deeds(text: str) -> list[str]:
    return [one.name for one in proposed(text) if one.way == "verb"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Secretary-General of ASEAN was received by UNEP.", "meeting with UNEP"),
        ("The Security Council was briefed by the African Union.", "briefing to Security Council"),
        ("Nairobi was visited by the African Union.", "visit to Nairobi"),
        ("UNEP conferred with the African Union in Accra.", "meeting with African Union"),
        ("UNEP was able to brief the African Union.", "briefing to African Union"),
    ],
)
def test_a_verb_tells_whom_it_met_whatever_its_form(text: str, name: str) -> None:
    assert deeds(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP wishes to brief the African Union.",
        "UNEP travelled on United Nations flights.",
        "UNEP issued a note addressing peace in the region.",
    ],
)
def test_a_wish_a_way_or_a_matter_is_no_event(text: str) -> None:
    assert deeds(text) == []


def test_talks_are_held_as_meetings_are() -> None:
    (found,) = [one for one in proposed("UNEP held talks with FAO in May 2043.") if one.way == "noun"]

    assert (found.type, found.when.start) == ("meeting", "2043-05")


def test_who_went_somewhere_visited_it() -> None:
    found = [
        one for one in proposed("UNEP went to Rome in May and to Lima in June 2043.") if one.way == "verb"
    ]

    assert [(one.name, one.when.start) for one in found] == [
        ("visit to Rome", "2043-05"),
        ("visit to Lima", "2043-06"),
    ]


def test_who_is_hosted_visits_and_what_is_hosted_does_not() -> None:
    guests = proposed("In May 2043, UNEP hosted staff of the African Union.", "au")
    things = proposed("In May 2043, UNEP hosted a workshop of the African Union.", "au")

    assert [one.name for one in guests if one.way == "verb"] == ["visit by staff of the African Union"]
    assert not [one for one in things if one.way == "verb"]


def test_a_meeting_is_not_named_by_how_often_it_is_held() -> None:
    found = [
        one.name for one in proposed("UNEP and the African Union meet biannually.", "au") if one.way == "verb"
    ]
    assert found == ["meeting"]


def test_what_somebody_was_briefed_on_follows_at_once() -> None:
    found = [one.name for one in proposed("UNEP briefed on tides in May 2043 the African Union.", "au")]
    assert "briefing on tides" in found
