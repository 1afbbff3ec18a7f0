"""What the weights make of features."""

import re
from math import exp

import pytest

from graph.vocabulary import Role
from loaders.activities.weights import NONE, ROLES, Weights, weights
from loaders.actors.register import register

SMALL = Weights({"good": 200, "bad": -300}, {"leads": (0, 300, *([0] * (len(ROLES) - 2)))})


def test_a_candidate_without_known_features_is_open() -> None:
    assert SMALL.accepts([]) == 0
    assert SMALL.accepts(["unheard of"]) == 0


def test_features_add_up() -> None:
    assert SMALL.accepts(["good"]) == 200
    assert SMALL.accepts(["good", "bad"]) == -100


def test_the_order_of_features_changes_no_sum() -> None:
    features = [name for name in weights().role for _ in range(3)][:600]
    assert weights().roles(features) == weights().roles(features[::-1])
    assert weights().accepts(features) == weights().accepts(features[::-1])


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
    assert all(isinstance(weight, int) for weight in (*packaged.accept.values(), *packaged.choice.values()))
    assert all(isinstance(weight, int) for row in packaged.role.values() for weight in row)


def test_the_packaged_weights_hold_no_year_and_no_paragraph() -> None:
    """A weight for a year would be one for a report."""
    packaged = weights()
    features = (*packaged.accept, *packaged.role, *packaged.choice)
    assert [one for one in features if re.search(r"\d{3}", one)] == []


def test_the_packaged_weights_for_roles_and_choices_name_no_body() -> None:
    """A weight for a body would be one for a paragraph."""
    bodies = {acronym.lower() for acronym in register().acronyms if len(acronym) > 2}
    features = (*weights().role, *weights().choice)
    assert [one for one in features if set(re.findall(r"[a-z-]+", one)) & bodies] == []


def test_roles_are_weighed_as_if_each_were_summed_alone() -> None:
    rows = {"a": (300, -20, 0, 5, 0, 40), "b": (-800, 15, 7, 0, 90, -1), "c": (0, 0, -250, 0, 0, 0)}
    likely = Weights({}, rows).roles(["a", "b", "unknown", "c", "c"])
    totals = (-500, -5, -493, 5, 90, 39)
    powers = [exp((total - 90) / 100) for total in totals]
    assert list(likely.values()) == [power / sum(powers) for power in powers]
