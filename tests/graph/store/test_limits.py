"""What no store keeps as it is is refused before anything is sent; what is let through comes back equal."""

from pathlib import Path

import pytest

from graph.errors import RecordError
from graph.records import Edge, Node, Passage, Record, Value
from graph.store.bulk import bulk
from graph.store.limits import INTEGERS, KEY
from graph.store.staging import staging
from graph.store.store import Store
from graph.vocabulary import Label, Tie

GOOD = Node("selva", Label.PLACE, {"name": "Selva"})


def place(**props: object) -> Node:
    return Node("bali", Label.PLACE, {"name": "Bali", **props})  # type: ignore[dict-item]


def tie(start: int = 0, end: int = 5, **props: Value) -> Edge:
    words = Passage("A/9", 4, start, end)
    return Edge("bali", Tie.HELD_IN, "talks", "selva", "A/9", words, "invented", props)


REFUSED: list[tuple[Record, str]] = [
    (place(name="bad \ud800 name"), "half a character"),
    (tie(role="\udfff"), "half a character"),
    (place(n=2**63), "Its n is an integer of more than 64 bits"),
    (place(n=[1, -(2**63) - 1]), "Its n is an integer of more than 64 bits"),
    (tie(end=2**80), "Its span_end is an integer of more than 64 bits"),
    (place(n=float("nan")), "Its n is no number (nan)"),
    (place(n=[1.5, float("-inf")]), "Its n is no number ([1.5, -inf])"),
    (place(n=[1, "a"]), "Its n is a list of several types"),
    (place(n=[1, 2.5]), "Its n is a list of several types"),
    (place(n=[True, 1]), "Its n is a list of several types"),
    (place(n=["a", None]), "Its n is neither text, number nor a list of them"),
    (place(n=[["a"]]), "Its n is neither text, number nor a list of them"),
    (place(n={"a": 1}), "Its n is neither text, number nor a list of them"),
    (place(told_by="A/9"), "The store keeps a property 'told_by' of its own"),
    (place(told=["A/9 {}"]), "The store keeps a property 'told' of its own"),
    (tie(told_by=["A/9"]), "The store keeps a property 'told_by' of its own"),
    (place(id="lombok"), "Its properties tell another id ('lombok')"),
    (tie(id="lombok"), "Its properties hold 'id', which the tie says itself"),
    (tie(document="A/8"), "Its properties hold 'document', which the tie says itself"),
    (place(**{"": "x"}), "A property has no name"),
    (place(**{"a\0b": "x"}), "or one that holds the character U+0000"),
    (Node("bali", Label.ACTOR, {"name": "Bali", "kind": "é" * (KEY // 2 + 1)}), "Its kind is longer than"),
    (Node("bali", Label.ACTOR, {"name": "Bali", "kind": [2**40] * 2000}), "Its kind is longer than"),  # type: ignore[dict-item]
    (Node("bali", Label.DOCUMENT, {"name": "Bali", "symbol": 7}), "Its symbol is no text"),
]


@pytest.mark.parametrize(("record", "said"), REFUSED, ids=[said for _, said in REFUSED])
def test_a_record_that_cannot_be_kept_is_refused_by_its_id(record: Record, said: str) -> None:
    with staging() as held, pytest.raises(RecordError) as told:
        held.fill([GOOD, record])
    assert said in told.value.what
    assert told.value.where == "bali"
    assert told.value.hint


@pytest.mark.parametrize("id", ["\udfff", "i" * (KEY + 1)])
def test_an_id_that_cannot_be_kept_is_told_shortened_and_printable(id: str) -> None:
    with staging() as held, pytest.raises(RecordError) as told:
        held.fill([Node(id, Label.PLACE, {"name": "Bali"})])
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 200


def test_a_refused_record_leaves_nothing_in_a_store(store: Store) -> None:
    with pytest.raises(RecordError, match="several types"):
        store.load([GOOD, place(n=[1, 2.5])])
    assert list(store.records()) == []


def test_a_refused_record_leaves_no_bulk_files(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match="half a character"):
        bulk([GOOD, place(country="\ud800")], tmp_path / "bulk")
    assert not (tmp_path / "bulk").exists()


def test_what_is_let_through_comes_back_equal(store: Store) -> None:
    props: dict[str, object] = {
        "name": "",
        "least": INTEGERS[0],
        "most": INTEGERS[-1],
        "small": 5e-324,
        "yes": True,
        "texts": ["", "a"],
        "integers": [INTEGERS[0], 0],
        "floats": [1.0, 2.5],
        "yes and no": [True, False],
        "a`b": "backtick",
        " ": "blank",
        "$x": "\0",
        "text": "é" * 100_000,
    }
    records = [
        Node("i" * KEY, Label.ACTOR, {**props, "kind": "k" * KEY}),  # type: ignore[dict-item]
        place(id="bali"),
    ]
    store.load(records)
    assert list(store.records()) == [records[0], place()]
    assert store.load(records) == (0, 0)


def test_a_name_of_the_stores_own_kind_is_no_such_property(store: Store) -> None:
    """Only whole names are the store's own."""
    store.load([place(told_by_whom="A/9", Told="x")])
    assert list(store.records()) == [place(told_by_whom="A/9", Told="x")]
