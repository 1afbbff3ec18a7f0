"""The page docs/how-a-sentence-becomes-a-tie.md, made from real values: `make docs` writes it."""

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402
from graph.records import Edge, Node, Passage, citation
from graph.vocabulary import Tie
from loaders.activities.features import of_candidate
from loaders.activities.parts import Part
from loaders.activities.roles import company, of_seat, seats
from loaders.activities.weights import weights
from loaders.actors.mentions import Mention
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.document.masthead import document
from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.extraction import Activity
from loaders.pipeline import Reader, extracted
from loaders.read import Source
from loaders.recording import records

PAGE = ROOT / "docs" / "how-a-sentence-becomes-a-tie.md"
TEXT = """\
United Nations A/99/12
General Assembly
Distr.: General
3 May 2044
Ninety-ninth session
Cooperation between the United Nations and regional and other organizations
Report of the Secretary-General
I. Introduction
1. The present report is submitted pursuant to a resolution of the General Assembly.
II. Cooperation between the United Nations and regional and other organizations
A. African Union
2. In March 2043, the African Union Commission and UNDP held a work-
shop on harbour lights and youth in Nairobi.
"""
SHOWN_TIES = (Tie.TOOK_PART, Tie.STATED_IN, Tie.HELD_IN, Tie.ABOUT)
SHOWN = 5  # features of each sum: those that weigh most


def page() -> str:
    """The page: one invented paragraph with what each stage makes of it."""
    source = Source(TEXT, "", "A-99-12.txt")
    rows = paragraphs(source.text)
    reader = Reader(Roster(register(), [row.text for row in rows]), weights())
    told = rows[-1]
    hosts = reader.roster.hosts(told.section)
    (part,) = reader.parts(told.text, hosts)
    (activity,) = reader.activities(told.text, [part], hosts)
    stages = [
        _read(source),
        _document(source, told),
        _actors(part, reader.roster),
        _syntax(part),
        _candidates(part, hosts, reader.roster),
        _roles(part, activity, hosts, reader.roster),
        _activity(activity),
        _records(source),
    ]
    return "\n\n".join([HEAD, *stages]) + "\n"


HEAD = """\
# How a sentence becomes a tie

One invented paragraph on its way through the folders of `loaders/`, with the values that each stage makes.
`make docs` writes this page from the code: nothing here is typed by hand, and a test holds it current."""


def _read(source: Source) -> str:
    return f"""\
## read: file → clean lines

`loaders.read.read` gives a `Source`: the text, the file's name and its sha256. A PDF, a DOCX file or a web
page gives the same lines.

```text
{source.text.rstrip()}
```"""


def _document(source: Source, told: Paragraph) -> str:
    head = document(source.text, name=source.name)
    values = [
        ("symbol", head.symbol),
        ("date", head.date),
        ("section", told.section),
        ("number", told.number),
        ("text", told.text),
    ]
    return f"""\
## document: lines → paragraphs under sections

`document()` reads the masthead, `paragraphs()` what is numbered; the broken word is whole again. The offsets
below count in this text.

{_table(("value", "is"), values)}"""


def _actors(part: Part, roster: Roster) -> str:
    mentions = [chunk.mention for chunk in part.sentence.chunks if chunk.mention]
    rows = [
        (
            part.sentence.text[one.start : one.end],
            _span(one),
            one.actor,
            roster.actor(one.actor).name,
            one.how,
        )
        for one in mentions
    ]
    return f"""\
## actors: who

`Roster.mentions` finds the names, acronyms and offices of the authority file (`loaders/data/actors.csv`) and
what stands for them.

{_table(("words", "span", "actor", "how"), rows)}"""


def _syntax(part: Part) -> str:
    sentence = part.sentence
    chunks = " ".join(f"[{chunk.text}]" if chunk.kind != "word" else chunk.text for chunk in sentence.chunks)
    dates = [
        (chunk.text, when.start, chunk.dates.cue)
        for chunk in sentence.chunks
        if chunk.dates
        for when in chunk.dates.whens
    ]
    clauses = [
        (
            " ".join(chunk.text for chunk in sentence.chunks[clause.start : clause.end]),
            clause.main.base if clause.main else "–",
            clause.main.frame if clause.main else "–",
        )
        for clause in sentence.clauses
    ]
    return f"""\
## syntax: how the sentence is built

`taken_apart` cuts it into chunks (in brackets what is more than a word), finds dates, and clauses by their
verbs (`loaders/data/cues.toml`).

    {chunks}

{_table(("date", "means", "behind"), dates)}

{_table(("clause", "main verb", "frame"), clauses)}"""


def _candidates(part: Part, hosts: Sequence[str], roster: Roster) -> str:
    around = company(seats([part.sentence], 0, hosts, roster.actor), 0)
    rows = []
    for one in part.candidates:
        features = list(of_candidate(part.sentence, part.candidates, one, around))
        odds = weights().accepts(features)
        rows.append((one.name, one.way, one.kind, one.when.start, one.place, odds, _heaviest(features)))
    header = ("name", "way", "kind", "date", "place", "log-odds", "what weighs most")
    return f"""\
## activities: what it may say was done, and what is taken

Each rule of `candidates` proposes; a candidate's features are looked up in `loaders/data/weights.json` and
added, in whole hundredths. From 0 on it is taken.

{_table(header, rows)}"""


def _heaviest(features: Iterable[str]) -> str:
    known = {one: weights().accept[one] for one in features if one in weights().accept}
    heavy = sorted(known, key=lambda one: (-abs(known[one]), one))[:SHOWN]
    return "<br>".join(f"{known[one]:+} `{one}`" for one in heavy)


def _roles(part: Part, activity: Activity, hosts: Sequence[str], roster: Roster) -> str:
    places = seats([part.sentence], 0, hosts, roster.actor)
    (taken,) = [one for one in part.candidates if one.name == activity.name]
    named = len(company(places, 0).named)
    rows = []
    for seat in places:
        likely = weights().roles(of_seat(part.sentence, taken, seat, [taken], named))
        shares = ", ".join(f"{role or 'none'} {share:.2f}" for role, share in likely.items() if share >= 0.01)
        rows.append((roster.actor(seat.mention.actor).name, seat.carried or "named here", shares))
    return f"""\
## activities: who took part

A seat is an actor that may take part: named in the sentence, in one before it, or the organization of the
section. The weights share one whole among the roles and none; who is more likely in than out takes part.

{_table(("actor", "seat", "shares"), rows)}"""


def _activity(activity: Activity) -> str:
    shown = {key: value for key, value in asdict(activity).items() if value not in (None, (), "")}
    return f"""\
## extraction: what the paragraph says

The `Activity` that passes on, as `partnergraph extract` prints it.

```json
{json.dumps(shown, ensure_ascii=False, indent=1)}
```"""


def _records(source: Source) -> str:
    found = list(records(extracted(source)))
    names = {record.id: str(record.props.get("name")) for record in found if isinstance(record, Node)}
    ties = [record for record in found if isinstance(record, Edge) and record.type in SHOWN_TIES]
    rows = [
        (
            _told(tie, names),
            tie.props.get("role"),
            citation(tie.passage.document, tie.passage.paragraph, tie.passage.part),
            _span(tie.passage),
            tie.rule,
        )
        for tie in ties
        if tie.passage
    ]
    return f"""\
## records: nodes and ties

`loaders.recording.records` makes the graph's nodes and ties of it; each tie carries its passage and the rule
that made it.

{_table(("tie", "role", "stated in", "span", "rule"), rows)}

In the graph, this finds it again:

```cypher
MATCH (:Actor)-[t:TOOK_PART]->(a:Activity {{name: "{_first(ties, names)}"}})
RETURN t.role, t.document, t.paragraph, t.span_start
```"""


def _told(tie: Edge, names: dict[str, str]) -> str:
    return f"({names[tie.source]})-[:{tie.type}]->({names[tie.target]})"


def _first(ties: Iterable[Edge], names: dict[str, str]) -> str:
    return next(names[one.target] for one in ties if one.type is Tie.TOOK_PART)


def _span(words: Mention | Passage) -> str:
    return f"{words.start}–{words.end}"


def _table(header: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    return "\n".join(_lines(header, rows))


def _lines(header: Sequence[str], rows: Iterable[Sequence[object]]) -> Iterator[str]:
    yield f"| {' | '.join(header)} |"
    yield f"| {' | '.join('---' for _ in header)} |"
    for row in rows:
        yield f"| {' | '.join('–' if cell is None else str(cell) for cell in row)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
