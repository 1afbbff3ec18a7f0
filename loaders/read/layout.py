"""Lines of text from the characters of a printed page: columns, gaps, superscripts, notes, running heads."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from operator import attrgetter
from statistics import median
from typing import NamedTuple

from loaders.read.furniture import is_furniture, is_symbol
from loaders.read.notes import Noted, gathered

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# yes: "12."
# yes: "(a)"
# yes: "•"
# yes: "IV."
# no: "lake"
_MARK = re.compile(r"(?:\d{1,3}\.|[IVX]+\.|[A-Z]\.|\(?[a-z]{1,3}\)|[•●▪–—-]|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+)")
# yes: "¹ A lake"
# yes: "12 See"
# no: "a lake"
_NOTE = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3}|\d{1,2})\s*\S")
_EDGE = 0.1  # of the page's height: where running heads stand


class Glyph(NamedTuple):
    """One printed character: left and right edge, baseline and height of its box, in points from below."""

    char: str
    left: float
    right: float
    base: float
    size: float


@dataclass(slots=True)
class Line:
    """Characters on one baseline, without a wide gap between them."""

    base: float
    size: float
    glyphs: list[Glyph] = field(default_factory=list)
    text: str = ""


def page_texts(pages: Sequence[Sequence[Glyph]], heights: Sequence[float]) -> Noted:
    """The text of all pages: lines, an empty one at each wide gap, without running heads; footnotes apart."""
    lined = [printed_lines(glyphs) for glyphs in pages]
    sizes = Counter(round(line.size, 1) for page in lined for line in page for _ in line.text)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    repeated = _repeated(lined, heights)
    step = _step(lined, usual)
    kept = [_within(page, height, repeated) for page, height in zip(lined, heights, strict=True)]
    head = [*_symbols(lined, heights), ""] if lined and not _symbols(lined[:1], heights) else []
    if lined and not head:
        kept[0] = [line for line in lined[0] if line in kept[0] or is_symbol(line.text)]
    parted = [_parted(page, usual, whole) for page, whole in zip(kept, lined, strict=True)]
    texts = ["\n".join(_spaced(page, step)) for page, _ in parted]
    if not texts:
        return Noted("")
    texts[0] = "\n".join([*head, texts[0]])
    ends = accumulate(len(text) + 2 for text in texts)
    feet = [gathered(foot, end - 2) for (_, foot), end in zip(parted, ends, strict=True)]
    return Noted("\n\n".join(texts), tuple(note for foot in feet for note in foot))


def _symbols(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[str]:
    """The symbols that stand at the edge of most pages, and of the first; a document is known by them."""
    found = Counter(
        line.text
        for page, height in zip(pages, heights, strict=False)
        for line in page
        if _at_edge(line, height) and is_symbol(line.text)
    )
    return [text for text, times in found.items() if 2 * times >= len(pages) - 1]


def printed_lines(glyphs: Sequence[Glyph]) -> list[Line]:
    """The lines of a page from top to bottom, columns beside each other as lines of their own."""
    rows: list[Line] = []
    alike: dict[tuple[float, float], list[Glyph]] = {}
    for glyph in glyphs:
        alike.setdefault((glyph.size, glyph.base), []).append(glyph)
    for size, base in sorted(alike, reverse=True):
        near = list(_near(size, base, rows))  # what is alike looks for its place among the same rows
        if not near:
            rows.append(Line(base, size))
            near = [(rows[-1], True)]
        if near[0][1]:
            near[0][0].glyphs += alike[size, base]
            continue
        for glyph in alike[size, base]:
            row = next((one for one, sure in near if sure or _beside(glyph, one)), None)
            if row is None:
                row = Line(base, size)
                rows.append(row)
                near.insert(0, (row, True))
            row.glyphs.append(glyph)
    parted = [part for row in rows for part in _parts(row)]
    for line in parted:
        line.text = _written(line)
    return sorted((line for line in parted if line.text), key=lambda one: (-one.base, one.glyphs[0].left))


def _near(size: float, base: float, rows: Sequence[Line]) -> Iterator[tuple[Line, bool]]:
    """The rows on whose baseline such a character stands (True), or may stand, raised, beside one."""
    for row in reversed(rows):
        rise = base - row.base
        if abs(rise) < 0.12 * row.size:
            yield row, True
        elif size < 0.85 * row.size and -0.3 * row.size < rise < 0.6 * row.size:
            yield row, False


def _beside(glyph: Glyph, row: Line) -> bool:
    """Whether a smaller character stands beside one of the row."""
    near = 0.6 * row.size
    return any(
        -near < glyph.left - one.right < near or 0 <= one.left - glyph.right < near for one in row.glyphs
    )


def _parts(row: Line) -> Iterator[Line]:
    """A row parted at gaps wider than three characters, but not behind a paragraph's number or mark."""
    glyphs = sorted(row.glyphs, key=attrgetter("left"))
    part = Line(row.base, row.size, glyphs[:1])
    for glyph in glyphs[1:]:
        wide = glyph.left - part.glyphs[-1].right > 1.6 * row.size
        if wide and not _MARK.fullmatch("".join(one.char for one in part.glyphs).strip()):
            yield part
            part = Line(row.base, row.size)
        part.glyphs.append(glyph)
    yield part


def _written(line: Line) -> str:
    """The characters of a line, spaces where there is room for one, raised digits as superscripts."""
    text, right = "", line.glyphs[0].left
    for glyph in line.glyphs:
        if glyph.left - right > 0.17 * line.size and not text.endswith(" "):
            text += " "
        raised = glyph.size < 0.85 * line.size and glyph.base - line.base > 0.1 * line.size
        text += glyph.char.translate(_RAISED) if raised else glyph.char
        right = max(right, glyph.right)
    return " ".join(text.split())


def _step(pages: Sequence[Sequence[Line]], usual: float) -> float:
    """The usual distance between two lines of the text."""
    steps = [
        upper.base - lower.base
        for page in pages
        for upper, lower in pairwise(page)
        if abs(upper.size - usual) < 0.5 and abs(lower.size - usual) < 0.5 and upper.base > lower.base
    ]
    return median(sorted(steps)[: max(1, len(steps) * 3 // 4)]) if steps else usual


def _repeated(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[str]:
    """The running heads and feet: what stands at the edges of at least three pages, numbers apart."""
    seen = Counter(
        text
        for page, height in zip(pages, heights, strict=True)
        for text in {_shape(line) for line in page if _at_edge(line, height)}
    )
    return {text for text, times in seen.items() if times >= 3 and times > len(pages) // 3}


def _shape(line: Line) -> str:
    return re.sub(r"\d+", "#", line.text)


def _at_edge(line: Line, height: float) -> bool:
    return not _EDGE * height < line.base < (1 - _EDGE) * height


def _within(page: Sequence[Line], height: float, repeated: set[str]) -> list[Line]:
    """The lines of a page but its running heads, page and job numbers; a symbol on the first page stays."""
    return [
        line
        for line in page
        if not (_at_edge(line, height) and (_shape(line) in repeated or _is_number(line.text)))
    ]


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\d{1,3}", text)) or (is_furniture(text) and text[0].isdigit())


def _parted(page: list[Line], usual: float, whole: Sequence[Line]) -> tuple[list[Line], list[str]]:
    """The lines above the footnotes, and these: small print from a mark to the page's end.

    whole  all lines of the page: a mark that stands alone at its edge looks like the page's number.
    """
    end = len(page)
    for index in range(len(page) - 1, -1, -1):
        line = page[index]
        if is_furniture(line.text):
            continue
        if line.size > 0.95 * usual:
            break
        if _NOTE.match(line.text):
            end = index
    foot = page[end].base if end < len(page) else 0.0
    marks = {id(line) for line in whole if line.base <= foot and line.text.isdecimal()}
    marks |= {id(line) for line in page[end:] if not is_furniture(line.text)}
    around = [line for line in page[end:] if is_furniture(line.text)]
    return page[:end] + around, [line.text for line in whole if id(line) in marks]


def _spaced(page: Sequence[Line], step: float) -> Iterator[str]:
    """The lines' text, with an empty line where the page leaves a gap."""
    before = None
    for line in page:
        if before is not None and before.base - line.base > 1.25 * max(step, 1.0):
            yield ""
        yield line.text
        before = line
