"""Many reports as one stream: in the order given, the same with one process and with several."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import DocumentError
from loaders.corpus import Corpus, _side_by_side
from loaders.extraction import Document, Extraction, Unread

HEADINGS = ("African Union", "Caribbean Community", "Council of Europe", "Pacific Islands Forum")


def report(folder: Path, number: int) -> str:
    """A short invented report under a symbol of its own."""
    name = HEADINGS[number % len(HEADINGS)]
    path = folder / f"{number}.txt"
    path.write_text(
        f"A/99/{number}\n\nI. Introduction\n\n1. It is short.\n\n{name}\n\n2. In May 204{number % 8}, "
        f"the {name} and the World Health Organization held a workshop on lakes in Geneva.\n",
        encoding="utf-8",
    )
    return str(path)


@pytest.fixture
def reports(tmp_path: Path) -> list[str]:
    return [report(tmp_path, number) for number in range(7)]


def test_reports_come_in_the_order_given_however_many_processes_read(reports: list[str]) -> None:
    alone = list(Corpus(reports, jobs=1).extractions())

    together = list(Corpus(reports, jobs=2).extractions())

    assert together == alone
    assert [one.document.symbol for one in together] == [f"A/99/{number}" for number in range(7)]


def test_a_corpus_tells_how_far_it_is(reports: list[str]) -> None:
    told: list[tuple[int, int]] = []
    corpus = Corpus(reports[:3], jobs=1, on_progress=lambda done, of: told.append((done, of)))

    assert len(list(corpus.records())) > 30
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_what_was_not_understood_is_cited_once_for_each_paragraph(tmp_path: Path) -> None:
    unread = tuple(Unread(number, span, "why") for number, span in [(2, (0, 9)), (2, (9, 20)), (5, (0, 4))])
    kept = tmp_path / "kept.json"
    found = Extraction(Document("A/99/1"), unread=unread, notes=("a correction no longer matches",))
    kept.write_text(json.dumps(found.as_json()), encoding="utf-8")
    corpus = Corpus([str(kept)])

    list(corpus.records())

    assert corpus.unread == ["A/99/1, para. 2", "A/99/1, para. 5"]
    assert corpus.notes == ["a correction no longer matches"]


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_first_report_that_cannot_be_read_is_named(jobs: int, reports: list[str], tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    wordless = tmp_path / "wordless.txt"
    wordless.write_text("Nothing is numbered here.", encoding="utf-8")
    corpus = Corpus([reports[0], str(wordless), str(empty), reports[1]], jobs=jobs)
    found = corpus.extractions()

    assert next(found).document.symbol == "A/99/0"
    with pytest.raises(DocumentError, match=r"no numbered paragraphs") as caught:
        next(found)

    assert str(caught.value).startswith(str(wordless))


def numbered(path: Path) -> int:
    return int(path.name)


def ended(path: Path) -> int:
    os._exit(3)


def test_only_a_few_reports_are_read_ahead() -> None:
    class Paths(list[Path]):
        taken = 0

        def __iter__(self) -> Iterator[Path]:
            for path in super().__iter__():
                self.taken += 1
                yield path

    paths = Paths(Path(str(number)) for number in range(50))
    results = _side_by_side(numbered, paths, 2)  # type: ignore[arg-type]

    first = next(results)

    assert first == 0
    assert paths.taken <= 6
    assert list(results) == list(range(1, 50))


def test_a_process_that_is_ended_from_outside_is_told_in_one_line() -> None:
    with pytest.raises(DocumentError, match=r"ended from outside.*--jobs 1"):
        list(_side_by_side(ended, [Path("0"), Path("1")], 2))  # type: ignore[arg-type]


def test_without_a_report_a_corpus_is_the_bundled_facts() -> None:
    (found,) = Corpus().extractions()

    assert found.document.symbol == "A/79/302"


def test_corrections_of_ones_own_apply_to_the_bundled_facts(tmp_path: Path) -> None:
    first = next(iter(Corpus().extractions())).paragraphs
    paragraph = next(one for one in first if one.activities)
    activity = paragraph.activities[0]
    mine = tmp_path / "mine.toml"
    mine.write_text(
        f'[[correction]]\naction = "reject"\ndocument = "A/79/302"\nparagraph = {paragraph.number}\n'
        f"name = {json.dumps(activity.name)}\nstart = {json.dumps(activity.start or '')}\n"
        'reason = "invented"\nreviewer = "tester"\n',
        encoding="utf-8",
    )
    corpus = Corpus(more=mine)

    (found,) = corpus.extractions()

    here = next(one for one in found.paragraphs if one.number == paragraph.number)
    assert len(here.activities) == len(paragraph.activities) - 1
    assert not [note for note in corpus.notes if "correction" in note.lower()]
