"""Broken files of every form, the same on every run: read or refused, in time, and nothing is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.invented_report import SYMBOL, TEXT
from tests.mutations import original, tries

ROOT = Path(__file__).parents[1]
FORMS = {  # and how many of each in the full lane: about a minute together
    "text": 400,
    "text of pages": 300,
    "pdf": 400,
    "official pdf": 200,
    "docx": 500,
    "docx with Word's own numbers": 400,
    "html": 500,
    "markdown": 300,
    "records": 800,
    "extraction": 800,
    "corrections": 1000,
}


@pytest.mark.parametrize("form", FORMS)
def test_a_few_broken_files_are_read_or_refused(form: str) -> None:
    tries(form, 8)()


@pytest.mark.parametrize("form", FORMS)
def test_many_broken_files_are_read_or_refused_in_time_and_memory(form: str) -> None:
    words = [sys.executable, "-m", "tests.mutations", form, str(FORMS[form])]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, timeout=600)
    assert done.returncode == 0, done.stderr[-3000:]


def partnergraph(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "import partnergraph; partnergraph.app()", *words]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, timeout=300
    )


def test_a_build_of_broken_files_loses_no_earlier_result(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(TEXT, encoding="utf-8")
    assert partnergraph("build", "report.txt", cwd=tmp_path).returncode == 0
    out = tmp_path / "out"
    before = {path: path.read_bytes() for path in out.glob("*.*") if path.is_file()}
    for form, name in (("pdf", "cut.pdf"), ("docx", "cut.docx"), ("records", "cut.jsonl")):
        whole = original(form)
        (tmp_path / name).write_bytes(whole[: len(whole) // 2])

    for broken in (["cut.pdf", "cut.docx"], ["report.txt", "cut.jsonl"]):
        done = partnergraph("build", *broken, cwd=tmp_path)
        assert done.returncode == 2
        assert "Traceback" not in done.stderr
        assert {path: path.read_bytes() for path in before} == before
    assert SYMBOL in partnergraph("ask", "provenance/documents", cwd=tmp_path).stdout
