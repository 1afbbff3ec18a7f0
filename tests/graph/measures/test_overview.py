"""A whole network in numbers."""

import networkx as nx
import pytest

from graph.measures.overview import summary


def test_the_house_in_numbers(house: "nx.Graph[str]") -> None:
    """Three of five connected triples are closed; the distances of the six pairs are 1, 1, 1, 1, 2, 2."""
    for number, (one, other) in enumerate(house.edges):
        house.edges[one, other]["evidence"] = (("summit", "A/1", 4), (f"talks {number % 2}", "A/1", 5))
    house.add_node("alone")
    found = summary(house)
    assert (found.actors, found.ties, found.activities, found.isolates) == (5, 4, 3, 1)
    assert (found.density, found.mean_degree) == (0.4, 1.6)
    assert found.transitivity == pytest.approx(3 / 5)
    assert found.clustering == pytest.approx((1 + 1 + 1 / 3) / 5, abs=1e-6)
    assert (found.components, found.largest, found.greatest_core) == (2, 4, 2)
    assert found.mean_distance == pytest.approx(8 / 6, abs=1e-6)
    assert found.diameter == 2


def test_two_triangles_divide_into_two_communities(barbell: "nx.Graph[str]") -> None:
    found = summary(barbell)
    assert found.communities == 2
    assert found.modularity == pytest.approx(5 / 14, abs=1e-6)


def test_kinds_and_sides_mix(star: "nx.Graph[str]") -> None:
    nx.set_node_attributes(star, "organization", "kind")
    star.nodes["middle"]["kind"] = "united_nations"
    found = summary(star)
    assert (found.assortativity_by_kind, found.assortativity_by_side) == (-1.0, -1.0)
    assert found.assortativity_by_degree == -1.0
    assert found.centralization == 1.0


def test_an_empty_network_is_all_zeros_and_nones() -> None:
    found = summary(nx.Graph())
    assert (found.actors, found.density, found.mean_distance, found.diameter) == (0, 0.0, 0.0, 0)
    assert (found.assortativity_by_kind, found.assortativity_by_degree) == (None, None)
    assert (found.components, found.communities, found.modularity) == (0, 0, 0.0)
