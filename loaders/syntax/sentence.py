"""A sentence taken apart: the value that passes to the activities, and the paragraphs it comes from."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any, Generic, TypeVar

from loaders.actors.mentions import Mention
from loaders.calendar import Period
from loaders.document.sentences import sentences
from loaders.syntax.background import background
from loaders.syntax.chunks import Chunk, chunked
from loaders.syntax.clauses import Clause, Use, clauses, uses
from loaders.syntax.dates import dates
from loaders.syntax.phrases import Phrase, phrases
from loaders.syntax.states_and_venues import venues
from loaders.value import value

STRETCH = 2000  # characters of what is taken apart as one; sentences of the genre have some 100 to 600
T = TypeVar("T")


@value
class Sentence:
    """A sentence taken apart: its chunks, phrases, verbs, clauses and what in it is background.

    text        the paragraph's, in which `start`, `end` and the offsets of the chunks are half-open spans.
    background  for each chunk whether it only says on which basis or in which setting.
    named       the chunks that name somebody, each with its mention.
    placed      whether a date or a place stands in it.
    """

    text: str
    start: int
    end: int
    chunks: tuple[Chunk, ...]
    phrases: tuple[Phrase, ...]
    uses: tuple[Use, ...]
    clauses: tuple[Clause, ...]
    background: tuple[bool, ...]
    named: tuple[tuple[int, Mention], ...]
    placed: bool

    def clause_of(self, at: int) -> int:
        """The index of the clause in which chunk `at` stands."""
        for index, clause in enumerate(self.clauses):
            if at < clause.end:
                return index
        raise IndexError(f"The sentence has no chunk {at}")


def taken_apart(text: str, mentions: Sequence[Mention], period: Period | None = None) -> list[Sentence]:
    """The sentences of a paragraph in order, each longer than `STRETCH` in stretches.

    mentions  who is named in it. period  what the report covers, for dates without a year.
    """
    acting, places = venues(text, mentions)
    named = _Sorted([(mention.start, mention.end, mention) for mention in acting])
    told = _Sorted([(each.start, each.end, each) for each in dates(text, period)])
    where = _Sorted([(start, end, (start, end)) for start, end in places.items()])
    out: list[Sentence] = []
    for start, end in _stretches(text, (named, told, where)):
        here = (named.within(start, end), told.within(start, end), dict(where.within(start, end)))
        out.append(_sentence(text, start, end, chunked(text, start, end, *here)))
    return out


class _Sorted(Generic[T]):
    """What stands in a text at spans that do not overlap."""

    def __init__(self, spans: Sequence[tuple[int, int, T]]) -> None:
        self._spans = sorted(spans, key=lambda span: span[0])
        self._starts = [start for start, _, _ in self._spans]

    def within(self, start: int, end: int) -> list[T]:
        """What begins in a stretch, in order."""
        found = slice(bisect_left(self._starts, start), bisect_left(self._starts, end))
        return [what for _, _, what in self._spans[found]]

    def behind(self, at: int) -> int:
        """The place itself, or the end of that in which it lies."""
        before = bisect_left(self._starts, at) - 1
        return max(at, self._spans[before][1]) if before >= 0 else at


def _stretches(text: str, whole: Sequence[_Sorted[Any]]) -> Iterator[tuple[int, int]]:
    """Where the sentences stand; long ones end at a semicolon, a comma or a space, but in no name or date."""
    for part in sentences(text):
        start = part.start
        while part.end - start > STRETCH:
            cut = _cut(text, start)
            for each in whole:
                cut = min(each.behind(cut), part.end)
            yield start, cut
            start = cut
        if start < part.end:
            yield start, part.end


def _cut(text: str, start: int) -> int:
    """Where a stretch that begins here ends at the latest."""
    for mark in ("; ", ", ", " "):
        if (at := text.rfind(mark, start + STRETCH // 2, start + STRETCH)) >= 0:
            return at + len(mark)
    return start + STRETCH


def _sentence(text: str, start: int, end: int, chunks: Sequence[Chunk]) -> Sentence:
    named = phrases(chunks)
    verbs = uses(chunks, named)
    return Sentence(
        text=text,
        start=start,
        end=end,
        chunks=tuple(chunks),
        phrases=tuple(named),
        uses=tuple(verbs),
        clauses=tuple(clauses(chunks, verbs)),
        background=tuple(background(chunks)),
        named=tuple([(at, chunk.mention) for at, chunk in enumerate(chunks) if chunk.mention]),
        placed=any(chunk.kind in ("date", "place") for chunk in chunks),
    )
