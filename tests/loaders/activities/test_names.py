"""A sentence taken apart, and the words of what it names."""

import pytest

from loaders.activities.names import called
from tests.reading import proposed, sentence_of


def test_a_sentence_knows_the_clause_of_each_chunk() -> None:
    one = sentence_of("UNEP organized a workshop and FAO signed a declaration.")
    found = [one.clause_of(at) for at in range(len(one.chunks))]
    assert found == sorted(found)
    assert set(found) == {0, 1}


def test_every_chunk_is_marked_as_background_or_not() -> None:
    one = sentence_of("In line with the Harbour Charter, UNEP held a workshop.")
    assert len(one.background) == len(one.chunks)
    assert set(one.background) == {True, False}


def test_background_goes_on_behind_respectively() -> None:
    text = "Following the race and the fair, respectively in May and June 2043, UNEP advised FAO."
    one = sentence_of(text)
    at = {chunk.lower: background for chunk, background in zip(one.chunks, one.background, strict=True)}
    assert (at["respectively"], at["advised"]) == (True, False)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the boats of the bay.", "boats of the bay"),
        ("its boats,", "boats"),
        ("the most recent boats of the bay.", "boats of the bay"),
        ("each other’s boats", "boats"),
        ("“Clean Bays”", "Clean Bays"),
        ("a  boat\u00a0race", "boat race"),
    ],
)
def test_words_leave_out_article_quotation_and_trailing_marks(text: str, found: str) -> None:
    one = sentence_of(text)
    assert called(one, 0, len(one.chunks)).strip(".") == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNEP ran a $79 million youth project.", "$79 million youth project"),
        ("UNEP ran a US$ 1,500,000 youth project.", "1,500,000 youth project"),
        ("UNEP ran a US$1,500,000 youth project.", "US$1,500,000 youth project"),
    ],
)
def test_a_sum_keeps_its_currency_and_its_thousands(text: str, name: str) -> None:
    assert next(one.name for one in proposed(text) if one.way == "noun") == name


@pytest.mark.parametrize(
    "rest", ["talks with Mr", "talks also", "talks between Messrs", "talks from 19", "talks in May"]
)
def test_a_name_does_not_end_with_what_waits_for_more(rest: str) -> None:
    one = sentence_of(rest)
    assert called(one, 0, len(one.chunks)) == "talks"


def test_a_name_ends_before_a_basis_that_is_cut_off() -> None:
    one = sentence_of("UNEP revised its boat rules in line with the charter.")
    words = [chunk.lower for chunk in one.chunks]
    assert called(one, words.index("boat"), words.index("with")) == "boat rules"


def test_a_name_ends_before_a_partner_that_is_cut_off() -> None:
    one = sentence_of("UNEP held a boat race in cooperation with FAO and made progress in cooperation.")
    words = [chunk.lower for chunk in one.chunks]
    assert called(one, words.index("boat"), words.index("with")) == "boat race"
    assert called(one, words.index("progress"), len(words) - 1) == "progress in cooperation"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "workshop on the repair of old piers, on the training of young sailors and harbour masters "
            "from the most remote islands in winter",
            "workshop on the repair of old piers, on the training of young sailors and harbour masters",
        ),
        (
            "workshop on the safe repair of old wooden piers and on the long, slow training of the crews "
            "of all the ferries",
            "workshop on the safe repair of old wooden piers and on the long, slow training of the crews",
        ),
        (
            "conference on the theme “Old piers and new ferries in the small harbours of the outer isles for "
            "a calm and quiet winter”",
            "conference on the theme “Old piers and new ferries in the small harbours of the outer isles …”",
        ),
    ],
)
def test_a_long_name_ends_before_a_small_word_and_closes_its_quotation(text: str, found: str) -> None:
    one = sentence_of(text)
    assert called(one, 0, len(one.chunks)) == found


def test_no_chunks_have_no_words() -> None:
    one = sentence_of("They met.")
    assert called(one, 1, 1) == ""
