"""What a reviewer is asked about a report: what was read in its paragraphs, and what they may tell beside."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log2
from pathlib import Path
from typing import Any

from graph.errors import DocumentError
from graph.records import citation, source_url
from loaders.activities.names import SMALL
from loaders.actors.bodies import Body
from loaders.actors.register import Register, register
from loaders.corpus import located
from loaders.extraction import Activity, Actor, Extraction, Participant, Reading
from loaders.matches import REVIEWED, agree, sentence_of, spans, witness
from loaders.pipeline import extract
from loaders.scoring import words_alike

_FACTS = (
    "kind", "type", "name", "start", "end", "place", "status", "level", "signed", "valid_from", "valid_to"
)  # fmt: skip
_HINT = "Give the report itself; `partnergraph fetch A/79/302` gets one"


@dataclass(frozen=True, slots=True)
class Question:
    """Whether a paragraph tells an activity, and so.

    at       the index of the paragraph.
    read     whether it was read; else it may be told beside what was.
    settled  whether a correction has answered already.
    """

    at: int
    activity: Activity
    read: bool
    settled: bool = False

    @property
    def doubt(self) -> float:
        """How likely the reading is wrong about it, 0 to 1."""
        if self.settled:
            return 0.0
        return 1 - self.activity.confidence if self.read else self.activity.confidence

    @property
    def pairs(self) -> int:
        """How many pairs of bodies hang on it."""
        count = len({one.actor for one in self.activity.participants})
        return count * (count - 1) // 2

    @property
    def weight(self) -> float:
        """What the answer is worth: the doubt, more of it the more pairs hang on it (by their logarithm)."""
        return self.doubt * (1 + log2(1 + self.pairs))


def questions(found: Extraction) -> list[Question]:
    """All that may be asked about an extraction, in reading order; what was read before what may be told.

    What is told already is not asked again as untold.
    """
    return [one for at, reading in enumerate(found.paragraphs) for one in _questions(at, reading)]


def _questions(at: int, reading: Reading) -> Iterator[Question]:
    for activity in reading.activities:
        settled = activity.rule == REVIEWED
        yield Question(at, activity, True, settled)
    known = list(reading.activities)
    for one in reading.untold:
        if not any(_same(reading.text, one, told) for told in known):
            known.append(one)
            yield Question(at, one, False)


def _same(text: str, one: Activity, told: Activity) -> bool:
    """Whether an activity of its sentence is this one: by its name, or settled under one that agrees."""
    if told.kind != one.kind or sentence_of(text, told) != sentence_of(text, one):
        return False
    if told.rule == REVIEWED:
        return agree(told.name, one.name)
    return told.start == one.start and words_alike(told.name, one.name) == 1


def readable(report: str | None, *, packaged: bool = True, more: Path | None = None) -> Extraction:
    """What a report says and may say, with its words and its corrections.

    report  a file or symbol. Raises DocumentError where it has no words: none is given, or facts only.
    """
    if report is None:
        raise DocumentError("The bundled facts hold no paragraphs to review", hint=_HINT)
    place = located(report)
    if place.is_dir():
        raise DocumentError("This is a folder, not a report", where=report, hint="Name the file in it")
    if place.suffix in (".json", ".jsonl"):
        raise DocumentError("These are facts without the paragraphs to review", where=report, hint=_HINT)
    return extract(place, corrections=packaged, more=more, asking=True)


def sheet_of(report: str | None, packaged: bool = True, more: Path | None = None) -> dict[str, Any]:
    """All that the page of a report's review knows. Raises DocumentError as `readable`."""
    return sheet(readable(report, packaged=packaged, more=more))


def sheet(found: Extraction, actors: Register | None = None) -> dict[str, Any]:
    """All that the page of a review knows, as plain dictionaries and lists.

    actors  the bodies to choose from; None for the authority file.
    """
    symbol = found.document.symbol
    return {
        "document": {"symbol": symbol, "title": found.document.title, "sha256": found.document.sha256},
        "paragraphs": [_paragraph(symbol, reading) for reading in found.paragraphs],
        "items": [_item(one, found.paragraphs) for one in questions(found)],
        "bodies": _bodies(found, actors or register()),
        "small": sorted(SMALL),
    }


def _paragraph(symbol: str, reading: Reading) -> dict[str, Any]:
    return {
        "number": reading.number,
        "part": reading.part,
        "cited": citation(symbol, reading.number, reading.part),
        "url": source_url(symbol),
        "section": reading.section,
        "text": reading.text,
        "footnotes": list(reading.footnotes),
        "sentences": [list(span) for span in spans(reading.text)],
    }


def _item(one: Question, paragraphs: Sequence[Reading]) -> dict[str, Any]:
    activity, reading = one.activity, paragraphs[one.at]
    told: Mapping[str, Any] = {key: getattr(activity, key) or "" for key in _FACTS}
    return {
        "at": one.at,
        "read": one.read,
        "settled": one.settled,
        "chance": activity.confidence,
        "weight": round(one.weight, 4),
        "doubt": round(one.doubt, 4),
        "pairs": one.pairs,
        "sentence": sentence_of(reading.text, activity),
        "span": list(activity.span),
        "inferred": activity.date_inferred,
        "facts": {**told, "participants": [_person(one, activity) for one in activity.participants]},
        "witness": witness(reading, activity),
    }


def _person(person: Participant, activity: Activity) -> dict[str, Any]:
    """Who takes part, and how sure that is if the activity is told."""
    chance = min(1.0, round(person.confidence / max(activity.confidence, 0.01), 2))
    return {"body": person.actor, "role": person.role, "span": list(person.span), "chance": chance}


def _bodies(found: Extraction, known: Register) -> list[dict[str, Any]]:
    """Everybody who may be named, the bodies of the report under the names that it has for them."""
    here = {actor.id: actor for actor in found.actors}
    rows: list[Actor | Body] = list(here.values())
    rows += [row for row in known.actors.values() if row.id not in here]
    return [
        {
            "id": row.id,
            "name": row.name,
            "acronym": row.acronym,
            "aliases": list(row.aliases),
            "kind": str(row.kind),
            "here": row.id in here,
        }
        for row in rows
    ]
