"""The headings that stand between paragraphs, each on one line."""

import re
from collections.abc import Iterator, Sequence

_DONE = re.compile(r"[.!?…][\"”’')\]]*\*{0,3}$")
NUMBER = re.compile(r"(?:(?P<roman>[IVX]{1,6})|(?P<letter>[A-Z])|(?P<digit>\d{1,2}))\.\s+(?=\S)")
_LIST = re.compile(r"(?:[•●▪◦·*–—-]\s|\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)\s|[a-z]\)\s)")
_SMALL = re.compile(
    r"(?:the|of|and|for|in|on|to|with|against|de|la|du|des|et|a|an|its|their|or|le|les|el|y|e)", re.IGNORECASE
)
_OPEN_END = re.compile(
    r"(?:[,;–—-]|\b(?:the|of|and|for|in|on|to|with|between|by|at|a|an|or|from|de|la|du|its))$"
)
_LONGEST = 300
_WIDE = 45  # characters: a shorter line of a heading was not broken for want of space


def headings_and_rest(lines: Sequence[str], *, spaced: bool = True) -> tuple[list[str], list[str]]:
    """The headings at the end of some lines, each on one line, and the lines before them.

    spaced  whether the text sets an empty line between paragraphs and headings.

    >>> lines = ["It was so.", "II. Partners of the", "United Nations", "African Union"]
    >>> headings_and_rest(lines, spaced=False)
    (['II. Partners of the United Nations', 'African Union'], ['It was so.'])
    """
    ends = [index for index, line in enumerate(lines) if _DONE.search(line)]
    first = ends[-1] + 1 if ends else _after_gap(lines, 0)
    if spaced and first < len(lines) and lines[first]:
        first = _after_gap(lines, first)
    marks = [index for index in range(first, len(lines)) if _LIST.match(lines[index])]
    first = _after_gap(lines, marks[-1] + 1) if marks else first
    found = list(_merged(lines[first:], spaced=spaced))
    if not found or any(len(one) > _LONGEST for one in found) or not _opens(found[0]):
        return [], list(lines)
    return found, list(lines[:first])


def is_title(heading: str) -> bool:
    """Whether every word but the small ones is capitalized, as in a name.

    >>> is_title("League of Arab States"), is_title("Partnership with the Union")
    (True, True)
    >>> is_title("Regional economic communities")
    False
    """
    tokens = [token for token in re.split(r"[\s/–—;,]+", heading) if token]
    counted = [token for token in tokens if not _SMALL.fullmatch(token)]
    return bool(counted) and all(token.lstrip('(“‘"').lstrip("-")[:1].isupper() for token in counted)


def _opens(heading: str) -> bool:
    return heading[0].isupper() or heading[0] in '“‘"' or bool(NUMBER.match(heading))


def _after_gap(lines: Sequence[str], first: int) -> int:
    """The index behind the next empty line, or the end."""
    for index in range(first, len(lines)):
        if not lines[index]:
            return index + 1
    return len(lines)


def _merged(lines: Sequence[str], *, spaced: bool) -> Iterator[str]:
    """Broken headings on one line each."""
    heading, before = "", ""
    for line in lines:
        if line and heading and _goes_on(heading, line, before, spaced=spaced):
            heading += ("" if heading.endswith("-") else " ") + line
        elif line:
            if heading:
                yield heading
            heading = line
        before = line
    if heading:
        yield heading


def _goes_on(heading: str, line: str, before: str, *, spaced: bool) -> bool:
    """Whether a line is the rest of the heading above it; `before` is the line above, empty or not."""
    if NUMBER.match(line):
        return False
    if spaced and before:
        return True
    if _OPEN_END.search(heading) or line[0].islower() or line[0] == "(":
        return True
    if is_title(NUMBER.sub("", heading)) and not is_title(line):  # a name, then a theme
        return False
    whole = NUMBER.match(heading) and heading.rpartition(" ")[2].islower()  # a chapter, then a name
    return len(before) >= _WIDE and not whole
