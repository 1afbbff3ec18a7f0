"""What a read-only statement must not hold. Both stores are asked through this gate."""

import re

from graph.errors import QueryError

_MASK = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `(?:``|[^`])*` | //[^\r\n]* | /\*.*?\*/""",
    re.VERBOSE | re.DOTALL,
)
_WRITES = re.compile(
    r"""(?<![\w.:$]) (?:
        (?: CREATE | MERGE | INSERT | SET | REMOVE | DELETE | DETACH | NODETACH | DROP | FOREACH
            | LOAD | TRANSACTIONS ) \b (?! \s* : )
        | CALL \b (?! \s* [({:] )
    ) | ; (?= \s* \S )""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s*(?:(?:EXPLAIN|PROFILE)\s+)?(?:OPTIONAL\s+)?(?:MATCH|UNWIND|WITH|RETURN|CALL)\b", re.I
)


def refuse_writes(cypher: str) -> None:
    """Raise QueryError for a statement that might write, load a file, call a procedure or run a server.

    Strings, comments and quoted names are passed over, and so are properties, labels and parameters that are
    called like a clause. A variable or a column called like a writing clause is refused.

    >>> refuse_writes("MATCH (n) WHERE n.name = 'SET' RETURN n.set AS name")
    >>> refuse_writes("MATCH (n) CALL { WITH n DELETE n } RETURN 1")
    Traceback (most recent call last):
    graph.errors.QueryError: This asks for DELETE, but a query only reads. Facts come in with `load`.
    """
    if r"\u" in cypher:  # Neo4j decodes it before it reads, the embedded engine after: no gate can do both
        raise QueryError(
            r"A query holds no \u escapes", hint="Write the sign itself, or give it with `--set`"
        )
    plain = _MASK.sub(_blank, cypher)
    if found := _WRITES.search(plain):
        word = found[0].upper()
        what = "a second statement" if word == ";" else "a procedure" if word == "CALL" else word
        raise QueryError(f"This asks for {what}, but a query only reads", hint="Facts come in with `load`")
    if not _BEGINS.match(plain):
        raise QueryError("A query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL or RETURN")


def _blank(found: re.Match[str]) -> str:
    """What stands for a string, a quoted name or a comment."""
    return {"'": "''", '"': "''", "`": "`x`"}.get(found[0][0], " ")
