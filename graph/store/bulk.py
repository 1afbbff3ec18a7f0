"""Records as the files of `neo4j-admin database import`: the way in for what is too much for transactions.

The graph that comes out is the one of an ordinary load into an empty server, and may be loaded into later.
"""

import shlex
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from graph.check.problems import fits
from graph.errors import RecordError, StoreError
from graph.records import Record
from graph.schema import EVIDENCE, MODEL, NODES, TIES, VERSION, Property, Type, labels
from graph.store import statements
from graph.store.folder import replaced
from graph.store.limits import quotable
from graph.store.staging import Row, Staging, staging
from graph.store.statements import SHARED, TOLD_BY, Ends, anchored_at_target
from graph.vocabulary import Label, Tie

SCHEMA = "schema.cypher"
_COLUMN: Mapping[Type, str] = {
    "text": "string",
    "date": "string",
    "integer": "long",
    "boolean": "boolean",
    "number": "double",
    "share": "double",
    "list of text": "string[]",
    "list of integers": "long[]",
}
_BETWEEN = "\x1f"  # between the parts of a list: a control character, which no name holds
_OPTIONS = ("--overwrite-destination", "--multiline-fields=true", "--array-delimiter=U+001F")
_SCHEMA = "graph/schema.py lists what may stand there; `partnergraph check` tells what does not fit"
_TOLD_BY = Property(TOLD_BY, "list of text", "symbols of the documents that tell it")


@dataclass(frozen=True, slots=True)
class Bulk:
    """What was written.

    nodes, ties  how many
    command      what imports the files, run on the server's machine while the server is stopped
    """

    nodes: int
    ties: int
    command: str


def bulk(records: Iterable[Record], folder: Path, *, database: str = "neo4j") -> Bulk:
    """Write header and data files, and `schema.cypher` with constraints and indexes, into a folder.

    Memory does not grow with the records. Earlier files of the same names are replaced.

    Raises RecordError for a tie whose ends are not among the records or may not be joined so, and for a
    property that the schema does not know or that is of another type; StoreError where the folder cannot be
    written, or has a comma in its name.
    """
    if "," in str(folder.resolve()):
        hint = "Name another one: the import tool takes a comma for the end of a file's name"
        raise StoreError("The folder has a comma in its path", where=str(folder.resolve()), hint=hint)
    with staging() as held, replaced(folder) as beside:
        held.fill(records)
        model = _written(beside, [_model()])
        nodes = _written(beside, _nodes(held))
        ties = _written(beside, _ties(held))
        schema = "".join(f"{statement};\n" for statement in statements.schema())
        (beside / SCHEMA).write_text(schema, encoding="utf-8")
    options = [*_options("nodes", [*model, *nodes], folder), *_options("relationships", ties, folder)]
    command = " \\\n  ".join(
        [f"neo4j-admin database import full {shlex.quote(database)}", *_OPTIONS, *options]
    )
    return Bulk(nodes.total(), ties.total(), command)


Kind = tuple[str, str, tuple[str, ...]]
"""What a file holds: label or type, its name, its header."""


def _model() -> tuple[Kind, str]:
    """The one node that says by which table the graph is made."""
    return (MODEL, MODEL.lower(), ("id:ID", "version:long")), f'"partnergraph",{VERSION}\n'


def _nodes(held: Staging) -> Iterator[tuple[Kind, str]]:
    """Each node's file and line."""
    for label in Label:
        known = [*NODES[label], *([_TOLD_BY] if label in SHARED else [])]
        header = ("id:ID", *_header(rule for rule in known if rule.name != "id"), ":LABEL")
        for row in held.nodes(label):
            kinds = _BETWEEN.join(labels(label, row["props"].get("kind")))
            line = _line((), row, known)
            yield (label.value, label.lower(), header), f"{line},{_quoted(kinds)}\n"


def _ties(held: Staging) -> Iterator[tuple[Kind, str]]:
    """Each tie's file and line."""
    for (tie, ends, stated), row in held.ties(_missing):
        if ends not in TIES[tie].ends:
            raise RecordError(f"A {tie} cannot join {ends[0]} and {ends[1]}", where=row["id"])
        known = [*EVIDENCE, *TIES[tie].properties, *([] if stated else [_TOLD_BY])]
        if not stated:
            row["props"][TOLD_BY] = row["by"]
        pair = (row["anchor"], row["other"])
        line = _line(reversed(pair) if anchored_at_target(tie) else pair, row, known)
        yield (tie.value, _name(tie, ends, stated), (":START_ID", ":END_ID", *_header(known))), f"{line}\n"


def _name(tie: Tie, ends: Ends, stated: bool) -> str:
    return "-".join([tie, *ends, *([] if stated else ["known"])]).lower()


def _missing(id: str) -> Label:
    raise RecordError(f"A tie names '{id}', which is not among the records", hint="Give the node with it")


def _header(known: Iterable[Property]) -> Iterator[str]:
    return (f"{rule.name}:{_COLUMN[rule.type]}" for rule in known)


def _line(ends: Iterable[str], row: Row, known: Iterable[Property]) -> str:
    """One line of CSV: an absent value is nothing, a text stands in quotes even when it is empty."""
    props = dict(row["props"])
    cells = [*map(_quoted, ends), *(_cell(props.pop(rule.name, None), rule, row["id"]) for rule in known)]
    if props:
        raise RecordError(f"The schema knows no property '{min(props)}'", where=row["id"], hint=_SCHEMA)
    return ",".join(cells)


def _cell(value: Any, of: Property, where: str) -> str:
    if value is None:
        return ""
    if not fits(value, "text" if of.type == "date" else of.type):  # a date is a column of text
        raise RecordError(
            f"Its {of.name} is no {of.type}: {quotable(repr(value))}", where=where, hint=_SCHEMA
        )
    if isinstance(value, list):
        parts = [str(part) for part in value]
        if (parts == [""] and of is not _TOLD_BY) or any(_BETWEEN in part for part in parts):
            what = f"Its {of.name} holds one empty text and no more, or the control character U+001F"
            raise RecordError(what, where=where, hint="The import tool would lose it: leave it out")
        return _quoted(_BETWEEN.join(parts))
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'


def _written(folder: Path, lines: Iterable[tuple[Kind, str]]) -> "Counter[Kind]":
    """Put each line into its file, with a file for the header beside it; the lines of each."""
    counted: Counter[Kind] = Counter()
    with ExitStack() as closing:
        files: dict[Kind, IO[str]] = {}
        for kind, line in lines:
            if kind not in files:
                (folder / f"{kind[1]}-header.csv").write_text(",".join(kind[2]) + "\n", encoding="utf-8")
                file = (folder / f"{kind[1]}.csv").open("w", encoding="utf-8", newline="")
                files[kind] = closing.enter_context(file)
            files[kind].write(line)
            counted[kind] += 1
    return counted


def _options(option: str, kinds: Iterable[Kind], folder: Path) -> Iterator[str]:
    for kind, name, _ in kinds:
        place = folder.resolve() / name
        yield shlex.quote(f"--{option}={kind}={place}-header.csv,{place}.csv")
