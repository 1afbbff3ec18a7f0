"""Which States act, and which names are venues or topics."""

import pytest

from loaders.actors.gazetteer import country
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.syntax.states_and_venues import venues


def read(text: str) -> tuple[list[str], list[str]]:
    """(States that act, names of places) of a paragraph."""
    kept, places = venues(text, Roster(register(), [text]).mentions(text, ()))
    states = [one.actor for one in kept if register().actors[one.actor].kind == "state"]
    return states, [text[start:end] for start, end in sorted(places.items())]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("The workshop was organized by UNDP and Nigeria.", ["nigeria"]),
        ("UNDP, together with Gabon and Sweden, held a workshop.", ["gabon", "sweden"]),
        ("The Government of Chile signed the plan.", ["chile"]),
        ("The Federal Government of Somalia took part.", ["somalia"]),
        ("UNODC gave multiphased support to Ecuador.", ["ecuador"]),
        ("UNODC donated 64 scanners to Belize and Suriname.", ["belize", "suriname"]),
        ("A course was held with funding from Australia and Japan.", ["australia", "japan"]),
        ("Laws were revised at the request of Kiribati.", ["kiribati"]),
        ("UNODC trained 60 judges from Ghana, Morocco and Senegal.", ["ghana", "morocco", "senegal"]),
        ("UNODC trained the national authorities in Paraguay.", ["paraguay"]),
        ("The President of Rwanda opened the summit.", ["rwanda"]),
        ("The Prime Minister of Fiji and UNDP signed a letter.", ["fiji"]),
        (
            "The plan was extended by UNODC to Guyana, Jamaica and Suriname.",
            ["guyana", "jamaica", "suriname"],
        ),
        ("A course was held with a grant from Spain.", ["spain"]),
        ("It was hosted by Chile in May 2043 and Peru in June 2044.", ["chile", "peru"]),
        ("The session was held in July 2043 with Singapore as host.", ["singapore"]),
        ("The course is in the hands of IOM and the Russian Federation.", ["russian-federation"]),
        ("UNDP advised the election administrations of Ghana and Togo.", ["ghana", "togo"]),
    ],
)
def test_a_state_acts_that_does_gives_asks_or_is_given(text: str, states: list[str]) -> None:
    assert read(text)[0] == states


@pytest.mark.parametrize(
    "text",
    [
        "A workshop was held in Kenya in May.",
        "UNDP visited Chad on 11 March.",
        "Talks on Yemen, Libya and the Sudan went on.",
        "A mission went to Uzbekistan.",
        "The Lake Chad Basin and the Gulf of Guinea were mapped.",
        "It was done for the 2015 Haiti elections and the Samoa Pathway.",
        "Groups in the eastern Democratic Republic of the Congo were discussed.",
        "Tension between Chad and Niger grew.",
        "A meeting in which Madagascar and Togo were discussed was held.",
        "The SIDS Accelerated Modalities of Action (SAMOA) Pathway was read.",
        "In Guinea-Bissau and Timor-Leste, courses were held.",
    ],
)
def test_a_state_that_is_a_venue_or_a_topic_does_not_act(text: str) -> None:
    assert read(text)[0] == []


def test_cities_are_places_known_or_new() -> None:
    assert read("A seminar was held in Addis Ababa in May.")[1] == ["Addis Ababa"]
    assert read("A seminar was held in Xanadu, Kenya, in May.")[1][0] == "Xanadu"


def test_a_place_tells_its_country() -> None:
    assert country("Cape Town") == "South Africa"
    assert country("Kenya") is None
    assert country("Xanadu") is None


def test_a_place_in_the_name_of_a_body_is_not_where_and_in_that_of_an_event_it_is() -> None:
    text = "The Nairobi Tidal Research Institute opened, and so did the Nairobi Tidal Summit."
    _, found = venues(text, [])
    assert found == {text.rindex("Nairobi"): text.rindex("Nairobi") + len("Nairobi")}
