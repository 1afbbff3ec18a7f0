"""Words that stand for somebody named before, in short invented paragraphs of one section."""

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster


def referred(section: str, *paragraphs: str) -> list[tuple[str, ...]]:
    """The actors of the references in the last paragraph: "the Office", "both organizations"."""
    roster = Roster(register(), paragraphs)
    for text in paragraphs:
        mentions = roster.mentions(text, (section,))
    return [(one.actor, *one.others) for one in mentions if one.how in ("anaphor", "both")]


@pytest.mark.parametrize(
    ("section", "text", "actor"),
    [
        ("pif", "Trade ministers of the Forum met.", "pif"),
        ("caricom", "The Community held a workshop.", "caricom"),
        ("las", "The League hosted the talks.", "las"),
        ("oas", "The Organization signed a plan.", "oas"),
        ("asean", "States members of the Association met.", "asean"),
        ("sela", "The plan of the organization was revised.", "sela"),
        ("ctbto", "The Commission shared its data.", "ctbto"),
        ("au", "The Commission and UNDP trained staff.", "au-commission"),
        ("caricom", "Its secretariat wrote the manual.", "caricom"),
        ("pif", "Forum leaders endorsed a strategy.", "pif"),
    ],
)
def test_the_sections_organization_is_meant(section: str, text: str, actor: str) -> None:
    assert (actor,) in referred(section, text)


@pytest.mark.parametrize(
    ("before", "text", "actor"),
    [
        ("The Department of Political Affairs lent an expert.", "The Department also held a course.", "dpa"),
        ("The United Nations Office on Drugs and Crime drew a map.", "The Office printed it.", "unodc"),
        (
            "The Regional Centre for Preventive Diplomacy hosted talks.",
            "The Centre reported on them.",
            "unrcca",
        ),
        ("The Office of the Special Adviser on Africa wrote a brief.", "The Office sent it.", "osaa"),
        ("The United Nations Population Fund and UNDP met.", "The Fund paid.", "unfpa"),
    ],
)
def test_the_last_body_of_that_sort_is_meant_across_paragraphs(before: str, text: str, actor: str) -> None:
    assert referred("las", before, text) == [(actor,)]


def test_a_reference_does_not_reach_into_another_section() -> None:
    roster = Roster(register(), [])
    roster.mentions("The Department of Political Affairs lent an expert.", ("las",))
    found = roster.mentions("The Department also held a course.", ("oas",))
    assert [one.actor for one in found] == []


def test_the_union_is_the_body_that_is_one() -> None:
    text = "The African Union Department of Infrastructure and Energy met the African Union. The Union paid."
    assert referred("las", text) == [("au",)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The two organizations met in May.", ("un", "oic")),
        ("UNHCR and OIC met. Both organizations drew up a plan.", ("unhcr", "oic")),
        ("The two secretariats, after UNHCR had spoken, exchanged letters.", ("un", "oic")),
        ("In Chad, the two organizations built a well.", ("un", "oic")),
        ("Officials of the two sides agreed.", ("un", "oic")),
    ],
)
def test_both_are_a_united_nations_body_and_the_sections_organization(
    text: str, pair: tuple[str, str]
) -> None:
    assert referred("oic", text) == [pair]


def test_the_secretariat_is_the_united_nations_unless_another_was_named() -> None:
    assert referred("las", "The Secretariat sent a note.") == [("un",)]
    assert referred("las", "The ASEAN secretariat met. The Secretariat sent a note.") == [("asean",)]


def test_a_noun_with_a_name_behind_it_refers_to_nobody() -> None:
    assert (
        referred(
            "las", "UNODC met. The Office of Legal Affairs met. The organization of elections took a year."
        )
        == []
    )


def test_the_commonwealth_is_the_sections_own_or_the_one_of_nations() -> None:
    for section, actor in (("cis", "cis"), ("au", "commonwealth")):
        found = Roster(register(), []).mentions("They cooperated with the Commonwealth on trade.", (section,))
        assert [one.actor for one in found] == [actor]


@pytest.mark.parametrize(
    ("before", "text", "actors"),
    [
        (
            "The Department of Peace Operations and the Department of Safety and Security met.",
            "The two Departments agreed.",
            {"dpo", "dss"},
        ),
        (
            "The Security Council met the African Union Peace and Security Council.",
            "Both councils agreed.",
            {"security-council", "au-psc"},
        ),
    ],
)
def test_two_that_are_called_alike_are_the_latest_two(before: str, text: str, actors: set[str]) -> None:
    [named] = referred("au", before + " " + text)

    assert set(named) == actors


def test_two_departments_need_two_names() -> None:
    assert not referred("oas", "The Department of Peace Operations met UNDP. The two Departments agreed.")
