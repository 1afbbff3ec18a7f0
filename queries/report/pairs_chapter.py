"""Who works with whom, as chapters of a report: pairs, United Nations bodies by organization, sections."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from queries.report.answers import ALL, Answers, Row
from queries.report.markup import Heads, grid, item, sourced, span
from queries.wording import capital, counted, in_words, listed, plain, series

_PAIRS = 25
_COLUMNS = 10
_LATEST = 3
_NOUNS = {
    "events": ("event",),
    "agreements": ("agreement",),
    "programmes": ("programme",),
    "publications": ("publication",),
    "cooperation": ("other", "other"),
}
_OF_PAIRS: Heads = {
    "Pair": "l",
    "Together": "r",
    "Of which": "l",
    "Dated": "l",
    "Latest by date": "l",
    "Source": "l",
}


def pairs_chapter(answers: Answers) -> str:
    """The pairs with most joint activities: how many of which kind, since when, the newest and its source."""
    rows = answers.rows("network/strongest-pairs", limit=str(_PAIRS))
    if not rows:
        return ""
    cells = [
        [
            f"{answers.short(row['one'])} and {answers.short(row['other'])}",
            str(row["activities"]),
            _by_kind(row),
            span(row, otherwise="undated"),
            _newest(answers, row),
            sourced(row),
        ]
        for row in rows
    ]
    told = (
        f"Two bodies work together when they take part in the same activity. These are the {len(rows)} pairs "
        "that do so most often; an activity counts once, however many passages tell it. Dates say when "
        "activities began or were done; in brackets how many have one."
    )
    return f"## Who works with whom\n\n{told}\n\n{grid(_OF_PAIRS, cells)}"


def matrix(answers: Answers) -> str:
    """Organizations with a section of their own by United Nations bodies, as numbers and in words."""
    rows = answers.rows("network/un-bodies-by-organization", limit=ALL)
    if not rows:
        return ""
    total: Counter[str] = Counter()
    for row in rows:
        total[str(row["un_body"])] += int(str(row["activities"]))
    bodies = sorted(total, key=lambda body: (-total[body], body))[:_COLUMNS]
    organizations = list(dict.fromkeys(str(row["organization"]) for row in rows))
    told = (
        f"Joint activities of each organization with the {len(bodies)} United Nations "
        "bodies that are in most of them; the last column counts the United Nations bodies it works with."
    )
    return "\n\n".join(
        [
            "## United Nations bodies by organization",
            told,
            _in_numbers(answers, rows, organizations, bodies),
            "### Every United Nations body, and the newest activity",
            _in_words(answers, rows, organizations),
        ]
    )


def _in_numbers(answers: Answers, rows: list[Row], organizations: list[str], bodies: list[str]) -> str:
    """Joint activities of each organization with each of the bodies, and with how many bodies it has any."""
    together = {(row["organization"], row["un_body"]): str(row["activities"]) for row in rows}
    heads: Heads = {"Organization": "l", **{answers.short(body): "r" for body in bodies}, "All bodies": "r"}
    cells = [
        [
            answers.short(organization),
            *(together.get((organization, body), "") for body in bodies),
            str(len(_bodies(rows, organization))),
        ]
        for organization in organizations
    ]
    return grid(heads, cells)


def _in_words(answers: Answers, rows: list[Row], organizations: list[str]) -> str:
    """Per organization its United Nations bodies, closest first, and the newest activity with any of them."""
    heads: Heads = {"Organization": "l", "United Nations bodies": "l", "Latest by date": "l", "Source": "l"}
    cells = []
    for organization in organizations:
        bodies = _bodies(rows, organization)
        latest = max(bodies, key=lambda row: str(row["last"] or ""))
        named = series([f"{answers.short(row['un_body'])} ({row['activities']})" for row in bodies])
        cells.append([answers.short(organization), named, _newest(answers, latest), sourced(latest)])
    return grid(heads, cells)


def sections(answers: Answers) -> str:
    """Each section of each report: partners, numbers, the latest activities."""
    latest = answers.rows("activities/by-section", limit=ALL)
    if not latest:
        return ""
    told: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in latest:
        told[str(row["document"]), str(row["section"])].append(row)
    several = len({document for document, _ in told}) > 1
    parts = ["## Section by section"]
    for row in answers.rows("organizations/by-section"):
        document, name = str(row["document"]), str(row["section"])
        title = f"{name} ({document})" if several else name
        parts += [f"### {plain(title)}", "\n".join(_section(answers, row, told[document, name]))]
    return "\n\n".join(parts)


def _section(answers: Answers, row: Row, activities: list[Row]) -> Iterator[str]:
    """What one section holds, whom it names most, and its latest activities."""
    who = [listed(activity[name]) for activity in activities for name in ("actors", "supporters")]
    count = Counter(actor for actors in who for actor in actors)
    named = sorted(count, key=lambda actor: (-count[actor], actor))[:8]
    yield (
        f"{capital(counted(int(str(row['paragraphs'])), 'paragraph'))}, "
        f"{counted(len(activities), 'activity')}, {counted(int(str(row['actors'])), 'body')} "
        f"({sourced(row)})."
    )
    if named:
        often = [f"{answers.short(actor)} ({count[actor]})" for actor in named]
        yield f"In most activities: {series(often)}."
    yield ""
    if len(activities) > _LATEST:
        yield f"The latest {in_words(_LATEST)}:\n"
    begun = sorted(activities, key=lambda activity: not activity["date"])  # "until 2040" is no latest one
    yield from (item(answers, activity, called="activity") for activity in begun[:_LATEST])


def _newest(answers: Answers, row: Row) -> str:
    """The newest activity of a row; where none has a date, any of them, which is said."""
    name = plain(str(row["latest"])) + answers.doubt(row)
    return name if row["last"] else f"{name} (undated)"


def _bodies(rows: list[Row], organization: str) -> list[Row]:
    return [row for row in rows if row["organization"] == organization]


def _by_kind(row: Row) -> str:
    """The kinds of a pair's activities.

    >>> _by_kind({"events": 2, "agreements": 1, "programmes": 0, "publications": 0, "cooperation": 3})
    'two events, one agreement, three other'
    """
    return ", ".join(counted(int(str(row[kind])), *_NOUNS[kind]) for kind in _NOUNS if row[kind])
