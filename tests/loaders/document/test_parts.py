"""Reports that number their parts anew: which paragraph is which, from the text to the citation."""

from pathlib import Path

from graph.check.evidence import stored_texts, unsupported
from graph.check.problems import problems
from graph.jsonl import lines as as_lines
from graph.jsonl import read
from graph.records import Edge, Node
from graph.vocabulary import Label
from loaders.corpus import Corpus
from loaders.document.paragraphs import paragraphs
from loaders.extraction import from_lines, lines
from loaders.pipeline import extracted
from loaders.read import Source
from loaders.recording import records

MET = "On {day} May 2043, the African Union and UNICEF held a workshop on lakes in Bali."


def part(*days: int) -> str:
    return "\n\n".join(f"{number}. {MET.format(day=day)}" for number, day in enumerate(days, 1))


ONE = f"A/99/38\n\nPart one\n\nAfrican Union\n\n{part(1, 2, 3, 4)}"
TWO = f"{ONE}\n\nPart two\n\nAfrican Union\n\n{part(11, 12, 13)}"


def names(text: str) -> list[tuple[str, int]]:
    return [(one.part, one.number) for one in paragraphs(text)]


def test_a_part_is_called_as_it_is_printed() -> None:
    assert names(TWO) == [
        *[("Part one", number) for number in (1, 2, 3, 4)],
        *[("Part two", number) for number in (1, 2, 3)],
    ]


def test_a_chapter_within_a_part_does_not_name_it() -> None:
    text = TWO.replace("Part one", "Part one\n\nChapter I").replace("Part two", "Part two\n\nChapter I")

    assert names(text) == names(TWO)


def test_a_part_without_a_printed_name_is_called_after_its_heading_and_the_first_has_none() -> None:
    text = f"I. Lakes\n\n{part(1, 2, 3)}\n\nII. Rivers\n\n{part(4, 5, 6)}\n\nIII. Rivers\n\n{part(7, 8, 9)}"

    assert [name for name, number in names(text) if number == 1] == ["", "Rivers", "Part three"]


def test_an_annex_ends_with_its_part() -> None:
    annex = "Annex\n\nList of the boats\n\nA boat, and another boat without a number"
    text = TWO.replace("Part two", f"{annex}\n\nPart two")

    assert names(text) == names(TWO)
    assert not any("boat" in one.text for one in paragraphs(text))


def test_an_annex_within_a_quotation_does_not_end_the_report() -> None:
    quoted = "2. It adopted the text below.\n\nAnnex\n\nThe lakes are to be kept.\n\n3. It met."

    assert [one.number for one in paragraphs(f"1. It met.\n\n{quoted}")] == [1, 2, 3]


def test_paragraphs_of_one_number_in_two_parts_are_two_to_the_last() -> None:
    found = extracted(Source(TWO, "", "lakes.txt"))
    made = list(records(found))

    cited = [node.props["name"] for node in made if isinstance(node, Node) and node.label is Label.PARAGRAPH]
    assert cited[0] == "A/99/38, Part one, para. 1"
    assert cited[-1] == "A/99/38, Part two, para. 3"
    stated = {edge.passage.citation for edge in made if isinstance(edge, Edge) and edge.passage}
    assert stated == set(cited)
    assert list(problems(made)) == []
    assert list(unsupported(made, stored_texts(made))) == []


def test_the_part_is_kept_in_records_and_in_what_extract_writes() -> None:
    found = extracted(Source(TWO, "", "lakes.txt"))
    made = list(records(found))

    kept = [record for record in read(as_lines(made)) if isinstance(record, Edge)]
    assert kept == [record for record in made if isinstance(record, Edge)]
    again = from_lines("\n".join(lines(found)))
    assert [one.part for one in again.paragraphs] == [one.part for one in found.paragraphs]


def test_a_report_without_parts_says_nothing_of_them() -> None:
    found = extracted(Source(f"African Union\n\n{part(1, 2)}", "", "lakes.txt"))

    assert "part" not in found.as_json()["paragraphs"][0]
    assert not any('"part":' in line for line in as_lines(records(found)))


def test_missing_numbers_are_noted_with_where(tmp_path: Path) -> None:
    kept = "\n\n".join(f"{number}. {MET.format(day=number)}" for number in (1, 2, 3, 8, 9, 10))
    report = tmp_path / "A-99-38.txt"
    report.write_text(f"African Union\n\n{kept}", encoding="utf-8")
    said: list[str] = []

    corpus = Corpus([str(report)], on_note=said.append)
    list(corpus.records())

    assert (
        said == corpus.notes == ["A/99/38: Between paragraph 3 and paragraph 8: paragraphs 4–7 are missing"]
    )
