"""Actors joined where they share an activity."""

import networkx as nx
import pytest

from graph.measures.projection import projection

BOTH, ONE, OTHER = ("A/1", 4), ("A/1", 7), ("A/2", 2)


@pytest.fixture
def two_mode() -> "nx.Graph[str]":
    """A meeting of UN and AU, a conference of UN, AU and EU, a report by UN alone, and an idle actor."""
    network = nx.Graph()
    for actor in ("UN", "EU", "AU", "idle"):
        network.add_node(actor, label="Actor", name=f"the {actor}")
    network.add_node("meeting", label="Activity", kind="event", start="2023-05", themes=("peace",))
    dates = {"start": "2021", "end": "2024-02-01"}
    network.add_node("plan", label="Activity", kind="agreement", **dates, themes=("peace", "trade"))
    network.add_node("report", label="Activity", kind="publication", start="2019")
    for actor in ("AU", "UN"):
        network.add_edge(actor, "meeting", evidence=(BOTH,))
    network.add_edge("UN", "plan", evidence=(ONE, BOTH))
    network.add_edge("AU", "plan", evidence=(BOTH,))
    network.add_edge("EU", "plan", evidence=(OTHER,))
    network.add_edge("UN", "report", evidence=(ONE,))
    return network


def test_actors_are_joined_where_they_share_an_activity(two_mode: "nx.Graph[str]") -> None:
    network = projection(two_mode)
    assert list(network.edges) == [("AU", "EU"), ("AU", "UN"), ("EU", "UN")]


def test_an_actor_counts_its_activities_and_an_idle_one_is_left_out(two_mode: "nx.Graph[str]") -> None:
    network = projection(two_mode)
    assert dict(network.nodes(data="activities")) == {"AU": 2, "EU": 1, "UN": 3}
    assert network.nodes["UN"]["name"] == "the UN"


def test_a_larger_circle_weighs_less(two_mode: "nx.Graph[str]") -> None:
    """The meeting of two adds 1, the plan of three 1/2 to each of its pairs."""
    network = projection(two_mode)
    assert network.edges["AU", "UN"]["activities"] == 2
    assert network.edges["AU", "UN"]["weight"] == pytest.approx(1.5)
    assert network.edges["AU", "EU"]["weight"] == pytest.approx(0.5)


def test_the_ties_of_an_actor_sum_to_its_activities_with_others(two_mode: "nx.Graph[str]") -> None:
    network = projection(two_mode)
    strengths = {actor: sum(tie["weight"] for tie in network[actor].values()) for actor in network}
    assert strengths == pytest.approx({"AU": 2, "EU": 1, "UN": 2})


def test_a_tie_has_its_first_and_last_date_kinds_and_themes(two_mode: "nx.Graph[str]") -> None:
    """An agreement is done on the day on which it is made, not on that on which it ends."""
    tie = projection(two_mode).edges["AU", "UN"]
    assert (tie["first"], tie["last"]) == ("2021", "2023-05")
    assert tie["kinds"] == {"agreement": 1, "event": 1}
    assert list(tie["themes"].items()) == [("peace", 2), ("trade", 1)]


def test_a_tie_of_undated_activities_has_no_dates() -> None:
    network = nx.Graph()
    network.add_nodes_from(["AU", "UN"], label="Actor")
    network.add_node("talks", label="Activity")
    network.add_edges_from([("AU", "talks"), ("UN", "talks")])
    tie = projection(network).edges["AU", "UN"]
    assert (tie["first"], tie["last"], tie["kinds"], tie["evidence"]) == (None, None, {}, ())


def test_evidence_is_the_passages_that_name_both_or_else_either(two_mode: "nx.Graph[str]") -> None:
    network = projection(two_mode)
    assert network.edges["AU", "UN"]["evidence"] == (("meeting", *BOTH), ("plan", *BOTH))
    assert network.edges["AU", "EU"]["evidence"] == (("plan", *BOTH), ("plan", *OTHER))
    assert network.edges["AU", "EU"]["documents"] == ("A/1", "A/2")
