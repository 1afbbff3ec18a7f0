"""Footnotes as a report prints them: a mark, the words, and where in the text they belong."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# yes: "¹ A lake"
# yes: "12 See the lake"
# yes: "3/ Lakes"
# yes: "[4] Lakes"
# yes: "* A/99/150."
# yes: "12"
# no: "12,000 lakes"
# no: "1 250 Total"
# no: "a lake"
_MARKED = re.compile(
    r"^(?:(?P<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})|(?P<sign>\*{1,3}|†|‡)|(?P<bracket>\[\^?\d{1,3}\])|(?P<alone>\d{1,3}$)"
    r"|(?P<plain>\d{1,3})[/.)]?(?=\s+[^\W\d_]|\s+[“\"‘(]))\s*(?P<words>.*)"
)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote: its mark in plain figures ("12") or signs ("*"), and its words on one line or several.

    at        the offset in the report's text of what refers to it, else of the page's foot.
    referred  whether `at` is where the text refers to it.
    """

    mark: str
    words: str
    at: int
    referred: bool = False


@dataclass(frozen=True, slots=True)
class Noted:
    """A report's text without its footnotes, and these."""

    text: str
    notes: tuple[Note, ...] = ()


def gathered(lines: Iterable[str], at: int = 0) -> list[Note]:
    """The notes that the lines of one page's foot, or of all feet, print; `at` is where they stand.

    >>> [(note.mark, note.words) for note in gathered(["¹ Lakes,", "2 May.", "² Rivers.", "3", "Seas."])]
    [('1', 'Lakes,\\n2 May.'), ('2', 'Rivers.'), ('3', 'Seas.')]
    """
    return [note for _, note in noted_lines(lines, at)]


def noted_lines(lines: Iterable[str], at: int = 0) -> list[tuple[int, Note]]:
    """The same, each with the index of its first line.

    A line that begins with a plain figure is a note's next line ("2 May.") where marks are raised, or where
    the figure does not go on counting.
    """
    found: list[tuple[int, str, list[str]]] = []
    count, plain = 0, None
    for index, line in enumerate(map(str.strip, lines)):
        begun = _MARKED.fullmatch(line)
        if begun and begun["sign"]:
            found.append((index, begun["sign"], [begun["words"]]))
        elif begun and _begins(begun, count, plain):
            plain = bool(begun["plain"])
            mark = plain_mark(begun[0].removesuffix(begun["words"]))
            count = int(mark)
            found.append((index, mark, [begun["words"]]))
        elif found and line and not line.isdecimal():  # a page's number
            found[-1][2].append(line)
    told = [(index, mark, "\n".join(filter(None, words))) for index, mark, words in found]
    return [(index, Note(mark, words, at)) for index, mark, words in told if words]


def _begins(begun: re.Match[str], count: int, plain: bool | None) -> bool:
    """Whether a mark begins a note behind note `count` (0 for none), whose mark was plain, or not."""
    if begun["raised"] or begun["bracket"]:
        return True
    goes_on = count == 0 or int(plain_mark(begun["alone"] or begun["plain"])) in (1, count + 1)
    return goes_on and (bool(begun["alone"]) or plain is not False)


def plain_mark(mark: str) -> str:
    """A mark in plain figures.

    >>> plain_mark("¹²"), plain_mark("[^3]"), plain_mark("4/"), plain_mark("*")
    ('12', '3', '4', '*')
    """
    return mark.translate(_PLAIN).strip("[]^/.) ")
