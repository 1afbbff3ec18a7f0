"""How well a reading agrees with a reference annotation: pairs of activities, and the figures made from them.

An activity that was read counts when it is paired, one to one inside its paragraph, with a reference
activity of the same group of kinds, and they are at least half alike: 0.45 for the words of the name (F1),
0.35 for the participants (Jaccard) and 0.2 for the dates.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

from graph.errors import DocumentError
from loaders.extraction import Activity, Extraction

_SMALL = frozenset(
    ["a", "an", "the", "of", "on", "in", "for", "and", "to", "with", "by", "at", "its", "their", "from", "as"]
)
_GROUP = {"event": "event", "agreement": "agreement"}
_ALIKE = 0.5


@dataclass(frozen=True, slots=True)
class Told:
    """An activity as one side tells it: `people` maps normalized actor names to roles."""

    kind: str
    type: str
    name: str
    start: str | None
    end: str | None
    place: str
    people: Mapping[str, str]
    rule: str = ""


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
    """The figures of some paragraphs. `kinds`, `dates`, `places`, `roles`: how many of the pairs agree."""

    activities: Count = field(default_factory=Count)
    participants: Count = field(default_factory=Count)
    actors: Count = field(default_factory=Count)
    pairs: Count = field(default_factory=Count)
    kinds: int = 0
    dates: int = 0
    places: int = 0
    roles: int = 0

    def row(self) -> dict[str, float]:
        """Every figure as a share, in the order in which they are shown."""
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
        }


class Names:
    """One spelling for every actor, whatever it is called. `groups`: name → other names."""

    def __init__(self, groups: Mapping[str, Iterable[str]] | None = None) -> None:
        self._one: dict[str, str] = {}
        for name, others in (groups or {}).items():
            for form in (name, *others):
                self._one[normal(form)] = normal(name)

    def __call__(self, *names: str) -> str:
        """The spelling of the first name that is known, else of the first."""
        known = (self._one[normal(name)] for name in names if normal(name) in self._one)
        return next(known, normal(names[0]))


def names(text: str, *, where: str = "") -> Names:
    """The spellings in a JSON object: name → other names. Raises DocumentError where it is none."""
    try:
        return Names({str(name): [str(one) for one in others] for name, others in json.loads(text).items()})
    except (ValueError, TypeError, AttributeError) as fault:
        hint = 'Write {"name": ["other name"]}'
        raise DocumentError(f"These are no names as JSON ({fault})", where=where, hint=hint) from fault


def normal(text: str | None) -> str:
    """Words in lower case without brackets, articles and punctuation.

    >>> normal("The Harbour Organisation (HO) – Secretariat")
    'harbour organization secretariat'
    """
    words = unicodedata.normalize("NFKC", text or "").casefold()
    words = words.replace("’", "'").replace("&", " and ").replace("organisation", "organization")
    words = re.sub(r"\([^)]*\)", " ", words)
    words = re.sub(r"[^\w' ]+", " ", words)
    return " ".join(word for word in words.split() if word != "the")


def words_alike(one: str, other: str) -> float:
    """F1 of the words of two names, small words aside."""
    a, b = (_words(text) for text in (one, other))
    common = sum(min(a.count(word), b.count(word)) for word in set(a))
    return 2 * common / (len(a) + len(b)) if a and b else 0.0


def _words(text: str) -> list[str]:
    return [word for word in normal(text).split() if word not in _SMALL]


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
    out.participants.missed += sum(
        len(one.people) for i, one in enumerate(wanted) if i not in {i for i, _ in matches}
    )
    out.participants.false += sum(
        len(one.people) for j, one in enumerate(found) if j not in {j for _, j in matches}
    )
    named = [{name for one in row for name in one.people} for row in (wanted, found)]
    _add(out.actors, len(named[0] & named[1]), len(named[1] - named[0]), len(named[0] - named[1]))


def _add(count: Count, true: int, false: int, missed: int) -> None:
    count.true += true
    count.false += false
    count.missed += missed


def reference(text: str, names: Names, *, where: str = "") -> tuple[dict[int, list[Told]], dict[int, str]]:
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
        except (ValueError, KeyError, TypeError) as fault:
            raise DocumentError(
                f"This is no line of an annotation ({fault!r})", where=f"{where}, line {number}"
            ) from fault
    return rows, section


def _annotated(one: Mapping[str, Any], names: Names) -> Told:
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
    )


def extraction(found: Extraction, names: Names) -> dict[int, list[Told]]:
    """The activities of every paragraph that was read, by number."""
    called = {
        actor.id: names(actor.name, *actor.aliases, *([actor.acronym] if actor.acronym else []))
        for actor in found.actors
    }
    told: dict[int, list[Told]] = {}
    for reading in found.paragraphs:
        told.setdefault(reading.number, []).extend(_told(one, called) for one in reading.activities)
    return told


def _told(one: Activity, called: Mapping[str, str]) -> Told:
    people: dict[str, str] = {}
    for person in one.participants:
        people.setdefault(called[person.actor], person.role)
    return Told(one.kind, one.type, one.name, one.start, one.end, normal(one.place), people, one.rule)


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
