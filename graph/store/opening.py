"""A graph that is there, at an address or in a folder; a missing one is refused before anything is made."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.errors import StoreError
from graph.store.connection import connection, is_address
from graph.store.embedded import refuse_without_engine
from graph.store.folder import gone_if_unread
from graph.store.store import Store, open_store

SERVER = "neo4j"


@contextmanager
def opened(
    at: str, user: str | None, password: str | None, database: str | None, *, new: bool = False
) -> Iterator[Store]:
    """The graph at an address, at that of NEO4J_URI ("neo4j") or in a folder.

    Raises StoreError where there is none, unless it may be `new`; a new folder goes where what it was made
    for cannot be read.
    """
    if at == SERVER:
        at = connection(user=user, password=password, database=database).uri
    if not (new or is_address(at) or any(Path(at).glob("*"))):
        refuse_without_engine()
        raise StoreError("There is no graph", where=at, hint="Make one with: partnergraph build")
    store = open_store(at, user=user, password=password, database=database)
    with gone_if_unread(Path(at)), store as ready:
        yield ready
