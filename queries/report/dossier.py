"""All that a graph knows of one actor: partners, activities, agreements, place in the network."""

from collections import defaultdict

from graph.store import Store
from queries.naming import official
from queries.report.answers import ALL, Facts, Row, grid, item
from queries.wording import counted, days, human, linked, plain, series

_PARTNERS = 40
_KINDS = {
    "event": "Events",
    "agreement": "Agreements",
    "programme": "Programmes",
    "publication": "Publications",
    "cooperation": "Other cooperation",
}
_YEARLY = ("events", "agreements", "programmes", "publications", "cooperation", "total")


def dossier(store: Store, name: str) -> str:
    """The dossier of the actor that is called so, as Markdown, every fact with its source.

    name  official name, acronym or former name, capitals aside. Raises QueryError, naming the nearest, where
          nobody is called so.
    """
    actor = official(name, "actor", store)
    facts = Facts(store)
    parts = [f"# {plain(actor)}", *(chapter(facts, actor) for chapter in _CHAPTERS)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _who(facts: Facts, actor: str) -> str:
    """What kind of body it is, its other names, where it belongs and how much it did."""
    itself = _itself(facts, actor)
    organs = facts.rows("organizations/organs", limit=ALL)
    parents = [facts.short(row["parent"]) for row in organs if row["organ"] == actor]
    own = [facts.short(row["organ"]) for row in organs if row["parent"] == actor]
    partners = len(facts.rows("organizations/partners-of", actor=actor, limit=ALL))
    number = counted(int(str(itself["activities"])), "activity")
    acronym = f", {plain(str(itself['acronym']))}" if itself["acronym"] else ""
    also = f"Also called: {plain(str(itself['also']))}." if itself["also"] else ""
    lines = [
        f"{_first_capital(human(str(itself['kind'])))}{acronym}: {number}, {counted(partners, 'partner')}.",
        also,
        f"Part of {series(parents)}." if parents else "",
        f"Organs that act: {series(own)}." if own else "",
    ]
    return "\n\n".join(line for line in lines if line)


def _partners(facts: Facts, actor: str) -> str:
    """With whom it does things, closest first."""
    rows = facts.rows("organizations/partners-of", actor=actor, limit=ALL)
    if not rows:
        return "## Partners\n\nThe reports name it in nothing that it did with others."
    heads = {"Partner": "l", "Together": "r", "Dated": "l", "Most recently": "l", "Source": "l"}
    cells = [
        [
            plain(str(row["partner"])),
            str(row["activities"]),
            _span(row),
            plain(str(row["latest"])),
            linked(str(row["source"])),
        ]
        for row in rows[:_PARTNERS]
    ]
    more = f"\n\nAnd {len(rows) - _PARTNERS} more." if len(rows) > _PARTNERS else ""
    return f"## Partners\n\n{grid(heads, cells)}{more}"


def _activities(facts: Facts, actor: str) -> str:
    """What it did, by kind, newest first."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in facts.rows("activities/of", actor=actor, limit=ALL):
        told[str(row["kind"])].append(row)
    parts = []
    for kind in [*(kind for kind in _KINDS if kind in told), *sorted(told.keys() - _KINDS.keys())]:
        lines = [item(facts, row, called="activity", actors="others") for row in told[kind]]
        title = f"### {_KINDS.get(kind, plain(kind))} ({len(lines)})"
        parts.append("\n".join([title, "", *lines]))
    return "\n\n".join(["## What it did", *parts]) if parts else ""


def _of_organs(facts: Facts, actor: str) -> str:
    """The agreements of its organs, in which it does not stand itself."""
    own = {row["activity"] for row in facts.rows("activities/of", actor=actor, limit=ALL)}
    rows = facts.rows("agreements/with", actor=actor, limit=ALL)
    lines = [
        item(facts, row, called="agreement", actors="parties") for row in rows if row["agreement"] not in own
    ]
    return "\n".join(["## Agreements of its organs", "", *lines]) if lines else ""


def _years(facts: Facts, actor: str) -> str:
    """Its activities by year."""
    rows = facts.rows("change/by-year", actor=actor)
    if not rows:
        return ""
    heads = {"Year": "l"} | {name.capitalize(): "r" for name in _YEARLY}
    cells = [[plain(str(row["year"])), *(str(row[name] or "") for name in _YEARLY)] for row in rows]
    return f"## Timeline\n\n{grid(heads, cells)}"


def _themes(facts: Facts, actor: str) -> str:
    """What its activities are about."""
    rows = facts.rows("themes/by-organization", actor=actor, limit=ALL)
    lines = [
        f"- {plain(str(row['theme']))}: {counted(int(str(row['activities'])), 'activity')}" for row in rows
    ]
    return "\n".join(["## Themes", "", *lines]) if lines else ""


def _position(facts: Facts, actor: str) -> str:
    """Its place in the network, with its rank, and who has the same partners."""
    from graph.measures.positions import measured
    from graph.measures.similarity import similarities

    found = measured(facts.network)
    at = next((number for number, one in enumerate(found, 1) if one.actor == actor), None)
    if at is None:
        return ""
    one = found[at - 1]
    between = 1 + sum(other.betweenness > one.betweenness for other in found)
    pairs = [row for row in similarities(facts.network, least=2) if one.id in (row.one_id, row.other_id)]
    alike = [row.other if row.one_id == one.id else row.one for row in pairs[:5]]
    lines = [
        f"- {counted(one.degree, 'partner').capitalize()}; number {at} of {len(found)} by joint activities.",
        f"- {one.betweenness:.1%} of the shortest paths between others pass through it: number {between}.",
        f"- {one.clustering:.0%} of the pairs of its partners work with each other as well.",
        f"- Circle {one.community} of the network.",
        f"- Its partners are most like those of {series([plain(name) for name in alike])}." if alike else "",
    ]
    return "\n".join(["## Place in the network", "", *(line for line in lines if line)])


def _sources(facts: Facts, actor: str) -> str:
    """Every paragraph that names it in an activity."""
    rows = facts.rows("activities/of", actor=actor, limit=ALL)
    passages = dict.fromkeys(one for row in rows for one in str(row["source"]).split("; ") if one)
    cited = "; ".join(sorted(passages, key=_in_print))
    return f"## Sources\n\n{linked(cited)}" if cited else ""


def _itself(facts: Facts, actor: str) -> Row:
    return next(row for row in facts.rows("organizations/find", limit=ALL) if row["actor"] == actor)


def _first_capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _in_print(citation: str) -> tuple[str, int]:
    document, _, number = citation.partition(", para. ")
    return document, int(number) if number.isdigit() else 0


def _span(row: Row) -> str:
    first, last = row["first"], row["last"]
    return days(str(first), str(last)) if first and last else "undated"


_CHAPTERS = (_who, _partners, _activities, _of_organs, _years, _themes, _position, _sources)
