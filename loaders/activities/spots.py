"""The chunks of a sentence that say when and where a candidate was: behind it, before it, in its clause."""

from collections.abc import Sequence

from loaders.activities.candidate import Candidate
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

# yes: "held in hybrid format"
# no: "three lamps"
_WAY = frozenset(
    "virtual hybrid online person two parts "
    "in on at held from to and , ( ) respectively both virtually the organized convened hosted "
    "co-organized by which was were took place headquarters format jointly also that city".split()
)
# yes: "They sign a charter."
# no: "They attend a regatta."
_DONE = frozenset({"organize", "sign", "author", "establish"})
# yes: "at the port"
# no: "from the port"
_IN = frozenset({"in", "at"})
# yes: "Dakar and Nairobi"
# no: "Dakar to Nairobi"
_LIST = frozenset({",", "and", "(", ")", "or"})
_LISTED = _LIST | DETERMINERS
# yes: "during the regatta"
# no: "by regatta"
_PREPOSED = frozenset({"on", "in", "at", "from", "during", "the"})
_HAPPENS = cues().words["takes_place"]


def trail(sentence: Sentence, candidate: Candidate) -> list[int]:
    """The chunks after a candidate that say when and where: "held in Cairo in March 2023"."""
    chunks = sentence.chunks
    clause = sentence.clauses[candidate.clause]
    if candidate.verbal:
        return _own(sentence, range(candidate.at + 1, clause.end))
    if candidate.outer and candidate.kind != "event" and not _setting(sentence, candidate):
        return []
    out: list[int] = []
    for at in range(candidate.right, len(chunks)):
        chunk = chunks[at]
        if (chunk.kind == "date" and not _deadline(sentence, at)) or (
            chunk.kind == "place" and venue(sentence, at)
        ):
            out.append(at)
        elif (
            chunk.kind not in ("actor", "quote", "place", "date")
            and chunk.lower not in _WAY
            and not (chunk.text == ";" and _bracketed(chunks, at))
            and not _done(chunk)
        ):
            break
    return out


def _bracketed(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a bracket is open: "(Harbour Town, May; Reef Town, June)"."""
    return next((chunk.text == "(" for chunk in reversed(chunks[:at]) if chunk.text in ("(", ")")), False)


def _own(sentence: Sentence, span: range) -> list[int]:
    """The dates and venues in a stretch that are not background."""
    chunks = sentence.chunks
    return [
        at
        for at in span
        if not sentence.background[at]
        and (
            (chunks[at].kind == "date" and not _deadline(sentence, at))
            or (chunks[at].kind == "place" and venue(sentence, at))
        )
    ]


def _deadline(sentence: Sentence, at: int) -> bool:
    """Whether a date is a deadline or that of another thing: "by 2030", "the tsunami of 2004"."""
    dates = sentence.chunks[at].dates
    return bool(dates and dates.cue in ("by", "of"))


def venue(sentence: Sentence, at: int) -> bool:
    """Whether a place is where something is done, not what it is about: "crisis in Harbour Land"."""
    chunks = sentence.chunks
    index = at - 1
    while index > 0 and (chunks[index].kind in ("place", "date") or chunks[index].lower in _LISTED):
        index -= 1
    if chunks[index].lower not in _IN:
        bracket = index + 1 < at and chunks[index + 1].text == "("
        return bracket or index == at or chunks[index].kind == "punct"
    return index == 0 or chunks[index - 1].lower not in cues().topical


def between(sentence: Sentence, candidate: Candidate) -> list[int]:
    """What commas set off between the verb and a thing: "hosted, on 2 May in Rome, a hearing"."""
    chunks = sentence.chunks
    clause = sentence.clauses[candidate.clause]
    if candidate.topical or candidate.outer or not clause.main or candidate.left <= clause.main.at:
        return []
    at = candidate.left - 1
    while at > clause.main.at and chunks[at].lower in DETERMINERS:
        at -= 1
    if chunks[at].text != ",":
        return []
    start = at - 1
    while start > clause.main.at and (
        chunks[start].kind in ("date", "place")
        or chunks[start].lower in _LIST
        or chunks[start].lower in _PREPOSED
    ):
        start -= 1
    return (
        _own(sentence, range(start + 1, at)) if chunks[start].text == "," or start == clause.main.at else []
    )


def predicate(sentence: Sentence, candidate: Candidate) -> list[int]:
    """What the clause says of its subject: "A toolkit for markets was issued by both in 2037"."""
    clause = sentence.clauses[candidate.clause]
    verb = clause.finite
    if candidate.verbal or candidate.outer or not verb or candidate.at > verb.at:
        return []
    done = verb.how == "passive" or (clause.main and clause.main.base in _HAPPENS)
    return _own(sentence, range(verb.at, _next_thing(sentence, verb.at, clause.end))) if done else []


def _next_thing(sentence: Sentence, at: int, end: int) -> int:
    """Where the next event begins, or `end`: its dates are its own."""
    events = [
        p.left
        for p in sentence.phrases
        if p.left > at and p.head.kind == "event" and not sentence.background[p.at]
    ]
    return min([*events, end])


def _setting(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an inner phrase is where the outer one happened: "pledges at the forum held in May"."""
    chunks = sentence.chunks
    at = candidate.left - 1
    while at > 0 and chunks[at].lower in DETERMINERS:
        at -= 1
    return chunks[at].lower in ("at", "during") or chunks[candidate.right : candidate.right + 1] == ()


def _done(chunk: Chunk) -> bool:
    """Whether a verb says that a thing was held, signed, published, set up: its date follows."""
    return (
        bool(chunk.verbs)
        and chunk.verbs[0].form == "past"
        and any(verb.frame in _DONE for verb in chunk.verbs)
    )


def loose(sentence: Sentence, candidate: Candidate) -> list[int]:
    """The dates and places between a candidate and the next one, whatever stands between."""
    chunks = sentence.chunks
    if candidate.way != "noun" or candidate.outer or sentence.background[candidate.at]:
        return []
    clause = sentence.clauses[candidate.clause]
    others = [
        p.left
        for p in sentence.phrases
        if p.left >= candidate.right and not sentence.background[p.at] and chunks[p.left - 1].lower != "and"
    ]
    if others and chunks[candidate.right].lower == "during" and candidate.kind == "event":
        others.remove(min(others))  # a discussion during a meeting is where and when the meeting is
    listed = [at for at in range(candidate.right, clause.end) if chunks[at].lower == "including"]
    return _own(sentence, range(candidate.right, min([*others, *listed, clause.end])))


def inside(sentence: Sentence, candidate: Candidate) -> list[int]:
    """A date in the words of the candidate or in brackets behind it: "Road Map 2021–2025"."""
    chunks = sentence.chunks
    start = candidate.phrase.left if candidate.phrase else candidate.left
    inside = [at for at in range(start, candidate.right) if chunks[at].kind == "date"]
    if candidate.kind != "agreement":
        inside = [at for at in inside if not _deadline(sentence, at)]
    after = candidate.right
    if after < len(chunks) and chunks[after].text in "(,":
        inside += [at for at in range(after, min(after + 6, len(chunks))) if chunks[at].kind == "date"]
    return inside[:1]


def lead(sentence: Sentence, candidate: Candidate) -> list[int]:
    """The dates and places before the subject: "On 27 June 2023 in Luanda, …"."""
    chunks = sentence.chunks
    clause = sentence.clauses[subject_clause(sentence, candidate)]
    if not _reaches(sentence, candidate):
        return []
    opens = chunks[clause.start].lower in PREPOSITIONS
    stop = clause.finite.at if clause.finite else len(chunks)
    out: list[int] = []
    for at in range(clause.start, min(stop, candidate.left)):
        chunk = chunks[at]
        named = chunk.mention and chunk.mention.how != "state" and not sentence.background[at]
        if named and not (opens and _comma_ahead(sentence, at, stop)):
            break
        told = chunk.kind == "date" or (chunk.kind == "place" and venue(sentence, at))
        if told and not (sentence.background[at] and not _setting_of(sentence, at)):
            out.append(at)
    ahead = _comma_ahead(sentence, clause.start, min(stop, candidate.left))
    return out if ahead or _opens_with_date(chunks, clause.start) else []


def _reaches(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the opening of a sentence dates a candidate: not part of another, not of a relative clause."""
    if candidate.verbal:
        return True
    clause = sentence.clauses[candidate.clause]
    adopted = candidate.kind != "event" and clause.main is not None and clause.main.frame in _DONE
    opener = sentence.chunks[clause.start].lower
    return candidate.outer is None and (opener not in ("which", "that", "who") or adopted)


def _opens_with_date(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether a date opens a sentence, with or without a comma behind it: "In May 2043 the Forum met"."""
    return chunks[at].lower in PREPOSITIONS and at + 1 < len(chunks) and chunks[at + 1].kind == "date"


def _comma_ahead(sentence: Sentence, at: int, stop: int) -> bool:
    return any(chunk.text == "," for chunk in sentence.chunks[at:stop])


def antecedent(sentence: Sentence, candidate: Candidate) -> list[int]:
    """When and where that was which adopted it: "a forum in May, which adopted …"."""
    clause = sentence.clauses[candidate.clause]
    told = clause.main and clause.main.frame in _DONE and candidate.kind != "event"
    if not told or sentence.chunks[clause.start].lower != "which":
        return []
    things = [p.at for p in sentence.phrases if p.at < clause.start]
    return _own(sentence, range(things[-1], clause.start)) if things else []


def relative(sentence: Sentence, candidate: Candidate) -> list[int]:
    """What a relative clause says was done with a thing: "the strategy, which was endorsed in May"."""
    chunks = sentence.chunks
    for clause in sentence.clauses[candidate.clause :]:
        gap = chunks[candidate.right : clause.start]
        if clause.start >= candidate.right and chunks[clause.start].lower == "which":
            near = all(chunk.kind in ("punct", "date", "number") for chunk in gap)
            done = clause.finite and clause.finite.how == "passive" and clause.finite.frame in _DONE
            return _own(sentence, range(clause.start, clause.end)) if near and done else []
    return []


def subject_clause(sentence: Sentence, candidate: Candidate) -> int:
    """The index of the clause whose subject and opening a candidate's clause shares."""
    index = candidate.clause
    while index > 0 and (
        not sentence.clauses[index].own_subject
        or sentence.chunks[sentence.clauses[index].start].lower == "and"
    ):
        index -= 1
    return index


def _setting_of(sentence: Sentence, at: int) -> bool:
    """Whether background is the setting of what is told: "on the margins of the summit", "since May"."""
    while at > 0 and sentence.background[at - 1]:
        at -= 1
    words = " ".join(chunk.lower for chunk in sentence.chunks[at : at + 3])
    return words.startswith(
        ("since", "on the margins", "in the margins", "on the sidelines", "on the occasion")
    )
