"""Finding a text: the full-text index of a server finds what looking at every node finds."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from graph.records import Node, Record
from graph.store.store import Store, open_store
from graph.vocabulary import Label
from queries.answer import answer, found
from queries.catalog import catalog
from tests.invented_graph import FIRST, SECOND, edition

FIND = catalog()["provenance/find"]
MANY = " ".join(f"harbour{number}" for number in range(2000))
ODD = ["Cup ½ of ① lake ²", "ΣΊΣΥΦΟΣ Lake", "_lead trail_", "İstanbul ırmak", "ﬁsh flow", "Don't", MANY]
TEXTS = [
    "lagoon", "goon un", "LAU", "Union of the Lagoons", "unión", "the", "took part", "in June 2031",
    "tides and", "Pact\tin", "2031", "s", "-", "$text", "*", "Lagoon AND Union", "name:lagoon", '"', "\\",
    "(lagoon", "合作", "x" * 300, "nothing of this kind",
    "½", "²", "①", "cup ½", "Σίσυφος", "ΣΊΣΥΦΟΣ", "σίσυφος lake", "_", "İ", "ı", "ﬁsh", "don't",
    MANY, f"{MANY} nowhere", "lagoon " * 20_000,
]  # fmt: skip


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: text[:12])
def test_the_index_finds_what_looking_at_everything_finds(
    text: str, filled: Store, answering_all: Store
) -> None:
    given = {"text": text, "limit": "500"}
    assert found(FIND, filled, given) == answer(FIND, answering_all, given)


def test_the_odd_names_are_there_to_be_found(answering_all: Store) -> None:
    """A text that nothing holds would show nothing of the index."""
    for text in ("½", "²", "①", "_", "İ", "Don't", MANY):
        assert len(found(FIND, answering_all, {"text": text}).rows) == 1


def test_the_index_is_asked_where_there_is_one(
    filled: Store, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answer_of = filled._sessions.answer

    def listening(cypher: str, params: Mapping[str, Any]) -> Any:
        asked.append(cypher)
        return answer_of(cypher, params)

    monkeypatch.setattr(filled._sessions, "answer", listening)
    found(FIND, filled, {"text": "lagoon"})
    used = any("db.index.fulltext" in cypher for cypher in asked)
    assert used == (request.node.callspec.params["filled"] == "neo4j")


@pytest.fixture(scope="module")
def everything() -> list[Record]:
    odd = [Node(f"odd-{number}", Label.PLACE, {"name": name}) for number, name in enumerate(ODD)]
    return [*edition(FIRST), *edition(SECOND), *odd]


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
