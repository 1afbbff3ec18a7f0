"""The rows of the authority file: one body each, read from CSV and checked."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.errors import DocumentError
from graph.vocabulary import ActorKind

COLUMNS = ("id", "name", "acronym", "aliases", "kind", "parent", "valid_from", "valid_to", "source")
KINDS = tuple(kind.value for kind in ActorKind if kind != ActorKind.UNLISTED)
BETWEEN = "|"
_NEEDED = ("id", "name", "kind", "source")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A body of the authority file.

    aliases               other names, former names among them; acronyms stand here too.
    parent                the id of the body it belongs to, "" for none.
    valid_from, valid_to  ISO, as precise as is known; "" where it is not, or where the body still exists.
    source                what the row was taken from.
    line                  where in its file it stands, from 1 for the header.
    """

    id: str
    name: str
    acronym: str
    aliases: tuple[str, ...]
    kind: str
    parent: str
    valid_from: str
    valid_to: str
    source: str
    line: int = field(default=0, compare=False)

    def forms(self) -> tuple[str, ...]:
        """All ways to name it: official name, acronym, other names."""
        return tuple(form for form in (self.name, self.acronym, *self.aliases) if form)

    def meets(self, other: "Row") -> bool:
        """Whether both bodies exist at some time, as far as is known."""
        return (self.valid_to or "9") >= (other.valid_from or "0") and (other.valid_to or "9") >= (
            self.valid_from or "0"
        )


def is_acronym(form: str) -> bool:
    """Whether a form is written as it stands only: "ASEAN", "UN-Women", not "United Nations".

    >>> is_acronym("UN-Women"), is_acronym("Benelux"), is_acronym("World Bank")
    (True, False, False)
    """
    return " " not in form and sum(letter.isupper() for letter in form) >= 2


def key(form: str) -> str:
    """The same for two forms that name the same: capitals count in acronyms only.

    >>> key("Arab league") == key("Arab League"), key("CoE") == key("COE")
    (True, False)
    """
    return form if is_acronym(form) else form.casefold()


def rows(text: str) -> Iterator[Row]:
    """The bodies of a CSV text with the columns `COLUMNS`; what is not given is empty."""
    read = csv.DictReader(text.splitlines())
    for given in read:
        cells = {column: (given.get(column) or "").strip() for column in COLUMNS}
        aliases = tuple(alias.strip() for alias in cells.pop("aliases").split(BETWEEN) if alias.strip())
        yield Row(aliases=aliases, line=read.line_num, **cells)


def checked(text: str, *, where: str, known: Mapping[str, Row]) -> list[Row]:
    """The bodies of a CSV text that somebody wrote, each checked.

    known  the bodies by id that they add to or change: a parent may be one of them.

    Raises DocumentError, naming the row, for the first fault.
    """
    header = next(csv.reader(text.splitlines()[:1]), [])
    if missing := [column for column in _NEEDED if column not in header]:
        hint = f"Give it the header {','.join(COLUMNS)}; `partnergraph actors export` prints an example"
        raise DocumentError(f"The column '{missing[0]}' is missing", where=where, hint=hint)
    if strange := [column for column in header if column not in COLUMNS]:
        raise DocumentError(
            f"No column is called '{strange[0]}'", where=where, hint=f"The columns are {','.join(COLUMNS)}"
        )
    found = list(rows(text))
    if not found:
        raise DocumentError("There is no row below the header", where=where)
    parents = {**known, **{row.id: row for row in found}}
    seen: set[str] = set()
    for row in found:
        twice = [f"the id '{row.id}' is given twice"] if row.id in seen else []
        if fault := next(iter([*twice, *faults(row, parents)]), ""):
            raise DocumentError(f"Row {row.line}: {fault}", where=where, hint="Nothing was taken over")
        seen.add(row.id)
    return found


def faults(row: Row, known: Mapping[str, Row]) -> Iterator[str]:
    """What is wrong with a row by itself; `known` are the bodies that may be its parent."""
    if not _ID.fullmatch(row.id):
        yield f"the id '{row.id}' is not made of small letters, digits and single hyphens"
    if not row.name:
        yield "the name is empty"
    if not row.source:
        yield "the source is empty"
    if row.kind not in KINDS:
        yield f"the kind '{row.kind}' is none of {', '.join(KINDS)}"
    if row.parent and (row.parent not in known or row.parent == row.id):
        yield f"the parent '{row.parent}' does not exist"
    for day in (row.valid_from, row.valid_to):
        if day and not _DATE.fullmatch(day):
            yield f"'{day}' is no date such as 1945, 1945-10 or 1945-10-24"
    if row.valid_from and row.valid_to and row.valid_from > row.valid_to:
        yield f"it ends ({row.valid_to}) before it begins ({row.valid_from})"
    keys = [key(form) for form in row.forms()]
    if twice := next((form for form in row.forms() if keys.count(key(form)) > 1), ""):
        yield f"'{twice}' is given twice"
