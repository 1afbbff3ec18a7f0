"""Nodes that several documents may tell: made, joined, told no more, and labelled by their kind.

Who works on them holds the one node of the model meanwhile, so that nobody makes or changes them in between.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from graph.merging import merged
from graph.records import Node
from graph.schema import MEASURES, labels
from graph.store import statements
from graph.store.staging import Row
from graph.store.statements import TOLD, TOLD_BY
from graph.vocabulary import Label

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

_DERIVED = frozenset(known.name for known in MEASURES)
Lacking = dict[str, list[Row]]
"""The nodes that lack the label of their kind, by that label."""


def tell(tx: "ManagedTransaction", label: Label, batch: list[Row]) -> tuple[int, Lacking]:
    """Keep the nodes of a load; how many are new, and those whose kind has changed."""
    tx.run(statements.alone()).consume()
    ids = [{"id": row["id"]} for row in batch]
    there = {row["id"] for row in tx.run(statements.there(label), rows=ids)}
    new = _create(tx, label, (row for row in batch if row["id"] not in there))
    told = {row["id"]: row["props"] for row in batch if row["id"] in there}
    rows = [{"id": id, "props": props, "labels": _wanted(label, props)} for id, props in told.items()]
    found = [row.data() for row in tx.run(statements.other_than(label), rows=rows)] if rows else []
    after = {row["id"]: _joined(label, row["props"], told[row["id"]]) for row in found}
    return new, _change(tx, label, found, after)


def untell(tx: "ManagedTransaction", label: Label, batch: list[Row], document: str) -> tuple[int, Lacking]:
    """Keep no more what `document` says of nodes; how many went, and those whose kind has changed."""
    tx.run(statements.alone()).consume()
    found = [row.data() for row in tx.run(statements.as_they_are(label), rows=batch)]
    after = {row["id"]: _without(label, row["props"], document) for row in found}
    lacking = _change(tx, label, found, after)
    gone = int(tx.run(statements.drop_untold(label), rows=batch).consume().counters.nodes_deleted)
    return gone, lacking


def relabel(tx: "ManagedTransaction", label: Label, kind: str, rows: list[Row]) -> None:
    """Give nodes the label of their new kind; those that are gone by now stay away."""
    tx.run(statements.set_label(label, kind), rows=rows).consume()


def told_only(props: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of an actor without those that are derived."""
    return {name: value for name, value in props.items() if name not in _DERIVED}


def shown(props: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that a record had, without the store's own."""
    return {key: value for key, value in props.items() if key not in (TOLD_BY, TOLD)}


def _create(tx: "ManagedTransaction", label: Label, batch: Iterable[Row]) -> int:
    groups: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in batch:
        groups[tuple(_wanted(label, row["props"]))].append(row)
    done = (tx.run(statements.create_shared(kind), rows=rows).consume() for kind, rows in groups.items())
    return sum(one.counters.nodes_created for one in done)


def _change(
    tx: "ManagedTransaction", label: Label, found: list[Row], after: Mapping[str, dict[str, Any]]
) -> Lacking:
    """Give nodes the properties `after`, and take from them the labels of kinds that they are not."""
    rows = [{"id": row["id"], "props": after[row["id"]]} for row in found if row["props"] != after[row["id"]]]
    if rows:
        tx.run(statements.replace(label), rows=rows).consume()
    lacking: Lacking = defaultdict(list)
    stale: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        wanted, one = _wanted(label, after[row["id"]]), {"id": row["id"]}
        for kind in sorted({*wanted} ^ {*row["labels"]}):
            (lacking if kind in wanted else stale)[kind].append(one)
    for kind, rows in stale.items():
        tx.run(statements.remove_label(label, kind), rows=rows).consume()
    return dict(lacking)


def _wanted(label: Label, props: Mapping[str, Any]) -> list[str]:
    return labels(label, props.get("kind"))


def _joined(label: Label, old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """The properties of a node that is there, when a load tells it too."""
    said = _said(old)
    words = {key: value for key, value in new.items() if key != TOLD_BY}
    return _together(label, said | dict.fromkeys(new[TOLD_BY], words))


def _without(label: Label, old: Mapping[str, Any], document: str) -> dict[str, Any]:
    """The properties of a node that `document` tells no more; as they are where nobody else does."""
    said = {name: words for name, words in _said(old).items() if name != document}
    if not said:
        return {key: value for key, value in old.items() if key != TOLD} | {TOLD_BY: []}
    return _together(label, said)


def _said(props: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    """What each document says of a node."""
    props = told_only(props)
    if TOLD in props:
        both = zip(props[TOLD_BY], props[TOLD], strict=True)  # in one order; a symbol may hold blanks
        return {document: json.loads(text[len(document) :]) for document, text in both}
    words = {key: value for key, value in props.items() if key != TOLD_BY}
    return dict.fromkeys(props.get(TOLD_BY, ()), words)


def _together(label: Label, said: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """One node from what several documents say of it, and what each said where they differ."""
    (whole,), _ = merged([Node(words["id"], label, words) for words in said.values()])
    props = {**whole.props, TOLD_BY: sorted(said)}
    if any(words != said[min(said)] for words in said.values()):
        props[TOLD] = [f"{name} {_text(said[name])}" for name in sorted(said)]
    return props


def _text(words: Mapping[str, Any]) -> str:
    return json.dumps(words, ensure_ascii=False, sort_keys=True)
