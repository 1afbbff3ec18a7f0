"""Short forms that a report introduces in brackets behind a full name, for that report only."""

import re
from collections.abc import Iterable, Iterator

from loaders.actors.bodies import is_acronym
from loaders.actors.mentions import Mention, Names
from loaders.actors.wordlists import either, word_list
from loaders.value import value

# yes: "the Harbour Union (HU) met"
# yes: "the Harbour Forum (“the Forum”)."
# no: "the Harbour Union (in May 2043)"
# no: "the Harbour Union (A/99/12)"
_SHORT = re.compile(
    r"\((?:the )?[“\"]?(?:the )?(?![^ )]*/[^ )]*\d)"
    r"(?P<short>[A-Z][\w&’'./–-]{1,18}(?: [A-Z][\w-]{1,18}){0,2})[”\"]?[);,]"
)
_WORD = rf"(?:[A-Z][\w’'-]*|{either('small')}|[–-])"
# yes: "UNDP met the Regional Centre for Reef Data"
# yes: "the Commission on Nets, Ropes and Sails"
# no: "Regional Centre for reefs"
_LONG = re.compile(rf"{_WORD}(?:(?:,? |-){_WORD})+$")
_LONGEST = 200  # characters before a bracket in which a name is looked for
# yes: "lamps of ports"
# no: "harbour lamps"
_SMALL = frozenset(word_list("small"))


@value
class Bracket:
    """A short form in brackets, where the words before it end, and the mention that ends there."""

    text: str
    at: int
    short: str
    mention: Mention | None


def brackets(texts: Iterable[str], names: Names) -> Iterator[Bracket]:
    """The short forms in brackets of all texts, in reading order."""
    for text in texts:
        if found := list(_SHORT.finditer(text)):
            ends = {one.end: one for one in names.find(text)}
            for match in found:
                at = match.start() - text[match.start() - 1 : match.start()].isspace()
                yield Bracket(text, at, match["short"], ends.get(at))


def introduced(found: Iterable[Bracket], names: Names) -> dict[str, str]:
    """Acronym or short form → actor id, for every "Full Name (ACRONYM)" whose name is known.

    An acronym that the authority file gives to another body means, in this report, what the report says.
    """
    meant: dict[str, str] = {}
    for one in found:
        if one.mention and one.mention.how == "name":
            name, known = one.text[one.mention.start : one.at], names.register.acronyms.get(one.short, "")
            if not (known and _tail(name, known, names)) and _plausible(one.short, name):
                meant.setdefault(one.short, one.mention.actor)
    return meant


def unknown(found: Iterable[Bracket]) -> Iterator[tuple[str, str]]:
    """(acronym, full name) where a report introduces a body that nobody knows: initials fit the words."""
    for one in found:
        if one.mention is None and is_acronym(one.short):
            before = _LONG.search(one.text, max(0, one.at - _LONGEST), one.at)
            if before and (name := initialled(before[0], one.short)):
                yield one.short, name


def initialled(words: str, acronym: str) -> str:
    """The last words whose capitals spell the acronym, or "".

    >>> initialled("Meeting of the Regional Centre for Ocean Data", "RCOD")
    'Regional Centre for Ocean Data'
    """
    parts, letters = words.replace(",", "").split(), acronym.upper()
    for first in range(len(parts) - 1, -1, -1):
        tail = parts[first:]
        big = "".join(
            piece[0]
            for part in tail
            if part not in _SMALL
            for piece in part.split("-")
            if piece[:1].isupper()
        )
        every = "".join(part[0].upper() for part in tail)
        if letters in (big, every) and tail[0] not in _SMALL:
            return " ".join(words.split()[first:])
    return ""


def _tail(longer: str, known: str, names: Names) -> bool:
    """Whether a long name ends in the acronym's usual one: "Summit of the Harbour Union (HU)"."""
    at = (place for place, letter in enumerate(longer) if letter == " ")
    return any(names.lookup(longer[place + 1 :]) == known for place in at)


def _plausible(short: str, name: str) -> bool:
    """Whether a bracket is a short form, not a place or a date: its letters are in the name in order."""
    letters = iter(name.lower())
    return all(letter in letters for letter in re.sub(r"\W", "", short.lower())[:4]) or short.isupper()
