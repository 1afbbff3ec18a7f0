"""Where the numbered paragraphs begin: the surest way through all lines with a number.

A way goes on by one. A gap in it has its price, so has a list that begins anew: below a heading it is a part
of the report, elsewhere a quoted list that the paragraph around it takes along.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.document.headings import is_title
from loaders.value import value

# yes: "12. In May"
# no: "12.5 per cent"
_START = re.compile(r"(\d{1,6}) ?\.(?!\d)\s*(.*)")
# yes: "44 With the help of the many lakes, the office met."
# no: "44. With the help of the many lakes, the office met."
# no: "44 Lakes"
_WITHOUT_DOT = re.compile(r"(\d{1,3})\s+([A-Z“][a-z]*,? [a-z].{30,})")
# yes: "“In May"
# no: "of it"
_OPENING = re.compile(r"[“\"‘'(\[*_]*[A-ZÀ-Þ0-9•]")
# yes: "It met.”"
# no: "It met"
_DONE = re.compile(r"[.!?:;…][\"”’')\]]*\*{0,3}$")
# yes: "Part two"
# no: "Parties"
PART = re.compile(
    r"(?:Part|Chapter|Volume) (?:[IVXLC]+|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b.{0,90}",
    re.IGNORECASE,
)
# yes: "Also requests the"
# no: "Requests were made"
_OPERATIVE = re.compile(
    r"(?:(?:Also|Further|Strongly|Once again) )?[a-zA-Z]+(?:es|ds|ts|ns|ls|ms|ks|gs|sses) "
    r"(?:its|that|the|to|with|upon|all|also|note of|note with|once)\b"
)
_HEADING = 100  # characters: no heading on one line is longer
_HEADED = 0.1  # how sure a line is that looks like a numbered heading
_SURE = 2.5  # a start as sure as this is passed by only together with the one before it
_LOST = 2.0  # what a missing number costs
_NEAR = 3  # a second and a third cost half of it, further ones little more
_FIRST = 4  # a part begins with one of these numbers at most
_ANEW = 6.0  # what a list costs that begins anew below a heading
_OF_MANY = 0.5  # the same in a report that numbers each of its sections
_UNHEADED = 20.0  # the same below a full stop: only a long list is worth it
_PRINTED = 2.0  # the same below "Part two"
_QUOTED = 1.0  # what a list costs that stands within a paragraph
_ITEMS = 100  # so many of a list's items are remembered
_OPEN = 12  # so many ways may hold the list that begins


@value
class Start:
    """A line that begins a paragraph.

    number  as printed. line  index of the line. rest  what stands behind the number. sure  0 to 3.
    part    how often the numbering has begun anew before.
    """

    number: int
    line: int
    rest: str
    sure: float
    part: int = 0


def starts(lines: Sequence[str]) -> tuple[Start, ...]:
    """The starts of the paragraphs in order: the surest way through the lines with a number.

    A number that begins a line by chance ("… resolution 2719 (2023), paragraph" / "12. The …") stays out,
    because the way through the real paragraph 12 is surer. Missing numbers are passed over.

    >>> [start.number for start in starts(["1. One.", "2. Two, as in", "9. Nine says", "3. Three."])]
    [1, 2, 3]
    >>> [start.line for start in starts(["1. One.", "", "2. African Union", "", "2. In May, it met."])]
    [0, 4]
    """
    found = _candidates(lines)
    way = _way(found, anew=_ANEW)
    if way and way[-1].part >= 2:
        way = _way(found, anew=_OF_MANY)
    return way


@value
class _Candidate:
    """A line that may begin a paragraph; `anew` is what a part that begins here costs, None for no part."""

    start: Start
    anew: float | None


@value
class _Way:
    """The best way to a paragraph, its worth, and the way before it."""

    score: float
    start: Start
    before: "_Way | None"


@dataclass(slots=True)
class _Holder:
    """A way whose last paragraph may hold quoted lists; `lists` is its worth by a list's last number."""

    way: _Way
    lists: dict[int, float] = field(default_factory=dict)

    @property
    def worth(self) -> float:
        return max([self.way.score, *self.lists.values()])

    def closed(self, number: int) -> float:
        """What it is worth where its paragraph ends and `number`, which goes on with no list, begins."""
        return max([self.way.score, *(worth for last, worth in self.lists.items() if last + 1 != number)])

    def take(self, start: Start) -> None:
        """Takes a start as the next of a quoted list, or as its first."""
        if start.number == 1 and start.sure > _HEADED:
            self.lists[1] = self.worth - _QUOTED + start.sure
        elif before := self.lists.get(start.number - 1):
            self.lists[start.number] = max(before + start.sure, self.lists.get(start.number, 0.0))
            if len(self.lists) > _ITEMS:
                del self.lists[next(iter(self.lists))]


@dataclass(slots=True)
class _Ways:
    """The best ways so far: `to` a number, at the `top`, and the `holders` that are worth most."""

    anew: float
    to: dict[int, _Way] = field(default_factory=dict)
    top: _Way | None = None
    holders: list[_Holder] = field(default_factory=list)

    def take(self, candidate: _Candidate, before: Start | None) -> None:
        """Goes on to a candidate; `before` is the sure one right before it."""
        start = candidate.start
        follows = before if before is not None and before.number == start.number - 1 else None
        best = max(self._ways(candidate, follows), key=lambda way: way.score)
        for holder in self.holders:
            holder.take(start)
        if start.number not in self.to or best.score >= self.to[start.number].score:
            self.to[start.number] = best
            self.holders = sorted([_Holder(best), *self.holders], key=lambda one: -one.worth)[:_OPEN]
        if best.score > (self.top.score if self.top else 0.0):
            self.top = best

    def _ways(self, candidate: _Candidate, follows: Start | None) -> Iterator[_Way]:
        """The ways to a candidate; one that follows a sure one is reached through that only."""
        start = candidate.start
        yield _Way(start.sure - 0.02 * start.number, start, None)
        for gap in range(_NEAR + 1):
            number = start.number - 1 - gap
            near = [(self.to[number].score, self.to[number])] if number in self.to else []
            near += [
                (one.closed(start.number), one.way) for one in self.holders if one.way.start.number == number
            ]
            for score, way in near:
                if follows is None or way.start.line == follows.line:
                    yield _on(way, score - _price(gap), start)
        if self.top and follows is None:
            yield from self._far(candidate, self.top)

    def _far(self, candidate: _Candidate, top: _Way) -> Iterator[_Way]:
        """The ways over many missing numbers, and anew to the first of a part."""
        number = candidate.start.number
        if (lost := number - 1 - top.start.number) > _NEAR:
            yield _on(top, top.score - _price(lost), candidate.start)
        if candidate.anew is not None and number <= _FIRST:
            price = candidate.anew if candidate.anew > _ANEW else min(self.anew, candidate.anew)
            yield _on(top, top.score - price - _LOST * (number - 1), candidate.start, anew=1)


def _price(lost: int) -> float:
    """What missing numbers cost: one more than a doubtful start is worth, many less than two sure ones."""
    return (_LOST + min(lost, _NEAR) - 1 + 0.05 * max(0, lost - _NEAR)) if lost else 0.0


def _on(way: _Way, score: float, start: Start, *, anew: int = 0) -> _Way:
    """A way with one start more; `score` is what it was worth before."""
    return _Way(score + start.sure, replace(start, part=way.start.part + anew), way)


def _way(found: Sequence[_Candidate], *, anew: float) -> tuple[Start, ...]:
    """The surest way through the candidates, when a part below a heading costs `anew`."""
    ways, before = _Ways(anew), None
    for candidate in found:
        ways.take(candidate, before)
        before = candidate.start if candidate.start.sure >= _SURE else None
    way, taken = ways.top, []
    while way:
        taken.append(way.start)
        way = way.before
    return tuple(reversed(taken))


def _candidates(lines: Sequence[str]) -> list[_Candidate]:
    found: list[_Candidate] = []
    before, blank, printed = "", True, False
    for index, line in enumerate(lines):
        if not line:
            blank = True
            continue
        if start := _start(lines, index, before, blank=blank):
            quoted = bool(_OPERATIVE.match(start.rest))
            found.append(_Candidate(start, _PRINTED if printed else None if quoted else _anew(before)))
        printed = bool(PART.fullmatch(line)) or (printed and not start)
        before, blank = line, False
    return found


def _start(lines: Sequence[str], index: int, before: str, *, blank: bool) -> Start | None:
    """The start that a line may be: with its number's dot, or without where a sentence follows."""
    line = lines[index]
    if (found := _START.fullmatch(line)) and (not found[2] or _OPENING.match(found[2])):
        sure = _HEADED if _is_heading(lines, index, found[2]) else _sure(before, blank=blank)
        return Start(int(found[1]), index, found[2], sure)
    if (blank or _DONE.search(before)) and (found := _WITHOUT_DOT.fullmatch(line)):
        return Start(int(found[1]), index, found[2], 0.0)
    return None


def _anew(before: str) -> float | None:
    """What a part costs whose first paragraph stands below the line `before`; None where none can begin."""
    if _heads(before):
        return _ANEW
    return _UNHEADED if before.endswith((".", ".”", ".)")) else None


def _heads(before: str) -> bool:
    """Whether a line may be a heading below which the numbering begins anew."""
    if not before or _DONE.search(before) or before[-1] in ",-–—" or len(before) > _HEADING:
        return False
    return before[0].isupper() or before[0].isdigit() or before[0] in "“["


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
