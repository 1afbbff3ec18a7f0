"""What a cooperation is about, on short invented sentences."""

import pytest

from tests.reading import proposed


def topics(text: str) -> list[str]:
    return [one.name for one in proposed(text, "au") if one.way == "topic"]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "UNEP worked with the African Union on mediation, elections and youth.",
            "mediation, elections and youth",
        ),
        ("UNEP deepened its cooperation with the African Union in border trade.", "border trade"),
        ("UNEP deepened its cooperation with the African Union, including in border trade.", "border trade"),
        (
            "UNEP strengthened its cooperation with the African Union, including seeds and tides.",
            "seeds and tides",
        ),
        ("UNEP supported the repair of quays of the African Union.", "repair of quays of the African Union"),
        ("UNEP provided advice to the African Union on the pricing of maps.", "pricing of maps"),
        ("UNEP worked with the African Union in the field of seed storage.", "seed storage"),
        ("UNEP cooperated with the African Union regarding warm seas.", "warm seas"),
        ("UNEP continued to work with the African Union on warm seas in 2031.", "warm seas"),
        ("UNEP worked with the African Union on warm seas, which both know well.", "warm seas"),
        ("UNEP worked with the African Union on warm seas through its branches.", "warm seas"),
    ],
)
def test_the_topic_stands_behind_the_verb_and_its_partners(text: str, topic: str) -> None:
    assert topics(text)[0] == topic


def test_a_cooperation_without_a_topic_is_called_by_its_partner() -> None:
    assert topics("UNEP strengthened its cooperation with the African Union.") == [
        "cooperation with the African Union"
    ]


def test_each_clause_has_a_topic_of_its_own() -> None:
    text = "UNEP worked with the African Union on seeds and advised the African Union on tides."
    assert topics(text) == ["seeds", "tides"]


def test_nothing_behind_the_verb_is_no_topic() -> None:
    assert topics("The boats sank.") == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("UNEP engages with FAO, especially in the areas of trade and tides.", "trade and tides"),
        ("UNEP and FAO focused on the situation in Eastern Reefs.", "situation in Eastern Reefs"),
        ("UNEP contributed to the audit of ports in the region.", "audit of ports in the region"),
        (
            "UNEP has provided technical, legal, and advisory support to the African Union.",
            "technical, legal, and advisory support to the African Union",
        ),
        ("UNEP supported FAO in its efforts aimed at building ports.", "building ports"),
        ("UNEP cooperated with FAO in the context of the 2043 tide elections.", "2043 tide elections"),
        ("UNEP worked on reefs, tides, and lamps, and met FAO.", "reefs, tides, and lamps"),
        ("UNEP continued to engage with and support FAO on warm seas.", "warm seas"),
    ],
)
def test_the_topic_is_what_was_done_not_where_or_by_which_office(text: str, topic: str) -> None:
    assert topics(text)[0] == topic


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNEP cooperates with FAO through its Offices in Lima and Rome.", "cooperation with FAO"),
        ("UNEP continued to engage with and support FAO.", "cooperation with FAO"),
        ("UNEP assisted FAO and the African Union.", "support to FAO and the African Union"),
    ],
)
def test_where_nothing_but_the_partner_is_told_the_name_says_what_is_done(text: str, name: str) -> None:
    assert topics(text) == [name]
