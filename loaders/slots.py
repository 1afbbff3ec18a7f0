"""When and where: the dates and places of a candidate, paired."""

from collections.abc import Sequence

from loaders.candidates import Candidate, Sentence
from loaders.chunks import DETERMINERS, Chunk
from loaders.dates import When

Slot = tuple[When, str | None]
"""When and where."""

_WAY = frozenset(
    "in on at held from to and , ( ) respectively both virtually the organized convened hosted "
    "co-organized by which was were took place headquarters format jointly also that city".split()
)


def slots(one: Sentence, candidate: Candidate) -> tuple[list[Slot], bool]:
    """The dates and places of a candidate, paired, and whether they stand with it."""
    own = _read(one, _trail(one, candidate))
    if not _dated(own):
        own = _with_places(_read(one, _loose(one, candidate)), own)
    lead = _read(one, _lead(one, candidate))
    inside = _read(one, _inside(one, candidate))
    if _dated(own):
        if lead and len(lead) == 1 and all(place is None for _, place in own):
            return [(when, lead[0][1]) for when, _ in own], True
        return own, True
    if _dated(lead):
        return _with_places(lead, own), False
    if _dated(inside):
        return _with_places(inside, own), True
    return own or lead or [(When(None), None)], False


def _dated(slots: Sequence[Slot]) -> bool:
    return any(when.start or when.end for when, _ in slots)


def _with_places(slots: list[Slot], places: Sequence[Slot]) -> list[Slot]:
    """The slots, with the first of `places` where they have none."""
    place = next((place for _, place in places if place), None)
    return [(when, where or place) for when, where in slots] or list(places)


def _trail(one: Sentence, candidate: Candidate) -> list[int]:
    """The chunks after a candidate that say when and where: "held in Cairo in March 2023"."""
    clause = one.clauses[candidate.clause]
    if candidate.way == "topic":
        return _own(one, range(candidate.at + 1, clause.end))
    if candidate.way == "verb":
        return _own(one, range(candidate.at + 1, clause.end))
    if candidate.outer and not _setting(one, candidate):
        return []
    out: list[int] = []
    for at in range(candidate.right, len(one.row)):
        chunk = one.row[at]
        if chunk.kind in ("date", "place"):
            out.append(at)
        elif chunk.kind not in ("actor", "quote") and chunk.lower not in _WAY and not _done(chunk):
            break
    return out


def _own(one: Sentence, span: range) -> list[int]:
    return [at for at in span if one.row[at].kind in ("date", "place") and not one.background[at]]


def _setting(one: Sentence, candidate: Candidate) -> bool:
    """Whether an inner phrase is where the outer one happened: "pledges at the forum held in May"."""
    at = candidate.left - 1
    while at > 0 and one.row[at].lower in DETERMINERS:
        at -= 1
    return one.row[at].lower in ("at", "during") or one.row[candidate.right : candidate.right + 1] == ()


def _done(chunk: Chunk) -> bool:
    """Whether a verb says that a thing was held, signed, published, set up: its date follows."""
    return (
        bool(chunk.verbs)
        and chunk.verbs[0].form == "past"
        and any(verb.frame in _DONE for verb in chunk.verbs)
    )


_DONE = frozenset({"organize", "sign", "author", "establish"})


def _loose(one: Sentence, candidate: Candidate) -> list[int]:
    """The dates and places between a candidate and the next one, whatever stands between."""
    if candidate.way != "noun" or candidate.outer or one.background[candidate.at]:
        return []
    clause = one.clauses[candidate.clause]
    others = [p.left for p in one.phrases if p.left >= candidate.right and not one.background[p.at]]
    stop = min([*others, clause.end])
    return _own(one, range(candidate.right, stop))


def _inside(one: Sentence, candidate: Candidate) -> list[int]:
    """A date in the words of the candidate or in brackets behind it: "Road Map 2021–2025"."""
    start = candidate.phrase.left if candidate.phrase else candidate.left
    inside = [at for at in range(start, candidate.right) if one.row[at].kind == "date"]
    after = candidate.right
    if after < len(one.row) and one.row[after].text in "(,":
        inside += [at for at in range(after, min(after + 6, len(one.row))) if one.row[at].kind == "date"]
    return inside[:1]


def _lead(one: Sentence, candidate: Candidate) -> list[int]:
    """The dates and places before the subject: "On 27 June 2023 in Luanda, …"."""
    index = candidate.clause
    while index > 0 and (
        not one.clauses[index].own_subject or one.row[one.clauses[index].start].lower == "and"
    ):
        index -= 1
    clause = one.clauses[index]
    stop = clause.finite.at if clause.finite else len(one.row)
    out: list[int] = []
    for at in range(clause.start, min(stop, candidate.left)):
        chunk = one.row[at]
        if chunk.mention and chunk.mention.how != "state" and not one.background[at]:
            break
        if chunk.kind in ("date", "place"):
            out.append(at)
    return (
        out if any(one.row[at].text == "," for at in range(clause.start, min(stop, candidate.left))) else []
    )


def _read(one: Sentence, at: Sequence[int]) -> list[Slot]:
    """Dates and places in a row, paired: a new pair begins where a second date or place comes."""
    pairs: list[tuple[When | None, str | None]] = []
    for index in at:
        chunk = one.row[index]
        if chunk.kind == "place":
            pairs = _placed(one, pairs, chunk, index)
        elif chunk.dates:
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


def _placed(
    one: Sentence, pairs: list[tuple[When | None, str | None]], chunk: Chunk, index: int
) -> list[tuple[When | None, str | None]]:
    """The pairs with one more place; a country behind its city is left out."""
    before = one.row[index - 1]
    if pairs and before.text == "," and one.row[index - 2].kind == "place":
        return pairs
    if pairs and pairs[-1][0] is not None and pairs[-1][1] is None and before.lower in ("in", "at", ","):
        empty = [i for i, (_, place) in enumerate(pairs) if place is None]
        if len(empty) > 1 and len(pairs) > 1 and before.lower == "in" and _more_places(one, index):
            first = empty[0]
            return [(when, chunk.text if i == first else place) for i, (when, place) in enumerate(pairs)]
        return [(when, place or chunk.text) for when, place in pairs]
    return [*pairs, (None, chunk.text)]


def _more_places(one: Sentence, index: int) -> bool:
    return any(chunk.kind == "place" for chunk in one.row[index + 1 : index + 5])
