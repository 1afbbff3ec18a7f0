"""The things of the graph by the names that people give them."""

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches

from graph.errors import QueryError
from graph.families import unnamed
from graph.store.store import Store
from queries.header import Parameter

_NAMES: Mapping[str, str] = {
    "actor": """
        MATCH (n:Actor)
        RETURN n.name AS name, [coalesce(n.acronym, n.name)] + coalesce(n.aliases, []) AS others
        ORDER BY n.name, n.id""",
    "document": """
        MATCH (n:Document)
        RETURN n.symbol AS name, [n.name] + coalesce(n.symbols, []) AS others
        ORDER BY n.symbol, n.id""",
    "theme": "MATCH (n:Theme) RETURN n.name AS name, [n.id] AS others ORDER BY n.name, n.id",
    "place": """
        MATCH (n:Place)
        WITH collect(DISTINCT n.name) + collect(DISTINCT n.country) AS names
        UNWIND names AS one
        WITH DISTINCT one
        RETURN one AS name, [one] AS others
        ORDER BY one""",
}


def resolved(param: Parameter, value: str | float, store: Store) -> str | float:
    """The official name of what `value` calls by name, acronym or former name, capitals aside.

    Values of types that are no names stay as they are. Raises QueryError where nothing is called so,
    naming the nearest, and where an acronym or former name stands for several.
    """
    if param.type == "actors":
        return "\n".join(official(name, "actor", store) for name in str(value).splitlines())
    if param.type not in _NAMES:
        return value
    return official(str(value), param.type, store)


def official(called: str, kind: str, store: Store) -> str:
    """The official name of the actor, document, theme or place that is called so; raises as `resolved`."""
    rows = store.run(_NAMES[kind], {}).rows
    names = [str(name) for name, _ in rows]
    wanted = _plain(unnamed(called))
    if exact := [name for name in names if _plain(name) == wanted]:
        return exact[0]
    other = {str(name): list(others) if isinstance(others, list) else [] for name, others in rows}
    found = [name for name, others in other.items() if any(_plain(one) == wanted for one in others)]
    if len(found) > 1:
        raise QueryError(f"'{called}' may be {' or '.join(found)}", hint="Give the whole name")
    if found:
        return found[0]
    spelled = list(dict.fromkeys([*names, *(str(one) for others in other.values() for one in others)]))
    hint = suggestion(called, spelled) if spelled else "The graph holds none: load a report first"
    raise QueryError(f"No {kind} in the graph is called '{called}'", hint=hint)


def suggestion(given: str, known: Sequence[str]) -> str:
    """The line that helps after a wrong name.

    >>> suggestion("limt", ["since", "limit"])
    "Did you mean 'limit'?"
    >>> suggestion("colour", ["since", "limit"])
    'There are: since, limit'
    """
    if near := _near(given, known):
        return f"Did you mean '{near}'?"
    if not known:
        return "There are none"
    return (
        f"There are: {', '.join(known)}"
        if len(known) <= 12
        else "`ask organizations/find` lists names by a part"
    )


def _near(given: str, known: Iterable[str]) -> str | None:
    plain = {_plain(one): one for one in reversed(list(known))}
    wanted = _plain(given)
    inside = sorted(
        (one for one in plain if len(wanted) > 3 and wanted in one), key=lambda one: (len(one), one)
    )
    found = inside[:1] or get_close_matches(wanted, plain, n=1, cutoff=0.6)
    return plain[found[0]] if found else None


def _plain(name: object) -> str:
    """A name without its article, in small letters with single spaces."""
    return " ".join(str(name).casefold().split()).removeprefix("the ")
