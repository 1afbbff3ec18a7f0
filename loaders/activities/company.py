"""Whom a sentence names, and where it stands."""

from collections.abc import Collection

from loaders.value import value


@value
class Company:
    """The actors (ids) that a sentence names, those of the United Nations, and its place, from 0.

    hosted  whether its section is on an organization.
    """

    named: frozenset[str]
    united: frozenset[str]
    order: int = 0
    hosted: bool = True

    def sides(self, actors: Collection[str]) -> str:
        """Whether actors are of the United Nations, others, both or none."""
        united = "" if self.united.isdisjoint(actors) else "united"
        return united + ("" if self.united.issuperset(actors) else "other") or "none"
