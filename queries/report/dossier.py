"""All that a graph knows of one actor: partners, activities, agreements, place in the network."""

from collections import defaultdict
from collections.abc import Mapping

from graph.families import body_name, unnamed
from graph.store.store import Store
from graph.vocabulary import ActivityKind, Change, Grouping, Role
from queries.basis import Basis
from queries.naming import official
from queries.report.answers import ALL, Answers, Row
from queries.report.change_chapter import by_change, compared
from queries.report.markup import Heads, by_year, grid, item, sourced, span, titled_list
from queries.view import FAMILIES, View
from queries.wording import capital, counted, human, in_print, joined, linked, listed, plain, series

_PARTNERS = 40
_KINDS: Mapping[str, str] = {
    ActivityKind.EVENT: "Events",
    ActivityKind.AGREEMENT: "Agreements",
    ActivityKind.PROGRAMME: "Programmes",
    ActivityKind.PUBLICATION: "Publications",
    ActivityKind.COOPERATION: "Other cooperation",
}


def dossier(store: Store, name: str, view: View = FAMILIES) -> str:
    """The dossier of the actor that is called so, as Markdown, every fact with its source.

    name  official name, acronym or former name, capitals aside. Raises QueryError, naming the nearest, where
          nobody is called so.
    """
    actor = official(name, "actor", store)
    answers = Answers(Basis(store, view))
    parts = [f"# {plain(actor)}", *(chapter(answers, actor) for chapter in _CHAPTERS)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _who(answers: Answers, actor: str) -> str:
    """What kind of body it is, its other names, where it belongs and how much it did."""
    itself = _itself(answers, actor)
    organs = answers.rows("organizations/organs", limit=ALL)
    parents = [answers.short(row["parent"]) for row in organs if row["organ"] == actor]
    own = [answers.short(row["organ"]) for row in organs if row["parent"] == actor]
    partners = len(answers.rows("organizations/partners-of", actor=actor, limit=ALL))
    number = counted(len(answers.rows("activities/of", actor=actor, limit=ALL)), "activity")
    acronym = f", {plain(str(itself['acronym']))}" if itself["acronym"] else ""
    also = f"Also called: {plain(joined(listed(itself['also'])))}." if itself["also"] else ""
    lines = [
        f"{capital(human(str(itself['kind'])))}{acronym}: {number}, {counted(partners, 'partner')}.",
        also,
        f"Part of {series(parents)}." if parents else "",
        f"Organs that act: {series(own)}." if own else "",
        answers.view.told,
    ]
    return "\n\n".join(line for line in lines if line)


def _partners(answers: Answers, actor: str) -> str:
    """With whom it does things, closest first."""
    rows = answers.rows("organizations/partners-of", actor=actor, limit=ALL)
    if not rows:
        return "## Partners\n\nThe reports name it in nothing that it did with others."
    heads: Heads = {"Partner": "l", "Together": "r", "Dated": "l", "Latest by date": "l", "Source": "l"}
    cells = [
        [
            plain(str(row["partner"])),
            str(row["activities"]),
            span(row, otherwise="undated"),
            plain(str(row["latest"])) + answers.doubt(row),
            sourced(row),
        ]
        for row in rows[:_PARTNERS]
    ]
    more = f"\n\nAnd {len(rows) - _PARTNERS} more." if len(rows) > _PARTNERS else ""
    return f"## Partners\n\n{grid(heads, cells)}{more}"


def _activities(answers: Answers, actor: str) -> str:
    """What it did, by kind, newest first."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in answers.rows("activities/of", actor=actor, limit=ALL):
        told[str(row["kind"])].append(row)
    parts = []
    for kind in [*(kind for kind in _KINDS if kind in told), *sorted(told.keys() - _KINDS.keys())]:
        lines = [_told(answers, row) for row in told[kind]]
        parts.append(titled_list(f"### {_KINDS.get(kind, plain(kind))} ({len(lines)})", lines))
    return "\n\n".join(["## What it did", *parts]) if parts else ""


def _told(answers: Answers, row: Row) -> str:
    """One activity as a line that says where the body only supports it."""
    line = item(answers, row, called="activity", actors="others")
    return f"{line} *It only supports this.*" if listed(row["role"]) == [Role.SUPPORTER] else line


def _of_organs(answers: Answers, actor: str) -> str:
    """The agreements of its organs, in which it does not stand itself; in a family they are its own."""
    if answers.view.grouping is not Grouping.READ:
        return ""
    own = {row["activity"] for row in answers.rows("activities/of", actor=actor, limit=ALL)}
    rows = answers.rows("agreements/with", actor=actor, limit=ALL)
    lines = [
        item(answers, row, called="agreement", actors="parties")
        for row in rows
        if row["agreement"] not in own
    ]
    return titled_list("## Agreements of its organs", lines)


def _years(answers: Answers, actor: str) -> str:
    """Its activities by year."""
    rows = answers.rows("change/by-year", actor=actor)
    return f"## Timeline\n\n{by_year(rows)}" if rows else ""


def _themes(answers: Answers, actor: str) -> str:
    """What its activities are about."""
    rows = answers.rows("themes/by-organization", actor=actor, limit=ALL)
    lines = [
        f"- {plain(str(row['theme']))}: {counted(int(str(row['activities'])), 'activity')}" for row in rows
    ]
    return titled_list("## Themes", lines)


def _changes(answers: Answers, actor: str) -> str:
    """What became of each of its partnerships; an organ is looked at by itself."""
    counts = body_name(actor, answers.view.grouping) in answers.bodies
    given = {"actor": actor} if counts else {"actor": actor, "as": str(Grouping.READ)}
    told = by_change(answers, **given)
    lines = [
        f"- {capital(human(how).replace('dropped', 'no longer told'))}: "
        + series([answers.short(_partner(row, actor)) for row in told[how]])
        + "."
        for how in map(str, Change)
        if told[how]
    ]
    return titled_list(f"## What has changed\n\n{compared(told)}", lines) if told else ""


def _partner(row: Row, actor: str) -> str:
    """The other one of a pair."""
    one, other = str(row["one"]), str(row["other"])
    return other if unnamed(one) == actor else one


def _position(answers: Answers, actor: str) -> str:
    """Its place in the network, with its rank, and who has the same partners."""
    from graph.measures.similarity import similarities

    network, positions = answers.network, answers.basis.positions
    called = body_name(actor, answers.view.grouping)
    rank = next((number for number, other in enumerate(positions, 1) if other.actor == called), None)
    if rank is None:
        return ""
    own = positions[rank - 1]
    between = 1 + sum(other.betweenness > own.betweenness for other in positions)
    pairs = [pair for pair in similarities(network, least=2) if own.id in (pair.one_id, pair.other_id)]
    alike = [pair.other if pair.one_id == own.id else pair.one for pair in pairs[:5]]
    lines = [
        f"- {capital(counted(own.degree, 'partner'))}; "
        f"number {rank} of {len(positions)} by joint activities.",
        f"- {own.betweenness:.1%} of the shortest paths between others pass through it: number {between}.",
        f"- {own.clustering:.0%} of the pairs of its partners work with each other as well.",
        f"- Circle {own.community} of the network.",
        f"- Its partners are most like those of {series([plain(name) for name in alike])}." if alike else "",
    ]
    return titled_list("## Place in the network", [line for line in lines if line])


def _sources(answers: Answers, actor: str) -> str:
    """Every paragraph that names it in an activity."""
    rows = answers.rows("activities/of", actor=actor, limit=ALL)
    passages = in_print(citation for row in rows for citation in listed(row["source"]))
    return f"## Sources\n\n{linked(passages)}" if passages else ""


def _itself(answers: Answers, actor: str) -> Row:
    return next(row for row in answers.rows("organizations/find", limit=ALL) if row["actor"] == actor)


_CHAPTERS = (_who, _partners, _activities, _of_organs, _years, _themes, _changes, _position, _sources)
