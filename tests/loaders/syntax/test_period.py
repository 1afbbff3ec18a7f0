"""The period that a report says it covers, and dates that leave their year to it, in invented words."""

from datetime import date

import pytest

from loaders.calendar import Period
from loaders.syntax.dates import When, dates
from loaders.syntax.period import covered

SUMMER = Period(date(2043, 4, 1), date(2043, 7, 31))
LONG = Period(date(2042, 1, 1), date(2043, 6, 30))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The present report covers the period from 1 April to 31 July 2043.", "2043-04-01", "2043-07-31"),
        ("The report covers developments from January 2042 to June 2043.", "2042-01-01", "2043-06-30"),
        ("It covers the period since the last, from 2 May to 3 June 2043.", "2043-05-02", "2043-06-03"),
        ("The reporting period is from 1 April 2042 to 31 March 2043.", "2042-04-01", "2043-03-31"),
        ("The report on the Decade (2036–2045) tells of it during the period from May 2042 to June 2043.",
         "2042-05-01", "2043-06-30"),
        ("The present report covers the years 2042–2043.", "2042-01-01", "2043-12-31"),
        ("The report covers the time since the previous report, of 5 May 2042.", "2042-05-05", "2043-08-01"),
    ],
)  # fmt: skip
def test_a_report_states_the_period_that_it_covers(text: str, first: str, last: str) -> None:
    period = covered([text], "2043-08-01")
    assert period is not None
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "The appeal, covering the period from April to July 2043, was for new piers.",
        "UNEP carried out a project from April to July 2043.",
        "The report covers the harbours of the isles.",
        "The report covers the period since the previous report.",
        "The report of 5 May 2043 covers the harbours.",
    ],
)
def test_other_spans_are_no_period_of_the_report(text: str) -> None:
    assert covered([text], "2043-08-01") is None


def test_only_the_first_paragraphs_say_what_is_covered() -> None:
    rest = ["Boats sail."] * 3
    assert covered([*rest, "The report covers the period from April to July 2043."]) is None


@pytest.mark.parametrize(
    ("text", "period", "when"),
    [
        ("On 5 May, UNEP met FAO.", SUMMER, When("2043-05-05")),
        ("In June, UNEP met FAO.", SUMMER, When("2043-06")),
        ("From 28 to 30 June, UNEP met FAO.", SUMMER, When("2043-06-28", "2043-06-30")),
        ("From 30 May to 2 June, UNEP met FAO.", SUMMER, When("2043-05-30", "2043-06-02")),
        ("Between 9 June and 23 June, UNEP held a training.", SUMMER, When("2043-06-09", "2043-06-23")),
        ("On 5 October, UNEP met FAO.", LONG, When("2042-10-05")),
        ("From October to December, UNEP met FAO.", LONG, When("2042-10", "2042-12")),
    ],
)
def test_a_date_without_a_year_is_of_the_only_year_that_the_period_allows(
    text: str, period: Period, when: When
) -> None:
    (found,) = dates(text, period)
    assert [(one.start, one.end) for one in found.whens] == [(when.start, when.end)]
    assert found.whens[0].inferred
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("On 5 May, UNEP met FAO.", LONG),  # 2042 or 2043
        ("On 5 October, UNEP met FAO.", SUMMER),  # outside
        ("On 31 June, UNEP met FAO.", SUMMER),  # no such day
        ("The June meeting was short.", SUMMER),  # a name, not a date
        ("From May to June, UNEP met FAO.", Period(date(2042, 6, 1), date(2043, 5, 31))),  # May is the later
    ],
)
def test_a_date_that_the_period_leaves_open_stays_without_a_year(text: str, period: Period) -> None:
    assert dates(text, period) == ()


def test_a_stated_year_is_not_inferred() -> None:
    found = dates("On 5 May 2043, and again on 6 June, they met.", SUMMER)
    assert [when.inferred for each in found for when in each.whens] == [False, True]


def test_what_refers_to_an_inferred_date_is_inferred() -> None:
    found = dates("On 5 May, they met. They signed it the following day.", SUMMER)
    assert [(each.whens[0].start, each.whens[0].inferred) for each in found] == [
        ("2043-05-05", True),
        ("2043-05-06", True),
    ]
