"""The text of a Markdown file: its words without the marks, one block a paragraph, headings as lines."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.read.notes import Note, Noted

# yes: "---\ntitle: Lakes\n---\n"
# no: "Lakes\n---\n"
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# yes: "[^1]: A note."
# no: "It met.[^1]"
_NOTE = re.compile(r"^\[\^([^\]\[\n]+)\]:(.*(?:\n(?:    |\t).*)*)", re.MULTILINE)
# yes: "It met.[^1]"
# no: "It met.[1]"
_NOTE_MARK = re.compile(r"\[\^([^\]\[\n]+)\]")
# yes: "<p>lake</p>"
# no: "2 < 3"
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# yes: "12, 13"
# no: "nd"
_RAISED = re.compile(r"^[\d*,\s]{1,6}$")


def markdown_text(source: str) -> Noted:
    """The words of a Markdown text, an empty line between blocks; numbers of lists as they are printed.

    Notes stand apart, numbered in the order in which the text refers to them.

    >>> found = markdown_text("## AU\\n\\n4\\\\. It _met_.[^a]\\n\\n9. It went.\\n\\n[^a]: A note.\\n")
    >>> found.text, [(note.mark, note.words) for note in found.notes]
    ('AU\\n\\n4. It met.\\n\\n9. It went.\\n', [('1', 'A note.')])
    """
    source = _FRONT.sub("", source.replace("\r\n", "\n"))
    told = {name: " ".join(words.split()) for name, words in _NOTE.findall(source)}
    source = _NOTE.sub("", source)
    blocks = [(line, words) for line, words in _blocks(_parser().parse(_NOTE_MARK.sub("", source))) if words]
    text = "\n\n".join(words for _, words in blocks) + "\n"
    return Noted(text, tuple(_notes(source, told, blocks)))


def _notes(source: str, told: dict[str, str], blocks: list[tuple[int, str]]) -> Iterator[Note]:
    """Each reference to a note that there is, at the line of a block that stands last at or above its own."""
    rows, at = list[tuple[int, int]](), 0
    for first, words in blocks:
        for number, line in enumerate(words.split("\n"), first):
            rows.append((number, at))
            at += len(line) + 1
        at += 1
    rows.sort()
    marks: dict[str, str] = {}
    for number, line in enumerate(source.split("\n") if told and rows else ()):
        for name in _NOTE_MARK.findall(line):
            if name in told:
                mark = marks.setdefault(name, str(len(marks) + 1))
                spot = max(0, bisect_right(rows, (number, len(source))) - 1)
                yield Note(mark, told[name], rows[spot][1], referred=True)


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; lines that are indented are text, for no report holds code."""
    return MarkdownIt("commonmark").enable("table").disable("code")


def _blocks(tokens: Iterable[Token]) -> Iterator[tuple[int, str]]:
    """The words of each block, and the line of the source where it begins."""
    mark = ""
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}. " if token.info.isdigit() else "• "
        elif token.type == "inline":
            yield _line(token), mark + "".join(_words(token.children or ()))
            mark = ""
        elif token.type == "fence":
            yield _line(token), token.content.strip()
        elif token.type == "html_block":
            yield _line(token), _TAG.sub("", token.content).strip()


def _line(token: Token) -> int:
    return token.map[0] if token.map else 0


def _words(tokens: Iterable[Token]) -> Iterator[str]:
    """The words of a block; raised figures (notes) stay out."""
    raised = False
    for token in tokens:
        if token.type == "html_inline":
            raised = token.content.startswith("<sup")
            yield "\n" if token.content.startswith("<br") else ""
        elif token.type in ("softbreak", "hardbreak"):
            yield "\n"
        elif not (raised and _RAISED.match(token.content)):
            yield token.content
