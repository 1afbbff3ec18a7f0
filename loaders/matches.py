"""Which activity of a paragraph a correction is about, also when its name is read a little differently."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from loaders.document.sentences import sentences
from loaders.entries import Cited, Correction
from loaders.extraction import Activity, Reading, Span
from loaders.scoring import words_alike
from loaders.spelling import normal

Row = list[Activity | None]
"""The activities of a paragraph; one that is taken away leaves None, so that the places of others hold."""

REVIEWED = "reviewed"
"""The rule of an activity that a correction has settled."""

_ENOUGH = 0.5


def placed(readings: Mapping[Cited, Reading], wanted: Sequence[Correction]) -> dict[int, int]:
    """Index of a correction that says kind and sentence → where the activity stands in its paragraph.

    Equal names find each other first, then the most alike that agree; each activity serves one correction.
    """
    ranked = sorted(
        (correction.name != one.name, -words_alike(correction.name, one.name), index, at)
        for index, correction in enumerate(wanted)
        if correction.kind and correction.cited in readings
        for at, one in enumerate(readings[correction.cited].activities)
        if fits(one, readings[correction.cited].text, correction)
    )
    out: dict[int, int] = {}
    used: set[tuple[Cited, int]] = set()
    for _, _, index, at in ranked:
        place = (wanted[index].cited, at)
        if index not in out and place not in used:
            out[index] = at
            used.add(place)
    return out


def witness(reading: Reading, activity: Activity) -> dict[str, Any]:
    """How an entry finds an activity again: kind, place and name, and its begin where others are called so.

    What an entry has settled already is found by its name, as it is called after that.
    """
    settled = activity.rule == REVIEWED
    row: dict[str, Any] = {} if settled else {"sentence": sentence_of(reading.text, activity)}
    row |= {"name": activity.name} if settled else {"kind": activity.kind, "name": activity.name}
    others = [one for one in reading.activities if one.start != activity.start]
    if any(one.name == activity.name if settled else _beside(one, reading, row) for one in others):
        row["start"] = activity.start or ""
    return row


def _beside(one: Activity, reading: Reading, row: Mapping[str, Any]) -> bool:
    """Whether an activity stands in the same sentence, and its name may be that of an entry."""
    alike = one.kind == row["kind"] and agree(one.name, row["name"])
    return alike and sentence_of(reading.text, one) == row["sentence"]


def fits(one: Activity, text: str, correction: Correction) -> bool:
    """Whether an activity has the kind and sentence of a correction, and a name that agrees."""
    return (
        one.kind == correction.kind
        and _stands(text, one, correction.sentence)
        and correction.start in (None, one.start or "")
        and agree(one.name, correction.name)
    )


def by_name(row: Row, correction: Correction) -> list[int]:
    """Where the activities stand that a correction names; all of them for "merge", none where one lacks.

    A correction that says kind and sentence has its place or none: it goes by no name alone.
    """
    if correction.kind:
        return []
    if correction.action == "merge":
        names = [one.name if one else None for one in row]
        return [names.index(name) for name in correction.names] if {*correction.names} <= {*names} else []
    return [
        at
        for at, one in enumerate(row)
        if one and one.name == correction.name and correction.start in (None, one.start or "")
    ]


def told(one: Activity, text: str, correction: Correction) -> bool:
    """Whether an activity is what a correction adds: kind and begin are equal, and the names agree.

    What another correction has settled is the same only under the same words.
    """
    name = correction.becomes["name"]
    return (
        one.kind == correction.becomes["kind"]
        and (one.start or "") == correction.becomes.get("start", "")
        and (not correction.sentence or _stands(text, one, correction.sentence))
        and (words_alike(one.name, name) == 1 if one.rule == REVIEWED else agree(one.name, name))
    )


def agree(one: str, other: str) -> bool:
    """Whether two names may be one, told longer or shorter.

    >>> agree("workshop", "workshop on harbour lights for pilots of ferries")
    True
    >>> agree("workshop on harbour lights", "forum on ferries")
    False
    """
    words = [set(normal(name).split()) for name in (one, other)]
    within = words[0] <= words[1] or words[1] <= words[0]
    return all(words) and (within or words_alike(one, other) >= _ENOUGH)


def _stands(text: str, one: Activity, sentence: int) -> bool:
    """Whether a sentence tells an activity, as far as can be seen: not where the text is not at hand."""
    return not text or sentence_of(text, one) == sentence


def sentence_of(text: str, activity: Activity) -> int:
    """The number of the sentence that tells an activity, from 1; 0 where the text is not at hand."""
    begin = activity.span[0]
    numbers = (number for number, (start, end) in enumerate(spans(text), 1) if start <= begin < end)
    return next(numbers, 0)


@lru_cache(16)
def spans(text: str) -> tuple[Span, ...]:
    """Where each sentence of a paragraph begins and ends; kept for the paragraphs asked for last."""
    return tuple((one.start, one.end) for one in sentences(text))
