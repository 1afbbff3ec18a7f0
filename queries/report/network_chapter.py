"""The network as a chapter of a report: who is central, who connects, which circles there are."""

from queries.report.answers import Answers
from queries.report.markup import Heads, grid, titled_list
from queries.wording import capital, counted, listed, plain, series

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


def network_chapter(answers: Answers) -> str:
    """The chapter on the network; "" where nobody works with anybody."""
    if not answers.network.size():
        return ""
    return "\n\n".join(
        [
            "## The network",
            _in_numbers(answers),
            _table(answers),
            _explained(),
            _brokers(answers),
            _circles(answers),
        ]
        + [part for part in (_bridges(answers), _never_met(answers)) if part]
    )


def _in_numbers(answers: Answers) -> str:
    from graph.measures.overview import summary

    whole = summary(answers.network)
    apart = f"; {counted(whole.isolates, 'body')} without a partner" if whole.isolates else ""
    return (
        f"{capital(counted(whole.actors, 'body'))} and {counted(whole.ties, 'pair')} that work "
        f"together{apart}. On average a body has {whole.mean_degree:.1f} partners; {whole.largest} bodies "
        f"hang together, two of them {whole.mean_distance:.1f} steps apart, {whole.diameter} at most."
    )


def _table(answers: Answers) -> str:
    heads: Heads = {"Body": "l", "Activities": "r", **dict.fromkeys(_MEANING, "r")}
    cells = [
        [
            answers.short(position.actor),
            str(position.activities),
            str(position.degree),
            f"{position.strength:.1f}",
            f"{position.betweenness:.1%}",
            f"{position.eigenvector:.2f}",
            str(position.core),
            f"{position.clustering:.0%}",
            "" if position.constraint is None else f"{position.constraint:.2f}",
            str(position.community),
        ]
        for position in answers.basis.positions[:_SHOWN]
    ]
    return f"### Who is central\n\n{grid(heads, cells)}"


def _explained() -> str:
    lines = [f"- **{name}**: {meaning}" for name, meaning in _MEANING.items()]
    return titled_list("What the columns mean:", lines)


def _brokers(answers: Answers) -> str:
    from graph.measures.brokerage import brokers

    between = [broker for broker in brokers(answers.network, limit=10) if broker.share > 0]
    named = [f"{plain(broker.actor)} ({broker.share:.1%})" for broker in between]
    told = (
        "Brokers connect bodies that share no activity. Most of the shortest paths between all others pass "
        f"through {series(named)}."
        if named
        else "Nobody: all partners know each other."
    )
    return f"### Who connects\n\n{told}"


def _circles(answers: Answers) -> str:
    """The communities of more than two, each with the members that have the greatest strength."""
    from graph.measures.centrality import strength
    from graph.measures.cohesion import communities
    from graph.measures.ordering import ranked, title

    network = answers.network
    strong, partition = strength(network), communities(network)
    lines = []
    for circle in partition.communities:
        if circle.size > 2:
            first = ranked(network, {actor: strong[actor] for actor in circle.actors})[:_CIRCLES]
            members = [answers.short(title(network, actor)) for actor in first]
            more = [f"{circle.size - len(first)} more"] if circle.size > len(first) else []
            named = series(members + more)
            lines.append(f"- **Circle {circle.number}**, {counted(circle.size, 'body')}: {named}.")
    told = (
        f"Groups whose members work more with each other than with the rest (modularity "
        f"{partition.modularity:.2f}; above 0.3 the division is marked)."
    )
    return "\n".join(["### Circles", "", told, "", *lines])


def _bridges(answers: Answers) -> str:
    rows = answers.rows("network/bridges", limit="10")
    if not rows:
        return ""
    heads: Heads = {"Body": "l", "Organizations": "r", "Activities": "r", "In the sections on": "l"}
    cells = [
        [
            answers.short(row["actor"]),
            str(row["sections"]),
            str(row["activities"]),
            answers.names(row["names"], most=5),
        ]
        for row in rows
    ]
    return f"### In whose sections they appear\n\n{grid(heads, cells)}"


def _never_met(answers: Answers) -> str:
    rows = answers.rows("network/never-met", limit="10")
    if not rows:
        return ""
    heads: Heads = {"One": "l", "Other": "l", "Themes of both": "r", "Which": "l"}
    cells = [
        [
            answers.short(row["one"]),
            answers.short(row["other"]),
            str(row["themes"]),
            plain(", ".join(listed(row["names"]))),
        ]
        for row in rows
    ]
    told = "Organizations that work on the same themes and stand in no activity together."
    return f"### Who could meet\n\n{told}\n\n{grid(heads, cells)}"
