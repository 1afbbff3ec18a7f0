"""How a sentence tells of a thing: the tense of its verb, what goes on, and what is done to the thing."""

from collections.abc import Sequence

from loaders.activities.around import governor, verb_before
from loaders.activities.candidate import Candidate
from loaders.syntax.chunks import ADVERBS, AUXILIARIES, DETERMINERS, Chunk
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence
from loaders.value import value

# yes: "Lamps will burn."
# no: "Lamps burned."
_FUTURE = frozenset("will would shall 'll".split())
# yes: "Lamps have burned."
# no: "Lamps were lit."
_HAVE = frozenset("has have having".split())
# yes: "Lamps were lit."
# no: "Lamps have burned."
_BE = frozenset("is are was were be been being".split())
_HELPERS = _BE | _HAVE
# yes: "Lamps are lit."
# no: "Lamps were lit."
_NOW = frozenset("is are being".split())
_ING = "ing"
_FAR = 6  # chunks that auxiliaries and adverbs may fill before their verb
_GOES_ON = cues().words["goes_on"]
_INTENDS = cues().words["intends"]
_CARRY = cues().words["carries_out"]
_DRAFT = cues().words["drafts"]
_BEGIN = cues().words["sets_up"]
_SETTLE = cues().words["settles"]

# yes: "a series of regattas"
# no: "a regatta of rafts"
_COUNTS = frozenset(["number", "series", "set", "range"])
# yes: "a charter subsequently adopted"
# no: "a charter"
_BEFORE_ADOPTED = frozenset("which that was were has have been subsequently later".split())

_WAYS = {
    word: way
    for way, words in (("settle", _SETTLE), ("begin", _BEGIN), ("draft", _DRAFT), ("carry", _CARRY))
    for word in words
}
"""Word → what it does to a thing; of two ways the one that is listed last counts."""


@value
class Telling:
    """How a sentence tells of a candidate.

    tense    of its clause: "past", "present", "perfect", "progressive", "future" or "none".
    verb     base form of the clause's finite verb, and
    frame    the frame of the verb that carries its meaning; "none" for none.
    goes_on  whether the verb says that something lasts or begins: "continued to", "maintained", "started".
    intends  whether it says that something shall be done: "agreed to", "decided to".
    done     what is done to the thing: "carry" out, "draft", "begin", "settle" or "" for nothing of these.
    purpose  "main" where the clause's own verb does it; "infinitive", "gerund" or "noun" where that stands
             beside: "met to draft a plan", "helped in drafting", "the drafting of"; "by" for "by drafting".
    adopted  whether a clause behind the thing says that it was adopted or launched: ", which was signed".
    """

    tense: str
    verb: str
    frame: str
    goes_on: bool
    intends: bool
    done: str
    purpose: str
    adopted: bool = False


def telling(one: Sentence, candidate: Candidate) -> Telling:
    """How a sentence tells of a candidate."""
    clause = one.clauses[candidate.clause]
    finite, main = clause.finite, clause.main
    done, purpose = _done(one, candidate, clause)
    return Telling(
        tense=tense(one, candidate.clause),
        verb=finite.base if finite else "none",
        frame=main.frame if main else "none",
        goes_on=bool(finite and finite.base in _GOES_ON),
        intends=finite is not None and candidate.at > finite.at and _intends(clause),
        done=done,
        purpose=purpose,
        adopted=_adopted(one, candidate),
    )


def _intends(clause: Clause) -> bool:
    """Whether a clause says what shall be done: "agreed to hold", not "has been agreed"."""
    finite = clause.finite
    return bool(finite and finite.base in _INTENDS and finite.how != "passive" and clause.main != finite)


def tense(one: Sentence, index: int) -> str:
    """The tense of clause `index`; a verb that "and" joins shares the "has" or "will" of the one before."""
    clause = one.clauses[index]
    if clause.finite is None:
        return _copula(one, clause)
    helpers = auxiliaries(one, clause)
    verb = _verb(one, clause.finite.at)
    own = _tense(helpers, verb.verbs[0].form, verb.lower)
    if index and not helpers and not clause.own_subject:
        before = tense(one, index - 1)
        if (before, own) in {("perfect", "past"), ("future", "present"), ("progressive", "past")}:
            return before
    return own


def _copula(one: Sentence, clause: Clause) -> str:
    """The tense of a clause whose only verb is "to be": "has been a partner in"; "none" without one."""
    words = [chunk.lower for chunk in one.chunks[clause.start : clause.end]]
    found = [word for word in words if word in _HELPERS]
    return _tense(found, "", "") if found else "none"


def _verb(one: Sentence, at: int) -> Chunk:
    """The verb at chunk `at`, or the one behind it where it is an adverb: "further developed"."""
    after = one.chunks[at + 1] if at + 1 < len(one.chunks) else one.chunks[at]
    return after if one.chunks[at].lower in ADVERBS and after.verbs else one.chunks[at]


def _tense(helpers: Sequence[str], form: str, verb: str) -> str:
    words = frozenset(helpers)
    if words & _FUTURE:
        return "future"
    if (words & _BE and form == _ING) or "being" in words:
        return "progressive"
    if words & _HAVE:
        return "perfect"
    if words & _BE:
        return "present" if words & _NOW else "past"
    return "past" if form == "past" and verb not in ("is", "are") else "present"


def auxiliaries(one: Sentence, clause: Clause) -> list[str]:
    """The auxiliaries before the finite verb of a clause, adverbs passed over."""
    out: list[str] = []
    at = clause.finite.at - 1 if clause.finite else -1
    floor = max(0, at - _FAR)
    while at >= floor and (
        one.chunks[at].lower in AUXILIARIES
        or one.chunks[at].lower in ADVERBS
        or one.chunks[at].lower.endswith("ly")
    ):
        if one.chunks[at].lower in AUXILIARIES:
            out.insert(0, one.chunks[at].lower)
        at -= 1
    return out


def _done(one: Sentence, candidate: Candidate, clause: Clause) -> tuple[str, str]:
    """What is done to a thing, and by which word: the noun that governs it, else the nearest verb."""
    noun = governor(one, _counted(one, _joined(one, candidate.left)))
    if way := _way(noun):
        return way, "noun"
    if clause.finite and candidate.at < clause.finite.at:
        done = clause.finite if clause.finite.how == "passive" else clause.main
        return _way(done.base if done else ""), "main"
    near = verb_before(one, candidate.left) if candidate.way != "verb" else clause.main
    if near is None:
        return "", "main"
    own = near in (clause.main, clause.finite)
    return _way(near.base), "main" if own else _purpose(one, near)


def _joined(one: Sentence, left: int) -> int:
    """Where the first of the things begins that stand in one list: "the implementation of X, Y and the Z"."""
    gap = left - 1
    while gap > 0 and one.chunks[gap].lower in DETERMINERS:
        gap -= 1
    if gap < 1 or one.chunks[gap].lower not in ("and", ","):
        return left
    gap -= one.chunks[gap - 1].text == ","
    before = [phrase.left for phrase in one.phrases if gap in (phrase.stop, phrase.right)]
    return _joined(one, min(before)) if before else left


def _counted(one: Sentence, left: int) -> int:
    """Where "a number of", "a series of" begins before a thing, else the thing."""
    counted = left > 2 and one.chunks[left - 1].lower == "of" and one.chunks[left - 2].lower in _COUNTS
    return left - 2 if counted else left


def _purpose(one: Sentence, use: Use) -> str:
    if use.how != "gerund":
        return "infinitive" if use.how == "infinitive" else "main"
    return "by" if use.at and one.chunks[use.at - 1].lower in ("by", "through") else "gerund"


def _adopted(one: Sentence, candidate: Candidate) -> bool:
    """Whether the verb directly behind a thing says that it was signed, adopted or launched."""
    for use in one.uses:
        if use.at >= candidate.right:
            gap = one.chunks[candidate.right : use.at]
            near = all(chunk.lower in _BEFORE_ADOPTED or chunk.kind != "word" for chunk in gap)
            return near and use.how in ("passive", "participle") and _way(use.base) == "settle"
    return False


def _way(word: str) -> str:
    return _WAYS.get(word.partition(" ")[0], "")
