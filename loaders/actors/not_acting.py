"""Names that are only part of something else: a document's title, a setting, a venue, a thing being made."""

import re

from loaders.actors.mentions import Mention

_TITLE = re.compile(
    r"(?:’s)? (?:[Rr]esolutions?|presidential statements?|document) (?:\d|and \d|\(|on )|"
    r"(?:’s)? [Rr]esolutions?\b"
)
_ADOPTED = re.compile(r" [Rr]esolution[^.;]*\b(?:was|were)\b[^.;]*\badopted\b|[^.;]*, adopted by")
_UNITED = re.compile(
    r"[ -](?:Global Counter-Terrorism Strategy|(?:Framework )?Conventions?\b|Declaration|Charter|Protocol|"
    r"Guiding Principles|"
    r"Sustainable Development (?:Cooperation )?Framework|Development (?:Assistance )?Framework|"
    r"Standard Minimum Rules|"
    r"human rights (?:mechanisms|treat|instruments|standards)|treaty bod|peacekeep\w+ (?:operation|"
    r"mission|force|personnel|training)|"
    r"Decade|(?:International )?Day\b|Year\b|[Mm]ember States|membership|standards|terminology|"
    r"[Hh]eadquarters in|Security Council [Rr]esolution)"
)
_BEFORE = re.compile(
    r"(?:\b(?:margins?|sidelines|occasion|side lines) of (?:the )?(?:(?:[\w-]+ ){0,6}?(?:session|meeting|"
    r"segment|debate|week|summit)s? of (?:the )?)?|"
    r"\bCharter of (?:the )?|\b(?:at|in) (?:the )?)$"
)
_AREA = re.compile(r" (?:region|subregion|area|countries)\b")
MADE = re.compile(
    r"(?:\b(?:establish(?:ed|es|ing)?|set(?:ting)? up|creat(?:e|ed|es|ing)|inaugurat(?:e|ed|ing)|"
    r"found(?:ed|ing))|"
    r"(?:[Ee]stablishment|[Cc]reation|[Oo]perationalization|[Ii]nauguration|[Ss]etting up) of)"
    r"(?: (?:a|an|the|its|their|joint|new|regional))* $"
)
"""Words behind which a body is named that is made, not one that acts."""


def part_of_other(text: str, mention: Mention) -> bool:
    """Whether a name is only part of another: "Security Council resolution 2719 (2023)"."""
    if mention.how not in ("name", "acronym", "office"):
        return False
    written = text[mention.start : mention.end]
    if mention.how != "office" and (_TITLE.match(text, mention.end) or _AREA.match(text, mention.end)):
        return not _ADOPTED.match(text, mention.end)
    before = _BEFORE.search(text, max(0, mention.start - 90), mention.start)
    if written.startswith("United Nations") and written[14:] in ("", " Headquarters", " headquarters"):
        venue = written[14:] or text[mention.end :].lower().startswith(" headquarters")
        return bool(_UNITED.match(text, mention.end) or (before and (venue or not _is_venue(before))))
    return bool(before and not _is_venue(before))


def _is_venue(before: re.Match[str]) -> bool:
    return before[0].split()[0] in ("at", "in")
