"""What stands around the text of a first page, in forms that keep it apart from the text."""

import io
import zipfile
from pathlib import Path

from reportlab.pdfgen import canvas

from loaders.document.masthead import document
from loaders.document.paragraphs import paragraphs
from loaders.read import read

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def pdf(path: Path, *, symbol: str, pages: int, first: bool = True, turned: str = "") -> Path:
    """A PDF whose pages print a symbol at the top, the first one too or not, and words turned sideways."""
    made = canvas.Canvas(str(path), pagesize=(595, 842), invariant=1)
    for page in range(1, pages + 1):
        made.setFont("Times-Roman", 10)
        if first or page > 1:
            made.drawString(420, 800, symbol)
        for row in range(4):
            number = 4 * (page - 1) + row + 1
            made.drawString(90, 700 - 40 * row, f"{number}. It met again and again on lake {number}.")
        if turned:
            made.rotate(90)
            made.drawString(300, -60, turned)
        made.showPage()
    made.save()
    return path


def test_the_symbol_that_every_page_prints_is_the_documents(tmp_path: Path) -> None:
    source = read(pdf(tmp_path / "n44.pdf", symbol="S/2044/5", pages=6))

    assert document(source.text, name=source.name).symbol == "S/2044/5"
    assert not any("S/2044" in one.text for one in paragraphs(source.text))


def test_a_symbol_that_only_the_later_pages_print_is_the_documents(tmp_path: Path) -> None:
    source = read(pdf(tmp_path / "n44.pdf", symbol="DP/2044/18", pages=6, first=False))

    assert document(source.text, name=source.name).symbol == "DP/2044/18"


def test_words_that_are_turned_sideways_are_no_text(tmp_path: Path) -> None:
    source = read(pdf(tmp_path / "n44.pdf", symbol="S/2044/5", pages=3, turned="Lake Blue map"))

    assert "Blue" not in source.text
    assert [one.number for one in paragraphs(source.text)] == list(range(1, 13))


def docx(parts: dict[str, str]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return packed.getvalue()


def said(text: str, *, number: int = 0) -> str:
    listed = f'<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
    return f"<w:p>{listed if number else ''}<w:r><w:t>{text}</w:t></w:r></w:p>"


def test_the_header_of_the_first_page_of_a_word_document_is_its_masthead(tmp_path: Path) -> None:
    kinds = "".join(f'<w:headerReference w:type="{kind}" r:id="{kind}"/>' for kind in ("default", "first"))
    body = f"{said('1. It met.')}<w:sectPr>{kinds}<w:titlePg/></w:sectPr>"
    head = "".join(map(said, ("United Nations", "A/99/590", "Distr.: General", "7 January 2044")))
    links = "".join(f'<r Id="{kind}" Target="{kind}.xml"/>' for kind in ("default", "first"))
    path = tmp_path / "n44.docx"
    path.write_bytes(
        docx(
            {
                "word/document.xml": f'<w:document xmlns:w="{WORD}" xmlns:r="{LINKS}">{body}</w:document>',
                "word/first.xml": f'<w:hdr xmlns:w="{WORD}">{head}</w:hdr>',
                "word/default.xml": f'<w:hdr xmlns:w="{WORD}">{said("A/99/1")}</w:hdr>',
                "word/_rels/document.xml.rels": f"<Relationships>{links}</Relationships>",
            }
        )
    )

    found = document(read(path).text, name="n44.docx")

    assert (found.symbol, found.date) == ("A/99/590", "2044-01-07")


def test_a_list_of_word_that_begins_anew_counts_anew(tmp_path: Path) -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="12"/></w:lvlOverride>'
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>'
        f'<w:num w:numId="4"><w:abstractNumId w:val="7"/>{anew}</w:num></w:numbering>'
    )
    body = "".join(said("It met.", number=number) for number in (3, 3, 4, 4))
    path = tmp_path / "n44.docx"
    main = f'<w:document xmlns:w="{WORD}">{body}</w:document>'
    path.write_bytes(docx({"word/document.xml": main, "word/numbering.xml": numbering}))

    assert read(path).text.split("\n\n") == ["1. It met.", "2. It met.", "12. It met.", "13. It met."]
