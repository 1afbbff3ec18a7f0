"""The embedded folder: private, one process at a time, and clear where it cannot be had."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.errors import StoreError
from graph.records import Node
from graph.store.embedded import engine
from graph.store.store import open_store
from graph.vocabulary import Label

ROOT = Path(__file__).parents[3]
PLACE = Node("selva", Label.PLACE, {"name": "Selva"})
FULL = 'mount -t tmpfs -o size=4m tmpfs "$0"; exec "$@"'
HOLDER = """
import sys
sys.path.insert(0, sys.argv[1])
from graph.store.store import open_store
from graph.records import Node
from graph.vocabulary import Label
with open_store(sys.argv[2]) as store:
    store.write([Node("selva", Label.PLACE, {"name": "Selva"})])
    print("open", flush=True)
    sys.stdin.readline()
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "partnergraph.graph"


@pytest.fixture
def holder(folder: Path) -> "Iterator[subprocess.Popen[str]]":
    """Another process that has the folder open."""
    command = [sys.executable, "-c", HOLDER, str(ROOT), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "open\n"
        yield process
        process.kill()


def test_a_second_process_is_refused_in_one_line_that_names_the_first(
    holder: "subprocess.Popen[str]", folder: Path
) -> None:
    with pytest.raises(StoreError) as told, open_store(str(folder)):
        pytest.fail("it opened")
    assert str(told.value).startswith(f"{folder}: The graph is in use by process {holder.pid}. Wait until ")


def test_the_lock_of_a_process_that_died_is_taken_over_with_what_it_wrote(
    holder: "subprocess.Popen[str]", folder: Path
) -> None:
    holder.send_signal(signal.SIGKILL)
    holder.wait()
    assert (folder / "holder").read_text() == str(holder.pid)
    with open_store(str(folder)) as store:
        assert [record.id for record in store.records()] == ["selva"]
        assert (folder / "holder").read_text() == str(os.getpid())
    assert not (folder / "holder").exists()


def test_a_process_that_has_not_said_who_it_is_is_another_process(
    holder: "subprocess.Popen[str]", folder: Path
) -> None:
    (folder / "holder").unlink()
    with pytest.raises(StoreError, match="in use by another process"), open_store(str(folder)):
        pytest.fail("it opened")


def test_a_folder_that_is_asked_for_again_and_again_stays_its_holders(
    holder: "subprocess.Popen[str]", folder: Path
) -> None:
    for _ in range(3):
        with pytest.raises(StoreError, match=f"in use by process {holder.pid}"), open_store(str(folder)):
            pytest.fail("it opened")


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_the_password_is_long_random_and_its_owners_alone(tmp_path: Path) -> None:
    passwords = []
    for name in ("one", "other"):
        with engine(tmp_path / name) as to:
            place = tmp_path / name / "password"
            assert stat.S_IMODE(place.stat().st_mode) == 0o600
            assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o700
            assert place.read_text() == to.password
            assert to.password not in repr(to)
            passwords.append(to.password)
    assert len(set(passwords)) == 2
    assert all(len(password) >= 32 for password in passwords)


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_a_password_that_a_copy_opened_to_others_is_closed_again(folder: Path) -> None:
    with engine(folder):
        (folder / "password").chmod(0o644)
    with engine(folder):
        assert stat.S_IMODE((folder / "password").stat().st_mode) == 0o600


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="sockets are listed by Linux")
def test_every_port_that_the_engine_opens_is_on_the_loopback_address(folder: Path) -> None:
    before = listening()
    with engine(folder) as to:
        opened = listening() - before
        port = int(to.uri.rpartition(":")[2])
        assert ("127.0.0.1", port) in opened
        assert {address for address, _ in opened} == {"127.0.0.1"}


def test_a_wrong_password_does_not_open_the_engine(folder: Path) -> None:
    from neo4j import GraphDatabase
    from neo4j.exceptions import AuthError

    with (
        engine(folder) as to,
        GraphDatabase.driver(to.uri, auth=("root", "guess")) as driver,
        pytest.raises(AuthError),
    ):
        driver.verify_connectivity()


def test_a_folder_of_other_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear colleague")
    with pytest.raises(StoreError, match="other files"), open_store(str(tmp_path)):
        pytest.fail("it opened")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


@pytest.mark.parametrize("left", ["partnergraph.json", "partnergraph.json.new"])
def test_the_making_of_a_folder_that_broke_off_is_finished(folder: Path, left: str) -> None:
    """Killed between opening the marker and writing it."""
    folder.mkdir()
    (folder / left).touch()
    with open_store(str(folder)) as store:
        assert store.write([PLACE]) == 1
    with open_store(str(folder)) as store:
        assert list(store.records()) == [PLACE]


def test_the_marker_is_never_there_in_part(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(self: Path, target: Path) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", killed)
    with pytest.raises(KeyboardInterrupt), engine(folder):
        pytest.fail("it opened")
    assert not (folder / "partnergraph.json").exists()


def test_a_lost_password_is_told_by_the_folder_with_what_to_do(folder: Path) -> None:
    with open_store(str(folder)) as store:
        store.write([PLACE])
    (folder / "password").write_text("guess")
    line = refusal(folder)
    assert "Remove the file 'password'" in line
    assert "NEO4J_PASSWORD" not in line
    (folder / "password").unlink()
    with open_store(str(folder)) as store:
        assert list(store.records()) == [PLACE]


def test_a_broken_file_is_told_by_the_folder_and_not_shown(folder: Path) -> None:
    with open_store(str(folder)):
        pass
    for file in (folder / "databases" / "partnergraph").glob("*.json"):
        file.write_bytes(bytes(range(256)) * 4)
    line = refusal(folder)
    assert "build it again" in line
    assert line.isascii()
    assert line.isprintable()


def test_faults_of_the_engine_name_the_folder_and_no_port(folder: Path) -> None:
    with open_store(str(folder)) as store:
        store._sessions._driver.close()
        with pytest.raises(StoreError) as told:
            list(store.records())
    assert str(told.value).startswith(f"{folder}: ")
    assert "bolt://" not in str(told.value)


def test_a_full_disk_is_one_line_that_asks_for_it(tmp_path: Path) -> None:
    mounting = ["unshare", "--map-root-user", "--mount", "sh", "-ec", FULL]
    if not shutil.which("unshare") or subprocess.run([*mounting, str(tmp_path), "true"]).returncode:
        pytest.skip("no small disk can be mounted here")
    command = [sys.executable, "-c", HOLDER, str(ROOT), str(tmp_path / "partnergraph.graph")]
    done = subprocess.run(
        [*mounting, str(tmp_path), *command], capture_output=True, text=True, timeout=120, check=False
    )
    assert "ErrorManager" not in done.stderr
    assert "java.base" not in done.stderr
    assert f"{tmp_path / 'partnergraph.graph'}: " in done.stderr
    assert "Is the disk full?" in done.stderr


def refusal(folder: Path) -> str:
    """The one line that opening the folder ends in."""
    with pytest.raises(StoreError) as told, open_store(str(folder)):
        pytest.fail("it opened")
    assert str(told.value).startswith(f"{folder}: ")
    return str(told.value)


def test_without_an_engine_for_this_machine_the_address_to_give_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Alpine and Intel Macs, for which the engine has no build."""
    monkeypatch.setitem(sys.modules, "arcadedb", None)
    with pytest.raises(StoreError, match=r"Give a server instead: --graph bolt://") as told, engine(folder):
        pytest.fail("it opened")
    assert "\n" not in str(told.value)
    assert not folder.exists()


def listening() -> set[tuple[str, int]]:
    """Addresses and ports at which this process listens."""
    mine = set()
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            target = os.readlink(descriptor)
        except OSError:
            continue
        if target.startswith("socket:["):
            mine.add(target.removeprefix("socket:[").removesuffix("]"))
    found = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/net/{table}").read_text().splitlines()[1:]:
            local, state, inode = line.split()[1], line.split()[3], line.split()[9]
            if state == "0A" and inode in mine:
                address, _, port = local.partition(":")
                found.add((_readable(address), int(port, 16)))
    return found


def _readable(address: str) -> str:
    parts = [str(int(address[at : at + 2], 16)) for at in range(len(address) - 2, -1, -2)]
    if len(parts) == 4:
        return ".".join(parts)
    return ".".join(parts[:4]) if address.startswith("0000000000000000FFFF0000") else address
