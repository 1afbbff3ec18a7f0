"""How central an actor is, by each way of counting."""

from collections.abc import Callable, Mapping

import networkx as nx
import pytest

from graph.measures.centrality import (
    betweenness,
    centralization,
    closeness,
    degree,
    eigenvector,
    harmonic,
    strength,
)

Measure = Callable[["nx.Graph[str]"], Mapping[str, float]]
MEASURES: tuple[Measure, ...] = (degree, strength, betweenness, closeness, harmonic, eigenvector)


def test_degree_counts_partners(house: "nx.Graph[str]") -> None:
    house.add_node("alone")
    assert degree(house) == {"A": 2, "B": 2, "C": 3, "D": 1, "alone": 0}


def test_strength_sums_the_weights_and_counts_a_tie_without_one_as_1(house: "nx.Graph[str]") -> None:
    house.add_edge("D", "E")
    assert strength(house) == {"A": 5, "B": 8, "C": 7, "D": 3, "E": 1}


def test_betweenness_is_the_share_of_shortest_paths_between_others(house: "nx.Graph[str]") -> None:
    """Of the pairs AB, AD and BD the paths of two pass through C; no path needs the others."""
    assert betweenness(house) == pytest.approx({"A": 0, "B": 0, "C": 2 / 3, "D": 0})


def test_with_weights_strong_ties_are_short(house: "nx.Graph[str]") -> None:
    """A–B–C is 1/4 + 1/4 long, A–C is 1: the way from A to C and to D leads through B."""
    assert betweenness(house, weight="weight") == pytest.approx({"A": 0, "B": 2 / 3, "C": 2 / 3, "D": 0})


def test_closeness_is_the_inverse_mean_distance(house: "nx.Graph[str]") -> None:
    assert closeness(house) == pytest.approx({"A": 3 / 4, "B": 3 / 4, "C": 1, "D": 3 / 5})


def test_closeness_counts_only_the_share_in_reach() -> None:
    """A and B reach one of three others, at distance 1."""
    network = nx.Graph([("A", "B"), ("C", "D")])
    assert closeness(network) == pytest.approx(dict.fromkeys("ABCD", 1 / 3))


def test_closeness_with_weights_measures_the_way(house: "nx.Graph[str]") -> None:
    """From D: C at 1/2, B at 3/4, A at 1."""
    assert closeness(house, weight="weight")["D"] == pytest.approx(3 / (1 / 2 + 3 / 4 + 1))


def test_harmonic_takes_actors_out_of_reach_as_infinitely_far(house: "nx.Graph[str]") -> None:
    assert harmonic(house) == pytest.approx({"A": 5 / 6, "B": 5 / 6, "C": 1, "D": 2 / 3})
    house.add_node("alone")
    assert harmonic(house)["C"] == pytest.approx(3 / 4)
    assert harmonic(house)["alone"] == 0


def test_eigenvector_of_a_star_gives_a_leaf_half_of_the_middle(star: "nx.Graph[str]") -> None:
    """The greatest eigenvalue is 2, the root of four leaves: a leaf has 1/2 of its only partner."""
    found = eigenvector(star)
    assert found["middle"] == 1
    assert [found[leaf] for leaf in ("east", "north", "south", "west")] == pytest.approx([0.5] * 4, abs=1e-8)


def test_eigenvector_counts_the_weights() -> None:
    """With ties of 3 and 4 the greatest eigenvalue is 5, so the ends have 3/5 and 4/5 of the middle."""
    network = nx.Graph()
    network.add_weighted_edges_from([("one", "middle", 3), ("middle", "other", 4)])
    assert eigenvector(network) == pytest.approx({"middle": 1, "one": 0.6, "other": 0.8}, abs=1e-8)


def test_eigenvector_is_0_outside_the_largest_component(house: "nx.Graph[str]") -> None:
    house.add_edge("X", "Y", weight=99)
    found = eigenvector(house)
    assert (found["X"], found["Y"]) == (0, 0)
    assert max(found.values()) == found["B"] == 1


def test_centralization_is_1_in_a_star_and_0_where_all_are_alike(
    star: "nx.Graph[str]", house: "nx.Graph[str]"
) -> None:
    """In the house the degrees 2, 2, 3, 1 fall 4 short of the greatest, of at most 3 · 2."""
    assert centralization(star) == 1
    assert centralization(nx.Graph(["ab", "bc", "ca"])) == 0
    assert centralization(house) == pytest.approx(4 / 6)
    assert centralization(nx.Graph(["ab"])) == 0


@pytest.mark.parametrize("measure", MEASURES, ids=lambda one: one.__name__)
def test_an_empty_network_has_no_values(measure: Measure) -> None:
    assert measure(nx.Graph()) == {}


@pytest.mark.parametrize("measure", MEASURES, ids=lambda one: one.__name__)
def test_the_order_of_insertion_makes_no_difference(measure: Measure, house: "nx.Graph[str]") -> None:
    other = nx.Graph()
    other.add_edges_from(reversed([(two, one, tie) for one, two, tie in house.edges(data=True)]))
    assert list(measure(other).items()) == list(measure(house).items())
