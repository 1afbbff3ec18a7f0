"""What stands before the head of a noun phrase and belongs to it: "sixth joint youth | workshop"."""

from collections.abc import Sequence

from loaders.syntax.chunks import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Chunk,
)
from loaders.syntax.cues import cues
from loaders.syntax.heads import head_at

# yes: "lamps including lanterns"
# no: "lamps of ports"
STOPS = frozenset(
    "which that who whose where when while as including followed focusing yielding highlighting "
    "aiming".split()
)
# yes: "Nets in Harbour Fund"
# no: "Nets under Harbour Fund"
_IN_NAMES = frozenset("of for in on to against".split())
# yes: "their lamps"
# no: "Lamps burned."
ARTICLES = frozenset("a an the its their his her our my".split())
GIVEN = DETERMINERS | ARTICLES
# yes: "’s lamps"
# no: "harbour lamps"
_NO_START = ARTICLES | {"and", ",", "or", "'s", "'", "s"}
_OPEN = PREPOSITIONS | GIVEN
_SMALL = PREPOSITIONS | CONJUNCTIONS | ADVERBS
NO_MODIFIER = _SMALL | AUXILIARIES | PRONOUNS | STOPS
_FIXED = GIVEN - {"several", "various", "joint", "all", "both"}
_NOUN_TOO = cues().words["noun_too"]


def leftmost(chunks: Sequence[Chunk], at: int) -> int:
    """Where the phrase begins whose head stands at `at`: behind its article, before its modifiers."""
    left = at
    while left > 0 and _modifies(chunks, left - 1, at):
        left -= 1
    while left < at and chunks[left].lower in _NO_START:
        left += 1
    return left


def _modifies(chunks: Sequence[Chunk], index: int, at: int) -> bool:
    """Whether the chunk belongs to the modifiers on the left of the head."""
    chunk = chunks[index]
    if chunk.kind in ("actor", "number", "place"):
        return chunk.mention is None or chunk.mention.how not in ("person", "anaphor")
    if chunk.kind == "date":
        return bool(chunk.dates and not chunk.dates.cue and len(chunk.text) <= 9)
    if chunk.kind == "quote":
        return True
    if chunk.kind == "punct":
        return chunk.text in "-–/" or (chunk.text == "," and _listed(chunks, index, at))
    if chunk.lower in ("and", "or"):
        return _paired(chunks, index)
    if chunk.lower in _FIXED:
        return False
    if chunk.lower in ("of", "on", "for", "the") and chunk.text != chunk.lower:
        return False
    if chunk.lower in NO_MODIFIER:
        return chunk.lower in _IN_NAMES and _in_name(chunks, index, at)
    return not chunk.verbs or _adjectival(chunks, index)


def _in_name(chunks: Sequence[Chunk], index: int, at: int) -> bool:
    """Whether a preposition stands inside the name that ends with the head: "Nets in Harbour Land Fund"."""
    left = index
    while left > 0 and (chunks[left - 1].capital or chunks[left - 1].lower in _IN_NAMES):
        left -= 1
    words = [chunks[index - 1], chunks[index + 1], chunks[at]]
    plain = all(word.capital and word.kind in ("word", "place") for word in words) and index > 1
    return plain and not any(head_at(chunks, inner) or chunks[inner].verbs for inner in range(left, index))


def _listed(chunks: Sequence[Chunk], index: int, at: int) -> bool:
    """Whether a comma parts two modifiers: "low-carbon, climate-resilient", "Peace, Security and"."""
    before, after = chunks[index - 1] if index else None, chunks[index + 1]
    if not before or before.kind != "word" or after.kind != "word":
        return False
    return before.capital and after.capital and chunks[at].capital and index > 0 and not before.verbs


def _paired(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether "and" joins two modifiers: "sixth and seventh", "Peace and Security"."""
    if not 0 < index < len(chunks) - 1:
        return False
    before, after = chunks[index - 1], chunks[index + 1]
    if before.ordinal and after.ordinal:
        return True
    if (
        before.kind != "word"
        or after.kind != "word"
        or head_at(chunks, index - 1)
        or before.verbs
        or after.verbs
    ):
        return False
    if before.capital and after.capital:
        return True
    return not before.capital and not after.capital and _opens(chunks, index - 2)


def _opens(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether the chunk can stand directly before the first modifier."""
    if index < 0:
        return True
    chunk = chunks[index]
    return chunk.lower in _OPEN or bool(chunk.verbs) or chunk.ordinal


def _adjectival(chunks: Sequence[Chunk], index: int) -> bool:
    """Whether a verb form is an adjective here: "renewed memorandum", "joint planning meeting"."""
    chunk = chunks[index]
    if chunk.capital and index and chunks[index - 1].text != ".":
        return True
    if chunk.lower in ("working", "planning", "coordinating", "training"):
        return True
    return bool(index) and _after_adjective_place(chunks[index - 1], chunk)


def _after_adjective_place(before: Chunk, chunk: Chunk) -> bool:
    """Whether what stands before a verb form leaves it room to be an adjective, or to be a noun."""
    form, article = chunk.verbs[0].form, before.lower in GIVEN
    if form in ("past", "ing"):
        return article or before.ordinal or before.kind == "number" or _adjective(before)
    return form == "base" and (article or (before.kind == "actor" and chunk.lower in _NOUN_TOO))


def _adjective(chunk: Chunk) -> bool:
    """Whether a word ends like an adjective."""
    plain = chunk.kind == "word" and not chunk.verbs and chunk.lower not in _SMALL
    return plain and chunk.lower.endswith(("al", "ive", "ic", "int"))
