"""How the network holds together: cores, clustering, components, communities."""

from collections.abc import Iterable
from dataclasses import dataclass

import networkx as nx

from graph.measures.centrality import strength
from graph.measures.ordering import ordered, ranked, title


@dataclass(frozen=True, slots=True)
class Community:
    """Actors that work more with each other than with the rest.

    number   from 1, the largest first.
    leading  the member with the greatest strength.
    actors   ids of the members, by name.
    """

    number: int
    size: int
    leading: str
    actors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partition:
    """All communities, and how well they divide the network (modularity, −0.5 to 1; above 0.3 is marked)."""

    modularity: float
    communities: tuple[Community, ...]

    @property
    def number(self) -> dict[str, int]:
        """The community's number per actor."""
        return {actor: community.number for community in self.communities for actor in community.actors}


def cores(network: "nx.Graph[str]") -> dict[str, int]:
    """Per actor the largest k such that it is in a part where all have k partners in that part. O(V + E).

    Source: Seidman, "Network structure and minimum degree", 1983; Batagelj and Zaveršnik, 2003, as in
    networkx.
    """
    return dict(nx.core_number(ordered(network)))


def clustering(network: "nx.Graph[str]", *, weight: str | None = None) -> dict[str, float]:
    """Share of an actor's pairs of partners that work together, 0 to 1; 0 below two partners.

    With `weight` each such triangle counts the geometric mean of its three weights over the network's
    greatest one. O(sum of degree²). Source: Watts and Strogatz, 1998; weighted: Onnela et al., "Intensity and
    coherence of motifs in weighted complex networks", 2005; as in networkx.
    """
    found = nx.clustering(ordered(network), weight=weight)
    return {node: float(share) for node, share in found.items()}  # networkx has 0 where it has no pair


def components(network: "nx.Graph[str]") -> list[tuple[str, ...]]:
    """The parts that no tie joins, largest first, then by name; each as ids by name. O(V + E)."""
    return _largest_first(network, nx.connected_components(network))


def communities(
    network: "nx.Graph[str]",
    *,
    weight: str = "weight",
    resolution: float = 1.0,
    seed: int = 1,
    runs: int = 10,
) -> Partition:
    """The best of `runs` Louvain partitions by modularity; the same whenever networkx is the same.

    resolution  above 1 gives smaller communities, below 1 larger ones.
    seed        of the first run; each visits the actors in an order of its own. Small communities at the
                edges may differ between seeds: read them as one good division, not as the only one.

    Some 0.01 s a run for 200 actors and 400 ties, near O(E). Source: Blondel et al., "Fast unfolding of
    communities in large networks", 2008; modularity: Newman, "Analysis of weighted networks", 2004; as in
    networkx.
    """
    plain = ordered(network)
    names = list(plain)
    # Whole numbers instead of ids: sets of text iterate in another order in every process.
    plain = nx.relabel_nodes(plain, {node: number for number, node in enumerate(names)})
    best, parts = float("-inf"), [{node} for node in plain]
    if plain.size():
        for run in range(runs):
            found = nx.community.louvain_communities(
                plain, weight=weight, resolution=resolution, seed=seed + run
            )
            score = nx.community.modularity(plain, found, weight=weight, resolution=resolution)
            if score > best + 1e-12:
                best, parts = score, found
    groups = _largest_first(network, ({names[number] for number in part} for part in parts))
    strengths = strength(network, weight=weight)
    rows = [
        Community(number, len(group), title(network, _strongest(network, strengths, group)), group)
        for number, group in enumerate(groups, 1)
    ]
    return Partition(best if plain.size() else 0.0, tuple(rows))


def _strongest(network: "nx.Graph[str]", strengths: dict[str, float], group: tuple[str, ...]) -> str:
    return ranked(network, {node: strengths[node] for node in group})[0]


def _largest_first(network: "nx.Graph[str]", groups: Iterable[set[str]]) -> list[tuple[str, ...]]:
    named = [tuple(sorted(group, key=lambda node: (title(network, node), str(node)))) for group in groups]
    return sorted(named, key=lambda group: (-len(group), title(network, group[0]), str(group[0])))
