"""Who may take part in what a sentence tells, on invented sentences."""

from loaders.activities.seats import Seat, company, seats, within
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
