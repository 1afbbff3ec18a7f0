"""What was done together, as chapters of a report: kinds, years, agreements, events, themes."""

from queries.report.answers import ALL, Facts, Row, grid, item
from queries.wording import counted, days, human, linked, plain

_NUMBERS = ("events", "agreements", "programmes", "publications", "cooperation", "total")


def kinds(facts: Facts) -> str:
    """Activities by kind and type, and by year."""
    rows = facts.rows("activities/kinds")
    if not rows:
        return ""
    heads = {"Kind": "l", "Type": "l", "Activities": "r", "Dated": "r", "Bodies": "r"}
    cells = [
        [
            "" if before and before["kind"] == row["kind"] else human(str(row["kind"])),
            plain(human(str(row["type"]))),
            *_numbers(row, "activities", "dated", "actors"),
        ]
        for before, row in zip([None, *rows], rows, strict=False)
    ]
    years = [[plain(str(row["year"])), *_numbers(row, *_NUMBERS)] for row in facts.rows("change/by-year")]
    by_year = {"Year": "l"} | {name.capitalize(): "r" for name in _NUMBERS}
    return "\n\n".join(
        ["## What was done", "### By kind and type", grid(heads, cells), "### By year", grid(by_year, years)]
    )


def agreements(facts: Facts) -> str:
    """The dated agreements as a timeline, and those that run out."""
    dated = facts.rows("agreements/timeline", limit=ALL)
    ending = facts.rows("agreements/expiring", limit=ALL)
    undated = facts.rows("quality/undated", kind="agreement", limit=ALL)
    parts = ["## Agreements"]
    if dated:
        parts += ["### Timeline", _items(facts, dated, called="agreement", actors="parties")]
    if ending:
        heads = {"Until": "l", "Agreement or programme": "l", "Type": "l", "Bodies": "l", "Source": "l"}
        parts += ["### What runs out, and when", grid(heads, [_ending(facts, row) for row in ending])]
    if undated:
        parts += ["### Without a date", _items(facts, undated, called="activity")]
    return "\n\n".join(parts) if len(parts) > 1 else ""


def events(facts: Facts) -> str:
    """Summits and meetings of heads and ministers, the widest circles, and where they meet."""
    high, wide = facts.rows("events/summits", limit="25"), facts.rows("events/most-attended", limit="10")
    if not wide:
        return ""
    total = sum(
        int(str(row["activities"])) for row in facts.rows("activities/kinds") if row["kind"] == "event"
    )
    dated = len(facts.rows("events/calendar", limit=ALL))
    parts = ["## Events", f"{counted(total, 'event').capitalize()}, {dated} of them dated. The highlights:"]
    if high:
        parts += ["### Heads and ministers, newest first", _items(facts, high, called="event")]
    parts += ["### Most participants", _items(facts, wide, called="event")]
    places = facts.rows("events/places", limit="12")
    if places:
        heads = {"Place": "l", "Country": "l", "Activities": "r", "Bodies": "r", "Dated": "l"}
        cells = [
            [
                plain(str(row["place"])),
                plain(str(row["country"])),
                *_numbers(row, "activities", "actors"),
                _span(row),
            ]
            for row in places
        ]
        parts += ["### Where they meet", grid(heads, cells)]
    return "\n\n".join(parts)


def programmes(facts: Facts) -> str:
    """Standing programmes, projects and networks, by name."""
    rows = facts.rows("programmes/standing", limit=ALL)
    return f"## Programmes\n\n{_items(facts, rows, called='programme')}" if rows else ""


def publications(facts: Facts) -> str:
    """Publications of two bodies or more, newest first."""
    rows = facts.rows("publications/joint", limit=ALL)
    return f"## Publications\n\n{_items(facts, rows, called='publication')}" if rows else ""


def themes(facts: Facts) -> str:
    """What the cooperation is about, with the goals and the most active body of each theme."""
    rows = facts.rows("themes/overview")
    if not rows:
        return ""
    heads = {"Theme": "l", "Goals": "l", "Activities": "r", "Bodies": "r", "Most active": "l"}
    cells = [
        [
            plain(str(row["theme"])),
            plain(str(row["goals"])),
            *_numbers(row, "activities", "actors"),
            facts.short(row["leader"]),
        ]
        for row in rows
    ]
    told = (
        "An activity may have several themes; they are read from its words and those of its paragraph. "
        "Goals are the Sustainable Development Goals that a theme belongs to."
    )
    return f"## Themes\n\n{told}\n\n{grid(heads, cells)}"


def _items(facts: Facts, rows: list[Row], *, called: str, actors: str = "actors") -> str:
    return "\n".join(item(facts, row, called=called, actors=actors) for row in rows)


def _ending(facts: Facts, row: Row) -> list[str]:
    return [
        days(None, str(row["until"])).removeprefix("until "),
        plain(str(row["name"])),
        plain(human(str(row["type"]))),
        facts.names(row["actors"]),
        linked(str(row["source"])),
    ]


def _numbers(row: Row, *names: str) -> list[str]:
    """Numbers as cells, an empty one for none."""
    return [f"{int(str(row[name])):,}" if row[name] else "" for name in names]


def _span(row: Row) -> str:
    first, last = row["first"], row["last"]
    return days(str(first), str(last)) if first and last else ""
