"""Who may take part in what a sentence tells, and what the weights see of each, on invented sentences."""

import pytest

from loaders.activities.roles import Seat, company, of_seat, seats, within
from tests.reading import everybody, parts_of

who = everybody().actor


def seated(text: str, index: int, *section: str) -> list[Seat]:
    return seats([part.sentence for part in parts_of(text, *section)], index, section, who)


def told(text: str, index: int, *section: str) -> list[tuple[str, str]]:
    """(actor, where it is carried from) of each seat."""
    return [(seat.mention.actor, seat.carried) for seat in seated(text, index, *section)]


def test_everybody_named_in_the_sentence_has_a_seat_in_order() -> None:
    assert told("UNEP, FAO and the African Union met.", 0, "au") == [("unep", ""), ("fao", ""), ("au", "")]


def test_an_actor_named_twice_has_two_seats() -> None:
    assert [actor for actor, _ in told("UNEP met FAO, and UNEP left.", 0)] == ["unep", "fao", "unep"]


def test_those_of_the_sentence_before_and_of_the_first_one_are_carried_over() -> None:
    text = "WHO came. UNEP came. FAO spoke."
    assert told(text, 2) == [("fao", ""), ("unep", "before"), ("who", "first")]


def test_nobody_is_carried_over_who_is_named_anyway() -> None:
    assert told("UNEP came. UNEP spoke.", 1) == [("unep", "")]


def test_the_organization_of_the_section_has_a_seat_of_its_own() -> None:
    assert told("UNEP came.", 0, "au") == [("unep", ""), ("au", "section")]
    (union,) = [seat for seat in seated("UNEP came.", 0, "au") if seat.carried]
    assert union.at is None
    assert union.host


def test_words_for_both_organizations_seat_both() -> None:
    text = "UNEP and the African Union met. Both organizations sang."
    assert {actor for actor, carried in told(text, 1, "au") if not carried} == {"unep", "au"}


def test_a_seat_knows_its_place_and_its_words() -> None:
    text = "UNEP met FAO."
    (part,) = parts_of(text)
    for seat in seated(text, 0):
        assert seat.at is not None
        assert part.sentence.chunks[seat.at].mention is not None
        assert text[seat.mention.start : seat.mention.end] in ("UNEP", "FAO")


def test_seats_are_marked_by_how_they_stand_to_the_others() -> None:
    text = "The African Union and the African Union Commission met UNEP."
    marks = {seat.mention.actor: seat.marks for seat in seated(text, 0)}
    assert "organ-named=True" in marks["au"]
    assert "parent-named=True" in marks["au-commission"]
    assert "parent-named=False" in marks["unep"]


def test_company_is_who_the_sentence_itself_names() -> None:
    around = company(seated("WHO came. UNEP met FAO and the African Union.", 1, "au", "ecowas"), 1)
    assert around.named == {"unep", "fao", "au"}
    assert around.united == {"unep", "fao"}
    assert around.order == 1
    assert around.hosted
    assert not company(seated("UNEP met FAO.", 0), 0).hosted


def test_an_organ_is_within_its_body_through_any_number_of_others() -> None:
    assert within("au-commission", "au", who)
    assert within("1540-group-of-experts", "security-council", who)
    assert not within("au", "au-commission", who)
    assert not within("au", "au", who)


def features(text: str, actor: str, *section: str) -> list[str]:
    """The features of an actor's first seat beside the first thing that a noun names."""
    parts = parts_of(text, *section)
    candidate = next(one for one in parts[-1].candidates if one.way == "noun")
    found = seats([part.sentence for part in parts], len(parts) - 1, section, everybody().actor)
    seat = next(one for one in found if one.mention.actor == actor)
    return list(of_seat(parts[-1].sentence, candidate, seat, [candidate], 2))


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
