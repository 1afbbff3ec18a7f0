"""The dates a text names, as precise as its words."""

import random
import re

import pytest

from loaders.calendar import MONTHS
from loaders.syntax.dates import dates


def whens(text: str) -> list[tuple[str | None, str | None]]:
    return [(when.start, when.end) for one in dates(text) for when in one.whens]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in 2031", ("2031", None)),
        ("in May 2031", ("2031-05", None)),
        ("on 3 May 2031", ("2031-05-03", None)),
        ("on 3 and 4 May 2031", ("2031-05-03", "2031-05-04")),
        ("from 9 to 12 November 2031", ("2031-11-09", "2031-11-12")),
        ("from 9–12 November 2031", ("2031-11-09", "2031-11-12")),
        ("from 30 May to 2 June 2031", ("2031-05-30", "2031-06-02")),
        ("from 30 December 2031 to 2 January 2032", ("2031-12-30", "2032-01-02")),
        ("from March to May 2031", ("2031-03", "2031-05")),
        ("from November 2031 to May 2032", ("2031-11", "2032-05")),
        ("for 2031–2035", ("2031", "2035")),
        ("for 2031–35", ("2031", "2035")),
        ("until 2031", (None, "2031")),
        ("by June 2031", (None, "2031-06")),
        ("since 2031", ("2031", None)),
    ],
)
def test_a_date_is_as_precise_as_its_words(text: str, found: tuple[str | None, str | None]) -> None:
    assert whens(f"They worked {text}.") == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in July 2031 and February 2032", ["2031-07", "2032-02"]),
        ("in May and June 2031", ["2031-05", "2031-06"]),
        ("in March 2031 and 2032", ["2031-03", "2032-03"]),
        ("in 2031 and 2032", ["2031", "2032"]),
        ("on 3 May and 4 June 2031", ["2031-05-03", "2031-06-04"]),
        ("in March, May and July 2031", ["2031-03", "2031-05", "2031-07"]),
    ],
)
def test_coordinated_dates_stand_together(text: str, found: list[str]) -> None:
    (one,) = dates(f"They met {text}.")
    assert [when.start for when in one.whens] == found


@pytest.mark.parametrize(
    "text",
    [
        "Resolution 2719 (2023) was read.",
        "The 2030 Agenda was read.",
        "Agenda 2063 was read.",
        "A/79/2024 was read.",
        "It cost $2031 and 2,024 boats.",
        "They may march in the sun.",
        "They met in May.",
        "Nobody met.",
        "",
    ],
)
def test_numbers_of_other_things_are_no_dates(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on 3 May 2031 and again in the same month", "2031-05"),
        ("They met on 3 May 2031, and the same day in Rome", "2031-05-03"),
        ("They met on 31 December 2031 and the following day", "2032-01-01"),
        ("They met in December 2031 and the following month", "2032-01"),
        ("They met in May 2031 and the following year", "2032"),
        ("They met in May 2031 and later that year", "2031"),
    ],
)
def test_a_date_may_refer_to_the_one_before(text: str, found: str) -> None:
    assert dates(text)[-1].whens[-1].start == found


def test_a_reference_to_no_date_or_a_vaguer_one_is_none() -> None:
    assert dates("In the same month, they met.") == ()
    assert whens("They met in 2031 and the following day.") == [("2031", None)]


@pytest.mark.parametrize(
    ("text", "cue"), [("in 2031", "in"), ("since 2031", "since"), ("by 2031", "by"), ("(2031)", "(")]
)
def test_a_date_knows_the_word_before_it(text: str, cue: str) -> None:
    assert [one.cue for one in dates(f"They built a quay {text}.")] == [cue]


def test_dates_are_ordered_well_formed_and_lie_inside_the_text() -> None:
    chance = random.Random(3)
    words = [
        *MONTHS,
        "2031",
        "2032",
        "3",
        "31",
        "and",
        "to",
        "from",
        "in",
        "–",
        ",",
        "the same month",
        "(",
        ")",
    ]
    for _ in range(400):
        text = " ".join(chance.choices(words, k=chance.randrange(1, 14)))
        found = dates(text)
        assert [one.start for one in found] == sorted(one.start for one in found)
        assert all(0 <= one.start < one.end <= len(text) for one in found)
        for one in found:
            for when in one.whens:
                ends = [end for end in (when.start, when.end) if end]
                assert ends
                assert all(re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", end) for end in ends)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("between 9 June and 23 June 2043", ["2043-06-09/2043-06-23"]),
        ("between May 2043 and June 2044", ["2043-05/2044-06"]),
        ("from 28 to 30 June and from 2 to 4 July 2043", ["2043-06-28/2043-06-30", "2043-07-02/2043-07-04"]),
        ("from 30 December to 2 January 2044", ["2043-12-30/2044-01-02"]),
        ("from 9 June through 3 July 2043", ["2043-06-09/2043-07-03"]),
        ("on 9 June and 23 June 2043", ["2043-06-09", "2043-06-23"]),
        ("On 5 May 2043, UNEP met FAO", ["2043-05-05"]),
    ],
)
def test_a_span_is_one_and_two_spans_are_two(text: str, spans: list[str]) -> None:
    (group,) = dates(text)
    assert ["/".join(filter(None, (when.start, when.end))) for when in group.whens] == spans


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in Lima in May, in Rome in June and in Cairo in July 2043", ["2043-05", "2043-06", "2043-07"]),
        ("on 20 May and, virtually, on 2 October 2043", ["2043-05-20", "2043-10-02"]),
        ("in November and a fair in March 2043", ["2043-03"]),
        ("in December and January 2043", ["2042-12", "2043-01"]),
        ("in May, June and July 2043", ["2043-05", "2043-06", "2043-07"]),
        ("from January to March and, in Rome, in June 2043", ["2043-01", "2043-06"]),
        ("in May. The boats came in June 2043", ["2043-06"]),
    ],
)
def test_the_dates_of_a_list_share_the_year_of_the_last_one(text: str, found: list[str]) -> None:
    assert [start for start, _ in whens(f"They met {text}.")] == found
