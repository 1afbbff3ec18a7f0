"""The words by which reports say who: lists of `loaders/data/who.csv`, and patterns made of them."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files

_ANY = "*"
"""In a form of the lists: any ending of a word."""
_LETTERS = r"\w*"


def word_list(name: str) -> tuple[str, ...]:
    """The forms of a list, in the order of the file.

    >>> word_list("small beside")
    ('at', 'by', 'with')
    """
    return _lists()[name]


def either(name: str) -> str:
    r"""A pattern for any form of a list, the longest first; "*" stands for any letters.

    >>> either("small beside")
    '(?:with|at|by)'
    """
    forms = sorted(word_list(name), key=lambda form: (-len(form), form))
    return f"(?:{'|'.join(re.escape(form).replace(re.escape(_ANY), _LETTERS) for form in forms)})"


def clued(pattern: re.Pattern[str], text: str, clues: Iterable[str]) -> Iterator[re.Match[str]]:
    """The matches of a pattern in a text; none, without a search, where no clue stands in it.

    clues  every match holds one of them.
    """
    return pattern.finditer(text) if any(map(text.__contains__, clues)) else iter(())


@cache
def _lists() -> Mapping[str, tuple[str, ...]]:
    text = files("loaders.data").joinpath("who.csv").read_text(encoding="utf-8")
    found: dict[str, list[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        found.setdefault(row["list"], []).append(row["form"])
    return {name: tuple(forms) for name, forms in found.items()}
