"""What became of partnerships, told again over the records from the words of the headers alone."""

from collections.abc import Iterable, Iterator

from tests.checked.answers import Row, answers, both, newest, newest_told
from tests.checked.facts import Facts, Grouped, first_day, last_day, latest


def _pairs(facts: Facts, by: Grouped, actor: str) -> Iterator[tuple[tuple[str, str], set[str]]]:
    """Pairs, each once, over those that took the place of others."""
    wanted = by.bodies(facts.called(actor)) if actor else set(facts.actors)
    after = Grouped(facts, by.level, by.without, succeeded=True)
    for pair, found in after.together().items():
        if pair[0] < pair[1] and set(pair) & wanted:
            yield pair, found


@answers("change/gone-quiet")
def gone_quiet(facts: Facts, by: Grouped, actor: str = "", since: str = "") -> Iterator[Row]:
    first = since or str(int(facts.newest_year()) - 1)
    for pair, found in _pairs(facts, by, actor):
        unknown = [act for act in found if not _days(facts, act)]
        row = {("one", "other"): both(facts, pair), "judged": "undated" if unknown else "quiet"}
        counts = {"activities": len(found), "undated": len(unknown), "last": latest(map(facts.done, found))}
        if not any(_lives(facts, act, first_day(first)) for act in found):
            yield row | counts | {("latest", "source"): newest_told(facts, found)}


def _lives(facts: Facts, act: str, since: str) -> bool:
    """Whether something of it is dated on or after a day."""
    return any(last_day(day) >= since for day in _days(facts, act))


def _days(facts: Facts, act: str) -> list[str]:
    """All that dates an activity; what is under way, the reports that say so."""
    days = [facts.begun(act), facts.until(act), facts.prop(act, "valid_from"), facts.prop(act, "valid_to")]
    if facts.prop(act, "status") == "under_way":
        days += [facts.prop(one, "date") or facts.prop(one, "year") for one in facts.told_by(act)]
    return [day for day in days if day]


@answers("change/pairs")
def pairs(facts: Facts, by: Grouped, actor: str = "", how: str = "") -> Iterator[Row]:
    for pair, found in _pairs(facts, by, actor):
        became = what_became(facts, found)
        told = {(*one, facts.begun(act)) for act in newest(facts, found) for one in newest_told(facts, [act])}
        row = {("one", "other"): both(facts, pair), "how": became, ("latest", "source", "date"): told}
        after = {act for act in found if facts.newest_document() in facts.told_by(act)}
        before = {act for act in found if facts.told_by(act) - {facts.newest_document()}}
        reports = facts.names(one for one in facts.documents if one in _reports(facts, found))
        if how in ("", became) and len(facts.documents) > 1:
            yield row | {"before": len(before), "after": len(after), "reports": reports}


def what_became(facts: Facts, found: Iterable[str]) -> str:
    """New, revived, continued or dropped in the newest report, or not comparable."""
    acts = list(found)
    subjects = {one for act in acts for section in facts.sections(act) for one in _subjects(facts, section)}
    having = [one for one in facts.documents if subjects & _held(facts, one)]
    named, newest_one = _reports(facts, acts), facts.newest_document()
    if newest_one not in having or len(having) < 2:
        return "not_comparable"
    before = having[-2]
    if newest_one not in named:
        return "dropped"
    if before in named:
        return "continued"
    return "revived" if named - {newest_one} else "new"


def _reports(facts: Facts, acts: Iterable[str]) -> set[str]:
    return {document for act in acts for document in facts.told_by(act)}


def _subjects(facts: Facts, section: str) -> set[str]:
    return facts.concerns.get(section) or {facts.name(section)}


def _held(facts: Facts, document: str) -> set[str]:
    return {subject for section in facts.below[document] for subject in _subjects(facts, section)}
