"""From a report to what it says: read, find the structure and the actors, tell the activities, correct."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from graph.errors import DocumentError
from graph.vocabulary import ActorKind, Status
from loaders.activities.activities import activities, unread, untold
from loaders.activities.merging import merged
from loaders.activities.parts import Part, parts
from loaders.activities.status import as_of
from loaders.activities.themes import Themes
from loaders.activities.weights import Weights, weights
from loaders.actors.register import Register, register
from loaders.actors.roster import Roster
from loaders.calendar import Period
from loaders.corrections import corrected
from loaders.document.doubts import doubts
from loaders.document.edition import edition_year
from loaders.document.filenames import misnamed
from loaders.document.masthead import document
from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.document.sections import sections
from loaders.extraction import (
    Activity,
    Actor,
    Document,
    Extraction,
    Reading,
    Unread,
    from_lines,
)
from loaders.read import Source, read
from loaders.syntax.period import covered
from loaders.syntax.sentence import taken_apart

BUNDLED = "A-79-302.jsonl"


class Reader:
    """Reads the paragraphs of one report, in printed order; all that they are read with comes from here.

    period  what the report covers, which gives dates without a year theirs; None for unknown.
    """

    def __init__(self, roster: Roster, model: Weights, period: Period | None = None) -> None:
        self.roster = roster
        self._weights = model
        self._period = period
        self._themes = Themes(roster.named, roster.actor)

    def parts(self, text: str, hosts: Sequence[str]) -> list[Part]:
        """The sentences of the next paragraph, with who is named and what each may say was done.

        hosts  the organizations of its section (ids).
        """
        mentions = self.roster.mentions(text, tuple(hosts))
        return parts(taken_apart(text, mentions, self._period))

    def activities(self, text: str, parts: Sequence[Part], hosts: Sequence[str]) -> list[Activity]:
        """What the paragraph with these parts says was done."""
        return activities(text, parts, hosts, self.roster.actor, self._weights, self._themes)

    def untold(self, text: str, parts: Sequence[Part], hosts: Sequence[str]) -> tuple[Activity, ...]:
        """What the same paragraph may tell beside: what a reviewer is asked about."""
        return tuple(untold(text, parts, hosts, self.roster.actor, self._weights, self._themes))


def extract(
    path: str | Path,
    *,
    corrections: bool = True,
    more: Path | None = None,
    actors: Register | None = None,
    asking: bool = False,
) -> Extraction:
    """What the report in a file says.

    corrections  whether the packaged reviewed corrections apply; `more` is a file of further ones.
    actors       whom it may name; None for the authority file.
    asking       whether its paragraphs also say what they may tell beside, for a reviewer.

    Raises DocumentError for a file that is no report, or one without a section on a known organization.
    """
    found = extracted(read(path), actors=actors, asking=asking)
    return corrected(found, packaged=corrections, more=more, actors=actors)


def extracted(
    source: Source, *, actors: Register | None = None, model: Weights | None = None, asking: bool = False
) -> Extraction:
    """What a report that has been read says, without corrections."""
    everybody = actors or register()
    head = document(source.text, sha256=source.sha256, name=source.name)
    rows = _under_a_section(paragraphs(source.text, everybody.is_body, source.notes), head)
    roster = Roster(everybody, [row.text for row in rows])
    titled = roster.hosts(head.title)
    host = {name: ids or titled for name, ids in sections(rows, roster.section_hosts).items()}
    period = covered([row.text for row in rows], head.date)
    readings, left = _readings(rows, host, Reader(roster, model or weights(), period), asking)
    if not (any(host.values()) or left or any(map(_names_two, readings))):
        raise DocumentError(
            "No section of the report is on an organization, and no sentence names two actors",
            where=source.name,
            hint="Add the organization with 'partnergraph actors import', or give a report on cooperation",
        )
    notes = [*misnamed(head, source.name), *doubts(rows), *_unlisted(host, roster)]
    readings = merged(tuple(_on(reading, head.date or edition_year(head)) for reading in readings))
    return Extraction(
        document=head,
        actors=_actors(readings, host, roster),
        paragraphs=readings,
        unread=tuple(left),
        sections=host,
        notes=tuple(f"{head.symbol}: {note}" for note in notes),
    )


def _names_two(reading: Reading) -> bool:
    return any(len(activity.participants) > 1 for activity in reading.activities)


def _under_a_section(rows: Sequence[Paragraph], head: Document) -> list[Paragraph]:
    """The paragraphs; of a report without a section, all under its title."""
    if any(row.section for row in rows):
        return list(rows)
    return [replace(row, section=head.title or head.symbol) for row in rows]


def _unlisted(host: Mapping[str, tuple[str, ...]], roster: Roster) -> Iterator[str]:
    """A note for each section on a body that the authority file does not know."""
    for name, ids in host.items():
        if any(roster.actor(id_).kind == ActorKind.UNLISTED for id_ in ids):
            yield f"The section '{name}' is on a body that the authority file does not know"


def _on(reading: Reading, written: str) -> Reading:
    """The reading as of the day or year in which the report was written, "" for unknown."""
    activities = tuple(_standing(one, written) for one in reading.activities)
    untold = tuple(_standing(one, written) for one in reading.untold)
    return replace(reading, activities=activities, untold=untold)


def _standing(one: Activity, written: str) -> Activity:
    then = as_of(written, Status(one.status), one.start, one.valid_to)
    return one if one.status == then else replace(one, status=then)


@cache
def bundled() -> Extraction:
    """The facts of A/79/302 that come with the package, without the report's text."""
    text = files("loaders.data").joinpath(BUNDLED).read_text(encoding="utf-8")
    return from_lines(text, where=BUNDLED)


def _readings(
    rows: Sequence[Paragraph], host: Mapping[str, tuple[str, ...]], reader: Reader, asking: bool
) -> tuple[tuple[Reading, ...], list[Unread]]:
    """What each paragraph of a section says; those outside are kept without activities."""
    readings: list[Reading] = []
    left: list[Unread] = []
    for row in rows:
        hosts = host.get(row.section, ())
        found: list[Activity] = []
        maybe: tuple[Activity, ...] = ()
        if row.section:
            parts = reader.parts(row.text, hosts)
            found = reader.activities(row.text, parts, hosts)
            maybe = reader.untold(row.text, parts, hosts) if asking else ()
            left += (replace(one, part=row.part) for one in unread(row.number, parts, found))
        told = Reading(row.number, row.section, tuple(found), row.text, row.part, row.footnotes, maybe)
        readings.append(told)
    return tuple(readings), left


def _actors(
    readings: Sequence[Reading], host: Mapping[str, tuple[str, ...]], roster: Roster
) -> tuple[Actor, ...]:
    """Everybody who takes part, the sections' organizations, and the bodies that these belong to."""
    told = [activity for reading in readings for activity in (*reading.activities, *reading.untold)]
    used = {one.actor for activity in told for one in activity.participants}
    used |= {actor for actors in host.values() for actor in actors}
    wanted = sorted(used)
    for actor in wanted:
        parent = roster.actor(actor).part_of
        if parent and parent not in used:
            used.add(parent)
            wanted.append(parent)
    return tuple(roster.actor(actor) for actor in sorted(used))
