"""CPU seconds of the measures, the page and the exports for one, three and ten editions of a report.

    python benchmarks/editions.py [--editions 1 3 10]

An edition is the bundled facts of A/79/302 with a symbol, activities and dates of its own. One actor in five
is its own too, the others are shared: ten editions have ten times the activities and three times the actors.
"""

import argparse
import resource
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from zlib import crc32

from graph.records import Edge, Node, Record, Value
from graph.vocabulary import Label
from loaders.pipeline import bundled
from loaders.recording import records

SHARED = {Label.THEME, Label.PLACE}


def edition(facts: list[Record], number: int) -> Iterator[Record]:
    """The facts as those of another edition, two years earlier for each number."""
    symbol = f"A/{79 - 2 * number}/302"
    own = {one.id for one in facts if isinstance(one, Node) and _own(one, number)}

    def name(id: str) -> str:
        return f"{id}-{number}" if number and id in own else id

    for one in facts:
        if isinstance(one, Node):
            props = {key: _moved(key, value, symbol, number) for key, value in one.props.items()}
            yield Node(name(one.id), one.label, props)
        else:
            said = symbol if one.document else ""
            passage = replace(one.passage, document=said) if one.passage else None
            told = replace(one, id=f"{one.id}-{number}", document=said, passage=passage)
            yield replace(told, source=name(one.source), target=name(one.target))


def _own(node: Node, number: int) -> bool:
    """Everything but themes, places and four fifths of the actors."""
    if node.label is Label.ACTOR:
        return crc32(f"{node.id} {number}".encode()) % 5 == 0
    return node.label not in SHARED


def _moved(key: str, value: Value, symbol: str, number: int) -> Value:
    if key in ("symbol", "document"):
        return symbol
    if key in ("start", "end", "date") and isinstance(value, str):
        return f"{int(value[:4]) - 2 * number}{value[4:]}"
    return value


def steps(told: list[Record]) -> Iterator[tuple[str, Callable[[], object]]]:
    """What is measured, by name."""
    from graph.export.formats import graphml_text
    from graph.measures.overview import summary
    from graph.network import actor_network, whole_network
    from graph.page.page import page
    from queries.metrics import joint, positions

    network = actor_network(told)
    yield "who works with whom", lambda: actor_network(told)
    yield "position of every actor", lambda: positions(network)
    yield "every pair", lambda: joint(network)
    yield "the network in numbers", lambda: summary(network)
    yield "page", lambda: page(told, title="Editions")
    yield "GraphML", lambda: graphml_text(whole_network(told))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--editions", type=int, nargs="+", default=[1, 3, 10])
    given = parser.parse_args()
    facts = list(records(bundled()))
    for count in given.editions:
        told = [one for number in range(count) for one in edition(facts, number)]
        actors = len({one.id for one in told if isinstance(one, Node) and one.label is Label.ACTOR})
        ties = sum(isinstance(one, Edge) for one in told)
        print(f"{count} editions: {actors:,} actors, {ties:,} ties")
        for what, done in steps(told):
            before = time.process_time()
            done()
            print(f"  {what:<24} {time.process_time() - before:6.2f} s")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:,.0f} MB, Python {sys.version.split()[0]}")


if __name__ == "__main__":
    main()
