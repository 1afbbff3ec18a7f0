"""Who connects actors that do not work with each other."""

from dataclasses import dataclass
from math import fsum

import networkx as nx

from graph.measures.centrality import betweenness
from graph.measures.ordering import ordered, ranked, title

Shares = dict[str, dict[str, float]]
"""Per node the share of each partner in the sum of its weights."""


@dataclass(frozen=True, slots=True)
class Broker:
    """An actor and the fraction of shortest paths between other actors that pass there."""

    actor: str
    share: float


def brokers(network: "nx.Graph[str]", *, limit: int = 20) -> list[Broker]:
    """Actors that connect others which share no activity, strongest first.

    share  fraction of shortest paths between other actors that pass here, 0 to 1.

    Ties are ordered by name, so the list is the same on every run. Exact up to some 5,000 actors (O(V·E)).
    Source: Brandes, "A Faster Algorithm for Betweenness Centrality", 2001, as in networkx.

    >>> brokers(nx.Graph([("AU", "UN"), ("UN", "SELA")]), limit=1)
    [Broker(actor='UN', share=1.0)]
    """
    shares = betweenness(network)
    return [Broker(title(network, node), shares[node]) for node in ranked(network, shares)[:limit]]


def constraint(network: "nx.Graph[str]", *, weight: str = "weight") -> dict[str, float | None]:
    """How far an actor's partners are tied to each other: low is free to broker, high is held in one circle.

    From some 0 to 1, in small tight circles up to 1.125; None for an actor without ties. A tie without the
    weight counts 1. O(sum of degree²). Source: Burt, "Structural Holes", 1992, chapter 2 (2.4); summed over
    direct partners, as in networkx, which is as fast with scipy (0.4 s to import) and takes 110 to 160 times
    as long without (200 and 1,000 actors, networkx 3.6.1).
    """
    share = _shares(ordered(network), weight)
    return {node: _constraint(share, node) if share[node] else None for node in share}


def effective_size(network: "nx.Graph[str]") -> dict[str, float | None]:
    """Number of partners minus their redundancy: how many separate contacts an actor has; None without ties.

    From 1 (all partners work with each other) to the degree (none do): n − 2t/n, t being the ties among the n
    partners, which networkx counts as triangles (its own `effective_size` gives the same numbers with scipy,
    0.4 s to import). O(sum of degree²). Source: Burt, "Structural Holes", 1992, chapter 2 (2.2); Borgatti,
    "Structural Holes: Unpacking Burt's Redundancy Measures", 1997.
    """
    network = ordered(network)
    closed = nx.triangles(network)
    return {
        node: len(ties) - 2 * closed[node] / len(ties) if ties else None for node, ties in network.adjacency()
    }


def bridges(network: "nx.Graph[str]") -> list[tuple[str, str]]:
    """Pairs of names whose tie is the only way between two parts of the network, sorted. O(V + E).

    Source: Tarjan, "A note on finding the bridges of a graph", 1974.
    """
    network = ordered(network)
    names = {node: title(network, node) for node in network}
    return sorted(_pair(names[one], names[other]) for one, other in nx.bridges(network))


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _shares(network: "nx.Graph[str]", weight: str) -> Shares:
    shares: Shares = {}
    for node, ties in network.adjacency():
        weights = {other: float(tie.get(weight, 1)) for other, tie in ties.items()}
        whole = fsum(weights.values())
        shares[node] = {other: value / whole for other, value in weights.items()}
    return shares


def _constraint(share: Shares, node: str) -> float:
    ties = share[node]
    return fsum(
        (ties[other] + fsum(ties[third] * share[third][other] for third in ties if other in share[third]))
        ** 2
        for other in ties
    )
