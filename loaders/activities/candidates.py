"""A sentence taken apart, and what in it may be an activity."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from loaders.syntax.background import background
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.clauses import Clause, Use, clauses, uses
from loaders.syntax.dates import When
from loaders.syntax.phrases import Phrase, phrases

_ARTICLE = re.compile(
    r"^(?:(?:the|a|an|its|their|his|her|our|my|each|(?:each )?other['’]s|(?:most )?recent) )+(?=\w|[“\"])"
)
LONGEST = 20  # words of a name
_WORD = re.compile(r"\w+")
_TIGHT = frozenset({"of", "and", "or", "to"})
_NO_END = PREPOSITIONS | DETERMINERS | {"and", "to", "or", "a", "an", "the"}
_SMALL = re.compile(rf"(?<=\s)(?:{'|'.join(sorted(PREPOSITIONS | {'and', 'to'}))})(?=\s)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence taken apart: its chunks, phrases, verbs, clauses and what in it is background."""

    text: str
    row: tuple[Chunk, ...]
    phrases: tuple[Phrase, ...]
    uses: tuple[Use, ...]
    clauses: tuple[Clause, ...]
    background: tuple[bool, ...]

    def clause_of(self, at: int) -> int:
        """The index of the clause in which chunk `at` stands."""
        for index, clause in enumerate(self.clauses):
            if at < clause.end:
                return index
        raise IndexError(f"The sentence has no chunk {at}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a clause may say was done.

    way          "noun", "name" (a body whose name is also that of a thing done), "quote", "verb" or "topic".
    left, right  its chunks; `at` the head, the verb or the first word of the topic.
    """

    way: str
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
    parts: int = 1
    marks: frozenset[str] = field(default_factory=frozenset)


def sentence(text: str, row: Sequence[Chunk]) -> Sentence:
    """A row of chunks taken apart."""
    found = phrases(row)
    verbs = uses(row, found)
    return Sentence(
        text, tuple(row), tuple(found), tuple(verbs), tuple(clauses(row, verbs)), tuple(background(row))
    )


def words(one: Sentence, left: int, right: int) -> str:
    """The words from chunk `left` up to `right`, without article, quotation and trailing marks."""
    if right <= left:
        return ""
    found = " ".join(one.text[one.row[left].start : one.row[right - 1].end].split())
    found = _ARTICLE.sub("", found).strip(" ,;")
    found = found.strip('“”"') if found[:1] in '“"' and found[-1:] in '”"' else found
    return _ended(shortened(found))


def shortened(name: str) -> str:
    """A name, for it is no sentence: of more than `LONGEST` words those before the last small one.

    "of" and "and" are torn last.
    """
    if len(_WORD.findall(name)) <= LONGEST:
        return name
    ends = [word.end() for word in _WORD.finditer(name)][:LONGEST]
    small = [at for at in _SMALL.finditer(name, 0, ends[-1] + 1) if at.start() > ends[LONGEST // 2]]
    loose = [at for at in small if at[0] not in _TIGHT] or small
    found = _ended(name[: loose[-1].start() if loose else ends[-1]])
    return f"{found} …”" if found.count("“") > found.count("”") else found


def _ended(name: str) -> str:
    """A name without small words at its end, which wait for something that is not there."""
    short = name.split()
    while len(short) > 1 and short[-1].lower().strip(",;") in _NO_END:
        short.pop()
    return " ".join(short).strip(" ,;")
