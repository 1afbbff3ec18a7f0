"""Bodies that the authority file does not list, and where their names end."""

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster
from tests.reading import activities_of, mentions_of


def test_both_names_beside_an_and_stay() -> None:
    assert mentions_named("UNICEF and Reef University met.") == [
        "United Nations Children's Fund",
        "Reef University",
    ]


@pytest.mark.parametrize(
    "text", ["OIC and the Statistical Commission met.", "The United Nations Security Council met OIC."]
)
def test_an_organ_of_the_united_nations_stays_where_its_name_stands_alone(text: str) -> None:
    names = mentions_named(text)

    assert {"Statistical Commission", "Security Council"} & set(names)


def test_the_holder_of_an_office_speaks_for_a_body_that_nobody_knows() -> None:
    text = "UNDP and the Secretary-General of the Reef Bank met."

    found = [(text[one.start : one.end], one.how) for one in mentions_of(text)]

    assert found == [("UNDP", "acronym"), ("Secretary-General of the Reef Bank", "office")]


def mentions_named(text: str) -> list[str]:
    roster = Roster(register(), [text])
    return [roster.actor(one.actor).name for one in roster.mentions(text, ())]


def unlisted(text: str, *section: str) -> list[str]:
    roster = Roster(register(), [text])
    named = [roster.actor(one.actor) for one in roster.mentions(text, section)]
    return [actor.name for actor in named if actor.kind == "unlisted"]


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
        ("UNDP met the Governor of the Reef Bank.", ["Reef Bank"]),
        ("UNDP met the Director General of the Reef Bank.", ["Reef Bank"]),
        ("UNDP met the Deputy Managing Director of the Reef Bank.", ["Reef Bank"]),
        ("The Commission on Nets, Ropes and Sails met UNDP.", ["Commission on Nets, Ropes and Sails"]),
        ("The Reef Council, UNDP and the Mahina Fund met.", ["Reef Council", "Mahina Fund"]),
        ("UNDP and the Network of Reef Mayors met.", ["Network of Reef Mayors"]),
        ("UNDP and the Lighthouse Network and the Reef Bank met.", ["Lighthouse Network", "Reef Bank"]),
        ("The Mahina Forum signed a plan with UNDP.", ["Mahina Forum"]),
        ("UNICEF and Reef University published it.", ["Reef University"]),
        (
            "UNDP met the Reef Contact Group and the Centers for Tidal Control.",
            ["Reef Contact Group", "Centers for Tidal Control"],
        ),
        ("UNDP met the Mahina Liberation Front.", ["Mahina Liberation Front"]),
        ("UNDP met the Mahina People’s Reef Council.", ["Mahina People’s Reef Council"]),
        ("UNDP met the Chief of Staff of the Mahina National Army.", ["Mahina National Army"]),
        ("The Organization for the Reefs of Mahina and UNDP met.", ["Organization for the Reefs of Mahina"]),
        ("UNDP and Harbour and Reef University met.", ["Harbour and Reef University"]),
        ("The OAS Statistical Commission met.", ["OAS Statistical Commission"]),
        ("The ECOWAS Reef and Security Council met.", ["ECOWAS Reef and Security Council"]),
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
        "UNDP went to the West Bank and the Occupied West Bank.",
        "The Lighthouse Forum was held in Bali.",
        "UNDP spoke in conjunction with the Mahina Forum on Reefs.",
        "UNDP and the Secretary-General of the Forum met.",
        "The Advisory Committee and the Mission Support Centre met.",
        "Staff in the Unit met.",
        "UNDP, the Network and the Joint Coalition met.",
        "UNDP took up the Convention of the Reef Council.",
    ],
)
def test_other_capitalized_words_are_not(text: str) -> None:
    assert unlisted(text) == []


def test_an_unlisted_organ_belongs_to_the_body_in_its_name() -> None:
    text = "The ASEAN Committee on Reefs met."
    roster = Roster(register(), [text])
    (one,) = roster.mentions(text, ())
    assert roster.actor(one.actor).kind == "unlisted"
    assert roster.actor(one.actor).part_of == "asean"
    assert roster.actor(one.actor).id == "asean-committee-on-reefs"


@pytest.mark.parametrize(
    "name",
    [
        "Institute of Piers",
        "Forum for Tidal Cities",
        "Harbour Platform",
        "Agency for Quiet Ports",
        "Mahina Council",
        "Fund for Reef Repair",
        "Lighthouse Network",
        "Tidal Corporation",
        "Mahina Coastal Police",
        "Bank of the Outer Reefs",
        "University of Mahina",
        "Commission on Nets, Ropes and Sails",
        "Centre for Harbour and Reef Studies",
        "Association of Pilots, Divers and Anglers",
        "Federation of Harbour Masters",
        "Alliance for Clean Tides",
        "Authority for the Strait of Mahina",
        "Academy of Navigation and Ropes",
        "Institute for Tidal Law (ITL)",
        "Council of Nets, Ropes and Sails (CoNRS)",
        "League of Harbours",
        "Reef Society",
    ],
)
def test_an_institution_where_a_participant_stands_takes_part(name: str) -> None:
    text = f"The African Union and the {name} signed a memorandum of understanding on 6 June 2043."
    (memorandum,) = activities_of(text)
    words = [text[slice(*one.span)] for one in memorandum.participants]
    assert words == ["African Union", name.split(" (")[0]]


def test_a_part_of_a_body_is_known_by_its_noun() -> None:
    text = "UNDP, the Reef Institute and the Working Group on Reefs met."
    hows = {text[one.start : one.end]: one.how for one in mentions_of(text)}
    assert hows == {"UNDP": "acronym", "Reef Institute": "name", "Working Group on Reefs": "organ"}
