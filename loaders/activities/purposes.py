"""How far the name of a thing reaches whose noun says nothing alone: "agreement with FAO on ports"."""

from loaders.activities.topics import until
from loaders.syntax.chunks import DETERMINERS
from loaders.syntax.cues import cues
from loaders.syntax.phrases import Phrase, turns_to_place_or_date
from loaders.syntax.sentence import Sentence

_MANY = cues().words["many"]
# yes: "a workshop on tides"
# no: "a workshop at sea"
_SUBJECTS = frozenset("on for regarding concerning".split())
_PASSED = DETERMINERS | _MANY


def named_to(sentence: Sentence, phrase: Phrase) -> int:
    """Where the name of a phrase ends; of a bare one behind its partner and purpose, before its venue."""
    if not _bare(sentence, phrase):
        return phrase.right
    at = _partner(sentence, phrase.right)
    if not _purpose(sentence, at):
        return phrase.right
    end = sentence.clauses[sentence.clause_of(phrase.at)].end
    stop = max(until(sentence.chunks, at + 1, end, listed=False), phrase.right)
    where = (index for index in range(at + 2, stop) if turns_to_place_or_date(sentence.chunks, index))
    return next(where, stop)


def _bare(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is its head and words that count: "several workshops"."""
    before = sentence.chunks[phrase.left : phrase.at]
    plain = all(chunk.lower in _PASSED or chunk.kind == "number" for chunk in before)
    return plain and phrase.right == phrase.stop


def _partner(sentence: Sentence, at: int) -> int:
    """Behind a partner that stands at `at`: "with the African Union |"."""
    chunks, after = sentence.chunks, at + 1
    if at >= len(chunks) or chunks[at].lower not in ("with", "between"):
        return at
    while after < len(chunks) and (
        chunks[after].kind == "actor" or chunks[after].lower in DETERMINERS or chunks[after].lower == "and"
    ):
        after += 1
    return after


def _purpose(sentence: Sentence, at: int) -> bool:
    """Whether a purpose or subject begins at `at`: "to discuss", "aimed at", "on"."""
    chunks = sentence.chunks
    if at + 1 >= len(chunks):
        return False
    word, after = chunks[at].lower, chunks[at + 1]
    if word == "to":
        return any(verb.form == "base" for verb in after.verbs)
    if word == "aimed":
        return after.lower == "at"
    return word in _SUBJECTS and after.kind in ("word", "actor")
