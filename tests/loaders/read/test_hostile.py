"""What no report holds: it is read or refused in time that grows with its length, in one line."""

import zipfile
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from graph.errors import PartnergraphError
from loaders.corpus import Corpus
from loaders.entries import parse
from loaders.extraction import from_lines, from_text
from loaders.read.furniture import is_symbol
from loaders.scoring import reference
from loaders.spelling import Spellings, names

HEAD = (
    "A/99/12\n\nI. Introduction\n\n1. It is short.\n\nAfrican Union\n\n2. In May 2043, the African Union and "
    "the World Health Organization held a workshop on lakes in Geneva.\n\n3. "
)
PAGE = f"<html><body>{HEAD}"
SECONDS = 5.0  # of CPU; the slowest takes 1.5, and took over 30 before
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HOSTILE = {
    "stops.txt": HEAD + "." * 40_000,
    "stops apart.txt": HEAD + ". " * 40_000,
    "numbers.txt": HEAD + "see No. " * 10_000,
    "comments.md": HEAD + "<!--" * 75_000,
    "notes.md": HEAD + "[^" * 50_000,
    "tags.html": PAGE + "<a " * 100_000,
    "quotes.html": PAGE + "<a b='" * 50_000,
    "signs.html": PAGE + "<" * 300_000,
    "ends.html": PAGE + "</" * 150_000,
    "comments.html": PAGE + "<!--" * 75_000,
    "declarations.html": PAGE + "<![" * 100_000,
    "instructions.html": PAGE + "<?" * 100_000,
    "ampersands.html": PAGE + "&" * 300_000,
    "left out.html": "<html><body>" + "<nav>" * 50_000 + "</p>" * 50_000 + HEAD,
}


def word(path: Path, paragraphs: str, numbering: str) -> Path:
    """A DOCX file of the report's head and these paragraphs, under a numbering."""
    head = "".join(f"<w:p><w:r><w:t>{block}</w:t></w:r></w:p>" for block in HEAD.split("\n\n"))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        body = f'<w:document xmlns:w="{WORD}"><w:body>{head}{paragraphs}</w:body></w:document>'
        packed.writestr("word/document.xml", body)
        packed.writestr("word/numbering.xml", f'<w:numbering xmlns:w="{WORD}">{numbering}</w:numbering>')
    return path


def listed(number: int, *, level: int = 0) -> str:
    of = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{of}</w:pPr><w:r><w:t>x</w:t></w:r></w:p>"


def numbered(number: int, form: str = "decimal", *, level: int = 0, start: int = 1) -> str:
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="{level}"><w:start w:val="{start}"/>'
        f'<w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
    )


def seconds(path: Path) -> float:
    """CPU seconds until a file is read or refused."""
    before = process_time()
    with suppress(PartnergraphError):
        list(Corpus([str(path)], jobs=1).records())
    return process_time() - before


@pytest.mark.parametrize("name", HOSTILE)
def test_signs_without_end_take_no_more_than_their_length(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(HOSTILE[name], encoding="utf-8")
    assert seconds(path) < SECONDS


def test_lists_of_word_take_no_more_than_their_number(tmp_path: Path) -> None:
    many = range(8000)
    lists = word(tmp_path / "lists.docx", "".join(map(listed, many)), "".join(map(numbered, many)))
    roman = word(tmp_path / "roman.docx", listed(1) * 2000, numbered(1, "lowerRoman", start=999_999))
    deep = word(tmp_path / "deep.docx", listed(1, level=999_999) * 20, numbered(1, level=999_999))
    assert max(map(seconds, (lists, roman, deep))) < SECONDS


def test_a_word_file_that_unpacks_to_more_than_a_report_is_refused_before_it_is_unpacked(
    tmp_path: Path,
) -> None:
    path = word(tmp_path / "bomb.docx", f"<w:p><w:r><w:t>{'a ' * 13_000_000}</w:t></w:r></w:p>", "")
    with pytest.raises(PartnergraphError, match="more than 25 MB"):
        list(Corpus([str(path)], jobs=1).records())


def test_symbols_in_a_row_are_parted_in_one_way_only() -> None:
    before = process_time()
    assert not is_symbol("A/1" * 40 + "!")
    assert process_time() - before < 1.0


def test_what_is_nested_without_end_is_one_line() -> None:
    deep = "[" * 100_000
    for read in (
        lambda: from_text(deep),
        lambda: from_lines('{"document": ' + deep),
        lambda: parse(f"a = {deep}"),
        lambda: names(deep),
        lambda: reference(deep, Spellings()),
    ):
        with pytest.raises(PartnergraphError):
            read()
