"""The same activity told twice in one report: one id, so that the graph keeps it once with both passages."""

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.activities.names import SMALL
from loaders.extraction import Activity, Reading

# yes: "Joint Plan"
# no: "plan for ferries"
_CAPITAL = re.compile(r"\b[A-Z]")
# yes: "ferries"
# no: ", ;"
_WORD = re.compile(r"\w+")


def merged(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The readings, with the later of two tellings of one activity under the id of the first.

    They are one when kind and dates are equal, their names have the same words, and somebody took part in
    both; what has no date must be called by a name of its own ("Joint Plan of Action").
    """
    first: dict[tuple[str, ...], list[Activity]] = {}
    out: list[Reading] = []
    for reading in readings:
        known = (_known(activity, first.setdefault(_key(activity), [])) for activity in reading.activities)
        out.append(replace(reading, activities=tuple(known)))
    return tuple(out)


def _known(activity: Activity, before: list[Activity]) -> Activity:
    """The activity under an id that it had before, or newly remembered."""
    actors = {person.actor for person in activity.participants}
    named = bool(activity.start or activity.end) or len(_CAPITAL.findall(activity.name)) >= 2
    for other in before:
        if named and actors & {person.actor for person in other.participants}:
            return replace(activity, id=other.id)
    before.append(activity)
    return activity


def _key(activity: Activity) -> tuple[str, ...]:
    words = sorted(set(_WORD.findall(activity.name.lower())) - SMALL)
    return (activity.kind, activity.start or "", activity.end or "", *words)
