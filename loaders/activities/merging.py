"""The same activity told twice in one report: one id, so that the graph keeps it once with both passages."""

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.identity import activity_id
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
    both under a name of its own ("Joint Plan of Action"). Under a common name ("consultations") they must
    have a date, and all who took part in one of them in the other. The id is made from all who took part by
    the words of the first paragraph, however many of its sentences tell it.
    """
    first: dict[tuple[str, ...], list[Activity]] = {}
    out: list[Reading] = []
    for reading in readings:
        known = (_known(activity, first.setdefault(_key(activity), [])) for activity in reading.activities)
        out.append(replace(reading, activities=tuple(known)))
    ids = _ids(out)
    return tuple(
        replace(reading, activities=tuple(_under(ids[one.id], one) for one in reading.activities))
        for reading in out
    )


def _under(id_: str, activity: Activity) -> Activity:
    return activity if activity.id == id_ else replace(activity, id=id_)


def _ids(readings: Sequence[Reading]) -> dict[str, str]:
    """The id that each activity bears in the end, by that of its first telling."""
    made: dict[str, str] = {}
    for reading in readings:
        here: dict[str, list[Activity]] = {}
        for activity in reading.activities:
            here.setdefault(activity.id, []).append(activity)
        for id, (first, *others) in here.items():
            actors = {person.actor for one in (first, *others) for person in one.participants}
            whole = activity_id(first.name, first.kind, first.start, first.end, actors) if others else id
            made.setdefault(id, whole)
    return made


def _known(activity: Activity, before: list[Activity]) -> Activity:
    """The activity under an id that it had before, or newly remembered."""
    for other in before:
        if _is_one(activity, _company(activity), _company(other)):
            return replace(activity, id=other.id)
    before.append(activity)
    return activity


def _is_one(activity: Activity, actors: set[str], others: set[str]) -> bool:
    if len(_CAPITAL.findall(activity.name)) >= 2:
        return bool(actors & others)
    return bool(activity.start or activity.end) and (actors <= others or others <= actors)


def _company(activity: Activity) -> set[str]:
    return {person.actor for person in activity.participants}


def _key(activity: Activity) -> tuple[str, ...]:
    words = sorted(set(_WORD.findall(activity.name.lower())) - SMALL)
    return (activity.kind, activity.start or "", activity.end or "", *words)
