"""Who is named where, on short invented paragraphs."""

import random
import re
from itertools import pairwise

import pytest

from loaders.actors.mentions import Forms, Mention, Names, folded, longest
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.syntax.states_and_venues import venues

REPORT = (
    "I visited Addis Ababa. My Special Envoy went on. I met them again, and my report says so. I thank all."
)


def named(text: str, *section: str, report: tuple[str, ...] = ()) -> list[tuple[str, str]]:
    """(words, actor) of each mention that is no venue, in reading order."""
    roster = Roster(register(), [*report, text])
    kept, _ = venues(text, roster.mentions(text, section))
    return [(text[one.start : one.end], actor) for one in kept for actor in (one.actor, *one.others)]


def actors(text: str, *section: str, report: tuple[str, ...] = ()) -> list[str]:
    return [actor for _, actor in named(text, *section, report=report)]


def test_acronyms_match_only_as_they_are_written() -> None:
    assert actors("WHO and UNESCO met those who echo Eco or the cis prefix.") == ["who", "unesco"]
    assert actors("A CoE forum followed an Echo of COE and eu.") == ["coe"]


def test_names_match_whatever_their_capitals_but_the_first() -> None:
    assert actors("The high-level political forum on sustainable development met.") == ["hlpf"]
    assert actors("The united nations and a security council are common words.") == []


def test_the_longest_name_wins() -> None:
    text = "The African Union Peace and Security Council met the African Union Commission."
    assert actors(text, "au") == ["au-psc", "au-commission"]
    assert longest([Mention(0, 5, "a", "name"), Mention(0, 9, "b", "name"), Mention(6, 9, "c", "name")]) == [
        Mention(0, 9, "b", "name")
    ]


def test_names_stand_between_word_boundaries() -> None:
    assert actors("An ECO-wide and an SCO-led plan of the SCOR group.") == []
    assert actors("The WHO-ILO programme") == ["who", "ilo"]


@pytest.mark.parametrize(
    ("written", "actor"),
    [
        ("Organisation of American States", "oas"),
        ("Association of South-East Asian Nations", "asean"),
        ("International Organization for Migration", "iom"),
        ("Statistical, Economic, and Social Research and Training Centre for Islamic Countries", "sesric"),
        ("Department for Economic and Social Affairs", "desa"),
        ("African Centre for the Study and Research of Terrorism", "acsrt"),
        ("Inter-American Commission of Human Rights", "cidh"),
    ],
)
def test_other_spellings_and_small_words_name_the_same_body(written: str, actor: str) -> None:
    assert actors(f"The {written} held a workshop.") == [actor]


def test_an_organ_is_understood_in_the_section_of_its_organization() -> None:
    text = "The Permanent Council heard a briefing."
    assert actors(text, "oas") == ["oas-permanent-council"]
    assert actors(text, "osce") == ["osce-permanent-council"]


def test_an_organ_that_is_owned_is_the_last_named_bodys() -> None:
    text = "DPPA, whose Mediation Support Unit taught a course, met the African Union."
    assert actors(text, "au") == ["dppa", "dppa-mediation-support-unit", "au"]


def test_an_organ_and_its_organization_are_one_mention() -> None:
    text = "The Police Division of the Department of Peacekeeping Operations met the secretariat of CARICOM."
    assert actors(text, "caricom") == ["united-nations-police-division", "caricom"]


def test_former_names_keep_their_own_rows() -> None:
    text = "The Department of Political Affairs and the Department of Peacekeeping Operations went to Kigali."
    assert actors(text) == ["dpa", "dpko"]


@pytest.mark.parametrize(
    "text",
    [
        "In line with Security Council resolution 2719 (2023), nothing was done.",
        "It was said at United Nations Headquarters.",
        "Under the United Nations Convention against Corruption, laws were drafted.",
        "This was said on the margins of the seventy-eighth session of the General Assembly.",
        "The farmers of the ECO region and the CIS countries planted trees.",
    ],
)
def test_a_name_that_is_only_part_of_something_else_is_nobody(text: str) -> None:
    assert actors(text) == []


def test_a_council_that_adopts_its_resolution_takes_part() -> None:
    assert actors("General Assembly resolution 91/17 was adopted by consensus in May 2036.") == [
        "general-assembly"
    ]


def test_an_organ_that_is_being_made_leaves_its_organization() -> None:
    text = "UNIDO helped in establishing the Clean Energy Centre of the Economic Cooperation Organization."
    assert actors(text, "eco") == ["unido", "eco"]


def test_the_report_speaks_in_the_first_person_where_it_does_so_often() -> None:
    texts = (
        "I met them in May.",
        "My Special Envoy met them.",
        "I travelled to Lima, where I spoke.",
        "Later I left.",
    )
    assert actors("In June, I addressed the Community.", "caricom", report=texts) == ["eosg", "caricom"]
    assert actors("Part I of the plan was for the Community.", "caricom") == ["caricom"]


def test_names_find_only_whole_names_on_demand() -> None:
    names = Names(register())
    assert names.lookup("World Health Organization") == "who"
    assert names.lookup("the World Health Organization") == ""
    assert names.like("Organization for World Health") == "who"


def test_mentions_lie_inside_their_paragraph_and_never_overlap() -> None:
    words = re.findall(
        r"\S+",
        "The Special Representative of the Secretary-General for Central Africa and Head of UNOCA, the "
        "Office of Legal Affairs’ Harbour Division and the two organizations, namely Kenya, FAO (Rome) and "
        "the Chairperson of the African Union Commission, met the Forum in Port of Spain, and the "
        "Departments of Political Affairs and of Field Support thanked the Resident Coordinator in Fiji; I "
        "went to Lake Chad with my Special Envoy for Yemen.",
    )
    roster, chance = Roster(register(), []), random.Random(7)
    for _ in range(200):
        text = " ".join(chance.sample(words, len(words)))
        found = roster.mentions(text, ("pif",))
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(roster.actor(one.actor).name for one in found)


def everywhere(forms: list[str], text: str) -> list[tuple[int, int]]:
    """What is to be found, by looking for every form at every place."""
    return sorted(
        (start, start + len(form))
        for form in set(forms)
        for start in range(len(text))
        if text.startswith(form, start)
    )


@pytest.mark.parametrize("letters", ["ab", "ab -", "aé😀’"])
def test_all_forms_are_found_overlapping_ones_too(letters: str) -> None:
    chance = random.Random(7)
    for _ in range(500):
        forms = ["".join(chance.choices(letters, k=chance.randrange(1, 6))) for _ in range(6)]
        text = "".join(chance.choices(letters, k=40))
        assert sorted(Forms(forms).spans(text)) == everywhere(forms, text)


def test_no_forms_are_nowhere() -> None:
    assert list(Forms([]).spans("The African Union")) == []


@pytest.mark.parametrize("text", ["Côte d’Ivoire", "İzmir", "ǅ ß ﬁ", "각 가", "e\u0301a", "— “a” \u00a0b"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded(folded(text)) == folded(text)


def test_accents_are_no_difference_and_syllables_are() -> None:
    assert folded("São Tomé") == "sao tome"
    assert folded("각") != folded("가")
