"""What has changed between two networks: two editions of a report, or two periods."""

from collections import Counter
from dataclasses import dataclass
from typing import Literal

import networkx as nx

from graph.measures.ordering import title

How = Literal["new", "lost", "strengthened", "weakened", "unchanged"]


@dataclass(frozen=True, slots=True)
class TieChange:
    """A pair of actors before and after; the names in alphabetical order.

    how              new (no joint activity before), lost (none after), strengthened, weakened or unchanged.
    before, after    joint activities; `difference` is after less before.
    """

    one_id: str
    one: str
    other_id: str
    other: str
    how: How
    before: int
    after: int
    difference: int


@dataclass(frozen=True, slots=True)
class Change:
    """What has changed in all.

    arrived, left  names of the actors that are in one network only, in order.
    stability      ties in both over ties in either (Jaccard), 0 to 1; 1 where there are none at all.
    """

    arrived: tuple[str, ...]
    left: tuple[str, ...]
    new: int
    lost: int
    strengthened: int
    weakened: int
    unchanged: int
    stability: float


def tie_changes(before: "nx.Graph[str]", after: "nx.Graph[str]") -> list[TieChange]:
    """Every pair tied in either network, greatest absolute difference first, then by name. O(E·log E).

    The counts are as they stand: two editions of unequal length are not made equal.
    """
    rows = [_change(before, after, one, other) for one, other in sorted(_pairs(before) | _pairs(after))]
    return sorted(rows, key=lambda r: (-abs(r.difference), -r.after, r.one, r.other, r.one_id, r.other_id))


def change(before: "nx.Graph[str]", after: "nx.Graph[str]") -> Change:
    """The change between two networks in numbers and names."""
    counts = Counter(row.how for row in tie_changes(before, after))
    ties = counts.total()
    arrived = sorted(title(after, node) for node in after if node not in before)
    left = sorted(title(before, node) for node in before if node not in after)
    return Change(
        arrived=tuple(arrived),
        left=tuple(left),
        new=counts["new"],
        lost=counts["lost"],
        strengthened=counts["strengthened"],
        weakened=counts["weakened"],
        unchanged=counts["unchanged"],
        stability=round(1 - (counts["new"] + counts["lost"]) / ties, 6) if ties else 1.0,
    )


def _pairs(network: "nx.Graph[str]") -> set[tuple[str, str]]:
    return {(min(one, other), max(one, other)) for one, other in network.edges if one != other}


def _change(before: "nx.Graph[str]", after: "nx.Graph[str]", one: str, other: str) -> TieChange:
    was, now = _activities(before, one, other), _activities(after, one, other)
    names = {node: title(after if node in after else before, node) for node in (one, other)}
    one, other = sorted((one, other), key=lambda node: (names[node], node))
    return TieChange(one, names[one], other, names[other], _how(was, now), was, now, now - was)


def _activities(network: "nx.Graph[str]", one: str, other: str) -> int:
    return int(network.edges[one, other].get("activities", 1)) if network.has_edge(one, other) else 0


def _how(before: int, after: int) -> How:
    if not before:
        return "new"
    if not after:
        return "lost"
    if before == after:
        return "unchanged"
    return "strengthened" if after > before else "weakened"
