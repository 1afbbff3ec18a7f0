"""The page as a text: the same for the same records, and nothing in it that runs or asks a server."""

import os
import random
import re
import subprocess
import sys
import tomllib
from dataclasses import replace
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.page.content import facts
from graph.page.layout import joint, places, threshold
from graph.page.page import page
from graph.page.wording import LEVELS, STATUSES
from graph.records import Node
from graph.vocabulary import Level, Status

ROOT = Path(__file__).parents[3]


def test_the_same_records_give_the_same_page_in_any_order(small: Any) -> None:
    records = small()
    shuffled = random.Random(1).sample(records, len(records))
    assert page(records, title="Tides") == page(shuffled, title="Tides")


def test_the_places_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from graph.page.layout import places\n"
        "print(places({f'm{n}': [f'a{n % 7}', f'a{n % 11}', f'b{n % 5}'] for n in range(60)}, least=2))"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(printed) == 1


def test_the_page_asks_no_server_for_anything(small: Any) -> None:
    html = page(small(), title="Tides")
    assert re.findall(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?!data:)[^\"]*\"", html) == []
    assert "default-src 'none'" in html
    assert "sourceMappingURL" not in html


def test_the_page_holds_the_script_of_the_one_version_of_pyvis_that_is_asked_for(small: Any) -> None:
    """Another version keeps it elsewhere: the path holds its number."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = project["tool"]["hatch"]["metadata"]["hooks"]["custom"]["dependencies"]
    assert f"pyvis=={version('pyvis')}" in asked
    shipped = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js")
    script = shipped.read_text(encoding="utf-8").partition("//# sourceMappingURL")[0]
    assert re.findall(r"@version (\S+)", script) == ["9.1.2"]
    assert script in page(small(), title="Tides")


def test_no_name_can_end_a_script(small: Any, hostile: str) -> None:
    plain, hostile = page(small(), title="Tides"), page(small(hostile=hostile), title=hostile)
    assert len(re.findall("</script", hostile, re.I)) == len(re.findall("</script", plain, re.I)) == 6


def test_no_symbol_lies_on_another() -> None:
    members = {f"m{n}": [f"a{n % 17}", f"b{n % 13}", f"c{n % 5}"] for n in range(120)}
    spots = places(members, least=threshold(joint(members))).bodies
    for one, (x, y) in spots.items():
        for other, (left, top) in spots.items():
            assert one == other or abs(x - left) > 20 or abs(y - top) > 20


def test_the_opening_leaves_out_the_weakest_pairs_only_while_there_are_too_many() -> None:
    pairs = {("a", str(n)): 1 for n in range(200)} | {("b", str(n)): 2 for n in range(100)}
    assert threshold(pairs) == 2
    assert threshold({("a", "b"): 1}) == 1
    assert threshold({("a", str(n)): 3 for n in range(500)}) == 3


def test_a_report_that_the_records_do_not_describe_is_linked_all_the_same(small: Any) -> None:
    known = facts([record for record in small() if record.id != "doc"])
    assert known["documents"] == [
        {"symbol": "A/99/1", "title": "", "date": "", "url": "https://undocs.org/en/A/99/1"}
    ]


def test_ties_to_missing_nodes_are_left_out(small: Any) -> None:
    known = facts([record for record in small() if record.id != "league"])
    assert {tie["from"] for tie in known["ties"]} == {"harbour", "tides"}


def test_dates_of_validity_and_a_year_that_was_inferred_reach_the_page(small: Any) -> None:
    told = {"signed": "2033", "valid_from": "2034", "valid_to": "2039-06", "date_inferred": True}
    records = [replace(one, props={**one.props, **told}) if one.id == "plan" else one for one in small()]
    known = facts(records)
    plan, meeting = sorted(known["activities"], key=lambda one: str(one["name"]), reverse=True)
    assert (plan["signed"], plan["valid_from"], plan["valid_to"], plan["inferred"]) == (*told.values(),)
    assert (meeting["signed"], meeting["inferred"]) == ("", False)


def test_what_is_doubtful_reaches_the_page_as_such(small: Any) -> None:
    sure = {"plan": 0.55, "meeting": 0.9}
    records = [_as_sure(one, sure.get(one.id if isinstance(one, Node) else one.target)) for one in small()]
    known = facts(records)
    assert {one["id"]: (one["confidence"], one["doubtful"]) for one in known["activities"]} == {
        "plan": (0.55, True),
        "meeting": (0.9, False),
    }
    assert {one["to"] for one in known["ties"] if one["doubtful"]} == {"plan"}


def _as_sure(record: Any, share: float | None) -> Any:
    return replace(record, props={**record.props, "confidence": share}) if share else record


def test_every_status_and_level_has_words() -> None:
    assert (set(STATUSES), set(LEVELS)) == (set(Status), set(Level))
