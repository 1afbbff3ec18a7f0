"""What no store keeps as it is: told of a record before anything of its load is sent.

Neo4j refuses such values in the middle of a load and names no record; the embedded engine keeps some of them.
"""

from collections.abc import Iterator, Mapping
from math import isfinite

from graph.errors import RecordError
from graph.records import Edge, Record, Value
from graph.schema import EVIDENCE, NODES
from graph.store.statements import OWNER, RANGE, TOLD, TOLD_BY

INTEGERS = range(-(2**63), 2**63)
KEY = 8000  # bytes of UTF-8; Neo4j 5.26 indexes a text of up to 8,164
_OWN = frozenset({TOLD, TOLD_BY})
_EVIDENCE = frozenset(rule.name for rule in EVIDENCE)
_OF_TIE = _OWN | _EVIDENCE
_INDEXED = {
    label: ["id", *(rule.name for rule in rules if rule.name in RANGE)] for label, rules in NODES.items()
}
_LEAVE_OUT = "Leave it out of the properties"
Fault = tuple[str, str]
"""What is wrong, and what to do."""


def refuse(record: Record, props: Mapping[str, Value], text: str) -> None:
    """Raises RecordError, with the record's id, for what a store would refuse, change or lose.

    props  all of its properties, as they are to stand in the store. text  the same as JSON.
    """
    if _is_plain(record, props, text):
        return
    for what, hint in _faults(record, props):
        raise RecordError(what, where=quotable(record.id), hint=hint)


def quotable(text: str) -> str:
    """A text as an error may quote it: not too long, and only what can be printed."""
    whole = text.encode(errors="backslashreplace").decode()
    return whole if len(whole) <= 80 else f"{whole[:79]}…"


def _is_plain(record: Record, props: Mapping[str, Value], text: str) -> bool:
    """Whether nothing can be wrong: as nearly always: short texts and small numbers."""
    for value in props.values():
        number = (type(value) is int and value in INTEGERS) or (type(value) is float and isfinite(value))
        if not isinstance(value, str) and not number:
            return False
    names, owner = (_OF_TIE, "") if isinstance(record, Edge) else (_OWN, OWNER.get(record.label, ""))
    return (
        len(text) <= KEY // 4  # a character has at most four bytes
        and props["id"] == record.id
        and names.isdisjoint(record.props)
        and "" not in props
        and isinstance(props.get(owner, ""), str)
        and "\\u0000" not in text
    )


def _faults(record: Record, props: Mapping[str, Value]) -> Iterator[Fault]:
    for name in record.props:
        yield from _of_name(name, is_tie=isinstance(record, Edge))
    if props["id"] != record.id:
        yield f"Its properties tell another id ('{quotable(str(props['id']))}')", _LEAVE_OUT
    for name, value in props.items():
        yield from _of_value(name, value)
    if isinstance(record, Edge):
        return
    owner = OWNER.get(record.label, "")
    if not isinstance(props.get(owner, ""), str):
        yield f"Its {owner} is no text", "Give the symbol of the document in quotes"
    for name in _INDEXED[record.label]:
        if _size(props.get(name)) > KEY:
            yield f"Its {name} is longer than the {KEY:,} bytes that an index holds", "Shorten it"


def _of_name(name: str, *, is_tie: bool) -> Iterator[Fault]:
    if name in _OWN:
        yield f"The store keeps a property '{name}' of its own", _LEAVE_OUT
    elif is_tie and name in _EVIDENCE:
        yield f"Its properties hold '{name}', which the tie says itself", _LEAVE_OUT
    elif not name or "\0" in name:
        yield "A property has no name, or one that holds the character U+0000", "Name it in letters"


def _of_value(name: str, value: Value) -> Iterator[Fault]:
    parts = value if isinstance(value, list | tuple) else [value]
    if not all(isinstance(part, str | int | float) for part in parts):
        yield f"Its {name} is neither text, number nor a list of them", "Write its parts as properties"
    elif len({str if isinstance(part, str) else type(part) for part in parts}) > 1:
        yield f"Its {name} is a list of several types", "Give a list of texts, or a list of integers"
    elif any(isinstance(part, int) and part not in INTEGERS for part in parts):
        yield f"Its {name} is an integer of more than 64 bits", "Correct it, or give it as text"
    elif any(isinstance(part, float) and not isfinite(part) for part in parts):
        yield f"Its {name} is no number ({value})", "Leave it out where it is not known"


def _size(value: Value) -> int:
    """Bytes of a value in an index, or more: an integer in a list takes eight."""
    return len(str(value).encode(errors="replace")) * (4 if isinstance(value, list | tuple) else 1)
