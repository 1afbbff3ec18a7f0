"""What the main job leaves in a folder, as named texts: records, report, tables, page and network."""

from collections.abc import Iterable, Iterator, Sequence

from graph.records import Record
from graph.store.store import Store
from graph.tables import Table
from queries.answer import answer
from queries.catalog import catalog, query
from queries.metrics import joint, positions
from queries.report.html import html
from queries.report.report import report
from queries.report.summary import Summary, summary
from queries.tables import as_csv
from queries.view import FAMILIES, View

_NAMED = 4
_ALL = "0"


def results(store: Store, view: View = FAMILIES) -> Iterator[tuple[str, str]]:
    """File name and text of every result, in the order in which they are made.

    The tables are whole: all rows of each query that asks about all bodies, and the measures.
    """
    from graph.export.formats import graphml_text
    from graph.jsonl import lines
    from graph.network import actor_network, whole_network

    records = list(store.records())
    title = titled(store)
    yield "records.jsonl", "".join(lines(records))
    markdown = report(store, title=title, view=view)
    yield "report.md", markdown
    yield "report.html", html(markdown, title=f"Who works with whom: {title}")
    grouped = list(view.counted(records))
    network = actor_network(grouped)
    for name, table in _tables(store, view):
        yield f"tables/{name}.csv", as_csv(table)
    yield "tables/metrics.csv", as_csv(positions(network))
    yield "tables/pairs.csv", as_csv(joint(network))
    yield "network.html", _page(grouped, title, view)
    yield "network.graphml", graphml_text(whole_network(records))


def drawn(store: Store, view: View, *, initial: int = 0) -> str:
    """The page of a store."""
    return _page(view.records(store), titled(store), view, initial)


def told(store: Store, unread: Sequence[str], notes: Sequence[str], view: View = FAMILIES) -> Summary:
    """What the main job says at its end; `unread` and `notes` are what a person should look at."""
    return summary(view.records(store), unread=unread, notes=notes)


def titled(store: Store) -> str:
    """What a graph is called: the symbols of its reports, newest first, or how many there are."""
    symbols = [str(row[0]) for row in answer(query("provenance/documents"), store, {}).rows]
    return ", ".join(symbols) if len(symbols) <= _NAMED else f"{len(symbols)} reports"


def _tables(store: Store, view: View) -> Iterator[tuple[str, Table]]:
    """The whole answers to the questions on all bodies, by the names of their files."""
    for name, one in catalog().items():
        whole = {"limit": _ALL} if "limit" in {param.name for param in one.params} else {}
        if one.general:
            table = answer(one, store, {**view.given(one), **whole})
            if table.rows:
                yield name.replace("/", "-"), table


def _page(records: Iterable[Record], title: str, view: View, initial: int = 0) -> str:
    from graph.page.page import page

    return page(records, title=f"Who works with whom: {title}", initial=initial, told=view.told)
