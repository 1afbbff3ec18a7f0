"""The calendar: the names of the months, ISO dates, and the year that a period leaves to a day."""

import re
from calendar import monthrange
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day that a report covers."""

    first: date
    last: date

    def year(self, month: int, day: int | None = None) -> str:
        """The only year in which the day, or a day of the month, lies in the period; "" for none or several.

        >>> period = Period(date(2043, 9, 1), date(2044, 10, 31))
        >>> period.year(5, 17), period.year(9), period.year(11, 31)
        ('2044', '', '')
        """
        years = range(self.first.year, self.last.year + 1)
        found = [year for year in years if self._holds(year, month, day)]
        return str(found[0]) if len(found) == 1 else ""

    def _holds(self, year: int, month: int, day: int | None) -> bool:
        last = monthrange(year, month)[1]
        if day is not None and not 0 < day <= last:
            return False
        return date(year, month, day or last) >= self.first and date(year, month, day or 1) <= self.last
