"""Who works with their like, and how the United Nations and the others mix."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum
from statistics import StatisticsError, correlation

import networkx as nx

from graph.measures.ordering import ordered

UNITED_NATIONS, REGIONAL = "United Nations system", "Regional and other organizations"

SIDES: Mapping[str, str] = {
    "united_nations": UNITED_NATIONS,
    "envoy": UNITED_NATIONS,
    "organization": REGIONAL,
    "organ": REGIONAL,
    "state": "States",
}
"""The side of each kind of actor; every other kind is on the side "Others"."""


@dataclass(frozen=True, slots=True)
class Mixing:
    """How two groups of actors work together (or one with itself, where both names are the same).

    ties        pairs of actors that share an activity.
    possible    pairs there are; `density` is the share of them that are tied, 0 to 1.
    activities  joint activities summed over the ties: one of a larger circle counts once per pair.
    weight      Newman weights summed over the ties: each activity of n actors adds n/2 in all.
    """

    one: str
    other: str
    ties: int
    possible: int
    density: float
    activities: int
    weight: float


def sides(network: "nx.Graph[str]") -> dict[str, str]:
    """Per actor its side: United Nations system, regional and other organizations, States or others."""
    return {node: SIDES.get(kind, "Others") for node, kind in groups(network).items()}


def groups(network: "nx.Graph[str]", attribute: str = "kind") -> dict[str, str]:
    """Per actor the value of an attribute, "" where it has none."""
    return {node: str(facts.get(attribute) or "") for node, facts in ordered(network).nodes(data=True)}


def mixing(network: "nx.Graph[str]", group: Mapping[str, str] | None = None) -> list[Mixing]:
    """How each two groups work together: one row per pair of groups, by name, also those without ties.

    group  per actor; `sides(network)` where none is given, which sets the United Nations against regional
           organizations. O(V + E).
    """
    group = sides(network) if group is None else group
    sizes = Counter(group[node] for node in network)
    names = sorted(sizes)
    ties: dict[tuple[str, ...], list[tuple[int, float]]] = {}
    for one, other, tie in ordered(network).edges(data=True):
        pair = tuple(sorted((group[one], group[other])))
        ties.setdefault(pair, []).append((tie.get("activities", 1), tie.get("weight", 1.0)))
    rows = []
    for position, one in enumerate(names):
        for other in names[position:]:
            found = ties.get((one, other), [])
            possible = sizes[one] * (sizes[one] - 1) // 2 if one == other else sizes[one] * sizes[other]
            activities, weight = sum(tie[0] for tie in found), fsum(tie[1] for tie in found)
            density = len(found) / possible if possible else 0.0
            rows.append(
                Mixing(one, other, len(found), possible, round(density, 6), activities, round(weight, 6))
            )
    return rows


def assortativity(
    network: "nx.Graph[str]", group: Mapping[str, str] | None = None, *, weight: str | None = None
) -> float | None:
    """Whether actors work with their like: 1 always, 0 as by chance, below 0 rather with others.

    group   per actor; the actors' kinds where none is given.
    weight  None counts each tie once.

    None where it has no meaning: no ties, or all ends in one group. O(E). Source: Newman, "Mixing patterns in
    networks", Phys. Rev. E 67, 2003, (2).
    """
    group = groups(network) if group is None else group
    ends: dict[str, float] = defaultdict(float)
    whole = alike = 0.0
    for one, other, tie in ordered(network).edges(data=True):
        value = float(tie.get(weight, 1)) if weight else 1.0
        whole += 2 * value
        alike += 2 * value if group[one] == group[other] else 0.0
        ends[group[one]] += value
        ends[group[other]] += value
    if len(ends) < 2:
        return None
    chance = fsum((ends[name] / whole) ** 2 for name in sorted(ends))
    return (alike / whole - chance) / (1 - chance)


def degree_assortativity(network: "nx.Graph[str]") -> float | None:
    """Whether well connected actors work with well connected ones, −1 to 1; None where all are alike.

    Pearson correlation over the ends of the ties. O(E). Source: Newman, "Assortative mixing in networks",
    Phys. Rev. Lett. 89, 2002.
    """
    network = ordered(network)
    ends = [(len(network[one]), len(network[other])) for one, other in network.edges]
    both = ends + [(other, one) for one, other in ends]
    try:
        return correlation([one for one, _ in both], [other for _, other in both])
    except StatisticsError:
        return None
