"""Where: the places a text names, and which States are venues or topics there, not actors."""

import re
from collections.abc import Sequence
from functools import cache

from loaders.actors.gazetteer import places
from loaders.actors.mentions import Forms, Mention, folded
from loaders.actors.wordlists import either

_NEAR = 160  # characters: no name of a place reaches further before the State it lies in
# yes: "across Xanadu"
# no: "Xanadu signed."
_NOT_HERE = frozenset(
    "in at to from across throughout for of on against into near towards within around inside outside".split()
)
_AID = (
    "support|assistance|expertise|advice|guidance|training|services|equipment|technical cooperation|"
    "capacity-building|recommendations"
)
_GAVE = "handed over|donated|supplied|delivered|granted|gave|offered|rendered|provided"
_BACKING = (
    "funding|financing|co-financing|funds|support|backing|participation|contributions?|requests?|initiative|"
    "invitation|assistance|sponsorship|auspices|chairmanship|partnership|collaboration|cooperation|resources"
)
# yes: "advice on tides to "
# yes: "gave two boats to the "
# yes: "with funding from "
# no: "a visit to "
# no: "a port of "
_HELPED = re.compile(
    rf"\b(?:{_AID})(?: [\w-]+){{0,3}} to (?:the )?$|\b(?:{_GAVE})\b[^.;:]{{0,90}} to (?:the )?$|"
    rf"\b(?:{_BACKING}) (?:of|from|by|with) (?:the )?$"
)
# yes: "signed an agreement between "
# no: "the sea between "
# no: "agreement with "
_BORDER = re.compile(
    r"\b(?:agreement|memorandum|signed|talks|meeting|consultations?|dialogue|cooperation|arrangement|"
    r"exchange|visit)\b[^.;]{0,60}between (?:the )?$"
)
# yes: "the shores of Lake "
# yes: "visited the "
# yes: "in northern "
# no: "in "
# no: "the people of "
_PART_BEFORE = re.compile(
    r"\b(?:Lake|Gulf of|[Ee]astern|[Ww]estern|[Nn]orthern|[Ss]outhern|[Cc]entral|du|de|visit(?:ed|s|"
    r"ing)?)(?: the)? $"
)
_ARTICLED = (
    "Sudan|Niger|Congo|Gambia|Democratic|Central|Philippines|Netherlands|United|Russian|Syrian|Republic|Lao|"
    "Federal|State|Kingdom|Dominican|Comoros|Maldives|Bahamas|Marshall|Solomon|Islamic|Holy|Government|"
    "People’s|Czech"
)
# yes: "Niger"
# yes: "Kingdom of Xanadu"
# no: "Nigeria"
# no: "Xanadu"
_WITH_ARTICLE = re.compile(rf"(?:{_ARTICLED})\b")
# yes: "the "
# yes: "the 2043 "
# yes: "a small "
# no: "in "
# no: "of Xanadu "
_ARTICLE_BEFORE = re.compile(r"\b(?:[Tt]he|a|an|its|their|\d{4}) (?:[a-z-]+ )?$")
# yes: " Harbour Forum"
# yes: "’s Port"
# yes: "-led"
# no: " and signed"
# no: ", which"
_NAME_AFTER = re.compile(r"\A(?:(?: |-|’s |'s )(?:and [A-Z]\w+ )?[A-Z]|”|-)")
# yes: " was discussed"
# yes: ", and the Isles were visited"
# no: " was signed"
# no: " discussed it"
_SPOKEN_OF = re.compile(
    r"\A(?:,? (?:and )?(?:the )?[A-Z][^,.;]{2,40})? (?:was|were) (?:discussed|considered|reviewed|visited)"
)
# yes: "Xanadu (host)"
# no: "Xanadu, host"
_BRACKETS = re.compile(r"\([^)]*\)")
# yes: "held in "
# yes: "boats from the Government of "
# yes: ", "
# no: "harbour"
_BEFORE = re.compile(r"(?P<word>[\w’'-]+|[,;(])\s+(?:the (?:Government of )?)?$")
_HELD = "held|convened|hosted|organized|took place|conducted|opened|launched|signed|adopted|delivered"
_PLACE_WORD = r"(?:[A-Z][\w’'-]+|de|la|el|es|al|of|the)"
# yes: "held in Port Xanadu."
# yes: "a visit to Xanadu in May"
# no: "held in May 2043"
# no: "lives in Xanadu."
_NEW = re.compile(
    rf"\b(?:{_HELD}|meeting|visit)(?: virtually and)? (?:in|to) "
    rf"(?P<name>[A-Z][\w’'-]+(?:[ -]{_PLACE_WORD}){{0,3}})(?=,| in | from | on |\.|$| and )"
)
# yes: " Tidal Research Institute"
# no: " Tidal Summit"
_BODY_NAMED = re.compile(rf"^(?: [A-Z][\w-]*)*? {either('body')}\b")
# yes: "met in Port Xanadu, "
# no: "met in Xanadu"
# no: "the Xanadu, "
_LISTED = re.compile(r"\bin (?P<name>[A-Z][\w’'-]+(?:[ -][A-Z][\w’'-]+){0,2}), $")


def venues(text: str, mentions: Sequence[Mention]) -> tuple[list[Mention], dict[int, int]]:
    """The mentions without States that do not act, and start → end of every place."""
    kept: list[Mention] = []
    known: dict[int, bool] = {}
    for index, mention in enumerate(mentions):
        if mention.how != "state" or _acts(text, mentions, index, known):
            kept.append(mention)
    found: dict[int, int] = {}
    taken = bytearray(len(text))
    for mention in kept:
        taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    for start, end in [*_known(text), *_new(text, mentions)]:
        if not any(taken[start:end]):
            found[start] = end
            taken[start:end] = b"\1" * (end - start)
    return kept, found


def _acts(text: str, mentions: Sequence[Mention], index: int, known: dict[int, bool]) -> bool:
    """Whether a State stands where an actor would: no preposition of place governs it or its list.

    known  answers for the members of lists before, by index; further ones are added.
    """
    if _topical(text, mentions[index]):
        return False
    walked: list[int] = []
    answer: bool | int = index
    while not isinstance(answer, bool):
        walked.append(answer)
        answer = known[answer] if answer in known else _governs(text, mentions, answer)
    known.update(dict.fromkeys(walked, answer))
    return answer


def _governs(text: str, mentions: Sequence[Mention], index: int) -> bool | int:
    """Whether what stands before a mention leaves it an actor, or the index of the one in its list before."""
    at = mentions[index].start
    before = _BEFORE.search(text, max(0, at - 60), at)
    if not before:
        return True
    word = before["word"].lower()
    if word not in (",", "and", "or", "as", "well"):
        if word == "between":
            return bool(_BORDER.search(text, max(0, at - 120), at))
        return word not in _NOT_HERE or bool(_HELPED.search(text, max(0, at - 160), at))
    stop = before.start("word")
    ahead = next((each for each in range(index - 1, -1, -1) if mentions[each].end <= stop), None)
    if ahead is None or _BRACKETS.sub("", text[mentions[ahead].end : stop]).strip(" ,"):
        return word != ","
    return True if mentions[ahead].how == "government" else ahead


def _topical(text: str, mention: Mention) -> bool:
    """Whether a State's name is part of a place's or a thing's: "Lake Chad", "the 2015 Haiti elections"."""
    before, after = text[max(0, mention.start - 30) : mention.start], text[mention.end : mention.end + 70]
    if _PART_BEFORE.search(before) or _NAME_AFTER.match(after):
        return True
    if _SPOKEN_OF.match(after):
        return True
    with_article = _WITH_ARTICLE.match(text, mention.start)
    return not with_article and bool(_ARTICLE_BEFORE.search(before))


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
        if mention.how == "state" and (
            match := _LISTED.search(text, max(0, mention.start - _NEAR), mention.start)
        ):
            found.append(match.span("name"))
    return found
