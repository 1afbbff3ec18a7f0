"""What is doubtful, and the records without what is less sure than one asks for."""

from collections.abc import Iterable

from graph.merging import merged
from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie

DOUBTFUL = 0.6
"""What is less sure than this is called doubtful where it is printed."""


def confidence(record: Record) -> float:
    """How likely a record is right, 0 to 1; 0 where it does not say."""
    value = record.props.get("confidence")
    return float(value) if isinstance(value, int | float) else 0.0


def doubtful(share: object) -> bool:
    """Whether a confidence is low; what has none is not called so.

    >>> doubtful(0.59), doubtful(0.6), doubtful(None)
    (True, False, False)
    """
    return isinstance(share, int | float) and share < DOUBTFUL


def surely(records: Iterable[Record], least: float) -> Iterable[Record]:
    """The records without activities and participations that are less sure, nodes before ties.

    An activity in which then nobody takes part goes too, and so does every node that had ties and has none
    left. With 0 the records stay as they are.
    """
    if not least:
        return records
    nodes, edges = merged(records)
    weak = {one.id for one in edges if one.type is Tie.TOOK_PART and confidence(one) < least}
    joined = {one.target for one in edges if one.type is Tie.TOOK_PART and one.id not in weak}
    out = {node.id for node in nodes if node.label is Label.ACTIVITY and not _stays(node, least, joined)}
    left = [one for one in edges if one.id not in weak and not {one.source, one.target} & out]
    before, after = _ends(edges), _ends(left)
    return [*(node for node in nodes if node.id not in out and node.id not in before - after), *left]


def _stays(node: Node, least: float, joined: set[str]) -> bool:
    return confidence(node) >= least and node.id in joined


def _ends(edges: Iterable[Edge]) -> set[str]:
    return {end for edge in edges for end in (edge.source, edge.target)}
