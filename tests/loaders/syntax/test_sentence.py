"""A sentence as long as a book is taken apart in stretches, at a cost that grows with its length."""

import cProfile
import pstats
from itertools import pairwise

import pytest

from loaders.activities.weights import weights
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.pipeline import Reader
from loaders.syntax.dates import dates
from loaders.syntax.sentence import STRETCH, taken_apart
from tests.reading import mentions_of

HELD = "UNEP and the African Union held a workshop on tides in Nairobi on 3 May 2043, which FAO attended; "


@pytest.mark.parametrize(
    "words", [HELD, HELD.replace(";", " and").replace(",", ""), "x" * STRETCH, "boats sail "]
)
def test_a_long_sentence_is_taken_apart_in_stretches_that_cover_it(words: str) -> None:
    text = (words * (5 * STRETCH // len(words) + 1)).strip()
    parts = taken_apart(text, mentions_of(text))

    assert len(parts) > 2
    assert (parts[0].start, parts[-1].end) == (0, len(text))
    assert all(left.end == right.start for left, right in pairwise(parts))
    assert all(part.end - part.start <= STRETCH + 100 for part in parts)


def test_a_stretch_ends_in_no_name_or_date() -> None:
    text = (HELD.replace(";", " and").replace(",", "") * 60).strip()
    mentions = mentions_of(text)
    parts = taken_apart(text, mentions)

    whole = [(one.start, one.end) for one in mentions] + [(one.start, one.end) for one in dates(text)]
    edges = {part.end for part in parts}
    assert not [edge for edge in edges for start, end in whole if start < edge < end]
    assert sum(chunk.kind == "date" for part in parts for chunk in part.chunks) == len(dates(text))


def test_a_sentence_of_usual_length_is_one() -> None:
    text = HELD * (STRETCH // len(HELD))
    assert len(taken_apart(text.strip(), [])) == 1


def calls(size: int) -> int:
    """How many functions are called to read one sentence of so many characters."""
    text = (HELD * (size // len(HELD))).strip()
    reader = Reader(Roster(register(), [text]), weights())
    with cProfile.Profile() as profile:
        reader.activities(text, reader.parts(text, ("au",)), ("au",))
    return int(pstats.Stats(profile).total_calls)  # type: ignore[attr-defined]  # typeshed lacks it


def test_twice_the_length_takes_twice_the_work() -> None:
    calls(1000)  # what is loaded once
    assert calls(20_000) < 2.4 * calls(10_000)
