"""Who may take part in what: the seats of a sentence, from its own words and carried over from others."""

from collections.abc import Callable, Iterator, Sequence

from loaders.candidates import Sentence
from loaders.features import Seat
from loaders.mentions import Mention


def seats(row: Sequence[Sentence], index: int, host: Sequence[str], kind: Callable[[str], str]) -> list[Seat]:
    """The seats beside the candidates of sentence `index`: actors named in it, in the sentence before, in the
    first one, and the section's organizations. An actor has as many seats as the sentence names it; elsewhere one.

    kind  the kind of an actor id.
    """
    found = list(_named(row[index], host, kind))
    seen = {seat.mention.actor for seat in found}
    for other, where in ((index - 1, "before"), (0, "first")):
        if 0 <= other < index:
            for seat in _named(row[other], host, kind):
                if seat.mention.actor not in seen:
                    seen.add(seat.mention.actor)
                    found.append(Seat(seat.mention, None, where, seat.kind, seat.host))
    for actor in host:
        if actor not in seen:
            found.append(Seat(Mention(0, 1, actor, "name"), None, "section", kind(actor), True))
    return found


def _named(one: Sentence, host: Sequence[str], kind: Callable[[str], str]) -> Iterator[Seat]:
    for at, chunk in enumerate(one.row):
        if chunk.mention:
            mention = chunk.mention
            for actor in (mention.actor, *mention.others):
                seat = Mention(mention.start, mention.end, actor, mention.how)
                yield Seat(seat, at, "", kind(actor), actor in host)
