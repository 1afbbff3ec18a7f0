"""What the page on Neo4j Browser shows runs on a real server, and its style sheet knows all that is drawn."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.export.browser_style import grass
from graph.export.colours import LOOKS
from graph.schema import KINDS, MODEL
from graph.store.statements import schema
from graph.store.store import open_store
from graph.vocabulary import Label, Tie
from loaders.pipeline import bundled
from loaders.recording import records
from queries.answer import answer
from queries.catalog import catalog
from tests.neo4j.server import Server

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "neo4j-browser.md"
FILES = {
    file.relative_to(ROOT / "queries").with_suffix("").as_posix(): file
    for file in ROOT.glob("queries/*/*.cypher")
}
SET = re.compile(r"^:param (\w+) => (.+);$", re.MULTILINE)
BLOCK = re.compile(r"^ *```cypher\n(.*?)^ *```", re.DOTALL | re.MULTILINE)
EXAMPLE = "organizations/most-active"
QUERIES = BLOCK.findall(PAGE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def browser(neo4j_server: Server, neo4j_uri: str, wipe_neo4j: Callable[..., None]) -> Iterator[Driver]:
    """The driver at a server with the bundled facts, as Browser has it: nothing of ours in between."""
    wipe_neo4j()
    with open_store(neo4j_uri) as store:
        store.load(records(bundled()))
    auth = (neo4j_server.user, neo4j_server.password)
    with GraphDatabase.driver(neo4j_uri, auth=auth) as driver:
        yield driver


def test_the_page_shows_ten_questions() -> None:
    assert len(QUERIES) == 10


@pytest.mark.parametrize("cypher", QUERIES, ids=range(1, len(QUERIES) + 1))
def test_a_question_of_the_page_answers_when_it_is_pasted(cypher: str, browser: Driver) -> None:
    found, summary, _ = browser.execute_query(cypher)
    assert found
    assert not summary.counters.contains_updates
    unknown = [one.gql_status for one in summary.gql_status_objects if one.gql_status.startswith("01N5")]
    assert unknown == []  # no label, type or property that the graph has not


@pytest.mark.parametrize("name", FILES)
def test_a_shipped_file_runs_there_as_it_is(name: str, browser: Driver, neo4j_uri: str) -> None:
    """As Browser and cypher-shell do: what `:param` sets is evaluated by the server, the rest is sent."""
    text = FILES[name].read_text(encoding="utf-8")
    params = {}
    for param, expression in SET.findall(text):
        params[param] = browser.execute_query(f"RETURN {expression} AS value").records[0]["value"]
    found, _, _ = browser.execute_query(SET.sub("", text), params)
    with open_store(neo4j_uri) as store:
        table = answer(catalog()[name], store, {})
    bare = [tuple(_as_the_server_has_it(cell) for cell in row) for row in table.rows]
    assert [tuple(row[column] for column in table.columns) for row in found] == bare


def _as_the_server_has_it(cell: object) -> object:
    """A cell without what the command adds to the name of the United Nations, in a grouping."""
    return cell.removesuffix(" (no body named)") if isinstance(cell, str) else cell


def test_the_page_shows_how_a_file_sets_its_parameters() -> None:
    """Its example is the head of a shipped file."""
    page = PAGE.read_text(encoding="utf-8")
    shown = re.findall(r"^    (:param .*;)$", page, re.MULTILINE)
    assert "\n".join(shown) == catalog()[EXAMPLE].pasted.partition("\n//")[0]
    assert f"queries/{EXAMPLE}.cypher" in page


def test_the_statements_of_the_schema_run_and_run_again(browser: Driver) -> None:
    for _ in range(2):
        for cypher in schema():
            browser.execute_query(cypher)
    found, _, _ = browser.execute_query("SHOW CONSTRAINTS YIELD labelsOrTypes, properties")
    assert sorted(row["labelsOrTypes"][0] for row in found) == sorted([*Label, MODEL])
    assert all(row["properties"] == ["id"] for row in found)


def test_the_style_sheet_has_a_rule_for_every_label_and_tie_in_our_colours() -> None:
    rules = dict(re.findall(r"(\S+) \{\n(.*?)\n\}", grass(), re.DOTALL))
    named = [*Label, *(name for kinds in KINDS.values() for name in kinds.values())]
    assert set(rules) == {f"node.{label}" for label in named} | {f"relationship.{tie}" for tie in Tie}
    fills = {look.fill for look in LOOKS.values()}
    nodes = [rules[f"node.{label}"] for label in Label]
    assert all(re.search(r"^  color: (\S+);$", rule, re.MULTILINE)[1] in fills for rule in nodes)  # type: ignore[index]
    assert len({re.search(r"^  color: (\S+);$", rule, re.MULTILINE)[1] for rule in nodes}) == len(nodes)  # type: ignore[index]
