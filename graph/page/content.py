"""What the page knows: actors, activities, participations and their sources, ready to become JSON."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.doubt import doubtful
from graph.families import ancestors
from graph.merging import merged
from graph.records import Edge, Node, Record, source_url
from graph.vocabulary import Label, Tie

Facts = dict[str, Any]
"""`actors`, `activities`, `ties`, `paragraphs`, `sections`, `documents`: lists of plain dictionaries.

Sources are [index in `paragraphs`, start, end]: a half-open span in code points; -1 is no paragraph.
"""


def facts(records: Iterable[Record]) -> Facts:
    """All that the page shows, in one order whatever the order of the records.

    Actors and activities that no tie joins are left out; so are ties to missing nodes.
    """
    nodes, edges = merged(records)
    known = {node.id: node for node in nodes}
    whole = [edge for edge in edges if edge.source in known and edge.target in known]
    by_type: dict[Tie, list[Edge]] = defaultdict(list)
    for edge in whole:
        by_type[edge.type].append(edge)
    sources = _Sources(nodes, by_type, known)
    joined = {end for edge in by_type[Tie.TOOK_PART] for end in (edge.source, edge.target)}
    parents = _parents(by_type[Tie.PART_OF], known)
    above = ancestors(edge for edge in by_type[Tie.PART_OF] if known[edge.source].label is Label.ACTOR)
    return {
        "actors": [
            _actor(node, parents[node.id], above.get(node.id, set()) & joined)
            for node in nodes
            if _is(node, Label.ACTOR, joined)
        ],
        "activities": _activities(
            [node for node in nodes if _is(node, Label.ACTIVITY, joined)], by_type, known, sources
        ),
        "ties": _ties(by_type[Tie.TOOK_PART], sources),
        "paragraphs": sources.paragraphs,
        "sections": sources.sections,
        "documents": _documents(nodes, sources.paragraphs),
    }


class _Sources:
    """The paragraphs and sections, and where each edge's passage stands among them."""

    def __init__(self, nodes: list[Node], edges: Mapping[Tie, list[Edge]], known: Mapping[str, Node]) -> None:
        parts = {edge.source: edge.target for edge in edges[Tie.PART_OF]}
        sections = [node for node in nodes if node.label is Label.SECTION]
        sections.sort(key=lambda node: (str(node.props.get("document", "")), _number(node, "position")))
        place = {node.id: position for position, node in enumerate(sections)}
        about: dict[str, list[str]] = defaultdict(list)
        for edge in edges[Tie.CONCERNS]:
            about[edge.source].append(edge.target)
        self.sections: list[Facts] = [
            {"name": _name(node), "document": node.props.get("document", ""), "actors": about[node.id]}
            for node in sections
        ]
        self.paragraphs: list[Facts] = []
        self._places: dict[tuple[str, str, int | None], int] = {}
        found = [node for node in nodes if node.label is Label.PARAGRAPH]
        for node in sorted(
            found, key=lambda node: (_said(node, "document"), _said(node, "part"), _number(node, "number"))
        ):
            number = node.props.get("number")
            printed = number if isinstance(number, int) else None
            at = self._place(_said(node, "document"), _said(node, "part"), printed)
            self.paragraphs[at] |= {
                "section": place.get(parts.get(node.id, ""), -1),
                "text": _said(node, "text"),
                "footnotes": node.props.get("footnotes") or [],
            }

    def of(self, edge: Edge) -> list[int]:
        """[paragraph's index, start, end] of the words that state an edge; [-1, 0, 0] where none do."""
        if edge.passage is None:
            return [-1, 0, 0]
        passage = edge.passage
        at = self._place(passage.document, passage.part, passage.paragraph)
        return [at, passage.start, passage.end]

    def _place(self, document: str, part: str, number: int | None) -> int:
        if (document, part, number) not in self._places:
            self._places[document, part, number] = len(self.paragraphs)
            row: Facts = {"document": document, "number": number, "section": -1, "text": "", "footnotes": []}
            self.paragraphs.append(row | ({"part": part} if part else {}))
        return self._places[document, part, number]


def _is(node: Node, label: Label, joined: set[str]) -> bool:
    return node.label is label and node.id in joined


def _name(node: Node) -> str:
    return str(node.props.get("name") or node.id)


def _said(node: Node, name: str) -> str:
    return str(node.props.get(name) or "")


def _number(node: Node, name: str) -> int:
    value = node.props.get(name)
    return value if isinstance(value, int) else 0


def _parents(edges: list[Edge], known: Mapping[str, Node]) -> dict[str, set[str]]:
    """The names of the bodies that each actor belongs to."""
    found: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        if known[edge.target].label is Label.ACTOR:
            found[edge.source].add(_name(known[edge.target]))
    return found


def _actor(node: Node, parents: set[str], above: set[str]) -> Facts:
    return {
        "id": node.id,
        "name": _name(node),
        "kind": str(node.props.get("kind", "unlisted")),
        "acronym": str(node.props.get("acronym") or ""),
        "aliases": node.props.get("aliases") or [],
        "parents": sorted(parents),
        "above": sorted(above),
    }


def _activities(
    nodes: list[Node], edges: Mapping[Tie, list[Edge]], known: Mapping[str, Node], sources: _Sources
) -> list[Facts]:
    named: dict[tuple[str, Tie], set[str]] = defaultdict(set)
    stated: dict[str, list[list[int]]] = defaultdict(list)
    for tie in (Tie.ABOUT, Tie.HELD_IN):
        for edge in edges[tie]:
            named[edge.source, tie].add(_name(known[edge.target]))
    for edge in edges[Tie.STATED_IN]:
        stated[edge.source].append(sources.of(edge))
    return [
        {
            "id": node.id,
            "name": _name(node),
            **{name: str(node.props.get(name) or "") for name in _SAID},
            "inferred": node.props.get("date_inferred") is True,
            "confidence": node.props.get("confidence"),
            "doubtful": doubtful(node.props.get("confidence")),
            "themes": sorted(named[node.id, Tie.ABOUT]),
            "places": sorted(named[node.id, Tie.HELD_IN]),
            "stated": sorted(stated[node.id]),
        }
        for node in nodes
    ]


_SAID = ("kind", "type", "start", "end", "signed", "valid_from", "valid_to", "status", "level")


def _ties(edges: list[Edge], sources: _Sources) -> list[Facts]:
    """One tie per actor and activity, with every [role, paragraph, start, end] that states it.

    It is doubtful where all that state it are.
    """
    said: dict[tuple[str, str], list[list[str | int]]] = defaultdict(list)
    doubts: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for edge in edges:
        doubts[edge.source, edge.target].append(doubtful(edge.props.get("confidence")))
        said[edge.source, edge.target].append([str(edge.props.get("role", "")), *sources.of(edge)])
    return [
        {
            "from": actor,
            "to": activity,
            "doubtful": all(doubts[actor, activity]),
            "said": sorted(rows, key=lambda row: (row[1:], row[0])),
        }
        for (actor, activity), rows in sorted(said.items())
    ]


def _documents(nodes: list[Node], paragraphs: list[Facts]) -> list[Facts]:
    """Every report that something is stated in, by symbol, also where the records do not describe it."""
    described = {
        str(node.props.get("symbol") or _name(node)): node for node in nodes if node.label is Label.DOCUMENT
    }
    symbols = sorted({*described, *(paragraph["document"] for paragraph in paragraphs)})
    return [
        {
            "symbol": symbol,
            "title": str(described[symbol].props.get("title") or "") if symbol in described else "",
            "date": str(described[symbol].props.get("date") or "") if symbol in described else "",
            "url": source_url(symbol),
        }
        for symbol in symbols
    ]
