"""Records into a store and out of it again: batches, whose fact is whose, and what is no longer said.

Each batch is one transaction and each statement may be run twice, so a load that was killed is simply run
again. A document's node is written first and removed last: where it is missing, the store has nothing of it.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from graph.errors import RecordError
from graph.merging import merged
from graph.records import Node
from graph.schema import TIES
from graph.store import statements
from graph.store.staging import Row, Staging, batches
from graph.store.statements import SHARED, TOLD, TOLD_BY, Ends
from graph.vocabulary import Label, Tie

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

Done = TypeVar("Done")
Work = Callable[["ManagedTransaction"], Done]

ROWS = 5000
CHARACTERS = 2_000_000


class Transactions(Protocol):
    """Transactions that are tried again, whole, when the server was away."""

    def write(self, work: Work[Done]) -> Done:
        """What `work` returns, once committed."""

    def read(self, work: Work[Done]) -> Done:
        """What `work` returns, which only reads."""


class Loading:
    """The writing of what is staged.

    new      nodes and ties that were not there before
    removed  those that are there no more
    done     records written so far
    """

    def __init__(self, staging: Staging, store: Transactions, on_batch: Callable[[int], None]) -> None:
        self._staging, self._store, self._on_batch = staging, store, on_batch
        self.new = self.removed = self.done = 0

    def write(self) -> None:
        """Write all that is staged: documents first, then other nodes, then ties."""
        for label in Label:
            work = self._shared if label in SHARED else self._owned
            for batch in batches(self._staging.nodes(label), count=ROWS, size=CHARACTERS):
                self._batch(work(label, batch), len(batch))
        for (tie, ends, stated), group in groupby(self._staging.ties(self._label), key=itemgetter(0)):
            if ends not in TIES[tie].ends:
                raise RecordError(f"A {tie} cannot join {ends[0]} and {ends[1]}", where=next(group)[1]["id"])
            for batch in batches((row for _, row in group), count=ROWS, size=CHARACTERS):
                self._batch(_ties(tie, ends, stated, batch), len(batch))

    def known(self) -> list[str]:
        """The documents of the staging of which the store holds something already."""
        named = statements.owned_by(Label.DOCUMENT)
        told = [document for document in self._staging.documents if document]
        return [document for document in told if self._found(named, document=document)]

    def remove(self, document: str) -> None:
        """Remove what the store has of a document and the staging has not."""
        for tie, ends in statements.joins():
            self._remove_ties(tie, ends, document)
        for label in reversed(Label):
            if label in SHARED:
                self._untell(label, document)
            else:
                self._remove_owned(label, document)

    def _batch(self, work: Work[int], count: int) -> None:
        self.new += self._store.write(work)
        self.done += count
        self._on_batch(self.done)

    def _owned(self, label: Label, batch: list[Row]) -> Work[int]:
        return lambda tx: _created(tx, statements.merge_owned(label), batch)

    def _shared(self, label: Label, batch: list[Row]) -> Work[int]:
        told = {row["id"]: row["props"] for row in batch}

        def work(tx: "ManagedTransaction") -> int:
            result = tx.run(statements.merge_shared(label), rows=batch)
            there = {row["id"]: row["props"] for row in result}
            new = result.consume().counters.nodes_created
            joined = {id: _joined(label, old, told[id]) for id, old in there.items()}
            rows = [{"id": id, "props": props} for id, props in joined.items() if props != there[id]]
            if rows:
                tx.run(statements.replace(label), rows=rows).consume()
            return int(new)

        return work

    def _remove_ties(self, tie: Tie, ends: Ends, document: str) -> None:
        drop = statements.drop_ties(tie, ends)
        for batch in self._stale(statements.ties_of(tie, ends), document, self._staging.holds):
            self.removed += self._store.write(_dropped(drop, batch))
        for batch in self._stale(statements.known_by(tie, ends), document, self._staging.knows):
            self.removed += self._store.write(_forgotten(tie, ends, batch, document))

    def _remove_owned(self, label: Label, document: str) -> None:
        for batch in self._stale(statements.owned_by(label), document, self._staging.holds):
            self.removed += self._store.write(_dropped(statements.drop_owned(label), batch))

    def _untell(self, label: Label, document: str) -> None:
        for batch in self._stale(statements.shared_by(label), document, self._staging.holds):
            self.removed += self._store.write(_untold(label, batch, document))

    def _stale(self, cypher: str, document: str, said: Callable[[str, str], bool]) -> Iterator[list[Row]]:
        """Batches of what the statement finds and nobody says; they wait there while they are read."""

        def work(tx: "ManagedTransaction") -> None:
            rows = (record.data() for record in tx.run(cypher, document=document))
            self._staging.put_aside(row for row in rows if not said(row["id"], document))

        self._store.read(work)
        yield from batches(self._staging.aside(), count=ROWS, size=CHARACTERS)

    def _label(self, id: str) -> Label:
        """The label of a node that is in the store but not in the staging."""
        for label in Label:
            if self._found(statements.has(label), id=id):
                return label
        raise RecordError(f"A tie names '{id}', which is not there", hint="Load the node with it")

    def _found(self, cypher: str, **params: str) -> bool:
        return self._store.read(lambda tx: tx.run(cypher, params).peek() is not None)


def _ties(tie: Tie, ends: Ends, stated: bool, batch: list[Row]) -> Work[int]:
    cypher = (statements.merge_ties if stated else statements.merge_known)(tie, ends)

    def work(tx: "ManagedTransaction") -> int:
        result = tx.run(cypher, rows=batch)
        found = sum(row["found"] for row in result)
        if found < len(batch):
            raise RecordError(f"{len(batch) - found} ties of type {tie} name a node that is not there")
        return int(result.consume().counters.relationships_created)

    return work


def _created(tx: "ManagedTransaction", cypher: str, batch: list[Row]) -> int:
    return int(tx.run(cypher, rows=batch).consume().counters.nodes_created)


def _dropped(cypher: str, batch: list[Row]) -> Work[int]:
    def work(tx: "ManagedTransaction") -> int:
        counters = tx.run(cypher, rows=batch).consume().counters
        return int(counters.nodes_deleted + counters.relationships_deleted)

    return work


def _forgotten(tie: Tie, ends: Ends, batch: list[Row], document: str) -> Work[int]:
    def work(tx: "ManagedTransaction") -> int:
        tx.run(statements.forget_known(tie, ends), rows=batch, document=document).consume()
        return _dropped(statements.drop_unknown(tie, ends), batch)(tx)

    return work


def _untold(label: Label, batch: list[Row], document: str) -> Work[int]:
    def work(tx: "ManagedTransaction") -> int:
        there = [(row["id"], row["props"]) for row in tx.run(statements.locked(label), rows=batch)]
        rows = [{"id": id, "props": _without(label, props, document)} for id, props in there]
        tx.run(statements.replace(label), rows=rows).consume()
        return _dropped(statements.drop_untold(label), batch)(tx)

    return work


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


def shown(props: Mapping[str, Any]) -> dict[str, Any]:
    """The properties that a record had, without the store's own."""
    return {key: value for key, value in props.items() if key not in (TOLD_BY, TOLD)}
