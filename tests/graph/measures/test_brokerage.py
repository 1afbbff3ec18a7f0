"""Who connects: brokers, and how far the partners of an actor are tied to each other."""

import networkx as nx
import pytest

from graph.measures.brokerage import Broker, bridges, brokers, constraint, effective_size


def test_brokers_are_the_strongest_first_and_equal_ones_by_name() -> None:
    """On the path A–B–C–D two of the three pairs of others pass through B, and two through C."""
    network = nx.Graph(["DC", "CB", "BA"])
    assert brokers(network, limit=3) == [Broker("B", 2 / 3), Broker("C", 2 / 3), Broker("A", 0.0)]


def test_brokers_are_called_by_their_name() -> None:
    network = nx.Graph([("AU", "UN"), ("UN", "SELA")])
    network.nodes["UN"]["name"] = "United Nations"
    assert brokers(network, limit=1) == [Broker("United Nations", 1.0)]


def test_constraint_of_a_star_is_one_over_its_partners(star: "nx.Graph[str]") -> None:
    found = constraint(star)
    assert found["middle"] == pytest.approx(4 * (1 / 4) ** 2)
    assert found["west"] == pytest.approx(1)


def test_constraint_in_a_triangle_is_nine_eighths() -> None:
    """Each gives both partners half of its strength, and a quarter by the other: 2 · (1/2 + 1/4)²."""
    assert constraint(nx.Graph(["ab", "bc", "ca"])) == pytest.approx(dict.fromkeys("abc", 1.125))


def test_constraint_counts_the_weights(house: "nx.Graph[str]") -> None:
    """D has 1 partner. C gives 1/7 to A, 4/7 to B, 2/7 to D; A gives 4/5 to B, and B gives 1/2 to A."""
    found = constraint(house)
    assert found["D"] == pytest.approx(1)
    assert found["C"] == pytest.approx(
        (1 / 7 + 4 / 7 * 1 / 2) ** 2 + (4 / 7 + 1 / 7 * 4 / 5) ** 2 + (2 / 7) ** 2
    )


def test_an_actor_without_ties_has_neither_constraint_nor_effective_size(house: "nx.Graph[str]") -> None:
    house.add_node("alone")
    assert constraint(house)["alone"] is None
    assert effective_size(house)["alone"] is None


def test_effective_size_takes_the_ties_among_the_partners_off(house: "nx.Graph[str]") -> None:
    """C has three partners with one tie among them: 3 − 2 · 1/3; A and B have two that are tied."""
    assert effective_size(house) == pytest.approx({"A": 1, "B": 1, "C": 7 / 3, "D": 1})


def test_effective_size_of_a_star_is_its_degree(star: "nx.Graph[str]") -> None:
    assert effective_size(star)["middle"] == 4


def test_effective_size_is_that_of_networkx(house: "nx.Graph[str]", barbell: "nx.Graph[str]") -> None:
    for network in (house, barbell):
        assert effective_size(network) == pytest.approx(nx.effective_size(network), abs=1e-14)


def test_bridges_are_the_only_ways_between_two_parts(house: "nx.Graph[str]") -> None:
    house.nodes["D"]["name"] = "Archive"
    assert bridges(house) == [("Archive", "C")]
