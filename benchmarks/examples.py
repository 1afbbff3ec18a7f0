"""What annotated paragraphs teach: features with their answers, and the right choices of a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from benchmarks.fitting import Question
from benchmarks.samples import Sample
from loaders import scoring
from loaders.activities.activities import offered, participants
from loaders.activities.candidate import Candidate
from loaders.activities.choice import Choice, alone, beside, slopes, together
from loaders.activities.features import of_candidate
from loaders.activities.roles import of_seat
from loaders.activities.seats import company
from loaders.activities.weights import ROLES, Weights, flat
from loaders.extraction import Participant
from loaders.spelling import normal

Row = tuple[Mapping[str, float], int]

_ALIKE = 0.5  # as the scorer has it
_COST = 0.45  # what one more activity must be worth: about half of the F1 that is reached
_BETTER = 0.05  # what a pair gains by being more alike
_EQUAL = 0.02  # choices that differ by less are both right


def of_candidates(sample: Sample) -> Iterator[Row]:
    """The features of each candidate, and whether it is an activity."""
    for i, part in enumerate(sample.parts):
        around = company(sample.seats[i], i)
        for at, candidate in enumerate(part.candidates):
            features = of_candidate(part.sentence, part.candidates, candidate, around)
            yield Counter(features), int((i, at) in sample.right)


def of_seats(sample: Sample) -> Iterator[Row]:
    """The features of each seat beside the right candidates, and its role."""
    for (i, at), wanted in sorted(sample.right.items()):
        part, places = sample.parts[i], sample.seats[i]
        named = len(company(places, i).named)
        taken = [one for index, one in enumerate(part.candidates) if (i, index) in sample.right]
        for seat in places:
            features = of_seat(part.sentence, part.candidates[at], seat, taken, named)
            answer = wanted.people.get(sample.called(seat.mention.actor), "")
            yield Counter(flat(features)), ROLES.index(answer)


def questions(sample: Sample, model: Weights, people: Weights, count: int) -> list[Question]:
    """The sentences of a paragraph, each with its right sets of candidates: where the scorer gives most.

    model   the weights by which candidates are likely; they must not have seen the paragraph.
    people  those that say who takes part.
    """
    given = [offered(part, company(sample.seats[i], i), model) for i, part in enumerate(sample.parts)]
    likeness = [_likeness(sample, i, one, people) for i, one in enumerate(given)]
    home = _homes(likeness, len(sample.wanted))
    out = []
    for i, one in enumerate(given):
        if one.candidates:
            here = [[value if home[w] == i else 0.0 for w, value in enumerate(row)] for row in likeness[i]]
            out.append(_question(one, here, count))
    return out


def _likeness(sample: Sample, i: int, given: Choice, people: Weights) -> list[list[float]]:
    """How alike each candidate is to each reference activity; nothing for one in which nobody takes part."""
    likely = [one for one, odds in zip(given.candidates, given.odds, strict=True) if odds >= 0]
    rows = []
    for one in given.candidates:
        taken = likely if one in likely else [*likely, one]
        told = told_of(sample, one, participants(sample.parts[i], one, sample.seats[i], taken, people))
        rows.append([scoring.alike(wanted, told) for wanted in sample.wanted] if told.people else [])
    return rows


def told_of(sample: Sample, one: Candidate, people: Iterable[Participant]) -> scoring.Told:
    """A candidate in which these take part, as the scorer compares it."""
    named: dict[str, str] = {}
    for person in people:
        named.setdefault(sample.called(person.actor), person.role)
    when, place = one.when, normal(one.place)
    return scoring.Told(one.kind, one.type, one.name, when.start, when.end, place, named)


def _homes(likeness: Sequence[Sequence[Sequence[float]]], wanted: int) -> list[int]:
    """The sentence that tells each reference activity: that of the likest candidate, the first of equals."""
    best = [(0.0, 0)] * wanted
    for i, sentence in enumerate(likeness):
        for row in sentence:
            for w, value in enumerate(row):
                best[w] = max(best[w], (value, -i))
    return [-i for _, i in best]


def _question(given: Choice, likeness: Sequence[Sequence[float]], count: int) -> Question:
    worth = [_worth(likeness, members) for members in subsets(len(given.candidates))]
    return Question(terms(given), members_of(given), [one >= max(worth) - _EQUAL for one in worth], count)


def _worth(likeness: Sequence[Sequence[float]], members: Sequence[int]) -> float:
    """What the scorer gives for a choice: a point for each pair, less what each activity costs."""
    pairs = [(value, c, w) for c in members for w, value in enumerate(likeness[c]) if value >= _ALIKE]
    candidates: set[int] = set()
    wanted: set[int] = set()
    gain = 0.0
    for value, c, w in sorted(pairs, reverse=True):
        if c not in candidates and w not in wanted:
            candidates.add(c)
            wanted.add(w)
            gain += 1 + _BETTER * value
    return gain - _COST * sum(bool(likeness[c]) for c in members)


def subsets(size: int) -> list[list[int]]:
    """All sets of so many things: the bits of an index are the members, as in `choice.scores`."""
    return [[at for at in range(size) if members >> at & 1] for members in range(1 << size)]


def terms(given: Choice) -> list[Mapping[str, float]]:
    """The features of each candidate, of each pair and of each size."""
    size = len(given.candidates)
    single = [
        {**Counter(alone(given, at)), **dict.fromkeys(slopes(given, at), given.odds[at] / 100)}
        for at in range(size)
    ]
    pairs = [Counter(beside(given, one, other)) for one, other in combinations(range(size), 2)]
    return [*single, *pairs, *(Counter(together(given, number)) for number in range(size + 1))]


def members_of(given: Choice) -> list[list[int]]:
    """The terms of which each set of candidates is made."""
    size = len(given.candidates)
    pair = {both: size + at for at, both in enumerate(combinations(range(size), 2))}
    many = size + len(pair)
    return [
        [*members, *(pair[both] for both in combinations(members, 2)), many + len(members)]
        for members in subsets(size)
    ]
