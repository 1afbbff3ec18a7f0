"""Connections: what is given first counts, secrets stay secret, and every fault is one clear line."""

import os
import ssl
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from socket import create_server, socket

import pytest
from neo4j.exceptions import ClientError

from graph.errors import StoreError
from graph.store.connection import Connection, connection, is_address
from graph.store.faults import said
from graph.store.store import open_store
from tests.neo4j.server import Server

ROOT = Path(__file__).parents[3]
SECRET = "hush-hush-4711"
Speak = Callable[[socket], None]


@pytest.fixture
def nothing(tmp_path: Path) -> Path:
    """A file that is not there."""
    return tmp_path / "neo4j.toml"


@pytest.fixture
def file(nothing: Path) -> Path:
    nothing.write_text(f'uri = "bolt://file.example"\nuser = "reader"\npassword = "{SECRET}"\n')
    nothing.chmod(0o600)
    return nothing


@contextmanager
def listening(speak: Speak) -> Iterator[str]:
    """The address of a server that does with each caller what `speak` does, and no more."""
    with create_server(("127.0.0.1", 0)) as door:
        thread = threading.Thread(target=_serve, args=(door, speak), daemon=True)
        thread.start()
        yield f"127.0.0.1:{door.getsockname()[1]}"
        with suppress(OSError):
            door.shutdown(2)
    thread.join(5)


def _serve(door: socket, speak: Speak) -> None:
    with suppress(OSError):
        while True:
            caller, _ = door.accept()
            with caller, suppress(OSError):
                speak(caller)


def refusal(uri: str, **given: str) -> str:
    """The one line that opening a store there ends in."""
    with pytest.raises(StoreError) as told, open_store(uri, **given):  # type: ignore[arg-type]
        pytest.fail("it opened")
    line = str(told.value)
    assert "\n" not in line
    assert uri in line
    return line


def test_options_come_before_the_environment_and_that_before_the_file(file: Path) -> None:
    environment = {"NEO4J_URI": "bolt://env.example", "NEO4J_USERNAME": "writer"}
    found = connection("neo4j+s://option.example", environment=environment, file=file)
    assert found == Connection("neo4j+s://option.example", "writer", SECRET, "")
    assert connection(environment=environment, file=file).uri == "bolt://env.example"
    assert connection(environment={}, file=file) == Connection("bolt://file.example", "reader", SECRET, "")


def test_a_file_that_others_can_read_is_refused_without_its_content(file: Path) -> None:
    file.chmod(0o640)
    with pytest.raises(StoreError, match=f"chmod 600 {file}") as told:
        connection("bolt://a.example", environment={}, file=file)
    assert SECRET not in str(told.value)


@pytest.mark.skipif(os.name != "posix", reason="owners of files are those of POSIX")
def test_a_file_of_another_user_is_refused_behind_a_link_too(
    file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = tmp_path / "link.toml"
    link.symlink_to(file)
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    with pytest.raises(StoreError, match="belongs to another user") as told:
        connection("bolt://a.example", environment={}, file=link)
    assert SECRET not in str(told.value)


@pytest.mark.parametrize(
    "text", ["password = hush-hush-4711", 'secret = "hush-hush-4711"', "password = 4711"]
)
def test_a_file_that_cannot_be_understood_is_told_without_its_content(nothing: Path, text: str) -> None:
    nothing.write_text(text)
    nothing.chmod(0o600)
    with pytest.raises(StoreError, match=r"neo4j\.toml") as told:
        connection("bolt://a.example", environment={}, file=nothing)
    assert "4711" not in str(told.value)
    assert not told.value.__cause__


@pytest.mark.parametrize("scheme", ["bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc"])
def test_every_scheme_of_the_driver_is_an_address(scheme: str, nothing: Path) -> None:
    uri = f"{scheme}://abc123.databases.example"
    assert connection(uri, environment={}, file=nothing).uri == uri


@pytest.mark.parametrize(
    "uri", ["", "http://localhost:7474", "bolt://", "bolt://host:port", "localhost:7687"]
)
def test_what_is_no_address_is_refused_with_an_example(uri: str, nothing: Path) -> None:
    with pytest.raises(StoreError, match="://"):
        connection(uri, environment={}, file=nothing)


def test_an_address_with_a_password_is_refused_and_not_repeated(nothing: Path) -> None:
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as told:
        connection(f"bolt://neo4j:{SECRET}@host.example", environment={}, file=nothing)
    assert SECRET not in str(told.value)


@pytest.mark.parametrize(
    "uri",
    [
        f"neo4j:{SECRET}@host.example",
        f"bolt:/{SECRET}@x",
        f"bolt://host.example:7687?password={SECRET}",
        f"bolt://host.example/{SECRET}",
        f"bolt://host.example#{SECRET}",
        f"http://host.example?password={SECRET}",
    ],
)
def test_what_begins_like_an_address_is_never_a_folder_and_shows_no_secret(uri: str, nothing: Path) -> None:
    assert is_address(uri)
    with pytest.raises(StoreError) as told:
        connection(uri, environment={}, file=nothing)
    assert SECRET not in str(told.value)


def test_where_an_address_can_stand_is_said_when_none_is_given(nothing: Path) -> None:
    with pytest.raises(StoreError, match="NEO4J_URI is not set") as told:
        connection(environment={}, file=nothing)
    assert all(place in str(told.value) for place in ("neo4j.toml", "--graph"))


def test_a_password_that_is_not_utf_8_is_told_and_not_shown(nothing: Path) -> None:
    kept = os.fsdecode(b"caf\xe9")  # as Python keeps NEO4J_PASSWORD=$'caf\xe9'
    environment = {"NEO4J_PASSWORD": kept}
    with pytest.raises(StoreError, match="password is no text in UTF-8") as told:
        connection("bolt://a.example", environment=environment, file=nothing)
    assert "caf" not in str(told.value)


def test_the_database_of_the_server_itself_keeps_no_graph(nothing: Path) -> None:
    with pytest.raises(StoreError, match="'system' keeps no graph"):
        connection("bolt://a.example", database="system", environment={}, file=nothing)


def test_a_connection_does_not_show_its_password() -> None:
    assert SECRET not in repr(Connection("bolt://a.example", "neo4j", SECRET))


def test_nobody_listens_there() -> None:
    with create_server(("127.0.0.1", 0)) as door:
        port = door.getsockname()[1]
    assert "No server answers" in refusal(f"bolt://127.0.0.1:{port}")
    assert "No server answers" in refusal(f"neo4j://127.0.0.1:{port}")


@pytest.fixture(params=["bolt", "neo4j"])
def family(request: pytest.FixtureRequest) -> str:
    """An address of one server, then one that asks for the members of a cluster: each names the fault."""
    return str(request.param)


def plain(caller: socket) -> None:
    """A server that has never heard of TLS."""
    caller.recv(1024)
    caller.sendall(b"this is no TLS record at all")


def test_a_web_server_is_no_neo4j(family: str) -> None:
    def web(caller: socket) -> None:
        caller.recv(1024)
        caller.sendall(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")

    with listening(web) as place:
        assert "no Neo4j" in refusal(f"{family}://{place}")


def test_a_server_that_knows_no_common_version_is_too_old(family: str) -> None:
    def old(caller: socket) -> None:
        caller.recv(20)
        caller.sendall(bytes(4))

    with listening(old) as place:
        assert "version 5 or later" in refusal(f"{family}://{place}")


@pytest.mark.parametrize(
    ("agent", "said"),
    [("Neo4j/4.4.40", "too old (Neo4j/4.4.40)"), ("Memgraph/2.18", "no Neo4j (Memgraph/2.18)")],
)
def test_a_server_is_asked_what_it_is(agent: str, said: str) -> None:
    with listening(lambda caller: _bolt(caller, agent)) as place:
        assert said in refusal(f"bolt://{place}", password=SECRET)


def test_a_server_that_knows_no_members_is_no_neo4j() -> None:
    with listening(lambda caller: _bolt(caller, "Memgraph/2.18")) as place:
        assert "no Neo4j, or one that is too old" in refusal(f"neo4j://{place}", password=SECRET)


@pytest.mark.parametrize("greeting", [b"", bytes([0, 0, 4, 4])], ids=["", "greets"])
@pytest.mark.parametrize("tls", ["", "+s", "+ssc"])
def test_a_server_that_says_nothing_is_not_waited_for_longer_than_it_may(
    greeting: bytes, family: str, tls: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.store.sessions.CONNECT", 0.4)

    def silent(caller: socket) -> None:
        caller.sendall(b"" if tls else greeting)
        while caller.recv(1024):
            pass

    with listening(silent) as place:
        assert "keeps silent" in refusal(f"{family}{tls}://{place}")


@pytest.mark.parametrize("tls", ["+s", "+ssc"])
def test_a_server_without_tls_is_told_from_one_that_is_not_there(family: str, tls: str) -> None:
    with listening(plain) as place:
        assert "does not speak TLS" in refusal(f"{family}{tls}://{place}")


def test_a_certificate_that_nobody_signed_is_not_trusted_and_ssc_takes_it(
    family: str, tmp_path: Path
) -> None:
    with listening(behind_tls(tmp_path)) as place:
        assert "certificate is not trusted" in refusal(f"{family}+s://{place}")
        assert "too old" in refusal(f"{family}+ssc://{place}")


def test_a_server_behind_tls_is_told_with_the_scheme_to_use(family: str, tmp_path: Path) -> None:
    with listening(behind_tls(tmp_path)) as place:
        line = refusal(f"{family}://{place}")
    assert "speaks TLS" in line
    assert f"{family}+s://" in line


def behind_tls(folder: Path) -> Speak:
    """A server that speaks TLS only, with a certificate that nobody signed."""
    context = _self_signed(folder)

    def secret(caller: socket) -> None:
        with context.wrap_socket(caller, server_side=True) as inside:
            _bolt(inside, "Neo4j/4.4.40")

    return secret


def test_a_cluster_address_at_a_server_without_tls_is_one_line(neo4j_server: Server) -> None:
    """The driver logs a line of its own; the reader is told one, which names the fault."""
    at = neo4j_server.uri.replace("bolt", "neo4j+s", 1)
    command = [sys.executable, "-c", "import partnergraph; partnergraph.app()", "find", "x", "--graph", at]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "does not speak TLS" in done.stderr


def test_a_wrong_password_is_told_without_repeating_it(
    neo4j_server: Server, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    line = refusal(neo4j_server.uri, user=neo4j_server.user, password=SECRET)
    assert "refuses this user and password" in line
    assert SECRET not in line + caplog.text + "".join(capfd.readouterr())


def test_a_user_locked_out_by_wrong_passwords_is_told_so_and_not_of_rights() -> None:
    class LockedOutError(ClientError):
        code = "Neo.ClientError.Security.AuthenticationRateLimit"

    line = str(said(LockedOutError(), Connection("bolt://graph.example")))
    assert "wrong password too often" in line
    assert "Wait" in line
    assert "rights" not in line


def test_a_database_that_is_not_there_is_named(neo4j_server: Server) -> None:
    given = {"user": neo4j_server.user, "password": neo4j_server.password, "database": "nowhere"}
    assert "no database 'nowhere'" in refusal(neo4j_server.uri, **given)


def test_a_routing_address_opens_the_same_store(neo4j_server: Server) -> None:
    """neo4j:// is what a cluster and Aura give."""
    uri = neo4j_server.uri.replace("bolt", "neo4j", 1)
    with open_store(uri, user=neo4j_server.user, password=neo4j_server.password) as store:
        assert store.run("RETURN 1 AS one").rows == ((1,),)


def test_the_server_sees_who_is_calling(neo4j_server: Server) -> None:
    from neo4j import GraphDatabase

    auth = (neo4j_server.user, neo4j_server.password)
    with (
        open_store(neo4j_server.uri, user=auth[0], password=auth[1]) as store,
        GraphDatabase.driver(neo4j_server.uri, auth=auth) as driver,
    ):
        store.run("RETURN 1 AS one")
        found, _, _ = driver.execute_query("CALL dbms.listConnections() YIELD userAgent RETURN userAgent")
    assert any(str(row["userAgent"]).startswith("partnergraph/") for row in found)


def _self_signed(folder: Path) -> ssl.SSLContext:
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    made = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=127.0.0.1",
    ]
    subprocess.run([*made, "-keyout", key, "-out", certificate], check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


def _bolt(caller: socket, agent: str) -> None:
    """Enough of Bolt 4.4 to say who one is: hello, and success to all that is asked."""
    caller.recv(20)
    caller.sendall(bytes([0, 0, 4, 4]))
    for number, _ in enumerate(_asked(caller)):
        caller.sendall(_message({} if number else {"server": agent, "connection_id": "one"}))


def _asked(caller: socket) -> Iterator[bytes]:
    """Each message that comes in: chunks with their length before them, an empty one at the end."""
    file, message = caller.makefile("rb"), b""
    while size := file.read(2):
        if chunk := file.read(int.from_bytes(size, "big")):
            message += chunk
        elif message:
            yield message
            message = b""


def _message(values: dict[str, str]) -> bytes:
    packed = bytes([0xB1, 0x70, 0xA0 + len(values)]) + b"".join(
        _text(part) for pair in values.items() for part in pair
    )
    return len(packed).to_bytes(2, "big") + packed + b"\x00\x00"


def _text(text: str) -> bytes:
    return bytes([0xD0, len(text)]) + text.encode()
