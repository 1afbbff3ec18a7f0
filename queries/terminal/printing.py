"""How a command prints: text, JSON, tables and documents, to standard output or whole into a file."""

import json
import os
import sys
from collections.abc import Collection, Iterable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

from graph.errors import StoreError
from queries.terminal.options import Form, Into, Layout

if TYPE_CHECKING:
    from graph.records import Record
    from graph.tables import Table
    from queries.report.summary import Summary


def put(text: str, output: Path | None = None, *, named: bool = False) -> None:
    """Writes a result to a file, whole or not at all, or to standard output as UTF-8.

    A link is followed. A device, a pipe or what stands for standard output is written to as it is.

    named  whether the name of the file follows on standard output.
    """
    _put(text, output)
    if named:
        _put(f"{output}\n", None)


def _put(text: str, output: Path | None) -> None:
    if output is not None and _is_open_end(output):
        return _append(text, output)
    if output is not None:
        place = Path(os.path.realpath(output))
        return put_files([(place.name, text)], place.parent)
    try:
        typer.echo(text if sys.stdout.isatty() else text.encode(), nl=False)
    except BrokenPipeError:
        raise  # a reader who stops early is no fault
    except OSError as fault:
        raise unprinted(fault) from fault


def _is_open_end(output: Path) -> bool:
    """Whether no file can take its place: a device, a pipe, or a link of /dev such as /dev/stdout."""
    is_stream = output.is_symlink() and output.absolute().is_relative_to("/dev")
    return is_stream or (output.exists() and not (output.is_file() or output.is_dir()))


def _append(text: str, output: Path) -> None:
    try:
        with output.open("ab") as file:
            file.write(text.encode())
    except BrokenPipeError:
        raise  # a reader who stops early is no fault
    except OSError as fault:
        raise StoreError(f"Not all can be written ({fault.strerror})", where=str(output)) from fault


def unprinted(fault: OSError) -> StoreError:
    """What standard output did not take, as an error; what Python holds of it goes nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return StoreError(f"Not all can be written ({fault.strerror})", where="standard output")


def put_files(files: Iterable[tuple[str, str]], folder: Path) -> None:
    """Writes texts under their names into a folder, all of them or none."""
    from graph.store.folder import keep, replaced

    with replaced(folder) as beside:
        keep(beside, files)


def put_graph(records: "Iterable[Record]", form: Form, output: Path | None, one_mode: bool) -> None:
    """Writes nodes and ties, or with `one_mode` who works with whom, in the form of another program."""
    from graph.export import exports

    if one_mode and form in (Form.CYPHER, Form.JSONL):
        raise StoreError(f"--one-mode is for graphml, gexf and csv, not {form}", hint="Leave it out")
    if form is Form.CSV and output is None:
        raise StoreError("CSV makes two files, of nodes and of ties", hint="Give a folder with -o")
    if form is Form.CSV and output:
        return put_files((exports.pair_table_texts if one_mode else exports.table_texts)(records), output)
    return put("".join((exports.pair_texts if one_mode else exports.texts)(records, form)), output)


def json_of(value: Any) -> str:
    """A value as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def put_bulk(records: "Iterable[Record]", to: Path, database: str | None, as_json: bool) -> None:
    """Writes the files of a bulk import; its command goes to standard output."""
    from graph.store.bulk import SCHEMA, bulk

    made = bulk(records, to, database=database or "neo4j")
    told = f"{made.nodes:,} nodes and {made.ties:,} ties are in {to}. Stop the server, run this, start it"
    typer.echo(f"{told}; then: cypher-shell -f {to / SCHEMA}", err=True)
    put(json_of(asdict(made)) if as_json else f"{made.command}\n")


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


def put_summary(told: "Summary", into: Into, as_json: bool) -> tuple[str, ...]:
    """Prints what a build found, with what to do next, or as JSON; the reports that were refused."""
    from queries.report.summary import next_steps, summary_text

    steps = next_steps(told, folder=str(into.out), graph=into.graph)
    put(json_of(told.as_json()) if as_json else summary_text(told, next_steps=steps))
    return told.refused


def put_document(markdown: str, title: str, as_html: bool, output: Path | None) -> None:
    """Prints or writes Markdown, as HTML where that is asked for or the file is called so."""
    from queries.report.html import html

    wanted = as_html or (output is not None and output.suffix.lower() in (".html", ".htm"))
    put(html(markdown, title=title) if wanted else markdown, output)
