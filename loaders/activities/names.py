"""The name of what a sentence tells: words of the sentence, without article, cut where they grow long."""

import re

from loaders.calendar import MONTHS
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS
from loaders.syntax.sentence import Sentence

# yes: "the boats"
# yes: "each other’s boats"
# yes: "its most recent boats"
# no: "boats"
# no: "theatre"
_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|our|my|each|(?:each )?other['’]s|(?:most )?recent) )+(?=\w|[“\"])"
)
# yes: "lamps of ports"
# no: "harbour lamps"
SMALL = frozenset("a an the of on in for and to with by at its their from as".split())
"""Words that tell no two names apart."""
# yes: "in cooperation"
# no: "in Mahina"
_JOINT = frozenset(
    "cooperation collaboration partnership coordination consultation conjunction order line accordance "
    "keeping conformity compliance parallel tandem association connection".split()
)

# yes: "from 19"
# yes: "in May"
# no: "of May"
_DATE_BEHIND = frozenset({"from", "on", "between", "in"})
# yes: "US$"
# yes: "a €"
# no: "$ 5"
_CURRENCY = re.compile(r"(?:US)?[$€£¥]$")
LONGEST = 20  # words of a name
# yes: "boats"
# no: ", ;"
_WORD = re.compile(r"\w+")
# yes: "lamps and boats"
# no: "lamps in boats"
_TIGHT = frozenset({"of", "and", "or", "to"})
# yes: "talks with mr"
# yes: "summit also"
# no: "talks with pilots"
_LEFT_OVER = frozenset("mr ms mrs messrs dr also previously jointly then later currently separately".split())
_NO_END = PREPOSITIONS | DETERMINERS | _LEFT_OVER | {"and", "to", "or", "a", "an", "the"}
# yes: "boats of the bay"
# yes: "boats and nets"
# no: "boats, nets"
# no: "often"
_SMALL = re.compile(rf"(?<=\s)(?:{'|'.join(sorted(PREPOSITIONS | {'and', 'to'}))})(?=\s)")


def called(sentence: Sentence, left: int, right: int) -> str:
    """The words from chunk `left` up to `right`, without article, quotation and trailing marks."""
    chunks = sentence.chunks
    right = _before_partner(sentence, left, right)
    if right <= left:
        return ""
    start = chunks[left].start
    money = _CURRENCY.search(sentence.text, max(0, start - 3), start)
    words = sentence.text[money.start() if money else start : chunks[right - 1].end]
    found = " ".join(words.split())
    article = _ARTICLE.match(found)
    found = found[article.end() if article else 0 :].strip(" ,;")
    found = found.strip('“”"') if found[:1] in '“"' and found[-1:] in '”"' else found
    return _ended(shortened(found))


def _before_partner(sentence: Sentence, left: int, right: int) -> int:
    """Where a name ends behind which a partner or a purpose begins: "boat race | in cooperation with"."""
    chunks = sentence.chunks
    follows = chunks[right].lower if right < len(chunks) else ""
    joins = right - left > 2 and chunks[right - 1].lower in _JOINT and chunks[right - 2].lower == "in"
    return right - 2 if joins and follows in ("with", "to") else right


def content(name: str) -> frozenset[str]:
    """The words that tell a name from others.

    >>> sorted(content("Workshop on the tides of the bay"))
    ['bay', 'tides', 'workshop']
    """
    return frozenset(word for word in _WORD.findall(name.lower()) if word not in SMALL)


def shortened(name: str) -> str:
    """A name, for it is no sentence: of more than `LONGEST` words those before the last small one.

    "of" and "and" are torn last.
    """
    if len(name) < 2 * LONGEST or len(_WORD.findall(name)) <= LONGEST:
        return name
    ends = [word.end() for word in _WORD.finditer(name)][:LONGEST]
    small = [at for at in _SMALL.finditer(name, 0, ends[-1] + 1) if at.start() > ends[LONGEST // 2]]
    loose = [at for at in small if at[0] not in _TIGHT] or small
    found = _ended(name[: loose[-1].start() if loose else ends[-1]])
    return f"{found} …”" if found.count("“") > found.count("”") else found


def _ended(name: str) -> str:
    """A name without small words and begun dates at its end, which wait for something that is not there."""
    short = name.split()
    while len(short) > 1 and (short[-1].lower().strip(",;") in _NO_END or _begins_date(short[-2:])):
        short.pop()
    return " ".join(short).strip(" ,;")


def _begins_date(words: list[str]) -> bool:
    """Whether a day or month stands behind its preposition, of a date without year: "from 19", "in May"."""
    day = words[-1].isdecimal() and len(words[-1]) <= 2
    return (day or words[-1] in MONTHS) and words[0].lower() in _DATE_BEHIND
