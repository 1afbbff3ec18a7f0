"""Who may take part in what: the seats of a sentence, from its own words and carried over from others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from graph.vocabulary import ActorKind
from loaders.activities.candidates import Sentence
from loaders.activities.features import Company
from loaders.activities.seats import Seat
from loaders.actors.mentions import Mention
from loaders.extraction import Actor

Who = Callable[[str], Actor]
"""The actor with an id."""

_UNITED = frozenset({ActorKind.UNITED_NATIONS, ActorKind.ENVOY})
_MANY = 2


def seats(row: Sequence[Sentence], index: int, host: Sequence[str], who: Who) -> list[Seat]:
    """The seats beside the candidates of sentence `index`.

    They are of the actors named in it, in the sentence before, in the first one, and of the section's
    organizations. An actor has as many seats as the sentence names it; elsewhere one.
    """
    found = list(_named(row[index], host, who))
    seen = {seat.mention.actor for seat in found}
    here = dict.fromkeys(seat.mention.actor for seat in found)
    for other, where in ((index - 1, "before"), (0, "first")):
        if 0 <= other < index:
            for seat in _named(row[other], host, who):
                if seat.mention.actor not in seen:
                    seen.add(seat.mention.actor)
                    found.append(replace(seat, at=None, carried=where))
    for actor in host:
        if actor not in seen:
            mention = Mention(0, 1, actor, "name")
            found.append(Seat(mention, None, "section", who(actor).kind, True))
    return [replace(seat, marks=_marks(seat, list(here), who)) for seat in found]


def _named(one: Sentence, host: Sequence[str], who: Who) -> Iterator[Seat]:
    order = 0
    for at, chunk in enumerate(one.row):
        if chunk.mention:
            mention = chunk.mention
            for actor in (mention.actor, *mention.others):
                alone = Mention(mention.start, mention.end, actor, mention.how) if mention.others else mention
                yield Seat(alone, at, "", who(actor).kind, actor in host, order=order)
            order += 1


def _marks(seat: Seat, named: Sequence[str], who: Who) -> tuple[str, ...]:
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
        f"order={min(seat.order, 4)}",
    )


def company(places: Sequence[Seat], index: int) -> Company:
    """Whom sentence `index` names, by its seats."""
    here = [seat for seat in places if seat.at is not None]
    united = frozenset(seat.mention.actor for seat in here if seat.kind in _UNITED)
    return Company(frozenset(seat.mention.actor for seat in here), united, index)


def within(organ: str, body: str, who: Who) -> bool:
    """Whether an actor (id) belongs to another, directly or through others."""
    parent = who(organ).part_of
    while parent:
        if parent == body:
            return True
        parent = who(parent).part_of
    return False
