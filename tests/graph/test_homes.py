"""A reader's own files are where the system keeps such files."""

import sys
from pathlib import Path

import pytest

from graph.homes import cache_home, config_home
from graph.store.connection import connection

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems have no XDG folders")


def test_configuration_and_cache_are_in_the_folders_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert config_home() == tmp_path / "config" / "partnergraph"
    assert cache_home() == tmp_path / "cache" / "partnergraph"


def test_without_such_names_they_are_where_they_always_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    assert config_home() == tmp_path / ".config" / "partnergraph"
    assert cache_home() == tmp_path / ".cache" / "partnergraph"


def test_an_address_is_read_from_the_file_in_that_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "partnergraph" / "neo4j.toml"
    file.parent.mkdir()
    file.write_text('uri = "bolt://harbour.example"\n', encoding="utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert connection(environment={}).uri == "bolt://harbour.example"
