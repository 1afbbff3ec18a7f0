"""Records on their way into a store: kept in a file, so that memory does not grow with them."""

import json
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from graph.errors import RecordError, StoreError
from graph.merging import merged
from graph.records import Edge, Node, Record, Value, properties
from graph.store.limits import quotable, refuse
from graph.store.statements import OWNER, SHARED, TOLD_BY, Ends, anchored_at_target
from graph.vocabulary import Label, Tie

Row = dict[str, Any]

_TABLES = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA cache_size = -16000;
    PRAGMA temp_store = FILE;
    CREATE TABLE node (id TEXT PRIMARY KEY, label TEXT, props TEXT) WITHOUT ROWID;
    CREATE TABLE edge (
        id TEXT PRIMARY KEY, type TEXT, anchor TEXT, other TEXT, document TEXT, props TEXT
    ) WITHOUT ROWID;
    CREATE INDEX known ON edge (type, anchor) WHERE document = '';
    CREATE TABLE aside (id TEXT, anchor TEXT);
    CREATE TABLE told (id TEXT, document TEXT, PRIMARY KEY (id, document)) WITHOUT ROWID;
"""
_json = json.JSONEncoder(ensure_ascii=False).encode  # made once: that is a third faster
_HALF = "It holds half a character (a lone surrogate)"
_TOLD = """
    INSERT OR IGNORE INTO told
    SELECT anchor, document FROM edge WHERE document <> ''
    UNION SELECT other, document FROM edge WHERE document <> ''
"""
_SURER = """
    INSERT INTO edge VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
    SET type = excluded.type, anchor = excluded.anchor, other = excluded.other, document = excluded.document,
        props = excluded.props
    WHERE ifnull(json_extract(excluded.props, '$.confidence'), 0)
        >= ifnull(json_extract(edge.props, '$.confidence'), 0)
"""
_FOLLOWED = """
    WITH RECURSIVE named (id, document) AS (
        SELECT other, told.document FROM edge JOIN told ON told.id = anchor
        WHERE type = :tie AND edge.document = ''
        UNION SELECT other, named.document FROM named JOIN edge ON anchor = named.id
        WHERE type = :tie AND edge.document = ''
    )
    INSERT OR IGNORE INTO told SELECT id, document FROM named
"""


class Staging:
    """The records of one load, each once, in the order in which a store takes them.

    documents  symbols of the documents that state something here; ("",) where none does.
    """

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.documents: tuple[str, ...] = ("",)

    def fill(self, records: Iterable[Record]) -> int:
        """Take all records; how many there are, each counted once.

        Raises RecordError for the first that a store cannot keep as it is.
        """
        documents: set[str] = set()
        self._database.execute("BEGIN")
        for record in records:
            try:
                documents.add(self._edge(record) if isinstance(record, Edge) else self._node(record))
            except UnicodeEncodeError as fault:
                hint = "Write its text as UTF-8"
                raise RecordError(_HALF, where=quotable(record.id), hint=hint) from fault
        self.documents = tuple(sorted(documents - {""})) or ("",)
        if len(self.documents) > 1:
            self._database.execute(_TOLD)
            # Who names a body tells what it belongs to, and who followed.
            for tie in (Tie.PART_OF, Tie.SUCCEEDED_BY):
                self._database.execute(_FOLLOWED, {"tie": tie.value})
        return sum(
            self._database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in ("node", "edge")
        )

    def nodes(self, label: Label) -> Iterator[Row]:
        """Rows of a label by id: `id`, and `props` as they are to stand in the store."""
        found = self._database.execute(
            "SELECT id, props FROM node WHERE label = ? ORDER BY id", (label.value,)
        )
        for id, text in found:
            props = json.loads(text)
            if label in SHARED:
                props[TOLD_BY] = self._tellers(id)
            yield {"id": id, "props": props, "size": len(text)}

    def ties(self, labels: Callable[[str], Label]) -> Iterator[tuple[tuple[Tie, Ends, bool], Row]]:
        """Rows of ties, with type, labels of the ends and whether a document states it: alike ones together.

        labels  gives the label of a node that is not here but in the store.
        """
        query = """
            SELECT e.type, e.anchor, e.other, e.id, e.document, e.props, a.label, b.label
            FROM edge e LEFT JOIN node a ON a.id = e.anchor LEFT JOIN node b ON b.id = e.other
            ORDER BY e.type, e.document = '', a.label, b.label, e.anchor, e.id"""
        for type, anchor, other, id, document, props, near, far in self._database.execute(query):
            tie = Tie(type)
            ends = (near or labels(anchor), far or labels(other))
            if anchored_at_target(tie):
                ends = (ends[1], ends[0])
            row = {"id": id, "anchor": anchor, "other": other, "props": json.loads(props), "size": len(props)}
            if not document:
                row["by"] = self._together(anchor, other)
            yield (tie, (Label(ends[0]), Label(ends[1])), bool(document)), row

    def holds(self, id: str, document: str) -> bool:
        """Whether `document` tells the node or tie here."""
        for table in ("edge", "node"):
            if self._database.execute(f"SELECT 1 FROM {table} WHERE id = ?", (id,)).fetchone():
                return table == "edge" or document in self._tellers(id)
        return False

    def knows(self, id: str, document: str) -> bool:
        """Whether `document` tells the authority tie here."""
        found = self._database.execute("SELECT anchor, other FROM edge WHERE id = ?", (id,)).fetchone()
        return bool(found) and document in self._together(*found)

    def put_aside(self, rows: Iterable[Row]) -> None:
        """Keep rows of an id and perhaps an anchor for later, in place of those put aside before."""
        self._database.execute("DELETE FROM aside")
        pairs = ((row["id"], row.get("anchor")) for row in rows)
        self._database.executemany("INSERT INTO aside VALUES (?, ?)", pairs)

    def aside(self) -> Iterator[Row]:
        """The rows put aside."""
        for id, anchor in self._database.execute("SELECT id, anchor FROM aside ORDER BY anchor, id"):
            yield {"id": id, "anchor": anchor}

    def _node(self, node: Node) -> str:
        """The document that a node belongs to, "" where it is none's, once it is kept."""
        if not node.id:
            raise RecordError("A node without an id cannot be kept", where=str(node.props.get("name", "")))
        props = properties(node)
        row = (node.id, node.label.value, _keepable(node, props))
        try:
            self._database.execute("INSERT INTO node VALUES (?, ?, ?)", row)
        except sqlite3.IntegrityError:
            self._again(node)
        return str(props.get(OWNER.get(node.label, ""), ""))

    def _again(self, node: Node) -> None:
        """A node told twice has the properties of both."""
        query = "SELECT label, props FROM node WHERE id = ?"
        label, text = self._database.execute(query, (node.id,)).fetchone()
        if label != node.label:
            raise RecordError(f"This id is that of a {label} and of a {node.label}", where=node.id)
        told = [Node(node.id, node.label, props) for props in (properties(node), json.loads(text))]
        (whole,), _ = merged(told)
        self._database.execute("UPDATE node SET props = ? WHERE id = ?", (_json(whole.props), node.id))

    def _edge(self, edge: Edge) -> str:
        """The document that states a tie, "" for the authority file, once it is kept."""
        if not (edge.id and edge.source and edge.target):
            raise RecordError("A tie without an id or an end cannot be kept", where=edge.id)
        ends = (edge.target, edge.source) if anchored_at_target(edge.type) else (edge.source, edge.target)
        row = (edge.id, edge.type.value, *ends, edge.document, _keepable(edge, properties(edge)))
        self._database.execute(_SURER, row)
        return edge.document

    def _tellers(self, id: str) -> list[str]:
        """The documents whose ties name a node; all of the load for one without ties."""
        if len(self.documents) == 1:
            return list(self.documents)
        found = self._database.execute("SELECT document FROM told WHERE id = ? ORDER BY document", (id,))
        return [document for (document,) in found] or list(self.documents)

    def _together(self, one: str, other: str) -> list[str]:
        both = set(self._tellers(one)) & set(self._tellers(other))
        return sorted(both) or list(self.documents)


@contextmanager
def staging() -> Iterator[Staging]:
    """An empty staging. SQLite opens its file without a name, so that it is gone however this process ends.

    Raises StoreError where the records do not fit into the folder for temporary files.
    """
    database = sqlite3.connect("", isolation_level=None)
    try:
        database.executescript(_TABLES)
        yield Staging(database)
    except sqlite3.OperationalError as fault:
        what = f"The records do not fit into the folder for temporary files ({fault})"
        hint = "Set TMPDIR to a folder with more room"
        raise StoreError(what, where=_temporary(), hint=hint) from fault
    finally:
        database.close()


def _temporary() -> str:
    """The folder in which SQLite keeps what is too much for memory, found as it finds it."""
    named = (os.environ.get("SQLITE_TMPDIR"), os.environ.get("TMPDIR"), "/var/tmp", "/usr/tmp")
    usable = (place for place in named if place and os.access(place, os.W_OK | os.X_OK))
    return next(usable, tempfile.gettempdir())


def batches(rows: Iterable[Row], *, count: int, size: int) -> Iterator[list[Row]]:
    """Rows in lists of at most `count` rows and about `size` characters, without their own `size`."""
    batch: list[Row] = []
    held = 0
    for row in rows:
        weight = row.pop("size", 0)
        if batch and (len(batch) >= count or held + weight > size):
            yield batch
            batch, held = [], 0
        batch.append(row)
        held += weight
    if batch:
        yield batch


def _keepable(record: Record, props: Mapping[str, Value]) -> str:
    """Properties as JSON, where a store can keep all of them."""
    text = _json(props)
    refuse(record, props, text)
    return text
