"""What in a sentence is background: a basis, a setting or a topic, not a thing done."""

from collections.abc import Sequence

from loaders.syntax.chunks import Chunk, beginnings, run_length
from loaders.syntax.cues import cues


def background(chunks: Sequence[Chunk]) -> list[bool]:
    """For each chunk whether it is background: behind "in line with", "on the margins of" … up to a comma."""
    marks = [False] * len(chunks)
    phrases, begun, stop = cues().background, cues().begun_background, 0
    for at in beginnings(chunks, begun):
        length = run_length(chunks, at, phrases, begun) if at >= stop else 0
        if length and not _since_date(chunks, at):
            stop = _until(chunks, at + length)
            marks[at:stop] = [True] * (stop - at)
    return marks


def _since_date(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "since" gives a date, not a background."""
    return chunks[at].lower == "since" and at + 1 < len(chunks) and chunks[at + 1].kind == "date"


def _until(chunks: Sequence[Chunk], at: int) -> int:
    """Where a background phrase ends: its comma, "and" with a verb, or the end of the sentence."""
    while at < len(chunks):
        if chunks[at].text in ";." or chunks[at].lower in ("which", "who"):
            return at
        if chunks[at].text == "," and not (at + 1 < len(chunks) and _goes_on(chunks[at + 1])):
            return at
        if chunks[at].lower == "and" and at + 1 < len(chunks) and chunks[at + 1].verbs:
            return at
        at += 1
    return at


def _goes_on(chunk: Chunk) -> bool:
    """Whether a word goes on about what stands before its comma: ", held in May", ", respectively in May"."""
    past = bool(chunk.verbs) and chunk.verbs[0].form == "past"
    return past or chunk.lower == "respectively"
