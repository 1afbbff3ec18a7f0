"""The notebooks are short, carry no results, and ask only what is shipped. `.ci/run notebooks` runs them."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from queries.catalog import query

NOTEBOOKS = sorted((Path(__file__).parents[1] / "notebooks").glob("*.ipynb"))


def cells(notebook: Path, kind: str) -> list[dict[str, Any]]:
    found = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [cell for cell in found if cell["cell_type"] == kind]


def questions(notebook: Path) -> Iterator[tuple[str, set[str]]]:
    """The name of each query that a notebook asks, and the parameters that it gives."""
    for cell in cells(notebook, "code"):
        for node in ast.walk(ast.parse("".join(cell["source"]))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "ask":
                given = {word.arg for word in node.keywords if word.arg}
                more = [word.value for word in node.keywords if isinstance(word.value, ast.Dict)]
                given |= {str(ast.literal_eval(key)) for one in more for key in one.keys if key}
                yield ast.literal_eval(node.args[0]), given


def test_there_are_four() -> None:
    assert [notebook.name[:2] for notebook in NOTEBOOKS] == ["01", "02", "03", "04"]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_is_committed_without_results(notebook: Path) -> None:
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in cells(notebook, "code"))


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_asks_shipped_questions_with_parameters_they_have(notebook: Path) -> None:
    asked = list(questions(notebook))
    assert asked
    for name, given in asked:
        assert given <= {param.name for param in query(name).params}, name


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda notebook: notebook.stem)
def test_a_notebook_explains_more_than_it_computes(notebook: Path) -> None:
    """Analysts read it: a heading first, and hardly a code cell without words before it."""
    words, code = cells(notebook, "markdown"), cells(notebook, "code")
    assert "".join(words[0]["source"]).startswith("# ")
    assert len(code) <= 2 * len(words)
