"""The files that go to other programs, kept as the command line keeps them and read back from the disk."""

import csv
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest

from graph import jsonl
from graph.errors import RecordError
from graph.export.exports import pair_table_texts, pair_texts, table_texts, texts
from graph.network import actor_network
from graph.records import Edge, Node, Record
from graph.store.bulk import bulk
from graph.store.folder import keep
from tests.invented_graph import actor_id

FORMS = ("graphml", "gexf", "cypher", "jsonl")


def saved(records: list[Record], form: str, folder: Path) -> Path:
    keep(folder, [(f"whole.{form}", "".join(texts(records, form)))])
    return folder / f"whole.{form}"


def tables(records: list[Record], folder: Path) -> tuple[list[dict[str, str]], ...]:
    found = []
    for name in keep(folder, table_texts(records)):
        with (folder / name).open(encoding="utf-8-sig", newline="") as file:
            found.append(list(csv.DictReader(file)))
    return tuple(found)


def counts(records: list[Record]) -> tuple[int, int]:
    nodes = sum(isinstance(record, Node) for record in records)
    return nodes, len(records) - nodes


def test_graphml_holds_every_node_and_tie(invented: list[Record], tmp_path: Path) -> None:
    network = nx.read_graphml(saved(invented, "graphml", tmp_path), force_multigraph=True)
    assert (len(network), network.size()) == counts(invented)
    assert network.nodes[actor_id("UN")]["label"] == "United Nations"


def test_gexf_holds_every_node_and_tie(invented: list[Record], tmp_path: Path) -> None:
    network = nx.read_gexf(saved(invented, "gexf", tmp_path))
    assert (len(network), network.size()) == counts(invented)
    tie = next(iter(network.get_edge_data(actor_id("OTI"), actor_id("UN")).values()))
    assert (tie if isinstance(tie, str) else tie["relation"]) == "PART_OF"


def test_json_lines_read_back_as_records(invented: list[Record], tmp_path: Path) -> None:
    with saved(invented, "jsonl", tmp_path).open(encoding="utf-8") as file:
        assert [record.id for record in jsonl.read(file)] == [record.id for record in invented]


def test_tables_have_a_row_per_node_and_per_tie(invented: list[Record], tmp_path: Path) -> None:
    nodes, ties = tables(invented, tmp_path)
    assert {row["id"] for row in nodes} == {record.id for record in invented if isinstance(record, Node)}
    assert {row["id"] for row in ties} == {record.id for record in invented if isinstance(record, Edge)}
    assert list(nodes[0])[:4] == ["id", "label", "labels", "name"]
    assert nodes == sorted(nodes, key=lambda row: (row["label"], row["id"]))


def test_a_row_of_a_tie_names_its_ends_and_cites_its_words(invented: list[Record], tmp_path: Path) -> None:
    _, ties = tables(invented, tmp_path)
    row = next(row for row in ties if row["source_name"] == "Norland")
    assert row["target_name"] == "workshop on tides and health"
    assert (row["type"], row["role"], row["citation"], row["url"]) == (
        "TOOK_PART",
        "participant",
        "A/190/11, para. 2",
        "https://undocs.org/en/A/190/11",
    )


def test_a_tie_that_no_words_state_cites_nothing(invented: list[Record], tmp_path: Path) -> None:
    _, ties = tables(invented, tmp_path)
    row = next(row for row in ties if row["source"] == actor_id("OTI") and row["type"] == "PART_OF")
    assert (row["target_name"], row["citation"], row["url"]) == ("United Nations", "", "")


@pytest.mark.parametrize("form", [form for form in FORMS if form != "jsonl"])
def test_the_order_of_the_records_makes_no_difference(invented: list[Record], form: str) -> None:
    assert "".join(texts(invented, form)) == "".join(texts(reversed(invented), form))
    assert list(table_texts(invented)) == list(table_texts(reversed(invented)))


def test_a_script_with_a_tie_to_a_missing_node_is_refused(invented: list[Record]) -> None:
    without_norland = [record for record in invented if record.id != actor_id("NOR")]
    with pytest.raises(RecordError, match="not among the records"):
        list(texts(without_norland, "cypher"))


@pytest.mark.parametrize(("form", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_who_works_with_whom_is_read_back_as_one_weighted_tie_a_pair(
    invented: list[Record], form: str, read: Callable[[BytesIO], "nx.Graph[str]"]
) -> None:
    network = actor_network(invented)
    back = read(BytesIO("".join(pair_texts(invented, form)).encode()))
    assert not back.is_directed()
    assert {frozenset(pair) for pair in back.edges} == {frozenset(pair) for pair in network.edges}
    for one, other, tie in network.edges(data=True):
        assert back.edges[one, other]["weight"] == pytest.approx(tie["weight"])
        assert back.edges[one, other]["activities"] == tie["activities"]


def test_gephis_tables_bear_its_headers_and_networkx_makes_the_same_network_of_them(
    invented: list[Record],
) -> None:
    network = actor_network(invented)
    told = {name: list(csv.DictReader(text.splitlines())) for name, text in pair_table_texts(invented)}
    assert list(told["nodes.csv"][0])[:2] == ["Id", "Label"]
    assert list(told["edges.csv"][0])[:4] == ["Source", "Target", "Type", "Weight"]
    assert {row["Type"] for row in told["edges.csv"]} == {"Undirected"}
    back = nx.Graph()
    back.add_nodes_from(row["Id"] for row in told["nodes.csv"])
    for row in told["edges.csv"]:
        back.add_edge(row["Source"], row["Target"], weight=float(row["Weight"]))
    assert set(back) == set(network)
    assert {frozenset(pair): weight for *pair, weight in back.edges(data="weight")} == {
        frozenset(pair): weight for *pair, weight in network.edges(data="weight")
    }


def test_every_form_tells_how_sure_a_fact_is(invented: list[Record], tmp_path: Path) -> None:
    graphml = nx.read_graphml(saved(invented, "graphml", tmp_path))
    for told in (graphml.nodes(data="confidence"), graphml.edges(data="confidence")):
        assert {share for *_, share in told} == {None, 0.9}
    for rows in tables(invented, tmp_path / "csv"):
        assert {row["confidence"] for row in rows} == {"", "0.9"}
    assert sum("confidence: 0.9" in part for part in texts(invented, "cypher")) > 0
    bulk(invented, tmp_path / "bulk")
    for name in ("activity-header.csv", "took_part-actor-activity-header.csv"):
        assert "confidence:double" in (tmp_path / "bulk" / name).read_text(encoding="utf-8")
