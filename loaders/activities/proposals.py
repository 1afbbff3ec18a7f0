"""What a sentence proposes: named things, meetings told by a verb, and cooperation without a name."""

import re
from collections.abc import Iterator

from loaders.activities.candidates import Candidate, Sentence, words
from loaders.activities.repeats import repeated
from loaders.activities.topics import topic
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.phrases import nested

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
_ASSIST = frozenset(
    "assistance expertise support advice guidance input inputs services training capacity-building".split()
)
_DAY = frozenset("day week year anniversary decade".split())
_BEHIND = frozenset("to which who where during through following with by alongside".split())
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

# yes: "with the Reef Union"
# no: "the Reef Union"
_WITH = re.compile(r"^(?:with|in) (?:the )?")
# yes: "meeting with"
# no: "meeting with the Reef Union"
_LINK = re.compile(r" (?:with|to)$")


def candidates(one: Sentence) -> list[Candidate]:
    """All candidates of a sentence in reading order; repeated events ("in May and June") one by one."""
    found = (candidate for rule in RULES for candidate in rule(one))
    split = [part for candidate in found for part in repeated(one, candidate)]
    return sorted(split, key=lambda candidate: (candidate.left, candidate.way))


def _nouns(one: Sentence) -> Iterator[Candidate]:
    for phrase, outer in nested(one.phrases):
        called = _titled(one, phrase.right) or words(one, phrase.left, phrase.right)
        kind, type_ = phrase.head.kind, phrase.head.type
        yield Candidate(
            "noun",
            kind,
            type_,
            called,
            one.clause_of(phrase.at),
            phrase.left,
            phrase.at,
            phrase.right,
            phrase=phrase,
            outer=outer,
        )


def _titled(one: Sentence, right: int) -> str:
    """The title in quotation marks behind a phrase: "a guide, “Clean Harbours”"."""
    at = right
    while at < len(one.row) and (
        one.row[at].text == "," or one.row[at].lower in ("entitled", "titled", "called", "named")
    ):
        at += 1
    quoted = at < min(len(one.row), right + 3) and one.row[at].kind == "quote" and at > right
    return one.row[at].text.strip('“”"') if quoted else ""


def _names(one: Sentence) -> Iterator[Candidate]:
    """Bodies whose names are also those of things held, set up or joined: forums, networks, centres."""
    for at, chunk in enumerate(one.row):
        if (
            chunk.kind == "actor"
            and chunk.mention
            and chunk.mention.how in ("name", "organ")
            and " " in chunk.text
        ):
            name = chunk.text.lower()
            heads = re.findall(rf"\b({'|'.join(_BODIES)})\b", name)
            if heads and not any(phrase.left <= at < phrase.stop for phrase in one.phrases):
                kind, type_ = _BODIES[
                    heads[0] if f"{heads[0]} " in name and heads[0] in name.split()[-1:] else heads[-1]
                ]
                left = at - 1 if at and one.row[at - 1].ordinal else at
                yield Candidate(
                    "name", kind, type_, words(one, left, at + 1), one.clause_of(at), left, at, at + 1
                )


def _quotes(one: Sentence) -> Iterator[Candidate]:
    """Titles in quotation marks that hold a head: “Cooperation Framework on Harbours”."""
    heads = cues().heads
    for at, chunk in enumerate(one.row):
        if chunk.kind == "quote" and not any(phrase.left <= at < phrase.right for phrase in one.phrases):
            found = [heads[word,] for word in re.findall(r"[a-z-]+", chunk.lower) if (word,) in heads]
            if found:
                yield Candidate(
                    "quote",
                    found[0].kind,
                    found[0].type,
                    chunk.text.strip('“”"'),
                    one.clause_of(at),
                    at,
                    at,
                    at + 1,
                )


def _verbs(one: Sentence) -> Iterator[Candidate]:
    """ "X met Y", "X visited Y", "X briefed Y", "X engaged with Y in May", where no noun names the thing."""
    for use in one.uses:
        known = _MET.get(use.base) or (_ENGAGED.get(use.base) if _dated(one, use) else None)
        if known and use.how != "infinitive":
            index = one.clause_of(use.at)
            left = _met(one, use, one.clauses[index].end)
            right = _object(one, left, one.clauses[index].end)
            if _fits(one, use, right):
                name = _LINK.sub("", f"{known[1]} {_partner(one, use, left, right)}".strip())
                yield Candidate("verb", "event", known[0], name, index, use.at, use.at, right)


def _partner(one: Sentence, use: Use, left: int, right: int) -> str:
    """Whom or what a verb has as object: nobody in "met in Cairo", where only the place is told."""
    if use.base == "meet" and left < right and one.row[left].lower in PREPOSITIONS - {"with"}:
        return ""
    return _WITH.sub("", words(one, left, right))


def _met(one: Sentence, use: Use, end: int) -> int:
    """Where the object begins: "met in Cairo with Y" passes over the place, "met often" over the adverb."""
    at = use.at + 1
    if use.base != "meet":
        return at
    return next((index for index in range(at, min(end, at + 8)) if one.row[index].lower == "with"), at)


def _dated(one: Sentence, use: Use) -> bool:
    clause = one.clauses[one.clause_of(use.at)]
    return any(chunk.kind == "date" for chunk in one.row[clause.start : clause.end])


def _fits(one: Sentence, use: Use, right: int) -> bool:
    """Whether the object makes an event of the verb: a body that is attended, a day that is marked."""
    object_ = one.row[use.at + 1 : right]
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


def _object(one: Sentence, at: int, end: int) -> int:
    """Where the object of a verb ends: before a date, a comma, a partner, an occasion or a clause."""
    start = at
    while at < end and one.row[at].text not in ",;." and one.row[at].kind != "date":
        if at > start and (one.row[at].lower in _BEHIND or _aside(one, at)):
            break
        at += 1
    if at < end and one.row[at].lower == "by" and one.row[at - 1].verbs:  # "organized by"
        at -= 1
    while at > start and one.row[at - 1].lower in PREPOSITIONS | {"and"}:
        at -= 1
    return at


def _aside(one: Sentence, at: int) -> bool:
    """Whether an occasion begins: "on the margins of", "at the sidelines of"."""
    return any(chunk.lower in ("margins", "sidelines") for chunk in one.row[at + 1 : at + 3])


def _topics(one: Sentence) -> Iterator[Candidate]:
    """One cooperation for every clause with a verb, named after its topic."""
    for index, clause in enumerate(one.clauses):
        if main := clause.main:
            left, right = topic(one.row, one.uses, one.background, clause, main)
            if left < right:
                type_ = _topic_type(one, main, clause)
                yield Candidate(
                    "topic", "cooperation", type_, words(one, left, right), index, left, main.at, right
                )


def _topic_type(one: Sentence, main: Use, clause: Clause) -> str:
    near = {chunk.lower for chunk in one.row[main.at : clause.end]}
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
