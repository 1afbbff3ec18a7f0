"""Which heading a paragraph stands under, and which of the headings names an organization."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.document.headings import NUMBER, is_title

_COOPERATION = re.compile(
    r"(?:(?:and\s+)?co-?operation|partnership|collaboration)"
    r" between the United Nations(?: system)? and (?:the )?",
    re.IGNORECASE,
)
_BODIES = (
    "Union Organi[sz]ations? Associations? Community Communities League Council Commonwealth Forum Initiative"
    " System Conference Commission Co-?operation Bank Group Assembly Parliament Agency Authority Secretariat"
    " Committee Court Partnership Alliance Centre Federation Movement Institute States Francophonie Mercosur"
    " Interpol Summit Market Fund Academy Corporation Board University Congress Foundation Countries"
).replace(" ", "|")
_BODY = re.compile(rf"\b(?:{_BODIES})\b|\b[A-Z]{{4,}}\b")
_OUTSIDE = re.compile(
    r"(?:introduction|background|(?:executive )?summary|overview|(?:concluding |general )?observations?"
    r"|conclusions?|recommendations?|concluding remarks|general|(?:the )?way forward|looking ahead)\b",
    re.IGNORECASE,
)
_ENOUGH = 0.2  # of the headings below the chapters: fewer organizations among them are themes that name one


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: section "" outside the sections, heading "" before the first."""

    section: str = ""
    heading: str = ""


def plain(heading: str) -> str:
    """A heading without its number, mark or emphasis.

    >>> plain("IV. Observations"), plain("B. African Union"), plain("African Union")
    ('Observations', 'African Union', 'African Union')
    """
    return NUMBER.sub("", heading.strip("*# "), count=1).strip()


def organization(heading: str) -> str:
    """The organization that a heading names, as printed; "" where it names none.

    >>> organization("C. Cooperation between the United Nations and the Andean Parliament")
    'Andean Parliament'
    >>> organization("International Criminal Police Organization (INTERPOL)")
    'International Criminal Police Organization (INTERPOL)'
    >>> organization("Partnership in peacekeeping"), organization("United Nations Secretariat")
    ('', '')
    """
    name = _COOPERATION.sub("", plain(heading)).strip(" .:*")
    if name.startswith(("United Nations ", "Observations", "Report")) or not _BODY.search(name):
        return ""
    return re.sub(r"^The\s+", "", name) if is_title(name) else ""


def places(above: Iterable[Sequence[str]]) -> Iterator[Place]:
    """For each paragraph its place, from the headings that stand between it and the paragraph before.

    Where headings name organizations they make the sections, and a heading below one leaves its section on;
    where none does (reports of the neighbouring kind), each heading is a section of its own. Where most names
    are numbered, one without a number is a heading below ("World Health Organization", "B. African Union").
    """
    above = [list(headings) for headings in above]
    listed = [heading for headings in above for heading in headings if not _is_outside(heading)]
    inner = [heading for heading in listed if organization(heading) or _level(heading) != "roman"]
    named = [heading for heading in inner if organization(heading)]
    by_name = bool(named) and len(named) >= _ENOUGH * len(inner)
    levels = {_level(heading) for heading in named} - {"none"}
    alone = {heading for heading in named if _level(heading) == "none"}
    below = alone if 2 * len(alone) < len(set(named)) else set()
    place, section = Place(), ""
    for headings in above:
        for heading in headings:
            if not (heading in below and place.section):
                section = _section(heading, place.section, levels) if by_name else _own(heading)
            place = Place(section, plain(heading))
        yield place


def _is_outside(heading: str) -> bool:
    return bool(_OUTSIDE.match(plain(heading)))


def _level(heading: str) -> str:
    """How a heading is numbered: "roman", "letter", "digit" or "none"."""
    found = NUMBER.match(heading)
    return str(found.lastgroup) if found else "none"


def _own(heading: str) -> str:
    return "" if _is_outside(heading) else plain(heading)


def _section(heading: str, before: str, levels: set[str]) -> str:
    """The section that goes on or begins below a heading, in a report whose sections are organizations."""
    if name := organization(heading):
        return name
    ends = _is_outside(heading) or _level(heading) == "roman" or _level(heading) in levels
    return "" if ends else before
