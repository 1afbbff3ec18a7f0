"""The text of a Word document (DOCX): a block a paragraph, notes apart, no page heads and deleted words."""

import io
import re
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from xml.etree import ElementTree

from graph.errors import DocumentError
from loaders.read.lists import Lists, W, child
from loaders.read.notes import Note, Noted

_LARGEST = 25_000_000  # bytes of one part: more is no report but a bomb, and takes ten times as much memory
_DAMAGED = (  # what zipfile makes of broken offsets, names, sizes and streams
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError,
    ValueError, LookupError, OverflowError,
)  # fmt: skip
_AGAIN = "Save it again in Word, or give the PDF"
_LEFT_OUT = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}txbxContent", f"{W}pPr", f"{W}rPr"} | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
_CHARS = {f"{W}tab": " ", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-", f"{W}softHyphen": ""}
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_NOTES = {f"{W}footnoteReference": "footnotes", f"{W}endnoteReference": "endnotes"}
# yes: "\u0001footnotes 2\u0001"
# no: "lake 2"
_REFERENCE = re.compile(r"\x01(\w+ [^\x01]*)\x01")  # no XML holds this character
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def docx_text(data: bytes, *, where: str = "") -> Noted:
    """The text of a DOCX file's bytes, an empty line between paragraphs; automatic numbers are written out.

    Footnotes and endnotes stand apart, numbered in the order in which the text refers to them.

    Raises DocumentError where the file is damaged, cut off, too large unpacked, or no Word document.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if "word/document.xml" not in packed.namelist():
                hint = "Give a PDF, DOCX, HTML, Markdown or text file"
                raise DocumentError(
                    "This is an archive without a Word document in it", where=where, hint=hint
                )
            return _unpacked(packed, where)
    except ElementTree.ParseError as fault:
        raise DocumentError("The DOCX file holds broken XML", where=where, hint=_AGAIN) from fault
    except _DAMAGED as fault:
        raise DocumentError("The DOCX file is damaged or cut off", where=where, hint=_AGAIN) from fault


def _unpacked(packed: zipfile.ZipFile, where: str) -> Noted:
    main = _part(packed, "word/document.xml", where)
    lists = Lists(_part(packed, "word/numbering.xml", where), _part(packed, "word/styles.xml", where))
    head = _first_header(packed, main, where)
    blocks = [*_blocks(head, Lists(None, None)), *_blocks(main, lists)]
    told = {
        f"{kind} {note.get(f'{W}id', '')}": "\n".join(words for words, _ in _blocks(note, Lists(None, None)))
        for kind in _NOTES.values()
        for note in _inner(_part(packed, f"word/{kind}.xml", where))
    }
    return Noted("\n\n".join(words for words, _ in blocks), tuple(_noted(blocks, told)))


def _inner(part: ElementTree.Element | None) -> Iterator[ElementTree.Element]:
    yield from part if part is not None else ()


def _noted(blocks: list[tuple[str, list[str]]], told: dict[str, str]) -> Iterator[Note]:
    """The notes in the order of their references, each kind counted from 1."""
    at, seen = 0, Counter[str]()
    for words, references in blocks:
        for reference in references:
            kind = reference.partition(" ")[0]
            seen[kind] += 1
            if told.get(reference):
                yield Note(str(seen[kind]), told[reference], at, referred=True)
        at += len(words) + 2


def _part(packed: zipfile.ZipFile, name: str, where: str) -> ElementTree.Element | None:
    """One XML part of the package, None where there is none. Refuses what is too large or has entities."""
    if name not in packed.namelist():
        return None
    if packed.getinfo(name).file_size > _LARGEST:
        raise DocumentError(
            "The DOCX file unpacks to more than 25 MB, no report does", where=where, hint=_AGAIN
        )
    data = packed.read(name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise DocumentError(
            "The DOCX file defines XML entities, which Word never does", where=where, hint=_AGAIN
        )
    return ElementTree.fromstring(data)


def _first_header(
    packed: zipfile.ZipFile, main: ElementTree.Element | None, where: str
) -> ElementTree.Element | None:
    """The header of the first page: official documents have their masthead there. None for no header."""
    section = next(main.iter(f"{W}sectPr"), None) if main is not None else None
    named = {
        one.get(f"{W}type", ""): one.get(_ID, "")
        for one in (section.iter(f"{W}headerReference") if section is not None else ())
    }
    links = _part(packed, "word/_rels/document.xml.rels", where)
    wanted = named.get("first") or named.get("default")
    for link in links if links is not None and wanted else ():
        if link.get("Id") == wanted:
            return _part(packed, f"word/{link.get('Target', '')}", where)
    return None


def _blocks(document: ElementTree.Element | None, lists: Lists) -> Iterator[tuple[str, list[str]]]:
    """Each paragraph's text, lines and spaces tidied, with its number, and the notes it refers to."""
    for paragraph in document.iter(f"{W}p") if document is not None else ():
        printed = "".join(_words(paragraph))
        references = _REFERENCE.findall(printed)
        lines = (" ".join(line.split()) for line in _REFERENCE.sub("", printed).split("\n"))
        if words := "\n".join(line for line in lines if line):
            yield f"{lists.mark(paragraph)}{words}", references


def _words(element: ElementTree.Element, *, raised: bool = False) -> Iterator[str]:
    """The words of a paragraph in order; raised figures (notes) as superscripts."""
    for inner in element:
        if inner.tag == f"{W}t":
            yield (inner.text or "").translate(_RAISED) if raised else inner.text or ""
        elif inner.tag in _NOTES:
            yield f"\x01{_NOTES[inner.tag]} {inner.get(f'{W}id', '')}\x01"
        elif inner.tag in _CHARS:
            yield _CHARS[inner.tag]
        elif inner.tag == f"{W}r":
            if not _hidden(inner):
                yield from _words(inner, raised=_align(inner) == "superscript")
        elif inner.tag not in _LEFT_OUT:
            yield from _words(inner, raised=raised)


def _align(run: ElementTree.Element) -> str:
    found = child(run, "rPr", "vertAlign")
    return "" if found is None else found.get(f"{W}val", "")


def _hidden(run: ElementTree.Element) -> bool:
    found = child(run, "rPr", "vanish")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false")
