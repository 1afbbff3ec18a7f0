"""Corrections that people made to single readings: accept, reject, rename, merge or add, with the reason."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.errors import DocumentError
from graph.identity import activity_id, slug
from graph.vocabulary import TYPES, ActivityKind, ActorKind
from loaders.actors.register import Register, register
from loaders.entries import Cited, Correction, parse
from loaders.extraction import Activity, Actor, Extraction, Participant, Reading, Span
from loaders.matches import REVIEWED, Row, by_name, placed, spans, told


def corrected(
    found: Extraction, *, packaged: bool = True, more: Path | None = None, actors: Register | None = None
) -> Extraction:
    """The extraction with the reviewed corrections of its document; `notes` tells which no longer match.

    packaged  whether those in `loaders/data/corrections/` apply; `more` is a TOML file of further ones.
    actors    where actors are looked up that the extraction lacks; None for the authority file.
    """
    wanted = [*(_packaged() if packaged else ()), *(_own(more) if more else ())]
    called = {found.document.symbol, *found.document.symbols}
    mine = [one for one in wanted if one.document in called]
    return applied(found, mine, actors=actors) if mine else found


def elsewhere(more: Path | None, called: Collection[str]) -> list[str]:
    """A note for each document that corrections in a file are about and that was not read.

    called  all symbols of the reports that were read.
    """
    about = Counter(one.document for one in _own(more)) if more else Counter[str]()
    return [
        f"Corrections of {document} match nothing, for it was not read: {count}"
        for document, count in sorted(about.items())
        if document not in called
    ]


def applied(found: Extraction, wanted: Iterable[Correction], *, actors: Register | None = None) -> Extraction:
    """The extraction after corrections, in their order; those that say a place are about what was read."""
    wanted = list(wanted)
    readings = {(reading.part, reading.number): reading for reading in found.paragraphs}
    rows: dict[Cited, Row] = {cited: list(reading.activities) for cited, reading in readings.items()}
    places = placed(readings, wanted)
    people = _People(found.actors, actors or register())
    notes = list(found.notes)
    for index, correction in enumerate(wanted):
        reading = readings.get(correction.cited)
        problem = "no longer matches"
        if reading is not None:
            problem = _change(rows[correction.cited], reading, correction, places.get(index), people)
        if problem:
            notes.append(f"A correction {problem}: {correction}")
    paragraphs = tuple(
        replace(one, activities=tuple(activity for activity in rows[one.part, one.number] if activity))
        for one in found.paragraphs
    )
    return replace(found, paragraphs=paragraphs, actors=people.all(), notes=tuple(notes))


def _change(row: Row, reading: Reading, correction: Correction, place: int | None, people: "_People") -> str:
    """Change a paragraph's activities by a correction; what is wrong with it, "" for nothing."""
    if correction.action == "add":
        if any(told(one, reading.text, correction) for one in row if one):
            return "adds what is read already"
        row.append(_added(reading, correction, people))
        return ""
    places = [place] if place is not None and row[place] else by_name(row, correction)
    if not places:
        return "no longer matches"
    same = [activity for activity in (row[at] for at in places) if activity]
    for at in places:
        row[at] = None
    if correction.action == "merge":
        row[places[0]] = _joined(same)
    elif correction.action != "reject":
        row[places[0]] = _revised(same[0], correction.becomes, people)
    return ""


def _joined(same: Sequence[Activity]) -> Activity:
    """Several readings of one activity: the first, with everybody who took part in any."""
    people = {one.actor: one for activity in reversed(same) for one in activity.participants}
    return _identified(_reviewed(replace(same[0], participants=tuple(people.values()))))


def _revised(activity: Activity, becomes: Mapping[str, Any], people: "_People") -> Activity:
    facts: dict[str, Any] = {key: value or None for key, value in becomes.items() if key != "participants"}
    if "kind" in facts and "type" not in facts:
        facts["type"] = TYPES[ActivityKind(facts["kind"])][-1]
    if "participants" in becomes:
        spans = {one.actor: one.span for one in activity.participants}
        facts["participants"] = tuple(people.participants(becomes["participants"], activity.span, spans))
    if {"start", "end"} & set(becomes):
        facts["date_inferred"] = False
    revised = _reviewed(replace(activity, **facts))
    return _identified(revised) if _content(revised) != _content(activity) else revised


def _reviewed(activity: Activity) -> Activity:
    """An activity that a person has settled: it and who takes part are certain."""
    people = tuple(replace(one, confidence=1.0) for one in activity.participants)
    return replace(activity, participants=people, rule=REVIEWED, confidence=1.0)


def _added(reading: Reading, correction: Correction, people: "_People") -> Activity:
    becomes = correction.becomes
    whole = (0, len(reading.text) or max((one.span[1] for one in reading.activities), default=1))
    span = dict(enumerate(spans(reading.text), 1)).get(correction.sentence, whole)
    return _identified(
        Activity(
            id="",
            kind=becomes["kind"],
            type=becomes["type"],
            name=becomes["name"],
            start=becomes.get("start") or None,
            end=becomes.get("end") or None,
            place=becomes.get("place") or None,
            status=becomes.get("status", "concluded"),
            span=span,
            rule=REVIEWED,
            participants=tuple(people.participants(becomes["participants"], span, {})),
            level=becomes.get("level") or None,
            signed=becomes.get("signed") or None,
            valid_from=becomes.get("valid_from") or None,
            valid_to=becomes.get("valid_to") or None,
        )
    )


def _identified(activity: Activity) -> Activity:
    return replace(activity, id=activity_id(*_content(activity)))


def _content(activity: Activity) -> tuple[str, str, str | None, str | None, list[str]]:
    """What an activity's id is made from."""
    actors = sorted(one.actor for one in activity.participants)
    return (activity.name, activity.kind, activity.start, activity.end, actors)


class _People:
    """Actors by the names that corrections call them; those not in the extraction come from the register."""

    def __init__(self, actors: Iterable[Actor], known: Register) -> None:
        self._actors = {actor.id: actor for actor in actors}
        self._known = known
        self._names = {
            name: actor.id for actor in self._actors.values() for name in (actor.name, *actor.aliases)
        } | {actor.name: actor.id for actor in self._actors.values()}

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
