"""The numbered paragraphs of a report, each under its headings, from text in any of its forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import DocumentError
from loaders.document.contents import without_contents
from loaders.document.headings import NUMBER, headings_and_rest
from loaders.document.numbering import Start, starts
from loaders.document.outline import places
from loaders.read.furniture import body
from loaders.read.repair import joined_lines, repaired, tidy, vocabulary
from loaders.read.words import words

_ANNEX = re.compile(
    r"(?:Annex|Appendix|Enclosure)(?:es)?(?: (?:[IVX]+|[A-Z]|\d+))?(?:\.?\s*\*?|\s?[.:–—]\s.{0,120}[^.,;])",
    re.IGNORECASE,
)
_MASTHEAD = re.compile(
    r"(?:Report of the|Summary$|Original:|Distr|General Assembly|Security Council|Agenda|Item)"
)
_FIRST = re.compile(r"\d{1,3} ?\.(?:\s|$)")
_DONE = re.compile(r"[.!?…:;][\"”’')\]]*\*{0,3}(?:\s?\d{1,2})?$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph.

    number   as printed, from 1.
    section  the organization's heading it stands under, as printed but for its own number; "" outside the
             sections (introduction, observations). Where no heading names one: the nearest heading.
    heading  the nearest heading, without its number; "" before the first.
    text     cleaned words on one line; the offsets of every fact count in it.
    """

    number: int
    section: str
    heading: str
    text: str


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """All numbered paragraphs in printed order; summary, agenda, footnotes and annexes are left out.

    Raises DocumentError where no paragraph is numbered, or where the text stops within a sentence.
    """
    lines = _before_annexes(body(without_contents(tidy(text).split("\n"))))
    at = starts(lines)
    if not at:
        hint = "Give a report in English whose paragraphs are numbered 1., 2., 3."
        raise DocumentError("The text has no numbered paragraphs", hint=hint)
    known = vocabulary(text, words())
    above, rest = _pieces(lines, at)
    texts = [repaired(joined_lines(one, known), known) for one in rest]
    if not _DONE.search(texts[-1]):
        what = f"The text stops in the middle of paragraph {at[-1].number}"
        raise DocumentError(what, hint="Get the whole report again")
    above = [[repaired(heading, known) for heading in headings] for headings in above]
    return tuple(
        Paragraph(start.number, place.section, place.heading, one)
        for start, place, one in zip(at, places(above), texts, strict=True)
    )


def _before_annexes(lines: list[str]) -> list[str]:
    """The lines before the first annex that follows a numbered paragraph."""
    numbered, before = False, ""
    for index, line in enumerate(lines):
        if numbered and _DONE.search(before) and _ANNEX.fullmatch(line):
            return lines[:index]
        numbered = numbered or bool(_FIRST.match(line))
        before = line or before
    return lines


def _pieces(lines: Sequence[str], at: Sequence[Start]) -> tuple[list[list[str]], list[list[str]]]:
    """Per paragraph the headings between it and the one before, and its lines."""
    spaced = sum(start.line > 0 and not lines[start.line - 1] for start in at) > 0.7 * len(at)
    above, rest = [_chapter(lines[: at[0].line])], []
    ends = [start.line for start in at[1:]] + [len(lines)]
    for start, end in zip(at, ends, strict=True):
        below, own = headings_and_rest([start.rest, *lines[start.line + 1 : end]], spaced=spaced)
        above.append(below)
        rest.append(own)
    return above[:-1], rest


def _chapter(lines: Sequence[str]) -> list[str]:
    """The headings right above the first paragraph, without masthead, title and agenda."""
    found, _ = headings_and_rest([".", "", *lines])
    numbered = [index for index, heading in enumerate(found) if NUMBER.match(heading)]
    found = found[numbered[-1] :] if numbered else found[-1:]
    return [heading for heading in found if not _MASTHEAD.match(heading)]
