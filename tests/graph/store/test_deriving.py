"""Who works with whom and where each stands: kept beside the facts in both stores, gone when they change."""

from pathlib import Path

import pytest

from graph import jsonl
from graph.check.problems import problems
from graph.records import Edge, Record
from graph.schema import MEASURES, WORKS_WITH
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.basis import Basis
from queries.derive import derive
from queries.view import View

PAIRS = "MATCH (a:Actor)-[r:WORKS_WITH]->(b:Actor) RETURN a.id AS a, b.id AS b, r AS r ORDER BY a, b"
STANDING = "MATCH (a:Actor) WHERE a.degree IS NOT NULL RETURN a.id AS id, a AS a ORDER BY id"
AS_READ = View(Grouping.READ)


def lines(store: Store) -> list[str]:
    return list(jsonl.lines(store.records()))


def joint(records: list[Record]) -> set[tuple[str, str]]:
    """The pairs that took part in one activity, but for a body and what it belongs to: counted by hand."""
    took = [(one.source, one.target) for one in records if isinstance(one, Edge) and one.type == "TOOK_PART"]
    belongs = {(one.source, one.target) for one in records if isinstance(one, Edge) and one.type == "PART_OF"}
    pairs = {(a, b) for a, one in took for b, other in took if one == other and a < b}
    return {pair for pair in pairs if not {pair, pair[::-1]} & belongs}


def test_each_pair_has_one_tie_and_each_actor_its_measures(store: Store, invented: list[Record]) -> None:
    store.load(invented)
    done = derive(Basis(store, AS_READ))
    pairs = store.run(PAIRS).rows
    assert {(a, b) for a, b, _ in pairs} == joint(invented) != set()
    assert done == (len(pairs), len(store.run(STANDING).rows))
    for _, _, tie in pairs:
        assert set(tie) <= {known.name for known in WORKS_WITH}
        assert (tie["derived"], tie["derived_as"]) == (True, "read")
    partners = {id: {a, b} for a, b, _ in pairs for id in (a, b)}
    assert {id for id, actor in store.run(STANDING).rows if actor["degree"]} == set(partners)
    names = {known.name for known in MEASURES}
    assert all(
        {"degree", "community", "derived"} <= set(actor) & names for _, actor in store.run(STANDING).rows
    )


def test_what_is_derived_is_no_record_and_is_replaced_each_time(store: Store, invented: list[Record]) -> None:
    store.load(invented)
    before, doubts = lines(store), list(problems(store.records()))
    first = derive(Basis(store, AS_READ))
    families = derive(Basis(store))
    assert lines(store) == before
    assert list(problems(store.records())) == doubts
    assert families.pairs == len(store.run(PAIRS).rows) <= first.pairs
    assert {tie["derived_as"] for *_, tie in store.run(PAIRS).rows} == {"family"}


@pytest.mark.parametrize("change", ["load", "write", "forget"])
def test_nothing_derived_outlives_the_facts_that_it_was_made_from(
    store: Store, invented: list[Record], second_edition: list[Record], change: str
) -> None:
    store.load([*invented, *second_edition])
    before = lines(store)
    derive(Basis(store))
    if change == "forget":
        store.forget("A/192/15")
    else:
        assert getattr(store, change)(invented) in ((0, 0), 0)
        assert lines(store) == before
    assert store.run(PAIRS).rows == store.run(STANDING).rows == ()
    store.forget("A/190/11")
    store.forget("A/192/15")
    assert lines(store) == []


def test_what_is_derived_stays_when_the_graph_is_opened_again(
    embedded_store: Store, invented: list[Record], tmp_path: Path
) -> None:
    embedded_store.load(invented)
    done = derive(Basis(embedded_store))
    assert done == derive(Basis(embedded_store))
    assert done.pairs == len(embedded_store.run(PAIRS).rows)
