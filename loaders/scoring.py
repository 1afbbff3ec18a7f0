"""How well a reading agrees with a reference annotation: pairs of activities, and the figures made from them.

An activity that was read counts when it is paired, one to one inside its paragraph, with a reference
activity of the same group of kinds, and they are at least half alike: 0.45 for the words of the name (F1),
0.35 for the participants (Jaccard) and 0.2 for the dates.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from graph.errors import DocumentError
from loaders.activities.names import SMALL
from loaders.extraction import Activity, Extraction
from loaders.spelling import Spellings, normal, resolved

_GROUP = {"event": "event", "agreement": "agreement"}
_ALIKE = 0.5
_LASTING = ("agreement", "programme")


@dataclass(frozen=True, slots=True)
class Told:
    """An activity as one side tells it: `people` maps normalized actor names to roles.

    confidence, sure  of the activity, and of each of the people by name.
    """

    kind: str
    type: str
    name: str
    start: str | None
    end: str | None
    place: str
    people: Mapping[str, str]
    rule: str = ""
    status: str = ""
    level: str | None = None
    valid: tuple[str | None, str | None] = (None, None)
    confidence: float = 1.0
    sure: Mapping[str, float] = field(default_factory=dict)


@dataclass
class Count:
    """True, false and missed."""

    true: int = 0
    false: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of what was read that is right; 1 where nothing was."""
        return self.true / (self.true + self.false) if self.true + self.false else 1.0

    @property
    def recall(self) -> float:
        """Share of the reference that was read; 1 where there is none."""
        return self.true / (self.true + self.missed) if self.true + self.missed else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass
class Figures:
    """The figures of some paragraphs.

    kinds, dates, places, roles  how many of the pairs agree.
    validity, status, levels     the same, of those of which a side states it; `missed` are those that differ.
    """

    activities: Count = field(default_factory=Count)
    participants: Count = field(default_factory=Count)
    actors: Count = field(default_factory=Count)
    pairs: Count = field(default_factory=Count)
    kinds: int = 0
    dates: int = 0
    places: int = 0
    roles: int = 0
    validity: Count = field(default_factory=Count)
    status: Count = field(default_factory=Count)
    levels: Count = field(default_factory=Count)

    def row(self) -> dict[str, float | None]:
        """Every figure as a share, in the order in which they are shown; None where none is judged."""
        matched, people = max(self.activities.true, 1), max(self.participants.true, 1)
        return {
            "activities": self.activities.f1,
            "participants": self.participants.f1,
            "actors": self.actors.f1,
            "pairs": self.pairs.f1,
            "kinds": self.kinds / matched,
            "dates": self.dates / matched,
            "places": self.places / matched,
            "roles": self.roles / people,
            "validity": self.validity.recall if self.validity.true + self.validity.missed else None,
            "status": self.status.recall if self.status.true + self.status.missed else None,
            "levels": self.levels.recall if self.levels.true + self.levels.missed else None,
        }


def words_alike(one: str, other: str) -> float:
    """F1 of the words of two names, small words aside."""
    a, b = (_words(text) for text in (one, other))
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    return 2 * common / (len(a) + len(b)) if a and b else 0.0


def _words(text: str) -> list[str]:
    return [word for word in normal(text).split() if word not in SMALL]


def alike(one: Told, other: Told) -> float:
    """How alike two activities are, from 0 to 1; 0 for different groups of kinds."""
    if _GROUP.get(one.kind, "other") != _GROUP.get(other.kind, "other"):
        return 0.0
    either = set(one.people) | set(other.people)
    people = len(set(one.people) & set(other.people)) / len(either) if either else 0.0
    return 0.45 * words_alike(one.name, other.name) + 0.35 * people + 0.2 * _dates_alike(one, other)


def _dates_alike(one: Told, other: Told) -> float:
    if (one.start, one.end) == (other.start, other.end):
        return 1.0
    both = one.start and other.start
    return 0.5 if both and (one.start.startswith(other.start) or other.start.startswith(one.start)) else 0.0  # type: ignore[union-attr, arg-type]


def paired(reference: Sequence[Told], read: Sequence[Told]) -> list[tuple[int, int]]:
    """Indexes of the activities that are one and the same, the most alike first."""
    ranked = sorted(
        ((alike(reference[i], read[j]), i, j) for i, j in product(range(len(reference)), range(len(read)))),
        reverse=True,
    )
    used: tuple[set[int], set[int]] = (set(), set())
    out: list[tuple[int, int]] = []
    for likeness, i, j in ranked:
        if likeness >= _ALIKE and i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            out.append((i, j))
    return out


def figures(reference: Mapping[int, Sequence[Told]], read: Mapping[int, Sequence[Told]]) -> Figures:
    """The figures over all paragraphs of the reference (number → activities)."""
    out = Figures()
    edges: tuple[set[tuple[str, ...]], set[tuple[str, ...]]] = (set(), set())
    for number, wanted in reference.items():
        found = read.get(number, [])
        _paragraph(out, wanted, found)
        for side, row in zip(edges, (wanted, found), strict=True):
            side.update(pair for one in row for pair in combinations(sorted(one.people), 2))
    out.pairs = Count(len(edges[0] & edges[1]), len(edges[1] - edges[0]), len(edges[0] - edges[1]))
    return out


def _paragraph(out: Figures, wanted: Sequence[Told], found: Sequence[Told]) -> None:
    matches = paired(wanted, found)
    _add(out.activities, len(matches), len(found) - len(matches), len(wanted) - len(matches))
    for i, j in matches:
        one, other = wanted[i], found[j]
        common = set(one.people) & set(other.people)
        _add(out.participants, len(common), len(set(other.people) - common), len(set(one.people) - common))
        out.kinds += one.kind == other.kind
        out.roles += sum(one.people[name] == other.people[name] for name in common)
        out.dates += (one.start, one.end) == (other.start, other.end)
        out.places += one.place == other.place
        _contact(out, one, other)
    out.participants.missed += sum(
        len(one.people) for i, one in enumerate(wanted) if i not in {i for i, _ in matches}
    )
    out.participants.false += sum(
        len(one.people) for j, one in enumerate(found) if j not in {j for _, j in matches}
    )
    named = [{name for one in row for name in one.people} for row in (wanted, found)]
    _add(out.actors, len(named[0] & named[1]), len(named[1] - named[0]), len(named[0] - named[1]))


def _contact(out: Figures, one: Told, other: Told) -> None:
    """Validity, status and level of a pair; a reference without a status is older than the last two."""
    if one.kind in _LASTING and any(one.valid + other.valid):
        _add(out.validity, one.valid == other.valid, 0, one.valid != other.valid)
    if one.status:
        _add(out.status, one.status == other.status, 0, one.status != other.status)
    if one.status and (one.level or other.level):
        _add(out.levels, one.level == other.level, 0, one.level != other.level)


def _add(count: Count, true: int, false: int, missed: int) -> None:
    count.true += true
    count.false += false
    count.missed += missed


def reference(
    text: str, names: Spellings, *, where: str = ""
) -> tuple[dict[int, list[Told]], dict[int, str]]:
    """The activities and the section of every paragraph of an annotation in JSON lines, by number.

    Raises DocumentError where a line is none of an annotation.
    """
    rows: dict[int, list[Told]] = {}
    section: dict[int, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        try:
            row = json.loads(line)
            rows[row["paragraph"]] = [_annotated(one, names) for one in row["activities"]]
            section[row["paragraph"]] = row.get("section", "")
        except (ValueError, KeyError, TypeError, RecursionError) as fault:
            raise DocumentError(
                f"This is no line of an annotation ({fault!r})", where=f"{where}, line {number}"
            ) from fault
    return rows, section


def _annotated(one: Mapping[str, Any], names: Spellings) -> Told:
    people: dict[str, str] = {}
    for person in one["participants"]:
        people.setdefault(names(person["actor"]), person["role"])
    return Told(
        one["kind"],
        one.get("type", ""),
        one["name"],
        one.get("start"),
        one.get("end"),
        normal(one.get("place")),
        people,
        status=one.get("status", ""),
        level=one.get("level") or None,
        valid=(one.get("valid_from"), one.get("valid_to")),
    )


def extraction(
    found: Extraction, names: Spellings, reference: Mapping[int, Sequence[Told]] | None = None
) -> dict[int, list[Told]]:
    """The activities of every paragraph that was read, by number.

    reference  what it is compared with, whose actors are called by their names there; None for all names.
    """
    known = actors(reference) if reference is not None else names.known
    called = resolved(found.actors, names, known)
    told: dict[int, list[Told]] = {}
    for reading in found.paragraphs:
        told.setdefault(reading.number, []).extend(_told(one, called) for one in reading.activities)
    return told


def _told(one: Activity, called: Mapping[str, str]) -> Told:
    people: dict[str, str] = {}
    sure: dict[str, float] = {}
    for person in one.participants:
        people.setdefault(called[person.actor], person.role)
        sure.setdefault(called[person.actor], person.confidence)
    valid = (one.valid_from, one.valid_to)
    place = normal(one.place)
    return Told(
        one.kind, one.type, one.name, one.start, one.end, place, people, one.rule,
        str(one.status), one.level or None, valid, one.confidence, sure,
    )  # fmt: skip


def actors(told: Mapping[int, Sequence[Told]]) -> set[str]:
    """The spellings of everybody who takes part in anything."""
    return {name for row in told.values() for one in row for name in one.people}


def rules(
    reference: Mapping[int, Sequence[Told]], read: Mapping[int, Sequence[Told]]
) -> Iterator[tuple[str, Count]]:
    """For every rule how many of its activities are right and how many are false, most first."""
    found: dict[str, Count] = {}
    for number, wanted in reference.items():
        row = read.get(number, [])
        right = {j for _, j in paired(wanted, row)}
        for j, one in enumerate(row):
            count = found.setdefault(one.rule, Count())
            _add(count, j in right, j not in right, 0)
    yield from sorted(found.items(), key=lambda item: (-item[1].true - item[1].false, item[0]))
