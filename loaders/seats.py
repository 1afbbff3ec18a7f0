"""What an actor's place beside a candidate looks like: the features by which it takes part, and how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.candidates import Candidate, Sentence
from loaders.chunks import DETERMINERS, PREPOSITIONS
from loaders.clauses import Clause
from loaders.features import governor, preposition, verb_before
from loaders.mentions import Mention


@dataclass(frozen=True, slots=True)
class Seat:
    """An actor's mention beside a candidate.

    at      its chunk in the candidate's sentence; None where another sentence or the heading names it.
    carried where else: "first", "before" (sentences of the paragraph), "section"; "" for its own sentence.
    order   of its mention among those of its sentence, from 0.
    marks   how it stands to the other actors that the candidate's sentence names.
    """

    mention: Mention
    at: int | None
    carried: str = ""
    kind: str = ""
    host: bool = False
    order: int = 0
    marks: tuple[str, ...] = ()


def of_seat(
    one: Sentence, candidate: Candidate, seat: Seat, taken: Sequence[Candidate], known: int
) -> Iterator[str]:
    """The features by which an actor takes part in a candidate, and in which role."""
    kind = candidate.kind
    clause = one.clauses[candidate.clause]
    main = clause.main
    frame = main.frame if main else "none"
    how = clause.finite.how if clause.finite else "none"
    yield f"kind={kind}"
    yield f"how={seat.mention.how}"
    yield f"actor={seat.kind}"
    yield f"host={seat.host}"
    for mark in seat.marks:
        yield f"{seat.carried or 'here'} {mark}"
        yield f"{seat.carried or 'here'} {mark} kind={kind}"
        yield f"{seat.carried or 'here'} {mark} host={seat.host}"
    if seat.at is None:
        yield f"carried={seat.carried}"
        yield f"carried={seat.carried} host={seat.host} known={min(known, 3)}"
        yield f"carried={seat.carried} kind={kind} known={min(known, 3)}"
        yield f"carried={seat.carried} frame={frame} known={min(known, 3)}"
        yield f"carried={seat.carried} own={clause.own_subject} way={candidate.way}"
        yield f"carried={seat.carried} actor={seat.kind} known={min(known, 2)} role={kind}"
        yield f"carried={seat.carried} where={_opening(one)} known={min(known, 2)}"
        return
    place = _place(one, candidate, clause, seat.at)
    for mark in seat.marks:
        yield f"place={place} {mark}"
    prep = preposition(one, seat.at)
    if prep in ("and", ",", "or"):
        prep = "and+" + _series(one, seat.at)
    same = one.clause_of(seat.at) == candidate.clause
    yield f"place={place}"
    yield f"place={place} kind={kind}"
    yield f"place={place} kind={kind} frame={frame}"
    yield f"place={place} kind={kind} how={how} frame={frame}"
    yield f"place={place} prep={prep}"
    yield f"place={place} prep={prep} kind={kind}"
    yield f"place={place} prep={prep} kind={kind} frame={frame}"
    yield f"place={place} type={candidate.type}"
    yield f"place={place} type={candidate.type} frame={frame}"
    yield f"place={place} base={main.base if main else 'none'} kind={kind}"
    yield f"place={place} how={seat.mention.how}"
    yield f"place={place} actor={seat.kind} kind={kind}"
    yield f"place={place} host={seat.host} kind={kind}"
    yield f"same={same} place={place}"
    yield f"background={one.background[seat.at]} place={place} mine={one.background[candidate.at]}"
    yield f"way={candidate.way} place={place} frame={frame}"
    yield f"outer={candidate.outer.head.kind if candidate.outer else 'no'} place={place}"
    if main and main is not clause.finite:
        yield f"chain={main.base} place={place} kind={kind}"
    nearest = verb_before(one, seat.at)
    if nearest:
        yield f"verb={nearest.frame}/{nearest.how} place={place} kind={kind}"
        yield f"verb={nearest.frame}/{nearest.how} prep={prep} kind={kind}"
        yield f"verb-base={nearest.base} prep={prep}"
    inner = verb_before(one, candidate.left)
    if inner:
        yield f"inner={inner.frame}/{inner.how} place={place} kind={kind}"
    after = one.row[seat.at + 1].lower if seat.at + 1 < len(one.row) else "$"
    yield f"after={after}"
    yield f"prep={prep} state={seat.mention.how == 'state'}"
    others = [
        c
        for c in taken
        if c is not candidate and c.way == "noun" and c.phrase and c.phrase.left <= seat.at < c.phrase.right
    ]
    yield f"in-other={bool(others)} place={place}"
    yield f"taken={min(len(taken), 3)} place={place} same={same}"
    yield f"governor={governor(one, seat.at)}"


def _opening(one: Sentence) -> str:
    """How the sentence opens: with "the" and a known thing, a pronoun, a date …"""
    for chunk in one.row:
        if chunk.lower in ("they", "it", "he", "she", "this", "these", "both"):
            return "pronoun"
        if chunk.kind == "actor":
            return "actor"
        if chunk.kind == "word" and chunk.lower not in PREPOSITIONS | {"the"}:
            return "word"
    return "none"


def _series(one: Sentence, at: int) -> str:
    """The preposition that governs the list in which the actor at `at` stands."""
    index = at - 1
    while index >= 0:
        chunk = one.row[index]
        if (
            chunk.kind == "actor"
            or chunk.text == ","
            or chunk.lower in DETERMINERS | {"and", "or", "as", "well", "other", "entities", "together"}
        ):
            index -= 1
            continue
        if chunk.lower in PREPOSITIONS:
            return chunk.lower
        return "verb" if chunk.verbs else "word"
    return "^"


def _place(one: Sentence, candidate: Candidate, clause: Clause, at: int) -> str:
    """Where an actor stands beside a candidate: as subject, owner, object, inside its words, elsewhere."""
    phrase = candidate.phrase
    if phrase and phrase.left <= at < phrase.at:
        return "owner"
    if phrase and phrase.stop <= at < phrase.right:
        return "inside-" + preposition(one, at)
    if candidate.way == "topic" and candidate.left <= at < candidate.right:
        return "inside-topic"
    if candidate.outer and candidate.outer.left <= at < candidate.outer.at:
        return "outer-owner"
    home = one.clause_of(at)
    if home != candidate.clause:
        subject = home < candidate.clause and not any(
            one.clauses[i].own_subject for i in range(home + 1, candidate.clause + 1)
        )
        first = one.clauses[home]
        if subject and first.finite and at < first.finite.at:
            return "shared-subject"
        return "clause-before" if home < candidate.clause else "clause-after"
    if clause.finite and at < clause.finite.at:
        return "subject"
    if at < candidate.at:
        return "between"
    return "behind" if phrase and at <= phrase.right + 6 else "far"
