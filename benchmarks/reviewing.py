"""What a review is worth: a reference answers the first questions of a reading, and the figures are counted.

    python benchmarks/reviewing.py FOLDER [--first 0 25 50 100 200]

The weights have not seen the edition that is reviewed. The reference plays the reviewer: what was read and is
told becomes as the reference tells it, what is not told goes, what was not taken but is told is added. One
answer is about one activity; what nobody asks about stays missed. The questions are those of the page
(`partnergraph review`), in its orders: one by one, or sentence by sentence with all questions of each.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.learning import Learner
from benchmarks.samples import Sample
from benchmarks.sureness import calibration
from benchmarks.train import EDITIONS, everything, of_edition, other_than, times, unseen
from loaders import scoring
from loaders.activities.weights import Weights
from loaders.extraction import Document, Extraction, Reading
from loaders.pipeline import Reader
from loaders.reviewing import Question, questions

FIRST = (0, 25, 50, 100, 200)
SEEN_TO_BE = 0.3  # as alike as a reading must be for a reviewer to see which activity is meant


@dataclass(frozen=True)
class Asked:
    """A question of a paragraph, the activity as the scorer sees it, and its place among those."""

    number: int
    question: Question
    told: scoring.Told
    place: int

    @property
    def sentence(self) -> tuple[int, tuple[int, int]]:
        """The paragraph and the sentence."""
        return self.number, self.question.activity.span


Rows = Sequence[Asked]
Curve = Iterator[tuple[int, int, scoring.Figures]]


def one_by_one(worth: Callable[[Question], float]) -> Callable[[Rows], list[Rows]]:
    """The questions, those of most worth first."""
    return lambda rows: [[row] for row in sorted(rows, key=lambda row: -worth(row.question))]


def by_sentence(worth: Callable[[Question], float]) -> Callable[[Rows], list[Rows]]:
    """All questions of each sentence together, the sentences with one of most worth first."""

    def ordered(rows: Rows) -> list[Rows]:
        found = [list(group) for _, group in groupby(rows, key=lambda row: row.sentence)]
        return [*sorted(found, key=lambda group: -max(worth(row.question) for row in group))]

    return ordered


ORDERS: Mapping[str, Callable[[Rows], list[Rows]]] = {
    "answers, most doubtful first": one_by_one(lambda one: one.doubt),
    "answers, most worth asking first": one_by_one(lambda one: one.weight),
    "answers, as in the report": one_by_one(lambda one: 0.0),
    "sentences, most worth asking first": by_sentence(lambda one: one.weight),
    "sentences, as in the report": by_sentence(lambda one: 0.0),
}


@dataclass
class Review:
    """A reading while its questions are answered.

    wanted  paragraph → what the reference tells; `told` what the reading does, None for what is not taken.
    """

    wanted: Mapping[int, Sequence[scoring.Told]]
    told: dict[int, list[scoring.Told | None]] = field(default_factory=dict)

    def answer(self, row: Asked) -> None:
        """What the reference says of one activity."""
        here = self.told[row.number]
        here[row.place] = None
        wanted = self.wanted[row.number]
        used = {i for i, _ in scoring.paired(wanted, [one for one in here if one])}
        free = [(scoring.alike(one, row.told), -i) for i, one in enumerate(wanted) if i not in used]
        likeness, place = max(free, default=(0.0, 0))
        here[row.place] = wanted[-place] if likeness >= SEEN_TO_BE else None

    def figures(self) -> scoring.Figures:
        """How well what is told by now agrees with the reference."""
        told = {number: [one for one in row if one] for number, row in self.told.items()}
        return scoring.figures(self.wanted, told)


def asked(sample: Sample, model: Weights) -> Iterator[Asked]:
    """The questions of a paragraph in reading order."""
    reader = Reader(sample.roster, model)
    found = tuple(reader.activities(sample.text, sample.parts, sample.host))
    maybe = reader.untold(sample.text, sample.parts, sample.host)
    reading = Reading(sample.number, sample.section, found, sample.text, untold=maybe)
    rows = questions(Extraction(Document(""), paragraphs=(reading,)))
    rows.sort(key=lambda row: (row.activity.span, not row.read))
    for place, row in enumerate(rows):
        yield Asked(sample.number, row, _as_told(sample, row), place)


def _as_told(sample: Sample, question: Question) -> scoring.Told:
    activity = question.activity
    people = tuple(sample.roster.actor(one.actor) for one in activity.participants)
    whole = Extraction(Document(""), people, (Reading(sample.number, sample.section, (activity,)),))
    return scoring.extraction(whole, sample.names, {sample.number: sample.wanted})[sample.number][0]


def curve(
    wanted: Mapping[int, Sequence[scoring.Told]], rows: Rows, steps: Sequence[Rows], first: Sequence[int]
) -> Curve:
    """(steps, answers, figures) after each of the numbers of steps, which grow."""
    review = Review(wanted, {number: [] for number in wanted})
    for row in rows:
        review.told[row.number].append(row.told if row.question.read else None)
    done = answers = 0
    for count in first:
        for row in [row for step in steps[done:count] for row in step]:
            review.answer(row)
            answers += 1
        done = count
        yield min(count, len(steps)), answers, review.figures()


def curves(
    all_: Sequence[Sample], learner: Learner, first: Sequence[int], orders: Iterable[str] = ORDERS
) -> Iterator[tuple[str, str, Curve]]:
    """Edition, name of an order, and the curve of that."""
    read_ = unseen(all_, learner)
    for edition in EDITIONS:
        model = learner.weights(other_than(of_edition(edition)))
        model = replace(model, sure=calibration(found for e, found in read_.items() if e != edition))
        here = [one for one in all_ if one.edition == edition]
        rows = [row for sample in here for row in asked(sample, model)]
        wanted = {one.number: one.wanted for one in here}
        for name in orders:
            yield edition, name, curve(wanted, rows, ORDERS[name](rows), first)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--first", type=int, nargs="+", default=FIRST, help="numbers of answers or sentences")
    given = parser.parse_args()
    all_ = everything(given.shared)
    learner = Learner(all_, times)
    for edition, name, found in curves(all_, learner, sorted(given.first)):
        print(f"{edition}: {name}")
        for steps, answers, figures in found:
            print(_line(steps, answers, figures), flush=True)


def _line(steps: int, answers: int, found: scoring.Figures) -> str:
    row = {
        name: value for name, value in found.row().items() if name in ("activities", "participants", "pairs")
    }
    shares = "  ".join(f"{name} {value or 0:.3f}" for name, value in row.items())
    return f"  {steps:3} ({answers:3} answers)  {shares}"


if __name__ == "__main__":
    main()
