"""The look of each kind: told apart without colour, and seen on white."""

import pytest

from graph.export.colours import LOOKS, Look, look
from graph.vocabulary import ActivityKind, ActorKind


def luminance(colour: str) -> float:
    """Relative luminance as in the Web Content Accessibility Guidelines 2.1."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_kind_of_actor_and_of_activity_has_a_look_of_its_own() -> None:
    assert set(LOOKS) == {*ActorKind, *ActivityKind}
    assert len({(one.shape, one.fill) for one in LOOKS.values()}) == len(LOOKS)


def test_actors_and_activities_never_share_a_shape() -> None:
    actors = {LOOKS[kind].shape for kind in ActorKind}
    assert not actors & {LOOKS[kind].shape for kind in ActivityKind}


@pytest.mark.parametrize("found", LOOKS.values(), ids=lambda found: found.word)
def test_a_border_reaches_three_to_one_against_white(found: Look) -> None:
    assert 1.05 / (luminance(found.border) + 0.05) >= 3


def test_an_unknown_kind_looks_like_an_unlisted_body() -> None:
    assert look("organ").word == "Organ of an organization"
    assert look("planet") == LOOKS[ActorKind.UNLISTED]
