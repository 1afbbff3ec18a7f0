"""The command line: each command parses, calls and prints."""

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from graph.errors import DocumentError, PartnergraphError, QueryError, StoreError

if TYPE_CHECKING:
    from graph.records import Record
    from graph.store import Store, Table
    from loaders.extraction import Extraction

__version__ = "0.1.0"

GRAPH = "partnergraph.graph"
HERE = f"out/{GRAPH}"
Item = TypeVar("Item")


class OneLine(TyperGroup):
    """What the reader can mend is told in one line on stderr, with exit code 2; a bug keeps its traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except PartnergraphError as error:
            typer.echo(f"partnergraph: {error}", err=True)
            raise typer.Exit(2) from error


app = typer.Typer(
    cls=OneLine,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
actors = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="The authority file: who is who.")
app.add_typer(actors, name="actors")

Reports = Annotated[
    list[str] | None,
    typer.Argument(metavar="[REPORT]...", help="Files or symbols (A/79/302); none: the bundled facts."),
]
Report = Annotated[str, typer.Argument(metavar="REPORT", help="A file, or a symbol such as A/79/302.")]
At = Annotated[
    str,
    typer.Option(
        "--graph", "-g", envvar="PARTNERGRAPH_GRAPH", help="Graph folder, or a bolt:// or neo4j:// address."
    ),
]
User = Annotated[str | None, typer.Option("--user", help="Of a Neo4j server; else NEO4J_USERNAME.")]
Password = Annotated[
    str | None, typer.Option("--password", help="Of a Neo4j server; better in NEO4J_PASSWORD, or in a file.")
]
Database = Annotated[str | None, typer.Option("--database", help="Of a Neo4j server; else NEO4J_DATABASE.")]
Corrections = Annotated[bool, typer.Option(help="Apply the reviewed corrections.")]
More = Annotated[Path | None, typer.Option("--corrections-file", help="A TOML file of further corrections.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0: one per core.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="A file; without it, standard output.")]
Given = Annotated[list[str] | None, typer.Option("--set", help="A parameter, e.g. since=2023.")]
Json = Annotated[bool, typer.Option("--json", help="As JSON.")]
Csv = Annotated[bool, typer.Option("--csv", help="As CSV, which Excel opens.")]
Markdown = Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")]


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=lambda on: _version(on), is_eager=True)
    ] = False,
) -> None:
    """Who works with whom in the multilateral system, on what, since when, and where is it written?

    Begin with `partnergraph build`, which leaves its results in out/.
    """


@app.command()
def build(
    reports: Reports = None,
    out: Annotated[Path, typer.Option("--output", "-o", help="Folder of the results.")] = Path("out"),
    at: Annotated[
        str | None, typer.Option("--graph", "-g", help="Another graph than the one in the folder.")
    ] = None,
    jobs: Jobs = 0,
    corrections: Corrections = True,
    more: More = None,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """The main job: read reports, load the graph, measure, report, draw. Then see out/report.md."""
    from graph.folder import keep, replaced
    from queries.results import results

    read = _Reading(reports or [], corrections=corrections, more=more, jobs=jobs)
    with replaced(out) as beside:
        with _opened(at or str(beside / GRAPH), user, password, database) as store:
            store.load(read.records())
            keep(beside, _progress(results(store, title=", ".join(read.symbols)), "Writing"))
            told = _summary(store.records(), read.unread)
    _tell(told, as_json, at or str(out / GRAPH), out)
