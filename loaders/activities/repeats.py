"""One candidate for each date, place or ordinal: "the sixth and seventh conferences, in May and in June"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from loaders.activities.candidate import Candidate
from loaders.activities.names import called
from loaders.activities.respective import respective
from loaders.activities.slots import Slot, slots
from loaders.syntax.chunks import Chunk
from loaders.syntax.cues import cues
from loaders.syntax.dates import When
from loaders.syntax.number import singular
from loaders.syntax.sentence import Sentence

_COUNT = {
    word: number
    for number, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
_MANY = cues().words["many"]
# yes: "2043 regatta"
# no: "regatta 2043"
# no: "2043"
_YEAR = re.compile(r"\A(?:19|20)\d\d(?= )")
# yes: "two regattas"
# yes: "both harbours"
# no: "the two regattas"
_COUNTED = re.compile(rf"^(?:{'|'.join(_COUNT)}|several|both|all) ", re.IGNORECASE)


def repeated(sentence: Sentence, candidate: Candidate) -> list[Candidate]:
    """The candidate with its date and place; several of them for several dates or ordinals."""
    first = _unfolded(sentence, candidate)
    return [*first, *_further(sentence, candidate)] if len(first) == 1 else first


def _unfolded(sentence: Sentence, candidate: Candidate) -> list[Candidate]:
    if mine := respective(sentence, candidate):
        return [replace(candidate, when=mine[0], place=mine[1], own_date=True)]
    found, own = slots(sentence, candidate)
    names = _ordinals(sentence, candidate) or _years(sentence, candidate)
    if names:
        places = [found[min(at, len(found) - 1)] for at in range(len(names))]
        named = zip(names, places, strict=True)
        return [
            replace(candidate, name=name, when=_of(name, when), place=place, own_date=own)
            for name, (when, place) in named
        ]
    if len(found) > 1 and candidate.kind == "event" and not _one_series(sentence, candidate, found):
        return _each(sentence, candidate, found, own)
    when, place = _whole(found)
    if own or place or when != candidate.when:
        return [replace(candidate, when=when, place=place, own_date=own)]
    return [candidate]


def _each(sentence: Sentence, candidate: Candidate, found: Sequence[Slot], own: bool) -> list[Candidate]:
    """One for each date and place; the stops of a journey have their own names."""
    name, first = _singular(sentence, candidate), found[0][1] if candidate.way == "verb" else None
    return [
        replace(
            candidate,
            name=name.replace(first, place) if first and place else name,
            when=when,
            place=place,
            own_date=own,
        )
        for when, place in found
    ]


def _further(sentence: Sentence, candidate: Candidate) -> list[Candidate]:
    """ "the first drill in May, the second in June": the later ones, which leave their noun out."""
    chunks, phrase = sentence.chunks, candidate.phrase
    ordinals = [at for at in range(phrase.left, phrase.at) if chunks[at].ordinal] if phrase else []
    if candidate.kind != "event" or len(ordinals) != 1:
        return []
    rest = _rest(sentence, candidate, ordinals[0] + 1)
    later = []
    for at in range(candidate.right, len(chunks) - 2):
        if _bare(chunks, at):
            one = replace(
                candidate, name=f"{chunks[at].text} {rest}", left=at, at=at, right=at + 1, outer=None
            )
            found, own = slots(sentence, one)
            later.append(replace(one, when=found[0][0], place=found[0][1], own_date=own))
    return later


def _bare(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether an ordinal stands for itself: "the second in Harbour Town", "the third, in June"."""
    opens = chunks[at + 1].lower in ("in", "on", "(", "at") or chunks[at + 1].text == ","
    after = {chunk.kind for chunk in chunks[at + 2 : at + 4]}
    return chunks[at].ordinal and chunks[at - 1].lower == "the" and opens and bool(after & {"place", "date"})


def _of(name: str, when: When) -> When:
    """The year that a name begins with, where no date says more."""
    year = _YEAR.match(name)
    return When(year[0]) if year and not (when.start or "").startswith(year[0]) else when


def _whole(found: Sequence[Slot]) -> Slot:
    """Several dates as one period, from the first to the last."""
    if len(found) == 1:
        return found[0]
    first, last = found[0][0], found[-1][0]
    if (last.end or last.start or "") < (first.start or ""):
        return found[0]
    end = last.end or last.start
    return When(first.start, end, first.inferred or last.inferred), found[0][1]


def _one_series(sentence: Sentence, candidate: Candidate, found: Sequence[Slot]) -> bool:
    """ "six seminars in May and June", "dialogues in February and March": one series without identities."""
    if candidate.phrase is None or not candidate.phrase.head.plural:
        return False
    if len({place for _, place in found if place}) == len(found):
        return False
    before = [chunk.lower for chunk in sentence.chunks[max(0, candidate.left - 2) : candidate.at]]
    if _MANY & set(before):
        return True
    if count := next((_COUNT[word] for word in before if word in _COUNT), 0):
        return count > len(found)
    months = [
        int(when.start[5:7]) + 12 * int(when.start[:4])
        for when, _ in found
        if when.start and len(when.start) == 7
    ]
    return len(months) == len(found) and all(b - a == 1 for a, b in pairwise(months))


def _singular(sentence: Sentence, candidate: Candidate) -> str:
    """The name of one of several: "two youth consultations on peace" → "youth consultation on peace"."""
    chunks = sentence.chunks
    phrase = candidate.phrase
    if phrase is None or not phrase.head.plural:
        return candidate.name
    bare = _COUNTED.sub("", candidate.name)
    return bare.replace(chunks[phrase.stop - 1].text, singular(chunks[phrase.stop - 1].text), 1)


def _ordinals(sentence: Sentence, candidate: Candidate) -> list[str]:
    """ "sixth and seventh annual conferences" → the two names."""
    chunks = sentence.chunks
    phrase = candidate.phrase
    if phrase is None:
        return []
    places = [at for at in range(phrase.left, phrase.at) if chunks[at].ordinal]
    if len(places) < 2:
        return []
    rest = _rest(sentence, candidate, places[-1] + 1)
    return [f"{chunks[at].text} {rest}" for at in places]


def _years(sentence: Sentence, candidate: Candidate) -> list[str]:
    """ "2015 and 2016 commemorations" → the two names."""
    phrase = candidate.phrase
    if phrase is None:
        return []
    found = ((at, sentence.chunks[at].dates) for at in range(phrase.left, phrase.at))
    several = [(at, dates) for at, dates in found if dates and len(dates.whens) > 1]
    if not several:
        return []
    at, dates = several[0]
    rest = _rest(sentence, candidate, at + 1)
    return [f"{when.start} {rest}" for when in dates.whens]


def _rest(sentence: Sentence, candidate: Candidate, left: int) -> str:
    """The name from chunk `left` on, its head in the singular."""
    chunks = sentence.chunks
    phrase = candidate.phrase
    rest = called(sentence, left, candidate.right)
    if phrase and phrase.head.plural:
        rest = rest.replace(chunks[phrase.stop - 1].text, singular(chunks[phrase.stop - 1].text), 1)
    return rest
