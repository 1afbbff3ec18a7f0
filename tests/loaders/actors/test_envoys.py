"""Whom the Secretary-General's representative for a country stands for, by the time of the report."""

import pytest

from loaders.actors.envoys import headed
from loaders.actors.register import register
from loaders.actors.roster import Roster


@pytest.mark.parametrize(
    ("year", "area", "mission"),
    [
        ("2010", "haiti", "minustah"),
        ("2024", "haiti", "binuh"),
        ("2010", "somalia", "unpos"),
        ("2020", "somalia", "unsom"),
        ("2012", "sierra leone", "unipsil"),
        ("2012", "burundi", "bnub"),
        ("2012", "central african republic", "binuca"),
        ("2020", "central african republic", "minusca"),
        ("2012", "cote d'ivoire", "unoci"),
        ("2020", "afghanistan", "unama"),
    ],
)
def test_the_mission_of_the_reports_year_is_headed(year: str, area: str, mission: str) -> None:
    assert (
        headed(register(), [f"It was so in {year} and in {year}, and will be so in 2063."])[area] == mission
    )


def test_the_mission_that_the_report_names_comes_first() -> None:
    assert headed(register(), ["In 2024, it was told what MINUSTAH had done."])["haiti"] == "minustah"


def test_a_country_without_a_mission_then_has_an_envoy_of_its_own() -> None:
    assert "liberia" not in headed(register(), ["It was so in 2024."])
    assert "yemen" not in headed(register(), ["It was so in 2024."])


def test_a_representative_for_a_country_stands_for_the_mission() -> None:
    text = "In 2012, the Special Representative of the Secretary-General for Côte d’Ivoire spoke."
    assert [one.actor for one in Roster(register(), [text]).mentions(text, ())] == ["unoci"]
