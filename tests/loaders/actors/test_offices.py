"""Who speaks for whom: office holders, envoys, ministers, resident coordinators."""

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster


def found(text: str, *section: str, report: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """(words, official name) of each mention."""
    roster = Roster(register(), [*report, text])
    for other in report:
        roster.mentions(other, section)
    return [
        (text[one.start : one.end], roster.actor(one.actor).name) for one in roster.mentions(text, section)
    ]


def who(text: str, *section: str, report: tuple[str, ...] = ()) -> list[str]:
    return [name for _, name in found(text, *section, report=report)]


@pytest.mark.parametrize(
    ("holder", "name"),
    [
        ("Under-Secretary-General for Political Affairs", "Department of Political Affairs"),
        ("Assistant Secretary-General for Peacebuilding Support", "Peacebuilding Support Office"),
        (
            "Under-Secretary-General for Economic and Social Affairs",
            "Department of Economic and Social Affairs",
        ),
        ("Executive Secretary of ESCAP", "Economic and Social Commission for Asia and the Pacific"),
        (
            "United Nations High Commissioner for Human Rights",
            "Office of the United Nations High Commissioner for Human Rights",
        ),
        ("Secretary-General of ASEAN", "Association of Southeast Asian Nations"),
        ("OIC Secretary-General", "Organization of Islamic Cooperation"),
        ("CARICOM Deputy Secretary-General", "Caribbean Community"),
        ("Chairperson of the African Union Commission", "African Union Commission"),
        ("African Union Commissioner for Peace and Security", "African Union Commission"),
        (
            "ECCAS Commissioner for Political Affairs, Peace and Security",
            "Economic Community of Central African States Commission",
        ),
        ("Deputy Secretary-General", "Executive Office of the Secretary-General"),
        ("Chef de Cabinet", "Executive Office of the Secretary-General"),
        ("Chair of the Peacebuilding Commission", "Peacebuilding Commission"),
        ("OIF Permanent Observer to the United Nations", "International Organization of la Francophonie"),
        ("CSTO secretariat", "Collective Security Treaty Organization"),
    ],
)
def test_an_office_holder_stands_for_the_body(holder: str, name: str) -> None:
    assert who(f"In May, the {holder} opened a seminar.") == [name]


def test_the_secretary_general_of_a_sections_organization_is_not_the_united_nations_one() -> None:
    assert who("The Secretary-General met the Secretary-General of the Forum.", "pif") == [
        "Executive Office of the Secretary-General",
        "Pacific Islands Forum",
    ]


def test_what_belongs_to_the_secretary_general_does_not_make_him_act() -> None:
    assert who("A seminar on the Secretary-General’s report was held.") == []


def test_a_commissioner_in_a_section_stands_for_its_commission() -> None:
    assert who("The Commissioner for Peace and Security travelled to Juba.", "au") == [
        "African Union Commission"
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (
            "Special Envoy of the Secretary-General on Myanmar",
            "Special Envoy of the Secretary-General on Myanmar",
        ),
        (
            "Special Envoy for the Great Lakes Region",
            "Special Envoy of the Secretary-General for the Great Lakes Region",
        ),
        (
            "Special Envoy of the Secretary-General for Atlantis",
            "Special Envoy of the Secretary-General for Atlantis",
        ),
        ("Office of the Special Adviser on Africa", "Special Adviser to the Secretary-General on Africa"),
        (
            "Special Representative of the Secretary-General for Central Africa",
            "United Nations Regional Office for Central Africa",
        ),
        (
            "Special Representative of the Secretary-General for Atlantis and Head of BINUH",
            "United Nations Integrated Office in Haiti",
        ),
        ("United Nations Special Envoy for Atlantis", "Special Envoy of the Secretary-General for Atlantis"),
    ],
)
def test_an_envoy_is_an_actor_or_stands_for_the_office_that_it_heads(words: str, name: str) -> None:
    assert who(f"In May, the {words} spoke.") == [name]


def test_my_envoy_is_the_secretary_generals() -> None:
    said = found("In May, my Special Envoy for Atlantis spoke.")
    assert said == [("Special Envoy for Atlantis", "Special Envoy of the Secretary-General for Atlantis")]


def test_an_envoy_is_remembered_by_office_and_by_name() -> None:
    first = "The Special Representative of the Secretary-General for Atlantis and Head of UNOCA spoke."
    assert who("The Special Representative for Atlantis left.", "eccas", report=(first,))[0].endswith(
        "Central Africa"
    )
    assert who("The Special Representative left.", "eccas", report=(first,)) == [
        "United Nations Regional Office for Central Africa"
    ]
    named = "Special Representative of the Secretary-General for Central Africa, Ana Exemplo, spoke."
    assert who("Special Representative Ana Exemplo left.", "las", report=(named,)) == [
        "United Nations Regional Office for Central Africa"
    ]


def test_an_envoy_of_an_organization_is_not_the_secretary_generals() -> None:
    assert who("The African Union Special Envoy for Atlantis spoke.") == ["African Union"]
    assert who("The Special Envoy of the African Union for Atlantis spoke.") == ["African Union"]


def test_departments_in_a_list_are_each_named() -> None:
    text = (
        "The Departments of Political and Peacebuilding Affairs, Peace Operations and of Operational Support."
    )
    assert who(text) == [
        "Department of Political and Peacebuilding Affairs",
        "Department of Peace Operations",
        "Department of Operational Support",
    ]


def test_a_resident_coordinator_is_an_actor_of_the_state() -> None:
    assert who("The United Nations Resident Coordinator in Samoa spoke.") == [
        "United Nations Resident Coordinator in Samoa"
    ]
    assert "United Nations Resident Coordinator in Fiji" in who("In Fiji, the Resident Coordinator spoke.")


def test_a_minister_stands_for_the_state_but_not_as_president_of_a_body() -> None:
    assert who("The Minister for Foreign Affairs of Chile spoke.") == ["Chile"]
    text = "The Minister for Foreign Affairs of Angola, in his capacity as President of the Community, spoke."
    assert who(text, "cplp") == ["Community of Portuguese-speaking Countries"]


def test_several_departments_are_named_in_one_phrase() -> None:
    chiefs = who(
        "The Under-Secretaries-General for Political Affairs, Peacekeeping Operations and Field Support met."
    )
    departments = who("The Departments of Political Affairs, Peacekeeping Operations and Field Support met.")

    assert chiefs == departments
    assert chiefs == [
        "Department of Political Affairs",
        "Department of Peacekeeping Operations",
        "Department of Field Support",
    ]


def test_several_envoys_are_named_in_one_phrase() -> None:
    assert who(
        "The Special Envoys of the Secretary-General for the Outer Reefs and for the Inner Isles met."
    ) == [
        "Special Envoy of the Secretary-General for the Outer Reefs",
        "Special Envoy of the Secretary-General for the Inner Isles",
    ]


@pytest.mark.parametrize(
    "office",
    [
        "police",
        "electoral commissions",
        "Attorneys General",
        "ministries of trade",
        "ministries responsible for reefs",
    ],
)
def test_offices_of_states_stand_for_the_states(office: str) -> None:
    assert found(f"UNDP trained the {office} of Togo and Chad.")[1:] == [
        (f"{office} of Togo", "Togo"),
        ("Chad", "Chad"),
    ]
