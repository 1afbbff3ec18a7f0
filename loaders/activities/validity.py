"""When an agreement or programme was signed, and for which period it holds, as ISO text."""

import re
from collections.abc import Iterator

from graph.vocabulary import ActivityKind
from loaders.activities.around import verb_before
from loaders.activities.candidate import Candidate
from loaders.activities.telling import telling
from loaders.syntax.cues import cues
from loaders.syntax.dates import Dates, When
from loaders.syntax.sentence import Sentence
from loaders.value import value

_LASTING = (ActivityKind.AGREEMENT, ActivityKind.PROGRAMME)
_NUMBERS = dict(zip("one two three four five six seven eight nine ten".split(), range(1, 11), strict=True))
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
# yes: "renewed for three years the agreement"
# yes: "for an additional five years"
# yes: "a five-year project on tides"
# no: "for the coming year"
_LASTS = re.compile(
    rf"\bfor (?:an? )?(?:(?:another|further|additional|period of) )*{_COUNT}(?: more)? "
    r"(?P<unit>year|month)s?\b|"
    rf"\b{_COUNT.replace('count', 'long')}[- ](?P<size>year|month)\b",
    re.IGNORECASE,
)
# yes: "Youth Agenda 2030"
# yes: "Digital Agenda 2033–2043"
# no: "memorandum on the 2030 Agenda"
_TARGET = re.compile(
    r"\b(?:Agenda|Vision|Strategy|Plan|Road ?[Mm]ap|Programme|Framework|Policy|Action) "
    r"(?:(?P<first>20\d\d)[–-])?(?P<last>20\d\d)(?=$| of )"
)
# yes: "until 2043"
# no: "in 2043"
_FOR = frozenset(["for", "from", "(", "", "until", "till", "to", "of", "through", "by"])
_BEGINS = cues().words["begins"]
_AIMED = cues().words["aimed"]
_NEAR = 9  # chunks from a plan to its target year
_YEAR = len("2043")
# yes: "until 2043"
# no: "from 2043"
_ONLY_END = frozenset(["until", "till", "by"])


@value
class Validity:
    """The date of signature or launch and the period that holds; None for what the text does not state."""

    signed: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None


def validity(one: Sentence, candidate: Candidate) -> Validity:
    """What a sentence states of a candidate's signature and period; nothing for events and cooperation."""
    if candidate.kind not in _LASTING:
        return Validity()
    period = _period(one, candidate)
    signed = None if telling(one, candidate).intends else _signed(one, candidate, period)
    return Validity(signed, period.start, period.end)


def _period(one: Sentence, candidate: Candidate) -> When:
    """The period in a candidate's name or behind it, else how many years from its date."""
    when = candidate.when
    told = telling(one, candidate)
    if when.end and (not when.start or (told.done == "carry" and told.frame != "support")):
        return when
    named = _TARGET.search(candidate.name)
    for when in _spans(one, candidate):
        return when
    if named:
        return When(named["first"], named["last"])
    counted = None if told.intends else _counted(one, candidate)
    return counted or When(None)


def _spans(one: Sentence, candidate: Candidate) -> Iterator[When]:
    """The periods that stand in or behind a candidate and are those of no other instrument."""
    start = candidate.phrase.left if candidate.phrase else candidate.left
    stop = one.clauses[candidate.clause].end
    for at in range(start, len(one.chunks)):
        dates = one.chunks[at].dates
        away = at >= stop and not _relative(one, candidate, at)
        basis = one.background[at] and not one.background[candidate.at]
        if not dates or away or basis or _owner(one, at) != start:
            continue
        if when := _holding(one, candidate, at, dates):
            yield when


def _holding(one: Sentence, candidate: Candidate, at: int, dates: Dates) -> When | None:
    """The period that a date at chunk `at` gives: years from and to, an end, or the year of a plan."""
    when, inside = dates.whens[0], at < candidate.right
    if when.start and when.end:
        return when if len(when.start) == len(when.end) == _YEAR and dates.cue in _FOR else None
    if when.end and dates.cue in _ONLY_END:
        own = inside or _extended(one, at) or _aimed(one, candidate, at)
        return when if own else None
    named = inside and at < candidate.at and when.start and len(when.start) == _YEAR
    return When(when.start, when.start) if named else None


def _owner(one: Sentence, at: int) -> int:
    """Where the last instrument or programme begins before chunk `at`: the dates behind it are its own."""
    lefts = [p.left for p in one.phrases if p.left <= at and p.head.kind in _LASTING]
    return max(lefts, default=-1)


def _relative(one: Sentence, candidate: Candidate, at: int) -> bool:
    """Whether a chunk stands in the clause "which …" directly behind a candidate."""
    clause = one.clauses[one.clause_of(at)]
    return clause.start >= candidate.right and one.chunks[clause.start].lower == "which"


def _extended(one: Sentence, at: int) -> bool:
    """Whether what lasts until a date was extended, renewed or signed."""
    before = [use for use in one.uses if use.at < at]
    return bool(before) and before[-1].frame == "sign"


def _aimed(one: Sentence, candidate: Candidate, at: int) -> bool:
    """Whether the words go on from a plan to its target year: "road map to end hunger by 2032"."""
    gap = one.chunks[candidate.right : at]
    return candidate.type in _AIMED and len(gap) < _NEAR and all(chunk.kind != "punct" for chunk in gap)


def _counted(one: Sentence, candidate: Candidate) -> When | None:
    """As many years or months from its date as the words say: "renewed for three years"."""
    begin = candidate.when.start
    clause = one.clauses[candidate.clause]
    if not begin or candidate.when.end:
        return None
    found = _LASTS.search(one.text[one.chunks[clause.start].start : one.chunks[clause.end - 1].end])
    if not found:
        return None
    count = (found["count"] or found["long"]).lower()
    number = _NUMBERS[count] if count in _NUMBERS else int(count)
    return _after(begin, number, found["unit"] or found["size"])


def _after(begin: str, number: int, unit: str) -> When | None:
    """The period of so many years or months from a date; None where the date is not as precise.

    >>> _after("2043-11", 3, "month")
    When(start='2043-11', end='2044-02')
    >>> _after("2043", 3, "month")
    """
    if unit.lower() == "year":
        return When(begin, f"{int(begin[:4]) + number}{begin[4:]}")
    if len(begin) < len("2043-11"):
        return None
    months = int(begin[:4]) * 12 + int(begin[5:7]) - 1 + number
    return When(begin, f"{months // 12}-{months % 12 + 1:02}{begin[7:]}")


def _signed(one: Sentence, candidate: Candidate, period: When) -> str | None:
    """Its date, where the verb that this stands with signs, adopts, launches or establishes it."""
    when = candidate.when
    if not when.start or when.end or when.start == period.start == period.end:
        return None
    at = next((at for at, chunk in enumerate(one.chunks) if chunk.dates and when in chunk.dates.whens), -1)
    verb = next((use for use in reversed(one.uses) if candidate.right <= use.at < at), None)
    verb = verb or verb_before(one, candidate.left) or one.clauses[candidate.clause].main
    return when.start if verb and verb.base in _BEGINS else None
