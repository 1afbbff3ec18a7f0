"""A sentence that only says that some cooperate, beside other activities of its paragraph."""

import pytest

from loaders.activities.umbrellas import covers, only_says
from loaders.activities.weights import weights
from loaders.pipeline import Reader
from tests.reading import activities_of, everybody, proposed, sentence_of

MET = "In May 2043, UNEP and the African Union held a workshop on tides. "


@pytest.mark.parametrize(
    ("text", "empty"),
    [
        ("UNEP continued to strengthen its cooperation with the African Union.", True),
        ("UNEP and the African Union have deepened their strategic partnership.", True),
        ("UNEP cooperates with the African Union in the areas of trade and statistics.", True),
        ("UNEP continued enhancing its cooperation with the African Union.", True),
        ("UNEP works with the African Union in a number of trade-related areas.", True),
        ("UNEP cooperates with the African Union in the elaboration of port statistics.", False),
        ("UNEP also cooperates with the African Union in the areas of trade and statistics.", False),
        ("UNEP cooperates with the African Union in mapping reefs.", False),
        ("UNEP cooperates with the African Union on the 2043 elections in Xanadu.", False),
        ("UNEP advises the African Union.", False),
        ("UNEP continued its coordination with the African Union.", False),
    ],
)
def test_a_topic_may_say_no_more_than_that_there_is_cooperation(text: str, empty: bool) -> None:
    sentence = sentence_of(text, "au")
    topics = [one for one in proposed(text, "au") if one.topical]
    assert [only_says(sentence, one) for one in topics] == [empty]


@pytest.mark.parametrize(
    ("others", "actors", "covered"),
    [
        ({"unep", "au"}, {"unep", "au"}, True),
        ({"unep", "au"}, {"un", "au"}, True),
        ({"unep", "au-commission"}, {"unep", "au"}, True),
        ({"unep", "au"}, {"unep", "au-commission"}, False),
        ({"un", "au"}, {"unep", "au"}, False),
        ({"unep"}, {"unep", "au"}, False),
    ],
)
def test_an_organ_stands_for_its_body_and_not_the_other_way_round(
    others: set[str], actors: set[str], covered: bool
) -> None:
    assert covers(others, actors, everybody().actor) == covered


def test_it_is_left_out_where_another_activity_has_both() -> None:
    opener = "UNEP continued to strengthen its cooperation with the African Union."
    assert [one.kind for one in activities_of(opener, "au")] == ["cooperation"]
    assert [one.kind for one in activities_of(MET + opener, "au")] == ["event"]


def test_it_stays_where_the_other_activity_is_with_somebody_else() -> None:
    opener = "FAO continued to strengthen its cooperation with the African Union."
    assert [one.kind for one in activities_of(MET + opener, "au")] == ["event", "cooperation"]


def test_what_is_left_out_is_still_asked_about_as_unlikely() -> None:
    text = MET + "UNEP continued to strengthen its cooperation with the African Union."
    reader = Reader(everybody(), weights())

    (asked,) = [
        one for one in reader.untold(text, reader.parts(text, ("au",)), ("au",)) if one.confidence == 0.2
    ]

    assert asked.name == "cooperation with the African Union"
