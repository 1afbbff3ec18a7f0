"""What a cooperation is about, and each entry of its list."""

import pytest

from tests.reading import proposed


def subjects(text: str, way: str) -> list[tuple[str, str]]:
    return [(one.type, one.name) for one in proposed(text) if one.way == way]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "UNEP supported the African Union, including by drafting rules on tides, "
            "deepening the work on reefs and engaging in advocacy on nets.",
            ["rules on tides", "reefs", "advocacy on nets"],
        ),
        ("UNEP assisted FAO by mapping reefs and training crews.", ["reefs", "crews"]),
    ],
)
def test_each_deed_of_a_list_may_be_a_cooperation(text: str, items: list[str]) -> None:
    assert [name for _, name in subjects(text, "item")] == items


def test_gerunds_that_no_list_of_deeds_begins_are_one_subject() -> None:
    assert subjects("UNEP and FAO cooperate in mapping reefs and training crews.", "item") == []


def test_what_each_of_several_bodies_helped_with_is_a_subject_of_its_own() -> None:
    text = "The African Union was assisted by FAO in animal health and by UNEP in the audit of ports."

    assert subjects(text, "topic") == [("technical_assistance", "animal health")]
    assert subjects(text, "item") == [("technical_assistance", "audit of ports")]


def test_each_kind_of_help_has_its_subject() -> None:
    text = "UNEP provided the African Union with training on tides and advice on reefs."

    assert [one.name for one in proposed(text) if one.way == "noun"] == ["training on tides"]
    assert ("technical_assistance", "reefs") in subjects(text, "item")


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Access to maps of reefs is being improved by UNEP.", ["Access to maps of reefs"]),
        ("The Security Council was briefed by the African Union.", []),
    ],
)
def test_a_passive_verb_is_about_its_subject_unless_that_is_a_body(text: str, topics: list[str]) -> None:
    assert [name for _, name in subjects(text, "topic")] == topics


def test_a_place_alone_is_no_subject() -> None:
    assert subjects("UNEP and FAO work in Kenya and Uganda.", "topic") == []
