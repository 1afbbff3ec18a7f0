"""Names of bodies that differ only in small words, number or spelling."""

import re
from collections.abc import Iterator
from functools import lru_cache

from loaders.actors.wordlists import word_list

# yes: "lamps at ports"
# no: "harbour lamps"
_SMALL = frozenset((*word_list("small"), *word_list("small beside")))
# yes: "Harbours, Nets and Tides"
# no: "Harbours and Tides"
_LIST = re.compile(r"([^,]*,.*?) and ")
_SPELLINGS = (
    ("Organization", "Organisation"),
    ("Organizations", "Organisations"),
    ("Centre", "Center"),
    ("Programme", "Program"),
    ("Cooperation", "Co-operation"),
    ("Co-ordination", "Coordination"),
    ("Labour", "Labor"),
    ("Defence", "Defense"),
    ("Inter-Parliamentary", "Interparliamentary"),
    ("Inter-State", "Interstate"),
    ("Inter-Governmental", "Intergovernmental"),
    ("Anti-Terrorism", "Anti-Terrorist"),
)


@lru_cache(16384)
def likeness(name: str) -> str:
    """What stays of a name without small words, plural endings and order; "" where too little stays.

    >>> likeness("Office for Harbour and Reef Studies") == likeness("Office of Reef and Harbour Study")
    True
    >>> likeness("Regional Centre")
    ''
    """
    words = [_stem(word) for word in re.findall(r"\w+", name.lower().replace("’s", "").replace("'s", ""))]
    kept = sorted(word for word in words if word not in _SMALL)
    return " ".join(kept) if len(kept) > 2 else ""


def spellings(name: str) -> Iterator[str]:
    """The other spellings of a name: "Organisation", "Center", a comma before the last "and" or none."""
    if " " not in name:
        return
    other = name
    for one, two in _SPELLINGS:
        for a, b in ((one, two), (two, one)):
            if (changed := re.sub(rf"\b{a}\b", b, name)) != name:
                yield changed
                other = re.sub(rf"\b{a}\b", b, other)
    if other != name:
        yield other
    if ", and " in name:
        yield name.replace(", and ", " and ")
    elif listed := _LIST.match(name):
        yield f"{listed[1]}, and {name[listed.end() :]}"


def _stem(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith("ss") and len(word) > 3:
        return word[:-1]
    return {"organisation": "organization", "center": "centre", "program": "programme"}.get(word, word)
