"""What the facts add up to, as a store keeps it beside them: who works with whom, and where each stands.

Derived again from the facts on each run; `records` and `check` know nothing of it. Heavy: networkx.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from graph.measures.positions import Position
from graph.records import Value
from graph.schema import MEASURES, WORKS_WITH

if TYPE_CHECKING:
    import networkx as nx

MOST = 5000
"""Actors of whom the measures are made; of more they take hours (O(V·E))."""

Mark = Mapping[str, Value]
"""How and when it was derived: `derived`, `derived_on`, `derived_by`, `derived_as`."""


def mark(*, on: str, by: str, view: str) -> Mark:
    """The properties by which a reader knows what is derived: day, version, for whom an organ counts."""
    return {"derived": True, "derived_on": on, "derived_by": by, "derived_as": view}


def works_with(network: "nx.Graph[str]", marked: Mark) -> Iterator[dict[str, Any]]:
    """One tie for each pair of an actor network: `source` (the id that sorts first), `target`, `props`."""
    for pair in sorted(tuple(sorted(pair)) for pair in network.edges):
        source, target = pair
        yield {"source": source, "target": target, "props": _kept({**_tie(network.edges[pair]), **marked})}


def standing(positions: Iterable[Position], marked: Mark) -> Iterator[dict[str, Any]]:
    """The measures of each actor: `id` and `props`."""
    names = [known.name for known in MEASURES]
    for position in positions:
        values = {**asdict(position), **marked}
        yield {"id": position.id, "props": _kept({name: values[name] for name in names})}


def _tie(facts: Mapping[str, Any]) -> dict[str, Value]:
    told = {known.name: facts.get(known.name) for known in WORKS_WITH}
    counts = {f"{kind}s": facts["kinds"].get(kind, 0) for kind in ("event", "agreement", "programme")}
    return told | counts | {"themes": list(facts["themes"])}


def _kept(props: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in props.items() if value is not None and value != []}
