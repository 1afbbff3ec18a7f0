"""Official documents from a server of the test's own: what arrives, and one clear line for what does not."""

import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from graph.errors import DocumentError
from loaders.corpus import located
from loaders.read.fetch import fetch

PDF = b"%PDF-1.7\n" + b"words of an invented report " * 2000 + b"\n%%EOF\n"
PAGE = b"<!DOCTYPE html><html><body>There was an error</body></html>"
SYMBOL = "A/99/302"

Answer = Callable[[BaseHTTPRequestHandler], None]


def sent(
    body: bytes, *, status: int = 200, promised: int | None = None, **headers: str
) -> Callable[[BaseHTTPRequestHandler], None]:
    """An answer with a body; `promised` is the length that its head tells, -1 for none."""

    def answer(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        for name, value in headers.items():
            to.send_header(name, value)
        if promised != -1:
            to.send_header("Content-Length", str(len(body) if promised is None else promised))
        to.end_headers()
        to.wfile.write(body)

    return answer


def silent(to: BaseHTTPRequestHandler) -> None:
    time.sleep(5)
    with suppress(OSError):
        sent(PDF)(to)


def dripping(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Content-Length", str(len(PDF)))
    to.end_headers()
    with suppress(OSError):
        for at in range(100):
            to.wfile.write(PDF[at : at + 1])
            to.wfile.flush()
            time.sleep(0.05)


def dripping_head(to: BaseHTTPRequestHandler) -> None:
    with suppress(OSError):
        for _ in range(100):
            to.wfile.write(b"H")
            to.wfile.flush()
            time.sleep(0.05)


def cut_chunk(to: BaseHTTPRequestHandler) -> None:
    to.send_response(200)
    to.send_header("Transfer-Encoding", "chunked")
    to.end_headers()
    to.wfile.write(b"ffff\r\n" + PDF[:200])


ANSWERS: dict[str, Answer] = {
    "whole": sent(PDF),
    "moved": sent(b"", status=302, Location="/whole"),
    "moved-in-a-ring": sent(b"", status=302, Location="/moved-in-a-ring"),
    "moved-to-a-file": sent(b"", status=302, Location="file:///etc/hostname"),
    "moved-to-another": sent(b"", status=302, Location="http://localhost/whole"),
    "dripping-head": dripping_head,
    "none": sent(PAGE, status=404),
    "broken": sent(PAGE, status=500),
    "page": sent(PAGE),
    "words": sent(b"no such document"),
    "nothing": sent(b""),
    "cut": sent(PDF[:3000], promised=len(PDF)),
    "cut-chunk": cut_chunk,
    "without-end": sent(PDF[:3000]),
    "large": sent(PDF * 3),
    "large-untold": sent(PDF * 3, promised=-1),
    "odd-length": sent(PDF, promised=-1, **{"Content-Length": "many"}),
    "silent": silent,
    "dripping": dripping,
}


class Server(ThreadingHTTPServer):
    """Answers a path such as /cut with the answer of that name, and remembers what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.asked: list[str] = []

    def address(self, kind: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{kind}?s={{symbol}}&l={{language}}"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        ANSWERS[self.path.strip("/").partition("?")[0]](self)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as started:
        thread = threading.Thread(target=started.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield started
        started.shutdown()
        thread.join()


def test_a_document_arrives_whole_in_the_cache(server: Server, tmp_path: Path) -> None:
    found = fetch(SYMBOL, address=server.address("whole"), cache=tmp_path / "new" / "cache")

    assert found == tmp_path / "new" / "cache" / "A-99-302.pdf"
    assert found.read_bytes() == PDF
    assert server.asked == ["/whole?s=A/99/302&l=en"]


def test_the_second_time_it_comes_from_the_cache(server: Server, tmp_path: Path) -> None:
    first = fetch(SYMBOL, address=server.address("whole"), cache=tmp_path)

    second = fetch(SYMBOL, address=server.address("none"), cache=tmp_path)

    assert second == first
    assert len(server.asked) == 1


def test_each_language_is_a_document_of_its_own(server: Server, tmp_path: Path) -> None:
    english = fetch(SYMBOL, address=server.address("whole"), cache=tmp_path)

    french = fetch(SYMBOL, language="fr", address=server.address("whole"), cache=tmp_path)

    assert (english.name, french.name) == ("A-99-302.pdf", "A-99-302.fr.pdf")
    assert server.asked[1].endswith("l=fr")


def test_a_redirection_is_followed(server: Server, tmp_path: Path) -> None:
    assert fetch(SYMBOL, address=server.address("moved"), cache=tmp_path).read_bytes() == PDF


FAULTS = {
    "none": "has no such document",
    "broken": "answered 500",
    "moved-in-a-ring": "answered 302",
    "moved-to-a-file": "answered 302",
    "moved-to-another": "answered 302 and sends on to another host, localhost",
    "page": "a web page instead of a PDF",
    "words": "something instead of a PDF",
    "nothing": "something instead of a PDF",
    "cut": f"cut off after 3000 of {len(PDF)} bytes",
    "cut-chunk": "cut off",
    "without-end": "the PDF has no end",
    "large": "larger than 0.1 MB",
    "large-untold": "larger than 0.1 MB",
    "odd-length": "connection broke",
}


@pytest.mark.parametrize("kind", FAULTS)
def test_what_does_not_arrive_is_one_line_that_says_how_to_get_it_by_hand(
    kind: str, server: Server, tmp_path: Path
) -> None:
    with pytest.raises(DocumentError) as caught:
        fetch(SYMBOL, address=server.address(kind), cache=tmp_path, largest=100_000)

    assert FAULTS[kind] in str(caught.value)
    _says_how_to_get_it_by_hand(str(caught.value), tmp_path)


@pytest.mark.parametrize(
    ("kind", "timeout", "patience", "told"),
    [
        ("silent", 0.2, 10, "silent for 0.2 seconds"),
        ("dripping", 2.0, 0.1, "sends too slowly"),  # a drop each 0.05 s is no silence of 2 s
        ("dripping-head", 2.0, 0.1, "took longer than 2.2 seconds"),
    ],
)
def test_what_does_not_arrive_in_time_is_such_a_line_too(
    kind: str, timeout: float, patience: float, told: str,
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("loaders.read.fetch._PATIENCE", patience)

    with pytest.raises(DocumentError) as caught:
        fetch(SYMBOL, address=server.address(kind), cache=tmp_path, timeout=timeout)

    assert told in str(caught.value)
    _says_how_to_get_it_by_hand(str(caught.value), tmp_path)


def _says_how_to_get_it_by_hand(line: str, cache: Path) -> None:
    """In one line, and nothing half-written stays."""
    assert line.startswith("A/99/302: ")
    assert "by hand from https://undocs.org/en/A/99/302" in line
    assert "\n" not in line
    assert list(cache.iterdir()) == []


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with socket.socket() as deaf:  # bound, so that nobody else has the port, but it does not listen
        deaf.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{deaf.getsockname()[1]}/?s={{symbol}}"

        with pytest.raises(DocumentError, match=r"cannot be reached.*by hand from"):
            fetch(SYMBOL, address=address, cache=tmp_path, timeout=0.2)


@pytest.mark.parametrize(
    "symbol", ["report.txt", "", "A", "A//302", "A/../../etc/passwd", "a/79/302", "A/79/302 ?x=1", "/A 1/"]
)
def test_a_symbol_that_is_none_is_refused_before_anybody_is_asked(
    symbol: str, server: Server, tmp_path: Path
) -> None:
    with pytest.raises(DocumentError, match=r"no document symbol.*A/79/302"):
        fetch(symbol, address=server.address("whole"), cache=tmp_path)

    assert server.asked == []


def test_a_language_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"no language 'xx'.*ar, en, es, fr, ru, zh"):
        fetch(SYMBOL, language="xx", cache=tmp_path)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/{symbol}",
        "ftp://127.0.0.1/{symbol}",
        "http://127.0.0.1/",
        "http:///{symbol}",
        "http://[::1/{symbol}",
        "http://127.0.0.1:port/{symbol}",
    ],
)
def test_an_address_that_is_no_web_address_of_documents_is_refused(address: str, tmp_path: Path) -> None:
    with pytest.raises(DocumentError, match=r"no http address with {symbol}"):
        fetch(SYMBOL, address=address, cache=tmp_path)


def test_a_cache_that_cannot_be_written_is_told(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")

    with pytest.raises(DocumentError, match=r"cache cannot be written.*PARTNERGRAPH_CACHE"):
        fetch(SYMBOL, address=server.address("whole"), cache=tmp_path / "file" / "cache")


def test_a_report_given_as_a_symbol_is_fetched_and_a_file_is_not(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PARTNERGRAPH_FETCH", server.address("whole"))
    monkeypatch.setenv("PARTNERGRAPH_CACHE", str(tmp_path))
    file = tmp_path / "report.txt"
    file.write_text("1. It met.")

    assert located(SYMBOL) == tmp_path / "A-99-302.pdf"
    assert located(str(file)) == file
    assert len(server.asked) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no XDG folders")
def test_a_document_is_kept_in_the_cache_of_the_system(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PARTNERGRAPH_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    found = fetch(SYMBOL, address=server.address("whole"))
    assert found == tmp_path / "partnergraph" / "A-99-302.pdf"


@pytest.mark.parametrize("report", ["missing.txt", "a/79/302", "x" * 5000, "nul\0byte"])
def test_what_is_neither_a_file_nor_a_symbol_is_told(report: str) -> None:
    with pytest.raises(DocumentError, match="There is no such file"):
        located(report)
