"""The lanes of the tests: what `make quick` leaves out, and what comes first."""

import subprocess
import sys
from types import SimpleNamespace
from typing import Any

import pytest

from tests.lanes import needs_neo4j


def _started() -> int:
    return subprocess.run([sys.executable, "--version"], check=False).returncode


@pytest.fixture
def started() -> Any:
    return _started


def _item(*fixtures: str, **params: Any) -> Any:
    return SimpleNamespace(fixturenames=fixtures, callspec=SimpleNamespace(params=params))


def test_a_test_of_a_rule_is_quick(request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("slow") is None


def test_a_test_whose_helper_starts_a_process_is_slow(request: pytest.FixtureRequest) -> None:
    assert callable(_started)
    assert request.node.get_closest_marker("slow")


def test_a_test_whose_fixture_starts_a_process_is_slow(started: Any, request: pytest.FixtureRequest) -> None:
    assert request.node.get_closest_marker("slow")


def test_what_takes_neo4j_is_known_by_its_fixture_and_by_its_store() -> None:
    assert needs_neo4j(_item("tmp_path", "neo4j_server"))
    assert needs_neo4j(_item("store", "at", at="neo4j"))
    assert not needs_neo4j(_item("store", "at", at="embedded"))
    assert not needs_neo4j(_item("rows", rows=[{}]))
