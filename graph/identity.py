"""Ids made from content: the same thing has the same id on every machine."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable

from graph.vocabulary import Label, Tie

_SEPARATOR = "\x1f"
_BETWEEN = re.compile(r"[^a-z0-9]+")


def slug(text: str, *, limit: int = 48) -> str:
    """`text` as lower-case ASCII words joined by hyphens, at most `limit` characters.

    >>> slug("Organización de los Estados Americanos (OEA)")
    'organizacion-de-los-estados-americanos-oea'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = _BETWEEN.sub("-", plain).strip("-")
    return words if len(words) <= limit else words[:limit].rsplit("-", 1)[0]


def identifier(name: str, *content: str | int | None) -> str:
    """A readable slug of `name` and eight hex digits of all that makes the thing what it is.

    >>> identifier("Bali", "Place")
    'bali-4891ee92'
    """
    parts = ["" if part is None else str(part) for part in (name, *content)]
    whole = unicodedata.normalize("NFC", _SEPARATOR.join(parts))
    digest = hashlib.sha256(whole.encode()).hexdigest()[:8]
    return f"{slug(name) or 'x'}-{digest}"


def document_id(symbol: str) -> str:
    """The id of a document's node."""
    return identifier(symbol, Label.DOCUMENT)


def section_id(symbol: str, name: str) -> str:
    """The id of a section's node."""
    return identifier(name, Label.SECTION, symbol)


def paragraph_id(symbol: str, number: int, part: str = "") -> str:
    """The id of a paragraph's node; `part` is the part of a report that numbers its parts anew."""
    return identifier(f"{symbol} {part} {number}" if part else f"{symbol} {number}", Label.PARAGRAPH)


def activity_id(name: str, kind: str, start: str | None, end: str | None, actors: Iterable[str]) -> str:
    """The id of an activity by its facts and the ids of those who took part, in any order."""
    return identifier(name, kind, start, end, *sorted(actors))


def place_id(name: str) -> str:
    """The id of a place's node."""
    return identifier(name, Label.PLACE)


def theme_id(name: str) -> str:
    """The id of a theme's node."""
    return identifier(name, Label.THEME)


def tie_id(tie: Tie, source: str, target: str, *content: str | int | None) -> str:
    """The id of a tie between two nodes (ids): a statement's content is its passage and properties."""
    return identifier(f"{source} {tie}", target, *content)
