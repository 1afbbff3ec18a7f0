"""The expressions by which a text names dates, one by one and in runs that share a year."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.calendar import MONTH, MONTHS

_NUMBER = {month: index for index, month in enumerate(MONTHS, 1)}
_DASH = r"\s?[–—-]\s?"
_TO = rf"(?:{_DASH}| to | until | till | through )"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"[0-3]?\d"

_DAYS_OF_TWO_MONTHS = (
    rf"(?P<d1>{_DAY}) (?P<m1>{MONTH})(?: (?P<y1>{_YEAR}))?{_TO}(?P<d2>{_DAY}) (?P<m2>{MONTH})"
    rf"(?: (?P<y2>{_YEAR}))?"
)
_DAYS = rf"(?P<r1>{_DAY})(?:{_TO}| and )(?P<r2>{_DAY}) (?P<rm>{MONTH})(?: (?P<ry>{_YEAR}))?"
_DAY_OF_MONTH = rf"(?P<d>{_DAY}) (?P<dm>{MONTH})(?: (?P<dy>{_YEAR}))?"
_MONTHS = rf"(?P<ma>{MONTH})(?: (?P<may>{_YEAR}))?{_TO}(?P<mb>{MONTH})(?: (?P<mby>{_YEAR}))?"
_MONTH_OF_YEAR = rf"(?P<m>{MONTH})(?: (?P<my>{_YEAR}))?"
_YEARS = rf"(?P<ya>{_YEAR}){_DASH}(?P<yb>{_YEAR}|\d\d)(?!\d)"
_FORMS = (_DAYS_OF_TWO_MONTHS, _DAYS, _DAY_OF_MONTH, _MONTHS, _MONTH_OF_YEAR, _YEARS, rf"(?P<y>{_YEAR})")
# Nearly every place of a text begins no date: the first character tells.
# yes: "30 May to 2 June 2043"
# yes: "3 and 4 May 2043"
# yes: "12 May"
# yes: "June 2043–July 2044"
# yes: "2043–47"
# yes: "in 2043"
# no: "the harbour of 1843"
# no: "a mayor's speech"
_ATOM = re.compile(rf"(?=[\dJFMASOND])(?:{'|'.join(_FORMS)})")
# yes: ", and in "
# yes: " as well as on "
# yes: " and from "
# no: "harbours"
# no: "/"
_JOIN = re.compile(
    r"(?:, | and |, and | as well as (?:in |on )?|; | and in | and on |, in |, on |,? and (?:from|between) )"
)
# yes: " and in Reef Town in "
# yes: ", Harbour Town in "
# no: ". Boats sailed in "
# no: " with boats in "
_LISTED = re.compile(r"(?:,|;|,? and,?)(?: [^\W\d][\w’'-]*,?){0,6} ")
NEAR = 80  # characters: no words that belong to a date reach further before it
# yes: "A/"
# yes: "1,"
# yes: "$"
# no: "in "
# no: "("
_JOINED_BEFORE = re.compile(r"[\w/.–-]$|\d,?$|\$$")
# yes: "/11"
# yes: "th"
# yes: ".5"
# no: " –"
# no: ", "
_JOINED_AFTER = re.compile(r"\w|[.,]\d|/")
# yes: " and June"
# yes: ", UNEP met"
# no: " the boats sail"
_GOES_ON = re.compile(r" (?:and|to|–)|,")
# yes: "the Harbour Agenda "
# yes: "resolution "
# yes: "resolution 1999 ("
# no: "in "
# no: "the harbours of "
_NAMED_BEFORE = re.compile(r"(?:Agenda|Vision|resolutions?|Report|decisions?|Strategy) $|\d{3,4} \($")
# yes: " Agenda for Harbours"
# no: " harbours"
_NAMED_AFTER = re.compile(r" (?:Agenda|Strategy|Vision)")

_NAMED = (
    *(("m1", "d1"), ("m2", "d2"), ("rm", "r1"), ("rm", "r2"), ("dm", "d")),
    *(("ma", ""), ("mb", ""), ("m", "")),
)
"""The groups of an expression that name a month, each with that of its day."""


def runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Runs of date expressions with nothing but a joining word between them."""
    run: list[re.Match[str]] = []
    for atom in _ATOM.finditer(text):
        if not _whole(text, atom):
            continue
        if run and _JOIN.fullmatch(text[run[-1].end() : atom.start()]):
            run.append(atom)
            continue
        if run:
            yield run
        run = [atom]
    if run:
        yield run


def years_ahead(text: str, groups: Sequence[list[re.Match[str]]]) -> list[str]:
    """For each run the year of the next one in its list: "in Lima in May and in Rome in June 2043"; or ""."""
    years = [""] if groups else []
    for one, after in reversed(list(pairwise(groups))):
        listed = _LISTED.fullmatch(text, one[-1].end(), after[0].start())
        year = next((year for atom in after if (year := year_of(atom))), years[-1])
        before, behind = months_of(one[-1]), months_of(after[0])
        years.append(year if listed and before and behind and before[0][0] <= behind[0][0] else "")
    return years[::-1]


def year_of(atom: re.Match[str]) -> str:
    """The year that an expression of a month names, "" for none."""
    return next((atom[name] for name in ("y2", "ry", "dy", "mby", "my", "y") if atom[name]), "")


def _whole(text: str, atom: re.Match[str]) -> bool:
    """Whether the expression is a date of its own, not digits or a word of something longer."""
    start, end = atom.span()
    if _JOINED_BEFORE.search(text, max(0, start - 2), start) or _JOINED_AFTER.match(text, end):
        return False
    if atom["m"] and not atom["my"]:
        return atom["m"] not in ("May", "March") or bool(_GOES_ON.match(text, end))
    if not atom["y"] and not atom["ya"]:
        return True
    named = _NAMED_BEFORE.search(text, max(0, start - NEAR), start)
    return not named and not _NAMED_AFTER.match(text, end)


def months_of(atom: re.Match[str]) -> list[tuple[int, int | None]]:
    """Month and day of the ends that an expression names; nothing of a year alone."""
    part = atom.groupdict()
    return [(_NUMBER[part[month]], int(part[day]) if day else None) for month, day in _NAMED if part[month]]
