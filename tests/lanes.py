"""Which lane a test is in, by what it starts: nobody has to mark it, so nobody can forget to."""

from collections.abc import Iterable, Iterator
from types import CodeType, FunctionType

import pytest

STARTS = {  # a process, a graph store, a command line or a browser
    "subprocess",
    "Popen",
    "open_store",
    "engine",
    "CliRunner",
    "sync_playwright",
}
NEO4J = "neo4j"


def sorted_into_lanes(items: list[pytest.Item]) -> None:
    """Marks what is slow, and puts what needs Neo4j first, then the slow, then the quick.

    Several processes take whole modules in this order, so that the longest do not come last.
    """
    for item in items:
        if needs_neo4j(item) or is_slow(item):
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: (not needs_neo4j(item), item.get_closest_marker("slow") is None))


def needs_neo4j(item: pytest.Item) -> bool:
    """Whether a test takes its process's Neo4j, by a fixture or as the store it is given."""
    stores = getattr(getattr(item, "callspec", None), "params", {}).values()
    return "neo4j_server" in getattr(item, "fixturenames", ()) or NEO4J in [*filter(_is_text, stores)]


def is_slow(item: pytest.Item) -> bool:
    """Whether a test, a fixture of it or a function of the tests that they call starts what takes seconds."""
    return any(STARTS & set(_names(function.__code__)) for function in _called(_functions(item)))


def _functions(item: pytest.Item) -> Iterator[FunctionType]:
    """The test and its fixtures; nothing for a doctest."""
    if isinstance(function := getattr(item, "function", None), FunctionType):
        yield function
        for fixtures in item._fixtureinfo.name2fixturedefs.values():  # type: ignore[attr-defined]
            yield from (one.func for one in fixtures if isinstance(one.func, FunctionType))


def _called(functions: Iterable[FunctionType]) -> Iterator[FunctionType]:
    """The functions and what they call of their own modules, each once."""
    ahead, seen = [*functions], set[FunctionType]()
    while ahead:
        if (function := ahead.pop()) not in seen:
            seen.add(function)
            yield function
            found = (function.__globals__.get(name) for name in _names(function.__code__))
            ahead += [one for one in found if isinstance(one, FunctionType) and _is_ours(one, function)]


def _is_ours(one: FunctionType, caller: FunctionType) -> bool:
    return one.__module__.startswith("tests.") or one.__globals__ is caller.__globals__


def _names(code: CodeType) -> Iterator[str]:
    """The global names and attributes in a function and the functions inside it."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names(inner)


def _is_text(value: object) -> bool:
    return isinstance(value, str)
