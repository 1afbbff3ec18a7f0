"""The authority file: bodies, envoys and States under their official names, and who stands for them."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

COLUMNS = ("id", "name", "acronym", "aliases", "kind", "parent", "valid_from", "valid_to", "source")
_BETWEEN = "|"


@dataclass(frozen=True, slots=True)
class Row:
    """A body of the authority file.

    aliases               other names, former names among them; acronyms stand here too.
    parent                the id of the body it belongs to, "" for none.
    valid_from, valid_to  ISO, as precise as is known; "" where it is not, or where the body still exists.
    source                what the row was taken from.
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


@dataclass(frozen=True, eq=False)
class Register:
    """All bodies, and the ways to name them: names, acronyms and titles of office → actor id."""

    actors: Mapping[str, Row]
    names: Mapping[str, str]
    acronyms: Mapping[str, str]
    offices: Mapping[str, str]


@cache
def register() -> Register:
    """The packaged authority file."""
    return of(rows(_packaged("actors.csv")), offices(_packaged("offices.csv")))


def rows(text: str) -> Iterator[Row]:
    """The bodies of a CSV text with the columns `COLUMNS`."""
    for row in csv.DictReader(text.splitlines()):
        aliases = tuple(alias.strip() for alias in row["aliases"].split(_BETWEEN) if alias.strip())
        yield Row(**{**row, "aliases": aliases})


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


def is_acronym(form: str) -> bool:
    """Whether a form is written as it stands only: "ASEAN", "UN-Women", not "United Nations".

    >>> is_acronym("UN-Women"), is_acronym("Benelux"), is_acronym("World Bank")
    (True, False, False)
    """
    return " " not in form and sum(letter.isupper() for letter in form) >= 2


def _enter(form: str, id_: str, names: dict[str, str], acronyms: dict[str, str]) -> None:
    if form:
        (acronyms if is_acronym(form) else names).setdefault(form, id_)


def _packaged(name: str) -> str:
    return files("loaders.data").joinpath(name).read_text(encoding="utf-8")
