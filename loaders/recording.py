"""From what one report says to nodes and edges, each with the passage and the rule that made it."""

from collections.abc import Iterator

from graph.identity import document_id, paragraph_id, place_id, section_id, theme_id, tie_id
from graph.records import Edge, Node, Passage, Record, Value, citation, source_url
from graph.vocabulary import Label, Tie
from loaders.activities.themes import theme
from loaders.actors.families import Standing, standings
from loaders.actors.gazetteer import country
from loaders.actors.register import Register, register
from loaders.actors.roster import as_actor
from loaders.document.edition import edition_year
from loaders.extraction import Activity, Actor, Document, Extraction, Reading


def records(extraction: Extraction, *, actors: Register | None = None) -> Iterator[Record]:
    """All records of one report: nodes before the edges that join them, each once, in reading order.

    actors  who says which body followed which; None for the authority file.
    """
    seen: set[str] = set()
    found = [*_frame(extraction), *_actors(extraction, actors or register()), *_activities(extraction)]
    for record in sorted(found, key=lambda record: isinstance(record, Edge)):
        if record.id not in seen:
            seen.add(record.id)
            yield record


def _frame(extraction: Extraction) -> Iterator[Record]:
    """The document, its sections and its paragraphs."""
    document = extraction.document
    symbol, url = document.symbol, source_url(document.symbol) or None
    top = _document(document)
    yield top
    names = dict.fromkeys([reading.section for reading in extraction.paragraphs if reading.section])
    for position, name in enumerate(names, 1):
        section = section_id(symbol, name)
        yield Node(section, Label.SECTION, {"name": name, "document": symbol, "position": position})
        yield _structure(Tie.PART_OF, section, top.id, symbol)
        for actor in extraction.sections.get(name, ()):
            yield _structure(Tie.CONCERNS, section, actor, symbol)
    for reading in extraction.paragraphs:
        yield from _paragraph(reading, symbol, url)


def _document(document: Document) -> Node:
    props: dict[str, Value] = {
        "name": document.symbol,
        "symbol": document.symbol,
        "symbols": list(document.symbols),
        "agenda": list(document.agenda),
        "title": document.title or None,
        "date": document.date or None,
        "year": edition_year(document) or None,
        "session": document.session or None,
        "url": source_url(document.symbol) or None,
        "sha256": document.sha256 or None,
    }
    return Node(document_id(document.symbol), Label.DOCUMENT, props)


def _paragraph(reading: Reading, symbol: str, url: str | None) -> Iterator[Record]:
    """A paragraph and its place in its section."""
    node = paragraph_id(symbol, reading.number, reading.part)
    props: dict[str, Value] = {
        "name": citation(symbol, reading.number, reading.part),
        "document": symbol,
        "part": reading.part or None,
        "number": reading.number,
        "text": reading.text or None,
        "footnotes": list(reading.footnotes) or None,
        "url": url,
    }
    yield Node(node, Label.PARAGRAPH, props)
    if reading.section:
        yield _structure(Tie.PART_OF, node, section_id(symbol, reading.section), symbol)


def _actors(extraction: Extraction, known: Register) -> Iterator[Record]:
    """The actors and those that followed them, and which belongs to which, as the authority file knows it."""
    successions = [one for actor in extraction.actors for one in known.later(actor.id)]
    actors = {row.id: as_actor(row) for _, row, _ in successions} | {one.id: one for one in extraction.actors}
    above = standings({actor.id: actor.part_of for actor in actors.values()})
    for actor in actors.values():
        yield _actor(actor, above[actor.id])
        if actor.part_of in above:
            ends = (Tie.PART_OF, actor.id, str(actor.part_of))
            yield Edge(tie_id(*ends), *ends)
    for row, later, when in successions:
        after = (Tie.SUCCEEDED_BY, row.id, later.id)
        place = row.followed().index(later.id) + 1
        yield Edge(tie_id(*after, when, place), *after, props={"year": when, "position": place})


def _actor(actor: Actor, above: Standing) -> Node:
    aliases = [alias for alias in actor.aliases if alias != actor.name]
    props: dict[str, Value] = {
        "name": actor.name,
        "kind": actor.kind,
        "acronym": actor.acronym or None,
        "aliases": aliases,
        "family": above.family,
        "system": above.system,
    }
    return Node(actor.id, Label.ACTOR, props)


def _activities(extraction: Extraction) -> Iterator[Record]:
    """The activities with who, where, when, about what, and the words that say so."""
    for reading in extraction.paragraphs:
        for activity in reading.activities:
            yield _activity(activity)
            yield from _ties(activity, extraction.document.symbol, reading)


def _activity(activity: Activity) -> Node:
    props: dict[str, Value] = {
        "name": activity.name,
        "kind": activity.kind,
        "type": activity.type,
        "start": activity.start,
        "end": activity.end,
        "signed": activity.signed,
        "valid_from": activity.valid_from,
        "valid_to": activity.valid_to,
        "status": activity.status or None,
        "level": activity.level,
        "date_inferred": activity.date_inferred or None,
    }
    return Node(activity.id, Label.ACTIVITY, props)


def _ties(activity: Activity, symbol: str, reading: Reading) -> Iterator[Record]:
    number, part = reading.number, reading.part
    passage = Passage(symbol, number, *activity.span, part)
    yield _stated(Tie.STATED_IN, activity.id, paragraph_id(symbol, number, part), passage, activity.rule)
    for one in activity.participants:
        words = Passage(symbol, number, *one.span, part)
        yield _stated(Tie.TOOK_PART, one.actor, activity.id, words, activity.rule, role=one.role)
    if activity.place:
        place = place_id(activity.place)
        yield Node(place, Label.PLACE, {"name": activity.place, "country": country(activity.place)})
        yield _stated(Tie.HELD_IN, activity.id, place, passage, activity.rule)
    for name in activity.themes:
        known = theme(name)
        node = theme_id(known.name)
        yield Node(node, Label.THEME, {"name": known.name, "goals": list(known.goals)})
        yield _stated(Tie.ABOUT, activity.id, node, passage, "theme-cue")


def _stated(tie: Tie, source: str, target: str, passage: Passage, rule: str, **props: Value) -> Edge:
    """A tie that words state. The same tie stated by other words is another edge."""
    edge = tie_id(tie, source, target, *passage.content, *map(str, props.values()))
    return Edge(edge, tie, source, target, passage.document, passage, rule, props)


def _structure(tie: Tie, source: str, target: str, symbol: str) -> Edge:
    """A tie of the report's own structure, which no words state."""
    return Edge(tie_id(tie, source, target, symbol), tie, source, target, symbol)
