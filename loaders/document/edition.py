"""The year that a report is of, also where it prints no date."""

import re

from loaders.extraction import Document

_FIRST_SESSION = 1945
"""The year before that of the General Assembly's first session."""
# yes: "A/71/160"
# yes: "S/2021/763"
# no: "notes"
_NUMBERED = re.compile(r"[A-Z]+/(?:[A-Z.\d]+/)?(\d{1,4})/")


def edition_year(found: Document) -> str:
    """The year of a report's date, else of the session that its symbol names; "" for neither.

    The General Assembly's sessions begin each September since 1946, reports come out just before.

    >>> edition_year(Document("A/99/12", date="2044-05-03")), edition_year(Document("A/71/160"))
    ('2044', '2016')
    >>> edition_year(Document("S/2021/763")), edition_year(Document("notes"))
    ('2021', '')
    """
    if found.date:
        return found.date[:4]
    if not (named := _NUMBERED.match(found.symbol)):
        return ""
    number = int(named[1])
    return str(_FIRST_SESSION + number) if number < _FIRST_SESSION else str(number)
