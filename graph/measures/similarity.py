"""Which actors work with the same partners."""

from collections import Counter
from dataclasses import dataclass
from itertools import combinations
from math import fsum, sqrt

import networkx as nx

from graph.measures.ordering import ordered, title


@dataclass(frozen=True, slots=True)
class Similarity:
    """Two actors and how alike their partners are; the names in alphabetical order.

    shared   partners that both have.
    jaccard  shared over all partners of the two, 0 to 1.
    cosine   of their weights to all partners, 0 to 1.
    tied     whether the two work together; the tie itself counts in none of the numbers.
    """

    one_id: str
    one: str
    other_id: str
    other: str
    shared: int
    jaccard: float
    cosine: float
    tied: bool


def similarities(
    network: "nx.Graph[str]", *, weight: str = "weight", least: int = 1, limit: int | None = None
) -> list[Similarity]:
    """Pairs with at least `least` shared partners, by cosine, then Jaccard, highest first, then by name.

    Alike and not tied means: they could meet. O(sum of degree²). Source: Jaccard 1901; Salton and McGill
    1983; as structural equivalence without the mutual tie: Lorrain and White, 1971.
    """
    network = ordered(network)
    rows = [
        _similarity(network, one, other, count, weight)
        for (one, other), count in _shared(network).items()
        if count >= least
    ]
    rows.sort(key=lambda row: (-row.cosine, -row.jaccard, row.one, row.other, row.one_id, row.other_id))
    return rows[:limit]


def _shared(network: "nx.Graph[str]") -> Counter[tuple[str, str]]:
    """Number of shared partners per pair of nodes that has any, the node that stands first named first."""
    rank = {node: position for position, node in enumerate(network)}
    return Counter(
        pair for node in network for pair in combinations(sorted(network[node], key=rank.__getitem__), 2)
    )


def _similarity(network: "nx.Graph[str]", one: str, other: str, shared: int, weight: str) -> Similarity:
    left = {node: tie.get(weight, 1) for node, tie in network[one].items() if node != other}
    right = {node: tie.get(weight, 1) for node, tie in network[other].items() if node != one}
    product = fsum(left[node] * right[node] for node in left if node in right)
    lengths = sqrt(fsum(value**2 for value in left.values()) * fsum(value**2 for value in right.values()))
    return Similarity(
        one_id=str(one),
        one=title(network, one),
        other_id=str(other),
        other=title(network, other),
        shared=shared,
        jaccard=round(shared / (len(left) + len(right) - shared), 6),
        cosine=round(product / lengths, 6),
        tied=network.has_edge(one, other),
    )
