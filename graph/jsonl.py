"""Records as JSON lines, and JSON lines as records: one record a line, read and written one at a time."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from graph.errors import DocumentError, RecordError
from graph.records import Edge, Node, Passage, Record, Value
from graph.vocabulary import Label, Tie


def lines(records: Iterable[Record]) -> Iterator[str]:
    r"""Each record as one line of JSON with its "\n"; properties by name, without empty ones.

    >>> list(lines([Node("bali-4891ee92", Label.PLACE, {"name": "Bali", "country": None})]))
    ['{"id": "bali-4891ee92", "label": "Place", "props": {"name": "Bali"}}\n']
    """
    for record in records:
        yield json.dumps(_row(record), ensure_ascii=False) + "\n"


Faults = Callable[[Record], Iterable[str]]
"""What is wrong with a record: nothing, or what is said of it."""


def read(lines: Iterable[str], *, faults: Faults = lambda _: ()) -> Iterator[Record]:
    """The records that `lines` wrote, in their order; empty lines are passed over.

    Raises DocumentError where a line is no JSON object, and RecordError where it is no record or has one of
    the `faults`; both name the line.
    """
    for number, line in enumerate(lines, 1):
        if line.strip():
            where = f"line {number}"
            record = _record(_object(line, where), where)
            for what in faults(record):
                hint = "`partnergraph schema` shows what a record carries"
                raise RecordError(f"{record.id}: {what}", where=where, hint=hint)
            yield record


def of_file(path: Path, *, faults: Faults = lambda _: ()) -> Iterator[Record]:
    """The records of a file, one at a time. Raises as `read`, and where the file cannot be read."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from read(file, faults=faults)
    except (OSError, UnicodeDecodeError) as fault:
        reason = getattr(fault, "strerror", None) or "it is not UTF-8 text"
        raise DocumentError(f"The records cannot be read ({reason})", where=str(path)) from fault
    except (DocumentError, RecordError) as error:
        raise type(error)(error.what, where=f"{path}, {error.where}", hint=error.hint) from error


def _row(record: Record) -> dict[str, Any]:
    props = {key: value for key, value in sorted(record.props.items()) if value is not None and value != []}
    if isinstance(record, Node):
        return {"id": record.id, "label": record.label.value, "props": props}
    row: dict[str, Any] = {"id": record.id, "type": record.type.value}
    row |= {"source": record.source, "target": record.target, "document": record.document}
    if record.passage:
        passage = record.passage
        row["passage"] = {
            "document": passage.document,
            "paragraph": passage.paragraph,
            "start": passage.start,
            "end": passage.end,
        } | ({"part": passage.part} if passage.part else {})
    return row | {"rule": record.rule, "props": props}


def _object(line: str, where: str) -> Mapping[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as fault:
        raise DocumentError(
            f"This is no JSON ({fault})", where=where, hint="The file may be cut off"
        ) from fault
    if not isinstance(row, dict):
        raise DocumentError("This is no JSON object", where=where)
    return row


def _record(row: Mapping[str, Any], where: str) -> Record:
    """The record in a row; what the row lacks or has too much is said in the error."""
    try:
        if "label" in row:
            return Node(_text(row, "id"), Label(row["label"]), _props(row))
        return Edge(
            _text(row, "id"),
            Tie(row["type"]),
            _text(row, "source"),
            _text(row, "target"),
            _text(row, "document", optional=True),
            _passage(row.get("passage")),
            _text(row, "rule", optional=True),
            _props(row),
        )
    except KeyError as fault:
        raise RecordError(f"The record has no {fault.args[0]}", where=where) from fault
    except (ValueError, TypeError, AttributeError) as fault:
        raise RecordError(f"This is no record ({fault})", where=where) from fault
    except RecordError as error:
        raise RecordError(error.what, where=where, hint=error.hint) from error


def _text(row: Mapping[str, Any], key: str, *, optional: bool = False) -> str:
    if optional and row.get(key) in (None, ""):
        return ""
    if not isinstance(row[key], str) or not row[key]:
        raise TypeError(f"{key} is no text")
    return str(row[key])


def _whole(row: Mapping[str, Any], key: str) -> int:
    if type(row[key]) is not int:
        raise TypeError(f"{key} is no whole number")
    return int(row[key])


def _props(row: Mapping[str, Any]) -> dict[str, Value]:
    props = row.get("props", {})
    for key, value in props.items():
        parts = value if isinstance(value, list) else [value]
        if not all(part is None or isinstance(part, str | int | float | bool) for part in parts):
            raise TypeError(f"{key} is neither text, number nor a list of them")
    return dict(props)


def _passage(row: Mapping[str, Any] | None) -> Passage | None:
    if row is None:
        return None
    paragraph = None if row["paragraph"] is None else _whole(row, "paragraph")
    part = _text(row, "part", optional=True)
    document = _text(row, "document", optional=True)
    return Passage(document, paragraph, _whole(row, "start"), _whole(row, "end"), part)
