"""Short invented paragraphs, read stage by stage as the pipeline reads them."""

from functools import cache
from typing import Any

from loaders.activities.candidate import Candidate
from loaders.activities.parts import Part, parts
from loaders.activities.weights import weights
from loaders.actors.mentions import Mention
from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.extraction import Activity
from loaders.pipeline import Reader
from loaders.syntax.sentence import Sentence, taken_apart


@cache
def everybody() -> Roster:
    """The actors of the authority file, to look them up by id."""
    return Roster(register(), [])


def mentions_of(text: str, *section: str) -> list[Mention]:
    """Who is named in a paragraph of the section of these organizations (ids)."""
    return Roster(register(), [text]).mentions(text, section)


def parts_of(text: str, *section: str) -> list[Part]:
    """The sentences of a paragraph, taken apart."""
    return parts(taken_apart(text, mentions_of(text, *section)))


def sentence_of(text: str, *section: str) -> Sentence:
    """The only sentence of `text`, taken apart."""
    (part,) = parts_of(text, *section)
    return part.sentence


def proposed(text: str, *section: str) -> list[Candidate]:
    """What the only sentence of `text` may say was done."""
    (part,) = parts_of(text, *section)
    return list(part.candidates)


def noun(text: str, *section: str) -> Candidate:
    """The only thing that a noun of the sentence names."""
    (found,) = [one for one in proposed(text, *section) if one.way == "noun"]
    return found


def activities_of(text: str, *section: str) -> list[Activity]:
    """The activities of a paragraph."""
    reader = Reader(Roster(register(), [text]), weights())
    return reader.activities(text, reader.parts(text, section), section)


def facts(text: str, heading: str) -> list[dict[str, Any]]:
    """What a paragraph below a heading says, in words that a reader can check against it."""
    roster = Roster(register(), [text])
    reader, hosts = Reader(roster, weights()), roster.hosts(heading)
    return [_facts(one, text, roster) for one in reader.activities(text, reader.parts(text, hosts), hosts)]


def _facts(one: Activity, text: str, roster: Roster) -> dict[str, Any]:
    who = [
        {
            "actor": roster.actor(person.actor).name,
            "role": str(person.role),
            "words": text[slice(*person.span)],
        }
        for person in one.participants
    ]
    return {
        "kind": one.kind,
        "type": one.type,
        "name": one.name,
        "start": one.start,
        "end": one.end,
        "place": one.place,
        "status": str(one.status),
        "who": who,
    }
