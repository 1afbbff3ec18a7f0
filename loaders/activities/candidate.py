"""A thing that a clause may say was done, before it is known whether it was."""

from dataclasses import field
from typing import Literal

from loaders.syntax.dates import When
from loaders.syntax.phrases import Phrase
from loaders.value import value

Way = Literal["noun", "name", "quote", "verb", "topic", "item", "object", "day"]
"""What of a sentence names it; a name is that of a body which is also that of a thing done.

A topic is what a clause is about, an item what one entry of its list or one noun of help is about.
"""


@value
class Candidate:
    """A thing that a clause may say was done.

    left, right  its chunks; `at` the head, the verb or the first word of the topic.
    """

    way: Way
    kind: str
    type: str
    name: str
    clause: int
    left: int
    at: int
    right: int
    when: When = field(default_factory=lambda: When(None))
    place: str | None = None
    own_date: bool = False
    phrase: Phrase | None = None
    outer: Phrase | None = None

    @property
    def topical(self) -> bool:
        """Whether it is what a clause or an entry of its list is about, not a thing done by name or verb."""
        return self.way == "topic" or self.way == "item"

    @property
    def verbal(self) -> bool:
        """Whether its verb tells it, with or without a topic."""
        return self.topical or self.way == "verb"
