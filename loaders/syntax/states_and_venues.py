"""Where: the places a text names, and which States are venues or topics there, not actors."""

import re
from collections.abc import Sequence
from functools import cache

from loaders.actors.gazetteer import places
from loaders.actors.mentions import Forms, Mention, folded
from loaders.actors.wordlists import either

_NOT_HERE = re.compile(
    "in|at|to|from|across|throughout|for|of|on|against|into|near|towards|within|around|inside|outside"
)
_HELPED = re.compile(
    r"\b(?:support|assistance|expertise|advice|guidance|training|services|equipment|technical cooperation|"
    r"capacity-building|recommendations)"
    r"(?: [\w-]+){0,3} to (?:the )?$|"
    r"\b(?:handed over|donated|supplied|delivered|granted|gave|offered|rendered|"
    r"provided)\b[^.;:]{0,90} to (?:the )?$|"
    r"\b(?:funding|financing|co-financing|funds|support|backing|participation|contributions?|requests?|"
    r"initiative|invitation|assistance|"
    r"sponsorship|auspices|chairmanship|partnership|collaboration|cooperation|resources) (?:of|from|by|"
    r"with) (?:the )?$"
)
_BORDER = re.compile(
    r"\b(?:agreement|memorandum|signed|talks|meeting|consultations?|dialogue|cooperation|arrangement|"
    r"exchange|visit)\b[^.;]{0,60}between (?:the )?$"
)
_PART_BEFORE = re.compile(
    r"\b(?:Lake|Gulf of|[Ee]astern|[Ww]estern|[Nn]orthern|[Ss]outhern|[Cc]entral|du|de|visit(?:ed|s|"
    r"ing)?)(?: the)? $"
)
_WITH_ARTICLE = re.compile(
    "(?:Sudan|Niger|Congo|Gambia|Democratic|Central|Philippines|Netherlands|United|Russian|Syrian|Republic|Lao|"
    "Federal|State|Kingdom|Dominican|Comoros|Maldives|Bahamas|Marshall|Solomon|Islamic|Holy|Government|"
    "People’s|Czech)\\b"
)
_BEFORE = re.compile(r"(?P<word>[\w’'-]+|[,;(])\s+(?:the (?:Government of )?)?$")
_NEW = re.compile(
    r"\b(?:held|convened|hosted|organized|took place|conducted|opened|launched|signed|adopted|delivered|"
    r"meeting|visit)(?: virtually and)? (?:in|to) "
    r"(?P<name>[A-Z][\w’'-]+(?:[ -](?:[A-Z][\w’'-]+|de|la|el|es|al|of|the)){0,3})(?=,| in | from | on |\.|"
    r"$| and )"
)
# yes: " Tidal Research Institute"
# no: " Tidal Summit"
_BODY_NAMED = re.compile(rf"^(?: [A-Z][\w-]*)*? {either('body')}\b")
_LISTED = re.compile(r"\bin (?P<name>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}), $")


def venues(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """The mentions without States that do not act, and start → end of every place."""
    kept: list[Mention] = []
    for index, mention in enumerate(mentions):
        if mention.how != "state" or _acts(text, mentions, index):
            kept.append(mention)
    found: dict[int, int] = {}
    taken = [(mention.start, mention.end) for mention in kept]
    for start, end in [*_known(text), *_new(text, mentions)]:
        if not any(a < end and start < b for a, b in taken):
            found[start] = end
            taken.append((start, end))
    return kept, found


def _acts(text: str, mentions: Sequence[Mention], index: int) -> bool:
    """Whether a State stands where an actor would: no preposition of place governs it or its list."""
    if _topical(text, mentions[index]):
        return False
    at = mentions[index].start
    while True:
        before = _BEFORE.search(text, max(0, at - 60), at)
        if not before:
            return True
        word = before["word"].lower()
        if word not in (",", "and", "or", "as", "well"):
            if word == "between":
                return bool(_BORDER.search(text, max(0, at - 120), at))
            return not _NOT_HERE.fullmatch(word) or bool(_HELPED.search(text, max(0, at - 160), at))
        ahead = [one for one in mentions[:index] if one.end <= before.start("word") and one.start < at]
        gap = text[ahead[-1].end : before.start("word")] if ahead else ""
        if not ahead or re.sub(r"\([^)]*\)", "", gap).strip(" ,"):
            return word != ","
        if ahead[-1].how == "government":
            return True
        at, index = ahead[-1].start, mentions.index(ahead[-1])


def _topical(text: str, mention: Mention) -> bool:
    """Whether a State's name is part of a place's or a thing's: "Lake Chad", "the 2015 Haiti elections"."""
    before, after = text[max(0, mention.start - 30) : mention.start], text[mention.end : mention.end + 70]
    if _PART_BEFORE.search(before) or re.match(r"(?: |-|’s |'s )(?:and [A-Z]\w+ )?[A-Z]|”|-", after):
        return True
    if re.match(
        r"(?:,? (?:and )?(?:the )?[A-Z][^,.;]{2,40})? (?:was|were) (?:discussed|considered|reviewed|visited)",
        after,
    ):
        return True
    with_article = _WITH_ARTICLE.match(text, mention.start)
    return not with_article and bool(re.search(r"\b(?:[Tt]he|a|an|its|their|\d{4}) (?:[a-z-]+ )?$", before))


@cache
def _forms() -> Forms:
    return Forms(folded(name) for name in places())


def _known(text: str) -> list[tuple[int, int]]:
    """The places of the gazetteer with a capital, at word boundaries: the earliest, then the longest."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(_forms().spans(folded(text)), key=lambda span: (span[0], -span[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return [(start, end) for start, end in found if _whole(text, start, end)]


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a place's name stands alone there: not in a word, and not in the name of a body."""
    if not text[start].isupper() or text[start - 1 : start].isalnum() or text[end : end + 1].isalpha():
        return False
    return not _BODY_NAMED.match(text[end : end + 90])


def _new(text: str, mentions: Sequence[Mention]) -> list[tuple[int, int]]:
    """Places that the gazetteer does not know: "held in Xanadu", "in Xanadu, Kenya"."""
    found = [match.span("name") for match in _NEW.finditer(text)]
    for mention in mentions:
        if mention.how == "state" and (match := _LISTED.search(text, 0, mention.start)):
            found.append(match.span("name"))
    return found
