"""What the main job leaves in a folder, as named texts: records, report, tables, page and network."""

from collections.abc import Iterator, Sequence

from graph.records import Record
from graph.store.store import Store
from queries.answer import answer
from queries.catalog import catalog, query
from queries.metrics import joint, positions
from queries.report.html import html
from queries.report.report import report
from queries.report.summary import Summary, summary
from queries.tables import as_csv

_NAMED = 4


def results(store: Store) -> Iterator[tuple[str, str]]:
    """File name and text of every result, in the order in which they are made.

    The tables are those of the queries that answer something without parameters, and of the measures.
    """
    from graph.export.formats import graphml_text
    from graph.jsonl import lines
    from graph.network import actor_network, whole_network
    from graph.page.page import page

    records: list[Record] = list(store.records())
    title = titled(store)
    yield "records.jsonl", "".join(lines(records))
    markdown = report(store, title=title)
    yield "report.md", markdown
    yield "report.html", html(markdown, title=f"Who works with whom: {title}")
    yield from _tables(store)
    network = actor_network(records)
    yield "tables/metrics.csv", as_csv(positions(network))
    yield "tables/pairs.csv", as_csv(joint(network))
    yield "network.html", page(records, title=f"Who works with whom: {title}")
    yield "network.graphml", graphml_text(whole_network(records))


def told(store: Store, unread: Sequence[str], notes: Sequence[str], refused: Sequence[str] = ()) -> Summary:
    """What the main job says at its end; `unread`, `notes`, `refused` are what a person should look at."""
    return summary(store.records(), unread=unread, notes=notes, refused=refused)


def titled(store: Store) -> str:
    """What a graph is called: the symbols of its reports, newest first, or how many there are."""
    symbols = [str(row[0]) for row in answer(query("provenance/documents"), store, {}).rows]
    return ", ".join(symbols) if len(symbols) <= _NAMED else f"{len(symbols)} reports"


def _tables(store: Store) -> Iterator[tuple[str, str]]:
    for name, one in catalog().items():
        if all(param.default is not None for param in one.params):
            table = answer(one, store, {})
            if table.rows:
                yield f"tables/{name.replace('/', '-')}.csv", as_csv(table)
