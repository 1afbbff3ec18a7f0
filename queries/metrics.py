"""The measures of the network as tables: one row per actor, one row per pair; and the part that counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from graph.records import Value, citation
from graph.store.store import Store
from graph.tables import Table
from graph.vocabulary import Level
from queries.answer import settled
from queries.header import Parameter, Query
from queries.view import View

if TYPE_CHECKING:
    import networkx as nx

    from graph.measures.positions import Position

FILTER = Query(
    name="metrics",
    title="What counts",
    about="",
    params=(
        Parameter("kind", "activity_kind", "", "of the activities"),
        Parameter("theme", "theme", "", "of the activities"),
        Parameter("level", "level", "", "of contact; ministers+ means ministers or higher"),
        Parameter(
            "since", "date", "", "activities that may fall on this day or later; undated ones do not count"
        ),
        Parameter("until", "date", "", "or earlier"),
        Parameter("role", "role", "", "in which an actor took part"),
        Parameter("document", "document", "", "that states it"),
    ),
    columns=(),
    cypher="",
)
"""The parameters that choose a part of the network."""

_OF_ACTORS = ("actor", "activities", "degree", "strength", "betweenness", "eigenvector", "core", "clustering")
_OF_PAIRS = ("one", "other", "activities", "first", "last", "themes")
BRIEF = frozenset([*_OF_ACTORS, "constraint", "community", *_OF_PAIRS])
"""The columns that a terminal has room for."""


def chosen_network(store: Store, given: Mapping[str, str], view: View) -> "nx.Graph[str]":
    """The actor network of a store as `view` counts, or of the part that `given` chooses, e.g. agreements.

    Raises QueryError for a parameter that `FILTER` does not have, or a value that does not fit.
    """
    from graph.network import Part, actor_network

    words = {name: str(value) for name, value in settled(FILTER, store, given).items() if value}
    several = {
        name: [words[name]] if name in words else None for name in ("kind", "theme", "role", "document")
    }
    part = Part(
        kinds=several["kind"],
        themes=several["theme"],
        roles=several["role"],
        documents=several["document"],
        levels=levels(words["level"]) if "level" in words else None,
        since=words.get("since"),
        until=words.get("until"),
    )
    return actor_network(view.records(store), part)


def levels(word: str) -> list[str]:
    """The levels of contact that a word names, a "+" behind it meaning "or higher".

    >>> levels("ministers+"), levels("technical")
    (['heads', 'ministers'], ['technical'])
    """
    ranked = [level.value for level in Level]
    return ranked[: ranked.index(word[:-1]) + 1] if word.endswith("+") else [word]


def positions(network: "nx.Graph[str]") -> Table:
    """Where every actor of an actor network stands, greatest strength first; columns as in `Position`."""
    from graph.measures.positions import measured

    return positions_table(measured(network))


def positions_table(found: "Iterable[Position]") -> Table:
    """The same of positions that are known."""
    from graph.measures.positions import Position

    return _table(Position, found)


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
