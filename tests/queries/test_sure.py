"""How sure the shipped questions are of what they tell, and what `sure` leaves out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from graph.doubt import surely
from graph.errors import QueryError
from graph.records import Edge, Node, Record
from graph.store.store import Store, open_store
from graph.vocabulary import Grouping, Label, Tie
from queries.answer import answer
from queries.catalog import catalog, query
from queries.extent import measured_answer
from queries.header import parse
from queries.report.dossier import dossier
from queries.report.report import report
from queries.results import drawn
from queries.view import View
from tests.doubted import doubted

LEAST = 0.7
COUNTING = sorted(name for name, one in catalog().items() if "TOOK_PART" in one.cypher)
UNSORTED = {"provenance/find", "provenance/of-activity"}
"""What is looked up is shown, however sure; the latter says how sure it is."""
CALLED = "activity agreement event name programme publication memorandum training summit".split()
"""The columns that name an activity."""


@pytest.fixture(scope="module")
def records(two_reports: list[Record]) -> list[Record]:
    return doubted(two_reports)


@pytest.fixture(scope="module")
def asked(records: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("doubted") / "a.graph")) as store:
        store.load(records)
        yield store


def test_every_question_about_who_took_part_takes_how_sure_it_must_be() -> None:
    takes = {name for name in COUNTING if "sure" in {param.name for param in catalog()[name].params}}
    assert set(COUNTING) - takes == UNSORTED


@pytest.mark.parametrize(
    "name", [name for name, one in catalog().items() if "confidence" in {each.name for each in one.columns}]
)
def test_a_row_is_as_sure_as_its_activity_or_participation(
    name: str, asked: Store, records: list[Record]
) -> None:
    names = {one.id: str(one.props.get("name")) for one in records if isinstance(one, Node)}
    sure = {(names[one.id], one.props["confidence"]) for one in records if _is_activity(one)}
    ties = [one for one in records if isinstance(one, Edge) and one.type is Tie.TOOK_PART]
    sure |= {(names[one.target], one.props["confidence"]) for one in ties}
    table = answer(query(name), asked, {"limit": "0"})
    called = next(one for one in table.columns if one in CALLED)
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    assert {(row[called], row["confidence"]) for row in rows} <= sure


def _is_activity(record: Record) -> bool:
    return isinstance(record, Node) and record.label is Label.ACTIVITY


def test_what_is_asked_says_what_it_leaves_out(asked: Store) -> None:
    given = {"sure": str(LEAST), "limit": "0"}
    table, extent = measured_answer(query("organizations/most-active"), asked, given)
    assert extent.as_text().endswith("Only what is sure to 0.7 or more counts.")
    whole, said = measured_answer(query("organizations/most-active"), asked, {"limit": "0"})
    assert "sure" not in said.as_text()
    assert sum(int(str(row[2])) for row in table.rows) < sum(int(str(row[2])) for row in whole.rows)


@pytest.mark.parametrize("value", ["1.5", "-0.1", "much", "nan", ""])
def test_how_sure_is_a_number_from_0_to_1(value: str, asked: Store) -> None:
    with pytest.raises(QueryError, match="'sure' is a number from 0 to 1"):
        answer(query("activities/kinds"), asked, {"sure": value})


def test_a_question_of_ones_own_may_take_it_too() -> None:
    own = parse(
        "own", ":param sure => 0.5;\nMATCH (a:Activity) WHERE a.confidence >= $sure RETURN a.name AS name"
    )
    assert [(one.name, one.type, one.default) for one in own.params] == [("sure", "share", 0.5)]
    assert own.pasted.startswith(":param sure => 0.5;\n")


def test_report_dossier_and_page_leave_out_what_is_less_sure_and_say_so(
    asked: Store, records: list[Record]
) -> None:
    kept = {one.id for one in surely(records, LEAST)}
    gone = {str(one.props["name"]) for one in records if _is_activity(one) and one.id not in kept}
    gone -= {str(one.props["name"]) for one in records if _is_activity(one) and one.id in kept}
    gone = {
        name
        for name in gone
        if not any(name in str(one.props.get("name")) for one in records if one.id in kept)
    }
    view = View(sure=LEAST)
    assert gone
    for text in (
        report(asked, title="two", view=view),
        dossier(asked, "Northern Lakes Community", view),
        drawn(asked, view),
    ):
        assert "Only what is sure to 0.7 or more counts." in text
        assert [name for name in gone if name in text] == []
    assert any(name in report(asked, title="two") for name in gone)


def test_the_report_calls_doubtful_what_is_less_sure(asked: Store) -> None:
    text = report(asked, title="two")
    assert " (doubtful)" in text
    assert "### Activities that are less sure than others" in text
    assert "doubtful)" not in report(asked, title="two", view=View(sure=0.6))


def test_a_dossier_calls_doubtful_in_what_its_body_takes_part_doubtfully(
    records: list[Record], tmp_path: Path
) -> None:
    name = "Northern Lakes Community"
    actors = [one for one in records if isinstance(one, Node) and one.label is Label.ACTOR]
    (body,) = [one.id for one in actors if one.props["name"] == name]
    told = [_with(one, 0.5 if isinstance(one, Edge) and one.source == body else 0.9) for one in records]
    with open_store(str(tmp_path / "one.graph")) as store:
        store.load(told)
        table = answer(query("activities/of"), store, {"actor": name, "as": "read"})
        assert {row[table.columns.index("confidence")] for row in table.rows} == {0.5}
        assert "(doubtful)" in dossier(store, name, View(Grouping.READ))
        assert "(doubtful)" not in dossier(store, "Western Coast Council", View(Grouping.READ))


def _with(record: Record, share: float) -> Record:
    told = {**record.props, "confidence": share}
    return replace(record, props=told) if "confidence" in record.props else record
