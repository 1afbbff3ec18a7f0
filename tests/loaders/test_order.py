"""The same report gives the same bytes, whatever the order of features, of rules and of sets."""

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from loaders.activities import activities, candidates, choice
from loaders.extraction import lines
from loaders.pipeline import extracted
from loaders.read import Source

ROOT = Path(__file__).parents[2]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.txt"))
SEEDS = 20
PRINTS = (
    "import sys; from loaders.extraction import lines; from loaders.pipeline import extracted;"
    "from loaders.read import Source;"
    "print(*lines(extracted(Source(sys.stdin.read(), '', 'A-99-12.txt'))), sep='\\n')"
)


def blocks() -> Iterator[str]:
    """A report of all the golden paragraphs, each below its heading."""
    yield "A/99/12"
    for number, place in enumerate(GOLDEN, 1):
        heading, _, text = place.read_text(encoding="utf-8").partition("\n\n")
        yield heading
        yield f"{number}. {' '.join(text.split())}"


REPORT = "\n\n".join(blocks())


def told() -> list[str]:
    """What the invented report says, as lines."""
    return lines(extracted(Source(REPORT, "", "A-99-12.txt")))


@pytest.mark.parametrize("seed", range(SEEDS))
def test_the_order_of_features_and_rules_changes_no_byte(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    before, chance = told(), random.Random(seed)

    def shuffled(features: Any) -> Any:
        def some(*given: Any) -> list[str]:
            found = list(features(*given))
            chance.shuffle(found)
            return found

        return some

    monkeypatch.setattr(activities, "of_candidate", shuffled(activities.of_candidate))
    monkeypatch.setattr(activities, "of_seat", shuffled(activities.of_seat))
    for features in ("slopes", "alone", "beside", "together"):
        monkeypatch.setattr(choice, features, shuffled(getattr(choice, features)))
    monkeypatch.setattr(candidates, "RULES", tuple(chance.sample(candidates.RULES, len(candidates.RULES))))
    assert told() == before
    assert len(before) > len(GOLDEN)


@pytest.fixture(scope="module")
def printed() -> set[str]:
    """What processes with other seeds of hashing print, which decides the order of their sets."""
    found = set()
    for seed in range(SEEDS):
        seeded = {**os.environ, "PYTHONHASHSEED": str(seed)}
        done = subprocess.run(
            [sys.executable, "-c", PRINTS],
            input=REPORT,
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=seeded,
        )
        found.add(done.stdout)
    return found


def test_the_order_of_sets_changes_no_byte(printed: set[str]) -> None:
    assert printed == {"".join(f"{line}\n" for line in told())}
