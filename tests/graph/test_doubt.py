"""What is left when what is less sure goes."""

from dataclasses import replace

import pytest

from graph.check.problems import problems
from graph.doubt import confidence, surely
from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie
from tests.doubted import doubted


def _of(records: list[Record], label: Label) -> dict[str, Node]:
    return {one.id: one for one in records if isinstance(one, Node) and one.label is label}


def _took(records: list[Record]) -> list[Edge]:
    return [one for one in records if isinstance(one, Edge) and one.type is Tie.TOOK_PART]


def test_nothing_is_left_out_where_nothing_is_asked_for(invented: list[Record]) -> None:
    assert list(surely(invented, 0)) == invented


@pytest.mark.parametrize("least", [0.5, 0.7, 0.8, 0.9])
def test_what_is_less_sure_is_left_out_and_what_nobody_takes_part_in(
    invented: list[Record], least: float
) -> None:
    told = doubted(invented)
    left = list(surely(told, least))
    kept = {one.target for one in _took(told) if confidence(one) >= least}
    assert set(_of(left, Label.ACTIVITY)) == kept
    assert {one.id for one in _took(left)} == {one.id for one in _took(told) if confidence(one) >= least}
    assert {one.id for one in left} <= {one.id for one in told}
    assert len(left) < len(told)


def test_no_tie_of_what_is_left_leads_nowhere(invented: list[Record]) -> None:
    left = list(surely(doubted(invented), 0.8))
    nodes = {one.id for one in left if isinstance(one, Node)}
    assert all({one.source, one.target} <= nodes for one in left if isinstance(one, Edge))
    assert set(_of(left, Label.PLACE)) < set(_of(list(invented), Label.PLACE))
    assert _of(left, Label.PARAGRAPH) == _of(list(invented), Label.PARAGRAPH)


def test_an_activity_in_which_only_doubtful_ones_take_part_goes_with_them() -> None:
    sure: Record = Node("talks", Label.ACTIVITY, {"name": "talks", "confidence": 0.9})
    tie = Edge("t", Tie.TOOK_PART, "un", "talks", props={"role": "party", "confidence": 0.5})
    body: Record = Node("un", Label.ACTOR, {"name": "United Nations"})
    assert list(surely([sure, body, tie], 0.8)) == []
    assert list(surely([sure, body, tie], 0.5)) == [sure, body, tie]


def test_what_does_not_say_how_sure_it_is_is_not_sure(invented: list[Record]) -> None:
    untold = [
        replace(one, props={name: value for name, value in one.props.items() if name != "confidence"})
        for one in invented
    ]
    assert _took(list(surely(untold, 0.01))) == []


def test_a_participant_surer_than_its_activity_is_a_problem(invented: list[Record]) -> None:
    tie = _took(invented)[0]
    wrong = replace(tie, props={**tie.props, "confidence": 0.99})
    told = [wrong if one is tie else one for one in invented]
    assert "It is surer than its activity" in {one.what for one in problems(told)}
