"""What a store sends, and when: seen from beside, for what no answer shows."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from itertools import pairwise
from typing import Any

import pytest

from graph.records import Node, Record
from graph.schema import MODEL, NODES
from graph.store import loading, statements
from graph.store.loading import Loading
from graph.store.staging import staging
from graph.store.store import Store
from graph.vocabulary import Label

Open = Callable[[str], AbstractContextManager[Store]]
DATES_KINDS_AND_SYMBOLS = {"date", "start", "end", "kind", "symbol"}


class Nothing(list[Any]):
    """The answer of a store that keeps nothing."""

    nodes_created = nodes_deleted = relationships_created = relationships_deleted = 0

    def consume(self) -> "Nothing":
        return self

    @property
    def counters(self) -> "Nothing":
        return self


class Nowhere:
    """Transactions in which each statement finds and changes nothing."""

    def run(self, cypher: str, **given: Any) -> Nothing:
        return Nothing()

    def write(self, work: Any) -> Any:
        return work(self)

    def read(self, work: Any) -> Any:
        return None


def batches(records: list[Record]) -> list[int]:
    """How many records each transaction of a load takes."""
    told = [0]
    with staging() as held:
        held.fill(records)
        Loading(held, Nowhere(), told.append).write()
    return [after - before for before, after in pairwise(told)]


def places(count: int, *, letters: int) -> list[Record]:
    return [
        Node(f"place-{number:05}", Label.PLACE, {"name": f"{number} {'x' * letters}"})
        for number in range(count)
    ]


def test_a_transaction_takes_so_many_rows_and_no_more() -> None:
    assert batches(places(12_000, letters=1)) == [loading.ROWS, loading.ROWS, 12_000 - 2 * loading.ROWS]


def test_a_transaction_takes_so_many_characters_and_no_more() -> None:
    assert batches(places(7, letters=700_000)) == [2, 2, 2, 1]


@pytest.fixture(params=["tmp_path", "bare_neo4j"])
def bare(request: pytest.FixtureRequest) -> str:
    """Where a store is that has neither data nor schema."""
    return str(request.getfixturevalue(request.param))


def test_constraints_and_range_indexes_are_there_when_the_first_records_are(
    bare: str, opened: Open, invented: list[Record]
) -> None:
    found: list[tuple[set[str], set[tuple[str, str]]]] = []

    def look(done: int, total: int | None) -> None:
        with store._sessions.rows("SHOW CONSTRAINTS") as rows:
            unique = {label for row in rows for label in row["labelsOrTypes"]}
        with store._sessions.rows("SHOW INDEXES") as rows:
            keys = {
                (label, key)
                for row in rows
                for label in row["labelsOrTypes"] or ()
                for key in row["properties"]
            }
        found.append((unique, keys))

    with opened(bare) as store:
        store.load(invented, on_progress=look)
    wanted = {
        (label.value, one.name)
        for label, known in NODES.items()
        for one in known
        if one.name in DATES_KINDS_AND_SYMBOLS
    }
    unique, keys = found[0]
    assert unique == {label.value for label in Label} | {MODEL}
    assert len(wanted) > 5
    assert wanted <= keys


def test_a_server_has_the_indexes_that_the_schema_asks_for(empty_neo4j: str, opened: Open) -> None:
    with opened(empty_neo4j) as store:
        store.load([])
        with store._sessions.rows("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'") as rows:
            found = {row["name"] for row in rows if row["name"].startswith("partnergraph")}
    assert found == {statements.name_of(cypher) for cypher in statements.schema()}


def test_what_reads_after_a_write_waits_for_it_on_a_cluster(
    empty_neo4j: str, opened: Open, invented: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bookmarks say what must be seen: all sessions of an open store share them."""
    managers: list[object] = []
    with opened(empty_neo4j) as store:
        driver, session = store._sessions._driver, store._sessions._driver.session

        def listening(**given: Any) -> Any:
            managers.append(given.get("bookmark_manager"))
            return session(**given)

        monkeypatch.setattr(driver, "session", listening)
        store.load(invented)
        written = set(store._sessions._bookmarks.get_bookmarks())
        store.run("MATCH (n) RETURN count(n) AS n")
    assert written
    assert set(map(id, managers)) == {id(store._sessions._bookmarks)}
