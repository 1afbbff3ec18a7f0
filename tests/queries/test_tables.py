"""Answers as text, Markdown, CSV and JSON; measures, and the wording."""

import csv
import io
import json

import pytest

from graph.network import actor_network
from graph.records import Record, Value
from graph.tables import Table
from queries.metrics import joint, positions
from queries.tables import as_csv, as_json, as_markdown, as_text
from queries.wording import counted, days, linked, plain, series

TABLE = Table(
    ("actor", "kind", "activities", "source"),
    (
        ("Société <b>", "united_nations", 12, ["A/79/302, para. 20", "A/79/302, para. 24"]),
        ("日本 | x", None, 3, ["A/71/160"]),
    ),
)


def test_text_is_aligned_and_humanly_worded() -> None:
    lines = as_text(TABLE).splitlines()
    assert lines[0].split() == ["actor", "kind", "activities", "source"]
    assert "United Nations body" in lines[2]
    assert len({line.rstrip().endswith("]") for line in lines}) == 1


def test_wide_text_is_folded_not_cut() -> None:
    long = Table(("name", "n"), (("word " * 60, 1),))
    shown = as_text(long, width=40)
    assert max(map(len, shown.splitlines())) <= 40
    assert shown.count("word") == 60


def test_a_word_stays_whole_however_narrow_the_terminal() -> None:
    name = "Special Representative of the Secretary-General for Portuguese-speaking ports"
    shown = as_text(Table(("actor", "partner", "source"), ((name, name, "A/79/302, para. 20"),)), width=40)
    assert shown.split().count("Secretary-General") == 2
    assert shown.split().count("Portuguese-speaking") == 2


def test_a_word_without_an_end_is_folded() -> None:
    shown = as_text(Table(("name", "n"), (("x" * 200, 1),)), width=40)
    assert max(map(len, shown.splitlines())) <= 40
    assert shown.count("x") == 200


def test_markup_in_a_name_is_shown_as_it_is() -> None:
    assert "[bold]x[/bold]" in as_text(Table(("name",), (("[bold]x[/bold]",),)))


def test_a_report_without_a_symbol_is_cited_without_a_link() -> None:
    assert linked(["report, para. 4"]) == "report, para. 4"


def test_markdown_escapes_names_and_links_sources() -> None:
    shown = as_markdown(TABLE)
    assert "Société &lt;b&gt;" in shown
    assert "日本 \\| x" in shown
    assert "[A/79/302, paras. 20 and 24](https://undocs.org/en/A/79/302)" in shown
    assert shown.splitlines()[1] == "| --- | --- | ---: | --- |"


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t", "\r", "\n", " ="])
def test_csv_gives_a_spreadsheet_no_formula(begin: str) -> None:
    text = as_csv(Table(("name",), ((f"{begin}cmd|' /C calc'!A0",),)))
    cell = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))[1][0]
    assert cell == f"'{begin}cmd|' /C calc'!A0"


def test_csv_keeps_numbers_unicode_quotes_and_lines() -> None:
    values: tuple[Value, ...] = (-3, 0.5, None, True, ["a", "b"], 'say "ü"\nnow', "日本")
    text = as_csv(Table(tuple("abcdefg"), (values,)))
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    rows = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert rows[1] == ["-3", "0.5", "", "true", "a; b", 'say "ü"\nnow', "日本"]


def test_json_gives_values_as_they_are() -> None:
    assert json.loads(as_json(TABLE))[1] == {
        "actor": "日本 | x",
        "kind": None,
        "activities": 3,
        "source": ["A/71/160"],
    }


def test_an_empty_answer_has_its_head_in_every_form() -> None:
    empty = Table(("one", "two"), ())
    assert as_text(empty).split()[:2] == ["one", "two"]
    assert as_markdown(empty).startswith("| one | two |")
    assert as_csv(empty) == "\ufeffone,two\r\n"
    assert as_json(empty) == "[]\n"


def test_citations_of_one_document_stand_together() -> None:
    assert (
        linked(["A/1/2, para. 5", "B/3, para. 1", "A/1/2, para. 9"])
        == "[A/1/2, paras. 5 and 9](https://undocs.org/en/A/1/2); [B/3, para. 1](https://undocs.org/en/B/3)"
    )


def test_a_list_is_joined_in_text_markdown_and_csv_only() -> None:
    table = Table(("actors", "role"), ((["Ports; Office for", "AU"], ["under_way"]),))
    assert as_csv(table).splitlines()[1] == "Ports; Office for; AU,under_way"
    assert "Ports; Office for; AU | under way" in as_markdown(table)
    assert "Ports; Office for; AU   under way" in as_text(table)
    assert json.loads(as_json(table)) == [{"actors": ["Ports; Office for", "AU"], "role": ["under_way"]}]


@pytest.mark.parametrize("hostile", ["<script>", "A/79/302](javascript:alert(1))", "A/79/302<img>", "[x](y)"])
def test_a_hostile_citation_is_text(hostile: str) -> None:
    shown = linked([hostile])
    assert "<" not in shown
    assert "](" not in shown.replace("\\](", "")


def test_plain_text_stays_on_one_line_and_is_no_markdown() -> None:
    assert plain("# a\n- b **c** `d`") == "# a - b \\*\\*c\\*\\* \\`d\\`"


@pytest.mark.parametrize(
    ("start", "end", "shown"),
    [
        ("2023-11-28", None, "28 November 2023"),
        ("2023-11-28", "2023-11-28", "28 November 2023"),
        ("2023-05", "2024-01", "May 2023–January 2024"),
        (None, "2030-01", "until January 2030"),
        ("2023", "2023-05-01", "2023–1 May 2023"),
    ],
)
def test_dates_read_as_the_united_nations_writes_them(start: str | None, end: str | None, shown: str) -> None:
    assert days(start, end) == shown


def test_numbers_and_series_read_well() -> None:
    assert counted(1, "body") == "one body"
    assert counted(10, "day") == "10 days"
    assert series([]) == ""
    assert series(["a", "b", "c", "d"], most=2) == "a, b and 2 others"


def test_positions_and_pairs_count_each_activity_once(two_reports: list[Record]) -> None:
    network = actor_network(two_reports)
    where = {
        row[1]: dict(zip(positions(network).columns, row, strict=True)) for row in positions(network).rows
    }
    assert where["United Nations"]["activities"] == 7
    table = joint(network)
    row = next(
        dict(zip(table.columns, row, strict=True))
        for row in table.rows
        if {row[1], row[3]} == {"United Nations", "Northern Lakes Community"}
    )
    assert (row["activities"], row["event"], row["programme"]) == (3, 2, 1)
    assert row["source"] == ["A/92/2, para. 4", "A/92/2, para. 5"]
