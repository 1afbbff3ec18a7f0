"""What the shipped questions answer, counted again in plain Python by the words of their headers.

Nothing here knows the Cypher. Every function takes `Facts` and gives rows as the header has them.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Set
from itertools import combinations
from typing import Any

from graph.records import Edge, Node, Record

Row = tuple[Any, ...]
Counting = Callable[["Facts"], list[Row]]
AHEAD = ("planned", "in_preparation")


class Facts:
    """Records as a reader has them, with the actors as they count in one grouping."""

    def __init__(self, records: Iterable[Record], grouping: str) -> None:
        self.grouping = grouping
        nodes: dict[str, dict[str, dict[str, Any]]] = defaultdict(dict)
        self.ties: dict[str, list[Edge]] = defaultdict(list)
        for one in records:
            if isinstance(one, Node):
                known = nodes[one.label.value].setdefault(one.id, {})
                known |= {name: value for name, value in one.props.items() if value is not None}
            else:
                self.ties[one.type.value].append(one)
        self.actors, self.activities = nodes["Actor"], nodes["Activity"]
        self.paragraphs, self.sections = nodes["Paragraph"], nodes["Section"]
        self.documents, self.places, self.themes = nodes["Document"], nodes["Place"], nodes["Theme"]
        self._above: dict[str, set[str]] = {}
        self.parent: dict[str, set[str]] = defaultdict(set)
        for tie in self.ties["PART_OF"]:
            self.parent[tie.source].add(tie.target)
        heirs = sorted(((tie.source, tie.target) for tie in self.ties["SUCCEEDED_BY"]), reverse=True)
        self.heir = dict(heirs)  # of several, that of the lowest id
        self.who: dict[str, set[str]] = defaultdict(set)
        self.roles: dict[tuple[str, str], set[str]] = defaultdict(set)
        for tie in self.ties["TOOK_PART"]:
            self.who[tie.target].add(tie.source)
            self.roles[tie.target, tie.source].add(str(tie.props["role"]))
        self.stated: dict[str, set[str]] = defaultdict(set)
        for tie in self.ties["STATED_IN"]:
            self.stated[tie.source].add(tie.target)

    # actors
    def stands(self, actor: str) -> str:
        """The body that an actor counts for."""
        return str(self.actors[actor].get(self.grouping, actor)) if self.grouping != "read" else actor

    def above(self, actor: str) -> set[str]:
        """All bodies that it belongs to."""
        if actor not in self._above:
            found: set[str] = set()
            while more := {up for one in {actor, *found} for up in self.parent[one]} - found:
                found |= more
            self._above[actor] = found
        return self._above[actor]

    def kin(self, one: str, other: str) -> bool:
        return one == other or one in self.above(other) or other in self.above(one)

    def members(self, actor: str) -> set[str]:
        """The body itself, and what counts for it."""
        below = {one for one in self.actors if actor in self.above(one)}
        family = self.actors[actor].get("family")
        if self.grouping == "family":
            below = {one for one in below if self.actors[one].get("family") == family}
        return {actor} if self.grouping == "read" else {actor, *below}

    def all_of(self, actor: str) -> set[str]:
        """The body itself and all that belongs to it."""
        return {actor, *(one for one in self.actors if actor in self.above(one))}

    def last_heir(self, actor: str) -> str:
        while actor in self.heir:
            actor = self.heir[actor]
        return actor

    def today(self, actor: str) -> str:
        """The body that an actor counts for, or the one that has succeeded it."""
        return self.stands(self.last_heir(self.stands(actor)))

    def name(self, actor: str) -> str:
        return str(self.actors[actor]["name"])

    def body(self, actor: str) -> str:
        told = {"family": " (no body named)", "system": " system", "read": ""}[self.grouping]
        return self.name(actor) + (told if self.name(actor) == "United Nations" else "")

    def kind(self, actor: str) -> str:
        return str(self.actors[actor]["kind"])

    def called(self, name: str) -> str:
        return next(one for one in self.actors if self.name(one) == name)

    def bodies(self, activity: str, among: Callable[[str], str] | None = None) -> set[str]:
        return {(among or self.stands)(one) for one in self.who[activity]}

    def names(self, actors: Iterable[str]) -> list[str]:
        return sorted({self.name(one) for one in actors})

    # activities
    def of(self, activity: str, name: str) -> Any:
        return self.activities[activity].get(name)

    def ahead(self, activity: str) -> bool:
        return self.of(activity, "status") in AHEAD

    def begun(self, activity: str) -> str | None:
        return None if self.ahead(activity) else self.of(activity, "start") or self.of(activity, "signed")

    def done(self, activity: str) -> str | None:
        """The day on which it was done: of what is valid for a time, when it was made."""
        if self.ahead(activity):
            return None
        order = ("signed", "start") if self.lasting(activity) else ("end", "start")
        return next((self.of(activity, name) for name in order if self.of(activity, name)), None)

    def lasting(self, activity: str) -> bool:
        return self.of(activity, "kind") in ("agreement", "programme")

    def signed(self, activity: str) -> str | None:
        return self.of(activity, "signed") or self.of(activity, "start")

    def until(self, activity: str) -> str | None:
        return self.of(activity, "valid_to") or self.of(activity, "end")

    def cited(self, activity: str, document: str = "") -> list[str]:
        """The citations of an activity, by document and paragraph."""
        found = [self.paragraphs[one] for one in self.stated[activity]]
        found = [one for one in found if not document or one["document"] == document]
        return list(dict.fromkeys(one["name"] for one in sorted(found, key=_printed)))

    def held(self, activity: str) -> list[str]:
        places = {tie.target for tie in self.ties["HELD_IN"] if tie.source == activity}
        return sorted({str(self.places[one]["name"]) for one in places})

    def newest(self, activities: Iterable[str], when: Callable[[str], str | None] | None = None) -> str:
        """The newest, of equal ones the first by name."""
        day = when or self.done
        ordered = sorted(activities, key=lambda one: (str(self.of(one, "name")), one))
        return max(ordered, key=lambda one: day(one) or "")

    def start(self, activity: str) -> str | None:
        return self.of(activity, "start")

    def parties(self, activity: str, but: Set[str] = frozenset()) -> tuple[list[str], list[str]]:
        """Who stands in it, and who only supports it."""
        helpers = {one for one in self.who[activity] if self.roles[activity, one] == {"supporter"}}
        ordered = sorted(self.who[activity] - but, key=lambda one: (self.name(one), one))
        return [self.name(one) for one in ordered if one not in helpers], [
            self.name(one) for one in ordered if one in helpers
        ]

    def joint(self, among: Callable[[str], str] | None = None) -> dict[tuple[str, str], set[str]]:
        """The activities of each pair of bodies, the lower id first; kin are no pair."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for activity in self.activities:
            for one, other in combinations(sorted(self.bodies(activity, among)), 2):
                if not self.kin(one, other):
                    found[one, other].add(activity)
        return found

    def per_body(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for activity in self.activities:
            for one in self.bodies(activity):
                found[one].add(activity)
        return found

    def reports(self) -> list[str]:
        """The symbols in the order of their dates, or of the sessions where none is printed."""
        order = sorted(
            self.documents.values(), key=lambda one: (one.get("date") or one.get("year") or "", one["symbol"])
        )
        return [str(one["symbol"]) for one in order]

    def year(self) -> str:
        days = [one.get("date") or one.get("year") for one in self.documents.values()]
        return max(str(day) for day in days if day)[:4]


def _printed(paragraph: dict[str, Any]) -> tuple[str, int]:
    return str(paragraph["document"]), int(paragraph.get("number") or 0)


def _first(days: Iterable[str | None]) -> str | None:
    return min((day for day in days if day), default=None)


def _last(days: Iterable[str | None]) -> str | None:
    return max((day for day in days if day), default=None)


def before(day: str, other: str) -> bool:
    """Whether a day, month or year lies wholly before another."""
    size = min(len(day), len(other))
    return day[:size] < other[:size]


def most_active(f: Facts) -> list[Row]:
    rows = []
    for one, done in f.per_body().items():
        ties = [t for t in f.ties["TOOK_PART"] if t.target in done and f.stands(t.source) == one]
        named = {tie.document for tie in ties}
        rows.append(
            (
                f.body(one),
                f.kind(one),
                len(done),
                len(named),
                _first(map(f.begun, done)),
                _last(map(f.done, done)),
            )
        )
    return rows


def of_kind(f: Facts) -> list[Row]:
    rows = []
    for one, done in f.per_body().items():
        top = f.newest(done, f.start)
        rows.append((f.body(one), f.kind(one), len(done), f.of(top, "name"), f.start(top), f.cited(top)[0]))
    return rows


def roles(f: Facts) -> list[Row]:
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for activity in f.activities:
        stood: dict[str, set[str]] = defaultdict(set)
        for one in f.who[activity]:
            stood[f.stands(one)] |= f.roles[activity, one]
        for one, found in stood.items():
            order = ("party", "organizer", "author", "participant", "supporter")
            kept = found if f.grouping == "read" else {next(role for role in order if role in found)}
            count[one].update(kept)
    columns = ("organizer", "participant", "party", "supporter", "author")
    return [(f.body(one), *(count[one][role] for role in columns)) for one in count]


def partners_of(f: Facts, name: str = "United Nations") -> list[Row]:
    actor = f.called(name)
    ours = f.members(actor)
    found: dict[str, set[str]] = defaultdict(set)
    for activity in f.activities:
        if f.who[activity] & ours:
            for one in f.bodies(activity):
                if not f.kin(one, actor):
                    found[one].add(activity)
    rows = []
    for one, done in found.items():
        top = f.newest(done)
        span = (_first(map(f.begun, done)), _last(map(f.done, done)))
        rows.append((f.body(one), f.kind(one), len(done), *span, f.of(top, "name"), f.cited(top)[0]))
    return rows


def together(f: Facts, name: str = "United Nations") -> list[Row]:
    ours = f.all_of(f.called(name))
    return [
        (f.start(a), f.until(a), f.of(a, "name"), f.of(a, "kind"), f.of(a, "type"), f.held(a),
         f.names(f.who[a]), f.cited(a))
        for a in f.activities if f.who[a] & ours and f.who[a] - ours
    ]  # fmt: skip


def organs(f: Facts) -> list[Row]:
    return [
        (f.name(up), f.name(one), f.kind(one), sum(one in f.who[a] for a in f.activities))
        for one in f.actors
        for up in f.parent[one]
    ]


def find_body(f: Facts) -> list[Row]:
    return [
        (f.name(one), props.get("acronym") or "", f.kind(one), sum(one in f.who[a] for a in f.activities),
         props.get("aliases") or [])
        for one, props in f.actors.items()
    ]  # fmt: skip


def strongest_pairs(f: Facts) -> list[Row]:
    rows = []
    for (one, other), done in f.joint().items():
        kinds = Counter(f.of(a, "kind") for a in done)
        top = f.newest(done)
        counts = [kinds[kind] for kind in ("event", "agreement", "programme", "publication", "cooperation")]
        span = (_first(map(f.begun, done)), _last(map(f.done, done)))
        rows.append(
            (f.body(one), f.body(other), len(done), *counts, *span, f.of(top, "name"), f.cited(top)[0])
        )
    return rows


def single_partner(f: Facts) -> list[Row]:
    partners: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for (one, other), done in f.joint().items():
        partners[one][other] = partners[other][one] = done
    rows = []
    for one, found in partners.items():
        if len(found) == 1:
            ((other, done),) = found.items()
            top = f.newest(done, f.start)
            rows.append(
                (f.body(one), f.kind(one), f.body(other), len(done), f.of(top, "name"), f.cited(top)[0])
            )
    return rows


def bridges(f: Facts) -> list[Row]:
    """A body is in a section where a paragraph of it names it in what the paragraph states."""
    sections: dict[str, set[str]] = defaultdict(set)
    done: dict[str, set[str]] = defaultdict(set)
    heading = {
        tie.source: str(f.sections[tie.target]["name"])
        for tie in f.ties["PART_OF"]
        if tie.target in f.sections
    }
    at = {(p["document"], p.get("number")): id_ for id_, p in f.paragraphs.items()}
    for tie in f.ties["TOOK_PART"]:
        paragraph = at.get((tie.document, tie.passage.paragraph if tie.passage else None))
        if paragraph in f.stated[tie.target] and paragraph in heading:
            sections[f.stands(tie.source)].add(heading[paragraph])
            done[f.stands(tie.source)].add(tie.target)
    return [
        (f.body(one), f.kind(one), len(found), len(done[one]), sorted(found))
        for one, found in sections.items() if len(found) > 1
    ]  # fmt: skip


def never_met(f: Facts) -> list[Row]:
    about: dict[str, Counter[str]] = defaultdict(Counter)
    for activity in f.activities:
        for theme in {tie.target for tie in f.ties["ABOUT"] if tie.source == activity}:
            about[theme].update(one for one in f.bodies(activity) if f.kind(one) == "organization")
    met = {pair for a in f.activities for pair in combinations(sorted(f.bodies(a)), 2)}
    shared: dict[tuple[str, str], list[tuple[str, int]]] = defaultdict(list)
    for theme, count in about.items():
        for one, other in combinations(sorted(count), 2):
            if (one, other) not in met:
                less = min(count[one], count[other])
                shared[one, other].append((str(f.themes[theme]["name"]), less))
    return [
        (f.name(one), f.name(other), len(found), sorted(name for name, _ in found), sum(n for _, n in found))
        for (one, other), found in shared.items()
    ]


def shared_partners(f: Facts, name: str = "United Nations") -> list[Row]:
    """With the closest partner, the first by name among equals."""
    one = f.called(name)
    with_one = _partners(f, one, {one})
    if not with_one:
        return []
    other = min(with_one, key=lambda p: (-len(with_one[p]), f.name(p), p))
    mine, theirs = _partners(f, one, {one, other}), _partners(f, other, {one, other})
    return [
        (f.body(one), f.body(other), f.body(p), f.kind(p), len(mine[p]), len(theirs[p]))
        for p in mine.keys() & theirs.keys()
    ]


def _partners(f: Facts, actor: str, none_of: set[str]) -> dict[str, set[str]]:
    ours = f.members(actor)
    found: dict[str, set[str]] = defaultdict(set)
    for activity in f.activities:
        if f.who[activity] & ours:
            for one in f.bodies(activity):
                if not any(f.kin(one, each) for each in none_of):
                    found[one].add(activity)
    return found


def un_bodies(f: Facts) -> list[Row]:
    rows = []
    for actor in {tie.target for tie in f.ties["CONCERNS"]}:
        for one, done in _partners(f, actor, set()).items():
            below = f.all_of(actor)
            if f.kind(one) in ("united_nations", "envoy") and one not in below:
                top = f.newest(done)
                last = _last(map(f.done, done))
                rows.append((f.name(actor), f.body(one), len(done), last, f.of(top, "name"), f.cited(top)[0]))
    return rows


def themes_by_organization(f: Facts) -> list[Row]:
    rows = []
    for actor in f.actors:
        if f.kind(actor) == "organization":
            ours = f.members(actor)
            for theme, props in f.themes.items():
                about = {tie.source for tie in f.ties["ABOUT"] if tie.target == theme}
                done = [a for a in about if f.who[a] & ours]
                if done:
                    rows.append((f.body(actor), props["name"], len(done), _last(map(f.done, done))))
    return rows


def themes_overview(f: Facts) -> list[Row]:
    rows = []
    for theme, props in f.themes.items():
        done = {tie.source for tie in f.ties["ABOUT"] if tie.target == theme and f.who[tie.source]}
        count = Counter(one for a in done for one in f.bodies(a))
        top = min(count, key=lambda one: (-count[one], f.name(one), one))
        rows.append((props["name"], props.get("goals") or [], len(done), len(count), f.body(top)))
    return rows


def levels(f: Facts) -> list[Row]:
    rows = []
    for level in {f.of(a, "level") or "" for a in f.activities if f.who[a]}:
        done = [a for a in f.activities if f.who[a] and (f.of(a, "level") or "") == level]
        count = Counter(one for a in done for one in f.bodies(a))
        top = min(count, key=lambda one: (-count[one], f.name(one), one))
        rows.append((level, len(done), len(count), _last(map(f.done, done)), f.body(top)))
    return rows


def kinds(f: Facts) -> list[Row]:
    rows = []
    for kind, sort in {(f.of(a, "kind"), f.of(a, "type")) for a in f.activities}:
        done = [a for a in f.activities if (f.of(a, "kind"), f.of(a, "type")) == (kind, sort)]
        dated = sum(bool(f.start(a) or f.of(a, "end")) for a in done)
        bodies = {one for a in done for one in f.who[a]}
        span = (_first(map(f.begun, done)), _last(map(f.done, done)))
        rows.append((kind, sort, len(done), dated, len(bodies), *span))
    return rows


def activities_of(f: Facts, name: str = "United Nations") -> list[Row]:
    ours = f.members(f.called(name))
    return [
        (f.start(a), f.until(a), f.of(a, "name"), f.of(a, "kind"), f.of(a, "type"), f.of(a, "status") or "",
         sorted({role for one in f.who[a] & ours for role in f.roles[a, one]}), f.held(a),
         *f.parties(a, ours), f.cited(a))
        for a in f.activities if f.who[a] & ours
    ]  # fmt: skip


def by_year(f: Facts) -> list[Row]:
    count: dict[str, Counter[str]] = defaultdict(Counter)
    for a in f.activities:
        count[(f.start(a) or "not stated")[:4] if f.start(a) else "not stated"][f.of(a, "kind")] += 1
    order = ("event", "agreement", "programme", "publication", "cooperation")
    return [(year, *(kinds[kind] for kind in order), kinds.total()) for year, kinds in count.items()]


def planned(f: Facts) -> list[Row]:
    return [
        (f.of(a, "status"), f.start(a), f.until(a), f.of(a, "name"), f.of(a, "kind"), f.of(a, "type"),
         f.names(f.who[a]), f.cited(a))
        for a in f.activities if f.of(a, "status") in (*AHEAD, "under_way") and f.who[a]
    ]  # fmt: skip


def agreements_with(f: Facts, name: str = "United Nations") -> list[Row]:
    ours = f.all_of(f.called(name))
    return [
        (f.signed(a), f.until(a), f.of(a, "name"), f.of(a, "type"), f.of(a, "status") or "", *f.parties(a),
         f.cited(a))
        for a in f.activities if f.of(a, "kind") == "agreement" and f.who[a] & ours
    ]  # fmt: skip


def expiring(f: Facts) -> list[Row]:
    return [
        (f.until(a), f.signed(a), f.of(a, "name"), f.of(a, "kind"), f.of(a, "type"), f.of(a, "status") or "",
         *f.parties(a), f.cited(a))
        for a in f.activities
        if f.lasting(a) and f.until(a) and not before(str(f.until(a)), f.year()) and f.who[a]
    ]  # fmt: skip


def ended(f: Facts) -> list[Row]:
    return [
        (f.until(a), f.of(a, "name"), f.of(a, "kind"), f.of(a, "type"), *f.parties(a), f.cited(a))
        for a in f.activities
        if f.lasting(a) and f.until(a) and not before(f.year(), str(f.until(a))) and f.who[a]
    ]


def memorandums(f: Facts) -> list[Row]:
    return [
        (f.signed(a), f.until(a), f.of(a, "name"), f.of(a, "status") or "", *f.parties(a), f.cited(a))
        for a in f.activities
        if f.of(a, "type") == "memorandum_of_understanding" and f.who[a]
    ]


def timeline(f: Facts) -> list[Row]:
    return [
        (f.signed(a), f.until(a), f.of(a, "name"), f.of(a, "type"), f.of(a, "status") or "", *f.parties(a),
         f.cited(a))
        for a in f.activities
        if f.of(a, "kind") == "agreement" and (f.signed(a) or f.until(a)) and f.who[a]
    ]  # fmt: skip


def agreement_types(f: Facts) -> list[Row]:
    rows = []
    every = [a for a in f.activities if f.of(a, "kind") == "agreement"]
    for sort in {f.of(a, "type") for a in every}:
        done = [a for a in every if f.of(a, "type") == sort]
        status = Counter(f.of(a, "status") for a in done)
        dated = sum(bool(f.signed(a) or f.until(a)) for a in done)
        bodies = {one for a in done for one in f.who[a]}
        steps = [status[one] for one in ("under_way", "in_preparation", "planned")]
        rows.append((sort, len(done), dated, *steps, len(bodies)))
    return rows


def calendar(f: Facts) -> list[Row]:
    return [
        (
            f.start(a),
            f.of(a, "end"),
            f.of(a, "name"),
            f.of(a, "type"),
            f.held(a),
            f.names(f.who[a]),
            f.cited(a),
        )
        for a in f.activities
        if f.of(a, "kind") == "event" and (f.start(a) or f.of(a, "end")) and f.who[a]
    ]


def most_attended(f: Facts) -> list[Row]:
    return [
        (
            f.of(a, "name"),
            f.start(a),
            f.of(a, "type"),
            f.of(a, "status") or "",
            len(f.who[a]),
            f.names(f.who[a]),
            f.cited(a),
        )
        for a in f.activities
        if f.of(a, "kind") == "event" and f.who[a]
    ]


def places(f: Facts) -> list[Row]:
    rows = []
    for place, props in f.places.items():
        done = {tie.source for tie in f.ties["HELD_IN"] if tie.target == place}
        bodies = {one for a in done for one in f.who[a]}
        span = (_first(map(f.begun, done)), _last(map(f.done, done)))
        rows.append((props["name"], props.get("country") or "", len(done), len(bodies), *span))
    return rows


def summits(f: Facts) -> list[Row]:
    return [
        (f.start(a), f.of(a, "name"), f.of(a, "type"), f.of(a, "level") or "", f.of(a, "status") or "",
         f.held(a), f.names(f.who[a]), f.cited(a))
        for a in f.activities
        if f.of(a, "kind") == "event" and f.who[a]
        and (f.of(a, "type") == "summit" or f.of(a, "level") in ("heads", "ministers"))
    ]  # fmt: skip


def standing(f: Facts) -> list[Row]:
    return [
        (f.of(a, "name"), f.of(a, "type"), f.start(a), f.until(a), f.of(a, "status") or "",
         *f.parties(a), f.cited(a))
        for a in f.activities if f.of(a, "kind") == "programme" and f.who[a]
    ]  # fmt: skip


def publications(f: Facts) -> list[Row]:
    return [
        (f.of(a, "name"), f.of(a, "type"), f.start(a), f.of(a, "status") or "", *f.parties(a), f.cited(a))
        for a in f.activities
        if f.of(a, "kind") == "publication" and len(f.who[a]) > 1
    ]


def undated(f: Facts) -> list[Row]:
    return [
        (
            f.of(a, "name"),
            f.of(a, "kind"),
            f.of(a, "type"),
            f.of(a, "status") or "",
            *f.parties(a),
            f.cited(a),
        )
        for a in f.activities
        if not (f.signed(a) or f.until(a))
    ]


def single_actor(f: Facts) -> list[Row]:
    rows = []
    for a in f.activities:
        if len(f.who[a]) == 1:
            (one,) = f.who[a]
            rows.append(
                (f.of(a, "name"), f.of(a, "kind"), f.start(a), f.name(one), min(f.roles[a, one]), f.cited(a))
            )
    return rows


def by_section(f: Facts) -> list[Row]:
    """What each section holds; bodies are those that its report names."""
    rows = []
    for section, props in f.sections.items():
        inside = {tie.source for tie in f.ties["PART_OF"] if tie.target == section}
        done = {a for a in f.activities if f.stated[a] & inside}
        symbol = str(props["document"])
        ties = [t for t in f.ties["TOOK_PART"] if t.target in done and t.document == symbol]
        numbers = sorted(int(f.paragraphs[one]["number"]) for one in inside)
        low, high = numbers[0], numbers[-1]
        cited = f"{symbol}, para. {low}" if low == high else f"{symbol}, paras. {low}–{high}"
        bodies = {tie.source for tie in ties}
        rows.append((symbol, props["name"], len(inside), len(done), len(bodies), cited))
    return rows


def reports(f: Facts) -> list[Row]:
    rows = []
    for props in f.documents.values():
        symbol = str(props["symbol"])
        inside = {id_ for id_, one in f.paragraphs.items() if one["document"] == symbol}
        done = {a for a in f.activities if f.stated[a] & inside}
        bodies = {t.source for t in f.ties["TOOK_PART"] if t.target in done and t.document == symbol}
        masthead = (symbol, props.get("title") or "", props.get("date"), props.get("session") or "")
        rows.append((*masthead, len(inside), len(done), len(bodies), symbol))
    return rows


def look_alikes(f: Facts) -> list[Row]:
    """Of one sentence: their words overlap in one paragraph."""
    words: dict[str, list[tuple[str, str, int, int]]] = defaultdict(list)
    for tie in f.ties["STATED_IN"]:
        if tie.passage:
            words[tie.target].append((tie.source, tie.target, tie.passage.start, tie.passage.end))
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for told in words.values():
        for one, other in combinations(sorted(told), 2):
            if one[0] != other[0] and one[2] < other[3] and other[2] < one[3]:
                found[one[0], other[0]].append(one[1])
    rows = []
    for (one, other), where in found.items():
        names = [str(f.of(a, "name")).lower() for a in (one, other)]
        days = [f.start(a) or f.of(a, "end") or "" for a in (one, other)]
        apart = before(days[0], days[1]) or before(days[1], days[0])
        if (names[0] in names[1] or names[1] in names[0]) and f.who[one] == f.who[other] and not apart:
            first = min((f.paragraphs[place] for place in where), key=_printed)
            row = (f.of(one, "name"), f.of(other, "name"), f.of(one, "kind"))
            rows.append((*row, days[0] or days[1] or None, len(f.who[one]), first["name"]))
    return rows


def gone_quiet(f: Facts) -> list[Row]:
    since = str(int(f.year()) - 1)
    written = {str(one["symbol"]): one.get("date") or one.get("year") for one in f.documents.values()}
    rows = []
    for (one, other), done in f.joint(f.today).items():
        days, open_ = [], 0
        for a in done:
            told = [written[f.paragraphs[p]["document"]] for p in f.stated[a]]
            known = [f.done(a), f.of(a, "valid_to") or f.of(a, "end") or f.start(a)]
            known += told if f.of(a, "status") == "under_way" else []
            days += [str(day) for day in known if day]
            open_ += not any(known)
        if all(before(day, since) for day in days):
            top = f.newest(done)
            judged = "undated" if open_ else "quiet"
            last = _last(map(f.done, done))
            row = (f.body(one), f.body(other), judged, len(done), open_, last)
            rows.append((*row, f.of(top, "name"), f.cited(top)[0]))
    return rows


def change_pairs(f: Facts) -> list[Row]:
    order = f.reports()
    if len(order) < 2:
        return []
    section = {t.source: t.target for t in f.ties["PART_OF"] if t.target in f.sections}
    hosts: dict[str, set[str]] = defaultdict(set)
    for tie in f.ties["CONCERNS"]:
        hosts[tie.source].add(f.last_heir(tie.target))
    has = {(str(f.sections[one]["document"]), host) for one, found in hosts.items() for host in found}
    told: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for activity in f.activities:
        named: dict[str, set[str]] = defaultdict(set)
        for tie in f.ties["TOOK_PART"]:
            if tie.target == activity:
                named[tie.document].add(f.today(tie.source))
        for report, bodies in named.items():
            for one, other in combinations(sorted(bodies), 2):
                if not f.kin(one, other):
                    told[one, other][report].add(activity)
    rows = []
    for (one, other), by_report in told.items():
        sections = {
            section[p]
            for report, done in by_report.items()
            for a in done
            for p in f.stated[a]
            if f.paragraphs[p]["document"] == report and p in section
        }
        of = {host for each in sections for host in hosts[each]}
        able = [r for r in order if r in by_report or any((r, host) in has for host in of)]
        done = {a for each in by_report.values() for a in each}
        after = by_report.get(order[-1], set())
        earlier = {a for report, each in by_report.items() if report != order[-1] for a in each}
        top = f.newest(done, f.start)
        newest = [f.paragraphs[p] for p in f.stated[top]]
        document = max(str(p["document"]) for p in newest)
        row = (f.body(one), f.body(other), _how(order, able, by_report.keys()), len(earlier), len(after))
        names = [r for r in order if r in by_report]
        rows.append((*row, names, f.of(top, "name"), f.start(top), f.cited(top, document)[0]))
    return rows


def _how(order: list[str], able: list[str], named: Iterable[str]) -> str:
    named = set(named)
    if able[-1] != order[-1] or len(able) == 1:
        return "not_comparable"
    if order[-1] not in named:
        return "dropped"
    if able[-2] in named:
        return "continued"
    return "revived" if len(named) > 1 else "new"


RECOUNTED: dict[str, Counting] = {
    "activities/kinds": kinds,
    "activities/levels": levels,
    "activities/of": activities_of,
    "activities/planned": planned,
    "agreements/expiring": expiring,
    "agreements/memorandums": memorandums,
    "agreements/timeline": timeline,
    "agreements/types": agreement_types,
    "agreements/with": agreements_with,
    "change/by-year": by_year,
    "change/ended": ended,
    "change/gone-quiet": gone_quiet,
    "change/pairs": change_pairs,
    "events/calendar": calendar,
    "events/most-attended": most_attended,
    "events/places": places,
    "events/summits": summits,
    "network/bridges": bridges,
    "network/never-met": never_met,
    "network/shared-partners": shared_partners,
    "network/single-partner": single_partner,
    "network/strongest-pairs": strongest_pairs,
    "network/un-bodies-by-organization": un_bodies,
    "organizations/by-section": by_section,
    "organizations/find": find_body,
    "organizations/most-active": most_active,
    "organizations/of-kind": of_kind,
    "organizations/organs": organs,
    "organizations/partners-of": partners_of,
    "organizations/roles": roles,
    "organizations/together": together,
    "programmes/standing": standing,
    "provenance/documents": reports,
    "publications/joint": publications,
    "quality/look-alikes": look_alikes,
    "quality/single-actor": single_actor,
    "quality/undated": undated,
    "themes/by-organization": themes_by_organization,
    "themes/overview": themes_overview,
}
"""What is counted again, by the name of the question."""
