"""Contacts that are kept up, and those that are held."""

import pytest

from tests.reading import proposed


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("UNEP maintains regular consultations with the African Union on tides.", "cooperation"),
        ("UNEP continued its dialogue with the African Union on tides.", "cooperation"),
        ("UNEP held regular consultations with the African Union on tides.", "event"),
        ("UNEP continued its dialogue with the African Union in Nairobi in May 2043.", "event"),
        ("UNEP maintains the Reef Dialogue with the African Union.", "event"),
    ],
)
def test_contacts_are_an_event_where_they_are_held_dated_or_named(text: str, kind: str) -> None:
    assert [one.kind for one in proposed(text, "au") if one.way == "noun"] == [kind]
