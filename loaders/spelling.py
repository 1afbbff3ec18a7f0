"""One spelling for every body, and which actor of a reference each actor of a reading is."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Set

from graph.errors import DocumentError
from loaders.extraction import Actor

# yes: "Harbour Group (HG)"
# no: "Harbour Group"
_BRACKETS = re.compile(r"\([^)]*\)")
# yes: "harbour – group"
# no: "the group's harbour"
_MARKS = re.compile(r"[^\w' ]+")


class Spellings:
    """One spelling for every actor, whatever it is called. `groups`: name → other names."""

    def __init__(self, groups: Mapping[str, Iterable[str]] | None = None) -> None:
        self._one: dict[str, str] = {}
        for name, others in (groups or {}).items():
            for form in (name, *others):
                self._one[normal(form)] = normal(name)

    def __call__(self, name: str) -> str:
        """The spelling of a name; a name that is not known is its own."""
        return self._one.get(normal(name), normal(name))

    @property
    def known(self) -> set[str]:
        """All spellings."""
        return set(self._one.values())


def names(text: str, *, where: str = "") -> Spellings:
    """The spellings in a JSON object: name → other names. Raises DocumentError where it is none."""
    try:
        return Spellings(
            {str(name): [str(one) for one in others] for name, others in json.loads(text).items()}
        )
    except (ValueError, TypeError, AttributeError, RecursionError) as fault:
        hint = 'Write {"name": ["other name"]}'
        raise DocumentError(f"These are no names as JSON ({fault})", where=where, hint=hint) from fault


def normal(text: str | None) -> str:
    """Words in lower case without brackets, articles and punctuation.

    >>> normal("The Harbour Organisation (HO) – Secretariat")
    'harbour organization secretariat'
    """
    words = unicodedata.normalize("NFKC", text or "").casefold()
    words = words.replace("’", "'").replace("&", " and ").replace("organisation", "organization")
    words = _BRACKETS.sub(" ", words)
    words = _MARKS.sub(" ", words)
    return " ".join(word for word in words.split() if word != "the")


def resolved(actors: Iterable[Actor], names: Callable[[str], str], known: Set[str]) -> dict[str, str]:
    """Actor id → spelling: its own name where that is `known`, else that of a known alias that is still free.

    One to one: an actor of the reference that one actor bears by name is not given to another for an alias,
    and those with the fewest such aliases choose first.

    >>> coast = Actor("coast", "Coast Guild", aliases=("Harbour Union",))
    >>> harbour = Actor("harbour", "Harbour Union")
    >>> sorted(resolved([coast, harbour], str.lower, {"harbour union"}).items())
    [('coast', 'coast guild'), ('harbour', 'harbour union')]
    >>> resolved([coast], str.lower, {"harbour union"})
    {'coast': 'harbour union'}
    """
    out: dict[str, str] = {}
    rest: list[tuple[Actor, list[str]]] = []
    for actor in actors:
        out[actor.id] = names(actor.name)
        if out[actor.id] not in known:
            forms = map(names, (*actor.aliases, *filter(None, [actor.acronym])))
            rest.append((actor, [form for form in dict.fromkeys(forms) if form in known]))
    taken = set(out.values()) & known
    for actor, forms_ in sorted(rest, key=lambda one: len(one[1])):
        free = [form for form in forms_ if form not in taken]
        out[actor.id] = free[0] if free else out[actor.id]
        taken.update(free[:1])
    return out
