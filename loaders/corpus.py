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

from graph.errors import DocumentError
from graph.jsonl import of_file
from graph.records import Record, citation
from loaders.extraction import Extraction, from_lines, from_text
from loaders.pipeline import bundled, extract
from loaders.read import read
from loaders.recording import records

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
    on_progress  is called with the reports read so far and all of them; on_note with each note.
    unread       a citation per passage that names actors but gave no activity, each once.
    notes        what a person should look at, e.g. paragraphs that are missing.
    """

    reports: Sequence[str] = ()
    corrections: bool = True
    more: Path | None = None
    jobs: int = 0
    on_progress: Callable[[int, int], None] | None = None
    on_note: Callable[[str], None] | None = None
    unread: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def records(self) -> Iterator[Record]:
        """All records, report by report. Raises DocumentError for the first file that cannot be read."""
        kept = [Path(report) for report in self.reports if _holds_records(report)]
        for path in kept:
            yield from of_file(path)
        if len(kept) < len(self.reports) or not kept:
            for extraction in self.extractions():
                yield from records(extraction)

    def extractions(self) -> Iterator[Extraction]:
        """What each report says, in order. Raises DocumentError for the first that cannot be read."""
        reports = [report for report in self.reports if not _holds_records(report)]
        known: dict[str, str] = {}
        for number, read_ in enumerate(self._read([located(report) for report in reports]), 1):
            extraction = _told_apart(read_, known)
            symbol = extraction.document.symbol
            cited = (citation(symbol, one.paragraph, one.part) for one in extraction.unread)
            self.unread.extend(dict.fromkeys(cited))
            self.notes.extend(extraction.notes)
            if self.on_note:
                for note in extraction.notes:
                    self.on_note(note)
            yield extraction
            if self.on_progress:
                self.on_progress(number, max(len(reports), 1))

    def texts(self) -> dict[str, str]:
        """The paragraphs of the reports, by their citation; nothing of the bundled facts."""
        return {
            citation(found.document.symbol, reading.number, reading.part): reading.text
            for found in self.extractions()
            for reading in found.paragraphs
            if reading.text
        }

    def _read(self, paths: Sequence[Path]) -> Iterator[Extraction]:
        of_path = partial(extraction_of, corrections=self.corrections, more=self.more)
        jobs = min(self.jobs or os.cpu_count() or 1, len(paths))
        if not paths:
            yield bundled()
        elif jobs == 1:
            yield from map(of_path, paths)
        else:
            yield from _side_by_side(of_path, paths, jobs)


def _told_apart(found: Extraction, known: dict[str, str]) -> Extraction:
    """The extraction, told apart from another of the same symbol; `known` are the SHA-256 by symbol.

    Two files that print no symbol are two documents. Two that print one are that document, and it is noted.
    """
    document = found.document
    sha256 = known.setdefault(document.symbol, document.sha256)
    if sha256 == document.sha256:
        return found
    if not document.symbols:
        symbol = f"{document.symbol}-{document.sha256[:8]}"
        note = (
            f"{symbol}: another file '{document.symbol}' prints no symbol either; name the files after theirs"
        )
        return replace(found, document=replace(document, symbol=symbol), notes=(*found.notes, note))
    note = f"{document.symbol}: files with different contents print this symbol and become one document"
    return replace(found, notes=(*found.notes, note))


def extraction_of(path: Path, *, corrections: bool = True, more: Path | None = None) -> Extraction:
    """What a report says, or what a file that `extract` wrote tells, as it is.

    Raises DocumentError, naming the file, for what is neither.
    """
    try:
        if path.suffix == ".json":
            return from_text(read(path).text)
        if path.suffix == _LINES:
            return from_lines(read(path).text)
        return extract(path, corrections=corrections, more=more)
    except DocumentError as error:
        raise DocumentError(error.what, where=error.where or str(path), hint=error.hint) from error


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


def _side_by_side(
    read: Callable[[Path], Extraction], paths: Sequence[Path], jobs: int
) -> Iterator[Extraction]:
    """Results in order; only a few reports are ahead of the one that is wanted, so memory stays bounded."""
    # A fork would copy the threads' locks of the engine that may run in this process.
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        ahead: deque[Future[Extraction]] = deque()
        try:
            for path in paths:
                ahead.append(pool.submit(read, path))
                if len(ahead) > 2 * jobs:
                    yield ahead.popleft().result()
            while ahead:
                yield ahead.popleft().result()
        except BrokenProcessPool as fault:
            hint = "Close other programs, or read one report after the other with --jobs 1"
            raise DocumentError("A process that reads was ended from outside", hint=hint) from fault
        finally:
            pool.shutdown(cancel_futures=True)
