"""Records of several reports as one: each node and tie once, in one order."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from graph.records import Edge, Node, Record

Told = TypeVar("Told", Node, Edge)


def merged(records: Iterable[Record]) -> tuple[list[Node], list[Edge]]:
    """All nodes and all ties, each once, sorted by id; the order of the records makes no difference.

    A node told twice (an actor of two editions) has the properties of both. Where they differ, the value that
    sorts last stays, whichever came first; but of how sure a node or tie is, the highest.
    """
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    for record in sorted(records, key=lambda record: (record.id, repr(sorted(record.props.items())))):
        if isinstance(record, Edge):
            edges[record.id] = as_sure(record, edges.get(record.id, record))
            continue
        before = nodes[record.id].props if record.id in nodes else {}
        record = as_sure(record, nodes.get(record.id, record))
        said = {key: value for key, value in record.props.items() if value is not None and value != []}
        nodes[record.id] = Node(record.id, record.label, {**before, **said})
    return list(nodes.values()), list(edges.values())


def as_sure(record: Told, other: Told) -> Told:
    """A record that is as sure as the surer of two that tell the same.

    >>> from graph.vocabulary import Label
    >>> low, high = (Node("fair", Label.ACTIVITY, {"confidence": share}) for share in (0.4, 0.8))
    >>> as_sure(low, high) == as_sure(high, low) == high
    True
    """
    mine, theirs = record.props.get("confidence"), other.props.get("confidence")
    surer = isinstance(theirs, int | float) and not (isinstance(mine, int | float) and mine >= theirs)
    return replace(record, props={**record.props, "confidence": theirs}) if surer else record
