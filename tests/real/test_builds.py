"""Real documents of the United Nations: what `build` has just made of them, `check` bears out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FILES = ROOT.parent / "shared" / "real" / "files"


def partnergraph(*words: str, cwd: Path) -> tuple[int, str]:
    """The exit code and what was said, with the folder's files put in for "*"."""
    done = subprocess.run(
        [sys.executable, "-c", "import partnergraph; partnergraph.app()", *words],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=900,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.parametrize("form", ["docx", "pdf", "txt"])
def test_a_check_with_the_files_at_hand_bears_a_build_of_all_that_can_be_read_out(
    form: str, tmp_path: Path
) -> None:
    files = sorted(str(path) for path in FILES.glob(f"*.{form}"))
    if not files:
        pytest.skip(f"{FILES} is not here: it holds official documents")

    code, said = partnergraph("build", *files, cwd=tmp_path)
    assert code == ("had to be left out" in said), said

    code, said = partnergraph("check", *files, cwd=tmp_path)
    assert "do not hold" not in said, said[:2000]
    assert code == ("had to be left out" in said), said[-2000:]
