"""Whom a sentence names, and where it stands."""

from collections.abc import Iterable

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

    def sides(self, actors: Iterable[str]) -> str:
        """Whether actors are of the United Nations, others, both or none."""
        found = set(actors)
        return ("united" if found & self.united else "") + ("other" if found - self.united else "") or "none"
