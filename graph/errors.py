"""The errors that a reader can mend: what is wrong, where, and what to do next."""

import re


class PartnergraphError(Exception):
    """What went wrong, in one line, and what to do next.

    The command line prints `str(error)` and ends with exit code 2.
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "") -> None:
        self.what, self.where, self.hint = what, where, hint
        super().__init__(what)

    def __str__(self) -> str:
        r"""One line: `where: what. hint`; what a terminal would obey stands there as it is written in Python.

        >>> str(DocumentError("The file is empty", where="a.txt", hint="Save it again"))
        'a.txt: The file is empty. Save it again.'
        >>> str(QueryError("No query is called 'a\x1b[2J'"))
        "No query is called 'a\\x1b[2J'."
        """
        place = f"{self.where}: " if self.where else ""
        said = [part.strip().rstrip(".") for part in (self.what, self.hint) if part.strip()]
        parts = [part if part.endswith("?") else part + "." for part in said]
        return visible(" ".join((place + " ".join(parts)).split()))


def visible(text: str) -> str:
    r"""A text with its control and format characters as escapes, so that a terminal shows and obeys none.

    >>> visible("a\x1b[31m\u202e")
    'a\\x1b[31m\\u202e'
    """
    return "".join(one if one.isprintable() else one.encode("unicode_escape").decode() for one in text)


_OBEYED = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def unobeyed(text: str) -> str:
    r"""A text without what a terminal obeys: control characters but line ends and tabs, and direction marks.

    >>> unobeyed("a\x1b[31m\u202eb\x9b\tc")
    'a[31mb\tc'
    """
    return _OBEYED.sub("", text)


def shortened(text: str) -> str:
    """What somebody else's program complains of, as at most 160 characters that can be printed.

    What follows a sign that is no text is the content of a broken file and left out.

    >>> shortened("No space\\n left\\x00 on device."), shortened("Invalid JSON: \ufffd<\ufffd")
    ('No space left on device', 'Invalid JSON:')
    """
    text = text.partition("\ufffd")[0]
    line = " ".join("".join(letter if letter.isprintable() else " " for letter in text).split()).rstrip(".")
    return line if len(line) <= 160 else line[:157] + "…"


class DocumentError(PartnergraphError):
    """A report that cannot be opened or read."""


class RecordError(PartnergraphError):
    """A record that breaks the schema or rests on no words."""


class StoreError(PartnergraphError):
    """A store that cannot be opened, reached, written or asked."""


class QueryError(PartnergraphError):
    """A query that does not exist, or a parameter that does not fit."""
