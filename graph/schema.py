"""The table of what may stand in the graph. Constraints, checks and documentation derive from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from graph.records import Value
from graph.vocabulary import ActivityKind, ActorKind, Label, Tie

Type = Literal["text", "integer", "boolean", "date", "list of text", "list of integers", "number"]


@dataclass(frozen=True, slots=True)
class Property:
    """A property's name, type and meaning. Dates are ISO text: "2023", "2023-11", "2023-11-28"."""

    name: str
    type: Type
    meaning: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class TieRule:
    """Which labels a tie may join, and what it carries besides its passage."""

    ends: tuple[tuple[Label, Label], ...]
    meaning: str
    properties: tuple[Property, ...] = ()


def _named(*more: Property) -> tuple[Property, ...]:
    return (
        Property("id", "text", "made from content, the same on every machine", True),
        Property("name", "text", "what a reader calls it", True),
        *more,
    )


NODES: Mapping[Label, tuple[Property, ...]] = {
    Label.DOCUMENT: _named(
        Property("symbol", "text", "United Nations document symbol, as printed", True),
        Property("symbols", "list of text", "all symbols that it prints, its own first"),
        Property("title", "text", "title on the masthead"),
        Property("date", "date", "date of distribution"),
        Property("year", "date", "of that date, else of the session that the symbol names"),
        Property("session", "text", "session of the organ that it is written for"),
        Property("agenda", "list of text", "numbers of the agenda items"),
        Property("url", "text", "official page of the document"),
        Property("sha256", "text", "of the file that was read"),
    ),
    Label.SECTION: _named(
        Property("document", "text", "symbol", True),
        Property("position", "integer", "order in the report, from 1", True),
    ),
    Label.PARAGRAPH: _named(
        Property("document", "text", "symbol", True),
        Property("part", "text", "the part it stands in, where each part is numbered from 1"),
        Property("number", "integer", "printed number"),
        Property("text", "text", "the paragraph, where the report was at hand"),
        Property("footnotes", "list of text", "its footnotes, each with its mark, where the report has some"),
        Property("url", "text", "official page of the document"),
    ),
    Label.ACTOR: _named(
        Property(
            "kind", "text", "united_nations, envoy, organization, organ, state, non_state or unlisted", True
        ),
        Property("acronym", "text", "usual acronym"),
        Property("aliases", "list of text", "other names, former names among them"),
        Property("family", "text", "id of the body that it stands under, its own where it stands alone"),
        Property("system", "text", "the same, but that of the United Nations for all of its system"),
    ),
    Label.ACTIVITY: _named(
        Property("kind", "text", "event, agreement, programme, publication or cooperation", True),
        Property("type", "text", "meeting, memorandum_of_understanding, project, report …", True),
        Property("start", "date", "first day, month or year the text gives"),
        Property("end", "date", "last day, month or year the text gives"),
        Property("signed", "date", "when an agreement was signed or adopted, a programme launched"),
        Property("valid_from", "date", "begin of the period for which it holds"),
        Property("valid_to", "date", "end of the period for which it holds"),
        Property("status", "text", "concluded, under_way, in_preparation or planned"),
        Property("level", "text", "heads, ministers, executive_heads, senior_officials or technical"),
        Property("date_inferred", "boolean", "true where the year follows from the report’s period"),
    ),
    Label.THEME: _named(
        Property("goals", "list of integers", "Sustainable Development Goals that it belongs to"),
    ),
    Label.PLACE: _named(Property("country", "text", "where the place list knows it")),
}
"""What each label carries."""

KINDS: Mapping[Label, Mapping[str, str]] = {
    Label.ACTOR: {
        ActorKind.UNITED_NATIONS: "UnitedNationsBody",
        ActorKind.ENVOY: "Envoy",
        ActorKind.ORGANIZATION: "Organization",
        ActorKind.ORGAN: "Organ",
        ActorKind.STATE: "State",
        ActorKind.NON_STATE: "NonState",
        ActorKind.UNLISTED: "Unlisted",
    },
    Label.ACTIVITY: {
        ActivityKind.EVENT: "Event",
        ActivityKind.AGREEMENT: "Agreement",
        ActivityKind.PROGRAMME: "Programme",
        ActivityKind.PUBLICATION: "Publication",
        ActivityKind.COOPERATION: "Cooperation",
    },
}
"""The label that a node of each kind bears beside its general one."""

MODEL = "GraphModel"
"""Label of the one node that says by which table the graph was made. The store's own."""

VERSION = 2
"""Of this table: a graph that was made by another one is refused, and is built anew."""

TIES: Mapping[Tie, TieRule] = {
    Tie.TOOK_PART: TieRule(
        ((Label.ACTOR, Label.ACTIVITY),),
        "took part in, in a role",
        (Property("role", "text", "organizer, participant, party, supporter or author", True),),
    ),
    Tie.STATED_IN: TieRule(((Label.ACTIVITY, Label.PARAGRAPH),), "is stated in the words of"),
    Tie.HELD_IN: TieRule(((Label.ACTIVITY, Label.PLACE),), "was held in"),
    Tie.ABOUT: TieRule(((Label.ACTIVITY, Label.THEME),), "is about"),
    Tie.CONCERNS: TieRule(((Label.SECTION, Label.ACTOR),), "reports on cooperation with"),
    Tie.PART_OF: TieRule(
        (
            (Label.SECTION, Label.DOCUMENT),
            (Label.PARAGRAPH, Label.SECTION),
            (Label.ACTOR, Label.ACTOR),
        ),
        "belongs to",
    ),
    Tie.SUCCEEDED_BY: TieRule(
        ((Label.ACTOR, Label.ACTOR),),
        "ended, and its place was taken by",
        (
            Property("year", "integer", "in which it was", True),
            Property("position", "integer", "1 for the one of several that the authority file names first"),
        ),
    ),
}
"""Which labels each tie joins."""

EVIDENCE = (
    Property("id", "text", "made from content", True),
    Property("document", "text", "symbol of the report that states it"),
    Property("part", "text", "the part of the report, where each part is numbered from 1"),
    Property("paragraph", "integer", "printed number"),
    Property("span_start", "integer", "first character in the paragraph, from 0"),
    Property("span_end", "integer", "character after the last"),
    Property("rule", "text", "the extraction rule that made it"),
)
"""What every tie carries: its id, and the words that state it."""

STATING = frozenset({Tie.TOOK_PART, Tie.STATED_IN, Tie.HELD_IN, Tie.ABOUT})
"""The ties that rest on words and so must have a passage."""

DERIVED = "WORKS_WITH"
"""The type of the ties that are derived from the facts: one for each pair of actors."""

_MARK = (
    Property("derived", "boolean", "true: it is made from the facts of the graph, and none itself", True),
    Property("derived_on", "date", "the day", True),
    Property("derived_by", "text", "the version of partnergraph", True),
    Property("derived_as", "text", "for whom an organ counts: read, family or system", True),
)

WORKS_WITH = (
    Property("activities", "integer", "that both took part in", True),
    Property("events", "integer", "of these", True),
    Property("agreements", "integer", "of these", True),
    Property("programmes", "integer", "of these", True),
    Property("weight", "number", "sum of 1/(n - 1) over them, n the actors in each", True),
    Property("first", "date", "earliest day on which something began"),
    Property("last", "date", "latest day on which something was done"),
    Property("until", "date", "latest day on which an agreement or programme ends"),
    Property("level", "text", "highest level of contact"),
    Property("themes", "list of text", "most frequent first"),
    *_MARK,
)
"""What a derived tie carries."""

MEASURES = (
    Property("activities", "integer", "that it took part in"),
    Property("degree", "integer", "partners"),
    Property("strength", "number", "activities shared with others"),
    Property("betweenness", "number", "share of shortest paths through it, in steps"),
    Property("betweenness_weighted", "number", "the same where strong ties are short"),
    Property("closeness", "number", "0 to 1"),
    Property("harmonic", "number", "0 to 1"),
    Property("eigenvector", "number", "0 to 1"),
    Property("core", "integer", "the k of its k-core"),
    Property("clustering", "number", "share of its pairs of partners that work together"),
    Property("clustering_weighted", "number", "the same by intensity"),
    Property("constraint", "number", "Burt's: low means free to broker"),
    Property("effective_size", "number", "partners less their redundancy"),
    Property("efficiency", "number", "effective size over degree"),
    Property("community", "integer", "from 1, the largest first"),
    Property("component", "integer", "from 1, the largest first"),
    *_MARK,
)
"""What is derived of an actor; `graph/measures/positions.py` says how."""


def labels(label: Label, kind: Value) -> list[str]:
    """All labels of a node of this general label and kind, the general one first.

    >>> labels(Label.ACTOR, "united_nations"), labels(Label.PLACE, None)
    (['Actor', 'UnitedNationsBody'], ['Place'])
    """
    known = KINDS.get(label, {}).get(str(kind))
    return [label.value, known] if known else [label.value]
