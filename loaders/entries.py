"""The entries in which people write corrections down, as TOML: what they hold, and what is wrong with one."""

import tomllib
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from graph.errors import DocumentError
from graph.records import citation
from graph.vocabulary import TYPES, Level, Role, Status
from loaders.calendar import is_date

ACTIONS = ("accept", "reject", "rename", "merge", "add")
# yes: "paragraph"
# no: "chapter"
_KEYS = frozenset(
    "action document part paragraph kind sentence name start names becomes reason reviewer".split()
)
_PERIOD = ("signed", "valid_from", "valid_to")
_TEXTS = ("kind", "type", "name", "start", "end", "place", "status", "level", *_PERIOD)
# yes: "participants"
# no: "pilots"
_FACTS = frozenset([*_TEXTS, "participants"])

Cited = tuple[str, int]
"""The part of a report, "" where it has none, and the number of a paragraph in it."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of what a paragraph was read to say.

    part         the part of a report that numbers its parts anew, as it is cited: "Part two".
    name, start  the activity as it was read; `start` only where several bear the name.
    kind         the kind that was read, and
    sentence     which sentence of the paragraph, from 1: with both, `name` only bears witness and may have
                 changed. "" and 0: the name alone counts. For "add", the sentence that tells it.
    names        for "merge": the activities that are one, the first of which stays.
    becomes      what is to be changed or added: kind, type, name, start, end, place, status, level, signed,
                 valid_from, valid_to, and participants as actor name → role.
    """

    action: str
    document: str
    paragraph: int
    reason: str
    reviewer: str
    name: str = ""
    part: str = ""
    kind: str = ""
    sentence: int = 0
    start: str | None = None
    names: tuple[str, ...] = ()
    becomes: Mapping[str, Any] = field(default_factory=dict)

    @property
    def cited(self) -> Cited:
        """The paragraph that it is about."""
        return self.part, self.paragraph

    def __str__(self) -> str:
        what = self.name or " + ".join(self.names) or self.becomes.get("name", "")
        where = citation(self.document, self.paragraph, self.part)
        return f"{where}: {self.action} '{what}' ({self.reviewer}: {self.reason})"


def parse(text: str, *, where: str = "") -> list[Correction]:
    """The corrections of a TOML file. Raises DocumentError, naming the entry that is wrong."""
    try:
        rows = tomllib.loads(text).get("correction", [])
    except (tomllib.TOMLDecodeError, RecursionError) as fault:
        raise DocumentError(f"The corrections are not TOML ({fault})", where=where) from fault
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise DocumentError("A correction begins with [[correction]]", where=where)
    return [_correction(row, f"{where}, correction {number}") for number, row in enumerate(rows, 1)]


def _correction(row: Mapping[str, Any], where: str) -> Correction:
    problem = _problem(row)
    if problem:
        raise DocumentError(problem, where=where, hint="CONTRIBUTING.md shows an example of each")
    return Correction(**{**row, "names": tuple(row.get("names", ()))})


def _problem(row: Mapping[str, Any]) -> str:
    """What is wrong with an entry, "" for nothing."""
    becomes = row.get("becomes", {})
    if misshapen := _misshapen(row, becomes):
        return misshapen
    if unknown := sorted((set(row) - _KEYS) | (set(becomes) - _FACTS)):
        return f"Unknown key '{unknown[0]}'"
    if row.get("action") not in ACTIONS:
        return f"The action is not one of {', '.join(ACTIONS)}"
    if missing := [key for key in ("document", "paragraph", "reason", "reviewer") if not row.get(key)]:
        return f"'{missing[0]}' is missing"
    return _incomplete(row, becomes) or _wrong_words(row, becomes)


def _incomplete(row: Mapping[str, Any], becomes: Mapping[str, Any]) -> str:
    """What an entry lacks for its action, or holds in vain; "" for nothing."""
    if row["action"] == "merge":
        if "kind" in row or "sentence" in row:
            return "'merge' goes by names, without 'kind' and 'sentence'"
        return "" if len(row.get("names", ())) > 1 else "'names' must hold the activities that are one"
    if row["action"] == "add":
        if "kind" in row:
            return "The 'kind' of what is added stands in 'becomes'"
        complete = {"kind", "type", "name", "participants"} <= set(becomes)
        return "" if complete else "'becomes' must hold kind, type, name and participants"
    if not row.get("name"):
        return "'name' is missing: the activity as it was read"
    return "" if ("kind" in row) == ("sentence" in row) else "'kind' and 'sentence' go together"


def _misshapen(row: Mapping[str, Any], becomes: Any) -> str:
    """Which key holds something else than it must, "" for none."""
    texts = [
        (row, key) for key in ("action", "document", "part", "reason", "reviewer", "name", "kind", "start")
    ]
    texts += [(becomes, key) for key in _TEXTS]
    if not isinstance(becomes, Mapping):
        return "'becomes' must be a table"
    if wrong := [key for table, key in texts if not isinstance(table.get(key, ""), str)]:
        return f"'{wrong[0]}' must be a text"
    if wrong := [key for key in ("paragraph", "sentence") if not _is_number(row.get(key, 1))]:
        return f"'{wrong[0]}' must be a number from 1"
    names = row.get("names", [])
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        return "'names' must be a list of texts"
    roles = becomes.get("participants", {})
    if not isinstance(roles, Mapping) or not all(isinstance(role, str) for role in roles.values()):
        return "'participants' must be a table of names and roles"
    dates = [(row, "start"), *((becomes, key) for key in ("start", "end", *_PERIOD))]
    if wrong := [key for table, key in dates if table.get(key) and not is_date(table[key])]:
        return f"'{wrong[0]}' must be a date such as 2023, 2023-11 or 2023-11-28"
    return ""


def _is_number(value: Any) -> bool:
    return type(value) is int and value > 0


def _wrong_words(row: Mapping[str, Any], becomes: Mapping[str, Any]) -> str:
    kinds = {str(kind): types for kind, types in TYPES.items()}
    if "kind" in row and row["kind"] not in kinds:
        return f"'{row['kind']}' is no kind of activity"
    if "kind" in becomes and becomes["kind"] not in kinds:
        return f"'{becomes['kind']}' is no kind of activity"
    if problem := _wrong_type(becomes.get("kind") or row.get("kind", ""), becomes.get("type"), kinds):
        return problem
    if becomes.get("name") == "":
        return "'name' must not be empty"
    start, end = becomes.get("start", ""), becomes.get("end", "")
    if end and end < start[: len(end)]:
        return f"It ends ({end}) before it begins ({start})"
    if becomes.get("status", "concluded") not in list(Status):
        return f"'{becomes['status']}' is no status"
    if becomes.get("level", "") not in ("", *Level):
        return f"'{becomes['level']}' is no level"
    if wrong := [role for role in becomes.get("participants", {}).values() if role not in list(Role)]:
        return f"'{wrong[0]}' is no role"
    return ""


def _wrong_type(kind: str, type_: str | None, kinds: Mapping[str, Collection[str]]) -> str:
    """What is wrong with a type, "" for nothing; a kind that is not said may be any."""
    allowed = kinds[kind] if kind else {one for types in kinds.values() for one in types}
    if type_ is None or type_ in allowed:
        return ""
    return f"'{type_}' is no type of {kind or 'activity'}"
