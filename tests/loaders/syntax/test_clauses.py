"""The verbs and clauses of a sentence, on short invented sentences."""

from itertools import pairwise

import pytest

from loaders.syntax.sentence import Sentence
from tests.reading import sentence_of


def verbs(text: str, *section: str) -> list[tuple[str, str]]:
    """(word, how it is used) of each verb."""
    one = sentence_of(text, *section)
    return [(one.chunks[use.at].lower, use.how) for use in one.uses]


def clauses(text: str, *section: str) -> list[str]:
    """The words of each clause."""
    one = sentence_of(text, *section)
    return [text[one.chunks[part.start].start : one.chunks[part.end - 1].end] for part in one.clauses]


def mains(text: str, *section: str) -> list[str]:
    """The verb that carries the meaning of each clause."""
    one = sentence_of(text, *section)
    return [one.chunks[part.main.at].lower if part.main else "" for part in one.clauses]


def background(text: str, *section: str) -> str:
    """The words that are background."""
    one: Sentence = sentence_of(text, *section)
    return " ".join(chunk.text for chunk, back in zip(one.chunks, one.background, strict=True) if back)


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("UNEP organized a workshop.", [("organized", "finite")]),
        ("UNEP will organize a workshop.", [("organize", "finite")]),
        ("UNEP has organized a workshop.", [("organized", "finite")]),
        ("UNEP is organizing a workshop.", [("organizing", "finite")]),
        ("UNEP agreed to organize a workshop.", [("agreed", "finite"), ("organize", "infinitive")]),
        ("UNEP helped FAO by organizing a workshop.", [("helped", "finite"), ("organizing", "gerund")]),
        ("UNEP organized and hosted a workshop.", [("organized", "finite"), ("hosted", "finite")]),
    ],
)
def test_a_verb_is_used_as_its_neighbours_show(text: str, used: list[tuple[str, str]]) -> None:
    assert verbs(text) == used


def test_a_passive_verb_and_a_participle_are_told_from_a_finite_one() -> None:
    assert ("held", "passive") in verbs("A workshop was held in Rome.")
    assert ("organized", "participle") in verbs("A workshop organized by UNEP took place in Rome.")


def test_a_noun_that_looks_like_a_verb_is_none() -> None:
    assert verbs("UNEP reviewed the support.") == [("reviewed", "finite")]
    assert verbs("The meeting ended.") == [("ended", "finite")]


def test_a_capital_inside_the_sentence_is_a_name_and_no_verb() -> None:
    assert verbs("UNEP liked the Signed Book.") == [("liked", "finite")]


def test_one_finite_verb_makes_one_clause() -> None:
    assert clauses("In May 2031, UNEP organized a workshop.") == ["In May 2031, UNEP organized a workshop."]


def test_and_with_a_new_verb_begins_a_clause_that_shares_its_subject() -> None:
    text = "UNEP organized a workshop and signed a declaration."
    assert clauses(text) == ["UNEP organized a workshop", "and signed a declaration."]
    assert [part.own_subject for part in sentence_of(text).clauses] == [True, False]


def test_a_list_of_deeds_is_as_many_clauses_of_one_subject() -> None:
    text = "UNEP published a handbook, trained pilots on tides and jointly advised crews."
    assert clauses(text) == [
        "UNEP published a handbook,",
        "trained pilots on tides",
        "and jointly advised crews.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP launched the plan, adopted in May 2043 and revised in June.",
        "UNEP launched a workshop, attended by pilots, and the network.",
        "UNEP supported the crews, displaced persons and pilots.",
        "UNEP launched the plan, revised versions of which were read in 2043 and trained pilots.",
    ],
)
def test_a_participle_behind_a_comma_is_no_deed_of_the_list(text: str) -> None:
    comma = text.index(",")
    assert not any(text.index(clause) == comma + 2 for clause in clauses(text))


def test_and_with_a_new_subject_begins_a_clause_of_its_own() -> None:
    text = "UNEP organized a workshop, and FAO signed a declaration."
    assert clauses(text) == ["UNEP organized a workshop,", "and FAO signed a declaration."]
    assert [part.own_subject for part in sentence_of(text).clauses] == [True, True]


def test_a_new_subject_of_two_names_stays_whole() -> None:
    text = "UNEP organized a workshop, and UNICEF and FAO signed a declaration."
    assert clauses(text) == ["UNEP organized a workshop,", "and UNICEF and FAO signed a declaration."]


@pytest.mark.parametrize("word", ["which", "while", "whereas"])
def test_a_relative_word_begins_a_clause(word: str) -> None:
    text = f"UNEP organized a workshop, {word} FAO attended it."
    assert clauses(text) == ["UNEP organized a workshop,", f"{word} FAO attended it."]


def test_a_semicolon_begins_a_clause() -> None:
    assert len(clauses("UNEP organized a workshop; FAO attended it.")) == 2


def test_and_between_two_names_of_one_subject_begins_no_clause() -> None:
    assert clauses("UNEP and FAO organized a workshop.") == ["UNEP and FAO organized a workshop."]


@pytest.mark.parametrize(
    ("text", "main"),
    [
        ("UNEP continued to support the African Union.", "support"),
        ("UNEP started to work with the African Union.", "work"),
        ("UNEP supports the African Union.", "supports"),
    ],
)
def test_the_main_verb_carries_the_meaning(text: str, main: str) -> None:
    assert mains(text) == [main]


def test_a_sentence_without_a_verb_is_one_clause_without_one() -> None:
    (part,) = sentence_of("A day of boats and of song.").clauses
    assert part.finite is None
    assert part.main is None


def test_clauses_cover_the_sentence_in_order() -> None:
    one = sentence_of(
        "UNEP organized a workshop, which FAO attended, and both wrote a letter; it went to Rome."
    )
    edges = [(part.start, part.end) for part in one.clauses]
    assert edges[0][0] == 0
    assert edges[-1][1] == len(one.chunks)
    assert all(left[1] == right[0] for left, right in pairwise(edges))


@pytest.mark.parametrize(
    ("text", "back"),
    [
        ("In line with the Harbour Charter, UNEP held a workshop.", "In line with the Harbour Charter"),
        ("UNEP held a workshop on the margins of the Boat Show.", "on the margins of the Boat Show"),
        ("UNEP held a workshop.", ""),
    ],
)
def test_what_is_only_cited_is_background_up_to_its_comma(text: str, back: str) -> None:
    assert background(text) == back


def test_the_world_health_organization_is_no_pronoun() -> None:
    assert clauses("UNEP organized a workshop, and UNICEF and WHO signed a declaration.") == [
        text.replace("FAO", "WHO")
        for text in clauses("UNEP organized a workshop, and UNICEF and FAO signed a declaration.")
    ]
