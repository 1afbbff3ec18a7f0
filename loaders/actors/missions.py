"""Which mission the Secretary-General's representative for a country heads when a report is written."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from loaders.actors.mentions import plain
from loaders.actors.register import Register
from loaders.actors.rows import Row

_MISSION = re.compile(
    r"United Nations (?!.*(?:Support Office|Observ|Liaison|Ebola|Electoral|Verification|Supervision))"
    r".*(?:Mission|Operation|Office)\b.* (?:in|for) (?:the )?(?P<area>[A-Z].*)"
)
_TITLE = re.compile(
    r"Special (?:Representative|Envoy|Coordinator)(?: of the Secretary-General)? "
    r"(?:for|in|to|on) (?:the )?(?P<area>.+)"
)


def headed(register: Register, texts: Sequence[str]) -> dict[str, str]:
    """Area → the office that its special representative heads: by title, or the mission there then.

    Of several missions in one country the one that the report names is meant, or that of its year.
    """
    found: dict[str, str] = {}
    for title, actor in register.offices.items():
        if match := _TITLE.fullmatch(title):
            found.setdefault(plain(match["area"]), actor)
    whole, year = "\n".join(texts), _year(texts)
    for area, missions in _missions(register).items():
        there = [(_is_named(row, whole), _exists(row, year), row.valid_from, row) for row in missions]
        named, exists, _, last = sorted(there, key=lambda one: one[:3])[-1]
        if named or exists:
            found.setdefault(area, last.id)
    return found


@lru_cache(4)
def _missions(register: Register) -> Mapping[str, list[Row]]:
    """Area → its missions, by their names."""
    found: dict[str, list[Row]] = {}
    for row in register.actors.values():
        match = _MISSION.fullmatch(row.name)
        if match and row.kind == "united_nations" and row.parent == "un" and row.valid_from:
            found.setdefault(plain(match["area"]), []).append(row)
    return found


def _year(texts: Sequence[str]) -> str:
    """The year that a report names most, "" where it names none."""
    years = Counter(year for text in texts for year in _years(text))
    return max(years, key=lambda year: (years[year], year), default="")


def _years(text: str) -> Iterator[str]:
    yield from re.findall(r"\b20\d\d\b", text)


def _exists(row: Row, year: str) -> bool:
    return bool(year) and row.valid_from <= year <= (row.valid_to or "9")


def _is_named(row: Row, whole: str) -> bool:
    if row.name in whole:
        return True
    return row.acronym != "" and row.acronym in whole and bool(re.search(rf"\b{row.acronym}\b", whole))
