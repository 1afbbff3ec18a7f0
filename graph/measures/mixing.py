"""Whether actors work with their like: by kind, by side, by number of partners."""

from collections.abc import Mapping

import networkx as nx

from graph.measures.ordering import ordered

UNITED_NATIONS, REGIONAL = "United Nations system", "Regional and other organizations"

SIDES: Mapping[str, str] = {
    "united_nations": UNITED_NATIONS,
    "envoy": UNITED_NATIONS,
    "organization": REGIONAL,
    "organ": REGIONAL,
    "state": "States",
}
"""The side of each kind of actor; every other kind is on the side "Others"."""


def sides(network: "nx.Graph[str]") -> dict[str, str]:
    """Per actor its side: United Nations system, regional and other organizations, States or others."""
    return {node: SIDES.get(kind, "Others") for node, kind in groups(network).items()}


def groups(network: "nx.Graph[str]", attribute: str = "kind") -> dict[str, str]:
    """Per actor the value of an attribute, "" where it has none."""
    return {node: str(facts.get(attribute) or "") for node, facts in ordered(network).nodes(data=True)}


def assortativity(network: "nx.Graph[str]", group: Mapping[str, str] | None = None) -> float | None:
    """Whether actors work with their like: 1 always, 0 as by chance, below 0 rather with others.

    group  per actor; the actors' kinds where none is given.

    None where it has no meaning: no ties, or all ends in one group. O(E). Source: Newman, "Mixing patterns in
    networks", Phys. Rev. E 67, 2003, (2), as in networkx.
    """
    group = groups(network) if group is None else group
    network = ordered(network)
    if len({group[end] for tie in network.edges for end in tie}) < 2:
        return None
    nx.set_node_attributes(network, dict(group), "group")
    return float(nx.attribute_assortativity_coefficient(network, "group"))


def degree_assortativity(network: "nx.Graph[str]") -> float | None:
    """Whether well connected actors work with well connected ones, −1 to 1; None where all are alike.

    Pearson correlation over the ends of the ties. O(E). Source: Newman, "Assortative mixing in networks",
    Phys. Rev. Lett. 89, 2002, as in networkx.
    """
    network = ordered(network)
    if len({len(network[end]) for tie in network.edges for end in tie}) < 2:
        return None
    return float(nx.degree_assortativity_coefficient(network))
