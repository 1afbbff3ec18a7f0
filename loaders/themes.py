"""What an activity is about, and on which level people met: by the cue words of `themes.csv` and `levels.csv`."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme, and the Sustainable Development Goals that it naturally belongs to."""

    id: str
    name: str
    goals: tuple[int, ...]


@cache
def themes() -> Mapping[str, Theme]:
    """All themes by id, in the order of the file."""
    found = (
        Theme(row["id"], row["name"], tuple(map(int, row["goals"].split()))) for row in _rows("themes.csv")
    )
    return {theme.id: theme for theme in found}


def theme(id_: str) -> Theme:
    """The theme with this id."""
    return themes()[id_]


def themes_of(words: str) -> tuple[str, ...]:
    """The ids of the themes whose cues stand in `words`, in the order of the file.

    >>> themes_of("a workshop on youth and electoral assistance")
    ('youth', 'governance')
    """
    return tuple(id_ for id_, cue in _cues("themes.csv", "id").items() if cue.search(words))


def level_of(words: str) -> str | None:
    """The highest level of contact that `words` tell, None where they tell none.

    >>> level_of("the foreign ministers met"), level_of("the two organizations met")
    ('ministers', None)
    """
    cues = _cues("levels.csv", "level")
    return next((str(level) for level in Level if cues[level].search(words)), None)


@cache
def _cues(name: str, key: str) -> Mapping[str, re.Pattern[str]]:
    """Theme or level → what matches one of its cues; "*" at the end of a cue stands for any ending."""
    return {row[key]: _pattern(row["cues"]) for row in _rows(name)}


def _pattern(cues: str) -> re.Pattern[str]:
    parts = [cue.strip() for cue in cues.split("|") if cue.strip()]
    forms = [re.escape(part.removesuffix("*")) + (r"[\w-]*" if part.endswith("*") else "") for part in parts]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("loaders.data").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())
