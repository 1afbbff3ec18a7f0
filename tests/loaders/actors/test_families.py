"""For whom each body of the authority file counts."""

import pytest

from loaders.actors.families import standings
from loaders.actors.register import register

LINES = standings({row.id: row.parent or None for row in register().actors.values()})


@pytest.mark.parametrize(
    ("body", "family", "system"),
    [
        ("au-commission", "au", "au"),
        ("pbso", "dppa", "un"),
        ("unic-antananarivo", "dgc", "un"),
        ("eca", "eca", "un"),  # set up by the Economic and Social Council
        ("cted", "counter-terrorism-committee", "un"),
        ("undp", "undp", "un"),
        ("itc", "itc", "un"),  # of UNCTAD and of a body outside the United Nations: no office of either
        ("un", "un", "un"),
        ("security-council", "security-council", "un"),
        ("srsg-caac", "srsg-caac", "un"),
    ],
)
def test_an_organ_counts_for_its_organization_and_a_body_for_itself(
    body: str, family: str, system: str
) -> None:
    assert (LINES[body].family, LINES[body].system) == (family, system)


def test_an_organ_of_an_organ_counts_for_the_organization() -> None:
    found = standings({"union": None, "assembly": "union", "committee": "assembly"})
    assert found["committee"].family == "union"


def test_a_body_above_itself_ends_somewhere() -> None:
    assert standings({"a": "b", "b": "a"})["a"].family == "b"


def test_every_organ_of_an_organization_counts_for_it() -> None:
    rows = register().actors
    organs = [row for row in rows.values() if row.kind == "organ"]
    assert len(organs) > 600
    assert [row.id for row in organs if rows[LINES[row.id].family].kind == "organ"] == []
