"""What became of each partnership, and which have gone quiet, on graphs of a few bodies."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from graph.identity import document_id, paragraph_id
from graph.records import Edge, Node, Passage, Record
from graph.store.store import Store
from graph.vocabulary import Label, Tie
from queries.answer import answer
from queries.basis import Basis
from queries.catalog import catalog
from queries.report.answers import Answers
from queries.report.change_chapter import change_chapter

TOOK = {"role": "participant", "confidence": 0.8}
NEWS = "A/79/1"
BEFORE = "A/77/1"
FIRST = "A/75/1"


def _report(
    symbol: str, *, date: str | None = None, year: str | None = None, on: Sequence[str]
) -> list[Record]:
    """A report with a section, of one paragraph, on each of some organizations."""
    props = {"name": symbol, "symbol": symbol, "date": date, "year": year}
    found: list[Record] = [Node(document_id(symbol), Label.DOCUMENT, props)]
    for number, body in enumerate(on, 1):
        section, paragraph = f"{symbol} {body}", paragraph_id(symbol, number)
        found += [
            Node(section, Label.SECTION, {"name": body, "document": symbol, "position": number}),
            Node(
                paragraph,
                Label.PARAGRAPH,
                {"name": f"{symbol}, para. {number}", "document": symbol, "number": number},
            ),
            Edge(f"{section} on", Tie.CONCERNS, section, body, symbol),
            Edge(f"{paragraph} in", Tie.PART_OF, paragraph, section, symbol),
        ]
    return found


def _body(name: str, kind: str = "organization", **props: str) -> Node:
    return Node(name, Label.ACTOR, {"name": name, "kind": kind, **props})


def _met(symbol: str, paragraph: int, name: str, bodies: Sequence[str], **props: Any) -> list[Record]:
    """An activity that a paragraph tells, in which the bodies took part."""
    words = Passage(symbol, paragraph, 0, 9)
    said = {
        "name": name,
        "kind": "event",
        "type": "meeting",
        "status": "concluded",
        "confidence": 0.8,
        **props,
    }
    return [
        Node(name, Label.ACTIVITY, said),
        Edge(f"{name} told", Tie.STATED_IN, name, paragraph_id(symbol, paragraph), symbol, words, "rule"),
        *(
            Edge(f"{one} {name}", Tie.TOOK_PART, one, name, symbol, words, "rule", dict(TOOK))
            for one in bodies
        ),
    ]


BODIES = [_body(name) for name in ("Isles", "Reefs", "Shoals", "Coasts")] + [
    _body("Ports Office", "united_nations")
]


def _rows(store: Store, name: str, *columns: str, **given: str) -> list[tuple[Any, ...]]:
    table = answer(catalog()[name], store, given)
    places = [table.columns.index(column) for column in columns]
    return [tuple(row[at] for at in places) for row in table.rows]


@pytest.fixture
def three_reports() -> list[Record]:
    """The Ports Office with four organizations; one has a section in the newest report only."""
    return [
        *BODIES,
        *_report(FIRST, date="2020-07-01", on=["Isles", "Reefs", "Shoals"]),
        *_report(BEFORE, date="2022-07-01", on=["Isles", "Reefs", "Shoals"]),
        *_report(NEWS, date="2024-07-01", on=["Isles", "Reefs", "Shoals", "Coasts"]),
        *_met(FIRST, 1, "isles 2020", ["Isles", "Ports Office"]),
        *_met(NEWS, 1, "isles 2024", ["Isles", "Ports Office"]),
        *_met(BEFORE, 2, "reefs 2022", ["Reefs", "Ports Office"]),
        *_met(NEWS, 2, "reefs 2024", ["Reefs", "Ports Office"]),
        *_met(BEFORE, 3, "shoals 2022", ["Shoals", "Ports Office"]),
        *_met(NEWS, 4, "coasts 2024", ["Coasts", "Ports Office"]),
        *_met(NEWS, 1, "isles and reefs 2024", ["Isles", "Reefs"]),
    ]


def test_a_partnership_is_new_revived_continued_dropped_or_not_comparable(
    store: Store, three_reports: list[Record]
) -> None:
    store.load(three_reports)
    found = {(one, other): how for one, other, how in _rows(store, "change/pairs", "one", "other", "how")}
    assert found == {
        ("Isles", "Reefs"): "new",
        ("Isles", "Ports Office"): "revived",
        ("Ports Office", "Reefs"): "continued",
        ("Ports Office", "Shoals"): "dropped",
        ("Coasts", "Ports Office"): "not_comparable",
    }


def test_one_body_or_one_kind_of_change_can_be_asked_for(
    embedded_store: Store, three_reports: list[Record]
) -> None:
    embedded_store.load(three_reports)
    assert _rows(embedded_store, "change/pairs", "one", "other", actor="Shoals") == [
        ("Ports Office", "Shoals")
    ]
    assert _rows(embedded_store, "change/pairs", "how", how="revived") == [("revived",)]


def test_one_report_has_nothing_to_be_compared_with(embedded_store: Store) -> None:
    embedded_store.load(
        [*BODIES, *_report(NEWS, on=["Isles"]), *_met(NEWS, 1, "talks", ["Isles", "Ports Office"])]
    )
    assert _rows(embedded_store, "change/pairs", "how") == []


def test_a_report_without_a_date_stands_where_its_session_does(embedded_store: Store) -> None:
    """The newer one prints no date."""
    embedded_store.load(
        [
            *BODIES,
            *_report(BEFORE, date="2022-07-01", on=["Isles"]),
            *_report(NEWS, year="2024", on=["Isles"]),
            *_met(NEWS, 1, "talks", ["Isles", "Ports Office"]),
        ]
    )
    assert _rows(embedded_store, "change/pairs", "how", "before", "after") == [("new", 0, 1)]
    assert _rows(embedded_store, "provenance/documents", "document") == [(NEWS,), (BEFORE,)]


def test_a_body_that_others_have_succeeded_counts_for_the_first_of_them(store: Store) -> None:
    store.load(
        [
            *BODIES,
            _body("Old Ports Office", "united_nations"),
            _body("Harbour Compact", "united_nations"),
            Edge("second", Tie.SUCCEEDED_BY, "Old Ports Office", "Harbour Compact", props={"position": 2}),
            Edge("heir", Tie.SUCCEEDED_BY, "Old Ports Office", "Ports Office", props={"position": 1}),
            *_report(BEFORE, date="2022-07-01", on=["Isles"]),
            *_report(NEWS, date="2024-07-01", on=["Isles"]),
            *_met(BEFORE, 1, "old talks", ["Isles", "Old Ports Office"]),
            *_met(NEWS, 1, "talks", ["Isles", "Ports Office"]),
        ]
    )
    assert _rows(store, "change/pairs", "one", "other", "how") == [("Isles", "Ports Office", "continued")]


@pytest.mark.parametrize(
    ("said", "judged"),
    [
        ({"start": "2019-05"}, "quiet"),
        ({"start": "2023-02"}, None),
        ({"start": "2022", "end": "2023-01-04"}, None),
        ({}, "undated"),
        ({"status": "under_way"}, None),
        ({"start": "2019", "status": "under_way"}, None),
        ({"start": "2025", "status": "planned"}, None),
        ({"kind": "agreement", "start": "2019", "end": "2030"}, None),
        ({"kind": "agreement", "start": "2019", "end": "2021"}, "quiet"),
        ({"kind": "agreement", "signed": "2019", "valid_to": "2030"}, None),
    ],
)
def test_a_partnership_is_quiet_where_nothing_was_done_under_way_or_valid(
    embedded_store: Store, said: dict[str, str], judged: str | None
) -> None:
    """The report is of 2024, so what counts begins with 2023."""
    pair = ["Isles", "Ports Office"]
    embedded_store.load(
        [*BODIES, *_report(NEWS, date="2024-07-01", on=["Isles"]), *_met(NEWS, 1, "talks", pair, **said)]
    )
    rows = _rows(embedded_store, "change/gone-quiet", "judged")
    assert rows == ([(judged,)] if judged else [])


def test_whom_the_newest_report_has_no_section_on_is_not_told_as_gone_quiet(embedded_store: Store) -> None:
    embedded_store.load(
        [
            *BODIES,
            *_report(BEFORE, date="2022-07-01", on=["Isles", "Reefs"]),
            *_report(NEWS, date="2024-07-01", on=["Isles"]),
            *_met(BEFORE, 1, "isles 2022", ["Isles", "Ports Office"], start="2022-01"),
            *_met(BEFORE, 2, "reefs 2022", ["Reefs", "Ports Office"], start="2022-01"),
        ]
    )
    quiet = change_chapter(Answers(Basis(embedded_store))).split("### Gone quiet")[1]
    assert "one more because the newest report has no section that would tell" in quiet
    assert "| Isles and Ports Office | 1 |" in quiet
    assert "Reefs" not in quiet


def test_a_section_counts_by_the_organization_that_it_concerns_however_it_is_spelled(
    embedded_store: Store,
) -> None:
    respelled = [
        replace(one, props={**one.props, "name": "The Isles"})
        if isinstance(one, Node) and one.label is Label.SECTION
        else one
        for one in _report(NEWS, date="2024-07-01", on=["Isles", "Reefs"])
    ]
    embedded_store.load(
        [
            *BODIES,
            *_report(BEFORE, date="2022-07-01", on=["Isles"]),
            *respelled,
            *_met(BEFORE, 1, "old talks", ["Isles", "Ports Office"]),
            *_met(NEWS, 1, "talks", ["Isles", "Ports Office"]),
            *_met(NEWS, 2, "more talks", ["Reefs", "Ports Office"]),
        ]
    )
    found = _rows(embedded_store, "network/bridges", "actor", "sections", "names")
    assert found == [("Ports Office", 2, ["Isles", "Reefs"])]


def test_who_stands_in_what_is_still_valid_is_active_since_then(embedded_store: Store) -> None:
    pact = {"kind": "agreement", "type": "convention", "start": "2019", "signed": "2019", "valid_to": "2030"}
    embedded_store.load(
        [
            *BODIES,
            *_report(NEWS, date="2024-07-01", on=["Isles"]),
            *_met(NEWS, 1, "pact", ["Isles", "Ports Office"], **pact),
            *_met(NEWS, 1, "old talks", ["Reefs", "Ports Office"], start="2019"),
        ]
    )
    found = _rows(embedded_store, "organizations/most-active", "actor", "activities", since="2024")
    assert found == [("Isles", 1), ("Ports Office", 1)]


def test_what_is_planned_is_told_with_the_day_of_the_report_that_plans_it(embedded_store: Store) -> None:
    embedded_store.load(
        [
            *BODIES,
            *_report(BEFORE, date="2022-07-01", on=["Isles"]),
            *_report(NEWS, date="2024-07-01", on=["Isles"]),
            *_met(BEFORE, 1, "forum", ["Isles", "Ports Office"], start="2026", status="planned"),
            *_met(NEWS, 1, "summit", ["Isles", "Ports Office"], status="planned"),
        ]
    )
    assert _rows(embedded_store, "activities/planned", "as_of", "activity") == [
        ("2024-07-01", "summit"),
        ("2022-07-01", "forum"),
    ]


def test_what_is_planned_can_be_asked_of_one_body(embedded_store: Store) -> None:
    embedded_store.load(
        [
            *BODIES,
            *_report(NEWS, date="2024-07-01", on=["Isles"]),
            *_met(NEWS, 1, "forum", ["Isles", "Ports Office"], start="2026", status="planned"),
            *_met(NEWS, 1, "summit", ["Reefs", "Ports Office"], start="2026", status="planned"),
        ]
    )
    found = _rows(embedded_store, "activities/planned", "activity", "actors", actor="Isles")
    assert found == [("forum", ["Isles", "Ports Office"])]
