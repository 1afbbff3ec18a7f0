"""Every command as a person or a machine uses it: what comes on stdout, what on stderr, and the exit code."""

import csv
import io
import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.testing import CliRunner

import partnergraph
from tests.invented_report import SYMBOL, TEXT

ROOT = Path(__file__).parents[1]
COMMANDS = [
    "build", "extract", "load", "check", "derive", "ask", "queries", "metrics", "draw", "report", "dossier",
    "export", "schema", "quality", "review", "fetch", "find", "forget", "actors",
]  # fmt: skip
RESULTS = {
    "records.jsonl",
    "report.md",
    "report.html",
    "network.html",
    "network.graphml",
    "partnergraph.graph",
    "tables",
}


@dataclass(frozen=True)
class Said:
    """What a command said."""

    code: int
    out: str
    err: str

    def json(self) -> object:
        return json.loads(self.out)


Command = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs a command in an empty folder, in this process."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARTNERGRAPH_GRAPH", raising=False)

    def command(*words: object) -> Said:
        done = CliRunner().invoke(partnergraph.app, [str(word) for word in words], catch_exceptions=False)
        return Said(done.exit_code, done.stdout, done.stderr)

    return command


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The results of a build of the invented report, and the report beside them."""
    folder = tmp_path_factory.mktemp("built")
    (folder / "report.txt").write_text(TEXT, encoding="utf-8")
    done = process("build", "report.txt", "--json", cwd=folder)
    assert (done.code, done.err) == (0, "")
    return folder


@pytest.fixture
def graph(built: Path) -> Path:
    """The graph of that build."""
    return built / "out" / "partnergraph.graph"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    """The invented report as a file."""
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def process(*words: str, cwd: Path, **environment: str) -> Said:
    """Runs the command in a process of its own, without a terminal."""
    done = subprocess.run(
        [sys.executable, "-c", "import partnergraph; partnergraph.app()", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        check=False,
        timeout=300,
    )
    return Said(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


def shell(line: str, cwd: Path) -> Said:
    """Runs a line of a shell in which `partnergraph` is the command of this folder."""
    python = f"{shlex.quote(sys.executable)} -c 'import partnergraph; partnergraph.app()'"
    called = f'partnergraph() {{ {python} "$@"; }}'
    done = subprocess.run(
        ["bash", "-c", f"{called}; {line}"], cwd=cwd, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    return Said(done.returncode, done.stdout, done.stderr)


def one_line(said: Said) -> str:
    """The line on stderr of a command that could not do its work."""
    assert (said.code, said.out) == (2, ""), said
    assert said.err.startswith("partnergraph: ")
    assert said.err.count("\n") == 1
    return said.err


def tree(folder: Path) -> dict[str, bytes]:
    """All results of a build but the engine's own files."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "partnergraph.graph" not in path.parts
    }


# build


def test_build_leaves_its_results_and_tells_what_it_found(built: Path) -> None:
    out = built / "out"
    assert {path.name for path in out.iterdir()} == RESULTS
    assert SYMBOL in (out / "report.md").read_text(encoding="utf-8")
    assert len(list((out / "tables").glob("*.csv"))) > 20


def test_build_without_a_report_uses_the_bundled_facts(run: Command, tmp_path: Path) -> None:
    said = run("build", "-o", tmp_path / "o")
    assert said.code == 0
    assert said.out.startswith("A/79/302\n")
    assert "Next:" in said.out
    assert f"partnergraph check --graph {tmp_path / 'o' / 'partnergraph.graph'}" in said.out
    assert '"label": "Activity"' in (tmp_path / "o" / "records.jsonl").read_text(encoding="utf-8")


def test_build_twice_gives_the_same_results(run: Command, text: Path, built: Path, tmp_path: Path) -> None:
    said = run("build", text, "-o", tmp_path / "out", "--json")
    first = tree(tmp_path / "out")
    again = run("build", text, "-o", tmp_path / "out", "--json")
    assert (said.code, again.code) == (0, 0)
    assert said.json() == again.json()
    assert tree(tmp_path / "out") == first == tree(built / "out")


def test_the_summary_counts_what_the_graph_holds(run: Command, text: Path, graph: Path) -> None:
    told = run("build", text, "--json").json()
    assert isinstance(told, dict)
    assert told["documents"] == [SYMBOL]
    assert told["labels"]["Section"] == 3
    assert told["labels"]["Paragraph"] == 6
    assert told["best_connected"][0]["partners"] >= 1


def test_a_build_lets_no_report_go_that_load_added_unless_it_is_told_to(
    run: Command, text: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text(TEXT.replace(SYMBOL, "A/97/11"), encoding="utf-8")
    assert run("build", text).code == 0
    assert run("build", other).code == 0  # what a build read is asked for anew
    assert run("load", text).code == 0
    before = tree(tmp_path / "out")

    assert f"holds what `load` added: {SYMBOL}" in one_line(run("build", other))

    assert tree(tmp_path / "out") == before
    assert SYMBOL in run("ask", "provenance/documents").out
    assert run("build", other, text).code == 0  # given too, it stays
    assert run("build", other).code == 0
    assert run("load", text).code == 0
    assert run("build", other, "--replace").code == 0
    assert SYMBOL not in run("ask", "provenance/documents").out


def test_several_reports_are_read_side_by_side_as_one_after_the_other(
    text: Path, tmp_path: Path, run: Command
) -> None:
    other = tmp_path / "other.txt"
    earlier = TEXT.replace(SYMBOL, "A/97/11").replace("2043", "2041").replace("2044", "2042")
    other.write_text(earlier, encoding="utf-8")
    assert process("build", str(text), str(other), "-o", "two", "--jobs", "2", cwd=tmp_path).code == 0
    assert run("build", text, other, "-o", "one", "--jobs", "1").code == 0
    assert tree(tmp_path / "one") == tree(tmp_path / "two")
    assert "A/99/12, A/97/11" in (tmp_path / "one" / "report.md").read_text(encoding="utf-8")


# the steps one by one


def test_extract_prints_the_object_that_the_scorer_reads(run: Command, text: Path) -> None:
    found = run("extract", text).json()
    assert isinstance(found, dict)
    assert found["document"] | {"sha256": ""} == {
        "symbol": SYMBOL,
        "title": "Cooperation between the United Nations and regional and other organizations",
        "date": "2044-05-03",
        "session": "Ninety-ninth session",
        "sha256": "",
        "symbols": [SYMBOL],
        "agenda": ["130"],
    }
    actors = {actor["id"] for actor in found["actors"]}
    activities = [one for row in found["paragraphs"] for one in row["activities"]]
    assert {"id", "name", "acronym", "aliases", "kind", "part_of"} == set(found["actors"][0])
    assert {"number", "section", "activities"} == set(found["paragraphs"][0])
    assert {"id", "kind", "type", "name", "start", "end", "place", "status", "themes", "span", "rule"} < set(
        activities[0]
    )
    assert {one["actor"] for row in activities for one in row["participants"]} <= actors
    assert all(set(one) == {"paragraph", "span", "reason"} for one in found["unread"])


def test_extract_writes_a_file_and_load_takes_it(run: Command, text: Path, tmp_path: Path) -> None:
    assert run("extract", text, "-o", "found.json") == Said(0, "", "")
    loaded = run("load", "found.json", "--graph", "g", "--json").json()
    again = run("load", "found.json", "--graph", "g", "--json").json()
    assert isinstance(loaded, dict)
    assert loaded["new"] > 50
    assert again == {"new": 0, "removed": 0}


def test_load_takes_the_lines_of_an_extraction_too(run: Command, text: Path, tmp_path: Path) -> None:
    run("extract", text, "-o", "facts.json")
    run("extract", text, "--lines", "-o", "facts.jsonl")
    assert run("load", "facts.json", "--graph", "one").code == 0
    assert run("load", "facts.jsonl", "--graph", "other").code == 0
    assert run("export", "jsonl", "-g", "other").out == run("export", "jsonl", "-g", "one").out
    (tmp_path / "cut.jsonl").write_text((tmp_path / "facts.jsonl").read_text()[:-30])
    assert "cut.jsonl: These are not the lines of an extraction" in one_line(run("load", "cut.jsonl"))


def test_load_takes_the_records_of_a_build(run: Command, built: Path) -> None:
    assert run("load", built / "out" / "records.jsonl", "--graph", "copy").code == 0
    copied = run("export", "jsonl", "--graph", "copy").out
    assert copied == (built / "out" / "records.jsonl").read_text(encoding="utf-8")


def test_check_finds_every_fact_of_a_build_borne_out(run: Command, graph: Path, text: Path) -> None:
    found = run("check", text, "--graph", graph, "--json").json()
    assert isinstance(found, dict)
    assert found["problems"] == []
    assert found["quotes"] > 20
    assert found["records"] > found["quotes"]


def test_check_is_loud_when_a_fact_does_not_hold(run: Command, built: Path, tmp_path: Path) -> None:
    lines = (built / "out" / "records.jsonl").read_text(encoding="utf-8").replace('"2043-03"', '"2043-04"')
    (tmp_path / "wrong.jsonl").write_text(lines, encoding="utf-8")
    run("load", "wrong.jsonl", "--graph", "g")
    said = run("check", "--graph", "g")
    assert said.code == 1
    assert "Its id is not that of its name, kind, dates and actors" in said.out
    assert said.err.startswith("partnergraph: ")
    assert "do not hold" in said.err


def test_check_says_so_when_the_report_is_not_in_the_graph(run: Command, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text(TEXT.replace(SYMBOL, "A/97/11"), encoding="utf-8")
    assert "The graph holds nothing of A/97/11" in one_line(run("check", "other.txt", "--graph", graph))


def test_ask_answers_in_every_form(run: Command, graph: Path) -> None:
    words = ("ask", "organizations/partners-of", "--set", "actor=CARICOM", "--graph", graph)
    rows = run(*words, "--json").json()
    assert isinstance(rows, list)
    partners = {row["partner"] for row in rows}
    assert "World Health Organization" in partners
    sheet = run(*words, "--csv").out.removeprefix("\ufeff")
    assert {row["partner"] for row in csv.DictReader(io.StringIO(sheet))} == partners
    assert run(*words, "--markdown").out.startswith("| partner |")
    assert "World" in run(*words).out


def test_ask_says_on_standard_error_how_much_it_shows(run: Command, graph: Path) -> None:
    said = run("ask", "organizations/most-active", "--set", "limit=2", "--graph", graph, "--json")
    assert len(said.json()) == 2  # type: ignore[arg-type]  # a list
    assert "2 of 8 rows; --set limit=0 for all. Organs count with their organization" in said.err


@pytest.mark.parametrize(
    "words", [("ask", "organizations/most-active"), ("metrics",), ("metrics", "--pairs"), ("report",)]
)
def test_for_whom_organs_count_is_said_and_can_be_chosen(
    words: tuple[str, ...], run: Command, graph: Path
) -> None:
    """The African Union Commission acts in the report, the African Union as well."""
    family, read = (run(*words, "--graph", graph, *more) for more in ((), ("--as", "read")))
    assert "Organs count with their organization" in family.out + family.err
    assert "Bodies stand as the reports name them" in read.out + read.err
    assert family.out != read.out
    left = run(*words, "--graph", graph, "--without", "AU")
    assert left.code == 0
    assert left.out != family.out


@pytest.mark.parametrize(
    "words",
    [
        ("ask", "organizations/most-active"), ("metrics",), ("metrics", "--pairs"), ("report",),
        ("dossier", "AU"), ("draw", "-o", "sure.html"), ("export", "jsonl"), ("export", "graphml"),
        ("export", "graphml", "--one-mode"),
    ],
)  # fmt: skip
def test_what_is_less_sure_is_left_out_and_that_is_said(
    words: tuple[str, ...], run: Command, graph: Path, tmp_path: Path
) -> None:
    def out(*more: str) -> str:
        said = run(*words, "--graph", graph, *more)
        assert said.code == 0
        page = tmp_path / "sure.html"
        return said.out + said.err + (page.read_text(encoding="utf-8") if page.exists() else "")

    whole, sure = out(), out("--sure", "0.95")
    assert "Only what is sure to" not in whole
    assert "Only what is sure to 0.95 or more counts." in sure
    assert sure.replace("Only what is sure to 0.95 or more counts.", "") != whole


@pytest.mark.parametrize("value", ["2", "-1", "nan", "much"])
def test_how_sure_is_a_number_from_0_to_1(value: str, run: Command, graph: Path) -> None:
    said = run("metrics", "--graph", graph, "--sure", value)
    assert (said.code, said.out) == (2, "")
    assert "--sure" in said.err


def test_a_body_that_nobody_knows_cannot_be_left_out(run: Command, graph: Path) -> None:
    said = run("metrics", "--graph", graph, "--without", "Atlantis")
    assert said.code == 2
    assert "is called 'Atlantis'" in said.err


def test_export_leaves_the_facts_as_they_were_read_unless_told_otherwise(run: Command, graph: Path) -> None:
    as_read = run("export", "jsonl", "--graph", graph).out
    assert "African Union Commission" in as_read
    assert (
        '"name": "African Union Commission"'
        not in run("export", "jsonl", "--graph", graph, "--as", "family").out
    )


def test_ask_takes_a_file_of_ones_own(run: Command, graph: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.cypher").write_text("MATCH (d:Document) RETURN d.symbol AS symbol ORDER BY symbol")
    assert run("ask", "mine.cypher", "--graph", graph, "--json").json() == [{"symbol": SYMBOL}]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ask", "organizations/partner-of"), "Did you mean 'organizations/partners-of'?"),
        (("ask", "organizations/partners-of", "--set", "actr=x"), "Did you mean 'actor'?"),
        (("ask", "organizations/partners-of", "--set", "actor"), "Write name=value"),
        (("ask", "organizations/partners-of", "--set", "actor=Atlantis"), "is called 'Atlantis'"),
        (("ask", "organizations/most-active", "--set", "limit=many"), "is a whole number"),
        (("ask", "missing.cypher"), "cannot be read"),
        (("metrics", "--set", "kind=party"), "'kind' cannot be 'party'"),
        (("dossier", "Atlantis"), "is called 'Atlantis'"),
        (("forget", "A/1/1"), "is called 'A/1/1'"),
        (("export", "csv"), "Give a folder with -o"),
    ],
)
def test_a_wrong_word_is_answered_with_what_would_be_right(
    run: Command, graph: Path, words: tuple[str, ...], said: str
) -> None:
    assert said in one_line(run(*words, "--graph", graph))


def test_queries_lists_every_query_and_prints_one(run: Command) -> None:
    from queries.catalog import catalog

    rows = run("queries", "--json").json()
    assert isinstance(rows, list)
    assert [row["query"] for row in rows] == list(catalog())
    file = ROOT / "queries" / "events" / "calendar.cypher"
    assert run("queries", "events/calendar").out == file.read_text(encoding="utf-8")


def test_metrics_measures_actors_and_pairs(run: Command, graph: Path) -> None:
    actors = run("metrics", "--graph", graph, "--json").json()
    pairs = run("metrics", "--pairs", "--graph", graph, "--json").json()
    assert isinstance(actors, list)
    assert isinstance(pairs, list)
    assert {"degree", "strength", "betweenness", "eigenvector", "core", "clustering", "constraint"} < set(
        actors[0]
    )
    assert {"one", "other", "activities", "first", "last", "themes", "source"} < set(pairs[0])
    assert run("metrics", "--graph", graph).out.startswith("actor ")


def test_metrics_of_a_part_count_less(run: Command, graph: Path) -> None:
    whole = run("metrics", "--pairs", "--graph", graph, "--json").json()
    part = run("metrics", "--pairs", "--set", "kind=agreement", "--graph", graph, "--json").json()
    assert isinstance(whole, list)
    assert isinstance(part, list)
    assert 0 < len(part) < len(whole)


def test_draw_writes_one_page(run: Command, graph: Path, tmp_path: Path) -> None:
    assert run("draw", "--graph", graph) == Said(0, "network.html\n", "")
    assert "Caribbean Community" in (tmp_path / "network.html").read_text(encoding="utf-8")


def test_report_and_dossier_come_as_markdown_and_as_html(run: Command, graph: Path, tmp_path: Path) -> None:
    assert run("report", "--graph", graph).out.startswith(f"# Who works with whom: {SYMBOL}\n")
    assert run("dossier", "CARICOM", "--graph", graph).out.startswith("# Caribbean Community\n")
    assert run("report", "--html", "--graph", graph).out.startswith("<!DOCTYPE html>")
    assert run("dossier", "CARICOM", "-o", "c.html", "--graph", graph) == Said(0, "", "")
    assert (tmp_path / "c.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("form", "begins"),
    [("graphml", "<?xml"), ("gexf", "<?xml"), ("cypher", "// Run this script"), ("jsonl", '{"id"')],
)
def test_export_prints_or_writes_the_same(
    run: Command, graph: Path, tmp_path: Path, form: str, begins: str
) -> None:
    printed = run("export", form, "--graph", graph)
    assert printed.out.startswith(begins)
    assert run("export", form, "-o", f"x.{form}", "--graph", graph) == Said(0, "", "")
    assert (tmp_path / f"x.{form}").read_text(encoding="utf-8") == printed.out


def test_export_writes_nodes_and_ties_for_spreadsheets(run: Command, graph: Path, tmp_path: Path) -> None:
    assert run("export", "csv", "-o", "sheets", "--graph", graph).code == 0
    assert {path.name for path in (tmp_path / "sheets").iterdir()} == {"nodes.csv", "ties.csv"}


def test_schema_tells_labels_and_constraints(run: Command) -> None:
    rows = run("schema", "--json").json()
    assert isinstance(rows, list)
    assert "(:Actor)-[:TOOK_PART]->(:Activity)" in {row["of"] for row in rows}
    statements = run("schema", "--cypher").out.splitlines()
    assert statements[0].startswith("CREATE CONSTRAINT ")
    assert all(line.endswith(";") for line in statements)


def test_quality_compares_a_reading_with_an_annotation(run: Command, text: Path, tmp_path: Path) -> None:
    found = run("extract", text).json()
    assert isinstance(found, dict)
    names = {actor["id"]: actor["name"] for actor in found["actors"]}
    activities = [one for row in found["paragraphs"] for one in row["activities"]]
    for person in (one for activity in activities for one in activity["participants"]):
        person["actor"] = names[person["actor"]]
    rows = [row | {"paragraph": row["number"]} for row in found["paragraphs"]]
    reference = tmp_path / "reference.jsonl"
    reference.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    table = run("quality", reference, text, "--json").json()
    assert isinstance(table, list)
    by = {(row["by"], row["name"]): row for row in table}
    assert by["all", ""]["activities"] == by["all", ""]["participants"] == 1.0
    assert by["section", "Caribbean Community"]["missed"] == 0
    assert {"all", "kind", "section", "rule"} == {row["by"] for row in table}


def test_find_and_forget(run: Command, built: Path) -> None:
    run("load", built / "out" / "records.jsonl", "--graph", "g")
    rows = run("find", "harbour", "--graph", "g", "--json").json()
    assert isinstance(rows, list)
    assert "workshop on harbour lights" in {row["name"] for row in rows}
    gone = run("forget", SYMBOL, "--graph", "g", "--json").json()
    assert isinstance(gone, dict)
    assert gone["removed"] > 50
    assert run("find", "harbour", "--graph", "g", "--json").json() == []


def test_who_finds_nothing_is_told_so_and_ends_with_one(run: Command, graph: Path) -> None:
    in_graph = run("find", "zz\x1b[2Jz", "--graph", graph, "--json")
    in_file = run("actors", "find", "Foo\x1b[2J")
    assert in_graph == Said(1, "[]\n", "partnergraph: The graph holds nothing of 'zz\\x1b[2Jz'.\n")
    assert (in_file.code, in_file.out) == (1, "")
    assert in_file.err.startswith("partnergraph: No body is called 'Foo\\x1b[2J'.")


def test_corrections_of_ones_own_apply_and_can_be_left_out(run: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(
        f'[[correction]]\naction = "reject"\ndocument = "{SYMBOL}"\nparagraph = 2\n'
        'name = "workshop on harbour lights"\nreason = "invented"\nreviewer = "tester"\n'
    )
    before = run("extract", text, "--no-corrections").out
    after = run("extract", text, "--corrections", "mine.toml").out
    assert "workshop on harbour lights" in before
    assert "workshop on harbour lights" not in after


def test_a_correction_that_no_longer_matches_is_told(
    run: Command, text: Path, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text(
        f'[[correction]]\naction = "reject"\ndocument = "{SYMBOL}"\nparagraph = 2\n'
        'name = "no such thing"\nreason = "invented"\nreviewer = "tester"\n'
    )
    said = run("check", text, "--corrections", "mine.toml", "--graph", built / "out" / "partnergraph.graph")
    assert said.code == 0
    assert "A correction no longer matches" in said.out


def test_corrections_of_a_report_that_is_not_read_are_told(
    run: Command, text: Path, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.toml").write_text(
        '[[correction]]\naction = "reject"\ndocument = "A/1/2"\nparagraph = 2\n'
        'name = "no such thing"\nreason = "invented"\nreviewer = "tester"\n'
    )
    at = ("--graph", built / "out" / "partnergraph.graph")
    for words in (("check", text), ("check",)):
        said = run(*words, "--corrections", "mine.toml", *at)
        assert "Corrections of A/1/2 match nothing, for it was not read: 1" in said.out


def test_a_report_becomes_a_page_to_review(run: Command, text: Path, tmp_path: Path) -> None:
    said = run("review", text, "-o", "mine.html")

    page = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert (said.code, said.out) == (0, "mine.html\n")
    assert "held a workshop on harbour lights" in " ".join(page.split())
    assert "default-src 'none'" in page


def test_what_cannot_be_reviewed_is_told_in_one_line(run: Command, tmp_path: Path) -> None:
    assert "The bundled facts hold no paragraphs to review" in one_line(run("review"))
    assert "There is no such file" in one_line(run("review", "no-such.txt"))
    assert not (tmp_path / "review.html").exists()


# bad input


def _bad(folder: Path) -> dict[str, tuple[bytes | None, str]]:
    """Bad reports by what is wrong with them: bytes (None: no file) and what is said."""
    body = TEXT.index("I. Introduction")
    return {
        "missing": (None, "There is no such file"),
        "empty": (b"", "The file is empty"),
        "binary": (bytes(range(256)) * 20, "binary"),
        "encoding": (TEXT.encode("cp500"), "encoding"),
        "picture": (b"\x89PNG\r\n\x1a\n" + bytes(64), "picture"),
        "unnumbered": (TEXT[:body].encode() + b"Nothing is numbered here.\n", "no numbered paragraphs"),
        "sectionless": (b"1. One thing is here.\n2. Another one is there.\n3. And a third.\n", "No section"),
    }


@pytest.mark.parametrize("what", sorted(_bad(Path())))
def test_a_bad_report_gives_one_line_and_leaves_earlier_results(
    run: Command, text: Path, tmp_path: Path, what: str
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.md").write_text("earlier")
    data, said = _bad(tmp_path)[what]
    if data is not None:
        (tmp_path / f"{what}.txt").write_bytes(data)
    line = one_line(run("build", text, f"{what}.txt", "--jobs", 1, "--strict"))
    assert said in line
    assert f"{what}.txt" in line
    assert tree(tmp_path / "out") == {"report.md": b"earlier"}


def test_reports_that_cannot_be_read_are_left_out_and_told_with_their_reasons(
    run: Command, text: Path, built: Path, tmp_path: Path
) -> None:
    (tmp_path / "reports").mkdir()
    text.rename(tmp_path / "reports" / "b.txt")
    (tmp_path / "reports" / "a.txt").write_text("Nothing is numbered here.", encoding="utf-8")
    (tmp_path / "reports" / ".hidden").write_bytes(b"")

    said = run("build", "reports", "reports/none.pdf", "--json", "--jobs", 1)

    assert said.code == 1
    refused = said.json()["refused"]  # type: ignore[index]
    assert [reason.partition(": ")[0] for reason in refused] == ["reports/a.txt", "reports/none.pdf"]
    assert all(f"Left out: {reason}" in said.err for reason in refused)
    assert tree(tmp_path / "out") == tree(built / "out")
    assert run("load", "reports").code == 1
    assert run("check", "reports").code == 1
    assert "2 of the reports" not in one_line(run("load", "reports", "--strict"))


def test_where_no_report_can_be_read_the_earlier_results_stand(run: Command, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.md").write_text("earlier")
    said = run("build", "one.txt", "two.txt")
    assert said.code == 2
    assert "None of the 2 reports can be read" in said.err
    assert "one.txt: There is no such file" in said.err
    assert tree(tmp_path / "out") == {"report.md": b"earlier"}


def test_one_report_is_neither_a_folder_nor_records(run: Command, built: Path, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / "one.txt").write_text(TEXT, encoding="utf-8")
    assert "This is a folder" in one_line(run("extract", "folder"))
    assert "These are records" in one_line(run("extract", built / "out" / "records.jsonl"))


def test_an_empty_folder_is_no_report(run: Command, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    assert "This is a folder" in one_line(run("build", "folder"))


def test_results_that_cannot_be_written_are_one_line(run: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    assert "cannot be written" in one_line(run("build", text, "-o", "taken"))
    assert "cannot be written" in one_line(run("extract", text, "-o", "taken/found.json"))
    assert (tmp_path / "taken").read_text() == "a file"


@pytest.mark.skipif(sys.platform == "win32", reason="Links need rights there, and there are no such pipes")
def test_a_link_is_followed_and_a_pipe_is_written_to(run: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "found.json").write_text("earlier")
    (tmp_path / "link.json").symlink_to("far/found.json")
    assert run("extract", text, "-o", "link.json").code == 0
    assert (tmp_path / "link.json").is_symlink()
    printed = run("extract", text).out
    assert (tmp_path / "far" / "found.json").read_text(encoding="utf-8") == printed
    piped = shell(
        "mkfifo pipe; cat pipe & partnergraph actors export -o pipe; wait; test -p pipe", cwd=tmp_path
    )
    assert piped == Said(0, run("actors", "export").out, "")


@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="It needs /dev/stdout")
def test_standard_output_by_its_name_is_added_to(text: Path, tmp_path: Path) -> None:
    said = shell(
        "echo first >log; partnergraph extract report.txt -o /dev/stdout >>log; head -c 8 log", cwd=tmp_path
    )
    assert said == Said(0, "first\n{\n", "")


@pytest.mark.skipif(
    not hasattr(os, "mknod") or os.name != "posix" or os.geteuid() != 0, reason="only root makes devices"
)
def test_a_device_stays_a_device(run: Command, text: Path, tmp_path: Path) -> None:
    try:
        os.mknod(tmp_path / "null", stat.S_IFCHR | 0o666, os.makedev(1, 3))
        (tmp_path / "null").write_bytes(b"")
    except OSError as reason:
        pytest.skip(f"no device can be made here ({reason})")
    assert run("extract", text, "-o", "null") == Said(0, "", "")
    assert (tmp_path / "null").is_char_device()


@pytest.mark.skipif(sys.platform == "win32", reason="Links need rights there")
def test_a_result_of_a_build_replaces_no_link(run: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("mine")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "report.md").symlink_to("../mine.md")
    assert "report.md is a link there" in one_line(run("build", text, "--jobs", 1))
    assert tree(tmp_path / "out") == {"report.md": b"mine"}


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="there is no /proc here to refuse a folder")
def test_a_place_that_refuses_even_root_is_one_line(run: Command, text: Path) -> None:
    assert "cannot be written" in one_line(run("build", text, "-o", "/proc/partnergraph"))


def test_a_graph_in_use_by_another_process_is_refused_and_stays(built: Path, text: Path) -> None:
    from graph.store.embedded import engine

    before = tree(built / "out")
    with engine(built / "out" / "partnergraph.graph"):
        asked = one_line(process("ask", "provenance/documents", cwd=built))
        rebuilt = one_line(process("build", str(text), cwd=built))
        loaded = one_line(process("load", str(text), cwd=built))
    assert all(f"in use by process {os.getpid()}" in line for line in (asked, rebuilt, loaded))
    assert tree(built / "out") == before


def test_a_command_that_needs_a_graph_says_how_to_make_one(run: Command, tmp_path: Path) -> None:
    assert "partnergraph build" in one_line(run("ask", "provenance/documents"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    ["build", "load", "check", "ask provenance/documents", "metrics", "draw", "report", "dossier ASEAN",
     "export graphml", "find Bali", "forget A/99/302"],
)  # fmt: skip
def test_where_the_engine_has_no_build_a_command_says_which_address_to_give(
    words: str, run: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Alpine and Intel Macs; nothing is left behind."""
    monkeypatch.setitem(sys.modules, "arcadedb", None)
    assert "--graph bolt://localhost:7687" in one_line(run(*words.split()))
    assert list(tmp_path.iterdir()) == []


def test_a_server_that_is_not_there_is_one_line_without_the_password(run: Command) -> None:
    said = run("ask", "provenance/documents", "--graph", "bolt://127.0.0.1:9", "--password", "sesame")
    assert "sesame" not in one_line(said)


def test_the_server_of_the_environment_is_meant_by_its_name(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    assert "bolt://127.0.0.1:9: No server answers" in one_line(run("find", "tides", "--graph", "neo4j"))


def test_the_same_commands_work_on_a_server(
    run: Command, text: Path, built: Path, tmp_path: Path, empty_neo4j: str
) -> None:
    assert run("build", text, "--graph", empty_neo4j, "-o", "served").code == 0
    assert tree(tmp_path / "served") == tree(built / "out")
    assert not (tmp_path / "served" / "partnergraph.graph").exists()
    assert run("check", text, "--graph", empty_neo4j).code == 0
    again = run("load", built / "out" / "records.jsonl", "--graph", empty_neo4j, "--json").json()
    assert again == {"new": 0, "removed": 0}
    assert run("forget", SYMBOL, "--graph", empty_neo4j).code == 0
    assert run("export", "jsonl", "--graph", empty_neo4j).out == ""


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("not toml [", "The corrections are not TOML"),
        ("[[correction]]\naction = 'burn'\n", "The action is not one of"),
    ],
)
def test_bad_corrections_are_one_line(
    run: Command, text: Path, tmp_path: Path, content: str, said: str
) -> None:
    (tmp_path / "bad.toml").write_text(content)
    assert said in one_line(run("extract", text, "--corrections", "bad.toml"))


def test_bad_records_and_bad_json_are_one_line(run: Command, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text('{"id": "x", "label": "Dragon"}\n')
    (tmp_path / "bad.json").write_text('{"document": 1}')
    assert "bad.jsonl, line 1" in one_line(run("load", "bad.jsonl", "--graph", "g"))
    assert "bad.json" in one_line(run("load", "bad.json", "--graph", "g"))
    assert "cannot be read" in one_line(run("load", "none.jsonl", "--graph", "g"))


def test_records_that_are_cut_off_or_cannot_be_kept_leave_no_graph(
    run: Command, built: Path, tmp_path: Path
) -> None:
    whole = (built / "out" / "records.jsonl").read_text(encoding="utf-8")
    (tmp_path / "cut.jsonl").write_text(whole[:-20], encoding="utf-8")
    (tmp_path / "bad.jsonl").write_text(
        '{"id": "x", "label": "Place", "props": {"name": "x", "n": [1, 2.5]}}\n'
    )
    before = sorted(tmp_path.iterdir())
    assert "cut.jsonl, line" in one_line(run("load", "cut.jsonl"))
    assert "x: Its n is a list of several types" in one_line(run("load", "bad.jsonl", "--graph", "a/b/c"))
    assert sorted(tmp_path.iterdir()) == before


def test_a_graph_that_was_there_stays_when_records_cannot_be_read(
    run: Command, built: Path, graph: Path, tmp_path: Path
) -> None:
    shutil.copytree(graph, tmp_path / "g")
    (tmp_path / "bad.jsonl").write_text("{")
    before = run("export", "jsonl", "-g", "g").out
    assert "bad.jsonl, line 1" in one_line(run("load", "bad.jsonl", "--graph", "g"))
    assert run("export", "jsonl", "-g", "g").out == before


def test_a_bulk_import_and_a_graph_are_not_given_together(
    run: Command, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    records = built / "out" / "records.jsonl"
    assert "Leave out --graph" in one_line(run("load", records, "--bulk", "import", "-g", "g"))
    assert "comma" in one_line(run("load", records, "--bulk", "import,x"))
    monkeypatch.setenv("PARTNERGRAPH_GRAPH", "g")
    assert run("load", records, "--bulk", "import").code == 0
    assert not Path("g").exists()


@pytest.mark.parametrize(
    "words", [("queries", "\x1b[2J"), ("extract", "\x1b[2J"), ("ask", "\x1b[2J", "--set", "a=b")]
)
def test_an_error_shows_control_characters_and_does_not_send_them(
    run: Command, words: tuple[str, ...]
) -> None:
    line = one_line(run(*words))
    assert line.rstrip("\n").isprintable()
    assert "\\x1b[2J" in line


@pytest.mark.skipif(sys.platform == "win32", reason="Words of a command are Unicode there")
@pytest.mark.parametrize(
    "words", [("find", "\udcff"), ("load", "\udcff.txt"), ("ask", "x", "--set", "a=\udcff")]
)
def test_a_word_that_is_no_text_is_one_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    assert "\\udcff" in one_line(process(*words, cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="It needs /dev/full, which Linux has")
@pytest.mark.parametrize("words", ["schema", "--help", "ask --help", "--version"])
def test_a_full_standard_output_is_one_line(tmp_path: Path, words: str) -> None:
    command = [sys.executable, "-c", "import partnergraph; partnergraph.app()", *words.split()]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            command, cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    said = one_line(Said(done.returncode, "", done.stderr))
    assert said == "partnergraph: standard output: Not all can be written (No space left on device).\n"


@pytest.mark.skipif(sys.platform == "win32", reason="It needs a shell that can close a file")
@pytest.mark.parametrize("words", ["queries", "--help", "build"])
def test_a_closed_standard_output_is_one_line(tmp_path: Path, words: str) -> None:
    assert "standard output: It is closed" in one_line(shell(f"partnergraph {words} >&-", cwd=tmp_path))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="It needs a shell that can close a file")
def test_a_closed_standard_error_harms_no_load(tmp_path: Path, text: Path) -> None:
    said = shell("partnergraph load report.txt -g g 2>&-", cwd=tmp_path)
    assert said.code == 0
    assert said.out.endswith("went.\n")


def test_a_bad_annotation_or_list_of_names_is_one_line(run: Command, text: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.jsonl").write_text('{"paragraph": 2}\n')
    (tmp_path / "names.json").write_text("[1]")
    assert "wrong.jsonl, line 1" in one_line(run("quality", "wrong.jsonl", text))
    assert "none.jsonl: There is no such file" in one_line(run("quality", "none.jsonl", text))
    assert "names.json" in one_line(run("quality", "wrong.jsonl", text, "--aliases", "names.json"))


# how it behaves


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(run: Command, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: root {command}")
    assert said.err == ""


def test_a_build_keeps_who_works_with_whom_and_derive_counts_otherwise(
    run: Command, built: Path, tmp_path: Path
) -> None:
    copied = shutil.copytree(built / "out" / "partnergraph.graph", tmp_path / "copy")
    cypher = tmp_path / "derived.cypher"
    cypher.write_text(
        "// title:  Derived\n// about:  How it counts.\n// column: counted  text     as\n"
        "// column: pairs    integer  pairs\n"
        "MATCH (:Actor)-[r:WORKS_WITH]->(:Actor) RETURN r.derived_as AS counted, count(r) AS pairs\n"
    )
    (row,) = run("ask", cypher, "--graph", copied, "--json").json()
    assert row["counted"] == "family"
    told = run("derive", "--as", "read", "--graph", copied)
    assert (told.code, "Bodies stand as the reports name them." in told.out) == (0, True)
    (row,) = run("ask", cypher, "--graph", copied, "--json").json()
    assert row["counted"] == "read"
    assert told.out.startswith(f"{row['pairs']} pairs work together")
    run("load", built / "out" / "records.jsonl", "--no-derive", "--graph", copied)
    assert run("ask", cypher, "--graph", copied, "--json").json() == []


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_export_writes_the_network_of_pairs(run: Command, graph: Path, form: str) -> None:
    told = run("export", form, "--one-mode", "--graph", graph)
    assert (told.code, "undirected" in told.out, "TOOK_PART" in told.out) == (0, True, False)
    refused = run("export", "cypher", "--one-mode", "--graph", graph)
    assert (refused.code, "--one-mode is for graphml, gexf and csv" in refused.err) == (2, True)


def test_export_writes_gephis_tables(run: Command, graph: Path, tmp_path: Path) -> None:
    assert run("export", "csv", "--one-mode", "-o", "gephi", "--graph", graph).code == 0
    assert (tmp_path / "gephi" / "edges.csv").read_text().startswith("Source,Target,Type,Weight,")
    assert (tmp_path / "gephi" / "nodes.csv").read_text().startswith("Id,Label,")


def test_help_lists_every_command(run: Command) -> None:
    said = run("--help").out
    assert [line.split()[0] for line in said.partition("Commands:\n")[2].splitlines()] == COMMANDS


def test_the_version_is_that_of_the_package(run: Command) -> None:
    assert run("--version").out == f"partnergraph {partnergraph.__version__}\n"


def test_an_unknown_command_ends_with_two(run: Command) -> None:
    said = run("bild")
    assert said.code == 2
    assert said.out == ""


def test_help_imports_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys, partnergraph\n"
        "try: partnergraph.app(['--help'])\n"
        "except SystemExit: print([name for name in ('networkx', 'neo4j', 'pyvis', 'loaders', 'graph.store',"
        " 'queries.answer', 'queries.tables', 'rich.progress', 'scipy', 'jinja2')"
        " if name in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == "[]\n"


def test_results_are_piped_as_utf8_whatever_the_terminal_speaks(tmp_path: Path, built: Path) -> None:
    said = process("schema", cwd=tmp_path, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert said.code == 0
    assert "…" in said.out


def test_a_reader_who_stops_early_sees_no_fault(built: Path) -> None:
    command = f"{sys.executable} -c 'import partnergraph; partnergraph.app()' export cypher | head -n 1"
    done = subprocess.run(
        ["bash", "-c", command], cwd=built, env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "// Run this script as a whole; running it twice changes nothing.\n"
    assert "Traceback" not in done.stderr


def test_progress_is_shown_on_stderr_of_a_terminal_only(text: Path, tmp_path: Path) -> None:
    import pty

    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-c", "import partnergraph; partnergraph.app()", "load", str(text), "--graph", "g"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}, stdout=subprocess.PIPE,
        stderr=theirs,
    )  # fmt: skip
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:  # the other end is closed
            break
    out, _ = done.communicate(timeout=60)
    os.close(ours)
    assert b"Reading" in shown
    assert b"Loading" in shown
    assert out.endswith(b"went.\n")
    assert b"Loading" not in out


# the bundled facts


def test_the_bundled_facts_are_what_extract_makes_of_the_report() -> None:
    report = ROOT.parent / "shared" / "reports" / "A-79-302.txt"
    if not report.exists():
        pytest.skip("the report A/79/302 is not beside the project")
    from loaders.extraction import lines
    from loaders.pipeline import bundled, extract

    assert lines(bundled()) == lines(extract(report)), "run 'make facts'"


def test_the_bundled_facts_hold_no_paragraph() -> None:
    from loaders.pipeline import bundled

    assert bundled().document.symbol == "A/79/302"
    assert len(bundled().sections) == 22
    assert not any(reading.text for reading in bundled().paragraphs)
