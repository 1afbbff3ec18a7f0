"""Which heading a paragraph stands under, and which of the headings names an organization."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.document.headings import NUMBER, is_title

# yes: "Cooperation between the United Nations and the Lake Union"
# yes: "partnership between the United Nations system and it"
# no: "Cooperation on lakes"
_COOPERATION = re.compile(
    r"(?:(?:and\s+)?co-?operation|partnership|collaboration)"
    r" between the United Nations(?: system)? and (?:the )?",
    re.IGNORECASE,
)
# yes: "League of Lamps"
# no: "Lamps and boats"
_BODIES = frozenset(
    "Union Organization Organizations Organisation Organisations Association Associations Community"
    " Communities League Council Commonwealth Forum Initiative System Conference Commission Cooperation"
    " Co-operation Bank Group Assembly Parliament Agency Authority Secretariat Committee Court"
    " Partnership Alliance Centre Federation Movement Institute States Francophonie Mercosur Interpol"
    " Summit Market Fund Academy Corporation Board University Congress Foundation Countries".split()
)
# yes: "Lake"
# yes: "Co-operation"
# no: "–"
_TOKEN = re.compile(r"\w+(?:-\w+)*")
# yes: "GUAM"
# no: "AU"
# no: "Lakes"
_ACRONYM = re.compile(r"\b[A-Z]{4,}\b")
# yes: "Introduction"
# yes: "Concluding observations"
# no: "Lakes"
_OUTSIDE = re.compile(
    r"(?:introduction|background|(?:executive )?summary|overview|(?:concluding |general )?observations?"
    r"|conclusions?|recommendations?|concluding remarks|general|(?:the )?way forward|looking ahead)\b",
    re.IGNORECASE,
)
# yes: "Chapter II Lakes"
# yes: "Part two: Lakes"
# no: "Chapters on lakes"
# no: "Part two"
_CHAPTER = re.compile(r"(?:Chapter|Part) (?:[IVX]+|one|two|three|four|five)\b[.:]?\s+(?=\S)", re.IGNORECASE)
_ENOUGH = 0.2  # of the headings below the chapters: fewer organizations among them are themes that name one


IsBody = Callable[[str], bool]
"""Whether a name is that of a body."""


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
    bare = NUMBER.sub("", heading.strip("*# "), count=1)
    return _CHAPTER.sub("", bare).strip()


def organization(heading: str, known: IsBody | None = None) -> str:
    """The organization that a heading names, as printed; "" where it names none.

    known  whether a name is that of a body: "World Food Programme" does not show it by its words.

    >>> organization("C. Cooperation between the United Nations and the Andean Parliament")
    'Andean Parliament'
    >>> organization("International Criminal Police Organization (INTERPOL)")
    'International Criminal Police Organization (INTERPOL)'
    >>> organization("Partnership in peacekeeping"), organization("United Nations Secretariat")
    ('', '')
    """
    name = _COOPERATION.sub("", plain(heading)).strip(" .:*")
    if known and known(name):
        return name
    if name.startswith(("United Nations ", "Observations", "Report")) or not _names_a_body(name):
        return ""
    return re.sub(r"^The\s+", "", name) if is_title(name) else ""


def _names_a_body(name: str) -> bool:
    """Whether a name has a word of bodies ("Union") or an acronym in it."""
    tokens = _TOKEN.findall(name)
    return not _BODIES.isdisjoint([*tokens, *re.findall(r"\w+", name)]) or bool(_ACRONYM.search(name))


def outlined(above: Iterable[Sequence[str]], known: IsBody | None = None) -> Iterator[Place]:
    """For each paragraph its place, from the headings that stand between it and the paragraph before.

    Where headings name organizations they make the sections, and a heading below one leaves its section on;
    where none does (reports of the neighbouring kind), each heading is a section of its own. Where most names
    are numbered, one without a number is a heading below ("World Health Organization", "B. African Union").
    """
    above = [list(headings) for headings in above]
    listed = [heading for headings in above for heading in headings if not _is_outside(heading)]
    names = {heading: organization(heading, known) for headings in above for heading in headings}
    inner = [heading for heading in listed if names[heading] or _level(heading) != "roman"]
    named = [heading for heading in inner if names[heading]]
    by_name = bool(named) and len(named) >= _ENOUGH * len(inner)
    levels = {_level(heading) for heading in named} - {"none"}
    alone = {heading for heading in named if _level(heading) == "none"}
    below = alone if 2 * len(alone) < len(set(named)) else set()
    place, section = Place(), ""
    for headings in above:
        for heading in headings:
            if not (heading in below and place.section):
                section = names[heading] if by_name else _own(heading)
                if by_name and not section:
                    section = _on_a_matter(heading, place, levels, set(names.values()))
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


def _on_a_matter(heading: str, before: Place, levels: set[str], organizations: set[str]) -> str:
    """The section below a heading that names no organization, where others do: the organization's goes on.

    A chapter on something else is a section of its own, so are its headings; introduction and observations
    are none, with theirs.
    """
    if _is_outside(heading) or _level(heading) == "roman" or _level(heading) in levels:
        return _own(heading)
    if before.section in organizations or (before.heading and not before.section):
        return before.section
    return _own(heading)
