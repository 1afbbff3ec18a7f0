"""The sentences of a paragraph, with their offsets."""

import re
from collections.abc import Iterator
from itertools import pairwise

from loaders.value import value

# yes: "It met. It went"
# no: "It met."
_END = re.compile(r"[.!?](?<![.!?].)[.!?]*+(?:[\"”’')\]]++)?(?=\s)")
# yes: " It"
# yes: " “It"
# no: " it"
_NEXT = re.compile(r"\s+[“\"‘'(\[]*[A-ZÀ-Þ0-9•]")
# yes: "Prof"
# yes: "op"
# no: "lake"
_ABBREVIATION = re.compile(
    r"Prof|Sr|Jr|Rev|rev|eds?|Inc|Ltd|Co|Corp|Bros|op|cit|U\.S|U\.N|U\.K|E\.U|D\.C|a\.m|p\.m|Ph\.D"
    r"|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec"
)
# yes: " In May"
# yes: " The lake"
# no: " Lake"
_OPENER = re.compile(r"\s+(?:In|On|The|It|A|An|At|From|During|As|This|These|They|Since|To)\b(?!\.)")
# yes: "J"
# yes: "Mr. J"
# no: "Jane"
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]$")
# yes: "see No"
# no: "see "
_TOKEN = re.compile(r"[^\s(\[“\"‘]+$")
# yes: "No"
# yes: "paras"
# no: "lake"
_NUMBERED = re.compile(
    r"(?:No|Nos|no|nos|paras?|arts?|vols?|pp?|chaps?|sects?|Add|Corr|Rev|Fig|fig|ca|approx)$"
)
# yes: " 3"
# yes: " IV"
# no: " lake"
_FIGURE = re.compile(r"\s+[\dIVX]")
# yes: "Mr"
# yes: "e.g"
# no: "lake"
_TITLE = re.compile(
    r"(?:St|Ste|Mt|Ft|Mr|Mrs|Ms|Dr|Prof|Messrs|Gen|Col|Capt|Maj|Lt|Sgt|Hon|e\.g|i\.e|cf|viz|vs)$"
)


@value
class Stretch:
    """One sentence: `text` is the paragraph's `[start:end]`, offsets in code points from 0."""

    text: str
    start: int
    end: int


def sentences(text: str) -> tuple[Stretch, ...]:
    """The sentences of a paragraph in order; they leave out nothing but the spaces between them.

    A full stop ends no sentence behind an abbreviation or an initial, within brackets, or before a small
    letter; lists that semicolons divide stay one sentence.

    >>> text = "Mr. Doe (see No. 3) met the St. Ann Group. In May, it rained: (a) here; (b) there."
    >>> [one.text for one in sentences(text)]
    ['Mr. Doe (see No. 3) met the St. Ann Group.', 'In May, it rained: (a) here; (b) there.']
    """
    edges = [0, *_breaks(text), len(text)]
    found = []
    for left, right in pairwise(edges):
        start = left + len(text[left:right]) - len(text[left:right].lstrip())
        end = left + len(text[left:right].rstrip())
        if start < end:
            found.append(Stretch(text[start:end], start, end))
    return tuple(found)


def _breaks(text: str) -> Iterator[int]:
    """Where a sentence ends and another follows."""
    depth, at = 0, 0
    for end in _END.finditer(text):
        depth = max(0, depth + text.count("(", at, end.end()) - text.count(")", at, end.end()))
        at = end.end()
        if depth > 0 and _closes_late(text, end.end()):
            depth = 0
        if depth == 0 and _NEXT.match(text, end.end()) and not _abbreviated(text, end):
            yield end.end()


def _closes_late(text: str, at: int) -> bool:
    """Whether the bracket that is open never closes: then it is a slip, and sentences end again."""
    return ")" not in text[at : at + 600]


def _abbreviated(text: str, end: re.Match[str]) -> bool:
    """Whether the full stop belongs to an abbreviation or an initial and not to the sentence."""
    if end[0] != ".":
        return False
    token = _TOKEN.search(text, max(0, end.start() - 12), end.start())
    word = token[0] if token else ""
    if _NUMBERED.fullmatch(word):
        return bool(_FIGURE.match(text, end.end()))
    if _TITLE.fullmatch(word):
        return True
    if _OPENER.match(text, end.end()):
        return False
    initial = _INITIAL.search(text[max(0, end.start() - 2) : end.start()])
    return bool(_ABBREVIATION.fullmatch(word) or initial)
