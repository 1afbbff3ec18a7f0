"""Bodies that the authority file does not list, and where their names end."""

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster


def unlisted(text: str, *section: str) -> list[str]:
    roster = Roster(register(), [text])
    return [roster.actor(one.actor).name for one in roster.mentions(text, section) if one.how == "organ"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("UNDP and the Coastal Research Council met.", ["Coastal Research Council"]),
        ("UNDP met the University of Atlantis in May.", ["University of Atlantis"]),
        ("Mahina University and Reef Bank met UNDP.", ["Mahina University", "Reef Bank"]),
        (
            "It was hosted by the Harbour Research and Training Institute.",
            ["Harbour Research and Training Institute"],
        ),
        ("The Committee on the Reefs of Atlantis met.", ["Committee on the Reefs of Atlantis"]),
        ("The Centre for Innovation on e-Government paid.", ["Centre for Innovation on e-Government"]),
        ("The Harbour Board in Nairobi met.", ["Harbour Board"]),
        ("The Reef Committee on Fish in March 2023 met.", ["Reef Committee on Fish"]),
        ("The BSEC Working Group on Reefs met ECE.", ["BSEC Working Group on Reefs"]),
        ("The Ministry’s Coastal Division met.", ["Coastal Division"]),
    ],
)
def test_a_capitalized_name_with_an_institutional_noun_is_a_body(text: str, names: list[str]) -> None:
    assert unlisted(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The Harbour Plan, the Reef Conference and the Coastal Day were held.",
        "The Liaison Office and the Regional Centre met.",
        "FAO and the World Bank met WHO.",
        "UNDP established a joint Coordination Committee on Reefs.",
        "The United Nations-African Union Joint Task Force on Reefs met.",
        "The Special Rapporteur on reefs met.",
        "It was left to the member States of the Organization.",
    ],
)
def test_other_capitalized_words_are_not(text: str) -> None:
    assert unlisted(text) == []


def test_an_unlisted_organ_belongs_to_the_body_in_its_name() -> None:
    text = "The ASEAN Committee on Reefs met."
    roster = Roster(register(), [text])
    (one,) = [one for one in roster.mentions(text, ()) if one.how == "organ"]
    assert roster.actor(one.actor).kind == "unlisted"
    assert roster.actor(one.actor).part_of == "asean"
    assert roster.actor(one.actor).id == "asean-committee-on-reefs"
