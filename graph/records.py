"""Passages, nodes and edges: what the loaders make and the stores keep."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.errors import RecordError
from graph.vocabulary import Label, Tie

Value = str | int | float | bool | None | list[str] | list[int]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words a record rests on.

    document    UN symbol as printed: "A/77/277".
    paragraph   printed number, from 1; None where the report prints none (summary, annexes).
    start, end  half-open span in the paragraph's text, in code points from 0.
    part        "Part two" in a report that numbers each of its parts from 1; else "".

    Raises RecordError when the span is empty: a record without words is no evidence.
    """

    document: str
    paragraph: int | None
    start: int
    end: int
    part: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise RecordError(f"The span {self.start}–{self.end} holds no words", where=self.citation)

    @property
    def citation(self) -> str:
        """The passage in UN style.

        >>> Passage("A/79/302", 20, 0, 5).citation
        'A/79/302, para. 20'
        """
        return citation(self.document, self.paragraph, self.part)

    @property
    def where(self) -> tuple[str, int | None]:
        """The document, with its part, and the paragraph."""
        return citation(self.document, None, self.part), self.paragraph

    @property
    def content(self) -> tuple[str | int | None, ...]:
        """What makes it this passage and no other: the ids of ties are made from it."""
        whole = (self.document, self.paragraph, self.start, self.end)
        return (*whole, self.part) if self.part else whole


@dataclass(frozen=True, slots=True)
class Node:
    """One thing. `props` holds at least a `name`; `graph/schema.py` says what else."""

    id: str
    label: Label
    props: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """One tie from `source` to `target` (node ids), stated by `document` at `passage`.

    document  UN symbol of the report that states it; "" for what the authority file knows.
    passage   None only where no words state it (a paragraph's section, an organ's parent).
    rule      the extraction rule that made it; "" where none did.
    """

    id: str
    type: Tie
    source: str
    target: str
    document: str = ""
    passage: Passage | None = None
    rule: str = ""
    props: Mapping[str, Value] = field(default_factory=dict)


Record = Node | Edge


def identifying(props: Mapping[str, Value]) -> list[str]:
    """What of a tie's properties makes it this tie and no other: all but how sure it is.

    >>> identifying({"role": "party", "confidence": 0.8})
    ['party']
    """
    return [str(value) for name, value in props.items() if name != "confidence"]


def citation(document: str, paragraph: int | None, part: str = "") -> str:
    """A document, part and paragraph in UN style; without the number where none is printed.

    >>> citation("A/79/302", None), citation("A/99/38", 3, "Part two")
    ('A/79/302', 'A/99/38, Part two, para. 3')
    """
    where = f"{document}, {part}" if part else document
    return where if paragraph is None else f"{where}, para. {paragraph}"


def source_url(document: str) -> str:
    """The official page of a document, by its symbol (or that with a part); "" for a file that prints none.

    >>> source_url("A/99/38, Part two"), source_url("A/99/15 (Part I)"), source_url("report")
    ('https://undocs.org/en/A/99/38', 'https://undocs.org/en/A/99/15(PartI)', '')
    """
    symbol = document.partition(", ")[0].replace(" ", "")
    return f"https://undocs.org/en/{symbol}" if "/" in symbol else ""


def properties(record: Record) -> dict[str, Value]:
    """All properties of a record as they stand in a store, `id` first, without empty ones.

    An edge carries its passage as `document`, `part`, `paragraph`, `span_start`, `span_end`, and its `rule`.
    """
    row: dict[str, Value] = {"id": record.id, **record.props}
    if isinstance(record, Edge):
        row |= {"document": record.document or None, "rule": record.rule or None}
        if record.passage:
            row |= {
                "part": record.passage.part or None,
                "paragraph": record.passage.paragraph,
                "span_start": record.passage.start,
                "span_end": record.passage.end,
            }
    return {key: value for key, value in row.items() if value is not None and value != []}
