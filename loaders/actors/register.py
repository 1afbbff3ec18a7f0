"""The authority file: bodies, envoys and States under their official names, and who stands for them."""

import csv
import io
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar, cast

from graph.errors import DocumentError
from graph.homes import config_home
from graph.vocabulary import ActorKind
from loaders.actors.succession import NOBODY, misplaced

_T = TypeVar("_T")
OWN = "PARTNERGRAPH_ACTORS"
"""The environment variable that names the file of a reader's own bodies."""
CELLS = "id name acronym aliases kind parent valid_from valid_to successor source".split()
_BODIES = {ActorKind.UNITED_NATIONS, ActorKind.ORGANIZATION, ActorKind.ORGAN, ActorKind.NON_STATE}
KINDS = tuple(kind.value for kind in ActorKind if kind != ActorKind.UNLISTED)
BETWEEN = "|"
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
    successor             ids of the bodies that took its place; `NOBODY` where none did, () where it is not
                          known or the body still exists.
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
    yield from misplaced(row, known)
    keys = [key(form) for form in row.forms()]
    if twice := next((form for form in row.forms() if keys.count(key(form)) > 1), ""):
        yield f"'{twice}' is given twice"


@dataclass(frozen=True, eq=False)
class Register:
    """All bodies, and the ways to name them: names, acronyms and titles of office → actor id."""

    actors: Mapping[str, Body]
    names: Mapping[str, str]
    acronyms: Mapping[str, str]
    offices: Mapping[str, str]
    _made: dict[object, Any] = field(default_factory=dict, repr=False)

    def made(self, make: Callable[["Register"], _T]) -> _T:
        """What `make` makes of this register: made once, and gone with it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast(_T, self._made[make])

    def is_body(self, name: str) -> bool:
        """Whether a name, with or without its acronym in brackets, is one of a body that is no State."""
        name = name.replace("’", "'")
        id_ = self.names.get(name) or self.names.get(name.partition(" (")[0]) or self.acronyms.get(name, "")
        return id_ in self.actors and self.actors[id_].kind in _BODIES


def register() -> Register:
    """The packaged authority file, and the reader's own further or changed bodies as their file is now."""
    path = own_file()
    kept = path.stat() if path.is_file() else None
    return _register(path, (kept.st_mtime_ns, kept.st_size, kept.st_ino) if kept else None)


@lru_cache(2)
def _register(path: Path, _written: tuple[int, ...] | None) -> Register:
    """The register with the bodies in a file as it was written then."""
    listed = packaged()
    return of([*listed, *own(listed)], titles(_packaged("offices.csv")))


def packaged() -> list[Body]:
    """The bodies of the packaged authority file."""
    return list(bodies(_packaged("actors.csv")))


def own_file() -> Path:
    """Where a reader's own bodies are kept."""
    return Path(os.environ.get(OWN) or config_home() / "actors.csv")


def own(known: Iterable[Body]) -> list[Body]:
    """A reader's own bodies, which add to the known ones or change them; none where there is no such file."""
    path = own_file()
    if not path.is_file():
        return []
    return checked(written(path), where=str(path), known={row.id: row for row in known})


def written(path: Path) -> str:
    """The text of a CSV file. Raises DocumentError where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise DocumentError("This is not UTF-8 text", where=str(path), hint="Save it as CSV UTF-8") from fault
    except OSError as fault:
        raise DocumentError(f"The file cannot be read ({fault.strerror})", where=str(path)) from fault


def keep(found: Iterable[Body]) -> Path:
    """Write a reader's own bodies where later runs find them, all or nothing; the path of the file."""
    path = own_file()
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(as_csv(found), encoding="utf-8")
        beside.replace(path)
    except OSError as fault:
        hint = f"Name a file that can be written in {OWN}"
        raise DocumentError(
            f"The file cannot be written ({fault.strerror})", where=str(path), hint=hint
        ) from fault
    return path


def as_csv(found: Iterable[Body]) -> str:
    """Bodies as CSV with the columns `CELLS`."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(CELLS)
    for row in found:
        table.writerow([_cell(getattr(row, column)) for column in CELLS])
    return out.getvalue()


def _cell(value: str | tuple[str, ...]) -> str:
    return value if isinstance(value, str) else f" {BETWEEN} ".join(value)


def titles(text: str) -> dict[str, str]:
    """Title of office → id of the body that it stands for, from a CSV text."""
    return {row["title"]: row["actor"] for row in csv.DictReader(text.splitlines())}


def of(found: Iterable[Body], offices: Mapping[str, str]) -> Register:
    """A register of these bodies. A body that exists keeps an acronym that a former one had too."""
    actors = {row.id: row for row in found}
    ranked = sorted(actors.values(), key=lambda row: (bool(row.valid_to), row.id))
    names: dict[str, str] = {}
    acronyms: dict[str, str] = {}
    for row in ranked:
        for form in (row.name, row.acronym):
            _enter(form, row.id, names, acronyms)
    for row in ranked:
        for form in row.aliases:
            _enter(form, row.id, names, acronyms)
    return Register(actors, names, acronyms, {title: id for title, id in offices.items() if id in actors})


def _enter(form: str, id_: str, names: dict[str, str], acronyms: dict[str, str]) -> None:
    if form:
        (acronyms if is_acronym(form) else names).setdefault(form, id_)


def _packaged(name: str) -> str:
    return files("loaders.data").joinpath(name).read_text(encoding="utf-8")
