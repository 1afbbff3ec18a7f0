"""Whether a reading is as sure as it is right: what was read, by its confidence, against a reference."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from loaders.scoring import Told, paired

Judged = tuple[float, bool]
"""The confidence of a fact, and whether it is right."""

_BINS = 10


@dataclass(frozen=True, slots=True)
class Reliability:
    """Facts of about one confidence: how many are right and false, and their mean confidence."""

    name: str
    right: int
    false: int
    confidence: float


def by_confidence(judged: Sequence[Judged]) -> Iterator[Reliability]:
    """The facts by tenths of confidence, the surest first.

    >>> list(by_confidence([(0.95, True), (0.91, False)]))
    [Reliability(name='0.9–1.0', right=1, false=1, confidence=0.93)]
    """
    for tenth in range(_BINS - 1, -1, -1):
        name = f"{tenth / _BINS}–{(tenth + 1) / _BINS}"
        if here := [one for one in judged if min(int(round(one[0], 4) * _BINS), _BINS - 1) == tenth]:
            yield reliable(name, here)


def reliable(name: str, judged: Sequence[Judged]) -> Reliability:
    """Some facts together, under a name."""
    right = sum(good for _, good in judged)
    mean = fsum(confidence for confidence, _ in judged) / max(1, len(judged))
    return Reliability(name, right, len(judged) - right, round(mean, 4))


def brier(judged: Sequence[Judged]) -> float | None:
    """The mean square of what confidence and truth differ by, 0 for perfect; None where nothing was read.

    Source: Brier, "Verification of Forecasts Expressed in Terms of Probability", 1950.

    >>> brier([(1.0, True), (0.5, False)])
    0.125
    """
    squares = [(confidence - right) ** 2 for confidence, right in judged]
    return fsum(squares) / len(squares) if squares else None


def judged_activities(
    reference: Mapping[int, Sequence[Told]], read: Mapping[int, Sequence[Told]]
) -> list[Judged]:
    """Every activity that was read and not reviewed: right where one of the reference is paired with it."""
    return [
        (one.confidence, wanted is not None)
        for number in reference
        for one, wanted in _beside(reference[number], read.get(number, []))
        if one.confidence < 1
    ]


def judged_participants(
    reference: Mapping[int, Sequence[Told]], read: Mapping[int, Sequence[Told]]
) -> list[Judged]:
    """Everybody in such an activity: right where the paired one of the reference has them too."""
    return [
        (one.sure[name], wanted is not None and name in wanted.people)
        for number in reference
        for one, wanted in _beside(reference[number], read.get(number, []))
        if one.confidence < 1
        for name in one.people
    ]


def _beside(wanted: Sequence[Told], found: Sequence[Told]) -> Iterator[tuple[Told, Told | None]]:
    pairs = {j: wanted[i] for i, j in paired(wanted, found)}
    return ((one, pairs.get(at)) for at, one in enumerate(found))
