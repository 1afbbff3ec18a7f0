"""One order for everything, so that a measure gives the same rows on every machine."""

from collections.abc import Mapping

import networkx as nx


def title(network: "nx.Graph[str]", node: str) -> str:
    """What a reader calls a node: its `name`, else the node itself."""
    return str(network.nodes[node].get("name") or node)


def ordered(network: "nx.Graph[str]") -> "nx.Graph[str]":
    """The same network with nodes and ties by name, then id, and without ties of a node to itself.

    Sums of floats and seeded methods depend on the order of insertion; after this they do not.
    """
    nodes = sorted(network, key=lambda node: (title(network, node), str(node)))
    rank = {node: position for position, node in enumerate(nodes)}
    ties = [
        (*sorted((one, other), key=rank.__getitem__), tie) for one, other, tie in network.edges(data=True)
    ]
    same = nx.Graph()
    same.add_nodes_from((node, network.nodes[node]) for node in nodes)
    same.add_edges_from(
        sorted((tie for tie in ties if tie[0] != tie[1]), key=lambda tie: (rank[tie[0]], rank[tie[1]]))
    )
    return same


def ranked(network: "nx.Graph[str]", scores: Mapping[str, float]) -> list[str]:
    """The nodes of `scores`, highest first; equal to 12 decimals means ordered by name, then id."""
    return sorted(scores, key=lambda node: (-round(scores[node], 12), title(network, node), str(node)))
