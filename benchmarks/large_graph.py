"""A graph of any size, invented, in the shape of many reports: a few bodies are in very many activities.

Every label and type of tie is in it, and what the shipped questions ask for when nobody says anything else,
so that hardly one is quick because it finds nothing: no body has a single partner, no activity lacks a date.
"""

from collections.abc import Iterator

from graph.identity import identifier
from graph.records import Edge, Node, Passage, Record, Value, citation
from graph.vocabulary import TYPES, ActivityKind, ActorKind, Label, Level, Role, Status, Tie

PER_PARAGRAPH, PER_SECTION, PER_DOCUMENT, PER_BODY = 4, 40, 400, 5
PLACES, THEMES = 300, 60
_LEVELS = [None, *Level]
_SURE: dict[str, Value] = {"confidence": 0.9}
_KINDS, _ACTORS, _ROLES, _STATUSES = list(ActivityKind), list(ActorKind), list(Role), list(Status)


def made(activities: int) -> Iterator[Record]:
    """The records of a graph with so many activities, each with three ties; nodes come before ties."""
    yield from _bodies(activities)
    yield from _frame(activities)
    for number in range(activities):
        yield _activity(number)
    yield from _belongs(activities)
    for number in range(activities):
        yield from _ties(number, activities)


def _bodies(activities: int) -> Iterator[Record]:
    for number in range(_actors(activities)):
        kind = _ACTORS[number % len(_ACTORS)]
        props = {"name": _body(number), "kind": kind.value, "acronym": f"B{number}"}
        yield Node(_id("actor", number), Label.ACTOR, {**props, "aliases": [f"Former Body {number}"]})
    for number in range(PLACES):
        yield Node(_id("place", number), Label.PLACE, {"name": f"Port {number}", "country": "Norland"})
    for number in range(THEMES):
        yield Node(_id("theme", number), Label.THEME, {"name": f"theme {number}", "goals": [number % 17 + 1]})


def _frame(activities: int) -> Iterator[Record]:
    """Documents with their sections and paragraphs, and the ties between them."""
    for number in range(0, activities, PER_DOCUMENT):
        symbol = _symbol(number)
        props = {"name": symbol, "symbol": symbol, "date": f"{1990 + number // PER_DOCUMENT % 40}-08-01"}
        props |= {"title": f"Cooperation with the bodies of the Isles, {symbol}", "session": "Tenth session"}
        yield Node(_id("document", symbol), Label.DOCUMENT, props)
    for number in range(0, activities, PER_SECTION):
        symbol, position = _symbol(number), number % PER_DOCUMENT // PER_SECTION + 1
        section = _id("section", number // PER_SECTION)
        name = _body(number % _actors(activities))
        yield Node(section, Label.SECTION, {"name": name, "document": symbol, "position": position})
    for number in range(0, activities, PER_PARAGRAPH):
        symbol, paragraph = _symbol(number), _paragraph(number)
        told = (
            f"In {_year(number)} body {number} and others met at the port, on {_subject(number)} and trade. "
        )
        said: dict[str, Value] = {
            "name": citation(symbol, paragraph),
            "document": symbol,
            "number": paragraph,
            "text": told * 4,
        }
        yield Node(_id("paragraph", number // PER_PARAGRAPH), Label.PARAGRAPH, said)


def _activity(number: int) -> Node:
    kind = _KINDS[number % len(_KINDS)]
    types = TYPES[kind]
    props = {"kind": kind.value, "type": types[number % len(types)], "start": _year(number)}
    more = {"status": _STATUSES[number % 7 % len(_STATUSES)].value, "level": _LEVELS[number % len(_LEVELS)]}
    if number % 8 == 0:
        more["end"] = f"{_year(number)}-28"
    return Node(_id("activity", number), Label.ACTIVITY, {"name": _name(number), **props, **more, **_SURE})


def _belongs(activities: int) -> Iterator[Edge]:
    """What is part of what, and whom each section concerns."""
    for number in range(0, activities, PER_SECTION):
        symbol, section = _symbol(number), _id("section", number // PER_SECTION)
        yield _known(Tie.PART_OF, section, _id("document", symbol), symbol)
        yield _known(Tie.CONCERNS, section, _id("actor", number % _actors(activities)), symbol)
    for number in range(0, activities, PER_PARAGRAPH):
        section = _id("section", number // PER_SECTION)
        yield _known(Tie.PART_OF, _id("paragraph", number // PER_PARAGRAPH), section, _symbol(number))
    for number in range(_actors(activities)):
        if number % PER_BODY:
            body = _id("actor", number - number % PER_BODY)
            yield _known(Tie.PART_OF, _id("actor", number), body, "")


def _known(tie: Tie, source: str, target: str, document: str) -> Edge:
    return Edge(identifier(f"{source} {tie}", target), tie, source, target, document)


def _ties(number: int, activities: int) -> Iterator[Edge]:
    """Where it is stated, one body, and another one: one time in ten a place, one in ten a theme."""
    activity = _id("activity", number)
    paragraph = _id("paragraph", number // PER_PARAGRAPH)
    yield _stated(Tie.STATED_IN, activity, paragraph, number)
    first, second = _two(number, _actors(activities))
    yield _took_part(first, activity, number)
    if number % 10 == 0:
        yield _stated(Tie.HELD_IN, activity, _id("place", number // 10 % PLACES), number)
    elif number % 10 == 1:
        yield _stated(Tie.ABOUT, activity, _id("theme", number // 10 % THEMES), number)
    else:
        yield _took_part(second, activity, number)


def _two(number: int, actors: int) -> tuple[int, int]:
    """Two different bodies; the first is in every twelfth activity, the last in hardly any."""
    spread = (number * 2654435761 % 2**32) / 2**32
    first = int(actors * spread**3)
    other = (number * 40503 % 65536) / 65536
    second = int((actors - 1) * other**2)
    return first, second if second != first else actors - 1


def _took_part(actor: int, activity: str, number: int) -> Edge:
    role = _ROLES[number % len(_ROLES)].value
    return _stated(Tie.TOOK_PART, _id("actor", actor), activity, number, role=role, **_SURE)


def _stated(tie: Tie, source: str, target: str, number: int, **props: Value) -> Edge:
    passage = Passage(_symbol(number), _paragraph(number), 3, 40)
    edge = identifier(f"{source} {tie}", target, number)
    return Edge(edge, tie, source, target, passage.document, passage, "invented", props)


def _actors(activities: int) -> int:
    return min(3000, max(40, activities // 30))


def _body(number: int) -> str:
    return f"Body {number} of the Isles" if number else "United Nations"


def _name(number: int) -> str:
    return f"{'annual conference' if number % 500 == 0 else 'meeting'} {number}"


def _subject(number: int) -> str:
    return "peace" if number % 1000 == 0 else "tides"


def _symbol(number: int) -> str:
    return f"A/{100 + number // PER_DOCUMENT}/1"


def _paragraph(number: int) -> int:
    return number % PER_DOCUMENT // PER_PARAGRAPH + 1


def _year(number: int) -> str:
    return f"{1990 + number // PER_DOCUMENT % 40}-{number % 12 + 1:02}"


def _id(what: str, number: int | str) -> str:
    return identifier(f"{what} {number}", what)
