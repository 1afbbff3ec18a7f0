"""Who is named where: spans of a paragraph with the actor that each stands for."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs

from loaders.likeness import likeness, spellings
from loaders.register import Register
from loaders.rows import is_acronym

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "}
)


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that stand for an actor (by id).

    how     "name", "acronym", "office" (somebody who stands for a body), "state", "government", "envoy",
            "organ" (a body that is not listed), "anaphor" ("the Office"), "both" or "person" ("I").
    others  further actors that the same words stand for: "both organizations".
    """

    start: int
    end: int
    actor: str
    how: str
    others: tuple[str, ...] = ()


class Names:
    """Names of actors, ready to be found in one pass."""

    def __init__(self, register: Register, entries: Iterable[tuple[str, str, str]] | None = None) -> None:
        self.register = register
        self._entries = list(_entries(register) if entries is None else entries)
        self._automaton = ahocorasick_rs.AhoCorasick([plain(form) for form, _, _ in self._entries])
        self._like = {likeness(form): actor for form, actor, how in reversed(self._entries) if how == "name"}

    @classmethod
    def of(cls, register: Register, forms: Mapping[str, str]) -> "Names":
        """Only the given forms: form → actor id."""
        return cls(register, [(form, actor, _way(form)) for form, actor in forms.items()])

    def extended(self, forms: Mapping[str, str]) -> "Names":
        """The same names and further ones, which stand for what they say where both know a form."""
        kept = [entry for entry in self._entries if entry[0] not in forms]
        return Names(self.register, [*kept, *((form, actor, _way(form)) for form, actor in forms.items())])

    def lookup(self, name: str) -> str:
        """The actor whom exactly these words name, or ""."""
        whole = [mention for mention in self.find(name) if (mention.start, mention.end) == (0, len(name))]
        return whole[0].actor if whole else ""

    def like(self, name: str) -> str:
        """The actor whose name differs from these words in small words, number or spelling only, or ""."""
        return self.lookup(name) or self._like.get(likeness(name) or "?", "")

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
        if (how == "acronym" or is_acronym(form)) and written.translate(_STRAIGHT) != form.translate(
            _STRAIGHT
        ):
            return None
        if not written[0].isupper() and written[0] != form[0] and form.count(" ") < 5:
            return None
        if how in ("name", "state") and " " not in form and written[1:2].isupper() != form[1:2].isupper():
            return None
        return Mention(start, end, actor, how)


@lru_cache(4)
def names_of(register: Register) -> Names:
    """The names of a register, made once."""
    return Names(register)


def plain(text: str) -> str:
    """`text` in lower case with straight quotes and hyphens, of the same length."""
    lower = text.translate(_STRAIGHT).lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that remain when of two overlapping ones the earlier and longer wins, in reading order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _entries(register: Register) -> Iterator[tuple[str, str, str]]:
    """(form, actor id, how) for every way to name an actor, other spellings of the full names last."""
    states = {id_ for id_, row in register.actors.items() if row.kind == "state"}
    for name, actor in register.names.items():
        yield name, actor, "state" if actor in states else "name"
    for acronym, actor in register.acronyms.items():
        yield acronym, actor, "state" if actor in states else "acronym"
    for title, actor in register.offices.items():
        yield title, actor, "office"
    for name, actor in register.names.items():
        for other in spellings(name) if actor not in states else ():
            if other not in register.names:
                yield other, actor, "name"


def _way(form: str) -> str:
    return "acronym" if form.isupper() or " " not in form else "name"


def _at_boundaries(flat: str, start: int, end: int) -> bool:
    before, after = flat[start - 1 : start], flat[end : end + 1]
    if before.isalnum() or after.isalnum():
        return False
    return not re.match(
        r"-[a-z]*(?:led|wide|related|based|affiliated|supported|facilitated|appointed)\b", flat[end:]
    )
