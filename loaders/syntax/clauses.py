"""The clauses of a sentence: which verb, who its subject is, how far it reaches."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from loaders.syntax.chunks import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.cues import Frame, cues
from loaders.syntax.phrases import Phrase
from loaders.value import value

# yes: "Lamps were lit."
# no: "Lamps have burned."
_BE = frozenset("is are was were be been being".split())
# yes: "Lamps have burned."
# no: "Lamps were lit."
_HAVE = frozenset("has have had having".split())
# yes: "Lamps will burn."
# no: "Lamps burned."
_MODAL = frozenset("will would can could may might shall should must do does did".split())
_AUXILIARY = _BE | _HAVE
_SURE = _BE | _HAVE | _MODAL
_NO_SUBJECT = CONJUNCTIONS | ADVERBS | AUXILIARIES
_NO_VERB_BEHIND = DETERMINERS | PREPOSITIONS
_NO_OBJECT = PREPOSITIONS | {"to", "and"}
# yes: "lamps which burned"
# no: "lamps and boats"
_BREAKS = frozenset("which who that while where whereas but".split())
_REACH = 14  # chunks between "and" and the verb of the clause that it begins
_CHAIN = cues().words["chain"]


Usage = Literal["finite", "passive", "participle", "gerund", "infinitive"]
"""How a verb is used; a participle is "organized by", a gerund "by organizing"."""


@value
class Use:
    """A verb in use at chunk `at`."""

    at: int
    how: Usage
    frame: Frame
    base: str


@value
class Clause:
    """A stretch of a sentence around one finite verb, as chunk indexes.

    start, end   the stretch, subject included.
    finite       its finite verb; None for a sentence without one.
    main         the verb that carries the meaning: "continued to *support*".
    own_subject  whether something stands before the verb; else the subject is the clause's before.
    """

    start: int
    end: int
    finite: Use | None
    main: Use | None
    own_subject: bool


def uses(chunks: Sequence[Chunk], phrases: Sequence[Phrase]) -> list[Use]:
    """The verbs of a sentence in reading order; verb forms inside the heads of noun phrases are none."""
    nouns = {at for phrase in phrases for at in range(phrase.left, phrase.stop)}
    out: list[Use] = []
    for at, chunk in enumerate(chunks):
        if chunk.verbs and (at not in nouns or _strong(chunks, at)):
            how = _how(chunks, at, out)
            if how:
                out.append(Use(at, how, chunk.verbs[0].frame, chunk.verbs[0].base))
    return out


def _strong(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an auxiliary shows that a form is a verb, whatever stands around it."""
    before = _before(chunks, at)
    return before is not None and before.lower in _SURE and not chunks[at].capital


def _before(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """The chunk before, adverbs passed over."""
    at -= 1
    while at >= 0 and (
        chunks[at].lower in ADVERBS or (chunks[at].lower.endswith("ly") and chunks[at].kind == "word")
    ):
        at -= 1
    return chunks[at] if at >= 0 else None


def _after(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    at += 1
    while at < len(chunks) and (chunks[at].lower in ADVERBS or chunks[at].lower.endswith("ly")):
        at += 1
    return chunks[at] if at < len(chunks) else None


def _how(chunks: Sequence[Chunk], at: int, earlier: Sequence[Use]) -> Usage | None:
    """How the verb form at `at` is used, None for a noun or adjective."""
    chunk, before = chunks[at], _before(chunks, at)
    if chunk.capital and at > 0:
        return None
    form = chunk.verbs[0].form
    word = before.lower if before else ""
    if word in AUXILIARIES and chunk.lower in _AUXILIARY:
        return None
    if form == "past":
        return _past(chunks, at, word, earlier)
    if form == "ing":
        return _ing(before, word)
    if word == "to":
        return "infinitive"
    if word in _MODAL:
        return "finite"
    if word in ("and", ",", "or") and earlier and earlier[-1].how == "infinitive" and form == "base":
        return "infinitive"
    return _present(chunks, at, before, earlier)


def _past(chunks: Sequence[Chunk], at: int, word: str, earlier: Sequence[Use]) -> Usage | None:
    after = _after(chunks, at)
    if word in _BE:
        return "passive"
    if chunks[at].lower in ("was", "were", "had"):
        return None if _followed(chunks, at) else "finite"
    if word in _HAVE:
        return "finite"
    if after and after.lower == "by":
        return "participle"
    if word in DETERMINERS or word in PREPOSITIONS:
        return None
    if word == "," and not earlier and after and after.lower in ("in", "on", "at", "from"):
        return "participle"
    if word in ("and", "or") and earlier:
        return _coordinated(chunks, at, earlier)
    open_clause = not _since_break(chunks, at, earlier)
    return "finite" if open_clause or (word == "," and _listed(chunks, at, earlier)) else "participle"


def _listed(chunks: Sequence[Chunk], at: int, earlier: Sequence[Use]) -> bool:
    """Whether a verb stands in a list of deeds: "held a seminar, advised pilots and trained crews".

    It has an object at once, the verb before it is one of the subject, and "and" and another one follow.
    """
    after = _after(chunks, at)
    if not earlier or earlier[-1].how != "finite" or after is None or not _opens_object(after):
        return False
    for index in range(at + 1, len(chunks) - 1):
        if chunks[index].text == ";" or chunks[index].lower in _BREAKS:
            return False
        if chunks[index].lower == "and":
            last = _past_behind(chunks, index)
            if last is not None:
                return True
    return False


def _opens_object(chunk: Chunk) -> bool:
    return chunk.kind in ("word", "actor", "number") and chunk.lower not in _NO_OBJECT


def _past_behind(chunks: Sequence[Chunk], at: int) -> Chunk | None:
    """The past form that follows, adverbs passed over."""
    after = _after(chunks, at)
    return after if after and after.verbs and after.verbs[0].form == "past" else None


def _coordinated(chunks: Sequence[Chunk], at: int, earlier: Sequence[Use]) -> Usage:
    """ "and signed": like the last past form before it."""
    for use in reversed(earlier):
        if chunks[use.at].verbs[0].form == "past":
            return "finite" if use.how == "finite" else use.how
    return "finite"


def _since_break(chunks: Sequence[Chunk], at: int, earlier: Sequence[Use]) -> bool:
    """Whether a finite verb already stands in the stretch that the form at `at` would belong to."""
    finite = [use.at for use in earlier if use.how in ("finite", "passive")]
    if not finite:
        return False
    between = chunks[finite[-1] + 1 : at]
    if any(chunk.lower in _BREAKS or chunk.text == ";" for chunk in between):
        return False
    for index, chunk in enumerate(between):
        tail = between[index + 1 :]
        near = chunk.lower == "and" and at - (finite[-1] + 1 + index) < _REACH
        if near and tail and (tail[0].kind == "actor" or (tail[0].lower == "the" and _actor_second(tail))):
            return chunks[at - 1].kind != "actor" and chunks[at - 1].text != ","
    return True


def _actor_second(tail: Sequence[Chunk]) -> bool:
    return len(tail) > 1 and tail[1].kind == "actor"


def _ing(before: Chunk | None, word: str) -> Usage | None:
    if word in _BE:
        return "finite"
    if before is None or word in PREPOSITIONS or word in ("and", ",", "or", "including"):
        return "gerund"
    if word in DETERMINERS:
        return None
    return "gerund" if before.kind in ("actor", "word", "punct") else None


def _present(chunks: Sequence[Chunk], at: int, before: Chunk | None, earlier: Sequence[Use]) -> Usage | None:
    """A present or base form is a verb where a subject stands before it and none has come yet."""
    auxiliary = chunks[at].lower in _AUXILIARY
    if before is None or before.lower in _NO_VERB_BEHIND or auxiliary:
        return "finite" if auxiliary and not _followed(chunks, at) else None
    if before.kind == "actor" or before.lower in (
        "which",
        "who",
        "that",
        "also",
        "it",
        "they",
        "we",
        "i",
        "and",
        "secretariat",
    ):
        return (
            None
            if _since_break(chunks, at, earlier) and before.lower not in ("which", "who", "that", "and")
            else "finite"
        )
    return None


def _followed(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an auxiliary is followed by its verb."""
    after = _after(chunks, at)
    return bool(after and (after.verbs or after.lower in ("been", "being")))


def clauses(chunks: Sequence[Chunk], verbs: Sequence[Use]) -> list[Clause]:
    """The clauses of a sentence in order; together they cover it."""
    finite = [use for use in verbs if use.how in ("finite", "passive")]
    if not finite:
        main = verbs[0] if verbs else None
        return [Clause(0, len(chunks), None, main, True)]
    starts = [0, *(_start(chunks, before.at, use.at) for before, use in pairwise(finite))]
    ends = [*starts[1:], len(chunks)]
    return [
        Clause(start, end, use, _main(chunks, use, verbs, end), _subject(chunks, start, use.at))
        for start, end, use in zip(starts, ends, finite, strict=True)
    ]


def _start(chunks: Sequence[Chunk], before: int, at: int) -> int:
    """Where the clause of the verb at `at` begins: behind the last break after the verb before."""
    index = at - 1
    while index > before:
        chunk = chunks[index]
        if chunk.text == ";" or chunk.lower in ("which", "who", "that", "while", "whereas", "where", "but"):
            return index
        if chunk.lower == "and" and not _joins_actors(chunks, index, before):
            return index
        index -= 1
    return at


def _joins_actors(chunks: Sequence[Chunk], index: int, before: int) -> bool:
    """Whether "and" joins two names of one subject: ", and ESCAP and ASEAN organized"."""
    left = chunks[index - 1]
    right = chunks[index + 1] if chunks[index + 1].lower != "the" else chunks[index + 2]
    if left.kind == "actor" and right.kind == "actor":
        return any(chunk.lower == "and" or chunk.text in ",;" for chunk in chunks[before + 1 : index - 1])
    return False


def _subject(chunks: Sequence[Chunk], start: int, at: int) -> bool:
    return any(
        chunk.kind in ("actor", "word") and chunk.lower not in _NO_SUBJECT for chunk in chunks[start:at]
    )


def _main(chunks: Sequence[Chunk], finite: Use, verbs: Sequence[Use], end: int) -> Use:
    """The infinitive of "continued to support", "started to work"; else the finite verb itself."""
    main = finite
    for use in verbs:
        if (
            finite.at < use.at < end
            and use.how == "infinitive"
            and main.base in _CHAIN
            and _next_to(chunks, main.at, use.at)
        ):
            main = use
    return main


def _next_to(chunks: Sequence[Chunk], at: int, other: int) -> bool:
    """Whether no more than a word or a date stands between a verb and the infinitive that it leads to."""
    between = chunks[at + 1 : other - 1]
    dated = len(between) == 2 and between[0].lower in PREPOSITIONS and between[1].kind == "date"
    return len(between) <= 1 or dated
