"""The measured tables of the README, made of invented figures; the README's own have that form."""

import re
import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks import figures
from benchmarks.kept import Kept
from benchmarks.reviewing import FIRST, Curve
from loaders.reliability import Judged
from loaders.scoring import Count, Figures

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FOUND = Figures(activities=Count(3, 1, 1), participants=Count(1, 1, 1))
JUDGED: list[Judged] = [(0.95, True), (0.91, False), (0.85, True), (0.3, True), (0.2, False)]


def curve() -> Curve:
    """Answers of two a step."""
    return ((first, 2 * first, FOUND) for first in FIRST)


def told() -> dict[str, str]:
    """Every block, of invented figures."""
    curves = [(edition, order, curve()) for edition in figures.YEARS for order in figures.SHOWN]
    sure = [(edition, what, JUDGED) for edition in figures.YEARS for what in ("activities", "participants")]
    sides = {(way, edition): FOUND for way in figures.LEARNED_FROM for edition in figures.YEARS}
    return {
        "quality": figures.quality(sides),
        "kept": figures.kept({name: Kept(9, FOUND, 0.5) for name in figures.CALLED}),
        "review": figures.review(curves),
        "reliability": figures.sureness(sure),
    }


def rows(text: str) -> Iterator[list[str]]:
    """The cells of a table."""
    return ([cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines())


def test_the_figures_stand_under_their_names() -> None:
    quality = list(rows(told()["quality"]))
    assert quality[2][:4] == ["A/79/302 (2024)", "everything (seen)", "0.750", "0.500"]
    assert quality[2][quality[0].index("validity")] == "-"
    assert list(rows(told()["kept"]))[3][1:4] == ["9", "0.750", "0.500"]


def test_a_review_by_sentences_says_how_many_answers_they_took() -> None:
    review = {name: cells for name, *cells in rows(told()["review"])}
    assert review["A/71/160: answers, as in the report"][1] == "0.750 / 0.500"
    assert review["A/71/160: sentences, as in the report"][:2] == ["0.750 / 0.500", "0.750 / 0.500 (50)"]


def test_facts_are_counted_by_their_confidence() -> None:
    counted = {name: cells[:2] for name, *cells in rows(told()["reliability"])}
    assert counted[".9 and more"] == ["2", "0.500"]
    assert counted[".8–.9"] == ["1", "1.000"]
    assert counted[".7–.8"] == ["0", "-"]
    assert counted["below .5"] == ["2", "0.500"]
    assert counted["all (mean)"] == ["5 (.642)", "0.600"]
    assert counted["Brier score"] == ["0.277", ""]


@pytest.mark.parametrize("name", ["quality", "kept", "review", "reliability"])
def test_the_readme_has_the_table_in_that_form(name: str) -> None:
    block = re.search(rf"<!-- begin {name} -->\n(.*?)<!-- end {name} -->", README, re.DOTALL)
    assert block
    made, shown = list(rows(told()[name])), list(rows(block[1]))
    assert shown[:2] == made[:2]
    words = 2 if name == "quality" else 1
    assert [row[:words] for row in shown] == [row[:words] for row in made]


def test_only_what_is_made_anew_changes_in_the_readme() -> None:
    written = runpy.run_path(str(ROOT / ".ci" / "readme.py"))["written"]
    again = written(README, {"kept": "| a table |\n"})
    assert "<!-- begin kept -->\n| a table |\n<!-- end kept -->" in again
    assert re.sub(r"(?s)(begin kept -->).*?(<!-- end)", r"\1\2", again) == re.sub(
        r"(?s)(begin kept -->).*?(<!-- end)", r"\1\2", README
    )
