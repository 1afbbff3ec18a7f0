"""Who took the place of whom: what is wrong with a row's successors, and all that followed a body."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from loaders.actors.register import Body

NOBODY = "none"
"""Stands for the successor of a body that ended without one."""


def misplaced(row: "Body", known: "Mapping[str, Body]") -> Iterator[str]:
    """What is wrong with those who took its place. A body may live on inside the one that took it in."""
    if row.successor and not row.valid_to and row.successor != (row.parent,):
        yield "it has a successor and has not ended"
    if NOBODY in row.successor and len(row.successor) > 1:
        yield f"it has successors and '{NOBODY}'"
    for one in row.followed():
        if one not in known:
            yield f"the successor '{one}' does not exist"
        elif row.id in _after(one, known):
            yield f"the successor '{one}' is followed by it"
        elif known[one].valid_from and known[one].valid_from < row.valid_from:
            yield f"the successor '{one}' began ({known[one].valid_from}) before it did ({row.valid_from})"


def _after(id_: str, known: "Mapping[str, Body]") -> dict[str, None]:
    """A body and all that followed it, in order."""
    found, ahead = dict.fromkeys([id_]), [id_]
    while ahead:
        later = known[ahead.pop(0)].followed()
        new = [one for one in later if one in known and one not in found]
        found |= dict.fromkeys(new)
        ahead += new
    return found


def followed(id_: str, known: "Mapping[str, Body]") -> "tuple[tuple[Body, Body, int], ...]":
    """(body, who took its place, in which year) of a body and of all that followed it, in order."""
    chain = _after(id_, known) if id_ in known else ()
    pairs = [(known[one], known[later]) for one in chain for later in known[one].followed() if later in known]
    return tuple((row, later, when) for row, later in pairs if (when := _year(row, later)))


def _year(row: "Body", later: "Body") -> int:
    """When one body took the place of another, once it was there and the other was not; 0 if unknown."""
    return int(max(row.valid_to, later.valid_from)[:4] or 0)
