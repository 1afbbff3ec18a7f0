"""Lists and counts of activities, counted again over the records from the words of the headers alone."""

from collections import Counter
from collections.abc import Iterator

from graph.vocabulary import Label
from tests.checked.answers import KINDS, Row, answers, dated, leaders, plain, span, themed
from tests.checked.facts import OPEN, Facts, Grouped, first_day, last_day, latest

AGREED = "date valid_from until agreement type status parties supporters source"


def touches(facts: Facts, act: str, first: str, last: str) -> bool:
    """Whether the days of an activity touch a period; an end alone is its only day."""
    begun, until = facts.begun(act) or facts.until(act), facts.until(act) or facts.begun(act)
    after = last_day(until) >= first_day(first)
    return bool(begun) and after and (not last or first_day(begun) <= last_day(last))


def without_date(facts: Facts, act: str) -> bool:
    return not facts.begun(act) and not facts.until(act)


# activities


@answers("activities/by-section")
def by_section(facts: Facts, document: str = "") -> Iterator[Row]:
    for act in facts.activities:
        for section in facts.sections(act):
            symbol = facts.prop(section, "document")
            source = facts.names(one for one in facts.stated[act] if facts.section(one) == section)
            row = plain(facts, act, "date valid_from until activity kind type status parties supporters")
            row["actors"] = row.pop("parties")
            if document in ("", symbol):
                yield row | {"document": symbol, "section": facts.name(section), "source": source}


@answers("activities/kinds")
def kinds(facts: Facts) -> Iterator[Row]:
    for kind, type_ in {(facts.kind(one), facts.prop(one, "type")) for one in facts.activities}:
        found = [one for one in facts.of_kind(kind) if facts.prop(one, "type") == type_]
        bodies = {body for one in found for body in facts.took[one]}
        timed = sum(not without_date(facts, one) for one in found)
        row = {"kind": kind, "type": type_, "activities": len(found), "dated": timed, "actors": len(bodies)}
        yield row | span(facts, found)


@answers("activities/levels")
def levels(facts: Facts, by: Grouped) -> Iterator[Row]:
    for level in {facts.prop(one, "level") for one, bodies in by.took.items() if bodies}:
        found = [one for one, bodies in by.took.items() if bodies and facts.prop(one, "level") == level]
        counts = Counter(body for one in found for body in by.took[one])
        row = {"level": level, "activities": len(found), "actors": len(counts)}
        yield row | {"last": latest(map(facts.done, found)), ("leader",): leaders(facts, counts)}


@answers("activities/of")
def of(facts: Facts, by: Grouped, actor: str = "United Nations", kind: str = "") -> Iterator[Row]:
    body = by.body(facts.called(actor))
    for act in by.acts[body]:
        others = {one for one in facts.took[act] if by.body(one) != body}
        helpers = {one for one in others if facts.roles[one, act] == {"supporter"}}
        row = plain(facts, act, "date valid_from until activity kind type status place source")
        row |= {"others": facts.names(others - helpers), "supporters": facts.names(helpers)}
        if kind in ("", facts.kind(act)):
            yield row | {"role": list(by.roles(body, act))}


@answers("activities/planned")
def planned(facts: Facts, status: str = "", actor: str = "") -> Iterator[Row]:
    ours = facts.under(facts.called(actor)) if actor else set(facts.actors)
    for act in (one for one in facts.activities if facts.took[one] & ours):
        row = plain(facts, act, "status date until activity kind type parties supporters source")
        row["actors"] = row.pop("parties")
        row["as_of"] = max(map(facts.age, facts.told_by(act)))
        if row["status"] == status or (not status and row["status"] in (*OPEN, "under_way")):
            yield row


# agreements and programmes


@answers("agreements/with")
def agreements_with(facts: Facts, actor: str = "United Nations") -> Iterator[Row]:
    ours = facts.under(facts.called(actor))
    return (plain(facts, act, AGREED) for act in facts.of_kind("agreement") if facts.took[act] & ours)


@answers("agreements/expiring")
def expiring(facts: Facts, actor: str = "", from_: str = "") -> Iterator[Row]:
    ours = facts.under(facts.called(actor)) if actor else set(facts.actors)
    first = first_day(from_ or facts.newest_year())
    for act in facts.of_kind("agreement", "programme"):
        ends = bool(facts.until(act)) and last_day(facts.until(act)) >= first
        if ends and facts.took[act] & ours:
            yield plain(facts, act, "until date name kind type status parties supporters source")


@answers("change/ended")
def ended(facts: Facts, by_: str = "") -> Iterator[Row]:
    last = last_day(by_ or facts.newest_year())
    for act in facts.of_kind("agreement", "programme"):
        if facts.until(act) and last_day(facts.until(act)) <= last:
            yield plain(facts, act, "until name kind type parties supporters source")


@answers("agreements/memorandums")
def memorandums(facts: Facts, since: str = "") -> Iterator[Row]:
    for act in facts.of_kind("agreement"):
        fits = not since or last_day(facts.begun(act)) >= first_day(since)
        if fits and facts.prop(act, "type") == "memorandum_of_understanding":
            yield plain(facts, act, "date until memorandum status parties supporters source")


@answers("agreements/timeline")
def timeline(facts: Facts, from_: str = "", to: str = "") -> Iterator[Row]:
    acts = (act for act in facts.of_kind("agreement") if touches(facts, act, from_, to))
    return (plain(facts, act, AGREED) for act in acts)


@answers("agreements/types")
def types(facts: Facts) -> Iterator[Row]:
    for type_ in {facts.prop(one, "type") for one in facts.of_kind("agreement")}:
        found = [one for one in facts.of_kind("agreement") if facts.prop(one, "type") == type_]
        states = Counter(facts.prop(one, "status") for one in found)
        row = {key: states[key] for key in ("under_way", "in_preparation", "planned")}
        bodies = {body for one in found for body in facts.took[one]}
        dated = sum(not without_date(facts, one) for one in found)
        yield row | {"type": type_, "total": len(found), "dated": dated, "actors": len(bodies)}


@answers("programmes/standing")
def standing(facts: Facts) -> Iterator[Row]:
    columns = "programme type date valid_from until status parties supporters source"
    return (plain(facts, act, columns) for act in facts.of_kind("programme"))


@answers("publications/joint")
def joint(facts: Facts, bodies: str = "2") -> Iterator[Row]:
    acts = (act for act in facts.of_kind("publication") if len(facts.took[act]) >= int(bodies))
    for act in acts:
        row = plain(facts, act, "publication type date status parties supporters source")
        yield {("actors" if column == "parties" else column): value for column, value in row.items()}


# events


@answers("events/calendar")
def calendar(facts: Facts, from_: str = "", to: str = "") -> Iterator[Row]:
    acts = (act for act in facts.of_kind("event") if touches(facts, act, from_, to))
    return (plain(facts, act, "date until event type place actors source") for act in acts)


@answers("events/in-place")
def in_place(facts: Facts, place: str = "") -> Iterator[Row]:
    for act in facts.activities:
        for held in facts.held[act]:
            named = {"place": facts.name(held), "country": facts.prop(held, "country")}
            if place == "" or place in named.values():
                yield named | plain(facts, act, "date activity type actors source")


@answers("events/most-attended")
def most_attended(facts: Facts) -> Iterator[Row]:
    for act in facts.of_kind("event"):
        row = plain(facts, act, "event date type parties supporters source")
        yield row | {"bodies": len(facts.took[act]), "actors": row.pop("parties")}


@answers("events/places")
def places(facts: Facts) -> Iterator[Row]:
    for place in {one for held in facts.held.values() for one in held}:
        found = [one for one in facts.activities if place in facts.held[one]]
        bodies = {body for one in found for body in facts.took[one]}
        row = {"place": facts.name(place), "country": facts.prop(place, "country")}
        row |= {"activities": len(found), "actors": len(bodies)}
        yield row | span(facts, found) | dated(facts, found)


@answers("events/summits")
def summits(facts: Facts) -> Iterator[Row]:
    for act in facts.of_kind("event"):
        if facts.prop(act, "type") == "summit" or facts.prop(act, "level") in ("heads", "ministers"):
            row = plain(facts, act, "date event type level place parties supporters source")
            yield row | {"actors": row.pop("parties")}


@answers("events/trainings")
def trainings(facts: Facts) -> Iterator[Row]:
    for act in facts.of_kind("event"):
        giving = {"organizer", "supporter"}
        given_by = {one for one in facts.took[act] if facts.roles[one, act] & giving}
        row = {"given_by": facts.names(given_by), "attended_by": facts.names(facts.took[act] - given_by)}
        if facts.prop(act, "type") in ("training", "workshop", "seminar"):
            yield row | plain(facts, act, "date event type source")


# themes


@answers("themes/activities")
def theme_activities(facts: Facts, theme: str = "", actor: str = "") -> Iterator[Row]:
    ours = facts.under(facts.called(actor)) if actor else set(facts.actors)
    for act in facts.activities:
        for name in facts.names(facts.about[act]):
            if theme in ("", name) and facts.took[act] & ours:
                yield {"theme": name} | plain(facts, act, "date activity type actors source")


@answers("themes/by-organization")
def by_organization(facts: Facts, by: Grouped, actor: str = "") -> Iterator[Row]:
    wanted = (
        {by.body(facts.called(actor))}
        if actor
        else {one for one in by.acts if facts.kind(one) == "organization"}
    )
    for body in wanted:
        for theme in {theme for act in by.acts[body] for theme in facts.about[act]}:
            found = [act for act in by.acts[body] if theme in facts.about[act]]
            row = {"organization": facts.name(body), "theme": facts.name(theme), "activities": len(found)}
            yield row | {"last": latest(map(facts.done, found))}


@answers("themes/overview")
def overview(facts: Facts, by: Grouped) -> Iterator[Row]:
    counted = themed(facts, by)
    for theme in [one for one in facts.nodes if facts.nodes[one].label is Label.THEME]:
        found = [act for act, bodies in by.took.items() if bodies and theme in facts.about[act]]
        counts = counted.get(facts.name(theme), Counter())
        row = {"theme": facts.name(theme), "goals": facts.nodes[theme].props.get("goals") or []}
        if found:
            yield row | {"activities": len(found), "actors": len(counts), ("leader",): leaders(facts, counts)}


# quality and provenance


@answers("quality/no-place")
def no_place(facts: Facts) -> Iterator[Row]:
    acts = (act for act in facts.of_kind("event") if not facts.held[act])
    return (plain(facts, act, "date event type actors source") for act in acts)


@answers("quality/single-actor")
def single_actor(facts: Facts) -> Iterator[Row]:
    for act in facts.activities:
        if len(facts.took[act]) == 1:
            (only,) = facts.took[act]
            told = {"actor": facts.name(only), ("role",): {(role,) for role in facts.roles[only, act]}}
            yield told | plain(facts, act, "activity kind date source")


@answers("quality/undated")
def undated(facts: Facts, kind: str = "") -> Iterator[Row]:
    for act in facts.of_kind(kind):
        if without_date(facts, act):
            row = plain(facts, act, "activity kind type status parties supporters source")
            yield {("actors" if column == "parties" else column): value for column, value in row.items()}


@answers("quality/unlisted-actors")
def unlisted(facts: Facts) -> Iterator[Row]:
    for actor in [one for one in facts.actors if facts.kind(one) == "unlisted"]:
        found = [one for one in facts.activities if actor in facts.took[one]]
        partners = {body for one in found for body in facts.took[one]} - {actor}
        source = {paragraph for one in found for paragraph in facts.source(one)}
        row = {"actor": facts.name(actor), "activities": len(found), "partners": len(partners)}
        if found:
            yield row | {"source": list(source)}


@answers("quality/rules")
def rules(facts: Facts) -> Iterator[Row]:
    names = {"took_part": "TOOK_PART", "stated": "STATED_IN", "held_in": "HELD_IN", "about": "ABOUT"}
    for rule in {tie.rule for tie in facts.ties if tie.type in names.values()}:
        ties = [tie for tie in facts.ties if tie.rule == rule]
        counts = Counter(str(tie.type) for tie in ties)
        row = {"rule": rule, "documents": len({tie.document for tie in ties} - {""})}
        yield row | {column: counts[tie] for column, tie in names.items()}


@answers("provenance/dense-paragraphs")
def dense(facts: Facts) -> Iterator[Row]:
    for paragraph in {one for some in facts.stated.values() for one in some}:
        found = [one for one in facts.activities if paragraph in facts.stated[one]]
        bodies = {body for one in found for body in facts.took_by(one, paragraph)}
        row = {"source": facts.name(paragraph), "section": facts.name(facts.section(paragraph))}
        yield row | {"activities": len(found), "actors": len(bodies)}


@answers("provenance/documents")
def documents(facts: Facts) -> Iterator[Row]:
    for one in facts.documents:
        found = [act for act in facts.activities if one in facts.told_by(act)]
        bodies = {body for act in found for body in facts.took[act]}
        row = {"document": facts.prop(one, "symbol"), "paragraphs": len(facts.paragraphs(one))}
        row |= {key: facts.prop(one, key) for key in ("title", "date", "session")}
        row["year"] = facts.prop(one, "date")[:4] or facts.prop(one, "year")
        yield row | {"activities": len(found), "actors": len(bodies)}


# change


@answers("change/by-year")
def by_year(facts: Facts, by: Grouped, actor: str = "") -> Iterator[Row]:
    found = by.acts[by.body(facts.called(actor))] if actor else set(facts.activities)
    for year in {_year(facts, one) for one in found}:
        some = [one for one in found if _year(facts, one) == year]
        counts = {column: sum(facts.kind(one) == kind for one in some) for column, kind in KINDS.items()}
        yield {"year": year, "total": len(some)} | counts


def _year(facts: Facts, act: str) -> str:
    first = facts.begun(act) or facts.prop(act, "signed") or facts.prop(act, "valid_from")
    return first[:4] or ("not stated" if without_date(facts, act) else "only an end")
