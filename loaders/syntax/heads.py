"""The head nouns of `data/cues.toml` where they stand as nouns in a sentence, and nouns of help."""

import re
from collections.abc import Sequence

from loaders.syntax.chunks import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Chunk,
    run_length,
)
from loaders.syntax.cues import cues

_LONGEST = max(map(len, cues().heads))
_NO_NOUN = PREPOSITIONS | CONJUNCTIONS | DETERMINERS | AUXILIARIES | ADVERBS | PRONOUNS | {"series"}
# yes: "by training pilots"
# no: "a training for pilots"
_BEFORE_GERUND = frozenset({"by", "and", ",", "in", "of", "including", "through"})
# yes: "II"
# no: "In"
# no: "Improvement"
_NUMERAL = re.compile(r"\A(?:I{1,3}|IV|VI{0,3}|IX|X)\Z")
_HELP = cues().words["assistance"]
# yes: "advice on nets"
# no: "support of nets"
_HELPED = frozenset("in on for towards regarding concerning against".split())


def words_at(chunks: Sequence[Chunk], at: int, length: int) -> tuple[str, ...]:
    """The words of some chunks, in lower case."""
    return tuple(word for chunk in chunks[at : at + length] for word in chunk.lower.split())


def head_at(chunks: Sequence[Chunk], at: int) -> int:
    """How many chunks from `at` on are a head used as a noun, 0 for none."""
    length = run_length(chunks[at : at + _LONGEST], 0, cues().heads, cues().begun_heads)
    return length if length and _noun(chunks, at, length) else 0


def _noun(chunks: Sequence[Chunk], at: int, length: int) -> bool:
    """Whether the words are a noun here, not a verb and not the first part of a longer compound."""
    before = chunks[at - 1] if at else None
    after = chunks[at + length] if at + length < len(chunks) else None
    if after and after.kind == "word" and _compound(chunks, at + length):
        return False
    if length > 1 or not chunks[at].verbs or chunks[at].capital:
        return True
    if before is None or (
        before.lower in ("to", "jointly", "will", "would", "and") and chunks[at].verbs[0].form == "base"
    ):
        return False
    if chunks[at].verbs[0].form != "ing":
        return True
    acts = after is not None and after.lower in DETERMINERS
    return not acts and before.lower not in _BEFORE_GERUND


def _compound(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a noun follows that makes the words before it a modifier: "plan review"."""
    chunk = chunks[at]
    if chunk.lower in _NO_NOUN or _NUMERAL.match(chunk.text):
        return False
    if chunk.verbs and not head_at(chunks, at):
        return False
    if chunk.lower.endswith("ly") or chunk.kind != "word":
        return False
    return chunk.capital == chunks[at - 1].capital


def helps(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether help begins here that has a subject of its own: "training on tides and *advice on* reefs"."""
    return at + 1 < len(chunks) and chunks[at].lower in _HELP and chunks[at + 1].lower in _HELPED
