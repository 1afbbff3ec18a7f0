"""Every node bears the label of its kind beside the general one, in both stores, whatever becomes of it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from neo4j import GraphDatabase

from graph.errors import StoreError
from graph.records import Node, Record
from graph.schema import KINDS, VERSION
from graph.store.store import Store, open_store
from graph.vocabulary import Label
from tests.graph.store.stored import Open
from tests.neo4j.server import Server

UNLABELLED = [
    f"MATCH (n:{label}) WHERE (n:{name}) <> (n.kind = '{kind}') RETURN n.id AS id"
    for label, kinds in KINDS.items()
    for kind, name in kinds.items()
]


def mislabelled(store: Store) -> list[str]:
    """Ids of nodes whose labels are not those of their kind."""
    return [str(row[0]) for cypher in UNLABELLED for row in store.run(cypher).rows]


def count(store: Store, label: str) -> object:
    return store.run(f"MATCH (n:{label}) RETURN count(n) AS n").rows[0][0]


def told_as(kind: str, records: list[Record]) -> list[Record]:
    """The records with the University of the Bay as a body of another kind."""
    return [
        replace(record, props={**record.props, "kind": kind})
        if isinstance(record, Node) and record.props.get("acronym") == "UNB"
        else record
        for record in records
    ]


def test_every_actor_and_activity_bears_the_label_of_its_kind(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load([*invented, *second_edition])
    for label, kinds in KINDS.items():
        told = {
            record.id: record.props["kind"]
            for record in [*invented, *second_edition]
            if isinstance(record, Node) and record.label is label
        }
        for kind, name in kinds.items():
            assert count(store, f"{label}:{name}") == count(store, name) == [*told.values()].count(kind)
    assert count(store, "Organization") == 2


def test_a_kind_that_changes_moves_its_label_and_keeps_the_ties(store: Store, invented: list[Record]) -> None:
    ties = "MATCH (n:Actor {acronym: 'UNB'})-[r]->(x:Activity) RETURN r.id AS id ORDER BY id"
    store.load(invented)
    before = store.run(ties).rows
    store.load(told_as("non_state", invented))
    assert mislabelled(store) == []
    assert (count(store, "NonState"), count(store, "Unlisted")) == (1, 0)
    assert before == store.run(ties).rows != ()


def test_a_kind_that_only_a_forgotten_report_told_goes_with_it(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    body = next(one for one in second_edition if isinstance(one, Node) and one.label is Label.ACTOR)
    other = replace(body, props={**body.props, "kind": "unlisted"})
    store.load([other if record is body else record for record in second_edition])
    assert mislabelled(store) == []
    store.forget("A/192/15")
    assert mislabelled(store) == []
    assert sorted(record.id for record in store.records()) == sorted({record.id for record in invented})


def test_a_load_that_broke_off_between_two_labels_is_finished_by_the_next(
    store: Store, invented: list[Record], monkeypatch: pytest.MonkeyPatch
) -> None:
    store.load(invented)
    with monkeypatch.context() as patched:
        patched.setattr("graph.store.shared.relabel", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            store.load(told_as("non_state", invented))
    assert mislabelled(store) != []
    store.load(told_as("non_state", invented))
    assert mislabelled(store) == []


def test_a_folder_of_an_earlier_version_is_refused_with_the_advice_to_build_anew(tmp_path: Path) -> None:
    folder = tmp_path / "old.graph"
    folder.mkdir()
    (folder / "partnergraph.json").write_text(json.dumps({"made by": "partnergraph", "format": 1}))
    with pytest.raises(StoreError, match="made by another version") as told, open_store(str(folder)):
        pytest.fail("it opened")
    assert "Build it anew" in str(told.value.hint)


@pytest.mark.parametrize("version", [None, VERSION - 1, VERSION + 1])
def test_a_server_with_a_graph_of_another_version_is_refused(
    empty_neo4j: str, neo4j_server: Server, invented: list[Record], opened: Open, version: int | None
) -> None:
    with opened(empty_neo4j) as store:
        store.load(invented)
    with GraphDatabase.driver(empty_neo4j, auth=(neo4j_server.user, neo4j_server.password)) as driver:
        driver.execute_query("MATCH (m:GraphModel) SET m.version = $version", version=version)
    with pytest.raises(StoreError, match="made by another version"), opened(empty_neo4j):
        pytest.fail("it opened")
