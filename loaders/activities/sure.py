"""How sure a reading is: the weights' odds as the share of readings with such odds that are right."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, fsum, log

_FAR = 500
"""Hundredths of log-odds: one in 148. Nothing is surer, or less sure, by itself."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Log-linear weights in hundredths, the first of them constant; made by `benchmarks/train.py`.

    activity     of its odds among the candidates of its sentence, of its odds alone, and of the mean odds of
                 those that take part in it.
    participant  of the same three of its activity, and of the odds that it takes part itself.
    """

    activity: tuple[int, ...] = (0, 100, 0, 0)
    participant: tuple[int, ...] = (0, 0, 0, 0, 100)

    def of_activity(self, signs: Sequence[int]) -> float:
        """The share of activities with such signs (log-odds in hundredths) that is right, in hundredths."""
        return _share(self.activity, signs)

    def of_participant(self, signs: Sequence[int], activity: float) -> float:
        """The same of a participant; it is no surer than its `activity`."""
        return min(activity, _share(self.participant, signs))


def _share(weights: Sequence[int], signs: Sequence[int]) -> float:
    """A share from 0.01 to 0.99: nothing that was read is certain.

    >>> _share((0, 100), [0]), _share((-50, 200), [100]), _share((0, 300), [500])
    (0.5, 0.82, 0.99)
    """
    total = sum(weight * sign for weight, sign in zip(weights, (100, *signs), strict=True))
    return min(0.99, max(0.01, round(1 / (1 + exp(-total / 10000)), 2)))


def taking(scores: Sequence[int]) -> list[int]:
    """The log-odds, in hundredths, that each candidate is taken, by the scores of all sets of candidates.

    The bits of a set's index are its members, as in `choice.scores`; a set counts by the power of its score.

    >>> taking([0, 10000]), taking([0, 0, 0, 0]), taking([0, 900000])
    ([100], [0, 0], [500])
    """
    highest = max(scores)
    powers = [exp((score - highest) / 10000) for score in scores]
    whole = fsum(powers)
    return [
        log_odds(fsum([power for members, power in enumerate(powers) if members >> at & 1]) / whole)
        for at in range(len(scores).bit_length() - 1)
    ]


def log_odds(share: float) -> int:
    """The log-odds of a share in whole hundredths, at most 500 off even.

    >>> log_odds(0.5), log_odds(0.9), log_odds(1.0), log_odds(0.0)
    (0, 220, 500, -500)
    """
    if not 0 < share < 1:
        return _FAR if share else -_FAR
    return max(-_FAR, min(_FAR, round(100 * log(share / (1 - share)))))


def bounded(odds: int) -> int:
    """Log-odds in hundredths, as far off even as counts."""
    return max(-_FAR, min(_FAR, odds))
