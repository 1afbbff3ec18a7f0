"""The measures of the network as tables: one row per actor, one row per pair."""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from graph.records import Value, citation
from graph.store import Table

if TYPE_CHECKING:
    import networkx as nx


def positions(network: "nx.Graph[str]") -> Table:
    """Where every actor of an actor network stands, greatest strength first; columns as in `Position`."""
    from graph.measures.positions import Position, measured

    return _table(Position, measured(network))


def joint(network: "nx.Graph[str]") -> Table:
    """What every pair of an actor network did together, most first; `source` cites the passages."""
    from graph.measures.pairs import Pair, pairs

    table = _table(Pair, pairs(network))
    return Table((*table.columns[:-1], "source"), table.rows)


def _table(kind: type[Any], rows: Iterable[Any]) -> Table:
    names = tuple(field.name for field in fields(kind))
    return Table(names, tuple(tuple(_value(name, getattr(row, name)) for name in names) for row in rows))


def _value(name: str, value: Any) -> Value:
    if name == "evidence":
        return _citations(value)
    return list(value) if isinstance(value, tuple) else value


def _citations(evidence: Sequence[tuple[str, str, int | None]]) -> list[str]:
    """The passages of a pair in UN style, each once, in order."""
    passages = sorted({(document, paragraph or 0) for _, document, paragraph in evidence})
    return [citation(document, paragraph or None) for document, paragraph in passages]
