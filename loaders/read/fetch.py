"""Gets an official document from the United Nations document server into a folder of one's own."""

import os
import re
import tempfile
from collections.abc import Callable
from functools import partial
from http.client import HTTPException, HTTPMessage, HTTPResponse, IncompleteRead
from pathlib import Path
from threading import Thread
from time import monotonic
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

from graph.errors import DocumentError
from graph.homes import cache_home

ADDRESS = "https://documents.un.org/api/symbol/access?s={symbol}&l={language}&t=pdf"
_LANGUAGES = {"ar", "zh", "en", "fr", "ru", "es"}
_LARGEST = 50_000_000  # bytes
_CHUNK = 1 << 16
_OURS = ".un.org"
_PATIENCE = 10  # times `timeout`: how long the whole document may take


def fetch(
    symbol: str,
    *,
    language: str = "en",
    address: str = "",
    cache: Path | str | None = None,
    timeout: float = 30.0,
    largest: int = _LARGEST,
) -> Path:
    """The official PDF of a symbol such as "A/79/302", from the cache folder or else the document server.

    language  ar, zh, en, fr, ru or es.
    address   with {symbol} and {language}; else PARTNERGRAPH_FETCH, else the United Nations' server.
    cache     else PARTNERGRAPH_CACHE, else `graph.homes.cache_home()`.
    timeout   seconds that the server may be silent. largest  bytes that are taken at most.

    Raises DocumentError, which says how to get the file by hand, for whatever is no whole PDF.
    """
    symbol = symbol.strip().strip("/")
    if not re.fullmatch(r"[A-Z]{1,6}(?:/[\w.()-]+)+", symbol) or ".." in symbol:
        hint = "Write it as printed, for instance A/79/302"
        raise DocumentError(f"'{symbol}' is no document symbol", hint=hint)
    if language not in _LANGUAGES:
        raise DocumentError(
            f"There is no language '{language}'", hint=f"Choose of {', '.join(sorted(_LANGUAGES))}"
        )
    path = _folder(cache) / f"{symbol.replace('/', '-')}{'' if language == 'en' else '.' + language}.pdf"
    if not path.exists():
        url = _filled(address or os.environ.get("PARTNERGRAPH_FETCH") or ADDRESS, symbol, language)
        download = partial(_downloaded, url, symbol, timeout=timeout, largest=largest)
        _kept(_in_time(download, symbol, (_PATIENCE + 1) * timeout), path)
    return path


def _folder(cache: Path | str | None) -> Path:
    given = cache or os.environ.get("PARTNERGRAPH_CACHE")
    return Path(given).expanduser() if given else cache_home()


def _filled(address: str, symbol: str, language: str) -> str:
    """The address with the symbol and language put in. Only the web is asked, no file of this machine."""
    if not _is_address(address) or "{symbol}" not in address:
        what = f"The address '{address}' is no http address with {{symbol}} in it"
        raise DocumentError(what, hint="Set PARTNERGRAPH_FETCH to one like the default")
    return address.replace("{symbol}", quote(symbol, safe="/")).replace("{language}", language)


def _is_address(text: str) -> bool:
    """Whether a text is an address of the web, with a host and, where it has one, a possible port."""
    try:
        parts = urlsplit(text)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False


class _Redirects(HTTPRedirectHandler):
    """Follows within the host, and among those of the United Nations, but never from TLS to none."""

    max_redirections = 5

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> Request | None:
        """The request to the new address; HTTPError where that is another's."""
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        ours = all(f".{one.hostname}".endswith(_OURS) for one in (old, new))
        if not (new.hostname == old.hostname or ours) or old.scheme > new.scheme:
            raise HTTPError(newurl, code, f"and sends on to another host, {new.netloc}", headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _in_time(work: Callable[[], bytes], symbol: str, seconds: float) -> bytes:
    """What `work` returns; we stop waiting for a server that has sent nothing whole in time."""
    found: list[bytes] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            found.append(work())
        except BaseException as fault:  # told to the one who waits
            failed.append(fault)

    thread = Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not found:
        raise _failed(symbol, f"The server took longer than {seconds:g} seconds")
    return found[0]


def _downloaded(url: str, symbol: str, *, timeout: float, largest: int) -> bytes:
    """The PDF behind an address; every way in which it can fail as one DocumentError."""
    request = Request(url, headers={"User-Agent": "partnergraph", "Accept": "application/pdf"})
    try:
        with build_opener(_Redirects).open(request, timeout=timeout) as answer:
            return _whole(answer, symbol, largest=largest, until=monotonic() + _PATIENCE * timeout)
    except HTTPError as fault:
        what = "has no such document" if fault.code == 404 else f"answered {fault.code} {fault.reason}"
        raise _failed(symbol, f"The server {what}") from fault
    except TimeoutError as fault:
        raise _failed(symbol, f"The server was silent for {timeout:g} seconds") from fault
    except URLError as fault:
        if isinstance(fault.reason, TimeoutError):
            raise _failed(symbol, f"The server was silent for {timeout:g} seconds") from fault
        raise _failed(symbol, f"The server cannot be reached ({fault.reason})") from fault
    except IncompleteRead as fault:
        raise _failed(symbol, "The document was cut off") from fault
    except (HTTPException, OSError, ValueError) as fault:
        raise _failed(symbol, f"The connection broke ({type(fault).__name__})") from fault


def _whole(answer: HTTPResponse, symbol: str, *, largest: int, until: float) -> bytes:
    """The bytes of an answer when they are a PDF, whole, not too large and here by the time `until`."""
    promised = int(answer.headers.get("Content-Length") or 0)
    data = bytearray()
    while len(data) <= largest and promised <= largest and (chunk := answer.read1(_CHUNK)):
        data += chunk
        if monotonic() > until:
            raise _failed(symbol, "The server sends too slowly")
    if promised > largest or len(data) > largest:
        raise _failed(symbol, f"The document is larger than {largest / 1e6:g} MB")
    if len(data) < promised:
        raise _failed(symbol, f"The document was cut off after {len(data)} of {promised} bytes")
    if not data.startswith(b"%PDF-"):
        page = b"<html" in data[:2000].lower() or b"<!doctype" in data[:2000].lower()
        raise _failed(symbol, f"The server sent {'a web page' if page else 'something'} instead of a PDF")
    if b"%%EOF" not in data[-4096:]:
        raise _failed(symbol, "The document was cut off: the PDF has no end")
    return bytes(data)


def _failed(symbol: str, what: str) -> DocumentError:
    hint = f"Get it by hand from https://undocs.org/en/{symbol} and give the saved PDF"
    return DocumentError(what, where=symbol, hint=hint)


def _kept(data: bytes, path: Path) -> None:
    """Writes beside and moves into place, so that the cache never holds half a document."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, suffix=".part", delete=False) as beside:
            beside.write(data)
        Path(beside.name).replace(path)
    except OSError as fault:
        hint = "Set PARTNERGRAPH_CACHE to a folder that can be written"
        raise DocumentError(
            f"The cache cannot be written ({fault.strerror})", where=str(path), hint=hint
        ) from fault
