"""What was done together, as chapters of a report: kinds, years, agreements, events, themes."""

from graph.vocabulary import ActivityKind
from queries.report.answers import ALL, Answers, Row
from queries.report.markup import Heads, by_year, grid, item, marks, numbers, sourced, span, standing
from queries.wording import capital, counted, day, human, listed, plain

_DATES = (
    "Dates are those of signature, adoption or launch, and the years that an agreement is for; where a "
    "report tells none, of what it says was done with it."
)


def kinds(answers: Answers) -> str:
    """Activities by kind and type, and by year."""
    rows = answers.rows("activities/kinds")
    if not rows:
        return ""
    heads: Heads = {"Kind": "l", "Type": "l", "Activities": "r", "Dated": "r", "Bodies": "r"}
    cells = [
        [
            "" if before and before["kind"] == row["kind"] else human(str(row["kind"])),
            plain(human(str(row["type"]))),
            *numbers(row, "activities", "dated", "actors"),
        ]
        for before, row in zip([None, *rows], rows, strict=False)
    ]
    years = ["### By year", "The year is that of the first day.", by_year(answers.rows("change/by-year"))]
    return "\n\n".join(["## What was done", "### By kind and type", grid(heads, cells), *years])


def agreements(answers: Answers) -> str:
    """The dated agreements as a timeline, and those that run out."""
    dated = answers.rows("agreements/timeline", limit=ALL)
    ending = answers.rows("agreements/expiring", limit=ALL)
    undated = answers.rows("quality/undated", kind=ActivityKind.AGREEMENT, limit=ALL)
    parts = ["## Agreements"]
    if dated:
        parts += ["### Timeline", _DATES, _items(answers, dated, called="agreement", actors="parties")]
    if ending:
        heads: Heads = {
            "Until": "l",
            "Agreement or programme": "l",
            "Type": "l",
            "Parties": "l",
            "Source": "l",
        }
        parts += ["### What runs out, and when", grid(heads, [_ending(answers, row) for row in ending])]
    if undated:
        parts += ["### Without a date", _items(answers, undated, called="activity")]
    return "\n\n".join(parts) if len(parts) > 1 else ""


def events(answers: Answers) -> str:
    """Summits and meetings of heads and ministers, the widest circles, and where they meet."""
    high, wide = answers.rows("events/summits", limit="25"), answers.rows("events/most-attended", limit="10")
    if not wide:
        return ""
    kinds = answers.rows("activities/kinds")
    total = sum(int(str(row["activities"])) for row in kinds if row["kind"] == ActivityKind.EVENT)
    dated = len(answers.rows("events/calendar", limit=ALL))
    parts = ["## Events", f"{capital(counted(total, 'event'))}, {dated} of them dated. The highlights:"]
    if high:
        parts += ["### Heads and ministers, newest first", _items(answers, high, called="event")]
    parts += ["### Most participants", _items(answers, wide, called="event")]
    places = answers.rows("events/places", limit="12")
    if places:
        heads: Heads = {"Place": "l", "Country": "l", "Activities": "r", "Bodies": "r", "Dated": "l"}
        cells = [
            [
                plain(str(row["place"])),
                plain(str(row["country"])),
                *numbers(row, "activities", "actors"),
                span(row),
            ]
            for row in places
        ]
        parts += ["### Where they meet", grid(heads, cells)]
    return "\n\n".join(parts)


def programmes(answers: Answers) -> str:
    """Standing programmes, projects and networks, by name."""
    rows = answers.rows("programmes/standing", limit=ALL)
    return f"## Programmes\n\n{_items(answers, rows, called='programme', actors='parties')}" if rows else ""


def publications(answers: Answers) -> str:
    """Publications of two bodies or more, newest first."""
    rows = answers.rows("publications/joint", limit=ALL)
    return f"## Publications\n\n{_items(answers, rows, called='publication')}" if rows else ""


def themes(answers: Answers) -> str:
    """What the cooperation is about, with the goals and the most active body of each theme."""
    rows = answers.rows("themes/overview")
    if not rows:
        return ""
    heads: Heads = {"Theme": "l", "Goals": "l", "Activities": "r", "Bodies": "r", "Most active": "l"}
    cells = [
        [
            plain(str(row["theme"])),
            plain(", ".join(listed(row["goals"]))),
            *numbers(row, "activities", "actors"),
            answers.short(row["leader"]),
        ]
        for row in rows
    ]
    told = (
        "An activity may have several themes; they are read from its words and those of its paragraph. "
        "Goals are the Sustainable Development Goals that a theme belongs to."
    )
    return f"## Themes\n\n{told}\n\n{grid(heads, cells)}"


def _items(answers: Answers, rows: list[Row], *, called: str, actors: str = "actors") -> str:
    return "\n".join(item(answers, row, called=called, actors=actors) for row in rows)


def _ending(answers: Answers, row: Row) -> list[str]:
    return [
        day(str(row["until"])),
        plain(str(row["name"])) + marks(row),
        plain(human(str(row["type"]))),
        standing(answers, row),
        sourced(row),
    ]
