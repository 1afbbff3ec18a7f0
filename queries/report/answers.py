"""What a report is written from: the answers of the shipped queries, the quotes, the network."""

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from graph.records import Value
from queries.answer import answer
from queries.basis import Basis
from queries.catalog import query
from queries.wording import doubt, listed, plain, series

if TYPE_CHECKING:
    import networkx as nx

Row = Mapping[str, Value]

ALL = "0"
"""All rows, as text like every given parameter."""

_QUOTED = 200
_NAMED = 6
_TELLING = 12


class Answers:
    """The answers of one store in one view, each query asked once; every text comes out safe for Markdown."""

    def __init__(self, basis: Basis) -> None:
        self.basis = basis
        self.view = basis.view
        self._asked: dict[tuple[str, tuple[tuple[str, str], ...]], list[Row]] = {}

    def rows(self, name: str, **given: str) -> list[Row]:
        """The rows of a shipped query by column; parameters as text, the others keep their defaults."""
        key = (name, tuple(sorted(given.items())))
        if key not in self._asked:
            table = answer(query(name), self.basis.store, {**self.view.given(query(name)), **given})
            self._asked[key] = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
        return self._asked[key]

    @property
    def network(self) -> "nx.Graph[str]":
        """Who works with whom, from all records of the store."""
        return self.basis.network

    @cached_property
    def bodies(self) -> frozenset[str]:
        """The names of all bodies that took part in anything, as they count here."""
        return frozenset(str(facts["name"]) for _, facts in self.network.nodes(data=True))

    def short(self, name: Value) -> str:
        """An actor's acronym, or its name where it has none of its own."""
        whole = str(name)
        acronym = self._acronyms.get(whole) or self._acronyms.get(whole.split(" (")[0])
        return plain(acronym or whole)

    def names(self, actors: Value, *, most: int = _NAMED) -> str:
        """The actors of a row in short: "AU, ECO and 3 others"."""
        return series([self.short(actor) for actor in listed(actors)], most=most)

    def abbreviations(self, text: str) -> list[tuple[str, str]]:
        """The acronyms that stand in a text as words of their own, with the names behind them."""
        words = set(text.replace("(", " ").replace(")", " ").replace(",", " ").replace(";", " ").split())
        known = {plain(acronym): plain(name) for name, acronym in self._acronyms.items()}
        return sorted(
            (acronym, name)
            for acronym, name in known.items()
            if all(word in words for word in acronym.split())
        )

    def quote(self, activity: Value, source: Value) -> str:
        """The words that state an activity, in quotation marks, shortened; "" where no text is stored."""
        first = next(iter(listed(source)), "")
        words = " ".join(self._words.get((str(activity), first), "").split())
        return f"“{plain(shortened(words, about=str(activity)))}”" if words else ""

    def doubt(self, row: Row) -> str:
        """What is said of the newest activity of a row where it is not sure: " (doubtful)"."""
        said = doubt(self._confidence.get((str(row["latest"]), str(row["source"]))))
        return f" ({said})" if said else ""

    @property
    def newest_year(self) -> str:
        """The year of the newest report."""
        return max((str(row["year"]) for row in self.rows("provenance/documents")), default="")

    @cached_property
    def _confidence(self) -> dict[tuple[str, str], Value]:
        """How sure an activity is, by its name and a citation; of several of one name the least."""
        found: dict[tuple[str, str], Value] = {}
        for row in self.rows("provenance/of-paragraph", limit=ALL):
            key = str(row["activity"]), str(row["source"])
            found[key] = min(
                (one for one in (found.get(key), row["confidence"]) if one is not None), default=None
            )
        return found

    @cached_property
    def _words(self) -> dict[tuple[str, str], str]:
        rows = self.rows("provenance/of-paragraph", limit=ALL)
        return {(str(row["activity"]), str(row["source"])): str(row["words"] or "") for row in reversed(rows)}

    @cached_property
    def _acronyms(self) -> dict[str, str]:
        """Acronym by name, where no other actor has the same one."""
        found: dict[str, list[str]] = {}
        for row in self.rows("organizations/find", limit=ALL):
            if row["acronym"]:
                found.setdefault(str(row["acronym"]), []).append(str(row["actor"]))
        return {names[0]: acronym for acronym, names in found.items() if len(names) == 1}


def shortened(words: str, *, most: int = _QUOTED, about: str = "") -> str:
    """A text of some `most` characters, cut between words, where it can around what it is about.

    >>> shortened("held a joint meeting in May", most=15)
    'held a joint …'
    >>> shortened("on the margins of the summit they signed a plan in May", most=30, about="a plan")
    '… summit they signed a plan in May'
    >>> shortened("on the margins of a summit they signed two lake plans", most=30, about="two lake plans II")
    '… summit they signed two lake plans'
    """
    if len(words) <= most:
        return words
    start, end = _place(about, words)
    if end <= most - 1:
        return words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
    first = words.rfind(" ", 0, max(1, start - most // 2)) + 1
    rest = words[first:]
    return "… " + (rest if len(rest) <= most + 8 else shortened(rest, most=most))


def _place(name: str, words: str) -> tuple[int, int]:
    """Where a name stands in a text, else the longest run of its words that tells something.

    >>> _place("plan", "signed the plan"), _place("session of the Harbour Forum", "the Harbour Forum met")
    ((11, 15), (0, 17))
    >>> _place("session of the Forum", "members of the Union")
    (0, 0)
    """
    text, called = words.casefold(), name.casefold().split()
    runs = [(size, at) for size in range(len(called), 0, -1) for at in range(len(called) - size + 1)]
    for size, at in runs:
        run = " ".join(called[at : at + size])
        if (start := text.find(run)) >= 0 and (size == len(called) or len(run) >= _TELLING):
            return start, start + len(run)
    return 0, 0
