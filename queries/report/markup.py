"""The parts of a report as Markdown: a line for an activity, a table, a list under its title."""

from collections.abc import Mapping, Sequence
from typing import Literal

from queries.report.answers import Answers, Row
from queries.wording import (
    capital,
    day,
    days,
    doubt,
    human,
    in_words,
    joined,
    linked,
    listed,
    period,
    plain,
)

Heads = Mapping[str, Literal["l", "r"]]
"""The titles of a table's columns, and whether their cells stand left or right."""

_AHEAD = ("planned", "in_preparation")
_YEARLY = ("events", "agreements", "programmes", "publications", "cooperation", "total")


def sourced(row: Row) -> str:
    """The citations of a row, linked in Markdown."""
    return linked(listed(row["source"]))


def numbers(row: Row, *names: str) -> list[str]:
    """Numbers of a row as cells, an empty one for none.

    >>> numbers({"events": 1200, "agreements": 0}, "events", "agreements")
    ['1,200', '']
    """
    return [f"{int(str(row[name])):,}" if row[name] else "" for name in names]


def span(row: Row, *, otherwise: str = "") -> str:
    """From the first to the last day of what a row counts, and of how many where some of it has no date.

    >>> span({"first": "2023-05", "last": "2024", "activities": 7, "dated": 2})
    'May 2023–2024 (two of seven)'
    >>> span({"first": None, "last": None, "activities": 7, "dated": 0}, otherwise="undated")
    'undated'
    """
    first, last = row["first"], row["last"]
    dated, total = int(str(row["dated"])), int(str(row["activities"]))
    some = f" ({in_words(dated)} of {in_words(total)})" if dated < total else ""
    return period(str(first), str(last)) + some if first and last else otherwise


def when(row: Row) -> str:
    """The dates of a row in UN style, "undated" where it has none; a signature apart from what it is for.

    >>> when({"date": "2022-09", "valid_from": "2023", "until": "2027"})
    'September 2022, for 2023–2027'
    >>> when({"date": "2021", "valid_from": "2021", "until": "2025"}), when({"date": None, "until": None})
    ('2021–2025', 'undated')
    """
    start, first, end = (str(row.get(one) or "") for one in ("date", "valid_from", "until"))
    if start and end and first not in ("", start):
        return f"{day(start)}, for {days(first, end)}"
    return days(start or None, end or None) or "undated"


def item(answers: Answers, row: Row, *, called: str, actors: str = "actors") -> str:
    """One activity as a line of a list: when, what, who, the words and where they are written."""
    place = f", {plain(joined(listed(row['place'])))}" if row.get("place") else ""
    who = standing(answers, row, actors)
    parts = [
        f"- **{when(row)}**{place}: {typed(str(row[called]), human(str(row['type'])))}{marks(row)}",
        f" – {who}." if who else ".",
        f" {words}" if (words := answers.quote(row[called], row["source"])) else "",
        f" {sourced(row)}",
    ]
    return "".join(parts)


def standing(answers: Answers, row: Row, actors: str = "parties") -> str:
    """Who stands in a row, and apart from these who only supports it."""
    who, helpers = answers.names(row.get(actors)), answers.names(row.get("supporters"))
    return f"{who}{', ' if who else ''}supported by {helpers}" if helpers else who


def marks(row: Row) -> str:
    """What shows that a row's activity is not done yet, a draft as a draft, or not sure.

    >>> marks({"status": "in_preparation"}), marks({"status": "concluded", "confidence": 0.8})
    (' (in preparation)', '')
    >>> marks({"status": "planned", "confidence": 0.4})
    ' (planned, doubtful)'
    """
    status = str(row.get("status") or "")
    words = [human(status) if status in _AHEAD else "", doubt(row.get("confidence"))]
    return f" ({', '.join(filter(None, words))})" if any(words) else ""


def typed(name: str, kind: str) -> str:
    """A name with its type behind it, where the name does not say it already; safe for Markdown.

    >>> typed("Djerba Declaration", "declaration"), typed("road map", "plan"), typed("talks", "other event")
    ('Djerba Declaration', 'road map (plan)', 'talks')
    """
    said = kind.startswith("other ") or kind.casefold() in name.casefold()
    return plain(name) if said else f"{plain(name)} ({plain(kind)})"


def grid(heads: Heads, rows: list[list[str]]) -> str:
    """A Markdown table; `heads` gives each column's title and alignment, "l" or "r". Cells are Markdown."""
    lines = [
        f"| {' | '.join(heads)} |",
        f"| {' | '.join('---:' if side == 'r' else '---' for side in heads.values())} |",
        *(f"| {' | '.join(row)} |" for row in rows),
    ]
    return "\n".join(lines)


def by_year(rows: Sequence[Row]) -> str:
    """Activities by year and kind as a table."""
    heads: Heads = {"Year": "l", **{capital(name): "r" for name in _YEARLY}}
    return grid(heads, [[plain(str(row["year"])), *numbers(row, *_YEARLY)] for row in rows])


def titled_list(title: str, lines: Sequence[str]) -> str:
    """Lines under their title; "" where there are none."""
    return "\n".join([title, "", *lines]) if lines else ""
