import networkx as nx
import pytest

from graph.measures.backbone import backbone, significance


@pytest.fixture
def uneven() -> "nx.Graph[str]":
    """One actor with three partners that hold 0.8, 0.1 and 0.1 of its strength; two apart from the rest."""
    network = nx.Graph()
    network.add_weighted_edges_from([("M", "A", 8), ("M", "B", 1), ("M", "C", 1), ("X", "Y", 50)])
    network.add_edge("M", "A", kinds={"event": 8})
    network.nodes["A"]["name"] = "Alpha"
    return network


def test_alpha_is_how_likely_chance_makes_a_tie_so_strong(uneven: "nx.Graph[str]") -> None:
    """(1 − p)² for M with three partners; an end with one partner says nothing."""
    found = significance(uneven)
    assert found == pytest.approx(
        {("A", "M"): 0.2**2, ("B", "M"): 0.9**2, ("C", "M"): 0.9**2, ("X", "Y"): 1.0}
    )


def test_of_the_two_ends_the_lower_counts() -> None:
    """For B, with weights 9 and 1, A–B is 1/10; for A, with weights 9 and 3, it is 3/12."""
    network = nx.Graph()
    network.add_weighted_edges_from([("A", "B", 9), ("B", "C", 1), ("A", "D", 3)])
    assert significance(network)["A", "B"] == pytest.approx(1 / 10)


def test_the_backbone_keeps_what_is_below_the_level_with_its_facts(uneven: "nx.Graph[str]") -> None:
    kept = backbone(uneven, level=0.05)
    assert list(kept.nodes(data=True)) == [("A", {"name": "Alpha"}), ("M", {})]
    tie = kept.edges["A", "M"]
    assert (tie["weight"], tie["kinds"]) == (8, {"event": 8})
    assert tie["alpha"] == pytest.approx(0.04)


def test_a_level_of_1_leaves_out_only_lonely_pairs(uneven: "nx.Graph[str]") -> None:
    assert set(backbone(uneven, level=1)) == {"A", "B", "C", "M"}
