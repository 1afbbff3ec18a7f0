"""GraphML, GEXF and CSV as other programs read them."""

import csv
import io
import re
from typing import Any

import networkx as nx
import pytest

from graph.export.formats import csv_text, gexf_text, graphml_text
from graph.measures.pairs import pairs
from graph.network import actor_network, whole_network
from graph.records import Record

HOSTILE = 'Quay & <Tide> "Pact"\x00\x0b\ufffe 🌊'


def graphml(network: "nx.Graph[str]") -> Any:
    return nx.parse_graphml(graphml_text(network))


def gexf(network: "nx.Graph[str]") -> Any:
    return nx.read_gexf(io.BytesIO(gexf_text(network).encode()))


def rows(text: str) -> list[dict[str, str]]:
    assert text.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.fixture
def odd() -> "nx.Graph[str]":
    network = nx.Graph()
    network.add_node("a", name=HOSTILE, kind="organ", id="a", label="Actor", aliases=["x", "y"], none=None)
    network.add_node("b", mixed=1)
    network.add_node("c", mixed="one", empty=())
    kinds = {"event": 2, "agreement": 1}
    evidence = (
        ("m", "A/9", 12),
        ("p", "A/9", 4),
        ("q", "A/9", 4),
        ("r", "A/10", None),
        ("s", "A/9", 30),
        ("t", "A/9", 2),
    )
    network.add_edge("a", "b", weight=1.5, activities=3, kinds=kinds, themes={"Peace": 2}, evidence=evidence)
    network.add_edge("b", "c", weight=2, new=True)
    return network


@pytest.mark.parametrize("back", [graphml, gexf], ids=["graphml", "gexf"])
def test_networkx_reads_back_every_node_and_tie(back: Any, invented: list[Record]) -> None:
    whole, again = whole_network(invented), back(whole_network(invented))
    assert again.is_directed()
    assert set(again) == set(whole)
    assert sorted(again.edges()) == sorted(whole.edges())
    assert {facts["label"] for _, facts in again.nodes(data=True)} == set(
        dict(whole.nodes(data="name")).values()
    )


def test_graphml_reads_back_equal_and_a_tie_has_its_records_id(invented: list[Record]) -> None:
    whole = whole_network(invented)
    again = nx.parse_graphml(graphml_text(whole), force_multigraph=True)
    assert set(again.edges(keys=True)) == set(whole.edges(keys=True))
    assert graphml_text(again_named(again)) == graphml_text(whole)


def again_named(network: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """A network that was read back, under the names that its attributes had before."""
    named = nx.MultiDiGraph()
    for node, facts in network.nodes(data=True):
        named.add_node(node, **renamed(facts))
    for source, target, key, facts in network.edges(keys=True, data=True):
        named.add_edge(source, target, key=key, **renamed(facts))
    return named


def renamed(facts: dict[str, Any]) -> dict[str, Any]:
    before = {"class": "label", "label": "name", "relation": "type", "record": "id"}
    return {before.get(name, name): value for name, value in facts.items()}


def test_graphml_declares_each_attribute_once_for_the_nodes_and_once_for_the_ties(
    odd: "nx.Graph[str]", invented: list[Record]
) -> None:
    for network in (odd, whole_network(invented)):
        declared = re.findall(r'for="(node|edge)" attr.name="(\w+)"', graphml_text(network))
        assert declared
        assert len(declared) == len(set(declared))


@pytest.mark.parametrize("back", [graphml, gexf], ids=["graphml", "gexf"])
def test_a_name_is_shown_as_label_without_what_xml_cannot_hold(back: Any, odd: "nx.Graph[str]") -> None:
    facts = back(odd).nodes["a"]
    assert facts["label"] == 'Quay & <Tide> "Pact" 🌊'
    assert (facts["class"], facts["record"], facts["aliases"]) == ("Actor", "a", "x; y")
    assert "none" not in facts


@pytest.mark.parametrize("back", [graphml, gexf], ids=["graphml", "gexf"])
def test_a_tie_has_its_numbers_kinds_and_citations(back: Any, odd: "nx.Graph[str]") -> None:
    again = back(odd)
    tie, other = again.edges["a", "b"], again.edges["b", "c"]
    assert not again.is_directed()
    assert (tie["weight"], tie["activities"], tie["event"], tie["publication"]) == (1.5, 3, 2, 0)
    assert tie["evidence"] == "A/10; A/9, para. 2; A/9, para. 4; A/9, para. 12; A/9, para. 30"
    assert tie["themes"] == "Peace (2)"
    assert (other["weight"], other["new"]) == (2.0, True)


def test_a_column_has_the_narrowest_type_that_holds_all_its_values(odd: "nx.Graph[str]") -> None:
    again = graphml(odd)
    assert (again.nodes["b"]["mixed"], again.nodes["c"]["mixed"]) == ("1", "one")
    assert isinstance(again.edges["a", "b"]["activities"], int)


@pytest.mark.parametrize("text", [graphml_text, gexf_text], ids=["graphml", "gexf"])
def test_the_same_network_gives_the_same_text(text: Any, invented: list[Record]) -> None:
    assert text(whole_network(invented)) == text(whole_network(reversed(invented)))


def test_the_csv_of_a_measure_reads_back_with_its_columns(invented: list[Record]) -> None:
    found = pairs(actor_network(invented))
    table = rows(csv_text(found))
    assert len(table) == len(found)
    assert [row["one"] for row in table] == [pair.one for pair in found]
    assert table[0]["themes"] == "trade"
    assert table[0]["evidence"] == "A/190/11, para. 4"


def test_a_cell_with_commas_quotes_and_line_breaks_reads_back_equal() -> None:
    said = 'one, "two"\r\nthree; é 🌊'
    assert rows(csv_text([{"name": said, "end": None}])) == [{"name": said, "end": ""}]


@pytest.mark.parametrize("formula", ["=1+1", "  =1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", "＠x"])
def test_a_text_that_a_spreadsheet_would_run_gets_an_apostrophe(formula: str) -> None:
    assert rows(csv_text([{"name": formula}])) == [{"name": f"'{formula}"}]


def test_numbers_stay_numbers_and_truth_is_a_word() -> None:
    assert rows(csv_text([{"change": -3, "share": -0.5, "tied": True}])) == [
        {"change": "-3", "share": "-0.5", "tied": "true"}
    ]


def test_columns_stand_as_they_first_appear_or_as_asked_for() -> None:
    told = [{"b": 1}, {"a": 2, "b": 3}]
    assert csv_text(told).splitlines()[0] == "\ufeffb,a"
    assert csv_text(told, columns=["a", "b"]).splitlines() == ["\ufeffa,b", ",1", "2,3"]
