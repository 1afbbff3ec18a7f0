"""The files that go to other programs, read back from the disk."""

import csv
import os
from pathlib import Path

import networkx as nx
import pytest

from graph import exports
from graph.errors import StoreError
from graph.network import actor_network
from graph.records import Edge, Node, Record
from tests.invented import actor_id


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_graphml_of_records_holds_them_all(invented: list[Record], tmp_path: Path) -> None:
    network = nx.read_graphml(exports.graphml(invented, tmp_path / "whole.graphml"), force_multigraph=True)
    assert len(network) == sum(isinstance(record, Node) for record in invented)
    assert network.size() == sum(isinstance(record, Edge) for record in invented)
    assert network.nodes[actor_id("UN")]["label"] == "United Nations"


def test_gexf_of_a_network_holds_its_weights(invented: list[Record], tmp_path: Path) -> None:
    known = actor_network(invented)
    network = nx.read_gexf(exports.gexf(known, tmp_path / "actors.gexf"))
    assert {frozenset(tie[:2]): tie[2] for tie in network.edges(data="weight")} == pytest.approx(
        {frozenset(tie[:2]): tie[2] for tie in known.edges(data="weight")}
    )


def test_tables_have_a_row_per_node_and_per_tie(invented: list[Record], tmp_path: Path) -> None:
    nodes, ties = map(rows, exports.tables(invented, tmp_path / "new" / "folder"))
    assert {row["id"] for row in nodes} == {record.id for record in invented if isinstance(record, Node)}
    assert {row["id"] for row in ties} == {record.id for record in invented if isinstance(record, Edge)}
    assert list(nodes[0])[:3] == ["id", "label", "name"]
    assert nodes == sorted(nodes, key=lambda row: (row["label"], row["id"]))


def test_a_row_of_a_tie_names_its_ends_and_cites_its_words(invented: list[Record], tmp_path: Path) -> None:
    _, ties = map(rows, exports.tables(invented, tmp_path))
    row = next(
        row for row in ties if row["source_name"] == "Norland" and row["target_name"].startswith("workshop")
    )
    assert (row["type"], row["role"], row["citation"], row["url"]) == (
        "TOOK_PART",
        "participant",
        "A/190/11, para. 2",
        "https://undocs.org/en/A/190/11",
    )


def test_a_tie_that_no_words_state_cites_nothing(invented: list[Record], tmp_path: Path) -> None:
    _, ties = map(rows, exports.tables(invented, tmp_path))
    row = next(row for row in ties if row["source"] == actor_id("OTI") and row["type"] == "PART_OF")
    assert (row["target_name"], row["citation"], row["url"]) == ("United Nations", "", "")


def test_a_table_of_any_rows(tmp_path: Path) -> None:
    assert rows(exports.table([{"actor": "Norland", "degree": 3}], tmp_path / "t.csv")) == [
        {"actor": "Norland", "degree": "3"}
    ]


def test_nothing_but_the_file_is_left_in_the_folder(invented: list[Record], tmp_path: Path) -> None:
    exports.script(invented, tmp_path / "graph.cypher")
    assert os.listdir(tmp_path) == ["graph.cypher"]


def test_a_file_that_fails_leaves_the_earlier_one_as_it_was(invented: list[Record], tmp_path: Path) -> None:
    place = tmp_path / "graph.cypher"
    place.write_text("earlier", encoding="utf-8")
    without_norland = [record for record in invented if record.id != actor_id("NOR")]
    with pytest.raises(Exception, match="not among the records"):
        exports.script(without_norland, place)
    assert place.read_text(encoding="utf-8") == "earlier"
    assert os.listdir(tmp_path) == ["graph.cypher"]


def test_whoever_reads_the_earlier_file_is_not_disturbed(invented: list[Record], tmp_path: Path) -> None:
    place = tmp_path / "whole.graphml"
    place.write_text("earlier", encoding="utf-8")
    with place.open(encoding="utf-8") as earlier:
        exports.graphml(invented, place)
        assert earlier.read() == "earlier"
    assert place.read_text(encoding="utf-8").startswith("<?xml")


def test_a_place_that_cannot_be_written_gives_one_line(invented: list[Record], tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(StoreError, match="cannot be written") as found:
        exports.graphml(invented, tmp_path / "file" / "whole.graphml")
    assert str(tmp_path) in str(found.value)
    assert "\n" not in str(found.value)
