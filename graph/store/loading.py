"""Records into a store and out of it again: batches, whose fact is whose, and what is no longer said.

Each batch is one transaction and each statement may be run twice, so a load that was killed is simply run
again. A document's node is written first and removed last: where it is missing, the store has nothing of it.
"""

from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Protocol, TypeVar

from graph.errors import RecordError
from graph.schema import TIES
from graph.store import shared, statements
from graph.store.staging import Row, Staging, batches
from graph.store.statements import SHARED, Ends
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
        self._store.write(lambda tx: tx.run(statements.alone()).consume())
        for label in Label:
            for batch in batches(self._staging.nodes(label), count=ROWS, size=CHARACTERS):
                self._done(self._nodes(label, batch), len(batch))
        for (tie, ends, stated), group in groupby(self._staging.ties(self._label), key=itemgetter(0)):
            if ends not in TIES[tie].ends:
                raise RecordError(f"A {tie} cannot join {ends[0]} and {ends[1]}", where=next(group)[1]["id"])
            for batch in batches((row for _, row in group), count=ROWS, size=CHARACTERS):
                self._done(self._store.write(_ties(tie, ends, stated, batch)), len(batch))

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

    def _done(self, new: int, count: int) -> None:
        self.new += new
        self.done += count
        self._on_batch(self.done)

    def _nodes(self, label: Label, batch: list[Row]) -> int:
        if label in SHARED:
            return self._settled(label, lambda tx: shared.tell(tx, label, batch))
        return self._store.write(lambda tx: _created(tx, statements.merge_owned(label), batch))

    def _settled(self, label: Label, work: Work[tuple[int, shared.Lacking]]) -> int:
        """What a work on shared nodes counts, once those of another kind than before bear its label."""
        count, lacking = self._store.write(work)
        for kind, rows in lacking.items():
            self._store.write(_relabelled(label, kind, rows))
        return count

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
            self.removed += self._settled(label, _untold(label, batch, document))

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


def _untold(label: Label, batch: list[Row], document: str) -> Work[tuple[int, shared.Lacking]]:
    return lambda tx: shared.untell(tx, label, batch, document)


def _relabelled(label: Label, kind: str, rows: list[Row]) -> Work[None]:
    return lambda tx: shared.relabel(tx, label, kind, rows)
