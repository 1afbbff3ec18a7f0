"""What the tests of the loaders share."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, object], None]:
    """Holds a value against the JSON file that tells what it should be; `--regold` rewrites the file."""

    def compare(file: Path, found: object) -> None:
        if request.config.getoption("--regold"):
            file.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        assert found == json.loads(file.read_text(encoding="utf-8"))

    return compare
