"""Mends what the extraction of text does to words: marks, hyphens and spaces that no author wrote.

Only what is safe is mended: a broken word is joined where one of its parts is no word and the whole is one.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Set
from functools import lru_cache

from graph.errors import unobeyed
from loaders.read.marks import without_marks

_LETTERS = {
    "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ",
    "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": "", "\u0000": "",
    "\u2010": "-", "\u2011": "-", "\u2212": "-", "\u0096": "–", "\u0097": "—",
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st",
}  # fmt: skip
# yes: "a lake"
# yes: "ﬁsh"
# no: "a lake"
_ODD = re.compile(f"[{''.join(_LETTERS)}]")
# yes: "[lake](https://lake.example)"
# no: "[lake] (here)"
_LINK = re.compile(r"!?\[((?:[^\[\]\\]|\\.)*)\]\((?:[^()\s\\]|\\.)*\)")
# yes: "4\\. It"
# no: "4. It"
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!|>~-])")
# yes: "a **lake** here"
# no: "2 * 3 * 4"
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*]{1,400}?)(?<=[^\s*])\1(?![\w*])")
# yes: "lakes , and"
# no: "lakes, and"
_SPACED_MARK = re.compile(r" ([,;:.?!)”’])(?=[\s,;:.)”]|$)")
# yes: "counter-terrorism"
# no: "12"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")


@lru_cache(1)  # the masthead and the paragraphs are read from one text
def tidy(text: str) -> str:
    """The text with plain spaces, hyphens, letters and line ends, without soft hyphens or markdown's marks.

    >>> tidy("resolution [2719 \\\\(2023\\\\)](#) on ﬁnance")
    'resolution 2719 (2023) on finance'
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    text = _ODD.sub(lambda odd: _LETTERS[odd[0]], re.sub("\u00ad[ \t]*\n?", "", text))
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "*" in text:
        text = _EMPHASIS.sub(r"\2", text)
    text = unobeyed(text)
    return _ESCAPE.sub(r"\1", text) if "\\" in text else text


def written_forms(text: str) -> Counter[str]:
    """How often `text` writes each word or hyphened compound of five letters or more, in lower case."""
    return Counter([word.lower() for word in _WORD.findall(text) if len(word) >= 5])


def vocabulary(spelled: Mapping[str, int], words: Set[str]) -> frozenset[str]:
    """`words` and the words that a text itself writes at least twice."""
    return frozenset(words) | {word for word, times in spelled.items() if times >= 2}


def repaired(text: str, known: Set[str]) -> str:
    """One paragraph's text with whole words, hyphens as printed, single spaces and no footnote marks.

    >>> repaired("The SecretaryGeneral met wit h COVID -19 experts.¹", {"with", "secretary-general"})
    'The Secretary-General met with COVID-19 experts.'
    """
    text = " ".join(without_marks(text).split())
    text = hyphens(joined(text, known), known)
    return _SPACED_MARK.sub(r"\1", text)


# yes: "and police"
# no: "lake"
_SUSPENDED = re.compile(r"(?:and|or|to)\b")
# yes: "in 2 033"
# yes: "in 20 33"
# no: "in 2033"
_YEAR_GAP = re.compile(r"\b(2 0[0-3]\d|20 [0-3]\d|1 9\d\d|20[0-3] \d|2 0 [0-3]\d)\b(?![\d,])")
_YEAR_GAPS = ("2 0", "20 ", "1 9", "200 ", "201 ", "202 ", "203 ")
# yes: "lake ’s"
# no: "lake’s"
_APOSTROPHE = re.compile(r" (?<=\w )(?=’s\b)")


def joined_lines(lines: Iterable[str], known: Set[str], spelled: Mapping[str, int] | None = None) -> str:
    """Lines as one text: a word broken at a line's end is joined, a hyphen that belongs to it stays.

    Where both may be, the way that the text itself spells it more often (`spelled`) decides.

    >>> joined_lines(["the ope-", "ration of South-", "South funds, troop-", "and"], {"operation"})
    'the operation of South-South funds, troop- and'
    """
    text = ""
    for line in filter(None, lines):
        gap = " "
        if text.endswith("-") and text[-2:-1].isalnum() and not _SUSPENDED.match(line):
            gap = ""
            first, last = re.search(r"(\w*)-$", text), re.match(r"\w+", line)
            parts = first[1] if first else "", last[0] if last else ""
            if line[0].islower() and _is_whole(*parts, known, spelled or {}):
                text = text[:-1]
        text += (gap if text else "") + line
    return text


def _is_whole(first: str, last: str, known: Set[str], spelled: Mapping[str, int]) -> bool:
    """Whether two parts are one word without a hyphen between them."""
    whole, hyphened = (first + last).lower(), f"{first}-{last}".lower()
    return is_word(whole, known) and spelled.get(hyphened, 0) <= spelled.get(whole, 0)


def joined(text: str, known: Set[str]) -> str:
    """The text with the parts of broken words put together.

    >>> joined("plan o n the oper ational side", {"plan", "on", "the", "operational", "side"})
    'plan on the operational side'
    """
    text = _APOSTROPHE.sub("", text)
    if any(map(text.__contains__, _YEAR_GAPS)):
        text = _YEAR_GAP.sub(lambda year: year[0].replace(" ", ""), text)
    sure = _sure(frozenset(known))
    first, *others = text.split(" ")
    out, here = [first], sure[first]
    for token in others:
        before, here = here, sure[token]
        whole = "" if before and here else _whole(out[-1], token, known)
        if whole:
            out[-1], here = whole, False
        else:
            out.append(token)
    return " ".join(out)


class _Sure(dict[str, bool]):
    """Token → whether it is surely a word: most come again in a report."""

    def __init__(self, known: Set[str]) -> None:
        self._known = known

    def __missing__(self, token: str) -> bool:
        return self.setdefault(token, _is_sure(token, self._known))


@lru_cache(1)
def _sure(known: frozenset[str]) -> _Sure:
    return _Sure(known)


_AROUND = '()[]“”‘’",.;:'


def _is_sure(token: str, known: Set[str]) -> bool:
    """Whether a token is one known word in small letters or with one capital, marks around it aside.

    >>> [_is_sure(token, {"harbours"}) for token in ("(harbours,", "Harbours", "harbo", "har-bours")]
    [True, True, False, False]
    """
    word = token if token.isalpha() else token.strip(_AROUND)
    return word[1:].islower() and word.isalpha() and word.lower() in known


# yes: "(har"
# yes: "“cross-bor"
# no: "har,"
_EDGES = re.compile(r"^([(“‘\"]*)([^\W\d_]+(?:-[^\W\d_]+)*)$")
_ENDINGS = ("s", "es", "ed", "ing", "ly", "al", "d")
# yes: "bours"
# yes: "bours’,"
# no: "12"
_TAIL = re.compile(r"^([^\W\d_]+)((?:[-’][^\W\d_]+)*)(\W*)$")


def _whole(left: str, right: str, known: Set[str]) -> str:
    """The one word that two tokens make; "" where both are words or none is made."""
    if not right[:1].islower():
        return ""
    head, tail = _EDGES.match(left), _TAIL.match(right)
    if not head or not tail:
        return ""
    if len(tail[1]) == 1 and tail[2].startswith("’"):  # "Côte d’Ivoire"
        return ""
    first, last = head[2].rpartition("-")[2], tail[1]
    if is_word(first, known) and is_word(last, known):
        return ""
    together = (first + last).lower()
    long = tail[1] + tail[2]
    if is_word(together, known) or _compound(first + long, known) or (head[2] + long).lower() in known:
        return left + right
    return ""


def is_word(token: str, known: Set[str]) -> bool:
    """Whether a token is a known word, also with the endings of the plural, the past and the participle.

    >>> is_word("Workshops", {"workshop"}), is_word("d", {"do"})
    (True, False)
    """
    word = token.lower()
    if word in known or (token.isupper() and len(token) > 1):
        return True
    return word.endswith(_ENDINGS) and any(
        word.endswith(end) and len(word) - len(end) >= 4 and word[: -len(end)] in known for end in _ENDINGS
    )


# yes: "COVID -19"
# no: "lakes - 19"
_SPACED_HYPHEN = re.compile(r" -(?<=[\w)] -)(?=[^\W\d_]|\d)(?=\S*\w)")
# yes: "SecretaryGeneral"
# no: "Secretary General"
# no: "McDoe"
_CAMEL = re.compile(r"\b([A-Z][a-z]{2,})([A-Z][a-z]{2,})")
# yes: "20412043"
# no: "2041–2043"
_YEARS = re.compile(r"\b((?:19|20)\d\d)((?:19|20)\d\d)\b")
_LONGEST = 60  # characters: no word is longer
# yes: "capacitybuilding"
# no: "lake"
_LONG = re.compile(r"(?<![\w-])(?:[^\W\d_]+-)*[^\W\d_]{6,}(?:-[^\W\d_]+)*(?![\w-])")
# yes: "cross border"
# no: "of lakes"
_PAIR = re.compile(r"(?<![\w-])([^\W\d_]{4,}) (?=([^\W\d_]{4,})(?![\w-]))")
# yes: "cross border"
# no: "lake district"
_FIRST = frozenset(["counter", "cross"])
# yes: "country specific"
# no: "lake district"
_SECOND = frozenset(["specific", "sensitive", "responsive", "contributing", "speaking"])
_PAIRED = (*(f"{word} " for word in _FIRST), *(f" {word}" for word in _SECOND))

_PARTNER = "African Union|ASEAN|League of Arab States|European Union|CARICOM|OSCE|ECOWAS"
# yes: "United Nations African Union"
# no: "United Nations Lakes"
_UNITED = re.compile(rf"[ ](?:(?<=\bUnited Nations )(?=(?:{_PARTNER})\b)|(?<=\bASEAN )(?=United Nations\b))")


def hyphens(text: str, known: Set[str]) -> str:
    """The text with the hyphens that a line end swallowed and without the spaces it put beside them.

    >>> hyphens("NuclearTest-Ban, decision -making, drugrelated, 20162020", {"drug-related", "nuclear-test"})
    'Nuclear-Test-Ban, decision-making, drug-related, 2016-2020'
    """
    text = _SPACED_HYPHEN.sub("-", text)
    sure = _sure(frozenset(known))
    text = " ".join([one if sure[one] else _hyphened(one, known) for one in text.split(" ")])
    if any(map(text.lower().__contains__, _PAIRED)):
        text = _PAIR.sub(lambda pair: _paired(pair, known), text)
    return _UNITED.sub("-", text)


def _hyphened(token: str, known: Set[str]) -> str:
    """A token with the hyphens that a line end swallowed in it."""
    token = _CAMEL.sub(lambda pair: _camel(pair, known), token)
    token = _YEARS.sub(lambda pair: f"{pair[1]}-{pair[2]}" if pair[1] < pair[2] else pair[0], token)
    return _LONG.sub(lambda word: _compound(word[0], known) or word[0], token)


def _camel(pair: re.Match[str], known: Set[str]) -> str:
    """Two capitalized words that a lost hyphen ran together: "SecretaryGeneral"."""
    hyphened = f"{pair[1]}-{pair[2]}"
    return hyphened if hyphened.lower() in known else pair[0]


def _compound(word: str, known: Set[str]) -> str:
    """The word with the hyphen it lost ("capacitybuilding"), or "" where it is whole or has lost none."""
    lower = word.lower()
    if len(word) > _LONGEST or is_word(lower, known):
        return ""
    for at in range(2, len(word) - 1):
        if f"{lower[:at]}-{lower[at:]}" in known:
            return f"{word[:at]}-{word[at:]}"
    return ""


def _paired(pair: re.Match[str], known: Set[str]) -> str:
    """Two words of a compound that is always hyphened: "cross border", "country specific"."""
    first, second = pair[1].lower(), pair[2].lower()
    hyphened = (first in _FIRST or second in _SECOND) and f"{first}-{second}" in known
    return f"{pair[1]}-" if hyphened else pair[0]
