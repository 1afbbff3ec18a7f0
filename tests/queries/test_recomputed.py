"""Every question that counts or lists agrees with plain Python over the records, on both stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.jsonl import lines, read
from graph.merging import merged
from graph.records import Record
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.answer import answer
from queries.catalog import catalog
from queries.header import Query
from tests.recomputing import RECOUNTED, Facts, Row

OLDER = Path(__file__).parents[3] / "shared" / "reports" / "A-71-160.txt"
TEXTS = ("provenance/", "events/in-place", "events/trainings", "activities/by-section", "themes/activities")
QUALITY = ("quality/no-place", "quality/rules", "quality/unlisted-actors")


@pytest.fixture
def two_editions(invented: list[Record], second_edition: list[Record]) -> list[Record]:
    return [*invented, *second_edition]


@pytest.fixture
def bundled() -> list[Record]:
    """The facts of A/79/302 that come with the package."""
    from loaders.pipeline import bundled
    from loaders.recording import records

    return list(records(bundled()))


@pytest.fixture
def bundled_and_older(bundled: list[Record]) -> list[Record]:
    """The bundled facts and an older edition, where its text is at hand."""
    if not OLDER.exists():
        pytest.skip(f"the text of A/71/160 is not at hand ({OLDER})")
    from loaders.pipeline import extract
    from loaders.recording import records

    return [*bundled, *records(extract(OLDER))]


@pytest.fixture(params=["two_reports", "invented", "two_editions", "bundled", "bundled_and_older"])
def held(request: pytest.FixtureRequest) -> list[Record]:
    """The records of one report or of two together, as `records.jsonl` holds them."""
    nodes, edges = merged(request.getfixturevalue(request.param))
    return list(read(lines([*nodes, *edges])))


def _asked(query: Query, store: Store, grouping: str) -> list[Row]:
    given = {param.name for param in query.params}
    said = {"as": grouping, "limit": "0"}
    return list(answer(query, store, {name: said[name] for name in said if name in given}).rows)


def _different(held: list[Record], store: Store) -> Iterator[tuple[str, str, list[Row], list[Row]]]:
    """Each question and grouping whose rows are others than those counted again, with what only one has."""
    for grouping in Grouping:
        facts = Facts(held, grouping.value)
        for name, counted in RECOUNTED.items():
            asked, again = _asked(catalog()[name], store, grouping.value), counted(facts)
            mine, theirs = sorted(map(repr, again)), sorted(map(repr, asked))
            if mine != theirs:
                only = [row for row in again if repr(row) not in theirs]
                yield name, grouping.value, only[:2], [row for row in asked if repr(row) not in mine][:2]


def test_what_is_counted_again_agrees(held: list[Record], store: Store) -> None:
    store.load(held)
    assert list(_different(held, store)) == []


def test_all_that_counts_or_lists_is_counted_again() -> None:
    """Left out are those that list words, and four that list what is doubtful or one place."""
    left = [name for name in catalog() if name not in RECOUNTED]
    assert [name for name in left if not name.startswith((*TEXTS, *QUALITY))] == []
