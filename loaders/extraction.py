"""What one report says: the value that `extract` prints and that records are made from."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from graph.errors import DocumentError
from loaders.value import value

Span = tuple[int, int]
"""A half-open span in a paragraph's text, in code points from 0."""


@dataclass(frozen=True, slots=True)
class Document:
    """The masthead of a report. `date` is ISO text; what the report does not print is "".

    symbol   its own, the first printed; a file's name where none is.
    symbols  all that are printed, its own first: a joint document has two.
    agenda   the numbers of the agenda items: "21 (a)".
    """

    symbol: str
    title: str = ""
    date: str = ""
    session: str = ""
    sha256: str = ""
    symbols: tuple[str, ...] = ()
    agenda: tuple[str, ...] = ()


@value
class Actor:
    """A named body. `part_of` is the id of its parent, or None."""

    id: str
    name: str
    acronym: str = ""
    aliases: tuple[str, ...] = ()
    kind: str = "unlisted"
    part_of: str | None = None


@value
class Participant:
    """An actor (by id) in a role, and the words that name it.

    confidence  how likely it is right, 0 to 1; no surer than its activity.
    """

    actor: str
    role: str
    span: Span
    confidence: float = 1.0


@value
class Activity:
    """One thing done together, as one paragraph states it.

    date_inferred  whether the words lack the year and the period that the report covers gives it.
    confidence     how likely it is right, 0 to 1; 1 where a person has reviewed it.
    """

    id: str
    kind: str
    type: str
    name: str
    start: str | None
    end: str | None
    place: str | None
    status: str
    span: Span
    rule: str
    participants: tuple[Participant, ...] = ()
    themes: tuple[str, ...] = ()
    level: str | None = None
    signed: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    date_inferred: bool = False
    confidence: float = 1.0


@value
class Reading:
    """What one numbered paragraph says. `text` is "" where the report is not at hand.

    part       "Part two" in a report that numbers each of its parts from 1; else "".
    footnotes  those of the paragraph, each with its mark ("1 A Review of Lakes."); not in the JSON.
    untold     what it may tell beside its activities, where a reviewer is to be asked; not in the JSON.
    """

    number: int
    section: str
    activities: tuple[Activity, ...] = ()
    text: str = ""
    part: str = ""
    footnotes: tuple[str, ...] = ()
    untold: tuple[Activity, ...] = ()


@dataclass(frozen=True, slots=True)
class Unread:
    """Words that name actors but gave no activity, and why."""

    paragraph: int
    span: Span
    reason: str
    part: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one report, paragraphs in printed order.

    sections  name of each section in order, with the ids of the organizations it is about.
    notes     what a person should look at, e.g. paragraphs that are missing.
    """

    document: Document
    actors: tuple[Actor, ...] = ()
    paragraphs: tuple[Reading, ...] = ()
    unread: tuple[Unread, ...] = ()
    sections: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The object that `extract` prints: facts only, without the paragraphs' text and notes."""
        return {
            "document": asdict(self.document),
            "actors": [asdict(actor) for actor in self.actors],
            "sections": {name: list(actors) for name, actors in self.sections.items()},
            "paragraphs": [_reading(reading) for reading in self.paragraphs],
            "unread": [_unread(unread) for unread in self.unread],
            "notes": list(self.notes),
        }


def _reading(reading: Reading) -> dict[str, Any]:
    activities = [asdict(activity) for activity in reading.activities]
    part = {"part": reading.part} if reading.part else {}
    return part | {"number": reading.number, "section": reading.section, "activities": activities}


def _unread(unread: Unread) -> dict[str, Any]:
    return {key: value for key, value in asdict(unread).items() if key != "part" or value}


_MISSHAPEN = (ValueError, KeyError, IndexError, TypeError, AttributeError, RecursionError)


def lines(extraction: Extraction) -> list[str]:
    """An extraction as JSON lines: the document, then actors, sections, paragraphs and unread words."""
    whole = extraction.as_json()
    head = {"document": whole["document"], "sections": whole["sections"], "notes": whole["notes"]}
    rows = [head, *whole["actors"], *whole["paragraphs"], *whole["unread"]]
    return [json.dumps(row, ensure_ascii=False) for row in rows]


def from_lines(text: str, *, where: str = "") -> Extraction:
    """The extraction that `lines` wrote. Raises DocumentError where a line is not one of its rows."""
    try:
        rows = [json.loads(line) for line in text.splitlines() if line.strip()]
        return from_json(
            rows[0]
            | {
                "actors": [row for row in rows[1:] if "kind" in row],
                "paragraphs": [row for row in rows[1:] if "number" in row],
                "unread": [row for row in rows[1:] if "reason" in row],
            }
        )
    except _MISSHAPEN as fault:
        raise DocumentError(f"These are not the lines of an extraction ({fault})", where=where) from fault


def from_text(text: str, *, where: str = "") -> Extraction:
    """The extraction in the JSON that `extract` printed. Raises DocumentError where it is none."""
    try:
        return from_json(json.loads(text))
    except _MISSHAPEN as fault:
        what = f"This is not what 'extract' prints ({type(fault).__name__}: {fault})"
        raise DocumentError(what, where=where) from fault


def from_json(whole: Mapping[str, Any]) -> Extraction:
    """The extraction behind the object that `Extraction.as_json` made."""
    return Extraction(
        document=_from_document(whole["document"]),
        actors=tuple(Actor(**row | {"aliases": tuple(row["aliases"])}) for row in whole["actors"]),
        paragraphs=tuple(_from_reading(row) for row in whole["paragraphs"]),
        unread=tuple(Unread(**row | {"span": tuple(row["span"])}) for row in whole["unread"]),
        sections={name: tuple(actors) for name, actors in whole.get("sections", {}).items()},
        notes=tuple(whole.get("notes", ())),
    )


def _from_document(row: Mapping[str, Any]) -> Document:
    """The masthead; one that was written before it told all symbols has its own."""
    symbol = str(row["symbol"])
    symbols = tuple(row.get("symbols", [symbol] if "/" in symbol else ()))
    return Document(**{**row, "symbols": symbols, "agenda": tuple(row.get("agenda", ()))})


def _from_reading(row: Mapping[str, Any]) -> Reading:
    activities = tuple(_from_activity(activity) for activity in row["activities"])
    return Reading(row["number"], row["section"], activities, part=row.get("part", ""))


def _from_activity(row: Mapping[str, Any]) -> Activity:
    participants = tuple(
        Participant(one["actor"], one["role"], (one["span"][0], one["span"][1]), one["confidence"])
        for one in row["participants"]
    )
    tuples = {"span": tuple(row["span"]), "themes": tuple(row["themes"]), "participants": participants}
    return Activity(**{**row, **tuples, "confidence": row["confidence"]})
