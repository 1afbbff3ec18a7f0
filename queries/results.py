"""What the main job leaves in a folder, as named texts: records, report, tables, page and network."""

from collections.abc import Iterable, Iterator, Sequence

from graph.records import Record
from graph.store.store import Store
from queries.answer import answer
from queries.catalog import query
from queries.report.html import html
from queries.report.report import report
from queries.report.summary import Summary, summary
from queries.sheets import dictionary, sheets
from queries.tables import as_csv
from queries.view import FAMILIES, View

_NAMED = 4


def results(store: Store, view: View = FAMILIES) -> Iterator[tuple[str, str | bytes]]:
    """File name and content of every result, in the order in which they are made."""
    from graph.export.formats import graphml_text
    from graph.jsonl import lines
    from graph.network import actor_network, whole_network
    from queries.workbook import workbook

    records = list(store.records())
    title = titled(store)
    yield "records.jsonl", "".join(lines(records))
    markdown = report(store, title=title, view=view)
    yield "report.md", markdown
    yield "report.html", html(markdown, title=f"Who works with whom: {title}")
    grouped = list(view.counted(records))
    tables = list(sheets(store, actor_network(grouped), view))
    yield from ((f"tables/{sheet.name}.csv", as_csv(sheet.table)) for sheet in tables)
    yield "tables/README.md", dictionary(tables)
    yield "tables/tables.xlsx", workbook(tables)
    yield "network.html", _page(grouped, title, view)
    yield "network.graphml", graphml_text(whole_network(records))


def drawn(store: Store, view: View, *, initial: int = 0) -> str:
    """The page of a store."""
    return _page(view.records(store), titled(store), view, initial)


def summed_up(
    store: Store,
    unread: Sequence[str],
    notes: Sequence[str],
    refused: Sequence[str] = (),
    view: View = FAMILIES,
) -> Summary:
    """What the main job says at its end; `unread`, `notes`, `refused` are what a person should look at."""
    records = list(store.records())
    return summary(
        records,
        unread=unread,
        notes=notes,
        refused=refused,
        grouped=view.counted(records),
        counted=view.told,
    )


def titled(store: Store) -> str:
    """What a graph is called: the symbols of its reports, newest first, or how many there are."""
    symbols = [str(row[0]) for row in answer(query("provenance/documents"), store, {}).rows]
    return ", ".join(symbols) if len(symbols) <= _NAMED else f"{len(symbols)} reports"


def _page(records: Iterable[Record], title: str, view: View, initial: int = 0) -> str:
    from graph.page.page import page

    return page(records, title=f"Who works with whom: {title}", initial=initial, told=view.told)
