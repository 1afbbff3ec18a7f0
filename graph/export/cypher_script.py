"""Records as a Cypher script that a Neo4j Browser or cypher-shell runs."""

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from graph.errors import RecordError
from graph.merging import merged
from graph.records import Edge, Node, Record, Value, properties
from graph.schema import MODEL, NODES, VERSION, labels
from graph.vocabulary import Label, Tie

_BATCH = 200
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


def cypher_script(records: Iterable[Record]) -> Iterator[str]:
    """Statements that put the records into a store, each ending with ";" and a line break.

    Constraints, then nodes, the labels of their kinds, then ties, in batches of 200, sorted, so that the same
    records give the same script. Every statement merges by id: running the script twice changes nothing.
    Neo4j 5, without parameters or plugins.

    Raises RecordError where a tie joins a node that is not among the records.
    """
    nodes, edges = merged(records)
    yield "// Run this script as a whole; running it twice changes nothing.\n"
    for label in NODES:
        name = f"{label.value.lower()}_id"
        yield f"CREATE CONSTRAINT {name} IF NOT EXISTS FOR (n:{label.value}) REQUIRE n.id IS UNIQUE;\n"
    yield f'MERGE (m:{MODEL} {{id: "partnergraph"}}) SET m.version = {VERSION};\n'
    for label in Label:
        rows = [literal(properties(node)) for node in nodes if node.label is label]
        yield from _statements(rows, f"MERGE (n:{label.value} {{id: row.id}})\nSET n += row")
    yield from _kinds(nodes)
    yield from _ties(nodes, edges)


def literal(value: Value | Mapping[str, Value]) -> str:
    r"""A value in Cypher's own spelling.

    Neo4j reads \uXXXX before it reads the text around it, so a backslash before a "u" stands in a text of its
    own.

    >>> print(literal({"name": 'The "Quad"', "goals": [16, 17]}))
    {name: "The \"Quad\"", goals: [16, 17]}
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_name(key)}: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(literal(item) for item in value) + "]"
    if isinstance(value, str):
        return " + ".join(_quoted(part) for part in re.split(r"(?<=\\)(?=u)", value))
    return "null" if value is None else json.dumps(value)


def _quoted(text: str) -> str:
    spelt = json.dumps(text, ensure_ascii=False)
    return spelt.replace("\x7f", "\\u007f")


def _name(key: str) -> str:
    return key if _PLAIN_NAME.fullmatch(key) else "`" + key.replace("`", "``") + "`"


def _kinds(nodes: Iterable[Node]) -> Iterator[str]:
    """To each node the label of its kind, after it is made: not every store does both at once."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for node in nodes:
        groups[tuple(labels(node.label, node.props.get("kind")))].append(literal(node.id))
    for (general, *kinds), ids in sorted(groups.items()):
        for kind in kinds:
            yield from _statements(ids, f"MATCH (n:{general} {{id: row}})\nSET n:{kind}")


def _ties(nodes: Iterable[Node], edges: Iterable[Edge]) -> Iterator[str]:
    labels = {node.id: node.label for node in nodes}
    groups: dict[tuple[Tie, Label, Label], list[str]] = defaultdict(list)
    for edge in edges:
        for end in (edge.source, edge.target):
            if end not in labels:
                raise RecordError(f"A tie joins '{end}', which is not among the records", where=edge.id)
        ends = f"source: {literal(edge.source)}, target: {literal(edge.target)}"
        row = f"{{{ends}, props: {literal(properties(edge))}}}"
        groups[edge.type, labels[edge.source], labels[edge.target]].append(row)
    for (tie, source, target), rows in sorted(groups.items()):
        yield from _statements(rows, _merged(tie, source, target))


def _merged(tie: Tie, source: Label, target: Label) -> str:
    """The clauses that write one tie, from the side of low degree: an activity has few actors."""
    pattern = f"[r:{tie.value} {{id: row.props.id}}]"
    arrow = f"(b)<-{pattern}-(a)" if tie is Tie.TOOK_PART else f"(a)-{pattern}->(b)"
    return (
        f"MATCH (a:{source.value} {{id: row.source}})\n"
        f"MATCH (b:{target.value} {{id: row.target}})\n"
        f"MERGE {arrow}\nSET r += row.props"
    )


def _statements(rows: Sequence[str], clauses: str) -> Iterator[str]:
    for first in range(0, len(rows), _BATCH):
        batch = ",\n  ".join(rows[first : first + _BATCH])
        yield f"UNWIND [\n  {batch}\n] AS row\n{clauses};\n"
