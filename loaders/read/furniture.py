"""What a page prints around the text: symbols, page and job numbers, running titles, footnotes."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

# yes: "ECE"
# no: "XYZ"
SERIES = frozenset(
    "A E S T D ST SG DP TD HRI HSP HS ID IDB GC PBC LOS SPLOS ISBA NPT BWC CCW CD CCPR CEDAW CERD CAT CMW CRC"
    " CRPD CED UNEP UNW UNICEF FCCC ICCD CBD CTOC CAC CEB JIU ECE ESCAP LC OS WFP INCB APLC CCM ATT".split()
)
"""The letters with which symbols of United Nations documents begin."""
MARK = r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,\s]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*|\[\^?[\d⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}\]|\d{1,3}/?"
"""How a text prints a footnote's mark: raised, in brackets, or as plain figures."""
_LETTERS = r"(?:\w|\.(?=\w)|-(?=\w)(?![A-Z]+/)|\(\w+\))"  # a hyphen before another symbol joins two
_VOLUME = r"(?: \((?:(?:Part|Vol\.|Sect\.) [IVX\dA-Z]+|Introduction|(?:19|20)\d\d)\))?"
SYMBOL = rf"(?=[A-Z]\S{{0,60}}\d)[A-Z]{{1,8}}(?:/(?=[A-Z0-9]){_LETTERS}+){{1,6}}{_VOLUME}"
# yes: "A/99/302–S/2044/5"
# yes: "E/CN.6/2044/3/Rev.1*"
# yes: "A/99/15 (Part I)"
# no: "I met a lake"
_SYMBOLS = re.compile(rf"^(?:(?>{SYMBOL}\*{{0,3}})\s*+[-–—,]?+\s*+)++$")  # no second way to part them
# yes: "see DP/FPA/2044/5."
# no: "and/or"
_SYMBOL = re.compile(SYMBOL)
# yes: "lake 12"
# no: "lake"
_DIGITS = re.compile(r"\d+")
# yes: "https://undocs.org/A/99/1"
# yes: "www.un.org/lakes 2/9"
# no: "https://lakes.example/un"
_ADDRESS = re.compile(r"(?:https?://|www\.)(?:[\w-]+\.)*(?:undocs|un)\.org/\S+(?:\s+\d{1,3}\s?/\s?\d{1,3})?")
# yes: "2/9"
# yes: "Page 3 of 9"
# yes: "25-03320* (E) 250325"
# yes: "Please recycle"
# no: "a lake"
_NUMBERS = re.compile(
    r"(?:\d{1,3}\s*/\s*\d{1,3}|[Pp]age \d+(?: of \d+)?|\d{2}-\d{5}[*X]?(?:\s*\([A-Z]\))?(?:\s+\d{6})?"
    r"|\*?\d{6,8}\*?"
    r"|[-–—]\s*\d{1,3}\s*[-–—]|\.\.\.|/\.\.\.|…|Please recycle.*|\(E\)|\d{1,4}\s*\|\s*Page)"
)
# yes: "24-00001"
# yes: "2 / 9"
# no: "lake 9"
_PAGE = re.compile(r"(?:\d{1,3}\s*/\s*\d{1,3}|\d{2}-\d{5}[*X]?(?:\s*\([A-Z]\))?|\*\d{6,8}\*|[Pp]age \d+)")
# yes: "24-00001      9/15"
# no: "of the  lakes"
_GAP = re.compile(r"\s{3,}")
# yes: "__________"
# no: "____"
_RULE = re.compile(r"[_‗─―⎯]{5,}")
# yes: "¹ A lake"
# yes: "* A/99/150."
# yes: "12 See the lake"
# yes: "3/ Lakes"
# no: "12 lakes met"
_NOTE = re.compile(
    r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3}|†|‡)\s*(?=\S)|\d{1,2}\s+(?=(?:See\b|Ibid\b|Available\b|https?:|www\.|[AES]/\d))"
    r"|\d{1,2}/\s+(?=[A-Z“])"
)
# yes: "12. It met"
# yes: "12."
# no: "2.5 lakes"
_NUMBERED = re.compile(r"\d{1,3} ?\.(?:\s|$)")
# yes: "It met.”"
# yes: "namely:"
# no: "It met with"
_DONE = re.compile(r"[.!?:;…][\"”’')\]]*$")
# yes: "Lakes and rivers"
# yes: "“Lakes” again"
# no: "it met"
_TITLE = re.compile(r"(?!\d{1,3} ?\.(?:\s|$))(?:[A-ZÀ-Þ\d“\"‘'|[]|https?:|www\.).*[^.,;:]")
# yes: "printed 12:30"
# yes: "https://lakes.example"
# no: "12 May"
_STAMP = re.compile(r"\d{1,2}:\d\d\b|https?://")
_FULL = 60  # characters: a line that is no heading
_TIMES, _LEAST, _MOST = 3, 12, 120  # how often a running title stands, and its length in characters


def body(lines: Sequence[str]) -> list[str]:
    """The lines without page furniture and footnotes; each piece of these leaves one empty line.

    >>> body(["the first", "", "2/9", "", "24-00001", "", "A/99/1", "S/2044/1", "half of it"])
    ['the first', '', '', '', '', '', '', '', 'half of it']
    """
    return body_and_feet(lines)[0]


def body_and_feet(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The same, and the lines of the footnotes in their places, with empty ones for all others.

    >>> body_and_feet(["half of it.¹", "_____", "¹ Lakes.", "24-00001", "and more"])[1]
    ['', '', '¹ Lakes.', '', '']
    """
    stripped = [_GAP.sub("  ", line.strip()) for line in lines]
    pages = _page_numbers(stripped)
    bare = _without_titles(["" if at in pages else line for at, line in enumerate(stripped)])
    kept, feet = [""] * len(bare), [""] * len(bare)
    note = ""
    for at, text in enumerate(bare):
        note = _note(text, note, bare[at - 1] if at else "")
        if not is_furniture(text):
            (feet if note else kept)[at] = text
    return kept, feet


def _page_numbers(lines: Sequence[str]) -> set[int]:
    """The lines that hold a page's number and nothing else: at least three that run on by one."""
    notes = _notes(lines)
    bare = [at for at, line in enumerate(lines) if len(line) <= 3 and line.isdecimal() and at not in notes]
    runs: list[list[int]] = []
    for at in bare:
        if runs and int(lines[at]) == int(lines[runs[-1][-1]]) + 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return {at for run in runs if len(run) >= _TIMES for at in run}


def _notes(lines: Sequence[str]) -> set[int]:
    """The lines from a footnotes' rule to the next empty line: a number there is a note's."""
    found: set[int] = set()
    for at, line in enumerate(lines):
        if line and (_RULE.fullmatch(line) or at - 1 in found):
            found.add(at)
    return found


def _without_titles(lines: list[str]) -> list[str]:
    """The lines without running titles; where two stand together, the second shows once the first is gone."""
    for _ in range(2):
        if not (titles := _running_titles(lines)):
            return lines
        lines = ["" if _shape(line) in titles else line for line in lines]
    return lines


def _running_titles(lines: Sequence[str]) -> set[str]:
    """The shapes of lines that stand again and again in the midst of sentences, apart from these."""
    seen, midst = Counter[str](), Counter[str]()
    for before, line, after in _neighbours(lines):
        shape = _shape(line)
        seen[shape] += 1
        goes_on = after[:1].islower() or (len(before) > _FULL and after and not _NUMBERED.match(after))
        midst[shape] += bool(before and goes_on and not _DONE.search(before))
    repeated = {shape for shape, times in seen.items() if times >= _TIMES}
    everywhere = Counter(map(_shape, lines)) if repeated else Counter[str]()
    often = {shape for shape in repeated if seen[shape] >= 0.8 * everywhere[shape]}
    return {shape for shape in often if midst[shape] >= 2}


def _neighbours(lines: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Lines that may be a running title, with the lines of text before and after them."""
    texts = [at for at, line in enumerate(lines) if line and not is_furniture(line)]
    for before, at, after in zip([-1, *texts], texts, [*texts[1:], -1], strict=False):
        apart = after - at > 1 or at - before > 1 or _STAMP.search(lines[at])
        if apart and _LEAST <= len(lines[at]) <= _MOST and _TITLE.fullmatch(lines[at]):
            yield lines[before] if before >= 0 else "", lines[at], lines[after] if after >= 0 else ""


def _shape(line: str) -> str:
    return _DIGITS.sub("#", line)


def _note(text: str, within: str, before: str) -> str:
    """Whether a line belongs to a footnote: "" for no, else what began it ("rule" or "mark")."""
    if _RULE.fullmatch(text):
        return "rule"
    if within and (_PAGE.fullmatch(text) or _SYMBOLS.fullmatch(text)):
        return ""
    if _NOTE.match(text):
        return within or "mark"
    if within == "rule" and before == "" and _opens_text(text):
        return ""
    return "" if within == "mark" and (text == "" or _NUMBERED.match(text)) else within


def _opens_text(text: str) -> bool:
    """Whether a block below a footnote's rule is text again: it is no note of its own."""
    return bool(text) and not _NOTE.match(text) and (not text[0].isdigit() or bool(_NUMBERED.match(text)))


def is_symbol(line: str) -> bool:
    """Whether a line holds symbols and nothing else.

    >>> is_symbol("A/73/328–S/2018/592*"), is_symbol("DP/2044/18"), is_symbol("[A/79/150].")
    (True, True, False)
    """
    return bool(_SYMBOLS.fullmatch(line))


def is_furniture(line: str) -> bool:
    """Whether a line is only a page number, a job number, a symbol, an official address or a rule.

    >>> [is_furniture(line) for line in ("4/24 24-13906", "A/79/302", "S/2024/1–A/1/2", "In 2024")]
    [True, True, True, False]
    """
    if not line or len(line) > 90:
        return False
    if any(whole.fullmatch(line) for whole in (_SYMBOLS, _RULE, _NUMBERS, _ADDRESS)):
        return True
    rest = _SYMBOL.sub(" ", line)
    parts = rest.replace("/ ", " ").split()
    return bool(_PAGE.search(line)) and all(_NUMBERS.fullmatch(part) for part in parts)
