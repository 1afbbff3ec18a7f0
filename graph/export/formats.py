"""Networks and rows as text: GraphML, GEXF and CSV. Pure; `graph/export/exports.py` writes the files."""

import csv
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any, Literal
from xml.etree import ElementTree

from graph.records import citation
from graph.vocabulary import ActivityKind

if TYPE_CHECKING:
    import networkx as nx

Scalar = str | int | float | bool
XmlType = Literal["boolean", "long", "double", "string"]
Cells = dict[str, Scalar]

_RENAMED = {"label": "class", "name": "label", "type": "relation", "id": "record"}
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
_GEXF = "http://www.gexf.net/1.2draft"


def graphml_text(network: "nx.Graph[str]") -> str:
    """A network as GraphML that Gephi, yEd and networkx read; the same network gives the same text.

    Every attribute has one type (boolean, long, double or string); what is missing is left out. Nodes show
    their name as `label`, their graph label as `class`; ties their type as `relation`. Lists are joined by ";
    ", passages are cited ("A/79/302, para. 4"), and the activities per kind stand in columns of their own
    (`event` …). A tie of a whole graph has its record's id. Letters beyond ASCII are written as numbers.
    Written by networkx, which takes some 0.2 s to import.
    """
    import networkx as nx

    nodes, ties = _rows(network)
    node_types, tie_types = _types(nodes.values()), _types(cells for *_, cells in ties)
    plain = network.__class__()
    plain.add_nodes_from((node, _typed(cells, node_types)) for node, cells in nodes.items())
    typed = [(one, other, _typed(cells, tie_types)) for one, other, cells in ties]
    if network.is_multigraph():
        keys = [_xml(key) for *_, key in network.edges(keys=True)]
        plain.add_edges_from(
            (one, other, key, cells) for key, (one, other, cells) in zip(keys, typed, strict=True)
        )
    else:
        plain.add_edges_from(typed)
    return "".join(f"{line}\n" for line in (_DECLARATION, *nx.generate_graphml(plain)))


def gexf_text(network: "nx.Graph[str]") -> str:
    """A network as GEXF 1.2 for Gephi: the attributes of `graphml_text`, and no date of writing."""
    nodes, ties = _rows(network)
    root = ElementTree.Element("gexf", xmlns=_GEXF, version="1.2")
    graph = ElementTree.SubElement(root, "graph", mode="static", defaultedgetype=_direction(network))
    ids: dict[str, dict[str, str]] = {"node": {}, "edge": {}}
    for owner, rows in (("node", [*nodes.values()]), ("edge", [row for *_, row in ties])):
        declared = ElementTree.SubElement(graph, "attributes", {"class": owner})
        for name, kind in _types(rows).items():
            if name not in ("label", "weight"):
                ids[owner][name] = name
                ElementTree.SubElement(declared, "attribute", id=name, title=name, type=kind)
    parent = ElementTree.SubElement(graph, "nodes")
    for node, row in nodes.items():
        element = ElementTree.SubElement(parent, "node", id=node, label=_xml(row.get("label", node)))
        _values(element, row, ids["node"])
    parent = ElementTree.SubElement(graph, "edges")
    for number, (source, target, row) in enumerate(ties):
        own = {"weight": _xml(row["weight"])} if "weight" in row else {}
        element = ElementTree.SubElement(
            parent, "edge", {"id": str(number), "source": source, "target": target, **own}
        )
        _values(element, row, ids["edge"])
    return _document(root)


def csv_text(rows: Iterable[object], *, columns: Sequence[str] | None = None) -> str:
    """Rows (dataclasses or mappings) as CSV for Excel and LibreOffice: UTF-8 mark, header, CRLF.

    columns  their order; by default those of the rows, in the order in which they first appear.

    What is missing is an empty cell, lists are joined by "; ". A text that a spreadsheet would run as a
    formula (it begins with = + - @, a tab or a line break, spaces aside) gets an apostrophe before it;
    numbers stay numbers.
    """
    table = [_cells(row) for row in rows]
    names = (
        list(columns) if columns is not None else list(dict.fromkeys(name for row in table for name in row))
    )
    lines: list[str] = []
    writer = csv.writer(_Lines(lines))
    writer.writerow(names)
    writer.writerows([_safe(row.get(name, "")) for name in names] for row in table)
    return "\ufeff" + "".join(lines)


class _Lines:
    """What the csv module writes to, kept in memory."""

    def __init__(self, lines: list[str]) -> None:
        self.write = lines.append


def _rows(network: "nx.Graph[str]") -> tuple[dict[str, Cells], list[tuple[str, str, Cells]]]:
    """Nodes and ties with flat attributes of allowed characters, in the order of the network."""
    nodes = {
        _xml(node): {"label": str(node), **_renamed(_flat(facts))} for node, facts in network.nodes(data=True)
    }
    ties = [(_xml(one), _xml(other), _renamed(_flat(tie))) for one, other, tie in network.edges(data=True)]
    return nodes, ties


def _renamed(row: Cells) -> Cells:
    """The names that drawing programs expect: what is shown is `label`, "type" and "id" are theirs."""
    return {_RENAMED.get(name, name): value for name, value in row.items()}


def _flat(facts: Mapping[str, Any]) -> Cells:
    """Attributes as plain values: no None, lists joined, one column per kind of activity."""
    row: Cells = {}
    for name, value in facts.items():
        if name == "kinds" and isinstance(value, Mapping):
            row |= {kind.value: int(value.get(kind.value, 0)) for kind in ActivityKind}
        elif value is not None and value != () and value != [] and value != {}:
            row[name] = _plain(value)
    return row


def _plain(value: Any) -> Scalar:
    if isinstance(value, Mapping):
        return "; ".join(f"{name} ({count})" for name, count in value.items())
    if isinstance(value, list | tuple):
        passages = sorted({item[-2:] for item in value if isinstance(item, tuple)}, key=_in_print)
        return "; ".join([citation(*passage) for passage in passages] or map(str, value))
    return value if isinstance(value, bool | int | float) else str(value)


def _in_print(passage: tuple[str, int | None]) -> tuple[str, int]:
    return passage[0], passage[1] or 0


def _types(rows: Iterable[Cells]) -> dict[str, XmlType]:
    """One type per attribute, by name: the narrowest that holds all its values."""
    found: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            found.setdefault(name, set()).add(type(value))
    return {name: _type(kinds) for name, kinds in sorted(found.items())}


def _type(kinds: set[type]) -> XmlType:
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        return "long"
    return "double" if kinds <= {int, float} else "string"


def _typed(cells: Cells, types: Mapping[str, XmlType]) -> Cells:
    """The attributes by name, each with the one type of its column: networkx declares a type per value."""
    return {name: _PYTHON[types[name]](value) for name, value in sorted(cells.items())}


def _values(element: ElementTree.Element, row: Cells, ids: Mapping[str, str]) -> None:
    values = ElementTree.SubElement(element, "attvalues")
    for name, value in sorted(row.items()):
        if name in ids:
            ElementTree.SubElement(values, "attvalue", {"for": ids[name], "value": _xml(value)})


def _xml(value: Scalar) -> str:
    """A value in XML's own spelling, without the characters that XML cannot hold."""
    return str(value).lower() if isinstance(value, bool) else _NOT_XML.sub("", str(value))


_PYTHON: Mapping[XmlType, Callable[[Any], Scalar]] = {
    "boolean": bool,
    "long": int,
    "double": float,
    "string": _xml,
}


def _direction(network: "nx.Graph[str]") -> str:
    return "directed" if network.is_directed() else "undirected"


def _document(root: ElementTree.Element) -> str:
    ElementTree.indent(root)
    return f"{_DECLARATION}\n" + ElementTree.tostring(root, encoding="unicode") + "\n"


def _cells(row: object) -> Cells:
    if isinstance(row, Mapping):
        return {name: _cell(value) for name, value in row.items()}
    return {field.name: _cell(getattr(row, field.name)) for field in fields(row)}  # type: ignore[arg-type]


def _cell(value: Any) -> Scalar:
    return "" if value is None else _plain(value)


def _safe(value: Scalar) -> Scalar:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.lstrip(" ").startswith(_FORMULA) else value
