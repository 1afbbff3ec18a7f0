"""What no report holds: it is read or refused in time that grows with its length, in one line."""

import json
import zipfile
from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from graph.errors import DocumentError, PartnergraphError, RecordError, unobeyed
from graph.jsonl import lines
from graph.records import Node
from graph.vocabulary import Label
from loaders.corpus import Corpus
from loaders.entries import parse
from loaders.extraction import Activity, Document, Extraction, Reading, from_lines, from_text
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


OBEYED = "\x1b[2J\u202e\x9b\u200f\x07"


def test_what_a_terminal_obeys_is_not_in_what_was_read(tmp_path: Path) -> None:
    text = (
        f"Report of the Secretary-General{OBEYED}\n\nI. Introduction{OBEYED}\n\n1. It is{OBEYED} short. "
        f"{'It rained on the lakes. ' * 80}\n\n"
        f"African{OBEYED} Union\n\n2. In May 2043, the African Union and the "
        f"{OBEYED}World Health Organization held a workshop on la{OBEYED}kes in Geneva.\n"
    )
    path = tmp_path / "e\x1b[2Jvil\u202e.txt"
    path.write_text(text, encoding="utf-8")

    records = list(Corpus([str(path)], jobs=1).records())

    said = [str(value) for record in records for value in record.props.values()]
    assert any("workshop" in one for one in said)
    assert [one for one in said if unobeyed(one) != one] == []


FAULTS = {
    "start is no date": {"start": "2024-99-99"},
    "end is no date": {"end": "yesterday"},
    "no kind of the vocabulary": {"kind": "party"},
    "It has no name": {"name": None},
    "is no type of event": {"type": "memorandum_of_understanding"},
    "ends .2031. before it starts": {"start": "2043", "end": "2031"},
    "It has no confidence": {"confidence": None},
    "confidence is no share": {"confidence": 1.5},
    "name holds signs that a terminal obeys": {"name": "work\x1b[2Jshop"},
}


@pytest.mark.parametrize("what", FAULTS)
def test_a_record_that_does_not_hold_by_itself_is_refused_with_file_and_line(
    what: str, tmp_path: Path
) -> None:
    (place,) = lines([Node("bali-4891ee92", Label.PLACE, {"name": "Bali"})])
    props = {"name": "workshop", "kind": "event", "type": "workshop", "confidence": 0.8, **FAULTS[what]}
    (row,) = lines([Node("workshop-1a2b3c4d", Label.ACTIVITY, props)])
    path = tmp_path / "records.jsonl"
    path.write_text(place + row, encoding="utf-8")

    with pytest.raises(RecordError, match=what) as caught:
        list(Corpus([str(path)]).records())

    assert str(caught.value).startswith(f"{path}, line 2: workshop-1a2b3c4d: ")


def test_an_extraction_that_cannot_stand_in_a_graph_is_refused(tmp_path: Path) -> None:
    dance = Activity("x-1a2b3c4d", "party", "dance", "dance", None, None, None, "concluded", (0, 9), "noun")
    reading = Reading(1, "African Union", (dance,))
    path = tmp_path / "found.json"
    path.write_text(json.dumps(Extraction(Document("A/99/1"), paragraphs=(reading,)).as_json()))

    with pytest.raises(DocumentError, match=r"found\.json"):
        list(Corpus([str(path)]).records())
