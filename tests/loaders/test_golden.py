"""What is found in the paragraphs of `tests/golden`: the heading in the first line, the words below it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.reading import facts

FOLDER = Path(__file__).parents[1] / "golden"


@pytest.mark.parametrize("paragraph", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_a_paragraph_says_what_a_careful_reader_finds_in_it(
    paragraph: Path, golden: Callable[[Path, object], None]
) -> None:
    heading, text = paragraph.read_text(encoding="utf-8").strip().split("\n\n")

    found = facts(text, heading)

    golden(paragraph.with_suffix(".json"), found)


def test_every_paragraph_has_its_findings_beside_it() -> None:
    texts, findings = ({path.stem for path in FOLDER.glob(f"*.{end}")} for end in ("txt", "json"))
    assert texts == findings
    assert len(texts) >= 20
