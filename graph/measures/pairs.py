"""One row per pair of actors that work together: on what, since when, and where it is written."""

from dataclasses import dataclass

import networkx as nx

from graph.measures.ordering import ordered, title


@dataclass(frozen=True, slots=True)
class Pair:
    """What two actors did together; the names in alphabetical order.

    activities                  joint ones; `event` … `cooperation` are the same by kind.
    weight                      sum of 1/(n − 1) over them, n the actors in each (Newman 2001).
    first, last                 earliest start and latest end, ISO text; None where all are undated.
    themes, documents           most frequent theme first; symbols in order.
    evidence                    (activity id, document, paragraph) of each passage.
    """

    one_id: str
    one: str
    other_id: str
    other: str
    activities: int
    weight: float
    event: int
    agreement: int
    programme: int
    publication: int
    cooperation: int
    first: str | None
    last: str | None
    themes: tuple[str, ...]
    documents: tuple[str, ...]
    evidence: tuple[tuple[str, str, int | None], ...]


def pairs(network: "nx.Graph[str]") -> list[Pair]:
    """The pairs of an actor network: most joint activities first, then greatest weight, then by name."""
    network = ordered(network)
    found = [_pair(network, one, other) for one, other in network.edges]
    return sorted(found, key=lambda p: (-p.activities, -p.weight, p.one, p.other, p.one_id, p.other_id))


def _pair(network: "nx.Graph[str]", one: str, other: str) -> Pair:
    tie = network.edges[one, other]
    kinds = tie.get("kinds", {})
    return Pair(
        one_id=str(one),
        one=title(network, one),
        other_id=str(other),
        other=title(network, other),
        activities=tie.get("activities", 1),
        weight=round(tie.get("weight", 1.0), 6),
        event=kinds.get("event", 0),
        agreement=kinds.get("agreement", 0),
        programme=kinds.get("programme", 0),
        publication=kinds.get("publication", 0),
        cooperation=kinds.get("cooperation", 0),
        first=tie.get("first"),
        last=tie.get("last"),
        themes=tuple(tie.get("themes", ())),
        documents=tuple(tie.get("documents", ())),
        evidence=tuple(tie.get("evidence", ())),
    )
