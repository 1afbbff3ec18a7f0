"""What a reviewer is asked, on a small invented reading and on a report of one paragraph."""

from dataclasses import replace
from pathlib import Path

import pytest

from graph.errors import DocumentError
from loaders.activities.weights import Weights
from loaders.actors.register import of
from loaders.extraction import Activity, Actor, Document, Extraction, Participant, Reading
from loaders.matches import REVIEWED
from loaders.pipeline import extracted
from loaders.read import read
from loaders.reviewing import Question, questions, readable, sheet
from tests.invented_report import TEXT

WORDS = "UNEP and the African Union held a workshop on tides. They opened a school of nets."
WHO = (Participant("unep", "organizer", (0, 4)), Participant("au", "organizer", (13, 26)))
WORKSHOP = Activity(
    "w",
    "event",
    "workshop",
    "workshop on tides",
    "2043-05",
    None,
    None,
    "concluded",
    (0, 52),
    "noun",
    WHO,
    confidence=0.75,
)
SCHOOL = replace(
    WORKSHOP, id="s", kind="programme", type="centre", name="school of nets", span=(53, 82), confidence=0.3
)
FOUND = Extraction(
    Document("A/99/12"),
    (Actor("au", "African Union"), Actor("unep", "United Nations Environment Programme")),
    (Reading(1, "African Union", (WORKSHOP,), WORDS, untold=(SCHOOL,)),),
)


def test_what_was_read_and_what_may_be_told_are_asked() -> None:
    asked = [(one.activity.name, one.read, one.doubt) for one in questions(FOUND)]

    assert asked == [("workshop on tides", True, 0.25), ("school of nets", False, 0.3)]


def test_what_a_correction_added_is_not_asked_once_more() -> None:
    settled = replace(SCHOOL, name="the school of nets", rule=REVIEWED)
    first = replace(FOUND.paragraphs[0], activities=(WORKSHOP, settled))

    asked = questions(replace(FOUND, paragraphs=(first,)))

    assert [(one.activity.name, one.doubt) for one in asked if one.settled] == [("the school of nets", 0)]
    assert all(one.read for one in asked)


def test_what_is_read_under_the_same_name_is_not_asked_once_more() -> None:
    again = replace(WORKSHOP, id="v", name="the workshop on tides", confidence=0.3)
    later = replace(again, start="2044")
    first = replace(FOUND.paragraphs[0], untold=(again, later))

    asked = questions(replace(FOUND, paragraphs=(first,)))

    assert [(one.activity.start, one.read) for one in asked] == [("2043-05", True), ("2044", False)]


def test_the_doubt_is_that_of_being_wrong() -> None:
    assert Question(0, WORKSHOP, read=True).doubt == 0.25
    assert Question(0, WORKSHOP, read=False).doubt == 0.75
    assert Question(0, WORKSHOP, read=True, settled=True).doubt == 0


def test_of_equal_doubts_the_one_with_more_pairs_weighs_more() -> None:
    crowd = replace(WORKSHOP, participants=(*WHO, Participant("fao", "participant", (0, 4))))

    two, three = (Question(0, one, read=True) for one in (WORKSHOP, crowd))

    assert (two.pairs, three.pairs) == (1, 3)
    assert (two.weight, three.weight) == (0.5, 0.75)


def test_the_page_knows_sentences_witnesses_and_everybody_who_may_be_named() -> None:
    made = sheet(FOUND, of([], {}))

    assert made["paragraphs"][0]["sentences"] == [[0, 52], [53, 82]]
    assert [(one["sentence"], one["witness"]["kind"]) for one in made["items"]] == [
        (1, "event"),
        (2, "programme"),
    ]
    assert [(one["id"], one["here"]) for one in made["bodies"]] == [("au", True), ("unep", True)]


@pytest.mark.parametrize("name", ["facts.json", "facts.jsonl"])
def test_facts_without_their_words_cannot_be_reviewed(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("{}", encoding="utf-8")
    with pytest.raises(DocumentError, match="without the paragraphs") as fault:
        readable(str(tmp_path / name))
    assert "Give the report itself" in str(fault.value)


def test_without_a_report_it_is_said_which_file_to_give() -> None:
    with pytest.raises(DocumentError, match="The bundled facts hold no paragraphs") as fault:
        readable(None)
    assert "partnergraph fetch" in str(fault.value)


def test_a_folder_is_no_report_to_review(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="a folder"):
        readable(str(tmp_path))


def test_a_report_says_what_it_may_tell_only_when_asked(tmp_path: Path) -> None:
    """Under weights that know nothing no candidate is taken, and each is as likely as not."""
    file = tmp_path / "report.txt"
    file.write_text(TEXT, encoding="utf-8")
    nothing = Weights({}, {})

    asked, unasked = (extracted(read(file), model=nothing, asking=asking) for asking in (True, False))

    maybe = [one for reading in asked.paragraphs for one in reading.untold]
    assert "workshop on harbour lights" in [one.name for one in maybe]
    assert {one.confidence for one in maybe} == {0.5}
    assert not any(reading.untold for reading in unasked.paragraphs)
