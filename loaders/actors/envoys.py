"""The Secretary-General's special representatives, envoys and advisers, and the offices that they head."""

import re
from calendar import month_name
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.actors.bodies import Body
from loaders.actors.mentions import Mention, Names, folded
from loaders.actors.register import Register
from loaders.actors.wordlists import clued, either

_RANKS = ("Envoy", "Representative", "Adviser", "Advisor", "Coordinator")
_TITLES = [f"{of} {rank}" for of in ("Special", "Personal", "High") for rank in _RANKS]
_RANK = (
    r"(?P<rank>(?:Deputy |Joint |Senior |Principal )?(?:Special|Personal|High) "
    rf"(?:{'|'.join(_RANKS)})s?)"
)
_SG = r"(?P<sg> (?:of|to) the (?:United Nations )?Secretary-General)?"
_NEXT = r"(?: and(?: the| of)?| of(?: the)?| against| in| on(?: the)?| for(?: the)?| the|) "
_WORD = rf"(?!{either('of another title')}|{'|'.join(month_name[1:])})(?:d[’'])?[A-Z][\w’-]*"
_AREA = rf"(?: (?P<link>for|on|to|in) (?P<the>the )?(?P<area>[A-Z][\w’-]*(?:{_NEXT}{_WORD})*))?"
_WHOSE = (
    r"(?P<office>[Oo]ffice of )?(?P<whose>\b[Mm]y |\b[Hh]is |\b[Hh]er )?(?P<article>\b[Tt]he )?"
    r"(?P<un>United Nations )?"
)
# yes: "my Special Envoy for the Outer Reefs"
# no: "the envoy of the Harbour Union"
_ENVOY = re.compile(rf"{_WHOSE}\b{_RANK}{_SG}{_AREA}")
# yes: " and for the Outer Reefs"
# no: " and the Outer Reefs"
_MORE = re.compile(rf"(?:, and|,| and){_AREA.removesuffix('?')}")
# yes: ", Ms. Mahina Reef,"
# no: ", the deputy"
_PERSON = re.compile(r"(?:, |, (?:Mr|Ms|Mrs|Dr)\. | )(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+){1,2})\b")
# yes: " and Head of the Harbour Office"
# no: " and the Head"
_HEAD_OF = re.compile(r"(?:,? and|,? as|,) (?:the )?(?:Head|head) of (?:the )?")
# yes: " of the Harbour Union"
# no: " of the Secretary-General"
_OTHERS = re.compile(r" of (?:the )?(?!Secretary-General)[A-Z]")
# yes: "the Outer Reefs and the "
# no: "the Outer Reefs, "
_JOINED = re.compile(r" and (?:the )?$")
_LINKS = ("for", "on", "in", "to")
# yes: "United Nations Stabilization Mission in Mahina"
# no: "United Nations Electoral Observation Mission in Mahina"
_MISSION = re.compile(
    rf"United Nations (?!.*{either('not headed by an envoy')})"
    r".*(?:Mission|Operation|Office)\b.* (?:in|for) (?:the )?(?P<area>[A-Z].*)"
)
# yes: "Special Representative of the Secretary-General for Mahina"
# no: "Special Representative of the Secretary-General"
_TITLE = re.compile(
    r"Special (?:Representative|Envoy|Coordinator)(?: of the Secretary-General)? "
    r"(?:for|in|to|on) (?:the )?(?P<area>.+)"
)
# yes: "in 2043"
# no: "in 1943 or 20430"
_YEAR = re.compile(r"20(?<!\w20)\d\d\b")


class Envoys:
    """Who the envoys of one report are. Paragraphs are read in printed order.

    headed  area ("central africa") → the office that its envoy heads, by the report or the register.
    """

    def __init__(self, headed: Mapping[str, str] | None = None, texts: Iterable[str] = ()) -> None:
        self.headed = dict(headed or {})
        self._areas = dict(_persons(texts))
        self._last: dict[str, tuple[str, str]] = {}

    def turn(self) -> None:
        """Forget who was named last: another section begins."""
        self._last = {}

    def find(self, text: str, found: Sequence[Mention], names: Names) -> Iterator[tuple[int, int, str, str]]:
        """(start, end, actor id, full title) of each envoy: the actor where it is known, else the title."""
        for match in _ranked(text):
            start = match.start("office" if match["office"] else "un" if match["un"] else "rank")
            end = _own_end(match, found)
            if _of_another(text, match, end, found):
                continue
            if office := _office(text, end, found):
                if area := _area(match, end):
                    self.headed.setdefault(folded(area), office.actor)
                self._last[match["rank"]] = (office.actor, "")
                yield start, office.end, office.actor, ""
            elif who := self._who(match, end, names):
                self._last[match["rank"]] = who
                yield start, end, *who
                yield from self._further(match, end, names)

    def _further(self, match: re.Match[str], at: int, names: Names) -> Iterator[tuple[int, int, str, str]]:
        """The other envoys of a plural title: "the Special Envoys for X and for Y"."""
        while match["rank"].endswith("s") and (more := _MORE.match(match.string, at)):
            if who := self._of_area(match, more["area"], more["link"], more["the"], names):
                yield more.start("link"), more.end(), *who
            at = more.end()

    def _who(self, match: re.Match[str], end: int, names: Names) -> tuple[str, str] | None:
        """The actor or the full title that a match stands for."""
        area, link = _area(match, end), match["link"] or ""
        if not area:
            person = _PERSON.match(match.string, end)
            area, link = self._areas.get(person["name"] if person else "", ("", ""))
        if not area:
            wanted = match["article"] or match["whose"] or match["office"]
            return self._last.get(match["rank"]) if wanted else None
        return self._of_area(match, area, link, match["the"], names)

    def _of_area(
        self, match: re.Match[str], area: str, link: str, the: str | None, names: Names
    ) -> tuple[str, str] | None:
        """The actor or the full title of the envoy for an area, by the title in a match."""
        if folded(area) in self.headed and "Representative" in match["rank"]:
            return self.headed[folded(area)], ""
        rank = match["rank"].replace("Advisor", "Adviser").removesuffix("s")
        if known := _known(rank, area, link, names):
            return known, ""
        if match["sg"] or match["whose"] or match["un"]:
            own = match["sg"] or (
                " to the Secretary-General" if "Adviser" in rank else " of the Secretary-General"
            )
            return "", f"{rank}{own} {link} {the or ''}{area}"
        return None


def _ranked(text: str) -> Iterator[re.Match[str]]:
    """The titles of envoys in a text; most texts hold none of their words."""
    return clued(_ENVOY, text, _TITLES)


def _persons(texts: Iterable[str]) -> Iterator[tuple[str, tuple[str, str]]]:
    """(name, (area, link)) of each envoy whom a report introduces by name."""
    for text in texts:
        for match in _ranked(text):
            person = _PERSON.match(text, match.end())
            if match["area"] and person and text[match.end()] == ",":
                yield person["name"], (match["area"], match["link"])


def _area(match: re.Match[str], end: int) -> str:
    return match.string[match.start("area") : end] if match["area"] and end > match.start("area") else ""


def _known(rank: str, area: str, link: str, names: Names) -> str:
    """The actor with this title, whatever the small words: "on Harbours", "for the Harbours"."""
    for own in ("of the Secretary-General", "to the Secretary-General", ""):
        for between in (link, *_LINKS):
            for the in ("", "the "):
                if known := names.lookup(" ".join(f"{rank} {own} {between} {the}{area}".split())):
                    return known
    return ""


def _of_another(text: str, match: re.Match[str], end: int, found: Sequence[Mention]) -> bool:
    """Whether another organization sends the envoy: "ASEAN Special Envoy", "… of the African Union"."""
    if match["sg"] or match["whose"] or match["un"]:
        return False
    at = match.start("rank")
    return bool(_OTHERS.match(text, end)) or any(
        mention.end <= at and text[mention.end : at] in (" ", "’s ", " Chair’s ") for mention in found
    )


def _own_end(match: re.Match[str], found: Sequence[Mention]) -> int:
    """Where the envoy's area ends: before another body that is joined to it by "and"."""
    text, end = match.string, match.end()
    for mention in found if match["area"] else ():
        joined = _JOINED.search(text, max(0, mention.start - 9), mention.start)
        if match.start("area") < mention.start < end and mention.how != "state" and joined:
            return joined.start()
    return end


def _office(text: str, at: int, found: Sequence[Mention]) -> Mention | None:
    """The office that the envoy heads, where the text goes on "and Head of …", with a name between or not."""
    person = _PERSON.match(text, at)
    for place in (at, person.end() if person else at):
        if head := _HEAD_OF.match(text, place):
            return next((one for one in found if head.end() <= one.start <= head.end() + 2), None)
    return None


def headed(register: Register, texts: Sequence[str]) -> dict[str, str]:
    """Area → the office that its special representative heads: by title, or the mission there then.

    Of several missions in one country the one that the report names is meant, or that of its year.
    """
    found: dict[str, str] = {}
    for title, actor in register.offices.items():
        if match := _TITLE.fullmatch(title):
            found.setdefault(folded(match["area"]), actor)
    whole, year = "\n".join(texts), _year(texts)
    for area, missions in register.made(_missions).items():
        there = [(_is_named(row, whole), _exists(row, year), row.valid_from, row) for row in missions]
        named, exists, _, last = sorted(there, key=lambda one: one[:3])[-1]
        if named or exists:
            found.setdefault(area, last.id)
    return found


def _missions(register: Register) -> Mapping[str, list[Body]]:
    """Area → its missions, by their names."""
    found: dict[str, list[Body]] = {}
    for row in register.actors.values():
        match = _MISSION.fullmatch(row.name)
        if match and row.kind == "united_nations" and row.parent == "un" and row.valid_from:
            found.setdefault(folded(match["area"]), []).append(row)
    return found


def _year(texts: Sequence[str]) -> str:
    """The year that a report names most, "" where it names none."""
    years = Counter(year for text in texts for year in _YEAR.findall(text))
    return max(years, key=lambda year: (years[year], year), default="")


def _exists(row: Body, year: str) -> bool:
    return bool(year) and row.valid_from <= year <= (row.valid_to or "9")


def _is_named(row: Body, whole: str) -> bool:
    if row.name in whole:
        return True
    return row.acronym != "" and row.acronym in whole and bool(re.search(rf"\b{row.acronym}\b", whole))
