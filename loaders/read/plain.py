"""Plain text from bytes in the encodings that people have."""

import codecs
import re

from graph.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# yes: "\u0001"
# no: "lake"
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f\x7f]")
# yes: "Ã©"
# no: "é"
_TWICE = re.compile("[ÂÃâ][\u0080-\u00bf€™œ“”˜‚]")
_HINT = "Save it as UTF-8 text, or give the PDF, DOCX or HTML file"


def decoded(data: bytes, *, where: str = "") -> str:
    """The text of a file in UTF-8, UTF-16 or Windows-1252. Raises DocumentError where it is no text.

    >>> decoded("São Tomé – 2044".encode("cp1252")), decoded("é".encode("utf-16"))
    ('São Tomé – 2044', 'é')
    """
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "") or _unmarked(data)
    try:
        return _once(data.decode(encoding))
    except UnicodeDecodeError as fault:
        if not encoding.startswith("utf-8") or len(_CONTROL.findall(data)) > len(data) // 1000:
            raise DocumentError("This is no text that can be decoded", where=where, hint=_HINT) from fault
    if text := _nearly_utf8(data) or _windows(data):
        return text
    raise DocumentError("The encoding is neither UTF-8, UTF-16 nor Windows-1252", where=where, hint=_HINT)


def _nearly_utf8(data: bytes) -> str:
    """UTF-8 text in which few bytes are damaged, those as U+FFFD; "" for what is no such text."""
    text = data.decode("utf-8", errors="replace")
    lost = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text) - lost
    return text if 10 * lost <= whole else ""


def _windows(data: bytes) -> str:
    """Windows-1252 text; "" for what has too many letters beyond ASCII to be a report in that encoding."""
    text = data.decode("cp1252", errors="replace")
    foreign = sum(not char.isascii() for char in text)
    return text if "\ufffd" not in text and 4 * foreign <= len(text) else ""


def is_binary(data: bytes) -> bool:
    """Whether bytes hold what no text holds: zero bytes or many control characters."""
    head = data[:65536]
    if any(head.startswith(mark) for mark, _ in _MARKS) or _unmarked(head) != "utf-8":
        return False
    return b"\x00" in head or len(_CONTROL.findall(head)) > len(head) // 100


def _unmarked(data: bytes) -> str:
    """The encoding of bytes without a mark: UTF-16 shows by its zero bytes in every second place."""
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    half = max(1, len(head) // 2)
    if odd > 0.7 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.1 * half:
        return "utf-16-be"
    return "utf-8"


def _once(text: str) -> str:
    """Text that was encoded twice ("â€“" for a dash), decoded once more; other text as it is."""
    if len(_TWICE.findall(text)) < 2:
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def uncommented(source: str) -> str:
    """HTML or Markdown without comments; one that never ends is none.

    >>> uncommented("a <!-- <!-- note --> lake <!-- open")
    'a  lake <!-- open'
    """
    *closed, last = source.split("-->")
    parts = (part.partition("<!--") for part in closed)
    return "".join(before if mark else f"{before}-->" for before, mark, _ in parts) + last
