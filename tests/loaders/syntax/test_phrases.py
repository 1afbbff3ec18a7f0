"""The noun phrases that may name an activity, on short invented sentences."""

from collections.abc import Sequence

import pytest

from loaders.syntax.chunks import Chunk
from loaders.syntax.phrases import nested
from tests.reading import sentence_of


def words(text: str, row: Sequence[Chunk], left: int, right: int) -> str:
    return text[row[left].start : row[right - 1].end]


def named(text: str, *section: str) -> list[str]:
    """The words of each phrase."""
    one = sentence_of(text, *section)
    return [words(text, one.chunks, phrase.left, phrase.right) for phrase in one.phrases]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("UNEP organized a workshop in Rome.", "workshop"),
        ("UNEP organized a joint regional workshop on clean harbours in May 2031.",
         "joint regional workshop on clean harbours"),
        ("UNEP organized the third workshop of the African Union.", "third workshop of the African Union"),
        ("UNEP attended the United Nations-African Union annual conference.",
         "United Nations-African Union annual conference"),
        ("UNEP organized a workshop with FAO.", "workshop"),
        ("UNEP organized a workshop and invited FAO.", "workshop"),
        ("UNEP organized a training course for young sailors during the winter.",
         "training course for young sailors"),
        ("UNEP signed a memorandum of understanding on tides with FAO.",
         "memorandum of understanding on tides"),
        ("UNEP organized a workshop on support for displaced persons.",
         "workshop on support for displaced persons"),
        ("UNEP organized a workshop on peace and security in Africa.",
         "workshop on peace and security in Africa"),
        ("UNEP adopted the Plan of Action on Quiet Roads.", "Plan of Action on Quiet Roads"),
        ("UNEP organized a meeting on the situation in Kenya.", "meeting on the situation in Kenya"),
        ("UNEP signed a memorandum of understanding to promote shared harbours.",
         "memorandum of understanding to promote shared harbours"),
        ("UNEP held a meeting on cooperation between the African Union and FAO in Rome.",
         "meeting on cooperation between the African Union and FAO"),
        ("UNEP began a project on the low-carbon, storm-proof repair of piers.",
         "project on the low-carbon, storm-proof repair of piers"),
    ],
)  # fmt: skip
def test_a_phrase_reaches_from_its_modifiers_to_its_topic(text: str, phrase: str) -> None:
    assert named(text) == [phrase]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("UNEP organized a workshop in Rome.", ["workshop"]),
        ("UNEP organized a workshop with FAO.", ["workshop"]),
        ("UNEP organized a workshop and invited FAO.", ["workshop"]),
        ("UNEP organized a workshop, which FAO liked.", ["workshop"]),
        ("UNEP organized a workshop on tides in May 2031.", ["workshop on tides"]),
        ("UNEP organized a workshop on tides on 3 May 2031.", ["workshop on tides"]),
        (
            "UNEP organized a workshop on tides and a seminar on wind.",
            ["workshop on tides", "seminar on wind"],
        ),
        ("UNEP signed a declaration following the storm.", ["declaration"]),
    ],
)
def test_a_phrase_ends_before_partner_place_date_verb_and_clause(text: str, phrases: list[str]) -> None:
    assert named(text) == phrases


@pytest.mark.parametrize(
    ("text", "kind", "type_"),
    [
        ("They held a workshop.", "event", "workshop"),
        ("They signed a memorandum of understanding.", "agreement", "memorandum_of_understanding"),
        ("They launched a project.", "programme", "project"),
        ("They wrote a handbook.", "publication", "handbook"),
        ("They held a side event.", "event", "side_event"),
        ("They signed a cooperation agreement.", "agreement", "cooperation_agreement"),
    ],
)
def test_the_head_tells_kind_and_type(text: str, kind: str, type_: str) -> None:
    (phrase,) = sentence_of(text).phrases
    assert (phrase.head.kind, phrase.head.type) == (kind, type_)


def test_the_head_tells_the_plural() -> None:
    assert [phrase.head.plural for phrase in sentence_of("They held workshops.").phrases] == [True]
    assert [phrase.head.plural for phrase in sentence_of("They held a workshop.").phrases] == [False]


def test_two_ordinals_belong_to_one_phrase() -> None:
    assert named("They held the third and fourth annual conferences on tides.") == [
        "third and fourth annual conferences on tides"
    ]


def test_two_ordinals_in_digits_belong_to_one_phrase() -> None:
    assert named("They held the 29th and 30th conferences.") == ["29th and 30th conferences"]


def test_a_noun_before_another_noun_is_no_head() -> None:
    assert named("They read the workshop minutes.") == []


def test_a_verb_is_no_head() -> None:
    assert named("UNEP will report to FAO.") == []
    assert named("They went on to plan the boats.") == []


def test_a_phrase_inside_another_one_knows_it() -> None:
    one = sentence_of("They wrote a report on the workshop on tides.")
    around = [(words(one.text, one.chunks, a.left, a.right), b is not None) for a, b in nested(one.phrases)]
    assert around == [("report on the workshop on tides", False), ("workshop on tides", True)]


def test_a_phrase_lies_in_its_row_around_its_head() -> None:
    one = sentence_of(
        "UNEP and FAO held a joint workshop on tides and signed the Harbour Plan of Action in Rome."
    )
    for phrase in one.phrases:
        assert 0 <= phrase.left <= phrase.at < phrase.stop <= phrase.right <= len(one.chunks)
    assert len(one.phrases) == 2


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("UNEP helped with the organization’s agreement on data.", "agreement on data"),
        ("UNEP follows the Council work programme and it trains pilots.", "Council work programme"),
        ("UNEP is preparing a plan for the reduction of tides aligning with the charter of ports.",
         "plan for the reduction of tides"),
        ("UNEP and the African Union hold yearly dialogues on nets.", "yearly dialogues on nets"),
        ("UNEP supported the Reef Road Map II.", "Reef Road Map II"),
        ("UNEP supports the Nets for Peace in Africa Initiative.", "Nets for Peace in Africa Initiative"),
        ("UNEP signed the Memorandum of Understanding on Africa Programme.", "Africa Programme"),
    ],
)  # fmt: skip
def test_a_name_is_whole_and_no_longer(text: str, phrase: str) -> None:
    assert phrase in named(text, "au")


@pytest.mark.parametrize("what", ["the resolution of the crisis", "conflict resolution", "fair competition"])
def test_what_goes_on_by_itself_is_no_head(what: str) -> None:
    assert named(f"UNEP worked for {what}.") == []


def test_a_gerund_that_acts_on_something_is_no_head() -> None:
    assert named("UNEP helped FAO towards meeting their goals.") == []


def test_what_several_do_now_is_a_verb() -> None:
    one = sentence_of("UNEP and the African Union hold yearly dialogues on nets.")
    assert [(use.base, use.how) for use in one.uses] == [("hold", "finite")]
