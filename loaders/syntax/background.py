"""What in a sentence is background: a basis, a setting or a topic, not a thing done."""

from collections.abc import Sequence

from loaders.syntax.chunks import Chunk
from loaders.syntax.cues import cues


def background(chunks: Sequence[Chunk]) -> list[bool]:
    """For each chunk whether it is background: behind "in line with", "on the margins of" … up to a comma."""
    marks = [False] * len(chunks)
    at = 0
    while at < len(chunks):
        length = _phrase(chunks, at)
        if not length or _since_date(chunks, at):
            at += 1
            continue
        stop = _until(chunks, at + length)
        for index in range(at, stop):
            marks[index] = True
        at = stop
    return marks


def _since_date(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether "since" gives a date, not a background."""
    return chunks[at].lower == "since" and at + 1 < len(chunks) and chunks[at + 1].kind == "date"


def _phrase(chunks: Sequence[Chunk], at: int) -> int:
    """How many chunks from `at` on are a phrase that makes background, 0 for none."""
    if chunks[at].kind != "word":
        return 0
    reach = cues().background_reach.get(chunks[at].lower.partition(" ")[0], 0)
    for length in range(min(reach, len(chunks) - at), 0, -1):
        run = chunks[at : at + length]
        words = tuple(word for chunk in run for word in chunk.lower.split())
        if words in cues().background and all(chunk.kind == "word" for chunk in run):
            return length
    return 0


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
