"""Records as the texts of other programs' files: GraphML, GEXF, CSV, a Cypher script, JSON lines.

Pure; `graph/store/folder.py` keeps what the command line makes of them. Heavy: networkx for GraphML and GEXF.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from graph.export.cypher_script import cypher_script
from graph.export.formats import csv_text, gexf_text, graphml_text
from graph.jsonl import lines
from graph.merging import merged
from graph.records import Edge, Node, Record, Value, properties, source_url
from graph.schema import EVIDENCE, NODES, TIES, labels

_OF_NODES = ("kind", "acronym", "activities")
_OF_EDGES = ("activities", "first", "last", "until", "level", "themes")


def texts(records: Iterable[Record], form: str) -> Iterator[str]:
    """The records as the text of one file, in parts: form "graphml", "gexf", "cypher" or "jsonl"."""
    if form == "cypher":
        yield from cypher_script(records)
    elif form == "jsonl":
        yield from lines(records)
    else:
        from graph.network import whole_network

        yield (graphml_text if form == "graphml" else gexf_text)(whole_network(records))


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


def pair_texts(records: Iterable[Record], form: str) -> Iterator[str]:
    """Who works with whom, one weighted tie a pair, as the text of one file: form "graphml" or "gexf"."""
    from graph.network import actor_network

    yield (graphml_text if form == "graphml" else gexf_text)(actor_network(records))


def pair_table_texts(records: Iterable[Record]) -> Iterator[tuple[str, str]]:
    """The same as `nodes.csv` and `edges.csv` with the headers by which Gephi knows them.

    Without the mark that spreadsheets look for: Gephi takes it for a part of the first header.
    """
    from graph.network import actor_network

    network = actor_network(records)
    nodes = (
        {"Id": id, "Label": facts["name"], **_facts(facts, _OF_NODES)} for id, facts in network.nodes.items()
    )
    ends = {"Type": "Undirected"}
    edges = (
        {"Source": one, "Target": other, **ends, "Weight": facts["weight"], **_facts(facts, _OF_EDGES)}
        for one, other, facts in network.edges(data=True)
    )
    yield "nodes.csv", csv_text(nodes, columns=("Id", "Label", *_OF_NODES)).removeprefix("\ufeff")
    columns = ("Source", "Target", "Type", "Weight", *_OF_EDGES)
    yield "edges.csv", csv_text(edges, columns=columns).removeprefix("\ufeff")


def _facts(facts: Mapping[str, Any], names: Iterable[str]) -> dict[str, Value]:
    return {name: list(value) if name == "themes" else value for name in names if (value := facts.get(name))}


def _node(node: Node) -> dict[str, Value]:
    all_labels = ":".join(["", *labels(node.label, node.props.get("kind"))])
    return {"label": node.label.value, "labels": all_labels, **properties(node)}


def _tie(edge: Edge, names: dict[str, Value]) -> dict[str, Value]:
    ends: dict[str, Value] = {
        "type": edge.type.value,
        "source": edge.source,
        "source_name": names.get(edge.source),
        "target": edge.target,
        "target_name": names.get(edge.target),
    }
    cited = {
        "citation": (edge.passage.citation if edge.passage else edge.document) or None,
        "url": source_url(edge.document) or None,
    }
    return {**properties(edge), **ends, **cited}


def _node_columns(nodes: Iterable[Node]) -> list[str]:
    """The schema's properties, then any others by name."""
    known = [known.name for label in NODES.values() for known in label]
    other = sorted({name for node in nodes for name in node.props})
    return list(dict.fromkeys(["id", "label", "labels", "name", *known, *other]))


def _tie_columns(edges: Iterable[Edge]) -> list[str]:
    ends = ["id", "type", "source", "source_name", "target", "target_name"]
    known = [known.name for tie in TIES.values() for known in tie.properties]
    evidence = [known.name for known in EVIDENCE]
    other = sorted({name for edge in edges for name in edge.props})
    return list(dict.fromkeys([*ends, *known, "citation", "url", *evidence, *other]))
