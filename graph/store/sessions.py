"""Transactions over the official driver, with limits, tried again, with faults said in one line."""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Any

from neo4j import READ_ACCESS, WRITE_ACCESS, GraphDatabase, Record, unit_of_work
from neo4j.exceptions import DatabaseError

from graph.errors import PartnergraphError, QueryError, StoreError
from graph.schema import VERSION
from graph.store import statements
from graph.store.connection import Connection
from graph.store.embedded import made_otherwise
from graph.store.faults import GONE, exists, gone, late, no_neo4j, one_line, silent, unanswered
from graph.store.loading import Done, Work
from graph.store.staging import Row

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session

POOL = 20
CONNECT = 10.0  # seconds
LONGEST = 600.0  # seconds that one transaction of a load may take, or wait for another's
SLACK = 5.0  # seconds that a server may take longer than its own limit to say so
RETRY = 15.0  # seconds that the driver itself tries again
PAUSE = 0.5  # seconds between two looks whether the server is back
OLDEST = 5

# What a person should know of what the driver logs is said in our own words: that a server went away, in one
# line at the end; that a question names what this graph has not, never. Who sets up logging gets errors too.
logging.getLogger("neo4j").setLevel(logging.ERROR)
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Away(Exception):  # noqa: N818 - it tells where the server is, and becomes a StoreError
    """The server went away and did not come back in time."""


class Sessions:
    """The transactions of one open store.

    patience  seconds that a write waits for a server that went away
    seconds   that one question may take
    """

    def __init__(self, driver: "Driver", to: Connection, *, patience: float, seconds: float) -> None:
        self.to = to
        self._driver = driver
        self._patience, self._seconds = patience, seconds
        self._bookmarks = GraphDatabase.bookmark_manager()

    def agent(self) -> str:
        """What the server calls itself, once it has answered in our database."""
        with self._session(READ_ACCESS) as session:
            try:
                return session.run("RETURN 1 AS one").consume().server.agent
            except (TypeError, LookupError) as fault:  # the driver trips over an answer without members
                raise no_neo4j(self.to) from fault

    def refuse_other_version(self) -> None:
        """Raises StoreError where a graph is there whose labels and properties are not those of today."""
        with self.rows(statements.version()) as rows:
            found = next(rows)
        if found["version"] != VERSION and (found["holds"] or found["version"] is not None):
            raise made_otherwise(self.to.where)

    @contextmanager
    def rows(self, cypher: str, **params: Any) -> Iterator[Iterator[Row]]:
        """The rows of a statement of our own, streamed."""
        with one_line(self.to), self._session(READ_ACCESS) as session:
            yield (record.data() for record in session.run(cypher, params))

    def read(self, work: Work[Done]) -> Done:
        """What `work` returns, which only reads. Raises Away when the server stays away."""
        return self._patiently(
            READ_ACCESS, lambda session: session.execute_read(unit_of_work(timeout=LONGEST)(work))
        )

    def write(self, work: Work[Done]) -> Done:
        """What `work` returns, once committed. Raises Away when the server stays away."""
        return self._patiently(
            WRITE_ACCESS, lambda session: session.execute_write(unit_of_work(timeout=LONGEST)(work))
        )

    def answer(self, cypher: str, params: Mapping[str, Any]) -> tuple[list[str], list[Record]]:
        """Columns and rows of a statement that only reads; what it writes all the same is rolled back."""

        def work(tx: "ManagedTransaction") -> tuple[list[str], list[Record]]:
            result = tx.run(cypher, dict(params))
            rows, columns = list(result), list(result.keys())
            if result.consume().counters.contains_updates:
                raise QueryError("This writes, but a query only reads", hint="Facts come in with `load`")
            return columns, rows

        def asked() -> tuple[list[str], list[Record]]:
            with one_line(self.to), self._session(READ_ACCESS) as session:
                try:
                    return session.execute_read(unit_of_work(timeout=self._seconds)(work))
                except DatabaseError as fault:
                    raise unanswered(fault, self.to) from fault

        if self.to.folder:
            return _within(self._seconds, asked, late())
        return _within(self._seconds + SLACK, asked, silent(self.to))

    def searchable(self) -> bool:
        """Whether the store has the full-text indexes."""
        if self.to.folder:
            return False
        wanted = {statements.name_of(cypher) for cypher in statements.fulltext_indexes()}
        _, rows = self.answer("SHOW INDEXES YIELD name, state WHERE state = 'ONLINE'", {})
        return wanted <= {str(row["name"]) for row in rows}

    def prepare(self) -> None:
        """Make the constraints and range indexes that are not there; the right to is needed only then."""
        self._make(statements.schema(fulltext=False))

    def prepare_search(self) -> None:
        """Make the full-text indexes that are not there; a first load is a third faster without them."""
        if not self.to.folder:
            self._make(list(statements.fulltext_indexes()))

    def _make(self, wanted: list[str]) -> None:
        there = self.read(_schema_names)
        missing = [cypher for cypher in wanted if statements.name_of(cypher) not in there]
        for cypher in missing:
            self._create(cypher)
        if missing and not self.to.folder:
            self.write(lambda tx: tx.run("CALL db.awaitIndexes(300)").consume())

    def _create(self, cypher: str) -> None:
        try:
            self.write(lambda tx: tx.run(cypher).consume())
        except StoreError as error:
            if not exists(error.__cause__):  # another first load was faster
                raise

    def _patiently(self, access: str, ask: "Callable[[Session], Done]") -> Done:
        until = time.monotonic() + self._patience
        while True:
            try:
                with one_line(self.to, but=GONE), self._session(access) as session:
                    return ask(session)
            except GONE as fault:
                if time.monotonic() > until:
                    raise Away(gone(fault)) from fault
                time.sleep(PAUSE)

    def _session(self, access: str) -> "Session":
        return self._driver.session(
            database=self.to.database or None,
            default_access_mode=access,
            bookmark_manager=self._bookmarks,
            fetch_size=1000,
        )


@contextmanager
def sessions(to: Connection, *, patience: float, seconds: float) -> Iterator[Sessions]:
    """Transactions at a connection that was verified; closed when the block ends. Raises StoreError."""
    with one_line(to):
        driver = GraphDatabase.driver(
            to.uri,
            auth=(to.user, to.password),
            user_agent=f"partnergraph/{_version()}",
            max_connection_pool_size=POOL,
            connection_timeout=CONNECT,
            connection_acquisition_timeout=CONNECT,
            max_transaction_retry_time=RETRY,
        )
    try:
        found = Sessions(driver, to, patience=patience, seconds=seconds)
        with one_line(to):
            _check(_within(3 * CONNECT, found.agent, silent(to)), to)
        yield found
    finally:
        driver.close()


def _schema_names(tx: "ManagedTransaction") -> set[str]:
    """Names of the constraints and indexes that are there."""
    return {str(row["name"]) for what in ("CONSTRAINTS", "INDEXES") for row in tx.run(f"SHOW {what}")}


def _check(agent: str, to: Connection) -> None:
    """Refuse a server that is no Neo4j or one too old."""
    name, _, number = agent.partition("/")
    major = number.split(".")[0]
    if name != "Neo4j" or not major.isdigit():
        raise StoreError(f"What answers there is no Neo4j ({agent})", where=to.where)
    if int(major) < OLDEST:
        raise StoreError(
            f"The server is too old ({agent})", where=to.where, hint=f"Neo4j {OLDEST} or later is needed"
        )


def _within(seconds: float, asked: Callable[[], Done], otherwise: PartnergraphError) -> Done:
    """What `asked` returns, or `otherwise` raised: for what keeps no time limit itself we stop waiting."""
    found: list[Done] = []
    failed: list[BaseException] = []

    def ask() -> None:
        try:
            found.append(asked())
        except BaseException as fault:  # told to the one who waits
            failed.append(fault)

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not found:
        raise otherwise
    return found[0]


def _version() -> str:
    try:
        return version("partnergraph")
    except PackageNotFoundError:
        return "source"
