"""The parts of a report that numbers its paragraphs anew, and what each is called in a citation."""

import re
from collections.abc import Sequence

from loaders.document.numbering import PART, Start

# yes: "PART II"
# yes: "Chapter two: Lakes"
# no: "Parts II"
_LABEL = re.compile(r"(Part|Chapter|Volume) ([IVXLC]+|\d{1,2}|[a-z]+)\b", re.IGNORECASE)
_ORDINAL = "one two three four five six seven eight nine ten".split()
_SHORT = 60  # characters: a longer heading is no name of a part


def part_names(lines: Sequence[str], at: Sequence[Start], headings: Sequence[str]) -> list[str]:
    """Per paragraph the name of its part, "" for all of a report that numbers its paragraphs once.

    It is what is printed ("Part two"), else the heading above the part's first paragraph, else its place. The
    first part has a name only where one is printed. `headings` are the nearest of each paragraph.
    """
    names: dict[int, str] = {}
    taken: set[str] = set()
    if at and at[-1].part > at[0].part:
        before = 0
        for start, heading in zip(at, headings, strict=True):
            if start.part not in names:
                printed = _printed(lines[before : start.line])
                name = printed or (heading if names and len(heading) <= _SHORT else "")
                names[start.part] = name if name not in taken and (name or not names) else _nth(len(names))
                taken.add(names[start.part])
            before = start.line
    return [names.get(start.part, "") for start in at]


def _printed(lines: Sequence[str]) -> str:
    """The label that lines print last: "Part two"; that of a chapter only where no part is named."""
    labels = sorted((line for line in reversed(lines) if PART.fullmatch(line)), key=_is_chapter)
    if labels and (found := _LABEL.match(labels[0])):
        number = found[2].upper() if re.fullmatch(r"[IVXLC]+", found[2]) else found[2].lower()
        return f"{found[1].capitalize()} {number}"
    return ""


def _is_chapter(label: str) -> bool:
    return label.lower().startswith("chapter")


def _nth(place: int) -> str:
    """What the part at a place (from 0) is called where nothing better is printed."""
    return f"Part {_ORDINAL[place] if place < len(_ORDINAL) else place + 1}"
