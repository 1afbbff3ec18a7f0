"""Mending: what extraction did to words is undone where it is safe, and only there."""

import pytest

from loaders.read.repair import (
    hyphens,
    is_word,
    joined,
    joined_lines,
    repaired,
    tidy,
    vocabulary,
    written_forms,
)
from loaders.read.words import words

MENDED = {
    "wit h the aid": "with the aid",
    "the oper ational side": "the operational side",
    "COVID -19 vaccines": "COVID-19 vaccines",
    "the SecretaryGeneral said": "the Secretary-General said",
    "in 20 23 and 2 024": "in 2023 and 2024",
    "from 20162020 on": "from 2016-2020 on",
    "the Union ’s seat": "the Union’s seat",
    "capacitybuilding and decision -making": "capacity-building and decision-making",
    "counter terrorism": "counter-terrorism",
    "lakes , rivers ; seas .": "lakes, rivers; seas.",
    "lakes  and\trivers": "lakes and rivers",
    "It ended.¹ It began.¹²": "It ended. It began.",
    "It ended.4 It began.": "It ended. It began.",
    "It ended,12 and": "It ended,12 and",
    "the United Nations African Union mission": "the United Nations-African Union mission",
    "the ASEAN United Nations plan": "the ASEAN-United Nations plan",
}
KEPT = [
    "It is an area of 4 km² and 3 m³ of wood.",
    "In 2016, 2020 experts came.",
    "The McDonald and the MacArthur funds met.",
    "It met in the open air with a few others.",
    "2020 2016 was said.",
    "In version 1.2 it was 3.5 per cent.",
    "A pre- and post-war study of mid-May.",
    "The WHO and OECD staff met at 10.30 a.m. daily.",
    "a two-year, well-known, follow-up plan",
    "Mr. Doe of Côte d’Ivoire spoke of São Tomé.",
]


@pytest.mark.parametrize("noisy", MENDED)
def test_what_extraction_broke_is_mended(noisy: str) -> None:
    assert repaired(noisy, words()) == MENDED[noisy]


@pytest.mark.parametrize("text", KEPT)
def test_what_is_whole_is_left_alone(text: str) -> None:
    assert repaired(text, words()) == text


@pytest.mark.parametrize("text", [*MENDED.values(), *KEPT])
def test_mending_twice_changes_nothing_more(text: str) -> None:
    once = repaired(text, words())

    assert repaired(once, words()) == once


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the ope-", "ration"], "the operation"),
        (["counter-", "terrorism"], "counter-terrorism"),
        (["South-", "South funds"], "South-South funds"),
        (["troop- and", "police-contributing"], "troop- and police-contributing"),
        (["troop-", "and police-contributing"], "troop- and police-contributing"),
        (["lakes –", "and rivers"], "lakes – and rivers"),
        (["", "lakes", "", "rivers", ""], "lakes rivers"),
        (["2016-", "2020"], "2016-2020"),
        ([], ""),
    ],
)
def test_lines_are_joined_as_they_were_before_the_page_broke_them(lines: list[str], text: str) -> None:
    assert joined_lines(lines, words()) == text


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("[2719 \\(2023\\)](#) here", "2719 (2023) here"),
        ("![a](b.png) c", "a c"),
        ("**Lake** and *river*", "Lake and river"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("12\\. It met", "12. It met"),
        ("soft\u00adly and vil\u00ad\nlages", "softly and villages"),
        ("a\u00a0b\u202fc\u2009d", "a b c d"),
        ("well\u2011being, well\u2010known", "well-being, well-known"),
        ("\ufeffﬁnance, oﬃce", "finance, office"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
    ],
)
def test_marks_and_odd_letters_become_plain(marked: str, plain: str) -> None:
    assert tidy(marked) == plain


def test_a_report_adds_its_own_words_once_it_writes_them_twice() -> None:
    known = vocabulary(written_forms("Zorblax met Zorblax and Quimble."), {"met"})

    assert known == {"met", "zorblax"}


def test_a_broken_word_is_joined_only_where_the_whole_is_known() -> None:
    assert joined("the zorb lax", {"the"}) == "the zorb lax"
    assert joined("the zorb lax", {"the", "zorblax"}) == "the zorblax"
    assert joined("a no table plan", {"no", "table", "notable", "plan"}) == "a no table plan"


def test_a_word_is_known_with_its_endings_and_acronyms_are_words() -> None:
    known = {"train", "agree"}

    assert [is_word(one, known) for one in ("trains", "Training", "trained", "agreed", "WHO")] == [True] * 5
    assert [is_word(one, known) for one in ("trainx", "tra", "A", "ings")] == [False] * 4


def test_a_hyphen_is_put_back_only_where_the_compound_is_known() -> None:
    assert hyphens("drugrelated lakerelated", {"drug-related"}) == "drug-related lakerelated"


def test_a_hyphen_at_a_lines_end_is_as_the_text_itself_spells_the_word() -> None:
    spelled = written_forms("counter-terrorism and counter-terrorism, coordination, Rio-Verde")
    known = {"counterterrorism", "coordination"}

    assert joined_lines(["counter-", "terrorism"], known, spelled) == "counter-terrorism"
    assert joined_lines(["co-", "ordination"], known, spelled) == "coordination"
    assert joined_lines(["Rio-", "Verde"], known, spelled) == "Rio-Verde"
    assert joined_lines(["cross-", "harbour"], known, spelled) == "cross-harbour"


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("It met in 2043.12 The Union met.", "It met in 2043. The Union met."),
        ("On 5 May 2043,4 UNHCR met.", "On 5 May 2043, UNHCR met."),
        ("It met. 1/ It went.", "It met. It went."),
        ("It met.[3] It went.", "It met. It went."),
        ("It met.[¹] It went.", "It met. It went."),
        ("It met. 7 The Union met.", "It met. The Union met."),
        ("See para. 7 The", "See para. 7 The"),
        (
            "It rose by 4.5 per cent in 2043, 12 States said.",
            "It rose by 4.5 per cent in 2043, 12 States said.",
        ),
    ],
)
def test_a_footnotes_mark_is_no_part_of_the_text(printed: str, read: str) -> None:
    assert repaired(printed, frozenset()) == read
