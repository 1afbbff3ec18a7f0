"""From who took part in what to who works with whom."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import combinations
from math import fsum
from typing import Any

import networkx as nx

Passages = tuple[tuple[str, int | None], ...]
"""(document, paragraph) pairs."""

_AHEAD = ("planned", "in_preparation")
_LASTING = ("agreement", "programme")
_LEVELS = ("heads", "ministers", "executive_heads", "senior_officials", "technical")


def projection(two_mode: "nx.Graph[str]") -> "nx.Graph[str]":
    """Actors of a two-mode network (`graph.network.two_mode`), joined where they share an activity; sorted.

    Actors keep their attributes and get `activities`, the number of activities they took part in; those
    without any are left out. Each tie carries, over the activities that both took part in:

    activities   how many.
    weight       sum of 1/(n − 1), n being the number of actors in the activity: a meeting of two weighs 1, a
                 conference of eleven 0.1 for each pair. So an actor's ties sum to the number of its
                 activities that had another actor. Source: Newman, "Scientific collaboration networks. II",
                 Phys. Rev. E 64, 2001.
    first, last  earliest and latest day on which something began and was done, ISO text as precise as given:
                 what is valid for a time is done when it is made, what is planned is not; None for no day.
    until        latest day on which an agreement or programme ends; None where none does.
    level        highest level of contact; None where none is told.
    kinds        number of activities per kind; `themes` likewise per theme (an activity may have several).
    evidence     (activity, document, paragraph) of the passages that name both; of those that name one of the
                 two where no passage of the activity names both. `documents` are their symbols.

    Cost: the sum of n² over the activities.
    """
    actors = sorted(
        node for node, facts in two_mode.nodes(data=True) if facts["label"] == "Actor" and two_mode[node]
    )
    network = nx.Graph()
    for actor in actors:
        network.add_node(actor, **two_mode.nodes[actor] | {"activities": len(two_mode[actor])})
    for (one, other), activities in sorted(_joint(two_mode).items()):
        network.add_edge(one, other, **_tie(two_mode, one, other, activities))
    return network


def _joint(two_mode: "nx.Graph[str]") -> dict[tuple[str, str], list[str]]:
    """The activities of each pair of actors, all sorted."""
    joint: dict[tuple[str, str], list[str]] = defaultdict(list)
    for activity in sorted(node for node, facts in two_mode.nodes(data=True) if facts["label"] == "Activity"):
        for pair in combinations(sorted(two_mode[activity]), 2):
            joint[pair].append(activity)
    return joint


def _tie(two_mode: "nx.Graph[str]", one: str, other: str, activities: list[str]) -> dict[str, Any]:
    facts = [two_mode.nodes[activity] for activity in activities]
    made = [fact for fact in facts if fact.get("status") not in _AHEAD]
    starts = [fact.get("start") or fact.get("signed") for fact in made]
    evidence = [
        (activity, document, paragraph)
        for activity in activities
        for document, paragraph in _passages(two_mode, one, other, activity)
    ]
    return {
        "activities": len(activities),
        "weight": fsum(1 / (len(two_mode[activity]) - 1) for activity in activities),
        "first": min(filter(None, starts), default=None),
        "last": max(filter(None, map(_done, made)), default=None),
        "until": max(filter(None, map(_ends, facts)), default=None),
        "level": min((fact["level"] for fact in facts if fact.get("level")), key=_height, default=None),
        "kinds": _counts(str(fact["kind"]) for fact in facts if fact.get("kind")),
        "themes": _counts(theme for fact in facts for theme in fact.get("themes", ())),
        "documents": tuple(sorted({document for _, document, _ in evidence})),
        "evidence": tuple(evidence),
    }


def _done(fact: dict[str, Any]) -> str | None:
    """The day on which an activity was done."""
    if fact.get("kind") in _LASTING:
        return fact.get("signed") or fact.get("start")
    return fact.get("end") or fact.get("start")


def _ends(fact: dict[str, Any]) -> str | None:
    """The day on which an activity that lasts ends."""
    return fact.get("valid_to") or fact.get("end") if fact.get("kind") in _LASTING else None


def _height(level: str) -> int:
    """Heads of State or Government come first; what is no level comes last."""
    return _LEVELS.index(level) if level in _LEVELS else len(_LEVELS)


def _passages(two_mode: "nx.Graph[str]", one: str, other: str, activity: str) -> Passages:
    left: Passages = two_mode.edges[one, activity].get("evidence", ())
    right: Passages = two_mode.edges[other, activity].get("evidence", ())
    found = set(left) & set(right) or set(left) | set(right)
    return tuple(sorted(found, key=lambda passage: (passage[0], passage[1] or 0)))


def _counts(values: Iterable[str]) -> dict[str, int]:
    """How often each value stands there, most frequent first, then by name."""
    return dict(sorted(Counter(values).items(), key=lambda item: (-item[1], item[0])))
