"""A small graph that nobody reported: two editions of an invented report, with the words they rest on.

`edition(FIRST)` and `edition(SECOND)` are records as the loaders make them. The editions share actors,
a place, themes and one activity, which they tell differently.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from graph.identity import identifier
from graph.records import Edge, Node, Passage, Record, Value, citation, identifying, source_url
from graph.vocabulary import Label, Tie


@dataclass(frozen=True)
class Act:
    """An activity as one paragraph tells it; `who` maps an acronym to a role."""

    name: str
    kind: str
    type: str
    who: dict[str, str]
    start: str | None = None
    end: str | None = None
    place: str | None = None
    themes: tuple[str, ...] = ()
    status: str = "concluded"
    level: str | None = None


@dataclass(frozen=True)
class Para:
    """A numbered paragraph and what it states."""

    number: int
    section: str
    text: str
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Edition:
    """An invented report."""

    symbol: str
    date: str
    session: str
    paragraphs: tuple[Para, ...]


ACTORS: dict[str, tuple[str, str, str | None, tuple[str, ...]]] = {
    "UN": ("United Nations", "united_nations", None, ("the Organization",)),
    "OTI": ("Office for Tidal Information", "united_nations", "UN", ()),
    "LAU": ("Lagoon Union", "organization", None, ("Union of the Lagoons", "Unión de las Lagunas")),
    "LAUS": ("Secretariat of the Lagoon Union", "organ", "LAU", ()),
    "HFC": ("Highland Forum for Commerce", "organization", None, ()),
    "ENV": ("Special Envoy for the Two Shores", "envoy", "UN", ()),
    "NOR": ("Norland", "state", None, ()),
    "UNB": ("University of the Bay", "unlisted", None, ()),
}
"""Acronym: name, kind, parent, aliases."""

COUNTRIES = {"Port Selva": "Norland", "Highton": "Ostria"}
SURE: dict[str, Value] = {"confidence": 0.9}
GOALS = {"health": [3], "trade": [8, 17], "climate and environment": [13]}

_PACT = Act(
    "Lagoon Cooperation Pact",
    "agreement",
    "memorandum_of_understanding",
    {"UN": "party", "LAU": "party"},
    start="2031-05-04",
    place="Port Selva",
    themes=("trade",),
)

FIRST = Edition(
    "A/190/11",
    "2032-08-01",
    "One hundred and ninetieth session",
    (
        Para(
            1,
            "Lagoon Union",
            "On 4 May 2031 the United Nations and the Lagoon Union signed the Lagoon Cooperation Pact "
            "in Port Selva.",
            (_PACT,),
        ),
        Para(
            2,
            "Lagoon Union",
            "In June 2031 the Office for Tidal Information, the Secretariat of the Lagoon Union and the "
            "University of the Bay held a workshop on tides and health in Highton; Norland took part.",
            (
                Act(
                    "workshop on tides and health",
                    "event",
                    "workshop",
                    {"OTI": "organizer", "LAUS": "organizer", "UNB": "organizer", "NOR": "participant"},
                    start="2031-06",
                    place="Highton",
                    themes=("health", "climate and environment"),
                    level="technical",
                ),
            ),
        ),
        Para(3, "Lagoon Union", "The two organizations share a long history of friendship."),
        Para(
            4,
            "Highland Forum for Commerce",
            "The United Nations and the Highland Forum for Commerce continue the Mountain Markets Programme, "
            "which began in 2029. They published the Handbook of Small Markets in 2030.",
            (
                Act(
                    "Mountain Markets Programme",
                    "programme",
                    "programme",
                    {"UN": "organizer", "HFC": "organizer"},
                    start="2029",
                    themes=("trade",),
                    status="under_way",
                ),
                Act(
                    "Handbook of Small Markets",
                    "publication",
                    "handbook",
                    {"UN": "author", "HFC": "author"},
                    start="2030",
                    themes=("trade",),
                ),
            ),
        ),
    ),
)

SECOND = Edition(
    "A/192/15",
    "2034-08-03",
    "One hundred and ninety-second session",
    (
        Para(
            1,
            "Lagoon Union",
            "Under the Lagoon Cooperation Pact of the United Nations and the Lagoon Union, the Special Envoy "
            "for the Two Shores visited Port Selva on 9 and 10 March 2033.",
            (
                Act(**{**_PACT.__dict__, "status": "under_way"}),
                Act(
                    "visited Port Selva",
                    "event",
                    "visit",
                    {"ENV": "organizer", "LAU": "participant"},
                    start="2033-03-09",
                    end="2033-03-10",
                    place="Port Selva",
                    level="senior_officials",
                ),
            ),
        ),
        Para(
            2,
            "Lagoon Union",
            "The Lagoon Union and the Highland Forum for Commerce plan a summit of the lagoons and highlands "
            "for 2035.",
            (
                Act(
                    "summit of the lagoons and highlands",
                    "event",
                    "summit",
                    {"LAU": "organizer", "HFC": "organizer"},
                    start="2035",
                    themes=("trade", "climate and environment"),
                    status="planned",
                    level="heads",
                ),
            ),
        ),
    ),
)


def actor_id(acronym: str) -> str:
    """The id of an invented actor."""
    return identifier(ACTORS[acronym][0], Label.ACTOR)


def edition(told: Edition) -> list[Record]:
    """The records of one edition: nodes, then ties, each once."""
    found = {record.id: record for record in _records(told)}
    return sorted(found.values(), key=lambda record: isinstance(record, Edge))


def texts(*told: Edition) -> dict[str, str]:
    """The paragraphs of editions, by their citation."""
    return {citation(one.symbol, para.number): para.text for one in told for para in one.paragraphs}


def _records(told: Edition) -> Iterator[Record]:
    symbol, url = told.symbol, source_url(told.symbol)
    document = identifier(symbol, Label.DOCUMENT)
    masthead: dict[str, Value] = {"symbol": symbol, "title": "Report of nobody", "date": told.date}
    yield Node(document, Label.DOCUMENT, {"name": symbol, **masthead, "session": told.session, "url": url})
    for position, name in enumerate(dict.fromkeys(para.section for para in told.paragraphs), 1):
        section = identifier(name, Label.SECTION, symbol)
        yield Node(section, Label.SECTION, {"name": name, "document": symbol, "position": position})
        yield _structure(Tie.PART_OF, section, document, symbol)
        yield _structure(Tie.CONCERNS, section, identifier(name, Label.ACTOR), symbol)
        yield from _actor(next(key for key, actor in ACTORS.items() if actor[0] == name))
    for para in told.paragraphs:
        node = identifier(f"{symbol} {para.number}", Label.PARAGRAPH)
        props: dict[str, Value] = {"name": citation(symbol, para.number), "document": symbol}
        yield Node(node, Label.PARAGRAPH, {**props, "number": para.number, "text": para.text, "url": url})
        yield _structure(Tie.PART_OF, node, identifier(para.section, Label.SECTION, symbol), symbol)
        for act in para.acts:
            yield from _activity(act, para, node, symbol)


def _actor(acronym: str) -> Iterator[Record]:
    name, kind, parent, aliases = ACTORS[acronym]
    yield Node(
        actor_id(acronym),
        Label.ACTOR,
        {
            "name": name,
            "kind": kind,
            "acronym": acronym,
            "aliases": [*aliases],
            "family": actor_id(parent if parent and kind == "organ" else acronym),
            "system": actor_id(parent or acronym),
        },
    )
    if parent:
        yield from _actor(parent)
        edge = identifier(actor_id(acronym), Tie.PART_OF, actor_id(parent))
        yield Edge(edge, Tie.PART_OF, actor_id(acronym), actor_id(parent))


def _activity(act: Act, para: Para, paragraph: str, symbol: str) -> Iterator[Record]:
    who = sorted(actor_id(one) for one in act.who)
    id = identifier(act.name, act.kind, act.start, act.end, act.place, *who)
    props: dict[str, Value] = {"name": act.name, "kind": act.kind, "type": act.type, "start": act.start}
    yield Node(
        id, Label.ACTIVITY, {**props, "end": act.end, "status": act.status, "level": act.level, **SURE}
    )
    words = Passage(symbol, para.number, *_span(act.name, para.text))
    yield _stated(Tie.STATED_IN, id, paragraph, words, "invented")
    for acronym, role in act.who.items():
        yield from _actor(acronym)
        named = Passage(symbol, para.number, *_span(ACTORS[acronym][0], para.text))
        yield _stated(Tie.TOOK_PART, actor_id(acronym), id, named, "invented", role=role, **SURE)
    if act.place:
        place = identifier(act.place, Label.PLACE)
        yield Node(place, Label.PLACE, {"name": act.place, "country": COUNTRIES[act.place]})
        yield _stated(Tie.HELD_IN, id, place, words, "invented")
    for name in act.themes:
        theme = identifier(name, Label.THEME)
        yield Node(theme, Label.THEME, {"name": name, "goals": GOALS[name]})
        yield _stated(Tie.ABOUT, id, theme, words, "theme-cue")


def _span(words: str, text: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def _stated(tie: Tie, source: str, target: str, words: Passage, rule: str, **props: Value) -> Edge:
    where = (words.document, words.paragraph, words.start, words.end)
    edge = identifier(f"{source} {tie}", target, *where, *identifying(props))
    return Edge(edge, tie, source, target, words.document, words, rule, props)


def _structure(tie: Tie, source: str, target: str, symbol: str) -> Edge:
    return Edge(identifier(f"{source} {tie}", target, symbol), tie, source, target, symbol)
