"""Who speaks for whom: office holders beside a name, and the Secretary-General's envoys."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from loaders.mentions import Mention, Names, longest

_RANK = (
    r"(?:(?:Acting|Deputy|Assistant|Associate|Under|First|Vice|former|then|current|incoming|outgoing)[ -])*"
)
_OFFICE = (
    rf"{_RANK}(?:Secretary[- ]General|Executive Secretar(?:y|ies)|Executive Director|Director[- ]General|Director|Managing Director|"
    r"President|Chair(?:person|man|woman)?|Co-[Cc]hairs?|Chairs|Head|Administrator|High Commissioner|Commissioner|"
    r"Commissioner[- ]General|High Representative|Special Envoy|Special Representative|Special Rapporteur|Permanent Observer|"
    r"Permanent Representatives?|Representatives?|Ambassadors?|Secretary|Rapporteur|Ombudsman|Chief|Coordinator|Speaker|Registrar)"
)
_PORTFOLIO = r"(?: (?:for|on|in charge of) (?:the )?[A-Z][\w’-]*(?:(?:,| and|,? and| of| of the| the|) [A-Z][\w’-]*)*)?"
_PEOPLE = (
    r"(?:(?:senior|high-level|the|various) )?(?:officials|representatives|experts|leaders|[Ll]eadership|delegations?|staff|focal points|members|"
    r"counterparts|secretariat|Secretariat|headquarters|authorities|heads of (?:state|government)|Heads of State(?: and Government)?|personnel|practitioners|country offices)"
)
_BEFORE = re.compile(
    rf"(?:{_OFFICE}{_PORTFOLIO}|{_PEOPLE}|[Gg]overnment|General Secretariat|Permanent Secretariat) (?:of|from|at|to) (?:the )?$"
)
_AFTER = re.compile(
    rf"(?:’s?|'s?)? (?:the )?(?:{_OFFICE}{_PORTFOLIO}|[Gg]eneral [Ss]ecretariat|[Pp]ermanent [Ss]ecretariat|Secretariat|secretariats?|headquarters|"
    r"of the (?:United Nations )?Secretariat|"
    r"(?:senior |high-level |national )?(?:officials|representatives|experts|leaders|leadership|delegation|staff|focal points|officers))(?![\w-])"
)
_HEAD_OF = re.compile(r",? (?:and|as) (?:Head|head) of (?:the )?")
_LINK = r"(?: and(?: the| of)?| of(?: the)?| against| in| on(?: the)?| for(?: the)?| the|)"
_ENVOY = re.compile(
    r"(?P<office>[Oo]ffice of )?(?P<whose>\b[Mm]y |\b[Hh]is |\b[Hh]er )?(?:[Tt]he )?"
    r"(?P<rank>(?:Deputy |Joint |Senior )?(?:Special|Personal|High) (?:Envoy|Representative|Adviser|Advisor|Coordinator)s?)"
    r"(?P<sg> (?:of|to) the (?:United Nations )?Secretary-General)?"
    r"(?: (?P<link>for|on|to|in) (?P<the>the )?(?P<area>[A-Z][\w’-]*(?:"
    + _LINK
    + r" (?!Special |Minister|Head |President|Chair|Under-|Executive |Director|Deputy |Personal )[A-Z][\w’-]*)*))?"
)


def organs(text: str, found: Sequence[Mention], belongs: Callable[[str, str], bool]) -> list[Mention]:
    """The mentions with organs widened over the parent named beside them: "X of the Y", "Y X", "Y’s X".

    belongs  whether an actor (id) belongs to another, directly or not.
    """
    out: list[Mention] = []
    for mention in found:
        last = out[-1] if out else None
        gap = text[last.end : mention.start] if last else ""
        if last and gap in (" of the ", " of ", ", ") and belongs(last.actor, mention.actor):
            out[-1] = Mention(last.start, mention.end, last.actor, last.how)
        elif last and gap in (" ", "’s ", "’ ", "-") and belongs(mention.actor, last.actor):
            out[-1] = Mention(last.start, mention.end, mention.actor, mention.how)
        else:
            out.append(mention)
    return out


def office_holders(text: str, found: Sequence[Mention]) -> list[Mention]:
    """The mentions widened over the office beside them: "Executive Secretary of X", "X secretariat" stand for X."""
    wide = [_widened(text, mention, index, found) for index, mention in enumerate(found)]
    return longest(wide)


def _widened(text: str, mention: Mention, index: int, found: Sequence[Mention]) -> Mention:
    if mention.how not in ("name", "acronym", "state", "organ"):
        return mention
    start, end, how = mention.start, mention.end, mention.how
    floor = found[index - 1].end if index else 0
    if before := _BEFORE.search(text, max(floor, start - 160), start):
        start, how = before.start(), "office" if mention.how != "state" else "government"
    limit = found[index + 1].start if index + 1 < len(found) else len(text)
    if mention.how != "state" and (after := _AFTER.match(text, end)) and after.end() <= limit:
        end, how = after.end(), "office"
    return Mention(start, end, mention.actor, how, mention.others)


class Envoys:
    """The Secretary-General's special representatives and envoys, and which of them head an office of their own.

    known   title in the register → actor id.
    headed  area ("central africa") → the office that its envoy heads, as the report says or the register knows.
    """

    def __init__(self, headed: Mapping[str, str] | None = None) -> None:
        self.headed = dict(headed or {})

    def find(self, text: str, found: Sequence[Mention], names: Names) -> Iterator[tuple[int, int, str, str]]:
        """(start, end, actor id or "", full title) of each envoy; the title is "" where an office stands for it."""
        starts = {mention.start: mention for mention in found}
        for match in _ENVOY.finditer(text):
            end = _own_end(match, found)
            area = text[match.start("area") : end] if match["area"] and end > match.start("area") else ""
            key = area.lower()
            if not (match["sg"] or match["whose"] or key in self.headed):
                continue
            start = match.start("office") if match["office"] else match.start("rank")
            if office := _office(text, end, starts):
                if area:
                    self.headed.setdefault(key, office.actor)
                yield start, office.end, office.actor, ""
            elif key in self.headed:
                yield start, end, self.headed[key], ""
            elif area:
                sg = match["sg"] or " of the Secretary-General"
                yield start, end, "", f"{match['rank']}{sg} {match['link']} {match['the'] or ''}{area}"


def _own_end(match: re.Match[str], found: Sequence[Mention]) -> int:
    """Where the envoy's area ends: before another body that is joined to it by "and"."""
    text, end = match.string, match.end()
    for mention in found:
        joined = text[max(0, mention.start - 9) : mention.start]
        if (
            match.start("area") < mention.start < end
            and mention.how != "state"
            and re.search(r" and (?:the )?$", joined)
        ):
            return mention.start - len(re.search(r" and (?:the )?$", joined)[0])  # type: ignore[index]
    return end


def _office(text: str, at: int, starts: Mapping[int, Mention]) -> Mention | None:
    """The office that the envoy heads, where the text goes on "and Head of …"."""
    head = _HEAD_OF.match(text, at)
    return (
        next((starts[at] for at in range(head.end(), head.end() + 3) if at in starts), None) if head else None
    )
