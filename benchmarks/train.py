"""Make `loaders/data/weights.json` from annotated paragraphs; show seen and cross-validated figures.

    python benchmarks/train.py FOLDER [--write] [--errors N] [--reviewed REPORT CORRECTIONS]...

An edition is <name>.txt, .docx or .pdf in the given folder or its reports/, and annotation/<name>.jsonl there
or the copy in annotation/editions/ beside this script. annotation/ there holds paragraphs that we annotated
or invented: they are learned from, not judged; so are paragraphs that a person has reviewed (CONTRIBUTING.md,
"Learn from a review"). "sections" are figures of sections that the weights have not
seen (a fifth left out in turn), "edition" of an edition. How sure readings are is calibrated on editions that
the weights have not seen, and shown for each edition by what the others taught.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import OURS, all_there
from benchmarks.learning import FOLDS, Learner, unhosted
from benchmarks.reviewed import reviewed_samples
from benchmarks.samples import Sample, samples, spellings
from benchmarks.sureness import Unseen, calibration, shown
from loaders import scoring
from loaders.activities.weights import Weights
from loaders.extraction import Document, Extraction, Reading
from loaders.pipeline import Reader
from loaders.reliability import Judged

EDITIONS = ("A-79-302", "A-71-160")
FURTHER = tuple(sorted(file.stem for file in OURS.glob("*.jsonl")))
NEIGHBOURS = tuple(sorted(file.stem for file in (OURS / "neighbours").glob("*.jsonl")))
ANNOTATED = (*EDITIONS, *FURTHER, *NEIGHBOURS)
REAL = 2  # times that a paragraph of a judged or reviewed report counts beside one of our own
WRITTEN = Path(__file__).parents[1] / "loaders" / "data" / "weights.json"

Chosen = Callable[[Sample], bool]
"""Whether a sample counts."""

Told = Mapping[int, Sequence[scoring.Told]]
"""Paragraph → what one side tells of it."""


def of_edition(edition: str) -> Chosen:
    """The samples of an edition."""
    return lambda one: one.edition == edition


def of_fold(folds: Mapping[int, int], fold: int) -> Chosen:
    """The samples of a part; `folds` has the part of each sample that is in one, by its `id`."""
    return lambda one: folds.get(id(one)) == fold


def other_than(unseen: Chosen) -> Chosen:
    """All other samples."""
    return lambda one: not unseen(one)


def everything(folder: Path) -> list[Sample]:
    """All paragraphs that are judged or learned from. Ends the script where reports lack."""
    all_there(folder, (*EDITIONS, *FURTHER))
    return [sample for name in (*EDITIONS, *FURTHER) for sample in samples(folder, name)]


def times(sample: Sample) -> int:
    """How often a paragraph counts."""
    return 1 if sample.edition in FURTHER else REAL


def answered(chosen: Sequence[Sample], model: Weights) -> dict[int, list[scoring.Told]]:
    """What the weights make of paragraphs that are known by structure."""
    out: dict[int, list[scoring.Told]] = {}
    wanted = {sample.number: sample.wanted for sample in chosen}
    for sample in chosen:
        reader = Reader(sample.roster, model)
        found = reader.activities(sample.text, sample.parts, sample.host)
        actors = {one.actor for activity in found for one in activity.participants}
        reading = Reading(sample.number, sample.section, tuple(found))
        whole = Extraction(
            Document(""), tuple(sample.roster.actor(one) for one in sorted(actors)), (reading,)
        )
        out |= scoring.extraction(whole, sample.names, wanted)
    return out


def validated(
    all_: Sequence[Sample], learner: Learner
) -> Iterator[tuple[str, Mapping[tuple[str, int], list[scoring.Told]]]]:
    """Way of judging → what was read of each paragraph."""
    sections_ = sorted({sample.section for sample in all_ if sample.edition in EDITIONS})
    fold = {section: at % FOLDS for at, section in enumerate(sections_)}
    folds = {id(one): fold[one.section] for one in all_ if one.edition in EDITIONS}
    ways: dict[str, list[Chosen]] = {
        "seen": [lambda one: False],
        "sections": [of_fold(folds, number) for number in range(FOLDS)],
        "edition": [of_edition(edition) for edition in EDITIONS],
    }
    for way, splits in ways.items():
        out: dict[tuple[str, int], list[scoring.Told]] = {}
        for unseen in splits:
            model = learner.weights(other_than(unseen))
            for edition in EDITIONS:
                judged = (one for one in all_ if one.edition == edition)
                chosen = [one for one in judged if way == "seen" or unseen(one)]
                out |= {(edition, number): row for number, row in answered(chosen, model).items()}
        yield way, out


def sides(all_: Sequence[Sample], learner: Learner) -> Iterator[tuple[str, str, Told, Told]]:
    """Way of judging and edition, with what its reference tells and what was read."""
    for way, out in validated(all_, learner):
        for edition in EDITIONS:
            wanted = {sample.number: sample.wanted for sample in all_ if sample.edition == edition}
            yield way, edition, wanted, {number: row for (e, number), row in out.items() if e == edition}


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write loaders/data/weights.json")
    parser.add_argument(
        "--errors", type=int, default=0, help="show this many errors of the sections left out"
    )
    parser.add_argument(
        "--reviewed", type=Path, nargs=2, action="append", default=[], metavar=("REPORT", "CORRECTIONS"),
        help="learn from a report, too, as far as the corrections settle it",
    )  # fmt: skip
    return parser.parse_args()


def main() -> None:
    given = _arguments()
    all_there(given.shared, (*EDITIONS, *FURTHER, *(NEIGHBOURS if given.write else ())))
    all_ = everything(given.shared)
    for report, corrections in given.reviewed:
        all_ += reviewed_samples(report, corrections, spellings(given.shared), unlike=ANNOTATED)
    learner = Learner(all_, times)
    print("\n".join(_candidates(all_)))
    for way, edition, wanted, found in sides(all_, learner):
        errors = _errors(wanted, found)[: given.errors] if way == "sections" else []
        print("\n".join([figures_row(way, edition, scoring.figures(wanted, found)), *errors]))
    readings = unseen(all_, learner)
    for edition, what, judged in reliability(readings):
        print("\n".join(shown(f"{edition} {what}", judged)))
    if given.write:
        near = [sample for name in NEIGHBOURS for sample in samples(given.shared, name)]
        model = learner.weights(lambda one: True)
        accept = {**model.accept, **unhosted(model, near)}
        _write(replace(model, accept=accept, sure=calibration(readings.values())))


def unseen(all_: Sequence[Sample], learner: Learner) -> dict[str, Unseen]:
    """Each edition as the weights read it that have not seen it."""
    out = {edition: Unseen() for edition in EDITIONS}
    for edition, found in out.items():
        model = learner.weights(other_than(of_edition(edition)))
        for one in all_:
            if one.edition == edition:
                found.add(one, model)
    return out


def reliability(found: Mapping[str, Unseen]) -> Iterator[tuple[str, str, list[Judged]]]:
    """Edition, "activities" or "participants", and how sure what others taught is of each that was read."""
    for edition, readings in found.items():
        sure = calibration(one for other, one in found.items() if other != edition)
        for what, judged in zip(("activities", "participants"), readings.judged(sure), strict=True):
            yield edition, what, judged


def _candidates(all_: Sequence[Sample]) -> Iterator[str]:
    """How many of the reference activities have a candidate: in all, and of each annotation."""
    for name in ("", *dict.fromkeys(sample.edition for sample in all_)):
        here = [sample for sample in all_ if name in ("", sample.edition)]
        if wanted := sum(len(sample.wanted) for sample in here):
            right = sum(len(sample.right) for sample in here)
            share = f"{name}: {right / wanted:.3f}, " if name else ""
            yield f"{share}{right} of {wanted} reference activities have a candidate"


def figures_row(way: str, edition: str, found: scoring.Figures) -> str:
    """The figures of a way of judging as a line."""
    row = "  ".join(f"{name} {share(value)}" for name, value in found.row().items())
    count = found.activities
    return f"{way:9} {edition:9} {row}  (precision {count.precision:.2f}, recall {count.recall:.2f})"


def share(value: float | None) -> str:
    """A share in thousandths, "-" where nothing is judged."""
    return "-" if value is None else f"{value:.3f}"


def _errors(wanted: Told, found_: Told) -> list[str]:
    lines: list[str] = []
    for number, row in wanted.items():
        found = found_.get(number, [])
        pairs = scoring.paired(row, found)
        lines += [_line(number, "missed", one) for i, one in enumerate(row) if i not in {i for i, _ in pairs}]
        lines += [
            _line(number, "false", one) for j, one in enumerate(found) if j not in {j for _, j in pairs}
        ]
        lines += [line for i, j in pairs for line in _differences(number, row[i], found[j])]
    return lines


def _line(number: int, what: str, one: scoring.Told) -> str:
    return f"  {number} {what} {one.kind} '{one.name}' {one.start} {one.end} {sorted(one.people)} {one.rule}"


def _differences(number: int, one: scoring.Told, other: scoring.Told) -> Iterator[str]:
    if out := set(one.people) - set(other.people):
        yield f"  {number} not in '{one.name}': {sorted(out)}"
    if out := set(other.people) - set(one.people):
        yield f"  {number} wrongly in '{one.name}': {sorted(out)}"
    if (one.start, one.end, one.place) != (other.start, other.end, other.place):
        told = [f"{side.start} {side.end} {side.place}" for side in (one, other)]
        yield f"  {number} '{one.name}' is {told[0]}, not {told[1]}"


def _write(weights: Weights) -> None:
    """One feature per line, so that a difference can be read."""
    tables: dict[str, Mapping[str, int | tuple[int, ...]]] = {
        "accept": weights.accept,
        "role": weights.role,
        "choice": weights.choice,
        "sure": asdict(weights.sure),
    }
    parts = [f'"{name}":{{\n{_lines(table)}\n}}' for name, table in tables.items()]
    WRITTEN.write_text("{" + ",".join(parts) + "}\n", encoding="utf-8")


def _lines(table: Mapping[str, int | tuple[int, ...]]) -> str:
    rows = (f"{json.dumps(f)}:{json.dumps(w, separators=(',', ':'))}" for f, w in sorted(table.items()))
    return ",\n".join(rows)


if __name__ == "__main__":
    main()
