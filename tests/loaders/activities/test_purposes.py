"""How far the name of a thing reaches whose noun says nothing alone."""

import pytest

from tests.reading import proposed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "UNEP signed an agreement with FAO on the use of ports.",
            "agreement with FAO on the use of ports",
        ),
        ("UNEP held a seminar to discuss tides in May 2043.", "seminar to discuss tides"),
        ("UNEP and FAO ran a project aimed at saving reefs.", "project aimed at saving reefs"),
        ("UNEP signed an agreement with FAO in Rome.", "agreement"),
        ("UNEP held talks with FAO on nets in Rome in May 2043.", "talks with FAO on nets"),
        ("UNEP held talks with FAO on the crisis in Mali.", "talks with FAO on the crisis in Mali"),
        ("UNEP held a tide seminar with FAO to discuss nets.", "tide seminar"),
    ],
)
def test_a_bare_noun_is_named_with_its_purpose(text: str, name: str) -> None:
    assert next(one.name for one in proposed(text) if one.way == "noun") == name
