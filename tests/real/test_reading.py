"""Real documents of the United Nations are read as they are printed: the scorer over ../shared/real."""

import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow  # half a minute of reading
REAL = Path(__file__).parents[3] / "shared" / "real"
LEAST = {"symbol": 0.97, "symbols": 0.97, "date": 0.97, "paragraphs": 0.97, "title": 0.95, "session": 0.95}
SECTIONS = {"sections": 0.93, "not stale": 0.92}  # as read today: they may rise


@cache
def scored() -> str:
    if not (REAL / "truth.jsonl").exists():
        pytest.skip(f"{REAL} is not here: it holds official documents")
    command = str(Path(sys.executable).parent / "partnergraph")
    scorer = [sys.executable, REAL / "score_reading.py", REAL / "truth.jsonl", REAL / "files", command]
    return subprocess.run(scorer, capture_output=True, text=True, check=True, timeout=900).stdout


def share(figure: str) -> float:
    found = re.search(rf"^{figure} +(\d+) of +(\d+) ", scored(), re.MULTILINE)
    assert found, scored()
    return int(found[1]) / int(found[2])


@pytest.mark.parametrize("figure", [*LEAST, *SECTIONS])
def test_real_documents_are_read_as_they_are_printed(figure: str) -> None:
    assert share(figure) >= (LEAST | SECTIONS)[figure], scored()


def test_what_is_to_be_refused_is_refused_and_nothing_else() -> None:
    assert "refused wrongly" not in scored()
    assert "crashed" not in scored()
    assert "to be refused, read" not in scored()
