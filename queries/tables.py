"""An answer as text for the terminal, Markdown, CSV for spreadsheets, or JSON."""

import json
from collections.abc import Collection, Mapping
from typing import Literal

from graph.export.formats import csv_text
from graph.records import Value
from graph.tables import Table
from queries.wording import doubt, human, joined, linked, listed, plain

_SOURCE = "source"
_SURE = "confidence"
_TEXT = 14
_WORD = 20
"""Words up to this length stay whole: Secretary-General, Portuguese-speaking."""


def as_text(table: Table, *, width: int = 100) -> str:
    """The table for a terminal `width` characters wide: columns aligned, wide cells folded.

    A table with many columns is wider than the terminal rather than without some of its words.
    """
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table as Grid
    from rich.text import Text

    grid = Grid(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    least = [_least(table, at) for at in range(len(table.columns))]
    for at, name in enumerate(table.columns):
        justify: Literal["right", "left"] = "right" if _is_number(table, at) else "left"
        grid.add_column(Text(_head(name)), justify=justify, overflow="fold", min_width=least[at])
    for row in table.rows:
        grid.add_row(*(Text(_cell(*cell)) for cell in zip(table.columns, row, strict=True)))
    console = Console(width=max(width, sum(least) + 3 * len(least)), color_system=None)
    drawn = "".join(segment.text for segment in console.render(grid))
    return "\n".join(line.rstrip() for line in drawn.splitlines() if line.strip()) + "\n"


def _head(name: str) -> str:
    return human(name).replace("_", " ")


def _least(table: Table, at: int) -> int:
    """How narrow a column may get: all of a number, the longest word of its head and text, some of a text."""
    head = max(map(len, _head(table.columns[at]).split()), default=1)
    cells = [_cell(table.columns[at], row[at]) for row in table.rows]
    cell = max(map(len, cells), default=1)
    word = max((len(one) for text in cells for one in text.split()), default=1)
    return max(head, cell if _is_number(table, at) else max(min(cell, _TEXT), min(word, _WORD)))


def as_markdown(table: Table) -> str:
    """The table in Markdown; citations in the column `source` lead to the official documents."""
    rows = [
        f"| {' | '.join(human(name).replace('_', ' ') for name in table.columns)} |",
        f"| {' | '.join('---:' if _is_number(table, at) else '---' for at in range(len(table.columns)))} |",
    ]
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        shown = [
            linked(listed(value)) if name == _SOURCE else plain(_cell(name, value)) for name, value in cells
        ]
        rows.append(f"| {' | '.join(shown)} |")
    return "\n".join(rows) + "\n"


def as_csv(table: Table) -> str:
    """The table as CSV that Excel and LibreOffice open as it is: byte order mark, CRLF, no formulas.

    Write it with `newline=""` and encoding UTF-8. A text that begins like a formula gets an apostrophe
    before it.
    """
    rows = (dict(zip(table.columns, row, strict=True)) for row in table.rows)
    return csv_text(rows, columns=table.columns)


def as_json(table: Table) -> str:
    """The rows as a JSON list of objects, values as the store gave them."""
    rows: list[Mapping[str, Value]] = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _cell(name: str, value: Value) -> str:
    """A value as people read it, what is not sure with the word for it.

    >>> _cell("confidence", 0.5), _cell("share", 0.5)
    ('0.5 (doubtful)', '0.5')
    """
    word = doubt(value) if name == _SURE else ""
    return f"{_shown(value)} ({word})" if word else _shown(value)


def _shown(value: Value) -> str:
    """A value as people read it."""
    if value is None:
        return ""
    if isinstance(value, list):
        return joined(map(_shown, value))
    if isinstance(value, float):
        return f"{value:.4g}"
    return human(value) if isinstance(value, str) else str(value)


def _is_number(table: Table, at: int) -> bool:
    """Whether a column holds numbers only."""
    values = [row[at] for row in table.rows if row[at] is not None]
    return bool(values) and all(isinstance(one, int | float) and not isinstance(one, bool) for one in values)


def narrowed(table: Table, names: Collection[str]) -> Table:
    """The columns of these names only, in the table's order."""
    kept = [at for at, name in enumerate(table.columns) if name in names]
    return Table(
        tuple(table.columns[at] for at in kept), tuple(tuple(row[at] for at in kept) for row in table.rows)
    )
