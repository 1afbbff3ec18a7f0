"""The places where things are held, and the country of each."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def places() -> Mapping[str, str]:
    """Place name → country; "" for a country itself and where it is disputed."""
    text = files("loaders.data").joinpath("places.csv").read_text(encoding="utf-8")
    return {row["name"]: row["country"] for row in csv.DictReader(text.splitlines())}


def country(place: str) -> str | None:
    """The country of a place, None where the list does not say.

    >>> country("Addis Ababa")
    'Ethiopia'
    """
    return places().get(place) or None
