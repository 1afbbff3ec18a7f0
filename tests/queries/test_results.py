"""The main job's results: names, order and contents."""

import csv
import io
import re
from zipfile import ZipFile

import pytest

from graph.jsonl import read
from graph.measures import positions
from graph.records import Record
from graph.store.store import Store
from queries.answer import answer
from queries.basis import Basis
from queries.catalog import catalog
from queries.derive import derive
from queries.results import results, summed_up


@pytest.fixture(scope="module")
def found(answering: Store) -> dict[str, str]:
    return dict(results(Basis(answering)))


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
    tables = {name: text for name, text in found.items() if name.endswith(".csv")}
    assert len(tables) > 30
    for name, text in tables.items():
        rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
        assert len(rows) > 1, name
        assert len({len(row) for row in rows}) == 1, name


def test_the_tables_are_whole(found: dict[str, str], answering: Store) -> None:
    """A limit is for people at a terminal, not for files."""
    query = catalog()["activities/by-section"]
    cut = answer(query, answering, {"limit": "1"})
    assert len(cut.rows) == 1
    rows = list(csv.reader(io.StringIO(found["tables/activities-by-section.csv"], newline="")))
    assert len(rows) - 1 == len(answer(query, answering, {"limit": "0"}).rows) > 1


def test_no_file_answers_for_a_body_that_its_name_does_not_say(found: dict[str, str]) -> None:
    """These have the United Nations, or a word, as their default."""
    names = {name for name in found if name.startswith("tables/")}
    assert not names & {
        f"tables/{name}.csv" for name in ("activities-of", "agreements-with", "provenance-find")
    }


def test_the_dictionary_tells_every_column_of_every_table(found: dict[str, str]) -> None:
    told = found["tables/README.md"]
    for name, text in found.items():
        if name.endswith(".csv"):
            part = told.split(f"## {name.removeprefix('tables/')}\n")[1].split("\n## ")[0]
            heads = next(csv.reader(io.StringIO(text.removeprefix("\ufeff"))))
            assert re.findall(r"^\| `(\w+)` \|", part, re.M) == heads, name
    assert "Organs count with their organization" in told


def test_the_workbook_has_a_sheet_for_every_table(found: dict[str, str]) -> None:
    with ZipFile(io.BytesIO(found["tables/tables.xlsx"])) as book:  # type: ignore[arg-type]  # bytes
        sheets = re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode())
        parts = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
    assert sheets[0] == "columns"
    assert len(sheets) == 1 + sum(name.endswith(".csv") for name in found)
    assert all("<autoFilter" in part for part in parts)


def test_the_page_and_the_network_hold_the_actors(found: dict[str, str]) -> None:
    assert "Northern Lakes Community" in found["network.html"]
    assert "Northern Lakes Community" in found["network.graphml"]
    assert "<title>Who works with whom: A/92/2, A/90/1</title>" in found["report.html"]


def test_the_main_job_measures_the_network_once(
    embedded_store: Store, two_reports: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    measured, networks = positions.measured, []
    monkeypatch.setattr(positions, "measured", lambda network: networks.append(network) or measured(network))
    embedded_store.load(two_reports)
    basis = Basis(embedded_store)

    derive(basis)
    tables = dict(results(basis))
    told = summed_up(basis, (), ())

    assert networks == [basis.network]
    assert "tables/metrics.csv" in tables
    assert [one.actor for one in told.best_connected[:1]] == ["United Nations (no body named)"]
