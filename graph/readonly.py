"""What a read-only statement must not hold. Both stores are asked through this gate."""

import re

from graph.errors import QueryError

_MASK = re.compile(
    r"""'(?:\\.|[^'\\])*' | "(?:\\.|[^"\\])*" | `(?:``|[^`])*` | //[^\n]* | /\*.*?\*/""",
    re.VERBOSE | re.DOTALL,
)
_WRITES = re.compile(
    r"""(?<![\w.:$`]) (?:
        (?: CREATE | MERGE | INSERT | SET | REMOVE | DELETE | DETACH | NODETACH | DROP | FOREACH ) \b
            (?! \s* : )
        | LOAD \s+ CSV \b
        | CALL \b \s* (?= [\w`] )
        | IN \s+ (?: [\w$]+ \s+ )? (?: CONCURRENT \s+ )? TRANSACTIONS \b
    ) | ; (?= \s* \S )""",
    re.VERBOSE | re.IGNORECASE,
)
_BEGINS = re.compile(
    r"\s*(?:(?:EXPLAIN|PROFILE)\s+)?(?:OPTIONAL\s+)?(?:MATCH|UNWIND|WITH|RETURN|CALL)\b", re.I
)
_ESCAPE = re.compile(r"\\u+([0-9a-fA-F]{4})")


def refuse_writes(cypher: str) -> None:
    """Raise QueryError for a statement that might write, load a file, call a procedure or run a server.

    Strings, comments and quoted names are passed over, and so are properties, labels and parameters that are
    called like a clause. A variable or a column called like a writing clause is refused.

    >>> refuse_writes("MATCH (n) WHERE n.name = 'SET' RETURN n.set AS name")
    >>> refuse_writes("MATCH (n) CALL { WITH n DELETE n } RETURN 1")
    Traceback (most recent call last):
    graph.errors.QueryError: This asks for DELETE, but a query only reads. Facts come in with `load`.
    """
    unescaped = _ESCAPE.sub(lambda found: chr(int(found[1], 16)), cypher)
    for text in {
        cypher,
        unescaped,
    }:  # Neo4j reads \u0027 as a quote before it parses, the embedded engine after
        _refuse(_MASK.sub(_blank, text))


def _refuse(plain: str) -> None:
    if found := _WRITES.search(plain):
        word = " ".join(found[0].upper().split())
        what = "a second statement" if word == ";" else "a procedure" if word == "CALL" else word
        raise QueryError(f"This asks for {what}, but a query only reads", hint="Facts come in with `load`")
    if not _BEGINS.match(plain):
        raise QueryError("A query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL or RETURN")


def _blank(found: re.Match[str]) -> str:
    """What stands for a string, a quoted name or a comment."""
    return {"'": "''", '"': "''", "`": "`x`"}.get(found[0][0], " ")
