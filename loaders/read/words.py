"""The words of the genre: what tells a broken word from a whole one."""

from functools import cache
from importlib.resources import files


@cache
def words() -> frozenset[str]:
    """Lower-case words and hyphenated compounds of `loaders/data/words.txt`, one a line.

    >>> "peacebuilding" in words(), "counter-terrorism" in words(), "peacebuil" in words()
    (True, True, False)
    """
    listed = files("loaders").joinpath("data/words.txt").read_text(encoding="utf-8")
    return frozenset(listed.split())
