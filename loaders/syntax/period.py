"""The period that a report covers, and the year that it leaves to a date without one."""

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date
from itertools import islice

from loaders.calendar import MONTH, Period
from loaders.document.sentences import sentences
from loaders.syntax.dates import When, dates

_COVER = r"\b(?:cover(?:s|ing|ed)?|during the period|reporting period)\b"
_EARLY = 3  # paragraphs: a report says at once what it covers
# yes: "The present report covers developments from May to July 2043."
# yes: "It covers the period from 1 May to 31 July 2043."
# yes: "The reporting period is from 1 April 2043 to 31 March 2044."
# yes: "The report tells of the harbours during the period from May 2043 to June 2044."
# no: "The appeal, covering the period from May to July 2043, was for new piers."
# no: "The report gives the costs of the harbour for the period from May to July 2043."
_STATES = re.compile(
    rf"(?:\A|\W)(?:[Rr]eport\b|It\b)(?=.*{_COVER})|\b[Rr]eporting period (?:is|was|runs|ran)\b"
)
# yes: "covering"
# yes: "Reporting period"
# no: "recovers in the harbour"
_COVERS = re.compile(_COVER, re.IGNORECASE)
# yes: "since the issuance of the previous report, on 5 May 2043"
# yes: "since my last report (A/98/1) of 5 May 2043"
# no: "since the regatta of 5 May 2043"
_SINCE = re.compile(
    rf"\bsince\b[^.;]*\b(?:previous|last|latest)\b[^.;]*\breport\b[^.;]*?(?=\d{{1,2}} {MONTH} \d{{4}})"
)


def covered(texts: Iterable[str], written: str = "") -> Period | None:
    """The period that one of the first paragraphs states, None where none does.

    written  the date of the report (ISO), where "since the last report, of 5 May 2043" ends; "" for unknown.

    >>> covered(["The present report covers the period from 1 April to 31 July 2043."])
    Period(first=datetime.date(2043, 4, 1), last=datetime.date(2043, 7, 31))
    """
    for text in islice(texts, _EARLY):
        for sentence in sentences(text):
            if _STATES.search(sentence.text) and (found := _stated(sentence.text, written)):
                return found
    return None


def _stated(words: str, written: str) -> Period | None:
    """The first span with two ends behind the word that says "covers", else that since the last report."""
    cue = _COVERS.search(words)
    behind = [each for each in dates(words) if cue and each.start >= cue.start()]
    spans = [when for each in behind for when in each.whens if when.start and when.end]
    if not spans and written and (since := _SINCE.search(words)):
        spans = [When(each.whens[0].start, written) for each in behind if each.start == since.end()]
    ends = [(_first(str(when.start)), _last(str(when.end))) for when in spans]
    return next((Period(first, last) for first, last in ends if first <= last), None)


def _first(iso: str) -> date:
    return date.fromisoformat((iso + "-01-01")[:10])


def _last(iso: str) -> date:
    year, month = int(iso[:4]), int(iso[5:7] or 12)
    return date(year, month, int(iso[8:10] or monthrange(year, month)[1]))
