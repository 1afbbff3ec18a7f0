"""The text of a Markdown file: its words without the marks, headings as lines of their own."""

import re

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_RAISED = re.compile(r"<sup>\s*[\d*,\s]{1,6}\s*</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:[a-z][a-z0-9]*)(?:\s[^<>]*)?/?>", re.IGNORECASE)
_NOTE = re.compile(r"^\[\^[^\]]+\]:.*(?:\n(?:    |\t).*)*", re.MULTILINE)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]^]+\]:\s+\S+.*$", re.MULTILINE)
_NOTE_MARK = re.compile(r"\[\^[^\]]+\]")
_LINKED = re.compile(r"\[([^\[\]]+)\]\[[^\[\]]*\]")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"^([^\n]+)\n {0,3}(?:={3,}|-{3,})[ \t]*$", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:- ?){3,}|(?:\* ?){3,}|={3,})$", re.MULTILINE)
_FENCE = re.compile(r"^ {0,3}(?:```|~~~).*$", re.MULTILINE)
_QUOTE = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_BULLET = re.compile(r"^( *)[-*+] (?=\S)", re.MULTILINE)
_UNDERSCORE = re.compile(r"(?<!\w)(_{1,3})(?=\S)([^_\n]+?)(?<=\S)\1(?!\w)")
_BREAK = re.compile(r"(?:  +|\\)$", re.MULTILINE)
_ENTITIES = {"&nbsp;": " ", "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#8209;": "-"}


def text(source: str) -> str:
    """The words of a Markdown text; links and emphasis are left to `repair.tidy`, as in any text.

    >>> text("## African Union[^1]\\n\\n4\\\\. It _met_.\\n\\n[^1]: A note.\\n")
    '\\nAfrican Union\\n\\n\\n4\\\\. It met.\\n\\n\\n'
    """
    source = _FRONT.sub("", source.replace("\r\n", "\n"))
    for pattern in (_COMMENT, _RAISED, _NOTE, _REFERENCE, _NOTE_MARK, _FENCE):
        source = pattern.sub("", source)
    source = _UNDERLINED.sub(r"\n\1\n", _HEADING.sub(r"\n\1\n", source))
    source = _BULLET.sub(r"\1• ", _QUOTE.sub("", _RULE.sub("", source)))
    source = _UNDERSCORE.sub(r"\2", _LINKED.sub(r"\1", _TAG.sub("", _BREAK.sub("", source))))
    for entity, char in _ENTITIES.items():
        source = source.replace(entity, char)
    return source
