"""Records against the schema: what each must carry, whom ties may join, and ids made again from content.

`graph/check/evidence.py` holds them against the words that they rest on.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from graph.doubt import confidence
from graph.errors import unobeyed
from graph.identity import activity_id, document_id, paragraph_id, place_id, section_id, theme_id, tie_id
from graph.records import Edge, Node, Record, Value, identifying
from graph.schema import NODES, STATING, TIES, Property, Type
from graph.vocabulary import TYPES, ActivityKind, ActorKind, Label, Level, Role, Status, Tie

_WORDS: Mapping[tuple[Label | Tie, str], type[StrEnum]] = {
    (Label.ACTOR, "kind"): ActorKind,
    (Label.ACTIVITY, "kind"): ActivityKind,
    (Label.ACTIVITY, "status"): Status,
    (Label.ACTIVITY, "level"): Level,
    (Tie.TOOK_PART, "role"): Role,
}
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with a record.

    record  its id, "" where it is about no single record. about  its name, or what it joins.
    source  the passage, in UN style.
    """

    record: str
    what: str
    about: str = ""
    source: str = ""


def problems(records: Iterable[Record]) -> Iterator[Problem]:
    """All that does not hold of the records by themselves: nodes in their order, then ties."""
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    for record in records:
        held: dict[str, Node] | dict[str, Edge] = edges if isinstance(record, Edge) else nodes
        if held.get(record.id, record) != record:
            yield Problem(record.id, "Another record has the same id", named(record, nodes))
        held[record.id] = record  # type: ignore[assignment]  # the line above chose by type
    took_part = _took_part(edges.values())
    for node in nodes.values():
        for what in (*_props(node.label, node.props, NODES[node.label][1:]), *_node(node, took_part)):
            yield Problem(node.id, what, named(node, nodes))
    stated = {(edge.source, edge.target) for edge in edges.values() if edge.type is Tie.STATED_IN}
    for edge in edges.values():
        for what in _edge(edge, nodes, stated):
            yield Problem(edge.id, what, named(edge, nodes), _source(edge))


def misshapen(record: Record) -> Iterator[str]:
    """What is wrong with a record by itself, whatever else is there: what it lacks, types, dates, words.

    What the schema does not know is left to `problems`: it harms no question.
    """
    rules = NODES[record.label][1:] if isinstance(record, Node) else TIES[record.type].properties
    of = record.label if isinstance(record, Node) else record.type
    for name, value in record.props.items():
        if any(part != unobeyed(part) for part in ([value] if isinstance(value, str) else _texts(value))):
            yield f"Its {name} holds signs that a terminal obeys"
    known = {rule.name for rule in rules}
    yield from _props(of, {name: value for name, value in record.props.items() if name in known}, rules)
    if isinstance(record, Node):
        yield from _told(record)
    elif record.type in STATING and record.passage is None:
        yield "No words state it"


def _texts(value: Value) -> list[str]:
    return [part for part in value if isinstance(part, str)] if isinstance(value, list) else []


def _took_part(edges: Iterable[Edge]) -> Mapping[str, set[frozenset[str]]]:
    """Who took part in each activity: as each paragraph tells it, and all together."""
    told: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for edge in edges:
        if edge.type is Tie.TOOK_PART:
            where = edge.passage.citation if edge.passage else ""
            told[edge.target][where].add(edge.source)
            told[edge.target]["all"].add(edge.source)
    return {activity: set(map(frozenset, groups.values())) for activity, groups in told.items()}


def _node(node: Node, took_part: Mapping[str, set[frozenset[str]]]) -> Iterator[str]:
    """What is wrong with a node beyond its properties' form."""
    props = node.props
    if not _ID.fullmatch(node.id):
        yield f"'{node.id}' is no id"
    yield from _told(node)
    if node.label is Label.ACTIVITY:
        if node.id not in took_part:
            yield "Nobody took part in it"
        elif node.id not in {_activity(props, actors) for actors in took_part[node.id]}:
            yield "Its id is not that of its name, kind, dates and actors"
    elif (made := _MADE.get(node.label)) and node.id != made(props):
        yield "Its id is not that of its content"


def _told(node: Node) -> Iterator[str]:
    """What is wrong with an activity's dates and type."""
    if node.label is not Label.ACTIVITY:
        return
    start, end, kind, type = (node.props.get(key) for key in ("start", "end", "kind", "type"))
    if isinstance(start, str) and isinstance(end, str) and start > end + "~":
        yield f"It ends ({end}) before it starts ({start})"
    if kind in list(ActivityKind) and type not in TYPES[ActivityKind(str(kind))]:
        yield f"'{type}' is no type of {kind}"


def _activity(props: Mapping[str, Value], actors: Iterable[str]) -> str:
    name, kind, start, end = (props.get(key) for key in ("name", "kind", "start", "end"))
    return activity_id(str(name), str(kind), str(start or ""), str(end or ""), actors)


_MADE: Mapping[Label, Callable[[Mapping[str, Value]], str]] = {
    Label.DOCUMENT: lambda props: document_id(str(props.get("symbol"))),
    Label.SECTION: lambda props: section_id(str(props.get("document")), str(props.get("name"))),
    Label.PARAGRAPH: lambda props: paragraph_id(
        str(props.get("document")), int(str(props.get("number") or 0)), str(props.get("part") or "")
    ),
    Label.PLACE: lambda props: place_id(str(props.get("name"))),
    Label.THEME: lambda props: theme_id(str(props.get("name"))),
}


def _edge(edge: Edge, nodes: Mapping[str, Node], stated: set[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with a tie."""
    yield from _props(edge.type, edge.props, TIES[edge.type].properties)
    missing = [end for end in (edge.source, edge.target) if end not in nodes]
    yield from (f"It joins '{end}', which is not there" for end in missing)
    if (
        not missing
        and (ends := (nodes[edge.source].label, nodes[edge.target].label)) not in TIES[edge.type].ends
    ):
        yield f"A {edge.type} cannot join {ends[0]} and {ends[1]}"
    if edge.type in STATING:
        yield from _statement(edge, stated)
    if edge.type is Tie.TOOK_PART and not missing and confidence(edge) > confidence(nodes[edge.target]):
        yield "It is surer than its activity"
    where = edge.passage
    content = where.content if where else (edge.document,)
    known = () if not edge.document else content
    if edge.id != tie_id(edge.type, edge.source, edge.target, *known, *identifying(edge.props)):
        yield "Its id is not that of its ends, passage and role"


def _statement(edge: Edge, stated: set[tuple[str, str]]) -> Iterator[str]:
    """What is wrong with a tie that words must state."""
    if edge.passage is None:
        yield "No words state it"
        return
    if not edge.rule:
        yield "No rule says why it is there"
    if edge.passage.document != edge.document:
        yield f"Its passage is in {edge.passage.document}, but its document is '{edge.document}'"
    activity = edge.target if edge.type is Tie.TOOK_PART else edge.source
    where = edge.passage
    paragraph = paragraph_id(where.document, where.paragraph or 0, where.part)
    if (activity, paragraph) not in stated:
        yield f"Its activity is not stated in {where.citation}"


def _props(of: Label | Tie, props: Mapping[str, Value], rules: Iterable[Property]) -> Iterator[str]:
    """What is wrong with properties: missing, unknown, of another type, or no word of the vocabulary."""
    known = {rule.name: rule for rule in rules}
    given = {name: value for name, value in props.items() if value is not None and value != []}
    yield from (
        f"It has no {rule.name}" for rule in known.values() if rule.required and not _said(given, rule.name)
    )
    for name, value in given.items():
        if name not in known:
            yield f"The schema knows no property '{name}' of it"
        elif not fits(value, known[name].type):
            yield f"Its {name} is no {known[name].type}: {value!r}"
        elif (words := _WORDS.get((of, name))) and value not in list(words):
            yield f"'{value}' is no {name} of the vocabulary"


def _said(props: Mapping[str, Value], name: str) -> bool:
    return props.get(name) not in (None, "", [])


def fits(value: Value, type: Type) -> bool:
    """Whether a value is of a type of the schema."""
    if type.startswith("list of "):
        of: Type = "text" if type.endswith("text") else "integer"
        return isinstance(value, list) and all(fits(part, of) for part in value)
    if type == "boolean":
        return isinstance(value, bool)
    if type in ("number", "share"):
        number = isinstance(value, int | float) and not isinstance(value, bool)
        return number and (type == "number" or 0 <= value <= 1)  # type: ignore[operator]  # a number by now
    if type == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    return isinstance(value, str) and (type != "date" or _is_date(value))


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    try:
        return bool(found and date(*(int(part or 1) for part in found.groups())))
    except ValueError:
        return False


def named(record: Record, nodes: Mapping[str, Node]) -> str:
    """A record as people call it: its name, or the names of its ends with the tie between them."""
    if isinstance(record, Node):
        return str(record.props.get("name") or record.id)
    ends = (named(nodes[end], nodes) if end in nodes else end for end in (record.source, record.target))
    return f" {record.type} ".join(ends)


def _source(edge: Edge) -> str:
    return edge.passage.citation if edge.passage else edge.document
