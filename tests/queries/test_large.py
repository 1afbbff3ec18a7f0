"""The shipped questions answer within what the embedded engine gives one question, on a large graph too."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ACTIVITIES, MEGABYTES = 4000, 16
"""For each activity less than of the engine's 512 MB where there are 100,000."""
ASK_ALL = """
import sys

from benchmarks.large_graph import made
from graph.errors import QueryError
from graph.store.store import open_store
from queries.answer import answer
from queries.catalog import catalog

with open_store(sys.argv[1]) as store:
    store.load(made(int(sys.argv[2])))
    for name, query in catalog().items():
        try:
            answer(query, store, {})
        except QueryError as fault:
            print(name, fault)
"""


def test_no_question_is_too_large_for_the_embedded_engine(tmp_path: Path) -> None:
    pytest.importorskip("arcadedb")
    nothing = tmp_path / "nothing.properties"
    nothing.write_text("handlers =\n.level = OFF\n")
    budget = f"-Xmx1g -Djava.util.logging.config.file={nothing} -Darcadedb.queryMaxHeapRAM={MEGABYTES}"
    done = subprocess.run(
        [sys.executable, "-c", ASK_ALL, str(tmp_path / "large.graph"), str(ACTIVITIES)],
        cwd=ROOT,
        env={**os.environ, "ARCADEDB_NATIVE_ISOLATE_ARGS": budget},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
