"""The quality table: small cases by hand, and the same figures as the scorer of the annotations."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from loaders import scoring
from loaders.pipeline import extracted
from loaders.quality import quality
from loaders.read import read
from loaders.scoring import Told
from loaders.spelling import Spellings

SHARED = Path(__file__).parents[3] / "shared"
SECTIONS = {2: "Lagoon Union", 3: "Highland Forum"}


def _told(name: str, kind: str = "event", rule: str = "", **people: str) -> Told:
    return Told(kind, "", name, "2043", None, "", people or {"un": "organizer", "lagoon": "organizer"}, rule)


def _table(
    reference: dict[int, list[Told]], read: dict[int, list[Told]]
) -> dict[tuple[str, str], dict[str, Any]]:
    table = quality(reference, read, SECTIONS)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return {(row["by"], row["name"]): row for row in rows}


def test_a_reading_like_the_reference_is_whole_everywhere() -> None:
    same = {2: [_told("workshop on tides", rule="noun")], 3: [_told("tide plan", "agreement", rule="verb")]}
    found = _table(same, same)
    assert [found[key]["activities"] for key in found if key[0] != "rule"] == [1.0] * 8
    assert (found["rule", "noun"]["right"], found["rule", "noun"]["false"]) == (1, 0)


def test_what_is_missed_shows_in_its_section_and_kind() -> None:
    reference = {2: [_told("workshop on tides")], 3: [_told("tide plan", "agreement")]}
    found = _table(reference, {2: [_told("workshop on tides", rule="noun")]})
    assert (found["all", ""]["right"], found["all", ""]["missed"], found["all", ""]["recall"]) == (1, 1, 0.5)
    assert found["section", "Highland Forum"]["activities"] == 0.0
    assert found["section", "Lagoon Union"]["activities"] == 1.0
    assert found["kind", "agreement"]["missed"] == 1


def test_a_rule_that_does_harm_is_seen() -> None:
    reference = {2: [_told("workshop on tides")], 3: []}
    read = {
        2: [_told("workshop on tides", rule="noun")],
        3: [_told("strong ties", "cooperation", rule="guess")],
    }
    found = _table(reference, read)
    assert found["rule", "guess"]["precision"] == 0.0
    assert found["rule", "noun"]["precision"] == 1.0
    assert found["rule", "guess"]["recall"] is None


@pytest.mark.skipif(not SHARED.exists(), reason="the annotations are not beside the project")
@pytest.mark.parametrize("edition", ["A-79-302", "A-71-160"])
def test_the_figures_are_those_of_the_scorer(edition: str, tmp_path: Path) -> None:
    annotation = SHARED / "annotation"
    read_ = extracted(read(SHARED / "reports" / f"{edition}.txt"))
    (tmp_path / "found.json").write_text(json.dumps(read_.as_json()), encoding="utf-8")
    files = [annotation / f"{edition}.jsonl", tmp_path / "found.json"]
    done = subprocess.run(
        [sys.executable, annotation / "score.py", *files, "--aliases", annotation / "aliases.json", "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    scored = json.loads(done.stdout)
    names = Spellings(json.loads((annotation / "aliases.json").read_text(encoding="utf-8")))
    wanted, sections = scoring.reference((annotation / f"{edition}.jsonl").read_text(encoding="utf-8"), names)
    ours = quality(wanted, scoring.extraction(read_, names, wanted), sections)
    whole = dict(zip(ours.columns, ours.rows[0], strict=True))
    for figure in ("activities", "participants", "actors", "pairs"):
        assert whole[figure] == pytest.approx(scored[figure][2], abs=0.0001), figure
    for figure in ("kinds", "dates", "places", "roles", "validity", "status", "levels"):
        assert whole[figure] == pytest.approx(scored[figure], abs=0.0001), figure
