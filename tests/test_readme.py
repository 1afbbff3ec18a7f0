"""The README is true: its commands run, its tables are generated and current, and it names all there is."""

import re
import runpy
import shlex
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

import partnergraph
from queries.catalog import catalog

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
GROUP = typer.main.get_command(partnergraph.app)


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)


def test_the_first_two_commands_set_up_and_test() -> None:
    lines = [
        line
        for block in re.findall(r"^```\w+\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
        for line in block.splitlines()
    ]
    assert [line.split("#")[0].split() for line in lines[:2]] == [["$", "make", "run"], ["$", "make", "test"]]


def test_its_commands_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PARTNERGRAPH_GRAPH", raising=False)
    lines = [line for block in _blocks("sh") for line in block.splitlines()]
    assert len(lines) > 5
    for line in lines:
        name, *words = shlex.split(line)
        done = CliRunner().invoke(partnergraph.app, words, catch_exceptions=False)
        assert (name, done.exit_code) == ("partnergraph", 0), (line, done.stderr)
        assert done.stdout, line
        assert not done.stderr.startswith("no rows"), line


def test_commands_that_need_a_server_or_a_file_are_written_as_the_program_knows_them() -> None:
    lines = [
        line.removeprefix("$ ").split("#")[0] for block in _blocks("console") for line in block.splitlines()
    ]
    inline = re.findall(r"`(partnergraph [^`]+)`", README)
    for line in [*(line for line in lines if line.startswith("partnergraph")), *inline]:
        _, name, *words = shlex.split(line)
        if name in GROUP.commands:  # type: ignore[attr-defined]  # a group
            options = {option for one in GROUP.commands[name].params for option in one.opts}  # type: ignore[attr-defined]
            assert {word for word in words if word.startswith("-")} <= options | {"--help"}, line
        else:
            assert name in ("COMMAND", "--help"), line


def test_its_tables_are_current() -> None:
    written = runpy.run_path(str(ROOT / ".ci" / "readme.py"))["written"]
    assert written(README) == README, "run 'make readme'"


@pytest.mark.parametrize("command", sorted(GROUP.commands))  # type: ignore[attr-defined]
def test_it_names_every_command(command: str) -> None:
    assert f"`partnergraph {command}" in README


def test_it_names_every_query() -> None:
    assert [name for name in catalog() if f"`{name}`" not in README] == []


def test_its_links_lead_somewhere() -> None:
    local = [link for link in re.findall(r"\]\(([^)#]+)\)", README) if "://" not in link]
    assert local
    assert [link for link in local if not (ROOT / link).exists()] == []


def test_its_figures_are_there() -> None:
    for block in ("quality", "kept", "review", "reliability", "performance"):
        found = re.search(rf"<!-- begin {block} -->\n(.*?)<!-- end {block} -->", README, re.DOTALL)
        assert found
        assert re.search(r"\d", found[1]), f"the block '{block}' holds no figure"
