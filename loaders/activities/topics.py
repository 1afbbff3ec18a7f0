"""What a cooperation is about, where no thing done is named: the words behind its verb and its partners."""

from collections.abc import Sequence

from loaders.syntax.chunks import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.heads import helps

# yes: "talks on tides"
# no: "talks with pilots"
_ABOUT = frozenset("in on regarding concerning towards toward about for through against under".split())
_VAGUE = cues().words["vague"]
_EMPTY = cues().words["empty"]
_SITUATIONS = cues().words["happening"]
_MILD = cues().words["mild"]
# yes: "tides, including reefs"
# no: "tides and reefs"
_LISTS = frozenset({"including", "namely", "focusing", "focused", "especially", "particularly"})
# yes: "tides through talks"
# no: "tides and reefs"
_ENDS = frozenset(
    "which who whom whose that while where whereas when with by through alongside following "
    "emphasizing aimed".split()
)
# yes: "in the context of tides"
# no: "in the port of tides"
_CONTEXT = frozenset({"context", "framework"})
# yes: "the pilots since May"
# no: "the pilots in ports"
_NO_OBJECT = frozenset("which who through since during following".split())
_MOST = 24
_PASSED = ADVERBS | DETERMINERS
_BEFORE_OBJECT = PREPOSITIONS | {"to"}
_LINKS = PREPOSITIONS | {"and", "to"}
_NO_END = PREPOSITIONS | {"and", "the", "or", "to"}


def topic(
    chunks: Sequence[Chunk], uses: Sequence[Use], background: Sequence[bool], clause: Clause, main: Use
) -> tuple[int, int]:
    """Half-open chunk range of the topic of a clause; empty where nothing stands behind its verb.

    "worked with X on Y", "deepened cooperation with X, including in Y" are about Y; "supported the Z of X" is
    about Z.
    """
    verbs = {use.at for use in uses if use.how == "infinitive"}
    behind = _joined(chunks, main.at + 1, clause.end)
    first = _content(chunks, behind, clause.end)
    if first >= clause.end:
        return clause.end, clause.end
    if (
        not _vague(chunks, first)
        and chunks[first].lower not in _BEFORE_OBJECT
        and chunks[first].kind != "actor"
    ):
        return first, until(chunks, first, clause.end, listed=False)
    start, listed = _about(chunks, verbs, background, behind, clause.end)
    if start < 0 and (start := _context(chunks, behind, clause.end)) < 0:
        return _object(chunks, first, clause.end)
    return start, until(chunks, start, clause.end, listed)


def _joined(chunks: Sequence[Chunk], at: int, end: int) -> int:
    """Behind the verbs that "and" joins to one: "engaged with and supported |"."""
    while at + 1 < end and chunks[at].lower in ("and", "or") and chunks[at + 1].verbs:
        at += 2
    return at


def _context(chunks: Sequence[Chunk], at: int, end: int) -> int:
    """Where the object of "in the context of" begins, a topic where nothing else is; -1 for nowhere."""
    for index in range(at, end - 2):
        if chunks[index].lower in _CONTEXT and chunks[index + 1].lower == "of":
            start = _content(chunks, index + 2, end)
            return start if start < end and chunks[start].kind in ("word", "date", "quote") else -1
    return -1


def told_by(chunks: Sequence[Chunk], at: int, end: int) -> tuple[int, int]:
    """Half-open chunk range of what the preposition at `at` tells of; empty for a partner or date."""
    start = _object_of(chunks, at, end)
    return (start, until(chunks, start, end, listed=False)) if start >= 0 else (end, end)


def _content(chunks: Sequence[Chunk], at: int, end: int) -> int:
    """The first chunk from `at` on that is neither adverb nor article."""
    while at < end and (
        chunks[at].lower in _PASSED
        or chunks[at].lower.endswith("ly")
        or chunks[at].lower in ("along", "together")
        or chunks[at].text == ","
    ):
        at += 1
    return at


def _vague(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the object that begins here only says that there is cooperation: "its close partnership"."""
    while at < len(chunks) and chunks[at].kind == "word" and chunks[at].lower not in _LINKS:
        if chunks[at].lower in _VAGUE and (
            at + 1 == len(chunks) or chunks[at + 1].lower in _LINKS or chunks[at + 1].text in ",."
        ):
            return True
        at += 1
    return False


def _about(
    chunks: Sequence[Chunk], verbs: set[int], background: Sequence[bool], at: int, end: int
) -> tuple[int, bool]:
    """Where the topic begins, -1 for nowhere, and whether a list of topics follows."""
    for index in range(at, end - 1):
        chunk = chunks[index]
        if background[index] and chunk.lower not in _LISTS:
            continue
        if chunk.lower in _LISTS:
            start = _content(chunks, index + 1, end)
            while start < end and chunks[start].lower in _ABOUT:
                start = _content(chunks, start + 1, end)
            start = _inside_empty(chunks, start, end)
            if (
                start < end
                and chunks[start].kind in ("word", "quote", "number")
                and chunks[start].lower not in PREPOSITIONS
            ):
                return start, True
        if chunk.lower == "to" and index + 1 in verbs:
            return index + 1, False
        if chunk.lower == "in" and index > at and chunks[index - 1].lower in _SITUATIONS:
            return index - 1, False
        if chunk.lower in _ABOUT and (start := _object_of(chunks, index, end)) >= 0:
            return start, start > index + 2
    return -1, False


def _inside_empty(chunks: Sequence[Chunk], at: int, end: int) -> int:
    """Behind an empty word and its "of": "areas of | trade"."""
    if at + 1 < end and chunks[at].lower in _EMPTY and chunks[at + 1].lower == "of":
        return _content(chunks, at + 2, end)
    return at


def _object_of(chunks: Sequence[Chunk], index: int, end: int) -> int:
    """Where the object of a preposition begins that tells a topic; -1 for a partner, date or empty word."""
    start = _content(chunks, index + 1, end)
    if start >= end or chunks[start].kind in ("date", "place", "actor", "punct"):
        return -1
    while start < end - 1 and chunks[start].lower in _MILD:
        start += 1
    if _aims(chunks, start, end):
        return _content(chunks, start + 3, end)
    if chunks[start].lower not in _EMPTY or (
        start + 1 < end and chunks[start + 1].kind == "word" and chunks[start + 1].lower not in _LINKS
    ):
        return start
    follows = _content(chunks, start + 1, end)
    if follows < end - 1 and chunks[follows].lower == "of":
        inside = _content(chunks, follows + 1, end)
        if (
            inside < end
            and chunks[inside].lower not in _EMPTY
            and chunks[inside].kind not in ("actor", "place")
        ):
            return inside
    return -1


def _aims(chunks: Sequence[Chunk], at: int, end: int) -> bool:
    """Whether an empty word has its aim behind it: "efforts aimed at saving reefs"."""
    words = [chunk.lower for chunk in chunks[at : min(at + 3, end - 1)]]
    return len(words) == 3 and words[0] in _EMPTY and words[1:] == ["aimed", "at"]


def _object(chunks: Sequence[Chunk], at: int, end: int) -> tuple[int, int]:
    """The object with its partner: "cooperation with the Forum"; nothing for who did it, "by the Forum"."""
    if at < end and chunks[at].lower == "by":
        return end, end
    while at < end and chunks[at].lower in ("with", "to", "in", "on", "of"):
        at += 1
    stop = at
    while (
        stop < end
        and chunks[stop].text not in ";.("
        and (chunks[stop].text != "," or _enumerates(chunks, stop, end))
        and chunks[stop].kind != "date"
        and chunks[stop].lower not in _NO_OBJECT
    ):
        stop += 1
    return at, max(stop, at)


def until(chunks: Sequence[Chunk], at: int, end: int, listed: bool) -> int:
    """Where the topic ends: before a clause, a date, a new partner, or a comma that begins no list."""
    stop = at
    while stop < min(end, at + _MOST) and not _stops(chunks, at, stop, end, listed):
        stop += 1
    while stop > at and (chunks[stop - 1].lower in _NO_END or chunks[stop - 1].text == ","):
        stop -= 1
    return stop


def _stops(chunks: Sequence[Chunk], at: int, stop: int, end: int, listed: bool) -> bool:
    """Whether a topic that begins at `at` ends before chunk `stop`."""
    chunk = chunks[stop]
    if chunk.text in ";.:(" or (chunk.kind == "date" and stop > at) or chunk.lower in _LISTS:
        return True
    if (chunk.lower in _ENDS or chunk.lower in AUXILIARIES) and stop > at:
        return True
    if chunk.lower == "and" and stop > at and helps(chunks, stop + 1):
        return True
    if chunk.text == ",":
        return not listed and not _enumerates(chunks, stop, end)
    if chunk.lower == "to" and stop - at >= 3 and stop + 1 < end:
        return any(verb.form == "base" for verb in chunks[stop + 1].verbs)
    if chunk.lower not in ("as", "in"):
        return False
    return [after.lower for after in chunks[stop + 1 : stop + 3]] in (["well", "as"], ["the", "context"])


def _enumerates(chunks: Sequence[Chunk], comma: int, end: int) -> bool:
    """Whether a comma parts short items of a list: "mediation, elections and youth"."""
    if comma + 2 < end and chunks[comma + 1].lower == "and":
        listed = any(chunk.text == "," for chunk in chunks[max(comma - 4, 0) : comma])
        return listed and not chunks[comma + 2].verbs
    for index in range(comma + 1, min(comma + 6, end)):
        if chunks[index].text == "," or chunks[index].lower == "and":
            return index > comma + 1
        if chunks[index].lower in _ENDS or (
            chunks[index].verbs and chunks[index].verbs[0].form in ("past", "s")
        ):
            return False
    return False
