"""Who is who in one report: the authority file, what the report introduces, and who was named before."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain, takewhile

from graph.identity import slug
from graph.vocabulary import ActorKind
from loaders.actors.acronyms import brackets, introduced, unknown
from loaders.actors.bodies import Body
from loaders.actors.branches import ORGAN, branches, without_others
from loaders.actors.envoys import Envoys, headed
from loaders.actors.mentions import Mention, Names, longest
from loaders.actors.not_acting import is_made, part_of_other
from loaders.actors.offices import coordinators, office_holders, portfolios, with_parents
from loaders.actors.organs import Organs
from loaders.actors.references import Known, Memory, first_person, references
from loaders.actors.register import Register
from loaders.actors.unlisted import institutional, unlisted
from loaders.document.headings import is_title
from loaders.extraction import Actor

_WHOLE, _OFFICE = "United Nations", "Executive Office of the Secretary-General"
# yes: "the Reef Union and its "
# no: "the Reef Union and the "
_OWNED = re.compile(r"(?:\b[Ii]ts|\b[Ww]hose|[’']s) $")
# yes: "Committee on Nets of the Reef Union"
# no: "Committee of nets"
_OF_PARENT = re.compile(r" of (?:the )?(?P<parent>[A-Z].*)$")


def as_actor(row: Body) -> Actor:
    """A body of the authority file as an actor."""
    return Actor(row.id, row.name, row.acronym, row.aliases, row.kind, row.parent or None)


class Roster:
    """The actors of one report. `mentions` is called paragraph by paragraph, in printed order."""

    def __init__(self, register: Register, texts: Sequence[str]) -> None:
        self._register = register
        base = register.made(Names)
        self._added: dict[str, Actor] = {}
        self._listed: dict[str, Actor] = {}
        found = list(brackets(texts, base))
        short = introduced(found, base)
        for acronym, name in unknown(found):
            if institutional(name) and acronym not in register.acronyms:
                short.setdefault(acronym, self._add(name, ActorKind.UNLISTED, acronym=acronym))
                short.setdefault(name, short[acronym])
        self._base = base
        self._names = base if not short else base.extended(short)
        self._envoys = Envoys(headed(register, texts), texts)
        self._organs = register.made(Organs)
        self._united = register.made(_united)
        self._states = register.made(_states)
        self._section: tuple[str, ...] = ()
        self._memory = Memory(())
        self._known = self._all_known(first_person(texts))
        self._local: Names | None = None
        self._begun = False
        self._read: tuple[str, list[Mention]] = ("", [])

    def actor(self, id_: str) -> Actor:
        """An actor by its id."""
        known = self._added.get(id_) or self._listed.get(id_)
        if known is None:
            known = self._listed[id_] = as_actor(self._register.actors[id_])
        return known

    def named(self, words: str) -> tuple[Mention, ...]:
        """The bodies that words call by a name or an acronym, in reading order."""
        return tuple(mention for mention in self._found(words) if mention.how in ("name", "acronym"))

    def _found(self, words: str) -> list[Mention]:
        """The names in words; those of a whole sentence of the paragraph that was read last are known."""
        text, names = self._read
        at = text.find(words)
        end = at + len(words)
        around = (text[at - 1 : at] or " ") + (text[end : end + 1] or " ")
        if at < 0 or not around.isspace():
            return self._names.find(words)
        inside = [one for one in names if at <= one.start and one.end <= end]
        return longest(Mention(one.start - at, one.end - at, one.actor, one.how) for one in inside)

    def hosts(self, heading: str) -> tuple[str, ...]:
        """The organizations that a heading or a title names, in order, or else the United Nations bodies."""
        found = dict.fromkeys(mention.actor for mention in self.named(heading))
        whole = (self._known.whole, self._known.office)
        outside = tuple(one for one in found if one not in self._united)
        return outside or tuple(one for one in found if one not in whole)

    def section_hosts(self, heading: str) -> tuple[str, ...]:
        """As `hosts`; an institutional name that nobody knows is an unlisted body."""
        if (known := self.hosts(heading)) or self._names.find(heading):
            return known
        name, _, acronym = heading.partition(" (")
        if not (is_title(name) and institutional(name)):
            return ()
        return (self._add(name, ActorKind.UNLISTED, acronym=acronym.rstrip(")")),)

    def mentions(self, text: str, section: tuple[str, ...]) -> list[Mention]:
        """Who is named in a paragraph of a section, in reading order, references resolved."""
        self._turn(section)
        found = self._named(text)
        found = _joined(found, [*self._envoy_mentions(text, found), *portfolios(text, self._base)])
        found = _joined(found, list(self._coordinators(text, found)))
        found = office_holders(
            text, with_parents(text, found, self._organs.belongs), self._organs.commissions
        )
        found = _joined(found, list(self._branch_mentions(text, found)))
        found = _joined(found, list(self._unlisted_mentions(text, found)))
        found = [self._maker(text, mention) for mention in found if not part_of_other(text, mention)]
        return references(text, found, self._memory, self._known)

    def _turn(self, section: tuple[str, ...]) -> None:
        """Go on to the next paragraph, in this section or in another one."""
        if self._begun and section == self._section:
            self._memory.turn()
            return
        self._begun, self._section, self._memory = True, section, Memory(section)
        actors = self._register.actors
        forms = {host: actors[host].forms() for host in section if host in actors}
        self._known = replace(self._known, forms=forms)
        self._local = self._short_names(section)
        self._envoys.turn()

    def _named(self, text: str) -> list[Mention]:
        local = self._local.find(text) if self._local else []
        own = [one for one in local if one.how != "acronym" and not _OWNED.search(text, 0, one.start)]
        self._read = (text, self._names.all(text))
        names = longest(self._read[1])
        found = longest([*own, *names]) if own else names
        return without_others(text, found, self._united, self._organs.belongs)

    def _maker(self, text: str, mention: Mention) -> Mention:
        """Of an organ that is being made, the body named in its name: it is theirs, and does not act yet."""
        if mention.how != "name" or not is_made(text, mention.start):
            return mention
        for inner in self._inner(text, mention):
            if self._organs.belongs(mention.actor, inner.actor):
                return inner
        return mention

    def _inner(self, text: str, mention: Mention) -> Iterator[Mention]:
        """The names inside a name: at its beginning (shorter) or later."""
        for at in range(mention.start, mention.end):
            if text[at].isupper() and not text[at - 1 : at].isalnum():
                stop = mention.end if at > mention.start else mention.end - 1
                for one in self._names.find(text[at:stop]):
                    yield Mention(at + one.start, at + one.end, one.actor, one.how)

    def _envoy_mentions(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        for start, end, actor, title in self._envoys.find(text, found, self._names):
            yield Mention(start, end, actor or self._add(title, ActorKind.ENVOY), "envoy")

    def _coordinators(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        """Resident coordinators, each an actor under the name of the State or area."""
        for start, end, area in coordinators(text, found):
            name = f"United Nations Resident Coordinator in {area}"
            known = self._names.lookup(name)
            yield Mention(start, end, known or self._add(name, ActorKind.UNITED_NATIONS), "envoy")

    def _branch_mentions(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        """Offices for regions and organs behind "its": a new one bears the name of its body too."""
        section = [host for host in self._section if host not in self._united]
        earlier = [actor for actor, _ in self._memory.recent(0)]
        for one in branches(text, found, section, earlier, self._organs.owned):
            owner = self.actor(one.owner)
            name = f"{owner.acronym or owner.name} {one.name}"
            known = one.known or self._names.lookup(name)
            actor = known or self._add(name, ActorKind.UNLISTED, parent=one.owner)
            yield Mention(one.start, one.end, actor, "name" if known else "organ")

    def _unlisted_mentions(self, text: str, found: Sequence[Mention]) -> Iterator[Mention]:
        earlier = [actor for actor, _ in self._memory.recent(0)]
        states = [text[mention.start : mention.end] for mention in found if mention.how == "state"]
        for one in unlisted(text, found):
            named = (mention.actor for mention in reversed(found) if mention.end <= one.start)
            known = self._like(one.name, chain(named, earlier)) or self._in_state(one.name, states)
            actor = known or self._add(one.name, ActorKind.UNLISTED, parent=one.parent)
            how = "name" if known and one.how == "organ" else one.how
            yield Mention(one.start, one.end, actor, how)

    def _in_state(self, name: str, states: Sequence[str]) -> str:
        """The body whose name goes on with a State that is named: "United Nations Assistance Mission"."""
        whole = (f"{name} {link}{state}" for state in states for link in ("in ", "in the ", "to ", "for "))
        return next((known for one in whole if (known := self._names.lookup(one))), "")

    def _like(self, name: str, near: Iterable[str]) -> str:
        """The actor of the register that a name means which is not written as it stands there, or "".

        near  the bodies that were named before, latest first: one of theirs may be meant.
        """
        if known := self._names.like(name):
            return known
        own = _OF_PARENT.search(name)
        if own and (parent := self._names.lookup(own["parent"])):
            organ = self._names.like(name[: own.start()])
            if organ and self._organs.belongs(organ, parent):
                return organ
        organs = dict(self._organs.called(name))
        if ORGAN.fullmatch(name):  # a State has one of its own
            near = takewhile(lambda actor: actor not in self._states, near)
        return next((organs[host] for host in near if host in organs), "") if organs else ""

    def _add(self, name: str, kind: ActorKind, *, acronym: str = "", parent: str | None = None) -> str:
        id_ = slug(name, limit=80)
        if id_ not in self._register.actors:
            self._added.setdefault(id_, Actor(id_, name, acronym, (), kind, parent))
        return id_

    def _all_known(self, first_person: bool) -> Known:
        """What references need to know, but for the names of a section's organizations."""
        return Known(
            _Names(self._register, self._added),
            self._united,
            self._base.lookup(_WHOLE),
            self._base.lookup(_OFFICE),
            self._organs.commissions,
            self._states,
            first_person=first_person,
        )

    def _short_names(self, section: tuple[str, ...]) -> Names | None:
        """Short forms that hold in a section: "the Permanent Council" for the organization's own."""
        short: dict[str, str] = {}
        for host in section:
            row = self._register.actors.get(host)
            head = f"the {row.name.split(' of ')[0]}" if row else ""
            if head in self._register.names:
                short[head] = host
            for form, organ in self._organs.short.get(host, {}).items():
                if " " in form and self._register.names.get(form) not in self._united:
                    short.setdefault(form, organ)
        return Names.of(self._register, short) if short else None


def _joined(found: list[Mention], more: list[Mention]) -> list[Mention]:
    """The longest of the mentions found, which are in order and apart, and of further ones."""
    return longest([*found, *more]) if more else found


def _united(register: Register) -> frozenset[str]:
    return frozenset(id_ for id_, row in register.actors.items() if row.kind == ActorKind.UNITED_NATIONS)


def _states(register: Register) -> frozenset[str]:
    return frozenset(id_ for id_, row in register.actors.items() if row.kind == ActorKind.STATE)


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
