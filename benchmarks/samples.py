"""Annotated paragraphs: what a reference says of each, and what the reader makes of it before any choice."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from benchmarks.annotated import annotation, report
from loaders import scoring
from loaders.activities.candidate import Candidate
from loaders.activities.parts import Part
from loaders.activities.seats import Seat, seats
from loaders.activities.weights import weights
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.document.sections import sections
from loaders.pipeline import Reader
from loaders.read import read
from loaders.spelling import Spellings, resolved


@dataclass
class Sample:
    """An annotated paragraph."""

    edition: str
    number: int
    section: str
    text: str
    host: tuple[str, ...]
    wanted: list[scoring.Told]
    parts: list[Part]
    roster: Roster
    names: Spellings

    def called(self, actor: str) -> str:
        known = self.roster.actor(actor)
        return resolved([known], self.names, self.names.known)[actor]

    @cached_property
    def seats(self) -> list[list[Seat]]:
        sentences = [part.sentence for part in self.parts]
        return [seats(sentences, index, self.host, self.roster.actor) for index in range(len(sentences))]

    @cached_property
    def right(self) -> dict[tuple[int, int], scoring.Told]:
        """Sentence and candidate → the reference activity that it is."""
        ranked = sorted(self._likely(), key=lambda item: -item[0])
        out: dict[tuple[int, int], scoring.Told] = {}
        used: set[int] = set()
        for _, at, wanted in ranked:
            if at not in out and wanted not in used:
                used.add(wanted)
                out[at] = self.wanted[wanted]
        return out

    def _likely(self) -> Iterator[tuple[float, tuple[int, int], int]]:
        for i, part in enumerate(self.parts):
            here = {self.called(seat.mention.actor) for seat in self.seats[i] if seat.at is not None}
            for c, candidate in enumerate(part.candidates):
                for w, wanted in enumerate(self.wanted):
                    if (likeness := _likeness(candidate, wanted, here)) > 0.45:
                        yield likeness, (i, c), w


def _likeness(candidate: Candidate, wanted: scoring.Told, here: set[str]) -> float:
    """How well a candidate tells a reference activity, whoever takes part."""
    group = {"event": "event", "agreement": "agreement"}
    if group.get(candidate.kind) != group.get(wanted.kind):
        return 0.0
    words = scoring.words_alike(candidate.name, wanted.name)
    actors = len(here & set(wanted.people)) / max(1, len(wanted.people))
    if candidate.topical and wanted.kind != "cooperation":
        return words * 0.5 - 0.3 + 0.3 * actors
    if words < 0.12 and not (candidate.way != "noun" and actors > 0.5):
        return 0.0
    dates = (candidate.when.start, candidate.when.end) == (wanted.start, wanted.end)
    same = 0.15 * (candidate.kind == wanted.kind) + 0.1 * (candidate.type == wanted.type)
    return words + 0.25 * dates + 0.25 * actors + same


def samples(shared: Path, name: str) -> list[Sample]:
    """The annotated paragraphs of an edition, or of an annotation of our own in `benchmarks/annotation`."""
    text = annotation(shared, f"{name}.jsonl")
    return annotated(name, text, _told(text) or list(_printed(report(shared, name))), spellings(shared))


def spellings(shared: Path) -> Spellings:
    """The names that count as the same."""
    return Spellings(json.loads(annotation(shared, "aliases.json")))


def annotated(name: str, text: str, told: Sequence[tuple[int, str, str]], names: Spellings) -> list[Sample]:
    """The paragraphs of an annotation.

    text  the annotation, as JSON lines; `told` number, section and words of all paragraphs of the report.
    """
    wanted, section = scoring.reference(text, names, where=name)
    roster = Roster(register(), [words for _, _, words in told])
    reader = Reader(roster, weights())
    hosts = {
        heading: sections([Paragraph(1, heading, heading, "")], roster.hosts)[heading]
        for _, heading, _ in told
    }
    out = []
    for number, heading, words in told:
        parts = reader.parts(words, hosts[heading])
        if number in wanted:
            out.append(
                Sample(
                    name, number, section[number], words, hosts[heading], wanted[number], parts, roster, names
                )
            )
    return out


def _told(text: str) -> list[tuple[int, str, str]]:
    """Number, section and words of each paragraph, where the annotation itself holds them."""
    rows = [json.loads(line) for line in text.splitlines()]
    return [(row["paragraph"], row["section"], row["text"]) for row in rows if "text" in row]


def _printed(place: Path) -> Iterator[tuple[int, str, str]]:
    """The same from the report."""
    for row in paragraphs(read(place).text):
        if row.section:
            yield row.number, row.section, row.text
