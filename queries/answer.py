"""The answer of a store to a query, with its parameters checked and its names found."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum

from graph.errors import QueryError
from graph.families import body_name
from graph.store.store import Store
from graph.tables import Table
from graph.vocabulary import ActivityKind, ActorKind, Change, Grouping, Level, Role, Status
from queries.header import Parameter, Query
from queries.naming import resolved, suggestion

Argument = str | int | float

_WORDS: Mapping[str, type[StrEnum]] = {
    "activity_kind": ActivityKind,
    "actor_kind": ActorKind,
    "role": Role,
    "status": Status,
    "level": Level,
    "grouping": Grouping,
    "change": Change,
}
_WHOLE = re.compile(r"[0-9]{1,18}")
_SHARE = re.compile(r"[01]|[01]?\.[0-9]{1,6}")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?")


def answer(query: Query, store: Store, given: Mapping[str, str]) -> Table:
    """What the store answers to `query`, in the columns and the order that its header declares.

    given  parameters as text, e.g. {"since": "2023", "actor": "ASEAN"}; the others keep their defaults.
           Bodies, places, themes and documents may be called by any of their names, capitals aside.

    Raises QueryError for a parameter that the query does not have, or a value that does not fit.
    """
    params = settled(query, store, given)
    table = _as_declared(query, store.run(query.cypher, dict(params)))
    return _called(query, table, str(params["as"])) if "as" in params else table


def settled(query: Query, store: Store, given: Mapping[str, str]) -> dict[str, Argument]:
    """All parameters of a query, names as the graph has them; raises as `answer`."""
    params = parameters(query, given)
    for param in query.params:
        if param.name in given and params[param.name] != "":
            params[param.name] = resolved(param, params[param.name], store)
    return params


def pairs(texts: Iterable[str]) -> dict[str, str]:
    """Parameters from texts such as "since=2023". Raises QueryError for one without "=".

    >>> pairs(["since=2023", "actor=African Union"])
    {'since': '2023', 'actor': 'African Union'}
    """
    split = [text.partition("=") for text in texts]
    for name, sign, _ in split:
        if not (name.strip() and sign):
            raise QueryError(
                f"'{name}{sign}' is no parameter", hint="Write name=value, e.g. --set since=2023"
            )
    return {name.strip(): value for name, _, value in split}


def found(query: Query, store: Store, given: Mapping[str, str]) -> Table:
    """As `answer`, for a query that looks for its parameter `text`: through the store's full-text index."""
    params = parameters(query, given)
    return _as_declared(query, store.search(query.cypher, params, text=str(params["text"])))


def parameters(query: Query, given: Mapping[str, str]) -> dict[str, Argument]:
    """All parameters of a query, typed: those given and the defaults of the others.

    Raises QueryError for an unknown name, a value of the wrong type, or one that is missing.
    """
    known = [param.name for param in query.params]
    for name in given:
        if name not in known:
            raise QueryError(
                f"The query takes no parameter '{name}'", where=query.name, hint=suggestion(name, known)
            )
    return {param.name: _value(param, given.get(param.name), query.name) for param in query.params}


def _value(param: Parameter, text: str | None, where: str) -> Argument:
    """The value of one parameter from its text, or its default."""
    if text is None and param.default is None:
        raise QueryError(
            f"The query needs a value for '{param.name}'", where=where, hint=f"Add --set {param.name}=…"
        )
    if text is None:
        return param.default  # type: ignore[return-value]  # none is refused above
    text = text.strip()
    if param.type == "integer" or (param.default is None and _WHOLE.fullmatch(text)):
        return _whole(param.name, text, where)
    if param.type == "share":
        return _share(param.name, text, where)
    if param.type == "date" and text:
        return _day(param.name, text, where)
    if words := _WORDS.get(param.type):
        known = [*words, *(f"{word}+" for word in words)] if words is Level else [*words]
        return _word(param.name, text, known, where)
    return text


def _whole(name: str, text: str, where: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise QueryError(
            f"'{name}' is a whole number, not '{text}'", where=where, hint=f"E.g. --set {name}=20"
        )
    return int(text)


def _share(name: str, text: str, where: str) -> float:
    if not (_SHARE.fullmatch(text) and 0 <= float(text) <= 1):
        raise QueryError(
            f"'{name}' is a number from 0 to 1, not '{text}'", where=where, hint=f"E.g. --set {name}=0.8"
        )
    return float(text)


def _day(name: str, text: str, where: str) -> str:
    """An ISO date as precise as given, when there is such a day."""
    found = _DATE.fullmatch(text)
    try:
        year, month, day = (int(part or 1) for part in found.groups()) if found else (0, 0, 0)
        date(year, month, day)
    except ValueError as fault:
        hint = "Write 2023, 2023-11 or 2023-11-28"
        raise QueryError(f"'{name}' is a date, not '{text}'", where=where, hint=hint) from fault
    return text


def _word(name: str, text: str, words: list[StrEnum], where: str) -> str:
    """A word of the vocabulary, also as people write it: "under way"."""
    plain = re.sub(r"[\s-]+", "_", text.lower())
    if plain and plain not in words:
        raise QueryError(
            f"'{name}' cannot be '{text}'", where=where, hint=suggestion(plain, list(map(str, words)))
        )
    return plain


def _called(query: Query, table: Table, grouping: str) -> Table:
    """The same rows with bodies called as they are in a grouping."""
    bodies = [column.type == "body" for column in query.columns]
    rows = (
        tuple(
            body_name(value, grouping) if body and isinstance(value, str) else value
            for body, value in zip(bodies, row, strict=True)
        )
        for row in table.rows
    )
    return Table(table.columns, tuple(rows)) if any(bodies) else table


def _as_declared(query: Query, table: Table) -> Table:
    """The same rows with the header's columns in its order; a file without a header keeps its own."""
    names = tuple(column.name for column in query.columns)
    if not names:
        return table
    if not table.rows:
        return Table(names, ())
    if set(names) != set(table.columns):
        raise QueryError(
            f"The header declares {', '.join(names)}, but {', '.join(table.columns)} came back",
            where=query.name,
        )
    order = [table.columns.index(name) for name in names]
    return Table(names, tuple(tuple(row[at] for at in order) for row in table.rows))
