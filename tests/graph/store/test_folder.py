"""Results that appear in their folder together or not at all."""

import os
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.store.folder import keep, replaced


def _tree(folder: Path) -> dict[str, str]:
    return {str(path.relative_to(folder)): path.read_text() for path in folder.rglob("*") if path.is_file()}


def _build(folder: Path, **files: str) -> None:
    with replaced(folder) as beside:
        keep(beside, {name.replace("__", "/"): text for name, text in files.items()}.items())


def test_results_appear_together(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "out"
    _build(out, report="one", tables__pairs="a,b")
    assert _tree(out) == {"report": "one", "tables/pairs": "a,b"}


def test_nothing_appears_before_the_end(tmp_path: Path) -> None:
    out = tmp_path / "out"
    with replaced(out) as beside:
        keep(beside, [("report", "one")])
        assert not (out / "report").exists()
    assert (out / "report").read_text() == "one"


def test_new_results_replace_their_like_and_spare_the_files_of_others(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _build(out, report="one", tables__pairs="a")
    (out / "mine.xlsx").write_text("mine")
    (out / "tables" / "mine.csv").write_text("mine")
    _build(out, report="two", tables__pairs="b")
    assert _tree(out) == {
        "report": "two",
        "tables/pairs": "b",
        "mine.xlsx": "mine",
        "tables/mine.csv": "mine",
    }


def test_a_graph_folder_is_replaced_whole(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _build(out, **{"a.graph__one": "1", "a.graph__two": "2"})
    _build(out, **{"a.graph__three": "3"})
    assert _tree(out) == {"a.graph/three": "3"}


def test_a_failure_leaves_the_earlier_results(tmp_path: Path) -> None:
    out = tmp_path / "out"
    _build(out, report="one")

    def fail() -> None:
        with replaced(out) as beside:
            keep(beside, [("report", "two")])
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert _tree(out) == {"report": "one"}


def test_a_failure_leaves_no_new_folder(tmp_path: Path) -> None:
    def fail() -> None:
        with replaced(tmp_path / "out"):
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert not (tmp_path / "out").exists()


def test_a_move_that_fails_half_way_is_undone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    _build(out, a="1", b="1")
    rename = Path.rename

    def stubborn(self: Path, target: Path) -> Path:
        if target == out / "b" and ".old" not in str(self):
            raise PermissionError(13, "Permission denied")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", stubborn)
    with pytest.raises(StoreError, match="Permission denied"):
        _build(out, a="2", b="2")
    assert _tree(out) == {"a": "1", "b": "1"}


def test_a_file_in_the_way_is_one_clear_error(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(StoreError, match="cannot be written") as error:
        _build(tmp_path / "out", report="one")
    assert (tmp_path / "out").read_text() == "a file"
    assert "\n" not in str(error.value)


def test_what_a_killed_build_left_is_swept_away(tmp_path: Path) -> None:
    left = tmp_path / "out" / ".building-killed"
    left.mkdir(parents=True)
    os.utime(left, (0, 0))
    _build(tmp_path / "out", report="one")
    assert _tree(tmp_path / "out") == {"report": "one"}
    assert not left.exists()


def test_a_folder_in_the_place_of_a_file_is_spared(tmp_path: Path) -> None:
    (tmp_path / "out" / "report").mkdir(parents=True)
    (tmp_path / "out" / "report" / "mine").write_text("mine")
    with pytest.raises(StoreError, match="report is a folder there"):
        _build(tmp_path / "out", a="1", report="one")
    assert _tree(tmp_path / "out") == {"report/mine": "mine"}
