"""What the weights see of somebody who may take part, on invented sentences."""

import pytest

from loaders.activities.roles import of_seat
from loaders.activities.seats import seats
from loaders.activities.weights import flat
from tests.reading import everybody, parts_of


def features(text: str, actor: str, *section: str) -> list[str]:
    """The features of an actor's first seat beside the first thing that a noun names."""
    parts = parts_of(text, *section)
    candidate = next(one for one in parts[-1].candidates if one.way == "noun")
    found = seats([part.sentence for part in parts], len(parts) - 1, section, everybody().actor)
    seat = next(one for one in found if one.mention.actor == actor)
    return list(flat(of_seat(parts[-1].sentence, candidate, seat, [candidate], 2)))


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("UNEP organized a workshop.", "unep", "subject"),
        ("FAO attended the African Union workshop.", "au", "owner"),
        ("FAO organized a workshop of the African Union on tides.", "au", "inside-of"),
        ("FAO organized with UNEP a workshop.", "unep", "between"),
        ("FAO organized a workshop with UNEP.", "unep", "behind"),
        ("FAO grew and organized a workshop.", "fao", "shared-subject"),
    ],
)
def test_a_seat_knows_its_place(text: str, actor: str, place: str) -> None:
    assert f"place={place}" in features(text, actor, "au")


def test_a_seat_knows_the_preposition_and_the_verb_before_it() -> None:
    found = features("FAO organized a workshop with UNEP.", "unep")
    assert "place=behind prep=with" in found
    assert "verb=organize/finite prep=with kind=event" in found


def test_and_in_a_list_takes_over_its_preposition() -> None:
    assert "place=behind prep=and+with" in features("FAO organized a workshop with UNEP and WHO.", "who")


def test_an_actor_from_elsewhere_is_known_as_carried() -> None:
    found = features("UNEP came. FAO organized a workshop.", "unep")
    assert "carried=before" in found
    assert not [one for one in found if one.startswith("place=")]
    assert "carried=section" in features("FAO organized a workshop.", "au", "au")


def test_a_seat_knows_its_kind_and_whether_it_is_the_host() -> None:
    assert {"actor=organization", "host=True"} <= set(
        features("The African Union organized a workshop.", "au", "au")
    )
    assert {"actor=united_nations", "host=False"} <= set(features("FAO organized a workshop.", "fao", "au"))


def test_features_do_not_name_the_actor() -> None:
    """Weights learned from some bodies must hold for all."""
    found = features("The African Union organized a workshop with UNEP.", "au", "au")
    assert not {"au", "african", "union"} & set(" ".join(found).lower().replace("=", " ").split())
