import networkx as nx
import pytest

from graph.measures.change import Change, TieChange, change, tie_changes


@pytest.fixture
def before() -> "nx.Graph[str]":
    network = nx.Graph()
    network.add_edge("a", "b", activities=5)
    network.add_edge("a", "c", activities=2)
    network.add_edge("b", "c", activities=1)
    network.add_edge("c", "d", activities=3)
    return network


@pytest.fixture
def after() -> "nx.Graph[str]":
    network = nx.Graph()
    network.add_edge("b", "a", activities=1)
    network.add_edge("c", "a", activities=4)
    network.add_edge("b", "c", activities=1)
    network.add_edge("e", "a")
    network.nodes["e"]["name"] = "Academy"
    return network


def test_every_pair_of_either_network_has_a_row_greatest_difference_first(
    before: "nx.Graph[str]", after: "nx.Graph[str]"
) -> None:
    assert tie_changes(before, after) == [
        TieChange("a", "a", "b", "b", "weakened", 5, 1, -4),
        TieChange("c", "c", "d", "d", "lost", 3, 0, -3),
        TieChange("a", "a", "c", "c", "strengthened", 2, 4, 2),
        TieChange("e", "Academy", "a", "a", "new", 0, 1, 1),
        TieChange("b", "b", "c", "c", "unchanged", 1, 1, 0),
    ]


def test_the_whole_change_in_numbers_and_names(before: "nx.Graph[str]", after: "nx.Graph[str]") -> None:
    """Three of the five pairs are in both networks."""
    assert change(before, after) == Change(
        arrived=("Academy",),
        left=("d",),
        new=1,
        lost=1,
        strengthened=1,
        weakened=1,
        unchanged=1,
        stability=0.6,
    )


def test_two_networks_without_ties_are_stable() -> None:
    assert change(nx.Graph(), nx.Graph()) == Change((), (), 0, 0, 0, 0, 0, 1.0)
