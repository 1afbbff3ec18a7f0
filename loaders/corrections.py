"""Corrections that people made to single readings: accept, reject, rename, merge or add, with the reason."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.errors import DocumentError
from graph.identity import activity_id, slug
from graph.records import citation
from graph.vocabulary import TYPES, ActivityKind, ActorKind, Role, Status
from loaders.extraction import Activity, Actor, Extraction, Participant, Reading, Span
from loaders.register import Register, register

ACTIONS = ("accept", "reject", "rename", "merge", "add")
REVIEWED = "reviewed"
_DATE = re.compile(r"(?:\d{4}(?:-\d\d(?:-\d\d)?)?)?")
_KEYS = frozenset(
    ["action", "document", "part", "paragraph", "name", "start", "names", "becomes", "reason", "reviewer"]
)
_FACTS = frozenset(["kind", "type", "name", "start", "end", "place", "status", "participants"])


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of what a paragraph was read to say.

    name, start  the activity as it was read; `start` only where several bear the name.
    names        for "merge": the activities that are one, the first of which stays.
    part         the part of a report that numbers its parts anew, as it is cited: "Part two".
    becomes      what is to be changed or added: kind, type, name, start, end, place, status, and
                 participants as actor name → role.
    """

    action: str
    document: str
    paragraph: int
    reason: str
    reviewer: str
    name: str = ""
    start: str | None = None
    names: tuple[str, ...] = ()
    part: str = ""
    becomes: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        what = self.name or " + ".join(self.names) or self.becomes.get("name", "")
        where = citation(self.document, self.paragraph, self.part)
        return f"{where}: {self.action} '{what}' ({self.reviewer}: {self.reason})"


def corrected(found: Extraction, *, packaged: bool = True, more: Path | None = None) -> Extraction:
    """The extraction with the reviewed corrections of its document; `notes` tells which no longer match.

    packaged  whether those in `loaders/data/corrections/` apply; `more` is a TOML file of further ones.
    """
    wanted = [*(_packaged() if packaged else ()), *(_own(more) if more else ())]
    called = {found.document.symbol, *found.document.symbols}
    mine = [one for one in wanted if one.document in called]
    return applied(found, mine) if mine else found


def applied(found: Extraction, wanted: Iterable[Correction]) -> Extraction:
    """The extraction after corrections, in their order."""
    readings = {(reading.part, reading.number): reading for reading in found.paragraphs}
    people = _People(found.actors, register())
    notes = list(found.notes)
    for correction in wanted:
        reading = readings.get((correction.part, correction.paragraph))
        changed = _changed(reading, correction, people) if reading else None
        if changed is None:
            notes.append(f"A correction no longer matches: {correction}")
        else:
            readings[correction.part, correction.paragraph] = changed
    return replace(found, paragraphs=tuple(readings.values()), actors=people.all(), notes=tuple(notes))


def parse(text: str, *, where: str = "") -> list[Correction]:
    """The corrections of a TOML file. Raises DocumentError, naming the entry that is wrong."""
    try:
        rows = tomllib.loads(text).get("correction", [])
    except tomllib.TOMLDecodeError as fault:
        raise DocumentError(f"The corrections are not TOML ({fault})", where=where) from fault
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise DocumentError("A correction begins with [[correction]]", where=where)
    return [_correction(row, f"{where}, correction {number}") for number, row in enumerate(rows, 1)]


def _correction(row: Mapping[str, Any], where: str) -> Correction:
    problem = _problem(row)
    if problem:
        raise DocumentError(problem, where=where, hint="CONTRIBUTING.md shows an example of each")
    return Correction(**{**row, "names": tuple(row.get("names", ()))})


def _problem(row: Mapping[str, Any]) -> str:
    """What is wrong with an entry, "" for nothing."""
    becomes = row.get("becomes", {})
    if misshapen := _misshapen(row, becomes):
        return misshapen
    if unknown := sorted((set(row) - _KEYS) | (set(becomes) - _FACTS)):
        return f"Unknown key '{unknown[0]}'"
    if row.get("action") not in ACTIONS:
        return f"The action is not one of {', '.join(ACTIONS)}"
    if missing := [key for key in ("document", "paragraph", "reason", "reviewer") if not row.get(key)]:
        return f"'{missing[0]}' is missing"
    if row["action"] in ("accept", "reject", "rename") and not row.get("name"):
        return "'name' is missing: the activity as it was read"
    if row["action"] == "merge" and len(row.get("names", ())) < 2:
        return "'names' must hold the activities that are one"
    if row["action"] == "add" and not {"kind", "type", "name", "participants"} <= set(becomes):
        return "'becomes' must hold kind, type, name and participants"
    return _wrong_words(becomes)


def _misshapen(row: Mapping[str, Any], becomes: Any) -> str:
    """Which key holds something else than it must, "" for none."""
    texts = [(row, key) for key in ("action", "document", "part", "reason", "reviewer", "name", "start")]
    texts += [(becomes, key) for key in ("kind", "type", "name", "start", "end", "place", "status")]
    if not isinstance(becomes, Mapping):
        return "'becomes' must be a table"
    if wrong := [key for table, key in texts if not isinstance(table.get(key, ""), str)]:
        return f"'{wrong[0]}' must be a text"
    if not isinstance(row.get("paragraph", 0), int):
        return "'paragraph' must be a number"
    names = row.get("names", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return "'names' must be a list of texts"
    roles = becomes.get("participants", {})
    if not isinstance(roles, Mapping) or not all(isinstance(role, str) for role in roles.values()):
        return "'participants' must be a table of names and roles"
    if wrong := [key for key in ("start", "end") if not _DATE.fullmatch(becomes.get(key, ""))]:
        return f"'{wrong[0]}' must be a date such as 2023, 2023-11 or 2023-11-28"
    return ""


def _wrong_words(becomes: Mapping[str, Any]) -> str:
    kinds = {str(kind): types for kind, types in TYPES.items()}
    if "kind" in becomes and becomes["kind"] not in kinds:
        return f"'{becomes['kind']}' is no kind of activity"
    if {"kind", "type"} <= set(becomes) and becomes["type"] not in kinds[becomes["kind"]]:
        return f"'{becomes['type']}' is no type of {becomes['kind']}"
    if becomes.get("status", "concluded") not in list(Status):
        return f"'{becomes['status']}' is no status"
    if wrong := [role for role in becomes.get("participants", {}).values() if role not in list(Role)]:
        return f"'{wrong[0]}' is no role"
    return ""


def _changed(reading: Reading, correction: Correction, people: "_People") -> Reading | None:
    """The paragraph after a correction; None where it no longer matches."""
    row = list(reading.activities)
    if correction.action == "add":
        row.append(_added(reading, correction, people))
        return replace(reading, activities=tuple(row))
    places = _matching(row, correction)
    if not places:
        return None
    at = places[0]
    if correction.action == "reject":
        del row[at]
    elif correction.action == "merge":
        row[at] = _joined([row[place] for place in places])
        row = [one for place, one in enumerate(row) if place == at or place not in places]
    else:
        row[at] = _revised(row[at], correction.becomes, people)
    return replace(reading, activities=tuple(row))


def _matching(row: Sequence[Activity], correction: Correction) -> list[int]:
    """Where the activities stand that a correction is about; all of them for "merge"."""
    if correction.action == "merge":
        places = [
            next((at for at, one in enumerate(row) if one.name == name), -1) for name in correction.names
        ]
        return places if -1 not in places else []
    fits = [at for at, one in enumerate(row) if one.name == correction.name]
    return [at for at in fits if correction.start is None or (row[at].start or "") == correction.start]


def _joined(same: Sequence[Activity]) -> Activity:
    """Several readings of one activity: the first, with everybody who took part in any."""
    people = {one.actor: one for activity in reversed(same) for one in activity.participants}
    return _identified(replace(same[0], participants=tuple(people.values()), rule=REVIEWED))


def _revised(activity: Activity, becomes: Mapping[str, Any], people: "_People") -> Activity:
    facts: dict[str, Any] = {key: value or None for key, value in becomes.items() if key != "participants"}
    if "kind" in facts and "type" not in facts:
        facts["type"] = TYPES[ActivityKind(facts["kind"])][-1]
    if "participants" in becomes:
        spans = {one.actor: one.span for one in activity.participants}
        facts["participants"] = tuple(people.participants(becomes["participants"], activity.span, spans))
    return (
        _identified(replace(activity, **facts, rule=REVIEWED)) if facts else replace(activity, rule=REVIEWED)
    )


def _added(reading: Reading, correction: Correction, people: "_People") -> Activity:
    becomes = correction.becomes
    span = (0, len(reading.text) or max((one.span[1] for one in reading.activities), default=1))
    return _identified(
        Activity(
            id="",
            kind=becomes["kind"],
            type=becomes["type"],
            name=becomes["name"],
            start=becomes.get("start"),
            end=becomes.get("end"),
            place=becomes.get("place"),
            status=becomes.get("status", "concluded"),
            span=span,
            rule=REVIEWED,
            participants=tuple(people.participants(becomes["participants"], span, {})),
        )
    )


def _identified(activity: Activity) -> Activity:
    actors = [one.actor for one in activity.participants]
    content = (activity.name, activity.kind, activity.start, activity.end, actors)
    return replace(activity, id=activity_id(*content))


class _People:
    """Actors by the names that corrections call them; those not in the extraction come from the register."""

    def __init__(self, actors: Iterable[Actor], known: Register) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._known = known
        self._names = {
            name: actor.id for actor in self._actors.values() for name in (actor.name, *actor.aliases)
        }

    def all(self) -> tuple[Actor, ...]:
        return tuple(self._actors[id_] for id_ in sorted(self._actors))

    def participants(
        self, roles: Mapping[str, str], span: Span, spans: Mapping[str, Span]
    ) -> Iterator[Participant]:
        for name, role in roles.items():
            actor = self._actor(name)
            yield Participant(actor, role, spans.get(actor, span))

    def _actor(self, name: str) -> str:
        if name in self._names:
            return self._names[name]
        id_ = self._known.names.get(name) or self._known.acronyms.get(name)
        if id_:
            row = self._known.actors[id_]
            actor = Actor(row.id, row.name, row.acronym, tuple(row.aliases), row.kind, row.parent or None)
        else:
            actor = Actor(slug(name, limit=80), name, kind=ActorKind.UNLISTED)
        self._actors.setdefault(actor.id, actor)
        self._names[name] = actor.id
        return actor.id


@cache
def _packaged() -> tuple[Correction, ...]:
    """The corrections that come with the package, read once."""
    folder = files("loaders.data").joinpath("corrections")
    entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    texts = ((one.name, one.read_text(encoding="utf-8")) for one in entries if one.name.endswith(".toml"))
    return tuple(correction for name, text in texts for correction in parse(text, where=name))


def _own(path: Path) -> list[Correction]:
    try:
        return parse(path.read_text(encoding="utf-8-sig"), where=str(path))
    except (OSError, UnicodeDecodeError) as fault:
        reason = getattr(fault, "strerror", None) or "it is not UTF-8 text"
        raise DocumentError(f"The corrections cannot be read ({reason})", where=str(path)) from fault
