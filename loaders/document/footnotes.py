"""Which paragraph each footnote of a report belongs to."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from loaders.document.numbering import Start
from loaders.read.marks import footnote_marks
from loaders.read.notes import Note, noted_lines
from loaders.read.repair import tidy


def on_lines(text: str, notes: Sequence[Note], feet: Sequence[str]) -> list[Note]:
    """The notes that stand apart from a text and those at its feet; `at` is now a line of the tidied text."""
    found, line, before = [], 0, 0
    for note in sorted(notes, key=lambda note: note.at):
        line += tidy(text[before : note.at]).count("\n")
        before = note.at
        found.append(replace(note, at=line))
    return [*found, *(replace(note, at=index) for index, note in noted_lines(feet))]


def footnotes(
    notes: Sequence[Note], at: Sequence[Start], rest: Sequence[Sequence[str]], clean: Callable[[str], str]
) -> list[tuple[str, ...]]:
    """The notes of each paragraph: "1 A Review of Lakes." One to which no paragraph refers is left out.

    notes  by the lines where they are referred to or printed.
    rest   the lines of each paragraph, from that of its start on.
    """
    begins = [start.line for start in at]
    marked = _marked(rest) if notes else {}
    found: list[list[str]] = [[] for _ in at]
    for note in notes:
        index = bisect_right(begins, note.at) - 1
        if not note.referred:
            with_mark = marked.get(note.mark, [])
            place = bisect_right(with_mark, index) - 1
            index = with_mark[place] if place >= 0 else -1
        elif index >= 0 and note.at >= begins[index] + len(rest[index]):
            index = -1  # a heading's
        if index >= 0:
            found[index].append(f"{note.mark} {clean(note.words)}")
    return [tuple(dict.fromkeys(one)) for one in found]


def _marked(rest: Sequence[Sequence[str]]) -> Mapping[str, list[int]]:
    """By mark the paragraphs that print it, in order."""
    found: dict[str, list[int]] = defaultdict(list)
    for index, lines in enumerate(rest):
        for mark in dict.fromkeys(footnote_marks(" ".join(filter(None, lines)))):
            found[mark].append(index)
    return found
