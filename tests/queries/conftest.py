"""A small invented graph in which every shipped question has an answer, in the embedded store."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.identity import identifier
from graph.records import Edge, Node, Passage, Record, Value, identifying
from graph.store.store import Store, open_store
from graph.vocabulary import Label, Tie

OLDER = Path(__file__).parents[3] / "shared" / "reports" / "A-71-160.txt"
OLD, NEW = "A/90/1", "A/92/2"
HOSTILE = 'Society <script>alert("x")</script> | *of* `Names`'

ACTORS = {
    "UN": ("United Nations", "united_nations", None),
    "OHN": ("Office for Harbours of the United Nations", "united_nations", "UN"),
    "ENV": ("Special Envoy of the Secretary-General for the Strait", "envoy", None),
    "NLC": ("Northern Lakes Community", "organization", None),
    "NLC-S": ("Secretariat of the Northern Lakes Community", "organ", "NLC"),
    "SIF": ("Southern Islands Forum", "organization", None),
    "WCC": ("Western Coast Council", "organization", None),
    "AST": ("Asteria", "state", None),
    "UNI": ("University of the Lakes", "non_state", None),
    "HOS": (HOSTILE, "unlisted", None),
}
PARAGRAPHS = {
    (OLD, 3): ("NLC", "The Forum of Ports and the Community met in Asteria in 2019. They are to meet."),
    (NEW, 4): ("NLC", "The United Nations and the Community held their annual conference in May 2023."),
    (NEW, 5): ("NLC", "The Office signed a memorandum with the Community. A peace centre is planned."),
    (NEW, 8): ("SIF", "The Forum and the Office trained harbour masters. A guide came out in 2022."),
    (NEW, 9): ("WCC", "The Council met the Office. Its plan ran until 2020; another runs until 2027."),
}
NOTE = "3 Harbours of the World (Port Aster, 2043)."
SURE: dict[str, Value] = {"confidence": 0.9}
DOUBT: dict[str, Value] = {"confidence": 0.5}
DOUBTED = "exchange of notes on lights"
ROLES = {"o": "organizer", "p": "participant", "y": "party", "s": "supporter", "a": "author"}
ACTIVITIES = """
meeting of ports; event meeting; 2019; -; 3; SIF.p NLC.p; Port Aster; trade; -
harbour dialogue; event dialogue; 2018-06; -; 3; UN.o AST.p; -; trade; -
annual conference; event summit; 2023-05-02; 2023-05-03; 4; UN.o NLC.o ENV.p; Port Aster; peace; heads
annual conference; event summit; 2022-05; -; 4; UN.o NLC.p; Lakeside; peace; ministers
memorandum on harbours; agreement memorandum_of_understanding; 2023-06; 2030; 5; OHN.y NLC-S.y; -; trade; -
peace centre; programme centre; -; 2032; 5; UN.s NLC.y HOS.y; -; peace; -
training of harbour masters; event training; -; -; 8; OHN.o SIF.p UNI.p; -; trade; technical
Guide to Quiet Harbours; publication guide; 2022; -; 8; OHN.a SIF.a UN.s; -; trade; -
visit to the islands; event visit; 2023; -; 8; UN.p; -; -; -
exchange of notes; cooperation consultation; -; -; 9; WCC.p OHN.p; -; trade; -
exchange of notes on lights; cooperation consultation; -; -; 9; WCC.p OHN.p; -; trade; -
coast plan; agreement plan; 2015; 2020; 9; WCC.y OHN.s; -; trade; -
second coast plan; agreement plan; 2021; 2027; 9; WCC.y OHN.s UN.s; -; trade; -
"""


def told() -> Iterator[Record]:
    """The records of two invented reports, nodes before ties."""
    found = [*_frame(), *_activities()]
    yield from sorted({record.id: record for record in found}.values(), key=lambda one: isinstance(one, Edge))


def _frame() -> Iterator[Record]:
    for symbol, date in ((OLD, "2019-07-01"), (NEW, "2023-08-01")):
        masthead: dict[str, Value] = {"name": symbol, "symbol": symbol, "date": date}
        yield Node(_id(symbol, Label.DOCUMENT), Label.DOCUMENT, masthead)
    for acronym, (name, kind, parent) in ACTORS.items():
        props: dict[str, Value] = {"name": name, "kind": kind, "acronym": acronym, "aliases": [f"old {name}"]}
        above = _id(parent or acronym, Label.ACTOR)
        props |= {"family": above if kind == "organ" else _id(acronym, Label.ACTOR), "system": above}
        yield Node(_id(acronym, Label.ACTOR), Label.ACTOR, props)
        if parent:
            yield _tie(Tie.PART_OF, acronym, Label.ACTOR, parent, Label.ACTOR)
    for position, ((symbol, number), (acronym, text)) in enumerate(PARAGRAPHS.items(), 1):
        section, paragraph = ACTORS[acronym][0], f"{symbol} {number}"
        heading = f"{symbol} {section}"
        place: dict[str, Value] = {"name": section, "document": symbol, "position": position}
        yield Node(_id(heading, Label.SECTION), Label.SECTION, place)
        said: dict[str, Value] = {"name": f"{symbol}, para. {number}", "document": symbol, "number": number}
        noted: dict[str, Value] = {"footnotes": [NOTE]} if (symbol, number) == (NEW, 5) else {}
        yield Node(_id(paragraph, Label.PARAGRAPH), Label.PARAGRAPH, {**said, "text": text, **noted})
        yield _tie(Tie.PART_OF, heading, Label.SECTION, symbol, Label.DOCUMENT, symbol)
        yield _tie(Tie.PART_OF, paragraph, Label.PARAGRAPH, heading, Label.SECTION, symbol)
        yield _tie(Tie.CONCERNS, heading, Label.SECTION, acronym, Label.ACTOR, symbol)


def _activities() -> Iterator[Record]:
    for at, line in enumerate(ACTIVITIES.strip().splitlines()):
        name, sort, start, end, number, actors, place, theme, level = (
            None if part == "-" else part for part in line.split("; ")
        )
        symbol = OLD if number == "3" else NEW
        key, passage = f"{name} {at}", Passage(symbol, int(number or 0), 0, 30)
        kind, narrower = str(sort).split()
        status = "planned" if name == "peace centre" else "concluded"
        props = {"name": name, "kind": kind, "type": narrower, "start": start, "end": end}
        known = {**props, "level": level, "status": status, **(DOUBT if name == DOUBTED else SURE)}
        yield Node(_id(key, Label.ACTIVITY), Label.ACTIVITY, {k: v for k, v in known.items() if v})
        yield _tie(Tie.STATED_IN, key, Label.ACTIVITY, f"{symbol} {number}", Label.PARAGRAPH, symbol, passage)
        for one in str(actors).split():
            acronym, role = one.split(".")
            yield from _took_part(acronym, role, key, passage)
        if place:
            yield Node(_id(place, Label.PLACE), Label.PLACE, {"name": place, "country": "Asteria"})
            yield _tie(Tie.HELD_IN, key, Label.ACTIVITY, place, Label.PLACE, symbol, passage)
        if theme:
            yield Node(_id(theme, Label.THEME), Label.THEME, {"name": theme, "goals": [16]})
            yield _tie(Tie.ABOUT, key, Label.ACTIVITY, theme, Label.THEME, symbol, passage)


def _took_part(acronym: str, role: str, key: str, passage: Passage) -> Iterator[Edge]:
    """Told twice, by two passages of one paragraph: it must count once."""
    sure = DOUBT if key.startswith(f"{DOUBTED} ") else SURE
    for start in (0, 10):
        words = Passage(passage.document, passage.paragraph, start, start + 5)
        ends = (acronym, Label.ACTOR, key, Label.ACTIVITY)
        yield _tie(Tie.TOOK_PART, *ends, passage.document, words, role=ROLES[role], **sure)


def _id(name: str, label: Label) -> str:
    return identifier(name, label)


def _tie(
    tie: Tie,
    source: str,
    source_label: Label,
    target: str,
    target_label: Label,
    symbol: str = "",
    passage: Passage | None = None,
    **props: Value,
) -> Edge:
    start = passage.start if passage else 0
    edge = identifier(f"{source} {tie}", target, symbol, str(start), *identifying(props))
    rule = "invented" if passage else ""
    return Edge(edge, tie, _id(source, source_label), _id(target, target_label), symbol, passage, rule, props)


@pytest.fixture(scope="session")
def two_reports() -> list[Record]:
    """The records of two invented reports."""
    return list(told())


@pytest.fixture(scope="session")
def answering(two_reports: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store that holds the two reports."""
    with open_store(str(tmp_path_factory.mktemp("answering") / "two.graph")) as store:
        store.load(two_reports)
        yield store


@pytest.fixture
def two_editions(invented: list[Record], second_edition: list[Record]) -> list[Record]:
    return [*invented, *second_edition]


@pytest.fixture
def bundled() -> list[Record]:
    """The facts of A/79/302 that come with the package."""
    from loaders.pipeline import bundled
    from loaders.recording import records

    return list(records(bundled()))


@pytest.fixture
def bundled_and_older(bundled: list[Record]) -> list[Record]:
    """The bundled facts and an older edition, where its text is at hand."""
    if not OLDER.exists():
        pytest.skip(f"the text of A/71/160 is not at hand ({OLDER})")
    from loaders.pipeline import extract
    from loaders.recording import records

    return [*bundled, *records(extract(OLDER))]
