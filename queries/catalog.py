"""The questions that come with partnergraph, and those in files of the user's own."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from graph.errors import QueryError
from graph.tables import Table
from queries.header import Parameter, Query, parse

_ENDING = ".cypher"


@cache
def catalog() -> Mapping[str, Query]:
    """All shipped queries by name, such as "organizations/most-active", in the order of their names."""
    found = sorted(_shipped(files("queries"), ""))
    return MappingProxyType({name: parse(name, text) for name, text in found})


def query(name: str) -> Query:
    """The query called `name`, e.g. "organizations/most-active", or the one in the `.cypher` file there.

    Raises QueryError, naming the nearest query there is.
    """
    if found := catalog().get(name):
        return found
    if name.endswith(_ENDING):
        return _own(Path(name))
    raise QueryError(f"No query is called '{name}'", hint=f"Did you mean '{nearest(name, catalog())}'?")


def nearest(name: str, names: Mapping[str, object]) -> str:
    """The name most like `name`, by its last part too: "partners" is "organizations/partners-of"."""
    last = {one.rsplit("/", 1)[-1]: one for one in reversed(list(names))}
    inside = [one for one in names if name.lower() in one.lower()]
    inside.sort(key=lambda one: not one.rsplit("/", 1)[-1].startswith(name.lower()))
    whole = get_close_matches(name, names, n=1, cutoff=0.6)
    part = get_close_matches(name.rsplit("/", 1)[-1], last, n=1, cutoff=0.6)
    return (
        inside or whole or [last[one] for one in part] or get_close_matches(name, names, n=1, cutoff=0.0)
    )[0]


def table() -> Table:
    """All shipped queries: name, question, parameters with their defaults."""
    rows = [
        (name, one.title, ", ".join(_set(param) for param in one.params)) for name, one in catalog().items()
    ]
    return Table(("query", "answers", "parameters"), tuple(rows))


def _set(param: Parameter) -> str:
    return f"{param.name}={param.default}" if param.default not in ("", None) else param.name


def listing() -> str:
    """All shipped queries as a Markdown table: name, question, parameters."""
    rows = ["| query | what it answers | parameters |", "| --- | --- | --- |"]
    for name, one in catalog().items():
        given = ", ".join(f"`{param.name}`" for param in one.params)
        rows.append(f"| `{name}` | {one.title} | {given or '–'} |")
    return "\n".join(rows) + "\n"


def _shipped(folder: Traversable, path: str) -> Iterator[tuple[str, str]]:
    """Name and text of each `.cypher` file below a folder of the package."""
    for entry in folder.iterdir():
        if entry.is_dir():
            yield from _shipped(entry, f"{path}{entry.name}/")
        elif entry.name.endswith(_ENDING):
            yield path + entry.name.removesuffix(_ENDING), entry.read_text(encoding="utf-8")


def _own(path: Path) -> Query:
    try:
        return parse(str(path), path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise QueryError(f"The file cannot be read ({fault.strerror})", where=str(path)) from fault
    except UnicodeDecodeError as fault:
        raise QueryError("The file is not UTF-8 text", where=str(path), hint="Save it as UTF-8") from fault
