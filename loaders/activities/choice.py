"""Which of a sentence's candidates it tells: the set of them for which all weights together speak most."""

from bisect import bisect
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import repeat

from loaders.activities.around import preposition
from loaders.activities.candidate import Candidate
from loaders.activities.company import Company
from loaders.activities.names import content
from loaders.activities.weights import KEPT
from loaders.syntax.chunks import Chunk
from loaders.syntax.sentence import Sentence
from loaders.value import value

MOST = 8
"""Candidates of a sentence that are weighed against each other: the likeliest."""

_HOPELESS = -400  # hundredths of log-odds: one in fifty-five
_STEPS = (-250, -150, -80, -30, 0, 30, 80, 150, 250, 400)
# yes: "lamps and the boats"
# no: "lamps of boats"
_AND = frozenset({("and",), (",",), (",", "and"), ("and", "the"), ("and", "a"), (",", "and", "the")})
_COUNTING = ("including", "also", ";")
_SIZES = 4  # more are weighed as so many


@value
class Choice:
    """What is to be chosen from.

    candidates  the likeliest of a sentence, in reading order, each with its log-odds in hundredths.
    words       those of the candidates' names.
    open        how many candidates the sentence has in all.
    setting     who is named, what is open, how the sentence is built: the same for every set.
    """

    sentence: Sentence
    candidates: tuple[Candidate, ...]
    odds: tuple[int, ...]
    words: tuple[frozenset[str], ...]
    open: int
    setting: tuple[str, ...]


def choice(sentence: Sentence, all_: Sequence[Candidate], odds: Sequence[int], company: Company) -> Choice:
    """The likeliest candidates of a sentence (`odds` of each, in hundredths); the hopeless are left out."""
    ranked = sorted((at for at in range(len(all_)) if odds[at] >= _HOPELESS), key=lambda at: (-odds[at], at))
    kept = sorted(ranked[:MOST])
    likely = tuple(all_[at] for at in kept)
    words = tuple(_words(sentence, one) for one in likely)
    setting = _setting(sentence, len(all_), company)
    return Choice(sentence, likely, tuple(odds[at] for at in kept), words, len(all_), setting)


def _words(sentence: Sentence, one: Candidate) -> frozenset[str]:
    """The words of a candidate's name that are its own, without those of a purpose behind it."""
    named = content(one.name)
    own = content(sentence.text[sentence.chunks[one.left].start : sentence.chunks[one.right - 1].end])
    return named & own or named


def chosen(given: Choice, weights: Mapping[str, int]) -> list[Candidate]:
    """The set of candidates that scores highest; of equals the smallest, then the first."""
    members = best(scores(given, weights))
    return [one for at, one in enumerate(given.candidates) if members >> at & 1]


def best(found: Sequence[int]) -> int:
    """The index of that set by the scores of all; its bits are the members."""
    return min(range(len(found)), key=lambda members: (-found[members], members.bit_count(), members))


def scores(given: Choice, weights: Mapping[str, int]) -> list[int]:
    """The score of each set of candidates, in ten-thousandths; the bits of its index are its members."""
    found = [0]
    for at in range(len(given.candidates)):
        row = [_alone(given, at, weights)]
        for other in range(at):
            both = 100 * _sum(beside(given, other, at), weights)
            row += [score + both for score in row]
        found += [before + more for before, more in zip(found, row, strict=True)]
    sizes = [100 * _sum(together(given, size), weights) for size in range(len(given.candidates) + 1)]
    return [score + sizes[members.bit_count()] for members, score in enumerate(found)]


def _alone(given: Choice, at: int, weights: Mapping[str, int]) -> int:
    slope = _sum(slopes(given, at), weights)
    return slope * given.odds[at] + 100 * _sum(alone(given, at), weights)


def _sum(features: Iterable[str], weights: Mapping[str, int]) -> int:
    return sum(map(weights.get, features, repeat(0)))


def slopes(given: Choice, at: int) -> list[str]:
    """The features whose weights count as often as the log-odds of a candidate say."""
    return ["odds", f"odds {given.candidates[at].way}"]


def alone(given: Choice, at: int) -> list[str]:
    """The features of one candidate: how likely, of which way and kind, the how-likeliest."""
    one, odds = given.candidates[at], given.odds[at]
    better = [
        other for index, other in enumerate(given.odds) if other > odds or (other == odds and index < at)
    ]
    return [
        *_itself(one.way, one.kind, one.outer is not None, given.sentence.background[one.at]),
        *_ranked(one.way, bisect(_STEPS, odds), min(len(better), 3), min(given.open, 5)),
    ]


@lru_cache(KEPT)
def _itself(way: str, kind: str, nested: bool, background: bool) -> tuple[str, ...]:
    return (
        f"one {way}",
        f"one kind={kind}",
        f"one {way} nested={nested}",
        f"one {way} background={background}",
    )


@lru_cache(KEPT)
def _ranked(way: str, step: int, rank: int, open_: int) -> tuple[str, ...]:
    return (
        f"one step={step}",
        f"one rank={rank}",
        f"one rank={rank} {way}",
        f"one rank={min(rank, 2)} of={open_}",
    )


def beside(given: Choice, first: int, second: int) -> list[str]:
    """The features of two candidates that are both taken."""
    one, other = given.candidates[first], given.candidates[second]
    if (other.left, other.way) < (one.left, one.way):
        one, other = other, one
    ways, kinds = _both(one.way, other.way), _both(one.kind, other.kind)
    span, same = _spans(one, other), one.clause == other.clause
    words, dates = _shared(given.words[first], given.words[second]), one.when == other.when
    found = [
        *_pair(span, ways, kinds, same, words),
        f"two same-phrase={one.phrase is not None and one.phrase is other.phrase}",
        f"two same-date={dates} dated={one.when.start is not None} {kinds}",
    ]
    if one.at == other.at:
        found.append(f"two same-head {ways}")
    return found + (
        _apart(given.sentence, one, other) if span == "apart" else _nested(given.sentence, one, other)
    )


@lru_cache(KEPT)
def _pair(span: str, ways: str, kinds: str, same: bool, words: str) -> tuple[str, ...]:
    return (
        f"two {span}",
        f"two {span} {ways}",
        f"two {span} {kinds}",
        f"two {ways} same-clause={same}",
        f"two {kinds} {ways}",
        f"two {kinds} {ways} same-clause={same}",
        f"two words={words} {ways}",
        f"two words={words} {kinds}",
    )


def _spans(one: Candidate, other: Candidate) -> str:
    """How the words of two candidates lie to each other."""
    if (one.left, one.right) == (other.left, other.right):
        return "same"
    if one.left <= other.left and other.right <= one.right:
        return "holds"
    if other.left <= one.left and one.right <= other.right:
        return "in"
    return "cross" if other.left < one.right else "apart"


def _shared(first: frozenset[str], second: frozenset[str]) -> str:
    """How many words of the shorter name the other one holds too."""
    share = len(first & second) / max(1, min(len(first), len(second)))
    return "all" if share == 1 else "half" if share >= 0.5 else "some" if share else "none"


def _apart(sentence: Sentence, one: Candidate, other: Candidate) -> list[str]:
    """What stands between two candidates."""
    gap = _gap(sentence.chunks[one.right : other.left])
    return [f"two gap={gap} {one.way}/{other.way}", f"two gap={gap} {_both(one.kind, other.kind)}"]


def _gap(between: Sequence[Chunk]) -> str:
    if not between:
        return "none"
    if len(between) <= 3:
        return "and" if tuple([chunk.lower for chunk in between]) in _AND else "short"
    return "middle" if len(between) <= 8 else "long"


def _both(one: str, other: str) -> str:
    return f"{one}/{other}" if one <= other else f"{other}/{one}"


def _nested(sentence: Sentence, one: Candidate, other: Candidate) -> list[str]:
    """One phrase inside the other, and the preposition before the inner one."""
    if one.outer is not None and one.outer is other.outer:
        return ["two siblings"]
    for outer, inner in ((one, other), (other, one)):
        if outer.phrase is not None and inner.outer is outer.phrase:
            kinds = f"{outer.kind}/{inner.kind}"
            prep = preposition(sentence, inner.left)
            return [
                "two nested",
                f"two nested={kinds}",
                f"two nested={kinds} prep={prep}",
                f"two nested={outer.type}/{inner.kind}",
            ]
    return []


def together(given: Choice, size: int) -> Sequence[str]:
    """The features of how many are taken, beside who is named, what is open and how the sentence is built."""
    return _sized(f"size={min(size, _SIZES)}", given.setting)


@lru_cache(KEPT)
def _sized(of: str, setting: Sequence[str]) -> tuple[str, ...]:
    return (of, *[f"{of} {each}" for each in setting])


def _setting(sentence: Sentence, open_: int, company: Company) -> tuple[str, ...]:
    """Who is named, what is open and how the sentence is built."""
    words = {chunk.lower for chunk in sentence.chunks}
    clauses = sum(clause.main is not None for clause in sentence.clauses)
    return (
        f"named={min(len(company.named), 3)}",
        f"open={min(open_, 5)}",
        f"clauses={min(clauses, 4)}",
        f"first={company.order == 0}",
        *(f"{word}={word in words}" for word in _COUNTING),
    )
