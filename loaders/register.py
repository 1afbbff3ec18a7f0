"""The authority file: bodies, envoys and States under their official names, and who stands for them."""

import csv
import io
import os
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from graph.errors import DocumentError
from graph.vocabulary import ActorKind
from loaders.rows import BETWEEN, COLUMNS, Row, checked, is_acronym, rows

OWN = "PARTNERGRAPH_ACTORS"
_BODIES = {ActorKind.UNITED_NATIONS, ActorKind.ORGANIZATION, ActorKind.ORGAN, ActorKind.NON_STATE}
"""The environment variable that names the file of a reader's own bodies."""


@dataclass(frozen=True, eq=False)
class Register:
    """All bodies, and the ways to name them: names, acronyms and titles of office → actor id."""

    actors: Mapping[str, Row]
    names: Mapping[str, str]
    acronyms: Mapping[str, str]
    offices: Mapping[str, str]

    def is_body(self, name: str) -> bool:
        """Whether a name, with or without its acronym in brackets, is one of a body that is no State."""
        name = name.replace("’", "'")
        id_ = self.names.get(name) or self.names.get(name.partition(" (")[0]) or self.acronyms.get(name, "")
        return id_ in self.actors and self.actors[id_].kind in _BODIES


@cache
def register() -> Register:
    """The packaged authority file, and the reader's own further or changed bodies."""
    listed = packaged()
    return of([*listed, *own(listed)], offices(_packaged("offices.csv")))


def packaged() -> list[Row]:
    """The bodies of the packaged authority file."""
    return list(rows(_packaged("actors.csv")))


def own_file() -> Path:
    """Where a reader's own bodies are kept."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(os.environ.get(OWN) or Path(home) / "partnergraph" / "actors.csv")


def own(known: Iterable[Row]) -> list[Row]:
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


def keep(found: Iterable[Row]) -> Path:
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
    register.cache_clear()
    return path


def as_csv(found: Iterable[Row]) -> str:
    """Bodies as CSV with the columns `COLUMNS`."""
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\n")
    table.writerow(COLUMNS)
    for row in found:
        cells = dict(zip((*COLUMNS, "line"), astuple(row), strict=True))
        cells["aliases"] = f" {BETWEEN} ".join(row.aliases)
        table.writerow([cells[column] for column in COLUMNS])
    return out.getvalue()


def offices(text: str) -> dict[str, str]:
    """Title of office → id of the body that it stands for, from a CSV text."""
    return {row["title"]: row["actor"] for row in csv.DictReader(text.splitlines())}


def of(found: Iterable[Row], titles: Mapping[str, str]) -> Register:
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
    return Register(actors, names, acronyms, {title: id for title, id in titles.items() if id in actors})


def _enter(form: str, id_: str, names: dict[str, str], acronyms: dict[str, str]) -> None:
    if form:
        (acronyms if is_acronym(form) else names).setdefault(form, id_)


def _packaged(name: str) -> str:
    return files("loaders.data").joinpath(name).read_text(encoding="utf-8")
