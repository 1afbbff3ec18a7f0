"""The command line: each command parses, calls and prints."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from graph.errors import PartnergraphError, StoreError

if TYPE_CHECKING:
    from graph.store import Store
    from loaders.corpus import Corpus
    from queries.summary import Summary

__version__ = "0.1.0"

GRAPH = "partnergraph.graph"
HERE = f"out/{GRAPH}"
SERVER = "neo4j"
Item = TypeVar("Item")
Show = Callable[[str, int, int | None], None]


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
        "--graph",
        "-g",
        envvar="PARTNERGRAPH_GRAPH",
        help="Graph folder, or an address (bolt://, neo4j://, neo4j+s://); 'neo4j': that of NEO4J_URI.",
    ),
]
User = Annotated[str | None, typer.Option("--user", help="Of a Neo4j server; else NEO4J_USERNAME.")]
Password = Annotated[
    str | None, typer.Option("--password", help="Of a Neo4j server; better in NEO4J_PASSWORD, or in a file.")
]
Database = Annotated[str | None, typer.Option("--database", help="Of a Neo4j server; else NEO4J_DATABASE.")]
Uncorrected = Annotated[bool, typer.Option("--no-corrections", help="Leave out the reviewed corrections.")]
More = Annotated[
    Path | None, typer.Option("--corrections", metavar="FILE", help="A TOML file of further corrections.")
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=0, help="Processes that read; 0: one per core.")]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="A file; without it, standard output.")]
Given = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="E.g. since=2023.")]
Json = Annotated[bool, typer.Option("--json", help="As JSON.")]
Csv = Annotated[bool, typer.Option("--csv", help="As CSV, which Excel opens.")]
Markdown = Annotated[bool, typer.Option("--markdown", help="As a Markdown table.")]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"partnergraph {__version__}")
        raise typer.Exit


@app.callback()
def main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="The version, and no more.")
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
    uncorrected: Uncorrected = False,
    more: More = None,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """The main job: read reports, load the graph, measure, report, draw. Then open out/report.html."""
    from graph.folder import keep, replaced
    from queries.results import results
    from queries.summary import summary

    with _bars() as show, replaced(out) as beside:
        read = _corpus(reports, uncorrected, more, jobs, show)
        with _opened(at or str(beside / GRAPH), user, password, database, new=True) as store:
            store.load(read.records(), on_progress=partial(show, "Loading"))
            keep(beside, _counted(results(store), "Writing", show))
            told = summary(store.records(), unread=read.unread)
    _tell(told, as_json, out, at)


@app.command()
def extract(
    report: Report,
    output: Output = None,
    lines: Annotated[bool, typer.Option("--lines", help="As JSON lines, the form of bundled facts.")] = False,
    uncorrected: Uncorrected = False,
    more: More = None,
) -> None:
    """What one report says, as JSON. Then `partnergraph load` puts it into a graph."""
    from loaders.extraction import lines as as_lines

    (found,) = _corpus([report], uncorrected, more).extractions()
    for_people = json.dumps(found.as_json(), ensure_ascii=False, indent=1) + "\n"
    _put("".join(f"{line}\n" for line in as_lines(found)) if lines else for_people, output)


def _corpus(
    reports: Sequence[str] | None,
    uncorrected: bool,
    more: Path | None,
    jobs: int = 1,
    show: Show | None = None,
) -> "Corpus":
    from loaders.corpus import Corpus

    shown = partial(show, "Reading") if show else None
    return Corpus(reports or (), not uncorrected, more, jobs, shown)


@contextmanager
def _opened(
    at: str, user: str | None, password: str | None, database: str | None, *, new: bool = False
) -> Iterator["Store"]:
    """The graph at an address or in a folder; it must be there unless it may be `new`."""
    from graph.connection import connection, is_address
    from graph.store import open_store

    if at == SERVER:
        at = connection(user=user, password=password, database=database).uri
    if not (new or is_address(at) or any(Path(at).glob("*"))):
        raise StoreError("There is no graph", where=at, hint="Make one with: partnergraph build")
    with open_store(at, user=user, password=password, database=database) as store:
        yield store


@contextmanager
def _bars() -> Iterator[Show]:
    """Shows how far each stage has come, on stderr, when a person may be watching."""
    if not sys.stderr.isatty():
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    stages: dict[str, Any] = {}
    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as bars:

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in stages:
                stages[stage] = bars.add_task(stage, total=total, rate="")
            speed = bars.tasks[stages[stage]].speed
            bars.update(
                stages[stage], completed=done, total=total, rate=f"{speed:,.0f} per second" if speed else ""
            )

        yield show


def _counted(items: Iterable[Item], stage: str, show: Show) -> Iterator[Item]:
    for done, item in enumerate(items, 1):
        yield item
        show(stage, done, None)


def _put(text: str, output: Path | None) -> None:
    """Writes a result to a file, whole or not at all, or to standard output as UTF-8."""
    if output is None:
        typer.echo(text if sys.stdout.isatty() else text.encode(), nl=False)
        return
    from graph.folder import keep, replaced

    with replaced(output.parent) as beside:
        keep(beside, [(output.name, text)])


def _tell(told: "Summary", as_json: bool, out: Path, at: str | None) -> None:
    """The summary of a build, with what to do next."""
    from queries.summary import as_text

    graph = at or str(out / GRAPH)
    given = "" if graph == HERE else f" --graph {graph}"
    steps = [
        f"open {out / 'report.html'} and {out / 'network.html'} in a browser",
        f"partnergraph ask organizations/partners-of --set actor=SELA{given}",
        f"partnergraph dossier 'African Union'{given}",
        "partnergraph queries",
    ]
    _put(
        json.dumps(told.as_json(), ensure_ascii=False, indent=1) + "\n"
        if as_json
        else as_text(told, next_steps=steps),
        None,
    )
