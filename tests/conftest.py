"""What tests share: an invented graph, and the stores to keep it in. Heavy imports stay inside."""

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.lanes import sorted_into_lanes

if TYPE_CHECKING:
    from graph.records import Record
    from graph.store.store import Store
    from tests.neo4j.server import Server

STORES = ("embedded", "neo4j")
BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
_took: list[str] = []


@pytest.fixture
def invented() -> "list[Record]":
    """Records of the first edition of an invented report (tests/invented_graph.py)."""
    from tests.invented_graph import FIRST, edition

    return edition(FIRST)


@pytest.fixture
def second_edition() -> "list[Record]":
    """Records of its second edition: shared actors, a place, themes, and one activity told differently."""
    from tests.invented_graph import SECOND, edition

    return edition(SECOND)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A Chromium or Chrome without a window; skips where there is none."""
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    found = next((path for path in BROWSERS if Path(path).exists()), None)
    if found is None:
        pytest.skip("no Chromium or Chrome in /usr/bin")
    with api.sync_playwright() as play:
        running = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Server]":
    """A real Neo4j for this session; skips, with a reason that names Neo4j, where none can be had."""
    from tests.neo4j.server import NoServerError, server

    try:
        with server(tmp_path_factory.mktemp("neo4j")) as found:
            _took.append(found.source)
            yield found
    except NoServerError as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="session")
def neo4j_uri(neo4j_server: "Server") -> str:
    """The address of the session's Neo4j. NEO4J_USERNAME and NEO4J_PASSWORD are set to what opens it."""
    os.environ["NEO4J_USERNAME"], os.environ["NEO4J_PASSWORD"] = neo4j_server.user, neo4j_server.password
    return neo4j_server.uri


@pytest.fixture
def embedded_store(tmp_path: Path) -> "Iterator[Store]":
    """An empty embedded store."""
    from graph.store.store import open_store

    with open_store(str(tmp_path / "partnergraph.graph")) as store:
        yield store


@pytest.fixture(params=STORES)
def at(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where an empty store is: a folder, then the address of the session's Neo4j, wiped."""
    if request.param == "embedded":
        return str(tmp_path / "partnergraph.graph")
    return str(request.getfixturevalue("empty_neo4j"))


@pytest.fixture
def store(at: str) -> "Iterator[Store]":
    """An empty store: embedded, then Neo4j. One test body, two stores."""
    from graph.store.store import open_store

    with open_store(at, patience=10) as opened:
        yield opened


@pytest.fixture
def opened() -> "Callable[[str], AbstractContextManager[Store]]":
    """Opens a store once more."""
    from graph.store.store import open_store

    return open_store


@pytest.fixture(scope="session")
def wipe_neo4j(neo4j_server: "Server") -> Callable[..., None]:
    """Removes the data of the session's Neo4j and, where told so, our constraints and indexes."""
    from tests.neo4j.server import empty

    return partial(empty, neo4j_server)


@pytest.fixture
def empty_neo4j(neo4j_uri: str, wipe_neo4j: Callable[..., None]) -> str:
    """The address of the session's Neo4j without data; constraints and indexes of earlier tests stay."""
    wipe_neo4j()
    return neo4j_uri


@pytest.fixture
def bare_neo4j(neo4j_uri: str, wipe_neo4j: Callable[..., None]) -> str:
    """The address of the session's Neo4j, with no data and nothing of our schema."""
    wipe_neo4j(schema=True)
    return neo4j_uri


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regold` writes what was found into tests/golden; read the difference before committing it."""
    parser.addoption("--regold", action="store_true", help="rewrite the JSON files of tests/golden")


def pytest_configure(config: pytest.Config) -> None:
    """The mark of tests that need more than Python; tests/lanes.py sets it."""
    config.addinivalue_line("markers", "slow: starts a process, a store, a server or a browser")
    if os.environ.get("NEO4J_URI") and int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", 1)) > 1:
        raise pytest.UsageError("Tests in several processes would empty one Neo4j: make test WORKERS=0")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sort the tests into lanes: `make quick` leaves out the slow ones."""
    sorted_into_lanes(items)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell the process that prints which Neo4j this one took."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["neo4j"] = _took


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Hear it from a process of tests; one that was killed tells nothing."""
    _took.extend(getattr(node, "workeroutput", {}).get("neo4j", []))


def pytest_terminal_summary(terminalreporter: "pytest.TerminalReporter") -> None:
    """Say which Neo4j the tests ran on."""
    for source in dict.fromkeys(_took):
        terminalreporter.write_line(f"Neo4j tests ran on {source}")
