"""The facts of a reviewed report as an annotation, for `benchmarks/train.py` to learn from.

    python benchmarks/reviewed.py REPORT CORRECTIONS > benchmarks/annotation/A-99-12.jsonl

CORRECTIONS is what the page of `partnergraph review` exports. A paragraph counts once every activity that was
read in it is settled; facts are written, no text of the report.
"""

import argparse
import json
import sys
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.samples import Sample, annotated
from loaders.entries import Cited, parse
from loaders.extraction import Activity, Actor, Extraction, Reading
from loaders.matches import REVIEWED
from loaders.pipeline import extract
from loaders.spelling import Spellings

TOLD = "kind type name start end place status level signed valid_from valid_to".split()


def reviewed_samples(
    report: Path, corrections: Path, names: Spellings, *, unlike: Collection[str] = ()
) -> list[Sample]:
    """The settled paragraphs of a report. Ends the script where it is one of those annotated here."""
    found, lines = reviewed(report, corrections)
    name, *others = (one.replace("/", "-") for one in (found.document.symbol, *found.document.symbols))
    if not {name, *others}.isdisjoint(unlike):
        raise SystemExit(
            f"{report}: {found.document.symbol} has an annotation here, so its review is not learned from"
        )
    told = [(one.number, one.section, one.text) for one in found.paragraphs if one.section]
    return annotated(name, "\n".join(lines), told, names)


def reviewed(report: Path, corrections: Path) -> tuple[Extraction, list[str]]:
    """A report as corrected, and its annotation. What matches no more is told on standard error.

    Ends the script where nothing is settled, or paragraphs of several parts bear one number.
    """
    found = extract(report, corrections=False, more=corrections)
    entries = parse(corrections.read_text(encoding="utf-8-sig"), where=str(corrections))
    called = {found.document.symbol, *found.document.symbols}
    cited = {one.cited for one in entries if one.document in called}
    for note in found.notes:
        print(note, file=sys.stderr)
    if any(one.part for one in found.paragraphs):
        raise SystemExit(f"{report}: it numbers its parts anew, which an annotation cannot tell apart")
    lines = list(annotation_lines(found.paragraphs, found.actors, cited))
    if not lines:
        raise SystemExit(f"{corrections}: it settles no paragraph of {found.document.symbol}")
    return found, lines


def annotation_lines(
    readings: Sequence[Reading], actors: Sequence[Actor], cited: Collection[Cited]
) -> Iterator[str]:
    """A JSON line for each paragraph that corrections are about and settle whole."""
    names = {actor.id: actor.name for actor in actors}
    for one in readings:
        if (one.part, one.number) in cited and all(told.rule == REVIEWED for told in one.activities):
            rows = [_row(told, names) for told in one.activities]
            row = {"paragraph": one.number, "section": one.section, "activities": rows}
            yield json.dumps(row, ensure_ascii=False)


def _row(told: Activity, names: dict[str, str]) -> dict[str, Any]:
    people = [{"actor": names[one.actor], "role": one.role} for one in told.participants]
    return {**{key: getattr(told, key) for key in TOLD}, "participants": people}


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path)
    parser.add_argument("corrections", type=Path)
    given = parser.parse_args()
    print("\n".join(reviewed(given.report, given.corrections)[1]))


if __name__ == "__main__":
    main()
