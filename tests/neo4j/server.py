"""A real Neo4j for the tests: the address in NEO4J_URI, else a container, else jars by Maven on JDK 17.

Tests and benchmarks empty what they get: an address whose database holds something is refused, unless
PARTNERGRAPH_TESTS_MAY_EMPTY=1 says that it may go.
"""

import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from graph.homes import cache_home

if TYPE_CHECKING:
    from neo4j import Session

IMAGE = "neo4j:5.26-community"
VERSION = "5.26.30"
PASSWORD = "only-for-tests"
MAY_EMPTY = "PARTNERGRAPH_TESTS_MAY_EMPTY"
HEAP = "400m"
_HERE = Path(__file__).parent
_HANDSHAKE = bytes.fromhex("6060b01700080805000000040000000000000000")
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_CONF = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
internal.server.bolt.thread_pool_shutdown_wait_time=1s
"""
_SMALL = {  # many small loads into one server: no new plans, little disk and memory
    "dbms.usage_report.enabled": "false",
    "dbms.cypher.statistics_divergence_threshold": "1.0",
    "server.memory.pagecache.size": "64m",
    "db.tx_log.preallocate": "false",
    "db.tx_log.rotation.size": "32m",
}


class NoServerError(Exception):
    """Why no Neo4j can be had here; the text contains "Neo4j"."""


@dataclass(frozen=True)
class Server:
    """A running server; `source` says where it came from, `home` is None where it is not ours to stop."""

    uri: str
    user: str
    password: str
    source: str
    home: Path | None = None


@contextmanager
def server(folder: Path, *, heap: str = HEAP) -> Iterator[Server]:
    """The first of the three that can be had; what we started is stopped when the block ends.

    Where an engine answers but its container does not come up, the jars are next. Raises NoServerError.
    """
    if uri := os.environ.get("NEO4J_URI"):
        user = os.environ.get("NEO4J_USERNAME", "neo4j")
        found = Server(uri, user, os.environ.get("NEO4J_PASSWORD", ""), "the address in NEO4J_URI")
        _refuse_what_is_kept(found)
        yield found
        empty(found, schema=True)
        return
    with ExitStack() as ended:
        try:
            found = ended.enter_context(_container(heap))
        except NoServerError as reason:
            found = _second_best(ended, folder, heap, str(reason))
        yield found


def empty(found: Server, *, schema: bool = False) -> None:
    """Remove the data of a server and, where told so, the constraints and indexes of partnergraph."""
    from graph.store import statements

    for session in _sessions(found):
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS").consume()
        for cypher in statements.schema() if schema else ():
            kind = "CONSTRAINT" if cypher.startswith("CREATE CONSTRAINT") else "INDEX"
            session.run(f"DROP {kind} {statements.name_of(cypher)} IF EXISTS").consume()


def _refuse_what_is_kept(found: Server) -> None:
    """Raises NoServerError where a database is not there or not empty, and nobody said that it may go."""
    from neo4j.exceptions import DriverError, Neo4jError

    if os.environ.get(MAY_EMPTY) == "1":
        return
    try:
        kept = sum(
            session.run("MATCH (n) RETURN count(n) AS n").single()["n"] for session in _sessions(found)
        )
    except (Neo4jError, DriverError) as fault:
        raise NoServerError(f"No Neo4j answers at the address in NEO4J_URI ({fault})") from fault
    if kept:
        raise NoServerError(
            f"The Neo4j in NEO4J_URI holds {kept} nodes, which the tests would remove: "
            f"unset NEO4J_URI, or set {MAY_EMPTY}=1"
        )


def _sessions(found: Server) -> "Iterator[Session]":
    """One in each database that a test or a benchmark may write to: the user's own and NEO4J_DATABASE."""
    from neo4j import GraphDatabase

    with GraphDatabase.driver(found.uri, auth=(found.user, found.password)) as driver:
        for database in {None, os.environ.get("NEO4J_DATABASE") or None}:
            with driver.session(database=database) as session:
                yield session


def _second_best(ended: ExitStack, folder: Path, heap: str, reason: str) -> Server:
    """The server of the jars, which tells why it is no container."""
    try:
        found = ended.enter_context(from_jars(folder, heap=heap))
    except NoServerError as second:
        raise NoServerError(f"No Neo4j: NEO4J_URI is not set; {reason}; {second}") from second
    return replace(found, source=f"{found.source} ({reason})")


@contextmanager
def from_jars(folder: Path, *, heap: str = HEAP) -> Iterator[Server]:
    """A server of the jars whose data are in `folder`; stopped when the block ends. Raises NoServerError."""
    found = configured(folder)
    with running(found, heap=heap):
        yield found


@contextmanager
def running(found: Server, *, heap: str = HEAP) -> "Iterator[subprocess.Popen[bytes]]":
    """The process of a server that is set up; stopped when the block ends. Raises NoServerError."""
    process = start(found, heap=heap)
    try:
        yield process
    finally:
        stop(process)


def configured(folder: Path) -> Server:
    """A server that is set up in a new folder, on a free port, and not started."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    for name in ("conf", "data", "logs", "plugins", "import", "licenses", "run"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    named = {
        name: f"server.directories.{name}={folder / name}" for name in ("data", "logs", "plugins", "import")
    }
    small = [f"{name}={value}" for name, value in _SMALL.items()]
    text = _CONF.format(port=port) + "\n".join(
        [*small, *named.values(), f"server.directories.run={folder / 'run'}", ""]
    )
    (folder / "conf" / "neo4j.conf").write_text(text)
    admin(folder, "dbms", "set-initial-password", PASSWORD)
    source = f"Neo4j {VERSION} from Maven's jars, on this machine's Java"
    return Server(f"bolt://127.0.0.1:{port}", "neo4j", PASSWORD, source, folder)


def admin(folder: Path, *arguments: str, heap: str = HEAP) -> str:
    """What `neo4j-admin` prints when it is called so."""
    main = "org.neo4j.server.startup.Neo4jAdminCommand"
    command = [*_java(heap), "-cp", f"{jars()}/*", main, *arguments]
    environment = os.environ | {"NEO4J_HOME": str(folder), "NEO4J_CONF": str(folder / "conf")}
    done = subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def start(found: Server, *, heap: str = HEAP, seconds: float = 120) -> subprocess.Popen[bytes]:
    """The process of a server that answers a Bolt handshake."""
    assert found.home
    log = (found.home / "logs" / "console.log").open("ab")
    main = "org.neo4j.server.CommunityEntryPoint"
    home = [f"--home-dir={found.home}", f"--config-dir={found.home / 'conf'}"]
    command = [*_java(heap), "-XX:+UseSerialGC", "-cp", f"{jars()}/*", main, *home]
    process = subprocess.Popen(command, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        if _answers(found.uri):
            return process
        time.sleep(0.05)
    stop(process)
    raise NoServerError(f"Neo4j did not come up; see {found.home / 'logs'}")


def stop(process: "subprocess.Popen[bytes]") -> None:
    """End a server that we started: politely, then not."""
    process.terminate()
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def jars() -> Path:
    """The folder of the server's jars, which Maven fills once. Raises NoServerError."""
    if not (shutil.which("mvn") and shutil.which("java")):
        raise NoServerError("Maven and Java, for Neo4j's jars, are not both here")
    cache = cache_home()
    libraries = cache / f"neo4j-{VERSION}"
    if not (libraries / f"neo4j-{VERSION}.jar").exists():
        cache.mkdir(parents=True, exist_ok=True)
        beside = cache / f"neo4j-{VERSION}.{os.getpid()}"
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={beside}"]
        command = ["mvn", "-B", "-ntp", "-q", "-f", str(_HERE / "pom.xml"), *goal]
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode:
            raise NoServerError(f"Maven could not get Neo4j's jars ({done.stdout[-300:].strip()})")
        with suppress(OSError):  # another session was faster
            beside.rename(libraries)
        shutil.rmtree(beside, ignore_errors=True)
    return libraries


def _java(heap: str) -> list[str]:
    """Java for a short life: with the small heap of a test, it compiles quickly rather than well."""
    opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENS]
    quick = ["-XX:TieredStopAtLevel=1"] if heap == HEAP else []
    return ["java", f"-Xms{heap}", f"-Xmx{heap}", *quick, *opens, "-Dfile.encoding=UTF-8"]


def _engine_answers() -> bool:
    """Whether a Docker engine runs here, not only its client."""
    if not shutil.which("docker"):
        return False
    asked = ["docker", "info", "--format", "{{.ServerVersion}}"]
    try:
        done = subprocess.run(asked, capture_output=True, text=True, timeout=30, check=False)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0 and bool(re.match(r"\d", done.stdout))


@contextmanager
def _container(heap: str) -> Iterator[Server]:
    """A server in a container, removed with its volumes when the block ends. Raises NoServerError."""
    if not _engine_answers():
        raise NoServerError("no Docker engine answers")
    from docker.errors import DockerException
    from neo4j.exceptions import DriverError, Neo4jError
    from testcontainers.community.neo4j import Neo4jContainer

    with ExitStack() as removed:
        try:
            container = Neo4jContainer(IMAGE, password=PASSWORD, username="neo4j")
            for name, value in {**_SMALL, "server.memory.heap.max_size": heap}.items():
                container.with_env(_variable(name), value)
            removed.enter_context(container)
        except (DockerException, Neo4jError, DriverError, RuntimeError, OSError) as fault:
            reason = " ".join(str(fault).split())[:200]
            raise NoServerError(f"no container of {IMAGE} comes up ({reason})") from fault
        yield Server(container.get_connection_url(), "neo4j", PASSWORD, f"a container of {IMAGE}")


def _variable(setting: str) -> str:
    """The environment variable by which the image takes a setting."""
    return "NEO4J_" + setting.replace("_", "__").replace(".", "_")


def _answers(uri: str) -> bool:
    """Whether a Bolt handshake is answered, which is more than an open port."""
    host, _, port = uri.removeprefix("bolt://").partition(":")
    try:
        with socket.create_connection((host, int(port)), 1) as talk:
            talk.settimeout(2)
            talk.sendall(_HANDSHAKE)
            return len(talk.recv(4)) == 4
    except OSError:
        return False
