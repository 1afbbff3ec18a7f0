"""The whole network in one row."""

from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.measures.centrality import centralization
from graph.measures.cohesion import clustering, communities, components, cores
from graph.measures.mixing import assortativity, degree_assortativity, sides
from graph.measures.ordering import ordered


@dataclass(frozen=True, slots=True)
class Summary:
    """A network in numbers.

    activities             distinct ones that tie two actors or more.
    isolates               actors without a partner.
    density                share of all pairs that are tied, 0 to 1.
    mean_degree            partners per actor.
    centralization         0 all alike, 1 a star (Freeman, by degree).
    transitivity           share of connected triples that are closed; `clustering` the mean over the actors.
    components, largest    parts without a tie between them; actors in the largest.
    mean_distance          steps between two actors of the largest component; `diameter` the most there are.
    greatest_core          the highest k of a k-core.
    assortativity_by_kind  1 only with their kind, 0 as by chance; `_by_side`: United Nations, regional,
                           States, others; `_by_degree`: well connected with well connected. None where it has
                           no meaning.
    communities            number of Louvain communities, and the `modularity` of the division.
    """

    actors: int
    ties: int
    activities: int
    isolates: int
    density: float
    mean_degree: float
    centralization: float
    transitivity: float
    clustering: float
    components: int
    largest: int
    mean_distance: float
    diameter: int
    greatest_core: int
    assortativity_by_kind: float | None
    assortativity_by_side: float | None
    assortativity_by_degree: float | None
    communities: int
    modularity: float


def summary(network: "nx.Graph[str]") -> Summary:
    """The network in numbers, rounded to 6 decimals; an empty one gives zeros. O(V·E)."""
    network = ordered(network)
    size, ties, partition = len(network), network.size(), communities(network)
    activities = {source[0] for *_, tie in network.edges(data=True) for source in tie.get("evidence", ())}
    return Summary(
        actors=size,
        ties=ties,
        activities=len(activities),
        isolates=sum(not network[node] for node in network),
        density=_rounded(nx.density(network)),
        mean_degree=_rounded(2 * ties / size if size else 0.0),
        centralization=_rounded(centralization(network)),
        transitivity=_rounded(nx.transitivity(network)),
        clustering=_rounded(sum(clustering(network).values()) / size if size else 0.0),
        greatest_core=max(cores(network).values(), default=0),
        assortativity_by_kind=_maybe(assortativity(network)),
        assortativity_by_side=_maybe(assortativity(network, sides(network))),
        assortativity_by_degree=_maybe(degree_assortativity(network)),
        communities=len(partition.communities),
        modularity=_rounded(partition.modularity),
        **_reach(network),
    )


def _reach(network: "nx.Graph[str]") -> dict[str, Any]:
    """The components, and how far two actors of the largest are from each other."""
    parts = components(network)
    mean_distance, diameter = _distances(network, parts)
    return {
        "components": len(parts),
        "largest": len(parts[0]) if parts else 0,
        "mean_distance": _rounded(mean_distance),
        "diameter": diameter,
    }


def _distances(network: "nx.Graph[str]", parts: list[tuple[str, ...]]) -> tuple[float, int]:
    """Mean and greatest number of steps between two actors of the largest component; 0 below two actors."""
    largest = network.subgraph(parts[0]) if parts else network
    steps = [
        count for _, ends in nx.all_pairs_shortest_path_length(largest) for count in ends.values() if count
    ]
    return (sum(steps) / len(steps), max(steps)) if steps else (0.0, 0)


def _rounded(value: float) -> float:
    return round(float(value), 6)


def _maybe(value: float | None) -> float | None:
    return None if value is None else _rounded(value)
