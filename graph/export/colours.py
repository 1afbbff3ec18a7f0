"""The look of each kind, the same on the page and in the Neo4j style sheet.

Fills are from the palette of Okabe and Ito, "Color Universal Design" (2008), or tints of it, so that readers
with any colour vision tell them apart; shapes say the same once more. Borders reach 3:1 against white.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.vocabulary import ActivityKind, ActorKind


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind is drawn and called. `shape` is one of vis-network's, colours are "#rrggbb"."""

    word: str
    words: str
    shape: str
    fill: str
    border: str


LOOKS: Mapping[ActorKind | ActivityKind, Look] = {
    ActorKind.ORGANIZATION: Look("Organization", "Organizations", "dot", "#E69F00", "#7A4F00"),
    ActorKind.ORGAN: Look("Organ of an organization", "Organs of organizations", "dot", "#FBE5B0", "#7A4F00"),
    ActorKind.UNITED_NATIONS: Look(
        "United Nations body", "United Nations bodies", "square", "#0072B2", "#003A5C"
    ),
    ActorKind.ENVOY: Look("Envoy or adviser", "Envoys and advisers", "square", "#A9DBF7", "#003A5C"),
    ActorKind.STATE: Look("State", "States", "hexagon", "#009E73", "#00523B"),
    ActorKind.NON_STATE: Look("Non-State body", "Non-State bodies", "hexagon", "#E3E3E3", "#4D4D4D"),
    ActorKind.UNLISTED: Look("Unlisted body", "Unlisted bodies", "dot", "#FFFFFF", "#4D4D4D"),
    ActivityKind.EVENT: Look("Event", "Events", "diamond", "#CC79A7", "#6E2E53"),
    ActivityKind.AGREEMENT: Look("Agreement", "Agreements", "star", "#F0E442", "#5E5800"),
    ActivityKind.PROGRAMME: Look("Programme", "Programmes", "triangle", "#7FD1B9", "#00523B"),
    ActivityKind.PUBLICATION: Look("Publication", "Publications", "triangleDown", "#D55E00", "#6B2F00"),
    ActivityKind.COOPERATION: Look("Cooperation", "Cooperation", "diamond", "#FFFFFF", "#6E2E53"),
}
"""One look for every kind of actor and of activity, in the order of a legend."""


def look(kind: str) -> Look:
    """The look of a kind; that of an unlisted body for a kind that is not known.

    >>> look("united_nations").fill
    '#0072B2'
    """
    return _BY_VALUE.get(kind, LOOKS[ActorKind.UNLISTED])


_BY_VALUE = {kind.value: found for kind, found in LOOKS.items()}
