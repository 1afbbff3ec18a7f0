"""Who is named where: spans of a paragraph with the actor that each stands for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

import ahocorasick_rs

from loaders.register import Register

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor (by id).

    how  "name", "acronym", "office" (somebody who stands for a body), "state", "organ" (a body that the
         authority file does not list), "anaphor" ("the Office", "the two organizations") or "person" ("I").
    """

    start: int
    end: int
    actor: str
    how: str


class Names:
    """Every name of a register, and those that a report introduces, ready to be found in one pass."""

    def __init__(self, register: Register, introduced: Mapping[str, str] | None = None) -> None:
        self.register = register
        self._entries = list(_entries(register, introduced or {}))
        self._automaton = ahocorasick_rs.AhoCorasick([plain(form) for form, _, _ in self._entries])

    def find(self, text: str) -> list[Mention]:
        """The names in `text`: longest first where they overlap, at word boundaries, in reading order."""
        flat = plain(text)
        hits = self._automaton.find_matches_as_indexes(flat, overlapping=True)
        found = [mention for hit in hits if (mention := self._mention(text, flat, *hit))]
        return longest(found)

    def _mention(self, text: str, flat: str, index: int, start: int, end: int) -> Mention | None:
        form, actor, how = self._entries[index]
        written = text[start:end]
        if not _at_boundaries(flat, start, end):
            return None
        if how == "acronym" and written.translate(_STRAIGHT) != form.translate(_STRAIGHT):
            return None
        if not written[0].isupper() or (how == "name" and " " not in form and written[1:2].isupper() != form[1:2].isupper()):
            return None
        return Mention(start, end, actor, how)


def plain(text: str) -> str:
    """`text` in lower case with straight quotes and hyphens, of the same length."""
    lower = text.translate(_STRAIGHT).lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that remain when of two overlapping ones the earlier and longer wins, in reading order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _entries(register: Register, introduced: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """(form, actor id, how) for every way to name an actor."""
    for name, actor in register.names.items():
        yield name, actor, "state" if register.actors[actor].kind == "state" else "name"
    for acronym, actor in register.acronyms.items():
        yield acronym, actor, "acronym"
    for title, actor in register.offices.items():
        yield title, actor, "office"
    for form, actor in introduced.items():
        yield form, actor, "acronym" if form.isupper() or " " not in form else "name"


def _at_boundaries(flat: str, start: int, end: int) -> bool:
    before, after = flat[start - 1 : start], flat[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    return not re.match(r"-[a-z]*(?:led|wide|related|based|affiliated|supported|facilitated|appointed)\b", flat[end:])
