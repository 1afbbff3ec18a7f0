"""Events that a verb tells and no noun names: "X met Y", "X visited Y", "40 pilots were trained"."""

import re
from collections.abc import Iterator

from loaders.activities.candidate import Candidate
from loaders.activities.extents import object_end, subject
from loaders.activities.names import called
from loaders.syntax.chunks import ADVERBS, DETERMINERS
from loaders.syntax.clauses import Use
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

# yes: "they meet the pilots"
# no: "they advise the pilots"
_MET = {
    "meet": ("meeting", "meeting with"),
    "receive": ("meeting", "meeting with"),
    "confer": ("meeting", "meeting with"),
    "visit": ("visit", "visit to"),
    "tour": ("visit", "visit to"),
    "travel": ("visit", "visit to"),
    "go to": ("visit", "visit to"),
    "pay a visit to": ("visit", "visit to"),
    "host": ("visit", "visit by"),
    "brief": ("briefing", "briefing to"),
    "train": ("training", "training of"),
    "coach": ("training", "training of"),
    "instruct": ("training", "training of"),
    "address": ("session", ""),
    "convene": ("meeting", "meeting"),
    "attend": ("session", ""),
    "participate": ("session", ""),
    "commemorate": ("commemoration", ""),
    "observe": ("commemoration", ""),
    "celebrate": ("commemoration", ""),
    "mark": ("commemoration", ""),
}
# yes: "they engage with the pilots"
# no: "they meet the pilots"
_ENGAGED = {
    "engage": ("meeting", "engagement with"),
    "engage with": ("meeting", "engagement with"),
    "consult": ("meeting", "consultations with"),
}
_PASSED = DETERMINERS | ADVERBS
_DAY = cues().words["day"]
# yes: "during the regatta"
# no: "by the regatta"
_WHERE = frozenset("in on at during".split())
# yes: "with the pilots"
# no: "pilots with boats"
_WITH = re.compile(r"^(?:with|in) (?:the )?")
# yes: "on tides"
# no: "pilots on tides"
_ON = re.compile(r"^(?:on|about) ")
# yes: "meeting with"
# no: "meeting with the Reef Union"
_LINK = re.compile(r" (?:with|to|of)$")


def deeds(sentence: Sentence) -> Iterator[Candidate]:
    """Who was met, visited, briefed or trained; what was attended or marked; with whom one engaged in May."""
    for use in sentence.uses:
        known = _MET.get(use.base) or _ENGAGED.get(use.base)
        if known and (use.base in _MET or _dated(sentence, use)) and _told(sentence, use):
            left, right = _acted_on(sentence, use, known[0])
            if _fits(sentence, use, left, right):
                rest = _WITH.sub("", called(sentence, left, right))
                linked = _LINK.sub("", known[1]) if _ON.match(rest) else known[1]
                name = _LINK.sub("", f"{linked} {rest}".strip())
                clause, stop = sentence.clause_of(use.at), max(right, use.at + 1)
                yield Candidate("verb", "event", known[0], name, clause, use.at, use.at, stop)


def _told(sentence: Sentence, use: Use) -> bool:
    """Whether a verb says what was done, not what was wished for or by whom: "was able to brief" does."""
    if use.how == "infinitive":
        return use.at > 1 and sentence.chunks[use.at - 2].lower == "able"
    return use.how != "participle" or sentence.chunks[use.at + 1].lower != "by"


def _dated(sentence: Sentence, use: Use) -> bool:
    clause = sentence.clauses[sentence.clause_of(use.at)]
    return any(chunk.kind == "date" for chunk in sentence.chunks[clause.start : clause.end])


def _acted_on(sentence: Sentence, use: Use, type_: str) -> tuple[int, int]:
    """The chunks of the object; in the passive, those of the subject, or of who received."""
    if use.how == "passive" and use.base != "receive":
        return subject(sentence, use)
    at, end = use.at + 1, sentence.clauses[sentence.clause_of(use.at)].end
    if use.base in ("meet", "confer"):
        return _partner(sentence, at, end)
    if use.how == "passive":
        at += sentence.chunks[at].lower == "by"
    if use.base == "travel":
        at = next((to + 1 for to in range(at, min(end, at + 3)) if sentence.chunks[to].lower == "to"), end)
    return at, object_end(sentence, at, end)


def _partner(sentence: Sentence, at: int, end: int) -> tuple[int, int]:
    """Who is met: "met in Cairo with Y" passes over the place, "met in Cairo" has none."""
    chunks = sentence.chunks
    partner = next((index for index in range(at, min(end, at + 8)) if chunks[index].lower == "with"), at)
    if partner == at < end and (chunks[at].lower in _WHERE or chunks[at].lower.endswith("ly")):
        return at, at
    right = object_end(sentence, partner, end)
    venues = (each for each in range(partner + 1, right - 1) if chunks[each].lower in _WHERE)
    return partner, next((each for each in venues if chunks[each + 1].kind == "place"), right)


def _fits(sentence: Sentence, use: Use, left: int, right: int) -> bool:
    """Whether the object makes an event of the verb: a body that is attended, a day that is marked."""
    object_ = sentence.chunks[left:right]
    told = (chunk for chunk in object_ if chunk.lower not in _PASSED and chunk.lower not in ("in", "with"))
    first = next(told, None)
    if use.base in ("attend", "participate", "receive", "address", "host"):
        named = any(left <= phrase.at < right for phrase in sentence.phrases)
        return bool(first and first.kind == "actor" and not named)
    if use.base in ("commemorate", "observe", "celebrate", "mark"):
        return any(chunk.lower in _DAY for chunk in object_)
    if use.base == "convene":
        return first is None or first.lower == "to"
    if use.base == "travel":
        return any(chunk.kind in ("place", "actor") for chunk in object_)
    return first is not None or _MET.get(use.base, ("",))[0] != "training"
