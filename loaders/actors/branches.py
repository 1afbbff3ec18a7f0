"""Branches of a body: its offices for regions, and its organs behind "its", called without its name."""

import re
from bisect import bisect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from operator import attrgetter

from loaders.actors.mentions import Mention
from loaders.actors.not_acting import is_made
from loaders.actors.wordlists import clued, either, word_list

Owned = Callable[[str], Mapping[str, str]]
"""Of a body (by id) its organs: the key of the short name → id."""

_CAP = r"[A-Z][\w&]*(?:[-–’'][\w]+)*"
_AREA = rf"{_CAP}(?:(?:, and| and| of|,)?(?: the)? {_CAP})*"
_HEAD = r"(?:Community|Union|League|Organization|Forum|Association|Council|Commonwealth)"
_LEVEL = r"(?:[Ss]ub-?)?[Rr]egional|[Mm]ulti-?[Cc]ountry"
_SEAT = r"[Oo]ffice|[Hh]eadquarters|[Bb]ureau"
# yes: "Regional Office for West Africa"
# yes: "subregional headquarters for the Caribbean"
# yes: "East Africa Regional Office"
# yes: "Office for the Reef region"
# no: "The Regional Office"
# no: "its regional office"
# no: "Office for Reef Affairs"
_BRANCH = re.compile(
    rf"(?:{_LEVEL}) (?:{_SEAT}) for (?:the )?{_AREA}(?: [Rr]egion\b)?|"
    rf"(?!{either('opener')} ){_AREA} (?:Subr|R)egional Office\b|"
    rf"[Oo]ffice for (?:the )?{_AREA} (?:sub)?[Rr]egion\b"
)
# yes: "the council of ministers"
# yes: "OAS Permanent Council"
# no: "the reef council"
ORGAN = re.compile(rf"\b(?i:{either('organ of any organization')})\b(?! (?:responsible|in charge))")
"""Names of organs that many organizations, and States, have."""
# yes: "met its Harbour Council"
# yes: "the League’s Council on Reefs"
# no: "the Harbour Council"
# no: "its council"
_OWN = re.compile(
    r"[IiTt’'](?:(?<=\b[Ii])ts|(?<=\b[Tt])heir|(?<=[’'])s?) "
    rf"(?P<name>{_CAP}(?:(?: (?:of|for|on|and|the|to|in)){{0,3}} {_CAP})*)"
)
# yes: "acted through its "
# yes: "UNDP’s "
# no: "acted through the "
_OWNER = re.compile(r"(?:\b(?:its|Its|their|Their)|[’'](?:s)?) $")
# yes: " of the "
# no: " of Mahina"
_OF = re.compile(r" of (?:the )?$")
# yes: "Harbours and the "
# no: "Harbours for "
_JOINT = re.compile(r"(?:,| and|, and| of) (?:the )?$")
# yes: "Harbours in Mahina"
# no: "Harbours"
_STOP = re.compile(r" (?:in|and) ")
# yes: " Peace and "
# yes: " "
# no: "Reefs"
_WITHIN = re.compile(r" (?:[A-Z][\w-]* (?:and )?){0,3}")
# yes: " of the Community"
# no: " of the Reef Community"
_OF_HOST = re.compile(rf" of the {_HEAD}\b")
# yes: "the League"
# no: "the Reef League"
_HOST = re.compile(rf"\b[Tt]he {_HEAD}$")
# yes: " of Reefs"
# no: " met."
_GOES_ON = re.compile(r" (?:of|for|on)\b")
_END = attrgetter("end")
_FAR = 200  # names before "its" that are looked through
_OFFICES = ("egional Office", "ffice for ", "eadquarters for ", "ureau for ")
_ORGANS = ("ouncil", "ommittee of", "ssembly")
_BODIES = ("name", "acronym", "organ", "office", "anaphor")
_BESIDE = (" ", "’s ", "'s ", "’ ", "' ")
# yes: "lamps of ports"
# no: "harbour lamps"
_SMALL = frozenset((*word_list("small"), *word_list("small beside")))


@dataclass(frozen=True, slots=True)
class Branch:
    """A body that is called by its place in another.

    name   its name without the owner's, in capitals.
    owner  the id of the body that it belongs to.
    known  its own id where the register has it, "" where not.
    """

    start: int
    end: int
    name: str
    owner: str
    known: str


def branch_key(name: str) -> str:
    """The same for two short names that differ in order, small words, capitals and hyphens only.

    >>> branch_key("Regional Office for South-East Asia") == branch_key("Southeast Asia Regional Office")
    True
    """
    return " ".join(sorted(word for word in name.lower().replace("-", "").split() if word not in _SMALL))


def without_others(
    text: str, found: Sequence[Mention], united: Set[str], belongs: Callable[[str, str], bool]
) -> list[Mention]:
    """The mentions without United Nations organs that are words of another's: "OIC Statistical Commission".

    united   the ids of the bodies of the United Nations.
    belongs  whether an actor (id) belongs to another, directly or not.
    """
    kept: list[Mention] = []
    for one in found:
        united_name = one.how == "name" and one.actor in united
        owner = kept[-1] if kept and kept[-1].how in ("name", "acronym") and united_name else None
        other = owner and not (owner.actor in united or belongs(one.actor, owner.actor))
        named = text.startswith("United Nations", one.start)
        if not (owner and other and not named and _WITHIN.fullmatch(text, owner.end, one.start)):
            kept.append(one)
    return kept


def branches(
    text: str, found: Sequence[Mention], section: Sequence[str], earlier: Sequence[str], organs: Owned
) -> Iterator[Branch]:
    """The branches that a text names and that are not being made, in no order.

    found    the mentions of the text, in reading order.
    section  the organizations of its section; earlier  whom else "its" may stand for, likeliest first.
    """
    hosts = [*section, *earlier]
    taken = bytearray(len(text))
    for one in found:
        taken[one.start : one.end] = b"\1" * (one.end - one.start)
    for match in clued(_BRANCH, text, _OFFICES):
        end = _end(text, match, found)
        if not any(one.start <= match.start() and end <= one.end for one in found):
            yield from _acting(text, _office(text, match.start(), end, found, hosts, organs))
    for match in clued(ORGAN, text, _ORGANS):
        if not any(taken[match.start() : match.end()]):
            yield from _acting(text, _organ(text, *match.span(), found, section, organs))
    for match in _OWN.finditer(text):
        start, end = match.span("name")
        if not any(taken[start:end]):
            owners = _owners(text, match.start(), found, section, earlier)
            yield from _acting(text, _owned(text, start, end, owners, organs))


def _acting(text: str, found: Iterable[Branch]) -> Iterator[Branch]:
    """Those of the branches that are not being made."""
    return (one for one in found if not is_made(text, one.start))


def _end(text: str, match: re.Match[str], found: Sequence[Mention]) -> int:
    """Where the name of an office ends: before a body that is named beside it."""
    if match[0].lower().endswith("region"):
        return match.end()
    inside = (one.start for one in found if match.start() < one.start < match.end() and one.how != "state")
    joints = (_JOINT.search(text, match.start(), start) for start in inside)
    return next((joint.start() for joint in joints if joint), match.end())


def _owners(
    text: str, at: int, found: Sequence[Mention], section: Sequence[str], earlier: Sequence[str]
) -> list[str]:
    """Whom "its" at a place may stand for, or whose name or kind ("the League") stands before its "’s"."""
    if text[at] not in "’'":
        return _before(at, found, [*section, *earlier])
    last = bisect(found, at, key=_END)
    named = [one.actor for one in found[max(0, last - 1) : last] if one.end == at and one.how in _BODIES]
    return named or (list(section) if _HOST.search(text, max(0, at - 24), at) else [])


def _capitals(name: str) -> str:
    """A name with capitals, but for its small words."""
    return " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in name.split())


def _before(at: int, found: Sequence[Mention], hosts: Sequence[str]) -> list[str]:
    """Whom "its" at a place may stand for, likeliest first."""
    last = bisect(found, at, key=_END)
    named = [one.actor for one in reversed(found[max(0, last - _FAR) : last]) if one.how in _BODIES]
    return list(dict.fromkeys((*named, *hosts)))


def _office(
    text: str, start: int, end: int, found: Sequence[Mention], hosts: Sequence[str], organs: Owned
) -> Iterator[Branch]:
    """An office for a region, of the body beside it or of the one that "its" stands for."""
    name = _capitals(text[start:end])
    last = bisect(found, start, key=_END)
    for one in found[max(0, last - 1) : last + 4]:
        if one.how in _BODIES and one.end < start and text[one.end : start] in _BESIDE:
            yield Branch(one.start, end, name, one.actor, organs(one.actor).get(branch_key(name), ""))
            return
        if one.how in _BODIES and one.start > end and _OF.fullmatch(text, end, one.start):
            yield Branch(start, one.end, name, one.actor, organs(one.actor).get(branch_key(name), ""))
            return
    if _OWNER.search(text, max(0, start - 8), start) and (owners := _before(start, found, hosts)):
        known = list(_owned(text, start, end, owners, organs))
        yield from known or [Branch(start, end, name, owners[0], "")]


def _organ(
    text: str, start: int, end: int, found: Sequence[Mention], section: Sequence[str], organs: Owned
) -> Iterator[Branch]:
    """An organ that many organizations have, of the one beside it or of the section's."""
    if beside := list(_office(text, start, end, found, section, organs)):
        yield from beside
        return
    of_host = _OF_HOST.match(text, end)
    alone = text[start].isupper() and not _GOES_ON.match(text, end)
    last = bisect(found, start, key=_END)
    others = any(one.how in ("state", "government") for one in found[max(0, last - _FAR) : last])
    others = others or bool(_OWNER.search(text, max(0, start - 8), start))
    if section and (of_host or (alone and not others)):
        known = organs(section[0]).get(branch_key(text[start:end]), "")
        yield Branch(start, of_host.end() if of_host else end, _capitals(text[start:end]), section[0], known)


def _owned(text: str, start: int, end: int, owners: Sequence[str], organs: Owned) -> Iterator[Branch]:
    """An organ of the first owner that has one of this name; it may end before the words do."""
    stops = [end, *(gap.start() for gap in reversed(list(_STOP.finditer(text, start, end))))]
    for stop in stops:
        short = branch_key(text[start:stop])
        for owner in owners:
            if known := organs(owner).get(short):
                yield Branch(start, stop, text[start:stop], owner, known)
                return
