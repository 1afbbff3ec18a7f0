"""The weights of both stages: each candidate for itself, then those of a sentence together."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from benchmarks.examples import Row, of_candidates, of_seats, questions
from benchmarks.fitting import Question, Table, added, classes, sets, table
from benchmarks.samples import Sample
from loaders.activities.unhosted import UNHOSTED
from loaders.activities.weights import ROLES, Weights

FOLDS = 5
PENALTY = 2.5
TOGETHER = 3.0  # the penalty of the choice
ADDED = 1.0  # of what sections on no organization add
LEAST = 5  # hundredths: smaller weights are left out


@dataclass(frozen=True)
class _Lessons:
    """Examples with their answers, and the sample that each is of."""

    known: Table
    answers: NDArray[np.int64]
    owner: NDArray[np.int64]

    def weights(self, counts: NDArray[np.float64], number: int) -> dict[str, list[int]]:
        """Feature → weights; `counts` says how often each sample is seen, 0 for never."""
        times = counts[self.owner]
        seen = np.flatnonzero(times)
        part = Table(self.known.features, self.known.cells[seen])
        return classes(part, self.answers[seen], times[seen], number, PENALTY)


def _lessons(rows: Iterable[Iterable[Row]]) -> _Lessons:
    found = [(features, answer, owner) for owner, own in enumerate(rows) for features, answer in own]
    features, answers, owners = zip(*found, strict=True)
    return _Lessons(table(features), np.array(answers), np.array(owners))


def _without(rows: Iterable[Row]) -> Iterator[Row]:
    """Rows without what is only learned from sections on no organization."""
    for features, answer in rows:
        yield {name: count for name, count in features.items() if not name.startswith(UNHOSTED)}, answer


def hosted(model: Weights) -> Weights:
    """The weights without what sections on no organization add."""
    accept = {name: value for name, value in model.accept.items() if not name.startswith(UNHOSTED)}
    return replace(model, accept=accept)


def unhosted(model: Weights, samples: Iterable[Sample]) -> dict[str, int]:
    """What sections on no organization add to the weights of candidates; the weights themselves stay."""
    rows = [row for one in samples for row in of_candidates(one)]
    if not rows:
        return {}
    own = [{name: n for name, n in features.items() if name.startswith(UNHOSTED)} for features, _ in rows]
    begin = [sum(model.accept.get(name, 0) * n for name, n in features.items()) / 100 for features, _ in rows]
    return added(table(own), [answer for _, answer in rows], begin, ADDED)


class Learner:
    """Learns from some of the samples at a time.

    times  how often a sample counts.
    """

    def __init__(self, samples: Sequence[Sample], times: Callable[[Sample], int]) -> None:
        self._samples = samples
        self._times = np.array([times(one) for one in samples], dtype=float)
        self._candidates = _lessons(_without(of_candidates(one)) for one in samples)
        self._seats = _lessons(map(of_seats, samples))
        self._known: dict[bytes, Weights] = {}

    def weights(self, chosen: Callable[[Sample], bool]) -> Weights:
        """The weights of all stages, from the samples that are chosen; without calibration."""
        counts = self._times * np.array([chosen(one) for one in self._samples])
        if counts.tobytes() not in self._known:
            self._known[counts.tobytes()] = self._learned(counts)
        return self._known[counts.tobytes()]

    def _learned(self, counts: NDArray[np.float64]) -> Weights:
        accept, role = self._accept(counts), self._role(counts)
        people = Weights(accept, role)
        found = [
            question
            for fold in self._folds(counts)
            for question in self._questions(fold, Weights(self._accept(counts * ~fold), {}), people)
        ]
        return Weights(accept, role, sets(found, {"odds": 1.0}, TOGETHER))

    def _accept(self, counts: NDArray[np.float64]) -> dict[str, int]:
        found = self._candidates.weights(counts, 2)
        return {feature: yes - no for feature, (no, yes) in found.items() if abs(yes - no) >= LEAST}

    def _role(self, counts: NDArray[np.float64]) -> dict[str, tuple[int, ...]]:
        found = self._seats.weights(counts, len(ROLES))
        return {feature: tuple(row) for feature, row in found.items() if max(map(abs, row)) >= LEAST}

    def _folds(self, counts: NDArray[np.float64]) -> list[NDArray[np.bool_]]:
        """Which samples each part holds; no section is torn.

        The weights by which candidates of a part are likely are learned from the rest: odds that have seen
        their paragraph are too sure, and a choice that learns from them trusts them too much.
        """
        of = [(one.edition, one.section) for one in self._samples]
        seen = sorted({of[at] for at in np.flatnonzero(counts)})
        fold = {section: at % FOLDS for at, section in enumerate(seen)}
        where = np.array([fold.get(section, -1) for section in of])
        return [(where == number) & (counts > 0) for number in range(FOLDS)]

    def _questions(self, fold: NDArray[np.bool_], model: Weights, people: Weights) -> Iterable[Question]:
        for at in np.flatnonzero(fold).tolist():
            yield from questions(self._samples[at], model, people, int(self._times[at]))
