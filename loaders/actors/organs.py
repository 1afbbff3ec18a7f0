"""Which bodies belong to which, and how an organ is called where its organization is understood."""

from collections.abc import Mapping
from functools import cached_property

from loaders.actors.bodies import Body
from loaders.actors.branches import branch_key
from loaders.actors.register import Register


class Organs:
    """The organs of a register."""

    def __init__(self, register: Register) -> None:
        self._register = register
        self._owned: dict[str, Mapping[str, str]] = {}

    def belongs(self, organ: str, host: str) -> bool:
        """Whether an actor of the register is part of another, directly or through others."""
        row = self._register.actors.get(organ)
        while row and row.parent:
            if row.parent == host:
                return True
            row = self._register.actors.get(row.parent)
        return False

    @cached_property
    def short(self) -> Mapping[str, Mapping[str, str]]:
        """Organization → its organs and officers by their names without its own: "Permanent Council"."""
        found: dict[str, dict[str, str]] = {}
        actors = self._register.actors
        for row in actors.values():
            if host := actors.get(row.parent):
                for name in (row.name, *row.aliases):
                    if form := stripped(name, host):
                        found.setdefault(host.id, {}).setdefault(form, row.id)
        for title, actor in self._register.offices.items():
            for owner in (actor, actors[actor].parent):
                if owner and (form := stripped(title, actors[owner])):
                    found.setdefault(owner, {}).setdefault(form, actor)
        return found

    @cached_property
    def commissions(self) -> Mapping[str, str]:
        """Organization → its commission, for whom its commissioners stand."""
        return {host: forms["Commission"] for host, forms in self.short.items() if "Commission" in forms}

    def owned(self, host: str) -> Mapping[str, str]:
        """The organs of a body: the key of each short name → id."""
        if host not in self._owned:
            own = self.short.get(host, {}).items()
            self._owned[host] = {branch_key(form): organ for form, organ in own if organ != host}
        return self._owned[host]

    def called(self, form: str) -> list[tuple[str, str]]:
        """(organization, organ) of all organs with this short name."""
        return [(host, forms[form]) for host, forms in self.short.items() if form in forms]


def stripped(name: str, host: Body) -> str:
    """The name of an organ without its organization's, or "".

    >>> hu = Body("hu", "Harbour Union", "HU", (), "organization", "", "", "", "")
    >>> [stripped(name, hu) for name in ("Harbour Union Commission", "Parliament of HU", "Harbour Bank")]
    ['Commission', 'Parliament', '']
    """
    for own in (host.name, host.acronym, *host.aliases):
        if own and name.startswith(own + " "):
            return name[len(own) + 1 :]
        for tail in (f" of the {own}", f" of {own}"):
            if own and name.endswith(tail):
                return name[: -len(tail)]
    return ""
