"""The numbers that Word prints before paragraphs of a list, which no text of the document holds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 3999  # in Roman figures
_DEEPEST = 8  # level of a list, from 0


def child(element: ElementTree.Element | None, *names: str) -> ElementTree.Element | None:
    """The element down a path of Word's names, or None."""
    for name in names:
        element = None if element is None else element.find(f"{W}{name}")
    return element


def _count(value: str, otherwise: int) -> int:
    """A number as Word writes it; what is none counts as `otherwise`."""
    return int(value) if re.fullmatch(r"[0-9]{1,6}", value) else otherwise


def _depth(value: str) -> int:
    """The level of a list, as far down as Word has them."""
    return min(_count(value, 0), _DEEPEST)


def _value(element: ElementTree.Element | None, *names: str) -> str:
    found = child(element, *names)
    return "" if found is None else found.get(f"{W}val", "")


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is numbered: Word's format ("decimal"), its text ("%1.") and first number."""

    form: str
    text: str
    start: int


@dataclass
class Lists:
    """Counts the paragraphs of a document's lists, in order.

    numbering, styles  the roots of word/numbering.xml and word/styles.xml, None where the document has none.
    """

    numbering: ElementTree.Element | None
    styles: ElementTree.Element | None
    _levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _style: dict[str, ElementTree.Element] = field(default_factory=dict)
    _shared: dict[str, str] = field(default_factory=dict)
    _anew: dict[tuple[str, int], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        root = self.numbering if self.numbering is not None else ElementTree.Element("none")
        for number in root.iter(f"{W}num"):
            self._shared[number.get(f"{W}numId", "")] = _value(number, "abstractNumId")
            for level in number.iter(f"{W}lvlOverride"):
                if child(level, "startOverride") is not None:
                    at = _depth(level.get(f"{W}ilvl", ""))
                    self._anew[number.get(f"{W}numId", ""), at] = _count(_value(level, "startOverride"), 1)
        for abstract in root.iter(f"{W}abstractNum"):
            for level in abstract.iter(f"{W}lvl"):
                at = _depth(level.get(f"{W}ilvl", ""))
                start = _count(_value(level, "start"), 1)
                made = _Level(_value(level, "numFmt"), _value(level, "lvlText"), start)
                self._levels[abstract.get(f"{W}abstractNumId", ""), at] = made
        for style in self.styles.iter(f"{W}style") if self.styles is not None else ():
            if (listed := child(style, "pPr", "numPr")) is not None:
                self._style[style.get(f"{W}styleId", "")] = listed

    def mark(self, paragraph: ElementTree.Element) -> str:
        """What Word prints before a paragraph: "12. ", "(a) ", "• ", or "" for one in no list."""
        listed = child(paragraph, "pPr", "numPr")
        if listed is None:
            listed = self._style.get(_value(paragraph, "pPr", "pStyle"))
        if listed is None or _value(listed, "numId") in ("", "0"):
            return ""
        shared, at = self._shared.get(_value(listed, "numId"), ""), _depth(_value(listed, "ilvl"))
        level = self._levels.get((shared, at))
        if level is None or level.form == "none":
            return ""
        counts = self._counts.setdefault(shared, {})
        before = counts.get(at, level.start - 1)
        before = self._anew.pop((_value(listed, "numId"), at), before + 1) - 1  # where a list begins anew
        counts[at] = before + 1
        for deeper in [level for level in counts if level > at]:
            del counts[deeper]
        return "• " if level.form == "bullet" else self._written(shared, at, level.text) + " "

    def _written(self, shared: str, at: int, text: str) -> str:
        """A level's text with the numbers of its own and the outer levels put in."""
        for outer in range(at + 1):
            level = self._levels.get((shared, outer))
            number = self._counts[shared].get(outer, level.start if level else 1)
            text = text.replace(f"%{outer + 1}", _number(number, level.form if level else "decimal"))
        return text


def _number(number: int, form: str) -> str:
    """A number in one of Word's formats: 4, d, D, iv, IV.

    >>> _number(94, "upperRoman"), _number(999_999, "lowerRoman"), _number(4, "lowerLetter")
    ('XCIV', '999999', 'd')
    """
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and number <= _MOST:
        roman = "".join(_romans(number))
        return roman if form == "lowerRoman" else roman.upper()
    return str(number)


def _romans(number: int) -> Iterator[str]:
    for worth, letters in _ROMAN:
        while number >= worth:
            yield letters
            number -= worth
