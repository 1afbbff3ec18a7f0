"""What activities are about on short invented sentences."""

from pathlib import Path

import pytest

from loaders.activities.themes import Themes, _cues, listed, theme, themes
from tests.reading import everybody

TOLD = Themes(everybody().named, everybody().actor)
PAGE = Path(__file__).parents[3] / "docs" / "themes.md"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("They held a workshop on youth and electoral assistance.", ("youth", "governance")),
        ("UNODC trained judges on human trafficking.", ("law", "crime-and-drugs")),
        ("WHO advised on vaccines and food safety.", ("health", "food-and-agriculture")),
        ("ECE and CIS revised the census manual.", ("statistics",)),
        ("They mapped the Sendai Framework targets.", ("disaster-risk",)),
        ("A road map on artificial intelligence was signed.", ("digital",)),
        ("They mediated between the parties before the ceasefire.", ("peace-and-security",)),
    ],
)
def test_the_cues_of_a_sentence_tell_its_themes(words: str, told: tuple[str, ...]) -> None:
    assert TOLD.of(words) == told


@pytest.mark.parametrize(
    "words",
    [
        "UNDP and the Economic Cooperation Organization met.",
        "The Collective Security Treaty Organization met UNDP.",
        "Staff met in Port of Spain and on the rim of the Indian Ocean.",
        "They marked the day of the victims of the transatlantic slave trade.",
        "The Organization for Security and Cooperation in Europe sent a note.",
    ],
)
def test_words_that_only_look_like_a_cue_tell_nothing(words: str) -> None:
    assert TOLD.of(words) == ()


def test_the_name_of_a_body_with_a_task_tells_its_theme_where_nothing_else_does() -> None:
    assert TOLD.of("The Peacebuilding Commission met the secretariat.") == ("peacebuilding",)
    assert TOLD.of("The Peacebuilding Commission met on youth.") == ("youth",)


def test_each_theme_has_a_name_and_goals_that_exist() -> None:
    assert len(themes()) == 23
    for one in themes().values():
        assert one.name
        assert one.goals
        assert set(one.goals) <= set(range(1, 18))
    assert theme("gender").goals == (5,)


def test_the_page_on_themes_lists_those_of_the_file() -> None:
    assert listed() in PAGE.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "PEACE-BUILDING and Women’s rights",
        "Peacekeepers on Élan reefs",
        "Non-proliferation, e-Government, youth",
    ],
)
def test_no_theme_is_passed_over_whose_pattern_finds_something(words: str) -> None:
    found = {id_ for id_, cue in _cues("themes.csv", "id").items() if cue.search(words)}
    assert found
    assert found == set(Themes(lambda _: (), everybody().actor).of(words))
