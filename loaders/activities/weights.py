"""The weights of the features, made by `benchmarks/train.py` from annotated paragraphs."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from itertools import repeat
from math import exp

from graph.vocabulary import Role

NONE = ""
ROLES = (NONE, *Role)


@dataclass(frozen=True, slots=True)
class Weights:
    """Log-linear weights in hundredths: whole numbers, so that a sum is the same in every order.

    accept  feature → weight for "is an activity".
    role    feature → one weight for each of `ROLES`; the first is for taking no part.
    choice  feature → weight for a set of candidates (`choice.py`); by default each stands for itself.
    """

    accept: Mapping[str, int]
    role: Mapping[str, tuple[int, ...]]
    choice: Mapping[str, int] = field(default_factory=lambda: {"odds": 100})

    def accepts(self, features: Iterable[str]) -> int:
        """The log-odds, in hundredths, that a candidate with these features is an activity: 0 is even."""
        return sum(map(self.accept.get, features, repeat(0)))

    def roles(self, features: Iterable[str]) -> dict[str, float]:
        """The probability of each role, and of none (`NONE`), for an actor with these features."""
        known = self.role
        rows = [known[feature] for feature in features if feature in known]
        totals = [sum(column) for column in zip(*rows, strict=True)] or [0] * len(ROLES)
        highest = max(totals)
        powers = [exp((total - highest) / 100) for total in totals]
        whole = sum(powers)
        return {role: power / whole for role, power in zip(ROLES, powers, strict=True)}


@cache
def weights() -> Weights:
    """The packaged weights."""
    data = json.loads(files("loaders.data").joinpath("weights.json").read_text(encoding="utf-8"))
    role = {feature: tuple(row) for feature, row in data["role"].items()}
    return Weights(data["accept"], role, data["choice"])
