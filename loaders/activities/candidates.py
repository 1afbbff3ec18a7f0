"""What in a sentence may be an activity: things named, meetings by their verb, cooperation without a name."""

import re
from collections.abc import Iterator
from dataclasses import field
from typing import Literal

from loaders.activities.names import called
from loaders.activities.topics import topic
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.dates import When
from loaders.syntax.phrases import Phrase, nested
from loaders.syntax.sentence import Sentence
from loaders.value import value

_MET = {
    "meet": ("meeting", "meeting with"),
    "visit": ("visit", "visit to"),
    "brief": ("briefing", "briefing to"),
    "address": ("session", ""),
    "convene": ("meeting", "meeting"),
    "attend": ("session", ""),
    "participate": ("session", ""),
    "commemorate": ("commemoration", ""),
    "observe": ("commemoration", ""),
    "celebrate": ("commemoration", ""),
    "mark": ("commemoration", ""),
}
_ENGAGED = {
    "engage": ("meeting", "engagement with"),
    "engage with": ("meeting", "engagement with"),
    "consult": ("meeting", "consultations with"),
}
_ASSIST = cues().words["assistance"]
_DAY = cues().words["day"]
# yes: "a regatta with pilots"
# no: "a regatta of pilots"
_BEHIND = frozenset("to which who where during through following with by alongside".split())
# yes: "during the regatta"
# no: "by the regatta"
_WHERE = frozenset("in on at during".split())
_NO_END = PREPOSITIONS | {"and"}
_BODIES = {
    "forum": ("event", "forum"),
    "conference": ("event", "conference"),
    "summit": ("event", "summit"),
    "meeting": ("event", "meeting"),
    "network": ("programme", "network"),
    "task force": ("programme", "task_force"),
    "centre": ("programme", "centre"),
    "committee": ("programme", "mechanism"),
    "group": ("programme", "mechanism"),
    "mechanism": ("programme", "mechanism"),
    "platform": ("programme", "mechanism"),
    "panel": ("programme", "mechanism"),
    "partnership": ("programme", "other_programme"),
    "programme": ("programme", "programme"),
    "initiative": ("programme", "other_programme"),
    "fund": ("programme", "other_programme"),
    "project": ("programme", "project"),
}


# yes: "harbour task force"
# no: "harbour forums"
_BODY = re.compile(rf"\b({'|'.join(_BODIES)})\b")
# yes: "“road-map”"
# no: "2043"
_PLAIN = re.compile(r"[a-z-]+")
# yes: "with the pilots"
# no: "pilots with boats"
_WITH = re.compile(r"^(?:with|in) (?:the )?")
# yes: "meeting with"
# no: "meeting with the Reef Union"
_LINK = re.compile(r" (?:with|to)$")

Way = Literal["noun", "name", "quote", "verb", "topic"]
"""What of a sentence names it; a name is that of a body which is also that of a thing done."""


@value
class Candidate:
    """A thing that a clause may say was done.

    left, right  its chunks; `at` the head, the verb or the first word of the topic.
    """

    way: Way
    kind: str
    type: str
    name: str
    clause: int
    left: int
    at: int
    right: int
    when: When = field(default_factory=lambda: When(None))
    place: str | None = None
    own_date: bool = False
    phrase: Phrase | None = None
    outer: Phrase | None = None


def candidates(sentence: Sentence) -> list[Candidate]:
    """All candidates of a sentence, not yet dated, in no order."""
    return [candidate for rule in RULES for candidate in rule(sentence)]


def _nouns(sentence: Sentence) -> Iterator[Candidate]:
    for phrase, outer in nested(sentence.phrases):
        name = _titled(sentence, phrase.right) or called(sentence, phrase.left, phrase.right)
        kind, type_ = phrase.head.kind, phrase.head.type
        yield Candidate(
            "noun",
            kind,
            type_,
            name,
            sentence.clause_of(phrase.at),
            phrase.left,
            phrase.at,
            phrase.right,
            phrase=phrase,
            outer=outer,
        )


def _titled(sentence: Sentence, right: int) -> str:
    """The title in quotation marks behind a phrase: "a guide, “Clean Harbours”"."""
    chunks = sentence.chunks
    at = right
    while at < len(chunks) and (
        chunks[at].text == "," or chunks[at].lower in ("entitled", "titled", "called", "named")
    ):
        at += 1
    quoted = at < min(len(chunks), right + 3) and chunks[at].kind == "quote" and at > right
    return chunks[at].text.strip('“”"') if quoted else ""


def _names(sentence: Sentence) -> Iterator[Candidate]:
    """Bodies whose names are also those of things held, set up or joined: forums, networks, centres."""
    chunks = sentence.chunks
    for at, chunk in enumerate(chunks):
        if (
            chunk.kind == "actor"
            and chunk.mention
            and chunk.mention.how in ("name", "organ")
            and " " in chunk.text
        ):
            name = chunk.text.lower()
            heads = _BODY.findall(name)
            if heads and not any(phrase.left <= at < phrase.stop for phrase in sentence.phrases):
                kind, type_ = _BODIES[
                    heads[0] if f"{heads[0]} " in name and heads[0] in name.split()[-1:] else heads[-1]
                ]
                left = at - 1 if at and chunks[at - 1].ordinal else at
                yield Candidate(
                    "name",
                    kind,
                    type_,
                    called(sentence, left, at + 1),
                    sentence.clause_of(at),
                    left,
                    at,
                    at + 1,
                )


def _quotes(sentence: Sentence) -> Iterator[Candidate]:
    """Titles in quotation marks that hold a head: “Cooperation Framework on Harbours”."""
    heads = cues().heads
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "quote" and not any(phrase.left <= at < phrase.right for phrase in sentence.phrases):
            found = [heads[word,] for word in _PLAIN.findall(chunk.lower) if (word,) in heads]
            if found:
                yield Candidate(
                    "quote",
                    found[0].kind,
                    found[0].type,
                    chunk.text.strip('“”"'),
                    sentence.clause_of(at),
                    at,
                    at,
                    at + 1,
                )


def _verbs(sentence: Sentence) -> Iterator[Candidate]:
    """ "X met Y", "X visited Y", "X briefed Y", "X engaged with Y in May", where no noun names the thing."""
    for use in sentence.uses:
        known = _MET.get(use.base) or (_ENGAGED.get(use.base) if _dated(sentence, use) else None)
        if known and use.how != "infinitive":
            index = sentence.clause_of(use.at)
            left, right = _acted_on(sentence, use, sentence.clauses[index].end)
            if _fits(sentence, use, right):
                rest = _WITH.sub("", called(sentence, left, right))
                name = _LINK.sub("", f"{known[1]} {rest}".strip())
                yield Candidate("verb", "event", known[0], name, index, use.at, use.at, right)


def _acted_on(sentence: Sentence, use: Use, end: int) -> tuple[int, int]:
    """The chunks of the object: "met in Cairo with Y" passes over the place, "met in Cairo" has none."""
    at, chunks = use.at + 1, sentence.chunks
    if use.base != "meet":
        return at, _object(sentence, at, end)
    partner = next((index for index in range(at, min(end, at + 8)) if chunks[index].lower == "with"), at)
    if partner == at < end and chunks[at].lower in _WHERE:
        return at, at
    right = _object(sentence, partner, end)
    venues = (each for each in range(partner + 1, right - 1) if chunks[each].lower in _WHERE)
    return partner, next((each for each in venues if chunks[each + 1].kind == "place"), right)


def _dated(sentence: Sentence, use: Use) -> bool:
    clause = sentence.clauses[sentence.clause_of(use.at)]
    return any(chunk.kind == "date" for chunk in sentence.chunks[clause.start : clause.end])


def _fits(sentence: Sentence, use: Use, right: int) -> bool:
    """Whether the object makes an event of the verb: a body that is attended, a day that is marked."""
    object_ = sentence.chunks[use.at + 1 : right]
    first = next(
        (chunk for chunk in object_ if chunk.lower not in DETERMINERS and chunk.lower not in ("in", "with")),
        None,
    )
    if use.base in ("attend", "participate"):
        return bool(first and first.kind == "actor")
    if use.base in ("commemorate", "observe", "celebrate", "mark"):
        return any(chunk.lower in _DAY for chunk in object_)
    if use.base == "convene":
        return first is None or first.lower == "to"
    return True


def _object(sentence: Sentence, at: int, end: int) -> int:
    """Where the object of a verb ends: before a date, a comma, a partner, an occasion or a clause."""
    chunks = sentence.chunks
    start = at
    while at < end and chunks[at].text not in ",;." and chunks[at].kind != "date":
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


def _topics(sentence: Sentence) -> Iterator[Candidate]:
    """One cooperation for every clause with a verb, named after its topic."""
    for index, clause in enumerate(sentence.clauses):
        if main := clause.main:
            left, right = topic(sentence.chunks, sentence.uses, sentence.background, clause, main)
            if left < right:
                type_ = _topic_type(sentence, main, clause)
                yield Candidate(
                    "topic", "cooperation", type_, called(sentence, left, right), index, left, main.at, right
                )


def _topic_type(sentence: Sentence, main: Use, clause: Clause) -> str:
    near = {chunk.lower for chunk in sentence.chunks[main.at : clause.end]}
    if main.frame == "support" or (near & _ASSIST and main.frame in ("support", "be", "organize")):
        return "technical_assistance"
    if main.base in ("coordinate", "align"):
        return "coordination"
    if main.base in ("advocate", "promote", "mobilize"):
        return "advocacy"
    if main.base in ("engage", "consult", "discuss", "liaise") or near & {
        "contact",
        "contacts",
        "dialogue",
        "consultations",
        "engagement",
    }:
        return "consultation"
    return "other_cooperation"


RULES = (_nouns, _names, _quotes, _verbs, _topics)
"""What proposes candidates; their order does not matter."""
