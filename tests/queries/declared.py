"""What the header of a question declares, held against what came back."""

import re
from collections.abc import Callable, Iterator

from graph.records import Value
from graph.tables import Table
from graph.vocabulary import ActivityKind, ActorKind, Level, Role, Status
from queries.header import Query

WORDS = {str(word) for kind in (ActivityKind, ActorKind, Level, Role, Status) for word in kind}
OF_THE_VOCABULARY = ("kind", "role", "level", "status")
DATE = re.compile(r"\d{4}(-\d\d){0,2}")
LISTS = {"texts": "text", "integers": "integer", "words": "word", "citations": "citation"}
FITS: dict[str, Callable[[object], bool]] = {
    "text": lambda value: isinstance(value, str),
    "word": lambda value: isinstance(value, str),
    "body": lambda value: isinstance(value, str),
    "integer": lambda value: type(value) is int,
    "number": lambda value: type(value) is float,
    "date": lambda value: isinstance(value, str) and bool(DATE.fullmatch(value)),
    "citation": lambda value: isinstance(value, str) and bool(value),
}


def mistyped(query: Query, table: Table) -> list[tuple[str, Value]]:
    """Each value that is not of its column's type, with the column; a missing one fits any but a list."""
    return list(_mistyped(query, table))


def _mistyped(query: Query, table: Table) -> Iterator[tuple[str, Value]]:
    for row in table.rows:
        for column, value in zip(query.columns, row, strict=True):
            fits = FITS[LISTS.get(column.type, column.type)]
            if column.type in LISTS:
                good = isinstance(value, list) and all(map(fits, value))
            else:
                good = value is None or fits(value)
            if not good or (column.name in OF_THE_VOCABULARY and not _known(column.type, value)):
                yield column.name, value


def _known(kind: str, value: Value) -> bool:
    """Whether the words of a value are of the vocabulary."""
    words = value if isinstance(value, list) else [value]
    return kind not in ("word", "words") or {str(word) for word in words if word is not None} <= WORDS | {""}
