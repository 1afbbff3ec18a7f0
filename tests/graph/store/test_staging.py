"""The staging: records on their way wait in a file that nobody else sees and that never stays behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.large_graph import made
from graph.errors import StoreError
from graph.records import Node
from graph.store import staging as module
from graph.store.staging import staging
from graph.vocabulary import Label

ROOT = Path(__file__).parents[3]
KILLED = """
import os, signal, sys
sys.path.insert(0, sys.argv[1])
from graph.records import Node
from graph.store.staging import staging
from graph.vocabulary import Label

with staging() as held:
    held.fill(Node(str(number), Label.PLACE, {"name": "x" * 2000}) for number in range(20_000))
    files = [os.readlink(f"/proc/self/fd/{one}") for one in os.listdir("/proc/self/fd")[:-1]]
    print(*files, sep="\\n", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="It looks into /proc, which Linux has")
def test_a_killed_load_leaves_no_file(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(ROOT)], env={**os.environ, "TMPDIR": str(tmp_path)},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert f"{tmp_path}/" in done.stdout, done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_full_folder_for_temporary_files_is_one_line_that_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_TABLES", f"{module._TABLES} PRAGMA max_page_count = 20;")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with pytest.raises(StoreError) as told, staging() as held:
        held.fill(Node(str(number), Label.PLACE, {"name": "x" * 2000}) for number in range(200))
    assert told.value.where == str(tmp_path)
    assert "database or disk is full" in str(told.value)
    assert "TMPDIR" in told.value.hint


def test_the_work_of_staging_grows_with_the_records() -> None:
    """Twice the records of several reports take twice the steps of SQLite, not four times."""
    once, twice = (_steps(size) for size in (1000, 2000))
    assert twice < 2.6 * once


def _steps(activities: int) -> int:
    """How many thousand steps SQLite takes to hold a graph."""
    steps = [0]

    def step() -> int:
        steps[0] += 1
        return 0

    with staging() as held:
        held._database.set_progress_handler(step, 1000)
        held.fill(made(activities))
    return steps[0]
