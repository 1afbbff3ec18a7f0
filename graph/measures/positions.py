"""One row per actor with everything that is measured about its place in the network."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from graph.measures.brokerage import constraint, effective_size
from graph.measures.centrality import betweenness, closeness, degree, eigenvector, harmonic, strength
from graph.measures.cohesion import clustering, communities, components, cores
from graph.measures.ordering import ordered, ranked, title


@dataclass(frozen=True, slots=True)
class Position:
    """Where one actor stands; the functions of the same names say how each number is made.

    id, actor, kind       id, name and kind of the actor.
    activities            it took part in, alone or with others.
    degree                partners.
    strength              activities it shared (the sum of Newman's weights).
    betweenness           share of shortest paths through it, counted in steps; `_weighted`: strong ties are
                          short.
    closeness, harmonic   0 to 1, in steps.
    eigenvector           0 to 1, by weight, in the largest component.
    core                  the k of its k-core.
    clustering            share of its pairs of partners that work together; `_weighted`: by intensity.
    constraint            Burt's, by weight: low means free to broker; None without partners.
    effective_size        partners less their redundancy; None without partners.
    efficiency            effective size over degree, 0 to 1; None without partners.
    community, component  numbers from 1, the largest first.
    """

    id: str
    actor: str
    kind: str
    activities: int
    degree: int
    strength: float
    betweenness: float
    betweenness_weighted: float
    closeness: float
    harmonic: float
    eigenvector: float
    core: int
    clustering: float
    clustering_weighted: float
    constraint: float | None
    effective_size: float | None
    efficiency: float | None
    community: int
    component: int


def measured(network: "nx.Graph[str]") -> list[Position]:
    """The position of every actor, greatest strength first, equal ones by name.

    Rounded to 6 decimals, so that the rows do not depend on the machine's last bits. Some 0.4 s for 200
    actors and 400 ties; the weighted betweenness, O(V·E + V²·log V), takes the most.
    """
    network = ordered(network)
    columns = _columns(network)
    return [
        Position(
            id=str(node),
            actor=title(network, node),
            kind=str(network.nodes[node].get("kind") or ""),
            activities=int(network.nodes[node].get("activities") or 0),
            **{name: _rounded(values[node]) for name, values in columns.items()},
        )
        for node in ranked(network, strength(network))
    ]


def _columns(network: "nx.Graph[str]") -> dict[str, Mapping[str, Any]]:
    """Every measure by the name of its column, per node."""
    size, parts = effective_size(network), components(network)
    return {
        "degree": degree(network),
        "strength": strength(network),
        "betweenness": betweenness(network),
        "betweenness_weighted": betweenness(network, weight="weight"),
        "closeness": closeness(network),
        "harmonic": harmonic(network),
        "eigenvector": eigenvector(network),
        "core": cores(network),
        "clustering": clustering(network),
        "clustering_weighted": clustering(network, weight="weight"),
        "constraint": constraint(network),
        "effective_size": size,
        "efficiency": {
            node: None if found is None else found / len(network[node]) for node, found in size.items()
        },
        "community": communities(network).number,
        "component": {node: number for number, part in enumerate(parts, 1) for node in part},
    }


def _rounded(value: float | None) -> Any:
    return round(value, 6) if isinstance(value, float) else value
