"""What may stand in the graph, as a table: one row per property of a label or a tie."""

from collections.abc import Iterator

from graph.records import Value
from graph.schema import DERIVED, EVIDENCE, KINDS, MEASURES, NODES, TIES, WORKS_WITH
from graph.tables import Table
from graph.vocabulary import Label


def model() -> Table:
    """Labels and ties with their properties, types and meanings; ties also with the labels that they join."""
    return Table(("of", "property", "type", "meaning"), (*_nodes(), *_ties()))


def _nodes() -> Iterator[tuple[Value, ...]]:
    for label, properties in NODES.items():
        for kind, name in KINDS.get(label, {}).items():
            yield f"(:{label}:{name})", "", "", f"one whose kind is {kind}"
        for one in properties:
            yield f"(:{label})", one.name, one.type, one.meaning + (", always there" if one.required else "")


def _ties() -> Iterator[tuple[Value, ...]]:
    for tie, rule in TIES.items():
        for source, target in rule.ends:
            yield f"(:{source})-[:{tie}]->(:{target})", "", "", rule.meaning
        for one in rule.properties:
            yield f"[:{tie}]", one.name, one.type, one.meaning
    ends = f"(:{Label.ACTOR})-[:{DERIVED}]->(:{Label.ACTOR})"
    yield ends, "", "", "did something together; derived, from the end whose id sorts first"
    for one in WORKS_WITH:
        yield f"[:{DERIVED}]", one.name, one.type, one.meaning
    for one in MEASURES:
        yield f"(:{Label.ACTOR})", one.name, one.type, f"{one.meaning}; derived"
    for one in EVIDENCE:
        yield "every tie", one.name, one.type, one.meaning
