"""How central each actor is: degree, strength, betweenness, closeness, harmonic, eigenvector.

Each gives one number per node of an actor network, in the order of `ordering.ordered`.
"""

from math import fsum

import networkx as nx

from graph.measures.ordering import ordered

_STEPS, _TOLERANCE = 2_000, 1e-10


def degree(network: "nx.Graph[str]") -> dict[str, int]:
    """Number of partners: other actors with at least one joint activity. O(V + E)."""
    return {node: len(ties) for node, ties in ordered(network).adjacency()}


def strength(network: "nx.Graph[str]", *, weight: str = "weight") -> dict[str, float]:
    """Sum of the weights of an actor's ties; with Newman's weights the number of activities it shared.

    O(V + E). A tie without the weight counts 1. Source: Barrat et al., "The architecture of complex weighted
    networks", 2004.
    """
    return {
        node: fsum(tie.get(weight, 1) for tie in ties.values()) for node, ties in ordered(network).adjacency()
    }


def betweenness(network: "nx.Graph[str]", *, weight: str | None = None) -> dict[str, float]:
    """Share of the shortest paths between other actors that pass through, 0 to 1; 0 with fewer than 3 actors.

    weight  None counts steps; a name makes strong ties short: the length of a tie is 1/weight.

    Exact; O(V·E), with weights O(V·E + V²·log V): some 0.1 and 0.2 s for 200 actors and 400 ties, so up to
    some 5,000 actors. Source: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001; distances as in
    Newman 2001.
    """
    near = _distances(network, weight)
    return dict(nx.betweenness_centrality(near, normalized=True, weight="distance" if weight else None))


def closeness(network: "nx.Graph[str]", *, weight: str | None = None) -> dict[str, float]:
    """Inverse mean distance to the actors in reach, times the share of actors in reach, 0 to 1. O(V·E).

    The factor makes components comparable. Source: Wasserman and Faust, "Social Network Analysis", 1994,
    (5.22).
    """
    near = _distances(network, weight)
    return dict(nx.closeness_centrality(near, distance="distance" if weight else None, wf_improved=True))


def harmonic(network: "nx.Graph[str]", *, weight: str | None = None) -> dict[str, float]:
    """Mean of 1/distance to all other actors, 0 for those out of reach; 0 to 1 without weights. O(V·E).

    Source: Rochat, "Closeness centrality extended to unconnected graphs: the harmonic centrality index",
    2009.
    """
    near = _distances(network, weight)
    found = nx.harmonic_centrality(near, distance="distance" if weight else None)
    others = max(len(near) - 1, 1)
    return {node: found[node] / others for node in near}


def eigenvector(network: "nx.Graph[str]", *, weight: str = "weight") -> dict[str, float]:
    """How much an actor works with actors that work much with others, 0 to 1, the highest being 1.

    Only the largest component has values (of equal ones that with the first name), all others are 0: on
    several components the leading eigenvector is not unique. Power iteration on A + I, which converges on
    two-sided networks as well, until no value moves by 1e-10 or after 2,000 steps (long chains of hundreds of
    actors stay less exact). O(E) a step. As exact, networkx takes 7 to 12 times as long; its way by scipy,
    five times as fast once that is imported, begins at random. Source: Bonacich, "Factoring and weighting
    approaches to status scores", 1972.
    """
    network = ordered(network)
    scores = dict.fromkeys(network, 0.0)
    if not network.size():
        return scores
    largest = max(nx.connected_components(network), key=len)
    part = {node: [(n, t.get(weight, 1)) for n, t in ties.items()] for node, ties in network.adjacency()}
    found = dict.fromkeys((node for node in network if node in largest), 1.0)
    for _ in range(_STEPS):
        after = {node: found[node] + fsum(found[n] * w for n, w in part[node]) for node in found}
        top = max(after.values())
        after = {node: value / top for node, value in after.items()}
        moved = max(abs(after[node] - found[node]) for node in found)
        found = after
        if moved < _TOLERANCE:
            break
    return scores | found


def centralization(network: "nx.Graph[str]") -> float:
    """How far one actor dominates by degree: 0 where all have the same, 1 in a star; 0 below 3 actors.

    Source: Freeman, "Centrality in social networks: conceptual clarification", 1979.
    """
    degrees = degree(network).values()
    if len(degrees) < 3:
        return 0.0
    top = max(degrees)
    return sum(top - value for value in degrees) / ((len(degrees) - 1) * (len(degrees) - 2))


def _distances(network: "nx.Graph[str]", weight: str | None) -> "nx.Graph[str]":
    """The network in order, ties with a `distance` where a weight is asked for."""
    near = nx.Graph()
    near.add_nodes_from(ordered(network))
    for one, other, tie in ordered(network).edges(data=True):
        near.add_edge(one, other, **({"distance": 1 / tie.get(weight, 1)} if weight else {}))
    return near
