"""Records whose facts are more or less sure, so that `--sure` leaves some of them out."""

from collections.abc import Iterable
from dataclasses import replace

from graph.records import Edge, Record
from graph.vocabulary import Label, Tie

_ACTIVITIES = (0.97, 0.55, 0.9, 0.74, 0.86)
_PEOPLE = (1.0, 0.8, 0.95, 0.6)  # of what their activity has


def doubted(records: Iterable[Record]) -> list[Record]:
    """The records with such confidences in turn, by id, whoever is sure of them by now."""
    found = sorted(records, key=lambda one: (isinstance(one, Edge), one.id))
    activities = [one for one in found if not isinstance(one, Edge) and one.label is Label.ACTIVITY]
    sure = {one.id: _ACTIVITIES[at % len(_ACTIVITIES)] for at, one in enumerate(activities)}
    out: list[Record] = []
    for at, one in enumerate(found):
        if isinstance(one, Edge) and one.type is Tie.TOOK_PART:
            share = round(sure[one.target] * _PEOPLE[at % len(_PEOPLE)], 2)
            out.append(replace(one, props={**one.props, "confidence": share}))
        else:
            told = {"confidence": sure[one.id]} if one.id in sure else {}
            out.append(replace(one, props={**one.props, **told}))
    return out
