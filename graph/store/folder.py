"""A folder of results that is replaced as a whole or not at all."""

import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from errno import EEXIST
from pathlib import Path

from graph.errors import DocumentError, RecordError, StoreError
from graph.store.embedded import refuse_in_use

_BESIDE = ".building-"
_OLD = ".old"
_ABANDONED = 3600.0  # seconds; a build that was killed leaves its folder behind


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """An empty folder inside `folder`; what the block writes there takes its place when the block ends well.

    Only what bears the same name is replaced: files of other people stay. When the block fails, or the
    machine does, the earlier results stand as they were.

    Raises StoreError where the folder cannot be written, or holds a graph that another process has open.
    """
    _refuse_in_use(folder)
    beside, made = _beside(folder)
    done = False
    try:
        yield beside
        _refuse_in_use(folder)
        _move(beside, folder)
        done = True
    except OSError as fault:
        raise _unwritable(folder, fault) from fault
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        if made and not done:
            with suppress(OSError):
                folder.rmdir()


@contextmanager
def gone_if_unread(folder: Path) -> Iterator[None]:
    """Remove a folder that the block makes, where what it was made for cannot be read or kept."""
    new = [place for place in (folder, *folder.parents) if not place.exists()]
    try:
        yield
    except (DocumentError, RecordError):
        if new:
            shutil.rmtree(folder, ignore_errors=True)
        for parent in new[1:]:
            with suppress(OSError):
                parent.rmdir()
        raise


def keep(folder: Path, files: Iterable[tuple[str, str | bytes]]) -> list[str]:
    """Write texts, or what is none, under their names into a folder; the names, in order."""
    names = []
    for name, content in files:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content if isinstance(content, bytes) else content.encode())
        names.append(name)
    return names


def _refuse_in_use(folder: Path) -> None:
    for graph in folder.glob("*.graph"):
        refuse_in_use(graph)


def _beside(folder: Path) -> tuple[Path, bool]:
    """A new folder in `folder`, on the same disk so that moving is renaming, and whether `folder` is new."""
    made = not folder.exists()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        return Path(tempfile.mkdtemp(prefix=_BESIDE, dir=folder)), made
    except OSError as fault:
        raise _unwritable(folder, fault) from fault


def _sweep(folder: Path) -> None:
    for old in folder.glob(f"{_BESIDE}*"):
        if time.time() - old.stat().st_mtime > _ABANDONED:
            shutil.rmtree(old, ignore_errors=True)


def _move(beside: Path, folder: Path) -> None:
    """Rename every result into place; where one fails, put back all that was there."""
    moved: list[Path] = []
    try:
        for result in sorted(_results(beside)):
            old = beside / _OLD / result
            if kind := _unlike(folder / result, beside / result):
                raise OSError(EEXIST, f"{result} is {kind} there")
            old.parent.mkdir(parents=True, exist_ok=True)
            (folder / result).parent.mkdir(parents=True, exist_ok=True)
            if (folder / result).exists():
                (folder / result).rename(old)
            moved.append(result)
            (beside / result).rename(folder / result)
    except OSError:
        _put_back(moved, beside, folder)
        raise


def _unlike(there: Path, new: Path) -> str:
    """What stands where a result goes and must not be replaced by it; "" for nothing and for its like."""
    if there.is_symlink():
        return "a link"
    if there.is_dir() and new.is_file():
        return "a folder"
    return "no file" if there.exists() and not (there.is_dir() or there.is_file()) else ""


def _results(beside: Path) -> Iterator[Path]:
    """Files one by one, and graph folders whole, relative to `beside`."""
    for place in beside.iterdir():
        if place.is_file() or place.suffix == ".graph":
            yield place.relative_to(beside)
        else:
            yield from (path.relative_to(beside) for path in place.rglob("*") if path.is_file())


def _put_back(moved: list[Path], beside: Path, folder: Path) -> None:
    for result in reversed(moved):
        if (folder / result).exists():
            (folder / result).rename(beside / result)
        if (beside / _OLD / result).exists():
            (beside / _OLD / result).rename(folder / result)


def _unwritable(folder: Path, fault: OSError) -> StoreError:
    reason = fault.strerror or str(fault)
    return StoreError(
        f"The results cannot be written ({reason})",
        where=str(folder),
        hint="Name another folder; earlier results stand as they were",
    )
