"""The optimizers of `benchmarks/train.py` on examples small enough to see the answer."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks.examples import members_of, subsets, terms
from benchmarks.fitting import Question, added, classes, rising, sets, table
from loaders.activities.activities import offered
from loaders.activities.choice import scores
from loaders.activities.seats import company, seats
from loaders.activities.weights import weights
from tests.reading import everybody, parts_of

ROOT = Path(__file__).parents[2]


def _pair(right: list[bool]) -> Question:
    """Two candidates, the pair of them, and the sizes."""
    alone = [{"odds": 0.5}, {"odds": 0.4}]
    sizes = [{f"size={size}": 1.0} for size in range(3)]
    return Question([*alone, {"pair": 1.0}, *sizes], [[3], [0, 4], [1, 4], [0, 1, 2, 5]], right)


def test_a_feature_of_the_right_class_has_the_higher_weight() -> None:
    rows = table([{"good": 1.0}, {"bad": 1.0}] * 5)
    found = classes(rows, [1, 0] * 5, np.ones(10), 2, 0.1)
    assert found["good"][1] > 0 > found["good"][0]
    assert found["bad"][0] > 0 > found["bad"][1]


def test_a_feature_that_is_seldom_seen_has_no_weight() -> None:
    rows = table([{"often": 1.0}] * 3 + [{"seldom": 1.0}])
    assert set(classes(rows, [1, 1, 0, 1], np.ones(4), 2, 0.1)) == {"often"}
    assert set(classes(rows, [1, 1, 0, 1], np.array([1, 1, 1, 3]), 2, 0.1)) == {"often", "seldom"}


def test_pairs_that_are_never_both_right_come_to_speak_against_themselves() -> None:
    found = sets([_pair([False, True, True, False])] * 5, {"odds": 1.0}, 0.1)
    assert found["pair"] < 0


def test_pairs_that_are_both_right_come_to_speak_for_themselves() -> None:
    found = sets([_pair([False, False, False, True])] * 5, {"odds": 1.0}, 0.1)
    assert found["pair"] > 0


def test_a_high_penalty_leaves_the_weights_where_they_start() -> None:
    assert sets([_pair([False, True, True, False])] * 5, {"odds": 1.0}, 1e9) == {"odds": 100}


def test_what_is_right_either_way_teaches_nothing() -> None:
    assert sets([_pair([True] * 4)] * 5, {"odds": 1.0}, 1.0) == {"odds": 100}


@pytest.mark.parametrize(
    "text",
    [
        "In May 2043, UNEP and the African Union organized a workshop on tides and a seminar on wind.",
        "UNEP supported the African Union in developing a strategy on tides, including by holding a forum.",
        "The sea is wide.",
    ],
)
def test_training_and_reading_add_up_the_same_scores(text: str) -> None:
    parts = parts_of(text, "au")
    places = seats([part.sentence for part in parts], 0, ("au",), everybody().actor)
    given = offered(parts[0], company(places, 0), weights())
    own, table_ = weights().choice, terms(given)
    summed = [
        round(sum(own.get(f, 0) * value * 100 for at in made for f, value in table_[at].items()))
        for made in members_of(given)
    ]
    assert summed == scores(given, own)
    assert len(subsets(len(given.candidates))) == len(summed)


def test_a_sign_that_speaks_for_what_is_right_counts_and_one_against_it_is_left_out() -> None:
    rows = [(100, -100), (100, -100), (-100, 100), (-100, 100)] * 5
    constant, good, bad = rising(rows, [True, True, False, False] * 5, 0.5)
    assert good > 0 == bad
    assert constant == 0


def test_without_a_sign_that_tells_the_share_of_right_ones_is_what_is_left() -> None:
    constant, slope = rising([(0,)] * 100, [True] * 73 + [False] * 27, 1.0)
    assert (constant, slope) == (99, 0)  # the log-odds of 0.73 in hundredths


@pytest.mark.skipif(sys.platform != "linux", reason="other systems tell threads otherwise")
def test_arithmetic_has_one_thread_whatever_the_machine_has() -> None:
    """Weights learned with two differ in their last hundredths from those learned with one."""
    script = "import os, benchmarks.fitting; print(len(os.listdir('/proc/self/task')))"
    several = {**os.environ, "OPENBLAS_NUM_THREADS": "4"}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=several, capture_output=True, text=True, check=True
    )
    assert done.stdout == "1\n"


def test_what_is_added_moves_log_odds_that_stand_already() -> None:
    rows = table([{"far": 1.0}] * 20)
    right = [1] * 10 + [0] * 10
    assert added(rows, right, [2.0] * 20, 0.001) == {"far": -200}
    assert added(rows, right, [0.0] * 20, 0.001) == {}
