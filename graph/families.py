"""Organs as one with their organization: for whom an actor counts, and what that body is called then."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from graph.identity import tie_id
from graph.merging import as_sure, merged
from graph.records import Edge, Node, Record, identifying
from graph.vocabulary import Grouping, Label, Role, Tie

UNITED_NATIONS = "United Nations"
GROUPED: Mapping[Grouping, str] = {
    Grouping.READ: "Bodies stand as the reports name them.",
    Grouping.FAMILY: "Organs count with their organization, offices and departments with their body.",
    Grouping.SYSTEM: (
        "Organs count with their organization, and all bodies of the United Nations system as one."
    ),
}
"""In one sentence whom an actor counts for."""

_RANK: Mapping[str, int] = {
    role: at
    for at, role in enumerate((Role.PARTY, Role.ORGANIZER, Role.AUTHOR, Role.PARTICIPANT, Role.SUPPORTER))
}
_ADDED = {Grouping.SYSTEM: " system", Grouping.FAMILY: " (no body named)", Grouping.READ: ""}


def body_name(name: str, grouping: str) -> str:
    """What a body is called among others: the United Nations as such and its system are told apart.

    >>> body_name("United Nations", "family"), body_name("United Nations", "system")
    ('United Nations (no body named)', 'United Nations system')
    >>> body_name("African Union", "family")
    'African Union'
    """
    return name + _ADDED[Grouping(grouping)] if name == UNITED_NATIONS else name


def unnamed(name: str) -> str:
    """The name that `body_name` made another of.

    >>> unnamed("united nations system"), unnamed("African Union")
    ('United Nations', 'African Union')
    """
    words = {body_name(UNITED_NATIONS, grouping).casefold() for grouping in Grouping}
    return UNITED_NATIONS if name.casefold() in words else name


def ancestors(belonging: Iterable[Edge]) -> dict[str, set[str]]:
    """The ids of all bodies that each body belongs to, by its id, from the ties that say so of one step."""
    above: dict[str, set[str]] = {}
    for edge in belonging:
        above.setdefault(edge.source, set()).add(edge.target)
    for found in above.values():
        ahead = list(found)
        while ahead:
            more = above.get(ahead.pop(), set()) - found
            found |= more
            ahead += more
    return above


def rolled(
    records: Iterable[Record], grouping: Grouping, *, without: Collection[str] = ()
) -> Iterable[Record]:
    """The records with each actor as the body that it counts for, nodes before ties; each tie once.

    A tie keeps its words; where several members took part in one activity, all of these ties have the first
    of their roles: party, organizer, author, participant, supporter. As read the records stay as they are.

    without  names of bodies that are left out with all that counts for them.
    """
    if grouping is Grouping.READ and not without:
        return records
    nodes, edges = merged(records)
    actors = {node.id: node for node in nodes if node.label is Label.ACTOR}
    stands = {id_: _representative(node, grouping, actors) for id_, node in actors.items()}
    out = {id_ for id_, top in stands.items() if actors[top].props.get("name") in set(without)}
    kept = [
        _called(node, grouping)
        for node in nodes
        if node.id not in out and stands.get(node.id, node.id) == node.id
    ]
    left = [edge for edge in edges if not {edge.source, edge.target} & out]
    return [*kept, *(left if grouping is Grouping.READ else _joined(left, stands))]


def _representative(actor: Node, grouping: Grouping, actors: Mapping[str, Node]) -> str:
    """The id of the body that an actor counts for; its own where that body is not told of."""
    wanted = actor.id if grouping is Grouping.READ else str(actor.props.get(grouping) or actor.id)
    return wanted if wanted in actors else actor.id


def _called(node: Node, grouping: Grouping) -> Node:
    if node.label is not Label.ACTOR or grouping is Grouping.READ:
        return node
    return replace(
        node, props={**node.props, "name": body_name(str(node.props.get("name", node.id)), grouping)}
    )


def _joined(edges: Iterable[Edge], stands: Mapping[str, str]) -> list[Edge]:
    """The ties between the bodies that actors count for, as sure as the surest; none of one with itself."""
    moved = [
        replace(
            edge, source=stands.get(edge.source, edge.source), target=stands.get(edge.target, edge.target)
        )
        for edge in edges
    ]
    roles: dict[tuple[str, str], str] = {}
    for edge in moved:
        if edge.type is Tie.TOOK_PART:
            role, pair = str(edge.props.get("role", Role.PARTICIPANT)), (edge.source, edge.target)
            roles[pair] = min(role, roles.get(pair, role), key=lambda one: _RANK.get(one, len(_RANK)))
    made: dict[str, Edge] = {}
    for joined in (_again(edge, roles) for edge in moved):
        if joined.source != joined.target:
            made[joined.id] = as_sure(made.get(joined.id, joined), joined)
    return list(made.values())


def _again(edge: Edge, roles: Mapping[tuple[str, str], str]) -> Edge:
    """The tie with its role, under an id of what it joins now."""
    props = dict(edge.props)
    if edge.type is Tie.TOOK_PART:
        props["role"] = roles[edge.source, edge.target]
    words = edge.passage
    where = (edge.document, words.paragraph, words.start, words.end) if words else (edge.document,)
    made = tie_id(edge.type, edge.source, edge.target, *where, *identifying(props))
    return replace(edge, id=made, props=props)
