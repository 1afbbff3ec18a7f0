"""What the weights make of features."""

import math
import re

import pytest

from graph.vocabulary import Role
from loaders.register import register
from loaders.weights import NONE, ROLES, Weights, weights

SMALL = Weights({"good": 2.0, "bad": -3.0}, {"leads": (0.0, 3.0, *([0.0] * (len(ROLES) - 2)))})


def test_a_candidate_without_known_features_is_open() -> None:
    assert SMALL.accepts([]) == 0.5
    assert SMALL.accepts(["unheard of"]) == 0.5


def test_features_add_up() -> None:
    assert SMALL.accepts(["good"]) == pytest.approx(1 / (1 + math.exp(-2)))
    assert SMALL.accepts(["good", "bad"]) == pytest.approx(1 / (1 + math.exp(1)))


def test_probabilities_stay_within_bounds_however_many_features_there_are() -> None:
    assert 0 < SMALL.accepts(["bad"] * 1000) < SMALL.accepts(["good"] * 1000) <= 1


def test_the_roles_share_one_whole() -> None:
    for features in ([], ["leads"], ["leads"] * 300):
        found = SMALL.roles(features)
        assert list(found) == list(ROLES)
        assert sum(found.values()) == pytest.approx(1)


def test_a_role_that_the_features_speak_for_is_the_likeliest() -> None:
    found = SMALL.roles(["leads"])
    assert max(found, key=lambda role: found[role]) == ROLES[1]


def test_taking_no_part_comes_before_the_roles() -> None:
    assert list(ROLES) == [NONE, *Role]


def test_the_packaged_weights_fit_the_roles() -> None:
    packaged = weights()
    assert packaged.accept
    assert packaged.role
    assert {len(row) for row in packaged.role.values()} == {len(ROLES)}
    assert all(math.isfinite(weight) for weight in packaged.accept.values())


def test_the_packaged_weights_hold_no_year_and_no_paragraph() -> None:
    """A weight for a year would be one for a report."""
    assert [one for one in (*weights().accept, *weights().role) if re.search(r"\d{3}", one)] == []


def test_the_packaged_weights_for_roles_name_no_body() -> None:
    """A weight for a body would be one for a paragraph."""
    bodies = {acronym.lower() for acronym in register().acronyms if len(acronym) > 2}
    assert [one for one in weights().role if set(re.findall(r"[a-z-]+", one)) & bodies] == []
