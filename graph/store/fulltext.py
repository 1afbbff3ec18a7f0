"""Finding by a full-text index: the same rows as by looking at every node, sooner."""

import re

ENTRY = "MATCH (n)\n"
"""How a statement begins that looks at every node."""

_INDEXED = """\
CALL {
  CALL db.index.fulltext.queryNodes("partnergraph_names", $words) YIELD node
  RETURN node AS n
  UNION
  CALL db.index.fulltext.queryNodes("partnergraph_passages", $words) YIELD node
  RETURN node AS n
}
WITH n
"""
_WORD = re.compile("[0-9a-z\u00df-\u00f6\u00f8-\u024f\u1e00-\u1eff]+")
"""Signs that an index keeps together and lowers as Python does; others (½, ς, 合) it splits or drops."""

_LONGEST = 100  # an index cuts what is longer
_MOST = 8  # more make the server slow, and a thousand make it fail


def words(text: str) -> str:
    """What the index is asked for: the longest words of `text`, as parts of words; "" where it has none.

    >>> words("Peace and securi")
    '*securi* AND *peace* AND *and*'
    >>> words("合作"), words("$")
    ('', '')
    """
    found = {word for word in _WORD.findall(text.lower()) if len(word) <= _LONGEST}
    longest = sorted(found, key=lambda word: (-len(word), word))[:_MOST]
    return " AND ".join(f"*{word}*" for word in longest)


def indexed(cypher: str) -> str:
    """A statement that begins with `MATCH (n)`, begun with what the indexes find for $words instead.

    >>> print(indexed("MATCH (n)\\nWHERE n.name = $text RETURN n.id AS id").splitlines()[-2])
    WITH n
    """
    before, _, after = cypher.partition(ENTRY)
    return before + _INDEXED + after
