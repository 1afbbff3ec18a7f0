"""What a paragraph says was done: the candidates that are chosen, with who took part in them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.identity import activity_id
from graph.vocabulary import Level
from loaders.activities.candidate import Candidate
from loaders.activities.choice import Choice, best, choice, scores
from loaders.activities.company import Company
from loaders.activities.features import of_candidate
from loaders.activities.level import level
from loaders.activities.parts import Part
from loaders.activities.roles import of_seat
from loaders.activities.seats import Seat, Who, company, seats
from loaders.activities.status import status
from loaders.activities.sure import Calibration, bounded, log_odds, taking
from loaders.activities.themes import Themes
from loaders.activities.umbrellas import covers, only_says
from loaders.activities.validity import validity
from loaders.activities.weights import NONE, Weights
from loaders.extraction import Activity, Participant, Unread

_HALF = 0.5
_POSSIBLE = 0.1  # less likely candidates are not worth a question
_OPENER = 0.2  # of one that only says that some cooperate, left out because they do more
_UNCALIBRATED = Calibration()  # what was not chosen is not what the calibration was learned from


@dataclass(frozen=True, slots=True)
class Deed:
    """A candidate, with everybody who takes part and how sure that is before calibration.

    signs  log-odds in hundredths: among the candidates of its sentence, alone, and of all who take part.
    """

    candidate: Candidate
    people: tuple[Participant, ...]
    signs: tuple[int, int, int]


def activities(
    text: str, parts: Sequence[Part], host: Sequence[str], who: Who, weights: Weights, themes: Themes
) -> list[Activity]:
    """The activities of a paragraph in reading order.

    host  the organizations of its section (ids); `who` gives the actor with an id.
    """
    found: list[Activity] = []
    sentences = [part.sentence for part in parts]
    places = [seats(sentences, index, host, who) for index in range(len(parts))]
    for index, (part, done) in enumerate(zip(parts, deeds_of(parts, places, weights, who), strict=True)):
        words = text[part.sentence.start : part.sentence.end]
        about = themes.of(words) if done else ()
        for one in done:
            high = level(part.sentence, one.candidate, sentences[:index], who)
            found.append(_activity(one, part, about, high, weights.sure))
    return found


def unread(number: int, parts: Sequence[Part], found: Sequence[Activity]) -> Iterator[Unread]:
    """The sentences that name two actors or more and gave no activity."""
    begins = sorted(activity.span[0] for activity in found)
    for part in parts:
        sentence = part.sentence
        actors = {mention.actor for _, mention in sentence.named}
        told = bisect_left(begins, sentence.start) < bisect_left(begins, sentence.end)
        if len(actors) > 1 and not told:
            yield Unread(number, (sentence.start, sentence.end), f"{len(actors)} actors and no activity")


def untold(
    text: str, parts: Sequence[Part], host: Sequence[str], who: Who, weights: Weights, themes: Themes
) -> Iterator[Activity]:
    """What a paragraph may tell beside its activities, each with how likely that is, in reading order."""
    sentences = [part.sentence for part in parts]
    places = [seats(sentences, index, host, who) for index in range(len(parts))]
    every = _every(parts, places, weights)
    openers = _openers(parts, every, who)
    for index, (part, told) in enumerate(zip(parts, every, strict=True)):
        about = themes.of(text[part.sentence.start : part.sentence.end])
        others = _weighed(part, index, places[index], weights, taken=False)
        left_out = [one for one in told if id(one) in openers]
        for one in (*left_out, *(other for other in others if not _twice(other, told))):
            high = level(part.sentence, one.candidate, sentences[:index], who)
            activity = _activity(one, part, about, high, _UNCALIBRATED)
            if activity.confidence >= _POSSIBLE:
                yield replace(activity, confidence=_OPENER) if id(one) in openers else activity


def _twice(one: Deed, told: Sequence[Deed]) -> bool:
    """Whether a deed tells less, or more, of what another tells."""
    return any(_within(one, other) or _within(other, one) for other in told)


def offered(part: Part, around: Company, weights: Weights) -> Choice:
    """The candidates of a sentence from which is chosen, each with its odds."""
    sentence, all_ = part.sentence, part.candidates
    odds = [weights.accepts(of_candidate(sentence, all_, one, around)) for one in all_]
    return choice(sentence, all_, odds, around)


def deeds_of(
    parts: Sequence[Part], places: Sequence[Sequence[Seat]], weights: Weights, who: Who
) -> list[list[Deed]]:
    """What each sentence of a paragraph tells; `places` are its seats.

    One that only says that some cooperate is left out where another activity has all of them.
    """
    every = _every(parts, places, weights)
    openers = _openers(parts, every, who)
    return [[one for one in row if id(one) not in openers] for row in every]


def _every(parts: Sequence[Part], places: Sequence[Sequence[Seat]], weights: Weights) -> list[list[Deed]]:
    return [deeds_told(part, index, places[index], weights) for index, part in enumerate(parts)]


def _openers(parts: Sequence[Part], every: Sequence[Sequence[Deed]], who: Who) -> set[int]:
    """The deeds (by `id`) that only say that some cooperate who are together in another one."""
    both = list(zip(parts, every, strict=True))
    empty = {id(one) for part, row in both for one in row if only_says(part.sentence, one.candidate)}
    others = [_company(one) for row in every for one in row if id(one) not in empty]
    return {id(one) for row in every for one in row if id(one) in empty and _among(others, one, who)}


def _among(others: Sequence[set[str]], one: Deed, who: Who) -> bool:
    return any(covers(other, _company(one), who) for other in others)


def _company(deed: Deed) -> set[str]:
    return {person.actor for person in deed.people}


def deeds_told(part: Part, index: int, places: Sequence[Seat], weights: Weights) -> list[Deed]:
    """The candidates of a sentence that are chosen and in which somebody takes part, each thing once."""
    return _once(list(_weighed(part, index, places, weights, taken=True)))


def _weighed(
    part: Part, index: int, places: Sequence[Seat], weights: Weights, *, taken: bool
) -> Iterator[Deed]:
    """The candidates of a sentence that are chosen, or those that are not, where somebody takes part."""
    given = offered(part, company(places, index), weights)
    found = scores(given, weights.choice)
    members, odds = best(found), taking(found)
    chosen = [one for at, one in enumerate(given.candidates) if members >> at & 1]
    for at, candidate in enumerate(given.candidates):
        if bool(members >> at & 1) == taken:
            beside = chosen if taken else [*chosen, candidate]
            if people := tuple(participants(part, candidate, places, beside, weights)):
                mean = round(sum(log_odds(person.confidence) for person in people) / len(people))
                yield Deed(candidate, people, (odds[at], bounded(given.odds[at]), mean))


def _once(told: Sequence[Deed]) -> list[Deed]:
    """The deeds without those of a sentence that tell less of what another tells.

    One thing is told twice where kind and company are the same, no dates tell the two apart, and the name of
    the one lies in the other's ("declaration", "Harbour Declaration"). A list is several things.
    """
    return [one for one in told if not any(_within(one, other) for other in told)]


def _within(one: Deed, other: Deed) -> bool:
    """Whether the first tells less of what the second tells."""
    less, more = one.candidate, other.candidate
    if less.kind != more.kind:
        return False
    before, found, after = f" {more.name} ".lower().partition(f" {less.name} ".lower())
    return (
        bool(found and (before or after))
        and "and" not in [*before.split(), *after.split()]
        and {person.actor for person in one.people} == {person.actor for person in other.people}
        and _is_same(less.when.start or "", more.when.start or "")
    )


def _is_same(one: str, other: str) -> bool:
    """Whether two dates, each as precise as it is told or "", do not tell two things apart."""
    return one.startswith(other) or other.startswith(one)


def participants(
    part: Part, candidate: Candidate, places: Sequence[Seat], taken: Sequence[Candidate], weights: Weights
) -> Iterator[Participant]:
    """Everybody more likely in than out, each once, in the role of the first words that say so.

    taken  the candidates of the sentence that are chosen. How sure is what the weights say, not calibrated.
    """
    seen: set[str] = set()
    span = (part.sentence.start, part.sentence.end)
    named = len({seat.mention.actor for seat in places if seat.at is not None})
    for seat in places:
        actor = seat.mention.actor
        if actor in seen:
            continue
        likely = weights.roles(of_seat(part.sentence, candidate, seat, taken, named))
        if (out := likely.pop(NONE)) < _HALF:
            seen.add(actor)
            words = span if seat.carried == "section" else (seat.mention.start, seat.mention.end)
            yield Participant(actor, max(likely, key=likely.__getitem__), words, 1 - out)


def _activity(
    deed: Deed, part: Part, about: tuple[str, ...], high: Level | None, sure: Calibration
) -> Activity:
    """What is told as an activity; `about` are the themes of its sentence's words, `high` its level."""
    candidate, when = deed.candidate, deed.candidate.when
    holds = validity(part.sentence, candidate)
    confidence = sure.of_activity(deed.signs)
    return Activity(
        id=activity_id(
            candidate.name, candidate.kind, when.start, when.end, [one.actor for one in deed.people]
        ),
        kind=candidate.kind,
        type=candidate.type,
        name=candidate.name,
        start=when.start,
        end=when.end,
        place=candidate.place,
        status=status(part.sentence, candidate),
        span=(part.sentence.start, part.sentence.end),
        rule=_rule(part, candidate),
        participants=tuple(_sure(deed, confidence, sure)),
        themes=about,
        level=high,
        date_inferred=when.inferred,
        confidence=confidence,
        signed=holds.signed,
        valid_from=holds.valid_from,
        valid_to=holds.valid_to,
    )


def _rule(part: Part, candidate: Candidate) -> str:
    main = part.sentence.clauses[candidate.clause].main
    return f"{candidate.way}-{main.frame if main else 'none'}"


def _sure(deed: Deed, activity: float, sure: Calibration) -> Iterator[Participant]:
    """Everybody who takes part, with how sure that is by the calibration."""
    for person in deed.people:
        signs = (*deed.signs, log_odds(person.confidence))
        yield Participant(person.actor, person.role, person.span, sure.of_participant(signs, activity))
