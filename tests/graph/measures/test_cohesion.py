"""What hangs together: cores, triangles, parts and communities."""

import os
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from graph.measures.cohesion import Community, clustering, communities, components, cores

ROOT = Path(__file__).parents[3]


def test_the_core_of_a_triangle_is_2_and_of_what_hangs_on_it_1(house: "nx.Graph[str]") -> None:
    house.add_node("alone")
    assert cores(house) == {"A": 2, "B": 2, "C": 2, "D": 1, "alone": 0}


def test_clustering_is_the_share_of_pairs_of_partners_that_work_together(house: "nx.Graph[str]") -> None:
    assert clustering(house) == pytest.approx({"A": 1, "B": 1, "C": 1 / 3, "D": 0})


def test_clustering_is_a_decimal_number_also_where_there_is_no_pair(house: "nx.Graph[str]") -> None:
    assert {type(share) for share in clustering(house).values()} == {float}


def test_clustering_with_weights_counts_the_mean_intensity(house: "nx.Graph[str]") -> None:
    """Over the greatest weight, 4, the triangle has 1, 1/4 and 1: its intensity is the cube root of 1/4."""
    intensity = (1 / 4) ** (1 / 3)
    found = clustering(house, weight="weight")
    assert found == pytest.approx({"A": intensity, "B": intensity, "C": intensity / 3, "D": 0})


def test_components_stand_the_largest_first_then_by_name(house: "nx.Graph[str]") -> None:
    house.add_edges_from([("Y", "X"), ("Q", "P")])
    assert components(house) == [("A", "B", "C", "D"), ("P", "Q"), ("X", "Y")]


def test_communities_of_two_triangles_and_a_bridge_are_the_triangles(barbell: "nx.Graph[str]") -> None:
    """Of 7 ties each holds 3 within and half of all ends: 2 · (3/7 − (1/2)²)."""
    found = communities(barbell)
    assert [community.actors for community in found.communities] == [("a", "b", "c"), ("x", "y", "z")]
    assert found.modularity == pytest.approx(2 * (3 / 7 - 1 / 4))
    assert found.number == {"a": 1, "b": 1, "c": 1, "x": 2, "y": 2, "z": 2}


def test_a_community_is_led_by_its_strongest_member(barbell: "nx.Graph[str]") -> None:
    barbell.nodes["c"]["name"] = "the Council"
    barbell.add_edge("z", "w")
    first, second = communities(barbell).communities
    assert first == Community(1, 4, "x", ("w", "x", "y", "z"))
    assert second == Community(2, 3, "the Council", ("a", "b", "c"))


def test_a_higher_resolution_makes_smaller_communities(barbell: "nx.Graph[str]") -> None:
    assert len(communities(barbell, resolution=0.1).communities) == 1
    assert len(communities(barbell, resolution=5).communities) == 6


def test_actors_without_ties_are_communities_of_their_own() -> None:
    network = nx.Graph()
    network.add_nodes_from("BA")
    found = communities(network)
    assert [community.actors for community in found.communities] == [("A",), ("B",)]
    assert found.modularity == 0


def test_communities_are_the_same_in_every_process_and_order() -> None:
    """Sixteen actors in a ring divide equally well in many ways; ids are text, whose hash changes."""
    script = """
import networkx as nx, random, sys
from graph.measures.cohesion import communities
ties = [(f"actor {n}", f"actor {(n + 1) % 16}") for n in range(16)]
random.Random(sys.argv[1]).shuffle(ties)
print([community.actors for community in communities(nx.Graph(ties)).communities])
"""
    answers = {
        subprocess.run(
            [sys.executable, "-c", script, seed],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(answers) == 1
    assert answers.pop().count("actor") == 16
