"""The report tells what the graph holds, cites every fact and quotes where there is text."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.records import Edge, Node, Record
from graph.store.store import Store, open_store
from graph.vocabulary import Label, Tie
from queries.basis import Basis
from queries.report.answers import Answers
from queries.report.report import report

HEADINGS = (
    "What was read", "In brief", "Who works with whom", "Who is most active",
    "United Nations bodies by organization", "What was done", "Agreements", "Events", "Programmes",
    "Publications", "Themes", "The network", "Section by section", "What has changed",
    "What is planned or in preparation", "What is doubtful",
)  # fmt: skip


REPORT = "A/92/2"


@pytest.fixture(scope="module")
def told(answering: Store) -> str:
    return report(answering, title="A/90/1, A/92/2")


@pytest.fixture(scope="module")
def without_text(two_reports: list[Record], tmp_path_factory: pytest.TempPathFactory) -> str:
    facts = [
        Node(one.id, one.label, {key: value for key, value in one.props.items() if key != "text"})
        if isinstance(one, Node)
        else one
        for one in two_reports
    ]
    with open_store(str(tmp_path_factory.mktemp("facts") / "facts.graph")) as store:
        store.load(facts)
        return report(store, title="A/90/1, A/92/2")


def _chapter(told: str, heading: str) -> str:
    return told.split(f"\n## {heading}\n")[1].split("\n## ")[0]


def test_it_has_all_chapters_in_order(told: str) -> None:
    found = re.findall(r"^## (.+)$", told, re.M)
    assert found[: len(HEADINGS)] == list(HEADINGS)
    assert found[-1] == "Abbreviations"


def test_it_says_which_documents_were_read(told: str) -> None:
    chapter = _chapter(told, "What was read")
    assert "[A/92/2](https://undocs.org/en/A/92/2) |  | 1 August 2023 | 4 | 11 |" in chapter
    assert "[A/90/1](https://undocs.org/en/A/90/1)" in chapter


def test_counts_are_of_distinct_activities_though_each_is_told_twice(told: str) -> None:
    assert (
        "**13 activities** of nine bodies (10 as the reports name them): six events, three agreements" in told
    )
    assert re.search(
        r"\| (UN and NLC|NLC and UN) \| 3 \| two events, one programme "
        r"\| May 2022–3 May 2023 \(two of three\) \|",
        told,
    )


def test_every_listed_activity_cites_its_paragraph(told: str) -> None:
    lines = re.findall(r"^- \*\*(?:undated|.*\d{4})\*\*.+$", told, re.M)
    assert len(lines) > 12
    assert all("](https://undocs.org/en/A/9" in line for line in lines)


def test_words_are_quoted_where_the_text_is_stored(told: str) -> None:
    assert "“The United Nations and the Com” [A/92/2, para. 4]" in told


def test_facts_without_text_are_cited_and_not_quoted(without_text: str) -> None:
    assert "“" not in without_text
    assert "[A/92/2, para. 4](https://undocs.org/en/A/92/2)" in without_text


def test_it_compares_two_reports(told: str) -> None:
    assert "told in [A/92/2](https://undocs.org/en/A/92/2) and in no earlier report that was read" in told
    chapter = _chapter(told, "What has changed")
    assert "| NLC and SIF | 1 |  | meeting of ports (2019) |" in chapter.split("### No longer told")[1]


def test_sections_of_two_reports_are_told_apart(told: str) -> None:
    assert "### Northern Lakes Community (A/90/1)" in told
    assert "### Northern Lakes Community (A/92/2)" in told


def test_agreements_stand_in_the_order_of_time(told: str) -> None:
    timeline = _chapter(told, "Agreements").split("### What runs out")[0]
    assert re.findall(r"^- \*\*(.+?)\*\*", timeline, re.M) == ["2015–2020", "2021–2027", "June 2023–2030"]


def test_organs_count_for_their_organization(told: str) -> None:
    """The Secretariat of the Community signed; the Community's row counts it."""
    row = next(
        line
        for line in _chapter(told, "United Nations bodies by organization").splitlines()
        if "| NLC |" in line
    )
    heads = _chapter(told, "United Nations bodies by organization").splitlines()
    head = next(line for line in heads if line.startswith("| Organization"))
    assert row.split("|")[head.split("|").index(" OHN ")].strip() == "1"


def test_every_measure_is_explained(told: str) -> None:
    table = _chapter(told, "The network").split("### Who is central")[1].splitlines()[2]
    columns = [name.strip() for name in table.strip("| ").split("|")][2:]
    assert columns
    assert all(f"- **{name}**: " in told for name in columns)


def test_a_hostile_name_stays_text(told: str) -> None:
    assert "<script" not in told
    assert "Society &lt;script&gt;" in told


def test_what_is_doubtful_names_the_unlisted_and_the_undated(told: str) -> None:
    doubtful = _chapter(told, "What is doubtful")
    assert "### Bodies that the authority file does not know (1)" in doubtful
    assert "training of harbour masters [A/92/2, para. 8]" in doubtful


def test_what_is_doubtful_tells_two_of_one_name_apart_by_their_dates(told: str) -> None:
    single = (
        _chapter(told, "What is doubtful")
        .partition("### Activities with a single body")[2]
        .partition("###")[0]
    )
    assert single.count("\n- ") >= 1
    assert re.search(r"^- .+ \([^)]*\d{4}\) \[A/", single, re.MULTILINE)


def test_acronyms_are_spelt_out_at_the_end(told: str) -> None:
    assert "- **NLC**: Northern Lakes Community" in told.rsplit("\n## ", 1)[1]


def test_the_same_graph_gives_the_same_report(told: str, answering: Store) -> None:
    assert report(answering, title="A/90/1, A/92/2") == told


def test_an_empty_graph_says_so(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "empty.graph")) as store:
        told = report(store, title="nothing")
    assert "load a report first" in told
    assert "##" not in told


def test_a_document_without_activities_is_still_named(tmp_path: Path, two_reports: list[Record]) -> None:
    kept = {Label.DOCUMENT, Label.SECTION, Label.PARAGRAPH}
    nodes = [one for one in two_reports if isinstance(one, Node) and one.label in kept]
    ids = {node.id for node in nodes}
    ties = [one for one in two_reports if isinstance(one, Edge) and {one.source, one.target} <= ids]
    with open_store(str(tmp_path / "bare.graph")) as store:
        store.load([*nodes, *ties])
        told = report(store, title="A/92/2")
    assert re.findall(r"^## (.+)$", told, re.M) == ["What was read"]


def test_a_type_stands_behind_a_name_only_where_the_name_does_not_say_it(told: str) -> None:
    assert "annual conference (summit)" in told
    assert "training of harbour masters (training)" not in told


def test_a_pair_without_dates_says_so(told: str) -> None:
    row = next(
        line
        for line in _chapter(told, "Who works with whom").splitlines()
        if "| WCC and OHN |" in line or "| OHN and WCC |" in line
    )
    assert "(undated)" not in row
    undated = [line for line in _chapter(told, "Who works with whom").splitlines() if "| undated |" in line]
    assert undated
    assert all("(undated)" in line for line in undated)


def test_a_name_that_holds_a_semicolon_is_one_name(answering: Store) -> None:
    names = Answers(Basis(answering)).names(["Ports; Office for", "Northern Lakes Community"])
    assert names == "Ports; Office for and NLC"


def test_helpers_and_drafts_are_told_as_such_in_every_list(told: str) -> None:
    helped = "Guide to Quiet Harbours – OHN and SIF, supported by UN."
    assert helped in _chapter(told, "Publications")
    assert helped in _chapter(told, "Section by section")


def _changed(records: list[Record], tmp_path: Path, facts: dict[str, Any], role: str = "") -> str:
    """The report on records of which some have other facts; in `role` the United Nations stand everywhere."""
    un = next(one.id for one in records if isinstance(one, Node) and one.props["name"] == "United Nations")
    found: list[Record] = []
    for one in records:
        given = facts.get(str(one.props.get("name")), {}) if isinstance(one, Node) else {}
        if role and isinstance(one, Edge) and one.type is Tie.TOOK_PART and one.source == un:
            given = {"role": role}
        props = {key: value for key, value in {**one.props, **given}.items() if value is not None}
        found.append(replace(one, props=props))
    with open_store(str(tmp_path / "changed.graph")) as store:
        store.load(found)
        return report(store, title="A/92/2")


def test_who_only_supports_a_summit_does_not_stand_among_those_who_hold_it(
    tmp_path: Path, two_reports: list[Record]
) -> None:
    told = _chapter(_changed(two_reports, tmp_path, {}, role="supporter"), "Events")
    heads, _, wide = told.partition("### Most participants")
    for part in (heads, wide):
        assert "annual conference (summit) – NLC, supported by UN." in part


def test_a_signature_is_told_apart_from_the_years_that_an_agreement_is_for(
    tmp_path: Path, two_reports: list[Record]
) -> None:
    told = _changed(two_reports, tmp_path, {"memorandum on harbours": {"valid_from": "2024"}})
    assert "- **June 2023, for 2024–2030**: memorandum on harbours" in _chapter(told, "Agreements")


def test_the_newest_activity_of_a_pair_is_called_doubtful_where_it_is(
    tmp_path: Path, two_reports: list[Record]
) -> None:
    told = _changed(two_reports, tmp_path, {"second coast plan": {"confidence": 0.5}})
    pairs = [line for line in _chapter(told, "Who works with whom").splitlines() if "coast plan" in line]
    assert pairs
    assert all("second coast plan (doubtful)" in line for line in pairs)
    assert "| second coast plan (doubtful) |" in _chapter(told, "United Nations bodies by organization")


def test_what_lies_before_a_report_that_tells_only_its_year_is_not_planned(
    tmp_path: Path, two_reports: list[Record]
) -> None:
    facts = {
        "A/92/2": {"date": None, "year": "2023"},
        "second coast plan": {"status": "planned"},
        "peace centre": {"status": "planned"},
        "coast plan": {"status": "in_preparation"},
    }
    told = _changed(two_reports, tmp_path, facts)
    ahead = _chapter(told, "What is planned or in preparation")
    assert "peace centre" in ahead
    assert "second coast plan" not in ahead
    assert "coast plan (in preparation)" in ahead
    meaning = "A date before that of the report says when work on it was told of, not when it is due."
    assert ahead.strip().startswith(f"{meaning}\n\n- ")
    assert "|  | 2023 | 4 |" in _chapter(told, "What was read")


def test_a_section_says_that_it_tells_the_latest_only(told: str) -> None:
    first, second = (
        _chapter(told, "Section by section").split(f"### {name} ({REPORT})")[1].split("###")[0]
        for name in ("Western Coast Council", "Southern Islands Forum")
    )
    assert "four activities" in first
    assert "\nThe latest three:\n" in first
    assert "The latest" not in second


def test_the_years_tell_what_has_no_date_apart_from_what_has_only_an_end(told: str) -> None:
    done = _chapter(told, "What was done")
    rows = dict(re.findall(r"^\| ([\w ]+) \|.* (\d+) \|$", done.split("### By year")[1], re.M))
    undated = re.search(r"(\w+) activities without any date", told)
    assert "The year is that of the first day." in done
    assert undated
    assert (rows["not stated"], undated[1], rows["only an end"]) == ("3", "three", "1")


def test_a_role_counts_once_an_activity_as_it_is_said(told: str) -> None:
    chapter = _chapter(told, "Who is most active")
    assert "Each activity counts once" in chapter
    for row in (line.strip("| ").split(" | ") for line in chapter.splitlines() if line.startswith("| ")):
        if row[1].isdigit():
            assert int(row[1]) == sum(int(cell or 0) for cell in row[2:])


def test_what_lacks_a_date_and_what_is_still_ahead_are_told_apart(
    tmp_path: Path, two_reports: list[Record]
) -> None:
    """An end is a date as well; a draft and a conference to come are told as such."""
    changed = {
        "coast plan": {"start": None, "end": None, "status": "in_preparation"},
        "second coast plan": {"start": None, "end": None, "valid_to": "2027"},
        "annual conference": {"status": "planned"},
    }
    nodes = [one for one in two_reports if isinstance(one, Node)]
    facts = [
        Node(one.id, one.label, {k: v for k, v in {**one.props, **new}.items() if v is not None})
        for one in nodes
        for new in [changed.get(str(one.props["name"]), {})]
    ]
    with open_store(str(tmp_path / "ahead.graph")) as store:
        store.load([*facts, *(one for one in two_reports if isinstance(one, Edge))])
        told = report(store, title="A/92/2")
    undated = _chapter(told, "Agreements").split("### Without a date")[1]
    assert "coast plan (in preparation) – WCC, supported by OHN." in undated
    assert "second coast plan" not in undated
    assert "annual conference (summit) (planned)" in _chapter(told, "Events")
