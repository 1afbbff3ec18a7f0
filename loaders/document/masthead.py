"""The masthead of a report: its symbols, title, date, session and agenda items."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, takewhile

from loaders.calendar import MONTH, MONTHS
from loaders.document.filenames import symbol_of_file
from loaders.extraction import Document
from loaders.read.furniture import SYMBOL, is_furniture
from loaders.read.repair import tidy

# yes: "3 May 2044"
# yes: "Distr.: General 3 May 2044"
# no: "(13–31 May 2044)"
# no: "New York, 3 May 2044"
_DATE = re.compile(
    rf"^(?:Distr\b\W*)?(?:(?:General|Limited|Restricted)\W+)?(\d{{1,2}}) ({MONTH})"
    r" ((?:19|20)\d\d)(?: Original: \w+)?$"
)
# yes: "United Nations A/99/302"
# no: "and/or"
_SYMBOL = re.compile(rf"(?<![\w/])({SYMBOL})(?![\w/])")
# yes: "2044 session"
# yes: "Annual Session 2044"
# yes: "Ninety-ninth session"
# no: "sessions of lakes"
# no: "session"
_SESSION = re.compile(
    r"^(?:\d{4}|[A-Z][a-z]+(?:[ -][a-z]+)?(?: regular| annual| special| emergency special)*) [Ss]ession"
    r"(?: (?:of )?\d{4})?$"
)
# yes: "General Assembly Ninety-ninth session"
# yes: "Eightieth year"
# no: "sessions"
_WITHIN = re.compile(
    r"\b((?:[A-Z][a-z]+(?:-[a-z]+)*\s+)?[A-Z]?[a-z]+(?:-[a-z]+)*"
    r" (?:(?:emergency )?special )?(?:session|year))\b"
)
# yes: "Ninety-ninth session"
# no: "Annual session"
_ORDINAL = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|[a-z]+(?:th|ieth))\b", re.I
)
# yes: "Agenda items 117 and 18"
# yes: "Item 21 (a) of the preliminary list*"
# no: "The item was new"
_AGENDA = re.compile(r"^(?:Provisional )?(?:Agenda )?Items? (\d.*)$", re.IGNORECASE)
# yes: "21"
# yes: "(a)"
# no: "of"
_ITEM = re.compile(r"\d+|\([a-z]{1,2}\)")
# yes: "I. Introduction"
# yes: "Summary"
# no: "IV. Lakes"
_BODY = re.compile(
    r"(?:I\. |1\.\s|(?:Introduction|Summary|(?:Table of )?Contents|Elements of a decision)$)", re.I
)
# yes: "Report of the Secretary-General"
# yes: "Note by the Secretariat"
# no: "A note on lakes"
_REPORT = re.compile(
    r"(?:[\w-]+ ){0,2}Report (?:of|by) |(?:Note|Note verbale|(?:Identical )?Letters?) (?:dated|by|from) ",
    re.I,
)
# yes: "Report on the ninety-ninth session"
# no: "Reports"
_SUPPLEMENT = re.compile(r"Report (?:of|on|by) ")
# yes: "United Nations"
# yes: "Distr.: General"
# yes: "Executive Board of the"
# yes: "[Original: English]"
# no: "Lakes of the island"
_FRAME = re.compile(
    r"(?:United|Nations|A|United Nations|General|General Assembly|(?:Security|Human Rights) Council"
    r"|Economic and Social Council"
    r"|(?:\[?(?:Distr|Original)|Executive Board|Official Records|Supplement)\b.*)$",
    re.IGNORECASE,
)
# yes: "* A/99/150."
# yes: "** It was late."
# no: "*Lakes*"
_NOTE = re.compile(r"\*{1,3} ")
# yes: "Lakes*"
# yes: "Lakes¹"
# no: "Lakes"
_MARKS = re.compile(r"[*⁰¹²³⁴⁵⁶⁷⁸⁹]+$")
_MASTHEAD = 120  # lines


def document(text: str, *, sha256: str = "", name: str = "") -> Document:
    """What the masthead of a report says; what it does not print is "".

    sha256  of the file, kept as given. name  of the file: it gives the symbol where the text prints none.

    >>> found = document("United Nations A/99/12\\nDistr.: General\\n3 May 2044\\nNinety-ninth session")
    >>> found.symbol, found.date, found.session
    ('A/99/12', '2044-05-03', 'Ninety-ninth session')
    """
    lines = _masthead(tidy(text))
    symbols = tuple(dict.fromkeys(_symbols(lines))) or (
        (symbol_of_file(name),) if symbol_of_file(name) else ()
    )
    return Document(
        symbol=symbols[0] if symbols else name.rpartition(".")[0] or name,
        title=_title(lines),
        date=_date(lines),
        session=_session(lines),
        sha256=sha256,
        symbols=symbols,
        agenda=tuple(dict.fromkeys(_agenda(lines))),
    )


def _masthead(text: str) -> list[str]:
    """The first lines up to the introduction or the first numbered paragraph, columns apart."""
    printed = [line.strip() for line in text.split("\n")[: 4 * _MASTHEAD]]
    cells = [cell for line in printed if not _NOTE.match(line) for cell in re.split(r"\s{4,}|\t", line)]
    lines = [" ".join(cell.strip("# *").split()) for cell in cells]
    ends = [at for at, line in enumerate(lines) if _BODY.match(line)]
    return lines[: ends[0] if ends else _MASTHEAD]


def _symbols(lines: Sequence[str]) -> Iterator[str]:
    """The symbols that stand together, alone or beside the words of the masthead, the report's own first."""
    for at, line in enumerate(lines):
        if found := _alone(line):
            yield from found
            for below in lines[at + 1 :]:
                if not (more := _alone(below)):
                    return
                yield from more


def _alone(line: str) -> list[str]:
    """The symbols of a line that holds nothing else but the name of the United Nations."""
    rest = re.sub(r"\bUnited Nations\b|[\s*–—,-]", "", _SYMBOL.sub("", line))
    return [] if rest else [str(one) for one in _SYMBOL.findall(line)]


def _date(lines: Sequence[str]) -> str:
    """The day of distribution: the first date that stands alone, best below "Distr."."""
    start = next((at for at, line in enumerate(lines) if line.startswith("Distr")), 0)
    for line in lines[start:]:
        if found := _DATE.match(line):
            return f"{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    return ""


def _session(lines: Sequence[str]) -> str:
    """The session that stands alone on a line, else the Assembly's, else the Security Council's year."""
    if alone := next((line for line in lines if _SESSION.match(line)), ""):
        return alone
    found = [each[1] for line in lines if len(line) < 90 and (each := _WITHIN.search(line))]
    printed = [re.sub(r"^.*(?:Assembly|Council) ", "", one) for one in found if _ORDINAL.search(one)]
    return next((one for one in printed if one.endswith("session")), printed[0] if printed else "")


def _agenda(lines: Sequence[str]) -> Iterator[str]:
    """The agenda items: "Items 21 and 126 (a), (b)" gives "21", "126 (a)" and "126 (b)"."""
    for at, line in enumerate(lines):
        if found := _AGENDA.match(line):
            more = takewhile(lambda below: below.startswith(("(", "and (")), lines[at + 1 :])
            yield from _items(" ".join([found[1], *more]))


def _items(text: str) -> Iterator[str]:
    number, alone = "", False
    for token in _ITEM.findall(text.partition(" of the ")[0]):
        if token[0] != "(":
            if alone:
                yield number
            number, alone = token, True
        elif number:
            yield f"{number} {token}"
            alone = False
    if alone:
        yield number


def _title(lines: Sequence[str]) -> str:
    """The lines between session and agenda and "Report of the Secretary-General", broken ones joined.

    Where nothing stands there the report is called after what it is: "Report of the Committee on Lakes".
    """
    supplement = any(line.startswith("Official Records") for line in lines)
    report = _SUPPLEMENT if supplement else _REPORT
    at = next((index for index, line in enumerate(lines) if report.match(line)), len(lines))
    blocks = [] if supplement else _blocks(lines[:at])
    if not blocks and at < len(lines):
        return _joined(_from(lines[at:]))
    return " ".join(map(_joined, blocks))


def _blocks(lines: Sequence[str]) -> list[list[str]]:
    """The blocks below the last that belongs to the frame (symbol, session, agenda item with its name)."""
    spaced = [list(block) for full, block in groupby(lines, key=bool) if full]
    frame = [at for at, block in enumerate(spaced) if any(map(_is_frame, block))]
    below = spaced[frame[-1] + 1 :] if frame else spaced
    last = spaced[frame[-1]] if frame else []
    if last and _AGENDA.match(last[-1]) and len(below) > 1 and not below[0][0].isupper():
        below = below[1:]  # the item's name, in a block of its own
    if not below and last and lines[-1]:
        below = [_below(last)]
    return _whole([block for block in below if block])


def _whole(blocks: Sequence[list[str]]) -> list[list[str]]:
    """Blocks that a wide gap parted within a sentence as one; of several the last, of capitals all."""
    found: list[list[str]] = []
    for block in blocks:
        if found and _goes_on(found[-1][-1], block[0]):
            found[-1] = [*found[-1], *block]
        else:
            found.append(block)
    return found if all(block[0].isupper() for block in found) else found[-1:]


def _below(block: Sequence[str]) -> list[str]:
    """The lines at the end of a block that also holds lines of the frame."""
    kept: list[str] = []
    for line in reversed(block):
        if _is_frame(line) or (kept and not _goes_on(line, kept[0])):
            break
        kept.insert(0, line)
    return kept


def _from(lines: Sequence[str]) -> list[str]:
    """The first block of some lines, with those below it that it runs on into."""
    spaced = [list(block) for full, block in groupby(lines, key=bool) if full]
    title = spaced[0]
    for block in spaced[1:]:
        if not _goes_on(title[-1], block[0]):
            break
        title += block
    return title


def _joined(block: Sequence[str]) -> str:
    return " ".join(_MARKS.sub("", line) for line in block)


def _is_frame(line: str) -> bool:
    """Whether a line belongs to what every masthead prints, and to no title."""
    printed = _DATE.match(line) or _SESSION.match(line) or _AGENDA.match(line) or _FRAME.match(line)
    return bool(printed or is_furniture(line) or _alone(line))


def _goes_on(line: str, below: str) -> bool:
    """Whether a title's line runs on into the line below it."""
    return below[0].islower() or line.endswith(
        (" the", " of", " and", " and the", ",", " in", " to", " for", " on")
    )
