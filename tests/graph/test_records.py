"""Nodes, ties and the passages that state them."""

import pytest

from graph.errors import RecordError
from graph.records import Edge, Node, Passage, citation, properties, source_url
from graph.vocabulary import Label, Tie


@pytest.mark.parametrize(("start", "end"), [(5, 5), (6, 5), (-1, 5)])
def test_a_passage_without_words_is_refused_and_says_where(start: int, end: int) -> None:
    with pytest.raises(RecordError, match=r"^A/99/1, para\. 7: The span .* holds no words\.$"):
        Passage("A/99/1", 7, start, end)


def test_a_passage_is_cited_as_the_united_nations_does() -> None:
    assert Passage("A/99/1", 7, 0, 5).citation == "A/99/1, para. 7"
    assert Passage("A/99/1", None, 0, 5).citation == citation("A/99/1", None) == "A/99/1"


def test_a_symbol_leads_to_the_official_document() -> None:
    assert source_url("S/2099/76") == "https://undocs.org/en/S/2099/76"


def test_a_node_has_its_id_first_and_nothing_empty() -> None:
    node = Node("bali", Label.PLACE, {"name": "Bali", "country": None, "aliases": [], "goals": [0]})
    assert list(properties(node).items()) == [("id", "bali"), ("name", "Bali"), ("goals", [0])]


def test_a_tie_carries_the_words_that_state_it() -> None:
    passage = Passage("A/99/1", 7, 0, 5)
    tie = Edge("t", Tie.TOOK_PART, "un", "talks", "A/99/1", passage, "with", {"role": "party"})
    assert properties(tie) == {
        "id": "t",
        "role": "party",
        "document": "A/99/1",
        "rule": "with",
        "paragraph": 7,
        "span_start": 0,
        "span_end": 5,
    }


def test_a_tie_that_no_words_state_has_no_passage() -> None:
    assert properties(Edge("t", Tie.PART_OF, "organ", "body")) == {"id": "t"}


def test_records_do_not_change() -> None:
    with pytest.raises(AttributeError):
        Node("bali", Label.PLACE).id = "java"  # type: ignore[misc]
