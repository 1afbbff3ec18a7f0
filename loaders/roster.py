"""Who is who in one report: the authority file, what the report introduces, and who was named before."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from graph.identity import slug
from graph.vocabulary import ActorKind
from loaders.acronyms import introduced, unknown
from loaders.extraction import Actor
from loaders.mentions import Mention, Names, longest
from loaders.references import Known, Memory, first_person, references
from loaders.register import Register
from loaders.titles import Envoys, office_holders, organs
from loaders.unlisted import institutional, unlisted

_WHOLE, _OFFICE = "United Nations", "Executive Office of the Secretary-General"
_DOCUMENT = re.compile(
    r"(?:’s)? (?:[Rr]esolutions?|presidential statements?|document) (?:\d|and \d|\(|on )|(?:’s)? [Rr]esolutions?\b"
)
_TOPICAL = re.compile(
    r"(?:^|[\s,(])(?P<word>in|at|to|from|across|throughout|for|of|on|against|into|near|by|with|and|,|or|between|including|especially|namely)\s(?:the )?$",
    re.IGNORECASE,
)
_NO_ACTOR = frozenset("in at to from across throughout for of on against into near".split())


class Roster:
    """The actors of one report. `mentions` is called paragraph by paragraph, in printed order."""

    def __init__(self, register: Register, texts: Sequence[str]) -> None:
        self._register = register
        base = _names(register)
        self._added: dict[str, Actor] = {}
        short = introduced(texts, base)
        for acronym, name in unknown(texts, base):
            if institutional(name) and acronym not in register.acronyms:
                short.setdefault(acronym, self._add(name, ActorKind.UNLISTED, acronym=acronym))
                short.setdefault(name, short[acronym])
        self._base = base
        self._names = base if not short else base.extended(short)
        self._envoys = Envoys(_headed(register))
        self._first_person = first_person(texts)
        united = {one for one, row in register.actors.items() if row.kind == ActorKind.UNITED_NATIONS}
        self._united = frozenset(united)
        self._section: tuple[str, ...] = ()
        self._memory = Memory(())
        self._local: Names | None = None

    def actor(self, id_: str) -> Actor:
        """An actor by its id."""
        if id_ in self._added:
            return self._added[id_]
        row = self._register.actors[id_]
        aliases = tuple(row.aliases)
        return Actor(row.id, row.name, row.acronym, aliases, row.kind, row.parent or None)

    def hosts(self, heading: str) -> tuple[str, ...]:
        """The organizations that a heading or a title names, in order; a body of the United Nations alone is one too."""
        found = dict.fromkeys(
            mention.actor for mention in self._names.find(heading) if mention.how in ("name", "acronym")
        )
        whole = {self._base.lookup(_WHOLE), self._base.lookup(_OFFICE)}
        outside = tuple(one for one in found if one not in self._united)
        return outside or tuple(one for one in found if one not in whole)

    def mentions(self, text: str, section: tuple[str, ...]) -> list[Mention]:
        """Who is named in a paragraph of a section, in reading order, references resolved."""
        if section != self._section or self._local is None:
            self._section, self._memory = section, Memory(section)
            self._local = self._short_names(section)
        else:
            self._memory.turn()
        found = self._named(text)
        found = longest([*found, *self._envoy_mentions(text, found)])
        found = office_holders(text, organs(text, found, self._belongs))
        found = longest([*found, *self._unlisted_mentions(text, found)])
        found = [mention for mention in found if not _cited(text, mention)]
        whole = references(text, found, self._memory, self._known())
        return [one for one in whole if one.how != "person" or self._first_person]

    def _named(self, text: str) -> list[Mention]:
        local = self._local.find(text) if self._local else []
        return longest([*self._names.find(text), *(m for m in local if m.how != "acronym")])

    def _envoy_mentions(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        for start, end, actor, title in self._envoys.find(text, found, self._names):
            if not actor:
                known = self._names.lookup(title)
                actor = known or self._add(title, ActorKind.ENVOY)
            yield Mention(start, end, actor, "envoy")

    def _unlisted_mentions(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        for start, end, name, parent in unlisted(text, found):
            yield Mention(start, end, self._add(name, ActorKind.UNLISTED, parent=parent), "organ")

    def _belongs(self, organ: str, host: str) -> bool:
        """Whether an actor of the register is part of another, directly or through others."""
        row = self._register.actors.get(organ)
        while row and row.parent:
            if row.parent == host:
                return True
            row = self._register.actors.get(row.parent)
        return False

    def _add(self, name: str, kind: ActorKind, *, acronym: str = "", parent: str | None = None) -> str:
        id_ = slug(name, limit=80)
        if id_ not in self._register.actors:
            self._added.setdefault(id_, Actor(id_, name, acronym, (), kind, parent))
        return id_

    def _known(self) -> Known:
        names = _Names(self._register, self._added)
        lookup = self._base.lookup
        return Known(names, self._united, lookup(_WHOLE), lookup(_OFFICE))

    def _short_names(self, section: tuple[str, ...]) -> Names | None:
        """Short forms that hold in a section: "the Peace and Security Council" for the African Union's own."""
        short: dict[str, str] = {}
        for host in section:
            for row in self._register.actors.values():
                if row.parent == host:
                    for name in (row.name, *row.aliases):
                        form = _stripped(name, self._register.actors[host])
                        if form and " " in form and form not in self._register.names:
                            short.setdefault(form, row.id)
            for title, actor in self._register.offices.items():
                form = _stripped(title, self._register.actors[host])
                if form:
                    short.setdefault(form, actor)
        return Names.of(self._register, short) if short else None


class _Names(Mapping[str, str]):
    """Actor id → full name, the register's and the added ones'."""

    def __init__(self, register: Register, added: Mapping[str, Actor]) -> None:
        self._register, self._added = register, added

    def __getitem__(self, id_: str) -> str:
        return self._added[id_].name if id_ in self._added else self._register.actors[id_].name

    def __iter__(self) -> Iterator[str]:
        yield from self._register.actors
        yield from self._added

    def __len__(self) -> int:
        return len(self._register.actors) + len(self._added)


@cache
def _shared(register_id: int) -> list[Names]:
    return []


def _names(register: Register) -> Names:
    """The names of a register; made once for each."""
    held = _shared(id(register))
    if not held:
        held.append(Names(register))
    return held[0]


def _headed(register: Register) -> dict[str, str]:
    """Areas whose special representative heads an office: "Central Africa" → the Regional Office for Central Africa."""
    found: dict[str, str] = {}
    for title, actor in register.offices.items():
        match = re.match(
            r"Special (?:Representative|Envoy|Coordinator)(?: of the Secretary-General)? (?:for|in|to|on) (?:the )?(.+)$",
            title,
        )
        if match:
            found.setdefault(match[1].lower(), actor)
    return found


def _stripped(name: str, host: Actor | object) -> str:
    """The name of an organ without its parent's: "African Union Commission" → "Commission"."""
    for own in (getattr(host, "name"), getattr(host, "acronym"), *getattr(host, "aliases")):
        if own and name.startswith(own + " "):
            return name[len(own) + 1 :]
        for tail in (f" of the {own}", f" of {own}"):
            if own and name.endswith(tail):
                return name[: -len(tail)]
    return ""


def _cited(text: str, mention: Mention) -> bool:
    """Whether a name is only part of a document's: "Security Council resolution 2719 (2023)"."""
    return bool(mention.how in ("name", "acronym") and _DOCUMENT.match(text, mention.end))
