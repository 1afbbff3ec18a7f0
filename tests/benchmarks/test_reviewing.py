"""What the benchmark of a review counts, on invented activities."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from benchmarks.reviewing import ORDERS, Asked, Review, curve
from loaders.extraction import Activity, Participant
from loaders.reviewing import Question
from loaders.scoring import Told

WHO = {"reef union": "party", "tide board": "party"}
WORKSHOP = Told("event", "workshop", "workshop on tides", "2043-05", None, "", WHO)
FORUM = replace(WORKSHOP, name="forum on lamps", start=None)
PLAN = Told("agreement", "plan", "plan for quiet harbours", None, None, "", WHO)


def asked(told: Told, place: int, confidence: float, *, read: bool = True, sentence: int = 0) -> Asked:
    """A question about what is told in a sentence."""
    people = tuple(Participant(one, role, (0, 9)) for one, role in told.people.items())
    span = (10 * sentence, 10 * sentence + 9)
    activity = Activity(
        "a", told.kind, told.type, told.name, told.start, None, None, "concluded", span, "noun", people,
        confidence=confidence,
    )  # fmt: skip
    return Asked(1, Question(0, activity, read), told, place)


def after(row: Asked, read: Sequence[Told | None], *wanted: Told) -> list[Told | None]:
    """What is told once a question is answered."""
    review = Review({1: wanted}, {1: [*read]})
    review.answer(row)
    return review.told[1]


def test_what_is_told_becomes_as_the_reference_tells_it() -> None:
    undated = replace(WORKSHOP, start=None)
    assert after(asked(undated, 0, 0.5), [undated], WORKSHOP) == [WORKSHOP]


def test_what_is_not_told_goes() -> None:
    assert after(asked(PLAN, 0, 0.5), [PLAN, WORKSHOP], WORKSHOP) == [None, WORKSHOP]


def test_what_another_reading_tells_already_is_not_told_twice() -> None:
    again = replace(WORKSHOP, name="workshop")
    assert after(asked(again, 1, 0.5), [WORKSHOP, again], WORKSHOP) == [WORKSHOP, None]


@pytest.mark.parametrize(("wanted", "told"), [((FORUM,), [FORUM]), ((PLAN,), [None])])
def test_what_was_not_taken_is_added_where_it_is_told(
    wanted: tuple[Told, ...], told: list[Told | None]
) -> None:
    assert after(asked(replace(FORUM, name="lamps"), 0, 0.3, read=False), [None], *wanted) == told


ROWS = [
    asked(WORKSHOP, 0, 0.9),
    asked(FORUM, 1, 0.4, read=False),
    asked(PLAN, 2, 0.5, sentence=1),
]


def test_the_orders_are_those_of_the_page() -> None:
    orders = {name: [[row.place for row in step] for step in order(ROWS)] for name, order in ORDERS.items()}

    assert orders["answers, most doubtful first"] == [[2], [1], [0]]
    assert orders["answers, as in the report"] == [[0], [1], [2]]
    assert orders["sentences, most worth asking first"] == [[2], [0, 1]]
    assert orders["sentences, as in the report"] == [[0, 1], [2]]


def test_the_curve_tells_figures_after_so_many_steps() -> None:
    steps = ORDERS["answers, most doubtful first"](ROWS)

    found = list(curve({1: (WORKSHOP, FORUM)}, ROWS, steps, (0, 1, 2, 50)))

    assert [(steps, answers) for steps, answers, _ in found] == [(0, 0), (1, 1), (2, 2), (3, 3)]
    assert [one.activities.f1 for _, _, one in found] == [0.5, pytest.approx(2 / 3), 1.0, 1.0]
