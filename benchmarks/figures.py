"""The measured tables of the README: how well it reads, what a review adds, how sure it is.

    python benchmarks/figures.py FOLDER

Prints what `make figures REPORTS=FOLDER` writes into the README: the figures of train.py, reviewing.py and
kept.py, learned once for all three. The FOLDER is theirs (CONTRIBUTING.md, "The annotated reports").
"""

import argparse
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import all_there
from benchmarks.kept import KEPT, Kept, both
from benchmarks.learning import Learner
from benchmarks.reviewing import FIRST, Curve, curves
from benchmarks.train import (
    EDITIONS,
    FURTHER,
    NEIGHBOURS,
    everything,
    reliability,
    share,
    sides,
    times,
    unseen,
)
from loaders import scoring
from loaders.reliability import Judged, Reliability, brier, by_confidence, reliable

YEARS = {"A-79-302": 2024, "A-71-160": 2016}
LEARNED_FROM = {
    "seen": "everything (seen)",
    "sections": "other sections, the other edition, our own paragraphs",
    "edition": "the other edition, our own paragraphs",
}
CALLED = {"invented": "invented paragraphs", "reports": "runs of neighbouring reports"}
SHOWN = (
    "answers, most doubtful first",
    "answers, as in the report",
    "sentences, most worth asking first",
    "sentences, as in the report",
)
F1 = ("activities", "participants", "actors", "pairs")
TENTHS = {".9 and more": "0.9–1.0"} | {f".{at}–.{at + 1}": f"0.{at}–0.{at + 1}" for at in (8, 7, 6, 5)}


def blocks(folder: Path) -> dict[str, str]:
    """The name of each block with its table as Markdown."""
    all_there(folder, (*EDITIONS, *FURTHER, *NEIGHBOURS, *KEPT))
    all_ = everything(folder)
    learner = Learner(all_, times)
    return {
        "quality": quality(
            {(way, edition): scoring.figures(*told) for way, edition, *told in sides(all_, learner)}
        ),
        "kept": kept(both(folder)),
        "review": review(curves(all_, learner, FIRST, SHOWN)),
        "reliability": sureness(reliability(unseen(all_, learner))),
    }


def quality(found: Mapping[tuple[str, str], scoring.Figures]) -> str:
    """Edition by edition, the figures of each way of judging; `found` has them by way and edition."""
    names = [f"{name} F1" if name in F1 else name for name in scoring.Figures().row()]
    head = ["edition", "weights learned from", *names]
    rows = [
        [f"{symbol(edition)} ({year})", told, *map(share, found[way, edition].row().values())]
        for edition, year in YEARS.items()
        for way, told in LEARNED_FROM.items()
    ]
    return table(head, rows, words=2)


def kept(found: Mapping[str, Kept]) -> str:
    """What is read where no weights have learned."""
    head = [
        "not learned from", "paragraphs", "activities F1", "participants F1", "pairs F1",
        "activities read that are right", "of those with .8 or more",
    ]  # fmt: skip
    rows = [
        [
            CALLED[name],
            str(one.paragraphs),
            *(share(one.figures.row()[what]) for what in ("activities", "participants", "pairs")),
            share(one.figures.activities.precision),
            share(one.sure),
        ]
        for name, one in found.items()
    ]
    return table(head, rows)


def review(found: Iterable[tuple[str, str, Curve]]) -> str:
    """F1 of activities and participants after so many answers or sentences."""
    rows = [
        [f"{symbol(edition)}: {order}", *(_reviewed(order, *after) for after in curve)]
        for edition, order, curve in found
    ]
    return table(["edition, order of the questions", *map(str, FIRST)], rows)


def _reviewed(order: str, steps: int, answers: int, found: scoring.Figures) -> str:
    cell = f"{share(found.activities.f1)} / {share(found.participants.f1)}"
    return f"{cell} ({answers})" if steps and order.startswith("sentences") else cell


def sureness(found: Iterable[tuple[str, str, Sequence[Judged]]]) -> str:
    """How many facts have about so much confidence, and how many of them are right."""
    head, columns = ["confidence"], []
    for edition, what, judged in found:
        head += [f"{what} of {symbol(edition)}" if what == "activities" else what, "right"]
        columns.append(list(_column(judged)))
    rows = [[row[0][0], *(cell for _, *two in row for cell in two)] for row in zip(*columns, strict=True)]
    return table(head, rows)


def _column(judged: Sequence[Judged]) -> Iterator[tuple[str, str, str]]:
    """Name of a row, number, and share of what is right, from the surest tenth down."""
    tenths = {one.name: one for one in by_confidence(judged)}
    for name, tenth in TENTHS.items():
        yield name, *_counted(tenths.get(tenth, reliable(tenth, [])))
    yield "below .5", *_counted(reliable("below", [one for one in judged if round(one[0], 4) < 0.5]))
    whole = reliable("all", judged)
    number, right = _counted(whole)
    yield "all (mean)", f"{number} ({whole.confidence:.3f})".replace("(0", "("), right
    yield "Brier score", share(brier(judged)), ""


def _counted(found: Reliability) -> tuple[str, str]:
    number = found.right + found.false
    return str(number), share(found.right / number if number else None)


def symbol(edition: str) -> str:
    """The symbol of an edition.

    >>> symbol("A-79-302")
    'A/79/302'
    """
    return edition.replace("-", "/")


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, words: int = 1) -> str:
    """A Markdown table; the columns after the first, of `words`, hold numbers."""
    rule = ["---"] * words + ["---:"] * (len(head) - words)
    cells = [[f" {cell} " if cell else " " for cell in row] for row in (head, rule, *rows)]
    return "".join(f"|{'|'.join(row)}|\n" for row in cells)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    for name, text in blocks(parser.parse_args().folder).items():
        print(f"{name}\n{text}")


if __name__ == "__main__":
    main()
