"""The calendar: the names of the months, and whether a text is a date of it."""

import re
from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
MONTH = f"(?:{'|'.join(MONTHS)})"
"""A regular expression for the name of any month."""

# yes: "2043-05-17"
# yes: "2043"
# no: "17 May 2043"
_ISO = re.compile(r"\A\d{4}(?:-\d\d(?:-\d\d)?)?\Z", re.ASCII)


def is_date(text: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar, as ISO text.

    >>> [is_date(text) for text in ("2043", "2043-05", "2043-02-29", "2043-2-1", "")]
    [True, True, False, False, False]
    """
    try:
        return bool(_ISO.match(text) and date.fromisoformat((text + "-01-01")[:10]))
    except ValueError:
        return False
