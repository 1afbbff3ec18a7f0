"""Who is named where: spans of a paragraph with the actor that each stands for."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from typing import Literal

import ahocorasick

from loaders.actors.bodies import is_acronym
from loaders.actors.likeness import likeness, spellings
from loaders.actors.register import Register
from loaders.value import value

_STRAIGHT = dict(zip(map(ord, "’‘“”–—‑\u00a0"), "''\"\"--- ", strict=True))
# yes: "-led exercise"
# no: "-base on reefs"
_ADJECTIVE = re.compile(r"-[a-z]*(?:led|wide|related|based|affiliated|supported|facilitated|appointed)\b")

_EDGE = " "  # behind a text, and so also before its first letter

How = Literal[
    "name", "acronym", "office", "state", "government", "envoy", "organ", "anaphor", "both", "person"
]
Entry = tuple[str, str, How]
"""(form, actor id, how it names): one way to name an actor."""


@value
class Mention:
    """Words that stand for an actor (by id).

    how     "name", "acronym", "office" (somebody who stands for a body), "state", "government", "envoy",
            "organ" (a body that is not listed), "anaphor" ("the Office"), "both" or "person" ("I").
    others  further actors that the same words stand for: "both organizations".
    """

    start: int
    end: int
    actor: str
    how: How
    others: tuple[str, ...] = ()


class Forms:
    """Written forms, ready to be found.

    >>> list(Forms(["union", "european union"]).spans("a european union"))
    [(2, 16), (11, 16)]
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form in forms:
            self._automaton.add_word(form, len(form))
        self._automaton.make_automaton()

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """(start, end) of every form in `text`, overlapping ones too, inside words too."""
        if self._automaton:  # an empty one cannot be asked
            for last, length in self._automaton.iter(text):
                yield last + 1 - length, last + 1


class Names:
    """Names of actors, ready to be found in one pass."""

    def __init__(self, register: Register, entries: Iterable[Entry] | None = None) -> None:
        self.register = register
        self._entries = list(_entries(register) if entries is None else entries)
        forms = [folded(form) for form, _, _ in self._entries]
        self._whole: dict[str, list[int]] = {}
        for index, form in enumerate(forms):
            self._whole.setdefault(form, []).append(index)
        self._forms = Forms(self._whole)
        self._like = _likenesses(self._entries)
        self._more: Names | None = None
        self._hidden: frozenset[int] = frozenset()

    @classmethod
    def of(cls, register: Register, forms: Mapping[str, str]) -> "Names":
        """Only the given forms: form → actor id."""
        return cls(register, [(form, actor, _way(form)) for form, actor in forms.items()])

    def extended(self, forms: Mapping[str, str]) -> "Names":
        """The same names and further ones, which stand for what they say where both know a form."""
        new = copy(self)
        new._more = self._more.extended(forms) if self._more else Names.of(self.register, forms)
        known = (at for form in forms for at in self._whole.get(folded(form), ()))
        new._hidden = frozenset(at for at in known if self._entries[at][0] in forms)
        if any(self._entries[at][2] == "name" for at in new._hidden):
            kept = (entry for at, entry in enumerate(self._entries) if at not in new._hidden)
            new._like = _likenesses(kept)
        new._like = new._more._like | new._like
        return new

    def lookup(self, name: str) -> str:
        """The actor whom exactly these words name, or ""."""
        for index in self._whole.get(folded(name), ()):
            if index not in self._hidden and (found := self._mention(name, index, 0)):
                return found.actor
        return self._more.lookup(name) if self._more else ""

    def like(self, name: str) -> str:
        """The actor whose name differs from these words in small words, number or spelling only, or ""."""
        return self.lookup(name) or self._like.get(likeness(name) or "?", "")

    def find(self, text: str) -> list[Mention]:
        """The names in `text`: longest first where they overlap, at word boundaries, in reading order."""
        return longest(self.all(text))

    def all(self, text: str) -> list[Mention]:
        """The names in `text`, overlapping ones too, in no order."""
        return list(self._all(text, folded(text) + _EDGE))

    def _all(self, text: str, flat: str) -> Iterator[Mention]:
        """The same; `flat` is the text made plain, with an edge."""
        for start, end in self._forms.spans(flat):
            if flat[end].isalnum() or flat[start - 1].isalnum() or _is_adjective(flat, end):
                continue
            for index in self._whole[flat[start:end]]:
                if index not in self._hidden and (one := self._mention(text[start:end], index, start)):
                    yield one
        if self._more:
            yield from self._more._all(text, flat)

    def _mention(self, written: str, index: int, start: int) -> Mention | None:
        """A name as it is written from `start` on; None where its capitals are not those of a name."""
        form, actor, how = self._entries[index]
        acronym = how == "acronym" or is_acronym(form)
        if acronym and written != form and _straight(written) != _straight(form):
            return None
        if not written[0].isupper() and written[0] != form[0] and form.count(" ") < 5:
            return None
        if how in ("name", "state") and " " not in form and written[1:2].isupper() != form[1:2].isupper():
            return None
        return Mention(start, start + len(written), actor, how)


class _Folding(dict[int, str]):
    """The code of a letter → the same small, without its accent; quotes, hyphens and blanks straight."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        small = (parts[0] if all(map(unicodedata.combining, parts[1:])) else chr(code)).lower()
        self[code] = small if len(small) == 1 else chr(code)
        return self[code]


_FOLDING = _Folding(_STRAIGHT)


def folded(text: str) -> str:
    """`text` in small letters without accents, with straight quotes and hyphens, of the same length.

    >>> folded("Côte d’Ivoire") == folded("cote d'ivoire")
    True
    """
    return text.lower() if text.isascii() else text.translate(_FOLDING)


def _straight(text: str) -> str:
    """`text` with straight quotes and hyphens, of the same length."""
    return text.translate(_STRAIGHT)


def longest(mentions: Iterable[Mention]) -> list[Mention]:
    """The mentions that remain when of two overlapping ones the earlier and longer wins, in reading order."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return kept


def _entries(register: Register) -> Iterator[Entry]:
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


def _likenesses(entries: Iterable[Entry]) -> dict[str, str]:
    """Likeness of a name → the first actor with such a name."""
    found: dict[str, str] = {}
    for form, actor, how in entries:
        if how == "name":
            found.setdefault(likeness(form), actor)
    return found


def _way(form: str) -> How:
    return "acronym" if form.isupper() or " " not in form else "name"


def _is_adjective(flat: str, end: int) -> bool:
    """Whether a form goes on as an adjective: "UNDP-led"."""
    return flat[end] == "-" and bool(_ADJECTIVE.match(flat, end))
