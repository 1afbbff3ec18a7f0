"""Every rule of the check fires on a record that breaks it, and none on records that hold."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

import pytest

from graph.check.evidence import doubts, stored_texts, unsupported
from graph.check.problems import problems
from graph.check.verdict import verdict
from graph.errors import DocumentError
from graph.identity import activity_id, document_id, paragraph_id, place_id, section_id, theme_id, tie_id
from graph.records import Edge, Node, Passage, Record, Value, citation, identifying
from graph.vocabulary import Label, Tie

SYMBOL = "A/99/12"
TEXT = "In May 2043, the Lagoon Union and the Tidal Office held a workshop on tides in Port Aster."
DOCUMENT, SECTION, PARAGRAPH = (
    document_id(SYMBOL),
    section_id(SYMBOL, "Lagoon Union"),
    paragraph_id(SYMBOL, 2),
)
SURE: Mapping[str, Value] = {"confidence": 0.9}
PLACE, THEME = place_id("Port Aster"), theme_id("Water")
ACTIVITY = activity_id("workshop on tides", "event", "2043-05", None, ["tidal-office", "lagoon-union"])


def _tie(tie: Tie, source: str, target: str, document: str = SYMBOL) -> Edge:
    return Edge(tie_id(tie, source, target, *([document] if document else [])), tie, source, target, document)


def _stated(tie: Tie, source: str, target: str, words: str = TEXT, **props: Value) -> Edge:
    passage = Passage(SYMBOL, 2, TEXT.index(words), TEXT.index(words) + len(words))
    sure = {"confidence": 0.8} if tie is Tie.TOOK_PART else {}
    return _made(Edge("", tie, source, target, SYMBOL, passage, "noun-organize", {**props, **sure}))


def _made(edge: Edge) -> Edge:
    """The same tie under the id of its content."""
    where = edge.passage
    assert where
    content = (where.document, where.paragraph, where.start, where.end, *identifying(edge.props))
    return replace(edge, id=tie_id(edge.type, edge.source, edge.target, *content))


def _records() -> dict[str, Record]:
    """Records that hold, by the names that the tests call them."""
    return {
        "document": Node(DOCUMENT, Label.DOCUMENT, {"name": SYMBOL, "symbol": SYMBOL, "date": "2044-05-03"}),
        "section": Node(SECTION, Label.SECTION, {"name": "Lagoon Union", "document": SYMBOL, "position": 1}),
        "paragraph": Node(
            PARAGRAPH,
            Label.PARAGRAPH,
            {"name": f"{SYMBOL}, para. 2", "document": SYMBOL, "number": 2, "text": TEXT},
        ),
        "union": Node("lagoon-union", Label.ACTOR, {"name": "Lagoon Union", "kind": "organization"}),
        "office": Node(
            "tidal-office",
            Label.ACTOR,
            {
                "name": "United Nations Office for Tides",
                "kind": "united_nations",
                "aliases": ["Tidal Office"],
            },
        ),
        "activity": Node(
            ACTIVITY,
            Label.ACTIVITY,
            {"name": "workshop on tides", "kind": "event", "type": "workshop", "start": "2043-05", **SURE},
        ),
        "place": Node(PLACE, Label.PLACE, {"name": "Port Aster"}),
        "theme": Node(THEME, Label.THEME, {"name": "Water", "goals": [6, 14]}),
        "frame": _tie(Tie.PART_OF, SECTION, DOCUMENT),
        "inside": _tie(Tie.PART_OF, PARAGRAPH, SECTION),
        "concerns": _tie(Tie.CONCERNS, SECTION, "lagoon-union"),
        "parent": _tie(Tie.PART_OF, "tidal-office", "lagoon-union", ""),
        "stated": _stated(Tie.STATED_IN, ACTIVITY, PARAGRAPH),
        "union took part": _stated(Tie.TOOK_PART, "lagoon-union", ACTIVITY, "Lagoon Union", role="organizer"),
        "office took part": _stated(
            Tie.TOOK_PART, "tidal-office", ACTIVITY, "Tidal Office", role="organizer"
        ),
        "held": _stated(Tie.HELD_IN, ACTIVITY, PLACE),
        "about": _stated(Tie.ABOUT, ACTIVITY, THEME),
    }


def _with(name: str, **changes: Any) -> list[Record]:
    """The records with one changed; `props` are added to its own, and None takes one away."""
    records = _records()
    record = records[name]
    props: Mapping[str, Any] = {**record.props, **changes.pop("props", {})}
    kept = {key: value for key, value in props.items() if value is not None}
    records[name] = replace(record, props=kept, **changes)
    return list(records.values())


def _whats(records: Iterable[Record]) -> list[str]:
    return [problem.what for problem in problems(records)]


def test_records_that_hold_have_no_problem() -> None:
    records = list(_records().values())
    assert list(problems(records)) == []
    assert list(unsupported(records, {})) == []


@pytest.mark.parametrize(
    ("name", "props", "what"),
    [
        ("union", {"name": None}, "It has no name"),
        ("union", {"name": ""}, "It has no name"),
        ("section", {"position": None}, "It has no position"),
        ("union took part", {"role": None}, "It has no role"),
        ("union", {"colour": "blue"}, "The schema knows no property 'colour' of it"),
        ("held", {"mood": "good"}, "The schema knows no property 'mood' of it"),
        ("section", {"position": "first"}, "Its position is no integer: 'first'"),
        ("section", {"position": True}, "Its position is no integer: True"),
        ("union", {"acronym": 7}, "Its acronym is no text: 7"),
        ("office", {"aliases": "Tidal Office"}, "Its aliases is no list of text: 'Tidal Office'"),
        ("theme", {"goals": ["6"]}, "Its goals is no list of integers: ['6']"),
        ("document", {"date": "3 May 2044"}, "Its date is no date: '3 May 2044'"),
        ("document", {"date": "2044-02-30"}, "Its date is no date: '2044-02-30'"),
        ("activity", {"end": "2043-13"}, "Its end is no date: '2043-13'"),
        ("activity", {"end": "2042"}, "It ends (2042) before it starts (2043-05)"),
        ("union", {"kind": "guild"}, "'guild' is no kind of the vocabulary"),
        ("activity", {"kind": "party"}, "'party' is no kind of the vocabulary"),
        ("activity", {"type": "report"}, "'report' is no type of event"),
        ("activity", {"status": "lost"}, "'lost' is no status of the vocabulary"),
        ("activity", {"level": "kings"}, "'kings' is no level of the vocabulary"),
        ("activity", {"date_inferred": "yes"}, "Its date_inferred is no boolean: 'yes'"),
        ("union took part", {"role": "guest"}, "'guest' is no role of the vocabulary"),
        ("activity", {"name": "feast"}, "Its id is not that of its name, kind, dates and actors"),
        ("activity", {"start": "2043-06"}, "Its id is not that of its name, kind, dates and actors"),
        ("place", {"name": "Lakeside"}, "Its id is not that of its content"),
        ("theme", {"name": "Air"}, "Its id is not that of its content"),
        ("section", {"name": "Highland"}, "Its id is not that of its content"),
        ("paragraph", {"number": 3}, "Its id is not that of its content"),
        ("document", {"symbol": "A/98/1"}, "Its id is not that of its content"),
        ("union took part", {"role": "supporter"}, "Its id is not that of its ends, passage and role"),
    ],
)
def test_a_property_that_breaks_the_schema_is_found(name: str, props: dict[str, Any], what: str) -> None:
    assert what in _whats(_with(name, props=props))


@pytest.mark.parametrize(
    ("name", "changes", "what"),
    [
        ("union", {"id": "Lagoon Union"}, "'Lagoon Union' is no id"),
        ("union took part", {"source": "nobody"}, "It joins 'nobody', which is not there"),
        ("held", {"target": THEME}, "A HELD_IN cannot join Activity and Theme"),
        ("about", {"passage": None}, "No words state it"),
        ("about", {"rule": ""}, "No rule says why it is there"),
        ("about", {"document": "A/98/1"}, "Its passage is in A/99/12, but its document is 'A/98/1'"),
        ("about", {"passage": Passage(SYMBOL, 3, 0, 5)}, "Its activity is not stated in A/99/12, para. 3"),
        ("about", {"passage": Passage(SYMBOL, 2, 0, 5)}, "Its id is not that of its ends, passage and role"),
        ("frame", {"document": "A/98/1"}, "Its id is not that of its ends, passage and role"),
        ("parent", {"id": "other"}, "Its id is not that of its ends, passage and role"),
    ],
)
def test_a_tie_that_breaks_the_schema_is_found(name: str, changes: dict[str, Any], what: str) -> None:
    assert what in _whats(_with(name, **changes))


def test_a_problem_tells_the_record_by_its_id_and_by_its_names() -> None:
    (found,) = (one for one in problems(_with("about", rule="")) if one.what.startswith("No rule"))
    assert found.record == _records()["about"].id
    assert (found.about, found.source) == ("workshop on tides ABOUT Water", "A/99/12, para. 2")


def test_an_activity_without_actors_is_found() -> None:
    left = [record for name, record in _records().items() if "took part" not in name]
    assert _whats(left) == ["Nobody took part in it"]


def test_two_records_with_one_id_are_found() -> None:
    records = [*_records().values(), replace(_records()["union"], props={"name": "Other", "kind": "state"})]
    assert "Another record has the same id" in _whats(records)


def test_an_activity_that_several_paragraphs_tell_keeps_the_id_of_one_telling() -> None:
    third = paragraph_id(SYMBOL, 3)
    there = {"passage": Passage(SYMBOL, 3, 0, 10)}
    more = [
        Node(third, Label.PARAGRAPH, {"name": f"{SYMBOL}, para. 3", "document": SYMBOL, "number": 3}),
        _made(replace(_stated(Tie.STATED_IN, ACTIVITY, third), **there)),
        Node("port-guild", Label.ACTOR, {"name": "Port Guild", "kind": "non_state"}),
        _made(replace(_stated(Tie.TOOK_PART, "port-guild", ACTIVITY, role="participant"), **there)),
    ]
    assert _whats([*_records().values(), *more]) == []


# words


def _moved(name: str, by: int) -> list[Record]:
    """The records with the words of a tie moved by some characters, under the id that then is right."""
    records = _records()
    edge = records[name]
    assert isinstance(edge, Edge)
    assert edge.passage
    where = replace(edge.passage, start=edge.passage.start + by, end=edge.passage.end + by)
    records[name] = _made(replace(edge, passage=where))
    return list(records.values())


@pytest.mark.parametrize(
    ("name", "by", "what"),
    [
        ("union took part", 17, "The words 'the Tidal Of' do not name Lagoon Union"),
        ("union took part", 18, "The words 'he Tidal Off' do not name Lagoon Union"),
        ("union took part", 90, "Its words end at 119, after the paragraph's end at 90"),
        ("stated", 1, "Its words end at 91, after the paragraph's end at 90"),
    ],
)
def test_words_at_a_wrong_place_are_found(name: str, by: int, what: str) -> None:
    records = _moved(name, by)
    assert list(problems(records)) == []
    assert what in [problem.what for problem in unsupported(records, {})]


@pytest.mark.parametrize(
    ("name", "other", "what"),
    [
        ("stated", "In May 2043", "The words do not hold the activity's name 'workshop on tides'"),
        ("held", "Lagoon Union", "The words do not hold the place 'Port Aster'"),
    ],
)
def test_words_that_hold_no_name_are_found(name: str, other: str, what: str) -> None:
    records = _records()
    edge = records[name]
    records[name] = _stated(edge.type, edge.source, edge.target, other)  # type: ignore[union-attr]  # a tie
    assert what in [problem.what for problem in unsupported(records.values(), {})]


@pytest.mark.parametrize(
    "words",
    ["the two organizations", "its secretariat", "The Office", "Executive Director", "sides", "the Forum"],
)
def test_words_that_stand_for_an_actor_bear_it_out(words: str) -> None:
    text = f"{words} met for a workshop on tides in Port Aster."
    records = _records()
    records["paragraph"] = replace(records["paragraph"], props={**records["paragraph"].props, "text": text})
    place = replace(records["union took part"], passage=Passage(SYMBOL, 2, 0, len(words)))  # type: ignore[call-arg]
    left = [record for name, record in records.items() if name in ("paragraph", "union", "activity")]
    assert list(unsupported([*left, place], {})) == []


def told(*texts: str) -> list[str]:
    """What is wrong where the last paragraph's first word is said to name the Lagoon Union."""
    records, said = _records(), dict(enumerate(texts, 2))
    records["paragraph"] = replace(
        records["paragraph"], props={**records["paragraph"].props, "text": said[2]}
    )
    last = max(said)
    place = replace(records["union took part"], passage=Passage(SYMBOL, last, 0, len(said[last].split()[0])))  # type: ignore[call-arg]
    left = [record for name, record in records.items() if name in ("paragraph", "union", "activity")]
    return [
        one.what
        for one in unsupported([*left, place], {citation(SYMBOL, at): text for at, text in said.items()})
    ]


@pytest.mark.parametrize(
    "text", ["The Lagoon Union (XLU) met.", "The Guild (G) met the Lagoon Union (the “XLU”)."]
)
def test_a_short_form_that_the_document_introduces_bears_its_actor_out(text: str) -> None:
    assert told(text, "XLU held a workshop on tides.") == []


@pytest.mark.parametrize("text", ["The Port Guild (XLU) met.", "The Lagoon Union (LU) met the Guild (XLU)."])
def test_a_short_form_of_another_or_of_nobody_does_not(text: str) -> None:
    assert told(text, "XLU held a workshop on tides.") == ["The words 'XLU' do not name Lagoon Union"]


def test_an_actor_taken_from_the_section_needs_no_words_of_its_own() -> None:
    records = _records()
    records["guild"] = Node("port-guild", Label.ACTOR, {"name": "Highland", "kind": "organization"})
    records["carried"] = _stated(Tie.TOOK_PART, "port-guild", ACTIVITY, role="organizer")
    assert list(unsupported(records.values(), {})) == []


def test_a_paragraph_that_is_not_that_of_the_report_is_found() -> None:
    found = list(unsupported(_records().values(), {citation(SYMBOL, 2): TEXT.replace("May", "June")}))
    assert [(one.source, one.what) for one in found] == [
        ("A/99/12, para. 2", "The paragraph is not as the report has it")
    ]


def test_words_are_read_in_the_report_where_the_graph_holds_none() -> None:
    records = _moved("union took part", 17)
    bare = [
        replace(record, props={key: value for key, value in record.props.items() if key != "text"})
        for record in records
    ]
    assert list(unsupported(bare, {})) == []
    assert len(list(unsupported(bare, {citation(SYMBOL, 2): TEXT}))) == 1


# doubts and verdict


def test_unlisted_actors_and_undated_events_are_doubtful() -> None:
    records = _with("union", props={"kind": "unlisted"})
    records = [
        replace(one, props={**one.props, "start": ""}) if one.id == ACTIVITY else one for one in records
    ]
    assert [(one.about, one.source) for one in doubts(records)] == [
        ("Lagoon Union", "A/99/12, para. 2"),
        ("workshop on tides", "A/99/12, para. 2"),
    ]


def test_the_verdict_counts_and_lists() -> None:
    records = list(_records().values())
    found = verdict(records, given=stored_texts(records), notes=["A correction"], unread=["A/99/12, para. 9"])
    assert (found.records, found.quotes, found.problems) == (17, 5, ())
    assert [one.what for one in found.doubts] == ["A correction", "It names actors and gave no activity"]
    assert found.as_text().splitlines()[2] == "Does not hold: 0"


def test_doubts_come_in_the_order_of_their_passages() -> None:
    unread = [f"A/99/12, para. {number}" for number in (101, 9, 20)]
    found = verdict(_records().values(), unread=unread)
    assert [one.source for one in found.doubts] == [f"A/99/12, para. {number}" for number in (9, 20, 101)]


def test_a_report_that_the_records_do_not_know_is_refused() -> None:
    with pytest.raises(DocumentError, match="nothing of A/98/1"):
        verdict(_records().values(), given={citation("A/98/1", 2): "Words."})
