"""Every shipped question gives the same rows on the embedded store and on a real Neo4j."""

from collections.abc import Callable, Mapping

import pytest

from graph.merging import merged
from graph.records import Node, Record, Value
from graph.store.store import Store, open_store
from queries.answer import answer
from queries.catalog import catalog
from queries.report.report import report
from tests.queries.declared import mistyped

Rows = Mapping[str, tuple[tuple[Value, ...], ...]]


@pytest.fixture(params=["two_reports", "invented", "two_editions", "bundled", "bundled_and_older"])
def held(request: pytest.FixtureRequest) -> list[Record]:
    """The records of one report or of two together."""
    found: list[Record] = request.getfixturevalue(request.param)
    nodes, edges = merged(found)
    return [*nodes, *edges]


def _rows(store: Store) -> Rows:
    """The rows of every shipped query, each value of the type that its header declares."""
    tables = {name: answer(query, store, {}) for name, query in catalog().items()}
    assert [name for name, table in tables.items() if mistyped(catalog()[name], table)] == []
    return {name: table.rows for name, table in tables.items()}


def test_both_stores_give_the_same_rows_and_the_same_report(
    held: list[Record], embedded_store: Store, empty_neo4j: str
) -> None:
    embedded_store.load(held)
    with open_store(empty_neo4j) as server:
        server.load(held)
        assert _rows(server) == _rows(embedded_store)
        assert report(server, title="both") == report(embedded_store, title="both")


@pytest.mark.parametrize(
    "hostile", ['"; DROP', "'", "\\", "$limit", "}) DETACH DELETE n //", "\u202eRTL", "💡"]
)
def test_a_hostile_parameter_is_only_a_value(
    hostile: str, store: Store, two_reports: list[Record], opened: Callable[[str], object]
) -> None:
    store.load(two_reports)
    before = list(store.records())
    for name in ("organizations/find", "provenance/find", "provenance/of-activity"):
        assert answer(catalog()[name], store, {"text": hostile}).rows == ()
    assert list(store.records()) == before
    assert len([record for record in before if isinstance(record, Node)]) > 10
