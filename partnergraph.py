"""The command line: each command parses, calls and prints."""

import json
import os
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from graph.errors import PartnergraphError, QueryError, StoreError

if TYPE_CHECKING:
    from graph.store import Store, Table
    from loaders.corpus import Corpus
    from queries.summary import Summary

__version__ = "0.1.0"

GRAPH = "partnergraph.graph"
HERE = f"out/{GRAPH}"
SERVER = "neo4j"
PLACE = "PARTNERGRAPH_GRAPH"
ANOTHER = "Another graph than the one in the folder of the results."
Item = TypeVar("Item")
Show = Callable[[str, int, int | None], None]


class Form(StrEnum):
    """What `export` writes."""

    GRAPHML = "graphml"
    GEXF = "gexf"
    CSV = "csv"
    CYPHER = "cypher"
    JSONL = "jsonl"


class OneLine(TyperGroup):
    """What the reader can mend is told in one line on stderr, with exit code 2; a bug keeps its traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run a command."""
        try:
            if broken := [word for word in ctx.args if word.encode(errors="ignore").decode() != word]:
                raise QueryError(f"{broken[0]!a} is no UTF-8 text", hint="Write or rename it as UTF-8")
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
    typer.Argument(metavar="REPORT", help="Files or symbols (A/79/302); none: the bundled facts."),
]
Report = Annotated[str, typer.Argument(metavar="REPORT", help="A file, or a symbol such as A/79/302.")]
At = Annotated[
    str,
    typer.Option(
        "--graph",
        "-g",
        envvar=PLACE,
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
Bulk = Annotated[
    Path | None, typer.Option("--bulk", metavar="DIR", help="Files for neo4j-admin import, and its command.")
]
Output = Annotated[Path | None, typer.Option("--output", "-o", help="A file; without it, standard output.")]
Given = Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help="E.g. since=2023.")]
FILTERS = "What counts: kind, theme, level, since, until, role or document, e.g. kind=agreement."
Html = Annotated[bool, typer.Option("--html", help="As an HTML page.")]
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
    at: Annotated[str | None, typer.Option("--graph", "-g", envvar=PLACE, help=ANOTHER)] = None,
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
            told = summary(store.records(), unread=read.unread, notes=read.notes)
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
    _put("".join(f"{line}\n" for line in as_lines(found)) if lines else _json(found.as_json()), output)


@app.command()
def load(
    ctx: typer.Context,
    reports: Reports = None,
    at: At = HERE,
    jobs: Jobs = 0,
    uncorrected: Uncorrected = False,
    more: More = None,
    user: User = None,
    password: Password = None,
    database: Database = None,
    bulk: Bulk = None,
    as_json: Json = False,
) -> None:
    """Put reports, records.jsonl or what `extract` wrote into a graph. Then try `partnergraph check`."""
    if bulk:
        return _bulk(ctx, _corpus(reports, uncorrected, more, jobs), bulk, database, as_json)
    with _bars() as show, _opened(at, user, password, database, new=True) as store:
        records = _corpus(reports, uncorrected, more, jobs, show).records()
        done = store.load(records, on_progress=partial(show, "Loading"))
    told = f"{done.new:,} nodes and ties are new, {done.removed:,} are no longer said and went.\n"
    return _put(_json(done._asdict()) if as_json else told)


@app.command()
def check(
    reports: Annotated[list[str] | None, typer.Argument(metavar="REPORT", help="What to read again.")] = None,
    at: At = HERE,
    uncorrected: Uncorrected = False,
    more: More = None,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Read every fact of a graph again and list what is doubtful; exit code 1 when a fact does not hold.

    A doubt is worked through with `partnergraph actors find NAME` and `--corrections FILE`.
    """
    from graph.verdict import verdict

    with _bars() as show, _opened(at, user, password, database) as store:
        read = _corpus(reports, uncorrected, more, 1, show)
        given = read.texts()
        found = verdict(store.records(), given=given, notes=read.notes, unread=read.unread)
    _put(_json(found.as_json()) if as_json else found.as_text())
    _fail(len(found.problems))


@app.command()
def ask(
    name: Annotated[str, typer.Argument(metavar="QUERY", help="A name, or a .cypher file of your own.")],
    given: Given = None,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
    as_csv: Csv = False,
    as_markdown: Markdown = False,
) -> None:
    """Answer one of the queries that `partnergraph queries` lists."""
    from queries.answer import answer, pairs
    from queries.catalog import query

    asked, params = query(name), pairs(given or ())
    with _opened(at, user, password, database) as store:
        table = answer(asked, store, params)
    _show(table, as_json, as_csv, as_markdown)


@app.command()
def queries(
    name: Annotated[str | None, typer.Argument(metavar="QUERY", help="Print this one.")] = None,
    as_json: Json = False,
) -> None:
    """The questions there are, or the Cypher of one. Then `partnergraph ask QUERY` answers it."""
    from queries.catalog import query, table

    if name:
        _put(query(name).pasted)
    else:
        _show(table(), as_json)


@app.command()
def metrics(
    pairs: Annotated[bool, typer.Option("--pairs", help="One row per pair, not per actor.")] = False,
    given: Annotated[list[str] | None, typer.Option("--set", metavar="NAME=VALUE", help=FILTERS)] = None,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
    as_csv: Csv = False,
    as_markdown: Markdown = False,
) -> None:
    """Where every actor stands in the network, or what every pair did. Then `partnergraph draw` shows it."""
    from queries.answer import pairs as params
    from queries.metrics import BRIEF, chosen_network, joint, positions

    with _opened(at, user, password, database) as store:
        network = chosen_network(store, params(given or ()))
    _show((joint if pairs else positions)(network), as_json, as_csv, as_markdown, BRIEF)


@app.command()
def draw(
    output: Annotated[Path, typer.Option("--output", "-o", help="The page.")] = Path("network.html"),
    initial: Annotated[int, typer.Option(min=0, help="Draw at most so many actors at first; 0: all.")] = 0,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
) -> None:
    """One HTML page of the graph that opens offline. Then `partnergraph report` tells it in words."""
    from graph.page.page import page
    from queries.results import titled

    with _opened(at, user, password, database) as store:
        _put(page(store.records(), title=titled(store), initial=initial), output)
    _put(f"{output}\n")


@app.command()
def report(
    output: Output = None,
    as_html: Html = False,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
) -> None:
    """What the graph tells, as Markdown, each fact with its source. Then `partnergraph dossier NAME`."""
    from queries.report import report as report_on
    from queries.results import titled

    with _opened(at, user, password, database) as store:
        title = titled(store)
        text = report_on(store, title=title)
    _document(text, f"Who works with whom: {title}", as_html, output)


@app.command()
def dossier(
    name: Annotated[str, typer.Argument(help="Name, acronym or former name of an actor.")],
    output: Output = None,
    as_html: Html = False,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
) -> None:
    """All that the graph knows of one actor, as Markdown. `partnergraph find TEXT` helps with the name."""
    from queries.dossier import dossier as dossier_of

    with _opened(at, user, password, database) as store:
        text = dossier_of(store, name)
    _document(text, name, as_html, output)


@app.command()
def export(
    form: Annotated[Form, typer.Argument(metavar="FORMAT", help="graphml, gexf, csv, cypher or jsonl.")],
    output: Annotated[Path | None, typer.Option("--output", "-o", help="A file; for csv a folder.")] = None,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
) -> None:
    """All nodes and ties for Gephi, a spreadsheet or Neo4j. `partnergraph schema` says what they carry."""
    from graph.exports import table_texts, texts

    if form is Form.CSV and output is None:
        raise StoreError("CSV makes two files, nodes.csv and ties.csv", hint="Give a folder with -o")
    with _opened(at, user, password, database) as store:
        if form is Form.CSV:
            _keep(table_texts(store.records()), Path(output or "."))
        else:
            _put("".join(texts(store.records(), form)), output)


@app.command()
def schema(
    cypher: Annotated[bool, typer.Option("--cypher", help="Constraints and indexes for Neo4j.")] = False,
    style: Annotated[bool, typer.Option("--grass", help="A style sheet for Neo4j Browser.")] = False,
    as_json: Json = False,
) -> None:
    """What stands in the graph: labels, ties and properties. Then `partnergraph queries` asks about them."""
    from graph.grass import grass
    from graph.statements import schema as statements
    from queries.model import model

    if cypher:
        _put("".join(f"{one};\n" for one in statements()))
    if style:
        _put(grass())
    if not (cypher or style):
        _show(model(), as_json)


@app.command()
def quality(
    reference: Annotated[Path, typer.Argument(metavar="REFERENCE", help="An annotation, as JSON lines.")],
    report: Report,
    aliases: Annotated[
        Path | None, typer.Option("--aliases", metavar="FILE", help="JSON: a name and its other names.")
    ] = None,
    uncorrected: Uncorrected = False,
    more: More = None,
    as_json: Json = False,
) -> None:
    """How well a report is read, by kind, section and rule. `partnergraph extract` shows what was read."""
    from loaders import scoring
    from loaders.quality import BRIEF
    from loaders.quality import quality as quality_of
    from loaders.read import read

    names = scoring.names(read(aliases).text, where=str(aliases)) if aliases else scoring.Names()
    wanted, sections = scoring.reference(read(reference).text, names, where=str(reference))
    (found,) = _corpus([report], uncorrected, more).extractions()
    _show(quality_of(wanted, scoring.extraction(found, names), sections), as_json, brief=BRIEF)


@app.command()
def fetch(
    symbols: Annotated[list[str], typer.Argument(metavar="SYMBOL", help="E.g. A/79/302.")],
    language: Annotated[str, typer.Option(help="ar, zh, en, fr, ru or es.")] = "en",
) -> None:
    """Get official documents from the United Nations; prints the files. Then `partnergraph build SYMBOL`."""
    from loaders.read.fetch import fetch as fetched

    with _bars() as show:
        paths = list(_counted((fetched(one, language=language) for one in symbols), "Fetching", show))
    _put("".join(f"{path}\n" for path in paths))


@app.command()
def find(
    text: Annotated[str, typer.Argument(help="Any part of a name or of a passage.")],
    limit: Annotated[int, typer.Option(min=1, help="Rows.")] = 50,
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Bodies, activities, places, themes and passages that hold a text. Then `partnergraph dossier NAME`."""
    from queries.answer import found
    from queries.catalog import query

    with _opened(at, user, password, database) as store:
        table = found(query("provenance/find"), store, {"text": text, "limit": str(limit)})
    _show(table, as_json)


@app.command()
def forget(
    document: Annotated[str, typer.Argument(help="Symbol of a report in the graph.")],
    at: At = HERE,
    user: User = None,
    password: Password = None,
    database: Database = None,
    as_json: Json = False,
) -> None:
    """Remove what one report says; what others say stays. `partnergraph load` brings it back."""
    from queries.naming import official

    with _opened(at, user, password, database) as store:
        removed = store.forget(official(document, "document", store))
    _put(_json({"removed": removed}) if as_json else f"{removed:,} nodes and ties went.\n")


@actors.command("find")
def actors_find(
    name: Annotated[str, typer.Argument(help="A name, an acronym, a former name or a title of office.")],
) -> None:
    """Which body a name means, and why. Then `partnergraph actors export` shows the file."""
    from loaders.authority import explained

    _put(explained(name))


@actors.command("lint")
def actors_lint() -> None:
    """What clashes in the authority file and in your own bodies; exit code 1 when something does."""
    from loaders.authority import lint

    found = lint()
    _put("".join(f"{line}\n" for line in found) or "Nothing clashes.\n")
    if found:
        raise typer.Exit(1)


@actors.command("export")
def actors_export(output: Output = None) -> None:
    """The authority file with your own bodies, as CSV. `partnergraph actors import FILE` takes it back."""
    from loaders.authority import exported

    _put(exported(), output)


@actors.command("import")
def actors_import(file: Annotated[Path, typer.Argument(help="CSV of further or changed bodies.")]) -> None:
    """Take further or changed bodies over for later runs. Then `partnergraph actors find NAME`."""
    from loaders.authority import imported

    _put(f"{imported(file)}\n")


def _corpus(
    reports: Sequence[str] | None,
    uncorrected: bool,
    more: Path | None,
    jobs: int = 1,
    show: Show | None = None,
) -> "Corpus":
    from loaders.corpus import Corpus

    shown = partial(show, "Reading") if show else None
    return Corpus(reports or (), not uncorrected, more, jobs, shown, partial(typer.echo, err=True))


def _bulk(ctx: typer.Context, corpus: "Corpus", to: Path, database: str | None, as_json: bool) -> None:
    """Writes the files of a bulk import; its command goes to standard output."""
    from graph.bulk import SCHEMA, bulk

    if (source := ctx.get_parameter_source("at")) and source.name == "COMMANDLINE":
        raise StoreError("--bulk writes files and fills no graph", hint="Leave out --graph")
    made = bulk(corpus.records(), to, database=database or "neo4j")
    told = f"{made.nodes:,} nodes and {made.ties:,} ties are in {to}. Stop the server, run this, start it"
    typer.echo(f"{told}; then: cypher-shell -f {to / SCHEMA}", err=True)
    _put(_json(asdict(made)) if as_json else f"{made.command}\n")


@contextmanager
def _opened(
    at: str, user: str | None, password: str | None, database: str | None, *, new: bool = False
) -> Iterator["Store"]:
    """The graph at an address or in a folder; it must be there unless it may be `new`."""
    from graph.connection import connection, is_address
    from graph.embedded import refuse_without_engine
    from graph.folder import gone_if_unread
    from graph.store import open_store

    if at == SERVER:
        at = connection(user=user, password=password, database=database).uri
    if not (new or is_address(at) or any(Path(at).glob("*"))):
        refuse_without_engine()
        raise StoreError("There is no graph", where=at, hint="Make one with: partnergraph build")
    opened = open_store(at, user=user, password=password, database=database)
    with gone_if_unread(Path(at)), opened as store:
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
            told = f"{speed:,.0f} per second" if speed else ""
            bars.update(stages[stage], completed=done, total=total, rate=told)

        yield show


def _counted(items: Iterable[Item], stage: str, show: Show) -> Iterator[Item]:
    for done, item in enumerate(items, 1):
        yield item
        show(stage, done, None)


def _put(text: str, output: Path | None = None) -> None:
    """Writes a result to a file, whole or not at all, or to standard output as UTF-8."""
    if output is not None:
        return _keep([(output.name, text)], output.parent)
    try:
        typer.echo(text if sys.stdout.isatty() else text.encode(), nl=False)
    except BrokenPipeError:
        raise  # a reader who stops early is no fault
    except OSError as fault:
        os.dup2(
            os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno()
        )  # where Python puts the rest at its end
        raise StoreError(f"Not all can be written ({fault.strerror})", where="standard output") from fault


def _keep(files: Iterable[tuple[str, str]], folder: Path) -> None:
    from graph.folder import keep, replaced

    with replaced(folder) as beside:
        keep(beside, files)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _show(
    table: "Table",
    as_json: bool,
    as_csv: bool = False,
    as_markdown: bool = False,
    brief: Collection[str] | None = None,
) -> None:
    """Prints a table in the form that is asked for; on a terminal the `brief` columns only."""
    from shutil import get_terminal_size

    from queries import tables

    if as_json:
        _put(tables.as_json(table))
    elif as_csv:
        _put(tables.as_csv(table))
    elif as_markdown:
        _put(tables.as_markdown(table))
    else:
        shown = tables.narrowed(table, brief) if brief else table
        _put(tables.as_text(shown, width=get_terminal_size((100, 24)).columns))


def _document(markdown: str, title: str, as_html: bool, output: Path | None) -> None:
    """Prints or writes Markdown, as HTML where that is asked for or the file is called so."""
    from queries.report import html

    wanted = as_html or (output is not None and output.suffix.lower() in (".html", ".htm"))
    _put(html(markdown, title=title) if wanted else markdown, output)


def _fail(problems: int) -> None:
    """Ends loudly when facts do not hold."""
    if problems:
        typer.echo(f"partnergraph: {problems} facts do not hold.", err=True)
        raise typer.Exit(1)


def _tell(told: "Summary", as_json: bool, out: Path, at: str | None) -> None:
    """The summary of a build, with what to do next."""
    from queries.summary import as_text, next_steps

    graph = at or str(out / GRAPH)
    steps = next_steps(told, folder=str(out), graph="" if graph == HERE else graph)
    _put(_json(told.as_json()) if as_json else as_text(told, next_steps=steps))
