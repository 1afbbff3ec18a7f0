"""How sure a reading is: by hand on tiny sentences, and the same on every reading."""

from dataclasses import replace
from math import exp

import pytest

from loaders.activities.sure import Calibration, bounded, log_odds, taking
from loaders.activities.weights import weights
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.extraction import Activity
from loaders.pipeline import Reader
from tests.reading import activities_of

PLAIN = "In May 2043, UNEP and the African Union organized a workshop on tides in Nairobi."
VAGUE = (
    "UNEP has supported the African Union in a dialogue on the use of frameworks for tides and cooperation."
)


def test_a_candidate_is_as_sure_as_all_choices_that_hold_it() -> None:
    # nothing, the first, the second, both
    found = taking([0, 10000, 5000, -10000])
    whole = 1 + exp(1) + exp(0.5) + exp(-1)
    assert found == [log_odds((exp(1) + exp(-1)) / whole), log_odds((exp(0.5) + exp(-1)) / whole)]


def test_odds_beyond_all_doubt_count_as_far_as_others_may() -> None:
    assert taking([0, 10**9, -(10**9), 0]) == [500, -500]
    assert (bounded(9000), bounded(-9000), bounded(30)) == (500, -500, 30)


def test_a_calibration_adds_up_weights_and_signs() -> None:
    sure = Calibration((0, 100, 0, 0), (-100, 0, 50, 0, 100))
    assert sure.of_activity((0, 400, 400)) == 0.5
    assert sure.of_activity((100, 0, 0)) == round(1 / (1 + exp(-1)), 2)
    assert sure.of_participant((0, 100, 0, 100), 0.99) == round(1 / (1 + exp(-0.5)), 2)


def test_nobody_is_surer_to_take_part_than_that_there_is_something() -> None:
    assert Calibration().of_participant((0, 0, 0, 500), 0.4) == 0.4


def test_nothing_that_was_read_is_certain_or_impossible() -> None:
    sure = Calibration((0, 300, 300, 0), (0, 0, 0, 0, 100))
    assert (sure.of_activity((500, 500, 0)), sure.of_activity((-500, -500, 0))) == (0.99, 0.01)


def test_a_plain_sentence_is_surer_than_a_vague_one() -> None:
    (plain,), vague = activities_of(PLAIN, "au"), activities_of(VAGUE, "au")
    assert vague
    assert plain.confidence > max(one.confidence for one in vague)
    for one in (plain, *vague):
        assert all(0 < person.confidence <= one.confidence < 1 for person in one.participants)


def test_the_packaged_calibration_rises_with_every_sign() -> None:
    sure = weights().sure
    assert min(sure.activity[1:]) >= 0
    assert min(sure.participant[1:]) >= 0
    assert sure.activity[1] > 0


def test_who_is_named_beside_the_deed_is_surer_than_whom_the_heading_names() -> None:
    (one,) = activities_of("In May 2043, UNEP and UNDP organized a workshop on tides in Nairobi.", "au")
    named = {person.actor: person.confidence for person in one.participants}
    assert set(named) >= {"unep", "undp"}
    assert all(named["unep"] >= share for actor, share in named.items() if actor == "au")


def test_how_sure_changes_nothing_of_what_is_read() -> None:
    def read(sure: Calibration) -> list[Activity]:
        reader = Reader(Roster(register(), [PLAIN]), replace(weights(), sure=sure))
        return reader.activities(PLAIN, reader.parts(PLAIN, ("au",)), ("au",))

    (low,), (high,) = read(Calibration((-300, 0, 0, 0))), read(Calibration((300, 0, 0, 0)))
    assert low.confidence < high.confidence
    same = replace(high, confidence=low.confidence, participants=low.participants)
    assert same == low


def test_reading_twice_is_as_sure() -> None:
    assert activities_of(PLAIN, "au") == activities_of(PLAIN, "au")


@pytest.mark.parametrize("share", [0.01, 0.37, 0.5, 0.99])
def test_log_odds_are_of_their_share(share: float) -> None:
    assert 1 / (1 + exp(-log_odds(share) / 100)) == pytest.approx(share, abs=0.002)
