"""The noun phrases of a sentence that may name an activity, by the head nouns of `data/cues.toml`."""

from collections.abc import Iterator, Sequence

from loaders.syntax.chunks import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    Chunk,
    beginnings,
)
from loaders.syntax.cues import Head, cues
from loaders.syntax.heads import head_at, helps, words_at
from loaders.syntax.modifiers import ARTICLES, GIVEN, NO_MODIFIER, STOPS, leftmost
from loaders.value import value

# yes: "lamps of ports"
# no: "lamps with lanterns"
_THROUGH = frozenset(
    "of on for to in against at concerning regarding under between among about towards into "
    "entitled across".split()
)
# yes: "lamps with lanterns"
# no: "lamps of ports"
_ENDING = frozenset("with by during through following alongside from within".split())
_LINKS = PREPOSITIONS | CONJUNCTIONS
_NO_OBJECT = _LINKS | DETERMINERS
_AT_END = _NO_OBJECT | {","}
_HAPPENING = cues().words["happening"]
_NO_PART = ADVERBS | PRONOUNS | {"to", "with", "in"}
_BEFORE_ADJECTIVE = PREPOSITIONS | {"and", "more"}


@value
class Phrase:
    """A noun phrase around a head, in chunks: `left` up to `right`, the head from `at` up to `stop`."""

    head: Head
    left: int
    at: int
    stop: int
    right: int


def phrases(chunks: Sequence[Chunk]) -> list[Phrase]:
    """The phrases of a sentence in reading order, those inside the right part of another one too."""
    found: list[Phrase] = []
    stop = 0
    for at in beginnings(chunks, cues().begun_heads):
        if at >= stop and (length := head_at(chunks, at)):
            stop = at + length
            head = cues().heads[words_at(chunks, at, length)]
            if head.kind != "none":
                found.append(Phrase(head, leftmost(chunks, at), at, stop, rightmost(chunks, stop)))
    return found


def rightmost(chunks: Sequence[Chunk], stop: int) -> int:
    """Where the phrase ends whose head ends at `stop`: before a date, venue, clause, partner or comma."""
    at = stop
    while at < len(chunks):
        if _ends(chunks, at, stop):
            break
        at += 1
    while at > stop and chunks[at - 1].lower in _AT_END:
        at -= 1
    return at


def _ends(chunks: Sequence[Chunk], at: int, stop: int) -> bool:
    """Whether the phrase whose head ends at `stop` ends before chunk `at`."""
    chunk = chunks[at]
    if chunk.kind == "quote":
        return at > stop + 3
    if chunk.text == "," and _both_hyphened(chunks, at):
        return False
    if chunk.text in ",;.:()" or chunk.lower in STOPS:
        return not (chunks[at - 1].capital and (chunk.text == ":" or _title_goes_on(chunks, at, stop)))
    if chunk.kind == "date":
        return not (chunk.dates and chunk.dates.cue in ("", "of", "for", "(") and chunks[at - 1].capital)
    if turns_to_place_or_date(chunks, at) or chunk.lower in _ENDING:
        return True
    if chunk.lower in ("and", "or"):
        return _new_part(chunks, at)
    if chunk.lower in AUXILIARIES or (chunk.kind == "word" and chunk.verbs):
        return _verb_ends(chunks, at, stop)
    return chunk.lower in PREPOSITIONS and at == stop and chunk.lower not in _THROUGH


def _both_hyphened(chunks: Sequence[Chunk], comma: int) -> bool:
    """Whether a comma parts two adjectives: "low-carbon, climate-resilient growth"."""
    beside = (chunks[comma - 1], *chunks[comma + 1 : comma + 2])
    return len(beside) == 2 and all(
        "-" in word.text and word.kind == "word" and not word.capital for word in beside
    )


def _title_goes_on(chunks: Sequence[Chunk], comma: int, stop: int) -> bool:
    """Whether a comma parts the capitalized words of one title: "Strategy for Youth, Peace and Security"."""
    ahead = chunks[comma + 1 : comma + 6]
    if chunks[comma].text != "," or not chunks[stop - 1].capital or not ahead or ahead[0].kind != "word":
        return False
    joins = [at for at, chunk in enumerate(ahead[:-1]) if chunk.lower == "and"]
    return (
        bool(joins)
        and ahead[0].capital
        and all(chunk.capital or chunk.text == "," for chunk in [*ahead[: joins[0]], ahead[joins[0] + 1]])
        and all(chunk.kind in ("word", "punct") for chunk in ahead[: joins[0] + 2])
    )


def turns_to_place_or_date(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a preposition begins where or when: "in Harbour Town", "since May".

    The place of "the situation in Harbour Land" is what they speak of, not where.
    """
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None:
        return False
    if after.kind == "place":
        return chunks[at].lower in ("in", "at") and chunks[at - 1].lower not in _HAPPENING
    return after.kind == "date" and chunks[at].lower in ("on", "in", "from", "since", "during", "until", "by")


def _verb_ends(chunks: Sequence[Chunk], at: int, stop: int) -> bool:
    """Whether a verb or auxiliary at `at` goes on with the sentence, not with the phrase."""
    chunk = chunks[at]
    if chunk.lower in AUXILIARIES:
        return True
    if at == stop:
        return not (chunk.verbs[0].form == "ing" and chunk.verbs[0].frame in ("be", "cooperate", "implement"))
    past = (chunk.verbs[0].form in ("past", "s") and not chunk.capital) or _aligning(chunks, at)
    before = chunks[at - 1].lower
    if before == "to" or before in ARTICLES or _of_object(chunks, at):
        return False
    return past and not _adjective_here(chunks, at)


def _aligning(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a gerund says what the phrase before it does: "plan for ports | aligning with the charter"."""
    before, after = chunks[at - 1], chunks[at + 1] if at + 1 < len(chunks) else None
    plain = before.kind == "word" and before.lower not in NO_MODIFIER and not before.verbs
    goes_on = after is not None and (after.lower in GIVEN or after.lower in ("with", "to", "towards"))
    return chunks[at].verbs[0].form == "ing" and plain and goes_on and not chunks[at].capital


def _of_object(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a past form modifies what an infinitive acts on: "to promote shared goals"."""
    after = chunks[at + 1] if at + 1 < len(chunks) else None
    plain = after is not None and after.kind == "word" and after.lower not in _NO_OBJECT
    return plain and at > 1 and chunks[at - 2].lower == "to" and chunks[at].verbs[0].form == "past"


def _adjective_here(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a past form inside the right part modifies the noun behind it: "for displaced persons"."""
    before, after = chunks[at - 1], chunks[at + 1] if at + 1 < len(chunks) else None
    if after is None or after.kind != "word" or after.lower in _NO_OBJECT:
        return False
    return before.lower in _BEFORE_ADJECTIVE or before.lower.endswith(("ly", "al"))


def _new_part(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "and" begins something new: a verb, another phrase with a head of its own, another partner."""
    ahead = chunks[at + 1 : at + 9]
    if not ahead:
        return True
    first = ahead[0]
    if first.verbs and not first.capital and first.verbs[0].form in ("past", "s"):
        return True
    if first.lower in _NO_PART or helps(chunks, at + 1):
        return True
    if first.lower in ARTICLES and len(ahead) > 1 and ahead[1].lower in cues().doings:
        return True
    if first.kind == "actor":
        return not _between(chunks, at)
    for offset, chunk in enumerate(ahead):
        index = at + 1 + offset
        if chunk.kind in ("punct", "date") or chunk.lower in _LINKS:
            return False
        if head_at(chunks, index):
            return first.lower in GIVEN or offset <= 2
    return False


def _between(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "and" joins the second of two that something is between: "between A and B"."""
    before = chunks[at - 3 : at]
    return chunks[at - 1].kind == "actor" and any(chunk.lower == "between" for chunk in before)


def nested(found: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase | None]]:
    """Every phrase with the one in whose right part it stands, or None."""
    for phrase in found:
        around = [other for other in found if other is not phrase and other.stop <= phrase.at < other.right]
        yield phrase, around[0] if around else None
