"""Time and memory of reading 1, 10, 100 and more reports as one stream.

    python benchmarks/corpus.py [REPORT] [--reports 1 10 100] [--jobs 0]

The reports are copies of REPORT under symbols of their own, or without one invented reports of that length.
Each row is a process of its own that reads them with `Corpus`, makes their records and keeps none. `CPU` is
its seconds and those of all that it started, `cores` how many worked at once, `peak` their memory, counted as
if they shared nothing: at most so much.
"""

import argparse
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

HEAD = "reports      MB  seconds   MB/s      CPU cores   records peak MB  growth"
LIMIT = 400  # MB: what a corpus of any length may take
PARAGRAPHS = 170
BODIES = (
    "African Union",
    "Association of Southeast Asian Nations",
    "Caribbean Community",
    "Council of Europe",
    "League of Arab States",
    "Organization of American States",
    "Organization of Islamic Cooperation",
    "Pacific Islands Forum",
    "Shanghai Cooperation Organization",
    "Southern African Development Community",
)
PARTNERS = (
    "United Nations Development Programme",
    "United Nations Children’s Fund",
    "World Health Organization",
)
TOPICS = ("lake fisheries", "the safety of small bridges", "village libraries", "the care of old orchards")
PLACES = ("Geneva", "Nairobi", "Bangkok", "Santiago")


def invented(number: int) -> str:
    """A report with the form and the length of a real one, in which nothing is true."""
    blocks = [f"A/99/{number}", "I. Introduction", "1. The present report on invented years was prepared."]
    for at in range(PARAGRAPHS):
        body, partner = BODIES[at * len(BODIES) // PARAGRAPHS], PARTNERS[at % len(PARTNERS)]
        if body not in blocks:
            blocks.append(body)
        blocks.append(f"{at + 2}. {' '.join(_sentences(body, partner, at + number))}")
    return "\n\n".join([*blocks, "III. Observations", f"{PARAGRAPHS + 2}. The two sides are thanked.\n"])


def _sentences(body: str, partner: str, at: int) -> Iterator[str]:
    topic, place, year = TOPICS[at % len(TOPICS)], PLACES[at // 3 % len(PLACES)], 2040 + at % 4
    yield f"In May {year}, the {body} and the {partner} held a workshop on {topic} in {place}."
    yield f"On {1 + at % 28} June {year}, the {body} signed a memorandum of understanding with the {partner}."
    yield f"The two organizations also published a handbook on {topic}, which forty experts had reviewed."
    yield f"Their joint programme on {topic} went on, with training for the staff of {3 + at % 40} offices."
    yield "It was noted that much remained to be done before the matter could be called closed."


def copied(text: str, number: int) -> str:
    """A copy of a report under a symbol of its own."""
    renamed, times = re.subn(r"\bA/\d+/\d+\b", f"A/99/{number}", text, count=1)
    return renamed if times else f"A/99/{number}\n\n{text}"


def written(folder: Path, reports: int, report: Path | None) -> int:
    """The bytes of the reports that are written into a folder."""
    text = report.read_text(encoding="utf-8") if report else ""
    for number in range(reports):
        told = copied(text, number) if text else invented(number)
        (folder / f"{number:05}.txt").write_text(told, encoding="utf-8")
    return sum(path.stat().st_size for path in folder.iterdir())


def read(folder: Path, jobs: int) -> dict[str, float]:
    """What reading a folder of reports took: seconds, CPU seconds, records, and megabytes at most."""
    from loaders.corpus import Corpus

    paths = sorted(str(path) for path in folder.iterdir())
    before = time.perf_counter()
    records = sum(1 for _ in Corpus(paths, jobs=jobs).records())
    seconds = time.perf_counter() - before
    own, others = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    side_by_side = min(jobs or os.cpu_count() or 1, len(paths))
    peak = own.ru_maxrss + (side_by_side * others.ru_maxrss if side_by_side > 1 else 0)
    cpu = own.ru_utime + own.ru_stime + others.ru_utime + others.ru_stime
    return {"seconds": seconds, "cpu": cpu, "records": records, "peak": peak / 1024}


def measured(reports: int, report: Path | None, jobs: int) -> dict[str, float]:
    """One row: the reports are written, read by a process of its own, and removed."""
    with tempfile.TemporaryDirectory() as name:
        megabytes = written(Path(name), reports, report) / 1e6
        command = [sys.executable, __file__, "--read", name, "--jobs", str(jobs)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {"megabytes": megabytes, **json.loads(done.stdout)}


def line(reports: int, rows: list[dict[str, float]]) -> str:
    """The last row as it is printed below `HEAD`."""
    row = rows[-1]
    costs = [one["cpu"] / one["megabytes"] for one in rows]
    growth = f"{costs[-1] / costs[-2]:.2f}" if len(rows) > 1 else ""
    speed = row["megabytes"] / row["seconds"]
    return (
        f"{reports:7,} {row['megabytes']:7.1f} {row['seconds']:8.1f} {speed:6.2f} {row['cpu']:8.1f}"
        f" {row['cpu'] / row['seconds']:5.2f} {row['records']:9,.0f} {row['peak']:7.0f}  {growth}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path, nargs="?", help="a text to copy; without one, invented reports")
    parser.add_argument("--reports", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--jobs", type=int, default=0, help="processes; 0: one per core")
    parser.add_argument("--read", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.read:
        print(json.dumps(read(given.read, given.jobs)))
        return
    rows: list[dict[str, float]] = []
    print(HEAD)
    for reports in given.reports:
        rows.append(measured(reports, given.report, given.jobs))
        print(line(reports, rows), flush=True)
    print("growth: CPU seconds per MB, compared with the row above; linear is 1, less where the start weighs")
    if max(row["peak"] for row in rows) > LIMIT:
        raise SystemExit(f"more than {LIMIT} MB")


if __name__ == "__main__":
    main()
