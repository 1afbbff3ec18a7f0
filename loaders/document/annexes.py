"""What follows a report's paragraphs, or those of one of its parts: annexes, appendices, enclosures."""

import re
from collections.abc import Sequence

from loaders.document.numbering import PART, Start

# yes: "Annex II"
# yes: "Appendix: The harbours"
# no: "Annexes were read."
# no: "To the lake"
_ANNEX = re.compile(
    r"(?:Annex|Appendix|Enclosure)(?:es)?(?: (?:[IVX]+|[A-Z]|\d+))?(?:\.?\s*\*?|\s?[.:–—]\s.{0,120}[^.,;])$",
    re.IGNORECASE,
)
# yes: "It met.”"
# no: "It met"
_DONE = re.compile(r"[.!?…:;][\"”’')\]]*\*{0,3}(?:\s?\d{1,2})?$")


def without_annexes(lines: Sequence[str], at: Sequence[Start]) -> tuple[list[str], tuple[Start, ...]]:
    """The lines with empty ones for the annexes, and the starts that stand in none.

    An annex goes on to the report's end, or to the next "Part two" that is numbered anew. Where the
    paragraphs go on by one below its text, it is an annex to something quoted, and stays.
    """
    kept, found = list(lines), []
    ends = [*(start.line for start in at[1:]), len(lines)]
    within = -1
    for index, (start, end) in enumerate(zip(at, ends, strict=True)):
        if within >= 0 and (new := _new_part(lines, at[index - 1].line, start.line, within)) >= 0:
            kept[within:new] = [""] * (new - within)
            within = -1
        if within < 0:
            found.append(start)
            within = _annex(lines, start.line + 1, end)
            goes_on = index + 1 < len(at) and at[index + 1].part == start.part
            if within >= 0 and goes_on and any(lines[within + 1 : end]):
                within = -1
    if within >= 0:
        kept[within:] = [""] * (len(kept) - within)
    return kept, tuple(found)


def _annex(lines: Sequence[str], first: int, end: int) -> int:
    """The line of an annex's heading below a paragraph's end, -1 for none."""
    before = lines[first - 1]
    for at in range(first, end):
        if _DONE.search(before) and _ANNEX.match(lines[at]):
            return at
        before = lines[at] or before
    return -1


def _new_part(lines: Sequence[str], before: int, line: int, within: int) -> int:
    """The line that names the part whose first paragraph stands at `line`, -1 where an annex goes on."""
    rows = range(max(before, within) + 1, line)
    return next((at for at in rows if PART.fullmatch(lines[at])), -1)
