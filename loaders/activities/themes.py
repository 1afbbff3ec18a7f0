"""What an activity is about: by the cues of `themes.csv`."""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from graph.vocabulary import ActorKind
from loaders.actors.mentions import Forms, Mention, folded
from loaders.extraction import Actor

_GENERAL = (ActorKind.ORGANIZATION, ActorKind.STATE)


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


class Themes:
    """What words are about, where the names of bodies in them are known.

    named  finds the names of bodies in words; `who` gives the actor with an id.
    """

    def __init__(self, named: Callable[[str], Sequence[Mention]], who: Callable[[str], Actor]) -> None:
        self._named = lru_cache(1024)(named)
        self._who = who

    def of(self, words: str) -> tuple[str, ...]:
        """The ids of the themes whose cues stand in `words`, in the order of the file.

        Words of a body's own name tell no theme, unless there are no others: then those of bodies with a task
        of their own do, but never those of an organization ("Economic Cooperation Organization").
        """
        if not _may_tell(words):
            return ()
        names = self._named(words)
        general = [name for name in names if self._who(name.actor).kind in _GENERAL]
        found = _told(_without(words, names))
        return found if found or len(general) == len(names) else _told(_without(words, general))


def listed() -> str:
    """The themes as a Markdown table: id, name, Sustainable Development Goals, cues."""
    rows = []
    for row in _rows("themes.csv"):
        goals, cues = row["goals"].replace(" ", ", "), row["cues"].replace("|", ", ")
        rows.append(f"| `{row['id']}` | {row['name']} | {goals} | {cues} |")
    return (
        "\n".join(["| id | theme | goals | words that tell it |", "| --- | --- | --- | --- |", *rows]) + "\n"
    )


def _told(words: str) -> tuple[str, ...]:
    """The themes whose cues stand in words, when those are passed over that only look like a cue."""
    forms, ids = _beginnings()
    cues, passed, flat = _cues("themes.csv", "id"), _except(), folded(words)
    found = {
        id_
        for start, end in forms.spans(flat)
        for id_ in ids[flat[start:end]]
        if cues[id_].match(words, start)
    }
    return tuple(
        id_
        for id_ in cues
        if id_ in found and (id_ not in passed or cues[id_].search(passed[id_].sub(" ", words)))
    )


def _may_tell(words: str) -> bool:
    """Whether a cue may stand in words: one look at all of them spares the rest."""
    return any(True for _ in _beginnings()[0].spans(folded(words)))


def _without(words: str, names: Sequence[Mention]) -> str:
    for name in reversed(names):
        words = f"{words[: name.start]} . {words[name.end :]}"
    return words


@cache
def _cues(name: str, key: str) -> Mapping[str, re.Pattern[str]]:
    """Theme → what matches one of its cues; "*" at the end of a cue stands for any ending."""
    return {row[key]: _pattern(row["cues"]) for row in _rows(name)}


@cache
def _beginnings() -> tuple[Forms, Mapping[str, list[str]]]:
    """The cues without their open endings, small, with the themes of each."""
    found: dict[str, list[str]] = {}
    for row in _rows("themes.csv"):
        for cue in _listed(row["cues"]):
            found.setdefault(folded(cue.removesuffix("*")), []).append(row["id"])
    return Forms(found), found


@cache
def _except() -> Mapping[str, re.Pattern[str]]:
    """Theme → what looks like one of its cues and is none: "slave trade"."""
    return {row["id"]: _pattern(row["except"]) for row in _rows("themes.csv") if row["except"]}


def _pattern(cues: str) -> re.Pattern[str]:
    parts = _listed(cues)
    forms = [re.escape(part.removesuffix("*")) + (r"[\w-]*" if part.endswith("*") else "") for part in parts]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE)


def _listed(cues: str) -> list[str]:
    return [cue.strip() for cue in cues.split("|") if cue.strip()]


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("loaders.data").joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(text.splitlines())
