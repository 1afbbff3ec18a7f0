"""Weights from examples: regularized softmax over classes, and over the sets of candidates of a sentence.

Both are found by L-BFGS and given in whole hundredths. The order of features changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

OFTEN = 3  # examples that a feature is seen in, or it has no weight
STEPS = 200

Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Table:
    """Examples as rows, sorted features as columns; a cell is how often, or how much, the feature counts."""

    features: list[str]
    cells: Any

    def often(self, counts: Numbers) -> "Table":
        """The features that enough of the rows hold, each row seen `counts` times."""
        seen = counts @ (self.cells != 0)
        columns = np.flatnonzero(seen >= OFTEN)
        return Table([self.features[at] for at in columns], self.cells[:, columns])


def table(rows: Sequence[Mapping[str, float]]) -> Table:
    """The rows as a table."""
    features = sorted({feature for row in rows for feature in row})
    index = {feature: at for at, feature in enumerate(features)}
    cells = [(at, index[f], value) for at, row in enumerate(rows) for f, value in sorted(row.items())]
    places, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    shape = (len(rows), len(features))
    return Table(features, csr_matrix((np.array(values, dtype=float), (places, columns)), shape=shape))


def classes(
    rows: Table, answers: Sequence[int] | NDArray[np.int64], counts: Numbers, count: int, penalty: float
) -> dict[str, list[int]]:
    """Feature → its weight for each class: a softmax of classes, `answers` being the right ones."""
    known = rows.often(counts)
    right = np.eye(count)[np.asarray(answers, dtype=int)]

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        totals = known.cells @ flat.reshape(-1, count)
        powers = np.exp(totals - totals.max(1, keepdims=True))
        shares = powers / powers.sum(1, keepdims=True)
        wrong = counts @ -np.log((shares * right).sum(1) + 1e-12)
        return wrong, (known.cells.T @ (counts[:, None] * (shares - right))).ravel()

    found = _least(loss, np.zeros(len(known.features) * count), penalty).reshape(-1, count)
    return {feature: [_whole(x) for x in row] for feature, row in zip(known.features, found, strict=True)}


def added(rows: Table, right: Sequence[int], begin: Sequence[float], penalty: float) -> dict[str, int]:
    """Feature → what it adds to log-odds that stand already, `begin` for each row: a logistic."""
    known = rows.often(np.ones(len(right)))
    good, start = np.asarray(right, dtype=float), np.asarray(begin, dtype=float)

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        totals = start + known.cells @ flat
        wrong = np.logaddexp(0, totals) - good * totals
        return float(wrong.sum()), known.cells.T @ (1 / (1 + np.exp(-totals)) - good)

    found = _least(loss, np.zeros(len(known.features)), penalty)
    return {feature: _whole(x) for feature, x in zip(known.features, found, strict=True) if _whole(x)}


def rising(rows: Sequence[Sequence[int]], right: Sequence[bool], penalty: float) -> tuple[int, ...]:
    """The weights of a logistic whose share of right ones falls with none of the signs.

    rows  the signs of each example, in hundredths. The first weight, of a constant, is not penalized.
    """
    cells = np.c_[np.ones(len(rows)), np.asarray(rows, dtype=float) / 100]
    good = np.asarray(right, dtype=float)
    often = np.full(cells.shape[1], penalty)
    often[0] = 0.001  # else all right and none wrong has no end

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        totals = cells @ flat
        wrong = np.logaddexp(0, totals) - good * totals
        slope = cells.T @ (1 / (1 + np.exp(-totals)) - good)
        return float(wrong.sum() + often @ flat**2), slope + 2 * often * flat

    bounds = [(None, None), *[(0, None)] * (cells.shape[1] - 1)]
    best = minimize(loss, np.zeros(cells.shape[1]), jac=True, method="L-BFGS-B", bounds=bounds)
    return tuple(map(_whole, best.x))


def _least(loss: Callable[[Numbers], tuple[float, Numbers]], start: Numbers, penalty: float) -> Numbers:
    """The weights of least loss, that of their squares added."""

    def whole(flat: Numbers) -> tuple[float, Numbers]:
        wrong, slope = loss(flat)
        return wrong + penalty * float(flat @ flat), slope + 2 * penalty * flat

    best = minimize(whole, start, jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(best.x)


def _whole(weight: float) -> int:
    return round(100 * float(weight))


@dataclass(frozen=True)
class Question:
    """A sentence of which sets of candidates are right.

    terms  the features of each candidate, pair and size, with how much each counts.
    sets   for each set of candidates the terms that it is made of; `right` says which are.
    count  how often the sentence is seen.
    """

    terms: Sequence[Mapping[str, float]]
    sets: Sequence[Sequence[int]]
    right: Sequence[bool]
    count: int = 1


def sets(questions: Sequence[Question], start: Mapping[str, float], penalty: float) -> dict[str, int]:
    """Feature → weight: a softmax over the sets of each sentence, of which any right one will do.

    start  the weights that a penalty draws to; of the others it is 0.
    """
    counts = np.array([q.count for q in questions for _ in q.terms], dtype=float)
    known = table([term for q in questions for term in q.terms]).often(counts)
    made, first = _made(questions), _first(questions)
    design = made @ known.cells
    right = np.array([one for q in questions for one in q.right], dtype=bool)
    times = np.array([q.count for q in questions], dtype=float)
    group = np.repeat(np.arange(len(questions)), [len(q.sets) for q in questions])
    base = np.array([start.get(feature, 0.0) for feature in known.features])

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        totals = design @ (base + flat)
        every, shares = _shares(totals, first, group)
        good, wanted = _shares(np.where(right, totals, -np.inf), first, group)
        return float(times @ (every - good)), design.T @ (times[group] * (shares - wanted))

    found = base + _least(loss, np.zeros(len(base)), penalty)
    return {f: _whole(x) for f, x in zip(known.features, found, strict=True) if _whole(x)}


def _made(questions: Sequence[Question]) -> Any:
    """Which sets (rows) are made of which terms (columns)."""
    rows, columns, row, column = [], [], 0, 0
    for question in questions:
        for members in question.sets:
            rows += [row] * len(members)
            columns += [column + member for member in members]
            row += 1
        column += len(question.terms)
    return csr_matrix((np.ones(len(rows)), (rows, columns)), shape=(row, column))


def _first(questions: Sequence[Question]) -> NDArray[np.int64]:
    """Where the sets of each sentence begin."""
    return np.cumsum([0, *(len(question.sets) for question in questions[:-1])])


def _shares(totals: Numbers, first: NDArray[np.int64], group: NDArray[np.int64]) -> tuple[Numbers, Numbers]:
    """The logarithm of the sum of powers for each sentence, and each set's share in it."""
    highest = np.maximum.reduceat(totals, first)
    powers = np.exp(totals - highest[group])
    whole = np.add.reduceat(powers, first)
    return highest + np.log(whole), powers / whole[group]
