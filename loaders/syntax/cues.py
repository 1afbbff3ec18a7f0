"""The cue words of `data/cues.toml`: heads that name activities, verb frames, context phrases."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal

from loaders.syntax.number import plural

Frame = Literal[
    "organize", "attend", "sign", "support", "author", "cooperate", "establish", "implement", "be"
]  # fmt: skip
"""What a verb says of an activity: the tables of `[verbs]`."""

Form = Literal["base", "s", "past", "ing"]


Begun = Mapping[str, Set[tuple[str, ...]]]
"""First word → all beginnings of the phrases that begin with it."""


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that names an activity: its kind and type, and whether it was written in the plural."""

    kind: str
    type: str
    plural: bool


@dataclass(frozen=True, slots=True)
class Verb:
    """An inflected verb: its frame, its base form and which form it is."""

    frame: Frame
    base: str
    form: Form


@dataclass(frozen=True, slots=True)
class Cues:
    """All cue words, looked up by their lower-case words.

    heads, verbs, background  by word tuples, so that phrases of several words match.
    begun_heads, begun_verbs, begun_background
                              the beginnings of these phrases; of the verbs, those of several words.
    transparent               nouns that stand before the thing itself: "implementation of".
    doings                    nouns with which something new begins: "and the participation of".
    topical                   nouns whose "in" says what something is about: "the situation in".
    undoing, asking           all forms of the verbs that say what was not done, and of those that ask for it.
    wanted, cancelled         nouns and adjectives of what was not done: "the possibility of".
    words                     by name, the words that one rule looks for: "settles", "vague".
    """

    heads: Mapping[tuple[str, ...], Head]
    verbs: Mapping[tuple[str, ...], tuple[Verb, ...]]
    background: frozenset[tuple[str, ...]]
    begun_heads: Begun
    begun_verbs: Begun
    begun_background: Begun
    transparent: frozenset[str]
    topical: frozenset[str]
    doings: frozenset[str]
    undoing: frozenset[tuple[str, ...]]
    asking: frozenset[tuple[str, ...]]
    wanted: frozenset[str]
    cancelled: frozenset[str]
    words: Mapping[str, frozenset[str]]


@cache
def cues() -> Cues:
    """The packaged cue words."""
    data = tomllib.loads(files("loaders.data").joinpath("cues.toml").read_text(encoding="utf-8"))
    heads = _heads(data["heads"])
    verbs = _verbs(data["verbs"], data["irregular"])
    background = frozenset(tuple(phrase.split()) for phrase in data["context"]["background"])
    return Cues(
        heads=heads,
        verbs=verbs,
        background=background,
        begun_heads=_begun(heads),
        begun_verbs=_begun(verb for verb in verbs if len(verb) > 1),
        begun_background=_begun(background),
        transparent=frozenset(data["context"]["transparent"]),
        topical=frozenset(data["context"]["topical"]),
        doings=frozenset(data["context"]["doings"]),
        undoing=frozenset(_verbs({"be": data["undone"]["undoing"]}, data["irregular"])),
        asking=frozenset(_verbs({"be": data["undone"]["asking"]}, data["irregular"])),
        wanted=frozenset(data["undone"]["wanted"]),
        cancelled=frozenset(data["undone"]["cancelled"]),
        words={name: frozenset(words) for name, words in data["words"].items()},
    )


def _begun(phrases: Iterable[tuple[str, ...]]) -> Begun:
    """First word → all beginnings of the phrases that begin with it.

    >>> sorted(_begun([("side", "event"), ("side",), ("talks",)])["side"])
    [('side',), ('side', 'event')]
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for phrase in phrases:
        found.setdefault(phrase[0], set()).update(phrase[:stop] for stop in range(1, len(phrase) + 1))
    return found


def _heads(kinds: Mapping[str, Mapping[str, Iterable[str]]]) -> dict[tuple[str, ...], Head]:
    """Every head in the plural and in the singular, by its words."""
    return {
        words: Head(kind, type_, words != tuple(noun.split()))
        for kind, types in kinds.items()
        for type_, nouns in types.items()
        for noun in nouns
        for words in (_plural(noun), tuple(noun.split()))
    }


def _plural(noun: str) -> tuple[str, ...]:
    """The plural of a head; the first noun of "memorandum of understanding" is the one that changes.

    >>> _plural("memorandum of understanding"), _plural("policy"), _plural("side event")
    (('memorandums', 'of', 'understanding'), ('policies',), ('side', 'events'))
    """
    words = noun.split()
    place = (
        words.index("of") - 1
        if "of" in words
        else words.index("for") - 1
        if "for" in words
        else len(words) - 1
    )
    return (*words[:place], plural(words[place]), *words[place + 1 :])


def _verbs(
    frames: Mapping[Frame, Iterable[str]], irregular: Mapping[str, list[str]]
) -> dict[tuple[str, ...], tuple[Verb, ...]]:
    """Every inflected form of every verb with all its frames, the first listed first."""
    verbs: dict[tuple[str, ...], tuple[Verb, ...]] = {}
    for frame, bases in frames.items():
        for base in bases:
            first, *rest = base.split()
            for word, form in _forms(first, irregular):
                key = (word, *rest)
                verbs[key] = (*verbs.get(key, ()), Verb(frame, base, form))
    return verbs


def _forms(base: str, irregular: Mapping[str, list[str]]) -> Iterator[tuple[str, Form]]:
    """The forms of a verb with their names.

    >>> [word for word, _ in _forms("co-organize", {})]
    ['co-organize', 'co-organizes', 'co-organized', 'co-organizing']
    """
    yield base, "base"
    if base in irregular:
        for word in irregular[base]:
            form: Form = (
                "ing" if word.endswith("ing") else "s" if word.endswith("s") and word != "was" else "past"
            )
            yield word, form
        return
    stem = base[:-1] if base.endswith("e") else base
    if base.endswith("y") and base[-2] not in "aeiou":
        yield from ((base[:-1] + "ies", "s"), (base[:-1] + "ied", "past"), (base + "ing", "ing"))
        return
    double = stem + stem[-1] if base in ("plan", "map", "stop") else stem
    yield base + ("es" if base.endswith(("s", "sh", "ch", "x", "z")) else "s"), "s"
    yield double + "ed", "past"
    yield double + "ing", "ing"
