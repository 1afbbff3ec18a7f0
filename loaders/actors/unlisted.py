"""Bodies that the authority file does not list: capitalized names around an institutional noun."""

import re
from calendar import month_name
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.actors.gazetteer import places
from loaders.actors.mentions import Mention
from loaders.actors.not_acting import MADE
from loaders.actors.wordlists import either

_HEAD = either("body")
_CAP = r"(?:e-)?[A-Z][\w&]*(?:[-–’'.][\w]+)*"
# yes: "met the Centre for e-Government of Mahina"
# no: "met the centre"
_RUN = re.compile(rf"{_CAP}(?:,? (?:(?:{either('small')} ){{0,3}}){_CAP})*")
# yes: "During the Harbour Week"
# no: "Harbour Week"
_OPENERS = re.compile(rf"{either('opener')} ")
# yes: "Reef Bank and the Tidal Fund"
# no: "Reef Bank of Mahina"
_GAPS = re.compile(r",? and the | and |, (?:the )?|,? in (?:the )?|,? to (?:the )?|[’']s |s’ (?=[A-Z])")
# yes: "March 2043"
# no: "Mahina"
_MONTH = re.compile(rf"{'|'.join(month_name[1:])}|(?:Spring|Summer|Autumn) ")
# yes: "Coastal Research Council"
# no: "Coastal Research"
_TAIL = re.compile(rf"^(?:.* )?{_HEAD}$")
# yes: "Harbour Council of Mahina"
# no: "Harbour Day of Mahina"
_FRONT = re.compile(rf"^(?:{_CAP} (?:and )?)*{_HEAD} (?:of|for|on|against|to|in)\b.+$")
# yes: "acted through its "
# no: "acted with its "
_THROUGH = re.compile(r"\b(?:through|via|by means of) (?:its|their) $")
# yes: "member States of the Organization"
# no: "Bank of the Reefs"
_OF_BARE = re.compile(rf" of (?:the )?{_HEAD}$")
# yes: "Regional Office"
# no: "Reef Office"
_BARE = re.compile(rf"^(?:{either('of any body')} )*{_HEAD}$")
# yes: "Director of the Reef Fund"
# no: "the Reef Fund"
_HOLDER = re.compile(rf"(?:{either('holder')}|Deputy \w+) of (?:the )?")
# yes: "Special Rapporteur on reefs"
# no: "Reef Council"
_ENVOY = re.compile(r"Special (?:Envoy|Representative|Adviser|Coordinator|Rapporteur)|Resident Coordinator")
# yes: "Convention of the Harbour Council"
# no: "Harbour Council"
_NOT = re.compile(rf"\b{either('no body')}\b")
# yes: "the Reef Council"
# no: "the Reefs"
_HEADED = re.compile(rf"\b{_HEAD}\b")


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
    return bool(inside) and (joint or not _HEADED.search(rest))
