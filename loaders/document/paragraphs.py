"""The numbered paragraphs of a report, each under its headings, from text in any of its forms."""

import re
from collections.abc import Callable, Sequence

from graph.errors import DocumentError
from loaders.document.annexes import without_annexes
from loaders.document.contents import without_contents
from loaders.document.footnotes import footnotes, on_lines
from loaders.document.headings import NUMBER, ends_sentence, headings_and_rest, is_item
from loaders.document.numbering import Start, starts
from loaders.document.outline import IsBody, outlined
from loaders.document.parts import part_names
from loaders.read.furniture import body_and_feet
from loaders.read.notes import Note
from loaders.read.repair import joined_lines, repaired, tidy, vocabulary, written_forms
from loaders.read.words import words
from loaders.value import value

# yes: "Report of the Secretary-General"
# yes: "Summary"
# no: "Lakes"
_MASTHEAD = re.compile(
    r"(?:Report of the|Summary$|Original:|Distr|General Assembly|Security Council|Agenda|Item)"
)


# yes: "-----"
# yes: "* * *"
# yes: "(Signed) Jane Doe"
# no: "It met"
_CLOSING = re.compile(r"(?:[-–—_*. ]{3,}|\(Signed\).*)$")


@value
class Paragraph:
    """One numbered paragraph.

    number   as printed, from 1.
    section  the organization's heading it stands under, as printed but for its own number; "" outside the
             sections (introduction, observations). Where no heading names one: the nearest heading.
    heading  the nearest heading, without its number; "" before the first.
    text     cleaned words on one line; the offsets of every fact count in it.
    part     "Part two" in a report that numbers each of its parts from 1; else "".
    footnotes  those to which it refers, each with its mark: "1 A Review of Lakes.".
    """

    number: int
    section: str
    heading: str
    text: str
    part: str = ""
    footnotes: tuple[str, ...] = ()


def paragraphs(text: str, is_body: IsBody | None = None, notes: Sequence[Note] = ()) -> tuple[Paragraph, ...]:
    """All numbered paragraphs in printed order; summary, agenda and annexes are left out, footnotes apart.

    is_body  whether a name is that of a body; without it the words of a heading decide.
    notes    the footnotes that do not stand in the text.

    Raises DocumentError where no paragraph is numbered. What looks wrong is told by `doubts`.
    """
    lines, feet = body_and_feet(without_contents(tidy(text).split("\n")))
    if not (at := starts(lines)):
        hint = "Give a report in English whose paragraphs are numbered 1., 2., 3."
        raise DocumentError("The text has no numbered paragraphs", hint=hint)
    lines, at = without_annexes(lines, at)
    clean = _cleaner(text)
    above, rest = _pieces(lines, at)
    above = [[clean([heading]) for heading in headings] for headings in above]
    found = list(outlined(above, is_body))
    parts = part_names(lines, at, [place.heading for place in found])
    noted = footnotes(on_lines(text, notes, feet), at, rest, lambda words: clean(tidy(words).split("\n")))
    return tuple(
        Paragraph(start.number, place.section, place.heading, clean(own), part, said)
        for start, place, own, part, said in zip(at, found, rest, parts, noted, strict=True)
    )


def _cleaner(text: str) -> Callable[[Sequence[str]], str]:
    """What makes one text of some lines, with the words that the whole report spells."""
    spelled = written_forms(text)
    known = vocabulary(spelled, words())
    return lambda lines: repaired(joined_lines(lines, known, spelled), known)


def _pieces(lines: Sequence[str], at: Sequence[Start]) -> tuple[list[list[str]], list[list[str]]]:
    """Per paragraph the headings between it and the one before, and its lines."""
    spaced = sum(start.line > 0 and not lines[start.line - 1] for start in at) > 0.7 * len(at)
    above, rest = [_chapter(lines[: at[0].line])], []
    ends = [start.line for start in at[1:]] + [len(lines)]
    for start, end in zip(at, ends, strict=True):
        below, own = headings_and_rest([start.rest, *lines[start.line + 1 : end]], spaced=spaced)
        above.append(below)
        rest.append(own)
    return above[:-1], [*rest[:-1], _without_closing(rest[-1])]


def _without_closing(lines: Sequence[str]) -> list[str]:
    """The last paragraph's lines without what stands apart below it: a rule, a signature, names on a map."""
    ends = [at for at, line in enumerate(lines) if ends_sentence(line)]
    below = lines[ends[-1] + 1 :] if ends else []
    apart = below and (not below[0] or _CLOSING.match(below[0]))
    return list(lines[: ends[-1] + 1]) if apart and not any(map(is_item, below)) else list(lines)


def _chapter(lines: Sequence[str]) -> list[str]:
    """The headings right above the first paragraph, without masthead, title and agenda."""
    found, _ = headings_and_rest([".", "", *lines])
    numbered = [index for index, heading in enumerate(found) if NUMBER.match(heading)]
    found = found[numbered[-1] :] if numbered else found[-1:]
    return [heading for heading in found if not _MASTHEAD.match(heading)]
