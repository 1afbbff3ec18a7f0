"""The report on a graph: what an adviser reads before a meeting, every fact with its source."""

from graph.store.store import Store
from graph.vocabulary import ActivityKind, Grouping, Role, Status
from queries.basis import Basis
from queries.report.answers import ALL, Answers, Row
from queries.report.brief import in_brief
from queries.report.change_chapter import change_chapter
from queries.report.chapters import agreements, events, kinds, programmes, publications, themes
from queries.report.markup import Heads, grid, item, sourced, titled_list, when
from queries.report.network_chapter import network_chapter
from queries.report.pairs_chapter import matrix, pairs_chapter, sections
from queries.view import FAMILIES, View
from queries.wording import day, listed, passage, plain

_DOUBTFUL = 40


def report(store: Store, *, title: str, view: View = FAMILIES) -> str:
    """What the graph of a store tells, as Markdown, as `report_of` writes it."""
    return report_of(Basis(store, view), title=title)


def report_of(basis: Basis, *, title: str) -> str:
    """What a graph tells, as Markdown.

    Every fact cites its passage in UN style, linked to the official document. Where the store keeps the
    paragraphs' text, the words are quoted; the bundled facts hold none. The same graph gives the same report.
    """
    answers = Answers(basis)
    chapters = [chapter(answers) for chapter in _CHAPTERS]
    body = "\n\n".join(chapter for chapter in chapters if chapter)
    parts = [
        f"# Who works with whom: {plain(title)}",
        _opening(body, basis.view),
        body,
        _abbreviations(answers, body),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def _opening(body: str, view: View) -> str:
    if not body:
        return "The graph holds nothing yet: load a report first."
    return (
        "What the reports of the Secretary-General say was done together, by whom and when. Everything below "
        "was read by rules from the documents named in the first section; each statement cites the paragraph "
        "that it rests on, linked to the official document. Figures count what the reports tell, which is "
        f"not all that was done. {view.told} UN alone is the United Nations where the text names no body. "
        "Lists of who took part tell each body as the report names it."
    )


def _what_was_read(answers: Answers) -> str:
    """The documents with their numbers."""
    rows = answers.rows("provenance/documents")
    if not rows:
        return ""
    heads: Heads = {
        "Document": "l",
        "Title": "l",
        "Date": "l",
        "Paragraphs": "r",
        "Activities": "r",
        "Bodies named": "r",
    }
    cells = [
        [
            sourced(row),
            plain(str(row["title"])),
            day(str(row["date"] or row["year"])) if row["date"] or row["year"] else "",
            str(row["paragraphs"]),
            str(row["activities"]),
            str(row["actors"]),
        ]
        for row in rows
    ]
    return f"## What was read\n\n{grid(heads, cells)}"


def _most_active(answers: Answers) -> str:
    """The busiest bodies and the roles in which they stand."""
    rows = answers.rows("organizations/most-active", limit="20")
    roles = {row["actor"]: row for row in answers.rows("organizations/roles", limit=ALL)}
    if not rows:
        return ""
    heads: Heads = {"Body": "l", "Activities": "r", **{f"as {role}": "r" for role in Role}}
    cells = [
        [
            plain(str(row["actor"])),
            str(row["activities"]),
            *(str(roles[row["actor"]][role] or "") for role in Role),
        ]
        for row in rows
    ]
    once = (
        "Each activity counts once, in the first role of party, organizer, author, participant and supporter."
    )
    several = "A body may stand in several roles in one activity."
    told = several if answers.view.grouping is Grouping.READ else once
    return f"## Who is most active\n\n{told}\n\n{grid(heads, cells)}"


def _follow_up(answers: Answers) -> str:
    """What the newest report calls planned, unless it dates it before itself, or in preparation."""
    documents = answers.rows("provenance/documents")
    printed = {str(row["document"]): str(row["date"] or row["year"]) for row in documents}
    newest = max(printed.values(), default="")
    lines = [
        item(answers, row, called="activity")
        for status in (Status.PLANNED, Status.IN_PREPARATION)
        for row in answers.rows("activities/planned", status=status, limit=ALL)
        if newest in {printed.get(symbol) for symbol in _documents(row)}
        and (status is Status.IN_PREPARATION or _ahead(str(row["date"] or ""), newest))
    ]
    dated = "A date before that of the report says when work on it was told of, not when it is due."
    return titled_list("## What is planned or in preparation", [dated, "", *lines] if lines else [])


def _documents(row: Row) -> set[str]:
    """The symbols that a row cites."""
    return {passage(citation)[0] for citation in listed(row["source"])}


def _ahead(date: str, printed: str) -> bool:
    """Whether a date may lie ahead of a report's own; one that is not known may.

    >>> _ahead("2024", "2024-08-08"), _ahead("2024-07", "2024-08-08"), _ahead("", "2024-08-08")
    (True, False, True)
    """
    return not date or date >= printed[: len(date)]


def _doubtful(answers: Answers) -> str:
    """What a person should look at: bodies nobody knows, activities alone or without a date, look-alikes."""
    doubts = answers.rows("quality/doubtful", limit=ALL)
    unlisted = answers.rows("quality/unlisted-actors", limit=ALL)
    single = answers.rows("quality/single-actor", limit=ALL)
    undated = answers.rows("quality/undated", kind=ActivityKind.EVENT, limit=ALL)
    alike = answers.rows("quality/look-alikes", limit=ALL)
    lists = (
        ("Activities that are less sure than others", doubts, "activity"),
        ("Bodies that the authority file does not know", unlisted, "actor"),
        ("Activities with a single body", single, "activity"),
        ("Events without a date", undated, "activity"),
        ("Activities that look alike", alike, "activity"),
    )
    parts = []
    for title, rows, name in lists:
        if rows:
            lines = [_to_look_at(row, name) for row in rows[:_DOUBTFUL]]
            more = [f"- and {len(rows) - _DOUBTFUL} more"] if len(rows) > _DOUBTFUL else []
            parts.append(titled_list(f"### {title} ({len(rows)})", [*lines, *more]))
    told = "Read by rules, so some of it is wrong. Look here first:"
    return "\n\n".join(["## What is doubtful", told, *parts]) if parts else ""


def _to_look_at(row: Row, name: str) -> str:
    """A line of what is doubtful: what, when (two may have one name), and where it stands."""
    date = f" ({when(row)})" if row.get("date") else ""
    return f"- {plain(str(row[name]))}{date} {sourced(row)}"


def _abbreviations(answers: Answers, body: str) -> str:
    """The acronyms that the report uses."""
    lines = [f"- **{acronym}**: {name}" for acronym, name in answers.abbreviations(body)]
    return titled_list("## Abbreviations", lines)


_CHAPTERS = (
    _what_was_read,
    in_brief,
    pairs_chapter,
    _most_active,
    matrix,
    kinds,
    agreements,
    events,
    programmes,
    publications,
    themes,
    network_chapter,
    sections,
    change_chapter,
    _follow_up,
    _doubtful,
)
