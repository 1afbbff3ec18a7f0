"""Which of a sentence's candidates are told, on invented sentences."""

from collections.abc import Sequence

import pytest

from loaders.activities.activities import offered
from loaders.activities.candidate import Candidate
from loaders.activities.choice import MOST, Choice, beside, choice, chosen, scores, together
from loaders.activities.company import Company
from loaders.activities.weights import weights
from tests.reading import activities_of, parts_of

LISTED = "In May 2043, UNEP and the African Union organized a workshop on tides and a seminar on wind."
NOBODY = Company(frozenset(), frozenset())


def given(*odds: int, text: str = LISTED) -> Choice:
    """The candidates of a sentence, the first ones as likely as said, the others hopeless."""
    (part,) = parts_of(text, "au")
    rest = [-9999] * (len(part.candidates) - len(odds))
    return choice(part.sentence, part.candidates, [*odds, *rest], NOBODY)


def ways(found: Sequence[Candidate]) -> list[str]:
    return [one.way for one in found]


def test_by_default_each_candidate_stands_for_itself() -> None:
    asked = given(50, -50, 20)
    assert scores(asked, {"odds": 100})[:4] == [0, 5000, -5000, 0]
    assert chosen(asked, {"odds": 100}) == [asked.candidates[0], asked.candidates[2]]


def test_a_pair_that_speaks_against_itself_is_parted() -> None:
    asked = given(50, 40)
    pair = beside(asked, 0, 1)[0]
    assert chosen(asked, {"odds": 100, pair: -30}) == list(asked.candidates)
    assert chosen(asked, {"odds": 100, pair: -60}) == [asked.candidates[0]]


def test_the_order_of_a_pair_does_not_matter() -> None:
    asked = given(50, 40, 30)
    assert beside(asked, 0, 2) == beside(asked, 2, 0)


def test_a_size_has_its_weight_once() -> None:
    asked = given(50, 40)
    many = together(asked, 2)[0]
    assert scores(asked, {"odds": 100, many: 7})[3] - scores(asked, {"odds": 100})[3] == 700


def test_of_equal_sets_the_smallest_is_taken_then_the_first() -> None:
    asked = given(0, 0, 0)
    assert chosen(asked, {"odds": 100}) == []
    alone = together(asked, 1)[0]
    assert chosen(asked, {"odds": 100, alone: 1}) == [asked.candidates[0]]


def test_the_hopeless_are_not_weighed() -> None:
    assert len(given(50, -399, -401).candidates) == 2


def test_only_the_likeliest_are_weighed_in_reading_order() -> None:
    things = ", ".join(f"a workshop on topic {letter}" for letter in "ABCDEFGHIJ")
    (part,) = parts_of(f"In May 2043, UNEP organized {things}.")
    odds = list(range(len(part.candidates)))
    asked = choice(part.sentence, part.candidates, odds, NOBODY)
    assert asked.odds == tuple(odds[-MOST:])
    assert asked.candidates == tuple(part.candidates[-MOST:])
    assert len(scores(asked, {"odds": 100})) == 2**MOST


def test_a_sentence_without_candidates_tells_nothing() -> None:
    (part,) = parts_of("The sea is wide.")
    assert chosen(offered(part, NOBODY, weights()), weights().choice) == []


def test_the_topic_beside_its_noun_is_one_activity() -> None:
    text = "UNEP and the African Union supported a training course on tides."
    (part,) = parts_of(text, "au")
    assert ways(part.candidates) == ["noun", "topic"]
    (found,) = activities_of(text, "au")
    assert found.name == "training course on tides"


def test_two_coordinated_things_are_two_activities() -> None:
    assert [one.type for one in activities_of(LISTED, "au")] == ["workshop", "seminar"]


def test_a_cooperation_beside_a_thing_is_an_activity_of_its_own() -> None:
    text = "UNEP, with the African Union, provided training on tides and published a handbook on wind."
    assert [one.name for one in activities_of(text, "au")] == ["training on tides", "handbook on wind"]


@pytest.mark.parametrize("unknown", ["two dark", "size=99", ""])
def test_a_weight_of_an_unknown_feature_changes_nothing(unknown: str) -> None:
    asked = given(50, 40)
    assert scores(asked, {"odds": 100, unknown: 5}) == scores(asked, {"odds": 100})
