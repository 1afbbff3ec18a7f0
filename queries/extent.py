"""How much of an answer is shown, and on how many paragraphs it rests."""

from collections.abc import Mapping
from dataclasses import dataclass

from graph.families import GROUPED
from graph.store.store import Store
from graph.tables import Table
from graph.vocabulary import Grouping
from queries.answer import Argument, answer, parameters
from queries.header import Query
from queries.wording import counted, less_sure, listed, passage

_LIMIT = "limit"


@dataclass(frozen=True, slots=True)
class Extent:
    """The rows that are shown of all, the paragraphs that they cite, and for whom bodies count.

    `paragraphs` is None where the question cites none, `grouping` where it counts no bodies; `sure` is how
    sure what counts must be.
    """

    shown: int
    rows: int
    paragraphs: int | None
    grouping: Grouping | None
    sure: float = 0.0

    def as_text(self) -> str:
        """In one line.

        >>> Extent(50, 352, 41, Grouping.READ).as_text()
        '50 of 352 rows, from 41 paragraphs; --set limit=0 for all. Bodies stand as the reports name them.'
        >>> Extent(3, 3, None, None).as_text()
        'three rows.'
        """
        cut = self.shown < self.rows
        rows = f"{self.shown} of {self.rows} rows" if cut else counted(self.rows, "row")
        cited = "" if self.paragraphs is None else f", from {counted(self.paragraphs, 'paragraph')}"
        more = f"; --set {_LIMIT}=0 for all" if cut else ""
        counted_for = GROUPED[self.grouping] if self.grouping else ""
        return " ".join(filter(None, (f"{rows}{cited}{more}.", counted_for, less_sure(self.sure))))


def measured_answer(query: Query, store: Store, given: Mapping[str, str]) -> tuple[Table, Extent]:
    """What `answer` gives, and how much of the whole it is; raises as `answer`."""
    params = parameters(query, given)
    if _LIMIT not in params:
        whole = answer(query, store, given)
        return whole, _extent(query, whole, whole, params)
    whole = answer(query, store, {**given, _LIMIT: "0"})
    most = int(params[_LIMIT]) or len(whole.rows)
    shown = Table(whole.columns, whole.rows[:most])
    return shown, _extent(query, shown, whole, params)


def _extent(query: Query, shown: Table, whole: Table, params: Mapping[str, Argument]) -> Extent:
    cited = [column.name for column in query.columns if column.type in ("citation", "citations")]
    places = [shown.columns.index(name) for name in cited]
    citations = {
        each for row in shown.rows for at in places for one in listed(row[at]) for each in _each(one)
    }
    grouping = Grouping(str(params["as"]) or Grouping.READ) if "as" in params else None
    sure = float(params.get("sure", 0))
    return Extent(len(shown.rows), len(whole.rows), len(citations) if cited else None, grouping, sure)


def _each(citation: str) -> list[tuple[str, int]]:
    """The paragraphs that a citation names: none where it names a document.

    >>> _each("A/99/2, para. 4"), _each("A/99/2, paras. 4–6"), _each("A/99/2")
    ([('A/99/2', 4)], [('A/99/2', 4), ('A/99/2', 5), ('A/99/2', 6)], [])
    """
    document, paragraphs = passage(citation)
    first, _, last = paragraphs.partition("–")
    return [(document, number) for number in range(int(first), int(last or first) + 1)] if first else []
