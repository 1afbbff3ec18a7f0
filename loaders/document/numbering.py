"""Where the numbered paragraphs begin: among all lines with a number, those whose numbers run on by one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.document.headings import is_title

_START = re.compile(r"(\d{1,3}) ?\.(?!\d)\s*(.*)")
_OPENING = re.compile(r"[“\"‘'(\[*_]*[A-ZÀ-Þ0-9•]")
_DONE = re.compile(r"[.!?:;…][\"”’')\]]*\*{0,3}$")
_HEADING = 100  # characters: no heading on one line is longer
_GAP = 3
_HEADED = 0.1  # how sure a line is that looks like a numbered heading
_LOST = 2.0  # what a missing number costs: more than a doubtful start is worth


@dataclass(frozen=True, slots=True)
class Start:
    """A line that begins a paragraph.

    number  as printed. line  index of the line. rest  what stands behind the number. sure  0 to 3.
    """

    number: int
    line: int
    rest: str
    sure: float


def starts(lines: Sequence[str]) -> tuple[Start, ...]:
    """The starts of the paragraphs in order: the surest chain of numbers that run on by one.

    A number that begins a line by chance ("… resolution 2719 (2023), paragraph" / "12. The …") stays out,
    because the chain through the real paragraph 12 is surer. Up to three lost numbers are passed over.

    >>> [start.number for start in starts(["1. One.", "2. Two, as in", "9. Nine says", "3. Three."])]
    [1, 2, 3]
    >>> [start.line for start in starts(["1. One.", "", "2. African Union", "", "2. In May, it met."])]
    [0, 4]
    """
    best: dict[int, tuple[float, _Chain]] = {}
    top: tuple[float, _Chain | None] = (0.0, None)
    for start in _candidates(lines):
        score, before = -0.02 * start.number, None
        for gap in range(_GAP + 1):
            if (link := best.get(start.number - 1 - gap)) and link[0] - _LOST * gap > score:
                score, before = link[0] - _LOST * gap, link[1]
        score += start.sure
        if start.number not in best or score >= best[start.number][0]:
            best[start.number] = (score, _Chain(start, before))
        if score > top[0]:
            top = (score, _Chain(start, before))
    return tuple(reversed(list(_unrolled(top[1]))))


@dataclass(frozen=True, slots=True)
class _Chain:
    start: Start
    before: "_Chain | None"


def _unrolled(chain: _Chain | None) -> Iterator[Start]:
    while chain:
        yield chain.start
        chain = chain.before


def _candidates(lines: Sequence[str]) -> Iterator[Start]:
    before, blank = "", True
    for index, line in enumerate(lines):
        if not line:
            blank = True
            continue
        if (found := _START.fullmatch(line)) and (not found[2] or _OPENING.match(found[2])):
            sure = _HEADED if _is_heading(lines, index, found[2]) else _sure(before, blank=blank)
            yield Start(int(found[1]), index, found[2], sure)
        before, blank = line, False


def _is_heading(lines: Sequence[str], index: int, rest: str) -> bool:
    """Whether a numbered line is a heading ("4. Council of Europe") and no paragraph's first line.

    It is no sentence, and two of three hold: a gap below it, the words of a name, a numbered line next.
    """
    if not rest or len(rest) > _HEADING or _DONE.search(rest):
        return False
    below = next((at for at in range(index + 1, len(lines)) if lines[at]), index)
    signs = (below > index + 1, is_title(rest), below > index and bool(_START.fullmatch(lines[below])))
    return sum(signs) >= 2


def _sure(before: str, *, blank: bool) -> float:
    """How surely a paragraph begins below the line `before`: after a full stop, a gap or a heading."""
    if not before or _DONE.search(before):
        return 3.0
    if blank:
        return 2.5
    heading = (
        len(before) < 70 and before[0].isupper() and not before.endswith((",", "-", " the", " of", " and"))
    )
    return 1.0 if heading else 0.1
