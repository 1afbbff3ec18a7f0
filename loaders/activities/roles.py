"""Who may take part in what: the seats beside a sentence's candidates, and the features of each."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Literal

from graph.vocabulary import ActorKind
from loaders.activities.around import governor, preposition, verb_before
from loaders.activities.candidate import Candidate
from loaders.activities.company import Company
from loaders.actors.mentions import Mention
from loaders.extraction import Actor
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS
from loaders.syntax.sentence import Sentence
from loaders.value import value

Who = Callable[[str], Actor]
"""The actor with an id."""

_UNITED = frozenset({ActorKind.UNITED_NATIONS, ActorKind.ENVOY})
_MANY = 2
_IN_LISTS = DETERMINERS | {"and", "or", "as", "well", "other", "entities", "together"}


Carried = Literal["", "first", "before", "section"]


@value
class Seat:
    """An actor's mention beside a candidate.

    at      its chunk in the candidate's sentence; None where another sentence or the heading names it.
    carried where else: the first sentence, the one before, the section; "" for its own sentence.
    order   of its mention among those of its sentence, from 0.
    marks   how it stands to the other actors that the candidate's sentence names.
    """

    mention: Mention
    at: int | None
    carried: Carried = ""
    kind: str = ""
    host: bool = False
    order: int = 0
    marks: tuple[str, ...] = ()


def seats(sentences: Sequence[Sentence], index: int, host: Sequence[str], who: Who) -> list[Seat]:
    """The seats beside the candidates of sentence `index`.

    They are of the actors named in it, in the sentence before, in the first one, and of the section's
    organizations. An actor has as many seats as the sentence names it; elsewhere one.
    """
    found = list(_named(sentences[index], host, who))
    seen = {seat.mention.actor for seat in found}
    here = dict.fromkeys(seat.mention.actor for seat in found)
    elsewhere: tuple[tuple[int, Carried], ...] = ((index - 1, "before"), (0, "first"))
    for other, where in elsewhere:
        if 0 <= other < index:
            for seat in _named(sentences[other], host, who):
                if seat.mention.actor not in seen:
                    seen.add(seat.mention.actor)
                    found.append(replace(seat, at=None, carried=where))
    for actor in host:
        if actor not in seen:
            mention = Mention(0, 1, actor, "name")
            found.append(Seat(mention, None, "section", who(actor).kind, True))
    stands = {seat.mention.actor: _stands(seat, list(here), who) for seat in found}
    marked = ((seat, (*stands[seat.mention.actor], f"order={min(seat.order, 4)}")) for seat in found)
    return [replace(seat, marks=marks) for seat, marks in marked]


def _named(sentence: Sentence, host: Sequence[str], who: Who) -> Iterator[Seat]:
    order = 0
    for at, chunk in enumerate(sentence.chunks):
        if chunk.mention:
            mention = chunk.mention
            for actor in (mention.actor, *mention.others):
                alone = Mention(mention.start, mention.end, actor, mention.how) if mention.others else mention
                yield Seat(alone, at, "", who(actor).kind, actor in host, order=order)
            order += 1


def _stands(seat: Seat, named: Sequence[str], who: Who) -> tuple[str, ...]:
    """How an actor stands to the others that the sentence names: its side, its organ, its parent."""
    me = seat.mention.actor
    others = [actor for actor in named if actor != me]
    side = seat.kind in _UNITED
    mine = sum([(who(actor).kind in _UNITED) == side for actor in others])
    theirs = len(others) - mine
    return (
        f"mine={min(mine, _MANY)} theirs={min(theirs, _MANY)}",
        f"organ-named={any(within(actor, me, who) for actor in others)}",
        f"parent-named={any(within(me, actor, who) for actor in others)}",
    )


def company(places: Sequence[Seat], index: int) -> Company:
    """Whom sentence `index` names, by its seats."""
    here = [seat for seat in places if seat.at is not None]
    united = frozenset(seat.mention.actor for seat in here if seat.kind in _UNITED)
    hosted = any(seat.host for seat in places)
    return Company(frozenset(seat.mention.actor for seat in here), united, index, hosted)


def within(organ: str, body: str, who: Who) -> bool:
    """Whether an actor (id) belongs to another, directly or through others."""
    parent = who(organ).part_of
    while parent:
        if parent == body:
            return True
        parent = who(parent).part_of
    return False


def of_seat(
    sentence: Sentence, candidate: Candidate, seat: Seat, taken: Sequence[Candidate], known: int
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
        return found + _carried(sentence, candidate, seat, known)
    place = f"place={_place(sentence, candidate, seat.at)}"
    found += [f"{place} {mark}" for mark in seat.marks]
    found += _placed(sentence, candidate, seat, place)
    found += _governed(sentence, candidate, seat.at, place)
    return found + _beside_others(sentence, candidate, seat.at, place, taken)


def _carried(sentence: Sentence, candidate: Candidate, seat: Seat, known: int) -> list[str]:
    """An actor whom another sentence or the heading names."""
    clause = sentence.clauses[candidate.clause]
    frame = clause.main.frame if clause.main else "none"
    carried = f"carried={seat.carried}"
    return [
        carried,
        f"{carried} host={seat.host} known={min(known, 3)}",
        f"{carried} kind={candidate.kind} known={min(known, 3)}",
        f"{carried} frame={frame} known={min(known, 3)}",
        f"{carried} own={clause.own_subject} way={candidate.way}",
        f"{carried} actor={seat.kind} known={min(known, 2)} role={candidate.kind}",
        f"{carried} where={_opening(sentence)} known={min(known, 2)}",
    ]


def _placed(sentence: Sentence, candidate: Candidate, seat: Seat, place: str) -> list[str]:
    """Where an actor stands, with what the candidate and its clause are."""
    clause = sentence.clauses[candidate.clause]
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
        f"{place} base={base} type={candidate.type}",
        f"base={base} type={candidate.type}",
        f"{place} how={seat.mention.how}",
        f"{place} actor={seat.kind} kind={kind}",
        f"{place} host={seat.host} kind={kind}",
        f"way={candidate.way} {place} frame={frame}",
        f"outer={candidate.outer.head.kind if candidate.outer else 'no'} {place}",
    ]
    return [*found, f"chain={main.base} {place} kind={kind}"] if main and main is not clause.finite else found


def _governed(sentence: Sentence, candidate: Candidate, at: int, place: str) -> list[str]:
    """The preposition and the verbs that govern an actor."""
    kind = candidate.kind
    main = sentence.clauses[candidate.clause].main
    prep = preposition(sentence, at)
    if prep in ("and", ",", "or"):
        prep = "and+" + _series(sentence, at)
    frame = main.frame if main else "none"
    behind = f"{place} prep={prep}"
    found = [behind, f"{behind} kind={kind}", f"{behind} kind={kind} frame={frame}"]
    if nearest := verb_before(sentence, at):
        verb = f"verb={nearest.frame}/{nearest.how}"
        found += (f"{verb} {place} kind={kind}", f"{verb} prep={prep} kind={kind}")
        found.append(f"verb-base={nearest.base} prep={prep}")
    if inner := verb_before(sentence, candidate.left):
        found.append(f"inner={inner.frame}/{inner.how} {place} kind={kind}")
    mention = sentence.chunks[at].mention
    state = bool(mention and mention.how == "state")
    return [*found, f"prep={prep} state={state}", f"governor={governor(sentence, at)}"]


def _beside_others(
    sentence: Sentence, candidate: Candidate, at: int, place: str, taken: Sequence[Candidate]
) -> list[str]:
    """Whether an actor shares the candidate's clause, is background, or stands in the words of another."""
    chunks = sentence.chunks
    same = sentence.clause_of(at) == candidate.clause
    inside = [
        other
        for other in taken
        if other is not candidate and other.way == "noun" and other.phrase
        and other.phrase.left <= at < other.phrase.right
    ]  # fmt: skip
    return [
        f"same={same} {place}",
        f"background={sentence.background[at]} {place} mine={sentence.background[candidate.at]}",
        f"after={chunks[at + 1].lower if at + 1 < len(chunks) else '$'}",
        f"in-other={bool(inside)} {place}",
        f"taken={min(len(taken), 3)} {place} same={same}",
    ]


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
