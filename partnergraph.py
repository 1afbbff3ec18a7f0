"""The command line: each command parses, calls and prints."""

from functools import partial
from pathlib import Path
from typing import Annotated

import typer

from graph.errors import visible
from graph.vocabulary import Grouping
from queries.terminal import options as of
from queries.terminal.commands import Commands, end_if_refused, fail, noted, refuse_both, version_option
from queries.terminal.options import GRAPH, HERE, Corrections, Counted, Graph, Into, Layout, Login, Reading
from queries.terminal.printing import json_of, put, put_bulk, put_document, put_graph, put_summary, put_table
from queries.terminal.progress import bars, each_shown

__version__ = "0.1.0"

app = Commands()
actors = Commands(help="The authority file: who is who.")
app.add_typer(actors, name="actors")


@app.callback()
def main(version: Annotated[bool, version_option(__version__)] = False) -> None:
    """Who works with whom in the multilateral system, on what, since when, and where is it written?

    Begin with `partnergraph build`, which leaves its results in out/.
    """


@app.command()
def build(
    reports: of.Reports = None, *, into: Into, reading: Reading, login: Login, as_json: of.Json = False
) -> None:
    """The main job: read reports, load the graph, measure, report, draw. Then open out/report.html."""
    from graph.store.folder import keep, replaced
    from loaders.corpus import Corpus
    from queries import results

    with bars() as show, replaced(into.out) as beside:
        read = Corpus(reports or (), *reading.chosen(), partial(show, "Reading"), noted)
        with Graph(into.at or str(beside / GRAPH), login).opened(new=True) as store:
            _, basis = reading.kept(store, read.records(), partial(show, "Loading"))
            into.refuse_loss(store)
            keep(beside, each_shown(results.results(basis), "Writing", show))
            told = results.summed_up(basis, read.unread, read.notes, read.refused)
    end_if_refused(put_summary(told, into, as_json))


@app.command()
def extract(
    report: of.Report, output: of.Output = None, lines: of.Lines = False, *, corrections: Corrections
) -> None:
    """What one report says, as JSON. Then `partnergraph load` puts it into a graph."""
    from loaders.corpus import Corpus
    from loaders.extraction import lines as as_lines

    found = Corpus([report], *corrections.chosen(), on_note=noted).only()
    put("".join(f"{line}\n" for line in as_lines(found)) if lines else json_of(found.as_json()), output)


@app.command()
def load(
    ctx: typer.Context,
    reports: of.Reports = None,
    at: of.At = HERE,
    *,
    reading: Reading,
    login: Login,
    bulk: of.Bulk = None,
    as_json: of.Json = False,
) -> None:
    """Put reports, records.jsonl or what `extract` wrote into a graph. Then try `partnergraph check`."""
    from loaders.corpus import Corpus

    refuse_both(ctx, bulk)
    with bars() as show:
        read = Corpus(reports or (), *reading.chosen(), partial(show, "Reading"), noted)
        if bulk:
            put_bulk(read.records(), bulk, login.database, as_json)
        else:
            with Graph(at, login).opened(new=True) as store:
                done, _ = reading.kept(store, read.records(), partial(show, "Loading"))
            put(json_of(done._asdict()) if as_json else done.as_text())
    end_if_refused(read.refused)


@app.command()
def check(
    reports: of.Again = None, *, graph: Graph, corrections: Corrections, as_json: of.Json = False
) -> None:
    """Read every fact of a graph again and list what is doubtful; exit code 1 when a fact does not hold.

    A doubt is worked through with `partnergraph actors find NAME` and `--corrections FILE`.
    """
    from graph.check.verdict import verdict
    from loaders.corpus import Corpus

    with bars() as show, graph.opened() as store:
        read = Corpus(reports or (), *corrections.chosen(), 1, False, partial(show, "Reading"))
        found = verdict(store.records(), given=read.texts(), notes=read.notes, unread=read.unread)
    put(json_of(found.as_json()) if as_json else found.as_text())
    if found.problems:
        fail(f"{len(found.problems)} facts do not hold.")
    end_if_refused(read.refused)


@app.command()
def derive(*, graph: Counted) -> None:
    """Keep in the graph who works with whom (WORKS_WITH) and each actor's measures, as `build` does."""
    from queries.derive import derive as derived

    with graph.opened() as store:
        done = derived(basis := graph.basis(store))
    put(f"{done.pairs:,} pairs work together, {done.actors:,} actors have measures. {basis.view.told}\n")


@app.command()
def ask(name: of.Question, given: of.Given = None, *, graph: Counted, layout: Layout) -> None:
    """Answer one of the queries that `partnergraph queries` lists; standard error says how much of it."""
    from queries import answer, catalog
    from queries.extent import measured_answer

    query, params = catalog.query(name), answer.pairs(given or ()) | graph.given()
    with graph.opened() as store:
        table, extent = measured_answer(query, store, params)
    put_table(table, layout, note=extent.as_text())


@app.command()
def queries(name: of.Listed = None, as_json: of.Json = False) -> None:
    """The questions there are, or the Cypher of one. Then `partnergraph ask QUERY` answers it."""
    from queries.catalog import query, table

    return put(query(name).pasted) if name else put_table(table(), Layout(as_json))


@app.command()
def metrics(pairs: of.Pairs = False, given: of.Filters = None, *, graph: Counted, layout: Layout) -> None:
    """Where every actor stands in the network, or what every pair did. Then `partnergraph draw` shows it."""
    from queries import answer, metrics

    with graph.opened() as store:
        view = graph.view(store)
        network = metrics.chosen_network(store, answer.pairs(given or ()), view)
    put_table((metrics.joint if pairs else metrics.positions)(network), layout, metrics.BRIEF, view.told)


@app.command()
def draw(output: of.Page = Path("network.html"), initial: of.Initial = 0, *, graph: Counted) -> None:
    """One HTML page of the graph that opens offline. Then `partnergraph report` tells it in words."""
    from queries.results import drawn

    with graph.opened() as store:
        put(drawn(store, graph.view(store), initial=initial), output, named=True)


@app.command()
def report(output: of.Output = None, as_html: of.Html = False, *, graph: Counted) -> None:
    """What the graph tells, as Markdown, each fact with its source. Then `partnergraph dossier NAME`."""
    from queries.report.report import report as report_on
    from queries.results import titled

    with graph.opened() as store:
        title = titled(store)
        text = report_on(store, title=title, view=graph.view(store))
    put_document(text, f"Who works with whom: {title}", as_html, output)


@app.command()
def dossier(name: of.Actor, output: of.Output = None, as_html: of.Html = False, *, graph: Counted) -> None:
    """All that the graph knows of one actor, as Markdown. `partnergraph find TEXT` helps with the name."""
    from queries.report.dossier import dossier as dossier_of

    with graph.opened() as store:
        text = dossier_of(store, name, graph.view(store))
    put_document(text, name, as_html, output)


@app.command()
def export(form: of.Format, output: of.FileOrDir = None, one: of.OneMode = False, *, graph: Counted) -> None:
    """All nodes and ties for Gephi, a spreadsheet or Neo4j. `partnergraph schema` says what they carry."""
    with graph.opened() as store:
        view = graph.view(store, Grouping.FAMILY if one else Grouping.READ)
        put_graph(view.records(store), form, output, one)
    if view.left_out:
        noted(view.left_out)


@app.command()
def schema(cypher: of.Cypher = False, style: of.Grass = False, as_json: of.Json = False) -> None:
    """What stands in the graph: labels, ties and properties. Then `partnergraph queries` asks about them."""
    from graph.export import browser_style
    from graph.store import statements
    from queries.model import model

    if cypher:
        put("".join(f"{one};\n" for one in statements.schema()))
    if style:
        put(browser_style.grass())
    if not (cypher or style):
        put_table(model(), Layout(as_json))


@app.command()
def quality(
    reference: of.Reference,
    report: of.Report,
    aliases: of.Aliases = None,
    *,
    corrections: Corrections,
    as_json: of.Json = False,
) -> None:
    """How well a report is read, by kind, section and rule. `partnergraph extract` shows what was read."""
    from loaders import quality, scoring, spelling
    from loaders.corpus import Corpus
    from loaders.read import read

    names = spelling.names(read(aliases).text, where=str(aliases)) if aliases else spelling.Spellings()
    wanted, sections = scoring.reference(read(reference).text, names, where=str(reference))
    found = Corpus([report], *corrections.chosen()).only()
    table = quality.quality(wanted, scoring.extraction(found, names, wanted), sections)
    put_table(table, Layout(as_json), quality.BRIEF)


@app.command()
def review(report: of.Asked = None, output: of.ReviewPage = of.REVIEW, *, corrections: Corrections) -> None:
    """One HTML page on which a person reviews what was read. Then `partnergraph build --corrections FILE`."""
    from graph.review.review_page import review_page
    from loaders.reviewing import sheet_of

    put(review_page(sheet_of(report, *corrections.chosen())), output, named=True)


@app.command()
def fetch(symbols: of.Symbols, language: of.Language = "en") -> None:
    """Get official documents from the United Nations; prints the files. Then `partnergraph build SYMBOL`."""
    from loaders.read.fetch import fetch as fetched

    with bars() as show:
        paths = list(each_shown((fetched(one, language=language) for one in symbols), "Fetching", show))
    put("".join(f"{path}\n" for path in paths))


@app.command()
def find(text: of.Text, limit: of.Rows = 50, *, graph: Graph, as_json: of.Json = False) -> None:
    """Bodies, activities, places, themes and passages that hold a text. Then `partnergraph dossier NAME`."""
    from queries import answer, catalog

    with graph.opened() as store:
        table = answer.found(catalog.query("provenance/find"), store, {"text": text, "limit": str(limit)})
    put_table(table, Layout(as_json))
    if not table.rows:
        fail(f"The graph holds nothing of '{visible(text)}'.")


@app.command()
def forget(document: of.Symbol, *, graph: Graph, as_json: of.Json = False) -> None:
    """Remove what one report says; what others say stays. `partnergraph load` brings it back."""
    from queries.naming import official

    with graph.opened() as store:
        removed = store.forget(official(document, "document", store))
    put(json_of({"removed": removed}) if as_json else f"{removed:,} nodes and ties went.\n")


@actors.command("find")
def actors_find(name: of.Said) -> None:
    """Which body a name means, and why. Then `partnergraph actors export` shows the file."""
    from loaders.actors.authority import explained, nearest

    put(explained(name) or fail(nearest(name).rstrip("\n")))


@actors.command("lint")
def actors_lint() -> None:
    """What clashes or is open in the authority file and your own bodies; exit code 1 where it clashes."""
    from loaders.actors.authority import lint, open_ends

    found = lint()
    put("".join(f"{line}\n" for line in [*(found or ["Nothing clashes."]), *open_ends()]))
    if found:
        raise typer.Exit(1)


@actors.command("export")
def actors_export(output: of.Output = None) -> None:
    """The authority file with your own bodies, as CSV. `partnergraph actors import FILE` takes it back."""
    from loaders.actors.authority import exported

    put(exported(), output)


@actors.command("import")
def actors_import(file: of.Bodies) -> None:
    """Take further or changed bodies over for later runs. Then `partnergraph actors find NAME`."""
    from loaders.actors.authority import imported

    put(f"{imported(file)}\n")
