"""What is read of paragraphs that the weights have not learned from, beside the two editions.

    python benchmarks/kept.py FOLDER

`annotation/kept/` holds invented ones with their words. `annotation/neighbours/` holds facts of neighbouring
reports, without a section on an organization, whose files are looked for in the given folder, its `reports/`
or `real/files/`: the weights learn from them what such sections add, and each is read here by what the others
taught. All were annotated once, by other hands than the editions: they show whether a change helps where
nobody looked, not how well a report is read.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import OURS, all_there
from benchmarks.learning import hosted, unhosted
from benchmarks.samples import Sample, samples
from benchmarks.train import NEIGHBOURS, answered, figures_row
from loaders import scoring
from loaders.activities.weights import Weights, weights
from loaders.reliability import judged_activities

KEPT = tuple(sorted(file.stem for file in (OURS / "kept").glob("*.jsonl")))
SURE = 0.8


@dataclass(frozen=True)
class Kept:
    """How some annotations are read: how many paragraphs they have, the figures, and which share of the
    activities of `SURE` or more is right."""

    paragraphs: int
    figures: scoring.Figures
    sure: float


def judged(read: Iterable[tuple[Sequence[Sample], Weights]]) -> Kept:
    """Some annotations together, each read by its own weights."""
    wanted: dict[int, list[scoring.Told]] = {}
    found: dict[int, list[scoring.Told]] = {}
    for here, model in read:
        offset = 1000 * len(wanted)
        wanted |= {offset + one.number: one.wanted for one in here}
        found |= {offset + number: told for number, told in answered(here, model).items()}
    sure = [right for confidence, right in judged_activities(wanted, found) if confidence >= SURE]
    return Kept(len(wanted), scoring.figures(wanted, found), sum(sure) / max(1, len(sure)))


def both(folder: Path) -> dict[str, Kept]:
    """All invented ones, and all neighbouring reports."""
    invented = ((samples(folder, name), weights()) for name in KEPT)
    return {"invented": judged(invented), "reports": judged(_in_turn(folder))}


def _in_turn(folder: Path) -> Iterator[tuple[Sequence[Sample], Weights]]:
    """Each neighbouring report, with the weights to which only the others have added."""
    every = {name: samples(folder, name) for name in NEIGHBOURS}
    plain = hosted(weights())
    for name, here in every.items():
        others = [one for other, rows in every.items() if other != name for one in rows]
        yield here, replace(plain, accept={**plain.accept, **unhosted(plain, others)})


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    all_there(folder, (*KEPT, *NEIGHBOURS))
    for name, found in both(folder).items():
        print(f"{figures_row(name, '', found.figures)}  right of {SURE} or more {found.sure:.2f}")


if __name__ == "__main__":
    main()
