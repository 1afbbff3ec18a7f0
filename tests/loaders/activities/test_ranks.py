"""Offices in words: what is sought where a cue begins is what the whole pattern would find."""

import csv
from importlib.resources import files

import pytest

from loaders.activities.ranks import UNRANKED, _cues, _offices, _rank

ROWS = list(csv.DictReader((files("loaders.data") / "levels.csv").read_text(encoding="utf-8").splitlines()))
WORDS = [
    *(row["yes"] for row in ROWS),
    *(row["no"] for row in ROWS),
    "The Deputy Prime Minister, two Under-Secretaries-General and the Chair of the Committee met",
    "THE PRIME MINISTER and the vice-ministers; heads-of-state; the Secretary-General’s Special Envoy",
    "The secretary general, ministerial and co-ministers of Xanadu",
]


@pytest.mark.parametrize("where", ["people", "name"])
@pytest.mark.parametrize("words", WORDS)
def test_the_offices_of_some_words_are_those_that_the_whole_pattern_finds(words: str, where: str) -> None:
    whole = [match.span() for match in _cues(where).finditer(words) if _rank(match) != UNRANKED]
    assert [match.span() for match in _offices(words, where)] == whole
