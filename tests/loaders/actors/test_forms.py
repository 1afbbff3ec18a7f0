"""Forms of names in a text: all of them, wherever they stand."""

import random

import pytest

from loaders.actors.forms import Forms


def everywhere(forms: list[str], text: str) -> list[tuple[int, int]]:
    """What is to be found, by looking for every form at every place."""
    return sorted(
        (start, start + len(form))
        for form in set(forms)
        for start in range(len(text))
        if text.startswith(form, start)
    )


@pytest.mark.parametrize("letters", ["ab", "ab -", "aé😀’"])
def test_all_forms_are_found_overlapping_ones_too(letters: str) -> None:
    chance = random.Random(7)
    for _ in range(500):
        forms = ["".join(chance.choices(letters, k=chance.randrange(1, 6))) for _ in range(6)]
        text = "".join(chance.choices(letters, k=40))
        assert sorted(Forms(forms).spans(text)) == everywhere(forms, text)


def test_no_forms_are_nowhere() -> None:
    assert list(Forms([]).spans("The African Union")) == []
