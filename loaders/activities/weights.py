"""The weights of the features, made by `benchmarks/train.py` from annotated paragraphs."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib.resources import files
from itertools import repeat
from math import exp

from graph.vocabulary import Role
from loaders.activities.sure import Calibration

NONE = ""
ROLES = (NONE, *Role)


@dataclass(frozen=True)
class Weights:
    """Log-linear weights in hundredths: whole numbers, so that a sum is the same in every order.

    accept  feature → weight for "is an activity".
    role    feature → one weight for each of `ROLES`; the first is for taking no part.
    choice  feature → weight for a set of candidates (`choice.py`); by default each stands for itself.
    sure    what these weights say → how often that is right (`sure.py`).
    """

    accept: Mapping[str, int]
    role: Mapping[str, tuple[int, ...]]
    choice: Mapping[str, int] = field(default_factory=lambda: {"odds": 100})
    sure: Calibration = field(default_factory=Calibration)

    def accepts(self, features: Iterable[str]) -> int:
        """The log-odds, in hundredths, that a candidate with these features is an activity: 0 is even."""
        return sum(map(self.accept.get, features, repeat(0)))

    def roles(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each role, and of none (`NONE`), for an actor with these features."""
        totals = _apart(sum(map(self._rows.get, features, repeat(0))))
        highest = max(totals)
        powers = [exp((total - highest) / 100) for total in totals]
        whole = sum(powers)
        return {role: power / whole for role, power in zip(ROLES, powers, strict=True)}

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        """The weights of all roles side by side in one number, so that one sum adds all of them."""
        return {feature: _beside(row) for feature, row in self.role.items()}


_LANE = 32  # bits of each role's sum
_EVEN = sum(1 << _LANE * at + _LANE - 1 for at in range(len(ROLES)))
"""The middle of every lane: what is added so that no sum is below zero."""


def _beside(row: Sequence[int]) -> int:
    return sum(weight << _LANE * at for at, weight in enumerate(row))


def _apart(whole: int) -> list[int]:
    """The numbers that stand side by side in one.

    >>> _apart(_beside([3, -4, 0, 0, 0, 7]) + _beside([-5, 4, 0, 0, 1, 1]))
    [-2, 0, 0, 0, 1, 8]
    """
    lanes = ((whole + _EVEN) >> _LANE * at for at in range(len(ROLES)))
    return [lane % (1 << _LANE) - (1 << _LANE - 1) for lane in lanes]


@cache
def weights() -> Weights:
    """The packaged weights."""
    data = json.loads(files("loaders.data").joinpath("weights.json").read_text(encoding="utf-8"))
    role = {feature: tuple(row) for feature, row in data["role"].items()}
    sure = Calibration(**{of: tuple(row) for of, row in data["sure"].items()})
    return Weights(data["accept"], role, data["choice"], sure)
