"""What rests on which words, and what is found by a text: told again from the words of the headers alone."""

from collections.abc import Iterator
from itertools import combinations

from graph.records import Edge
from graph.vocabulary import Label, Tie
from tests.checked.answers import Row, answers
from tests.checked.facts import Facts

CLAIMS = {
    Tie.TOOK_PART: "took part",
    Tie.HELD_IN: "held in",
    Tie.ABOUT: "about",
    Tie.STATED_IN: "stated",
}


def ties_of(facts: Facts, act: str) -> Iterator[tuple[Edge, str]]:
    """The ties of an activity that rest on words, each with what it joins it to."""
    for tie in facts.ties:
        if tie.type in CLAIMS and act in (tie.source, tie.target):
            yield tie, tie.source if tie.type is Tie.TOOK_PART else tie.target


def statements(facts: Facts, act: str, paragraph: str) -> list[Edge]:
    """Where a paragraph states an activity."""
    found = [tie for tie, other in ties_of(facts, act) if tie.type is Tie.STATED_IN and other == paragraph]
    return sorted(found, key=lambda tie: tie.passage.start if tie.passage else 0)


@answers("quality/look-alikes")
def look_alikes(facts: Facts) -> Iterator[Row]:
    for pair in combinations(facts.activities, 2):
        shared = facts.stated[pair[0]] & facts.stated[pair[1]]
        found = [one for one in shared if _in_one_sentence(facts, one, pair)]
        if found and _alike(facts, *pair):
            columns = ("activity", "alike", "kind", "date")
            shown = {_first_and_second(facts, *pair), _first_and_second(facts, *pair[::-1])}
            row = {columns: shown, "bodies": len(facts.took[pair[0]])}
            yield row | {("source",): {(facts.name(one),) for one in found}}


def _in_one_sentence(facts: Facts, paragraph: str, pair: tuple[str, str]) -> bool:
    ones, others = ([tie.passage for tie in statements(facts, act, paragraph)] for act in pair)
    return any(
        one.start < other.end and other.start < one.end for one in ones for other in others if one and other
    )


def _alike(facts: Facts, one: str, other: str) -> bool:
    first, second = facts.name(one).lower(), facts.name(other).lower()
    days = [_day(facts, act) for act in (one, other)]
    apart = not days[0].startswith(days[1]) and not days[1].startswith(days[0])
    return (first in second or second in first) and not apart and facts.took[one] == facts.took[other]


def _first_and_second(facts: Facts, one: str, other: str) -> tuple[str, ...]:
    return (facts.name(one), facts.name(other), facts.kind(one), _day(facts, one) or _day(facts, other))


def _day(facts: Facts, act: str) -> str:
    return facts.begun(act) or facts.until(act)


@answers("provenance/find")
def find(facts: Facts, text: str = "peace") -> Iterator[Row]:
    what = {
        Label.ACTOR: "actor",
        Label.ACTIVITY: "activity",
        Label.PLACE: "place",
        Label.THEME: "theme",
    }
    for id, node in facts.nodes.items():
        also: list[str] = list(node.props.get("aliases") or ())  # type: ignore[arg-type]
        held = any(text.lower() in name.lower() for name in (facts.name(id), *also))
        if node.label in what and (held or text.lower() == facts.prop(id, "acronym").lower()):
            row = {"what": what[node.label], "name": facts.name(id), "kind": facts.kind(id)}
            yield row | {"date": facts.begun(id), "source": _first_passage(facts, id)}
        if node.label is Label.PARAGRAPH and text.lower() in facts.prop(id, "text").lower():
            yield {"what": "paragraph", "source": facts.name(id), "kind": "", "date": ""}


def _first_passage(facts: Facts, node: str) -> str:
    """The first passage that names a node; "" where none does."""
    ages = [facts.prop(one, "symbol") for one in facts.documents]
    found = [tie for tie in facts.ties if node in (tie.source, tie.target) and tie.passage]
    found.sort(key=lambda tie: (ages.index(tie.document), tie.passage.paragraph or 0))  # type: ignore[union-attr]
    return facts.name(facts.place(found[0])) if found else ""


@answers("provenance/of-activity")
def of_activity(facts: Facts, text: str = "annual conference") -> Iterator[Row]:
    for act in [one for one in facts.activities if text.lower() in facts.name(one).lower()]:
        for tie, other in ties_of(facts, act):
            row = {"activity": facts.name(act), "date": facts.begun(act), "claim": CLAIMS[tie.type]}
            row |= {"what": facts.name(other), "role": str(tie.props.get("role", "")), "rule": tie.rule}
            yield row | {"words": facts.words(tie), "source": facts.name(facts.place(tie))}


@answers("provenance/of-paragraph")
def of_paragraph(facts: Facts, document: str = "", paragraph: str = "0") -> Iterator[Row]:
    for act in facts.activities:
        for place in facts.stated[act]:
            row = {"source": facts.name(place), "activity": facts.name(act), "kind": facts.kind(act)}
            row |= {"date": facts.begun(act), "actors": _with_roles(facts, act)}
            told = [facts.words(tie) for tie in statements(facts, act, place)]
            notes: list[str] = list(facts.nodes[place].props.get("footnotes") or ())  # type: ignore[arg-type]
            in_it = document in ("", facts.prop(place, "document"))
            if in_it and paragraph in ("0", facts.prop(place, "number")):
                yield row | {("words",): {(words,) for words in told}, "footnotes": notes}


def _with_roles(facts: Facts, act: str) -> list[str]:
    return [f"{facts.name(body)} ({role})" for body in facts.took[act] for role in facts.roles[body, act]]


@answers("provenance/quotes")
def quotes(facts: Facts, actor: str = "United Nations") -> Iterator[Row]:
    body = facts.called(actor)
    for tie in [one for one in facts.ties if one.type is Tie.TOOK_PART and one.source == body]:
        place, act = facts.place(tie), tie.target
        told = [facts.words(one) for one in statements(facts, act, place)]
        row = {"source": facts.name(place), "role": str(tie.props["role"]), "activity": facts.name(act)}
        row |= {"date": facts.begun(act), "named_as": facts.words(tie)}
        yield row | {("quote",): {(words,) for words in told}}
