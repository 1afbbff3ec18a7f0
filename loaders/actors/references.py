"""Words that stand for somebody named elsewhere: "the Office", "both organizations", "I"."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.actors.mentions import Mention
from loaders.actors.wordlists import clued, either, word_list

# yes: "The Office opened"
# no: "The Office of Harbour Affairs opened"
_THE = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Bb]y|[Aa]nd) (?P<head>{either('referred to')})"
    r"(?=[,.;:’'”)]| (?!(?:of|for|on|against) (?:the )?[A-Z])[a-z]|$)"
)
# yes: "a meeting of Forum Leaders"
# no: "a forum of leaders"
_MODIFIER = re.compile(
    r"\b(?P<head>Forum|Community|League|Association|Commonwealth) (?=(?:[Ll]eaders|[Ss]ecretariat|"
    r"members?|(?:[A-Z]\w+ )?[Mm]inisters|officials|countries|economies|States)\b)"
)
# yes: "that organization"
# no: "the organization of a workshop"
_SMALL = re.compile(
    r"\b(?:[Tt]he|[Tt]hat) (?P<head>organi[sz]ation|bloc|forum|league|association)(?!\w| of\b)"
)
_SECRETARIAT = r"(?:general |permanent |executive )?secretariat|(?:General|Permanent) Secretariat"
_HEAD_OF = r"Secretary-General of the (?:Organization|Community|League|Forum|Association|Council)"
# yes: "its secretariat"
# no: "the secretariat of the Reef Union"
_OWN = re.compile(rf"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<head>{_SECRETARIAT}|{_HEAD_OF})\b(?! of)")
_BODIES = (
    "organizations|organisations|secretariats|entities|institutions|bodies|parties|offices|sides|systems"
)
# yes: "the two sides met"
# no: "the two sides of the Reef"
_BOTH = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth|[Tt]he|[Tt]heir|[Tt]heir two) "
    rf"(?P<what>{_BODIES})\b(?! (?:of|for) (?:the )?[A-Z])"
)
# yes: "the two Departments"
# yes: "both councils"
# no: "the two organizations"
_TWO = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth) (?P<what>(?P<head>[Dd]epartment|[Cc]ouncil|[Cc]ommission|[Oo]ffice|[Mm]ission|"
    r"[Cc]entre|[Dd]ivision|[Bb]ank|[Pp]arliament|[Cc]ourt)s)\b(?! (?:of|for) (?:the )?[A-Z])"
)
# yes: "a meeting of the Secretaries-General of "
# no: "a meeting of the Secretary-General of "
_CHIEFS = re.compile(r"[Ss]ecretaries-[Gg]eneral of $")
# yes: "My Office met"
# no: "phase I."
_FIRST = re.compile(r"\bI\b(?!\.)|\b[Mm]y (?:Office|Deputy|Chef de Cabinet)\b")
# yes: "I welcome the plan"
# no: "phase I. It ended"
_SPEAKS = re.compile(r"\bI (?!\.)[a-z]|\b[Mm]y (?:Special|Personal|Deputy|Office|report)")
# yes: "as we go on"
# no: "the week"
_WE = re.compile(r"\b[Ww]e\b")
# yes: "Union of Harbours"
# no: "Harbour Union"
_COMPLEMENT = re.compile(r" (?:of|for|on|in|to|against|and Head)\b")
# yes: "Reef Union’s"
# no: "Union"
_BETWEEN = re.compile(r"[ ,’'-]+")
_MODIFIER_CLUES = ("Forum ", "Community ", "League ", "Association ", "Commonwealth ")
_SMALL_CLUES = (" organi", " bloc", " forum", " league", " association")
_OWN_CLUES = ("ecretar",)
_BOTH_CLUES = tuple(f" {body}" for body in _BODIES.split("|"))
_TWO_CLUES = ("he two ", "oth ")
_SPEAKS_CLUES = ("I ", "My ", "my ")
_FAR = 200  # names of a paragraph that are looked through backwards
# yes: "the League"
# no: "lamp"
_HOST_HEADS = frozenset(word_list("referred to as host"))


@dataclass
class Memory:
    """Who has been named so far and how: in this paragraph, and before it in this section (latest last)."""

    host: tuple[str, ...]
    here: list[tuple[int, str, str]] = field(default_factory=list)
    earlier: list[tuple[str, str]] = field(default_factory=list)

    def before(self, at: int) -> Iterator[tuple[str, str]]:
        """(actor, words) named before a place of the paragraph, latest first."""
        last = bisect_left(self.here, (at,)) - 1
        yield from (self.here[index][1:] for index in range(last, max(-1, last - _FAR), -1))

    def recent(self, at: int) -> Iterator[tuple[str, str]]:
        """The same, then the section's organizations and those named earlier in the section."""
        yield from self.before(at)
        yield from ((actor, "") for actor in self.host)
        yield from reversed(self.earlier)

    def turn(self) -> None:
        """Go on to the next paragraph of the section."""
        self.earlier = [*self.earlier, *((actor, words) for _, actor, words in self.here)][-40:]
        self.here = []


@dataclass(frozen=True, slots=True)
class Known:
    """What references need to know of the actors: names, which are of the United Nations, commissions.

    states  the States among them; forms  all names of the section's organizations.
    first_person  whether "I" is the Secretary-General.
    """

    names: Mapping[str, str]
    united: frozenset[str]
    whole: str
    office: str
    commissions: Mapping[str, str] = field(default_factory=dict)
    states: frozenset[str] = frozenset()
    forms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    first_person: bool = True


def references(text: str, found: Sequence[Mention], memory: Memory, known: Known) -> list[Mention]:
    """The mentions with those that refer to somebody named before; `memory` learns who is named here."""
    memory.here = [(mention.start, mention.actor, text[mention.start : mention.end]) for mention in found]
    taken = [(mention.start, mention.end) for mention in found]  # in order, none overlaps another
    out = list(found)
    for mention in [
        *_definite(text, memory, known),
        *_owned(text, memory, known),
        *_alike(text, memory, known),
        *_pairs(text, memory, known),
        *(_person(text, known) if known.first_person else ()),
    ]:
        index = bisect_left(taken, (mention.start,))
        around = taken[max(0, index - 1) : index + 1]
        if not any(start < mention.end and mention.start < end for start, end in around):
            taken.insert(index, (mention.start, mention.end))
            out.append(mention)
    return sorted(out, key=lambda mention: mention.start)


def _definite(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "the Office", "the Forum": the latest body of that name."""
    for match in (*_THE.finditer(text), *clued(_MODIFIER, text, _MODIFIER_CLUES)):
        head = match["head"]
        if actor := _named(head, match.start(), memory, known):
            yield Mention(match.start("head"), match.end("head"), actor, "anaphor")


def _named(head: str, at: int, memory: Memory, known: Known) -> str:
    last = _words(head)[-1]
    if last == "Secretariat":
        return _secretariat(at, memory, known)
    if last in _HOST_HEADS:
        for actor in memory.host:
            if last in _words(known.names[actor]):
                return actor
    if last == "Commission" and not any(last in _words(known.names[one]) for one, _ in memory.before(at)):
        for actor in memory.host:
            if actor in known.commissions:
                return known.commissions[actor]
    for fits in (_is_headed, _has):
        for actor, words in memory.recent(at):
            forms = known.forms.get(actor, (known.names[actor],))
            if fits(head, words) or any(fits(head, form) for form in forms):
                return actor
    return known.whole if last == "Organization" else ""


def _is_headed(head: str, name: str) -> bool:
    """Whether a name is of this sort: "Union" of "African Union", not of "African Union Department"."""
    main = _COMPLEMENT.split(name, maxsplit=1)[0]
    return _words(main)[-len(head.split()) :] == _words(head)


def _has(head: str, name: str) -> bool:
    return set(_words(head)) <= set(_words(name))


def _secretariat(at: int, memory: Memory, known: Known) -> str:
    """The United Nations, unless the secretariat of another body was just named."""
    for actor, words in memory.before(at):
        if words.endswith("ecretariat") or "ecretariat of" in words:
            return actor
    return known.whole


def _words(name: str) -> list[str]:
    return _BETWEEN.split(name.replace("Organisation", "Organization"))


def _owned(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "its secretariat", "the General Secretariat": the organization of the section."""
    own = (*clued(_OWN, text, _OWN_CLUES), *clued(_SMALL, text, _SMALL_CLUES)) if memory.host else ()
    for match in own:
        yield Mention(match.start("head"), match.end("head"), memory.host[0], "anaphor")


def _alike(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "the two Departments", "both councils": the latest two bodies that are called so."""
    for match in clued(_TWO, text, _TWO_CLUES):
        head = match["head"].capitalize()
        named = dict.fromkeys(
            actor for actor, _ in memory.before(match.start()) if _is_headed(head, known.names[actor])
        )
        if len(named) > 1:
            last, other = list(named)[:2]
            yield Mention(match.start("what"), match.end("what"), last, "both", (other,))


def _pairs(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "the two organizations": the latest United Nations body, and the section's organization."""
    for match in clued(_BOTH, text, _BOTH_CLUES):
        single = match[0].lower().startswith("the " + match["what"])
        if single and match["what"] not in ("secretariats", "organizations"):
            continue
        named = [actor for actor, _ in memory.before(match.start()) if actor != known.office]
        united = next((actor for actor in named if actor in known.united), known.whole)
        others = [actor for actor in named if actor not in known.united | known.states]
        other = next(
            (actor for actor in memory.host if actor in others or not others), others[0] if others else ""
        )
        if match["what"] == "secretariats" and not single:
            united = known.whole
        if _CHIEFS.search(text, max(0, match.start() - 40), match.start()):
            united = known.office
        if other:
            yield Mention(match.start("what"), match.end("what"), united, "both", (other,))


def _person(text: str, known: Known) -> Iterator[Mention]:
    for match in _FIRST.finditer(text):
        yield Mention(match.start(), match.end(), known.office, "person")
    for match in _WE.finditer(text):
        yield Mention(match.start(), match.end(), known.whole, "person")


def first_person(texts: Iterable[str]) -> bool:
    """Whether the Secretary-General speaks of himself in a report: "I", "my" in several paragraphs."""
    return sum(any(clued(_SPEAKS, text, _SPEAKS_CLUES)) for text in texts) >= 3
