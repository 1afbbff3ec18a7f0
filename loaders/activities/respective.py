"""Several things with as many dates or places: "a workshop and a seminar in April and May, respectively"."""

from loaders.activities.candidates import Candidate
from loaders.syntax.chunks import DETERMINERS
from loaders.syntax.dates import When
from loaders.syntax.phrases import nested
from loaders.syntax.sentence import Sentence

# yes: "Dakar and Nairobi"
# no: "Dakar to Nairobi"
_JOINS = frozenset({",", "and"}) | DETERMINERS


def respective(sentence: Sentence, candidate: Candidate) -> tuple[When, str | None] | None:
    """When and where one of several things was, where "respectively" pairs them; None where it does not."""
    end = closing(sentence, candidate.right)
    things = _things(sentence, end) if candidate.phrase and end else []
    if len(things) < 2 or candidate.left not in dict(things):
        return None
    tail = sentence.chunks[things[-1][1] : end]
    whens = [when for chunk in tail if chunk.dates for when in chunk.dates.whens]
    places = [chunk.text for chunk in tail if chunk.kind == "place"]
    counts = {len(whens), len(places)} - {0, 1}
    if counts != {len(things)}:
        return None
    number = list(dict(things)).index(candidate.left)
    when = whens[number % len(whens)] if whens else When(None)
    return when, places[number % len(places)] if places else None


def closing(sentence: Sentence, at: int) -> int:
    """The chunk "respectively" from `at` on, 0 for none."""
    words = range(at, len(sentence.chunks))
    return next((index for index in words if sentence.chunks[index].lower == "respectively"), 0)


def _things(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """The chunks of the last things before chunk `end` that nothing but commas, "and" and articles parts."""
    chain: list[tuple[int, int]] = []
    for phrase, outer in nested(sentence.phrases):
        if outer is None and phrase.right <= end:
            between = sentence.chunks[chain[-1][1] : phrase.left] if chain else ()
            joined = all(chunk.lower in _JOINS for chunk in between)
            chain = [*(chain if joined else ()), (phrase.left, phrase.right)]
    return chain
