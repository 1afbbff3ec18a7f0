"""Writers of small reports in every form that people have, from one list of blocks."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import zip_longest
from pathlib import Path
from xml.sax.saxutils import escape as xml_escape

import pytest

Blocks = Sequence[str]
"""A report's blocks in order: headings and paragraphs ("12. The …"), each on one line."""

LINE = 12.0
TOP, BOTTOM, LEFT, WIDTH = 750.0, 90.0, 90.0, 400.0


MASTHEAD = [
    (17.0, "General Assembly", ""),
    (17.0, "Security Council", ""),
    (10.0, "", "Distr.: General"),
    (10.0, "", "8 August 2044"),
    (10.0, "", "Original: English"),
    (10.0, "General Assembly", "Security Council"),
    (10.0, "Ninety-ninth session", "Ninety-ninth year"),
    (10.0, "Item 134 of the provisional agenda*", ""),
    (10.0, "Cooperation between the United Nations and", ""),
    (10.0, "regional and other organizations", ""),
    (14.0, "Cooperation between the United Nations and regional", ""),
    (14.0, "and other organizations", ""),
    (12.0, "Report of the Secretary-General", ""),
]
"""Size, left column and right column of the lines on an official first page."""
MASTHEAD_GAPS = {1, 4, 9, 11, 12}


class PdfPages:
    """Writes the official A4 layout: running heads, page and job numbers, notes in small print."""

    def __init__(self, path: Path, *, symbol: str, notes: Sequence[str] = ()) -> None:
        from reportlab.pdfgen import canvas

        self.canvas = canvas.Canvas(str(path), pagesize=(595.3, 841.9), invariant=1)
        self.symbol, self.notes, self.page, self.y = symbol, list(notes), 0, 0.0
        self._open()

    def _open(self) -> None:
        self.page += 1
        self.y = TOP
        note = self.notes.pop(0) if self.notes else ""
        self.floor = BOTTOM + (30 if note else 0)
        self.canvas.setFont("Times-Roman", 8)
        if self.page == 1:
            self.canvas.drawString(LEFT, 800, "United Nations")
            self.canvas.drawString(420, 800, self.symbol)
        else:
            for row, part in enumerate(self.symbol.split("–")):
                self.canvas.drawRightString(500, 805 - 10 * row, part)
        if note:
            self.canvas.line(LEFT, BOTTOM + 20, LEFT + 80, BOTTOM + 20)
            self.canvas.setFont("Times-Roman", 5)
            self.canvas.drawString(LEFT, BOTTOM + 11, "1")
            self.canvas.setFont("Times-Roman", 8)
            for row, part in enumerate(note.split("\n")):
                self.canvas.drawString(LEFT + 6, BOTTOM + 8 - 9 * row, part)
        self.canvas.drawString(LEFT, 50, f"{self.page}/9" if self.page % 2 == 0 else "44-01234")
        self.canvas.drawRightString(500, 50, "44-01234" if self.page % 2 == 0 else f"{self.page}/9")

    def block(self, text: str, *, bold: bool = False) -> None:
        font = "Times-Bold" if bold else "Times-Roman"
        for row, line in enumerate(_wrapped(text, font)):
            if self.y < self.floor:
                self.canvas.showPage()
                self._open()
            self._line(line, font, first=row == 0)
            self.y -= LINE
        self.y -= 0.6 * LINE

    def _line(self, line: str, font: str, *, first: bool) -> None:
        number, _, rest = line.partition(". ")
        self.canvas.setFont(font, 10)
        if first and number.isdigit():
            self.canvas.drawString(LEFT, self.y, f"{number}.")
            line, left = rest, LEFT + 36
        else:
            left = LEFT
        for part in line.split("¹"):
            if left > LEFT + 36 or part != line.split("¹")[0]:
                self.canvas.setFont(font, 6)
                self.canvas.drawString(left, self.y + 4, "1")
                left += 4
                self.canvas.setFont(font, 10)
            self.canvas.drawString(left, self.y, part)
            left += self.canvas.stringWidth(part, font, 10)

    def masthead(self) -> None:
        """The first page's head: organs on the left, day of distribution on the right, then the title."""
        for row, (size, left, right) in enumerate(MASTHEAD):
            self.canvas.setFont("Times-Bold" if size > 10 else "Times-Roman", size)
            self.canvas.drawString(LEFT, self.y, left)
            self.canvas.drawString(390, self.y, right)
            self.y -= LINE * (2 if row in MASTHEAD_GAPS else 1.2)
        self.canvas.setFont("Times-Roman", 6)
        self.canvas.drawString(LEFT, self.y, "*")
        self.canvas.setFont("Times-Roman", 8)
        self.canvas.drawString(LEFT + 6, self.y, "A/99/150.")
        self.y -= 3 * LINE

    def columns(self, left: str, right: str) -> None:
        """Two columns of text side by side, as a summary is set."""
        columns = [list(_wrapped(text, "Times-Roman", WIDTH / 2 - 20)) for text in (left, right)]
        self.canvas.setFont("Times-Roman", 10)
        for one, other in zip_longest(*columns, fillvalue=""):
            self.canvas.drawString(LEFT, self.y, one)
            self.canvas.drawString(LEFT + WIDTH / 2, self.y, other)
            self.y -= LINE
        self.y -= 2 * LINE

    def save(self) -> None:
        self.canvas.save()


def _wrapped(text: str, font: str, width: float = WIDTH - 36) -> Iterator[str]:
    """Lines that fit; words with a hyphen break behind it."""
    from reportlab.pdfbase.pdfmetrics import stringWidth

    line = ""
    for word in text.split(" "):
        pieces = word.split("-")
        pieces = [piece + "-" for piece in pieces[:-1]] + pieces[-1:]
        for at, piece in enumerate(pieces):
            longer = line + (" " if line and at == 0 else "") + piece
            if stringWidth(longer, font, 10) > width and line:
                yield line
                line = piece
            else:
                line = longer
    yield line


NOTE = "A Review of Lakes 2043 (Lake Town,\n2043)."
SUMMARY = "The present report is on lakes, and on what was done for the lakes in two years by many."


def written_pdf(blocks: Blocks, path: Path, *, official: bool = False, noted: int = 1) -> Path:
    """A PDF of A4 pages, notes on the first `noted`; an official one has a masthead and a summary."""
    pages = PdfPages(path, symbol="A/99/302–S/2044/613", notes=[NOTE] * noted)
    if official:
        pages.masthead()
    if noted > 1:
        pages.block("Summary", bold=True)
        pages.columns(SUMMARY, SUMMARY.replace("lakes", "rivers"))
    for block in blocks:
        pages.block(block, bold=not block[0].isdigit())
    pages.save()
    return path


def written_docx(blocks: Blocks, path: Path, *, lists: bool = False) -> Path:
    """A Word document; with `lists` the paragraphs' numbers are Word's own and stand in no text."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(_word_paragraph(block, lists=lists) for block in blocks)
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    numbering = f'<w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
    numbering += '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", "<Types/>")
        packed.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        packed.writestr("word/numbering.xml", f"<w:numbering {space}>{numbering}</w:numbering>")
        packed.writestr("word/footnotes.xml", f"<w:footnotes {space}><w:t>A note.</w:t></w:footnotes>")
    return path


def _word_paragraph(block: str, *, lists: bool) -> str:
    number, _, rest = block.partition(". ")
    properties = ""
    if lists and number.isdigit():
        properties, block = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr></w:pPr>', rest
    elif number.isdigit():
        block = f"{number}.\t{rest}"
    runs = []
    for at, part in enumerate(block.split("¹")):
        raised = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>' if at else ""
        pieces = xml_escape(part).replace("\t", "</w:t><w:tab/><w:t xml:space='preserve'>")
        runs.append(f"{raised}<w:r><w:t xml:space='preserve'>{pieces}</w:t></w:r>")
    return f"<w:p>{properties}{''.join(runs)}</w:p>"


def written_html(blocks: Blocks, path: Path) -> Path:
    body = "".join(
        f"<p>{escape(block)}</p>\n" if block[0].isdigit() else f"<h2>{escape(block)}</h2>\n"
        for block in blocks
    )
    body = body.replace("¹", "<sup><a href='#n1'>1</a></sup>")
    head = "<head><meta charset='utf-8'><title>A report</title><style>p {}</style></head>"
    aside = "<nav><ul><li>1. Home</li></ul></nav><script>var a = '2. Not this.';</script>"
    note = "<div class='footnotes'><p><sup>1</sup> A Review of Lakes 2043.</p></div>"
    path.write_text(f"<!doctype html><html>{head}<body>{aside}{body}{note}</body></html>", encoding="utf-8")
    return path


def written_markdown(blocks: Blocks, path: Path) -> Path:
    lines = [block.replace(". ", "\\. ", 1) if block[0].isdigit() else f"## {block}" for block in blocks]
    text = "\n\n".join(lines).replace("¹", "[^1]") + "\n\n[^1]: A Review of Lakes 2043.\n"
    path.write_text(text, encoding="utf-8")
    return path


def written_raw(blocks: Blocks, path: Path) -> Path:
    """Plain text as pages print it: short lines, none empty, and the furniture of a page every 30."""
    lines: list[str] = []
    for block in blocks:
        for line in _wrapped(block.replace("¹", ""), "Times-Roman"):
            lines.append(line)
            if len(lines) % 30 == 0:
                lines += ["", "4/24", "", "44-01234", "", "A/99/302", "S/2044/613", ""]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def written_text(blocks: Blocks, path: Path) -> Path:
    path.write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    return path


def _noted(block: str) -> str:
    """A block with a footnote's mark at its end where it ends a sentence."""
    return f"{block.rstrip('¹')}¹" if block.endswith((".", "¹")) else block


Writer = Callable[[Blocks, Path], Path]
WRITERS: dict[str, Writer] = {
    "pdf": written_pdf,
    "official pdf": lambda blocks, path: written_pdf(blocks, path, official=True),
    "official pdf with notes": lambda blocks, path: written_pdf(
        [_noted(block) for block in blocks], path, official=True, noted=30
    ),
    "docx": written_docx,
    "docx with Word's own numbers": lambda blocks, path: written_docx(blocks, path, lists=True),
    "html": written_html,
    "markdown": written_markdown,
    "text": written_text,
    "text of pages": written_raw,
}


@pytest.fixture(params=sorted(WRITERS))
def writer(request: pytest.FixtureRequest) -> Writer:
    return WRITERS[request.param]


@pytest.fixture
def writers() -> dict[str, Writer]:
    return WRITERS


@pytest.fixture
def known_blocks(blocks: list[str]) -> list[str]:
    """The invented report told of organizations that the authority file knows."""
    names = {
        "Lake Basin Union": "Caribbean Community",
        "International River Police": "International Criminal Police",
        "RIVPOL": "INTERPOL",
        "Office of Invented Affairs": "United Nations Office on Drugs and Crime",
        "The Union": "The Community",
    }
    for invented, known in names.items():
        blocks = [block.replace(invented, known) for block in blocks]
    return blocks


@pytest.fixture
def blocks() -> list[str]:
    """An invented report: a chapter, two organizations, a list, a note, hyphens at many a line's end."""
    return [
        "I. Introduction",
        "1. The present report was prepared for the ninety-ninth session, pursuant to resolution 98/12.",
        "II. Cooperation between the United Nations and regional and other organizations",
        "Lake Basin Union",
        "2. In May 2043, the Lake Basin Union and the United Nations held their third "
        "annual dialogue in Lake "
        "Town, where they reviewed counter-terrorism training, decision-making and "
        "South-South cooperation.¹ The "
        "Union then published a handbook on peacebuilding.",
        "3. The two organizations agreed on: (a) a joint secretariat for capacity-building; (b) a study of "
        "the São Félix river; and (c) a plan for 2043–2045.",
        "International River Police Organization (RIVPOL)",
        "4. The Office of Invented Affairs trained 30 officers of RIVPOL in the second "
        "quarter of 2043. On 12 "
        "June, a memorandum of understanding on small-scale fisheries was signed by both sides.",
        *(
            f"{number}. In its year {number}, RIVPOL and the Office of Invented Affairs organized a workshop "
            f"on evidence-based planning for lake communities, with the participation of "
            f"{number + 20} experts "
            "from the high-level panel, the inter-agency group and the non-governmental "
            "network of the region."
            for number in range(5, 30)
        ),
        "III. Observations and recommendations",
        "30. The Secretary-General thanks the two organizations for their long-standing cooperation.",
    ]
