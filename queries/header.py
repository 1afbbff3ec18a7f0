"""The header of a `.cypher` file: what it asks, what it takes and what comes back.

`:param limit => 20;` gives a parameter its default: so Neo4j Browser and cypher-shell run the file as it is.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from graph.errors import QueryError

ParameterType = Literal[
    "text", "integer", "date", "actor", "actors", "document", "place", "theme",
    "activity_kind", "actor_kind", "role", "status", "level", "grouping", "change", "share",
]  # fmt: skip
"""`actor`, `document`, `place` and `theme` are names in the graph, `actors` several, one a
line; `share` is a number from 0 to 1; the seven before it are words of the vocabulary."""

ColumnType = Literal[
    "text", "integer", "number", "date", "word", "body", "citation", "texts", "integers", "words", "citations"
]
"""`body` is a name that tells the United Nations as such and its system apart, `word` is a word of the
vocabulary, `citation` a passage in UN style; the last four are lists of them."""

_CLOSED = ("integer", "grouping", "share")
"""The types of defaults that choose no part of the graph."""

_KEYED = re.compile(r"//\s*(title|about|param|column):\s*(.*)")
_PARAMETER = re.compile(r"(\w+)\s+(\w+)\s+(\S.*)")
_DEFAULTED = re.compile(r'("[^"\\]*"|-?\d{1,18})\s+(\S.*)')
_SET = re.compile(r"^:param\b[ \t]*(.*?)[ \t]*;?[ \t]*$", re.MULTILINE)
_NAMED = re.compile(r"""(\w+)\s*=>\s*(-?\d{1,18}(?:\.\d{1,6})?|"[^"\\]*"|'[^'\\]*')""")
_COLUMN = re.compile(r"(\w+)\s+(\w+)\s+(\S.*)")
_TEXTS = re.compile(r"""'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|//[^\r\n]*|/\*.*?\*/|`[^`]*`""", re.DOTALL)
_DOLLAR = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What can be set. `default` is None only where a file of the user's own declares nothing."""

    name: str
    type: ParameterType
    default: str | int | float | None
    meaning: str


@dataclass(frozen=True, slots=True)
class Column:
    """What comes back."""

    name: str
    type: ColumnType
    meaning: str


@dataclass(frozen=True, slots=True)
class Query:
    """One question to the graph. `cypher` is the file but for its `:param` lines: its header is comment."""

    name: str
    title: str
    about: str
    params: tuple[Parameter, ...]
    columns: tuple[Column, ...]
    cypher: str

    @property
    def general(self) -> bool:
        """Whether it asks about no one in particular unless told so: no name or text is its default."""
        return all(
            param.default is not None and (param.default == "" or param.type in _CLOSED)
            for param in self.params
        )

    @property
    def pasted(self) -> str:
        """The file as Neo4j Browser and cypher-shell run it: its defaults set, then the question."""
        given = [(one.name, one.default) for one in self.params if one.default is not None]
        lines = [f":param {name} => {json.dumps(default, ensure_ascii=False)};" for name, default in given]
        return "\n".join([*lines, self.cypher.lstrip("\n")])


def parse(name: str, text: str) -> Query:
    """The query that `text`, the content of a `.cypher` file, holds.

    A file without a header is a query too: its `$names` are text without a default, its columns are
    what the store answers. Raises QueryError where a header line cannot be read.
    """
    entries = list(_entries(text))
    said = {key: " ".join(value for one, value in entries if one == key) for key in ("title", "about")}
    preset = dict(_preset(name, value) for value in _SET.findall(text))
    cypher = _SET.sub("", text)
    params = tuple(_parameter(name, value, preset) for key, value in entries if key == "param")
    columns = tuple(_column(name, value) for key, value in entries if key == "column")
    known = {param.name for param in params}
    undeclared = [_undeclared(one, preset) for one in used(cypher) if one not in known]
    return Query(name, said["title"] or name, said["about"], (*params, *undeclared), columns, cypher)


def columns(text: str) -> tuple[Column, ...]:
    """The columns that lines of a text declare, as `column:` lines of a header do.

    >>> columns("one  body  official name")
    (Column(name='one', type='body', meaning='official name'),)
    """
    return tuple(_column("columns", line.strip()) for line in text.strip().splitlines())


def used(cypher: str) -> tuple[str, ...]:
    """The `$names` of a statement, each once, in order; those inside texts and comments do not count.

    >>> used('// $no\\nMATCH (a {name: "$no"}) WHERE a.start > $since RETURN a.name AS name LIMIT $limit')
    ('since', 'limit')
    """
    return tuple(dict.fromkeys(_DOLLAR.findall(_TEXTS.sub(" ", cypher))))


def _entries(text: str) -> Iterator[tuple[str, str]]:
    """Key and value of each header line; a line without a key goes on with the one before."""
    key, value = "", ""
    for line in text.lstrip("\ufeff").splitlines():
        if line.startswith(":param"):
            continue
        if not line.startswith("//"):
            break
        if found := _KEYED.match(line):
            if key:
                yield key, value
            key, value = found.group(1), found.group(2).strip()
        elif key:
            value = f"{value} {line[2:].strip()}"
    if key:
        yield key, value


def _preset(where: str, text: str) -> tuple[str, str | int | float]:
    """Name and value that a `:param` line sets."""
    if not (found := _NAMED.fullmatch(text)):
        raise QueryError(
            f"The line ':param {text}' cannot be read",
            where=where,
            hint='Write :param name => 20; or :param name => "text";',
        )
    name, value = found.groups()
    if value[0] in "\"'":
        return name, value[1:-1]
    return name, float(value) if "." in value else int(value)


def _parameter(where: str, value: str, preset: Mapping[str, str | int | float]) -> Parameter:
    name, kind, meaning = found.groups() if (found := _PARAMETER.fullmatch(value)) else ("", "", "")
    default = preset.get(name)
    if default is None and (said := _DEFAULTED.fullmatch(meaning)):
        default, meaning = json.loads(said[1]), said[2]
    if default is None or kind not in get_args(ParameterType):
        raise QueryError(
            f"The header line 'param: {value}' cannot be read",
            where=where,
            hint=f'Write: name type "default" meaning; types are {", ".join(get_args(ParameterType))}',
        )
    if _kind(default) != (kind if kind in ("integer", "share") else "text"):
        raise QueryError(f"The default of '{name}' is not of type {kind}", where=where)
    return Parameter(name, kind, default, meaning)  # type: ignore[arg-type]  # kind is checked above


def _undeclared(name: str, preset: Mapping[str, str | int | float]) -> Parameter:
    """A parameter that the header does not tell of."""
    default = preset.get(name)
    return Parameter(name, _kind(default), default, "")


def _kind(default: str | float | None) -> Literal["text", "integer", "share"]:
    """The type of a default that a header does not tell of: a number with a point is a share."""
    if isinstance(default, float):
        return "share"
    return "integer" if isinstance(default, int) else "text"


def _column(name: str, value: str) -> Column:
    found = _COLUMN.fullmatch(value)
    if not found or found.group(2) not in get_args(ColumnType):
        raise QueryError(
            f"The header line 'column: {value}' cannot be read",
            where=name,
            hint=f"Write: name type meaning, with one of the types {', '.join(get_args(ColumnType))}",
        )
    kind: ColumnType = found.group(2)  # type: ignore[assignment]  # checked above
    return Column(found.group(1), kind, found.group(3).strip())
