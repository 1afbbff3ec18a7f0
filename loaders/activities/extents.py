"""How far the object of a verb reaches, and its subject in the passive, as half-open ranges of chunks."""

from loaders.syntax.chunks import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Use
from loaders.syntax.sentence import Sentence

# yes: "a regatta with pilots"
# no: "a regatta of pilots"
_BEHIND = frozenset("to which who where during through following with by alongside".split())
# yes: "and the pilots"
# no: "pilots of the bay"
_OPENERS = frozenset({"and", ",", ";", "which", "that", "while", "who"})

_NO_START = DETERMINERS | ADVERBS
_NO_END = PREPOSITIONS | {"and"}


def object_end(sentence: Sentence, at: int, end: int) -> int:
    """Where the object of a verb ends: before a date, a comma, a partner, an occasion or a clause."""
    chunks = sentence.chunks
    start = at
    while at < end and chunks[at].text not in ",;.(" and chunks[at].kind != "date":
        if at > start and (chunks[at].lower in _BEHIND or _aside(sentence, at)):
            break
        at += 1
    if at < end and chunks[at].lower == "by" and chunks[at - 1].verbs:  # "organized by"
        at -= 1
    while at > start and chunks[at - 1].lower in _NO_END:
        at -= 1
    return at


def _aside(sentence: Sentence, at: int) -> bool:
    """Whether an occasion begins: "on the margins of", "at the sidelines of"."""
    return any(chunk.lower in ("margins", "sidelines") for chunk in sentence.chunks[at + 1 : at + 3])


def subject(sentence: Sentence, use: Use) -> tuple[int, int]:
    """The subject of a passive verb without article, up to a comma, bracket, date or auxiliary."""
    chunks = sentence.chunks
    left = sentence.clauses[sentence.clause_of(use.at)].start
    if chunks[left].lower in PREPOSITIONS:
        left = next((at for at in range(left, use.at) if chunks[at].text == ","), left)
    while left < use.at and (chunks[left].lower in _OPENERS or chunks[left].lower in _NO_START):
        left += 1
    right = left
    while right < use.at and not (
        chunks[right].text in ",;(" or chunks[right].kind == "date" or chunks[right].lower in AUXILIARIES
    ):
        right += 1
    return left, right
