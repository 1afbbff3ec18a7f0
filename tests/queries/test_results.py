"""The main job's results: names, order and contents."""

import csv
import io

import pytest

from graph.jsonl import read
from graph.records import Record
from graph.store.store import Store
from queries.results import results


@pytest.fixture(scope="module")
def found(answering: Store) -> dict[str, str]:
    return dict(results(answering))


def test_the_files_of_the_main_job_are_all_there(found: dict[str, str]) -> None:
    first = ["records.jsonl", "report.md", "report.html"]
    assert [name for name in found if not name.startswith("tables/")] == [
        *first,
        "network.html",
        "network.graphml",
    ]
    assert {"tables/metrics.csv", "tables/pairs.csv", "tables/organizations-most-active.csv"} <= found.keys()


def test_the_records_read_back_as_they_are_in_the_store(found: dict[str, str], answering: Store) -> None:
    lines = found["records.jsonl"].splitlines(keepends=True)
    again: list[Record] = list(read(lines))
    assert again == list(answering.records())


def test_every_table_has_a_head_and_rows(found: dict[str, str]) -> None:
    tables = {name: text for name, text in found.items() if name.startswith("tables/")}
    assert len(tables) > 30
    for name, text in tables.items():
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert len(rows) > 1, name
        assert len({len(row) for row in rows}) == 1, name


def test_the_page_and_the_network_hold_the_actors(found: dict[str, str]) -> None:
    assert "Northern Lakes Community" in found["network.html"]
    assert "Northern Lakes Community" in found["network.graphml"]
    assert "<title>Who works with whom: A/92/2, A/90/1</title>" in found["report.html"]
