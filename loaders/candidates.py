"""What may be an activity: named things, meetings told by a verb, and cooperation without a name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.chunks import DETERMINERS, PREPOSITIONS, Chunk
from loaders.clauses import Clause, Use, background, clauses, uses
from loaders.cues import cues
from loaders.dates import When
from loaders.nouns import Phrase, nested, phrases

_MET = {"meet": ("meeting", "meeting with"), "visit": ("visit", "visit to"), "brief": ("briefing", "briefing to"), "address": ("session", "address to")}
_WAY = frozenset("in on at held from to and , ( ) respectively both virtually the organized convened hosted co-organized by which was were took place headquarters format jointly also that city".split())
_TOPIC = frozenset("in on towards for to of about including through aimed regarding concerning".split())
_FILLERS = frozenset("the a an area areas field fields of such as issues matters".split())
_ASSIST = frozenset("assistance expertise support advice guidance input inputs services training capacity-building".split())


Slot = tuple[When, str | None]
"""When and where."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart: its chunks, phrases, verbs, clauses and what in it is background."""

    text: str
    row: tuple[Chunk, ...]
    phrases: tuple[Phrase, ...]
    uses: tuple[Use, ...]
    clauses: tuple[Clause, ...]
    background: tuple[bool, ...]

    def clause_of(self, at: int) -> int:
        """The index of the clause in which chunk `at` stands."""
        return next(i for i, one in enumerate(self.clauses) if one.start <= at < one.end)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a clause may say was done.

    way          "noun", "verb" or "topic": how it was found.
    left, right  its chunks; `at` the head, the verb or the first word of the topic.
    """

    way: str
    kind: str
    type: str
    name: str
    clause: int
    left: int
    at: int
    right: int
    when: When = When(None)
    place: str | None = None
    own_date: bool = False
    phrase: Phrase | None = None
    outer: Phrase | None = None
    parts: int = 1
    marks: frozenset[str] = field(default_factory=frozenset)


def sentence(text: str, row: Sequence[Chunk]) -> Sentence:
    """A row of chunks taken apart."""
    found = phrases(row)
    verbs = uses(row, found)
    return Sentence(
        text, tuple(row), tuple(found), tuple(verbs), tuple(clauses(row, verbs)), tuple(background(row))
    )


def candidates(one: Sentence) -> list[Candidate]:
    """All candidates of a sentence in reading order; repeated events ("in May and June") one by one."""
    found = [*_nouns(one), *_verbs(one), *_topics(one)]
    split = [part for candidate in found for part in _parts(one, candidate)]
    return sorted(split, key=lambda candidate: (candidate.left, candidate.way))


def _nouns(one: Sentence) -> Iterator[Candidate]:
    for phrase, outer in nested(one.phrases):
        name = _name(one, phrase.left, phrase.right)
        yield Candidate(
            "noun", phrase.head.kind, phrase.head.type, name, one.clause_of(phrase.at),
            phrase.left, phrase.at, phrase.right, phrase=phrase, outer=outer,
        )  # fmt: skip


def _verbs(one: Sentence) -> Iterator[Candidate]:
    """"X met Y", "X visited Y", "X briefed Y", where the object is somebody."""
    for index, clause in enumerate(one.clauses):
        for use in one.uses:
            if use.base in _MET and clause.start <= use.at < clause.end and use.how in ("finite", "passive", "participle"):
                type_, words = _MET[use.base]
                right = _object(one, use.at + 1, clause.end)
                rest = _name(one, use.at + 1, right)
                rest = re.sub(r"^with ", "", rest)
                yield Candidate("verb", "event", type_, f"{words} {rest}".strip(), index, use.at, use.at, right)


def _object(one: Sentence, at: int, end: int) -> int:
    """Where the object of a verb ends: before a date, a comma or "to discuss"."""
    while at < end and one.row[at].text not in ",;." and one.row[at].kind != "date":
        if one.row[at].lower in ("to", "which", "who", "where"):
            break
        at += 1
    while at > 0 and one.row[at - 1].lower in PREPOSITIONS | {"and"}:
        at -= 1
    return at


def _topics(one: Sentence) -> Iterator[Candidate]:
    """One cooperation for every clause with a verb, named after its topic."""
    for index, clause in enumerate(one.clauses):
        if clause.main is None:
            continue
        main = clause.main
        left = _topic(one, main.at, clause.end)
        right = _topic_end(one, left, clause.end)
        if left < right:
            yield Candidate(
                "topic", "cooperation", _topic_type(one, main, clause), _name(one, left, right), index, left, main.at, right
            )


def _topic(one: Sentence, at: int, end: int) -> int:
    """Where the topic begins: behind "in", "on", "to" … after the partners."""
    last_actor = max((i for i in range(at, min(end, at + 14)) if one.row[i].kind == "actor"), default=at)
    for index in range(at + 1, end):
        chunk = one.row[index]
        if chunk.lower in _TOPIC and index > at + 1 and index + 1 < end and not _partner(one, index + 1):
            if chunk.lower in ("of", "for") and index < last_actor:
                continue
            start = index + 1
            while start < end - 1 and one.row[start].lower in _FILLERS:
                start += 1
            return start
    return min(at + 1, end - 1)


def _partner(one: Sentence, at: int) -> bool:
    while at < len(one.row) and one.row[at].lower in DETERMINERS:
        at += 1
    return at < len(one.row) and one.row[at].kind in ("actor", "date", "place")


def _topic_end(one: Sentence, at: int, end: int) -> int:
    while at < end and one.row[at].text not in ";." and one.row[at].kind != "date":
        if one.row[at].lower in ("which", "with", "including", "through", "by") and one.row[at].kind == "word":
            break
        at += 1
    while at > 0 and (one.row[at - 1].lower in PREPOSITIONS | {"and", "the"} or one.row[at - 1].text == ","):
        at -= 1
    return at


def _topic_type(one: Sentence, main: Use, clause: Clause) -> str:
    words = {chunk.lower for chunk in one.row[main.at : clause.end]}
    if main.frame == "support" or words & _ASSIST and main.frame in ("support", "be", "organize"):
        return "technical_assistance"
    if main.base in ("coordinate", "align"):
        return "coordination"
    if main.base in ("advocate", "promote", "mobilize"):
        return "advocacy"
    if main.base in ("engage", "consult", "discuss", "liaise") or words & {"contact", "contacts", "dialogue", "consultations", "engagement"}:
        return "consultation"
    return "other_cooperation"


def _name(one: Sentence, left: int, right: int) -> str:
    """The words from `left` to `right` without article, link marks and trailing punctuation."""
    if right <= left:
        return ""
    words = one.text[one.row[left].start : one.row[right - 1].end]
    return re.sub(r"^(?:the|a|an|its|their|his|her|our|my) ", "", " ".join(words.split())).strip(" ,;")


def _parts(one: Sentence, candidate: Candidate) -> list[Candidate]:
    """The candidate with its date and place; several of them for several dates or ordinals."""
    slots, own = _slots(one, candidate)
    ordinals = _ordinals(one, candidate)
    if ordinals:
        return [
            replace(candidate, name=name, when=slots[min(i, len(slots) - 1)][0], place=slots[min(i, len(slots) - 1)][1], own_date=own, parts=len(ordinals))
            for i, name in enumerate(ordinals)
        ]
    if len(slots) > 1 and candidate.kind == "event" and not _one_series(one, candidate, slots):
        name = _singular(candidate)
        return [replace(candidate, name=name, when=when, place=place, own_date=own, parts=len(slots)) for when, place in slots]
    when, place = _whole(slots)
    return [replace(candidate, when=when, place=place, own_date=own)]


def _whole(slots: Sequence[Slot]) -> Slot:
    """Several dates as one period, from the first to the last."""
    if len(slots) == 1:
        return slots[0]
    first, last = slots[0][0], slots[-1][0]
    return When(first.start, last.end or last.start), slots[0][1]


def _one_series(one: Sentence, candidate: Candidate, slots: Sequence[Slot]) -> bool:
    """"six seminars in May and June", "dialogues in February and March": one series without identities."""
    if candidate.phrase is None or not candidate.phrase.head.plural:
        return False
    count = next((_COUNT[chunk.lower] for chunk in one.row[max(0, candidate.left - 1) : candidate.at] if chunk.lower in _COUNT), 0)
    if count:
        return count > len(slots)
    months = [int(when.start[5:7]) + 12 * int(when.start[:4]) for when, _ in slots if when.start and len(when.start) == 7]
    return len(months) == len(slots) and all(b - a == 1 for a, b in zip(months, months[1:], strict=False))


_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "several": 99, "series": 99, "regular": 99}


def _singular(candidate: Candidate) -> str:
    """The name of one of several: "two youth consultations" → "youth consultation"."""
    phrase = candidate.phrase
    name = re.sub(r"^(?:two|three|four|five|six|several|both) ", "", candidate.name)
    if phrase is None or not phrase.head.plural:
        return name
    return re.sub(r"\b(\w+?)(?:ies|s)\b(?=[^a-z]|$)", lambda m: m[0], name)


def _ordinals(one: Sentence, candidate: Candidate) -> list[str]:
    """"sixth and seventh annual conferences" → the two names."""
    phrase = candidate.phrase
    if phrase is None:
        return []
    places = [i for i in range(phrase.left, phrase.at) if one.row[i].ordinal]
    if len(places) < 2:
        return []
    rest = _name(one, places[-1] + 1, phrase.right)
    head = one.row[phrase.stop - 1].text
    if head.endswith("s") and phrase.head.plural:
        rest = rest.replace(head, head[:-1], 1)
    return [f"{one.row[i].text} {rest}" for i in places]


def _slots(one: Sentence, candidate: Candidate) -> tuple[list[Slot], bool]:
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
    return bool(chunk.verbs) and chunk.verbs[0].form == "past" and any(verb.frame in _DONE for verb in chunk.verbs)


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
    while index > 0 and (not one.clauses[index].own_subject or one.row[one.clauses[index].start].lower == "and"):
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
    return out if any(one.row[at].text == "," for at in range(clause.start, min(stop, candidate.left))) else []


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


def _placed(one: Sentence, pairs: list[tuple[When | None, str | None]], chunk: Chunk, index: int) -> list[tuple[When | None, str | None]]:
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
