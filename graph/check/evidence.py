"""Records against the words that they rest on, where the paragraphs are at hand; and what is doubtful.

A problem is a fact that does not hold. A doubt is one that a person should look at.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import combining, normalize

from graph.check.problems import Problem, named
from graph.records import Edge, Node, Passage, Record, Value, citation
from graph.vocabulary import ActivityKind, ActorKind, Label, Tie

Texts = Mapping[str, str]
"""Citation ("A/79/302, para. 20") → the paragraph's text."""

_SMALL = frozenset(
    ["a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "the", "their", "to", "with"]
)
_STANDS_FOR = re.compile(  # "the two organizations", "its secretariat", "The Office"
    r"(?:[A-Z]?[a-z]{2,4} )?(?:[a-z-]+ )*(?i:bod(?:y|ies)|organi[sz]ations?|secretariats?|entit(?:y|ies)"
    r"|institutions?|agenc(?:y|ies)|offices?|partners?|parties|states?|countries|departments?|missions?|centres?"
    r"|sides?|systems?|blocs?|forums?|leagues?|associations?"
    r"|it|they|them|who|which|we|i|me)"
)
_OFFICE = re.compile(  # an office holder stands for the body
    r"\b(?:Secretary|General|President|Director|Chair\w*|Commissioner|Representative|Envoy|Adviser|Head|Minister"
    r"|Coordinator|Administrator|Executive|Special|Deputy|Under|High)\b"
)
_SHORT = re.compile(  # "Peacebuilding Fund (UNPBF)", "Pacific Islands Forum (“the Forum”)"
    r"\((?:the )?[“\"]?(?:the )?(?P<short>[A-Z][^()“”\";,]{1,40}?)[”\"]?[);,]"
)
_BEFORE = 120  # characters before a bracket in which the name stands
_TOLD = {"met": "meet"}
_SAME = 4  # letters: "visited" holds the word of "visit"
REVIEWED = "reviewed"


def stored_texts(records: Iterable[Record]) -> Texts:
    """The paragraphs that the records hold."""
    return {
        _cited(node): str(node.props["text"])
        for node in records
        if isinstance(node, Node) and node.label is Label.PARAGRAPH and node.props.get("text")
    }


def _cited(paragraph: Node) -> str:
    props = paragraph.props
    return citation(str(props["document"]), int(str(props["number"])), str(props.get("part") or ""))


def unsupported(records: Iterable[Record], given: Texts) -> Iterator[Problem]:
    """What the words do not bear out.

    given  paragraphs of reports that are at hand; what neither they nor the records hold is not looked at.
    """
    records = list(records)
    stored = stored_texts(records)
    nodes = {record.id: record for record in records if isinstance(record, Node)}
    for node in nodes.values():
        text = stored.get(where := _cited(node)) if node.label is Label.PARAGRAPH else None
        if text and given.get(where, text) != text:
            yield Problem(node.id, "The paragraph is not as the report has it", where, where)
    said = {**stored, **given}
    sentences, shorts = _sentences(records), _introduced(said)
    for edge in quoted(records, said):
        for what in _quote(edge, nodes, said, sentences, shorts.get(edge.document, {})):
            yield Problem(edge.id, what, named(edge, nodes), edge.passage.citation if edge.passage else "")


def quoted(records: Iterable[Record], said: Texts) -> Iterator[Edge]:
    """The ties whose words can be looked at."""
    for edge in records:
        if isinstance(edge, Edge) and edge.passage and edge.passage.citation in said:
            yield edge


def doubts(records: Iterable[Record]) -> Iterator[Problem]:
    """Actors that the authority file does not know, and events without a date, each with a passage."""
    records = list(records)
    first: dict[str, str] = {}
    for edge in records:
        if isinstance(edge, Edge) and edge.passage:
            first.setdefault(edge.source, edge.passage.citation)
    for node in records:
        if not isinstance(node, Node):
            continue
        name, source = str(node.props.get("name")), first.get(node.id, "")
        if node.label is Label.ACTOR and node.props.get("kind") == ActorKind.UNLISTED:
            yield Problem(node.id, "The authority file does not know this actor", name, source)
        elif (
            node.label is Label.ACTIVITY and node.props.get("kind") == ActivityKind.EVENT and not _dated(node)
        ):
            yield Problem(node.id, "The event has no date", name, source)


def _dated(node: Node) -> bool:
    return bool(node.props.get("start") or node.props.get("end"))


def _sentences(records: Iterable[Record]) -> set[tuple[str, Passage]]:
    """The words that state each activity: (activity, passage)."""
    return {
        (edge.source, edge.passage)
        for edge in records
        if isinstance(edge, Edge) and edge.type is Tie.STATED_IN and edge.passage
    }


def _introduced(said: Texts) -> Mapping[str, Mapping[str, list[str]]]:
    """Document → short form → the words before each bracket that introduces it."""
    found: dict[str, dict[str, list[str]]] = {}
    for cited, text in said.items():
        document = cited.partition(", ")[0]
        for match in _SHORT.finditer(text):
            before = text[max(0, match.start() - _BEFORE) : match.start()].rpartition(")")[2]
            found.setdefault(document, {}).setdefault(match["short"], []).append(before)
    return found


def _quote(
    edge: Edge,
    nodes: Mapping[str, Node],
    said: Texts,
    sentences: set[tuple[str, Passage]],
    shorts: Mapping[str, Iterable[str]],
) -> Iterator[str]:
    """What is wrong with the words of one tie; `shorts` are those that its document introduces."""
    where = edge.passage
    assert where is not None
    text = said[where.citation]
    words = text[where.start : where.end]
    if where.end > len(text):
        yield f"Its words end at {where.end}, after the paragraph's end at {len(text)}"
    elif edge.rule == REVIEWED:
        return
    elif edge.type is Tie.STATED_IN and not _holds(words, _name(nodes, edge.source)):
        yield f"The words do not hold the activity's name '{_name(nodes, edge.source)}'"
    elif edge.type is Tie.HELD_IN and not _holds(words, _name(nodes, edge.target)):
        yield f"The words do not hold the place '{_name(nodes, edge.target)}'"
    elif edge.type is Tie.TOOK_PART and (
        (edge.target, where) not in sentences and not _names(words, nodes.get(edge.source), shorts)
    ):
        yield f"The words '{words[:60]}' do not name {_name(nodes, edge.source)}"


def _name(nodes: Mapping[str, Node], id: str) -> str:
    return str(nodes[id].props.get("name")) if id in nodes else id


def _holds(words: str, name: str) -> bool:
    """Whether at least half of a name's words stand there, in any form.

    >>> _holds("The two leaders met in Bali.", "meeting in Bali")
    True
    >>> _holds("They met.", "meeting of the Tide Board")
    False
    """
    there, wanted = _stems(words), _stems(name)
    return 2 * len(wanted & there) >= len(wanted)


def _names(words: str, actor: Node | None, shorts: Mapping[str, Iterable[str]]) -> bool:
    """Whether the words hold one of an actor's names, stand for one ("the two organizations"), or are short
    for one where the document says so: "Peacebuilding Fund (UNPBF)"."""
    if actor is None or _STANDS_FOR.fullmatch(words) or _OFFICE.search(words):
        return True
    props: Mapping[str, Value] = actor.props
    aliases = props.get("aliases")
    called = [props.get("name"), props.get("acronym"), *(aliases if isinstance(aliases, list) else [])]
    names = [str(name) for name in called if name]
    if any(_stems(words) & _stems(name) for name in names):
        return True
    before = [told for short in (words, *words.split()) for told in shorts.get(short, ())]
    return any(_holds(told, name) for told in before for name in names)


def _stems(text: str) -> set[str]:
    """The beginnings of the words that carry meaning, without accents; "met" tells of a meeting.

    >>> _stems("México met") == _stems("a meeting in Mexico")
    True
    """
    plain = "".join(one for one in normalize("NFKD", text.casefold()) if not combining(one))
    words = re.findall(r"\w+", plain)
    return {_TOLD.get(word, word)[:_SAME] for word in words if word not in _SMALL}
