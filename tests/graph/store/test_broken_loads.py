"""Loads that break off: killed at any point or left by the server; run again, they end in the same graph."""

import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import takewhile
from pathlib import Path

import pytest
from neo4j import GraphDatabase
from neo4j.exceptions import TransientError

from graph import jsonl
from graph.errors import QueryError, StoreError
from graph.records import Edge, Node, Passage, Record
from graph.store import statements
from graph.store.store import Store, open_store
from graph.tables import Table
from graph.vocabulary import Label, Tie
from tests.graph.store.stored import FIRST, SECOND, Open, lines, without
from tests.neo4j.server import NoServerError, Server, configured, jars, start, stop

ROOT = Path(__file__).parents[3]
KILLS = int(os.environ.get("PARTNERGRAPH_KILLS", "6"))
SEED = int(os.environ.get("PARTNERGRAPH_SEED", "5"))
LOADER = """
import sys
sys.path.insert(0, sys.argv[1])
from pathlib import Path
import graph.store.loading
from graph import jsonl
from graph.store.store import open_store

graph.store.loading.ROWS = 15
with Path(sys.argv[2]).open(encoding="utf-8") as lines, open_store(sys.argv[3]) as store:
    print("open", flush=True)
    store.load(jsonl.read(lines), on_progress=lambda done, total: print(done, flush=True))
    print("loaded", flush=True)
"""
WAITING = "SHOW TRANSACTIONS YIELD elapsedTime WHERE elapsedTime.milliseconds > 1000"


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


def test_a_server_that_stops_is_waited_for_and_one_that_stays_away_is_told_with_what_is_loaded(
    own_server: tuple[Server, "list[subprocess.Popen[bytes]]"],
    invented: list[Record],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found, processes = own_server
    monkeypatch.setattr("graph.store.loading.ROWS", 15)
    monkeypatch.setattr("graph.store.sessions.RETRY", 1.0)
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


def test_a_server_that_is_away_when_a_load_begins_is_waited_for(
    own_server: tuple[Server, "list[subprocess.Popen[bytes]]"],
    invented: list[Record],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The look at which constraints are there is the first that a load asks."""
    found, processes = own_server
    monkeypatch.setattr("graph.store.sessions.RETRY", 0.1)
    back = threading.Thread(target=lambda: processes.append(start(found)))
    with open_store(found.uri, user=found.user, password=found.password) as store:
        processes[-1].kill()
        processes[-1].wait()
        back.start()
        store.load(invented)
        assert lines(store.records()) == lines(invented)
    back.join()


def test_a_server_that_stops_in_mid_question_is_not_waited_for_longer_than_a_question_may_take(
    own_server: tuple[Server, "list[subprocess.Popen[bytes]]"], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The driver alone would wait two minutes; the server goes on after half a minute, too late for us."""
    found, processes = own_server
    monkeypatch.setattr("graph.store.sessions.SLACK", 0.5)
    with open_store(found.uri, user=found.user, password=found.password, seconds=1) as store:
        store.write([])
        processes[-1].send_signal(signal.SIGSTOP)
        going_on = threading.Timer(30, processes[-1].send_signal, [signal.SIGCONT])
        going_on.start()
        cypher = "MATCH (n) RETURN count(n) AS n"
        for asked in (store.run, partial(store.search, params={}, text="tides")):
            with pytest.raises(StoreError, match="keeps silent") as told:
                asked(cypher)
            assert str(told.value).startswith(found.uri)
        going_on.cancel()
        processes[-1].send_signal(signal.SIGCONT)


def test_a_load_does_not_wait_for_ever_for_what_somebody_else_holds(
    empty_neo4j: str, neo4j_server: Server, opened: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.sessions.LONGEST", 1.0)
    selva = Node("selva", Label.PLACE, {"name": "Selva"})
    auth = (neo4j_server.user, neo4j_server.password)
    with (
        GraphDatabase.driver(empty_neo4j, auth=auth) as driver,
        driver.session() as other,
        opened(empty_neo4j) as store,
    ):
        store.write([selva])
        holding = other.begin_transaction()
        holding.run("MATCH (n:Place) SET n.name = 'Elsewhere'").consume()
        holding.run("MATCH (m:GraphModel) SET m.version = 0").consume()
        letting_go = threading.Timer(60, holding.rollback)
        letting_go.start()
        with pytest.raises(QueryError, match="longer than it may"):
            store.write([selva])
        letting_go.cancel()
        holding.rollback()
        assert list(store.records()) == [selva]


def test_a_fault_that_stays_is_told_and_is_no_server_that_went_away(
    empty_neo4j: str, invented: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    class FullError(TransientError):
        code, message = "Neo.TransientError.General.MemoryPoolOutOfMemoryError", "The memory pool is full"

    def full(*_: object) -> None:
        raise FullError

    monkeypatch.setattr("graph.store.sessions.RETRY", 0.1)
    monkeypatch.setattr("graph.store.loading._created", full)
    with open_store(empty_neo4j, patience=0.2) as store, pytest.raises(StoreError) as told:
        store.load(invented)
    assert "again and again (The memory pool is full); 0 of" in str(told.value)
    assert "went away" not in str(told.value)


def at_once(at: str, folder: Path, **reports: list[Record]) -> None:
    """Load each report in a process of its own; they wait for each other before they begin."""
    racer = LOADER.replace('print("open", flush=True)', 'print("open", flush=True); sys.stdin.readline()')
    loads = []
    for name, records in reports.items():
        file = folder / f"{name}.jsonl"
        file.write_text("".join(jsonl.lines(records)), encoding="utf-8")
        command = [sys.executable, "-c", racer, str(ROOT), str(file), at]
        loads.append(
            subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        )
    for load in loads:
        assert load.stdout
        assert load.stdout.readline() == b"open\n"
    for load in loads:
        assert load.stdin
        load.stdin.write(b"go\n")
        load.stdin.flush()
    for load in loads:
        _, complaint = load.communicate(timeout=120)
        assert load.returncode == 0, complaint.decode()


def test_two_first_loads_at_once_end_in_the_graph_of_one_after_the_other(
    bare_neo4j: str,
    embedded_store: Store,
    opened: Open,
    invented: list[Record],
    second_edition: list[Record],
    tmp_path: Path,
) -> None:
    """Neither finds constraints and indexes, and each makes them."""
    embedded_store.load(newer(invented))
    embedded_store.load(second_edition)
    at_once(bare_neo4j, tmp_path, first=newer(invented), second=second_edition)
    with opened(bare_neo4j) as store:
        assert lines(store.records()) == lines(embedded_store.records())


@pytest.mark.parametrize("made", [statements.indexes, statements.fulltext_indexes])
def test_what_another_first_load_is_just_making_is_waited_for_and_taken(
    bare_neo4j: str, neo4j_server: Server, opened: Open, made: Callable[[], Iterator[str]]
) -> None:
    """Both saw that it was not there; the one that comes second is told so by the server."""
    auth = (neo4j_server.user, neo4j_server.password)
    with (
        GraphDatabase.driver(bare_neo4j, auth=auth) as driver,
        driver.session() as other,
        opened(bare_neo4j) as store,
        ThreadPoolExecutor(1) as loads,
    ):
        wanted = next(made())
        for cypher in takewhile(lambda cypher: cypher != wanted, statements.schema()):
            driver.execute_query(cypher)
        making = other.begin_transaction()
        making.run(wanted).consume()
        load = loads.submit(store.write, [])
        while len(driver.execute_query(WAITING).records) < 2 and not load.done():
            time.sleep(0.05)
        making.commit()
        assert load.result(60) == 0
        names = {row["name"] for row in driver.execute_query("SHOW INDEXES YIELD name").records}
    assert {statements.name_of(cypher) for cypher in statements.schema()} <= names


def telling(symbol: str, actors: int) -> list[Record]:
    """A document that tells that many actors in its own words."""
    told = (
        Node(f"actor-{number}", Label.ACTOR, {"name": f"Body {number}", "kind": "state", "acronym": symbol})
        for number in range(actors)
    )
    return [Node(symbol, Label.DOCUMENT, {"name": symbol, "symbol": symbol}), *told]


def told(store: Store) -> Table:
    """Who tells each actor, and what each says where they differ."""
    return store.run("MATCH (a:Actor) RETURN a.id AS id, a.told_by AS by, a.told AS told ORDER BY id")


def test_loads_that_tell_the_same_actors_at_once_lose_no_word(
    empty_neo4j: str, embedded_store: Store, opened: Open, tmp_path: Path
) -> None:
    """Each batch reads what others said of an actor and writes it anew: it holds the actor meanwhile."""
    for symbol in ("A/188/9", FIRST, SECOND):
        embedded_store.load(telling(symbol, 400))
    everybody = told(embedded_store)
    embedded_store.load(telling(FIRST, 0))
    but_first = told(embedded_store)
    with opened(empty_neo4j) as store:
        store.load(telling("A/188/9", 400))
        at_once(empty_neo4j, tmp_path, first=telling(FIRST, 400), second=telling(SECOND, 400))
        assert told(store) == everybody
        store.forget(SECOND)
        at_once(empty_neo4j, tmp_path, first=telling(FIRST, 0), second=telling(SECOND, 400))
        assert told(store) == but_first
