"""The tables that the main job leaves, each with what its columns mean: answers and measures as sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.tables import Table
from queries.answer import answer
from queries.basis import Basis
from queries.catalog import catalog
from queries.header import Column, columns
from queries.metrics import joint, positions_table
from queries.wording import plain

_ALL = "0"
_OF_ACTORS = columns(
    """
    id                    text     id of the actor in the graph
    actor                 body     official English name
    kind                  word     what kind of body
    activities            integer  it took part in, alone or with others
    degree                integer  partners
    strength              number   activities it shared, each counted among its bodies (Newman)
    betweenness           number   share of the shortest paths between others through it, in steps
    betweenness_weighted  number   the same, strong ties being short
    closeness             number   0 to 1, in steps
    harmonic              number   0 to 1, in steps, also where not everybody is in reach
    eigenvector           number   0 to 1: how much it works with bodies that work much with others
    core                  integer  everybody in its innermost group has at least so many partners there
    clustering            number   share of the pairs of its partners that work together
    clustering_weighted   number   the same by intensity
    constraint            number   how far its partners are tied to each other: low is free to broker
    effective_size        number   partners less their redundancy
    efficiency            number   effective size over partners
    community             integer  number of its circle, the largest first
    component             integer  number of the part of the network that hangs together, the largest first
    """
)
_OF_PAIRS = columns(
    """
    one_id       text       id of the first in the graph
    one          body       official English name
    other_id     text       id of the second in the graph
    other        body       official English name
    activities   integer    joint ones
    weight       number     each joint activity shared among its bodies (Newman's weights)
    event        integer    of the joint activities
    agreement    integer    of the joint activities
    programme    integer    of the joint activities
    publication  integer    of the joint activities
    cooperation  integer    of the joint activities
    first        date       earliest day on which something began
    last         date       latest day on which something was done
    themes       texts      of the joint activities, the most frequent first
    documents    texts      reports that tell them
    source       citations  where they are written
    """
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its name, what it answers and what its columns mean."""

    name: str
    title: str
    about: str
    columns: Sequence[Column]
    table: Table


def sheets(basis: Basis) -> Iterator[Sheet]:
    """Whole answers to the questions that ask about all bodies, where there is any; then the measures."""
    view = basis.view
    for name, query in catalog().items():
        if query.general:
            whole = {"limit": _ALL} if "limit" in {param.name for param in query.params} else {}
            table = answer(query, basis.store, {**view.given(query), **whole})
            counted = f" {view.told}" if "as" in {param.name for param in query.params} else ""
            if table.rows:
                yield Sheet(name.replace("/", "-"), query.title, query.about + counted, query.columns, table)
    positions = positions_table(basis.positions)
    yield Sheet("metrics", "Where every actor stands", view.told, _OF_ACTORS, positions)
    yield Sheet("pairs", "What every pair did", view.told, _OF_PAIRS, joint(basis.network))


def dictionary(found: Sequence[Sheet]) -> str:
    """What is in the tables, as Markdown: each with its rows, and every column with its type and meaning."""
    parts = [
        "# What is in these tables",
        "One CSV file each, and all of them as sheets of `tables.xlsx`. The tables are whole. Several values "
        "in one cell are joined by “; ”. Dates are as precise as the reports: 2023, 2023-11 or 2023-11-28.",
    ]
    for sheet in found:
        rows = [f"| `{one.name}` | {one.type} | {plain(one.meaning)} |" for one in sheet.columns]
        head = ["| column | type | meaning |", "| --- | --- | --- |"]
        told = f"**{plain(sheet.title)}** ({len(sheet.table.rows):,} rows). {plain(sheet.about)}"
        parts += [f"## {sheet.name}.csv", told, "\n".join([*head, *rows])]
    return "\n\n".join(parts) + "\n"
