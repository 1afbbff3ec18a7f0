"""What stands around a phrase: the verb before it, what governs it, what opens a list or names it again."""

from loaders.activities.candidate import Candidate
from loaders.syntax.chunks import ADVERBS, DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Use
from loaders.syntax.sentence import Sentence


def verb_before(sentence: Sentence, at: int) -> Use | None:
    """The last verb of the sentence before chunk `at`."""
    for use in reversed(sentence.uses):
        if use.at < at:
            return use
    return None


def preposition(sentence: Sentence, at: int) -> str:
    """The preposition, verb or mark that governs what begins at chunk `at`; articles are passed over."""
    chunks = sentence.chunks
    at -= 1
    while at >= 0 and (
        chunks[at].lower in DETERMINERS or chunks[at].lower in ADVERBS or chunks[at].kind == "number"
    ):
        at -= 1
    if at < 0:
        return "^"
    chunk = chunks[at]
    if chunk.lower in PREPOSITIONS or chunk.lower in ("and", "to", "or", "that", "which"):
        return chunk.lower
    if chunk.verbs:
        return "verb:" + chunk.verbs[0].form
    return chunk.text if chunk.kind == "punct" else chunk.kind


def governor(sentence: Sentence, left: int) -> str:
    """The noun that governs a phrase through "of", "for", "in": "review" in "review of the plan"."""
    chunks = sentence.chunks
    at = left - 1
    while at >= 0 and chunks[at].lower in DETERMINERS:
        at -= 1
    if at > 0 and chunks[at].lower in ("of", "for", "in", "on", "to", "towards", "through"):
        return chunks[at - 1].lower if chunks[at - 1].kind == "word" else chunks[at - 1].kind
    return "-"


def by_behind(sentence: Sentence, right: int) -> bool:
    """Whether "by" stands near behind chunk `right`: who did it."""
    words = [chunk.lower for chunk in sentence.chunks[right : right + 4]]
    return "by" in words


def list_behind(sentence: Sentence, right: int) -> str:
    """What opens a list behind chunk `right`: "such as", "including"; or "no"."""
    chunks = sentence.chunks
    at = right + 1 if right < len(chunks) and chunks[right].text == "," else right
    word = chunks[at].lower if at < len(chunks) else ""
    return word if word in ("such", "including", "namely", ":") else "no"


def apposed(sentence: Sentence, candidate: Candidate) -> str:
    """Whether a name behind a thing, or a noun before it, is the same: "their new plan, the Reef Agenda"."""
    chunks, phrase = sentence.chunks, candidate.phrase
    if phrase is None:
        return "none"
    named = chunks[phrase.stop - 1].capital
    if not named:
        near = chunks[candidate.right : candidate.right + 3]
        after = [chunk for chunk in near if chunk.lower not in DETERMINERS]
        behind = len(after) > 1 and after[0].text == "," and after[1].kind in ("word", "quote")
        return "name-behind" if behind and after[1].capital else "no"
    at = candidate.left - 1
    at -= at >= 0 and chunks[at].lower in DETERMINERS
    nouns = (other.right for other in sentence.phrases if not chunks[other.stop - 1].capital)
    return "noun-before" if at > 0 and chunks[at].text == "," and at in nouns else "no"
