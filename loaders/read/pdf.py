"""The text of a PDF, in reading order, by pdfium."""

from collections.abc import Iterator
from ctypes import byref, c_double
from math import sin
from typing import Any

from graph.errors import DocumentError
from loaders.read.layout import Glyph, page_texts
from loaders.read.notes import Noted

_AGAIN = "Get the PDF again"
_HYPHEN = "\x02"  # what pdfium gives for the hyphen at a line's end
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
            heights, pages = zip(*((page.get_height(), list(_glyphs(page))) for page in opened), strict=True)
    except pypdfium2.PdfiumError as fault:
        if "assword" in str(fault) or "ecurity" in str(fault):
            hint = "Save a copy without the password and give that"
            raise DocumentError("The PDF is locked with a password", where=where, hint=hint) from fault
        raise DocumentError("The PDF is damaged and cannot be opened", where=where, hint=_AGAIN) from fault
    if sum(map(len, pages)) < _ENOUGH * max(1, len(pages)):
        hint = "Recognize its text first (OCR), or give another form of the report"
        raise DocumentError("The PDF holds pictures of pages and no text", where=where, hint=hint)
    return page_texts(pages, heights)


def _glyphs(page: Any) -> Iterator[Glyph]:
    """The printed characters of a page, without those turned sideways (a running head, names on a map).

    Spaces that pdfium guesses stay out: the layout knows the gaps. A page that is turned as a whole is kept.
    """
    upright: list[Glyph] = []
    turned: list[Glyph] = []
    import pypdfium2.raw as pdfium

    opened = page.get_textpage()
    box = pdfium.FS_RECTF()
    x, base = c_double(), c_double()
    for index in range(pdfium.FPDFText_CountChars(opened)):
        code = pdfium.FPDFText_GetUnicode(opened, index)
        if pdfium.FPDFText_IsGenerated(opened, index) == 1 or code in (10, 13, 0xFFFE, 0xFFFF) or not code:
            continue
        if not pdfium.FPDFText_GetLooseCharBox(opened, index, byref(box)):
            continue
        pdfium.FPDFText_GetCharOrigin(opened, index, byref(x), byref(base))
        char = "-" if chr(code) == _HYPHEN else chr(code)
        straight = abs(sin(pdfium.FPDFText_GetCharAngle(opened, index))) < _TURNED
        glyph = Glyph(char, box.left, box.right, base.value, box.top - box.bottom)
        (upright if straight else turned).append(glyph)
    opened.close()
    page.close()
    yield from upright if 2 * len(upright) >= len(turned) else turned
