"""Loads that break off: killed at any point or left by the server; run again, they end in the same graph."""

import json
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from graph import jsonl
from graph.errors import StoreError
from graph.records import Edge, Node, Passage, Record
from graph.store import Store, open_store
from graph.vocabulary import Label, Tie
from tests.neo4j.server import NoServerError, Server, configured, jars, start, stop

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("PARTNERGRAPH_KILLS", "6"))
SEED = int(os.environ.get("PARTNERGRAPH_SEED", "5"))
LOADER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
import graph.loading
from graph import jsonl
from graph.store import open_store

graph.loading.ROWS = 15
with Path(sys.argv[2]).open(encoding="utf-8") as lines, open_store(sys.argv[3]) as store:
    print("open", flush=True)
    store.load(jsonl.read(lines), on_progress=lambda done, total: print(done, flush=True))
    print("loaded", flush=True)
"""
FIRST, SECOND = "A/190/11", "A/192/15"
Open = Callable[[str], AbstractContextManager[Store]]


def lines(records: "Iterator[Record] | list[Record]") -> list[str]:
    return sorted(json.dumps(json.loads(line), sort_keys=True) for line in jsonl.lines(records))


def without(records: list[Record], name: str) -> list[Record]:
    """The records without an activity and its ties."""
    gone = next(record.id for record in records if isinstance(record, Node) and record.props["name"] == name)
    return [
        record
        for record in records
        if record.id != gone and not (isinstance(record, Edge) and gone in (record.source, record.target))
    ]


def killed(report: Path, at: str, after: int, pause: float) -> bool:
    """Load in a process of its own, killed that long after it told so many records; whether it had ended."""
    command = [sys.executable, "-c", LOADER, str(ROOT), str(report), at]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        told = 0
        while told < after:
            told = int(process.stdout.readline())
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        return "loaded" in process.stdout.read()


def newer(records: list[Record]) -> list[Record]:
    """A newer reading of the first report: one activity is no longer said, forty more are."""
    read = without(records, "workshop on tides and health")
    paragraph = next(one for one in read if isinstance(one, Node) and one.label == Label.PARAGRAPH)
    actors = [one for one in read if isinstance(one, Node) and one.label == Label.ACTOR]
    for number in range(40):
        props = {"name": f"dialogue {number}", "kind": "event", "type": "dialogue", "start": "2031"}
        activity = Node(f"dialogue-{number}", Label.ACTIVITY, props)
        words = Passage(FIRST, 1, number, number + 3)
        ends = [(Tie.STATED_IN, activity.id, paragraph.id)]
        ends += [(Tie.TOOK_PART, actors[(number + turn) % len(actors)].id, activity.id) for turn in (0, 1)]
        read.append(activity)
        for tie, source, target in ends:
            props = {"role": "participant"} if tie == Tie.TOOK_PART else {}
            edge = f"{source} {target}"
            read.append(Edge(edge, tie, source, target, FIRST, words, "invented", props))
    return read


@pytest.mark.slow
def test_a_load_killed_at_any_point_and_run_again_is_as_if_nothing_had_happened(
    at: str, opened: Open, tmp_path: Path, invented: list[Record], second_edition: list[Record]
) -> None:
    chance = random.Random(SEED)
    report = tmp_path / "newer.jsonl"
    report.write_text("".join(jsonl.lines(newer(invented))), encoding="utf-8")
    with opened(at) as store:
        store.load(second_edition)
        store.load(invented)
        store.load(newer(invented))
        undisturbed = lines(store.records())
    points = {"before": 0, "within": 0, "after": 0}
    for _ in range(KILLS):
        with opened(at) as store:
            store.load(invented)
            before = lines(store.records())
        ended = killed(report, at, chance.randint(0, len(newer(invented))), chance.uniform(0, 0.04))
        with opened(at) as store:
            found = lines(store.records())
            points["after" if ended else "before" if found == before else "within"] += 1
            store.load(jsonl.read(report.read_text(encoding="utf-8").splitlines()))
            assert lines(store.records()) == undisturbed
    print(f"{at}: killed {KILLS} loads: {points}")
    assert points["within"]


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[tuple[Server, "list[subprocess.Popen[bytes]]"]]:
    """A server of the test's own, set up and started, and its process, which the test may replace."""
    try:
        jars()
    except NoServerError as reason:
        pytest.skip(str(reason))
    found = configured(tmp_path / "neo4j")
    processes = [start(found)]
    yield found, processes
    stop(processes[-1])


@pytest.mark.slow
def test_a_server_that_stops_is_waited_for_and_one_that_stays_away_is_told_with_what_is_loaded(
    own_server: tuple[Server, "list[subprocess.Popen[bytes]]"],
    invented: list[Record],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found, processes = own_server
    monkeypatch.setattr("graph.loading.ROWS", 15)
    monkeypatch.setattr("graph.sessions.RETRY", 1.0)
    given = {"user": found.user, "password": found.password}
    stopped: list[int] = []
    back = threading.Thread(target=lambda: processes.append(start(found)))

    def stop_in_the_middle(done: int, total: int | None) -> None:
        """The server ends as if its machine had lost power."""
        if done > 60 and not stopped:
            stopped.append(done)
            processes[-1].kill()
            processes[-1].wait()
            back.start()

    with open_store(found.uri, **given) as store:
        store.load(newer(invented), on_progress=stop_in_the_middle)
        assert lines(store.records()) == lines(newer(invented))
    assert stopped
    back.join()

    def stop_for_good(done: int, total: int | None) -> None:
        if done > 20:
            processes[-1].kill()
            processes[-1].wait()

    with open_store(found.uri, patience=2, **given) as store, pytest.raises(StoreError) as told:
        store.load(invented, on_progress=stop_for_good)
    line = str(told.value)
    assert re.search(r"did not come back; \d+ of \d+ records are loaded", line)
    assert found.uri in line
    assert "Run the same command again" in line


def test_two_loads_at_once_end_in_the_graph_of_one_after_the_other(
    bare_neo4j: str, opened: Open, invented: list[Record], second_edition: list[Record], tmp_path: Path
) -> None:
    reports = {"first": newer(invented), "second": second_edition}
    with opened(bare_neo4j) as store:
        for records in reports.values():
            store.load(records)
        one_by_one = lines(store.records())
        for symbol in (FIRST, SECOND):
            store.forget(symbol)
        assert lines(store.records()) == []
    commands = []
    for name, records in reports.items():
        file = tmp_path / f"{name}.jsonl"
        file.write_text("".join(jsonl.lines(records)), encoding="utf-8")
        commands.append([sys.executable, "-c", LOADER, str(ROOT), str(file), bare_neo4j])
    loads = [subprocess.Popen(command, stdout=subprocess.DEVNULL) for command in commands]
    assert [load.wait(120) for load in loads] == [0, 0]
    with opened(bare_neo4j) as store:
        assert lines(store.records()) == one_by_one
