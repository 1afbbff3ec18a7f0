"""Under which body each actor stands: an organ under its organization, a department under its body."""

from collections.abc import Mapping
from dataclasses import dataclass

# yes: "general-assembly"
# no: "lamp-league"
_GATHER_NOBODY = frozenset(
    ("un", "general-assembly", "security-council", "economic-and-social-council", "trusteeship-council")
)
"""The United Nations and its principal organs (Charter, Article 7): what they set up stands for itself."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The ids of the bodies that an actor counts for: in its family, and in the system of that."""

    family: str
    system: str


def standings(parents: Mapping[str, str | None]) -> dict[str, Standing]:
    """The line of each actor by id; `parents` gives the body that each belongs to, None for none.

    Only bodies that are told of themselves count, so that whom an actor counts for is always there.

    >>> standings({"un": None, "dppa": "un", "pbso": "dppa", "au": None, "au-commission": "au"})["pbso"]
    Standing(family='dppa', system='un')
    """
    return {actor: _line(_upwards(actor, parents)) for actor in parents}


def _upwards(actor: str, parents: Mapping[str, str | None]) -> list[str]:
    """An actor and the bodies above it, the nearest first."""
    found = [actor]
    while (parent := parents.get(found[-1])) in parents and parent not in found:
        found.append(str(parent))
    return found


def _line(above: list[str]) -> Standing:
    gathers = [body not in _GATHER_NOBODY for body in above]
    height = next((at for at, does in enumerate(gathers) if not does), len(above))
    return Standing(above[max(height - 1, 0)], above[-1])
