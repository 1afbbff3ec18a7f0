"""When: the dates a text names, as ISO text no more precise than the words."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import field, replace
from datetime import date, timedelta

from loaders.calendar import Period
from loaders.syntax.expressions import NEAR, months_of, runs, year_of, years_ahead
from loaders.value import value

# yes: "later that same month"
# yes: "signed it the following day"
# no: "the same harbour"
# no: "in the following manner"
_SAME = re.compile(
    r"\b(?:the same|that|that same) (?P<same>day|month|year)\b|\bthe following (?P<next>day|month|year)\b"
)

_CUE_WORD = "in|on|since|from|until|till|by|during|between|early in|of|for|to|late in|through|before|after"
_PART_OF = "course|start|beginning|end|period|years?|months? of|spring|summer|autumn|early|late|mid"
# yes: "held in "
# yes: "by the end of "
# yes: "since early "
# yes: "the plan ("
# no: "the harbour "
# no: "within (3"
_CUE = re.compile(
    rf"(?:\b(?P<word>{_CUE_WORD})(?: (?:the )?(?:{_PART_OF})(?: of| from)?(?: the)?(?: period)?)?"
    r"(?: early| late| mid-?)?[ -]|\((?:[^()\d]{0,20} )?)$",
    re.IGNORECASE,
)


@value
class When:
    """A date or a period. Both ends ISO text, as precise as the words; None where the text does not say.

    inferred  whether the words lack the year and the period of the report gives it.
    """

    start: str | None
    end: str | None = None
    inferred: bool = field(default=False, repr=False)


@value
class Dates:
    """Dates that the text gives in one breath: "in May 2023 and May 2024".

    cue  the word before them, lower case: "in", "since", "until", "by" …; "(" in brackets; "" for none.
    """

    whens: tuple[When, ...]
    cue: str
    start: int
    end: int


def dates(text: str, period: Period | None = None) -> tuple[Dates, ...]:
    """All dates that `text` names, those coordinated by "and" together, in reading order.

    period  what the report covers: a date without a year is of the only year that it allows.

    >>> dates("held in Rome on 3 and 4 May 2023")[0].whens
    (When(start='2023-05-03', end='2023-05-04'),)
    >>> dates("in July 2023 and February 2024")[0].whens
    (When(start='2023-07', end=None), When(start='2024-02', end=None))
    >>> dates("In March 2023 and 2024, two meetings")[0].whens
    (When(start='2023-03', end=None), When(start='2024-03', end=None))
    >>> dates("They met on 31 May 2023 and signed it the following day")[1].whens
    (When(start='2023-06-01', end=None),)
    >>> dates("between 9 June and 3 July 2043")[0].whens
    (When(start='2043-06-09', end='2043-07-03'),)
    >>> dates("resolution 2719 (2023) and the 2030 Agenda")
    ()
    """
    groups = list(runs(text))
    ahead = years_ahead(text, groups)
    found = [
        group
        for atoms, year in zip(groups, ahead, strict=True)
        if (group := _dates(text, atoms, year, period))
    ]
    return tuple(sorted([*found, *_anaphors(text, found)], key=lambda dates: dates.start))


def _anaphors(text: str, found: Sequence[Dates]) -> Iterator[Dates]:
    """ "In the same month", "later that year", "the following day", from the date that stands before them."""
    ends = [each.end for each in found]
    for match in _SAME.finditer(text, ends[0]) if ends else ():
        before = bisect_right(ends, match.start()) - 1
        known = found[before].whens[-1] if before >= 0 else When(None)
        if known.start and (when := _same(known.start, match)):
            yield Dates((When(when, inferred=known.inferred),), "in", match.start(), match.end())


def _same(known: str, match: re.Match[str]) -> str | None:
    """The day, month or year that a date lies in, or the next one; None where it is not as precise."""
    unit = match["same"] or match["next"]
    length = {"day": 10, "month": 7, "year": 4}[unit]
    if len(known) < length:
        return None
    if match["same"]:
        return known[:length]
    year, month, day = (int(part) for part in (known + "-01-01")[:10].split("-"))
    if unit == "day":
        return (date(year, month, day) + timedelta(days=1)).isoformat()
    return str(year + 1) if unit == "year" else f"{year + month // 12}-{month % 12 + 1:02}"


def _dates(text: str, atoms: list[re.Match[str]], ahead: str, period: Period | None) -> Dates | None:
    """The group's dates: a month without a year takes the year behind it, a year alone the month before.

    ahead  the year of the next group in a list, which one without a year has too.
    """
    first, last = atoms[0], atoms[-1]
    found = _CUE.search(text, max(0, first.start() - NEAR), first.start())
    cue = (found["word"] or "(").lower() if found else ""
    whens: list[When] = []
    year = ahead if cue or not atoms[-1]["m"] else ""
    for atom, behind in zip(reversed(atoms), [None, *reversed(atoms)], strict=False):
        year = year_of(atom) or _before(year, atom, behind)
        when = _when(atom, year) if year or atom["ya"] else _inferred(atom, cue, period)
        if when is None:
            return None
        whens.insert(0, when)
    whens = _recurring(atoms, whens)
    if cue == "between" and text[first.end() : last.start()] == " and ":
        whens = _one_span(whens)
    return Dates(tuple(_directed(when, cue) for when in whens), cue, first.start(), last.end())


def _before(year: str, atom: re.Match[str], behind: re.Match[str] | None) -> str:
    """The year of an expression that leaves it to the one behind: "in December and January 2043" turns it."""
    mine, other = months_of(atom), months_of(behind) if behind else []
    turns = bool(year and mine and other) and mine[-1][0] > other[0][0]
    return str(int(year) - 1) if turns else year


def _when(atom: re.Match[str], year: str) -> When:
    """One expression as a date; `year` is its own or what a later one in the group says."""
    part = atom.groupdict()
    if part["ya"]:
        end = part["yb"] if len(part["yb"]) == 4 else part["ya"][:2] + part["yb"]
        return When(part["ya"], end)
    if part["y"]:
        return When(part["y"])
    begin, *stops = months_of(atom)
    start = _iso(part["y1"] or part["may"] or year, *begin)
    stop = _iso(year, *stops[0]) if stops else None
    if stop and stop < start:  # "from 30 December to 2 January 2044"
        start = _iso(str(int(start[:4]) - 1), *begin)
    return When(start, stop)


def _inferred(atom: re.Match[str], cue: str, period: Period | None) -> When | None:
    """An expression without a year, in the only year that the period leaves it; None without such a year."""
    if period is None or (not cue and (atom["m"] or atom["ma"])):
        return None
    years = [period.year(month, day) for month, day in months_of(atom)]
    if not all(years):
        return None
    found = [_iso(year, *end) for year, end in zip(years, months_of(atom), strict=True)]
    end = found[1] if len(found) > 1 else None
    return When(found[0], end, inferred=True) if found == sorted(found) else None


def _iso(year: str, month: int | None = None, day: int | None = None) -> str:
    """A year, month or day as ISO text.

    >>> _iso("2043"), _iso("2043", 5), _iso("2043", 5, 7)
    ('2043', '2043-05', '2043-05-07')
    """
    return year + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _one_span(whens: list[When]) -> list[When]:
    """ "between 9 June and 23 June" is one span and not two dates."""
    first, last = whens[0], whens[-1]
    single = len(whens) == 2 and not first.end and not last.end
    if single and first.start and last.start and first.start <= last.start:
        return [When(first.start, last.start, first.inferred or last.inferred)]
    return whens


def _recurring(atoms: list[re.Match[str]], whens: list[When]) -> list[When]:
    """ "March 2023 and 2024" names March twice; "3, 5 and 7 May" is left to the expressions themselves."""
    out: list[When] = []
    for index, (atom, when) in enumerate(zip(atoms, whens, strict=True)):
        if atom["y"] and index and out[-1].start and len(out[-1].start) > 4 and not out[-1].end:
            out.append(replace(when, start=f"{when.start}{out[-1].start[4:]}"))
        else:
            out.append(when)
    return out


def _directed(when: When, cue: str) -> When:
    """ "until 2030" and "by 2025" give only the end."""
    deadline = cue in ("until", "till", "by") and not when.end
    return replace(when, start=None, end=when.start) if deadline else when
