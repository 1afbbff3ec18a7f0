"""Ids made from content: the same thing has the same id on every machine."""

import hashlib
import re
import unicodedata

_SEPARATOR = "\x1f"


def slug(text: str, *, limit: int = 48) -> str:
    """`text` as lower-case ASCII words joined by hyphens, at most `limit` characters.

    >>> slug("Organización de los Estados Americanos (OEA)")
    'organizacion-de-los-estados-americanos-oea'
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
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
