"""What the main job leaves in a folder, as named texts: records, report, tables, page and network."""

from collections.abc import Iterable, Iterator, Sequence

from graph.records import Record
from graph.store.store import Store
from queries.answer import answer
from queries.basis import Basis
from queries.catalog import query
from queries.report.html import html
from queries.report.report import report_of
from queries.report.summary import Summary, summary
from queries.sheets import dictionary, sheets
from queries.tables import as_csv
from queries.view import View

_NAMED = 4


def results(basis: Basis) -> Iterator[tuple[str, str | bytes]]:
    """File name and content of every result, in the order in which they are made."""
    from graph.export.formats import graphml_text
    from graph.jsonl import lines
    from graph.network import whole_network
    from queries.workbook import workbook

    records = list(basis.store.records())
    title = titled(basis.store)
    yield "records.jsonl", "".join(lines(records))
    markdown = report_of(basis, title=title)
    yield "report.md", markdown
    yield "report.html", html(markdown, title=f"Who works with whom: {title}")
    tables = list(sheets(basis))
    yield from ((f"tables/{sheet.name}.csv", as_csv(sheet.table)) for sheet in tables)
    yield "tables/README.md", dictionary(tables)
    yield "tables/tables.xlsx", workbook(tables)
    yield "network.html", _page(basis.view.counted(records), title, basis.view)
    yield "network.graphml", graphml_text(whole_network(records))


def drawn(store: Store, view: View, *, initial: int = 0) -> str:
    """The page of a store."""
    return _page(view.records(store), titled(store), view, initial)


def summed_up(
    basis: Basis, unread: Sequence[str], notes: Sequence[str], refused: Sequence[str] = ()
) -> Summary:
    """What the main job says at its end; `unread`, `notes`, `refused` are what a person should look at."""
    records, told = basis.store.records(), basis.view.told
    return summary(records, basis.network, unread=unread, notes=notes, refused=refused, counted=told)


def titled(store: Store) -> str:
    """What a graph is called: the symbols of its reports, newest first, or how many there are."""
    symbols = [str(row[0]) for row in answer(query("provenance/documents"), store, {}).rows]
    return ", ".join(symbols) if len(symbols) <= _NAMED else f"{len(symbols)} reports"


def _page(records: Iterable[Record], title: str, view: View, initial: int = 0) -> str:
    from graph.page.page import page

    return page(records, title=f"Who works with whom: {title}", initial=initial, told=view.told)
