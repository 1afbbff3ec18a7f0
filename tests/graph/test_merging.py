"""Records of several reports as one of each thing."""

import random
from dataclasses import replace

from graph.merging import merged
from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie


def test_nodes_and_ties_stand_apart_each_once_and_by_id() -> None:
    records: list[Record] = [
        Edge("t2", Tie.PART_OF, "b", "a"),
        Node("b", Label.ACTOR, {"name": "B"}),
        Edge("t1", Tie.PART_OF, "b", "a"),
        Node("a", Label.ACTOR, {"name": "A"}),
        Node("b", Label.ACTOR, {"name": "B"}),
        Edge("t2", Tie.PART_OF, "b", "a"),
    ]
    nodes, edges = merged(records)
    assert [node.id for node in nodes] == ["a", "b"]
    assert [edge.id for edge in edges] == ["t1", "t2"]


def test_an_actor_of_two_editions_has_what_both_say() -> None:
    told = [
        Node("au", Label.ACTOR, {"name": "African Union", "acronym": "AU", "aliases": []}),
        Node("au", Label.ACTOR, {"name": "African Union", "acronym": None, "aliases": ["OAU"]}),
    ]
    (node,), _ = merged(told)
    assert node.props == {"name": "African Union", "acronym": "AU", "aliases": ["OAU"]}


def test_where_two_differ_the_last_in_order_stays_whichever_came_first() -> None:
    one, other = (
        Node("au", Label.ACTOR, {"name": "African Union"}),
        Node("au", Label.ACTOR, {"name": "A. U."}),
    )
    assert merged([one, other]) == merged([other, one])
    assert merged([one, other])[0][0].props["name"] == "African Union"


def test_the_order_of_the_records_makes_no_difference(
    invented: list[Record], second_edition: list[Record]
) -> None:
    both = [*invented, *second_edition]
    expected = merged(both)
    for seed in range(5):
        random.Random(seed).shuffle(both)
        assert merged(both) == expected


def test_merging_again_changes_nothing(invented: list[Record], second_edition: list[Record]) -> None:
    nodes, edges = merged([*invented, *second_edition])
    assert merged([*edges, *nodes]) == (nodes, edges)


def test_of_how_sure_a_thing_is_the_highest_stays_in_either_order() -> None:
    tie = Edge("t", Tie.TOOK_PART, "un", "talks", "A/99/1", None, "", {"role": "party"})
    told = [
        *(Node("talks", Label.ACTIVITY, {"name": "talks", "confidence": share}) for share in (0.4, 0.85)),
        *(replace(tie, props={"role": "party", "confidence": share}) for share in (0.3, 0.75)),
    ]
    for records in (told, told[::-1]):
        (node,), (edge,) = merged(records)
        assert (node.props["confidence"], edge.props["confidence"]) == (0.85, 0.75)
