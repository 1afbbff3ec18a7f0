"""Records as networkx networks: who took part in what, and who works with whom.

Heavy: importing this module imports networkx (some 0.2 s).
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.families import ancestors
from graph.measures.projection import projection
from graph.merging import merged
from graph.records import Edge, Node, Record, properties
from graph.schema import labels
from graph.vocabulary import Label, Role, Tie

_ROLES = {role.value: position for position, role in enumerate(Role)}
_ABOUT = {Tie.ABOUT: "themes", Tie.HELD_IN: "places"}
_MODES = {Label.ACTOR, Label.ACTIVITY}


def two_mode(records: Iterable[Record]) -> "nx.Graph[str]":
    """Actors and activities, joined where an actor took part; nodes are record ids in sorted order.

    Nodes carry `label` ("Actor" or "Activity") and their properties; activities also `themes`, `places`
    (sorted names) and `documents` (sorted symbols that state them). Ties carry `roles` (all, organizer
    first), `role` (the first), `evidence` (sorted (document, paragraph) pairs), and `document` and
    `paragraph` (of the first). The order of the records makes no difference. Raises no error: ties to missing
    nodes are left out.
    """
    nodes, edges = merged(records)
    network = nx.Graph()
    for node in nodes:
        if node.label in _MODES:
            network.add_node(node.id, label=node.label.value, **node.props)
    _describe(network, nodes, edges)
    stated: dict[tuple[str, str], list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.type is Tie.TOOK_PART and edge.source in network and edge.target in network:
            stated[edge.source, edge.target].append(edge)
    for (actor, activity), ties in sorted(stated.items()):
        network.add_edge(actor, activity, **_participation(ties))
    return network


def whole_network(records: Iterable[Record]) -> "nx.MultiDiGraph[str]":
    """Every node and tie of the records with all properties, keyed by their ids, in sorted order.

    Nodes also carry `label` and all their `labels` as Neo4j writes them (":Actor:Organ"), ties `type`. Ties
    to missing nodes are left out.
    """
    nodes, edges = merged(records)
    network = nx.MultiDiGraph()
    for node in nodes:
        network.add_node(node.id, label=node.label.value, labels=_labels(node), **node.props)
    for edge in sorted(edges, key=lambda edge: (edge.source, edge.target, edge.id)):
        if edge.source in network and edge.target in network:
            rest = {name: value for name, value in properties(edge).items() if name != "id"}
            network.add_edge(edge.source, edge.target, key=edge.id, type=edge.type.value, **rest)
    return network


@dataclass(frozen=True)
class Part:
    """The part of a network that counts; None leaves all in.

    kinds, levels  of the activity; one of them is enough.
    themes         names, in any case; one of them is enough.
    since, until   ISO dates as precise as you like, both included. An activity counts when its time may fall
                   between them ("2023" may fall after "2023-06"); undated ones count only where neither is
                   given.
    roles          in which the actor took part; one of them is enough.
    documents      symbols of the reports that state the participation.
    """

    kinds: Collection[str] | None = None
    themes: Collection[str] | None = None
    since: str | None = None
    until: str | None = None
    roles: Collection[str] | None = None
    levels: Collection[str] | None = None
    documents: Collection[str] | None = None

    def holds(self, facts: Mapping[str, Any], tie: Mapping[str, Any]) -> bool:
        """Whether a participation counts: `facts` of the activity, the `tie` of the actor to it."""
        wanted = {theme.casefold() for theme in self.themes or ()}
        return (
            (self.kinds is None or facts.get("kind") in self.kinds)
            and (self.themes is None or bool(wanted & {one.casefold() for one in facts.get("themes", ())}))
            and (self.levels is None or facts.get("level") in self.levels)
            and (self.roles is None or bool(set(self.roles) & set(tie["roles"])))
            and (self.documents is None or bool(set(self.documents) & {one for one, _ in tie["evidence"]}))
            and _within(facts.get("start"), facts.get("end"), self.since, self.until)
        )


WHOLE = Part()


def chosen(network: "nx.Graph[str]", part: Part = WHOLE) -> "nx.Graph[str]":
    """The part of a two-mode network that counts, without what is left alone there."""
    kept = nx.Graph()
    kept.add_nodes_from(network.nodes(data=True))
    for actor, activity, tie in _participations(network):
        if part.holds(network.nodes[activity], tie):
            kept.add_edge(actor, activity, **tie)
    kept.remove_nodes_from(list(nx.isolates(kept)))
    return kept


def actor_network(records: Iterable[Record], part: Part = WHOLE) -> "nx.Graph[str]":
    """Actors joined by their joint activities: the one-mode projection of what `chosen` leaves in.

    A body and what it belongs to are no pair. Weights and attributes are those of
    `graph.measures.projection.projection`; actors that took part in
    nothing that counts are left out, actors that did so alone stay without ties. Nodes and ties are in sorted
    order.
    """
    records = list(records)
    network = projection(chosen(two_mode(records), part))
    above = ancestors(one for one in records if isinstance(one, Edge) and one.type is Tie.PART_OF)
    network.remove_edges_from([(one, each) for one, found in above.items() for each in found])
    return network


def _labels(node: Node) -> str:
    return "".join(f":{one}" for one in labels(node.label, node.props.get("kind")))


def _describe(network: "nx.Graph[str]", nodes: list[Node], edges: list[Edge]) -> None:
    """Give the activities their themes, places and documents."""
    names = {node.id: str(node.props.get("name", node.id)) for node in nodes}
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for edge in edges:
        activity = edge.target if edge.type is Tie.TOOK_PART else edge.source
        if edge.type in _ABOUT and edge.target in names:
            found[activity, _ABOUT[edge.type]].add(names[edge.target])
        if edge.document:
            found[activity, "documents"].add(edge.document)
    for node, facts in network.nodes(data=True):
        if facts["label"] == Label.ACTIVITY:
            facts |= {name: tuple(sorted(found[node, name])) for name in ("themes", "places", "documents")}


def _participation(ties: list[Edge]) -> dict[str, object]:
    """What all the words that join one actor to one activity say together."""
    roles = {str(tie.props.get("role", Role.PARTICIPANT)) for tie in ties}
    ranked = sorted(roles, key=lambda role: (_ROLES.get(role, len(_ROLES)), role))
    evidence = {tie.passage.where if tie.passage else (tie.document, None) for tie in ties}
    passages = sorted(evidence, key=lambda passage: (passage[0], passage[1] or 0))
    document, paragraph = passages[0]
    return {
        "roles": tuple(ranked),
        "role": ranked[0],
        "evidence": tuple(passages),
        "document": document,
        "paragraph": paragraph,
    }


def _participations(network: "nx.Graph[str]") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(actor, activity, tie) of a two-mode network."""
    for one, other, tie in network.edges(data=True):
        actor, activity = (one, other) if network.nodes[one]["label"] == Label.ACTOR else (other, one)
        yield actor, activity, tie


def _within(start: str | None, end: str | None, since: str | None, until: str | None) -> bool:
    """Whether a time may overlap a span. "~" sorts after every ISO date, so "2023~" is the end of 2023."""
    if since is None and until is None:
        return True
    first, last = start or end, end or start
    if first is None or last is None:
        return False
    return (since is None or last + "~" >= since) and (until is None or first <= until + "~")
