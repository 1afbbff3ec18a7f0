"""Finding a text: the full-text index of a server finds what looking at every node finds."""

from collections.abc import Iterator

import pytest

from graph.records import Record
from graph.store import Store, open_store
from queries.answer import answer, found
from queries.catalog import catalog
from tests.invented import FIRST, SECOND, edition

FIND = catalog()["provenance/find"]
TEXTS = [
    "lagoon", "goon un", "LAU", "Union of the Lagoons", "unión", "the", "took part", "in June 2031",
    "tides and", "Pact\tin", "2031", "s", "-", "$text", "*", "Lagoon AND Union", "name:lagoon", '"', "\\",
    "(lagoon", "合作", "x" * 300, "nothing of this kind",
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_the_index_finds_what_looking_at_everything_finds(
    text: str, filled: Store, answering_all: Store
) -> None:
    given = {"text": text, "limit": "500"}
    assert found(FIND, filled, given) == answer(FIND, answering_all, given)


@pytest.fixture(scope="module")
def everything() -> list[Record]:
    return [*edition(FIRST), *edition(SECOND)]


@pytest.fixture(scope="module")
def answering_all(everything: list[Record], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An embedded store with both editions."""
    with open_store(str(tmp_path_factory.mktemp("finding") / "all.graph")) as store:
        store.load(everything)
        yield store


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def filled(request: pytest.FixtureRequest, answering_all: Store, everything: list[Record]) -> Iterator[Store]:
    """Both editions in the embedded store, then in Neo4j."""
    if request.param == "embedded":
        yield answering_all
        return
    at = request.getfixturevalue("neo4j_uri")
    request.getfixturevalue("wipe_neo4j")()
    with open_store(at) as store:
        store.load(everything)
        assert store._sessions.searchable()
        yield store
