"""What stands out in a graph, in a few sentences, each with its source."""

from collections import Counter
from collections.abc import Iterator, Mapping

from graph.vocabulary import ActivityKind, ActorKind, Change
from queries.report.answers import ALL, Answers, Row
from queries.report.change_chapter import by_change
from queries.report.markup import item, marks, sourced, standing, titled_list, when
from queries.wording import capital, counted, day, days, human, in_words, linked, period, plain, series

_SIDES = {
    "United Nations bodies": (ActorKind.UNITED_NATIONS, ActorKind.ENVOY),
    "regional and other organizations": (ActorKind.ORGANIZATION, ActorKind.ORGAN),
}
_NOUNS: Mapping[str, tuple[str, str]] = {
    ActivityKind.COOPERATION: ("other form of cooperation", "other forms of cooperation")
}
_VERBS = {
    Change.NEW: "told in {} and in no earlier report that was read",
    Change.REVIVED: "told again in {}",
    Change.DROPPED: "no longer told in {}",
}


def in_brief(answers: Answers) -> str:
    """The headline findings as a list; "" for an empty graph."""
    return titled_list("## In brief", [f"- {said}" for finding in _FINDINGS for said in finding(answers)])


def _extent(answers: Answers) -> Iterator[str]:
    """How much was done, of which kinds, and when."""
    rows = answers.rows("activities/kinds")
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
        f"**{counted(kinds.total(), 'activity')}** of {counted(len(answers.network), 'body')}"
        f"{_named(answers)}: {series(shares)}. {_percent(dated, kinds.total())} are dated{span}."
    )


def _named(answers: Answers) -> str:
    """How many bodies the reports name, where they count otherwise."""
    named = sum(bool(row["activities"]) for row in answers.rows("organizations/find", limit=ALL))
    return f" ({named} as the reports name them)" if named != len(answers.network) else ""


def _most_active(answers: Answers) -> Iterator[str]:
    rows = answers.rows("organizations/most-active", limit=ALL)
    for side, kinds in _SIDES.items():
        leading = [row for row in rows if row["kind"] in kinds][:4]
        if leading:
            named = [f"{plain(str(row['actor']))} ({row['activities']})" for row in leading]
            yield f"**Most active among {side}**: {series(named)}."


def _closest(answers: Answers) -> Iterator[str]:
    sides = {"of": ActorKind.ORGANIZATION, "with": ActorKind.UNITED_NATIONS}
    for row in answers.rows("network/strongest-pairs", **sides)[:3]:
        latest = {**row, "date": row["last"]}
        yield (
            f"**{plain(str(row['one']))} and {plain(str(row['other']))}** took part in "
            f"{counted(int(str(row['activities'])), 'joint activity')}{_between(row)}, "
            f"{'the latest by date:' if row['last'] else 'among them'} {plain(str(row['latest']))}"
            f"{answers.doubt(row)} ({when(latest)}). "
            f"{answers.quote(row['latest'], row['source'])} {sourced(row)}"
        ).replace("  ", " ")


def _widest(answers: Answers) -> Iterator[str]:
    for row in answers.rows("events/most-attended")[:1]:
        yield f"**The widest circle**: {item(answers, row, called='event').removeprefix('- ')}"


def _running_out(answers: Answers) -> Iterator[str]:
    rows = answers.rows("agreements/expiring", limit=ALL)
    if rows:
        first = rows[0]
        yield (
            f"**Ending**: {counted(len(rows), 'agreement or programme', 'agreements and programmes')} with a "
            f"stated end in {answers.newest_year} or later, the first {plain(str(first['name']))}"
            f"{marks(first)} ({standing(answers, first)}), {days(None, str(first['until']))}. "
            f"{sourced(first)}"
        )


def _subjects(answers: Answers) -> Iterator[str]:
    rows = answers.rows("themes/overview")[:4]
    if rows:
        named = [f"{plain(str(row['theme']))} ({row['activities']})" for row in rows]
        yield f"**What it is about most**: {series(named)}."


def _changes(answers: Answers) -> Iterator[str]:
    """What the newest report tells of each partnership, compared with those before it, if there are any."""
    told = by_change(answers)
    if not told:
        return
    newest = linked([str(answers.rows("provenance/documents")[0]["document"])])
    for how, verb in _VERBS.items():
        if rows := told[how]:
            pairs = [f"{answers.short(row['one'])} with {answers.short(row['other'])}" for row in rows[:3]]
            most = "" if len(rows) <= 3 else ", with most activities"
            number = capital(counted(len(rows), "pair"))
            yield f"**{number}** of bodies in one activity, {verb.format(newest)}{most}: {series(pairs)}."
    if rows := told[Change.NOT_COMPARABLE]:
        yield (
            f"{capital(counted(len(rows), 'pair'))} cannot be compared: only one of the reports has a "
            "section that would tell."
        )


def _doubts(answers: Answers) -> Iterator[str]:
    unlisted = len(answers.rows("quality/unlisted-actors", limit=ALL))
    undated = answers.rows("quality/undated", limit=ALL)
    events = sum(row["kind"] == ActivityKind.EVENT for row in undated)
    if unlisted or undated:
        yield (
            f"**To be looked at** (last section): {counted(unlisted, 'body')} that the authority file does "
            f"not know, {counted(len(undated), 'activity')} without any date"
            + (f" (listed there: {counted(events, 'event')})." if events else ".")
        )


def _between(row: Row) -> str:
    if not row["first"]:
        return ""
    some = f"{in_words(int(str(row['dated'])))} of them " if row["dated"] != row["activities"] else ""
    return f" ({some}dated, {period(str(row['first']), str(row['last']))})"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f} per cent" if whole else "None"


_FINDINGS = (_extent, _most_active, _closest, _widest, _running_out, _subjects, _changes, _doubts)
