"""A sentence taken apart: the value that passes to the activities, and the paragraphs it comes from."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.actors.mentions import Mention
from loaders.calendar import Period
from loaders.document.sentences import sentences
from loaders.syntax.background import background
from loaders.syntax.chunks import Chunk, chunked
from loaders.syntax.clauses import Clause, Use, clauses, uses
from loaders.syntax.dates import dates
from loaders.syntax.phrases import Phrase, phrases
from loaders.syntax.states_and_venues import venues


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart: its chunks, phrases, verbs, clauses and what in it is background.

    text        the paragraph's, in which `start`, `end` and the offsets of the chunks are half-open spans.
    background  for each chunk whether it only says on which basis or in which setting.
    """

    text: str
    start: int
    end: int
    chunks: tuple[Chunk, ...]
    phrases: tuple[Phrase, ...]
    uses: tuple[Use, ...]
    clauses: tuple[Clause, ...]
    background: tuple[bool, ...]

    def clause_of(self, at: int) -> int:
        """The index of the clause in which chunk `at` stands."""
        for index, clause in enumerate(self.clauses):
            if at < clause.end:
                return index
        raise IndexError(f"The sentence has no chunk {at}")


def taken_apart(text: str, mentions: Sequence[Mention], period: Period | None = None) -> list[Sentence]:
    """The sentences of a paragraph in order.

    mentions  who is named in it. period  what the report covers, for dates without a year.
    """
    mentions, places = venues(text, mentions)
    told = dates(text, period)
    out: list[Sentence] = []
    for part in sentences(text):
        here = range(part.start, part.end)
        chunks = chunked(
            text,
            part.start,
            part.end,
            [mention for mention in mentions if mention.start in here],
            [date for date in told if date.start in here],
            {start: end for start, end in places.items() if start in here},
        )
        out.append(_sentence(text, part.start, part.end, chunks))
    return out


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
    )
