"""What a paragraph says was done: the candidates that are chosen, with who took part in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.identity import activity_id
from loaders.activities.candidates import Candidate
from loaders.activities.choice import Choice, choice, chosen
from loaders.activities.features import Company, of_candidate
from loaders.activities.level import level
from loaders.activities.parts import Part
from loaders.activities.roles import Seat, Who, company, of_seat, seats
from loaders.activities.status import status
from loaders.activities.themes import Themes
from loaders.activities.validity import validity
from loaders.activities.weights import NONE, Weights
from loaders.extraction import Activity, Participant, Unread

_HALF = 0.5
_Taken = tuple[Candidate, tuple[Participant, ...]]


def activities(
    text: str, parts: Sequence[Part], host: Sequence[str], who: Who, weights: Weights, themes: Themes
) -> list[Activity]:
    """The activities of a paragraph in reading order.

    host  the organizations of its section (ids); `who` gives the actor with an id.
    """
    found: list[Activity] = []
    sentences = [part.sentence for part in parts]
    for index, part in enumerate(parts):
        places = seats(sentences, index, host, who)
        words = text[part.sentence.start : part.sentence.end]
        told = _once(list(_told(part, index, places, weights)))
        about = themes.of(words) if told else ()
        for candidate, people in told:
            high = level(part.sentence, candidate, sentences[:index], who)
            found.append(replace(_activity(candidate, part, people, about), level=high))
    return found


def unread(number: int, parts: Sequence[Part], found: Sequence[Activity]) -> Iterator[Unread]:
    """The sentences that name two actors or more and gave no activity."""
    begins = sorted(activity.span[0] for activity in found)
    for part in parts:
        sentence = part.sentence
        actors = {chunk.mention.actor for chunk in sentence.chunks if chunk.mention}
        told = bisect_left(begins, sentence.start) < bisect_left(begins, sentence.end)
        if len(actors) > 1 and not told:
            yield Unread(number, (sentence.start, sentence.end), f"{len(actors)} actors and no activity")


def offered(part: Part, around: Company, weights: Weights) -> Choice:
    """The candidates of a sentence from which is chosen, each with its odds."""
    sentence, all_ = part.sentence, part.candidates
    odds = [weights.accepts(of_candidate(sentence, all_, one, around)) for one in all_]
    return choice(sentence, all_, odds, around)


def _told(part: Part, index: int, places: Sequence[Seat], weights: Weights) -> Iterator[_Taken]:
    """The candidates of a sentence that are chosen and in which somebody takes part."""
    around = company(places, index)
    taken = chosen(offered(part, around, weights), weights.choice)
    for candidate in taken:
        if people := tuple(participants(part, candidate, places, taken, weights)):
            yield candidate, people


def _once(told: Sequence[_Taken]) -> list[_Taken]:
    """The tellings without those of a sentence that tell less of what another tells.

    One thing is told twice where kind and company are the same, no dates tell the two apart, and the name of
    the one lies in the other's ("declaration", "Harbour Declaration"). A list is several things.
    """
    return [one for one in told if not any(_within(one, other) for other in told)]


def _within(one: _Taken, other: _Taken) -> bool:
    """Whether the first tells less of what the second tells."""
    (less, people), (more, others) = one, other
    before, found, after = f" {more.name} ".lower().partition(f" {less.name} ".lower())
    return (
        bool(found and (before or after))
        and "and" not in [*before.split(), *after.split()]
        and less.kind == more.kind
        and {person.actor for person in people} == {person.actor for person in others}
        and _is_same(less.when.start or "", more.when.start or "")
    )


def _is_same(one: str, other: str) -> bool:
    """Whether two dates, each as precise as it is told or "", do not tell two things apart."""
    return one.startswith(other) or other.startswith(one)


def participants(
    part: Part, candidate: Candidate, places: Sequence[Seat], taken: Sequence[Candidate], weights: Weights
) -> Iterator[Participant]:
    """Everybody more likely in than out, each once, in the role of the first words that say so.

    taken  the candidates of the sentence that are chosen.
    """
    seen: set[str] = set()
    span = (part.sentence.start, part.sentence.end)
    named = len({seat.mention.actor for seat in places if seat.at is not None})
    for seat in places:
        actor = seat.mention.actor
        if actor in seen:
            continue
        likely = weights.roles(of_seat(part.sentence, candidate, seat, taken, named))
        if likely.pop(NONE) < _HALF:
            seen.add(actor)
            words = span if seat.carried == "section" else (seat.mention.start, seat.mention.end)
            yield Participant(actor, max(likely, key=lambda role: likely[role]), words)


def _activity(
    candidate: Candidate, part: Part, people: tuple[Participant, ...], about: tuple[str, ...]
) -> Activity:
    """A candidate as an activity; `about` are the themes of its sentence's words."""
    when, holds = candidate.when, validity(part.sentence, candidate)
    actors = [person.actor for person in people]
    main = part.sentence.clauses[candidate.clause].main
    frame = main.frame if main else "none"
    return Activity(
        id=activity_id(candidate.name, candidate.kind, when.start, when.end, actors),
        kind=candidate.kind,
        type=candidate.type,
        name=candidate.name,
        start=when.start,
        end=when.end,
        place=candidate.place,
        status=status(part.sentence, candidate),
        span=(part.sentence.start, part.sentence.end),
        rule=f"{candidate.way}-{frame}",
        participants=people,
        themes=about,
        date_inferred=when.inferred,
        signed=holds.signed,
        valid_from=holds.valid_from,
        valid_to=holds.valid_to,
    )
