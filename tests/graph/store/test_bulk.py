"""Bulk files: what the server's own import tool makes of them is the graph of an ordinary load."""

import csv
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import RecordError, StoreError
from graph.records import Edge, Node, Record, Value
from graph.store.bulk import bulk
from graph.store.statements import schema
from graph.store.store import Store, open_store
from graph.vocabulary import Label, Tie
from queries.answer import answer
from queries.catalog import catalog
from tests.neo4j.server import NoServerError, admin, configured, jars, running

HOSTILE = [
    "Robert'); DROP",
    'She said "no"',
    "back\\slash\\",
    "\\u0027",
    "a\nb,c;d|e",
    "多国间合作",
    " blank ",
    "$x",
]
ASKED = ("organizations/most-active", "network/strongest-pairs", "provenance/documents", "themes/overview")


@pytest.fixture
def hostile() -> list[Node]:
    return [
        Node(f"place-{number}", Label.PLACE, {"name": name, "country": name})
        for number, name in enumerate(HOSTILE)
    ] + [
        Node("body-1", Label.ACTOR, {"name": "Body", "kind": "state", "aliases": HOSTILE}),
        Node("body-2", Label.ACTOR, {"name": "", "kind": "state", "aliases": ["", "a", ""]}),
    ]


@pytest.fixture
def imported(
    tmp_path: Path, invented: list[Record], second_edition: list[Record], hostile: list[Node]
) -> Iterator[Store]:
    """The store of a server on what its own tool imported."""
    try:
        jars()
    except NoServerError as reason:
        pytest.skip(str(reason))
    found = configured(tmp_path / "neo4j")
    assert found.home
    made = bulk([*invented, *second_edition, *hostile], tmp_path / "bulk files")
    program, *arguments = shlex.split(
        made.command.replace("\\\n", "")
    )  # as a shell goes on with the next line
    assert program == "neo4j-admin"
    admin(found.home, *arguments)
    with running(found), open_store(found.uri, user=found.user, password=found.password) as store:
        yield store


def test_the_servers_own_tool_makes_the_graph_of_an_ordinary_load(
    imported: Store,
    embedded_store: Store,
    invented: list[Record],
    second_edition: list[Record],
    hostile: list[Node],
) -> None:
    everything = [*invented, *second_edition, *hostile]
    embedded_store.load(everything)
    assert list(imported.records()) == list(embedded_store.records())
    for name in ASKED:
        assert answer(catalog()[name], imported, {}).rows == answer(catalog()[name], embedded_store, {}).rows
    assert imported.load(everything) == (0, 0)
    imported.forget("A/192/15")
    embedded_store.forget("A/192/15")
    assert list(imported.records()) == list(embedded_store.records())


def test_every_record_stands_in_one_line_and_the_command_names_every_file(
    tmp_path: Path, invented: list[Record]
) -> None:
    made = bulk(invented, tmp_path)
    lines = 0
    for header in tmp_path.glob("*-header.csv"):
        columns = next(csv.reader([header.read_text()]))
        data = tmp_path / header.name.replace("-header", "")
        assert f"{header.resolve()},{data.resolve()}" in made.command
        with data.open(newline="") as file:
            rows = list(csv.reader(file))
        assert {len(row) for row in rows} == {len(columns)}
        lines += len(rows)
    assert made.nodes + made.ties == len(invented)
    assert lines == len(invented) + 1  # the node that says by which table the graph was made
    assert (tmp_path / "schema.cypher").read_text().splitlines() == [f"{one};" for one in schema()]


def test_a_tie_to_nobody_leaves_no_files(tmp_path: Path) -> None:
    tie = Edge("e", Tie.HELD_IN, "nobody", "selva")
    with pytest.raises(RecordError, match="nobody"):
        bulk([Node("selva", Label.PLACE, {"name": "Selva"}), tie], tmp_path / "bulk")
    assert not (tmp_path / "bulk").exists()


@pytest.mark.parametrize(
    ("props", "said"),
    [
        ({"aliases": [""]}, "Its aliases holds one empty text and no more"),
        ({"aliases": ["a\x1fb"]}, "U+001F"),
        ({"aliases": "Body"}, "Its aliases is no list of text: 'Body'"),
        ({"name": 5}, "Its name is no text: 5"),
        ({"name": True}, "Its name is no text: True"),
        ({"name": 2.5}, "Its name is no text: 2.5"),
        ({"acronym": ["B"]}, "Its acronym is no text: ['B']"),
    ],
)
def test_what_the_import_tool_would_lose_or_change_is_refused(
    tmp_path: Path, props: dict[str, Value], said: str
) -> None:
    with pytest.raises(RecordError) as told:
        bulk([Node("body", Label.ACTOR, {"name": "Body", "kind": "state", **props})], tmp_path / "bulk")
    assert said in told.value.what
    assert told.value.where == "body"
    assert not (tmp_path / "bulk").exists()


def test_a_list_of_booleans_is_no_list_of_integers(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="Its goals is no list of integers"):
        bulk([Node("tides", Label.THEME, {"name": "tides", "goals": [True]})], tmp_path)  # type: ignore[dict-item]


def test_a_folder_with_a_comma_is_refused_before_records_are_read(tmp_path: Path) -> None:
    unread = iter([Node("selva", Label.PLACE, {"name": "Selva"})])
    with pytest.raises(StoreError, match="comma"):
        bulk(unread, tmp_path / "a,b")
    assert len(list(unread)) == 1


def test_a_property_that_the_schema_does_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="'colour'"):
        bulk([Node("selva", Label.PLACE, {"name": "Selva", "colour": "red"})], tmp_path / "bulk")
