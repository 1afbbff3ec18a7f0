"""The text of a PDF, in reading order, by pdfium."""

import sys
from ctypes import byref, c_double, c_ushort
from math import sin
from typing import Any

from graph.errors import DocumentError
from loaders.read.layout import Glyph, page_texts
from loaders.read.notes import Noted

_AGAIN = "Get the PDF again"
_PRINTED = {"\x02": "-", **dict.fromkeys("\x00\n\r\ufffe\uffff", "")}  # a hyphen at a line's end is the first
_NEAR = 6.0  # points between two characters of one run, at most
_UNITS = f"utf-16-{'le' if sys.byteorder == 'little' else 'be'}"
_PAGES = 2000  # at most: more is a book or a bomb
_TURNED = 0.2  # sine of the angle from which a character is turned
_ENOUGH = 20  # characters a page: pages of a scan have fewer


def pdf_text(data: bytes, *, where: str = "") -> Noted:
    """The text of a PDF file's bytes, page after page, without running heads; footnotes apart.

    Raises DocumentError where the file is cut off, damaged or locked, or where its pages are pictures.
    """
    import pypdfium2

    if b"%%EOF" not in data[-4096:]:
        raise DocumentError("The PDF is cut off: its end is missing", where=where, hint=_AGAIN)
    try:
        with pypdfium2.PdfDocument(data) as opened:
            if len(opened) > _PAGES:
                raise DocumentError(
                    f"The PDF has {len(opened)} pages, no report has", where=where, hint=_AGAIN
                )
            heights, pages = zip(*((page.get_height(), _glyphs(page)) for page in opened), strict=True)
    except pypdfium2.PdfiumError as fault:
        if "assword" in str(fault) or "ecurity" in str(fault):
            hint = "Save a copy without the password and give that"
            raise DocumentError("The PDF is locked with a password", where=where, hint=hint) from fault
        raise DocumentError("The PDF is damaged and cannot be opened", where=where, hint=_AGAIN) from fault
    if sum(map(len, pages)) < _ENOUGH * max(1, len(pages)):
        hint = "Recognize its text first (OCR), or give another form of the report"
        raise DocumentError("The PDF holds pictures of pages and no text", where=where, hint=hint)
    return page_texts(pages, heights)


def _glyphs(page: Any) -> list[Glyph]:
    """The printed characters of a page, without those turned sideways (a running head, names on a map).

    Spaces that pdfium guesses stay out: the layout knows the gaps. A page that is turned as a whole is kept.
    """
    import pypdfium2.raw as pdfium

    upright: list[Glyph] = []
    turned: list[Glyph] = []
    opened = page.get_textpage()
    text, boxed, box, end = opened.raw, pdfium.FPDFText_GetLooseCharBox, pdfium.FS_RECTF(), 0.0
    into, base, top, bottom, place = upright, 0.0, 0.0, 0.0, byref(box)
    for index, char in enumerate(_chars(text)):
        if not char or not boxed(text, index, place):
            continue
        left = box.left
        if box.top != top or box.bottom != bottom or abs(left - end) > _NEAR:
            base, straight = _placed(text, index)  # what goes on along a line has its baseline and its angle
            into, top, bottom = upright if straight else turned, box.top, box.bottom
        end = box.right
        into.append(Glyph(char, left, end, base, top - bottom))
    opened.close()
    page.close()
    return upright if 2 * len(upright) >= len(turned) else turned


def _placed(text: Any, index: int) -> tuple[float, bool]:
    """The baseline of a character, and whether it stands upright."""
    import pypdfium2.raw as pdfium

    x, base = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(text, index, byref(x), byref(base))
    return base.value, abs(sin(pdfium.FPDFText_GetCharAngle(text, index))) < _TURNED


def _chars(text: Any) -> list[str]:
    """The character at each index of a page's text, "" for what is not printed.

    They are taken in one piece where pdfium's text has one unit for each; it hides hyphens at a line's end.
    """
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFText_CountChars(text)
    units = (c_ushort * (count + 1))()
    one_each = pdfium.FPDFText_GetText(text, 0, count, units) == count + 1
    chars = bytes(units)[: 2 * count].decode(_UNITS, "surrogatepass") if one_each else ""
    if len(chars) < count or "\ufffe" in chars:
        chars = "".join(chr(pdfium.FPDFText_GetUnicode(text, index)) for index in range(count))
    spaces = (index for index, char in enumerate(chars) if char == " ")
    guessed = {index for index in spaces if pdfium.FPDFText_IsGenerated(text, index) == 1}
    return ["" if index in guessed else _PRINTED.get(char, char) for index, char in enumerate(chars)]
