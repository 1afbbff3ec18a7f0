"""What a check of a graph found: how much was looked at, what does not hold, what is doubtful."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from graph.check.evidence import Texts, doubts, quoted, stored_texts, unsupported
from graph.check.problems import Problem, problems
from graph.errors import DocumentError
from graph.records import Node, Record
from graph.vocabulary import Label


@dataclass(frozen=True, slots=True)
class Verdict:
    """Counts of records and of ties whose words were read again; what does not hold; what is doubtful."""

    records: int
    quotes: int
    problems: tuple[Problem, ...]
    doubts: tuple[Problem, ...]

    def as_json(self) -> dict[str, Any]:
        """The same for a machine."""
        return asdict(self)

    def as_text(self) -> str:
        """The same for people: what does not hold first."""
        head = f"{self.records:,} records, the words of {self.quotes:,} ties read again"
        parts = [head, *_list("Does not hold", self.problems), *_list("Doubtful", self.doubts)]
        return "\n".join(parts) + "\n"


def verdict(
    records: Iterable[Record],
    *,
    given: Texts | None = None,
    notes: Sequence[str] = (),
    unread: Sequence[str] = (),
) -> Verdict:
    """The verdict on records.

    given   paragraphs of reports that are at hand.
    notes   what the reading of them noted, e.g. a correction that no longer matches.
    unread  citations of passages that name two actors or more and gave no activity.

    Raises DocumentError for paragraphs of a report that the records do not know.
    """
    records = list(records)
    known = tuple(f"{node.props.get('symbol')}, " for node in records if _is_document(node))
    for cited in sorted(cited for cited in given or () if not cited.startswith(known)):
        what = f"The graph holds nothing of {cited.rpartition(', para. ')[0]}"
        raise DocumentError(what, hint="Load it first: partnergraph load")
    said = {**stored_texts(records), **(given or {})}
    doubtful = [*(Problem("", note) for note in notes), *doubts(records)]
    doubtful += [Problem("", "It names actors and gave no activity", source=source) for source in unread]
    return Verdict(
        records=len(records),
        quotes=sum(1 for _ in quoted(records, said)),
        problems=(*problems(records), *unsupported(records, given or {})),
        doubts=tuple(sorted(doubtful, key=_in_print)),
    )


def _is_document(record: Record) -> bool:
    return isinstance(record, Node) and record.label is Label.DOCUMENT


def _in_print(problem: Problem) -> tuple[str, list[str | int]]:
    """Alike ones together, in the order of their passages."""
    return problem.what, [
        int(part) if part.isdigit() else part for part in re.split(r"(\d+)", problem.source)
    ]


def _list(title: str, listed: Sequence[Problem]) -> list[str]:
    return ["", f"{title}: {len(listed)}", *(f"  {_line(problem)}" for problem in listed)]


def _line(problem: Problem) -> str:
    """A problem in one line.

    >>> _line(Problem("bali-4891ee92", "It has no country", "Bali", "A/99/1, para. 2"))
    'A/99/1, para. 2: It has no country (Bali)'
    """
    place = f"{problem.source}: " if problem.source else ""
    about = "" if problem.about in ("", problem.source) else f" ({problem.about})"
    return f"{place}{problem.what}{about}"
