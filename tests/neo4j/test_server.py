"""Where the tests' Neo4j comes from, and that people with Docker get the same one."""

import re
from pathlib import Path

import pytest
from neo4j import Driver, GraphDatabase

from graph.records import Node
from graph.store.store import open_store
from graph.vocabulary import Label
from tests.neo4j.server import IMAGE, MAY_EMPTY, VERSION, NoServerError, Server, server


def open_driver(found: Server) -> Driver:
    return GraphDatabase.driver(found.uri, auth=(found.user, found.password))


ROOT = Path(__file__).parents[2]


@pytest.fixture
def no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without Docker, Maven and Java."""
    monkeypatch.delenv("NEO4J_URI", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


@pytest.fixture
def address(
    empty_neo4j: str, neo4j_server: Server, no_programs: Path, monkeypatch: pytest.MonkeyPatch
) -> str:
    """The session's Neo4j, empty, as an address in the environment."""
    monkeypatch.setenv("NEO4J_URI", neo4j_server.uri)
    monkeypatch.delenv(MAY_EMPTY, raising=False)
    return empty_neo4j


def names(found: Server) -> list[str]:
    """Nodes, constraints and indexes that a server holds."""
    with open_driver(found) as driver:
        asked = ("MATCH (n) RETURN n.name AS name", "SHOW CONSTRAINTS YIELD name", "SHOW INDEXES YIELD name")
        return [row["name"] for cypher in asked for row in driver.execute_query(cypher).records]


def test_an_address_in_the_environment_comes_first_and_is_left_empty(address: str, tmp_path: Path) -> None:
    with server(tmp_path) as found:
        assert (found.uri, found.home, found.source) == (address, None, "the address in NEO4J_URI")
        with open_store(found.uri) as store:
            store.load([Node("selva", Label.PLACE, {"name": "Selva"})])
        assert {"Selva", "partnergraph_place_id", "partnergraph_names"} <= set(names(found))
    assert not [name for name in names(found) if name == "Selva" or name.startswith("partnergraph")]


def test_an_address_that_keeps_something_is_refused_until_one_says_that_it_may_go(
    address: str, neo4j_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_driver(neo4j_server) as driver:
        driver.execute_query("CREATE INDEX of_others FOR (n:Other) ON (n.name)")
        driver.execute_query("CREATE (:Other {name: 'kept'})")
    try:
        with pytest.raises(NoServerError, match=rf"Neo4j in NEO4J_URI holds 1 nodes.*{MAY_EMPTY}=1"):
            server(tmp_path).__enter__()
        assert "kept" in names(neo4j_server)
        monkeypatch.setenv(MAY_EMPTY, "1")
        with server(tmp_path):
            pass
        assert "kept" not in names(neo4j_server)
        assert "of_others" in names(neo4j_server)
    finally:
        with open_driver(neo4j_server) as driver:
            driver.execute_query("DROP INDEX of_others IF EXISTS")


def test_an_address_where_nobody_answers_is_told(no_programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NEO4J_URI", "bolt://127.0.0.1:9")
    monkeypatch.delenv(MAY_EMPTY, raising=False)
    with pytest.raises(NoServerError, match="No Neo4j answers"), server(no_programs):
        pytest.fail("there is one")


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


def test_the_compose_file_mounts_no_folder_of_this_place() -> None:
    """Docker makes a missing one as root, and nobody else writes there any more."""
    text = (ROOT / "compose.yaml").read_text(encoding="utf-8")
    volumes = text.partition("    volumes:\n")[2].partition("    healthcheck:")[0]
    assert re.findall(r"- ([^:\s]+):", volumes) == ["graph", "logs"]


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
