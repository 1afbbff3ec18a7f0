"""What an actor's place beside a candidate looks like: the features by which it takes part, and how."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.candidates import Candidate, Sentence
from loaders.chunks import DETERMINERS, PREPOSITIONS
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
    """The features by which an actor takes part in a candidate, and in which role.

    taken  the candidates of the sentence that are taken; `known` counts the actors that it names.
    """
    kind = candidate.kind
    yield from (f"kind={kind}", f"how={seat.mention.how}", f"actor={seat.kind}", f"host={seat.host}")
    for mark in seat.marks:
        yield from _each(f"{seat.carried or 'here'} {mark}", "", f"kind={kind}", f"host={seat.host}")
    if seat.at is None:
        yield from _carried(one, candidate, seat, known)
    else:
        place = _place(one, candidate, seat.at)
        yield from _each(f"place={place}", *seat.marks)
        yield from _placed(one, candidate, seat, seat.at, place)
        yield from _governed(one, candidate, seat.at, place)
        yield from _beside_others(one, candidate, seat, seat.at, place, taken)


def _each(first: str, *seconds: str) -> Iterator[str]:
    """One feature joined to each of several."""
    for second in seconds:
        yield f"{first} {second}" if second else first


def _carried(one: Sentence, candidate: Candidate, seat: Seat, known: int) -> Iterator[str]:
    """An actor whom another sentence or the heading names."""
    clause = one.clauses[candidate.clause]
    frame = clause.main.frame if clause.main else "none"
    yield from _each(
        f"carried={seat.carried}",
        "",
        f"host={seat.host} known={min(known, 3)}",
        f"kind={candidate.kind} known={min(known, 3)}",
        f"frame={frame} known={min(known, 3)}",
        f"own={clause.own_subject} way={candidate.way}",
        f"actor={seat.kind} known={min(known, 2)} role={candidate.kind}",
        f"where={_opening(one)} known={min(known, 2)}",
    )


def _placed(one: Sentence, candidate: Candidate, seat: Seat, at: int, place: str) -> Iterator[str]:
    """Where an actor stands, with what the candidate and its clause are."""
    clause = one.clauses[candidate.clause]
    kind, main = candidate.kind, clause.main
    frame, base = (main.frame, main.base) if main else ("none", "none")
    how = clause.finite.how if clause.finite else "none"
    yield from _each(
        f"place={place}",
        "",
        f"kind={kind}",
        f"kind={kind} frame={frame}",
        f"kind={kind} how={how} frame={frame}",
        f"type={candidate.type}",
        f"type={candidate.type} frame={frame}",
        f"base={base} kind={kind}",
        f"how={seat.mention.how}",
        f"actor={seat.kind} kind={kind}",
        f"host={seat.host} kind={kind}",
    )
    yield f"way={candidate.way} place={place} frame={frame}"
    yield f"outer={candidate.outer.head.kind if candidate.outer else 'no'} place={place}"
    if main and main is not clause.finite:
        yield f"chain={main.base} place={place} kind={kind}"


def _governed(one: Sentence, candidate: Candidate, at: int, place: str) -> Iterator[str]:
    """The preposition and the verbs that govern an actor."""
    kind = candidate.kind
    main = one.clauses[candidate.clause].main
    prep = preposition(one, at)
    if prep in ("and", ",", "or"):
        prep = "and+" + _series(one, at)
    frame = main.frame if main else "none"
    yield from _each(f"place={place} prep={prep}", "", f"kind={kind}", f"kind={kind} frame={frame}")
    if nearest := verb_before(one, at):
        yield f"verb={nearest.frame}/{nearest.how} place={place} kind={kind}"
        yield f"verb={nearest.frame}/{nearest.how} prep={prep} kind={kind}"
        yield f"verb-base={nearest.base} prep={prep}"
    if inner := verb_before(one, candidate.left):
        yield f"inner={inner.frame}/{inner.how} place={place} kind={kind}"
    mention = one.row[at].mention
    yield f"prep={prep} state={bool(mention and mention.how == 'state')}"
    yield f"governor={governor(one, at)}"


def _beside_others(
    one: Sentence, candidate: Candidate, seat: Seat, at: int, place: str, taken: Sequence[Candidate]
) -> Iterator[str]:
    """Whether an actor shares the candidate's clause, is background, or stands in the words of another."""
    same = one.clause_of(at) == candidate.clause
    inside = [
        other
        for other in taken
        if other is not candidate and other.way == "noun" and other.phrase
        and other.phrase.left <= at < other.phrase.right
    ]  # fmt: skip
    yield f"same={same} place={place}"
    yield f"background={one.background[at]} place={place} mine={one.background[candidate.at]}"
    yield f"after={one.row[at + 1].lower if at + 1 < len(one.row) else '$'}"
    yield f"in-other={bool(inside)} place={place}"
    yield f"taken={min(len(taken), 3)} place={place} same={same}"


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


def _place(one: Sentence, candidate: Candidate, at: int) -> str:
    """Where an actor stands beside a candidate: as subject, owner, object, inside its words, elsewhere."""
    phrase, clause = candidate.phrase, one.clauses[candidate.clause]
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
