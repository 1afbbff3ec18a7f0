"""How a real Neo4j plans the shipped questions, on a graph that is large enough for its indexes to matter."""

import os
from collections.abc import Callable, Iterator

import pytest

from benchmarks.large_graph import made
from benchmarks.plans import Plan, asked, begins, hits, operators
from graph.store.store import open_store

ACTIVITIES = 4000
BY_KIND = {
    "programmes/standing": "Programme",
    "publications/joint": "Publication",
    "events/most-attended": "Event",
    "agreements/timeline": "Agreement",
}
BY_REPORT = ("provenance/documents",)


@pytest.fixture(scope="module")
def plans(neo4j_uri: str, wipe_neo4j: Callable[..., None]) -> Iterator[dict[str, Plan]]:
    wipe_neo4j()
    with open_store(neo4j_uri) as store:
        store.load(made(ACTIVITIES))
    auth = (os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"])
    yield {name: plan for name, (_, plan) in asked(neo4j_uri, auth).items()}
    wipe_neo4j()


def test_no_question_reads_every_node_or_joins_many_with_many(plans: dict[str, Plan]) -> None:
    rows = [
        (name, str(one["operatorType"]).partition("@")[0], one["args"]["Rows"])
        for name, plan in plans.items()
        for _, one in operators(plan)
    ]
    assert [row for row in rows if row[1] == "AllNodesScan"] == []
    assert [row for row in rows if row[1] == "CartesianProduct" and row[2] > ACTIVITIES] == []


def test_a_question_on_one_kind_reads_the_nodes_of_its_label_alone(plans: dict[str, Plan]) -> None:
    told = {name: begins(plans[name]) for name in BY_KIND}
    assert told == {name: [f"NodeByLabelScan {label}"] for name, label in BY_KIND.items()}


def test_a_report_finds_its_paragraphs_by_the_index(plans: dict[str, Plan]) -> None:
    assert [name for name in BY_REPORT if "NodeIndexSeek Paragraph" not in begins(plans[name])] == []


def test_no_question_touches_the_graph_more_than_a_hundred_times_an_activity(plans: dict[str, Plan]) -> None:
    assert {name: hits(plan) for name, plan in plans.items() if hits(plan) > 100 * ACTIVITIES} == {}
