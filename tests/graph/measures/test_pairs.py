"""What every pair did together, as rows."""

import networkx as nx
import pytest

from graph.measures.pairs import Pair, pairs


@pytest.fixture
def network() -> "nx.Graph[str]":
    network = nx.Graph()
    network.add_nodes_from([("1", {"name": "United Nations"}), ("2", {"name": "African Union"}), ("3", {})])
    network.add_edge(
        "1",
        "2",
        activities=3,
        weight=2.25,
        first="2021",
        last="2024-02-01",
        kinds={"event": 2, "agreement": 1},
        themes={"Peace": 2, "Trade": 1},
        documents=("A/1", "A/2"),
        evidence=(("m", "A/1", 4), ("p", "A/2", None)),
    )
    network.add_edge("1", "3", activities=1, weight=1.0, kinds={"cooperation": 1})
    network.add_edge("2", "3", activities=1, weight=0.5, kinds={"programme": 1})
    return network


def test_a_pair_has_its_joint_activities_by_kind_its_dates_and_its_themes(network: "nx.Graph[str]") -> None:
    assert pairs(network)[0] == Pair(
        one_id="2",
        one="African Union",
        other_id="1",
        other="United Nations",
        activities=3,
        weight=2.25,
        event=2,
        agreement=1,
        programme=0,
        publication=0,
        cooperation=0,
        first="2021",
        last="2024-02-01",
        themes=("Peace", "Trade"),
        documents=("A/1", "A/2"),
        evidence=(("m", "A/1", 4), ("p", "A/2", None)),
    )


def test_most_joint_activities_stand_first_then_the_greatest_weight(network: "nx.Graph[str]") -> None:
    assert [(pair.one, pair.other) for pair in pairs(network)] == [
        ("African Union", "United Nations"),
        ("3", "United Nations"),
        ("3", "African Union"),
    ]


def test_a_tie_that_says_nothing_is_one_undated_activity() -> None:
    (pair,) = pairs(nx.Graph(["ab"]))
    assert (pair.activities, pair.weight, pair.first, pair.last, pair.themes) == (1, 1.0, None, None, ())
