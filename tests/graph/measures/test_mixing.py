"""Whether like works with like."""

import networkx as nx
import pytest

from graph.measures.mixing import (
    REGIONAL,
    UNITED_NATIONS,
    assortativity,
    degree_assortativity,
    groups,
    sides,
)


@pytest.fixture
def two_sides() -> "nx.Graph[str]":
    """Two bodies of the United Nations and one organization with its organ; three of six pairs are tied."""
    network = nx.Graph()
    for node, kind in (("un", "united_nations"), ("env", "envoy"), ("au", "organization"), ("auc", "organ")):
        network.add_node(node, kind=kind)
    network.add_edge("un", "au", activities=3, weight=2.5)
    network.add_edge("env", "auc", activities=1, weight=0.5)
    network.add_edge("au", "auc", activities=2, weight=1.0)
    return network


def test_each_kind_of_actor_has_its_side(two_sides: "nx.Graph[str]") -> None:
    two_sides.add_node("nor", kind="state")
    two_sides.add_node("lab", kind="unlisted")
    two_sides.add_node("who knows")
    assert sides(two_sides) == {
        "un": UNITED_NATIONS,
        "env": UNITED_NATIONS,
        "au": REGIONAL,
        "auc": REGIONAL,
        "nor": "States",
        "lab": "Others",
        "who knows": "Others",
    }


def test_groups_are_by_an_attribute(two_sides: "nx.Graph[str]") -> None:
    assert groups(two_sides)["auc"] == "organ"
    assert groups(two_sides, "region")["auc"] == ""


def test_assortativity_is_1_within_groups_and_minus_1_between_two() -> None:
    network = nx.Graph(["ab", "cd"])
    assert assortativity(network, {"a": "x", "b": "x", "c": "y", "d": "y"}) == pytest.approx(1)
    assert assortativity(network, {"a": "x", "b": "y", "c": "x", "d": "y"}) == pytest.approx(-1)


def test_assortativity_is_0_where_the_ties_fall_as_by_chance() -> None:
    network = nx.Graph(["ab", "cd", "ac", "bd"])
    assert assortativity(network, {"a": "x", "b": "x", "c": "y", "d": "y"}) == pytest.approx(0)


def test_assortativity_has_no_meaning_without_ties_or_in_one_group() -> None:
    assert assortativity(nx.Graph()) is None
    assert assortativity(nx.Graph(["ab"]), {"a": "x", "b": "x"}) is None


def test_degrees_are_opposite_in_a_star_and_alike_in_separate_circles(star: "nx.Graph[str]") -> None:
    assert degree_assortativity(star) == pytest.approx(-1)
    assert degree_assortativity(nx.Graph(["ab", "xy", "yz", "zx"])) == pytest.approx(1)
    assert degree_assortativity(nx.Graph(["xy", "yz", "zx"])) is None
    assert degree_assortativity(nx.Graph()) is None


def test_degrees_are_correlated_over_both_ends_of_every_tie(house: "nx.Graph[str]") -> None:
    """The ends have 2–2, 2–3, 2–3 and 3–1 partners: mean 9/4, covariance −5/16, variance 7/16."""
    assert degree_assortativity(house) == pytest.approx(-5 / 7)
