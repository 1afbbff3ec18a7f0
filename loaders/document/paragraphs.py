"""The numbered paragraphs of a report, each under its headings, from text in any of its forms."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.errors import DocumentError
from loaders.document.annexes import without_annexes
from loaders.document.contents import without_contents
from loaders.document.headings import NUMBER, headings_and_rest
from loaders.document.numbering import Start, starts
from loaders.document.outline import places
from loaders.document.parts import part_names
from loaders.read.furniture import body
from loaders.read.repair import joined_lines, repaired, tidy, vocabulary
from loaders.read.words import words

_MASTHEAD = re.compile(
    r"(?:Report of the|Summary$|Original:|Distr|General Assembly|Security Council|Agenda|Item)"
)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One numbered paragraph.

    number   as printed, from 1.
    section  the organization's heading it stands under, as printed but for its own number; "" outside the
             sections (introduction, observations). Where no heading names one: the nearest heading.
    heading  the nearest heading, without its number; "" before the first.
    text     cleaned words on one line; the offsets of every fact count in it.
    part     "Part two" in a report that numbers each of its parts from 1; else "".
    """

    number: int
    section: str
    heading: str
    text: str
    part: str = ""


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """All numbered paragraphs in printed order; summary, agenda, footnotes and annexes are left out.

    Raises DocumentError where no paragraph is numbered. What looks wrong is told by `doubts`.
    """
    lines = body(without_contents(tidy(text).split("\n")))
    if not (at := starts(lines)):
        hint = "Give a report in English whose paragraphs are numbered 1., 2., 3."
        raise DocumentError("The text has no numbered paragraphs", hint=hint)
    lines, at = without_annexes(lines, at)
    known = vocabulary(text, words())
    above, rest = _pieces(lines, at)
    texts = [repaired(joined_lines(one, known), known) for one in rest]
    above = [[repaired(heading, known) for heading in headings] for headings in above]
    found = list(places(above))
    parts = part_names(lines, at, [place.heading for place in found])
    return tuple(
        Paragraph(start.number, place.section, place.heading, one, part)
        for start, place, one, part in zip(at, found, texts, parts, strict=True)
    )


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
