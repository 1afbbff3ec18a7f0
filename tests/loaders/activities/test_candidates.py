"""What a sentence proposes, on short invented sentences."""

import pytest

from tests.reading import proposed


def told(text: str, way: str, *section: str) -> list[tuple[str, str, str]]:
    """(kind, type, name) of what is proposed in one way."""
    return [(one.kind, one.type, one.name) for one in proposed(text, *section) if one.way == way]


def test_a_noun_is_proposed_with_its_kind_and_type() -> None:
    text = "UNEP and FAO organized a workshop on tides and signed a cooperation agreement."
    assert told(text, "noun") == [
        ("event", "workshop", "workshop on tides"),
        ("agreement", "cooperation_agreement", "cooperation agreement"),
    ]


@pytest.mark.parametrize("joint", [", ", " entitled ", " called ", ", entitled "])
def test_a_title_in_quotation_marks_names_the_thing_before_it(joint: str) -> None:
    text = f"UNEP published a guide{joint}“Clean Harbours for All”."
    assert told(text, "noun") == [("publication", "guide", "Clean Harbours for All")]


def test_a_title_with_a_head_is_proposed_where_no_noun_stands_before_it() -> None:
    text = "UNEP and FAO adopted “Framework of Quiet Bays”."
    assert told(text, "quote") == [("agreement", "framework", "Framework of Quiet Bays")]


def test_a_body_that_is_named_like_a_thing_is_proposed() -> None:
    text = "UNEP addressed the High-level Political Forum on Sustainable Development."
    assert told(text, "name") == [("event", "forum", "High-level Political Forum on Sustainable Development")]


@pytest.mark.parametrize(
    ("text", "type_", "name"),
    [
        ("UNEP met with the African Union in May 2031.", "meeting", "meeting with African Union"),
        ("UNEP met in Cairo with the African Union.", "meeting", "meeting with African Union"),
        ("UNEP visited Nairobi in May 2031.", "visit", "visit to Nairobi"),
        ("UNEP briefed the Security Council on tides.", "briefing", "briefing to Security Council on tides"),
        ("UNEP celebrated the Day of Tides.", "commemoration", "Day of Tides"),
        ("UNEP celebrated the Day of Tides with a ceremony held at FAO.", "commemoration", "Day of Tides"),
        ("UNEP celebrated the Day of Tides organized by FAO.", "commemoration", "Day of Tides"),
        ("UNEP visited Nairobi on the margins of the summit.", "visit", "visit to Nairobi"),
        ("UNEP attended the African Union in May 2031.", "session", "African Union"),
        ("UNEP received the African Union in May 2031.", "meeting", "meeting with African Union"),
        ("UNEP toured Nairobi in May 2031.", "visit", "visit to Nairobi"),
        ("UNEP travelled jointly to Nairobi in May 2031.", "visit", "visit to Nairobi"),
        (
            "UNEP trained 40 harbour pilots in Nairobi.",
            "training",
            "training of 40 harbour pilots in Nairobi",
        ),
        ("In 2031, 40 harbour pilots were trained by UNEP.", "training", "training of 40 harbour pilots"),
    ],
)
def test_a_verb_of_meeting_is_an_event(text: str, type_: str, name: str) -> None:
    assert told(text, "verb", "au") == [("event", type_, name)]


@pytest.mark.parametrize(
    "text",
    [
        "UNEP intends to meet the African Union.",
        "UNEP engaged with the African Union.",
        "UNEP celebrated the success of the African Union.",
        "UNEP received 40 letters.",
        "UNEP travelled by boat.",
        "UNEP attended school.",
    ],
)
def test_a_verb_of_meeting_is_no_event_of_its_own_where_nobody_is_met(text: str) -> None:
    assert told(text, "verb", "au") == []


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("UNEP provided technical assistance to the African Union on tides.", "technical_assistance"),
        ("UNEP supported the African Union on tides.", "technical_assistance"),
        ("UNEP coordinated with the African Union on tides.", "coordination"),
        ("UNEP consulted with the African Union on tides.", "consultation"),
        ("UNEP worked with the African Union on tides.", "other_cooperation"),
    ],
)
def test_a_clause_without_a_named_thing_is_a_cooperation_on_its_topic(text: str, type_: str) -> None:
    assert told(text, "topic", "au") == [("cooperation", type_, "tides")]


def test_candidates_stand_in_reading_order() -> None:
    found = proposed(
        "UNEP and FAO organized a workshop, published a guide and met with the African Union.", "au"
    )
    assert [one.left for one in found] == sorted(one.left for one in found)
    assert len(found) > 3


def test_a_sentence_that_names_nothing_proposes_nothing() -> None:
    assert proposed("A day of boats and of song.") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("UNEP and FAO met in Yamoussoukro on 5 May 2043.", "meeting"),
        ("UNEP and FAO met on 5 May 2043.", "meeting"),
        ("UNEP met in Lima with FAO in May 2043.", "meeting with FAO"),
        ("UNEP met FAO in Lima.", "meeting with FAO"),
        ("UNEP met with FAO in May 2043.", "meeting with FAO"),
        ("UNDP met in Bali with the African Union.", "meeting with African Union"),
        ("UNDP and the Nairobi Harbour Institute met in Nairobi.", "meeting"),
    ],
)
def test_where_people_met_is_not_whom(text: str, name: str) -> None:
    assert [called for _, _, called in told(text, "verb")] == [name]
