"""Networks small enough to check by hand."""

import networkx as nx
import pytest


@pytest.fixture
def house() -> "nx.Graph[str]":
    r"""A triangle with one actor more at C: A–B, A–C, B–C and C–D; A–B and B–C weigh 4, C–D 2, A–C 1.

    B
    | \
    A--C--D
    """
    network = nx.Graph()
    network.add_weighted_edges_from([("A", "B", 4.0), ("A", "C", 1.0), ("B", "C", 4.0), ("C", "D", 2.0)])
    return network


@pytest.fixture
def star() -> "nx.Graph[str]":
    """One actor in the middle of four that do not work with each other; all ties weigh 1."""
    return nx.Graph([("middle", leaf) for leaf in ("east", "north", "south", "west")])


@pytest.fixture
def barbell() -> "nx.Graph[str]":
    """Two triangles, a b c and x y z, that only c–x joins."""
    return nx.Graph(["ab", "bc", "ac", "xy", "yz", "xz", "cx"])
