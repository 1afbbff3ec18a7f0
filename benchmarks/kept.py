"""What the packaged weights read of paragraphs that no weights have learned from.

    python benchmarks/kept.py FOLDER

They stand in `annotation/kept/`: invented ones with their words, and facts of neighbouring reports, whose
files are looked for in the given folder, its `reports/` or `real/files/`. They were annotated once, by other
hands than the editions: they show whether a change helps where nobody looked, not how well a report is read.
"""

import argparse
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import OURS, all_there
from benchmarks.samples import samples
from benchmarks.train import answered, figures_row
from loaders import scoring
from loaders.activities.weights import weights
from loaders.reliability import judged_activities

KEPT = tuple(sorted(file.stem for file in (OURS / "kept").glob("*.jsonl")))
SURE = 0.8
INVENTED = tuple(name for name in KEPT if name.startswith("invented"))


@dataclass(frozen=True)
class Kept:
    """How some annotations are read: how many paragraphs they have, the figures, and which share of the
    activities of `SURE` or more is right."""

    paragraphs: int
    figures: scoring.Figures
    sure: float


def judged(folder: Path, names: Iterable[str]) -> Kept:
    """Some annotations together."""
    wanted: dict[int, list[scoring.Told]] = {}
    found: dict[int, list[scoring.Told]] = {}
    for name in names:
        here, offset = samples(folder, name), 1000 * len(wanted)
        read = answered(here, weights())
        wanted |= {offset + one.number: one.wanted for one in here}
        found |= {offset + number: told for number, told in read.items()}
    sure = [right for confidence, right in judged_activities(wanted, found) if confidence >= SURE]
    return Kept(len(wanted), scoring.figures(wanted, found), sum(sure) / max(1, len(sure)))


def both(folder: Path) -> dict[str, Kept]:
    """All invented ones, and all neighbouring reports."""
    others = [name for name in KEPT if name not in INVENTED]
    return {"invented": judged(folder, INVENTED), "reports": judged(folder, others)}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    all_there(folder, KEPT)
    for name, found in both(folder).items():
        print(f"{figures_row(name, '', found.figures)}  right of {SURE} or more {found.sure:.2f}")


if __name__ == "__main__":
    main()
