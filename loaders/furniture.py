"""What a page prints around the text: symbols, page and job numbers, footnotes."""

import re

SYMBOL = r"(?:[AES]|ST|CCW|TD|DP|HRI|CEDAW|CERD)(?:/[A-Z0-9][\w.()-]*){1,6}"
_SYMBOLS = re.compile(rf"(?:{SYMBOL})(?:\s*[-–—,]?\s*{SYMBOL})*\*{{0,3}}")
_NUMBERS = re.compile(
    r"(?:\d{1,3}\s*/\s*\d{1,3}|Page \d+(?: of \d+)?|\d{2}-\d{5}(?:\s*\([A-Z]\))?|\*\d{6,8}\*"
    r"|[-–—]\s*\d{1,3}\s*[-–—]|\d{6}|\.\.\.|/\.\.\.|…|Please recycle.*|\(E\)|\d{1,4}\s*\|\s*Page)"
)
_PAGE = re.compile(r"(?:\d{1,3}\s*/\s*\d{1,3}|\d{2}-\d{5}(?:\s*\([A-Z]\))?|\*\d{6,8}\*|Page \d+)")
_RULE = re.compile(r"[_‗─―⎯]{5,}")
_NOTE = re.compile(r"(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*{1,3}|†|‡)\s*(?=\S)")
_NOTE_NUMBER = re.compile(r"\d{1,3}(?:\s|$)")
_NUMBERED = re.compile(r"\d{1,3}\.(?:\s|$)")


def body(lines: list[str]) -> list[str]:
    """The lines without page furniture and footnotes; each piece of these leaves one empty line.

    >>> body(["the first", "", "2/9", "", "24-00001", "", "A/99/1", "S/2044/1", "half of it"])
    ['the first', '', '', '', '', '', '', '', 'half of it']
    """
    kept: list[str] = []
    note = ""
    for at, line in enumerate(lines):
        text = line.strip()
        note = _note(text, note, lines[at - 1].strip() if at else "")
        kept.append("" if note or is_furniture(text) else text)
    return kept


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


def is_furniture(line: str) -> bool:
    """Whether a line is only a page number, a job number, a symbol or a rule.

    >>> [is_furniture(line) for line in ("4/24 24-13906", "A/79/302", "S/2024/1–A/1/2", "In 2024")]
    [True, True, True, False]
    """
    if not line or len(line) > 90:
        return False
    if _SYMBOLS.fullmatch(line) or _RULE.fullmatch(line) or _NUMBERS.fullmatch(line):
        return True
    rest = re.sub(rf"{SYMBOL}", " ", line)
    parts = rest.replace("/ ", " ").split()
    return bool(_PAGE.search(line)) and all(_NUMBERS.fullmatch(part) for part in parts)
