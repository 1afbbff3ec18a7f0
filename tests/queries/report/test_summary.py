"""What a build tells at its end."""

import json

from graph.network import actor_network
from graph.records import Node, Record
from graph.store.store import Store
from graph.vocabulary import Label
from queries.basis import Basis
from queries.report.summary import Summary, summary, summary_text
from queries.results import summed_up


def summed(records: list[Record], **given: tuple[str, ...]) -> Summary:
    return summary(records, actor_network(records), **given)


def test_the_summary_counts_and_names(two_reports: list[Record]) -> None:
    found = summed(two_reports, unread=("A/92/2, para. 6",))
    assert found.documents == ("A/90/1", "A/92/2")
    assert (found.labels["Actor"], found.labels["Activity"], found.labels["Document"]) == (10, 13, 2)
    assert [one.actor for one in found.best_connected[:1]] == ["United Nations"]
    assert len(found.unlisted) == 1
    shown = summary_text(found, next_steps=("partnergraph queries",))
    assert "A/92/2, para. 6" in shown
    assert shown.rstrip().endswith("partnergraph queries")
    assert json.loads(json.dumps(found.as_json()))["ties"] == found.ties


def test_the_summary_counts_every_body_though_organs_count_for_others(answering: Store) -> None:
    found = summed_up(Basis(answering), unread=(), notes=())
    nodes = [record for record in answering.records() if isinstance(record, Node)]
    assert found.labels["Actor"] == sum(node.label is Label.ACTOR for node in nodes) == 10
    assert "Secretariat of the Northern Lakes Community" not in {one.actor for one in found.best_connected}


def test_the_summary_says_which_report_has_no_symbol(two_reports: list[Record]) -> None:
    nameless = Node("report", Label.DOCUMENT, {"name": "report", "symbol": "report"})
    assert "symbol" not in summary_text(summed(two_reports))
    shown = summary_text(summed([*two_reports, nameless]))
    assert (
        "Without a symbol, so no citation leads to it; name the file like A-79-302.txt:\n  report\n" in shown
    )


def test_an_empty_graph_has_a_summary() -> None:
    assert summed([]).best_connected == ()
