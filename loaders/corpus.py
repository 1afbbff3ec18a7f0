"""Many reports, one after the other in the order given, read by several processes."""

import os
import re
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from graph.check.problems import misshapen
from graph.errors import DocumentError, RecordError
from graph.jsonl import of_file
from graph.records import Record, citation
from loaders.extraction import Extraction, from_lines, from_text
from loaders.pipeline import bundled, extract
from loaders.read import read
from loaders.recording import records

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

_LINES = ".jsonl"
_MASTHEAD = '{"document": {'  # with it the lines of an extraction begin, and no record does
# yes: "A/99/12"
# yes: "DP/2043/5"
# no: "report.txt"
# no: "A/99/12.pdf"
_SYMBOL = re.compile(r"\A[A-Z]{1,4}(/[A-Z0-9.()\-]+)+\Z")


@dataclass
class Corpus:
    """Reports that are read while their records are taken; then `unread` tells what could not be read.

    reports      files, or symbols such as "A/79/302", which are fetched where they are not in the cache;
                 what `extract` wrote (.json, by --lines .jsonl) and records (.jsonl) are taken as they are;
                 without any, the bundled facts of A/79/302.
    corrections  whether the reviewed corrections apply; `more` is a file of further ones.
    jobs         processes; 0 for one per core, at most one per report. Memory does not grow with the reports.
    strict       whether a report that cannot be read ends all; else the rest is read. Bad records always do.
                 So does one whose symbol another file with other words prints: the first of them is taken.
    on_progress  is called with the reports read so far and all of them; on_note with each note.
    unread       a citation per passage that names actors but gave no activity, each once.
    notes        what a person should look at, e.g. paragraphs that are missing.
    refused      the reports that could not be read, each with its reason.
    """

    reports: Sequence[str] = ()
    corrections: bool = True
    more: Path | None = None
    jobs: int = 0
    strict: bool = True
    on_progress: Callable[[int, int], None] | None = None
    on_note: Callable[[str], None] | None = None
    unread: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """All records, report by report. Raises DocumentError as `extractions`, and for bad records."""
        given = self._given()
        kept = [Path(report) for report in given if _holds_records(report)]
        for path in kept:
            yield from of_file(path, faults=misshapen)
        if len(kept) < len(given) or not kept:
            for extraction in self.extractions():
                yield from records(extraction)

    def extractions(self) -> Iterator[Extraction]:
        """What each report says, in order.

        Raises DocumentError for the first that cannot be read; where that is not `strict`, for none read.
        """
        reports = [report for report in self._given() if not _holds_records(report)]
        known: dict[str, tuple[str, str]] = {}
        for number, read_ in enumerate(self._read(reports), 1):
            file = reports[number - 1] if reports else ""
            found = _told_apart(read_, file, known) if isinstance(read_, Extraction) else read_
            if isinstance(found, Extraction):
                yield self._noted(found)
            else:
                self._refuse(found, len(reports))
            if self.on_progress:
                self.on_progress(number, max(len(reports), 1))

    def _given(self) -> list[str]:
        """The reports, a folder by the files in it."""
        return [file for report in self.reports for file in _files(report)]

    def _noted(self, extraction: Extraction) -> Extraction:
        """The extraction, once what a person should look at is kept."""
        symbol = extraction.document.symbol
        cited = (citation(symbol, one.paragraph, one.part) for one in extraction.unread)
        self.unread.extend(dict.fromkeys(cited))
        self.notes.extend(extraction.notes)
        self._say(*extraction.notes)
        return extraction

    def _refuse(self, fault: DocumentError, reports: int) -> None:
        """Keep why a report is left out, or raise it where it is the only one or none may be left out."""
        if self.strict or reports == 1:
            raise fault
        self.refused.append(str(fault))
        if len(self.refused) == reports:
            self._say(*self.refused)
            raise DocumentError(
                f"None of the {reports} reports can be read", hint="Each needs what is said of it"
            )

    def _say(self, *notes: str) -> None:
        for note in notes:
            if self.on_note:
                self.on_note(note)

    def only(self) -> Extraction:
        """What the only report says. Raises DocumentError for what cannot be read, a folder, records."""
        (report,) = self.reports
        if os.path.isdir(report):
            raise DocumentError("This is a folder, not a report", where=report, hint="Name the file in it")
        if _holds_records(report):
            raise DocumentError(
                "These are records, not a report", where=report, hint="Put them into a graph with `load`"
            )
        (found,) = self.extractions()
        return found

    def texts(self) -> dict[str, str]:
        """The paragraphs of the reports, by their citation; nothing of the bundled facts."""
        return {
            citation(found.document.symbol, reading.number, reading.part): reading.text
            for found in self.extractions()
            for reading in found.paragraphs
            if reading.text
        }

    def _read(self, reports: Sequence[str]) -> Iterator[Extraction | DocumentError]:
        """What each report says, or why it cannot be read."""
        if not self.reports:
            yield bundled()
        read_one = partial(_read_one, corrections=self.corrections, more=self.more)
        places = [_place(report) for report in reports]
        jobs = min(self.jobs or os.cpu_count() or 1, len(reports))
        yield from map(read_one, places) if jobs <= 1 else _side_by_side(read_one, places, jobs)


def _read_one(
    place: Path | DocumentError, *, corrections: bool, more: Path | None
) -> Extraction | DocumentError:
    """What the report in a place says, or why it cannot be read."""
    if isinstance(place, DocumentError):
        return place
    try:
        return extraction_of(place, corrections=corrections, more=more)
    except DocumentError as error:
        return error


def _place(report: str) -> Path | DocumentError:
    try:
        return located(report)
    except DocumentError as error:
        return error


def _files(report: str) -> list[str]:
    """The report itself, or for a folder the files in it by name; hidden ones stay out."""
    if not os.path.isdir(report):
        return [report]
    found = sorted(path for path in Path(report).iterdir() if path.is_file() and path.name[0] != ".")
    return [str(path) for path in found] or [report]


def _told_apart(
    found: Extraction, file: str, known: dict[str, tuple[str, str]]
) -> Extraction | DocumentError:
    """The extraction, told apart from another of the same symbol; `known` are SHA-256 and file by symbol.

    Two files that print no symbol are two documents. Of two that print one, with other words, only the first
    can be that document: a passage of the one is none of the other.
    """
    document = found.document
    sha256, first = known.setdefault(document.symbol, (document.sha256, file))
    if sha256 == document.sha256:
        return found
    if not document.symbols:
        symbol = f"{document.symbol}-{document.sha256[:8]}"
        note = (
            f"{symbol}: another file '{document.symbol}' prints no symbol either; name the files after theirs"
        )
        return replace(found, document=replace(document, symbol=symbol), notes=(*found.notes, note))
    what = f"It is {document.symbol} in other words than {first}, which is taken"
    hint = "Give the one that you mean; loaded later, this one takes the other's place"
    return DocumentError(what, where=file, hint=hint)


def extraction_of(path: Path, *, corrections: bool = True, more: Path | None = None) -> Extraction:
    """What a report says, or what a file that `extract` wrote tells, as it is.

    Raises DocumentError, naming the file, for what is neither.
    """
    try:
        if path.suffix == ".json":
            return _sound(from_text(read(path).text))
        if path.suffix == _LINES:
            return _sound(from_lines(read(path).text))
        return extract(path, corrections=corrections, more=more)
    except DocumentError as error:
        raise DocumentError(error.what, where=error.where or str(path), hint=error.hint) from error


def _sound(found: Extraction) -> Extraction:
    """The extraction of a file, where it can stand in a graph. Raises DocumentError where it cannot."""
    try:
        faults = [f"{record.id}: {what}" for record in records(found) for what in misshapen(record)]
    except (RecordError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise DocumentError(f"This is not what 'extract' prints ({fault})") from fault
    if faults:
        raise DocumentError(faults[0], hint="Write it anew with `extract`")
    return found


def _holds_records(report: str) -> bool:
    """Whether a file of JSON lines holds records and no extraction; one that cannot be read may do so."""
    if not report.endswith(_LINES):
        return False
    try:
        with Path(report).open(encoding="utf-8") as file:
            return file.read(len(_MASTHEAD)) != _MASTHEAD
    except (OSError, ValueError):
        return True


def located(report: str) -> Path:
    """The file of a report: the path itself, or for a symbol that is no file the official PDF.

    Raises DocumentError where there is neither.
    """
    path = Path(report)
    if os.path.exists(report):  # unlike Path.exists, also answers for what can be no name of a file
        return path
    if not _SYMBOL.match(report):
        raise DocumentError("There is no such file", where=report, hint="Check the path")
    from loaders.read.fetch import fetch

    return fetch(report)


def _side_by_side(read: Callable[[_Item], _Result], places: Sequence[_Item], jobs: int) -> Iterator[_Result]:
    """Results in order; only a few reports are ahead of the one that is wanted, so memory stays bounded."""
    # A fork would copy the threads' locks of the engine that may run in this process.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        ahead: deque[Future[_Result]] = deque()
        try:
            for place in places:
                ahead.append(pool.submit(read, place))
                if len(ahead) > 2 * jobs:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        except BrokenProcessPool as fault:
            hint = "Close other programs, or read one report after the other with --jobs 1"
            raise DocumentError("A process that reads was ended from outside", hint=hint) from fault
        finally:
            pool.shutdown(cancel_futures=True)
