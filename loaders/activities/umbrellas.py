"""Sentences that only say that some cooperate: no activity where another of the paragraph has all of them."""

from collections.abc import Set

from graph.vocabulary import ActorKind
from loaders.activities.around import preposition
from loaders.activities.candidate import Candidate
from loaders.activities.seats import Who, within
from loaders.syntax.chunks import ADVERBS, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

_UNITED_NATIONS = "un"
_UNITED = frozenset({ActorKind.UNITED_NATIONS, ActorKind.ENVOY})
_EMPTY = cues().words["vague"] | cues().words["empty"] | cues().words["mild"]
_TIE = cues().words["tie"]
_SMALL = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | ADVERBS | {"to", "'s", "s", "'"}
# yes: "in the areas of trade"
# no: "in the port of tides"
_FIELDS = frozenset({"area", "areas", "field", "fields"})
# yes: "cooperation in advocacy"
# no: "cooperation in trade"
_DEEDS = frozenset(
    "advice support assistance training advocacy coordination consultation consultations dialogue contact "
    "contacts exchange exchanges".split()
)
_DONE = _DEEDS | cues().transparent | cues().doings
# yes: "They also work on tides."
# no: "They work on tides."
_ADDED = frozenset("also addition furthermore moreover additionally".split())


def only_says(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a candidate says that there is cooperation, at most in which fields, and nothing more."""
    main = sentence.clauses[candidate.clause].main
    if not candidate.topical or main is None or main.frame != "cooperate":
        return False
    if all(map(_empty, sentence.chunks[candidate.left : candidate.right])):
        return True
    return _in_fields(sentence, candidate) and not _added(sentence, candidate)


def _empty(chunk: Chunk) -> bool:
    """Whether a word says no more than that there is cooperation, with whom, or that it grows."""
    if chunk.kind == "actor" or any(verb.base in _TIE for verb in chunk.verbs):
        return True
    return chunk.lower in _EMPTY | _SMALL and chunk.lower not in _DEEDS


def _in_fields(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a topic is no more than fields: "in the areas of trade and statistics"."""
    left, right = candidate.left, candidate.right
    chunks = sentence.chunks[left:right]
    around = {chunk.lower for chunk in (*sentence.chunks[max(0, left - 4) : left], chunks[-1])}
    if preposition(sentence, left) != "in" and not around & _FIELDS:
        return False
    plain = all(chunk.kind in ("word", "punct") and not chunk.capital for chunk in chunks)
    deed = any(chunk.lower in _DONE for chunk in chunks) or any(
        left <= use.at < right for use in sentence.uses
    )
    return plain and not deed and not any(left <= phrase.at < right for phrase in sentence.phrases)


def _added(sentence: Sentence, candidate: Candidate) -> bool:
    return any(chunk.lower in _ADDED for chunk in sentence.chunks[: candidate.left])


def covers(others: Set[str], actors: Set[str], who: Who) -> bool:
    """Whether each of the actors (ids) is among others, itself or by an organ of it.

    Any body of the United Nations stands for the United Nations.
    """
    return all(_covered(actor, others, who) for actor in actors)


def _covered(actor: str, others: Set[str], who: Who) -> bool:
    if actor == _UNITED_NATIONS and any(who(other).kind in _UNITED for other in others):
        return True
    return actor in others or any(within(other, actor, who) for other in others)
