"""What is derived from the facts of a store and kept beside them: it goes before facts change."""

from collections.abc import Iterable
from itertools import islice
from typing import TYPE_CHECKING

from graph.schema import DERIVED, MEASURES
from graph.store.staging import Row
from graph.vocabulary import Label

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.store.loading import Transactions, Work

_ROWS = 2000
_NAMES = frozenset(known.name for known in MEASURES)
_TIES = (
    f"UNWIND $rows AS row MATCH (a:{Label.ACTOR} {{id: row.source}}) "
    f"MATCH (b:{Label.ACTOR} {{id: row.target}}) "
    f"MERGE (a)-[r:{DERIVED}]->(b) SET r = row.props RETURN count(r) AS done"
)
_STANDING = (
    f"UNWIND $rows AS row MATCH (n:{Label.ACTOR} {{id: row.id}}) SET n += row.props RETURN count(n) AS done"
)
_NO_TIES = f"MATCH (:{Label.ACTOR})-[r:{DERIVED}]->() WITH r LIMIT {_ROWS} DELETE r RETURN count(*) AS done"
_NO_STANDING = (
    f"MATCH (n:{Label.ACTOR}) WHERE n.derived WITH n LIMIT {_ROWS} "
    f"REMOVE {', '.join(f'n.{name}' for name in sorted(_NAMES))} RETURN count(*) AS done"
)


def clear_derived(store: "Transactions") -> None:
    """Take away all that is derived."""
    for cypher in (_NO_TIES, _NO_STANDING):
        while store.write(_done(cypher, [])):
            pass


def keep_derived(store: "Transactions", ties: Iterable[Row], standing: Iterable[Row]) -> tuple[int, int]:
    """Keep what is derived in place of what was; how many ties, and how many actors with measures."""
    clear_derived(store)
    return _kept(store, _TIES, ties), _kept(store, _STANDING, standing)


def _kept(store: "Transactions", cypher: str, rows: Iterable[Row]) -> int:
    left, done = iter(rows), 0
    while batch := list(islice(left, _ROWS)):
        done += store.write(_done(cypher, batch))
    return done


def _done(cypher: str, rows: list[Row]) -> "Work[int]":
    def work(tx: "ManagedTransaction") -> int:
        return sum(row["done"] for row in tx.run(cypher, rows=rows))

    return work
