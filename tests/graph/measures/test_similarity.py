"""Who has the same partners."""

import networkx as nx
import pytest

from graph.measures.similarity import Similarity, similarities


def test_actors_with_the_same_partners_are_alike_and_their_own_tie_does_not_count(
    house: "nx.Graph[str]",
) -> None:
    """A and B both have C; what is left of A's and B's partners is C alone."""
    found = {(row.one, row.other): row for row in similarities(house)}
    assert found["A", "B"] == Similarity("A", "A", "B", "B", 1, 1.0, 1.0, True)


def test_partners_are_compared_by_their_weights(house: "nx.Graph[str]") -> None:
    """A has B at 4 and C at 1, D has C at 2: 1 · 2 over √17 · 2."""
    row = next(row for row in similarities(house) if (row.one, row.other) == ("A", "D"))
    assert (row.shared, row.jaccard, row.tied) == (1, 0.5, False)
    assert row.cosine == pytest.approx(1 / 17**0.5, abs=1e-6)


def test_the_most_alike_stand_first_and_equal_ones_by_name(star: "nx.Graph[str]") -> None:
    pairs = [(row.one, row.other) for row in similarities(star)]
    assert pairs == [
        ("east", "north"),
        ("east", "south"),
        ("east", "west"),
        ("north", "south"),
        ("north", "west"),
        ("south", "west"),
    ]
    assert len(similarities(star, limit=2)) == 2


def test_fewer_shared_partners_than_asked_for_are_left_out(star: "nx.Graph[str]") -> None:
    star.add_edges_from([("hill", "north"), ("hill", "south")])
    rows = similarities(star, least=2)
    assert [(row.one, row.other, row.shared) for row in rows] == [
        ("north", "south", 2),
        ("hill", "middle", 2),
    ]
