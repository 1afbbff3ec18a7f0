"""Where the tests' Neo4j comes from, and that people with Docker get the same one."""

import re
from pathlib import Path

import pytest

from tests.neo4j.server import IMAGE, VERSION, NoServerError, server

ROOT = Path(__file__).parents[2]


@pytest.fixture
def no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without Docker, Maven and Java."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_an_address_in_the_environment_comes_first(
    no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://graph.example:7687")
    monkeypatch.setenv("NEO4J_USERNAME", "tester")
    with server(no_programs) as found:
        assert (found.uri, found.user, found.home) == ("bolt://graph.example:7687", "tester", None)
        assert "NEO4J_URI" in found.source


def test_where_none_can_be_had_the_reason_names_all_three(no_programs: Path) -> None:
    with pytest.raises(NoServerError, match=r"No Neo4j: NEO4J_URI .* Docker .* Maven"), server(no_programs):
        pytest.fail("there is one")


def test_where_the_engine_answers_and_no_container_comes_up_the_jars_are_next(
    no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = no_programs / "docker"
    client.write_text("#!/bin/sh\necho 28.2.2\n")
    client.chmod(0o755)
    monkeypatch.setenv("DOCKER_HOST", f"unix://{no_programs}/nobody.sock")
    with pytest.raises(NoServerError, match=rf"no container of {IMAGE} .* Maven"), server(no_programs):
        pytest.fail("there is one")


def test_the_compose_file_runs_the_image_of_the_tests_and_holds_no_password() -> None:
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    assert f"image: {IMAGE}\n" in text
    assert IMAGE.partition(":")[2].startswith(".".join(VERSION.split(".")[:2]))
    assert re.findall(r"NEO4J_AUTH: (.*)", text) == [
        'neo4j/${NEO4J_PASSWORD:?set NEO4J_PASSWORD first, at least 8 characters, no "/"}'
    ]
    assert all(port.startswith("127.0.0.1:") for port in re.findall(r"- (\S*:\d+:\d+)", text))


def test_the_health_check_gives_no_password() -> None:
    """A wrong one every five seconds would lock the user out (`AuthenticationRateLimit`)."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    check = re.search(r"test: (\[.*\])", text)
    assert check
    assert "7474" in check[1]
    assert not re.search(r"AUTH|PASSWORD|cypher-shell", check[1])


def test_a_run_fails_where_maven_is_and_the_tests_of_neo4j_were_skipped() -> None:
    """The reason of a skipped test is what `.ci/run` looks for."""
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    pattern = re.search(r"grep -E '(\^SKIPPED[^']*)'", script)
    assert pattern
    line = "SKIPPED [1] tests/conftest.py:49: No Neo4j: NEO4J_URI is not set, no Docker engine answers"
    assert re.search(pattern[1], line)
    assert not re.search(pattern[1], "SKIPPED [1] tests/x.py:1: no browser")
