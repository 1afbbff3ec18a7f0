"""What the packaged weights read of paragraphs that no weights have learned from.

    python benchmarks/kept.py FOLDER

They stand in `annotation/kept/`: invented ones with their words, and facts of neighbouring reports, whose
files are looked for in the given folder, its `reports/` or `real/files/`. They were annotated once, by other
hands than the editions: they show whether a change helps where nobody looked, not how well a report is read.
"""

import argparse
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import OURS, all_there
from benchmarks.samples import samples
from benchmarks.train import answered, figures_row
from loaders import scoring
from loaders.activities.weights import weights

KEPT = tuple(sorted(file.stem for file in (OURS / "kept").glob("*.jsonl")))
INVENTED = tuple(name for name in KEPT if name.startswith("invented"))


def judged(folder: Path, names: Iterable[str]) -> scoring.Figures:
    """The figures of some annotations together."""
    wanted: dict[int, list[scoring.Told]] = {}
    found: dict[int, list[scoring.Told]] = {}
    for name in names:
        here, offset = samples(folder, name), 1000 * len(wanted)
        read = answered(here, weights())
        wanted |= {offset + one.number: one.wanted for one in here}
        found |= {offset + number: told for number, told in read.items()}
    return scoring.figures(wanted, found)


def rows(folder: Path) -> Iterator[str]:
    """A line for all invented ones, and one for all neighbouring reports."""
    yield figures_row("invented", "", judged(folder, INVENTED))
    yield figures_row("reports", "", judged(folder, [name for name in KEPT if name not in INVENTED]))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    all_there(folder, KEPT)
    print("\n".join(rows(folder)))


if __name__ == "__main__":
    main()
