"""Who works with whom, as chapters of a report: pairs, United Nations bodies by organization, sections."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from queries.report.answers import ALL, Facts, Row, grid, item
from queries.wording import counted, days, linked, plain, series

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


def pairs(facts: Facts) -> str:
    """The pairs with most joint activities: how many of which kind, since when, the newest and its source."""
    rows = facts.rows("network/strongest-pairs", limit=str(_PAIRS))
    if not rows:
        return ""
    heads = {"Pair": "l", "Together": "r", "Of which": "l", "Dated": "l", "Most recently": "l", "Source": "l"}
    cells = [
        [
            f"{facts.short(row['one'])} and {facts.short(row['other'])}",
            str(row["activities"]),
            _by_kind(row),
            _span(row),
            _newest(row),
            linked(str(row["source"])),
        ]
        for row in rows
    ]
    told = (
        f"Two bodies work together when they take part in the same activity. These are the {len(rows)} pairs "
        "that do so most often; an activity counts once, however many passages tell it. Dates say when "
        "activities began."
    )
    return f"## Who works with whom\n\n{told}\n\n{grid(heads, cells)}"


def matrix(facts: Facts) -> str:
    """Organizations with a section of their own by United Nations bodies, as numbers and in words."""
    rows = facts.rows("network/un-bodies-by-organization", limit=ALL)
    if not rows:
        return ""
    cell = {(str(row["organization"]), str(row["un_body"])): int(str(row["activities"])) for row in rows}
    total: Counter[str] = Counter()
    for (_, body), number in cell.items():
        total[body] += number
    bodies = sorted(total, key=lambda body: (-total[body], body))[:_COLUMNS]
    organizations = list(dict.fromkeys(organization for organization, _ in cell))
    heads = {"Organization": "l"} | {facts.short(body): "r" for body in bodies} | {"All bodies": "r"}
    cells = [
        [facts.short(one), *(str(cell.get((one, body), "")) for body in bodies), str(len(_bodies(rows, one)))]
        for one in organizations
    ]
    told = (
        f"Joint activities of each organization, its organs included, with the {len(bodies)} United Nations "
        "bodies that are in most of them; the last column counts the United Nations bodies it works with."
    )
    parts = ["## United Nations bodies by organization", told, grid(heads, cells)]
    parts += ["### Every United Nations body, and the newest activity", _in_words(facts, rows, organizations)]
    return "\n\n".join(parts)


def _in_words(facts: Facts, rows: list[Row], organizations: list[str]) -> str:
    """Per organization its United Nations bodies, closest first, and the newest activity with any of them."""
    heads = {"Organization": "l", "United Nations bodies": "l", "Most recently": "l", "Source": "l"}
    cells = []
    for one in organizations:
        bodies = _bodies(rows, one)
        latest = max(bodies, key=lambda row: str(row["last"] or ""))
        named = series([f"{facts.short(row['un_body'])} ({row['activities']})" for row in bodies])
        cells.append([facts.short(one), named, _newest(latest), linked(str(latest["source"]))])
    return grid(heads, cells)


def sections(facts: Facts) -> str:
    """Each section of each report: partners, numbers, the latest activities."""
    latest = facts.rows("activities/by-section", limit=ALL)
    if not latest:
        return ""
    told: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in latest:
        told[str(row["document"]), str(row["section"])].append(row)
    several = len({document for document, _ in told}) > 1
    parts = ["## Section by section"]
    for row in facts.rows("organizations/by-section"):
        document, name = str(row["document"]), str(row["section"])
        title = f"{name} ({document})" if several else name
        parts += [f"### {plain(title)}", "\n".join(_section(facts, row, told[document, name]))]
    return "\n\n".join(parts)


def _section(facts: Facts, row: Row, activities: list[Row]) -> Iterator[str]:
    """What one section holds, whom it names most, and its latest activities."""
    count = Counter(actor for one in activities for actor in str(one["actors"] or "").split("; ") if actor)
    named = sorted(count, key=lambda actor: (-count[actor], actor))[:8]
    yield (
        f"{counted(int(str(row['paragraphs'])), 'paragraph').capitalize()}, "
        f"{counted(len(activities), 'activity')}, {counted(int(str(row['actors'])), 'body')} "
        f"({linked(str(row['source']))})."
    )
    if named:
        yield f"Most often named: {series([f'{facts.short(actor)} ({count[actor]})' for actor in named])}."
    yield ""
    begun = sorted(activities, key=lambda one: not one["date"])  # "until 2040" is no latest activity
    yield from (item(facts, one, called="activity") for one in begun[:_LATEST])


def _newest(row: Row) -> str:
    """The newest activity of a row; where none has a date, any of them, which is said."""
    name = plain(str(row["latest"]))
    return name if row["last"] else f"{name} (undated)"


def _bodies(rows: list[Row], organization: str) -> list[Row]:
    return [row for row in rows if row["organization"] == organization]


def _by_kind(row: Row) -> str:
    """The kinds of a pair's activities.

    >>> _by_kind({"events": 2, "agreements": 1, "programmes": 0, "publications": 0, "cooperation": 3})
    'two events, one agreement, three other'
    """
    return ", ".join(counted(int(str(row[kind])), *_NOUNS[kind]) for kind in _NOUNS if row[kind])


def _span(row: Row) -> str:
    first, last = row["first"], row["last"]
    return days(str(first), str(last)) if first and last else "undated"
