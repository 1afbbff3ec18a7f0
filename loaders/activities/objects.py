"""Things done whose noun is in no list: what is staged, written, founded or signed, and days with a name."""

from collections.abc import Iterator

from loaders.activities.candidate import Candidate
from loaders.activities.extents import object_end, subject
from loaders.activities.names import called
from loaders.syntax.chunks import ADVERBS, DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.clauses import Use
from loaders.syntax.sentence import Sentence

# yes: "what they organize"
# no: "whom they attend"
_MADE = {
    "organize": ("event", "other_event"),
    "author": ("publication", "other_publication"),
    "establish": ("programme", "other_programme"),
    "sign": ("agreement", "other_agreement"),
}
# yes: "gave support"
# no: "gave boats"
_VAGUE = frozenset(
    "it them this that these those role part efforts effort support assistance work interest information "
    "expertise advice cooperation collaboration partnership partnerships relations ties".split()
)
# yes: "boats of the bay"
# no: "boats, nets"
_ENDS = PREPOSITIONS | {"and", "or", "to", "that"}
# yes: "World Tides Day"
# no: "every day"
_DAYS = frozenset("Day Days Week Month Year Decade".split())
# yes: "the Joint Nets Partnership"
# no: "their partnership"
_UNDERTAKINGS = frozenset("Partnership Facility Alliance Academy Compact Observatory Accelerator".split())
# yes: "Day of Tides"
# no: "Day at sea"
_INSIDE = frozenset("of the for against and to on".split())


def objects(sentence: Sentence) -> Iterator[Candidate]:
    """What a verb says was organized, written, set up or signed: "staged a puppet play on tides"."""
    for use in sentence.uses:
        if use.frame in _MADE and use.how != "participle":
            left, right = _made(sentence, use)
            head = _head(sentence, left, right)
            if left < right and _is_open(sentence, left, head):
                kind, type_ = _MADE[use.frame]
                name, clause = called(sentence, left, right), sentence.clause_of(use.at)
                yield Candidate("object", kind, type_, name, clause, left, head, right)


def _made(sentence: Sentence, use: Use) -> tuple[int, int]:
    """The object of a verb, or its subject in the passive, without article."""
    if use.how == "passive":
        left, right = subject(sentence, use)
    else:
        left = use.at + 1
        right = object_end(sentence, left, sentence.clauses[sentence.clause_of(use.at)].end)
    while left < right and sentence.chunks[left].lower in DETERMINERS | ADVERBS:
        left += 1
    return left, right


def _head(sentence: Sentence, left: int, right: int) -> int:
    """The last noun before a preposition, "and" or a verb."""
    at = left
    while at + 1 < right and _goes_on(sentence.chunks[at + 1]):
        at += 1
    return at


def _goes_on(chunk: Chunk) -> bool:
    verb = chunk.verbs and chunk.verbs[0].form in ("past", "ing")
    return chunk.kind in ("word", "actor", "quote", "number") and chunk.lower not in _ENDS and not verb


def _is_open(sentence: Sentence, left: int, head: int) -> bool:
    """Whether a noun is no known head, says something, and is no part of another phrase's head."""
    chunks = sentence.chunks
    noun = chunks[head].kind in ("word", "quote") and chunks[head].lower not in _VAGUE
    known = any(phrase.left <= head < phrase.stop for phrase in sentence.phrases)
    return noun and not known and chunks[left].lower not in _ENDS


def days(sentence: Sentence) -> Iterator[Candidate]:
    """A day, week or year with a name of its own: "World Tides Day", "International Year of Nets"."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "word" and chunk.text in _DAYS:
            left, right = _named(sentence, at)
            inside = any(phrase.left <= at < phrase.right for phrase in sentence.phrases)
            if right - left > 1 and not inside:
                name, clause = called(sentence, left, right), sentence.clause_of(at)
                yield Candidate("day", "event", "commemoration", name, clause, left, at, right)


def undertakings(sentence: Sentence) -> Iterator[Candidate]:
    """A partnership, facility or alliance with a name of its own: "Joint Nets Partnership"."""
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "word" and chunk.text in _UNDERTAKINGS:
            left, right = _named(sentence, at)
            inside = any(phrase.left <= at < phrase.right for phrase in sentence.phrases)
            if left < at and not inside:
                name, clause = called(sentence, left, right), sentence.clause_of(at)
                yield Candidate("name", "programme", "other_programme", name, clause, left, at, right)


def _named(sentence: Sentence, at: int) -> tuple[int, int]:
    """The chunks of a day's name around the word "Day"."""
    chunks, left, right = sentence.chunks, at, at + 1
    while left and _is_name(chunks[left - 1]):
        left -= 1
    while right < len(chunks) and (
        chunks[right].lower in _INSIDE or (chunks[right].kind == "word" and chunks[right].capital)
    ):
        right += 1
    while right > at + 1 and chunks[right - 1].lower in _INSIDE:
        right -= 1
    return left, right


def _is_name(chunk: Chunk) -> bool:
    if chunk.kind == "word":
        return chunk.capital and not chunk.verbs and chunk.lower not in DETERMINERS | PREPOSITIONS
    return chunk.kind in ("actor", "number", "place")
