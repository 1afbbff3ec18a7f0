"""Where in a sentence the date and place of a thing stand."""

import pytest

from loaders.activities.candidate import Candidate
from loaders.activities.spots import between, inside, lead, loose, predicate, subject_clause, trail, venue
from loaders.syntax.sentence import Sentence
from tests.reading import noun, proposed, sentence_of


def taken_apart(text: str) -> tuple[Sentence, Candidate]:
    return sentence_of(text), noun(text)


def words(one: Sentence, spots: list[int]) -> list[str]:
    return [one.chunks[at].text for at in spots]


def test_what_stands_behind_a_thing_is_its_trail() -> None:
    one, workshop = taken_apart("In 2030, UNEP held a workshop on tides in Nairobi in May 2031.")
    assert words(one, trail(one, workshop)) == ["Nairobi", "May 2031"]


def test_the_trail_ends_where_something_else_begins() -> None:
    one, workshop = taken_apart("UNEP held a workshop and FAO grew in May 2031.")
    assert words(one, trail(one, workshop)) == []


def test_what_stands_before_the_subject_leads() -> None:
    one, workshop = taken_apart("On 3 May 2031 in Nairobi, UNEP held a workshop.")
    assert words(one, lead(one, workshop)) == ["3 May 2031", "Nairobi"]
    assert words(one, trail(one, workshop)) == []


def test_what_commas_set_off_before_a_thing_stands_between() -> None:
    one, hearing = taken_apart("UNEP hosted, on 2 May 2031 in Rome, a hearing on rivers.")
    assert words(one, between(one, hearing)) == ["2 May 2031", "Rome"]


def test_what_a_passive_says_of_its_subject_is_the_predicate() -> None:
    one, toolkit = taken_apart("A toolkit for markets has been issued by UNEP in 2037.")
    assert words(one, predicate(one, toolkit)) == ["2037"]


def test_what_stands_loosely_behind_a_thing_counts_up_to_the_next_one() -> None:
    one = sentence_of("UNEP held a workshop with FAO in May 2031 before a seminar in June 2032.")
    workshop = next(each for each in proposed(one.text) if each.type == "workshop")
    assert words(one, loose(one, workshop)) == ["May 2031"]


def test_a_date_in_brackets_stands_inside() -> None:
    one, plan = taken_apart("UNEP adopted the Tidal Plan (2031–2035).")
    assert words(one, inside(one, plan)) == ["2031–2035"]


@pytest.mark.parametrize(
    ("text", "is_venue"),
    [
        ("UNEP held a workshop in Rome.", True),
        ("UNEP met FAO on the crisis in Mali.", False),
        ("UNEP met FAO on the situation in Mali.", False),
    ],
)
def test_a_place_is_a_venue_unless_it_says_what_something_is_about(text: str, is_venue: bool) -> None:
    one = sentence_of(text)
    (at,) = [at for at, chunk in enumerate(one.chunks) if chunk.kind == "place"]
    assert venue(one, at) is is_venue


def test_a_clause_without_a_subject_shares_the_one_before() -> None:
    text = "UNEP held a workshop and signed a declaration."
    one = sentence_of(text)
    declaration = next(each for each in proposed(text) if each.type == "declaration")
    assert declaration.clause == 1
    assert subject_clause(one, declaration) == 0


def test_a_deadline_is_not_when_something_was_done() -> None:
    (helped,) = proposed("UNEP helped the African Union to end hunger by 2030.", "au")
    assert (helped.when.start, helped.when.end) == (None, None)


def test_spots_lie_in_the_row() -> None:
    text = (
        "On 3 May 2031 in Rome, UNEP held, in Lima, a workshop on tides (June 2031) and met FAO in 2032, "
        "after which a seminar was held in Cairo in July 2033."
    )
    one = sentence_of(text)
    for candidate in proposed(text):
        for way in (trail, between, predicate, loose, inside, lead):
            assert all(0 <= at < len(one.chunks) for at in way(one, candidate))
            assert all(one.chunks[at].kind in ("date", "place") for at in way(one, candidate))
