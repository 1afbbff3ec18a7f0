"""Whether the rows of a store are those counted again."""

from collections.abc import Iterable
from typing import Any

from graph.tables import Table
from tests.checked.answers import ANSWERS, Row
from tests.checked.facts import Facts, Grouped

CALLED = {"family": "United Nations (no body named)", "system": "United Nations system"}


def recounted(facts: Facts, name: str, given: dict[str, str], *, grouped: bool) -> list[Row]:
    """The rows of a question with its parameters, counted again."""
    settings: dict[str, Any] = {_python(key): value for key, value in given.items()}
    settings.pop("limit", None)
    settings.pop("sure", None)  # the facts hold nothing less sure
    level, without = settings.pop("as", "family"), settings.pop("without", "").splitlines()
    by = [Grouped(facts, level, without)] if grouped else []
    return list(ANSWERS[name](facts, *by, **settings))


def differences(table: Table, bodies: set[str], level: str, expected: Iterable[Row]) -> list[str]:
    """The rows that only one of the two has; none where they agree.

    bodies  columns in which the United Nations are called as they are in a grouping.
    """
    left = [_answered(table, row) for row in table.rows]
    found = []
    for row in expected:
        called = {key: _called(key, value, bodies, level) for key, value in row.items()}
        if fitting := next((one for one in left if _fits(one, called)), None):
            left.remove(fitting)
        else:
            found.append(f"only counted again: {called}")
    return found + [f"only in the answer: {one}" for one in left]


def _fits(answered: Row, expected: Row) -> bool:
    return all(
        tuple(answered[one] for one in key) in value if isinstance(key, tuple) else answered[key] == value
        for key, value in expected.items()
    )


def _answered(table: Table, row: tuple[Any, ...]) -> Row:
    return {key: _plain(value) for key, value in zip(table.columns, row, strict=True)}


def _plain(value: Any) -> Any:
    """A value to compare: lists in the order of the alphabet, "" for what is not told."""
    if isinstance(value, list | set):
        return sorted(value)
    return "" if value is None else value


def _called(key: Any, value: Any, bodies: set[str], level: str) -> Any:
    if isinstance(key, tuple):
        return {
            tuple(_body(one, part, bodies, level) for one, part in zip(key, some, strict=True))
            for some in value
        }
    return _plain(_body(key, value, bodies, level))


def _body(column: str, value: Any, bodies: set[str], level: str) -> Any:
    if column in bodies and value == "United Nations":
        return CALLED.get(level, value)
    return value


def _python(name: str) -> str:
    return f"{name}_" if name in ("from", "with", "by") else name
