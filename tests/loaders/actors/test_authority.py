"""The authority file for those who keep it: find, lint, export, import."""

import re
import sys
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

import partnergraph
from graph.errors import DocumentError
from loaders.actors.authority import explained, exported, findings, imported, lint, nearest
from loaders.actors.bodies import CELLS, Body, bodies
from loaders.actors.register import OWN, own_file, register

HEADER = ",".join(CELLS)
UNION = "harbour-union,Harbour Union,HBU,Union of Harbours | Harbour League,organization,,1999,,,invented"


@pytest.fixture(autouse=True)
def _kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader's own bodies are kept in the test's folder."""
    monkeypatch.setenv(OWN, str(tmp_path / "kept" / "actors.csv"))


def sheet(folder: Path, *lines: str, header: str = HEADER) -> Path:
    path = folder / "more.csv"
    path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
    return path


def row(id_: str, name: str, **cells: str) -> Body:
    given = {
        "acronym": "",
        "kind": "organ",
        "parent": "",
        "valid_from": "",
        "valid_to": "",
        "source": "invented",
    }
    successor = tuple(part for part in cells.pop("successor", "").split("|") if part)
    return Body(id=id_, name=name, aliases=(), successor=successor, **given | cells)


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        (
            "UNESCO",
            ["United Nations Educational, Scientific and Cultural Organization", "its acronym", "current"],
        ),
        ("Arab League", ["League of Arab States", "another or a former name"]),
        ("arab league", ["League of Arab States", "other capitals"]),
        ("Department of Political Affairs", ["its official name", "former, since 1992 until 2018"]),
        ("Department for Political Affairs", ["Department of Political Affairs", "small words"]),
        ("Executive Secretary of ESCAP", ["Economic and Social Commission for Asia", "title of office"]),
        ("African Union Commission", ["part of African Union", "AUC"]),
    ],
)
def test_a_name_is_explained(name: str, parts: list[str]) -> None:
    told = explained(name)
    assert all(part in told for part in parts)


def test_a_short_name_tells_where_it_is_understood() -> None:
    told = explained("Panel of Elders")
    assert "SADC Panel of Elders" in told
    assert "where Southern African Development Community is understood" in told


def test_the_nearest_names_are_told_where_nobody_is_called_so() -> None:
    assert explained("African Unoin") == ""
    told = nearest("African Unoin")
    assert told.startswith("No body is called 'African Unoin'.")
    assert "African Union (au)" in told
    assert "Nothing is near it" in nearest("Qqqq")


def test_lint_tells_a_name_of_two_bodies_at_the_same_time() -> None:
    found = list(findings([row("a", "Harbour Board", acronym="HB"), row("b", "Hill Board", acronym="HB")]))
    assert found == ["a: 'HB' is also a name of b (Hill Board)"]


def test_lint_lets_a_former_body_and_a_later_one_share_a_name() -> None:
    early = row("a", "Harbour Board", valid_to="1999")
    assert list(findings([early, row("b", "Hill Board", acronym="", valid_from="2000")])) == []
    assert list(findings([early, row("c", "Harbour board", valid_from="2001")])) == []


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"parent": "nobody"}, "the parent 'nobody' does not exist"),
        ({"kind": "club"}, "the kind 'club' is none of"),
        ({"source": ""}, "the source is empty"),
        ({"valid_from": "1999-13"}, "'1999-13' is no date"),
        ({"valid_from": "2001", "valid_to": "2000"}, "it ends (2000) before it begins (2001)"),
        ({"acronym": "Trade"}, "'Trade' is a common word"),
        ({"acronym": "Harbour Board"}, "'Harbour Board' is given twice"),
    ],
)
def test_lint_tells_what_is_malformed(cells: dict[str, str], fault: str) -> None:
    assert any(fault in line for line in findings([row("harbour-board", "Harbour Board", **cells)]))


@pytest.mark.parametrize(
    ("cells", "fault"),
    [
        ({"valid_to": "2000", "successor": "nobody"}, "the successor 'nobody' does not exist"),
        ({"valid_to": "2000", "successor": "none|quay"}, "it has successors and 'none'"),
        ({"successor": "quay"}, "it has a successor and has not ended"),
        ({"valid_to": "2000", "successor": "quay"}, "the successor 'quay' is followed by it"),
        (
            {"valid_from": "1990", "valid_to": "2000", "successor": "old"},
            "the successor 'old' began (1980) before it did (1990)",
        ),
    ],
)
def test_lint_tells_what_is_wrong_with_a_succession(cells: dict[str, str], fault: str) -> None:
    quay = row("quay", "Quay Office", valid_to="2010", successor="pier")
    pier = row("pier", "Pier Office", valid_to="2020", successor="harbour-board")
    old = row("old", "Old Board", valid_from="1980")
    found = findings([row("harbour-board", "Harbour Board", **cells), quay, pier, old])
    assert f"harbour-board: {fault}" in found


def test_a_body_that_ended_may_have_no_successor_and_one_may_live_on_in_its_parent() -> None:
    ended = row("harbour-board", "Harbour Board", valid_to="2000", successor="none")
    merged = row("quay", "Quay Office", parent="pier", successor="pier")
    assert list(findings([ended, merged, row("pier", "Pier Office")])) == []


def test_what_is_exported_is_read_back_equal() -> None:
    assert {one.id: one for one in bodies(exported())} == dict(register().actors)


def test_imported_bodies_are_known_from_then_on(tmp_path: Path) -> None:
    told = imported(sheet(tmp_path, UNION))
    assert told == f"1 new and 0 changed bodies are kept in {own_file()}."
    assert register().names["Harbour League"] == "harbour-union"
    assert "Harbour Union" in explained("HBU")
    assert lint() == []


def test_an_import_changes_a_packaged_body_and_adds_to_earlier_ones(tmp_path: Path) -> None:
    imported(sheet(tmp_path, UNION))
    changed = next(line for line in exported().splitlines() if line.startswith("sela,"))
    told = imported(sheet(tmp_path, changed.replace("Latin American Economic System", "Economic System")))
    assert told.startswith("0 new and 1 changed")
    assert register().names["Economic System"] == "sela"
    assert register().names["Harbour Union"] == "harbour-union"


def test_an_exported_file_is_imported_without_a_change(tmp_path: Path) -> None:
    path = tmp_path / "all.csv"
    path.write_text(exported(), encoding="utf-8-sig")
    assert imported(path).startswith("0 new and 0 changed")


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("Harbour Union,Harbour Union,,,organization,,,,,invented", "Body 3: the id 'Harbour Union'"),
        ("reef,,,,organ,,,,,invented", "Body 3: the name is empty"),
        ("reef,Reef Board,,,organ,nobody,,,,invented", "Body 3: the parent 'nobody' does not exist"),
        ("reef,Reef Board,WHO,,organ,,,,,invented", "Body 3: 'WHO' is also a name of who"),
        ("reef,Reef Board,,,organ,,soon,,,invented", "Body 3: 'soon' is no date"),
        ("harbour-union,Reef Board,,,organ,,,,,invented", "Body 3: the id 'harbour-union' is given twice"),
        ("reef,Reef Board", "Body 3: the source is empty"),
    ],
)
def test_a_fault_names_its_row_and_nothing_is_taken_over(tmp_path: Path, line: str, fault: str) -> None:
    path = sheet(tmp_path, UNION, line)
    with pytest.raises(DocumentError) as told:
        imported(path)
    assert str(told.value).startswith(f"{path}: {fault}")
    assert "\n" not in str(told.value)
    assert not own_file().exists()
    assert not list(tmp_path.glob("kept/*"))


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "The column 'id' is missing"),
        (b"id,name\n", "The column 'kind' is missing"),
        (b"id,name,kind,source,colour\n", "No column is called 'colour'"),
        (HEADER.encode(), "There is no row below the header"),
        (b"\xff\xfe\x00", "This is not UTF-8 text"),
    ],
)
def test_a_file_that_is_no_table_of_bodies_is_told_in_one_line(
    tmp_path: Path, content: bytes, fault: str
) -> None:
    path = tmp_path / "more.csv"
    path.write_bytes(content)
    with pytest.raises(DocumentError, match=fault):
        imported(path)


def test_a_missing_file_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match="cannot be read"):
        imported(tmp_path / "none.csv")


def test_a_damaged_file_of_own_bodies_is_told_by_its_name() -> None:
    own_file().parent.mkdir()
    own_file().write_text("id,name\nx,X\n", encoding="utf-8")
    with pytest.raises(DocumentError) as told:
        register()
    assert str(own_file()) in str(told.value)


def test_the_commands_print_and_end_as_they_should(tmp_path: Path) -> None:
    def run(*words: object) -> Any:
        return CliRunner().invoke(partnergraph.app, ["actors", *map(str, words)], catch_exceptions=False)

    assert "League of Arab States" in run("find", "Arab League").stdout
    clashes, *open_ = run("lint").stdout.splitlines()
    assert clashes == "Nothing clashes."
    assert all(
        re.fullmatch(r"[a-z0-9-]+: it ended \(\d{4}\); say its successor, or 'none'", line) for line in open_
    )
    assert run("export").stdout == exported()
    assert run("import", sheet(tmp_path, UNION)).stdout.startswith("1 new and 0 changed")
    assert "Harbour Union" in run("find", "HBU").stdout
    refused = run("import", tmp_path / "none.csv")
    assert refused.exit_code == 2
    assert refused.stderr.startswith("partnergraph: ")
    assert refused.stderr.count("\n") == 1


def test_lint_ends_with_1_where_something_clashes() -> None:
    own_file().parent.mkdir()
    own_file().write_text(f"{HEADER}\nreef,Reef Board,WHO,,organ,,,,,invented\n", encoding="utf-8")
    told = CliRunner().invoke(partnergraph.app, ["actors", "lint"], catch_exceptions=False)
    assert told.exit_code == 1
    assert "'WHO' is also a name of" in told.stdout


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no XDG folders")
def test_own_bodies_are_kept_in_the_configuration_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(OWN)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    assert own_file() == tmp_path / "partnergraph" / "actors.csv"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Turkiye", "Türkiye"),
        ("TÜRKIYE", "Türkiye"),
        ("Cote d’Ivoire", "Côte d'Ivoire"),
        ("cote d'ivoire", "Côte d'Ivoire"),
        ("São Tomé and Príncipe", "Sao Tome and Principe"),
        ("Swaziland", "Eswatini"),
        ("Zaire", "Democratic Republic of the Congo"),
        ("Upper Volta", "Burkina Faso"),
        ("UK", "United Kingdom"),
        ("Timor‑Leste", "Timor-Leste"),
        ("asean", "Association of Southeast Asian Nations"),
    ],
)
def test_accents_marks_and_former_names_lead_to_a_body(said: str, name: str) -> None:
    assert explained(said).splitlines()[0] == f"{said} → {name}"
