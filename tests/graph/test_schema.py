"""The table says of every label and tie what it carries, and the records keep to it."""

import re

import pytest

from graph.records import Edge, Node, Record, properties
from graph.schema import EVIDENCE, NODES, STATING, TIES, Property
from graph.vocabulary import TYPES, ActivityKind, ActorKind, Label, Level, Role, Status, Tie


def test_every_label_and_every_tie_has_its_row() -> None:
    assert set(NODES) == set(Label)
    assert set(TIES) == set(Tie)


@pytest.mark.parametrize("label", Label)
def test_every_node_has_an_id_and_a_name_and_each_property_once(label: Label) -> None:
    names = [known.name for known in NODES[label]]
    assert names[:2] == ["id", "name"]
    assert len(names) == len(set(names))


def test_every_property_says_what_it_means() -> None:
    every = [*EVIDENCE, *(one for row in NODES.values() for one in row)]
    every += [one for rule in TIES.values() for one in rule.properties]
    assert all(re.fullmatch(r"\S.*\S", one.meaning) for one in every)
    assert all(rule.meaning and rule.ends for rule in TIES.values())


def _meaning(properties: tuple[Property, ...], name: str) -> str:
    return next(one.meaning for one in properties if one.name == name)


@pytest.mark.parametrize(
    ("label", "name", "values"),
    [
        (Label.ACTOR, "kind", ActorKind),
        (Label.ACTIVITY, "kind", ActivityKind),
        (Label.ACTIVITY, "status", Status),
        (Label.ACTIVITY, "level", Level),
    ],
)
def test_a_closed_list_is_spelt_out_in_full(label: Label, name: str, values: type[Status]) -> None:
    assert set(re.split(r", | or ", _meaning(NODES[label], name))) == {value.value for value in values}


def test_the_roles_are_spelt_out_in_full() -> None:
    said = _meaning(TIES[Tie.TOOK_PART].properties, "role")
    assert set(re.split(r", | or ", said)) == {role.value for role in Role}


def test_every_kind_of_activity_has_types_and_no_type_has_two_kinds() -> None:
    types = [one for kind in ActivityKind for one in TYPES[kind]]
    assert set(TYPES) == set(ActivityKind)
    assert all(TYPES.values())
    assert len(types) == len(set(types))


def test_the_records_of_the_invented_report_keep_to_the_table(
    invented: list[Record], second_edition: list[Record]
) -> None:
    records = [*invented, *second_edition]
    labels = {record.id: record.label for record in records if isinstance(record, Node)}
    for record in records:
        said = set(properties(record))
        if isinstance(record, Node):
            known = NODES[record.label]
        else:
            rule = TIES[record.type]
            known = (*EVIDENCE, *rule.properties)
            assert (labels[record.source], labels[record.target]) in rule.ends
        assert said <= {one.name for one in known}, record.id
        assert said >= {one.name for one in known if one.required}, record.id


def test_the_ties_that_rest_on_words_are_those_of_activities() -> None:
    ends = {tie for tie, rule in TIES.items() if any(Label.ACTIVITY in pair for pair in rule.ends)}
    assert ends == STATING


def test_what_words_state_has_a_passage(invented: list[Record]) -> None:
    stated = [record for record in invented if isinstance(record, Edge) and record.type in STATING]
    assert stated
    assert all(record.passage for record in stated)
