"""For whom an actor counts in an output, and who and what is left out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.doubt import surely
from graph.families import GROUPED, rolled
from graph.records import Record
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.header import Query
from queries.wording import less_sure, series


@dataclass(frozen=True, slots=True)
class View:
    """A grouping, the official names of bodies that are left out with all that counts for them, and how sure
    what counts must be."""

    grouping: Grouping = Grouping.FAMILY
    without: tuple[str, ...] = ()
    sure: float = 0.0

    def records(self, store: Store) -> Iterable[Record]:
        """All records of a store as they count here."""
        return self.counted(store.records())

    def counted(self, records: Iterable[Record]) -> Iterable[Record]:
        """Records as they count here."""
        return rolled(surely(records, self.sure), self.grouping, without=self.without)

    def given(self, query: Query) -> Mapping[str, str]:
        """The parameters of a query that say the same, of those that it takes."""
        sure = str(self.sure) if self.sure else ""
        said = {"as": str(self.grouping), "without": "\n".join(self.without), "sure": sure}
        return {param.name: said[param.name] for param in query.params if said.get(param.name)}

    @property
    def told(self) -> str:
        """The same in some sentences.

        >>> View(Grouping.READ, ("African Union",)).told
        'Bodies stand as the reports name them. Left out: African Union.'
        >>> View(sure=0.8).left_out
        'Only what is sure to 0.8 or more counts.'
        """
        return " ".join(filter(None, (GROUPED[self.grouping], self.left_out)))

    @property
    def left_out(self) -> str:
        """What of it tells who and what is left out, "" for nothing."""
        named = f"Left out: {series(self.without)}." if self.without else ""
        return " ".join(filter(None, (named, less_sure(self.sure))))


FAMILIES = View()
"""How rankings, dossiers and the page count where nobody says anything else."""
