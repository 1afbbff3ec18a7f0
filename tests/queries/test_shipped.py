"""Every shipped question keeps the promises of its header."""

import re
from importlib.resources import files

import pytest

from graph.records import Record
from graph.store.store import Store
from queries.answer import answer
from queries.catalog import catalog
from queries.header import Query, used
from tests.queries.declared import mistyped

QUERIES = list(catalog().values())
by_name = pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.name)
FEWER = re.compile(r"\$limit\b")


def _statement(query: Query) -> str:
    return "\n".join(line for line in query.cypher.splitlines() if not line.startswith("//"))


def test_there_are_thirty_questions_and_more_in_every_topic() -> None:
    topics = {query.name.split("/")[0] for query in QUERIES}
    assert len(QUERIES) >= 30
    assert topics >= {"organizations", "agreements", "events", "provenance", "network", "change", "quality"}


def test_no_two_questions_have_one_title() -> None:
    assert len({query.title for query in QUERIES}) == len(QUERIES)


@by_name
def test_a_header_says_what_is_asked_and_what_comes_back(query: Query) -> None:
    assert query.title[0].isupper()
    assert not query.title.endswith(".")
    assert query.about.endswith((".", "?"))
    assert query.columns
    assert all(column.meaning for column in query.columns)
    assert all(param.meaning and param.default is not None for param in query.params)


@by_name
def test_declared_parameters_are_those_used(query: Query) -> None:
    assert {param.name for param in query.params} == set(used(query.cypher))


@by_name
def test_a_question_only_reads(query: Query) -> None:
    words = re.compile(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DETACH|FOREACH|LOAD|CALL|DROP|apoc|gds)\b", re.I)
    assert not words.search(re.sub(r'"[^"]*"', "", _statement(query)))


@by_name
def test_rows_are_ordered_after_the_last_return(query: Query) -> None:
    last = _statement(query).rsplit("RETURN", 1)[1]
    assert "ORDER BY" in last


@by_name
def test_a_source_is_declared_as_a_citation(query: Query) -> None:
    types = {column.name: column.type for column in query.columns}
    assert types.get("source", "citation") in ("citation", "citations")


@by_name
def test_a_question_has_an_answer_in_the_declared_columns(query: Query, answering: Store) -> None:
    table = answer(query, answering, {})
    assert table.columns == tuple(column.name for column in query.columns)
    assert table.rows


@by_name
def test_values_have_the_declared_types(query: Query, answering: Store) -> None:
    assert mistyped(query, answer(query, answering, {})) == []


@by_name
def test_a_question_returns_lists_and_joins_no_texts(query: Query) -> None:
    """A name may hold what joins the names; who reads the answer could not tell them apart."""
    assert "reduce(" not in query.cypher
    assert '"; "' not in query.cypher


@by_name
def test_no_row_comes_twice(query: Query, answering: Store) -> None:
    rows = answer(query, answering, {}).rows
    assert len(set(map(str, rows))) == len(rows)


@by_name
def test_every_parameter_can_be_set_to_its_default(query: Query, answering: Store) -> None:
    """A person who types what the header says gets what the default gives."""
    given = {param.name: str(param.default) for param in query.params if param.default != ""}
    assert answer(query, answering, given).rows == answer(query, answering, {}).rows


@by_name
def test_a_limit_is_kept_and_takes_the_first_rows(query: Query, answering: Store) -> None:
    if "limit" not in {param.name for param in query.params}:
        assert not FEWER.search(_statement(query))
        return
    everything = answer(query, answering, {}).rows
    assert answer(query, answering, {"limit": "1"}).rows == everything[:1]


@by_name
def test_a_file_sets_each_of_its_parameters_and_no_other(query: Query) -> None:
    """So Neo4j Browser and cypher-shell run it as it is; `partnergraph queries NAME` prints the same."""
    file = files("queries").joinpath(f"{query.name}.cypher")
    assert file.read_text(encoding="utf-8") == query.pasted


def test_the_invented_graph_is_what_the_questions_are_tried_on(
    two_reports: list[Record], answering: Store
) -> None:
    assert sorted(record.id for record in answering.records()) == sorted(record.id for record in two_reports)
