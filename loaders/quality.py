"""How well a report was read, as a table: all of it, by kind, section and rule, and by confidence."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from graph.records import Value
from graph.tables import Table
from graph.vocabulary import ActivityKind
from loaders import reliability
from loaders.reliability import Judged, Reliability
from loaders.scoring import Count, Figures, Told, figures, rules

_SHARES = tuple(Figures().row())
COLUMNS = (
    "by",
    "name",
    "right",
    "false",
    "missed",
    "precision",
    "recall",
    *_SHARES,
    "mean_confidence",
    "brier",
)
_NONE = (None,) * (1 + len(_SHARES))
BRIEF = frozenset(COLUMNS) - {"recall"}
Read = Mapping[int, Sequence[Told]]


def quality(reference: Read, read: Read, sections: Mapping[int, str]) -> Table:
    """The figures of a reading against a reference, both as paragraph number → activities.

    sections  paragraph number → name of its section.

    `right`, `false` and `missed` count activities; from `activities` on, shares from 0 to 1: F1 of
    activities, participants, actors and pairs, then how many of the paired agree in kind, dates, place,
    roles, validity, status and level (nothing where none is stated). By kind, what bears another kind than
    the reference counts as missed there and as false here. A rule misses nothing.

    By confidence, activities and participants that nobody has reviewed: `precision` is to be compared with
    `mean_confidence`; the first row is all of them, with the Brier score.
    """
    rows = [
        _row("all", "", figures(reference, read)),
        *_kinds(reference, read),
        *_sections(reference, read, sections),
        *(_rule(name, count) for name, count in rules(reference, read)),
        *_by_confidence("activities by confidence", reliability.judged_activities(reference, read)),
        *_by_confidence("participants by confidence", reliability.judged_participants(reference, read)),
    ]
    return Table(COLUMNS, tuple(rows))


def _kinds(reference: Read, read: Read) -> Iterator[tuple[Value, ...]]:
    for kind in ActivityKind:

        def same(one: Told, kind: str = kind) -> bool:
            return one.kind == kind

        yield _row("kind", kind.value, figures(_where(reference, same), _where(read, same)))


def _sections(reference: Read, read: Read, sections: Mapping[int, str]) -> Iterator[tuple[Value, ...]]:
    for name in dict.fromkeys(sections.values()):
        part = {number: row for number, row in reference.items() if sections.get(number) == name}
        yield _row("section", name or "none", figures(part, read))


def _where(rows: Read, fits: Callable[[Told], bool]) -> Read:
    return {number: [one for one in row if fits(one)] for number, row in rows.items()}


def _row(by: str, name: str, found: Figures) -> tuple[Value, ...]:
    shares = (None if share is None else round(share, 4) for share in found.row().values())
    return (*_counts(by, name, found.activities), round(found.activities.recall, 4), *shares, None, None)


def _rule(name: str, count: Count) -> tuple[Value, ...]:
    return (*_counts("rule", name, count), *_NONE, None, None)


def _by_confidence(by: str, judged: list[Judged]) -> Iterator[tuple[Value, ...]]:
    score = reliability.brier(judged)
    if score is not None:
        yield _sure(by, reliability.reliable("all", judged), round(score, 4))
    yield from (_sure(by, one) for one in reliability.by_confidence(judged))


def _sure(by: str, one: Reliability, score: float | None = None) -> tuple[Value, ...]:
    count = Count(one.right, one.false)
    return (*_counts(by, one.name, count), *_NONE, one.confidence, score)


def _counts(by: str, name: str, count: Count) -> tuple[Value, ...]:
    return by, name, count.true, count.false, count.missed, round(count.precision, 4)
