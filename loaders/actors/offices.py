"""Who speaks for whom: office holders, officials and secretariats beside a name."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from loaders.actors.mentions import How, Mention, Names, longest
from loaders.actors.wordlists import clued, either

_NAME = r"[A-Z][\w’-]*(?:(?:,| and|,? and| of| of the| the|) [A-Z][\w’-]*)*"
_PORTFOLIO = rf"(?: (?:for|on|in charge of) (?:the )?{_NAME})?"
_OFFICE = rf"(?:{either('before an office')}[ -])*{either('office')}{_PORTFOLIO}"
_PEOPLE = rf"(?:(?:senior|high-level|the|various) )?{either('people of a body')}"
# yes: "Executive Secretary of the "
# yes: "senior officials from "
# no: "the agreement with the "
_BEFORE = re.compile(
    rf"(?:{_OFFICE}|{_PEOPLE}|[Gg]overnment|General Secretariat|Permanent Secretariat)"
    r" (?:of|from|at|to) (?:the )?$"
)
_LINKS = tuple(f"{link} {the}" for link in ("of", "from", "at", "to", "in") for the in ("", "the "))
_MINISTER = rf"(?:(?:Prime |Deputy |Foreign |First |Vice-)*Ministers?|King|Emir|Amir|Sultan){_PORTFOLIO}"
_MINISTRIES = r"[Mm]inistries(?: (?:of|for|responsible for) [\w-]+(?:(?:,| and|, and)? [\w-]+){0,4}?)?"
_MINISTRY = rf"{_MINISTRIES}|Ministry(?: of [A-Z][\w’-]*(?:(?:,| and|, and| of| for|) [A-Z][\w’-]*)*)?"
_GOVERNMENT = r"(?:[Tt]ransitional |[Nn]ational |[Ff]ederal )*[Gg]overnments?"
_HEADS = r"[Hh]eads of (?:[Ss]tate|[Gg]overnment)(?: and (?:of )?[Gg]overnment)?"
# yes: "the Minister for Tides of "
# yes: "judges and lawyers from the "
# no: "a workshop in the "
_STATE = re.compile(
    rf"(?:{_OFFICE}|{_MINISTER}|{_MINISTRY}|{_GOVERNMENT}|{either('people of a State')}|{_HEADS})"
    r" (?:of|from) (?:the )?$|[Aa]uthorities in (?:the )?$"
)
_SECRETARIAT = r"[Gg]eneral [Ss]ecretariat|[Pp]ermanent [Ss]ecretariat|Secretariat|secretariats?"
# yes: "’s Executive Director"
# yes: " secretariat on reefs"
# no: " signed"
_AFTER = re.compile(
    rf"(?:’s?|'s?)? (?:the )?(?:{_OFFICE}|{_SECRETARIAT}|headquarters|of the (?:United Nations )?Secretariat|"
    rf"(?:senior |high-level |national )?{either('people beside a body')})(?![\w-])"
)
# yes: "Under-Secretary-General for Tidal Affairs"
# no: "Secretary-General of the Reef Union"
_PORTFOLIOS = re.compile(
    rf"(?:Under|Assistant)[- ]Secretar(?:y|(?P<many>ies))-General (?:for|of) (?:the )?(?P<what>{_NAME})"
)
_PORTFOLIO_CLUES = ("Under-S", "Under S", "Assistant-S", "Assistant S")
_HEADS_OF = ("Department of", "Department for", "Office of", "Office for the", "Office for")
# yes: "the Departments of Tides and of Peace Nets"
# no: "the Department of Tides"
_DEPARTMENTS = re.compile(
    r"\bDepartments of (?P<list>[A-Z][\w-]*"
    r"(?:(?:,| and|, and| of| and of|, of|, and of) [A-Z][\w-]*| [A-Z][\w-]*)*)"
)
# yes: ", and of the "
# no: " with the "
_JOINT = re.compile(r"(?:, and|,| and)(?: of| for)?(?: the)? ")
_TITLED = r"(?!Secretary|Special |Deputy |High |Permanent )"
_REGION = rf"[A-Z][\w’-]*(?:(?: and| and the| of| of the|) {_TITLED}[A-Z][\w’-]*)*"
# yes: "the Resident Coordinator in Mahina"
# no: "the Resident Coordinator system"
_COORDINATOR = re.compile(
    r"(?:United Nations )?Resident Coordinator(?! [a-z]*(?:system|office))"
    rf"(?: (?:in|for) (?:the )?(?P<area>{_REGION}))?"
)
# yes: "Permanent Observer of the Reef Union to the "
# no: "a message to the "
_OBSERVERS = re.compile(
    r"(?:Permanent (?:Observer|Representative|Mission|Delegation)s?|[Aa]mbassadors?|[Oo]bserver|"
    r"accredited|Representatives?)(?: of [^,.;]{1,60})? to the $"
)
# yes: "Commissioner for Reefs"
# no: "High Commissioner for Reefs"
_COMMISSIONER = re.compile(
    r"(?<!High )\bCommissioners?(?!-General)\b|\bChair(?:person|man|woman)? of the Commission\b"
)
# yes: " of the Forum"
# yes: "’s envoy"
# no: "’s visit to Mahina"
_OWNED = re.compile(
    r" of the (?:Organization|Forum|League|Community|Council|Union|Association|Conference|System)\b(?! of)|"
    r"[’']s (?!participation|visit|attendance|meeting|engagement|address|statement|message)"
)
# yes: ", in its capacity as Chair"
# no: ", a chair of reefs"
_CAPACITY = re.compile(
    r",? in (?:his|her|its|their) capacity as|"
    r",? (?:as|acting as) (?:the )?(?:current |then )?(?:[Cc]hair|President|Chairperson)"
)
# yes: "Harbours, Nets and Tides"
# no: "Harbours or Tides"
_STOP = re.compile(r",| and | of ")
# yes: "the Assistant "
# no: "the assistant "
_PART = re.compile(r"(?:Assistant|Under)[- ]$")


def with_parents(text: str, found: Sequence[Mention], belongs: Callable[[str, str], bool]) -> list[Mention]:
    """The mentions with organs widened over the parent named beside them: "X of the Y", "Y X", "Y’s X".

    belongs  whether an actor (id) belongs to another, directly or not.
    """
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        gap = text[last.end : mention.start] if last else ""
        if last and gap in (" of the ", " of ", " in the ", ", ") and belongs(last.actor, mention.actor):
            out[-1] = Mention(last.start, mention.end, last.actor, last.how)
        elif last and gap in (" ", "’s ", "’ ", "-") and belongs(mention.actor, last.actor):
            out[-1] = Mention(last.start, mention.end, mention.actor, mention.how)
        else:
            out.append(mention)
    return out


def office_holders(
    text: str, found: Sequence[Mention], commissions: Mapping[str, str] = MappingProxyType({})
) -> list[Mention]:
    """The mentions widened over the office beside them: "Executive Secretary of X", "X secretariat".

    commissions  organization → its commission, for whom its commissioners stand.
    """
    own = [mention for mention in found if not _part_of_title(text, mention, found)]
    wide = [_widened(text, mention, index, own, commissions) for index, mention in enumerate(own)]
    return longest(mention for mention in wide if mention)


def portfolios(text: str, names: Names) -> Iterator[Mention]:
    """Departments named by portfolio: those of Under-Secretaries-General, and "Departments of X and of Y"."""
    for match in clued(_PORTFOLIOS, text, _PORTFOLIO_CLUES):
        whole = _department(text, match.start("what"), match.end(), names, _HEADS_OF)
        if whole and whole.end == match.end():
            yield Mention(match.start(), match.end(), whole.actor, "office")
        elif match["many"]:
            yield from _departments(text, match.start("what"), match.end(), names, _HEADS_OF)
    for match in clued(_DEPARTMENTS, text, ("Departments of ",)):
        yield from _departments(text, match.start("list"), match.end(), names, ("Department of",))


def _departments(text: str, at: int, end: int, names: Names, heads: tuple[str, ...]) -> Iterator[Mention]:
    """The departments of a list of portfolios, as long as each is known."""
    while part := _department(text, at, end, names, heads):
        yield part
        joint = _JOINT.match(text, part.end)
        at = joint.end() if joint else end


def _department(text: str, at: int, end: int, names: Names, heads: tuple[str, ...]) -> Mention | None:
    """The longest name of a department, without "Department of", that begins at a place."""
    stops = [gap.start() for gap in _STOP.finditer(text[at:end])]
    for stop in (end, *(at + stop for stop in reversed(stops))):
        for head in heads if stop > at else ():
            if actor := names.lookup(f"{head} {text[at:stop]}"):
                return Mention(at, stop, actor, "name")
    return None


def coordinators(text: str, found: Sequence[Mention]) -> Iterator[tuple[int, int, str]]:
    """(start, end, area) of each resident coordinator; without an area it is of the first State."""
    states = [text[one.start : one.end] for one in found if one.how == "state"]
    for match in clued(_COORDINATOR, text, ("Resident Coordinator",)):
        if area := match["area"] or (states[0] if states else ""):
            yield match.start(), match.end(), area


def _part_of_title(text: str, mention: Mention, found: Sequence[Mention]) -> bool:
    """Whether words that look like somebody are part of another's title.

    "Secretary-General" beside an organization: "ASEAN Secretary-General", "Secretary-General of OIF"; or in
    "Assistant Secretary-General"; "United Nations" in "permanent observer to the United Nations".
    """
    before = text[max(0, mention.start - 90) : mention.start]
    if mention.how in ("name", "acronym"):
        return before.endswith(" to the ") and bool(_OBSERVERS.search(before))
    if mention.how != "office" or not text[: mention.end].endswith("Secretary-General"):
        return False
    if _PART.search(before) or _OWNED.match(text, mention.end):
        return True
    beside = [one for one in found if one is not mention and one.how in ("name", "acronym", "organ")]
    return any(
        text[one.end : mention.start] in (" ", "’s ") for one in beside if one.end <= mention.start
    ) or any(
        text[mention.end : one.start] in (" of ", " of the ") for one in beside if one.start >= mention.end
    )


def _widened(
    text: str, mention: Mention, index: int, found: Sequence[Mention], commissions: Mapping[str, str]
) -> Mention | None:
    if mention.how not in ("name", "acronym", "state", "organ"):
        return mention
    start, end = mention.start, mention.end
    how: How = mention.how
    floor = found[index - 1].end if index else 0
    state = mention.how == "state"
    linked = text.endswith(_LINKS, floor, start)
    if linked and (before := (_STATE if state else _BEFORE).search(text, max(floor, start - 160), start)):
        start, how = before.start(), "government" if state else "office"
        if state and _CAPACITY.match(text, end):
            return None
    limit = found[index + 1].start if index + 1 < len(found) else len(text)
    if not state and (after := _AFTER.match(text, end)) and after.end() <= limit:
        end, how = after.end(), "office"
    actor = mention.actor
    if how == "office" and _COMMISSIONER.search(text[start : mention.start] + " " + text[mention.end : end]):
        actor = commissions.get(actor, actor)
    return Mention(start, end, actor, how, mention.others)
