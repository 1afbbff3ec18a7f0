"""How far an activity has come on the date of its report, by the words that tell of it."""

import re

from graph.vocabulary import ActivityKind, Status
from loaders.activities.candidate import Candidate
from loaders.activities.telling import Telling, telling
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

# yes: "They support pilots."
# no: "They sign a charter."
_LASTING = frozenset(["support", "cooperate", "implement", "attend", "be"])
_TIE = cues().words["tie"]
_TO_COME = cues().words["to_come"]
_CONDUCTS = cues().words["conducts"]
# yes: "They sign a charter."
# no: "They attend a regatta."
_NOT_OVER = frozenset(["establish", "sign", "support"])
# yes: "They launch a raft."
# no: "They attend a regatta."
_STANDS = _TIE | frozenset("launch relaunch inaugurate join create".split())
# yes: "regular meetings"
# yes: "held annual dialogues on ports"
# no: "regularized status"
_REGULAR = re.compile(
    r"\b(?:regular(?:ly)?|frequent(?:ly)?|quarterly|monthly|weekly|daily|periodic(?:ally)?|annual(?:ly)?|biannual|"
    r"routine(?:ly)?|every (?:year|month|week)|once a year)\b",
    re.IGNORECASE,
)
# yes: "the ongoing dialogue"
# no: "the dialogue went on"
_ONGOING = re.compile(r"\b(?:ongoing|on-going|continuing|standing)\b", re.IGNORECASE)


def status(one: Sentence, candidate: Candidate) -> Status:
    """How far a candidate has come, by the verb that tells of it."""
    told = telling(one, candidate)
    if told.tense == "future" or (told.verb in _TO_COME and told.tense != "past"):
        return Status.PLANNED
    if told.intends and (candidate.kind != ActivityKind.AGREEMENT or told.done != "draft"):
        return Status.PLANNED
    by_kind = {"event": _event, "agreement": _agreement, "programme": _programme, "publication": _publication}
    return by_kind.get(candidate.kind, _cooperation)(one, candidate, told)


def as_of(written: str, found: Status, start: str | None, valid_to: str | None) -> Status:
    """A status on the day, month or year in which the report was written; "" for unknown.

    What begins later is planned, also when it is told in the past; what has run out goes on no more.

    >>> str(as_of("2043-08", Status.CONCLUDED, "2043-11", None))
    'planned'
    >>> str(as_of("2043", Status.CONCLUDED, "2043-11", None))
    'concluded'
    >>> str(as_of("2043-08", Status.UNDER_WAY, "2038", "2042"))
    'concluded'
    """
    if written and start and start[: len(written)] > written[: len(start)]:
        return Status.PLANNED
    over = written and valid_to and valid_to[: len(written)] < written[: len(valid_to)]
    return Status.CONCLUDED if over and found == Status.UNDER_WAY else found


def _lasts(told: Telling) -> bool:
    """Whether what the verb tells goes on when the report is written."""
    return (
        told.goes_on
        or told.tense in ("present", "progressive")
        or (told.tense == "perfect" and told.frame in _LASTING)
    )


def _event(one: Sentence, candidate: Candidate, told: Telling) -> Status:
    plural = candidate.phrase is None or candidate.phrase.head.plural
    start = candidate.phrase.left if candidate.phrase else candidate.left
    words = one.text[one.chunks[max(0, start - 3)].start : one.chunks[candidate.right - 1].end]
    dated = candidate.when.start and not _since(one)
    if (dated and candidate.own_date) or _culminated(one, candidate.right):
        return Status.CONCLUDED
    if _prepared(told, plural):
        return Status.IN_PREPARATION
    if _ONGOING.search(words) or (plural and _REGULAR.search(words)):
        return Status.UNDER_WAY
    if told.tense == "progressive" and not plural:
        return Status.UNDER_WAY if told.verb in _CONDUCTS else Status.IN_PREPARATION
    if dated or (told.purpose == "by" and not plural):
        return Status.CONCLUDED
    return Status.UNDER_WAY if _lasts(told) else Status.CONCLUDED


def _prepared(told: Telling, plural: bool) -> bool:
    """Whether an event is prepared beside what is done: "in designing a campaign", "towards holding a …"."""
    if told.purpose in ("main", "by"):
        return False
    return told.done == "draft" or (told.done == "begin" and _lasts(told) and not plural)


def _culminated(one: Sentence, at: int) -> bool:
    """Whether a series is told to have led to something: ", which culminated in a plan"."""
    return any(chunk.lower.startswith("culminat") for chunk in one.chunks[at : at + 4])


def _since(one: Sentence) -> bool:
    return any(chunk.lower == "since" or (chunk.dates and chunk.dates.cue == "since") for chunk in one.chunks)


def _agreement(one: Sentence, candidate: Candidate, told: Telling) -> Status:
    if told.done == "carry":
        return Status.UNDER_WAY
    if told.done in ("draft", "settle"):
        return _drafted(told)
    if candidate.name.lower().startswith("draft "):
        return Status.IN_PREPARATION
    if told.verb == "contribute" and told.tense == "perfect":
        return Status.CONCLUDED
    period = candidate.when.start and candidate.when.end
    return Status.UNDER_WAY if _lasts(told) or period else Status.CONCLUDED


def _drafted(told: Telling) -> Status:
    """How far an instrument is that is drafted or signed: what helps in the past is over."""
    if told.tense == "progressive":
        return Status.IN_PREPARATION
    if told.done == "settle" and not (told.purpose == "infinitive" and _lasts(told)):
        return Status.CONCLUDED
    if told.adopted:
        return Status.CONCLUDED
    own = told.purpose in ("gerund", "by") and told.frame not in ("support", "cooperate")
    meant = told.purpose == "noun" and told.frame == "sign"
    going_on = _lasts(told) or (told.tense == "perfect" and told.purpose != "main")
    begun = told.purpose == "infinitive" or own or meant or going_on or told.intends
    return Status.IN_PREPARATION if begun else Status.CONCLUDED


def _programme(one: Sentence, candidate: Candidate, told: Telling) -> Status:
    setting_up = told.done in ("draft", "begin") and told.purpose != "main"
    if setting_up and (_lasts(told) or _will(one, candidate.right)):
        return Status.IN_PREPARATION
    carried = told.done in ("", "carry") and not told.goes_on and told.frame not in _NOT_OVER
    over = told.tense == "past" and carried and told.verb not in _STANDS
    return Status.CONCLUDED if over and not _known(one, candidate) else Status.UNDER_WAY


def _known(one: Sentence, candidate: Candidate) -> bool:
    """Whether a programme bears a name or an article that makes it known: "the agro-parks programme"."""
    phrase = candidate.phrase
    return (
        phrase is None
        or one.chunks[phrase.stop - 1].capital
        or (phrase.left > 0 and one.chunks[phrase.left - 1].lower == "the")
    )


def _will(one: Sentence, at: int) -> bool:
    """Whether a thing is told to do something later: "the office, which will offer …"."""
    return [chunk.lower for chunk in one.chunks[at : at + 3] if chunk.text != ","][:2] == ["which", "will"]


def _publication(one: Sentence, candidate: Candidate, told: Telling) -> Status:
    if told.done == "draft" and _lasts(told):
        return Status.IN_PREPARATION
    return Status.CONCLUDED


def _cooperation(one: Sentence, candidate: Candidate, told: Telling) -> Status:
    start = one.clauses[candidate.clause].start
    words = one.text[one.chunks[start].start : one.chunks[max(start, candidate.at)].end]
    regular = _REGULAR.search(words) or _ONGOING.search(words)
    return Status.UNDER_WAY if _lasts(told) or told.verb in _TIE or regular else Status.CONCLUDED
