"""What an earlier build left in its folder, and which reports came into its graph since."""

from itertools import takewhile
from pathlib import Path

from graph.errors import StoreError
from graph.jsonl import of_file
from graph.records import Node
from graph.store.opening import opened
from graph.store.store import Store
from graph.vocabulary import Label

_NAMED = 4


def refuse_loss(folder: Path, graph: str, new: Store) -> None:
    """Raises StoreError where `load` put reports into the folder's earlier graph that `new` does not hold.

    What the earlier build read itself stands in its records.jsonl; that may go, for it is asked for anew.
    """
    earlier = folder / graph
    if not earlier.exists():
        return
    with opened(str(earlier), None, None, None) as store:
        lost = sorted(_documents(store) - _documents(new) - _built(folder / "records.jsonl"))
    if lost:
        named = ", ".join(lost[:_NAMED]) + (f" and {len(lost) - _NAMED} more" if len(lost) > _NAMED else "")
        hint = "Give these reports too, add yours with `load`, or let them go with --replace"
        raise StoreError(f"Its graph holds what `load` added: {named}", where=str(folder), hint=hint)


def _documents(store: Store) -> set[str]:
    return {str(symbol) for (symbol,) in store.run("MATCH (d:Document) RETURN d.symbol").rows}


def _built(records: Path) -> set[str]:
    """The documents that the records of a build tell; they come first in the file."""
    if not records.exists():
        return set()
    first = takewhile(lambda one: isinstance(one, Node) and one.label is Label.DOCUMENT, of_file(records))
    return {str(node.props.get("symbol")) for node in first}
