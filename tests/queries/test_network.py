"""What the questions on the network answer, on graphs of a few bodies, on both stores."""

import pytest

from graph.errors import QueryError
from graph.identity import document_id, paragraph_id
from graph.records import Edge, Node, Passage, Record
from graph.store.store import Store
from graph.vocabulary import Label, Tie
from queries.answer import answer
from queries.catalog import catalog

SYMBOL = "A/90/1"
MEETING = {"kind": "event", "type": "meeting", "confidence": 0.8}


def _body(name: str, kind: str) -> Node:
    return Node(name, Label.ACTOR, {"name": name, "kind": kind})


def _met(number: int, *bodies: str) -> list[Record]:
    """An activity on trade in which the bodies took part."""
    id = f"meeting-{number}"
    passage = Passage(SYMBOL, 1, 0, 9)
    ties = [(Tie.TOOK_PART, body, id, {"role": "participant", "confidence": 0.8}) for body in bodies]
    ties += [(Tie.ABOUT, id, "trade", {}), (Tie.STATED_IN, id, paragraph_id(SYMBOL, 1), {})]
    return [
        Node(id, Label.ACTIVITY, {"name": f"meeting {number}", **MEETING}),
        *(
            Edge(f"{source} {tie} {target}", tie, source, target, SYMBOL, passage, "invented", props)
            for tie, source, target, props in ties
        ),
    ]


@pytest.fixture
def apart() -> list[Record]:
    """Three organizations on one theme: the first two meet, the third meets a United Nations body only."""
    return [
        Node(document_id(SYMBOL), Label.DOCUMENT, {"name": SYMBOL, "symbol": SYMBOL}),
        Node(paragraph_id(SYMBOL, 1), Label.PARAGRAPH, {"name": "1", "document": SYMBOL, "number": 1}),
        Node("trade", Label.THEME, {"name": "trade"}),
        *(_body(name, "organization") for name in ("Isles", "Reefs", "Shoals")),
        _body("Ports Office", "united_nations"),
        *_met(1, "Isles", "Reefs"),
        *_met(2, "Shoals", "Ports Office"),
    ]


def test_organizations_that_meet_united_nations_bodies_only_are_among_those_that_never_meet(
    store: Store, apart: list[Record]
) -> None:
    store.load(apart)
    rows = answer(catalog()["network/never-met"], store, {}).rows
    assert [row[:2] for row in rows] == [("Isles", "Shoals"), ("Reefs", "Shoals")]


def test_a_question_that_is_too_large_is_one_to_ask_otherwise(embedded_store: Store) -> None:
    with pytest.raises(QueryError, match="Ask for less"):
        embedded_store.run("UNWIND range(1, 3000000) AS x RETURN collect(toString(x)) AS all")
