"""How a command prints: text, JSON, tables and documents, to standard output or whole into a file."""

import json
import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import typer

from graph.errors import StoreError
from queries.options import Layout

if TYPE_CHECKING:
    from graph.records import Record
    from graph.tables import Table
    from queries.report.summary import Summary


def put(text: str, output: Path | None = None) -> None:
    """Writes a result to a file, whole or not at all, or to standard output as UTF-8."""
    if output is not None:
        return put_files([(output.name, text)], output.parent)
    try:
        typer.echo(text if sys.stdout.isatty() else text.encode(), nl=False)
    except BrokenPipeError:
        raise  # a reader who stops early is no fault
    except OSError as fault:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # where Python puts the rest at its end
        raise StoreError(f"Not all can be written ({fault.strerror})", where="standard output") from fault


def put_files(files: Iterable[tuple[str, str]], folder: Path) -> None:
    """Writes texts under their names into a folder, all of them or none."""
    from graph.store.folder import keep, replaced

    with replaced(folder) as beside:
        keep(beside, files)


def json_text(value: Any) -> str:
    """A value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def put_bulk(records: "Iterable[Record]", to: Path, database: str | None, as_json: bool) -> None:
    """Writes the files of a bulk import; its command goes to standard output."""
    from graph.store.bulk import SCHEMA, bulk

    made = bulk(records, to, database=database or "neo4j")
    told = f"{made.nodes:,} nodes and {made.ties:,} ties are in {to}. Stop the server, run this, start it"
    typer.echo(f"{told}; then: cypher-shell -f {to / SCHEMA}", err=True)
    put(json_text(asdict(made)) if as_json else f"{made.command}\n")


def put_table(table: "Table", layout: Layout, brief: Collection[str] | None = None, note: str = "") -> None:
    """Prints a table in the layout that is asked for; on a terminal the `brief` columns only.

    note  what a reader of the table should know, for standard error.
    """
    from shutil import get_terminal_size

    from queries import tables

    if layout.as_json:
        put(tables.as_json(table))
    elif layout.as_csv:
        put(tables.as_csv(table))
    elif layout.as_markdown:
        put(tables.as_markdown(table))
    else:
        shown = tables.narrowed(table, brief) if brief else table
        put(tables.as_text(shown, width=get_terminal_size((100, 24)).columns))
    if note:
        typer.echo(note, err=True)


def put_summary(told: "Summary", folder: Path, graph: str, as_json: bool) -> None:
    """Prints what a build found, with what to do next, or as JSON."""
    from queries.report.summary import next_steps, summary_text

    steps = next_steps(told, folder=str(folder), graph=graph)
    put(json_text(told.as_json()) if as_json else summary_text(told, next_steps=steps))


def put_document(markdown: str, title: str, as_html: bool, output: Path | None) -> None:
    """Prints or writes Markdown, as HTML where that is asked for or the file is called so."""
    from queries.report.html import html

    wanted = as_html or (output is not None and output.suffix.lower() in (".html", ".htm"))
    put(html(markdown, title=title) if wanted else markdown, output)


def fail(why: str) -> NoReturn:
    """Ends with exit code 1: the work is done, and this is wrong with what it found."""
    typer.echo(f"partnergraph: {why}", err=True)
    raise typer.Exit(1)
