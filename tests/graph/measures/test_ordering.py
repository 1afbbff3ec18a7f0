"""Networks and ranks in one order, whatever came first."""

import networkx as nx

from graph.measures.ordering import ordered, ranked, title


def test_a_node_is_called_by_its_name_or_else_by_itself() -> None:
    network = nx.Graph()
    network.add_node("un", name="United Nations")
    network.add_node("eu", name="")
    assert [title(network, node) for node in ("un", "eu")] == ["United Nations", "eu"]


def test_nodes_and_ties_stand_by_name_whatever_the_order_of_insertion() -> None:
    network = nx.Graph([("3", "1"), ("2", "3")])
    nx.set_node_attributes(network, {"1": "Zeta", "2": "Alpha", "3": "Mu"}, "name")
    same = ordered(network)
    assert list(same) == ["2", "3", "1"]
    assert list(same.edges) == [("2", "3"), ("3", "1")]


def test_a_tie_of_an_actor_to_itself_is_no_tie() -> None:
    same = ordered(nx.Graph([("A", "A"), ("A", "B")]))
    assert list(same.edges) == [("A", "B")]


def test_attributes_stay() -> None:
    network = nx.Graph()
    network.add_node("A", kind="organ")
    network.add_edge("A", "B", weight=2.5)
    same = ordered(network)
    assert same.nodes["A"] == {"kind": "organ"}
    assert same.edges["A", "B"] == {"weight": 2.5}


def test_equal_scores_are_ranked_by_name() -> None:
    network = nx.Graph()
    network.add_nodes_from([("1", {"name": "Zeta"}), ("2", {"name": "Alpha"}), ("3", {"name": "Mu"})])
    assert ranked(network, {"1": 0.5, "2": 0.5 + 1e-14, "3": 0.9}) == ["3", "2", "1"]
    assert ranked(network, {"1": 0.5 + 1e-14, "2": 0.5, "3": 0.1}) == ["2", "1", "3"]
