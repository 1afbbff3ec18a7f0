"""Whole answers as sheets: every column says what it means, and what is measured is what the graph keeps."""

from dataclasses import fields

from graph.measures.positions import Position
from graph.records import Record
from graph.schema import MEASURES
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.basis import Basis
from queries.sheets import sheets
from queries.view import View


def test_every_column_says_what_it_means(invented: list[Record], embedded_store: Store) -> None:
    embedded_store.load(invented)

    found = list(sheets(Basis(embedded_store, View(Grouping.READ))))

    assert {"metrics", "pairs"} < {sheet.name for sheet in found}
    for sheet in found:
        assert tuple(column.name for column in sheet.columns) == sheet.table.columns, sheet.name


def test_the_graph_keeps_every_measure_of_an_actor() -> None:
    measured = {field.name for field in fields(Position)} - {"id", "actor", "kind"}
    kept = {known.name for known in MEASURES if not known.name.startswith("derived")}
    assert kept == measured
