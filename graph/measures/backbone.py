"""The ties that matter: stronger than chance would make them for the actors they join."""

from math import fsum

import networkx as nx

from graph.measures.ordering import ordered


def significance(network: "nx.Graph[str]", *, weight: str = "weight") -> dict[tuple[str, str], float]:
    """Per tie how likely chance alone makes it so strong (alpha), 0 to 1: the lower, the more it matters.

    For an actor of k partners whose weights were spread at random, a tie with the share p of its strength or
    more has the probability (1 − p)^(k − 1). Of the two ends the lower one counts; an end with one partner
    says nothing (1). O(E). Source: Serrano, Boguñá and Vespignani, "Extracting the multiscale backbone of
    complex weighted networks", PNAS 106, 2009.
    """
    network = ordered(network)
    strength = {node: fsum(tie.get(weight, 1) for tie in ties.values()) for node, ties in network.adjacency()}
    return {
        (one, other): min(
            (1 - tie.get(weight, 1) / strength[end]) ** (len(network[end]) - 1)
            if len(network[end]) > 1
            else 1.0
            for end in (one, other)
        )
        for one, other, tie in network.edges(data=True)
    }


def backbone(network: "nx.Graph[str]", *, level: float = 0.05, weight: str = "weight") -> "nx.Graph[str]":
    """The ties with an alpha below `level`, each carrying its `alpha`, and the actors that they join.

    A drawing of 200 actors becomes readable at 0.05 to 0.2; 1 keeps all but the ties of two actors with one
    partner each. See `significance`.
    """
    network = ordered(network)
    kept = nx.Graph()
    for (one, other), alpha in significance(network, weight=weight).items():
        if alpha < level:
            kept.add_nodes_from((node, network.nodes[node]) for node in (one, other))
            kept.add_edge(one, other, **network.edges[one, other] | {"alpha": alpha})
    return ordered(kept)
