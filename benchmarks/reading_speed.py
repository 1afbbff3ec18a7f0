"""CPU milliseconds that a page of a PDF takes to read, and what pdfium's own text of it takes (its floor).

    python benchmarks/reading_speed.py PDF... [--rounds 5]

The peer is `get_text_range` of pypdfium2, the raw text of the same library, with heads and footnotes in it.
"""

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path


def ours(data: bytes) -> int:
    """Reads a PDF; how many characters it holds."""
    from loaders.read.pdf import pdf_text

    return len(pdf_text(data).text)


def raw(data: bytes) -> int:
    """The same of the library alone."""
    import pypdfium2

    with pypdfium2.PdfDocument(data) as opened:
        return sum(len(page.get_textpage().get_text_range()) for page in opened)


def pages(data: bytes) -> int:
    import pypdfium2

    with pypdfium2.PdfDocument(data) as opened:
        return len(opened)


def milliseconds(read: Callable[[bytes], int], data: bytes, rounds: int) -> float:
    """CPU milliseconds of the median round; the first, which imports, is not counted."""
    read(data)
    seconds = []
    for _ in range(rounds):
        before = time.process_time()
        read(data)
        seconds.append(time.process_time() - before)
    return 1000 * statistics.median(seconds)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pdf", type=Path, nargs="+")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    peer = f"pypdfium2 {version('pypdfium2')} get_text_range"
    print(f"ms of CPU per page, median of {given.rounds}, Python {sys.version.split()[0]}; peer: {peer}")
    for path in given.pdf:
        data = path.read_bytes()
        count = pages(data)
        mine, theirs = (milliseconds(read, data, given.rounds) for read in (ours, raw))
        print(
            f"{path.name}: {count} pages, {mine:.0f} ms, {mine / count:.1f} per page,"
            f" peer {theirs / count:.1f}, ratio {mine / theirs:.1f}"
        )


if __name__ == "__main__":
    main()
