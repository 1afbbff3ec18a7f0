"""A paragraph taken apart: its sentences with who, when and where in them, and what each may say was done."""

from collections.abc import Sequence
from dataclasses import dataclass

from loaders.activities.candidates import Candidate, Sentence, sentence
from loaders.activities.proposals import candidates
from loaders.actors.mentions import Mention
from loaders.document.sentences import sentences
from loaders.syntax.chunks import chunks
from loaders.syntax.dates import dates
from loaders.syntax.states_and_venues import venues


@dataclass(frozen=True, slots=True)
class Analysed:
    """A sentence, as half-open offsets in its paragraph, and its candidates in reading order."""

    start: int
    end: int
    sentence: Sentence
    candidates: tuple[Candidate, ...]


def analysed(text: str, mentions: Sequence[Mention]) -> list[Analysed]:
    """The sentences of a paragraph in order. `mentions` says who is named in it."""
    mentions, places = venues(text, mentions)
    found = dates(text)
    out: list[Analysed] = []
    for part in sentences(text):
        here = range(part.start, part.end)
        row = chunks(
            text,
            part.start,
            part.end,
            [mention for mention in mentions if mention.start in here],
            [date for date in found if date.start in here],
            {start: end for start, end in places.items() if start in here},
        )
        one = sentence(text, row)
        out.append(Analysed(part.start, part.end, one, tuple(candidates(one))))
    return out
