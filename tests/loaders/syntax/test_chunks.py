"""A sentence as chunks in a row, on short invented sentences."""

import pytest

from loaders.actors.mentions import Mention
from loaders.syntax.chunks import Chunk, chunked
from tests.reading import sentence_of


def row(text: str, *section: str) -> tuple[Chunk, ...]:
    return sentence_of(text, *section).chunks


def kinds(text: str, *section: str) -> list[tuple[str, str]]:
    """(kind, words) of each chunk."""
    return [(chunk.kind, chunk.text) for chunk in row(text, *section)]


def test_actors_dates_and_places_stand_in_one_piece_between_words() -> None:
    assert kinds("On 3 May 2031, the African Union met UNEP in Port of Spain.", "au") == [
        ("word", "On"),
        ("date", "3 May 2031"),
        ("punct", ","),
        ("word", "the"),
        ("actor", "African Union"),
        ("word", "met"),
        ("actor", "UNEP"),
        ("word", "in"),
        ("place", "Port of Spain"),
        ("punct", "."),
    ]


def test_an_atom_says_who_or_when_it_is() -> None:
    union, year = (
        chunk for chunk in row("The African Union grew in 2031.") if chunk.kind in ("actor", "date")
    )
    assert union.mention is not None
    assert union.mention.actor == "au"
    assert year.dates is not None
    assert [when.start for when in year.dates.whens] == ["2031"]


def test_coordinated_dates_are_one_chunk() -> None:
    (found,) = [chunk for chunk in row("They met in May 2031 and June 2032.") if chunk.kind == "date"]
    assert found.text == "May 2031 and June 2032"
    assert found.dates is not None
    assert len(found.dates.whens) == 2


def test_an_acronym_in_brackets_is_passed_over() -> None:
    words = [chunk.text for chunk in row("The African Union (AU) and UNEP met.", "au")]
    assert words == ["The", "African Union", "and", "UNEP", "met", "."]


def test_a_date_in_brackets_stays() -> None:
    assert ("date", "2031") in kinds("A guide (2031) was written.")


def test_a_quotation_is_one_chunk_and_names_nobody_by_its_words() -> None:
    assert ("quote", "“Clean Quays for All”") in kinds("They wrote “Clean Quays for All” together.")
    assert ("punct", "“") in kinds("They wrote “Clean Quays together.")


def test_hyphens_and_apostrophes_hold_a_word_together() -> None:
    words = [text for kind, text in kinds("A follow-up of the pilots’ low-cost tests.") if kind == "word"]
    assert words == ["A", "follow-up", "of", "the", "pilots’", "low-cost", "tests"]


def test_numbers_are_told_from_words() -> None:
    assert kinds("40 boats sank.")[0] == ("number", "40")


@pytest.mark.parametrize(
    "word",
    ["first", "ninth", "twenty-fifth", "forty-first", "30th", "2nd", "sixtieth", "inaugural", "last"],
)
def test_ordinals_are_known(word: str) -> None:
    assert Chunk("word", 0, len(word), word, word).ordinal


@pytest.mark.parametrize("word", ["fir", "forty", "twenty-boats", "month", "30", "with", ""])
def test_other_words_are_no_ordinals(word: str) -> None:
    assert not Chunk("word", 0, len(word), word, word).ordinal


def test_a_word_knows_whether_it_begins_with_a_capital() -> None:
    assert [chunk.capital for chunk in row("Boats sink.")] == [True, False, False]


def test_a_verb_knows_its_frame_and_form() -> None:
    (held,) = [chunk for chunk in row("UNEP organized a test.") if chunk.text == "organized"]
    assert [(verb.frame, verb.base, verb.form) for verb in held.verbs][:1] == [
        ("organize", "organize", "past")
    ]


def test_a_verb_of_several_words_is_one_chunk() -> None:
    found = [
        chunk for chunk in row("UNEP took part in a test.") if len(chunk.lower.split()) > 1 and chunk.verbs
    ]
    assert [chunk.lower for chunk in found] == ["took part"]


def test_an_unknown_word_in_ed_counts_as_a_verb_of_no_meaning() -> None:
    (found,) = [chunk for chunk in row("The boat zoggled away.") if chunk.text == "zoggled"]
    assert [(verb.frame, verb.form) for verb in found.verbs] == [("be", "past")]


def test_chunks_of_a_part_keep_the_offsets_of_the_whole() -> None:
    text = "Nothing. UNEP met."
    found = chunked(text, 9, len(text), [], [], {})
    assert [(chunk.start, chunk.text) for chunk in found] == [(9, "UNEP"), (14, "met"), (17, ".")]
    assert all(text[chunk.start : chunk.end] == chunk.text for chunk in found)


def test_nothing_gives_no_chunks() -> None:
    assert chunked("", 0, 0, [], [], {}) == []
    assert chunked("   ", 0, 3, [], [], {}) == []


def test_a_span_that_ends_where_it_begins_is_passed_over() -> None:
    text = "The Harbour Union met UNEP."
    found = chunked(
        text, 0, len(text), [Mention(4, 4, "hu", "name"), Mention(22, 26, "unep", "acronym")], [], {}
    )

    assert [chunk.text for chunk in found] == ["The", "Harbour", "Union", "met", "UNEP", "."]
