"""The same report in every form gives the same paragraphs; what is no report gives one clear line."""

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from graph.errors import DocumentError
from loaders.document.masthead import document
from loaders.document.paragraphs import paragraphs
from loaders.pipeline import extract
from loaders.read import read

Writer = Callable[[Sequence[str], Path], Path]
SHARED = Path(__file__).resolve().parents[4] / "shared" / "reports"


def test_every_form_of_a_report_gives_the_same_paragraphs(
    writer: Writer, writers: Mapping[str, Writer], blocks: list[str], tmp_path: Path
) -> None:
    plain = paragraphs(read(writers["text"](blocks, tmp_path / "plain")).text)

    found = paragraphs(read(writer(blocks, tmp_path / "report")).text)

    assert found == plain
    assert [paragraph.number for paragraph in found] == list(range(1, 31))


def test_paragraphs_stand_under_their_organization(writer: Writer, blocks: list[str], tmp_path: Path) -> None:
    found = paragraphs(read(writer(blocks, tmp_path / "report")).text)

    assert {paragraph.number: paragraph.section for paragraph in found if paragraph.number < 6} == {
        1: "",
        2: "Lake Basin Union",
        3: "Lake Basin Union",
        4: "International River Police Organization (RIVPOL)",
        5: "International River Police Organization (RIVPOL)",
    }
    assert found[-1].section == ""


@pytest.mark.parametrize("name", ["A-79-302", "A-71-160", "S-2021-763"])
def test_a_real_report_reads_alike_in_every_form(writer: Writer, name: str, tmp_path: Path) -> None:
    report = SHARED / f"{name}.txt"
    if not report.exists():
        pytest.skip(f"{report} is not here: it holds the text of a report")
    plain = paragraphs(read(report).text)
    blocks: list[str] = []
    for before, paragraph in zip([None, *plain], plain, strict=False):
        if before is None or before.heading != paragraph.heading:
            blocks.append(paragraph.heading)
        blocks.append(f"{paragraph.number}. {paragraph.text}")

    found = paragraphs(read(writer(blocks, tmp_path / "report")).text)

    assert [(one.number, one.text) for one in found] == [(one.number, one.text) for one in plain]
    assert [one.heading for one in found] == [one.heading for one in plain]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_text_in_every_encoding_reads_alike(encoding: str, blocks: list[str], tmp_path: Path) -> None:
    text = "\r\n\r\n".join(block.replace("¹", "") for block in blocks) + "\r\n"
    path = tmp_path / "A-99-302.txt"
    path.write_bytes(text.encode(encoding))

    source = read(path)

    assert paragraphs(source.text)[2].text.endswith(
        "(b) a study of the São Félix river; and (c) a plan for 2043–2045."
    )
    assert document(source.text, sha256=source.sha256, name=source.name).symbol == "A/99/302"


def test_text_that_was_encoded_twice_is_mended(tmp_path: Path) -> None:
    path = tmp_path / "twice.txt"
    path.write_text(
        "1. It met in São Félix – and “there”.".encode().decode("cp1252", "ignore"), encoding="utf-8"
    )
    twice = "São Félix 2043–2045".encode().decode("cp1252")
    path.write_text(f"1. It met in {twice}.", encoding="utf-8")

    assert read(path).text == "1. It met in São Félix 2043–2045."


def test_a_form_is_told_from_content_and_not_from_the_ending(
    writers: Mapping[str, Writer], blocks: list[str], tmp_path: Path
) -> None:
    as_text = read(writers["text"](blocks, tmp_path / "right.txt"))

    for form in ("pdf", "docx", "html"):
        wrong = writers[form](blocks, tmp_path / f"{form}-report.txt")
        assert paragraphs(read(wrong).text) == paragraphs(as_text.text)


WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def packed(parts: Mapping[str, str]) -> bytes:
    """A zip archive of the parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return held.getvalue()


def nested(times: int) -> str:
    return f'<w:p xmlns:w="{WORD}">{"<w:r>" * times}{"</w:r>" * times}</w:p>'


BAD = {
    "empty": (b"", "The file is empty"),
    "blank": (b" \n\n ", "The file is empty"),
    "binary": (bytes(range(256)) * 40, "This is a binary file"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, "This is a picture"),
    "old Word": (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, "old Word file"),
    "rich text": (b"{\\rtf1 Hello}", "RTF"),
    "damaged PDF": (b"%PDF-1.7\nnothing in it\n%%EOF", "The PDF is damaged"),
    "PDF without pages": (b"%PDF-1.4\ntrailer << /Root 1 0 R >>\n%%EOF", "The PDF is damaged"),
    "cut-off DOCX": (b"PK\x03\x04" + b"\x00" * 200, "damaged or cut off"),
    "spreadsheet": (packed({"xl/workbook.xml": "<a/>"}), "an archive without a Word document"),
    "DOCX of broken XML": (packed({"word/document.xml": "<w:document"}), "broken XML"),
    "DOCX nested without end": (packed({"word/document.xml": nested(5000)}), "damaged"),
    "UTF-32 without a mark": ("1. It met.\n".encode("utf-32-le") * 50, "This is a binary file"),
    "half a UTF-16 character": ("1. It met.\n".encode("utf-16") + b"x", "no text that can be decoded"),
    "EBCDIC": ("I. Introduction\n\n1. It met.\n".encode("cp500") * 50, "The encoding is neither"),
    "Cyrillic of eight bits": ("1. Встреча прошла.\n".encode("koi8-r") * 50, "The encoding is neither"),
    "Japanese": ("1. 会議。\n".encode("shift-jis") * 50, "The encoding is neither"),
    "endless text": (b"1. It met.\n" * 1_000_000, "longer than 10 million characters"),
}


@pytest.mark.parametrize("kind", BAD)
def test_a_file_that_is_no_report_gives_one_line(kind: str, tmp_path: Path) -> None:
    data, what = BAD[kind]
    path = tmp_path / "report.txt"
    path.write_bytes(data)

    with pytest.raises(DocumentError) as caught:
        read(path)

    line = str(caught.value)
    assert what in line
    assert line.startswith(str(path))
    assert caught.value.hint
    assert "\n" not in line


def test_a_file_that_is_too_large_for_a_report_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as sparse:
        sparse.truncate(200_000_001)

    with pytest.raises(DocumentError, match="larger than 200 MB"):
        read(path)


@pytest.mark.parametrize("text", ["It met.\n\nIt met again.", "", "2044. A year.", "1st. It met."])
def test_a_text_without_numbered_paragraphs_says_so(text: str) -> None:
    with pytest.raises(DocumentError, match="no numbered paragraphs"):
        paragraphs(text)


def test_a_report_on_bodies_that_nobody_knows_is_read(
    writer: Writer, blocks: list[str], tmp_path: Path
) -> None:
    found = extract(writer(blocks, tmp_path / "report"))

    kinds = {actor.name: actor.kind for actor in found.actors}
    assert kinds["Lake Basin Union"] == "unlisted"


def test_few_damaged_bytes_leave_the_rest_of_a_text_readable(tmp_path: Path) -> None:
    path = tmp_path / "damaged.txt"
    path.write_bytes("1. São Tomé – “São Félix” – agreed – again – here – there.".encode() + b"\x80\n")

    text = read(path).text

    assert text.startswith("1. São Tomé – “São Félix”")


def test_numbers_of_lists_that_are_none_count_from_one(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        "<html><ol start=²><li value=x>It met.<li value=7>It ended.</ol></html>", encoding="utf-8"
    )
    level = (
        '<w:lvl w:ilvl="x"><w:start w:val="y"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="7">{level}</w:abstractNum>'
        '<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num></w:numbering>'
    )
    listed = '<w:pPr><w:numPr><w:ilvl w:val="z"/><w:numId w:val="3"/></w:numPr></w:pPr>'
    body = f'<w:p xmlns:w="{WORD}">{listed}<w:r><w:t>It met.</w:t></w:r></w:p>'
    word = tmp_path / "word.docx"
    word.write_bytes(packed({"word/document.xml": body, "word/numbering.xml": numbering}))

    assert read(page).text == "1. It met.\n\n7. It ended."
    assert read(word).text == "1. It met."


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="no such file"):
        read(tmp_path / "none.txt")
    with pytest.raises(DocumentError, match="a folder"):
        read(tmp_path)


@pytest.mark.parametrize("form", ["pdf", "docx"])
@pytest.mark.parametrize("share", [0.3, 0.7, 0.98])
def test_a_file_that_was_cut_off_is_refused(
    form: str, share: float, writers: Mapping[str, Writer], blocks: list[str], tmp_path: Path
) -> None:
    path = writers[form](blocks, tmp_path / "report")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])

    with pytest.raises(DocumentError, match="cut off"):
        read(path)


def test_a_line_of_a_pdf_is_asked_once_where_it_stands(
    blocks: list[str], writers: dict[str, Writer], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import pypdfium2.raw as pdfium

    path = writers["pdf"](blocks, tmp_path / "report.pdf")
    asked: list[int] = []
    placed = pdfium.FPDFText_GetCharOrigin

    def counted(text: object, index: int, *into: object) -> object:
        asked.append(index)
        return placed(text, index, *into)

    monkeypatch.setattr(pdfium, "FPDFText_GetCharOrigin", counted)

    text = read(path).text

    assert 0 < len(asked) < len(text) // 10


def test_a_locked_pdf_says_so(tmp_path: Path) -> None:
    from reportlab.lib.pdfencrypt import StandardEncryption
    from reportlab.pdfgen import canvas

    path = tmp_path / "locked.pdf"
    locked = canvas.Canvas(str(path), encrypt=StandardEncryption("user", "owner"))
    locked.drawString(100, 100, "1. It met.")
    locked.save()

    with pytest.raises(DocumentError, match="locked with a password"):
        read(path)


def test_a_pdf_of_pictures_says_so(tmp_path: Path) -> None:
    from reportlab.pdfgen import canvas

    path = tmp_path / "scan.pdf"
    scan = canvas.Canvas(str(path))
    scan.rect(10, 10, 300, 300, fill=1)
    scan.save()

    with pytest.raises(DocumentError, match="pictures of pages"):
        read(path)


def test_a_pdf_of_too_many_pages_says_so(tmp_path: Path) -> None:
    from reportlab.pdfgen import canvas

    path = tmp_path / "book.pdf"
    book = canvas.Canvas(str(path))
    for _ in range(2001):
        book.showPage()
    book.save()

    with pytest.raises(DocumentError, match="2001 pages"):
        read(path)


def test_a_word_file_that_unpacks_to_a_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "bomb.docx"
    with (
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w") as part,
    ):
        for _ in range(101):
            part.write(b" " * 1_000_000)

    with pytest.raises(DocumentError, match="unpacks to more than"):
        read(path)


def test_a_word_file_that_defines_entities_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "entities.docx"
    path.write_bytes(packed({"word/document.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}))

    with pytest.raises(DocumentError, match="entities"):
        read(path)
