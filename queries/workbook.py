"""The tables as one workbook for Excel and LibreOffice: a sheet each, with filters, and one on the columns.

Heavy: importing this module imports XlsxWriter.
"""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from xlsxwriter import Workbook

from graph.records import Value
from queries.sheets import Sheet
from queries.wording import joined

_CELL = 32_767
"""Characters that a cell of Excel holds."""
_WIDEST = 60
_TURNED = ("strings_to_formulas", "strings_to_urls", "strings_to_numbers")
"""What XlsxWriter may make of texts, and must not."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MADE = datetime(2000, 1, 1)
"""Said to be made then, so that the same tables give the same file."""


def workbook(found: Sequence[Sheet]) -> bytes:
    """The workbook of these tables; no cell holds a formula or a link, and whole dates are dates.

    What is longer than a cell of Excel may be is cut and says so; the CSV file has the whole.
    """
    made = io.BytesIO()
    with Workbook(made, {"in_memory": True, **dict.fromkeys(_TURNED, False)}) as book:
        book.set_properties({"created": _MADE, "title": "Who works with whom"})
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": "yyyy-mm-dd"})
        _fill(
            book.add_worksheet("columns"), ("table", "column", "type", "meaning"), _columns(found), bold, day
        )
        for name, sheet in zip(_names(found), found, strict=True):
            dates = [at for at, one in enumerate(sheet.columns) if one.type == "date"]
            rows = [[_cell(value, at in dates) for at, value in enumerate(row)] for row in sheet.table.rows]
            _fill(book.add_worksheet(name), sheet.table.columns, rows, bold, day)
    return made.getvalue()


def _columns(found: Sequence[Sheet]) -> list[list[str]]:
    return [[sheet.name, one.name, one.type, one.meaning] for sheet in found for one in sheet.columns]


def _names(found: Sequence[Sheet]) -> list[str]:
    """Names of sheets: at most 31 characters, no two the same."""
    names: list[str] = []
    for sheet in found:
        short = sheet.name[:31]
        names.append(short if short not in names else f"{short[:28]}~{len(names)}")
    return names


def _cell(value: Value, dated: bool) -> str | int | float | date | None:
    """A value as a cell: whole days as dates, lists joined."""
    if isinstance(value, list):
        return joined(map(str, value))
    if dated and isinstance(value, str) and _DAY.fullmatch(value) and value >= "1900-03-01":
        return date.fromisoformat(value)
    return value


def _fill(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Any]], bold: Any, day: Any) -> None:
    """Writes a table into a sheet, its head fixed and filtered."""
    for column, head in enumerate(heads):
        longest = max((len(str(row[column] or "")) for row in rows), default=0)
        sheet.set_column(column, column, min(max(longest, len(head) + 3), _WIDEST))
        sheet.write_string(0, column, head, bold)
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row):
            _write(sheet, at, column, value, day)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(rows), len(heads) - 1)


def _write(sheet: Any, row: int, column: int, value: Any, day: Any) -> None:
    if isinstance(value, date):
        sheet.write_datetime(row, column, value, day)
    elif isinstance(value, int | float):
        sheet.write_number(row, column, value)
    elif value:
        text = str(value)
        sheet.write_string(row, column, text if len(text) <= _CELL else text[: _CELL - 2] + " …")
