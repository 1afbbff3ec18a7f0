"""Make `loaders/data/weights.json` from annotated paragraphs; show seen and cross-validated figures.

    python benchmarks/train.py ../shared [--write] [--errors N]

An edition is <name>.txt, .docx or .pdf in the given folder or its reports/, and annotation/<name>.jsonl there
or the copy in annotation/editions/ beside this script. annotation/ there holds paragraphs that we annotated
or invented: they are learned from, not judged. "sections" are figures of sections that the weights have not
seen (a fifth left out in turn), "edition" of an edition.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import OURS, annotation, report
from loaders import scoring
from loaders.activities.candidates import Candidate
from loaders.activities.features import of_candidate
from loaders.activities.parts import Part
from loaders.activities.roles import Seat, company, of_seat, seats
from loaders.activities.weights import ROLES, Weights, weights
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.document.sections import sections
from loaders.extraction import Document, Extraction, Reading
from loaders.pipeline import Reader
from loaders.read import read
from loaders.spelling import Spellings, resolved

EDITIONS = ("A-79-302", "A-71-160")
FURTHER = tuple(sorted(file.stem for file in OURS.glob("*.jsonl")))
FOLDS = 5
PENALTY = 2.5
OFTEN = 3
REAL = 2  # times that a paragraph of the judged editions counts beside one of our own
LEAST = 5  # hundredths: smaller weights are left out
WRITTEN = Path(__file__).parents[1] / "loaders" / "data" / "weights.json"


@dataclass
class Sample:
    """An annotated paragraph."""

    edition: str
    number: int
    section: str
    text: str
    host: tuple[str, ...]
    wanted: list[scoring.Told]
    parts: list[Part]
    roster: Roster
    names: Spellings

    def called(self, actor: str) -> str:
        known = self.roster.actor(actor)
        return resolved([known], self.names, self.names.known)[actor]

    @cached_property
    def seats(self) -> list[list[Seat]]:
        sentences = [part.sentence for part in self.parts]
        return [seats(sentences, index, self.host, self.roster.actor) for index in range(len(sentences))]

    @cached_property
    def right(self) -> dict[tuple[int, int], scoring.Told]:
        """Sentence and candidate → the reference activity that it is."""
        ranked = sorted(self._likely(), key=lambda item: -item[0])
        out: dict[tuple[int, int], scoring.Told] = {}
        used: set[int] = set()
        for _, at, wanted in ranked:
            if at not in out and wanted not in used:
                used.add(wanted)
                out[at] = self.wanted[wanted]
        return out

    def _likely(self) -> Iterator[tuple[float, tuple[int, int], int]]:
        for i, part in enumerate(self.parts):
            here = {self.called(seat.mention.actor) for seat in self.seats[i] if seat.at is not None}
            for c, candidate in enumerate(part.candidates):
                for w, wanted in enumerate(self.wanted):
                    if (likeness := _likeness(candidate, wanted, here)) > 0.45:
                        yield likeness, (i, c), w


def _likeness(candidate: Candidate, wanted: scoring.Told, here: set[str]) -> float:
    """How well a candidate tells a reference activity, whoever takes part."""
    group = {"event": "event", "agreement": "agreement"}
    if group.get(candidate.kind) != group.get(wanted.kind):
        return 0.0
    words = scoring.words_alike(candidate.name, wanted.name)
    actors = len(here & set(wanted.people)) / max(1, len(wanted.people))
    if candidate.way == "topic" and wanted.kind != "cooperation":
        return words * 0.5 - 0.3 + 0.3 * actors
    if words < 0.12 and not (candidate.way != "noun" and actors > 0.5):
        return 0.0
    dates = (candidate.when.start, candidate.when.end) == (wanted.start, wanted.end)
    same = 0.15 * (candidate.kind == wanted.kind) + 0.1 * (candidate.type == wanted.type)
    return words + 0.25 * dates + 0.25 * actors + same


def samples(shared: Path, name: str) -> list[Sample]:
    """The annotated paragraphs of an edition, or of an annotation of our own in `benchmarks/annotation`."""
    names = Spellings(json.loads(annotation(shared, "aliases.json")))
    text = annotation(shared, f"{name}.jsonl")
    wanted, section = scoring.reference(text, names, where=name)
    told = _told(text) or list(_printed(report(shared, name)))
    roster = Roster(register(), [words for _, _, words in told])
    reader = Reader(roster, weights())
    hosts = {
        heading: sections([Paragraph(1, heading, heading, "")], roster.hosts)[heading]
        for _, heading, _ in told
    }
    out = []
    for number, heading, words in told:
        parts = reader.parts(words, hosts[heading])
        if number in wanted:
            out.append(
                Sample(
                    name, number, section[number], words, hosts[heading], wanted[number], parts, roster, names
                )
            )
    return out


def _told(text: str) -> list[tuple[int, str, str]]:
    """Number, section and words of each paragraph, where the annotation itself holds them."""
    rows = [json.loads(line) for line in text.splitlines()]
    return [(row["paragraph"], row["section"], row["text"]) for row in rows if "text" in row]


def _printed(place: Path) -> Iterator[tuple[int, str, str]]:
    """The same from the report."""
    for row in paragraphs(read(place).text):
        if row.section:
            yield row.number, row.section, row.text


Rows = list[tuple[list[str], int]]


def of_sample(sample: Sample) -> tuple[Rows, Rows]:
    """The features and the answer of every candidate, and of every seat of the right ones."""
    accept: Rows = []
    role: Rows = []
    for i, part in enumerate(sample.parts):
        places = sample.seats[i]
        around = company(places, i)
        taken = [c for at, c in enumerate(part.candidates) if (i, at) in sample.right]
        for at, candidate in enumerate(part.candidates):
            wanted = sample.right.get((i, at))
            accept.append(
                (
                    list(of_candidate(part.sentence, part.candidates, candidate, around)),
                    int(wanted is not None),
                )
            )
            for seat in places if wanted else ():
                answer = wanted.people.get(sample.called(seat.mention.actor), "") if wanted else ""
                role.append(
                    (
                        list(of_seat(part.sentence, candidate, seat, taken, len(around.named))),
                        ROLES.index(answer),
                    )
                )
    return accept, role


def fitted(rows: Rows, classes: int, penalty: float = PENALTY) -> dict[str, list[int]]:
    """Weights (hundredths) of a regularized softmax by L-BFGS, for the features seen `OFTEN` times or more.

    The order of a row's features does not matter: they are sorted, because sums of floats depend on it.
    """
    seen = Counter(feature for features, _ in rows for feature in set(features))
    index = {
        feature: at for at, feature in enumerate(sorted(f for f, count in seen.items() if count >= OFTEN))
    }
    pairs = [
        (row, index[f]) for row, (features, _) in enumerate(rows) for f in sorted(features) if f in index
    ]
    matrix = csr_matrix((np.ones(len(pairs)), tuple(zip(*pairs, strict=True))), shape=(len(rows), len(index)))
    answers = np.eye(classes)[[answer for _, answer in rows]]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(-1, classes)
        totals = matrix @ weights
        powers = np.exp(totals - totals.max(1, keepdims=True))
        shares = powers / powers.sum(1, keepdims=True)
        wrong = -np.log((shares * answers).sum(1) + 1e-12).sum() + penalty * (weights**2).sum()
        return wrong, (matrix.T @ (shares - answers) + 2 * penalty * weights).ravel()

    best = minimize(
        loss, np.zeros(len(index) * classes), jac=True, method="L-BFGS-B", options={"maxiter": 200}
    )
    table = best.x.reshape(-1, classes)
    return {feature: [round(100 * float(x)) for x in table[at]] for feature, at in index.items()}


def _weighed(chosen: Iterable[tuple[Sample, tuple[Rows, Rows]]]) -> Iterator[tuple[Rows, Rows]]:
    for sample, rows in chosen:
        yield from [rows] * (REAL if sample.edition in EDITIONS else 1)


def trained(chosen: Iterable[tuple[Rows, Rows]]) -> Weights:
    accept: Rows = []
    role: Rows = []
    for one, other in chosen:
        accept += one
        role += other
    yes = {feature: row[1] - row[0] for feature, row in fitted(accept, 2).items()}
    roles = {feature: tuple(row) for feature, row in fitted(role, len(ROLES)).items()}
    return Weights(
        {f: w for f, w in yes.items() if abs(w) >= LEAST},
        {f: r for f, r in roles.items() if max(map(abs, r)) >= LEAST},
    )


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


def validated(all_: Sequence[Sample]) -> Iterator[tuple[str, Mapping[tuple[str, int], list[scoring.Told]]]]:
    """Way of judging → what was read of each paragraph."""
    data = [of_sample(sample) for sample in all_]
    sections_ = sorted({sample.section for sample in all_ if sample.edition in EDITIONS})
    fold = {section: at % FOLDS for at, section in enumerate(sections_)}
    folds = {id(one): fold[one.section] for one in all_ if one.edition in EDITIONS}
    ways: dict[str, list[Callable[[Sample], bool]]] = {
        "seen": [lambda one: False],
        "sections": [lambda one, k=k: folds.get(id(one)) == k for k in range(FOLDS)],  # type: ignore[misc]
        "edition": [lambda one, e=e: one.edition == e for e in EDITIONS],  # type: ignore[misc]
    }
    for way, splits in ways.items():
        out: dict[tuple[str, int], list[scoring.Told]] = {}
        for unseen in splits:
            model = trained(
                _weighed(
                    (sample, rows) for sample, rows in zip(all_, data, strict=True) if not unseen(sample)
                )
            )
            for edition in EDITIONS:
                judged = (one for one in all_ if one.edition == edition)
                chosen = [one for one in judged if way == "seen" or unseen(one)]
                out |= {(edition, number): row for number, row in answered(chosen, model).items()}
        yield way, out


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help="write loaders/data/weights.json")
    parser.add_argument(
        "--errors", type=int, default=0, help="show this many errors of the sections left out"
    )
    given = parser.parse_args()
    all_ = [sample for name in (*EDITIONS, *FURTHER) for sample in samples(given.shared, name)]
    right = sum(len(sample.right) for sample in all_)
    print(f"{right} of {sum(len(sample.wanted) for sample in all_)} reference activities have a candidate")
    for way, out in validated(all_):
        for edition in EDITIONS:
            wanted = {sample.number: sample.wanted for sample in all_ if sample.edition == edition}
            found = scoring.figures(wanted, {number: row for (e, number), row in out.items() if e == edition})
            row = "  ".join(f"{name} {_share(value)}" for name, value in found.row().items())
            print(
                f"{way:9} {edition:9} {row}  (precision {found.activities.precision:.2f}, recall "
                f"{found.activities.recall:.2f})"
            )
            if way == "sections":
                _errors(
                    wanted, {number: row for (e, number), row in out.items() if e == edition}, given.errors
                )
    if given.write:
        _write(trained(_weighed((sample, of_sample(sample)) for sample in all_)))


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _errors(
    wanted: Mapping[int, list[scoring.Told]], read_: Mapping[int, list[scoring.Told]], most: int
) -> None:
    lines = []
    for number, row in wanted.items():
        found = read_.get(number, [])
        pairs = scoring.paired(row, found)
        lines += [_line(number, "missed", one) for i, one in enumerate(row) if i not in {i for i, _ in pairs}]
        lines += [
            _line(number, "false", one) for j, one in enumerate(found) if j not in {j for _, j in pairs}
        ]
        lines += [line for i, j in pairs for line in _differences(number, row[i], found[j])]
    print("\n".join(lines[:most]))


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
    parts = [
        ",\n".join(
            f"{json.dumps(f)}:{json.dumps(w, separators=(',', ':'))}" for f, w in sorted(table.items())
        )
        for table in (weights.accept, weights.role)
    ]
    WRITTEN.write_text('{"accept":{\n' + parts[0] + '\n},"role":{\n' + parts[1] + "\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
