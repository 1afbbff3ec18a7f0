"""What an output rests on: a store in one view, who works with whom there and where each stands."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from graph.store.store import Store
from queries.view import FAMILIES, View

if TYPE_CHECKING:
    import networkx as nx

    from graph.measures.positions import Position


@dataclass(frozen=True)
class Basis:
    """A store and the view in which it counts; its network is made and measured once, when first asked for.

    So it tells the store of that moment: what changes the facts needs another one.
    """

    store: Store
    view: View = FAMILIES

    @cached_property
    def network(self) -> "nx.Graph[str]":
        """Who works with whom, from all records of the store."""
        from graph.network import actor_network

        return actor_network(self.view.records(self.store))

    @cached_property
    def positions(self) -> "list[Position]":
        """Where every actor stands, greatest strength first."""
        from graph.measures.positions import measured

        return measured(self.network)
