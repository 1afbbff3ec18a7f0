"""A workbook of tables: dates are dates, texts are texts, and nothing runs."""

import io
import re
from zipfile import ZipFile

import pytest

from graph.tables import Table
from queries.header import Column
from queries.sheets import Sheet
from queries.workbook import workbook

COLUMNS = (
    Column("name", "text", "what it is"),
    Column("until", "date", "its end"),
    Column("rows", "integer", "how many"),
)


def _made(*rows: tuple[str, str | None, int], names: tuple[str, ...] = ("plans",)) -> dict[str, str]:
    table = Table(("name", "until", "rows"), rows)
    data = workbook([Sheet(name, "Plans", "", COLUMNS, table) for name in names])
    with ZipFile(io.BytesIO(data)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def _cells(parts: dict[str, str]) -> str:
    return parts["xl/worksheets/sheet2.xml"]


@pytest.mark.parametrize("hostile", ["=1+1", "=HYPERLINK(0)", "+1", "@SUM(A1)", "http://a.example", "12"])
def test_a_text_stays_a_text(hostile: str) -> None:
    parts = _made((hostile, None, 3))
    assert "<f>" not in _cells(parts)
    assert "hyperlink" not in _cells(parts)
    assert re.search(r'<c r="A2" t="s">', _cells(parts))


def test_a_whole_day_is_a_date_and_a_month_stays_as_it_is_written() -> None:
    parts = _made(("pact", "2043-05-04", 1), ("plan", "2043-05", 2))
    assert re.search(r'<c r="B2" s="\d+"><v>52355</v>', _cells(parts))
    assert re.search(r'<c r="B3" t="s">', _cells(parts))


def test_the_same_tables_give_the_same_file_and_no_two_sheets_one_name() -> None:
    long = "a-name-that-is-longer-than-a-sheet-may-be"
    assert _made(("pact", None, 1)) == _made(("pact", None, 1))
    sheets = re.findall(
        r'<sheet name="([^"]+)"',
        _made(("pact", None, 1), names=(f"{long}-1", f"{long}-2"))["xl/workbook.xml"],
    )
    assert len(set(sheets)) == 3
    assert all(len(name) <= 31 for name in sheets)
