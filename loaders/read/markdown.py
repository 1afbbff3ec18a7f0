"""The text of a Markdown file: its words without the marks, one block a paragraph, headings as lines."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from loaders.read.plain import uncommented

# yes: "---\ntitle: Lakes\n---\n"
# no: "Lakes\n---\n"
_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
# yes: "[^1]: A note."
# no: "It met.[^1]"
_NOTE = re.compile(r"^\[\^[^\]\[\n]+\]:.*(?:\n(?:    |\t).*)*", re.MULTILINE)
# yes: "It met.[^1]"
# no: "It met.[1]"
_NOTE_MARK = re.compile(r"\[\^[^\]\[\n]+\]")
# yes: "<p>lake</p>"
# no: "2 < 3"
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
# yes: "12, 13"
# no: "nd"
_RAISED = re.compile(r"^[\d*,\s]{1,6}$")


def markdown_text(source: str) -> str:
    """The words of a Markdown text, an empty line between blocks; numbers of lists as they are printed.

    >>> markdown_text("## African Union[^1]\\n\\n4\\\\. It _met_.\\n\\n9. It went.\\n\\n[^1]: A note.\\n")
    'African Union\\n\\n4. It met.\\n\\n9. It went.\\n'
    """
    source = _FRONT.sub("", source.replace("\r\n", "\n"))
    source = _NOTE_MARK.sub("", _NOTE.sub("", source))
    return "\n\n".join(filter(None, _blocks(_parser().parse(source)))) + "\n"


@cache
def _parser() -> MarkdownIt:
    """CommonMark with tables; lines that are indented are text, for no report holds code."""
    return MarkdownIt("commonmark").enable("table").disable("code")


def _blocks(tokens: Iterable[Token]) -> Iterator[str]:
    mark = ""
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}. " if token.info.isdigit() else "• "
        elif token.type == "inline":
            yield mark + "".join(_words(token.children or ()))
            mark = ""
        elif token.type == "fence":
            yield token.content.strip()
        elif token.type == "html_block":
            yield _TAG.sub("", uncommented(token.content)).strip()


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
