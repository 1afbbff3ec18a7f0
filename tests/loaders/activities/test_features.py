"""What the weights see of a candidate, on short invented sentences."""

import pytest

from loaders.activities.around import apposed, governor, preposition, verb_before
from loaders.activities.candidate import Candidate
from loaders.activities.company import Company
from loaders.activities.features import of_candidate
from loaders.activities.unhosted import UNHOSTED
from tests.reading import proposed, sentence_of

NOBODY = Company(frozenset(), frozenset())


def features(text: str, way: str = "noun", around: Company = NOBODY) -> list[str]:
    """The features of the first candidate of a way."""
    found = proposed(text, "au")
    return list(of_candidate(sentence_of(text, "au"), found, _first(found, way), around))


def _first(found: list[Candidate], way: str) -> Candidate:
    return next(one for one in found if one.way == way)


def at_word(text: str, word: str) -> int:
    return next(at for at, chunk in enumerate(sentence_of(text).chunks) if chunk.text == word)


@pytest.mark.parametrize(
    ("text", "governs"),
    [
        ("UNEP met in the workshop.", "in"),
        ("UNEP met FAO and the workshop.", "and"),
        ("UNEP liked the workshop.", "verb:past"),
        ("Rome, workshop.", ","),
        ("The workshop ended.", "^"),
    ],
)
def test_what_governs_a_word_stands_before_its_articles(text: str, governs: str) -> None:
    assert preposition(sentence_of(text), at_word(text, "workshop")) == governs


def test_the_verb_before_a_word_is_the_last_one() -> None:
    text = "UNEP organized and hosted a workshop."
    one = sentence_of(text)
    found = verb_before(one, at_word(text, "workshop"))
    assert found is not None
    assert found.base == "host"
    assert verb_before(one, 0) is None


def test_the_governing_noun_stands_before_of() -> None:
    text = "UNEP led the review of the workshop."
    assert governor(sentence_of(text), at_word(text, "workshop")) == "review"
    assert governor(sentence_of("UNEP led a workshop."), 3) == "-"


def test_company_tells_the_sides() -> None:
    around = Company(frozenset({"unep", "au"}), frozenset({"unep"}))
    assert around.sides(["unep"]) == "united"
    assert around.sides(["au"]) == "other"
    assert around.sides(["au", "unep"]) == "unitedother"
    assert around.sides([]) == "none"


def test_features_tell_way_kind_and_verb() -> None:
    found = features("UNEP and the African Union organized a workshop in May 2031.")
    assert {"noun", "noun kind=event", "noun type=workshop", "noun frame=organize", "head=workshop"} <= set(
        found
    )


def test_features_tell_what_is_background() -> None:
    cited = features("In line with the Harbour Strategy, UNEP grew.")
    done = features("UNEP adopted the Harbour Strategy.")
    assert "noun background=True" in cited
    assert "noun background=False" in done


def test_features_tell_whether_a_thing_has_a_date() -> None:
    assert "noun dated=True own=True" in features("UNEP held a workshop in May 2031.")
    assert "noun dated=False own=False" in features("UNEP held a workshop.")


def test_features_of_a_topic_tell_whether_a_thing_is_named() -> None:
    assert "topic nouns=0" in features("UNEP worked with the African Union on tides.", "topic")
    assert "topic nouns=1" in features("UNEP held a workshop on tides.", "topic")


def test_features_of_a_verb_tell_whom_it_meets() -> None:
    assert "verb=meet actor=True" in features("UNEP met with the African Union.", "verb")


def test_features_do_not_name_actors_places_or_years() -> None:
    """Weights learned from one edition must hold for another one."""
    for way in ("noun", "topic"):
        found = " ".join(features("UNEP and the African Union held a workshop in Nairobi in May 2031.", way))
        assert not {"unep", "nairobi", "2031", "african"} & set(found.lower().replace("=", " ").split())


def test_features_are_the_same_on_every_run() -> None:
    text = "UNEP and the African Union organized a workshop in May 2031 and signed a declaration."
    assert features(text) == features(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("UNEP supported several projects, such as lamps and nets.", "such"),
        ("UNEP supported several projects, including the Lamp Fund.", "including"),
        ("UNEP supported several projects.", "no"),
    ],
)
def test_features_tell_what_opens_a_list_behind_a_thing(text: str, parts: str) -> None:
    assert f"lists={parts}" in features(text)


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("UNEP supported its new strategy, the Reef Agenda.", ["name-behind", "noun-before"]),
        ("UNEP supported its new strategy, which failed.", ["no"]),
        ("UNEP supported the Reef Agenda, and boats.", ["no"]),
    ],
)
def test_features_tell_that_a_noun_and_the_name_beside_it_are_one_thing(text: str, same: list[str]) -> None:
    sentence, all_ = sentence_of(text), proposed(text)
    things = [one for one in all_ if one.way == "noun"]
    assert [apposed(sentence, one) for one in things] == same


def test_a_section_on_no_organization_has_features_of_its_own() -> None:
    text = "UNEP and the African Union organized a workshop in May 2031."
    among = Company(frozenset({"unep", "au"}), frozenset({"unep"}), hosted=False)
    beside = [one for one in features(text, around=among) if one.startswith(UNHOSTED)]
    assert f"{UNHOSTED}noun sides=unitedother" in beside
    assert not any(one.startswith(UNHOSTED) for one in features(text))
