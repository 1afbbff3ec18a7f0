"""Short forms that a report introduces in brackets behind a full name, for that report only."""

import re
from collections.abc import Iterable, Iterator

from loaders.actors.bodies import is_acronym
from loaders.actors.mentions import Names
from loaders.actors.wordlists import either, word_list

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


def introduced(texts: Iterable[str], names: Names) -> dict[str, str]:
    """Acronym or short form → actor id, for every "Full Name (ACRONYM)" whose name is known.

    An acronym that the authority file gives to another body means, in this report, what the report says.
    """
    found: dict[str, str] = {}
    for text in texts:
        shorts = _shorts(text)
        ends = {one.end: one for one in names.find(text) if one.how == "name"} if shorts else {}
        for at, short in shorts:
            mention = ends.get(at)
            known = names.register.acronyms.get(short, "")
            if mention and known and _tail(text[mention.start : mention.end], known, names):
                continue
            if mention and _plausible(short, text[mention.start : mention.end]):
                found.setdefault(short, mention.actor)
    return found


def _shorts(text: str) -> list[tuple[int, str]]:
    """Every short form in brackets, with where the words before it end."""
    found = _SHORT.finditer(text)
    return [(one.start() - text[one.start() - 1 : one.start()].isspace(), one["short"]) for one in found]


def unknown(texts: Iterable[str], names: Names) -> Iterator[tuple[str, str]]:
    """(acronym, full name) where a report introduces a body that nobody knows: initials fit the words."""
    for text in texts:
        shorts = [(at, short) for at, short in _shorts(text) if is_acronym(short)]
        ends = {mention.end for mention in names.find(text)} if shorts else set()
        for at, short in shorts:
            before = _LONG.search(text, max(0, at - _LONGEST), at) if at not in ends else None
            if before and (name := initialled(before[0], short)):
                yield short, name


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
