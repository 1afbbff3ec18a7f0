"""The weights of the features, made by `benchmarks/train.py` from annotated paragraphs."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import repeat
from math import exp
from struct import Struct

from graph.vocabulary import Role
from loaders.activities.sure import Calibration

NONE = ""
ROLES = (NONE, *Role)
KEPT = 1 << 14
"""How many features, and groups of them, are kept with what they weigh: most come again."""

Feature = str | tuple[str, ...]
"""A feature, or some that the same few values make, which are weighed at once."""


def flat(features: Iterable[Feature]) -> Iterator[str]:
    """The features one by one.

    >>> list(flat(["a", ("b", "c")]))
    ['a', 'b', 'c']
    """
    for one in features:
        yield from (one,) if isinstance(one, str) else one


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

    def roles(self, features: Iterable[Feature]) -> dict[str, float]:
        """The probability of each role, and of none (`NONE`), for an actor with these features."""
        totals = _apart(sum(map(self._taking_part, features)))
        highest = max(totals)
        powers = [exp((total - highest) / 100) for total in totals]
        whole = sum(powers)
        return dict(zip(ROLES, [power / whole for power in powers], strict=True))

    @cached_property
    def _taking_part(self) -> Callable[[Feature], int]:
        """What gives the weights of a feature, or of a group, for all roles side by side in one number."""
        known = {feature: _beside(row) for feature, row in self.role.items()}

        @lru_cache(KEPT)
        def weight(one: Feature) -> int:
            return known.get(one, 0) if isinstance(one, str) else sum(map(known.get, one, repeat(0)))

        return weight


_LANE = 32  # bits of each role's sum
_EVEN = sum(1 << _LANE * at + _LANE - 1 for at in range(len(ROLES)))
"""The middle of every lane: what is added so that no sum is below zero."""
_LANES = Struct(f"<{len(ROLES)}I")


def _beside(row: Sequence[int]) -> int:
    return sum(weight << _LANE * at for at, weight in enumerate(row))


def _apart(whole: int) -> tuple[int, ...]:
    """The numbers that stand side by side in one, each of them so much above the lowest there may be.

    >>> one, other = _apart(_beside([3, -4, 0, 0, 0, 7]))[:2]
    >>> one - other
    7
    """
    return _LANES.unpack((whole + _EVEN).to_bytes(_LANES.size, "little"))


@cache
def weights() -> Weights:
    """The packaged weights."""
    data = json.loads(files("loaders.data").joinpath("weights.json").read_text(encoding="utf-8"))
    role = {feature: tuple(row) for feature, row in data["role"].items()}
    sure = Calibration(**{of: tuple(row) for of, row in data["sure"].items()})
    return Weights(data["accept"], role, data["choice"], sure)
