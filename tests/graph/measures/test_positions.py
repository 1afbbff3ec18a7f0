"""All measures of every actor, as rows."""

import networkx as nx
import pytest

from graph.measures.positions import Position, measured


@pytest.fixture
def rows(house: "nx.Graph[str]") -> list[Position]:
    house.add_node("E", name="Archive", kind="organ", activities=2)
    house.nodes["C"].update(name="Council", kind="organization", activities=7)
    return measured(house)


def test_the_strongest_stand_first_and_one_row_has_everything(rows: list[Position]) -> None:
    assert [row.id for row in rows] == ["B", "C", "A", "D", "E"]
    council = rows[1]
    assert (council.id, council.actor, council.kind, council.activities) == (
        "C",
        "Council",
        "organization",
        7,
    )
    assert (council.degree, council.strength, council.core) == (3, 7.0, 2)
    assert council.betweenness == council.betweenness_weighted == 0.333333
    assert council.closeness == pytest.approx(3 / 4)
    assert council.harmonic == pytest.approx(3 / 4)
    assert council.clustering == pytest.approx(1 / 3, abs=1e-6)
    assert council.effective_size == pytest.approx(7 / 3, abs=1e-6)
    assert council.efficiency == pytest.approx(7 / 9, abs=1e-6)


def test_an_actor_alone_has_zeros_and_what_has_no_meaning_is_none(rows: list[Position]) -> None:
    alone = rows[-1]
    assert (alone.actor, alone.degree, alone.strength, alone.eigenvector) == ("Archive", 0, 0.0, 0.0)
    assert (alone.constraint, alone.effective_size, alone.efficiency) == (None, None, None)


def test_components_and_communities_are_numbered_the_largest_first(rows: list[Position]) -> None:
    assert {row.id: row.component for row in rows} == {"A": 1, "B": 1, "C": 1, "D": 1, "E": 2}
    assert {row.community for row in rows if row.id in "AB"} == {1}


def test_numbers_have_six_decimals(rows: list[Position]) -> None:
    council = rows[1]
    assert council.clustering == 0.333333
    assert council.constraint == round(council.constraint or 0, 6)


def test_no_network_no_rows() -> None:
    assert measured(nx.Graph()) == []
