"""A table: what the answer to a question is."""

from dataclasses import dataclass

from graph.records import Value


@dataclass(frozen=True, slots=True)
class Table:
    """The answer to a statement: names of the columns, and rows of plain values."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
