"""The network as a chapter of a report: who is central, who connects, which circles there are."""

from queries.report.answers import Facts, grid
from queries.wording import counted, plain, series

_SHOWN = 15
_CIRCLES = 8
_MEANING = {
    "Partners": "other bodies with at least one joint activity (degree).",
    "Strength": "activities with others, counted so that a meeting of two ties them more than each two of a "
    "conference of twenty (sum of Newman's weights, 2001).",
    "Between": "share of the shortest paths between all other bodies that lead through this one: the higher, "
    "the more others depend on it to reach each other (betweenness, Brandes 2001).",
    "Standing": "1 for the body that works most with bodies that themselves work much with others, the rest "
    "in proportion (eigenvector centrality, Bonacich 1972).",
    "Core": "it belongs to a group in which everybody has at least so many partners (k-core, Seidman 1983).",
    "Closed": "share of the pairs of its partners that also work with each other: 100 per cent is a closed "
    "circle (clustering, Watts and Strogatz 1998).",
    "Constraint": "how far its partners are tied to each other: low means free to connect people who do not "
    "meet (Burt 1992).",
    "Circle": "the group with which it works more than with the rest (Louvain method, Blondel et al. 2008).",
}


def positions(facts: Facts) -> str:
    """The chapter on the network; "" where nobody works with anybody."""
    if not facts.network.size():
        return ""
    return "\n\n".join(
        ["## The network", _in_numbers(facts), _table(facts), _explained(), _brokers(facts), _circles(facts)]
        + [part for part in (_bridges(facts), _never_met(facts)) if part]
    )


def _in_numbers(facts: Facts) -> str:
    from graph.measures.overview import summary

    whole = summary(facts.network)
    apart = f"; {counted(whole.isolates, 'body')} without a partner" if whole.isolates else ""
    return (
        f"{counted(whole.actors, 'body').capitalize()} and {counted(whole.ties, 'pair')} that work "
        f"together{apart}. On average a body has {whole.mean_degree:.1f} partners; {whole.largest} bodies "
        f"hang together, two of them {whole.mean_distance:.1f} steps apart, {whole.diameter} at most."
    )


def _table(facts: Facts) -> str:
    from graph.measures.positions import measured

    heads = {"Body": "l", "Activities": "r"} | dict.fromkeys(_MEANING, "r")
    cells = [
        [
            facts.short(one.actor),
            str(one.activities),
            str(one.degree),
            f"{one.strength:.1f}",
            f"{one.betweenness:.1%}",
            f"{one.eigenvector:.2f}",
            str(one.core),
            f"{one.clustering:.0%}",
            "" if one.constraint is None else f"{one.constraint:.2f}",
            str(one.community),
        ]
        for one in measured(facts.network)[:_SHOWN]
    ]
    return f"### Who is central\n\n{grid(heads, cells)}"


def _explained() -> str:
    lines = [f"- **{name}**: {meaning}" for name, meaning in _MEANING.items()]
    return "\n".join(["What the columns mean:", "", *lines])


def _brokers(facts: Facts) -> str:
    from graph.measures.brokerage import brokers

    found = [one for one in brokers(facts.network, limit=10) if one.share > 0]
    named = [f"{plain(one.actor)} ({one.share:.1%})" for one in found]
    told = (
        "Brokers connect bodies that share no activity. Most of the shortest paths between all others pass "
        f"through {series(named)}."
        if named
        else "Nobody: all partners know each other."
    )
    return f"### Who connects\n\n{told}"


def _circles(facts: Facts) -> str:
    """The communities of more than two, each with the members that have the greatest strength."""
    from graph.measures.centrality import strength
    from graph.measures.cohesion import communities
    from graph.measures.ordering import ranked, title

    network = facts.network
    strong, partition = strength(network), communities(network)
    lines = []
    for circle in partition.communities:
        if circle.size > 2:
            first = ranked(network, {actor: strong[actor] for actor in circle.actors})[:_CIRCLES]
            members = [facts.short(title(network, actor)) for actor in first]
            more = [f"{circle.size - len(first)} more"] if circle.size > len(first) else []
            named = series(members + more)
            lines.append(f"- **Circle {circle.number}**, {counted(circle.size, 'body')}: {named}.")
    told = (
        f"Groups whose members work more with each other than with the rest (modularity "
        f"{partition.modularity:.2f}; above 0.3 the division is marked)."
    )
    return "\n".join(["### Circles", "", told, "", *lines])


def _bridges(facts: Facts) -> str:
    rows = facts.rows("network/bridges", limit="10")
    if not rows:
        return ""
    heads = {"Body": "l", "Sections": "r", "Activities": "r", "Named in the sections on": "l"}
    cells = [
        [
            facts.short(row["actor"]),
            str(row["sections"]),
            str(row["activities"]),
            facts.names(row["names"], most=5),
        ]
        for row in rows
    ]
    return f"### In whose sections they appear\n\n{grid(heads, cells)}"


def _never_met(facts: Facts) -> str:
    rows = facts.rows("network/never-met", limit="10")
    if not rows:
        return ""
    heads = {"One": "l", "Other": "l", "Themes of both": "r", "Which": "l"}
    cells = [
        [
            facts.short(row["one"]),
            facts.short(row["other"]),
            str(row["themes"]),
            plain(str(row["names"]).replace("; ", ", ")),
        ]
        for row in rows
    ]
    told = "Organizations that work on the same themes and stand in no activity together."
    return f"### Who could meet\n\n{told}\n\n{grid(heads, cells)}"
