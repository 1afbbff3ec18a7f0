"""Names that are only part of something else: a document's title, a setting, a venue, a thing being made."""

import re

from loaders.actors.mentions import Mention
from loaders.actors.wordlists import either

# yes: "’s resolution on reefs"
# yes: " document (A/99/1)"
# no: " met on reefs"
_TITLE = re.compile(
    r"(?:’s)? (?:[Rr]esolutions?|presidential statements?|document) (?:\d|and \d|\(|on )|"
    r"(?:’s)? [Rr]esolutions?\b"
)
# yes: " resolution on reefs was unanimously adopted"
# no: " resolution on reefs. It was adopted"
_ADOPTED = re.compile(r" [Rr]esolution[^.;]*\b(?:was|were)\b[^.;]*\badopted\b|[^.;]*, adopted by")
# yes: " peacekeeping operations in Mahina"
# no: " and Mahina signed a memorandum"
_UNITED = re.compile(rf"[ -]{either('of the United Nations’ name')}(?!\w)")
_OCCASION = (
    r"\b(?:margins?|sidelines|occasion|side lines) of (?:the )?"
    r"(?:(?:[\w-]+ ){0,6}?(?:session|meeting|segment|debate|week|summit)s? of (?:the )?)?"
)
# yes: "on the margins of the third session of the "
# no: "the meeting of the "
_BEFORE = re.compile(rf"(?:{_OCCASION}|\bCharter of (?:the )?|\b(?:at|in) (?:the )?)$")
# yes: " region and beyond"
# no: " regional office"
_AREA = re.compile(r" (?:region|subregion|area|countries)\b")
_MAKING = (
    r"\b(?:establish(?:ed|es|ing)?|set(?:ting)? up|creat(?:e|ed|es|ing)|"
    r"inaugurat(?:e|ed|ing)|found(?:ed|ing))"
)
_THE_MAKING = r"(?:[Ee]stablishment|[Cc]reation|[Oo]perationalization|[Ii]nauguration|[Ss]etting up) of"
# yes: "UNDP established a joint "
# no: "UNDP met the "
_MADE = re.compile(rf"(?:{_MAKING}|{_THE_MAKING})(?: (?:a|an|the|its|their|joint|new|regional))* $")
_NEAR, _FAR = 70, 90  # characters before a name
_PLACED = ("at ", "in ", "at the ", "in the ")
_OCCASIONS = ("margin", "sideline", "side line", "occasion", "Charter of ")
_MADE_CLUES = ("stablish", "set up", "etting up", "reat", "naugurat", "found", "perationaliz")


def is_made(text: str, at: int) -> bool:
    """Whether the words before a name say that its body is made, not that it acts."""
    start = max(0, at - _NEAR)
    before = text[start:at]
    return any(map(before.__contains__, _MADE_CLUES)) and bool(_MADE.search(text, start, at))


def part_of_other(text: str, mention: Mention) -> bool:
    """Whether a name is only part of another: "Security Council resolution 2719 (2023)"."""
    if mention.how not in ("name", "acronym", "office"):
        return False
    written = text[mention.start : mention.end]
    if mention.how != "office" and (_TITLE.match(text, mention.end) or _AREA.match(text, mention.end)):
        return not _ADOPTED.match(text, mention.end)
    before = _set_before(text, mention.start)
    if written.startswith("United Nations") and written[14:] in ("", " Headquarters", " headquarters"):
        venue = written[14:] or text[mention.end :].lower().startswith(" headquarters")
        return bool(_UNITED.match(text, mention.end) or (before and (venue or not _is_venue(before))))
    return bool(before and not _is_venue(before))


def _set_before(text: str, at: int) -> re.Match[str] | None:
    """The words before a name that make it a setting or a venue."""
    start = max(0, at - _FAR)
    before = text[start:at]
    set_ = before.endswith(_PLACED) or any(map(before.__contains__, _OCCASIONS))
    return _BEFORE.search(text, start, at) if set_ else None


def _is_venue(before: re.Match[str]) -> bool:
    return before[0].split()[0] in ("at", "in")
