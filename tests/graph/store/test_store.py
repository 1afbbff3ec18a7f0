"""One contract, two stores: each promise of the store, kept by the embedded engine and by Neo4j alike."""

from dataclasses import replace

import pytest

from graph.errors import QueryError, RecordError
from graph.records import Edge, Node, Record
from graph.store.store import Store
from graph.tables import Table
from graph.vocabulary import Label, Tie
from tests.graph.store.stored import FIRST, SECOND, Open, lines, without


def kept(store: Store) -> list[str]:
    """All that a store holds, as sorted lines."""
    return lines(store.records())


def place(id: str, **props: object) -> Node:
    return Node(id, Label.PLACE, {"name": id, **props})  # type: ignore[dict-item]


def test_what_is_loaded_comes_back_equal_and_in_one_order(store: Store, invented: list[Record]) -> None:
    loaded = store.load(reversed(invented))
    back = list(store.records())
    assert loaded == (len(invented), 0)
    assert lines(back) == lines(invented)
    assert [record.id for record in back] == [record.id for record in store.records()]
    nodes = [record for record in back if isinstance(record, Node)]
    assert back[: len(nodes)] == sorted(nodes, key=lambda node: ([*Label].index(node.label), node.id))


def test_writing_twice_leaves_one(store: Store, invented: list[Record]) -> None:
    assert store.write(invented) == len(invented)
    before = kept(store)
    assert store.write(invented) == 0
    assert kept(store) == before


def test_a_second_edition_adds_to_the_first(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    store.load(second_edition)
    ids = {record.id for record in invented} | {record.id for record in second_edition}
    assert {record.id for record in store.records()} == ids
    shared = store.run(
        "MATCH (a:Actor {acronym: 'LAU'})-[r:TOOK_PART]->() RETURN DISTINCT r.document AS d ORDER BY d"
    )
    assert shared.rows == ((FIRST,), (SECOND,))


def test_the_order_of_loads_makes_no_difference(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    store.load(second_edition)
    one = kept(store)
    for symbol in (FIRST, SECOND):
        store.forget(symbol)
    assert kept(store) == []
    store.load(second_edition)
    store.load(invented)
    assert kept(store) == one


def test_forgetting_a_document_leaves_what_the_other_says(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    store.load(second_edition)
    removed = store.forget(SECOND)
    assert kept(store) == lines(invented)
    assert removed == len({r.id for r in second_edition} - {r.id for r in invented})


def test_a_fact_is_as_sure_as_the_surest_report_that_tells_it(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    surer = [_surer(one, 0.97) for one in second_edition]
    (shared,) = {one.id for one in invented if _is_activity(one)} & {one.id for one in surer}
    asked = "MATCH (a:Activity {id: $id})<-[t:TOOK_PART]-() RETURN a.confidence, max(t.confidence)"
    store.load(surer)
    store.load(invented)
    assert store.run(asked, {"id": shared}).rows == ((0.97, 0.97),)
    store.forget(SECOND)
    assert store.run(asked, {"id": shared}).rows == ((0.9, 0.9),)


def test_a_tie_told_twice_in_one_load_is_as_sure_as_the_surer(store: Store, invented: list[Record]) -> None:
    store.load([*(_surer(one, 0.97) for one in invented), *invented])
    asked = "MATCH (a:Activity)<-[t:TOOK_PART]-() RETURN DISTINCT a.confidence, t.confidence"
    assert store.run(asked, {}).rows == ((0.97, 0.97),)


def _is_activity(record: Record) -> bool:
    return isinstance(record, Node) and record.label is Label.ACTIVITY


def _surer(record: Record, share: float) -> Record:
    told = {**record.props, "confidence": share}
    return replace(record, props=told) if "confidence" in record.props else record


def test_a_newer_reading_removes_what_the_report_no_longer_says(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    store.load(second_edition)
    newer = without(invented, "workshop on tides and health")
    loaded = store.load(newer)
    assert loaded.new == 0
    assert loaded.removed > 5
    names = {record.props["name"] for record in store.records() if isinstance(record, Node)}
    assert "workshop on tides and health" not in names
    assert "visited Port Selva" in names
    store.forget(SECOND)
    assert kept(store) == lines(newer)


def test_a_newer_reading_may_tell_a_thing_differently(store: Store, invented: list[Record]) -> None:
    store.load(invented)
    newer = [
        replace(record, props={**record.props, "kind": "non_state"})
        if isinstance(record, Node) and record.props.get("acronym") == "UNB"
        else record
        for record in invented
    ]
    store.load(newer)
    assert kept(store) == lines(newer)


def test_two_editions_in_one_load_are_the_same_as_one_after_the_other(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    store.load(invented)
    store.load(second_edition)
    one = kept(store)
    assert store.load([*invented, *second_edition]) == (0, 0)
    assert kept(store) == one


def test_an_actor_without_ties_stays_while_its_report_names_it(store: Store, invented: list[Record]) -> None:
    lonely = Node("lonely-00000000", Label.ACTOR, {"name": "Lonely", "kind": "unlisted"})
    store.load([*invented, lonely])
    assert lines([*invented, lonely]) == kept(store)
    store.load(invented)
    assert lines(invented) == kept(store)


def test_documents_whose_symbol_holds_blanks_may_tell_a_body_differently(store: Store) -> None:
    """A report that prints no symbol is called after its file."""
    for symbol, kind in (("the report", "state"), ("the report {2}", "organ"), ("the", "envoy")):
        store.load(
            [
                Node(symbol, Label.DOCUMENT, {"name": symbol, "symbol": symbol}),
                Node("body", Label.ACTOR, {"name": "Body", "kind": kind}),
            ]
        )
    store.forget("the report")
    store.forget("the report {2}")
    assert [one for one in store.records() if one.id == "body"] == [
        Node("body", Label.ACTOR, {"name": "Body", "kind": "envoy"})
    ]


def test_records_may_come_one_at_a_time(store: Store, invented: list[Record]) -> None:
    seen: list[tuple[int, int | None]] = []
    store.load(iter(invented), on_progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (len(invented), len(invented))
    assert [done for done, _ in seen] == sorted(done for done, _ in seen)


def test_a_tie_to_nobody_is_refused(store: Store) -> None:
    with pytest.raises(RecordError, match="nobody"):
        store.write([place("selva"), Edge("e", Tie.HELD_IN, "nobody", "selva")])


def test_a_tie_may_join_what_was_written_before(store: Store, invented: list[Record]) -> None:
    ties = [record for record in invented if isinstance(record, Edge)]
    store.write([record for record in invented if isinstance(record, Node)])
    assert store.write(ties) == len(ties)
    assert kept(store) == lines(invented)


def test_a_tie_that_the_schema_does_not_know_is_refused(store: Store) -> None:
    with pytest.raises(RecordError, match="HELD_IN"):
        store.write([place("a"), place("b"), Edge("e", Tie.HELD_IN, "a", "b")])


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE (:Place {id: 'x'})",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.name = 'x' RETURN n.id AS id",
        "MATCH (n) REMOVE n.name",
        "MERGE (n:Place {id: 'x'}) RETURN n.id AS id",
        "CALL { CREATE (n:Place {id: 'x'}) RETURN n } RETURN n.id AS id",
        "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
        "FOREACH (x IN [1] | CREATE (:Place {id: 'x'}))",
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "CALL db.labels()",
        "CALL `db`.labels() YIELD label RETURN label",
        "RETURN 1 AS one; CREATE (:Place {id: 'x'})",
        "/* read */ create (:Place {id: 'x'})",
        r"\u0043REATE (:Place {id: 'x'})",
        r"MATCH (n) WHERE n.name = '\u0027 ' CREATE (:Place {id: 'x'}) //'",
        "DROP CONSTRAINT partnergraph_place_id",
        "EXPLAIN CREATE (:Place {id: 'x'})",
        "SHOW USERS",
    ],
)
def test_a_question_cannot_write(store: Store, statement: str) -> None:
    store.write([place("selva")])
    with pytest.raises(QueryError, match=r"only reads|begins with|holds no"):
        store.run(statement)
    assert [record.id for record in store.records()] == ["selva"]


def test_a_write_that_slips_through_the_gate_is_rolled_back(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.write([place("selva")])
    monkeypatch.setattr("graph.store.store.refuse_writes", lambda cypher: None)
    with pytest.raises(QueryError, match="only reads"):
        store.run("MATCH (n:Place) SET n.name = 'gone' CREATE (:Place {id: 'x'})")
    assert [record.props["name"] for record in store.records()] == ["selva"]


def test_words_of_clauses_in_strings_names_and_comments_are_no_writes(store: Store) -> None:
    store.write([place("selva")])
    table = store.run(
        "// SET\nMATCH (n:Place) WHERE n.create IS NULL RETURN 'DELETE' AS word, n.`set` AS other"
    )
    assert table == Table(("word", "other"), (("DELETE", None),))


def test_values_come_back_as_plain_python(store: Store) -> None:
    values = (
        "date('2031-05-04') AS day, null AS nothing, [1, 2] AS whole, 2.5 AS half, true AS yes, $text AS text"
    )
    table = store.run(f"RETURN {values}", {"text": "ñ"})
    assert table.columns == ("day", "nothing", "whole", "half", "yes", "text")
    assert table.rows == (("2031-05-04", None, [1, 2], 2.5, True, "ñ"),)


def test_nodes_in_an_answer_are_their_properties(store: Store, invented: list[Record]) -> None:
    store.load(invented)
    ((found,),) = store.run("MATCH (n:Place {name: 'Highton'}) RETURN n AS place").rows
    assert {key: found[key] for key in ("name", "country")} == {"name": "Highton", "country": "Ostria"}
    assert set(found) == {"id", "name", "country"}


@pytest.mark.parametrize(
    "name",
    [
        "Robert'); MATCH (n) DETACH DELETE n //",
        '"\\',
        "`x`) CREATE (y",
        "$rows",
        "多国间合作",
        "🕊️\u200d",
        "a\nb\tc",
        "x" * 200_000,
    ],
    ids=["statement", "quotes", "backtick", "parameter", "chinese", "emoji", "lines", "200 kB"],
)
def test_any_name_is_only_a_value(store: Store, name: str) -> None:
    hostile = Node("hostile-00000000", Label.PLACE, {"name": name})
    store.load([hostile])
    assert list(store.records()) == [hostile]
    assert store.run("MATCH (n:Place) WHERE n.name = $name RETURN count(n) AS n", {"name": name}).rows == (
        (1,),
    )


def test_a_question_that_the_store_does_not_understand_is_told_in_one_line(store: Store) -> None:
    with pytest.raises(QueryError) as told:
        store.run("MATCH (n RETURN n")
    assert "\n" not in str(told.value)


def test_a_question_has_a_time_limit(at: str) -> None:
    from graph.store.store import open_store

    pairs = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH a, b WHERE a * b < 0"
    with open_store(at, seconds=0.5) as store, pytest.raises(QueryError, match="longer"):
        store.run(f"{pairs} RETURN count(*) AS n")


def test_a_read_after_a_load_sees_it_from_another_door(at: str, invented: list[Record], opened: Open) -> None:
    with opened(at) as one:
        one.load(invented)
    with opened(at) as other:
        assert kept(other) == lines(invented)


def test_a_variable_that_nothing_binds_is_an_error_and_no_null(store: Store, invented: list[Record]) -> None:
    store.write(invented)
    with pytest.raises(QueryError, match=r"\bm\b.*not defined|not defined.*\bm\b"):
        store.run("MATCH (n:Place) RETURN m.name AS name")


@pytest.mark.parametrize("at_once", [True, False], ids=["one load", "two loads"])
def test_who_took_the_place_of_a_body_is_told_by_the_report_that_names_the_body(
    store: Store, invented: list[Record], second_edition: list[Record], at_once: bool
) -> None:
    """The report says nothing of the successor: it comes and goes with the body that ended."""
    old = next(
        one
        for one in invented
        if isinstance(one, Edge) and one.type is Tie.TOOK_PART and one.source not in ids(second_edition)
    ).source
    new = [Node(id, Label.ACTOR, {"name": id, "kind": "organ"}) for id in ("later-1", "later-2")]
    chain = [(old, "later-1"), ("later-1", "later-2")]
    after = [Edge(f"{a}-{b}", Tie.SUCCEEDED_BY, a, b, props={"year": 2043}) for a, b in chain]
    for records in (
        [[*invented, *new, *after, *second_edition]]
        if at_once
        else [[*invented, *new, *after], second_edition]
    ):
        store.load(records)
    assert (
        len([one for one in store.records() if isinstance(one, Edge) and one.type is Tie.SUCCEEDED_BY]) == 2
    )
    store.forget(FIRST)
    assert kept(store) == lines(second_edition)


def test_what_a_body_belongs_to_is_told_by_each_report_that_names_the_body(
    store: Store, invented: list[Record], second_edition: list[Record]
) -> None:
    """One report says nothing of the upper body but that another belongs to it; both are loaded at once."""
    tie = next(one for one in second_edition if isinstance(one, Edge) and one.type is Tie.TOOK_PART)
    body = next(
        one.source
        for one in invented
        if isinstance(one, Edge) and one.type is Tie.TOOK_PART and one.source not in ids(second_edition)
    )
    upper = Node("upper", Label.ACTOR, {"name": "Upper Body", "kind": "organization"})
    first = [*invented, upper, Edge("belongs", Tie.PART_OF, body, "upper")]
    store.load([*first, *second_edition, upper, replace(tie, id="told", source="upper")])
    store.forget(SECOND)
    assert ids(list(store.records())) == ids(first)


def ids(records: list[Record]) -> set[str]:
    return {record.id for record in records}
