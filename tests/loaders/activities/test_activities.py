"""What a paragraph says was done, on invented sentences so plain that any sane weights agree."""

import pytest

from graph.identity import activity_id
from graph.vocabulary import TYPES, ActivityKind, Role, Status
from loaders.activities.activities import unread
from tests.reading import activities_of, parts_of

WORKSHOP = "In May 2031, UNEP and the African Union organized a workshop on tides in Nairobi."


def roles(text: str, *section: str) -> list[dict[str, str]]:
    return [{one.actor: one.role for one in found.participants} for found in activities_of(text, *section)]


def test_a_thing_done_has_name_kind_type_date_and_place() -> None:
    (found,) = activities_of(WORKSHOP, "au")
    assert (found.kind, found.type, found.name) == ("event", "workshop", "workshop on tides")
    assert (found.start, found.end, found.place) == ("2031-05", None, "Nairobi")
    assert found.status == Status.CONCLUDED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (WORKSHOP, {"unep": "organizer", "au": "organizer"}),
        (
            "On 3 May 2031, UNEP and the African Union signed a memorandum of understanding on tides.",
            {"unep": "party", "au": "party"},
        ),
        (
            "In 2031, UNEP and the African Union published a handbook on tides.",
            {"unep": "author", "au": "author"},
        ),
        (
            "UNEP provided technical assistance to the African Union on tides.",
            {"unep": "supporter", "au": "participant"},
        ),
        ("In May 2031, UNEP briefed the African Union.", {"unep": "participant", "au": "participant"}),
    ],
)
def test_everybody_named_takes_part_in_a_role(text: str, expected: dict[str, str]) -> None:
    assert roles(text, "au") == [expected]


def test_the_words_of_a_participant_name_it() -> None:
    (found,) = activities_of(WORKSHOP, "au")
    assert [WORKSHOP[slice(*one.span)] for one in found.participants] == ["UNEP", "African Union"]
    assert WORKSHOP[slice(*found.span)] == WORKSHOP


def test_the_words_of_an_activity_are_its_sentence() -> None:
    text = f"The sea is wide. {WORKSHOP} All went home."
    (found,) = activities_of(text, "au")
    assert text[slice(*found.span)] == WORKSHOP


def test_the_id_is_made_from_the_facts() -> None:
    (found,) = activities_of(WORKSHOP, "au")
    assert found.id == activity_id("workshop on tides", "event", "2031-05", None, ["au", "unep"])
    assert found.id == "workshop-on-tides-" + found.id[-8:]


def test_the_id_does_not_change_with_other_words_around_the_same_facts() -> None:
    other = "The African Union and UNEP organized a workshop on tides in Nairobi in May 2031."
    assert [one.id for one in activities_of(WORKSHOP, "au")] == [one.id for one in activities_of(other, "au")]


def test_another_date_is_another_activity() -> None:
    other = WORKSHOP.replace("2031", "2032")
    assert activities_of(WORKSHOP, "au")[0].id != activities_of(other, "au")[0].id


def test_two_things_in_one_sentence_are_two_activities_in_order() -> None:
    text = (
        "In May 2031, UNEP and the African Union organized a workshop on tides in Nairobi and signed a "
        "cooperation agreement on wind."
    )
    found = activities_of(text, "au")
    assert [one.name for one in found] == ["workshop on tides", "cooperation agreement on wind"]
    assert {one.actor for one in found[1].participants} == {"unep", "au"}


def test_the_level_of_an_event_is_not_that_of_another_one_beside_it() -> None:
    beside = activities_of(
        "On the margins of the summit in May 2031, UNEP and the African Union organized a workshop on tides.",
        "au",
    )
    assert [one.level for one in beside] == ["technical"]
    alone = activities_of("In May 2031, UNEP and the African Union organized a summit on tides.", "au")
    assert [one.level for one in alone] == ["heads"]


def test_a_publication_is_no_contact_and_has_no_level() -> None:
    (found,) = activities_of(
        "In May 2031, UNEP and the African Union published technical guidelines for experts.", "au"
    )
    assert (found.kind, found.level) == ("publication", None)


def test_an_actor_that_is_named_twice_takes_part_once() -> None:
    text = (
        "UNEP, the African Union and the United Nations Environment Programme organized a workshop on tides "
        "in Nairobi in May 2031."
    )
    (found,) = activities_of(text, "au")
    assert [one.actor for one in found.participants] == ["unep", "au"]
    assert text[slice(*found.participants[0].span)] == "UNEP"


def test_those_whom_another_sentence_names_take_part_by_a_pronoun() -> None:
    text = (
        "On 3 May 2031, UNEP and the African Union signed a cooperation agreement on tides. In June 2032, "
        "they organized a workshop on tides in Lagos."
    )
    assert [set(one) for one in roles(text, "au")] == [{"unep", "au"}, {"unep", "au"}]


@pytest.mark.parametrize(
    "text",
    [
        "The sea is wide.",
        "Much remains to be done, and partners should do more.",
        "The present section covers two years.",
        "",
    ],
)
def test_a_paragraph_that_tells_of_nothing_done_gives_nothing(text: str) -> None:
    assert activities_of(text, "au") == []


def test_kinds_types_roles_and_statuses_are_those_of_the_closed_lists() -> None:
    text = (
        "In May 2031, UNEP and the African Union organized a workshop in Lagos. They adopted a plan of "
        "action on tides, published a handbook on wind and set up a joint network. UNEP advised on seeds."
    )
    found = activities_of(text, "au")
    assert len(found) >= 4
    for one in found:
        assert one.type in TYPES[ActivityKind(one.kind)]
        assert one.status in list(Status)
        assert one.participants
        assert {person.role for person in one.participants} <= set(Role)
        assert len({person.actor for person in one.participants}) == len(one.participants)


def test_a_sentence_with_two_actors_and_no_activity_is_unread() -> None:
    text = f"{WORKSHOP} The bay of UNEP and the African Union is wide."
    found = activities_of(text, "au")
    told = [one for one in found if text[slice(*one.span)] == WORKSHOP]
    (left,) = unread(7, parts_of(text, "au"), told)
    assert left.paragraph == 7
    assert text[slice(*left.span)] == "The bay of UNEP and the African Union is wide."
    assert "2 actors" in left.reason


def test_a_sentence_with_one_actor_is_not_called_unread() -> None:
    assert list(unread(7, parts_of("The bay of UNEP is wide."), [])) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "In 2043, UNEP and the African Union signed a plan of action, "
            "the Joint Plan of Action for Harbours.",
            ["Joint Plan of Action for Harbours"],
        ),
        (
            "UNEP and the African Union held a workshop on tides on 3 May 2043 "
            "and a regional workshop on tides on 4 June 2043.",
            ["workshop on tides", "regional workshop on tides"],
        ),
    ],
    ids=["one thing called twice", "two things of two days"],
)
def test_a_thing_that_a_sentence_calls_twice_is_one_activity(text: str, names: list[str]) -> None:
    assert [one.name for one in activities_of(text, "au")] == names
