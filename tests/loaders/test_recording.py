"""Records of a small invented extraction."""

from collections import Counter
from dataclasses import replace

import pytest

from graph.check.problems import problems
from graph.identity import activity_id, document_id, paragraph_id, place_id
from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie
from loaders.extraction import Activity, Actor, Document, Extraction, Participant, Reading
from loaders.recording import records

TEXT = "UNEP and the African Union held a workshop on tides in Nairobi."
ID = activity_id("workshop on tides", "event", "2031-05", None, ["au", "unep"])
WORKSHOP = Activity(
    ID,
    "event",
    "workshop",
    "workshop on tides",
    "2031-05",
    None,
    "Nairobi",
    "concluded",
    (0, 63),
    "noun-organize",
    (Participant("unep", "organizer", (0, 4)), Participant("au", "organizer", (13, 26))),
    ("energy",),
    "technical",
)
SMALL = Extraction(
    Document("A/99/12", "Cooperation", "2044-05-03", "Ninety-ninth session", "0" * 64),
    (
        Actor("au", "African Union", "AU", ("Union of Africa",), "organization"),
        Actor("au-commission", "African Union Commission", "", (), "organ", "au"),
        Actor("unep", "United Nations Environment Programme", "UNEP", (), "united_nations", "un"),
    ),
    (Reading(1, "", (), "Nothing."), Reading(2, "African Union", (WORKSHOP,), TEXT)),
    (),
    {"African Union": ("au",)},
)


def nodes(found: list[Record], label: Label) -> list[Node]:
    return [one for one in found if isinstance(one, Node) and one.label == label]


def ties(found: list[Record], tie: Tie) -> list[Edge]:
    return [one for one in found if isinstance(one, Edge) and one.type == tie]


@pytest.fixture
def found() -> list[Record]:
    return list(records(SMALL))


def test_a_paragraph_keeps_its_footnotes_and_has_none_where_there_are_none() -> None:
    noted = replace(SMALL.paragraphs[1], footnotes=("1 Tides of the World.",))
    told = list(records(replace(SMALL, paragraphs=(SMALL.paragraphs[0], noted))))
    assert list(problems(told)) == []
    assert [one.props.get("footnotes") for one in nodes(told, Label.PARAGRAPH)] == [
        None,
        ["1 Tides of the World."],
    ]


def test_records_fit_the_schema(found: list[Record]) -> None:
    assert list(problems(found)) == []


def test_nodes_come_before_the_ties_that_join_them(found: list[Record]) -> None:
    ranks = [isinstance(one, Edge) for one in found]
    assert ranks == sorted(ranks)
    known = {one.id for one in found if isinstance(one, Node)}
    assert {end for one in found if isinstance(one, Edge) for end in (one.source, one.target)} <= known


def test_each_record_comes_once_in_the_same_order_on_every_run(found: list[Record]) -> None:
    assert max(Counter(one.id for one in found).values()) == 1
    assert list(records(SMALL)) == found


def test_the_document_its_sections_and_paragraphs_are_nodes(found: list[Record]) -> None:
    (document,) = nodes(found, Label.DOCUMENT)
    assert document.id == document_id("A/99/12")
    assert document.props["date"] == "2044-05-03"
    assert [one.props["name"] for one in nodes(found, Label.SECTION)] == ["African Union"]
    assert [one.props["number"] for one in nodes(found, Label.PARAGRAPH)] == [1, 2]
    assert nodes(found, Label.PARAGRAPH)[1].props["text"] == TEXT


def test_a_paragraph_whose_text_is_not_at_hand_has_none() -> None:
    bare = replace(SMALL, paragraphs=(Reading(2, "African Union", (WORKSHOP,)),))
    (paragraph,) = nodes(list(records(bare)), Label.PARAGRAPH)
    assert paragraph.props["text"] is None
    assert paragraph.props["name"] == "A/99/12, para. 2"


def test_an_actor_belongs_to_its_parent_where_that_is_known(found: list[Record]) -> None:
    belongs = [(one.source, one.target) for one in ties(found, Tie.PART_OF) if not one.document]
    assert belongs == [("au-commission", "au")]


def test_an_activity_has_its_facts_and_is_stated_by_its_words(found: list[Record]) -> None:
    (activity,) = nodes(found, Label.ACTIVITY)
    assert activity.id == ID
    assert (activity.props["start"], activity.props["end"]) == ("2031-05", None)
    (stated,) = ties(found, Tie.STATED_IN)
    assert (stated.source, stated.target) == (ID, paragraph_id("A/99/12", 2))
    assert stated.passage is not None
    assert TEXT[stated.passage.start : stated.passage.end] == TEXT
    assert stated.passage.citation == "A/99/12, para. 2"
    assert stated.rule == "noun-organize"


def test_who_took_part_is_stated_by_the_words_that_name_it(found: list[Record]) -> None:
    who = {one.source: one for one in ties(found, Tie.TOOK_PART)}
    assert set(who) == {"unep", "au"}
    words = {name: one.passage for name, one in who.items()}
    assert words["unep"] is not None
    assert words["au"] is not None
    assert TEXT[words["unep"].start : words["unep"].end] == "UNEP"
    assert TEXT[words["au"].start : words["au"].end] == "African Union"
    assert who["au"].props == {"role": "organizer"}


def test_place_and_theme_are_nodes_of_their_own(found: list[Record]) -> None:
    (place,) = nodes(found, Label.PLACE)
    assert (place.id, place.props["country"]) == (place_id("Nairobi"), "Kenya")
    (theme,) = nodes(found, Label.THEME)
    assert theme.props["goals"]
    assert [one.target for one in ties(found, Tie.ABOUT)] == [theme.id]


def test_an_activity_without_place_has_no_place() -> None:
    bare = replace(SMALL, paragraphs=(Reading(2, "African Union", (replace(WORKSHOP, place=None),)),))
    assert nodes(list(records(bare)), Label.PLACE) == []


def test_one_activity_told_twice_is_one_node_with_both_passages() -> None:
    twice = replace(SMALL, paragraphs=(*SMALL.paragraphs, Reading(3, "African Union", (WORKSHOP,), TEXT)))
    found = list(records(twice))
    assert len(nodes(found, Label.ACTIVITY)) == 1
    assert [one.passage.paragraph for one in ties(found, Tie.STATED_IN) if one.passage] == [2, 3]
    assert len(ties(found, Tie.TOOK_PART)) == 4


def test_two_reports_in_either_order_are_the_same_records() -> None:
    other = replace(SMALL, document=replace(SMALL.document, symbol="A/98/7"))
    one = {record.id: record for record in [*records(SMALL), *records(other)]}
    two = {record.id: record for record in [*records(other), *records(SMALL)]}
    assert one == two
    assert len([record for record in one.values() if isinstance(record, Node) and record.id == ID]) == 1


def test_who_took_the_place_of_an_actor_is_a_node_with_a_tie_of_the_authority_file() -> None:
    dpa = Actor("dpa", "Department of Political Affairs", "DPA", (), "united_nations", "un")
    found = list(records(replace(SMALL, actors=(*SMALL.actors, dpa))))
    (tie,) = ties(found, Tie.SUCCEEDED_BY)
    assert (tie.source, tie.target, tie.props) == ("dpa", "dppa", {"year": 2019, "position": 1})
    assert (tie.document, tie.passage) == ("", None)
    assert "Department of Political and Peacebuilding Affairs" in {
        node.props["name"] for node in nodes(found, Label.ACTOR)
    }
    assert list(problems(found)) == []
