"""Which role somebody takes in what is told: the features of each seat beside a candidate."""

from collections.abc import Sequence
from functools import lru_cache

from loaders.activities.around import governor, preposition, verb_before
from loaders.activities.candidate import Candidate
from loaders.activities.seats import Seat
from loaders.activities.weights import KEPT, Feature
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS
from loaders.syntax.sentence import Sentence

_IN_LISTS = DETERMINERS | {"and", "or", "as", "well", "other", "entities", "together"}


def of_seat(
    sentence: Sentence, candidate: Candidate, seat: Seat, taken: Sequence[Candidate], known: int
) -> list[Feature]:
    """The features by which an actor takes part in a candidate, and in which role.

    taken  the candidates of the sentence that are taken; `known` counts the actors that it names.
    """
    kind, how, actor, host = candidate.kind, seat.mention.how, seat.kind, seat.host
    found = [_known_as(kind, how, actor, host), _standing(seat.marks, seat.carried, kind, host)]
    if seat.at is None:
        return found + _carried(sentence, candidate, seat, known)
    place = f"place={_place(sentence, candidate, seat.at)}"
    found += (_marked(place, seat.marks), _seated(place, kind, how, actor, host))
    found += _placed(sentence, candidate, place)
    found += _governed(sentence, candidate, seat.at, place)
    return found + _beside_others(sentence, candidate, seat.at, place, taken)


@lru_cache(KEPT)
def _known_as(kind: str, how: str, actor: str, host: bool) -> Feature:
    return f"kind={kind}", f"how={how}", f"actor={actor}", f"host={host}"


@lru_cache(KEPT)
def _standing(marks: Sequence[str], carried: str, kind: str, host: bool) -> Feature:
    stands = [f"{carried or 'here'} {mark}" for mark in marks]
    return tuple([f"{one}{beside}" for one in stands for beside in ("", f" kind={kind}", f" host={host}")])


@lru_cache(KEPT)
def _marked(place: str, marks: Sequence[str]) -> Feature:
    return tuple([f"{place} {mark}" for mark in marks])


@lru_cache(KEPT)
def _seated(place: str, kind: str, how: str, actor: str, host: bool) -> Feature:
    return (
        place,
        f"{place} how={how}",
        f"{place} actor={actor} kind={kind}",
        f"{place} host={host} kind={kind}",
    )


def _carried(sentence: Sentence, candidate: Candidate, seat: Seat, known: int) -> list[Feature]:
    """An actor whom another sentence or the heading names."""
    clause = sentence.clauses[candidate.clause]
    frame = clause.main.frame if clause.main else "none"
    carried, number = f"carried={seat.carried}", min(known, 3)
    return [
        _carried_as(carried, candidate.kind, seat.kind, seat.host, number),
        _carried_to(carried, candidate.way, frame, clause.own_subject, _opening(sentence), number),
    ]


@lru_cache(KEPT)
def _carried_as(carried: str, kind: str, actor: str, host: bool, known: int) -> Feature:
    return (
        carried,
        f"{carried} host={host} known={known}",
        f"{carried} kind={kind} known={known}",
        f"{carried} actor={actor} known={min(known, 2)} role={kind}",
    )


@lru_cache(KEPT)
def _carried_to(carried: str, way: str, frame: str, own: bool, opening: str, known: int) -> Feature:
    return (
        f"{carried} frame={frame} known={known}",
        f"{carried} own={own} way={way}",
        f"{carried} where={opening} known={min(known, 2)}",
    )


def _placed(sentence: Sentence, candidate: Candidate, place: str) -> list[Feature]:
    """Where an actor stands, with what the candidate and its clause are."""
    clause = sentence.clauses[candidate.clause]
    kind, main = candidate.kind, clause.main
    frame, base = (main.frame, main.base) if main else ("none", "none")
    how = clause.finite.how if clause.finite else "none"
    outer = candidate.outer.head.kind if candidate.outer else "no"
    found = [
        _placed_by_kind(place, kind, frame, how, candidate.way, outer),
        _placed_by_type(place, kind, candidate.type, frame, base),
    ]
    return [*found, f"chain={main.base} {place} kind={kind}"] if main and main is not clause.finite else found


@lru_cache(KEPT)
def _placed_by_kind(place: str, kind: str, frame: str, how: str, way: str, outer: str) -> Feature:
    return (
        f"{place} kind={kind}",
        f"{place} kind={kind} frame={frame}",
        f"{place} kind={kind} how={how} frame={frame}",
        f"way={way} {place} frame={frame}",
        f"outer={outer} {place}",
    )


@lru_cache(KEPT)
def _placed_by_type(place: str, kind: str, type_: str, frame: str, base: str) -> Feature:
    return (
        f"{place} type={type_}",
        f"{place} type={type_} frame={frame}",
        f"{place} base={base} kind={kind}",
        f"{place} base={base} type={type_}",
        f"base={base} type={type_}",
    )


def _governed(sentence: Sentence, candidate: Candidate, at: int, place: str) -> list[Feature]:
    """The preposition and the verbs that govern an actor."""
    kind = candidate.kind
    main = sentence.clauses[candidate.clause].main
    prep = preposition(sentence, at)
    if prep in ("and", ",", "or"):
        prep = "and+" + _series(sentence, at)
    found = [_behind(place, prep, kind, main.frame if main else "none")]
    if nearest := verb_before(sentence, at):
        found.append(_behind_verb(place, prep, kind, nearest.frame, nearest.how, nearest.base))
    if inner := verb_before(sentence, candidate.left):
        found.append(f"inner={inner.frame}/{inner.how} {place} kind={kind}")
    mention = sentence.chunks[at].mention
    state = bool(mention and mention.how == "state")
    return [*found, f"prep={prep} state={state}", f"governor={governor(sentence, at)}"]


@lru_cache(KEPT)
def _behind(place: str, prep: str, kind: str, frame: str) -> Feature:
    behind = f"{place} prep={prep}"
    return behind, f"{behind} kind={kind}", f"{behind} kind={kind} frame={frame}"


@lru_cache(KEPT)
def _behind_verb(place: str, prep: str, kind: str, frame: str, how: str, base: str) -> Feature:
    verb = f"verb={frame}/{how}"
    return f"{verb} {place} kind={kind}", f"{verb} prep={prep} kind={kind}", f"verb-base={base} prep={prep}"


def _beside_others(
    sentence: Sentence, candidate: Candidate, at: int, place: str, taken: Sequence[Candidate]
) -> list[Feature]:
    """Whether an actor shares the candidate's clause, is background, or stands in the words of another."""
    chunks, background = sentence.chunks, sentence.background
    same = sentence.clause_of(at) == candidate.clause
    inside = any(
        other is not candidate and other.way == "noun" and other.phrase
        and other.phrase.left <= at < other.phrase.right
        for other in taken
    )  # fmt: skip
    after = chunks[at + 1].lower if at + 1 < len(chunks) else "$"
    both = background[at], background[candidate.at]
    return [_around(place, same, both, inside, min(len(taken), 3)), f"after={after}"]


@lru_cache(KEPT)
def _around(place: str, same: bool, background: tuple[bool, bool], inside: bool, taken: int) -> Feature:
    here, mine = background
    return (
        f"same={same} {place}",
        f"background={here} {place} mine={mine}",
        f"in-other={inside} {place}",
        f"taken={taken} {place} same={same}",
    )


def _opening(sentence: Sentence) -> str:
    """How the sentence opens: with "the" and a known thing, a pronoun, a date …"""
    for chunk in sentence.chunks:
        if chunk.lower in ("they", "it", "he", "she", "this", "these", "both"):
            return "pronoun"
        if chunk.kind == "actor":
            return "actor"
        if chunk.kind == "word" and chunk.lower != "the" and chunk.lower not in PREPOSITIONS:
            return "word"
    return "none"


def _series(sentence: Sentence, at: int) -> str:
    """The preposition that governs the list in which the actor at `at` stands."""
    index = at - 1
    while index >= 0:
        chunk = sentence.chunks[index]
        if chunk.kind == "actor" or chunk.text == "," or chunk.lower in _IN_LISTS:
            index -= 1
            continue
        if chunk.lower in PREPOSITIONS:
            return chunk.lower
        return "verb" if chunk.verbs else "word"
    return "^"


def _place(sentence: Sentence, candidate: Candidate, at: int) -> str:
    """Where an actor stands beside a candidate: as subject, owner, object, inside its words, elsewhere."""
    phrase, clause = candidate.phrase, sentence.clauses[candidate.clause]
    if phrase and phrase.left <= at < phrase.at:
        return "owner"
    if phrase and phrase.stop <= at < phrase.right:
        return "inside-" + preposition(sentence, at)
    if candidate.topical and candidate.left <= at < candidate.right:
        return "inside-topic"
    if candidate.outer and candidate.outer.left <= at < candidate.outer.at:
        return "outer-owner"
    home = sentence.clause_of(at)
    if home != candidate.clause:
        subject = home < candidate.clause and not any(
            sentence.clauses[i].own_subject for i in range(home + 1, candidate.clause + 1)
        )
        first = sentence.clauses[home]
        if subject and first.finite and at < first.finite.at:
            return "shared-subject"
        return "clause-before" if home < candidate.clause else "clause-after"
    if clause.finite and at < clause.finite.at:
        return "subject"
    if at < candidate.at:
        return "between"
    return "behind" if phrase and at <= phrase.right + 6 else "far"
