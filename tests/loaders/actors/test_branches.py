"""Offices for regions, and organs behind "its": bodies that are called by their place in another."""

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster


def who(text: str, *section: str) -> list[str]:
    roster = Roster(register(), [text])
    return [roster.actor(one.actor).name for one in roster.mentions(text, section)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "UNEP, through its Regional Office for the Reef Isles, helped.",
            "UNEP Regional Office for the Reef Isles",
        ),
        ("UNEP and its regional office for the Reef Isles met.", "UNEP Regional Office for the Reef Isles"),
        ("UNEP’s subregional office for the Reef Isles met.", "UNEP Subregional Office for the Reef Isles"),
        ("The UNEP Office for the Reef region met.", "UNEP Office for the Reef Region"),
        ("The regional office of UNEP for Mahina met.", "United Nations Environment Programme"),
        ("The Regional Office for Mahina of UNEP met.", "UNEP Regional Office for Mahina"),
        ("OHCHR helped through its West Africa Regional Office.", "OHCHR Regional Office for West Africa"),
        ("The WHO regional office for Europe met.", "WHO Regional Office for Europe"),
        ("UNESCO told IPU through its Institute for Statistics.", "UNESCO Institute for Statistics"),
    ],
)
def test_an_office_for_a_region_is_a_body_of_the_one_that_owns_it(text: str, name: str) -> None:
    assert name in who(text)


def test_its_office_is_of_the_body_that_has_one_of_this_name() -> None:
    names = who(
        "OHCHR helped the African Court on Human and Peoples’ Rights through its West Africa Regional Office."
    )

    assert names[-1] == "OHCHR Regional Office for West Africa"


def test_an_office_ends_before_the_body_beside_it() -> None:
    names = who("UNEP, through its Regional Office for the Reef Isles and UNDP, helped.")

    assert names[1:] == ["UNEP Regional Office for the Reef Isles", "United Nations Development Programme"]


def test_behind_an_owner_of_another_kind_no_organ_is_the_section_s() -> None:
    assert "Council of the League of Arab States" not in who("UNDP briefed the Ministry’s Council.", "las")


def test_behind_an_owner_an_organ_is_the_owner_s() -> None:
    assert who("UNDP briefed the League’s Council.", "las")[-1] == "Council of the League of Arab States"
    assert who("UNDP briefed the League’s Ministerial Council.", "las")[-1] == "Ministerial Council of LAS"


@pytest.mark.parametrize(
    "text",
    [
        "UNEP and its Harbour Plan were praised.",
        "UNEP met its regional office.",
        "UNEP spoke of the establishment of a UNEP regional office for Mahina.",
        "Its Reef Council met.",
    ],
)
def test_behind_its_no_body_is_made_up(text: str) -> None:
    assert not [name for name in who(text) if name.startswith("UNEP ")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNDP briefed the Council of Ministers.", "MRU Council of Ministers"),
        ("UNDP briefed the council of ministers of the Union.", "MRU Council of Ministers"),
        ("UNDP briefed the council of ministers of SAARC.", "SAARC Council of Ministers"),
        ("UNDP briefed the SAARC council of ministers.", "SAARC Council of Ministers"),
        ("UNDP briefed SAARC and its Council of Ministers.", "SAARC Council of Ministers"),
    ],
)
def test_an_organ_that_many_have_is_the_one_s_beside_it_or_the_section_s(text: str, name: str) -> None:
    assert who(text, "mru")[-1] == name


@pytest.mark.parametrize(
    "text",
    [
        "In Togo the Council of Ministers met.",
        "UNDP established a Council of Ministers of SAARC.",
        "UNDP spoke of a council of ministers.",
    ],
)
def test_an_organ_of_a_state_or_of_nobody_is_not_the_section_s(text: str) -> None:
    assert not [name for name in who(text, "mru") if name.startswith(("MRU ", "SAARC "))]


def test_outside_a_section_a_council_is_of_the_organization_named_before_unless_a_state_is_nearer() -> None:
    assert who("ECOWAS met UNDP. The Council of Ministers agreed.")[-1] == "ECOWAS Council of Ministers"
    assert "ECOWAS Council of Ministers" not in who(
        "ECOWAS met. In Togo, a Head of the Council of Ministers sat."
    )


def test_in_a_section_on_a_body_of_the_united_nations_no_council_is_made_up() -> None:
    assert not [name for name in who("The Council of Ministers met.", "unmiss") if name.startswith("UNMISS")]
