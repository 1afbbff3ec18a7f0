"""What in a sentence may be an activity: things named, meetings by their verb, cooperation without a name."""

import re
from collections.abc import Iterator

from loaders.activities.candidate import Candidate
from loaders.activities.contacts import kept_up
from loaders.activities.deeds import deeds
from loaders.activities.names import called
from loaders.activities.objects import days, objects, undertakings
from loaders.activities.purposes import named_to
from loaders.activities.subjects import subjects
from loaders.syntax.cues import cues
from loaders.syntax.phrases import nested
from loaders.syntax.sentence import Sentence

# yes: "the harbour task force"
# no: "the harbour bank"
_BODIES = {
    "forum": ("event", "forum"),
    "conference": ("event", "conference"),
    "summit": ("event", "summit"),
    "meeting": ("event", "meeting"),
    "network": ("programme", "network"),
    "task force": ("programme", "task_force"),
    "centre": ("programme", "centre"),
    "committee": ("programme", "mechanism"),
    "group": ("programme", "mechanism"),
    "mechanism": ("programme", "mechanism"),
    "platform": ("programme", "mechanism"),
    "panel": ("programme", "mechanism"),
    "partnership": ("programme", "other_programme"),
    "programme": ("programme", "programme"),
    "initiative": ("programme", "other_programme"),
    "fund": ("programme", "other_programme"),
    "project": ("programme", "project"),
}


# yes: "harbour task force"
# no: "harbour forums"
_BODY = re.compile(rf"\b({'|'.join(_BODIES)})\b")
# yes: "“road-map”"
# no: "2043"
_PLAIN = re.compile(r"[a-z-]+")


def candidates(sentence: Sentence) -> list[Candidate]:
    """All candidates of a sentence, not yet dated, in no order."""
    return [candidate for rule in RULES for candidate in rule(sentence)]


def _nouns(sentence: Sentence) -> Iterator[Candidate]:
    for phrase, outer in nested(sentence.phrases):
        name = _titled(sentence, phrase.right) or called(sentence, phrase.left, named_to(sentence, phrase))
        kind, type_ = (
            ("cooperation", "consultation")
            if kept_up(sentence, phrase)
            else (phrase.head.kind, phrase.head.type)
        )
        yield Candidate(
            "noun",
            kind,
            type_,
            name,
            sentence.clause_of(phrase.at),
            phrase.left,
            phrase.at,
            phrase.right,
            phrase=phrase,
            outer=outer,
        )


def _titled(sentence: Sentence, right: int) -> str:
    """The title in quotation marks behind a phrase: "a guide, “Clean Harbours”"."""
    chunks = sentence.chunks
    at = right
    while at < len(chunks) and (
        chunks[at].text == "," or chunks[at].lower in ("entitled", "titled", "called", "named")
    ):
        at += 1
    quoted = at < min(len(chunks), right + 3) and chunks[at].kind == "quote" and at > right
    return chunks[at].text.strip('“”"') if quoted else ""


def _names(sentence: Sentence) -> Iterator[Candidate]:
    """Bodies whose names are also those of things held, set up or joined: forums, networks, centres."""
    chunks = sentence.chunks
    for at, chunk in enumerate(chunks):
        if (
            chunk.kind == "actor"
            and chunk.mention
            and chunk.mention.how in ("name", "organ")
            and " " in chunk.text
        ):
            name = chunk.text.lower()
            heads = _BODY.findall(name)
            if heads and not any(phrase.left <= at < phrase.stop for phrase in sentence.phrases):
                kind, type_ = _BODIES[
                    heads[0] if f"{heads[0]} " in name and heads[0] in name.split()[-1:] else heads[-1]
                ]
                left = at - 1 if at and chunks[at - 1].ordinal else at
                yield Candidate(
                    "name",
                    kind,
                    type_,
                    called(sentence, left, at + 1),
                    sentence.clause_of(at),
                    left,
                    at,
                    at + 1,
                )


def _quotes(sentence: Sentence) -> Iterator[Candidate]:
    """Titles in quotation marks that hold a head: “Cooperation Framework on Harbours”."""
    heads = cues().heads
    for at, chunk in enumerate(sentence.chunks):
        if chunk.kind == "quote" and not any(phrase.left <= at < phrase.right for phrase in sentence.phrases):
            found = [heads[word,] for word in _PLAIN.findall(chunk.lower) if (word,) in heads]
            if found:
                yield Candidate(
                    "quote",
                    found[0].kind,
                    found[0].type,
                    chunk.text.strip('“”"'),
                    sentence.clause_of(at),
                    at,
                    at,
                    at + 1,
                )


RULES = (_nouns, _names, _quotes, deeds, objects, days, undertakings, subjects)
"""What proposes candidates; their order does not matter."""
