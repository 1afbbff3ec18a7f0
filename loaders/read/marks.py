"""The marks in a text that refer to its footnotes: raised, in brackets, or as plain figures."""

import re

from loaders.read.notes import plain_mark

# yes: "met.¹"
# no: "met.1"
_RAISED = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]")
# yes: "met.¹"
# yes: "met¹ ² again"
# yes: "met.[¹]"
# no: "4 km²"
# no: "met"
_SUPERSCRIPT = re.compile(r"\[?(?<!\bm)(?<!\b[kc]m)[⁰¹²³⁴⁵⁶⁷⁸⁹]+(?:[,\s]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+)*\]?")
# yes: "met.12 The"
# yes: "met.1"
# no: "4.5 per cent"
# no: "No.12 the"
_PRINTED_MARK = re.compile(r"\d(?<=[a-z”)][.,;]\d)\d?(?=\s+[A-Z“]|$)")
# yes: "in 2043.12 The lake"
# yes: "on 5 May 2043,4 UNHCR"
# yes: "met. 1/ It"
# yes: "met.[3] It"
# yes: "met. 7 The"
# no: "in 2043, 12 States"
# no: "No. 7 The"
# no: "in 2043."
# no: "resolution [3]"
_APART_MARK = re.compile(
    r"(?<=\b[12][90]\d\d[.,;])\d{1,3}(?=\s+[A-Z“]|$)|(?<=[a-z”)][.,;]) ?(?:\[\^?\d{1,3}\]|\d{1,3}/(?=\s|$))"
    r"|(?<=[a-z”)][a-z”)][a-z”)][.;]) \d{1,2}(?=\s+[A-Z“]|$)(?<!para\. \d)(?<!para\. \d\d)"
)
# Every mark apart holds it; a text without it is not searched for the three forms of such marks.
# yes: "in 2043.12"
# yes: "met. [3]"
# no: "met in 2043."
_FIGURE_BEHIND = re.compile(r"[.,;] ?[\d\[]")
# yes: "¹²"
# no: "12"
_FIGURES = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+")


def without_marks(text: str) -> str:
    """A paragraph's text without its footnotes' marks.

    >>> without_marks("They met.¹ The lakes, 4 km² of them, in 2043.12 The end.")
    'They met. The lakes, 4 km² of them, in 2043. The end.'
    """
    text = _SUPERSCRIPT.sub("", text) if _RAISED.search(text) else text
    text = _PRINTED_MARK.sub("", text)
    return _APART_MARK.sub("", text) if _FIGURE_BEHIND.search(text) else text


def footnote_marks(text: str) -> list[str]:
    """The marks that `without_marks` takes out, in plain figures.

    >>> footnote_marks("They met.¹ ² It went on.3 The lakes, 4 km² of them, in 2043.12 The end.")
    ['1', '2', '3', '12']
    """
    raised, plain = [], text
    if _RAISED.search(text):
        raised = [one for marks in _SUPERSCRIPT.findall(text) for one in _FIGURES.findall(marks)]
        plain = _SUPERSCRIPT.sub("", text)
    after = _PRINTED_MARK.sub("", plain)
    apart = _APART_MARK.findall(after) if _FIGURE_BEHIND.search(after) else ()
    printed = [*(one[0] for one in _PRINTED_MARK.finditer(plain)), *apart]
    return [plain_mark(one) for one in (*raised, *printed)]
