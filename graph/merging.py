"""Records of several reports as one: each node and tie once, in one order."""

from collections.abc import Iterable

from graph.records import Edge, Node, Record


def merged(records: Iterable[Record]) -> tuple[list[Node], list[Edge]]:
    """All nodes and all ties, each once, sorted by id; the order of the records makes no difference.

    A node told twice (an actor of two editions) has the properties of both. Where they differ, the value that
    sorts last stays, whichever came first.
    """
    nodes: dict[str, Node] = {}
    edges: dict[str, Edge] = {}
    for record in sorted(records, key=lambda record: (record.id, repr(sorted(record.props.items())))):
        if isinstance(record, Edge):
            edges[record.id] = record
            continue
        before = nodes[record.id].props if record.id in nodes else {}
        said = {key: value for key, value in record.props.items() if value is not None and value != []}
        nodes[record.id] = Node(record.id, record.label, {**before, **said})
    return list(nodes.values()), list(edges.values())
