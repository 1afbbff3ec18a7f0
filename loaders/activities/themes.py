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


Hit = tuple[int, int, str]
"""Where the beginning of a cue stands (half-open), and the theme that it tells (id)."""


@dataclass(frozen=True, slots=True)
class _Cue:
    """A cue of a theme (id): its beginning in small letters, and whether any ending may follow."""

    theme: str
    begin: str
    open: bool

    def stands(self, words: str, at: int, end: int) -> bool:
        """Whether the words from a place to another are this cue, and no part of a longer word."""
        before, after = words[at - 1 : at], words[end : end + 1]
        whole = not (before.isalnum() or before in ("-", "_"))
        closed = self.open or not (after.isalnum() or after == "_")
        return whole and closed and words[at:end].lower() == self.begin


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
        if not (hits := _hits(words)):
            return ()
        names = self._named(words)
        general = [name for name in names if self._who(name.actor).kind in _GENERAL]
        found = _told(words, hits, names)
        return found if found or len(general) == len(names) else _told(words, hits, general)


def listed() -> str:
    """The themes as a Markdown table: id, name, Sustainable Development Goals, cues."""
    rows = []
    for row in _rows("themes.csv"):
        goals, cues = row["goals"].replace(" ", ", "), row["cues"].replace("|", ", ")
        rows.append(f"| `{row['id']}` | {row['name']} | {goals} | {cues} |")
    return (
        "\n".join(["| id | theme | goals | words that tell it |", "| --- | --- | --- | --- |", *rows]) + "\n"
    )


def _told(words: str, hits: Sequence[Hit], names: Sequence[Mention]) -> tuple[str, ...]:
    """The themes whose cues stand outside of names, those passed over that only look like a cue."""
    apart = {id_ for at, end, id_ in hits if not any(one.start < end and at < one.end for one in names)}
    told = [id_ for id_ in themes() if id_ in apart]
    return tuple(id_ for id_ in told if id_ not in _except() or _stays(id_, _without(words, names)))


def _stays(id_: str, words: str) -> bool:
    """Whether a cue of a theme that stands in words is left when what only looks like one is passed over."""
    passed = _except()[id_]
    return not passed.search(words) or bool(_cues("themes.csv", "id")[id_].search(passed.sub(" ", words)))


def _hits(words: str) -> list[Hit]:
    """Where the cues of themes stand in words: one look at all of them spares most patterns."""
    forms, beginnings = _beginnings()
    flat = folded(words)
    return [
        (at, end, cue.theme)
        for at, end in forms.spans(flat)
        for cue in beginnings[flat[at:end]]
        if cue.stands(words, at, end)
    ]


def _without(words: str, names: Sequence[Mention]) -> str:
    for name in reversed(names):
        words = f"{words[: name.start]} . {words[name.end :]}"
    return words


@cache
def _cues(name: str, key: str) -> Mapping[str, re.Pattern[str]]:
    """Theme → what matches one of its cues; "*" at the end of a cue stands for any ending."""
    return {row[key]: _pattern(row["cues"]) for row in _rows(name)}


@cache
def _beginnings() -> tuple[Forms, Mapping[str, list[_Cue]]]:
    """The cues by their beginnings, folded."""
    found: dict[str, list[_Cue]] = {}
    for row in _rows("themes.csv"):
        for cue in _listed(row["cues"]):
            begin = cue.removesuffix("*")
            found.setdefault(folded(begin), []).append(_Cue(row["id"], begin.lower(), cue.endswith("*")))
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
