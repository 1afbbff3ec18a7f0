"""What looks wrong in the paragraphs that were found: missing numbers, a very long one, an end too soon."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from loaders.document.paragraphs import Paragraph

# yes: "It met.”"
# no: "It met with"
_DONE = re.compile(r"[.!?…:;)][\"”’')\]]*\*{0,3}(?:\s?\d{1,2})?$")
# yes: "the lakes: • Lake Blue"
# no: "the lakes"
_ITEM = re.compile(r"[•●▪–] [^•●▪–]{1,200}$")
_AROUND = 6  # paragraphs on each side
_TIMES, _LONG = 8, 3000  # how often longer than those around it a paragraph is, and how long in characters


def doubts(paragraphs: Sequence[Paragraph]) -> tuple[str, ...]:
    """One line each, with where it is; () for a report in which nothing looks wrong."""
    return (*_missing(paragraphs), *_long(paragraphs), *_cut_off(paragraphs))


def _missing(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The numbers that are not there, in the report or one of its parts."""
    if paragraphs and paragraphs[0].number > 1:
        gap = _numbers(1, paragraphs[0].number - 1)
        yield f"Before {cited(paragraphs[0])}: {gap} missing"
    for before, after in pairwise(paragraphs):
        first = before.number + 1 if before.part == after.part else 1
        if after.number > first:
            gap = _numbers(first, after.number - 1)
            yield f"Between {cited(before)} and {cited(after)}: {gap} missing"


def _numbers(first: int, last: int) -> str:
    return f"paragraph {first} is" if first == last else f"paragraphs {first}–{last} are"


def _long(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The paragraphs that may hold others: many times longer than their neighbours."""
    lengths = [len(paragraph.text) for paragraph in paragraphs]
    for at, length in enumerate(lengths):
        around = lengths[max(0, at - _AROUND) : at] + lengths[at + 1 : at + 1 + _AROUND]
        if around and length > max(_LONG, _TIMES * median(around)):
            times = length / max(1, median(around))
            yield f"{cited(paragraphs[at], capital=True)} is {times:.0f} times as long as those around it"


def _cut_off(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    if paragraphs and not _DONE.search(paragraphs[-1].text) and not _ITEM.search(paragraphs[-1].text):
        yield f"The report may be cut off: {cited(paragraphs[-1])}, the last, does not end a sentence"


def cited(paragraph: Paragraph, *, capital: bool = False) -> str:
    """A paragraph as a note calls it: "paragraph 3", "Part two, paragraph 3"."""
    number = f"{'Paragraph' if capital and not paragraph.part else 'paragraph'} {paragraph.number}"
    return f"{paragraph.part}, {number}" if paragraph.part else number
