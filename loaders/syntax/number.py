"""Singular and plural of the nouns that name an activity."""

# yes: "one matrix"
# no: "one boat"
_IRREGULAR = {"matrix": "matrices", "index": "indices", "analysis": "analyses", "agenda": "agendas"}


def plural(noun: str) -> str:
    """The plural of a noun.

    >>> plural("policy"), plural("survey"), plural("index"), plural("process")
    ('policies', 'surveys', 'indices', 'processes')
    """
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    if noun.endswith("y") and noun[-2] not in "aeo":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "ch", "x")) else "s")


def singular(noun: str) -> str:
    """The singular of a noun in the plural.

    >>> singular("dialogues"), singular("policies"), singular("retreats")
    ('dialogue', 'policy', 'retreat')
    """
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
