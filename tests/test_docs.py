"""The pages of docs/ that are made from real values are current."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_how_a_sentence_becomes_a_tie_is_told_with_the_values_of_today() -> None:
    made = runpy.run_path(str(ROOT / ".ci" / "tie.py"))
    assert made["PAGE"].read_text(encoding="utf-8") == made["page"](), "write it anew with: make docs"
