"""The shipped questions answer what plain Python counts over the records, by the words of their headers.

Whoever wrote tests/checked had not read the Cypher: a difference is a mistake there, here, or in a header.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

import pytest

import tests.checked.change
import tests.checked.lists
import tests.checked.words  # noqa: F401  # they enter their answers
from graph.merging import merged
from graph.records import Record
from graph.store.store import Store, open_store
from graph.vocabulary import Grouping
from queries.answer import answer
from queries.catalog import catalog
from tests.checked.answers import ANSWERS
from tests.checked.comparing import differences, recounted
from tests.checked.facts import Facts


@dataclass(frozen=True)
class Somebody:
    """Names of the data that parameters take: the busiest of each sort."""

    one: str
    other: str
    third: str
    theme: str
    place: str

    @classmethod
    def of(cls, facts: Facts) -> "Somebody":
        standing = [one for some in facts.took.values() for one in some]
        one, other = _busiest(facts, (body for body in standing if facts.kind(body) == "organization"), 2)
        busy = _busiest(facts, standing, 4)
        third = next(name for name in busy if name not in (one, other, "United Nations"))
        (theme,) = _busiest(facts, (one for some in facts.about.values() for one in some), 1)
        (place,) = _busiest(facts, (one for some in facts.held.values() for one in some), 1)
        return cls(one, other, third, theme, place)


@pytest.fixture(params=["invented", "two_editions", "bundled", "bundled_and_older"])
def told(request: pytest.FixtureRequest) -> list[Record]:
    return _merged(request.getfixturevalue(request.param))


@pytest.fixture(params=["bundled", "bundled_and_older"])
def told_to_neo4j(request: pytest.FixtureRequest) -> list[Record]:
    return _merged(request.getfixturevalue(request.param))


def test_every_shipped_question_is_counted_again() -> None:
    assert sorted(ANSWERS) == sorted(catalog())


def test_every_answer_is_what_the_records_say(told: list[Record], embedded_store: Store) -> None:
    embedded_store.load(told)
    assert list(disagreements(Facts(told), embedded_store)) == []


def test_every_answer_of_neo4j_is_what_the_records_say(told_to_neo4j: list[Record], empty_neo4j: str) -> None:
    with open_store(empty_neo4j) as server:
        server.load(told_to_neo4j)
        assert list(disagreements(Facts(told_to_neo4j), server)) == []


def test_lists_that_say_newest_first_are_so(bundled_and_older: list[Record], embedded_store: Store) -> None:
    embedded_store.load(_merged(bundled_and_older))
    for name, question in catalog().items():
        if found := re.search("(newest|oldest) first", question.about):
            table = answer(question, embedded_store, {"limit": "0"} if _takes(name, "limit") else {})
            for dates in _dates(table.columns, table.rows):
                told = sorted((day for day in dates if day), reverse=found[1] == "newest")
                assert [*told, *[""] * dates.count("")] == dates, name


def test_no_pair_is_a_body_and_what_it_belongs_to(
    bundled_and_older: list[Record], embedded_store: Store
) -> None:
    held = _merged(bundled_and_older)
    facts = Facts(held)
    embedded_store.load(held)
    ids = {facts.name(one): one for one in facts.actors}
    for name, level in product(("network/strongest-pairs", "change/pairs", "change/gone-quiet"), Grouping):
        rows = answer(catalog()[name], embedded_store, {"as": level, "limit": "0"}).rows
        named = [[ids.get(str(one), "un") for one in row[:2]] for row in rows]
        assert rows
        assert [pair for pair in named if facts.akin(*pair)] == []


def test_a_partnership_goes_on_under_the_name_of_the_successor(
    bundled_and_older: list[Record], embedded_store: Store
) -> None:
    embedded_store.load(_merged(bundled_and_older))
    given = {"actor": "ASEAN", "as": "family", "limit": "0"}
    rows = answer(catalog()["change/pairs"], embedded_store, given).rows
    found = [row[2] for row in rows if "Department of Political and Peacebuilding Affairs" in row[:2]]
    assert found == ["continued"]


def disagreements(facts: Facts, store: Store) -> Iterator[str]:
    """What differs, of every question, with each grouping and parameter."""
    somebody = Somebody.of(facts)
    for name in sorted(ANSWERS):
        for given in _cases(name, somebody):
            for one in _differing(name, given, facts, store):
                yield f"{name} {given}: {one}"


def _differing(name: str, given: dict[str, str], facts: Facts, store: Store) -> list[str]:
    question = catalog()[name]
    bodies = {column.name for column in question.columns if column.type == "body"}
    expected = recounted(facts, name, given, grouped=_takes(name, "as"))
    return differences(answer(question, store, given), bodies, given.get("as", "family"), expected)


def _cases(name: str, some: Somebody) -> Iterator[dict[str, str]]:
    """Parameters to ask with: each grouping, with and without a body, and each parameter that chooses."""
    whole = {"limit": "0"} if _takes(name, "limit") else {}
    levels = [{"as": str(level)} for level in Grouping] if _takes(name, "as") else [{}]
    pair = {"one": some.one, "other": some.other}
    chosen = {
        "without": ["United Nations" if name == "network/un-bodies-by-organization" else some.third],
        "actor": [some.one, "United Nations"],
        "kind": ["event", "agreement"] if _type(name, "kind") == "activity_kind" else ["united_nations"],
        "of": ["organization"],
        "since": ["2022", "2019-06"],
        "from": ["2019", "2023-05"],
        "to": ["2023-05"],
        "by": ["2025"],
        "theme": [some.theme],
        "place": [some.place],
        "status": ["under_way", "concluded"],
        "how": ["new", "dropped"],
        "text": ["union", "Meeting", "AU"],
        "paragraph": ["8"],
        "bodies": ["3"],
    }
    base = pair if name == "network/shared-partners" else {}
    for level in levels:
        yield {**base, **whole, **level}
        if name == "organizations/together":
            yield {**pair, **whole}
        for key, values in chosen.items():
            once = key == "without" or level in ({}, {"as": "family"})
            for value in values if once and _takes(name, key) else ():
                yield {**base, **whole, **level, key: value}


def _takes(name: str, key: str) -> bool:
    return bool(_type(name, key))


def _type(name: str, key: str) -> str:
    return next((param.type for param in catalog()[name].params if param.name == key), "")


def _dates(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> Iterable[list[str]]:
    """The dates of a table in its order, section by section where it has any."""
    parts = [at for at, column in enumerate(columns) if column in ("section", "document")]
    found: dict[tuple[object, ...], list[str]] = {}
    for row in rows:
        found.setdefault(tuple(row[at] for at in parts), []).append(str(row[columns.index("date")] or ""))
    return found.values()


def _busiest(facts: Facts, nodes: Iterable[str], count: int) -> list[str]:
    return [facts.name(node) for node, _ in Counter(nodes).most_common(count)]


def _merged(records: Iterable[Record]) -> list[Record]:
    nodes, edges = merged(records)
    return [*nodes, *edges]
