"""Records as networks: on the invented report, whose activities one can count."""

import random

import networkx as nx
import pytest

from graph.network import Part, actor_network, chosen, two_mode, whole_network
from graph.records import Edge, Node, Passage, Record
from graph.vocabulary import Label, Tie
from tests.invented_graph import actor_id

PACT, WORKSHOP = "Lagoon Cooperation Pact", "workshop on tides and health"
FIRST, SECOND = "A/190/11", "A/192/15"


def called(network: "nx.Graph[str]", label: str = "Activity") -> set[str]:
    return {facts["name"] for _, facts in network.nodes(data=True) if facts["label"] == label}


def activity(network: "nx.Graph[str]", name: str) -> str:
    return next(node for node, facts in network.nodes(data=True) if facts["name"] == name)


@pytest.fixture
def both(invented: list[Record], second_edition: list[Record]) -> list[Record]:
    return [*invented, *second_edition]


def test_actors_are_joined_to_what_they_took_part_in(invented: list[Record]) -> None:
    network = two_mode(invented)
    workshop = activity(network, WORKSHOP)
    assert {facts["label"] for _, facts in network.nodes(data=True)} == {"Actor", "Activity"}
    assert set(network[workshop]) == {actor_id(one) for one in ("OTI", "LAUS", "UNB", "NOR")}
    assert network.edges[actor_id("NOR"), workshop] == {
        "roles": ("participant",),
        "role": "participant",
        "evidence": ((FIRST, 2),),
        "document": FIRST,
        "paragraph": 2,
    }


def test_an_activity_knows_its_themes_places_and_documents(both: list[Record]) -> None:
    network = two_mode(both)
    workshop = network.nodes[activity(network, WORKSHOP)]
    assert workshop["themes"] == ("climate and environment", "health")
    assert workshop["places"] == ("Highton",)
    assert network.nodes[activity(network, PACT)]["documents"] == (FIRST, SECOND)


def test_an_activity_told_twice_has_both_passages_and_all_roles_organizer_first(both: list[Record]) -> None:
    pact = activity(two_mode(both), PACT)
    words = Passage(FIRST, 1, 0, 4)
    more = [
        Edge(role, Tie.TOOK_PART, actor_id("UN"), pact, FIRST, words, "", {"role": role})
        for role in ("supporter", "organizer")
    ]
    network = two_mode([*both, *more])
    tie = network.edges[actor_id("UN"), pact]
    assert tie["roles"] == ("organizer", "party", "supporter")
    assert tie["role"] == "organizer"
    assert tie["evidence"] == ((FIRST, 1), (SECOND, 1))
    assert (tie["document"], tie["paragraph"]) == (FIRST, 1)


def test_the_order_of_the_records_makes_no_difference(both: list[Record]) -> None:
    shuffled = list(both)
    random.Random(4).shuffle(shuffled)
    one, other = two_mode(both), two_mode(shuffled)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
    assert list(one) == sorted(one)


def test_a_tie_to_a_missing_node_is_left_out(invented: list[Record]) -> None:
    lost = [record for record in invented if record.id != actor_id("NOR")]
    network = two_mode(lost)
    assert set(network[activity(network, WORKSHOP)]) == {actor_id(one) for one in ("OTI", "LAUS", "UNB")}
    assert actor_id("NOR") not in whole_network(lost)


def test_the_whole_network_has_every_node_and_tie_with_what_it_carries(invented: list[Record]) -> None:
    network = whole_network(invented)
    nodes = [record for record in invented if isinstance(record, Node)]
    ties = [record for record in invented if isinstance(record, Edge)]
    assert list(network) == sorted(node.id for node in nodes)
    assert {key for *_, key in network.edges(keys=True)} == {tie.id for tie in ties}
    stated = next(tie for tie in ties if tie.type is Tie.HELD_IN)
    facts = network.edges[stated.source, stated.target, stated.id]
    assert stated.passage is not None
    assert (facts["type"], facts["document"], facts["paragraph"]) == (
        "HELD_IN",
        FIRST,
        stated.passage.paragraph,
    )
    assert (facts["span_start"], facts["span_end"]) == (stated.passage.start, stated.passage.end)
    assert {facts["label"] for _, facts in network.nodes(data=True)} == {label.value for label in Label}


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ({"kinds": ["event"]}, {WORKSHOP, "visited Port Selva", "summit of the lagoons and highlands"}),
        ({"kinds": []}, set()),
        ({"themes": ["HEALTH"]}, {WORKSHOP}),
        ({"levels": ["heads"]}, {"summit of the lagoons and highlands"}),
        ({"roles": ["author"]}, {"Handbook of Small Markets"}),
        ({"documents": [SECOND], "kinds": ["agreement"]}, {PACT}),
        ({"documents": [FIRST], "kinds": ["event"]}, {WORKSHOP}),
        ({"since": "2033"}, {"visited Port Selva", "summit of the lagoons and highlands"}),
        ({"until": "2030"}, {"Mountain Markets Programme", "Handbook of Small Markets"}),
        ({"since": "2031-05", "until": "2031-05"}, {PACT}),
        ({"since": "2031-06-15", "until": "2031"}, {WORKSHOP}),
        ({"since": "2033-03-10", "until": "2033-03-10"}, {"visited Port Selva"}),
    ],
    ids=lambda said: str(sorted(said) if isinstance(said, set) else said),
)
def test_what_is_chosen_counts(both: list[Record], choice: dict[str, object], left: set[str]) -> None:
    assert called(chosen(two_mode(both), Part(**choice))) == left  # type: ignore[arg-type]


def test_undated_activities_count_only_where_no_date_is_asked_for(invented: list[Record]) -> None:
    undated = [
        Node(record.id, record.label, {**record.props, "start": None})
        if isinstance(record, Node) and record.props["name"] == WORKSHOP
        else record
        for record in invented
    ]
    assert WORKSHOP in called(chosen(two_mode(undated)))
    assert WORKSHOP not in called(chosen(two_mode(undated), Part(since="1900")))


def test_what_is_left_alone_is_left_out(invented: list[Record]) -> None:
    left = chosen(two_mode(invented), Part(kinds=["agreement"]))
    assert called(left, "Actor") == {"United Nations", "Lagoon Union"}


def test_actors_are_tied_by_what_they_did_together(both: list[Record]) -> None:
    network = actor_network(both)
    tie = network.edges[actor_id("UN"), actor_id("HFC")]
    assert tie["kinds"] == {"programme": 1, "publication": 1}
    assert (tie["first"], tie["last"]) == ("2029", "2030")
    assert tie["themes"] == {"trade": 2}
    assert [(document, paragraph) for _, document, paragraph in tie["evidence"]] == [(FIRST, 4), (FIRST, 4)]
    assert network.has_edge(actor_id("LAU"), actor_id("HFC"))
    assert not network.has_edge(actor_id("OTI"), actor_id("UN"))


def test_the_choice_narrows_the_actor_network(both: list[Record]) -> None:
    network = actor_network(both, Part(kinds=["event"], since="2033"))
    assert sorted(network.edges) == sorted(
        tuple(sorted(pair))
        for pair in ((actor_id("ENV"), actor_id("LAU")), (actor_id("LAU"), actor_id("HFC")))
    )
