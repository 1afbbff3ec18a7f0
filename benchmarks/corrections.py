"""Make `loaders/data/corrections/A-79-302.toml`: what an annotation tells otherwise than the reader does.

    python benchmarks/corrections.py FOLDER [--write]

The folder holds the report, <edition>.txt, .docx or .pdf, or has it in its reports/; the annotation is
the one in its annotation/, or the copy in annotation/editions/ beside this script. Shown is how many
corrections of each action there are, and where the corrected reading still differs from the annotation.
Corrections made by hand stand in other files of the same folder; none of them is read or changed.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.annotated import annotation, report
from loaders import scoring
from loaders.activities.names import shortened
from loaders.corrections import applied
from loaders.document.sentences import sentences
from loaders.entries import Correction, parse
from loaders.extraction import Activity, Actor, Extraction, Reading
from loaders.matches import agree, fits, sentence_of, told
from loaders.pipeline import extracted
from loaders.read import read
from loaders.spelling import Spellings, normal, resolved
from loaders.spelling import names as names_of

EDITION = "A-79-302"
FOLDER = Path(__file__).parents[1] / "loaders" / "data" / "corrections"
REVIEWER = "reconciliation of two annotations"
HEAD = """\
# Corrections of single readings of {symbol}: what the annotation {edition}.jsonl tells otherwise.
# Made by benchmarks/corrections.py from annotation and report. Do not edit: `make facts` writes it anew.
# What people correct by hand stands in by-hand.toml.
"""
FACTS = {
    "kind": "what it is",
    "type": "what it is",
    "name": "its name",
    "start": "the date",
    "end": "the date",
    "place": "the place",
    "status": "how far it has come",
    "level": "who met",
    "signed": "when it was signed",
    "valid_from": "for which period it holds",
    "valid_to": "for which period it holds",
    "participants": "who took part and how",
}
TOLD = tuple(key for key in FACTS if key != "participants")
OLD = TOLD[: TOLD.index("status")]  # what annotations without status tell
Row = dict[str, Any]


class Annotation:
    """The paragraphs of an annotation in JSON lines, as written and as compared."""

    def __init__(self, text: str, names: Spellings, *, where: str) -> None:
        self.told, _ = scoring.reference(text, names, where=where)
        rows = [json.loads(line) for line in text.splitlines()]
        self.rows: dict[int, list[Row]] = {row["paragraph"]: row["activities"] for row in rows}
        for activity in (one for row in self.rows.values() for one in row):
            activity["name"] = shortened(activity["name"])  # as long as the reader's names: no sentence
        self.names = names

    def roles(self, row: Row, actors: Iterable[Actor]) -> dict[str, str]:
        """Who takes part in an activity, under the names that these actors bear: name → role."""
        actors = list(actors)
        spelled = resolved(actors, self.names, scoring.actors(self.told))
        called = {spelled[one.id]: one.name for one in actors}
        out: dict[str, tuple[str, str]] = {}
        for person in row["participants"]:
            body = self.names(person["actor"])
            out.setdefault(body, (called.get(body, person["actor"]), person["role"]))
        return dict(out.values())


def corrections(annotation: Annotation, found: Extraction) -> Iterator[Row]:
    """The entries that turn a reading into its annotation, by paragraph and in reading order.

    What is right needs none, but where the entry of another might be taken for it, it is accepted.
    """
    for reading in found.paragraphs:
        if reading.number in annotation.rows:
            rows = list(_of_paragraph(annotation, found, reading))
            changes = [
                Correction(document=found.document.symbol, reviewer=REVIEWER, **row)
                for _, row in rows
                if row["action"] != "accept"
            ]
            for activity, row in rows:
                if row["action"] != "accept" or _doubtful(activity, reading.text, changes):
                    yield row


def _doubtful(activity: Activity | None, text: str, changes: Iterable[Correction]) -> bool:
    """Whether one of the entries might be taken for one about this activity."""
    return activity is not None and any(
        (told if change.action == "add" else fits)(activity, text, change) for change in changes
    )


def _of_paragraph(
    annotation: Annotation, found: Extraction, reading: Reading
) -> Iterator[tuple[Activity | None, Row]]:
    """An entry for every activity that was read, None for those that were not, in this order."""
    wanted = annotation.told[reading.number]
    read_ = scoring.extraction(replace(found, paragraphs=(reading,)), annotation.names, annotation.told)[
        reading.number
    ]
    right = {j: i for i, j in scoring.paired(wanted, read_)}
    for j, activity in enumerate(reading.activities):
        place = {"paragraph": reading.number, **_witness(reading, activity)}
        if j not in right:
            yield activity, {"action": "reject", **place, "reason": "The annotation tells no such activity"}
            continue
        row = annotation.rows[reading.number][right[j]]
        same = wanted[right[j]].people == read_[j].people
        roles = {} if same else annotation.roles(row, _ordered(found.actors, activity))
        becomes = _differing(row, activity, roles)
        yield activity, _entry(place, becomes)
    for i, row in enumerate(annotation.rows[reading.number]):
        if i not in right.values():
            yield None, _addition(reading, _added(row, annotation.roles(row, found.actors)))


def _entry(place: Row, becomes: Row) -> Row:
    if not becomes:
        return {"action": "accept", **place, "reason": "Right as read, and like another of its paragraph"}
    return {"action": "rename", **place, "reason": _reason(becomes), "becomes": becomes}


def _ordered(actors: Sequence[Actor], activity: Activity) -> list[Actor]:
    """The actors, those of an activity last, so that their names win."""
    here = {one.actor for one in activity.participants}
    return sorted(actors, key=lambda actor: actor.id in here)


def _witness(reading: Reading, activity: Activity) -> Row:
    """How an entry finds an activity again; its begin where another of the sentence may bear its name."""
    sentence = sentence_of(reading.text, activity)
    others = [
        one
        for one in reading.activities
        if one is not activity and one.kind == activity.kind and sentence_of(reading.text, one) == sentence
    ]
    row: Row = {"sentence": sentence, "kind": activity.kind, "name": activity.name}
    if any(agree(one.name, activity.name) and one.start != activity.start for one in others):
        row["start"] = activity.start or ""
    return row


def _differing(row: Row, activity: Activity, roles: Mapping[str, str]) -> Row:
    """What the annotation tells otherwise of an activity. "" empties a fact."""
    keys = TOLD if row.get("status") else OLD
    out = {key: row.get(key) or "" for key in keys if (row.get(key) or "") != (getattr(activity, key) or "")}
    if "kind" in out:
        out["type"] = row["type"]
    return out | ({"participants": dict(roles)} if roles else {})


def _added(row: Row, roles: Mapping[str, str]) -> Row:
    out = {key: row[key] for key in TOLD if row.get(key)}
    return out | {"participants": dict(roles)}


def _addition(reading: Reading, becomes: Row) -> Row:
    """The entry that adds an activity, with its sentence where one alone has all words of the name."""
    words = set(normal(becomes["name"]).split())
    holding = [
        number
        for number, one in enumerate(sentences(reading.text), 1)
        if words <= set(normal(one.text).split())
    ]
    sentence = {"sentence": holding[0]} if len(holding) == 1 else {}
    row = {"action": "add", "paragraph": reading.number, **sentence}
    return {**row, "reason": "Stated by the paragraph and not read", "becomes": becomes}


def _reason(becomes: Row) -> str:
    facts = list(dict.fromkeys(FACTS[key] for key in FACTS if key in becomes))
    listed = " and ".join(filter(None, [", ".join(facts[:-1]), facts[-1]]))
    return f"The annotation tells {listed} otherwise"


def as_toml(rows: Iterable[Row], *, symbol: str, edition: str) -> str:
    """The entries as a file of corrections, whose head says where they come from."""
    parts = [HEAD.format(symbol=symbol, edition=edition)]
    for row in rows:
        facts = {"action": row["action"], "document": symbol, **row, "reviewer": REVIEWER}
        becomes = facts.pop("becomes", {})
        lines = ["[[correction]]", *(f"{key} = {_value(value)}" for key, value in facts.items())]
        lines += ["[correction.becomes]"] * bool(becomes)
        parts.append("\n".join([*lines, *(f"{key} = {_value(value)}" for key, value in becomes.items()), ""]))
    return "\n".join(parts)


def _value(value: Any) -> str:
    """A text, number or table of texts in TOML, whose quoted texts are JSON's."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_value(key)} = {_value(one)}" for key, one in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)


def remaining(annotation: Annotation, found: Extraction) -> list[Row]:
    """The entries that a corrected reading still needs: none where it tells what the annotation does."""
    return [row for row in corrections(annotation, found) if row["action"] != "accept"]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--write", action="store_true", help=f"write loaders/data/corrections/{EDITION}.toml")
    given = parser.parse_args()
    names = names_of(annotation(given.shared, "aliases.json"), where="aliases.json")
    wanted = Annotation(annotation(given.shared, f"{EDITION}.jsonl"), names, where=f"{EDITION}.jsonl")
    found = extracted(read(report(given.shared, EDITION)))
    rows = list(corrections(wanted, found))
    written = as_toml(rows, symbol=found.document.symbol, edition=EDITION)
    after = applied(found, parse(written, where=f"{EDITION}.toml"))
    for action, count in Counter(row["action"] for row in rows).items():
        print(f"{action:7} {count:4}")
    for line in [*after.notes, *remaining(wanted, after)]:
        print(f"still differs: {line}")
    if given.write:
        (FOLDER / f"{EDITION}.toml").write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
