"""What a cooperation is about, where no thing done is named: the words behind its verb and its partners."""

from collections.abc import Sequence

from loaders.syntax.chunks import ADVERBS, DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.clauses import Clause, Use

_ABOUT = frozenset("in on regarding concerning towards toward about for through against under".split())
_VAGUE = frozenset(
    "cooperation collaboration partnership partnerships engagement dialogue contacts contact relations "
    "relationship support "
    "assistance expertise advice guidance efforts effort work exchange exchanges information ties role "
    "commitment "
    "coordination consultations consultation interaction liaison services input inputs inputs joint close "
    "technical "
    "strategic substantive active activities discussions consultations data synergies knowledge "
    "experiences experience".split()
)
_EMPTY = frozenset(
    "area areas field fields number range variety issue issues matter matters initiatives activities ways "
    "way efforts order line "
    "context framework behalf year years months period course addition particular view close collaboration "
    "cooperation "
    "partnership coordination consultation consultations support response request relation regard "
    "capacity work".split()
)
_MILD = frozenset("joint common related priority key relevant close specific".split())
_LISTS = frozenset({"including", "namely", "focusing", "focused", "especially", "particularly"})
_ENDS = frozenset(
    "which who whom whose that while where whereas when with by through alongside following "
    "emphasizing aimed".split()
)
_MOST = 24


def topic(
    row: Sequence[Chunk], uses: Sequence[Use], background: Sequence[bool], clause: Clause, main: Use
) -> tuple[int, int]:
    """Half-open chunk range of the topic of a clause; empty where nothing stands behind its verb.

    "worked with X on Y", "deepened cooperation with X, including in Y" are about Y; "supported the Z of X" is
    about Z.
    """
    verbs = {use.at for use in uses if use.how == "infinitive"}
    first = _content(row, main.at + 1, clause.end)
    if first >= clause.end:
        return clause.end, clause.end
    if (
        not _vague(row, first)
        and row[first].lower not in PREPOSITIONS | {"to"}
        and row[first].kind != "actor"
    ):
        return first, _until(row, first, clause.end, listed=False)
    start, listed = _about(row, verbs, background, main.at + 1, clause.end)
    if start < 0:
        return _object(row, first, clause.end)
    return start, _until(row, start, clause.end, listed)


def _content(row: Sequence[Chunk], at: int, end: int) -> int:
    """The first chunk from `at` on that is neither adverb nor article."""
    while at < end and (
        row[at].lower in ADVERBS | DETERMINERS
        or row[at].lower.endswith("ly")
        or row[at].lower in ("along", "together")
        or row[at].text == ","
    ):
        at += 1
    return at


def _vague(row: Sequence[Chunk], at: int) -> bool:
    """Whether the object that begins here only says that there is cooperation: "its close partnership"."""
    while at < len(row) and row[at].kind == "word" and row[at].lower not in PREPOSITIONS | {"and", "to"}:
        if row[at].lower in _VAGUE and (
            at + 1 == len(row)
            or row[at + 1].lower in PREPOSITIONS | {"and", "to"}
            or row[at + 1].text in ",."
        ):
            return True
        at += 1
    return False


def _about(
    row: Sequence[Chunk], verbs: set[int], background: Sequence[bool], at: int, end: int
) -> tuple[int, bool]:
    """Where the topic begins, -1 for nowhere, and whether a list of topics follows."""
    for index in range(at, end - 1):
        chunk = row[index]
        if background[index] and chunk.lower not in _LISTS:
            continue
        if chunk.lower in _LISTS:
            start = _content(row, index + 1, end)
            while start < end and row[start].lower in _ABOUT:
                start = _content(row, start + 1, end)
            if (
                start < end
                and row[start].kind in ("word", "quote", "number")
                and row[start].lower not in PREPOSITIONS
            ):
                return start, True
        if chunk.lower == "to" and index + 1 in verbs:
            return index + 1, False
        if chunk.lower in _ABOUT and (start := _object_of(row, index, end)) >= 0:
            return start, start > index + 2
    return -1, False


def _object_of(row: Sequence[Chunk], index: int, end: int) -> int:
    """Where the object of a preposition begins that tells a topic; -1 for a partner, date or empty word."""
    start = _content(row, index + 1, end)
    if start >= end or row[start].kind in ("date", "place", "actor", "punct"):
        return -1
    while start < end - 1 and row[start].lower in _MILD:
        start += 1
    if row[start].lower not in _EMPTY or (
        start + 1 < end
        and row[start + 1].kind == "word"
        and row[start + 1].lower not in PREPOSITIONS | {"and", "to"}
    ):
        return start
    follows = _content(row, start + 1, end)
    if follows < end - 1 and row[follows].lower == "of":
        inside = _content(row, follows + 1, end)
        if inside < end and row[inside].lower not in _EMPTY and row[inside].kind not in ("actor", "place"):
            return inside
    return -1


def _object(row: Sequence[Chunk], at: int, end: int) -> tuple[int, int]:
    """The object itself with its partner: "cooperation with the Forum"."""
    while at < end and row[at].lower in ("with", "to", "in", "on", "of"):
        at += 1
    stop = at
    while (
        stop < end
        and row[stop].text not in ",;."
        and row[stop].kind != "date"
        and row[stop].lower not in ("which", "who", "through")
    ):
        stop += 1
    return at, max(stop, at)


def _until(row: Sequence[Chunk], at: int, end: int, listed: bool) -> int:
    """Where the topic ends: before a clause, a date, a new partner, or a comma that begins no list."""
    stop = at
    while stop < min(end, at + _MOST) and not _stops(row, at, stop, end, listed):
        stop += 1
    while stop > at and (
        row[stop - 1].lower in PREPOSITIONS | {"and", "the", "or", "to"} or row[stop - 1].text == ","
    ):
        stop -= 1
    return stop


def _stops(row: Sequence[Chunk], at: int, stop: int, end: int, listed: bool) -> bool:
    """Whether a topic that begins at `at` ends before chunk `stop`."""
    chunk = row[stop]
    ahead = [one.lower for one in row[stop + 1 : stop + 3]]
    if chunk.text in ";.:" or chunk.kind == "date" or chunk.lower in _LISTS:
        return True
    if chunk.lower in _ENDS and stop > at:
        return True
    if chunk.text == ",":
        return not listed and not _enumerates(row, stop, end)
    if chunk.lower == "to" and stop - at >= 3 and stop + 1 < end:
        return any(verb.form == "base" for verb in row[stop + 1].verbs)
    return chunk.lower in ("as", "in") and ahead in (["well", "as"], ["the", "context"])


def _enumerates(row: Sequence[Chunk], comma: int, end: int) -> bool:
    """Whether a comma parts short items of a list: "mediation, elections and youth"."""
    for index in range(comma + 1, min(comma + 6, end)):
        if row[index].text == "," or row[index].lower == "and":
            return index > comma + 1
        if row[index].lower in _ENDS or (row[index].verbs and row[index].verbs[0].form in ("past", "s")):
            return False
    return False
