"""Opens a report, whatever its form, and gives its text: the only place that does."""

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

from graph.errors import DocumentError, visible
from loaders.read.notes import Note, Noted
from loaders.read.plain import decoded, is_binary

_LARGEST = 200_000_000  # bytes
_LONGEST = 10_000_000  # characters of plain text
_FORMS = "Give a PDF, DOCX, HTML, Markdown or text file"
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "an old Word file (.doc)",
    b"{\\rtf": "an RTF file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"SQLite format": "a database",
}
# yes: "<!doctype html>"
# yes: "<html lang='en'>"
# no: "Lakes <table>"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.I | re.S
)
# yes: "## Lakes"
# yes: "4\\. It met."
# yes: "Lakes\n====="
# no: "4. It met."
# no: "#Lakes"
_MARKDOWN = re.compile(r"^#{1,6} \S|^\d{1,3}\\\. |^(?:={4,}|-{4,})$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Source:
    """A report's text, the SHA-256 of its file in hexadecimal, and the file's name.

    notes  the footnotes that stand apart from the text in this form; those of plain text stand in it.
    """

    text: str
    sha256: str
    name: str
    notes: tuple[Note, ...] = ()


def read(path: Path | str) -> Source:
    """The text of a report. Its form is told from its content, not from its ending.

    Raises DocumentError for what is missing, a folder, empty, too large, of another form, locked or damaged.
    """
    path = Path(path)
    data = _bytes(path)
    found = _text(data, path)
    return Source(found.text, hashlib.sha256(data).hexdigest(), visible(path.name), found.notes)


def _bytes(path: Path) -> bytes:
    where = str(path)
    if path.is_dir():
        raise DocumentError("This is a folder, not a report", where=where, hint="Name the file in it")
    try:
        if path.stat().st_size > _LARGEST:
            raise DocumentError("The file is larger than 200 MB, no report is", where=where, hint=_FORMS)
        data = path.read_bytes()
    except FileNotFoundError as fault:
        raise DocumentError("There is no such file", where=where, hint="Check the path") from fault
    except (OSError, ValueError) as fault:
        what = f"The file cannot be read ({getattr(fault, 'strerror', None) or fault})"
        raise DocumentError(what, where=where, hint="Check the path and who may read it") from fault
    if not data.strip():
        raise DocumentError("The file is empty", where=where, hint="Get the report again")
    return data


def _text(data: bytes, path: Path) -> Noted:
    """The text by what the first bytes say; the modules of the heavier forms are imported when one is met."""
    where = str(path)
    if b"%PDF-" in data[:1024]:
        from loaders.read.pdf import pdf_text as pdf

        return pdf(data, where=where)
    if data.startswith(b"PK"):
        from loaders.read.docx import docx_text as docx

        return docx(data, where=where)
    if other := next((name for magic, name in _OTHERS.items() if data.startswith(magic)), ""):
        raise DocumentError(f"This is {other}", where=where, hint=_FORMS)
    if is_binary(data):
        raise DocumentError("This is a binary file, no report", where=where, hint=_FORMS)
    if _HTML.match(data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")):
        from loaders.read.html import html_text as html

        return html(data, where=where)
    text = decoded(data, where=where)
    if len(text) > _LONGEST:
        what = f"The text is longer than {_LONGEST // 1_000_000} million characters, no report is"
        raise DocumentError(what, where=where, hint=_FORMS)
    return _plain(text, path)


def _plain(text: str, path: Path) -> Noted:
    if path.suffix.lower() in {".md", ".markdown"} or len(_MARKDOWN.findall(text)) >= 2:
        from loaders.read.markdown import markdown_text as markdown

        return markdown(text)
    return Noted(text)
