"""The text of an HTML page: one block a paragraph, without navigation, scripts and notes."""

import re
from collections import Counter
from html.parser import HTMLParser

from loaders.read.notes import Noted, gathered
from loaders.read.plain import decoded, uncommented

# yes: "script"
# yes: "nav"
# no: "p"
_SKIPPED = re.compile(
    r"script|style|nav|noscript|template|svg|math|button|select|iframe|object|title|aside|footer"
)
# yes: "p"
# yes: "h2"
# yes: "td"
# no: "b"
_BLOCK = re.compile(
    r"p|div|h[1-6]|li|ul|ol|dl|dt|dd|tr|td|th|table|section|article|header|main|blockquote|pre|hr|body"
    r"|figure|figcaption|address|center|fieldset"
)
# yes: "br"
# yes: "img"
# no: "p"
_VOID = re.compile(r"area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# yes: "<!DOCTYPE html>"
# yes: "<?xml version='1'?>"
# no: "<p>"
_DECLARED = re.compile(r"<[!?][^<>]{0,1000}+>")
# yes: "1 < 2"
# yes: "<a b='"
# no: "</p>"
# no: "<a title='1 > 2'>"
_OPEN = re.compile(r"""<(?!/?[a-zA-Z](?:[^<>"']|"[^"]{0,1000}+"|'[^']{0,1000}+'){0,500}+>)""")
# yes: "display: none"
# no: "display: block"
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# yes: "footnotes"
# yes: "doc-endnote"
# no: "notes on lakes"
_NOTE = re.compile(r"\b(?:footnotes?|endnotes?)\b|doc-(?:foot|end)note", re.I)
# yes: "breadcrumbs"
# yes: "cookie-bar"
# no: "lakes"
_BESIDE = re.compile(r"\b(?:breadcrumbs?|sidebar|cookie[\w-]*)\b", re.I)
# yes: "A lake. ↩"
# no: "A lake."
_BACK = re.compile(r"\s*[↩↑]\ufe0e?\s*$")


def html_text(data: bytes, *, where: str = "") -> Noted:
    """The text of an HTML file's bytes, an empty line between blocks. Numbered lists print their numbers.

    Its notes stand apart.

    >>> html_text(b"<h2>African Union</h2><ol start=4><li>It met.<sup>1</sup></ol><script>x</script>").text
    'African Union\\n\\n4. It met.¹'
    """
    page = _closed(decoded(data, where=where))
    text = "\n\n".join(_Reader().read(page))
    feet = _Notes().read(page) if _NOTE.search(page) else []
    lines = [_BACK.sub("", line) for block in feet for line in block.split("\n")]
    return Noted(text, tuple(gathered(lines, len(text))))


def _closed(page: str) -> str:
    """The page without comments and declarations, and with every "<" that opens no tag as a character.

    Python's parser looks for the end of what never ends from each such sign anew.

    >>> _closed("<!-- a --><p>1 < 2</p><a b='<")
    "<p>1 &lt; 2</p>&lt;a b='&lt;"
    """
    return _OPEN.sub("&lt;", _DECLARED.sub("", uncommented(page)))


class _Reader(HTMLParser):
    """Gathers the blocks of a page; `skipping` are the open elements inside one that is left out."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._done: list[str] = []
        self._words: list[str] = []
        self._skipping: list[str] = []
        self._open: Counter[str] = Counter()
        self._lists: list[tuple[str, int]] = []
        self._raised = 0

    def read(self, page: str) -> list[str]:
        """The blocks of a page that hold words."""
        self.feed(page)
        self.close()
        self._end_block()
        return [block for block in self._done if block]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if self._skipping or _left_out(tag, given):
            if not _VOID.fullmatch(tag):
                self._skipping.append(tag)
                self._open[tag] += 1
        elif tag == "br":
            self._words.append("\n")
        elif tag == "sup":
            self._raised += 1
        elif _BLOCK.fullmatch(tag):
            self._end_block()
            self._begin(tag, given)

    def handle_endtag(self, tag: str) -> None:
        if self._skipping:
            while self._open[tag] and (ended := self._skipping.pop()):
                self._open[ended] -= 1
                if ended == tag:
                    break
        elif tag == "sup":
            self._raised = max(0, self._raised - 1)
        elif _BLOCK.fullmatch(tag):
            self._end_block()
            if tag in ("ol", "ul") and self._lists:
                self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._skipping:
            words = re.sub(r"[ \t\r\n\f]+", " ", data)
            self._words.append(words.translate(_RAISED) if self._raised else words)

    def _begin(self, tag: str, given: dict[str, str]) -> None:
        """Opens a list, or an item with its number or mark."""
        if tag in ("ol", "ul"):
            kind = given.get("type", "1") if tag == "ol" else "•"
            self._lists.append((kind, _count(given.get("start", ""), 1)))
        elif tag == "li":
            kind, number = self._lists.pop() if self._lists else ("•", 1)
            number = _count(given.get("value", ""), number)
            self._lists.append((kind, number + 1))
            self._words.append(_mark(kind, number))

    def _end_block(self) -> None:
        lines = (" ".join(line.split()) for line in "".join(self._words).split("\n"))
        whole = "\n".join(line for line in lines if line)
        if re.fullmatch(r"(?:\d+\.|•|\(\w+\))", whole):  # the item's words stand in a block of their own
            self._words = [whole + " "]
            return
        self._done.append(whole)
        self._words = []


class _Notes(_Reader):
    """Gathers the notes alone. `within` are the open elements from the one that holds notes inwards."""

    def __init__(self) -> None:
        super().__init__()
        self._within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._within or _is_called(_NOTE, tag, {name: value or "" for name, value in attrs}):
            if not _VOID.fullmatch(tag):
                self._within.append(tag)
            kept = [(name, value) for name, value in attrs if name in ("start", "value", "type")]
            super().handle_starttag(tag, kept)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._within:
            while self._within.pop() != tag:
                pass
            super().handle_endtag(tag)

    def handle_data(self, data: str) -> None:
        if self._within:
            super().handle_data(data)


def _is_called(what: re.Pattern[str], tag: str, given: dict[str, str]) -> bool:
    """Whether a block's name says what it holds."""
    named = f"{given.get('class', '')} {given.get('id', '')} {given.get('role', '')}"
    return bool(_BLOCK.fullmatch(tag)) and not _VOID.fullmatch(tag) and bool(what.search(named))


def _left_out(tag: str, given: dict[str, str]) -> bool:
    if tag in ("html", "body"):
        return False
    hidden = (
        "hidden" in given
        or given.get("aria-hidden") == "true"
        or bool(_HIDDEN.search(given.get("style", "")))
    )
    called = any(_is_called(what, tag, given) for what in (_NOTE, _BESIDE))
    return hidden or called or bool(_SKIPPED.fullmatch(tag))


def _count(value: str, otherwise: int) -> int:
    """A number as a page's author wrote it; what is none counts as `otherwise`."""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else otherwise


def _mark(kind: str, number: int) -> str:
    """How a list's item is marked: "4. ", "(b) ", "• "."""
    if kind in ("a", "A"):
        return f"({chr(ord(kind) + (number - 1) % 26)}) "
    return f"{number}. " if kind == "1" else "• "
