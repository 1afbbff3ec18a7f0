"""The dossier tells of one actor alone."""

import re

import pytest

from graph.errors import QueryError
from graph.store.store import Store
from graph.vocabulary import Grouping
from queries.report.dossier import dossier
from queries.view import View


@pytest.fixture(scope="module")
def told(answering: Store) -> str:
    return dossier(answering, "OHN")


def test_an_actor_is_found_by_acronym_former_name_and_any_capitals(answering: Store, told: str) -> None:
    assert told.startswith("# Office for Harbours of the United Nations\n")
    assert dossier(answering, "old office for harbours of the united nations") == told
    assert dossier(answering, "ohn") == told


def test_it_has_its_chapters(told: str) -> None:
    headings = re.findall(r"^## (.+)$", told, re.M)
    assert headings == [
        "Partners",
        "What it did",
        "Timeline",
        "Themes",
        "What has changed",
        "Place in the network",
        "Sources",
    ]


def test_activities_stand_by_kind_newest_first(told: str) -> None:
    assert "### Agreements (3)" in told
    agreements = told.split("### Agreements (3)")[1].split("###")[0]
    assert re.findall(r"^- \*\*(.+?)\*\*", agreements, re.M) == ["June 2023–2030", "2021–2027", "2015–2020"]


def test_partners_count_each_activity_once(told: str) -> None:
    assert re.search(r"\| Western Coast Council \| 4 \| 2015–2021 \(two of four\) \|", told)


def test_every_paragraph_is_among_the_sources(told: str) -> None:
    assert "[A/92/2, paras. 5, 8 and 9](https://undocs.org/en/A/92/2)" in told.split("## Sources")[1]


def test_agreements_of_organs_belong_to_the_organization(answering: Store) -> None:
    told = dossier(answering, "NLC")
    assert "memorandum on harbours" in told.split("### Agreements")[1].split("###")[0]
    assert "Organs that act: NLC-S." in told
    as_read = dossier(answering, "NLC", View(Grouping.READ))
    assert "memorandum on harbours" in as_read.split("## Agreements of its organs")[1]


def test_it_says_for_whom_organs_count(told: str, answering: Store) -> None:
    assert "Organs count with their organization" in told
    assert "Bodies stand as the reports name them." in dossier(answering, "NLC", View(Grouping.READ))


def test_it_tells_what_became_of_each_partnership(answering: Store) -> None:
    told = dossier(answering, "NLC").split("## What has changed")[1].split("\n## ")[0]
    assert "- No longer told: SIF." in told
    assert re.search(r"^- New: .*UN", told, re.M)


def test_a_body_that_acts_alone_has_no_partners(answering: Store) -> None:
    assert "University of the Lakes" in dossier(answering, "UNI")


def test_a_hostile_name_stays_text(answering: Store) -> None:
    assert "<script" not in dossier(answering, "HOS")


def test_an_unknown_name_gets_one_line_with_the_nearest(answering: Store) -> None:
    with pytest.raises(
        QueryError, match="No actor in the graph is called 'Northern Lake Community'"
    ) as caught:
        dossier(answering, "Northern Lake Community")
    assert "northern lakes community" in str(caught.value).lower()
    assert "\n" not in str(caught.value)


def test_what_the_body_only_supports_is_marked_so(told: str) -> None:
    marked = re.findall(r"^- .*?: (.+?) –.*\*It only supports this\.\*$", told, re.M)
    assert marked == ["second coast plan", "coast plan"]
