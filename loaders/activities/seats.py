"""What an actor's place beside a candidate looks like: the features by which it takes part, and how."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.activities.candidates import Candidate, Sentence
from loaders.activities.features import governor, preposition, verb_before
from loaders.actors.mentions import Mention
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS

_IN_LISTS = DETERMINERS | {"and", "or", "as", "well", "other", "entities", "together"}


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
) -> list[str]:
    """The features by which an actor takes part in a candidate, and in which role.

    taken  the candidates of the sentence that are taken; `known` counts the actors that it names.
    """
    kind = f"kind={candidate.kind}"
    found = [kind, f"how={seat.mention.how}", f"actor={seat.kind}", f"host={seat.host}"]
    for mark in seat.marks:
        stands = f"{seat.carried or 'here'} {mark}"
        found += (stands, f"{stands} {kind}", f"{stands} host={seat.host}")
    if seat.at is None:
        return found + _carried(one, candidate, seat, known)
    place = f"place={_place(one, candidate, seat.at)}"
    found += [f"{place} {mark}" for mark in seat.marks]
    found += _placed(one, candidate, seat, place)
    found += _governed(one, candidate, seat.at, place)
    return found + _beside_others(one, candidate, seat.at, place, taken)


def _carried(one: Sentence, candidate: Candidate, seat: Seat, known: int) -> list[str]:
    """An actor whom another sentence or the heading names."""
    clause = one.clauses[candidate.clause]
    frame = clause.main.frame if clause.main else "none"
    carried = f"carried={seat.carried}"
    return [
        carried,
        f"{carried} host={seat.host} known={min(known, 3)}",
        f"{carried} kind={candidate.kind} known={min(known, 3)}",
        f"{carried} frame={frame} known={min(known, 3)}",
        f"{carried} own={clause.own_subject} way={candidate.way}",
        f"{carried} actor={seat.kind} known={min(known, 2)} role={candidate.kind}",
        f"{carried} where={_opening(one)} known={min(known, 2)}",
    ]


def _placed(one: Sentence, candidate: Candidate, seat: Seat, place: str) -> list[str]:
    """Where an actor stands, with what the candidate and its clause are."""
    clause = one.clauses[candidate.clause]
    kind, main = candidate.kind, clause.main
    frame, base = (main.frame, main.base) if main else ("none", "none")
    how = clause.finite.how if clause.finite else "none"
    found = [
        place,
        f"{place} kind={kind}",
        f"{place} kind={kind} frame={frame}",
        f"{place} kind={kind} how={how} frame={frame}",
        f"{place} type={candidate.type}",
        f"{place} type={candidate.type} frame={frame}",
        f"{place} base={base} kind={kind}",
        f"{place} how={seat.mention.how}",
        f"{place} actor={seat.kind} kind={kind}",
        f"{place} host={seat.host} kind={kind}",
        f"way={candidate.way} {place} frame={frame}",
        f"outer={candidate.outer.head.kind if candidate.outer else 'no'} {place}",
    ]
    return [*found, f"chain={main.base} {place} kind={kind}"] if main and main is not clause.finite else found


def _governed(one: Sentence, candidate: Candidate, at: int, place: str) -> list[str]:
    """The preposition and the verbs that govern an actor."""
    kind = candidate.kind
    main = one.clauses[candidate.clause].main
    prep = preposition(one, at)
    if prep in ("and", ",", "or"):
        prep = "and+" + _series(one, at)
    frame = main.frame if main else "none"
    behind = f"{place} prep={prep}"
    found = [behind, f"{behind} kind={kind}", f"{behind} kind={kind} frame={frame}"]
    if nearest := verb_before(one, at):
        verb = f"verb={nearest.frame}/{nearest.how}"
        found += (f"{verb} {place} kind={kind}", f"{verb} prep={prep} kind={kind}")
        found.append(f"verb-base={nearest.base} prep={prep}")
    if inner := verb_before(one, candidate.left):
        found.append(f"inner={inner.frame}/{inner.how} {place} kind={kind}")
    mention = one.row[at].mention
    state = bool(mention and mention.how == "state")
    return [*found, f"prep={prep} state={state}", f"governor={governor(one, at)}"]


def _beside_others(
    one: Sentence, candidate: Candidate, at: int, place: str, taken: Sequence[Candidate]
) -> list[str]:
    """Whether an actor shares the candidate's clause, is background, or stands in the words of another."""
    same = one.clause_of(at) == candidate.clause
    inside = [
        other
        for other in taken
        if other is not candidate and other.way == "noun" and other.phrase
        and other.phrase.left <= at < other.phrase.right
    ]  # fmt: skip
    return [
        f"same={same} {place}",
        f"background={one.background[at]} {place} mine={one.background[candidate.at]}",
        f"after={one.row[at + 1].lower if at + 1 < len(one.row) else '$'}",
        f"in-other={bool(inside)} {place}",
        f"taken={min(len(taken), 3)} {place} same={same}",
    ]


def _opening(one: Sentence) -> str:
    """How the sentence opens: with "the" and a known thing, a pronoun, a date …"""
    for chunk in one.row:
        if chunk.lower in ("they", "it", "he", "she", "this", "these", "both"):
            return "pronoun"
        if chunk.kind == "actor":
            return "actor"
        if chunk.kind == "word" and chunk.lower != "the" and chunk.lower not in PREPOSITIONS:
            return "word"
    return "none"


def _series(one: Sentence, at: int) -> str:
    """The preposition that governs the list in which the actor at `at` stands."""
    index = at - 1
    while index >= 0:
        chunk = one.row[index]
        if chunk.kind == "actor" or chunk.text == "," or chunk.lower in _IN_LISTS:
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
