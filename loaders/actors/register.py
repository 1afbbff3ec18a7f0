"""The authority file: bodies, envoys and States under their official names, and who stands for them."""

import csv
import io
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar, cast

from graph.errors import DocumentError
from graph.homes import config_home
from graph.vocabulary import ActorKind
from loaders.actors.bodies import BETWEEN, CELLS, Body, bodies, checked, followers, is_acronym

_T = TypeVar("_T")
OWN = "PARTNERGRAPH_ACTORS"
"""The environment variable that names the file of a reader's own bodies."""
_BODIES = {ActorKind.UNITED_NATIONS, ActorKind.ORGANIZATION, ActorKind.ORGAN, ActorKind.NON_STATE}


@dataclass(frozen=True, eq=False)
class Register:
    """All bodies, and the ways to name them: names, acronyms and titles of office → actor id."""

    actors: Mapping[str, Body]
    names: Mapping[str, str]
    acronyms: Mapping[str, str]
    offices: Mapping[str, str]
    _made: dict[object, Any] = field(default_factory=dict, repr=False)

    def later(self, id_: str) -> tuple[tuple[Body, Body, int], ...]:
        """(body, who took its place, in which year) of a body and of all that followed it, in order."""
        chain = followers(id_, self.actors) if id_ in self.actors else ()
        rows = [self.actors[one] for one in chain]
        pairs = [(row, self.actors[one]) for row in rows for one in row.followed() if one in self.actors]
        return tuple((row, one, year) for row, one in pairs if (year := _year(row, one)))

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


def _year(row: Body, later: Body) -> int:
    """When one body took the place of another, once it was there and the other was not; 0 if unknown."""
    return int(max(row.valid_to, later.valid_from)[:4] or 0)


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
