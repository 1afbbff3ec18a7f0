"""Where the written forms of names stand in a text, found in one pass."""

from collections.abc import Iterable, Iterator

import ahocorasick


class Forms:
    """Written forms, ready to be found.

    >>> list(Forms(["union", "european union"]).spans("a european union"))
    [(2, 16), (11, 16)]
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._automaton = ahocorasick.Automaton()
        for form in forms:
            self._automaton.add_word(form, len(form))
        self._automaton.make_automaton()

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """(start, end) of every form in `text`, overlapping ones too, inside words too."""
        if self._automaton:  # an empty one cannot be asked
            for last, length in self._automaton.iter(text):
                yield last + 1 - length, last + 1
