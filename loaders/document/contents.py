"""The table of contents that stands before a report: its lines name sections and are none."""

import re
from collections.abc import Sequence

# yes: "Contents"
# yes: "Table of contents"
# no: "Lakes"
_TITLE = re.compile(r"(?:table of )?contents", re.IGNORECASE)
# yes: "Page"
# yes: "Chapter Paragraphs"
# no: "Lakes"
_COLUMN = re.compile(r"(?:chapter|section|paragraphs?|pages?|\s)+", re.IGNORECASE)
_PAGES = r"(?:\s*\d{1,3}(?:\s?[-–]\s?\d{1,3})?){0,2}"
# yes: "Lakes ..... 5"
# yes: "Lakes\t5"
# no: "Lakes 5"
_LEADER = re.compile(
    rf"(?P<entry>.*?)\s*(?:(?:\.\s?){{5,}}|(?:…\s?){{2,}}|·{{5,}}|_{{5,}}|\t+(?=\d)){_PAGES}\s*$"
)
# yes: "1. The present report"
# no: "12. The present report"
_FIRST = re.compile(r"\s*1 ?\.\s+\S")
_MARKS = ("..", ". .", "…", "·", "_", "\t")  # a leader holds one of them
# yes: "Lakes 5"
# no: "Lakes"
_PAGE = re.compile(r"\s+\d{1,3}$")
_WIDE = 300  # characters: no line of a table of contents is wider
_FAR = 400  # lines: no table of contents is longer


def without_contents(lines: Sequence[str]) -> list[str]:
    """The lines with an empty one for each of a table of contents, with dotted leaders or without.

    >>> without_contents(["Contents", "I. Lakes 3", "II. Rivers 4", "I. Lakes", "1. It met.", "Seas ..... 5"])
    ['', '', '', 'I. Lakes', '1. It met.', '']
    """
    kept = ["" if _led(line) else line for line in lines]
    top = next((at for at, line in enumerate(lines) if _TITLE.fullmatch(line.strip())), None)
    if top is not None:
        end = _end(lines, top)
        kept[top:end] = [""] * (end - top)
    return kept


def _end(lines: Sequence[str], top: int) -> int:
    """Where the text begins: at the line that says again what the first entry says, or at paragraph 1."""
    rows = [at for at in range(top + 1, min(top + _FAR, len(lines))) if _entry(lines[at])]
    again = next((at for at in rows[1:] if _entry(lines[at]) == _entry(lines[rows[0]])), None)
    if again is None:
        return top + 1
    return next((at for at in rows if at < again and _opens_text(lines, at)), again)


def _opens_text(lines: Sequence[str], at: int) -> bool:
    """Whether paragraph 1 begins here: its lines end in a full stop and no page."""
    if not _FIRST.match(lines[at]):
        return False
    end = next((below for below in range(at, len(lines)) if not lines[below].strip()), len(lines))
    return lines[end - 1].rstrip().endswith(".") and not any(_led(line) for line in lines[at:end])


def _entry(line: str) -> str:
    """What a line names, without leader and page; "" for the head of a column."""
    named = _PAGE.sub("", _led(line) or line).strip("*# ").lower()
    return "" if _COLUMN.fullmatch(named) else named


def _led(line: str) -> str:
    """What stands before a leader (dots, a tab) and a page; "" for a line without."""
    leads = len(line) <= _WIDE and any(mark in line for mark in _MARKS)
    found = _LEADER.fullmatch(line) if leads else None
    return str(found["entry"]) if found else ""
