"""A reviewed report as further annotation, on an invented report."""

import json
from pathlib import Path

import pytest

from benchmarks.reviewed import reviewed, reviewed_samples
from loaders.pipeline import extract
from loaders.spelling import Spellings
from tests.invented_report import SYMBOL, TEXT


@pytest.fixture
def report(tmp_path: Path) -> Path:
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


def entries(report: Path, *paragraphs: int, action: str = "accept", but: int = 0) -> Path:
    """Corrections that settle all that is read in some paragraphs, `but` so many activities."""
    rows = [
        f'[[correction]]\naction = "{action}"\ndocument = "{SYMBOL}"\nparagraph = {reading.number}\n'
        f"name = {json.dumps(one.name)}\nreason = 'so'\nreviewer = 'a tester'\n"
        for reading in extract(report).paragraphs
        if reading.number in paragraphs
        for one in reading.activities[but:]
    ]
    file = report.with_name("corrections.toml")
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def test_settled_paragraphs_become_an_annotation_without_the_words_of_the_report(report: Path) -> None:
    _, lines = reviewed(report, entries(report, 2, 4))

    rows = [json.loads(line) for line in lines]
    assert [row["paragraph"] for row in rows] == [2, 4]
    assert set(rows[0]) == {"paragraph", "section", "activities"}
    workshop = rows[0]["activities"][0]
    assert (workshop["name"], workshop["place"]) == ("workshop on harbour lights", "Nairobi")
    assert {"actor": "African Union Commission", "role": "organizer"} in workshop["participants"]
    assert "were" not in "".join(lines)


def test_a_paragraph_that_is_settled_in_part_is_not_learned_from(report: Path) -> None:
    both = len(extract(report).paragraphs[1].activities)
    assert both > 1
    with pytest.raises(SystemExit, match="settles no paragraph of A/99/12"):
        reviewed(report, entries(report, 2, but=1))


def test_a_paragraph_in_which_all_is_wrong_teaches_too(report: Path) -> None:
    _, (line,) = reviewed(report, entries(report, 3, action="reject"))
    assert json.loads(line)["activities"] == []


def test_reviewed_paragraphs_are_samples_with_their_candidates(report: Path) -> None:
    found = reviewed_samples(report, entries(report, 2, 4), Spellings())

    assert [(one.edition, one.number) for one in found] == [("A-99-12", 2), ("A-99-12", 4)]
    assert "workshop on harbour lights" in [told.name for told in found[0].right.values()]
    assert {name for told in found[0].wanted for name in told.people} <= {
        found[0].called(seat.mention.actor) for row in found[0].seats for seat in row
    }


def test_a_report_that_is_judged_by_is_not_learned_from(report: Path) -> None:
    with pytest.raises(SystemExit, match="A/99/12 has an annotation here"):
        reviewed_samples(report, entries(report, 2), Spellings(), unlike={"A-99-12"})


def test_what_matches_no_more_is_told(report: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = entries(report, 2)
    file.write_text(
        file.read_text(encoding="utf-8") + f'[[correction]]\naction = "reject"\ndocument = "{SYMBOL}"\n'
        "paragraph = 2\nname = 'no such thing'\nreason = 'so'\nreviewer = 'a tester'\n",
        encoding="utf-8",
    )
    reviewed(report, file)
    assert "A correction no longer matches" in capsys.readouterr().err
