"""The default store: an engine in this process, in a folder, reached over Bolt like a server.

The folder holds a marker that it is ours, a lock and who holds it, a random password that only its owner
reads, and the engine's files. The engine listens on a free port of the loopback address while the folder is
open.
"""

import json
import os
import re
import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from errno import EACCES, ENOSPC, EROFS
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from graph.errors import StoreError, shortened
from graph.schema import VERSION
from graph.store.connection import Connection

DATABASE = "partnergraph"
_MARKER = "partnergraph.json"
_PASSWORD = "password"
_LOCK = "lock"
_HOLDER = "holder"  # a lock that others ask for may be emptied by their asking
_JAVA = re.compile(r"\b(?:[a-z]\w*\.)+[A-Z]\w*: ")  # classes of Java tell the reader nothing
_COPY = "The engine writes where it reads: copy the folder to where you may write, and give the copy"
_WAYS = {EROFS: _COPY, EACCES: _COPY, ENOSPC: "Make room on the disk, or copy the folder to another"}
_HOST = "127.0.0.1"
_HEAP = "-Xmx1g"
BROKEN = "Is the disk full? Where it is not, remove the folder and build it again"
_ELSEWHERE = "Give a server instead: --graph bolt://localhost:7687 (docs/stores.md says how to start one)"


@contextmanager
def engine(folder: Path) -> Iterator[Connection]:
    """The connection to the graph in `folder`, which is made where it is missing; closed when the block ends.

    Raises StoreError where the folder is somebody else's, cannot be written or is in use by a process that
    lives, and where this machine has no engine. The lock of a dead process is the operating system's to
    free: it is simply taken.
    """
    refuse_without_engine()
    _prepare(folder)
    with _locked(folder):
        server, port, password = _started(folder)
        try:
            yield Connection(f"bolt://{_HOST}:{port}", "root", password, DATABASE, folder=str(folder))
        finally:
            server.stop()


def refuse_without_engine() -> None:
    """Raises StoreError, which says the address to give, where the engine has no build for this machine."""
    if find_spec("arcadedb") is None:
        raise StoreError("The embedded engine is not there for this machine", hint=_ELSEWHERE)


def made_otherwise(where: str) -> StoreError:
    """Our line for a graph whose labels and properties are those of another version."""
    hint = "Build it anew, in a new folder or an empty database: partnergraph build REPORT... --graph PLACE"
    return StoreError("This graph was made by another version of partnergraph", where=where, hint=hint)


def refuse_in_use(folder: Path) -> None:
    """Raises StoreError where another process has the graph in `folder` open."""
    if (folder / _MARKER).exists():
        with _locked(folder):
            pass


def _prepare(folder: Path) -> None:
    """Make sure that the folder is ours."""
    try:
        if folder.exists() and not folder.is_dir():
            raise StoreError(
                "This is a file, not a graph folder", where=str(folder), hint="Name another folder"
            )
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        made = json.loads(_marker(folder))
    except (OSError, ValueError) as fault:
        raise _unusable(folder, fault) from fault
    if not isinstance(made, dict) or made.get("format") != VERSION:
        raise made_otherwise(str(folder))


def _marker(folder: Path) -> str:
    """What the marker says. It is made in an empty folder, and where an earlier making broke off."""
    marker, beside = folder / _MARKER, folder / f"{_MARKER}.new"
    if marker.exists() and (known := marker.read_text()).strip():
        return known
    if not marker.exists() and any(path != beside for path in folder.iterdir()):
        raise StoreError(
            "This folder holds other files than a graph", where=str(folder), hint="Name an empty or a new one"
        )
    beside.write_text(json.dumps({"made by": "partnergraph", "format": VERSION}) + "\n")
    beside.replace(marker)
    return marker.read_text()


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold the folder alone; the lock ends with the process, however that ends."""
    lock, holder = FileLock(folder / _LOCK), folder / _HOLDER
    try:
        lock.acquire(timeout=0)
        holder.write_text(str(os.getpid()), encoding="ascii")
    except Timeout as fault:
        raise StoreError(
            f"The graph is in use by {_holder(holder)}",
            where=str(folder),
            hint="Wait until it has ended, or use another folder",
        ) from fault
    except OSError as fault:
        lock.release()
        raise _unusable(folder, fault) from fault
    try:
        yield
    finally:
        holder.unlink(missing_ok=True)
        lock.release()


def _holder(place: Path) -> str:
    """Who holds the lock, as far as it has said so."""
    try:
        return f"process {int(place.read_text(encoding='ascii'))}"
    except (OSError, ValueError):
        return "another process"


def _started(folder: Path) -> tuple[Any, int, str]:
    """The running engine, its port and its password."""
    password = _password(folder)
    with _environment(_quiet(folder)):
        from arcadedb import create_server  # here, for it reads the environment

        port = _free_port()
        server = create_server(str(folder.resolve()), password, _settings(port))
        try:
            server.start()
            server.create_database(DATABASE)
        except Exception as fault:  # the engine has one class for all its faults
            server.stop()
            reason = shortened(_JAVA.sub("", str(fault)))
            raise StoreError(
                f"The embedded engine does not start ({reason})", where=str(folder), hint=BROKEN
            ) from fault
    return server, port, password


def _quiet(folder: Path) -> dict[str, str]:
    """The environment of an engine that logs nothing: on a full disk it would print its complaint of that."""
    logs = folder.resolve() / "log"
    nothing = logs / "nothing.properties"
    try:
        logs.mkdir(exist_ok=True)
        nothing.write_text("handlers =\n.level = OFF\n")
    except OSError as fault:
        raise _unusable(folder, fault) from fault
    arguments = [_HEAP]
    if not any(letter.isspace() for letter in str(nothing)):  # the engine takes its arguments apart there
        arguments.append(f"-Djava.util.logging.config.file={nothing.as_posix()}")
    return {
        "ARCADEDB_LOG_CONSOLE": "0",
        "ARCADEDB_LOG_DIR": str(logs),
        "ARCADEDB_NATIVE_ISOLATE_ARGS": " ".join(arguments),
    }


def _settings(port: int) -> dict[str, str | int]:
    return {
        "host": _HOST,
        "http_port": 0,
        "bolt_host": _HOST,
        "bolt_port": port,
        "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "txWalFlush": 2,  # a committed batch survives the machine, not only the process
    }


def _password(folder: Path) -> str:
    """The password of the folder, made at its first use; the file is its owner's alone."""
    place = folder / _PASSWORD
    try:
        if place.exists() and (known := place.read_text().strip()):
            place.chmod(0o600)  # a copy or a backup may have opened it to others
            return known
        users = folder / "config" / "server-users.jsonl"
        users.unlink(missing_ok=True)  # it holds the digest of a password that is lost
        new = secrets.token_urlsafe(24)
        with os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            file.write(new)
    except OSError as fault:
        raise _unusable(folder, fault) from fault
    return new


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """What the engine reads from the environment while it starts; what people set themselves stays."""
    added = [name for name in values if name not in os.environ]
    os.environ.update({name: values[name] for name in added})
    try:
        yield
    finally:
        for name in added:
            del os.environ[name]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((_HOST, 0))
        return int(probe.getsockname()[1])


def _unusable(folder: Path, fault: Exception) -> StoreError:
    reason = (isinstance(fault, OSError) and fault.strerror) or str(fault)
    hint = _WAYS.get(getattr(fault, "errno", None) or 0, "Name another folder")
    return StoreError(f"The graph folder cannot be used ({reason})", where=str(folder), hint=hint)
