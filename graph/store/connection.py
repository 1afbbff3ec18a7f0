"""Where a graph is kept and who may open it: from options, the environment and a file of the owner's."""

import os
import stat
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from graph.errors import StoreError
from graph.homes import config_home

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
_KEYS = {
    "uri": "NEO4J_URI",
    "user": "NEO4J_USERNAME",
    "password": "NEO4J_PASSWORD",
    "database": "NEO4J_DATABASE",
}


@dataclass(frozen=True, slots=True)
class Connection:
    """An address and what opens it. The password is in no text that this value gives of itself.

    database  "" for the home database of the user.
    folder    of the embedded engine; "" for a server.
    """

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = ""
    folder: str = ""

    @property
    def where(self) -> str:
        """What people call it: the folder, not the port that the engine happens to listen on."""
        return self.folder or self.uri


def connection_file() -> Path:
    """Where a reader keeps an address and what opens it."""
    return config_home() / "neo4j.toml"


def is_address(at: str) -> bool:
    """Whether `at` is a server's address, not a folder.

    >>> is_address("neo4j+s://example.org"), is_address("bolt:/x"), is_address("out/partnergraph.graph")
    (True, True, False)
    """
    return "://" in at or at.startswith(tuple(f"{scheme}:" for scheme in SCHEMES))


def connection(
    at: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    environment: Mapping[str, str] = os.environ,
    file: Path | None = None,
) -> Connection:
    """The connection that options, then the environment, then the file name; the first that says so counts.

    at    an address; None where the environment (NEO4J_URI) or the file gives it.
    file  TOML with uri, user, password and database, by default `connection_file()`. Only its owner may read
          it.

    Raises StoreError for an address that is none, and for a file that others can read.
    """
    given = {"uri": at, "user": user, "password": password, "database": database}
    kept = _file(file or connection_file())
    found = {key: given[key] or environment.get(name) or kept.get(key) or "" for key, name in _KEYS.items()}
    _check(found)
    return Connection(found["uri"], found["user"] or "neo4j", found["password"], found["database"])


def _check(found: Mapping[str, str]) -> None:
    """Refuse what cannot open a Neo4j server, without repeating a secret."""
    if not found["uri"]:
        hint = (
            f"Set it, or write it as uri into {connection_file()}, or give it: --graph neo4j://localhost:7687"
        )
        raise StoreError("No server is named: NEO4J_URI is not set", hint=hint)
    for key, text in found.items():
        if any("\ud800" <= letter <= "\udfff" for letter in text):  # so Python keeps what is not UTF-8
            raise StoreError(
                f"The {key} is no text in UTF-8", hint=f"See {_KEYS[key]}, or {connection_file()}"
            )
    if found["database"].lower() == "system":
        hint = "Name another with --database, or leave it out for the user's own"
        raise StoreError("The database 'system' keeps no graph", hint=hint)
    _check_address(found["uri"])


def _check_address(uri: str) -> None:
    schemes = ", ".join(f"{scheme}://" for scheme in SCHEMES)
    if "@" in uri:
        hint = "Use --user and NEO4J_PASSWORD, or the file"
        raise StoreError("An address must not hold a name or a password", hint=hint)
    try:
        parts = urlsplit(uri)
        named = parts.hostname and (parts.port or True)
    except ValueError as fault:
        raise StoreError("This is no address of a server", hint="E.g. neo4j://localhost:7687") from fault
    if parts.scheme not in SCHEMES or not named:
        said = uri.partition("?")[0]
        raise StoreError(f"'{said}' is no address of a Neo4j server", hint=f"It begins with one of {schemes}")
    if parts.path.strip("/") or parts.query or parts.fragment:
        place = f"{parts.scheme}://{parts.netloc}"
        raise StoreError("An address ends with the port", where=place, hint="Leave out what follows it")


def _file(place: Path) -> dict[str, str]:
    """What the file says; nothing where there is none."""
    try:
        _refuse_foreign(place)
        said = tomllib.loads(place.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError, RecursionError) as fault:
        raise StoreError("The file cannot be read as TOML", where=str(place)) from (
            fault if isinstance(fault, OSError) else None
        )
    return {key: _text(said, key, place) for key in said}


def _refuse_foreign(place: Path) -> None:
    """Refuse a file that others can read, or that another user could have written, behind a link too."""
    if os.name != "posix":
        return
    kept = place.stat()
    if stat.S_IMODE(kept.st_mode) & 0o077:
        hint = f"Run: chmod 600 {place}"
        raise StoreError("Others can read this file, which holds a password", where=str(place), hint=hint)
    if kept.st_uid != os.geteuid():
        hint = "Write one of your own"
        raise StoreError("This file belongs to another user", where=str(place), hint=hint)


def _text(said: Mapping[str, Any], key: str, place: Path) -> str:
    if key not in _KEYS or not isinstance(said[key], str):
        raise StoreError(
            f"'{key}' is not one of its texts", where=str(place), hint=f"It holds {', '.join(_KEYS)}"
        )
    return str(said[key])
