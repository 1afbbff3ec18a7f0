"""From file to activities: the same report in every form says the same."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from loaders.document.masthead import document
from loaders.document.paragraphs import paragraphs
from loaders.extraction import Extraction
from loaders.pipeline import extract
from loaders.read import read

Writer = Callable[[Sequence[str], Path], Path]
SHARED = Path(__file__).resolve().parents[4] / "shared" / "reports"
REPORTS = {"A-79-302": (171, 22), "A-71-160": (145, 23), "S-2021-763": (86, 9)}
"""Paragraphs and sections of the reports at hand."""


def shared(name: str) -> Path:
    report = SHARED / name
    if not report.exists():
        pytest.skip(f"{report} is not here: it holds the text of a report")
    return report


@cache
def from_text(name: str) -> Extraction:
    return extract(shared(f"{name}.txt"), corrections=False)


def told(extraction: Extraction) -> list[object]:
    """All that a reading says but for masthead, footnotes, and what is planned at the date printed there."""
    readings = [
        replace(
            one, footnotes=(), activities=tuple(replace(activity, status="") for activity in one.activities)
        )
        for one in extraction.paragraphs
    ]
    return [extraction.actors, readings, extraction.unread, dict(extraction.sections)]


def test_every_form_of_an_invented_report_gives_the_same_activities(
    writer: Writer, writers: Mapping[str, Writer], known_blocks: list[str], tmp_path: Path
) -> None:
    plain = extract(writers["text"](known_blocks, tmp_path / "plain"))

    found = extract(writer(known_blocks, tmp_path / "report"))

    assert told(found) == told(plain)
    assert sum(len(reading.activities) for reading in found.paragraphs) >= 25
    assert list(found.sections.values()) == [("caricom",), ("interpol",)]


@pytest.mark.slow
@pytest.mark.parametrize("name", REPORTS)
def test_every_form_of_a_real_report_gives_the_same_activities(
    writer: Writer, name: str, tmp_path: Path
) -> None:
    plain = paragraphs(read(shared(f"{name}.txt")).text)
    blocks: list[str] = []
    for before, paragraph in zip([None, *plain], plain, strict=False):
        if before is None or before.heading != paragraph.heading:
            blocks.append(paragraph.heading)
        blocks.append(f"{paragraph.number}. {paragraph.text}")

    found = extract(writer(blocks, tmp_path / f"{name}.txt"), corrections=False)

    assert told(found) == told(from_text(name))


@pytest.mark.parametrize("name", REPORTS)
def test_a_real_report_has_all_its_paragraphs_and_sections(name: str) -> None:
    number, sections = REPORTS[name]

    found = from_text(name)

    assert [reading.number for reading in found.paragraphs] == list(range(1, number + 1))
    assert len(found.sections) == sections
    assert set(found.sections) == {reading.section for reading in found.paragraphs if reading.activities}


def test_the_edition_with_page_furniture_says_what_the_one_without_says() -> None:
    without = from_text("A-71-160")

    found = extract(shared("A-71-160.raw.txt"), corrections=False)

    assert [reading.text for reading in found.paragraphs] == [reading.text for reading in without.paragraphs]
    assert told(found) == told(without)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-be", "utf-32", "cp1252"])
def test_a_report_in_another_encoding_gives_the_same_activities(
    encoding: str, writers: Mapping[str, Writer], known_blocks: list[str], tmp_path: Path
) -> None:
    blocks = [block.replace("¹", "") for block in known_blocks]
    plain = extract(writers["text"](blocks, tmp_path / "plain"))
    path = tmp_path / "encoded.txt"
    path.write_bytes("\r\n\r\n".join(blocks).encode(encoding))

    assert told(extract(path)) == told(plain)


def test_the_masthead_of_an_official_pdf_is_read_in_columns(
    writers: Mapping[str, Writer], blocks: list[str], tmp_path: Path
) -> None:
    source = read(writers["official pdf"](blocks, tmp_path / "n4401234.pdf"))

    head = document(source.text, name=source.name)

    assert (head.symbol, head.date, head.session) == ("A/99/302", "2044-08-08", "Ninety-ninth session")
    assert head.title == "Cooperation between the United Nations and regional and other organizations"
