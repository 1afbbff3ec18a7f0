"""What has changed between the reports, as a chapter: partnerships new, told again, dropped, gone quiet."""

from collections import defaultdict
from collections.abc import Mapping

from graph.vocabulary import Change
from queries.report.answers import ALL, Answers, Row
from queries.report.markup import Heads, grid, sourced
from queries.wording import capital, counted, day, plain, series

_SHOWN = 25
_UNKNOWN = "2000"
_TITLES = {
    Change.NEW: "New",
    Change.REVIVED: "Told again after a pause",
    Change.DROPPED: "No longer told",
}


def by_change(answers: Answers, **given: str) -> Mapping[str, list[Row]]:
    """The partnerships by what became of them; none where there is a single report."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in answers.rows("change/pairs", limit=ALL, **given):
        told[str(row["how"])].append(row)
    return told


def change_chapter(answers: Answers) -> str:
    """The chapter; "" where there is nothing to compare and nothing has gone quiet."""
    told = by_change(answers)
    parts = [part for part in (_between_reports(answers, told), _quiet(answers, told)) if part]
    return "\n\n".join(["## What has changed", *parts]) if parts else ""


def compared(told: Mapping[str, list[Row]]) -> str:
    """How many partnerships there are of each kind, in one sentence."""
    several = [(Change.NEW, "new"), (Change.REVIVED, "told again"), (Change.CONTINUED, "continued")]
    numbers = [f"{len(told[how])} {word}" for how, word in [*several, (Change.DROPPED, "no longer told")]]
    return (
        f"Pairs of bodies that take part in one activity, be it a large meeting: {series(numbers)}; "
        f"{len(told[Change.NOT_COMPARABLE])} cannot be compared, for only one of the reports has a section "
        "that would tell."
    )


def _between_reports(answers: Answers, told: Mapping[str, list[Row]]) -> str:
    if not told:
        return ""
    said = (
        "Partnerships of the newest report compared with the last report before it that has a section of "
        f"those that name the pair; a body that another has succeeded counts for it. {compared(told)}"
    )
    tables = [_table(answers, title, told[how]) for how, title in _TITLES.items() if told[how]]
    return "\n\n".join([said, *tables])


def _table(answers: Answers, title: str, rows: list[Row]) -> str:
    heads: Heads = {"Pair": "l", "Before": "r", "Now": "r", "Latest by date": "l", "Source": "l"}
    cells = [
        [
            f"{answers.short(row['one'])} and {answers.short(row['other'])}",
            str(row["before"] or ""),
            str(row["after"] or ""),
            latest(answers, row),
            sourced(row),
        ]
        for row in rows[:_SHOWN]
    ]
    more = f"\n\nAnd {len(rows) - _SHOWN} more." if len(rows) > _SHOWN else ""
    return f"### {title} ({len(rows)})\n\n{grid(heads, cells)}{more}"


def _quiet(answers: Answers, told: Mapping[str, list[Row]]) -> str:
    rows = answers.rows("change/gone-quiet", limit=ALL)
    if not rows:
        return ""
    missing = {_pair(row) for row in told.get(Change.NOT_COMPARABLE, ()) if not row["after"]}
    heard = [row for row in rows if _pair(row) not in missing]
    quiet = [row for row in heard if row["judged"] == "quiet"]
    since = int(answers.newest_year or _UNKNOWN) - 1  # as the question does
    said = _said_of_quiet(since, len(quiet), len(heard) - len(quiet), len(rows) - len(heard))
    heads: Heads = {"Pair": "l", "Together": "r", "Last": "l", "What": "l", "Source": "l"}
    cells = [
        [
            f"{answers.short(row['one'])} and {answers.short(row['other'])}",
            str(row["activities"]),
            day(str(row["last"])) if row["last"] else "undated",
            plain(str(row["latest"])) + answers.doubt(row),
            sourced(row),
        ]
        for row in quiet[:_SHOWN]
    ]
    more = f"\n\nAnd {len(quiet) - _SHOWN} more." if len(quiet) > _SHOWN else ""
    return "\n\n".join(["### Gone quiet", said, *([grid(heads, cells) + more] if cells else [])])


def _pair(row: Row) -> tuple[str, str]:
    return str(row["one"]), str(row["other"])


def _said_of_quiet(since: int, quiet: int, undated: int, unheard: int) -> str:
    """How many have gone quiet since the start of a year, and of how many nobody can tell."""
    without = (
        f", {counted(unheard, 'more', 'more')} because the newest report has no section that would tell"
        if unheard
        else ""
    )
    return (
        f"{capital(counted(quiet, 'pair'))} of whom the reports date nothing since the start of {since}, "
        "the year before the newest report: nothing done or planned, under way or valid then. "
        f"{capital(counted(undated, 'more', 'more'))} cannot be judged, for some of what they "
        f"did together has no date{without}."
    )


def latest(answers: Answers, row: Row) -> str:
    """The newest activity of a pair, and when it was."""
    date = f" ({day(str(row['date']))})" if row["date"] else ""
    return plain(str(row["latest"])) + answers.doubt(row) + date
