"""What verbs say was done and no listed noun names, on short invented sentences."""

import pytest

from tests.reading import proposed


def told(text: str, way: str) -> list[tuple[str, str, str]]:
    """(kind, type, name) of what is proposed in one way."""
    return [(one.kind, one.type, one.name) for one in proposed(text) if one.way == way]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UNEP and FAO staged a puppet play on tides.", ("event", "other_event", "puppet play on tides")),
        ("UNEP published a song cycle in May 2043.", ("publication", "other_publication", "song cycle")),
        ("UNEP and FAO set up a seed library.", ("programme", "other_programme", "seed library")),
        ("UNEP and FAO signed a lease on boats.", ("agreement", "other_agreement", "lease on boats")),
        ("A puppet play was staged by UNEP.", ("event", "other_event", "puppet play")),
    ],
)
def test_an_object_is_a_thing_by_its_verb(text: str, found: tuple[str, str, str]) -> None:
    assert told(text, "object") == [found]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP organized a workshop on boats.",
        "UNEP published it.",
        "UNEP established cooperation with FAO.",
        "UNEP hosted FAO.",
        "UNEP praised a puppet play.",
    ],
)
def test_a_listed_noun_a_vague_word_and_a_body_are_no_open_objects(text: str) -> None:
    assert told(text, "object") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("World Tides Day was marked by UNEP and FAO.", "World Tides Day"),
        ("UNEP and FAO observed the International Year of Small Boats.", "International Year of Small Boats"),
    ],
)
def test_a_day_or_year_with_a_name_is_a_commemoration(text: str, name: str) -> None:
    assert told(text, "day") == [("event", "commemoration", name)]


def test_any_day_is_none() -> None:
    assert told("UNEP and FAO met every day of the week.", "day") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "UNEP joined the Joint Nets Partnership between FAO and the African Union.",
            ["Joint Nets Partnership"],
        ),
        ("UNEP strengthened its partnership with FAO.", []),
        ("Partnership is a virtue.", []),
    ],
)
def test_an_undertaking_with_a_name_of_its_own_may_be_a_programme(text: str, names: list[str]) -> None:
    assert [one.name for one in proposed(text) if one.way == "name"] == names
