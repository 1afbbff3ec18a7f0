"""The Cypher script, run on the embedded store statement by statement."""

from pathlib import Path

import pytest

from graph.errors import RecordError
from graph.export.cypher_script import cypher_script, literal
from graph.merging import merged
from graph.records import Edge, Node, Passage, Record, Value, properties
from graph.schema import KINDS
from graph.store.embedded import engine
from graph.store.store import Store, open_store
from graph.vocabulary import Label, Tie
from tests.invented_graph import actor_id

HOSTILE = 'Quay\'s "Tide" \\u0041 \\ ; `x` $y {z} // no comment\nnew line \u2028 🌊\x7f'


def run(script: str, folder: Path) -> list[Record]:
    """What the store in a folder holds once it has run a script."""
    from neo4j import GraphDatabase

    with engine(folder) as to, GraphDatabase.driver(to.uri, auth=(to.user, to.password)) as driver:
        for statement in script.split(";\n"):
            if statement.strip():
                driver.execute_query(statement, database_=to.database)
    with open_store(str(folder)) as store:
        assert unlabelled(store) == ()
        return list(store.records())


def unlabelled(store: Store) -> tuple[tuple[Value, ...], ...]:
    """The actors and activities without the label of their kind."""
    found = []
    for label, kinds in KINDS.items():
        cypher = f"MATCH (n:{label}) RETURN n.id AS id, n.kind AS kind, labels(n) AS labels"
        found += [row for row in store.run(cypher).rows if set(row[2]) != {label, kinds[row[1]]}]
    return tuple(found)


def same(one: list[Record], other: list[Record]) -> bool:
    def plain(records: list[Record]) -> list[object]:
        nodes, edges = merged(records)
        return [
            *((node.label, properties(node)) for node in nodes),
            *((edge.type, edge.source, edge.target, properties(edge)) for edge in edges),
        ]

    return plain(one) == plain(other)


def test_the_script_makes_the_same_graph_and_running_it_twice_changes_nothing(
    invented: list[Record], tmp_path: Path
) -> None:
    script = "".join(cypher_script(invented))
    assert same(run(script, tmp_path / "graph"), invented)
    assert same(run(script, tmp_path / "graph"), invented)


def test_hostile_names_arrive_as_they_are(tmp_path: Path) -> None:
    records: list[Record] = [
        Node("doc", Label.DOCUMENT, {"name": HOSTILE, "symbol": "A/1"}),
        Node("un", Label.ACTOR, {"name": HOSTILE, "kind": "organ", "aliases": [HOSTILE, "x"]}),
        Node("act", Label.ACTIVITY, {"name": "talks", "kind": "event", "type": "dialogue"}),
        Edge("t", Tie.TOOK_PART, "un", "act", "A/1", Passage("A/1", 3, 0, 4), "by-hand", {"role": "party"}),
    ]
    assert same(run("".join(cypher_script(records)), tmp_path / "graph"), records)


def test_constraints_come_first_and_nodes_before_ties(invented: list[Record]) -> None:
    statements = [one.split(" ", 2)[0] for one in cypher_script(invented)]
    whole = "".join(cypher_script(invented))
    assert statements[0] == "//"
    assert statements[1:8] == ["CREATE"] * 7
    assert statements[8] == "MERGE"
    assert set(statements[9:]) == {"UNWIND"}
    assert whole.rindex("MERGE (n:") < whole.index("MATCH (a:")


def test_the_order_of_the_records_makes_no_difference(invented: list[Record]) -> None:
    assert "".join(cypher_script(invented)) == "".join(cypher_script(reversed(invented)))


def test_many_records_stand_in_batches_of_200() -> None:
    places = [Node(f"p{number}", Label.PLACE, {"name": "x"}) for number in range(401)]
    batches = [one.count("{id: ") - 1 for one in cypher_script(places) if one.startswith("UNWIND")]
    assert batches == [200, 200, 1]


def test_a_tie_to_a_missing_node_is_refused(invented: list[Record]) -> None:
    lost = [record for record in invented if record.id != actor_id("NOR")]
    with pytest.raises(RecordError, match="which is not among the records"):
        list(cypher_script(lost))


@pytest.mark.parametrize(
    ("value", "spelt"),
    [
        (None, "null"),
        (True, "true"),
        (3, "3"),
        (2.5, "2.5"),
        ("a 'b' \"c\"", '"a \'b\' \\"c\\""'),
        ("\\u0041", '"\\\\" + "u0041"'),
        ([1, 2], "[1, 2]"),
        ({"name": "x", "odd `name`": 1}, '{name: "x", `odd ``name```: 1}'),
    ],
    ids=repr,
)
def test_a_value_in_cyphers_own_spelling(value: object, spelt: str) -> None:
    assert literal(value) == spelt  # type: ignore[arg-type]
