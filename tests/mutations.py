"""Reports and files broken in every way that chance finds, the same ones on every run.

    python -m tests.mutations FORM HOW_MANY

reads so many of them, and ends with an error where one gives a traceback or takes over 10 seconds, or where
the memory goes over 500 MB.
"""

import io
import json
import re
import resource
import signal
import sys
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import PartnergraphError
from graph.jsonl import lines
from loaders.corpus import Corpus
from loaders.entries import parse
from loaders.pipeline import extracted
from loaders.read import Source
from loaders.recording import records
from tests.invented_report import TEXT
from tests.loaders.read.conftest import WRITERS

SECONDS = 10
MEGABYTES = 500
CORRECTIONS = """
[[correction]]
action = "rename"
document = "A/99/12"
paragraph = 2
name = "workshop on harbour lights"
reason = "The programme says so"
reviewer = "desk officer"
[correction.becomes]
name = "workshop on lights"
start = "2043-05"
participants = { "African Union" = "party", "UNEP" = "supporter" }
"""
JUNK = [
    b"\x00", b"\xff\xfe", b"\x1b[2J", "\u202e".encode(), b"\xc3", "\ud800".encode("utf-8", "surrogatepass"),
    b"<", b"<!--", b"]]>", b"&#x110000;", b"<w:p>", b"<ol start=999999><li>", b"# ", b"[^1]", b"```", b"|",
    b"\n\n1. ", b"\n\n999999. ", b"\nAfrican Union\n", b".", b"(", b"\"", b"{", b"[", b"null", b"1e999",
    b"-1", b"A/99/12", b" in May 2043", b"\t", b"\r", b"\x0c", "\u00b9".encode(), b"]\n[[correction]]\n",
]  # fmt: skip
place = st.floats(0, 1, allow_nan=False)
change = st.one_of(
    st.tuples(st.just("cut"), place, place),
    st.tuples(st.just("again"), place, place),
    st.tuples(st.just("put"), place, st.sampled_from(JUNK), st.sampled_from([1, 1, 1, 50, 3000])),
    st.tuples(st.just("over"), place, st.binary(min_size=1, max_size=8)),
)


def mutated(data: bytes, changes: list[tuple[object, ...]]) -> bytes:
    """The bytes after each change: a stretch cut or told again, something put in or written over."""
    for kind, at, *rest in changes:
        start = int(at * len(data))  # type: ignore[operator]
        if kind in ("cut", "again"):
            end = min(len(data), start + int(rest[0] * len(data) / 4))  # type: ignore[operator]
            data = data[:start] + (data[start:end] * 2 if kind == "again" else b"") + data[end:]
        else:
            new = rest[0] * (rest[1] if kind == "put" else 1)  # type: ignore[operator]
            data = data[:start] + new + data[start + (len(new) if kind == "over" else 0) :]
    return data


def original(form: str) -> bytes:
    """A small file of a form that is read without a fault."""
    if form == "corrections":
        return CORRECTIONS.encode()
    if form == "records":
        return "".join(lines(records(extracted(Source(TEXT, "", "report.txt"))))).encode()
    if form == "extraction":
        return json.dumps(extracted(Source(TEXT, "", "report.txt")).as_json()).encode()
    with tempfile.TemporaryDirectory() as folder:
        writer = WRITERS[form]
        return writer([line for line in TEXT.split("\n") if line], Path(folder) / "report").read_bytes()


def repacked(packed: bytes, changes: list[tuple[object, ...]]) -> bytes:
    """A Word file whose document is changed inside."""
    into = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, mutated(data, changes) if name == "word/document.xml" else data)
    return into.getvalue()


def tried(form: str, data: bytes) -> None:
    """Read a file of a form; what its reader can mend is no fault."""
    if form == "corrections":
        with suppress(PartnergraphError):
            parse(data.decode("utf-8", "replace"))
        return
    suffix = {"records": ".jsonl", "extraction": ".json", "markdown": ".md"}.get(form, ".bin")
    with tempfile.TemporaryDirectory() as folder, suppress(PartnergraphError):
        path = Path(folder) / f"A-99-12{suffix}"
        path.write_bytes(data)
        list(Corpus([str(path)], jobs=1).records())


def tries(
    form: str, how_many: int, *, within: Callable[[], AbstractContextManager[None]] = nullcontext
) -> Callable[[], None]:
    """A test of so many mutations of a form, the same ones on every run, each tried `within` a block."""
    data = original(form)

    @settings(
        max_examples=how_many,
        derandomize=True,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(changes=st.lists(change, min_size=1, max_size=4), inside=st.booleans())
    def each(changes: list[tuple[object, ...]], inside: bool) -> None:
        deep = inside and form.startswith("docx")
        with within():
            tried(form, repacked(data, changes) if deep else mutated(data, changes))

    return each


@contextmanager
def limited() -> Iterator[None]:
    """A block that ends with an error where it takes longer than it may, in seconds of this process."""
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    yield
    signal.setitimer(signal.ITIMER_PROF, 0)


def _late(*_: object) -> None:
    raise TimeoutError(f"It took over {SECONDS} seconds")


def _most_memory() -> int:
    """Megabytes at most, of this program alone where the system tells (rusage counts who started it, too)."""
    status = Path("/proc/self/status")
    if status.exists() and (told := re.search(r"VmHWM:\s+(\d+) kB", status.read_text())):
        return int(told[1]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(form: str, how_many: int) -> None:
    """Try so many of a form, each in its time; the memory of all together is bounded."""
    resource.setrlimit(resource.RLIMIT_AS, (4_000_000_000, 4_000_000_000))
    signal.signal(signal.SIGPROF, _late)
    tries(form, how_many, within=limited)()
    most = _most_memory()
    print(f"{form}: {how_many} read, {most} MB at most")
    if most > MEGABYTES:
        raise MemoryError(f"{most} MB")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
