"""Bodies that the authority file does not list: capitalized names around an institutional noun."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.actors.gazetteer import places
from loaders.actors.mentions import Mention
from loaders.actors.not_acting import MADE

_HEAD = (
    r"(?:Council|Committee|Commission|Court|Parliament|Centre|Center|Agency|Institute|Institution|"
    r"University|Bank|Fund|Foundation|Federation|"
    r"Association|Union|Organi[sz]ation|Authority|Assembly|Department|Division|Directorate|"
    r"Directorate-General|Bureau|Academy|College|School|"
    r"Chamber|Alliance|Board|Office|Unit|Secretariat|Delegation|Parliamentary Union|Ministry|Consortium|"
    r"Confederation|Observatory|Tribunal|"
    r"Corporation|Team|Support Group|Partners Group|Standby Force|Joint Force|Company|Society|Panel|"
    r"Mission|Monitoring Group|Working Group|Steering Group|Task Force|Platform|Laboratory|Service|Structure)"
)
_CAP = r"(?:e-)?[A-Z][\w&]*(?:[-–’'.][\w]+)*"
_SMALL = r"(?:of|for|and|on|the|in|to|against|de|la|du|des|y|e)"
_RUN = re.compile(rf"{_CAP}(?:,? (?:(?:{_SMALL} ){{0,3}}){_CAP})*")
_OPENERS = re.compile(
    r"(?:The|In|On|At|During|Its|A|An|By|For|From|With|Both|Following|Through|As|To|Also|And|Since|Under|"
    r"Within|Further|Other|All|These|This|That|Their|Such) "
)
_GAPS = re.compile(r",? and the | and |, (?:the )?|,? in (?:the )?|,? to (?:the )?|[’']s |s’ (?=[A-Z])")
_MONTH = re.compile(
    "January|February|March|April|May|June|July|August|September|October|November|December|(?:Spring|"
    "Summer|Autumn) "
)
_TAIL = re.compile(rf"^(?:.* )?{_HEAD}$")
_FRONT = re.compile(rf"^(?:{_CAP} (?:and )?)*{_HEAD} (?:of|for|on|against|to|in)\b.+$")
_THROUGH = re.compile(r"\b(?:through|via|by means of) (?:its|their) $")
_OF_BARE = re.compile(rf" of (?:the )?{_HEAD}$")
_BARE = re.compile(
    rf"^(?:(?:Regional|Liaison|Intergovernmental|National|Joint|Executive|Permanent|General|Special|"
    rf"International|High-[Ll]evel|Interim|Central|Country|Standing|Technical|Coordinating|"
    rf"Resident) )*{_HEAD}$"
)
_HOLDER = re.compile(
    r"(?:Representatives?|Director|Head|Chair(?:person|man)?|President|Secretary|Executive Director|"
    r"Executive Secretar(?:y|iat)|Permanent Secretariat|General Secretariat|Secretariat|Deputy \w+|"
    r"Permanent Observer|Ambassador) of (?:the )?"
)
_ENVOY = re.compile(r"Special (?:Envoy|Representative|Adviser|Coordinator|Rapporteur)|Resident Coordinator")
_NOT = re.compile(
    r"\b(?:Resolution|Convention|Agenda|Declaration|Plan|Agreement|Memorandum|Strategy|Framework|Protocol|"
    r"Day|Week|Year|Decade|Workshop|Conference|Meeting|Summit|Dialogue|Programme|Project|Report|Policy|"
    r"Initiative|Goals?|Charter|Treaty|Road Map)\b"
)


def unlisted(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int, str, str | None]]:
    """(start, end, name, parent id) of each name that is not known; the parent is a body named inside it."""
    for run in _RUN.finditer(text):
        for begin, end in _parts(text, run.start(), run.end()) if " " in run[0] else ():
            holder = _HOLDER.match(text, begin, end)
            start = holder.end() if holder else begin
            name = text[start:end]
            if " " not in name or not institutional(name) or _is_made(text, begin):
                continue
            inside = [mention for mention in found if start <= mention.start and mention.end <= end]
            across = [m for m in found if m.start < end and start < m.end and m not in inside]
            if (
                across
                or any((m.start, m.end) == (start, end) for m in inside)
                or _only_known(text, start, end, inside)
            ):
                continue
            parents = [mention.actor for mention in inside if mention.how in ("name", "acronym")]
            yield start, end, name, parents[-1] if parents else None


def _is_made(text: str, at: int) -> bool:
    """Whether the words before a name say that its body is made, or acted through."""
    return bool(MADE.search(text, max(0, at - 70), at) or _THROUGH.search(text, max(0, at - 40), at))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names in a run without its opening word: parted by commas, "and the", owners and places."""
    if opener := _OPENERS.match(text, start, end):
        start = opener.end()
    at = start
    for gap in _GAPS.finditer(text[start:end]):
        if not _is_gap(gap[0].strip(", "), text[at : start + gap.start()], text[start + gap.end() : end]):
            continue
        yield at, start + gap.start()
        at = start + gap.end()
    yield at, end


def _is_gap(joint: str, before: str, after: str) -> bool:
    """Whether two names, not one, stand on both sides of a joint.

    "Harbour Fund in Kenya", "Committee on Harbours in Mombasa, "Harbour Fund and Reef Institute" are two;
    "Committee on Harbours in Kenya", "Research and Training Centre" are one.
    """
    if joint in ("in", "in the"):
        city = any(places().get(" ".join(after.split()[:size])) for size in (1, 2, 3))
        return bool(_TAIL.match(before) or _MONTH.match(after) or city)
    return joint != "and" or bool(_TAIL.match(before))


def institutional(name: str) -> bool:
    """Whether a capitalized name is one of a body: "Coastal Research Council", not "Regional Office" alone.

    >>> [institutional(name) for name in ("Council of Harbour Masters", "Liaison Office", "Harbour Plan")]
    [True, False, False]
    """
    named = (_TAIL.match(name) and not _OF_BARE.search(name)) or _FRONT.match(name)
    return bool(named and not (_NOT.search(name) or _BARE.match(name) or _ENVOY.search(name)))


def _only_known(text: str, start: int, end: int, inside: Sequence[Mention]) -> bool:
    """Whether known names make up the run, alone ("FAO and World Bank") or for something joint of theirs."""
    joint = any(text[one.end : two.start] in ("-", "–", " and ", "/") for one, two in pairwise(inside))
    rest = text[start:end]
    for mention in inside:
        rest = rest.replace(text[mention.start : mention.end], " ", 1)
    return bool(inside) and (joint or not re.search(rf"\b{_HEAD}\b", rest))
