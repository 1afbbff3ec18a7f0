"""The headings that stand between paragraphs, each on one line."""

import re
from collections.abc import Iterator, Sequence

from loaders.read.furniture import MARK

# yes: "It met.”"
# yes: "It met.¹"
# yes: "It met. 1"
# yes: "It met. [1]"
# yes: "in 2043.[^1]"
# no: "It met"
# no: "supplement No. 5"
_DONE = re.compile(rf"[.!?…](?<!\bNo.)(?<!\bpara.)(?<!\bvol.)[\"”’')\]]*\*{{0,3}}\s?(?:{MARK})?$")
# yes: "IV. Lakes"
# yes: "B. Lakes"
# yes: "3. Lakes"
# no: "Lakes"
# no: "IV."
NUMBER = re.compile(r"(?:(?P<roman>[IVX]{1,6})|(?P<letter>[A-Z])|(?P<digit>\d{1,2}))\.\s+(?=\S)")
# yes: "• lakes"
# yes: "(a) lakes"
# yes: "a) lakes"
# no: "lakes"
# no: "- - -"
_LIST = re.compile(r"(?:[•●▪▫◦·*–—-]\s(?![-–—* ])|\((?:[a-z]{1,2}|[ivx]+|\d{1,2})\)\s|[a-z]\)\s)")
# yes: "of"
# no: "7"
_SMALL = re.compile(
    r"(?:the|of|and|for|in|on|to|with|against|de|la|du|des|et|a|an|its|their|or|le|les|el|y|e)", re.IGNORECASE
)
# yes: "Lakes of the"
# yes: "Lakes,"
# no: "Lakes"
_OPEN_END = re.compile(
    r"(?:[,;–—-]|\b(?:the|of|and|for|in|on|to|with|between|by|at|a|an|or|from|de|la|du|its))$"
)
# yes: "19.0"
# yes: "(9.4)"
# yes: "$558.7"
# yes: "12%"
# no: "lake"
_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[-–(]?[$€]?\d[\d.,]*%?\)?|–|\.\.\.?")
# yes: "Source: the office."
# yes: "Figure II"
# yes: "Total, lakes 12"
# no: "Lakes"
_CAPTION = re.compile(r"(?:Sources?:|Notes?:|(?:Figure|Table|Map|Box) (?:[IVX]+|\d+)\b|Total\b.*\d)")
# yes: "Lakes¹"
# yes: "Lakes10"
# yes: "Lakes [3]"
# no: "Lakes 2043"
# no: "Lakes"
_MARKED = re.compile(r"(?:(?<=[a-z”)])\d{1,2}|\*{1,3}|\s?(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[\^?\d{1,3}\]))$")
_LONGEST = 300
_WIDE = 45  # characters: a shorter line of a heading was not broken for want of space


def headings_and_rest(lines: Sequence[str], *, spaced: bool = True) -> tuple[list[str], list[str]]:
    """The headings at the end of some lines, each on one line, and the lines before them.

    spaced  whether the text sets an empty line between paragraphs and headings.

    >>> lines = ["It was so.¹", "II. Partners of the", "United Nations", "African Union"]
    >>> headings_and_rest(lines, spaced=False)
    (['II. Partners of the United Nations', 'African Union'], ['It was so.¹'])
    """
    ends = [index for index, line in enumerate(lines) if _DONE.search(line) or _is_row(line)]
    first = ends[-1] + 1 if ends else _after_gap(lines, 0)
    if ends and spaced and first < len(lines) and lines[first]:
        first = _after_gap(lines, first)
    first = next((index for index in range(first, len(lines)) if lines[index]), first)
    marks = [index for index in range(first, len(lines)) if _LIST.match(lines[index])]
    if len(marks) > 1 or (marks and not _is_marked_heading(lines, marks[0], first)):
        first = _after_gap(lines, marks[-1] + 1)
    found = list(_merged(lines[first:], spaced=spaced))
    if not found or any(len(one) > _LONGEST for one in found) or not _opens(found[0]):
        return [], list(lines)
    return [_MARKED.sub("", one) for one in found], list(lines[:first])


def ends_sentence(line: str) -> bool:
    """Whether a line ends a sentence, also with a footnote's mark behind the full stop."""
    return bool(_DONE.search(line))


def is_item(line: str) -> bool:
    """Whether a line begins an item of a list: "(a) …", "• …"."""
    return bool(_LIST.match(line))


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


def _is_row(line: str) -> bool:
    """Whether a line is a row of a table or belongs to a figure: it ends a text as a full stop does.

    >>> _is_row("Military contingents 6.3 6.0"), _is_row("19.0"), _is_row("Lakes from 2041 to 2043")
    (True, True, False)
    """
    tokens = line.split()
    figures = sum(bool(_FIGURE.fullmatch(token)) for token in tokens)
    return bool(tokens) and (
        figures == len(tokens) or 3 * figures > len(tokens) > 1 or bool(_CAPTION.match(line))
    )


def _is_marked_heading(lines: Sequence[str], at: int, first: int) -> bool:
    """Whether the only line with a list's mark is a heading: "(a) Lakes" in a block below a full stop."""
    words = _LIST.sub("", lines[at], count=1)
    alone = at == first and (at == 0 or not lines[at - 1]) and words[:1].isupper()
    return alone and not any(map(_LIST.match, lines[:at])) and not _OPEN_END.search(words)


def _opens(heading: str) -> bool:
    return heading[0].isupper() or heading[0] in '“‘"' or bool(NUMBER.match(heading) or _LIST.match(heading))


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
