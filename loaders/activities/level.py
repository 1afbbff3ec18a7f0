"""On which level people met or signed, by the offices of `levels.csv` that the words name."""

import re
from collections.abc import Iterable, Iterator, Sequence

from graph.vocabulary import ActivityKind, ActorKind, Level
from loaders.activities.candidate import Candidate
from loaders.activities.ranks import CHIEFS, begins_with_office, owning, ranked
from loaders.activities.seats import Who
from loaders.activities.spots import subject_clause
from loaders.activities.telling import telling
from loaders.syntax.chunks import DETERMINERS, Chunk
from loaders.syntax.sentence import Sentence

_CHIEF = "eosg"  # the actor that the Secretary-General and the Deputy Secretary-General stand for
# yes: "office"
# no: "name"
_HOLDERS = frozenset(["office", "envoy", "person", "government"])
# yes: "a training of pilots"
# no: "a summit of pilots"
_TECHNICAL = frozenset(["workshop", "training", "seminar"])
# yes: "during the regatta"
# no: "by the regatta"
_SETTING = frozenset(["at", "during", "in"])
# yes: "the deputy pilot"
# no: "the chief pilot"
_BELOW = frozenset(["deputy", "assistant"])
# yes: "Council of Foreign Ministers"
# yes: "Conference of Heads of Government"
# no: "Council on Trade"
_RANKED = re.compile(r"\b(?:Minist(?:ers|erial)|Heads of|Summit|High-level Panel)\b")
# yes: "Chair of the Committee on Ports"
# no: "Chairperson of the Union"
_OF_COMMITTEE = re.compile(r"^[^,.;]{0,60}?\b(?:Committee|Panel|Group|Board|Task Force|Network|Commission)\b")


def level(one: Sentence, candidate: Candidate, before: Sequence[Sentence], who: Who) -> Level | None:
    """The highest level of the people whom the words of an event or an agreement name; None for nobody.

    before  the earlier sentences of the paragraph, for "he also attended"; `who` gives the actor with an id.
    """
    if candidate.kind == ActivityKind.EVENT:
        return _highest(_of_event(one, candidate, before, who))
    if candidate.kind == ActivityKind.AGREEMENT:
        return _highest(_of_agreement(one, candidate, who))
    return None


def _highest(found: Iterable[str]) -> Level | None:
    levels = frozenset(found)
    return next((one for one in Level if one in levels), None)


def _of_event(one: Sentence, candidate: Candidate, before: Sequence[Sentence], who: Who) -> Iterator[str]:
    if candidate.type == "summit":
        yield Level.HEADS
    if candidate.type in _TECHNICAL:
        yield Level.TECHNICAL
    yield from (rank for rank, _ in ranked(_own_words(one, candidate), "name"))
    region = _region(one, candidate)
    yield from _people(one, region, who)
    if before and any(one.chunks[at].lower in ("he", "she") for at in region):
        last = before[-1]
        clause = last.clauses[0]
        stop = clause.finite.at if clause.finite else clause.end
        yield from _people(last, [at for at in range(stop) if not last.background[at]], who)


def _own_words(one: Sentence, candidate: Candidate) -> str:
    """The head of an event with what modifies it, and the event that it is a part of: "round of talks"."""
    phrase = candidate.phrase
    left, stop = (phrase.left, phrase.stop) if phrase else (candidate.left, candidate.right)
    if phrase and one.chunks[stop : stop + 1] and one.chunks[stop].lower == "of":
        whole = [other for other in one.phrases if other.head.kind == "event" and 0 < other.left - stop < 3]
        stop = max([stop, *(other.stop for other in whole)])
    return " ".join(chunk.text for chunk in one.chunks[left:stop] if not chunk.mention)


def _of_agreement(one: Sentence, candidate: Candidate, who: Who) -> Iterator[str]:
    region = _signing(one, candidate)
    if any(one.chunks[at].text.lower().endswith("summit") for at in region):
        yield Level.HEADS
    yield from (rank for rank in _people(one, region, who) if rank != Level.TECHNICAL)


def _region(one: Sentence, candidate: Candidate) -> list[int]:
    """The chunks of a candidate's clause and its subject, without background and other events."""
    start = one.clauses[subject_clause(one, candidate)].start
    stop = _stop(one, candidate)
    others = {at for at in range(start, stop) if one.background[at] and not one.background[candidate.at]}
    for phrase in one.phrases:
        if phrase.head.kind == "event" and phrase is not candidate.phrase:
            inside = candidate.left <= phrase.left < candidate.right
            if not inside or _behind_setting(one, phrase.left):
                others.update(range(phrase.left, phrase.right))
    return [at for at in range(start, stop) if at not in others]


def _stop(one: Sentence, candidate: Candidate) -> int:
    """Where a candidate's clause ends, with the clause behind it that tells who was there: ", at which …"."""
    stop = one.clauses[candidate.clause].end
    for clause in one.clauses[candidate.clause + 1 :]:
        opener = one.chunks[clause.start].lower
        there = opener == "where" or (opener == "which" and one.chunks[clause.start - 1].lower in _SETTING)
        told = opener == "which" and clause.finite is not None and clause.finite.how == "passive"
        if clause.start != stop or not (there or told):
            break
        stop = clause.end
    return stop


def _behind_setting(one: Sentence, at: int) -> bool:
    at -= 1
    while at > 0 and one.chunks[at].lower in DETERMINERS:
        at -= 1
    return one.chunks[at].lower in _SETTING


def _signing(one: Sentence, candidate: Candidate) -> list[int]:
    """The chunks that tell who signed or adopted an agreement."""
    told = telling(one, candidate)
    if told.done == "settle" and told.purpose == "noun":
        behind = candidate.phrase.stop if candidate.phrase else candidate.right
        rest = range(behind, len(one.chunks))
        return list(range(behind, next((at for at in rest if one.chunks[at].text in ",;."), len(one.chunks))))
    if (told.done == "settle" and told.purpose != "infinitive") or told.verb == "agree":
        start = one.clauses[subject_clause(one, candidate)].start
        if one.chunks[start].lower == "which":
            start = max([phrase.left for phrase in one.phrases if phrase.right <= start], default=start)
        stop = one.clauses[candidate.clause].end
        return [at for at in range(start, stop) if not one.background[at]]
    for clause in one.clauses[candidate.clause :]:
        if clause.start >= candidate.right and one.chunks[clause.start].lower == "which":
            done = clause.finite and clause.finite.how == "passive" and clause.finite.frame == "sign"
            return list(range(clause.start, clause.end)) if done else []
    return []


def _people(one: Sentence, region: Sequence[int], who: Who) -> Iterator[str]:
    """The levels of the people named in some chunks."""
    chief = organized = False
    words = " ".join(_shown(one.chunks[at]) for at in region)
    for at in region:
        mention = one.chunks[at].mention
        if mention and mention.how in _HOLDERS:
            ranks = [rank for rank, _ in ranked(one.chunks[at].text, "people")]
            own = not owning(one.text, one.chunks[at].end) and not _another(one, at)
            chief |= mention.actor == _CHIEF and own
            heads = CHIEFS in ranks and one.chunks[at - 1].lower not in _BELOW and _leads(mention.actor, who)
            organized |= heads
            if heads:
                yield Level.EXECUTIVE_HEADS
            if mention.how == "government" and (CHIEFS in ranks or "executive_heads" in ranks):
                yield Level.HEADS
    found = [(rank, end) for rank, end in ranked(words, "people")]
    for rank, end in found:
        if rank == CHIEFS:
            yield Level.SENIOR_OFFICIALS if _chairs(words, end) else Level.EXECUTIVE_HEADS
        else:
            yield rank
    if chief:
        yield Level.EXECUTIVE_HEADS
        if organized:
            yield Level.HEADS


def _leads(actor: str, who: Who) -> bool:
    """Whether the head of a body heads an organization: it is one, or the commission that bears its name."""
    body = who(actor)
    parent = who(body.part_of) if body.part_of else None
    names = [f"{name} Commission" for name in (parent.name, parent.acronym)] if parent else []
    return body.kind == ActorKind.ORGANIZATION or (body.kind == ActorKind.ORGAN and body.name in names)


def _another(one: Sentence, at: int) -> bool:
    """Whether the sentence named the Secretary-General of another organization before."""
    return any(
        chunk.mention and chunk.mention.actor != _CHIEF and "Secretary-General of" in chunk.text
        for chunk in one.chunks[:at]
    )


def _chairs(words: str, end: int) -> bool:
    """Whether a chair is that of a committee, not of an organization."""
    return bool(_OF_COMMITTEE.match(words[end:])) and "Chair" in words[max(0, end - 14) : end]


def _shown(chunk: Chunk) -> str:
    """The words of a chunk; the name of a body is none of a person, unless its members have a rank."""
    mention = chunk.mention
    if mention is None or mention.how in _HOLDERS or _RANKED.search(chunk.text):
        return chunk.text
    return chunk.text if begins_with_office(chunk.text) else "."
