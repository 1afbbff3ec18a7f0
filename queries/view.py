"""For whom an actor counts in an output, and who is left out of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from graph.families import GROUPED, rolled
from graph.records import Record
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.header import Query
from queries.wording import series


@dataclass(frozen=True, slots=True)
class View:
    """A grouping, and the official names of bodies that are left out with all that counts for them."""

    grouping: Grouping = Grouping.FAMILY
    without: tuple[str, ...] = ()

    def records(self, store: Store) -> Iterable[Record]:
        """All records of a store as they count here."""
        return self.counted(store.records())

    def counted(self, records: Iterable[Record]) -> Iterable[Record]:
        """Records as they count here."""
        return rolled(records, self.grouping, without=self.without)

    def given(self, query: Query) -> Mapping[str, str]:
        """The parameters of a query that say the same, of those that it takes."""
        said = {"as": str(self.grouping), "without": "\n".join(self.without)}
        return {param.name: said[param.name] for param in query.params if said.get(param.name)}

    @property
    def told(self) -> str:
        """The same in a sentence or two.

        >>> View(Grouping.READ, ("African Union",)).told
        'Bodies stand as the reports name them. Left out: African Union.'
        """
        left = f" Left out: {series(self.without)}." if self.without else ""
        return GROUPED[self.grouping] + left


FAMILIES = View()
"""How rankings, dossiers and the page count where nobody says anything else."""
