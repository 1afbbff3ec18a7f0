"""Who works with whom and where each stands, derived from the facts of a store and kept in it."""

from datetime import date
from importlib.metadata import PackageNotFoundError, version

from graph.store.store import Derived, Store
from queries.view import FAMILIES, View


def derive(store: Store, view: View = FAMILIES) -> Derived:
    """Derive all ties and measures of a store anew, as `view` counts."""
    from graph.derived import mark, standing, works_with
    from graph.network import actor_network

    network = actor_network(view.records(store))
    marked = mark(on=date.today().isoformat(), by=_version(), view=str(view.grouping))
    return store.derive(works_with(network, marked), standing(network, marked))


def _version() -> str:
    try:
        return version("partnergraph")
    except PackageNotFoundError:
        return "source"
