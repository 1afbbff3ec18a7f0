"""Words that stand for somebody named elsewhere: "the Office", "both organizations", "its secretariat", "I"."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.mentions import Mention

_HEADS = (
    "Office|Department|Centre|Center|Fund|Programme|Agency|Commission|Organization|Organisation|Community|League|Forum|Union|"
    "Conference|Council|Court|Assembly|Secretariat|Committee|Institute|Bank|Group|Entity|Mission|Executive Directorate|Directorate|"
    "Association|Regional Centre|Regional Office|Division|Foundation|Initiative|Mechanism|Task Force|University|System|Federation|Alliance"
)
_THE = re.compile(
    rf"\b(?:[Tt]he|[Ii]ts|[Bb]y|[Aa]nd) (?P<head>{_HEADS})(?=[,.;:’'”)]| (?!(?:of|for|on|against) (?:the )?[A-Z])[a-z]|$)"
)
_OWN = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir) (?P<head>(?:general |permanent |executive )?secretariat|(?:General|Permanent) Secretariat|Secretary-General of the (?:Organization|Community|League|Forum|Association|Council))\b(?! of)"
)
_BOTH = re.compile(
    r"\b(?:[Tt]he two|[Bb]oth|[Tt]he|[Tt]heir|[Tt]heir two) (?P<what>organizations|organisations|secretariats|entities|institutions|bodies|parties|offices|sides)\b"
    r"(?! (?:of|for|and) (?:the )?[A-Z])"
)
_FIRST = re.compile(r"\bI\b(?!\.)|\b[Mm]y (?:Office|Deputy|Chef de Cabinet)\b")
_HOST_HEADS = frozenset(
    "Organization Organisation Community League Forum Union Association Conference Council System".split()
)


@dataclass
class Memory:
    """Who has been named so far: in this paragraph, and before it in this section (latest last)."""

    host: tuple[str, ...]
    here: list[tuple[int, str]] = field(default_factory=list)
    earlier: list[str] = field(default_factory=list)

    def recent(self, before: int) -> Iterator[str]:
        """The actors named before a place of the paragraph, latest first, then those of the section."""
        yield from (actor for at, actor in reversed(self.here) if at < before)
        yield from self.host
        yield from reversed(self.earlier)

    def turn(self) -> None:
        """Go on to the next paragraph of the section."""
        self.earlier = [*self.earlier, *(actor for _, actor in self.here)][-40:]
        self.here = []


@dataclass(frozen=True, slots=True)
class Known:
    """What references need to know of the actors: full names, and which are of the United Nations."""

    names: Mapping[str, str]
    united: frozenset[str]
    whole: str
    office: str


def references(text: str, found: Sequence[Mention], memory: Memory, known: Known) -> list[Mention]:
    """The mentions with those that refer to somebody named before; `memory` learns who is named here."""
    memory.here = [(mention.start, mention.actor) for mention in found]
    taken = [(mention.start, mention.end) for mention in found]
    out = list(found)
    for mention in [
        *_definite(text, memory, known),
        *_owned(text, memory, known),
        *_pairs(text, memory, known),
        *_person(text, known),
    ]:
        if not any(start < mention.end and mention.start < end for start, end in taken):
            taken.append((mention.start, mention.end))
            out.append(mention)
    return sorted(out, key=lambda mention: mention.start)


def _definite(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "the Office", "the Forum": the latest body of that name."""
    for match in _THE.finditer(text):
        head = match["head"]
        if actor := _named(head, match.start(), memory, known):
            yield Mention(match.start("head"), match.end("head"), actor, "anaphor")


def _named(head: str, at: int, memory: Memory, known: Known) -> str:
    last = head.split()[-1].replace("Organisation", "Organization")
    if head == "Secretariat":
        return known.whole
    if last in _HOST_HEADS:
        hosts = [
            actor
            for actor in memory.host
            if last in known.names[actor].replace("Organisation", "Organization")
        ]
        if hosts:
            return hosts[0]
    for actor in memory.recent(at):
        words = re.split(r"[ ,’'-]+", known.names[actor].replace("Organisation", "Organization"))
        if last in words and all(word in words for word in head.split()[-1:]):
            return actor
    return known.whole if last == "Organization" else ""


def _owned(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "its secretariat", "the General Secretariat": the organization of the section."""
    for match in _OWN.finditer(text):
        if memory.host:
            yield Mention(match.start("head"), match.end("head"), memory.host[0], "anaphor")


def _pairs(text: str, memory: Memory, known: Known) -> Iterator[Mention]:
    """ "the two organizations": the latest United Nations body of the paragraph, and the section's organization."""
    for match in _BOTH.finditer(text):
        single = match[0].lower().startswith("the " + match["what"])
        if single and match["what"] not in ("secretariats", "organizations"):
            continue
        united = next(
            (actor for at, actor in reversed(memory.here) if at < match.start() and actor in known.united),
            known.whole,
        )
        others = [
            actor for at, actor in reversed(memory.here) if at < match.start() and actor not in known.united
        ]
        other = next(
            (actor for actor in memory.host if actor in others or not others), others[0] if others else ""
        )
        if re.search(r"[Ss]ecretaries-[Gg]eneral of $", text[: match.start()]):
            united = known.office
        if other:
            yield Mention(match.start("what"), match.end("what"), united, "both", (other,))


def _person(text: str, known: Known) -> Iterator[Mention]:
    for match in _FIRST.finditer(text):
        yield Mention(match.start(), match.end(), known.office, "person")


def first_person(texts: Iterable[str]) -> bool:
    """Whether the Secretary-General speaks of himself in a report: "I", "my" in several paragraphs."""
    return (
        sum(
            bool(re.search(r"\bI (?!\.)[a-z]|\b[Mm]y (?:Special|Personal|Deputy|Office|report)", text))
            for text in texts
        )
        >= 3
    )
