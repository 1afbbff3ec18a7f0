"""What the tests of a store hold against each other: its records as lines, and the same without something."""

import json
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from graph import jsonl
from graph.records import Edge, Node, Record
from graph.store.store import Store
from tests import invented_graph

Open = Callable[[str], AbstractContextManager[Store]]
FIRST, SECOND = invented_graph.FIRST.symbol, invented_graph.SECOND.symbol


def lines(records: Iterable[Record]) -> list[str]:
    """Each record in one form, in one order."""
    return sorted(json.dumps(json.loads(line), sort_keys=True) for line in jsonl.lines(records))


def without(records: list[Record], name: str) -> list[Record]:
    """The records without an activity and its ties."""
    gone = next(record.id for record in records if isinstance(record, Node) and record.props["name"] == name)
    return [
        record
        for record in records
        if record.id != gone and not (isinstance(record, Edge) and gone in (record.source, record.target))
    ]
