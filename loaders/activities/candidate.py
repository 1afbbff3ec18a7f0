"""A thing that a clause may say was done, before it is known whether it was."""

from dataclasses import field
from typing import Literal

from loaders.syntax.dates import When
from loaders.syntax.phrases import Phrase
from loaders.value import value

Way = Literal["noun", "name", "quote", "verb", "topic", "object", "day"]
"""What of a sentence names it; a name is that of a body which is also that of a thing done."""


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
