"""The offices of `levels.csv` in some words, with the level of those who hold them."""

import csv
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from loaders.actors.mentions import Forms, folded

UNRANKED = "none"
CHIEFS = "chiefs"
"""Who stands at the top of an organization."""

# yes: "the Special Envoy of the "
# yes: "the Office of the "
# no: "the meeting of the "
_PART = re.compile(
    r"(?:(?:Envoy|Representative|Adviser|Coordinator|envoy|representative|adviser)s? (?:of|to)|"
    r"(?:Office|Offices|Bureau|[Rr]eports?) of) (?:the )?(?:United Nations )?$"
)
# yes: "’s special envoys"
# no: " of the Union"
_OWNING = re.compile(r" ?[’']s?(?!\w)")


def ranked(words: str, where: str) -> list[tuple[str, int]]:
    """(level, end) of every office in some words; the longest at a place counts."""
    found = _offices(words, where)
    return [(_rank(match), match.end()) for match in found if not _stands_for(match)]


def _stands_for(match: re.Match[str]) -> bool:
    """Whether an office is part of another's title or of a body: "Envoy of the Secretary-General"."""
    owns = _rank(match) == CHIEFS and owning(match.string, match.end())
    return bool(owns or _PART.search(match.string, 0, match.start()))


def _rank(match: re.Match[str]) -> str:
    return str(match.lastgroup).split("_x")[0]


@lru_cache(1 << 12)
def begins_with_office(words: str) -> bool:
    """Whether some words begin with an office; the names of bodies come again and again."""
    return any(match.start() == 0 for match in _offices(words, "people"))


def _offices(words: str, where: str) -> Iterator[re.Match[str]]:
    """The offices in some words, from left to right; only where a cue's words stand one may begin."""
    pattern, end = _cues(where), 0
    for at in sorted({start for start, _ in _beginnings(where).spans(_plain(words))}):
        if at >= end and (match := pattern.match(words, at)):
            end = match.end()
            if _rank(match) != UNRANKED:
                yield match


def _plain(words: str) -> str:
    return folded(words).replace("-", " ")


@cache
def _beginnings(where: str) -> Forms:
    """The cues without their open endings, small and without hyphens."""
    return Forms(_plain(cue.removesuffix("*")) for cue, _ in _rows(where))


@cache
def _cues(where: str) -> re.Pattern[str]:
    """What matches one office, the longest first; the name of the group is its level."""
    cues = sorted(_rows(where), key=lambda row: -len(row[0]))
    parts = [f"(?P<{rank}_x{number}>{_form(cue)})" for number, (cue, rank) in enumerate(cues)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])", re.IGNORECASE)


def _rows(where: str) -> list[tuple[str, str]]:
    """(cue, level) of all offices."""
    text = files("loaders.data").joinpath("levels.csv").read_text(encoding="utf-8")
    rows = [row for row in csv.DictReader(text.splitlines()) if row["where"] == where]
    return [(cue.strip(), row["level"]) for row in rows for cue in row["cues"].split("|")]


def _form(cue: str) -> str:
    return re.escape(cue.removesuffix("*")).replace(r"\-", "[- ]") + (r"[\w-]*" if cue.endswith("*") else "")


def owning(words: str, end: int) -> bool:
    """Whether what ends at a place owns what follows: "the Secretary-General’s special envoys"."""
    return bool(_OWNING.match(words, end))
