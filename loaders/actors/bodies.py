"""The rows of the authority file: one body each, read from CSV and checked."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.errors import DocumentError
from graph.vocabulary import ActorKind

CELLS = "id name acronym aliases kind parent valid_from valid_to successor source".split()
KINDS = tuple(kind.value for kind in ActorKind if kind != ActorKind.UNLISTED)
BETWEEN = "|"
NOBODY = "none"
"""Stands for the successor of a body that ended without one."""
_NEEDED = ("id", "name", "kind", "source")
# yes: "reef-bank-2"
# no: "–"
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
# yes: "2043-05"
# no: "in May"
_DATE = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Body:
    """A body of the authority file.

    aliases               other names, former names among them; acronyms stand here too.
    parent                the id of the body it belongs to, "" for none.
    valid_from, valid_to  ISO, as precise as is known; "" where it is not, or where the body still exists.
    source                what the row was taken from.
    successor             ids of the bodies that took its place, the main one first: for that it counts where
                          partnerships are compared; `NOBODY` where none did, () where it is not known or the
                          body still exists.
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
    successor: tuple[str, ...] = ()
    line: int = field(default=0, compare=False)

    def forms(self) -> tuple[str, ...]:
        """All ways to name it: official name, acronym, other names."""
        return tuple(form for form in (self.name, self.acronym, *self.aliases) if form)

    def followed(self) -> tuple[str, ...]:
        """The ids of the bodies that took its place."""
        return tuple(one for one in self.successor if one != NOBODY)

    def meets(self, other: "Body") -> bool:
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


def bodies(text: str) -> Iterator[Body]:
    """The bodies of a CSV text with the columns `CELLS`; what is not given is empty."""
    read = csv.DictReader(text.splitlines())
    for given in read:
        cells = {column: (given.get(column) or "").strip() for column in CELLS}
        aliases, successor = _parts(cells.pop("aliases")), _parts(cells.pop("successor"))
        yield Body(aliases=aliases, successor=successor, line=read.line_num, **cells)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(BETWEEN) if part.strip())


def checked(text: str, *, where: str, known: Mapping[str, Body]) -> list[Body]:
    """The bodies of a CSV text that somebody wrote, each checked.

    known  the bodies by id that they add to or change: a parent may be one of them.

    Raises DocumentError, naming the row, for the first fault.
    """
    header = next(csv.reader(text.splitlines()[:1]), [])
    if missing := [column for column in _NEEDED if column not in header]:
        hint = f"Give it the header {','.join(CELLS)}; `partnergraph actors export` prints an example"
        raise DocumentError(f"The column '{missing[0]}' is missing", where=where, hint=hint)
    if strange := [column for column in header if column not in CELLS]:
        raise DocumentError(
            f"No column is called '{strange[0]}'", where=where, hint=f"The columns are {','.join(CELLS)}"
        )
    found = list(bodies(text))
    if not found:
        raise DocumentError("There is no row below the header", where=where)
    parents = {**known, **{row.id: row for row in found}}
    seen: set[str] = set()
    for row in found:
        twice = [f"the id '{row.id}' is given twice"] if row.id in seen else []
        if fault := next(iter([*twice, *faults(row, parents)]), ""):
            raise DocumentError(f"Body {row.line}: {fault}", where=where, hint="Nothing was taken over")
        seen.add(row.id)
    return found


def faults(row: Body, known: Mapping[str, Body]) -> Iterator[str]:
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
    yield from _succession(row, known)
    keys = [key(form) for form in row.forms()]
    if twice := next((form for form in row.forms() if keys.count(key(form)) > 1), ""):
        yield f"'{twice}' is given twice"


def _succession(row: Body, known: Mapping[str, Body]) -> Iterator[str]:
    """What is wrong with those who took its place. A body may live on inside the one that took it in."""
    if row.successor and not row.valid_to and row.successor != (row.parent,):
        yield "it has a successor and has not ended"
    if NOBODY in row.successor and len(row.successor) > 1:
        yield f"it has successors and '{NOBODY}'"
    for one in row.followed():
        if one not in known:
            yield f"the successor '{one}' does not exist"
        elif row.id in followers(one, known):
            yield f"the successor '{one}' is followed by it"
        elif known[one].valid_from and known[one].valid_from < row.valid_from:
            yield f"the successor '{one}' began ({known[one].valid_from}) before it did ({row.valid_from})"


def followers(id_: str, known: Mapping[str, Body]) -> dict[str, None]:
    """A body and all that followed it, in order."""
    found, ahead = dict.fromkeys([id_]), [id_]
    while ahead:
        later = known[ahead.pop(0)].followed()
        new = [one for one in later if one in known and one not in found]
        found |= dict.fromkeys(new)
        ahead += new
    return found
