"""One thing or several: repeated events, on short invented sentences."""

import pytest

from tests.reading import proposed


def events(text: str) -> list[tuple[str, str | None, str | None]]:
    """(name, start, end) of each event that a noun names."""
    return [
        (one.name, one.when.start, one.when.end)
        for one in proposed(text)
        if one.way == "noun" and one.kind == "event"
    ]


def test_ordinals_are_events_of_their_own_with_their_dates() -> None:
    text = "UNEP and FAO held the third and fourth annual conferences on tides in May 2031 and June 2032."
    assert events(text) == [
        ("third annual conference on tides", "2031-05", None),
        ("fourth annual conference on tides", "2032-06", None),
    ]


def test_ordinals_with_one_date_share_it() -> None:
    text = "UNEP and FAO held the third and fourth conferences in 2031."
    assert [start for _, start, _ in events(text)] == ["2031", "2031"]


def test_two_dates_of_one_event_are_two_events_in_the_singular() -> None:
    text = "UNEP and FAO held two consultations on tides in May 2031 and in June 2032."
    assert events(text) == [
        ("consultation on tides", "2031-05", None),
        ("consultation on tides", "2032-06", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP and FAO held six seminars in May and July 2031.",
        "UNEP and FAO held several seminars in May and July 2031.",
        "UNEP and FAO held a series of seminars in May and July 2031.",
    ],
)
def test_more_events_than_dates_are_one_series(text: str) -> None:
    ((_, start, end),) = events(text)
    assert (start, end) == ("2031-05", "2031-07")


def test_months_in_a_row_are_one_series() -> None:
    ((_, start, end),) = events("UNEP and FAO held digital dialogues in February and March 2031.")
    assert (start, end) == ("2031-02", "2031-03")


def test_one_date_is_one_event() -> None:
    assert events("UNEP and FAO held a seminar in May 2031.") == [("seminar", "2031-05", None)]


def test_an_agreement_with_two_dates_is_one_from_the_first_to_the_last() -> None:
    text = "UNEP and FAO carried out a joint project in 2031 and 2032."
    (project,) = [one for one in proposed(text) if one.way == "noun"]
    assert (project.when.start, project.when.end) == ("2031", "2032")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "UNEP and FAO held workshops in Nairobi and Lima in April and May 2043, respectively.",
            [("workshop", "2043-04", "Nairobi"), ("workshop", "2043-05", "Lima")],
        ),
        (
            "In April and May 2043, UNEP and FAO held workshops in Nairobi and Lima, respectively.",
            [("workshop", "2043-04", "Nairobi"), ("workshop", "2043-05", "Lima")],
        ),
        (
            "UNEP and FAO held a forum in Nairobi, Lima and Rome in April, May and June 2043, respectively.",
            [("forum", "2043-04", "Nairobi"), ("forum", "2043-05", "Lima"), ("forum", "2043-06", "Rome")],
        ),
        (
            "UNEP and FAO held workshops in Nairobi (2042) and Lima (2043).",
            [("workshop", "2042", "Nairobi"), ("workshop", "2043", "Lima")],
        ),
        (
            "UNEP and FAO held a workshop and a seminar in April and May 2043, respectively.",
            [("workshop", "2043-04", None), ("seminar", "2043-05", None)],
        ),
        (
            "UNEP and FAO held a workshop on tides, a forum and a seminar in Lima, Rome and Nairobi in May, "
            "June and July 2043, respectively.",
            [
                ("workshop on tides", "2043-05", "Lima"),
                ("forum", "2043-06", "Rome"),
                ("seminar", "2043-07", "Nairobi"),
            ],
        ),
        (
            "UNEP and FAO held workshops in Nairobi in April and May 2043.",
            [("workshops", "2043-04", "Nairobi")],
        ),
        (
            "UNEP and FAO held a workshop in Lima, Peru, in May 2043.",
            [("workshop", "2043-05", "Lima")],
        ),
    ],
)  # fmt: skip
def test_things_with_as_many_dates_or_places_are_paired(
    text: str, found: list[tuple[str, str, str | None]]
) -> None:
    told = [(one.name, one.when.start, one.place) for one in proposed(text) if one.way == "noun"]
    assert told == found


def test_ordinals_that_leave_their_noun_out_are_events_of_their_own() -> None:
    text = "UNEP held the first drill in Rome on 2 February 2043, the second in Lima on 15 June 2043."

    found = [(one.name, one.when.start, one.place) for one in proposed(text) if one.way == "noun"]

    assert found == [("first drill", "2043-02-02", "Rome"), ("second drill", "2043-06-15", "Lima")]


def test_places_and_dates_in_one_bracket_are_events_of_their_own() -> None:
    text = "UNEP and FAO held two drills (Rome, April 2043; Nairobi, September 2044)."

    found = [(one.name, one.when.start, one.place) for one in proposed(text) if one.way == "noun"]

    assert found == [("drill", "2043-04", "Rome"), ("drill", "2044-09", "Nairobi")]


def test_the_stops_of_a_journey_have_their_own_days() -> None:
    text = "UNEP visited Accra on 5 June 2043 and Luanda on 22 June 2043."

    found = [(one.name, one.when.start, one.place) for one in proposed(text) if one.way == "verb"]

    assert found == [
        ("visit to Accra", "2043-06-05", "Accra"),
        ("visit to Luanda", "2043-06-22", "Luanda"),
    ]
