"""The words by which reports say who: data with a source, each once in its list."""

import csv
import re
from importlib.resources import files

from loaders.actors.wordlists import either

TEXT = files("loaders.data").joinpath("who.csv").read_text(encoding="utf-8")
ROWS = list(csv.DictReader(TEXT.splitlines()))


def test_every_form_has_a_source_and_stands_once_in_its_list() -> None:
    forms = [(row["list"], row["form"]) for row in ROWS]
    assert all(row["source"] and row["form"] for row in ROWS)
    assert len(set(forms)) == len(forms)


def test_a_pattern_finds_the_longest_form_whatever_their_order() -> None:
    assert re.match(either("office"), "Commissioner-General of Reefs")[0] == "Commissioner-General"  # type: ignore[index]


def test_a_star_is_any_ending() -> None:
    assert re.fullmatch(either("of the United Nations’ name"), "peacekeeping operations")
    assert not re.fullmatch(either("of the United Nations’ name"), "Standards of peace")
