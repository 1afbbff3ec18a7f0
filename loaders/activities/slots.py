"""When and where: the dates and places of a candidate, paired."""

from collections.abc import Sequence

from loaders.activities.candidate import Candidate
from loaders.activities.respective import closing
from loaders.activities.spots import (
    antecedent,
    between,
    inside,
    lead,
    loose,
    predicate,
    relative,
    subject_clause,
    trail,
)
from loaders.actors.gazetteer import country
from loaders.syntax.chunks import DETERMINERS, Chunk
from loaders.syntax.cues import cues
from loaders.syntax.dates import When
from loaders.syntax.sentence import Sentence

Slot = tuple[When, str | None]
"""When and where."""

# yes: "a visit to ports"
# no: "a regatta of ports"
_JOURNEYS = frozenset({"visit", "mission"})
_NEAR = 8


def slots(sentence: Sentence, candidate: Candidate) -> tuple[list[Slot], bool]:
    """The dates and places of a candidate, paired, and whether they stand with it.

    What stands behind it comes first, then what its clause says of it, then what the sentence opens with; the
    period for which an instrument holds comes last, where the text says when it was signed.
    """
    found, own = _dates_and_places(sentence, candidate)
    if candidate.type in _JOURNEYS and (place := destination(sentence, candidate)):
        if stops := _stops(sentence, candidate):
            return stops, own
        return [(when, place) for when, _ in found], own
    if candidate.kind == "event":
        named = _in_name(sentence, candidate)
        return [(when, place or named) for when, place in found], own
    if _signed(sentence, candidate) or relative(sentence, candidate):
        return found, own
    where = _opening(sentence, candidate) if candidate.kind == "cooperation" else ""
    return [(when, place if place == where else None) for when, place in found], own


def _in_name(sentence: Sentence, candidate: Candidate) -> str | None:
    """The town in the name of an event: "Harbour Town Dialogue"."""
    phrase = candidate.phrase
    found = [sentence.chunks[at] for at in range(phrase.left, phrase.at)] if phrase else []
    return next((chunk.text for chunk in found if chunk.kind == "place" and country(chunk.text)), None)


def _opening(sentence: Sentence, candidate: Candidate) -> str:
    """The place that a sentence begins with: "In Harbour Land, the two continued …"; "" for none."""
    chunks = sentence.chunks
    start = sentence.clauses[subject_clause(sentence, candidate)].start
    named = start + 2 < len(chunks) and chunks[start].lower == "in"
    at = start + 2 if named and chunks[start + 1].lower in DETERMINERS else start + 1
    return chunks[at].text if named and chunks[at].kind == "place" else ""


def _dates_and_places(sentence: Sentence, candidate: Candidate) -> tuple[list[Slot], bool]:
    if not sentence.placed:
        return [(When(None), None)], False
    done = _read(sentence, relative(sentence, candidate))
    if _dated(done):
        return done, True
    own = _read(sentence, trail(sentence, candidate))
    for way in (between, predicate, loose, antecedent):
        if not _dated(own) and (at := way(sentence, candidate)):
            own = _with_places(_read(sentence, at), own)
    first = _read(sentence, lead(sentence, candidate))
    within = _read(sentence, inside(sentence, candidate))
    if _dated(first) and _holds_for(own or within) and _signed(sentence, candidate):
        return _with_places(first, own), False
    if _dated(own):
        if len(first) == 1 and all(place is None for _, place in own):
            return [(when, first[0][1]) for when, _ in own], True
        return own, True
    if _dated(first):
        return _with_places(first, own), False
    if _dated(within):
        return _with_places(within, own), True
    return own or first or [(When(None), None)], False


def _holds_for(found: Sequence[Slot]) -> bool:
    """Whether the only date is a period of years: "memorandum of understanding for 2023–2027"."""
    when = found[0][0] if len(found) == 1 else When(None)
    return bool(when.start and when.end and len(when.start) == len(when.end) == len("2023"))


def _signed(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether an instrument is signed or adopted here, not only carried out."""
    main = sentence.clauses[candidate.clause].main
    return candidate.kind == "agreement" and bool(main and main.frame == "sign")


def destination(sentence: Sentence, candidate: Candidate) -> str:
    """Where a visit or mission went: "visit to Harbour Town", "visited Harbour Land"; "" for nowhere."""
    chunks = sentence.chunks
    for at in range(candidate.at, min(candidate.right + _NEAR, len(chunks) - 1)):
        if at >= candidate.right and (chunks[at].kind == "punct" or chunks[at].verbs):
            break
        to = chunks[at].lower == "to" or (candidate.way == "verb" and at == candidate.at)
        start = at + 2 if chunks[at + 1].lower in DETERMINERS else at + 1
        if to and start < len(chunks) and chunks[start].kind == "place":
            return _joined(sentence, start)
    return ""


def _stops(sentence: Sentence, candidate: Candidate) -> list[Slot]:
    """The stops of one journey, each with its day: "visited Reef Town on 2 May and Harbour Town on 4 May"."""
    behind = range(candidate.at + 1, sentence.clauses[candidate.clause].end)
    found = _read(sentence, [at for at in behind if sentence.chunks[at].kind in ("place", "date")])
    every = all(place and (when.start or when.end) for when, place in found)
    return found if len(found) > 1 and every else []


def _joined(sentence: Sentence, at: int) -> str:
    """A place with the one that "and" joins to it: "Guyana and Trinidad and Tobago"."""
    chunks = sentence.chunks
    both = at + 2 < len(chunks) and chunks[at + 1].lower == "and" and chunks[at + 2].kind == "place"
    return sentence.text[chunks[at].start : chunks[at + 2 if both else at].end]


def _dated(slots: Sequence[Slot]) -> bool:
    return bool(slots) and any(when.start or when.end for when, _ in slots)


def _with_places(slots: list[Slot], places: Sequence[Slot]) -> list[Slot]:
    """The slots, with the first of `places` where they have none; as many places as dates are paired."""
    if len(places) == len(slots) > 1:
        return [(when, where or place) for (when, where), (_, place) in zip(slots, places, strict=True)]
    place = next((place for _, place in places if place), None)
    return [(when, where or place) for when, where in slots] or list(places)


def _read(sentence: Sentence, at: Sequence[int]) -> list[Slot]:
    """Dates and places in a row, paired: a new pair begins where a second date or place comes."""
    pairs: list[tuple[When | None, str | None]] = []
    for index in at:
        chunk = sentence.chunks[index]
        if chunk.kind == "place":
            pairs = _placed(sentence, pairs, chunk, index)
        elif chunk.dates and not _dates_crisis(sentence, index):
            whens = chunk.dates.whens
            if pairs and pairs[-1][0] is None and len(whens) == 1:
                pairs[-1] = (whens[0], pairs[-1][1])
            elif len(pairs) == len(whens) and all(when is None for when, _ in pairs):
                pairs = [(when, place) for when, (_, place) in zip(whens, pairs, strict=True)]
            elif pairs and pairs[-1][0] is None:
                place = pairs.pop()[1]
                pairs += [(when, place) for when in whens]
            else:
                pairs += [(when, None) for when in whens]
    return [(when or When(None), place) for when, place in pairs]


def _dates_crisis(sentence: Sentence, at: int) -> bool:
    """Whether a date says since when something lasts that the text speaks of: "the crisis since May 2043"."""
    chunks, dates = sentence.chunks, sentence.chunks[at].dates
    before = at - 2
    if before > 1 and chunks[before].kind == "place" and chunks[before - 1].lower == "in":
        before -= 2
    return bool(dates and dates.cue == "since") and before >= 0 and chunks[before].lower in cues().topical


def _placed(
    sentence: Sentence, pairs: list[tuple[When | None, str | None]], chunk: Chunk, index: int
) -> list[tuple[When | None, str | None]]:
    """The pairs with one more place; a country behind its city is left out."""
    chunks = sentence.chunks
    start = index - 1 if chunks[index - 1].lower in DETERMINERS else index
    before = chunks[start - 1]
    if pairs and before.text == "," and chunks[start - 2].kind == "place":
        listed = closing(sentence, index) and country(chunks[start - 2].text) != chunk.text
        return [*pairs, (None, chunk.text)] if listed else pairs
    near = before.lower in ("in", "at", ",") or before.kind == "date"
    if pairs and pairs[-1][0] is not None and pairs[-1][1] is None and near:
        empty = [i for i, (_, place) in enumerate(pairs) if place is None]
        if len(empty) > 1 and len(pairs) > 1 and before.lower == "in" and _more_places(sentence, index):
            first = empty[0]
            return [(when, chunk.text if i == first else place) for i, (when, place) in enumerate(pairs)]
        return [(when, place or chunk.text) for when, place in pairs]
    return [*pairs, (None, chunk.text)]


def _more_places(sentence: Sentence, index: int) -> bool:
    return any(chunk.kind == "place" for chunk in sentence.chunks[index + 1 : index + 5])
