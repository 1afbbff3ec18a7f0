"""Footnotes stand apart from the text, with the paragraph that refers to them, in every form of a report."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.read import read
from loaders.read.notes import gathered

Writer = Callable[[list[str], Path], Path]
PAPER = "1 A Review of Lakes 2043 (Lake Town, 2043)."
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PAGE = """African Union

1. In May 2043, the African Union and the United Nations met in Lake
Town.{one} They spoke on tides.

2. In June 2043, they met again, as set
_______________
{first} Lakes of the World, a
review (2043).
{second} See A/99/7.
44-00001
4/9
A/99/12

out in the plan.{two} It ended well.

3. In July 2043, they met in Port Aster.
"""
MARKS = {
    "raised": ("¹", "²", "¹", "²"),
    "a plain figure": ("1", "2", "1", "2"),
    "a figure and a stroke": (" 1/", " 2/", "1/", "2/"),
}


def of_file(path: Path) -> tuple[Paragraph, ...]:
    found = read(path)
    return paragraphs(found.text, notes=found.notes)


def told(found: tuple[Paragraph, ...]) -> dict[int, tuple[str, ...]]:
    return {one.number: one.footnotes for one in found if one.footnotes}


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ("pdf", PAPER),
        ("official pdf", PAPER),
        ("html", "1 A Review of Lakes 2043."),
        ("markdown", "1 A Review of Lakes 2043."),
    ],
)
def test_a_footnote_belongs_to_the_paragraph_with_its_mark(
    form: str, said: str, writers: dict[str, Writer], blocks: list[str], tmp_path: Path
) -> None:
    assert told(of_file(writers[form](blocks, tmp_path / "report"))) == {2: (said,)}


def test_the_same_mark_on_two_pages_is_the_note_of_each_page() -> None:
    text = (
        "African Union\n\n1. It met.¹\n\n¹ Lakes.\n\n4/9\n\n2. It left.¹\n\n¹ Seas.\n\n5/9\n\n3. It came.\n"
    )
    assert told(paragraphs(text)) == {1: ("1 Lakes.",), 2: ("1 Seas.",)}


@pytest.mark.parametrize("marks", MARKS.values(), ids=MARKS)
def test_plain_text_keeps_the_notes_at_a_pages_foot(marks: tuple[str, ...]) -> None:
    text = PAGE.format(**dict(zip(("one", "two", "first", "second"), marks, strict=True)))

    found = paragraphs(text)

    assert told(found) == {1: ("1 Lakes of the World, a review (2043).",), 2: ("2 See A/99/7.",)}
    assert found[1].text == "In June 2043, they met again, as set out in the plan. It ended well."


def word_file(path: Path, body: str, notes: str) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        packed.writestr("word/footnotes.xml", f"<w:footnotes {SPACE}>{notes}</w:footnotes>")
    return path


def test_word_numbers_its_notes_in_the_order_of_their_references(tmp_path: Path) -> None:
    def run(words: str, note: str = "") -> str:
        mark = f'<w:r><w:footnoteReference w:id="{note}"/></w:r>' if note else ""
        return f"<w:r><w:t>{words}</w:t></w:r>{mark}"

    body = "".join(
        f"<w:p>{one}</w:p>"
        for one in (
            run("African Union", "9"),
            run("1. It met.", "5") + run(" It left.", "4"),
            run("2. It came."),
        )
    )
    notes = "".join(
        f'<w:footnote w:id="{id_}"><w:p><w:r><w:footnoteRef/><w:t> {words}</w:t></w:r></w:p></w:footnote>'
        for id_, words in (("4", "Lakes."), ("5", "Seas."), ("9", "Of a heading."), ("0", ""))
    )

    found = of_file(word_file(tmp_path / "report.docx", body, notes))

    assert told(found) == {1: ("2 Seas.", "3 Lakes.")}
    assert [one.text for one in found] == ["It met. It left.", "It came."]


def test_a_markdown_note_is_numbered_by_its_reference_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "report.md"
    file.write_text(
        "## African Union\n\n1\\. It met[^sea] again.\n\n2\\. It *left*.[^lake]\n\n"
        "[^lake]: Lakes,\n    a review.\n\n[^sea]: Seas.\n\n[^none]: Nobody’s.\n",
        encoding="utf-8",
    )
    found = of_file(file)
    assert told(found) == {1: ("1 Seas.",), 2: ("2 Lakes, a review.",)}
    assert [one.text for one in found] == ["It met again.", "It left."]


def test_html_notes_may_be_a_list_that_leads_back_and_a_sidebar_is_none(tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_text(
        "<html><body><div class='sidebar'><p>1 Home</p></div><h2>African Union</h2>"
        "<p>1. It met.<sup>1</sup></p><p>2. It left.<sup>2</sup></p>"
        "<section role='doc-endnotes'><ol><li>Seas.<a href='#a'>↩</a>"
        "<li>Lakes. <a href='#b'>↩</a></ol></section></body></html>",
        encoding="utf-8",
    )
    assert told(of_file(file)) == {1: ("1 Seas.",), 2: ("2 Lakes.",)}


def test_a_note_to_which_no_paragraph_refers_is_left_out() -> None:
    assert told(paragraphs("African Union\n\n1. It met.\n\n2. It left.\n\n¹ Lakes.\n")) == {}


@pytest.mark.parametrize(
    ("lines", "notes"),
    [
        (["10", "Seas,", "11 May.", "11", "Lakes."], [("10", "Seas,\n11 May."), ("11", "Lakes.")]),
        (["1 Seas.", "2 Lakes.", "44 pages."], [("1", "Seas."), ("2", "Lakes.\n44 pages.")]),
        (["1 250 Total", "2 300 Total"], []),
        (["¹ Seas.", "7", "* Lakes."], [("1", "Seas."), ("*", "Lakes.")]),
    ],
)
def test_a_foot_is_parted_into_its_notes(lines: list[str], notes: list[tuple[str, str]]) -> None:
    assert [(note.mark, note.words) for note in gathered(lines)] == notes
