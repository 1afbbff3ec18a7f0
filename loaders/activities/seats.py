"""Who may take part in what a sentence tells: the actors that it, the ones before or its section name."""

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import Literal

from graph.vocabulary import ActorKind
from loaders.activities.company import Company
from loaders.actors.mentions import Mention
from loaders.extraction import Actor
from loaders.syntax.sentence import Sentence
from loaders.value import value

Who = Callable[[str], Actor]
"""The actor with an id."""

_UNITED = frozenset({ActorKind.UNITED_NATIONS, ActorKind.ENVOY})
_MANY = 2


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
    found = list(_named(sentences[index], "", host, who))
    here = {seat.mention.actor: seat.kind in _UNITED for seat in found}
    seen = set(here)
    elsewhere: tuple[tuple[int, Carried], ...] = ((index - 1, "before"), (0, "first"))
    for other, where in elsewhere:
        for seat in _named(sentences[other], where, host, who) if 0 <= other < index else ():
            if seat.mention.actor not in seen:
                seen.add(seat.mention.actor)
                found.append(seat)
    for actor in host:
        if actor not in seen:
            found.append(Seat(Mention(0, 1, actor, "name"), None, "section", who(actor).kind, True))
    return list(_marked(found, here, who))


def _named(sentence: Sentence, carried: Carried, host: Sequence[str], who: Who) -> Iterator[Seat]:
    for order, (at, mention) in enumerate(sentence.named):
        for actor in (mention.actor, *mention.others):
            alone = Mention(mention.start, mention.end, actor, mention.how) if mention.others else mention
            place = None if carried else at
            yield Seat(alone, place, carried, who(actor).kind, actor in host, order)


def _marked(found: Sequence[Seat], here: Mapping[str, bool], who: Who) -> Iterator[Seat]:
    """The seats, marked by how they stand to those whom the sentence names (`here`)."""
    above = {actor: _above(actor, who) for actor in dict.fromkeys((*here, *(s.mention.actor for s in found)))}
    stands: dict[str, tuple[str, ...]] = {}
    for one in found:
        me = one.mention.actor
        if me not in stands:
            stands[me] = _stands(me, one.kind in _UNITED, here, above)
        marks = (*stands[me], f"order={min(one.order, 4)}")
        yield Seat(one.mention, one.at, one.carried, one.kind, one.host, one.order, marks)


def _stands(me: str, side: bool, here: Mapping[str, bool], above: Mapping[str, Set[str]]) -> tuple[str, ...]:
    """How an actor stands to the others that the sentence names: its side, its organ, its parent."""
    others = [actor for actor in here if actor != me]
    mine = sum([here[actor] == side for actor in others])
    theirs = len(others) - mine
    return (
        f"mine={min(mine, _MANY)} theirs={min(theirs, _MANY)}",
        f"organ-named={any(me in above[actor] for actor in others)}",
        f"parent-named={not above[me].isdisjoint(others)}",
    )


def company(places: Sequence[Seat], index: int) -> Company:
    """Whom sentence `index` names, by its seats."""
    here = [seat for seat in places if seat.at is not None]
    united = frozenset(seat.mention.actor for seat in here if seat.kind in _UNITED)
    hosted = any(seat.host for seat in places)
    return Company(frozenset(seat.mention.actor for seat in here), united, index, hosted)


def within(organ: str, body: str, who: Who) -> bool:
    """Whether an actor (id) belongs to another, directly or through others."""
    return body in _above(organ, who)


def _above(organ: str, who: Who) -> set[str]:
    """The actors that one belongs to, directly or through others."""
    found: set[str] = set()
    parent = who(organ).part_of
    while parent:
        found.add(parent)
        parent = who(parent).part_of
    return found
