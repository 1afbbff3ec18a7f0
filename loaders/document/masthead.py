"""The masthead of a report: its symbol, title, date and session."""

import re
from collections.abc import Sequence

from loaders.extraction import Document
from loaders.read.furniture import SYMBOL
from loaders.read.repair import tidy

_MONTHS = re.findall(
    r"\w+", "January February March April May June July August September October November December"
)
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) ((?:19|20)\d\d)\b")
_SYMBOL = re.compile(rf"(?<![\w/])({SYMBOL})(?![\w/])")
_SESSION = re.compile(
    r"\b((?:[A-Z][a-z]+(?:-[a-z]+)*\s+)?[A-Z]?[a-z]+(?:-[a-z]+)*"
    r" (?:(?:emergency )?special )?(?:session|year))\b"
)
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+(?:th|ieth))\b", re.I
)
_FILE = re.compile(
    r"(?:^|[/\\_ ])([AES])[-_](?:(RES|HRC|PRST|AC|CONF)[-_])?(\d{1,4})[-_](\d{1,4})(?=$|[-_. ])"
)
_BODY = re.compile(r"(?:I\.\s+Introduction|1\.\s|Summary$|Contents$)")
_REPORT = re.compile(r"Report (?:of|by) the |(?:Letter|Note|Note verbale) (?:dated|by)", re.IGNORECASE)
_NOTE = re.compile(r"\*{1,3} ")
_MASTHEAD = 120  # lines

_FIRST_SESSION = 1945
"""The year before that of the General Assembly's first session."""


def document(text: str, *, sha256: str = "", name: str = "") -> Document:
    """What the masthead of a report says; what it does not print is "".

    sha256  of the file, kept as given. name  of the file: it gives the symbol where the text prints none.

    >>> document("United Nations A/99/12\\nDistr.: General\\n3 May 2044\\nNinety-ninth session")
    Document(symbol='A/99/12', title='', date='2044-05-03', session='Ninety-ninth session', sha256='')
    """
    lines = _masthead(tidy(text))
    return Document(
        symbol=_symbol(lines) or _named(name) or name.rpartition(".")[0] or name,
        title=_title(lines),
        date=_date(lines),
        session=_session(lines),
        sha256=sha256,
    )


def _masthead(text: str) -> list[str]:
    """The first lines, up to the introduction or the first numbered paragraph."""
    printed = [line.strip() for line in text.split("\n")[: 4 * _MASTHEAD]]
    lines = [" ".join(line.strip("# *").split()) for line in printed if not _NOTE.match(line)]
    ends = [at for at, line in enumerate(lines) if _BODY.match(line)]
    return lines[: ends[0] if ends else _MASTHEAD]


def _symbol(lines: Sequence[str]) -> str:
    """The report's own symbol: alone on its line, or at the top beside the words of the masthead."""
    for line in lines:
        found = _SYMBOL.findall(line)
        rest = re.sub(r"\bUnited Nations\b|[\s*–—,-]", "", _SYMBOL.sub("", line))
        if found and not rest:
            return str(found[0])
    return ""


def _named(name: str) -> str:
    """The symbol that a file is named after.

    >>> _named("A-79-302.txt"), _named("S-2021-763.pdf"), _named("draft.txt")
    ('A/79/302', 'S/2021/763', '')
    """
    found = _FILE.search(name)
    return "/".join(part for part in found.groups() if part) if found else ""


def _date(lines: Sequence[str]) -> str:
    """The day of distribution: the first date that stands alone, best below "Distr."."""
    start = next((at for at, line in enumerate(lines) if line.startswith("Distr")), 0)
    for line in lines[start:]:
        found = _DATE.search(line)
        if found and len(_DATE.sub("", line)) <= len("Distr.: General Original: English"):
            return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    return ""


def _session(lines: Sequence[str]) -> str:
    """The General Assembly's session, else the Security Council's year."""
    found = [each[1] for line in lines if len(line) < 90 and (each := _SESSION.search(line))]
    named = [re.sub(r"^.*(?:Assembly|Council) ", "", one) for one in found if _ORDINAL.search(one)]
    return next((one for one in named if one.endswith("session")), named[0] if named else "")


def _title(lines: Sequence[str]) -> str:
    """The lines right above "Report of the Secretary-General", broken lines joined."""
    at = next((index for index, line in enumerate(lines) if _REPORT.match(line)), 0)
    above: list[str] = []
    for line in reversed(lines[:at]):
        if not line and not above:
            continue
        if not line or _SYMBOL.fullmatch(line) or (above and not _goes_on(line, above[0])):
            break
        above.insert(0, line)
    return " ".join(above)


def _goes_on(line: str, below: str) -> bool:
    """Whether a title's line runs on into the line below it."""
    return below[0].islower() or line.endswith((" the", " of", " and", " and the", ",", " in", " to"))


def year(found: Document) -> str:
    """The year that a report is of: of its date, else of the session that its symbol names; "" for neither.

    The General Assembly's sessions begin each September since 1946, reports come out just before.

    >>> year(Document("A/99/12", date="2044-05-03")), year(Document("A/71/160")), year(Document("S/2021/763"))
    ('2044', '2016', '2021')
    >>> year(Document("notes"))
    ''
    """
    if found.date:
        return found.date[:4]
    if not (named := re.match(r"[A-Z]+/(?:[A-Z.\d]+/)?(\d{1,4})/", found.symbol)):
        return ""
    number = int(named[1])
    return str(_FIRST_SESSION + number) if number < _FIRST_SESSION else str(number)
