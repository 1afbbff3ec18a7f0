"""What a paragraph says was done: the candidates that are accepted, with who took part in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from graph.identity import activity_id
from loaders.activities.candidates import Candidate
from loaders.activities.features import of_candidate
from loaders.activities.level import level
from loaders.activities.parts import Part
from loaders.activities.roles import Seat, Who, company, of_seat, seats
from loaders.activities.status import status
from loaders.activities.themes import Themes
from loaders.activities.validity import validity
from loaders.activities.weights import NONE, Weights
from loaders.extraction import Activity, Participant, Unread

_HALF = 0.5
_LIKELY = 0  # hundredths of log-odds: as likely as not
_LEAST = -109  # one in four, which the likeliest of a sentence needs


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
        told = list(_told(part, index, places, weights))
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


def _told(
    part: Part, index: int, places: Sequence[Seat], weights: Weights
) -> Iterator[tuple[Candidate, tuple[Participant, ...]]]:
    """The candidates of a sentence that are taken and in which somebody takes part."""
    sentence, all_ = part.sentence, part.candidates
    around = company(places, index)
    odds = [weights.accepts(of_candidate(sentence, all_, c, around)) for c in all_]
    taken = [
        c for c, log in zip(all_, odds, strict=True) if log >= _LIKELY or (log == max(odds) and log >= _LEAST)
    ]
    for candidate in taken:
        if people := tuple(_participants(part, candidate, places, taken, len(around.named), weights)):
            yield candidate, people


def _participants(
    part: Part,
    candidate: Candidate,
    places: Sequence[Seat],
    taken: Sequence[Candidate],
    named: int,
    weights: Weights,
) -> Iterator[Participant]:
    """Everybody more likely in than out, each once, in the role of the first words that say so."""
    seen: set[str] = set()
    span = (part.sentence.start, part.sentence.end)
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
    when = candidate.when
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
        **asdict(validity(part.sentence, candidate)),
    )
