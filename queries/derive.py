"""Who works with whom and where each stands, derived from the facts of a store and kept in it."""

from datetime import date
from importlib.metadata import PackageNotFoundError, version

from graph.store.store import Derived
from queries.basis import Basis


def derive(basis: Basis) -> Derived:
    """Derive all ties of a store anew, as its view counts, and of `MOST` actors at most the measures."""
    from graph.derived import MOST, mark, standing, works_with

    positions = basis.positions if len(basis.network) <= MOST else ()
    marked = mark(on=date.today().isoformat(), by=_version(), view=str(basis.view.grouping))
    return basis.store.derive(works_with(basis.network, marked), standing(positions, marked))


def _version() -> str:
    try:
        return version("partnergraph")
    except PackageNotFoundError:
        return "source"
