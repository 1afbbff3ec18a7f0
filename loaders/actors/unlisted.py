"""Bodies that the authority file does not list: capitalized names around an institutional noun."""

import re
from bisect import bisect
from calendar import month_name
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from loaders.actors.gazetteer import places
from loaders.actors.mentions import How, Mention
from loaders.actors.not_acting import is_made
from loaders.actors.wordlists import either
from loaders.value import value

_HEAD, _EITHER = either("body"), either("body or event")
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
# yes: "Reef People"
# no: "Reef Union"
_OF_PEOPLE = re.compile(rf"\b{either('whose body')}$")
# yes: "March 2043"
# no: "Mahina"
_MONTH = re.compile(rf"{'|'.join(month_name[1:])}|(?:Spring|Summer|Autumn) ")
# yes: "Coastal Research Council"
# no: "Coastal Research"
_TAIL = re.compile(rf"^(?:.* )?{_HEAD}$")
# yes: "Lighthouse Network"
# no: "Lighthouse"
_CLOSED = re.compile(rf"^(?:.* )?(?:{_HEAD}|{_EITHER})$")
# yes: "Harbour Council of Mahina"
# no: "Harbour Day of Mahina"
_FRONT = re.compile(rf"^(?:{_CAP} (?:and )?)*{_HEAD} (?:of|for|on|against|to|in)\b.+$")
# yes: "Forum for Tidal Cities"
# yes: "Lighthouse Network"
# no: "Lighthouse Network Day"
_DOUBTFUL = re.compile(rf"^(?:{_CAP} (?:and )?)*{_EITHER} (?:of|for)\b.+$|^(?:.*\w )?{_EITHER}$")
# yes: "Working Group on Reefs"
# no: "Institute of Piers"
_PART = re.compile(rf"^(?:{_CAP} (?:and )?)*{either('part of a body')}(?: (?:of|for|on|against|to|in)\b.+)?$")
_KNOWN = ("name", "acronym", "organ", "office")
_BESIDE = 90  # characters from a name within which another is looked for
_LONGEST = 200  # characters of a name, and of a series in it
_NAMES = rf"{_CAP}(?: {_CAP})*"
# yes: "Ropes and Sails"
# no: "Ropes, Sails"
_SERIES = re.compile(rf"(?:{_NAMES}, )*{_NAMES},? and {_NAMES}")
# yes: " and the "
# no: ", which met the "
_AND = re.compile(r"^(?: \([^()]*\))?(?:,? and|,? as well as| with|,) (?:the )?$")
# yes: "was organized by the "
# yes: "a memorandum of understanding with the "
# no: "in conjunction with the "
_AGENT = re.compile(
    r"(?<!conjunction )(?<!connection )(?<!accordance )(?<!line )"
    r"\b(?:by|between|among|alongside|with) (?:the )?$"
)
# yes: " (LN) signed"
# no: " was held"
_ACTS = re.compile(
    r"^(?: \([^()]*\))? (?:(?:jointly|also|then) )?(?:signed|concluded|co-?organi[sz]ed|organi[sz]ed|"
    r"co-?hosted|hosted|published|issued|launched|briefed|provided|established)\b"
)
# yes: "acted through its "
# no: "acted with its "
_THROUGH = re.compile(r"\b(?:through|via|by means of) (?:its|their) $")
# yes: "member States of the Organization"
# no: "Bank of the Reefs"
_OF_BARE = re.compile(rf" (?:of|in|for|to) (?:the )?(?:{_HEAD}|{_EITHER})$")
# yes: "Regional Office"
# no: "Reef Office"
_BARE = re.compile(rf"^(?:{either('of any body')} )*(?:{_HEAD}|{_EITHER})$")
# yes: "Director of the Reef Fund"
# yes: "Deputy Director General of the Reef Fund"
# no: "the Reef Fund"
_HOLDER = re.compile(rf"(?:Deputy \w+|(?:{either('before an office')} )*{either('holder')}) of (?:the )?")
# yes: "Special Rapporteur on reefs"
# no: "Reef Council"
_ENVOY = re.compile(r"Special (?:Envoy|Representative|Adviser|Coordinator|Rapporteur)|Resident Coordinator")
# yes: "Convention of the Harbour Council"
# no: "Harbour Council"
_NOT = re.compile(rf"\b{either('no body')}\b")
# yes: "the Reef Council"
# no: "the Reefs"
_HEADED = re.compile(rf"\b{_HEAD}\b")


@value
class Unlisted:
    """A name that is not known, where it stands with the office before it: "the Director of the Reef Fund".

    parent  the id of the body that is named inside it, None for none.
    how     "office" where its holder is named, "organ" where it is called a part of a body, else "name".
    """

    start: int
    end: int
    name: str
    parent: str | None
    how: How


def unlisted(text: str, mentions: Sequence[Mention]) -> Iterator[Unlisted]:
    """The names of bodies in a text that the mentions (in reading order) do not know, in that order too."""
    starts, ends = [one.start for one in mentions], [one.end for one in mentions]
    for run in _RUN.finditer(text):
        near = mentions[bisect(ends, run.start() - _BESIDE) : bisect(starts, run.end() + _BESIDE)]
        for begin, end in _parts(text, run.start(), run.end(), near) if " " in run[0] else ():
            holder = _HOLDER.match(text, begin, end) if " of " in text[begin:end] else None
            start = holder.end() if holder else begin
            name = text[start:end]
            if " " not in name or len(name) > _LONGEST:
                continue
            if not _is_body(text, start, end, near) or _is_passive(text, begin):
                continue
            inside = [mention for mention in near if start <= mention.start and mention.end <= end]
            if _is_known(text, start, end, inside, near):
                continue
            parents = [mention.actor for mention in inside if mention.how in ("name", "acronym")]
            how: How = "office" if holder else "organ" if parents or _PART.match(name) else "name"
            yield Unlisted(begin, end, name, parents[-1] if parents else None, how)


def _is_body(text: str, start: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether a name is one of a body: by its noun, or a forum, a network where one would act."""
    name = text[start:end]
    if institutional(name):
        return True
    if not _DOUBTFUL.match(name) or _OF_BARE.search(name) or _is_other(name):
        return False
    beside = any(
        (one.end <= start and _AND.match(text[one.end : start]))
        or (one.start >= end and _AND.match(text[end : one.start]))
        for one in mentions
    )
    return bool(beside or _AGENT.search(text, max(0, start - 60), start) or _ACTS.match(text[end : end + 90]))


def _is_known(
    text: str, start: int, end: int, inside: Sequence[Mention], mentions: Sequence[Mention]
) -> bool:
    """Whether a name is, or is made of, names that are known, or cuts through one."""
    across = (one for one in mentions if one.start < end and start < one.end and one not in inside)
    whole = any((one.start, one.end) == (start, end) for one in inside)
    return whole or any(across) or _only_known(text, start, end, inside)


def _is_passive(text: str, at: int) -> bool:
    """Whether the words before a name say that its body is made, or acted through."""
    return is_made(text, at) or bool(_THROUGH.search(text, max(0, at - 40), at))


def _parts(text: str, start: int, end: int, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """The names in a run without its opening word: parted by commas, "and the", owners and places."""
    if opener := _OPENERS.match(text, start, end):
        start = opener.end()
    at = start
    gaps = list(_GAPS.finditer(text, start, end))
    known = _beside_known(text, start, end, mentions) if gaps else ()
    for gap in gaps:
        if gap.start() in known:
            yield at, gap.start()
            at = gap.end()
            continue
        before = text[max(at, gap.start() - _LONGEST) : gap.start()]
        if not _is_gap(gap[0].strip(", "), before, text[gap.end() : min(end, gap.end() + _LONGEST)]):
            continue
        if gap[0] == ", " and _goes_on(text, at, gap.start(), min(end, gap.end() + _LONGEST), mentions):
            continue
        yield at, gap.start()
        at = gap.end()
    yield at, end


def _beside_known(text: str, start: int, end: int, mentions: Sequence[Mention]) -> set[int]:
    """Where an "and" of a run parts a known body from another name: "UNICEF and Reef University"."""
    own = [one for one in mentions if start <= one.start and one.end <= end and one.how in _KNOWN]
    begins = {one.start for one in own}
    after = {one.end for one in own if text.startswith(" and ", one.end) and one.end + 5 not in begins}
    last = {one.start - 5 for one in own if one.end == end and text.endswith(" and ", start, one.start)}
    return after | {at for at in last if not any(one.end == at for one in own)}


def _is_gap(joint: str, before: str, after: str) -> bool:
    """Whether two names, not one, stand on both sides of a joint.

    "Harbour Fund in Kenya", "Committee on Harbours in Mombasa, "Harbour Fund and Reef Institute" are two;
    "Committee on Harbours in Kenya", "Research and Training Centre" are one.
    """
    if joint in ("in", "in the"):
        city = any(places().get(" ".join(after.split()[:size])) for size in (1, 2, 3))
        return bool(_CLOSED.match(before) or _MONTH.match(after) or city)
    if joint in ("’s", "'s"):
        return not _OF_PEOPLE.search(before)
    return joint != "and" or bool(_CLOSED.match(before))


def _goes_on(text: str, start: int, comma: int, end: int, mentions: Sequence[Mention]) -> bool:
    """Whether a series behind a comma belongs to the name before: "Council of Nets, Ropes and Sails"."""
    if comma - start > _LONGEST or not _FRONT.match(text[start:comma].split(", ")[0]):
        return False
    series = _SERIES.match(text, comma + 2, end)
    if not series:
        return False
    words = re.split(r",? and |, ", series[0])
    known = any(one.start < series.end() and comma < one.end for one in mentions)
    return not (known or _HEADED.search(series[0]) or any(word in places() for word in words))


@lru_cache(1 << 12)
def institutional(name: str) -> bool:
    """Whether a capitalized name is one of a body: "Coastal Research Council", not "Regional Office" alone.

    >>> [institutional(name) for name in ("Council of Harbour Masters", "Liaison Office", "Harbour Plan")]
    [True, False, False]
    """
    named = (_TAIL.match(name) and not _OF_BARE.search(name)) or _FRONT.match(name)
    return bool(named and not _is_other(name))


def _is_other(name: str) -> bool:
    """Whether a name with an institutional noun is one of a text, an envoy or a place, or names none yet."""
    return bool(_NOT.search(name) or _BARE.match(name) or _ENVOY.search(name) or name in places())


def _only_known(text: str, start: int, end: int, inside: Sequence[Mention]) -> bool:
    """Whether known names make up the run, alone ("FAO and World Bank") or for something joint of theirs."""
    joint = any(text[one.end : two.start] in ("-", "–", " and ", "/") for one, two in pairwise(inside))
    rest = text[start:end]
    for mention in inside:
        rest = rest.replace(text[mention.start : mention.end], " ", 1)
    return bool(inside) and (joint or not _HEADED.search(rest))
