"""Confidence held against what is right: small cases by hand."""

from dataclasses import replace

import pytest

from loaders.quality import quality
from loaders.reliability import brier, by_confidence, judged_activities, judged_participants, reliable
from loaders.scoring import Told

PEOPLE = {"united nations": "organizer", "lagoon union": "organizer"}
SURE = {"united nations": 0.7, "lagoon union": 0.6}
WORKSHOP = Told("event", "workshop", "workshop on tides", "2043", None, "", PEOPLE)
RIGHT = replace(WORKSHOP, confidence=0.8, sure=SURE)
FALSE = replace(RIGHT, name="launch of boats", confidence=0.3, people={"harbour league": "party"})


def test_what_is_paired_is_right_and_what_is_not_is_false() -> None:
    read = {2: [RIGHT, replace(FALSE, start="2031", sure={"harbour league": 0.2})]}
    assert judged_activities({2: [WORKSHOP]}, read) == [(0.8, True), (0.3, False)]
    assert judged_participants({2: [WORKSHOP]}, read) == [(0.7, True), (0.6, True), (0.2, False)]


def test_who_does_not_take_part_in_the_paired_activity_is_false() -> None:
    wanted = replace(WORKSHOP, people={"united nations": "organizer"})
    assert judged_participants({2: [wanted]}, {2: [RIGHT]}) == [(0.7, True), (0.6, False)]


def test_what_a_person_has_reviewed_is_not_judged() -> None:
    read = {2: [replace(RIGHT, confidence=1.0, sure=dict.fromkeys(SURE, 1.0))]}
    assert judged_activities({2: [WORKSHOP]}, read) == []
    assert judged_participants({2: [WORKSHOP]}, read) == []


def test_tenths_hold_what_they_say() -> None:
    found = list(by_confidence([(0.3, True), (0.7, True), (0.99, True), (0.9, False), (0.89, True)]))
    assert [(one.name, one.right, one.false) for one in found] == [
        ("0.9–1.0", 1, 1), ("0.8–0.9", 1, 0), ("0.7–0.8", 1, 0), ("0.3–0.4", 1, 0),
    ]  # fmt: skip


def test_the_brier_score_is_the_mean_square() -> None:
    assert brier([(0.8, True), (0.4, False)]) == pytest.approx((0.04 + 0.16) / 2)
    assert brier([]) is None
    assert reliable("none", []).confidence == 0


def test_quality_tells_the_confidence_of_activities_and_participants() -> None:
    table = quality({2: [WORKSHOP]}, {2: [RIGHT]}, {2: "Lagoon Union"})
    rows = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    told = {(row["by"], row["name"]): row for row in rows if "confidence" in str(row["by"])}
    assert list(told) == [
        ("activities by confidence", "all"),
        ("activities by confidence", "0.8–0.9"),
        ("participants by confidence", "all"),
        ("participants by confidence", "0.7–0.8"),
        ("participants by confidence", "0.6–0.7"),
    ]
    whole = told["participants by confidence", "all"]
    assert (whole["right"], whole["mean_confidence"], whole["brier"]) == (2, 0.65, 0.125)
