"""Both stores, in one run: how fast they load, how much memory that takes, how long each question takes.

    python benchmarks/stores.py [--sizes 1000 10000 100000] [--stores embedded neo4j] [--profile]

Sizes are activities, each with three ties (`large_graph.py`). The Neo4j is the tests' own (NEO4J_URI, else a
container, else Maven's jars); what it holds is removed. Memory and CPU seconds are those of our process; they
hold the engine too where the store is embedded. The questions are asked on the largest
graph, with their defaults.
"""

import argparse
import cProfile
import json
import os
import pstats
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

ROUNDS = 3
SLOW = 2.0  # seconds


def loaded(at: str, activities: int) -> dict[str, Any]:
    """Seconds, rows and peak memory of one load in this process."""
    from benchmarks.large_graph import made
    from graph.store.store import open_store

    with open_store(at) as store:
        before, work = time.perf_counter(), time.process_time()
        found = store.load(made(activities))
        seconds, work = time.perf_counter() - before, time.process_time() - work
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"rows": found.new, "seconds": seconds, "cpu": work, "megabytes": memory}


def asked(at: str) -> dict[str, float]:
    """Median seconds of each shipped question."""
    from graph.store.store import open_store
    from queries.answer import answer
    from queries.catalog import catalog

    found = {}
    with open_store(at, seconds=300) as store:
        for name, query in catalog().items():
            found[name] = statistics.median(list(_times(lambda query=query: answer(query, store, {}))))
    return found


def profiled(at: str, activities: int) -> dict[str, float]:
    """Share of a load's time that is spent in the driver, and in each of our modules."""
    profile = cProfile.Profile()
    profile.runcall(loaded, at, activities)
    stats: Any = pstats.Stats(profile)
    shares: dict[str, float] = {}
    for (file, _, _), (_, _, own, _, _) in stats.stats.items():
        shares[_part(file)] = shares.get(_part(file), 0.0) + own / stats.total_tt
    return dict(sorted(shares.items(), key=lambda one: -one[1])[:8])


def _times(ask: Any) -> Iterator[float]:
    """Seconds of a few rounds, one for what is slow; the first plans and warms and does not count."""
    for turn in range(1 + ROUNDS):
        before = time.perf_counter()
        ask()
        seconds = time.perf_counter() - before
        if turn or seconds > 10 * SLOW:
            yield seconds
        if seconds > 10 * SLOW or (turn and seconds > SLOW):
            return


def _part(file: str) -> str:
    path = Path(file)
    if "neo4j" in path.parts or file == "~":
        return "driver, and what it waits for in C" if file == "~" else "driver"
    return path.name if path.parent.name in ("graph", "benchmarks") else "standard library"


def _child(what: str, at: str, activities: int) -> Any:
    """What one of the functions above returns, in a process of its own."""
    command = [sys.executable, __file__, "--only", what, at, str(activities)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)
    return json.loads(done.stdout)


def _wipe(at: str) -> None:
    from neo4j import GraphDatabase

    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    with GraphDatabase.driver(at, auth=auth) as driver, driver.session() as session:
        session.run("MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS").consume()
        session.run("MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS").consume()


def _measured(store: str, at: str, arguments: argparse.Namespace) -> dict[str, float]:
    for size in arguments.sizes:
        place = at if store == "neo4j" else f"{at}/{size}.graph"
        if store == "neo4j":
            _wipe(at)
        found = _child("loaded", place, size)
        speed, memory = found["rows"] / found["seconds"], found["megabytes"]
        took = f"{found['seconds']:.1f} | {found['cpu']:.1f}"
        print(f"| {store} | {size:,} | {found['rows']:,} | {took} | {speed:,.0f} | {memory:.0f} |")
        sys.stdout.flush()
    if arguments.profile:
        again = at if store == "neo4j" else f"{at}/profile.graph"
        if store == "neo4j":
            _wipe(at)
        for part, share in _child("profiled", again, min(arguments.sizes[-1], 20_000)).items():
            print(f"    {share:5.1%}  {part}")
    seconds: dict[str, float] = _child("asked", place, 0)
    return seconds


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 10_000])
    parser.add_argument("--stores", nargs="+", default=["embedded", "neo4j"], choices=["embedded", "neo4j"])
    parser.add_argument("--profile", action="store_true", help="where the time of a load goes")
    parser.add_argument("--only", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args()


def main() -> None:
    arguments = _arguments()
    if arguments.only:
        what, at, size = arguments.only
        work = {"loaded": loaded, "profiled": profiled}.get(what)
        print(json.dumps(work(at, int(size)) if work else asked(at)))
        return
    from tests.neo4j.server import server

    print("| store | activities | rows | seconds | our CPU seconds | rows/s | our MB |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    seconds = {}
    with tempfile.TemporaryDirectory() as folder:
        if "embedded" in arguments.stores:
            seconds["embedded"] = _measured("embedded", folder, arguments)
        if "neo4j" in arguments.stores:
            with server(Path(folder) / "neo4j", heap="1g") as found:
                os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"] = found.user, found.password
                seconds["neo4j"] = _measured("neo4j", found.uri, arguments)
    _print(seconds, arguments.sizes[-1])


def _print(seconds: dict[str, dict[str, float]], size: int) -> None:
    """The questions, the slowest first."""
    print(f"\n| question, median ms on {size:,} activities | {' | '.join(seconds)} |")
    print(f"| --- |{' --- |' * len(seconds)}")
    names = {name for found in seconds.values() for name in found}
    for name in sorted(names, key=lambda name: (-max(found[name] for found in seconds.values()), name)):
        print(f"| `{name}` | {' | '.join(f'{found[name] * 1000:,.0f}' for found in seconds.values())} |")
    slow = {name for found in seconds.values() for name in found if found[name] > SLOW}
    print(f"\n{len(names)} questions; over {SLOW:.0f} s: {', '.join(sorted(slow)) or 'none'}")


if __name__ == "__main__":
    main()
