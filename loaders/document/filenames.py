"""What the name of a report's file says: the symbol, or another one than the report prints."""

import re

from loaders.extraction import Document
from loaders.read.furniture import SERIES

# yes: "A-99-302.pdf"
# yes: "/x/E_CN.6_2044_3_Add.1.docx"
# no: "draft.txt"
# no: "N2590001.pdf"
_FILE = re.compile(
    r"(?:^|[/\\_ ])([A-Z]{1,8}"
    r"(?:[-_](?:[A-Z]{2,5}(?:\.\d+)?|[A-Z]\.\d+|(?:Add|Rev|Corr|L)\.?\d+|\d{1,4})){1,6})(?=$|[-_. (])"
)


def symbol_of_file(name: str) -> str:
    """The symbol that a file is named after.

    >>> symbol_of_file("A-79-302.txt"), symbol_of_file("E_CN.6_2044_3_Add.1.pdf"), symbol_of_file("draft.txt")
    ('A/79/302', 'E/CN.6/2044/3/Add.1', '')
    """
    found = _FILE.search(name)
    parts = re.split(r"[-_]", found[1]) if found else []
    whole = len(parts) >= 3 and parts[0] in SERIES and any(part.isdigit() for part in parts)
    return "/".join(parts) if whole else ""


def misnamed(head: Document, name: str) -> tuple[str, ...]:
    """A note where a file is named after another document than the one that it prints; () where it is not."""
    other = symbol_of_file(name)
    if not other or any(symbol.startswith(other) for symbol in head.symbols):
        return ()
    return (f"The file '{name}' is named after {other}, but {head.symbol} is printed in it",)
