"""The parts of a paragraph: each sentence has its own actors, dates, places and candidates."""

from tests.reading import mentions_of, parts_of


def test_a_paragraph_is_taken_apart_sentence_by_sentence() -> None:
    text = "UNEP and FAO held a workshop in May 2031. They signed a declaration in Rome."
    parts = parts_of(text)
    assert [text[part.sentence.start : part.sentence.end] for part in parts] == [
        "UNEP and FAO held a workshop in May 2031.",
        "They signed a declaration in Rome.",
    ]


def test_each_sentence_has_only_its_own_actors_dates_and_places() -> None:
    text = "UNEP held a workshop in Lima in May 2031. FAO held a seminar in Rome in June 2032."
    found = [
        {chunk.text for chunk in part.sentence.chunks if chunk.kind in ("actor", "date", "place")}
        for part in parts_of(text)
    ]
    assert found == [{"UNEP", "Lima", "May 2031"}, {"FAO", "Rome", "June 2032"}]


def test_each_sentence_has_its_candidates() -> None:
    text = "UNEP held a workshop. FAO signed a declaration."
    found = [[one.name for one in part.candidates if one.way == "noun"] for part in parts_of(text)]
    assert found == [["workshop"], ["declaration"]]


def test_a_state_where_something_is_held_is_a_place_and_no_actor() -> None:
    (part,) = parts_of("UNEP held a workshop in Cabo Verde.")
    assert [chunk.text for chunk in part.sentence.chunks if chunk.kind == "place"] == ["Cabo Verde"]
    assert [one.actor for one in mentions_of("Cabo Verde signed a letter.")] == ["cabo-verde"]


def test_a_paragraph_without_words_has_no_sentences() -> None:
    assert parts_of("") == []
    assert parts_of(" \n ") == []
