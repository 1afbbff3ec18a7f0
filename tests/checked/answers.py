"""Answers to the shipped questions, counted again over the records from the words of their headers alone.

A row is a dictionary by column. A key of several columns holds the set of values that the words allow
together, where they allow more than one ("the newest activity" of several of one day).
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from graph.vocabulary import Label
from tests.checked.facts import Facts, Grouped, earliest, first_day, last_day, latest

Row = dict[Any, Any]
Answer = Callable[..., Iterable[Row]]
ANSWERS: dict[str, Answer] = {}
KINDS = {"events": "event", "agreements": "agreement", "programmes": "programme",
         "publications": "publication", "cooperation": "cooperation"}  # fmt: skip


def answers(name: str) -> Callable[[Answer], Answer]:
    """Enters an answer under the name of its question."""

    def enter(function: Answer) -> Answer:
        ANSWERS[name] = function
        return function

    return enter


def newest(facts: Facts, activities: Iterable[str]) -> list[str]:
    """The activities that were done last; all where none is told to be done on a day."""
    found = list(activities)
    top = max(facts.done(one) for one in found)
    return [one for one in found if facts.done(one) == top]


def newest_told(facts: Facts, activities: Iterable[str]) -> set[tuple[str, str]]:
    return {(facts.name(one), source) for one in newest(facts, activities) for source in facts.source(one)}


def span(facts: Facts, activities: Iterable[str]) -> Row:
    found = list(activities)
    began = [facts.begun(one) for one in found if facts.done(one)]
    return {"first": earliest(began), "last": latest(map(facts.done, found))}


def dated(facts: Facts, activities: Iterable[str]) -> Row:
    return {"dated": sum(bool(facts.done(one)) for one in activities)}


def leaders(facts: Facts, counts: Counter[str]) -> set[tuple[str]]:
    top = max(counts.values(), default=0)
    return {(facts.name(body),) for body, count in counts.items() if count == top} or {("",)}


# organizations


@answers("organizations/most-active")
def most_active(facts: Facts, by: Grouped, kind: str = "", since: str = "") -> Iterator[Row]:
    for body, all_activities in by.acts.items():
        found = [one for one in all_activities if not kind or facts.kind(one) == kind]
        found = [
            one
            for one in found
            if not since
            or last_day(facts.prop(one, "valid_to") or facts.until(one) or facts.begun(one))
            >= first_day(since)
        ]
        documents = {document for one in found for document in facts.told_by(one)}
        row = {"actor": facts.name(body), "kind": facts.kind(body), "activities": len(found)}
        if found:
            yield row | {"documents": len(documents)} | span(facts, found)


@answers("organizations/of-kind")
def of_kind(facts: Facts, by: Grouped, kind: str = "") -> Iterator[Row]:
    for body, found in by.acts.items():
        told = {(*one, facts.begun(act)) for act in newest(facts, found) for one in newest_told(facts, [act])}
        row = {"actor": facts.name(body), "kind": facts.kind(body), "activities": len(found)}
        if kind in ("", facts.kind(body)):
            yield row | {("latest", "source", "date"): told}


@answers("organizations/partners-of")
def partners_of(facts: Facts, by: Grouped, actor: str = "United Nations") -> Iterator[Row]:
    body = by.body(facts.called(actor))
    for (one, other), found in by.together().items():
        row = {"partner": facts.name(other), "kind": facts.kind(other), "activities": len(found)}
        if one == body:
            row |= span(facts, found) | dated(facts, found)
            yield row | {("latest", "source"): newest_told(facts, found)}


@answers("organizations/roles")
def roles(facts: Facts, by: Grouped) -> Iterator[Row]:
    ranks = ("party", "organizer", "author", "participant", "supporter")
    for body, found in by.acts.items():
        held = [sorted(by.roles(body, one), key=ranks.index) for one in found]
        counts = Counter(role for some in held for role in (some if by.level == "read" else some[:1]))
        yield {"actor": facts.name(body)} | {role: counts[role] for role in ranks}


@answers("organizations/organs")
def organs(facts: Facts, actor: str = "") -> Iterator[Row]:
    by = Grouped(facts, "read")
    for organ in facts.actors:
        for parent in facts.above[organ]:
            row = {"parent": facts.name(parent), "organ": facts.name(organ), "kind": facts.kind(organ)}
            if actor in ("", facts.name(parent)):
                yield row | {"activities": len(by.acts[organ])}


@answers("organizations/find")
def find(facts: Facts, text: str = "") -> Iterator[Row]:
    for actor in facts.actors:
        props = facts.nodes[actor].props
        also = list(props.get("aliases") or ())  # type: ignore[arg-type]
        names = [facts.name(actor), facts.prop(actor, "acronym"), *also]
        count = sum(actor in facts.took[one] for one in facts.activities)
        row = {"actor": names[0], "acronym": names[1], "kind": facts.kind(actor), "also": also}
        if any(text.lower() in name.lower() for name in names):
            yield row | {"activities": count}


@answers("organizations/together")
def together(facts: Facts, one: str = "United Nations", other: str = "") -> Iterator[Row]:
    ours = facts.under(facts.called(one))
    theirs = facts.under(facts.called(other)) if other else set(facts.actors) - ours
    for act in facts.activities:
        if facts.took[act] & ours and facts.took[act] & theirs:
            yield plain(facts, act, "date until activity kind type place actors source")


@answers("organizations/by-section")
def by_section(facts: Facts, document: str = "") -> Iterator[Row]:
    for section in [one for one in facts.nodes if facts.nodes[one].label is Label.SECTION]:
        found = [one for one in facts.activities if section in facts.sections(one)]
        bodies = {body for one in found for body in facts.took_by(one, section)}
        row = {"document": facts.prop(section, "document"), "section": facts.name(section)}
        counts = {"paragraphs": len(facts.below[section]), "activities": len(found), "actors": len(bodies)}
        if document in ("", row["document"]):
            yield row | counts


# network


@answers("network/strongest-pairs")
def strongest_pairs(facts: Facts, by: Grouped, of: str = "", with_: str = "") -> Iterator[Row]:
    for pair, found in by.together().items():
        kinds = [facts.kind(body) for body in pair]
        fits = [of in ("", one) and with_ in ("", other) for one, other in (kinds, kinds[::-1])]
        counts = {column: sum(facts.kind(act) == kind for act in found) for column, kind in KINDS.items()}
        if pair[0] < pair[1] and any(fits):
            row = {("one", "other"): both(facts, pair), "activities": len(found)} | counts
            row |= span(facts, found) | dated(facts, found)
            yield row | {("latest", "source"): newest_told(facts, found)}


@answers("network/single-partner")
def single_partner(facts: Facts, by: Grouped) -> Iterator[Row]:
    pairs = by.together()
    partners = Counter(one for one, _ in pairs)
    for (one, other), found in pairs.items():
        row = {"actor": facts.name(one), "kind": facts.kind(one), "partner": facts.name(other)}
        if partners[one] == 1:
            yield row | {"activities": len(found), ("latest", "source"): newest_told(facts, found)}


@answers("network/shared-partners")
def shared_partners(facts: Facts, by: Grouped, one: str, other: str) -> Iterator[Row]:
    two = [by.body(facts.called(name)) for name in (one, other)]
    pairs = by.together()
    for body in by.acts:
        counts = [len(pairs.get((end, body), ())) for end in two]
        row = {"one": facts.name(two[0]), "other": facts.name(two[1]), "partner": facts.name(body)}
        if all(counts) and body not in two:
            yield row | {"kind": facts.kind(body), "with_one": counts[0], "with_other": counts[1]}


@answers("network/bridges")
def bridges(facts: Facts, by: Grouped) -> Iterator[Row]:
    for body in by.acts:
        stood = [
            (act, section)
            for act in by.acts[body]
            for section in facts.sections(act)
            if any(body in by.bodies(one) for one in facts.took_by(act, section))
        ]
        found = {act for act, _ in stood}
        about = {one for _, section in stood for one in facts.concerns[section] or {section}}
        sections = set(facts.names(about))
        row = {"actor": facts.name(body), "kind": facts.kind(body), "sections": len(sections)}
        if len(sections) > 1:
            yield row | {"activities": len(found), "names": sections}


@answers("network/un-bodies-by-organization")
def un_bodies(facts: Facts, by: Grouped, actor: str = "") -> Iterator[Row]:
    own = {body for some in facts.concerns.values() for body in some}
    for (one, other), found in by.together().items():
        row = {"organization": facts.name(one), "un_body": facts.name(other), "activities": len(found)}
        last = {"last": latest(map(facts.done, found))}
        if one in own and facts.kind(other) in ("united_nations", "envoy") and actor in ("", facts.name(one)):
            yield row | last | {("latest", "source"): newest_told(facts, found)}


@answers("network/never-met")
def never_met(facts: Facts, by: Grouped, theme: str = "") -> Iterator[Row]:
    met, themes = by.together(), themed(facts, by)
    bodies = sorted(body for body in by.acts if facts.kind(body) == "organization")
    for one, other in ((one, other) for one in bodies for other in bodies if one < other):
        shared = [
            name for name in themes if themes[name][one] and themes[name][other] and theme in ("", name)
        ]
        weight = sum(min(themes[name][one], themes[name][other]) for name in shared)
        row = {("one", "other"): both(facts, (one, other)), "themes": len(shared), "names": shared}
        if shared and (one, other) not in met and not facts.akin(one, other):
            yield row | {"weight": weight}


def both(facts: Facts, pair: tuple[str, ...]) -> set[tuple[str, ...]]:
    """A pair in either order."""
    names = tuple(facts.names(pair))
    return {names, names[::-1]}


def themed(facts: Facts, by: Grouped) -> dict[str, Counter[str]]:
    """Activities of each body on each theme."""
    found: dict[str, Counter[str]] = {}
    for activity, bodies in by.took.items():
        for theme in facts.names(facts.about[activity]):
            found.setdefault(theme, Counter()).update(bodies)
    return found


# what several lists tell of an activity


def plain(facts: Facts, act: str, columns: str) -> Row:
    """Columns of an activity as most lists tell them."""
    values = {
        **dict.fromkeys(
            ("activity", "event", "name", "agreement", "memorandum", "programme", "publication"),
            facts.name(act),
        ),
        **{key: facts.prop(act, key) for key in ("kind", "type", "status", "level", "valid_from")},
        "date": facts.begun(act),
        "until": facts.until(act),
        "place": facts.names(facts.held[act]),
        "actors": facts.names(facts.took[act]),
        "source": facts.source(act),
    }
    helpers = [one for one in facts.took[act] if facts.roles[one, act] == {"supporter"}]
    values["supporters"] = facts.names(helpers)
    values["parties"] = facts.names(facts.took[act] - set(helpers))
    return {column: values[column] for column in columns.split()}
