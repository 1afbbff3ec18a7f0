"""What stands out in a graph, in a few sentences, each with its source."""

from collections import Counter
from collections.abc import Iterator

from queries.report.answers import ALL, Facts, Row, item, when
from queries.wording import counted, day, days, human, linked, plain, series

_SIDES = {
    "United Nations bodies": ("united_nations", "envoy"),
    "regional and other organizations": ("organization", "organ"),
}
_NOUNS = {"cooperation": ("other form of cooperation", "other forms of cooperation")}


def in_brief(facts: Facts) -> str:
    """The headline findings as a list; "" for an empty graph."""
    found = [f"- {sentence}" for finding in _FINDINGS for sentence in finding(facts)]
    return "\n".join(["## In brief", "", *found]) if found else ""


def _extent(facts: Facts) -> Iterator[str]:
    """How much was done, of which kinds, and when."""
    rows = facts.rows("activities/kinds")
    if not rows:
        return
    kinds: Counter[str] = Counter()
    for row in rows:
        kinds[str(row["kind"])] += int(str(row["activities"]))
    dated = sum(int(str(row["dated"])) for row in rows)
    dates = sorted(str(row[end]) for row in rows for end in ("first", "last") if row[end])
    shares = [counted(number, *_NOUNS.get(kind, (human(kind),))) for kind, number in kinds.most_common()]
    span = f", from {day(dates[0])} to {day(dates[-1])}" if dates else ""
    yield (
        f"**{counted(kinds.total(), 'activity')}** of {counted(len(facts.network), 'body')}: "
        f"{series(shares)}. {_percent(dated, kinds.total())} are dated{span}."
    )


def _most_active(facts: Facts) -> Iterator[str]:
    rows = facts.rows("organizations/most-active", limit=ALL)
    for side, kinds in _SIDES.items():
        leading = [row for row in rows if row["kind"] in kinds][:4]
        if leading:
            named = [f"{plain(str(row['actor']))} ({row['activities']})" for row in leading]
            yield f"**Most active among {side}**: {series(named)}."


def _closest(facts: Facts) -> Iterator[str]:
    for row in facts.rows("network/strongest-pairs", of="organization", **{"with": "united_nations"})[:3]:
        latest = {**row, "date": row["last"]}
        yield (
            f"**{plain(str(row['one']))} and {plain(str(row['other']))}** took part in "
            f"{counted(int(str(row['activities'])), 'joint activity')}{_between(row)}, most recently "
            f"{plain(str(row['latest']))} ({when(latest)}). "
            f"{facts.quote(row['latest'], row['source'])} {linked(str(row['source']))}"
        ).replace("  ", " ")


def _widest(facts: Facts) -> Iterator[str]:
    for row in facts.rows("events/most-attended")[:1]:
        yield f"**The widest circle**: {item(facts, row, called='event').removeprefix('- ')}"


def _running_out(facts: Facts) -> Iterator[str]:
    rows = facts.rows("agreements/expiring", limit=ALL)
    if rows:
        first = rows[0]
        yield (
            f"**To be renewed**: {counted(len(rows), 'agreement or programme', 'agreements and programmes')} "
            f"with a stated end, the first {plain(str(first['name']))} of {facts.names(first['actors'])}, "
            f"{days(None, str(first['until']))}. {linked(str(first['source']))}"
        )


def _subjects(facts: Facts) -> Iterator[str]:
    rows = facts.rows("themes/overview")[:4]
    if rows:
        named = [f"{plain(str(row['theme']))} ({row['activities']})" for row in rows]
        yield f"**What it is about most**: {series(named)}."


def _changes(facts: Facts) -> Iterator[str]:
    """What the newest report adds to the one before it, and drops, where there are two."""
    documents = facts.rows("provenance/documents")
    if len(documents) < 2:
        return
    later, earlier = (linked(str(row["document"])) for row in documents[:2])
    for name, verb in (("change/new-partners", "first named"), ("change/no-longer-named", "no longer named")):
        rows = facts.rows(name, limit=ALL)
        pairs = [f"{facts.short(row['one'])} with {facts.short(row['other'])}" for row in rows[:3]]
        if rows:
            yield (
                f"**{counted(len(rows), 'partnership').capitalize()}** {verb} by {later}, compared with "
                f"{earlier}: {series(pairs)} have most activities."
            )


def _doubts(facts: Facts) -> Iterator[str]:
    unlisted = len(facts.rows("quality/unlisted-actors", limit=ALL))
    undated = len(facts.rows("quality/undated", limit=ALL))
    if unlisted or undated:
        yield (
            f"**To be looked at**: {counted(unlisted, 'body')} that the authority file does not know, "
            f"{counted(undated, 'activity')} without a date (last section)."
        )


def _between(row: Row) -> str:
    if not row["first"]:
        return ""
    first, last = day(str(row["first"])), day(str(row["last"]))
    return f" in {first}" if first == last else f" between {first} and {last}"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} per cent" if whole else "None"


_FINDINGS = (_extent, _most_active, _closest, _widest, _running_out, _subjects, _changes, _doubts)
