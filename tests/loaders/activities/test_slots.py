"""When and where things were, on short invented sentences: the dates and places of what is named."""

import pytest

from loaders.activities.slots import destination
from tests.reading import noun, proposed, sentence_of

Where = tuple[str | None, str | None, str | None]


def slot(text: str, *section: str) -> Where:
    """Start, end and place of the only thing that a noun names."""
    one = noun(text, *section)
    return one.when.start, one.when.end, one.place


@pytest.mark.parametrize(
    "text",
    [
        "UNEP and FAO held a workshop on tides in Nairobi in May 2031.",
        "UNEP and FAO held a workshop on tides in May 2031 in Nairobi.",
        "In May 2031, UNEP and FAO held a workshop on tides in Nairobi.",
        "In May 2031 in Nairobi, UNEP and FAO held a workshop on tides.",
        "In May 2031 UNEP and FAO held a workshop on tides in Nairobi.",
        "A workshop on tides was held by UNEP and FAO in Nairobi in May 2031.",
        "In Nairobi, UNEP and FAO held a workshop on tides in May 2031.",
        "UNEP and FAO held, in May 2031 in Nairobi, a workshop on tides.",
    ],
)
def test_date_and_place_are_found_wherever_they_stand(text: str) -> None:
    assert slot(text) == ("2031-05", None, "Nairobi")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("UNEP held a workshop on tides.", (None, None, None)),
        ("UNEP held a workshop from 3 to 5 May 2031.", ("2031-05-03", "2031-05-05", None)),
        ("The May 2031 review led UNEP to hold a workshop.", (None, None, None)),
        ("UNEP held a virtual workshop in May 2031.", ("2031-05", None, None)),
        ("UNEP held a workshop in Cape Town, South Africa, in May 2031.", ("2031-05", None, "Cape Town")),
        ("UNEP held a workshop on the crisis in Mali.", (None, None, None)),
    ],
)
def test_a_thing_has_only_the_date_and_place_that_the_text_gives_it(text: str, found: Where) -> None:
    assert slot(text) == found


def test_two_things_keep_their_own_dates() -> None:
    text = "UNEP held a workshop in Rome in May 2031 and a seminar in Lima in June 2032."
    found = [(one.name, one.when.start, one.place) for one in proposed(text) if one.way == "noun"]
    assert found == [("workshop", "2031-05", "Rome"), ("seminar", "2032-06", "Lima")]


def test_an_instrument_is_dated_by_its_signature() -> None:
    text = "In May 2031, UNEP and FAO signed a memorandum of understanding for 2032–2036."
    assert slot(text)[0] == "2031-05"


def test_dates_and_places_are_paired_in_order() -> None:
    text = "UNEP held two workshops on tides, in Rome in May 2031 and in Lima in June 2032."
    found = [(one.when.start, one.place) for one in proposed(text) if one.way == "noun"]
    assert found == [("2031-05", "Rome"), ("2032-06", "Lima")]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UNEP made a visit to Kenya in May 2031.", "Kenya"),
        ("UNEP visited Trinidad and Tobago.", "Trinidad and Tobago"),
        ("UNEP made a visit in May 2031.", ""),
    ],
)
def test_a_journey_goes_somewhere(text: str, place: str) -> None:
    one = sentence_of(text)
    (visit,) = [each for each in proposed(text) if each.way in ("noun", "verb") and each.type == "visit"]
    assert destination(one, visit) == place
    assert (visit.place or "") == place


@pytest.mark.parametrize(
    ("text", "name", "start", "place"),
    [
        (
            "FAO supported the Strategy for Quiet Roads (2036–2040), which was endorsed in Rome in May 2035.",
            "Strategy for Quiet Roads",
            "2035-05",
            "Rome",
        ),
        (
            "FAO attended a discussion on nets during the third meeting of the Group in Lima in May 2035.",
            "discussion on nets",
            "2035-05",
            "Lima",
        ),
        ("On the Sudan, in May 2035 FAO held a workshop on nets.", "workshop on nets", "2035-05", None),
    ],
)
def test_when_and_where_is_taken_from_the_words_that_say_it(
    text: str, name: str, start: str, place: str | None
) -> None:
    found = [candidate for candidate in proposed(text) if candidate.name.startswith(name)]

    assert (found[0].when.start, found[0].place) == (start, place)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("UNEP worked with the African Union on resolving the crisis since August 2043.", None),
        ("UNEP advised the African Union on the situation in Kenya since August 2043.", None),
        ("UNEP has worked with the African Union on tides since August 2043.", "2043-08"),
    ],
)
def test_since_when_a_crisis_lasts_is_no_date_of_what_is_done_about_it(text: str, start: str | None) -> None:
    assert {one.when.start for one in proposed(text, "au")} == {start}
