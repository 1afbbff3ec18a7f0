"""How Neo4j answers each shipped question: its plan as `PROFILE` tells it, on a large graph.

    python benchmarks/plans.py [--size 100000] [--over 200] [--tree QUESTION]

One line a question, the dearest first: milliseconds, database hits, how the plan begins (an index seek, or a
scan of which label) and what in it deserves a look: a scan of all nodes or ties, a Cartesian product, a join
by values. `--tree` prints the whole plan of a question. The server is the
tests' own, as for `stores.py`.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

SUSPECT = ("AllNodesScan", "CartesianProduct", "AllRelationships", "ValueHashJoin")
Plan = Mapping[str, Any]


def operators(plan: Plan, depth: int = 0) -> Iterator[tuple[int, Plan]]:
    """The operators of a plan with their depth, the one that gives the result first."""
    yield depth, plan
    for child in plan.get("children", ()):
        yield from operators(child, depth + 1)


def begins(plan: Plan) -> list[str]:
    """What the plan reads first, such as "NodeUniqueIndexSeek Actor" or "NodeByLabelScan Activity"."""
    leaves = [one for _, one in operators(plan) if not one.get("children")]
    return sorted({_short(one) for one in leaves if _name(one) != "Argument"})


def suspects(plan: Plan) -> list[str]:
    """The operators of a plan that cost more than their rows tell."""
    return sorted({_name(one) for _, one in operators(plan) if _name(one).startswith(SUSPECT)})


def hits(plan: Plan) -> int:
    """Database hits of a plan with all below it."""
    return sum(int(one["args"].get("DbHits", 0)) for _, one in operators(plan))


def tree(plan: Plan) -> str:
    """The plan as indented lines: operator, rows, hits, what it does."""
    return "\n".join(
        f"{one['args'].get('Rows', 0):>9,} {one['args'].get('DbHits', 0):>10,}  {'  ' * depth}{_name(one)}"
        f"  {str(one['args'].get('Details', ''))[:110]}"
        for depth, one in operators(plan)
    )


def _name(plan: Plan) -> str:
    return str(plan["operatorType"]).partition("@")[0]


def _short(plan: Plan) -> str:
    details = str(plan["args"].get("Details", ""))
    return f"{_name(plan)} {details.partition(':')[2].partition(' ')[0].partition('(')[0]}".strip()


def _profiled(session: Any, cypher: str, params: Mapping[str, Any]) -> tuple[float, Plan]:
    """Milliseconds of the question asked plainly a second time, and its profile."""
    for _ in range(2):
        before = time.perf_counter()
        list(session.run(cypher, params))
        took = (time.perf_counter() - before) * 1000
    result = session.run(f"PROFILE {cypher}", params)
    list(result)  # what is not read is not counted
    return took, result.consume().profile


def asked(uri: str, auth: tuple[str, str]) -> dict[str, tuple[float, Plan]]:
    """Milliseconds and profile of each shipped question on the graph that a server holds."""
    from neo4j import GraphDatabase

    from queries.answer import parameters
    from queries.catalog import catalog

    quiet = GraphDatabase.driver(uri, auth=auth, notifications_min_severity="OFF")
    with quiet as driver, driver.session() as session:
        session.run("CALL db.prepareForReplanning()").consume()  # plans rest on what is counted now
        return {
            name: _profiled(session, query.cypher, parameters(query, {})) for name, query in catalog().items()
        }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", type=int, default=100_000, help="activities")
    parser.add_argument("--over", type=float, default=200, help="only questions of so many milliseconds")
    parser.add_argument("--tree", nargs="*", default=[], help="print the whole plan of these")
    arguments = parser.parse_args()
    from benchmarks.large_graph import made
    from graph.store.store import open_store
    from tests.neo4j.server import server

    with tempfile.TemporaryDirectory() as folder, server(Path(folder), heap="1g") as found:
        with open_store(found.uri, user=found.user, password=found.password) as store:
            store.load(made(arguments.size))
        plans = asked(found.uri, (found.user, found.password))
    print("| question | ms | database hits | begins with | suspect |\n| --- | --- | --- | --- | --- |")
    for name, (took, plan) in sorted(plans.items(), key=lambda one: -one[1][0]):
        if took >= arguments.over:
            begun, odd = ", ".join(begins(plan)), ", ".join(suspects(plan)) or "–"
            print(f"| `{name}` | {took:,.0f} | {hits(plan):,} | {begun} | {odd} |")
    for name in arguments.tree:
        print(f"\n{name}\n{tree(plans[name][1])}")


if __name__ == "__main__":
    main()
