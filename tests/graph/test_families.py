"""Records with organs as one with their organization, and all of the United Nations as one."""

import pytest

from graph.families import rolled
from graph.records import Edge, Node, Passage, Record
from graph.vocabulary import Grouping, Label, Tie

BODIES = {  # name: kind, family, system
    "United Nations": ("united_nations", "United Nations", "United Nations"),
    "Harbour Office": ("united_nations", "Harbour Office", "United Nations"),
    "Pier Division": ("united_nations", "Harbour Office", "United Nations"),
    "Lagoon Union": ("organization", "Lagoon Union", "Lagoon Union"),
    "Lagoon Secretariat": ("organ", "Lagoon Union", "Lagoon Union"),
}
PARENTS = {
    "Harbour Office": "United Nations",
    "Pier Division": "Harbour Office",
    "Lagoon Secretariat": "Lagoon Union",
}


def _took_part(body: str, role: str, start: int) -> Edge:
    words = Passage("A/99/1", 4, start, start + 3)
    return Edge(f"{body} {start}", Tie.TOOK_PART, body, "pact", "A/99/1", words, "rule", {"role": role})


@pytest.fixture
def told() -> list[Record]:
    """The Lagoon Union signs a pact with the Harbour Office; the secretariat and the division help."""
    return [
        *(
            Node(name, Label.ACTOR, {"name": name, "kind": kind, "family": family, "system": system})
            for name, (kind, family, system) in BODIES.items()
        ),
        Node("pact", Label.ACTIVITY, {"name": "pact", "kind": "agreement", "type": "plan"}),
        *(Edge(f"{organ} of", Tie.PART_OF, organ, parent) for organ, parent in PARENTS.items()),
        _took_part("Lagoon Secretariat", "supporter", 0),
        _took_part("Lagoon Union", "party", 10),
        _took_part("Pier Division", "supporter", 20),
    ]


def _ties(records: list[Record]) -> list[tuple[str, str, str]]:
    return sorted(
        (one.source, str(one.props["role"]), str(one.passage and one.passage.start))
        for one in records
        if isinstance(one, Edge) and one.type is Tie.TOOK_PART
    )


def _names(records: list[Record]) -> set[str]:
    return {str(one.props["name"]) for one in records if isinstance(one, Node) and one.label is Label.ACTOR}


def test_as_read_the_records_stay_as_they_are(told: list[Record]) -> None:
    assert list(rolled(told, Grouping.READ)) == told


def test_an_organ_counts_for_its_organization_in_the_first_role_of_both(told: list[Record]) -> None:
    found = list(rolled(told, Grouping.FAMILY))
    assert _ties(found) == [
        ("Harbour Office", "supporter", "20"),
        ("Lagoon Union", "party", "0"),
        ("Lagoon Union", "party", "10"),
    ]
    assert _names(found) == {"United Nations (no body named)", "Harbour Office", "Lagoon Union"}


def test_the_system_is_one_body_that_is_called_so(told: list[Record]) -> None:
    found = list(rolled(told, Grouping.SYSTEM))
    assert [source for source, _, _ in _ties(found)] == ["Lagoon Union", "Lagoon Union", "United Nations"]
    assert _names(found) == {"United Nations system", "Lagoon Union"}


def test_no_tie_joins_a_body_with_itself_and_ids_are_told_once(told: list[Record]) -> None:
    found = list(rolled(told, Grouping.FAMILY))
    assert [one for one in found if isinstance(one, Edge) and one.source == one.target] == []
    assert len({one.id for one in found}) == len(found)


def test_who_is_left_out_goes_with_its_organs(told: list[Record]) -> None:
    found = list(rolled(told, Grouping.FAMILY, without=["Lagoon Union"]))
    assert [source for source, _, _ in _ties(found)] == ["Harbour Office"]
    assert [
        source for source, _, _ in _ties(list(rolled(told, Grouping.READ, without=["Lagoon Union"])))
    ] == [
        "Lagoon Secretariat",
        "Pier Division",
    ]


def test_a_body_whose_organization_is_not_told_of_stands_for_itself() -> None:
    alone = Node(
        "organ", Label.ACTOR, {"name": "organ", "kind": "organ", "family": "nobody", "system": "nobody"}
    )
    assert list(rolled([alone], Grouping.FAMILY)) == [alone]
