"""Files for other programs: GraphML and GEXF for drawing, CSV for spreadsheets, Cypher for Neo4j.

A file is written beside its place and moved there when it is whole; an earlier one stands until then. Every
function raises StoreError where the file cannot be written. Heavy: GraphML and GEXF of records import
networkx.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import StoreError
from graph.formats import csv_text, gexf_text, graphml_text
from graph.jsonl import lines
from graph.merging import merged
from graph.records import Edge, Node, Record, Value, citation, properties, source_url
from graph.schema import EVIDENCE, NODES, TIES
from graph.scripts import cypher_script

if TYPE_CHECKING:
    import networkx as nx


def graphml(source: "nx.Graph[str] | Iterable[Record]", path: Path) -> Path:
    """A network, or all nodes and ties of records, as GraphML (`graph.formats.graphml_text`); the path."""
    return _written(path, [graphml_text(_network(source))])


def gexf(source: "nx.Graph[str] | Iterable[Record]", path: Path) -> Path:
    """A network, or all nodes and ties of records, as GEXF (`graph.formats.gexf_text`); the path."""
    return _written(path, [gexf_text(_network(source))])


def table(rows: Iterable[object], path: Path) -> Path:
    """Rows, such as those of a measure, as CSV (`graph.formats.csv_text`); the path."""
    return _written(path, [csv_text(rows)])


def tables(records: Iterable[Record], folder: Path) -> list[Path]:
    """All records as `nodes.csv` and `ties.csv` in a folder; their paths."""
    return [_written(folder / name, [text]) for name, text in table_texts(records)]


def script(records: Iterable[Record], path: Path) -> Path:
    """The records as a Cypher script (`graph.scripts.cypher_script`); the path."""
    return _written(path, cypher_script(records))


def texts(records: Iterable[Record], form: str) -> Iterator[str]:
    """The records as the text of one file, in parts: form "graphml", "gexf", "cypher" or "jsonl"."""
    if form == "cypher":
        yield from cypher_script(records)
    elif form == "jsonl":
        yield from lines(records)
    else:
        yield (graphml_text if form == "graphml" else gexf_text)(_network(records))


def table_texts(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """`nodes.csv` and `ties.csv` with their text, sorted by label or type, then id.

    A tie names its ends and cites its passage with the address of the official document.
    """
    nodes, edges = merged(records)
    nodes.sort(key=lambda node: (node.label, node.id))
    edges.sort(key=lambda edge: (edge.type, edge.id))
    names = {node.id: node.props.get("name") for node in nodes}
    yield "nodes.csv", csv_text(map(_node, nodes), columns=_node_columns(nodes))
    yield "ties.csv", csv_text((_tie(edge, names) for edge in edges), columns=_tie_columns(edges))


def _network(source: "nx.Graph[str] | Iterable[Record]") -> "nx.Graph[str]":
    if hasattr(source, "is_directed"):
        return source
    from graph.network import whole_network

    return whole_network(source)


def _node(node: Node) -> dict[str, Value]:
    return {"label": node.label.value, **properties(node)}


def _tie(edge: Edge, names: dict[str, Value]) -> dict[str, Value]:
    ends: dict[str, Value] = {
        "type": edge.type.value,
        "source": edge.source,
        "source_name": names.get(edge.source),
        "target": edge.target,
        "target_name": names.get(edge.target),
    }
    paragraph = edge.passage.paragraph if edge.passage else None
    cited = {
        "citation": citation(edge.document, paragraph) or None,
        "url": source_url(edge.document) if edge.document else None,
    }
    return {**properties(edge), **ends, **cited}


def _node_columns(nodes: Iterable[Node]) -> list[str]:
    """The schema's properties, then any others by name."""
    known = [known.name for label in NODES.values() for known in label]
    other = sorted({name for node in nodes for name in node.props})
    return list(dict.fromkeys(["id", "label", "name", *known, *other]))


def _tie_columns(edges: Iterable[Edge]) -> list[str]:
    ends = ["id", "type", "source", "source_name", "target", "target_name"]
    known = [known.name for tie in TIES.values() for known in tie.properties]
    evidence = [known.name for known in EVIDENCE]
    other = sorted({name for edge in edges for name in edge.props})
    return list(dict.fromkeys([*ends, *known, "citation", "url", *evidence, *other]))


def _written(path: Path, chunks: Iterable[str]) -> Path:
    """Write a file beside its place, then move it there."""
    beside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", newline="") as file:
            file.writelines(chunks)
        os.replace(beside, path)
    except OSError as fault:
        reason = fault.strerror or str(fault)
        hint = "Give another place; an earlier file stands as it was"
        raise StoreError(f"The file cannot be written ({reason})", where=str(path), hint=hint) from fault
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    return path
