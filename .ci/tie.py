"""The page docs/how-a-sentence-becomes-a-tie.md, made from real values: `make docs` writes it.

python .ci/tie.py                                 writes the page
python .ci/tie.py tests/golden/visit-paid.txt     prints the same of a paragraph (heading, words)
"""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import combinations
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

# ruff: noqa: E402
from graph.records import Edge, Node, Passage, citation
from graph.vocabulary import Tie
from loaders.activities.activities import offered
from loaders.activities.candidate import Candidate
from loaders.activities.choice import Choice, alone, beside, chosen, scores, together
from loaders.activities.company import Company
from loaders.activities.features import of_candidate
from loaders.activities.parts import Part
from loaders.activities.roles import of_seat
from loaders.activities.seats import Seat, company, seats
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
SHOWN = 5  # features of each sum: those that weigh most; sets of candidates: those that score most


@dataclass(frozen=True)
class Told:
    """A sentence of a paragraph, with all that it is read with."""

    parts: Sequence[Part]
    index: int
    hosts: Sequence[str]
    roster: Roster

    @property
    def part(self) -> Part:
        """The sentence with its candidates."""
        return self.parts[self.index]

    @property
    def seats(self) -> list[Seat]:
        """Who may take part."""
        return seats([part.sentence for part in self.parts], self.index, self.hosts, self.roster.actor)

    @property
    def company(self) -> Company:
        """Whom the sentence names."""
        return company(self.seats, self.index)

    @property
    def choice(self) -> Choice:
        """The candidates from which is chosen."""
        return offered(self.part, self.company, weights())


def page() -> str:
    """The page: one invented paragraph with what each stage makes of it."""
    return "\n\n".join([HEAD, *stages(TEXT)]) + "\n"


def stages(text: str) -> Iterator[str]:
    """What each stage makes of the last paragraph of a report."""
    source = Source(text, "", "A-99-12.txt")
    rows = paragraphs(source.text)
    reader = Reader(Roster(register(), [row.text for row in rows]), weights())
    last = rows[-1]
    hosts = reader.roster.hosts(last.section)
    parts = reader.parts(last.text, hosts)
    yield _read(source)
    yield _document(source, last)
    for index in range(len(parts)):
        told = Told(parts, index, hosts, reader.roster)
        yield from (_actors(told), _syntax(told.part), _candidates(told), _choice(told.choice), *_roles(told))
    yield from map(_activity, reader.activities(last.text, parts, hosts))
    yield _records(source)


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


def _actors(told: Told) -> str:
    text, roster = told.part.sentence.text, told.roster
    mentions = [chunk.mention for chunk in told.part.sentence.chunks if chunk.mention]
    rows = [
        (
            text[one.start : one.end],
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

{_table(("words", "span", "actor", "name", "how"), rows)}"""


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


def _candidates(told: Told) -> str:
    part, rows = told.part, []
    for one in part.candidates:
        features = list(of_candidate(part.sentence, part.candidates, one, told.company))
        odds = weights().accepts(features)
        rows.append(
            (
                one.name,
                one.way,
                one.kind,
                one.when.start,
                one.place,
                odds,
                _heaviest(features, weights().accept),
            )
        )
    header = ("name", "way", "kind", "date", "place", "log-odds", "what weighs most")
    return f"""\
## activities: what it may say was done

Each rule of `candidates` proposes; a candidate's features are looked up in `loaders/data/weights.json` and
added, in whole hundredths: the log-odds that it, taken for itself, is an activity.

{_table(header, rows)}"""


def _choice(given: Choice) -> str:
    found = scores(given, weights().choice)
    best = sorted(range(len(found)), key=lambda members: (-found[members], members.bit_count(), members))
    rows = [
        (" + ".join(f"“{one.name}”" for one in _of(given, members)) or "nothing", found[members],
         _heaviest(_weighed(given, members), weights().choice))
        for members in best[:SHOWN]
    ]  # fmt: skip
    return f"""\
## activities: what is chosen

Of the likeliest candidates (none below -400) every set is scored: for each member its log-odds and what it
is, for each pair how the two stand to each other, for the set how many it holds. The highest score, in
ten-thousandths, is taken.

{_table(("set", "score", "what weighs most besides the log-odds"), rows)}"""


def _of(given: Choice, members: int) -> list[Candidate]:
    return [one for at, one in enumerate(given.candidates) if members >> at & 1]


def _weighed(given: Choice, members: int) -> Iterator[str]:
    """The features of a set of candidates."""
    inside = [at for at in range(len(given.candidates)) if members >> at & 1]
    for at in inside:
        yield from alone(given, at)
    for one, other in combinations(inside, 2):
        yield from beside(given, one, other)
    yield from together(given, len(inside))


def _heaviest(features: Iterable[str], table: Mapping[str, int]) -> str:
    known = {one: table[one] for one in features if one in table}
    heavy = sorted(known, key=lambda one: (-abs(known[one]), one))[:SHOWN]
    return "<br>".join(f"{known[one]:+} `{one}`" for one in heavy)


def _roles(told: Told) -> Iterator[str]:
    """Who may take part in each candidate that is taken."""
    part, taken = told.part, chosen(told.choice, weights().choice)
    for one in taken:
        rows = []
        for seat in told.seats:
            likely = weights().roles(of_seat(part.sentence, one, seat, taken, len(told.company.named)))
            shares = ", ".join(
                f"{role or 'none'} {share:.2f}" for role, share in likely.items() if share >= 0.01
            )
            rows.append((told.roster.actor(seat.mention.actor).name, seat.carried or "named here", shares))
        yield f"""\
## activities: who took part in “{one.name}”

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


def _as_report(golden: str) -> str:
    """A heading, a blank line and words as a report with one paragraph."""
    heading, _, words = golden.partition("\n\n")
    return f"A/99/12\n\n{heading}\n\n1. {' '.join(words.split())}\n"


if __name__ == "__main__":
    if sys.argv[1:]:
        print("\n\n".join(stages(_as_report(Path(sys.argv[1]).read_text(encoding="utf-8")))))
    else:
        PAGE.write_text(page(), encoding="utf-8")
