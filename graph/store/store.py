"""The store: a place that keeps records and answers Cypher, reached with the official driver."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from graph.errors import StoreError
from graph.records import Edge, Node, Passage, Record
from graph.store import deriving, fulltext, statements
from graph.store.connection import connection, is_address
from graph.store.loading import Loading
from graph.store.readonly import refuse_writes
from graph.store.shared import shown, told_only
from graph.store.staging import Row, staging
from graph.tables import Table
from graph.vocabulary import Label, Tie

if TYPE_CHECKING:
    from graph.store.sessions import Sessions

PATIENCE = 60.0
SECONDS = 60.0
Progress = Callable[[int, int | None], None]
_EVIDENCE = ("id", "document", "part", "paragraph", "span_start", "span_end", "rule")


class Loaded(NamedTuple):
    """How many nodes and ties were new, and how many the documents no longer say."""

    new: int
    removed: int

    def as_text(self) -> str:
        """The same for people."""
        return f"{self.new:,} nodes and ties are new, {self.removed:,} are no longer said and went.\n"


class Derived(NamedTuple):
    """How many pairs of actors there are, and how many actors have measures."""

    pairs: int
    actors: int


@contextmanager
def open_store(
    at: str,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    patience: float = PATIENCE,
    seconds: float = SECONDS,
) -> Iterator["Store"]:
    """The store at an address (bolt://, neo4j://, neo4j+s:// …) or in a folder of the embedded engine.

    patience  seconds that a load waits for a server that went away
    seconds   that one question may take

    Raises StoreError, in one line, where it cannot be opened or was made by another version.
    """
    from graph.store.sessions import sessions

    with ExitStack() as closing:
        if is_address(at):
            to = connection(at, user=user, password=password, database=database)
        else:
            from graph.store.embedded import engine

            to = closing.enter_context(engine(Path(at)))
        found = closing.enter_context(sessions(to, patience=patience, seconds=seconds))
        found.refuse_other_version()
        yield Store(found)


class Store:
    """Keeps records and answers Cypher; the same for the embedded engine and for Neo4j.

    Records merge by id: writing one twice leaves one, so a broken load is simply run again. Every method may
    raise StoreError, and none returns the driver's own types.
    """

    def __init__(self, sessions: "Sessions") -> None:
        self._sessions = sessions
        self._is_prepared = False

    def write(self, records: Iterable[Record], *, on_progress: Progress | None = None) -> int:
        """Keep the records; how many nodes and ties were new.

        Raises RecordError for a tie whose ends are not there or may not be joined so.
        """
        return self._load(records, on_progress, stale=False).new

    def load(self, records: Iterable[Record], *, on_progress: Progress | None = None) -> Loaded:
        """Keep the records, and remove what their documents said before and do not say now.

        Memory does not grow with the records. A load that broke off, however it did, is finished by running
        it again. What another document says too stays, and so do actors that another document names.

        on_progress  is called with the records written so far and all of them.
        """
        return self._load(records, on_progress, stale=True)

    def forget(self, symbol: str) -> int:
        """Remove what one document says; how many nodes and ties went. Others' facts and actors stay."""
        with staging() as nothing:
            forgetting = Loading(nothing, self._sessions, lambda _: None)
            with self._told_so_far(forgetting, 0):
                deriving.clear_derived(self._sessions)
                forgetting.remove(symbol)
            return forgetting.removed

    def derive(self, ties: Iterable[Row], standing: Iterable[Row]) -> Derived:
        """Keep what is derived from the facts, in place of what was; a load or `forget` takes it away.

        ties      `source` and `target`, ids of actors, and `props` of each pair
        standing  `id` and `props` of each actor
        """
        from graph.store.sessions import Away

        try:
            return Derived(*deriving.keep_derived(self._sessions, ties, standing))
        except Away as fault:
            hint = "Run `partnergraph derive` again"
            raise StoreError(str(fault), where=self._sessions.to.where, hint=hint) from fault

    def run(self, cypher: str, params: Mapping[str, Any] | None = None) -> Table:
        """The answer to one statement that only reads; dates come back as ISO text.

        Raises QueryError for one that might write, that the store cannot answer, or that takes too long.
        """
        refuse_writes(cypher)
        columns, rows = self._sessions.answer(cypher, params or {})
        return _table(columns, rows)

    def search(self, cypher: str, params: Mapping[str, Any], *, text: str) -> Table:
        """As `run`, for a statement that begins with `MATCH (n)` and looks for `text`: by a full-text index.

        The rows are the same with and without the index: it finds no fewer nodes than the statement keeps.
        """
        refuse_writes(cypher)
        if not (wanted := fulltext.words(text)) or not self._sessions.searchable():
            return self.run(cypher, params)
        columns, rows = self._sessions.answer(fulltext.indexed(cypher), {**params, "words": wanted})
        return _table(columns, rows)

    def records(self) -> Iterator[Record]:
        """All records as they were loaded: nodes by label and id, then ties by type and id."""
        for label in Label:
            with self._sessions.rows(statements.all_nodes(label)) as rows:
                for row in rows:
                    props = told_only(shown(row["props"]))
                    yield Node(props.pop("id"), label, props)
        for tie in Tie:
            with self._sessions.rows(statements.all_ties(tie)) as rows:
                yield from (_edge(tie, row) for row in rows)

    def _load(self, records: Iterable[Record], on_progress: Progress | None, *, stale: bool) -> Loaded:
        with staging() as held:
            total = held.fill(records)
            loading = Loading(
                held, self._sessions, lambda done: on_progress(done, total) if on_progress else None
            )
            with self._told_so_far(loading, total), self._prepared():
                deriving.clear_derived(self._sessions)
                known = loading.known() if stale else []
                loading.write()
                for document in known:
                    loading.remove(document)
            return Loaded(loading.new, loading.removed)

    @contextmanager
    def _prepared(self) -> Iterator[None]:
        """Constraints and indexes are there before the first load, full-text indexes after it."""
        if self._is_prepared:
            yield
            return
        self._sessions.prepare()
        yield
        self._sessions.prepare_search()
        self._is_prepared = True

    @contextmanager
    def _told_so_far(self, loading: Loading, total: int) -> Iterator[None]:
        """Where the server stays away, say how far the load has come."""
        from graph.store.sessions import Away

        try:
            yield
        except Away as fault:
            raise StoreError(
                f"{fault}; {loading.done} of {total} records are loaded",
                where=self._sessions.to.where,
                hint="Run the same command again, it finishes the rest",
            ) from fault


def _table(columns: Iterable[str], rows: Iterable[Any]) -> Table:
    return Table(tuple(columns), tuple(tuple(map(plain, row.values())) for row in rows))


def plain(value: Any) -> Any:
    """A value without the driver's own types: dates as ISO text, nodes and ties as their properties."""
    if isinstance(value, list | tuple):
        return [plain(part) for part in value]
    if isinstance(value, Mapping) or hasattr(value, "items"):
        return {key: plain(part) for key, part in shown(dict(value.items())).items()}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    return value if value is None or isinstance(value, str | int | float | bool) else str(value)


def _edge(tie: Tie, row: Row) -> Edge:
    said = shown(row["props"])
    props = {key: value for key, value in said.items() if key not in _EVIDENCE}
    document, passage = said.get("document", ""), None
    if "span_start" in said:
        number, part = said.get("paragraph"), said.get("part") or ""
        passage = Passage(document, number, said["span_start"], said["span_end"], part)
    return Edge(said["id"], tie, row["source"], row["target"], document, passage, said.get("rule", ""), props)
