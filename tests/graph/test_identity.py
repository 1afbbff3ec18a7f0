"""Ids made of content."""

import random
import re
import unicodedata

import pytest

from graph.identity import identifier, slug


def test_the_same_content_has_the_same_id_on_every_machine() -> None:
    assert identifier("Bali", "Place") == "bali-4891ee92"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("Bali", "Place"), ("Bali", "Theme")),
        (("Bali", "Place"), ("bali", "Place")),
        (("ab", "c"), ("a", "bc")),
        (("talks", "2023", None), ("talks", None, "2023")),
    ],
)
def test_other_content_has_another_id(one: tuple[str, ...], other: tuple[str, ...]) -> None:
    assert identifier(*one) != identifier(*other)


def test_nothing_and_empty_text_are_the_same() -> None:
    assert identifier("talks", None) == identifier("talks", "")


def test_composed_and_decomposed_letters_are_the_same() -> None:
    name = "Organización"
    assert identifier(unicodedata.normalize("NFD", name)) == identifier(unicodedata.normalize("NFC", name))


@pytest.mark.parametrize("name", ["Арктический совет", "—", "", "🌊"])
def test_a_name_without_latin_letters_has_an_id_all_the_same(name: str) -> None:
    assert re.fullmatch(r"x-[0-9a-f]{8}", identifier(name, "Actor"))


def test_a_long_name_is_cut_between_words() -> None:
    assert slug("one two three four", limit=9) == "one-two"
    assert slug("one two", limit=7) == "one-two"
    assert len(slug("word " * 40)) <= 48


def test_ids_are_safe_in_addresses_and_file_names_whatever_the_name() -> None:
    choice = random.Random(7)
    for _ in range(500):
        name = "".join(
            chr(choice.choice((choice.randrange(32, 127), choice.randrange(160, 0x2FFF)))) for _ in range(20)
        )
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*-[0-9a-f]{8}", identifier(name)), name
