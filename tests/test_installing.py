"""What is installed on a machine: the embedded engine where it has a build, everything else on all."""

import ast
import re
import shutil
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.sdist import SdistBuilder
from hatchling.builders.wheel import WheelBuilder
from packaging import tags
from packaging.requirements import Requirement
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[1]
OURS = ("graph", "loaders", "queries")
CALLED = {  # import name → package
    "ahocorasick": "pyahocorasick",
    "markdown_it": "markdown-it-py",
}
GLIBC = ["manylinux_2_36_x86_64", "manylinux_2_28_x86_64", "manylinux_2_17_x86_64", "linux_x86_64"]
WITHOUT = {
    "Alpine": ["musllinux_1_2_x86_64", "musllinux_1_1_x86_64", "linux_x86_64"],
    "an Intel Mac": ["macosx_14_0_x86_64", "macosx_11_0_x86_64", "macosx_11_0_universal2"],
    "an old glibc": ["manylinux_2_17_x86_64", "linux_x86_64"],
}


@pytest.fixture
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine that takes the wheels of these platforms."""
    monkeypatch.setattr(tags, "platform_tags", lambda: iter(request.param))


def built(folder: Path, source: Path = ROOT) -> tuple[Path, set[str]]:
    """A wheel of the sources, and the names of the packages that it asks for."""
    (wheel,) = WheelBuilder(str(source)).build(directory=str(folder), versions=["standard"])
    with zipfile.ZipFile(wheel) as archive:
        (place,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
        return Path(wheel), asked(archive.read(place).decode())


def asked(metadata: str) -> set[str]:
    return {Requirement(line).name for line in re.findall(r"^Requires-Dist: (.+)$", metadata, re.MULTILINE)}


@pytest.mark.parametrize("machine", WITHOUT.values(), ids=WITHOUT.keys(), indirect=True)
@pytest.mark.usefixtures("machine")
def test_a_machine_without_a_build_of_the_engine_installs_all_else(tmp_path: Path) -> None:
    wheel, packages = built(tmp_path)
    assert wheel.name.endswith("-py3-none-any.whl")
    assert "arcadedb" not in packages
    assert {"neo4j", "pyahocorasick", "scipy", "typer"} <= packages


@pytest.mark.parametrize("machine", [GLIBC], ids=["glibc"], indirect=True)
@pytest.mark.usefixtures("machine")
def test_a_wheel_with_the_engine_is_for_the_platforms_of_the_engine_alone(tmp_path: Path) -> None:
    wheel, packages = built(tmp_path)
    platforms = {tag.platform for tag in parse_wheel_filename(wheel.name)[3]}
    assert "arcadedb" in packages
    assert "manylinux_2_28_x86_64" in platforms
    assert not [platform for platform in platforms if platform == "any" or "musl" in platform]


@pytest.mark.parametrize("machine", [GLIBC], ids=["glibc"], indirect=True)
@pytest.mark.usefixtures("machine")
def test_sources_that_were_packed_where_the_engine_is_leave_the_choice_to_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (packed,) = SdistBuilder(str(ROOT)).build(directory=str(tmp_path), versions=["standard"])
    shutil.unpack_archive(packed, tmp_path)
    (unpacked,) = (path for path in tmp_path.iterdir() if path.is_dir())
    told = (unpacked / "PKG-INFO").read_text(encoding="utf-8")
    assert asked(told) == set()
    assert "\nDynamic: Requires-Dist\n" in told
    _, with_engine = built(tmp_path, unpacked)
    monkeypatch.setattr(tags, "platform_tags", lambda: iter(WITHOUT["Alpine"]))
    _, without = built(tmp_path, unpacked)
    assert with_engine - without == {"arcadedb"}


def test_the_lock_for_all_machines_holds_all_but_the_engine() -> None:
    hook = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["metadata"]
    packages = {Requirement(line).name for line in hook["hooks"]["custom"]["dependencies"]}
    assert packages <= locked("requirements.lock")
    assert "arcadedb" not in locked("requirements.lock") | locked("requirements-dev.lock")
    assert locked("requirements-engine.lock") == {"arcadedb"}


def test_every_package_that_is_asked_for_is_used_and_every_one_that_is_used_is_asked_for() -> None:
    """networkx needs scipy for the map, the driver its compiled part for packing: no import of ours."""
    hook = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["hatch"]["metadata"]
    asked = {Requirement(line).name for line in hook["hooks"]["custom"]["dependencies"]}
    modules = [ROOT / "partnergraph.py", *(p for name in OURS for p in (ROOT / name).rglob("*.py"))]
    known = {*sys.stdlib_module_names, *OURS, "arcadedb", "partnergraph"}
    used = {name for path in modules for name in imported(path)} - known
    assert {CALLED.get(name, name) for name in used} == asked - {"scipy", "neo4j-rust-ext"}


def imported(path: Path) -> set[str]:
    """The packages at the beginning of the names that a module imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(str(node.module).partition(".")[0])
    return names


def locked(lock: str) -> set[str]:
    return set(re.findall(r"^([\w.-]+)==", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE))
