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

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")
FILE = Path("~/.config/partnergraph/neo4j.toml")
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
    """

    uri: str
    user: str = "neo4j"
    password: str = field(default="", repr=False)
    database: str = ""
    embedded: bool = False


def is_address(at: str) -> bool:
    """Whether `at` is a server's address, not a folder.

    >>> is_address("neo4j+s://example.org"), is_address("out/partnergraph.graph")
    (True, False)
    """
    return "://" in at


def connection(
    at: str | None = None,
    *,
    user: str | None = None,
    password: str | None = None,
    database: str | None = None,
    environment: Mapping[str, str] = os.environ,
    file: Path = FILE,
) -> Connection:
    """The connection that options, then the environment, then the file name; the first that says so counts.

    at    an address; None where the environment (NEO4J_URI) or the file gives it.
    file  TOML with uri, user, password and database. Only its owner may read it.

    Raises StoreError for an address that is none, and for a file that others can read.
    """
    given = {"uri": at, "user": user, "password": password, "database": database}
    kept = _file(file.expanduser())
    found = {key: given[key] or environment.get(name) or kept.get(key) or "" for key, name in _KEYS.items()}
    _check(found["uri"])
    return Connection(found["uri"], found["user"] or "neo4j", found["password"], found["database"])


def _check(uri: str) -> None:
    """Refuse what is no address of a Neo4j server, without repeating a password."""
    schemes = ", ".join(f"{scheme}://" for scheme in SCHEMES)
    try:
        parts = urlsplit(uri)
        named = parts.hostname and (parts.port or True)
    except ValueError as fault:
        raise StoreError("This is no address of a server", hint="E.g. neo4j://localhost:7687") from fault
    if parts.username is not None or parts.password is not None:
        hint = "Use --user and NEO4J_PASSWORD, or the file"
        raise StoreError(
            "An address must not hold a name or a password", where=parts.hostname or "", hint=hint
        )
    if parts.scheme not in SCHEMES or not named:
        raise StoreError(f"'{uri}' is no address of a Neo4j server", hint=f"It begins with one of {schemes}")


def _file(place: Path) -> dict[str, str]:
    """What the file says; nothing where there is none."""
    try:
        mode = place.stat().st_mode
        if os.name == "posix" and stat.S_IMODE(mode) & 0o077:
            hint = f"Run: chmod 600 {place}"
            raise StoreError("Others can read this file, which holds a password", where=str(place), hint=hint)
        said = tomllib.loads(place.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as fault:
        raise StoreError("The file cannot be read as TOML", where=str(place)) from (
            fault if isinstance(fault, OSError) else None
        )
    return {key: _text(said, key, place) for key in said}


def _text(said: Mapping[str, Any], key: str, place: Path) -> str:
    if key not in _KEYS or not isinstance(said[key], str):
        raise StoreError(
            f"'{key}' is not one of its texts", where=str(place), hint=f"It holds {', '.join(_KEYS)}"
        )
    return str(said[key])
