"""The scripts beside the package use names that it has, those too that a function imports when it runs."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SCRIPTS = sorted([*(ROOT / "benchmarks").glob("*.py"), *(ROOT / ".ci").glob("*.py")])
OURS = ("graph", "loaders", "queries", "benchmarks", "partnergraph")


def imported(script: Path) -> Iterator[tuple[str, str]]:
    """Module and name of everything of ours that a script imports."""
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.partition(".")[0] in OURS:
            yield from ((node.module, alias.name) for alias in node.names)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_what_a_script_imports_of_ours_is_there(script: Path) -> None:
    lacking = [
        (module, name) for module, name in imported(script) if not hasattr(import_module(module), name)
    ]
    assert lacking == []
