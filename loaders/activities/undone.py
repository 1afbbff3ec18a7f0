"""What did not happen: cancelled, denied, refused, or only wanted by one side. Planned things are others."""

from collections.abc import Iterator

from loaders.activities.around import governor, preposition
from loaders.activities.candidate import Candidate
from loaders.syntax.chunks import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

# yes: "during the regatta"
# no: "in the regatta"
_SETTING = frozenset("at by during following after before since alongside through via".split())
# yes: "It did not sail."
# no: "It did sail."
_NOT = frozenset({"not", "never", "cannot"})
# yes: "It should sail."
# no: "It will sail."
_OUGHT = frozenset("should must could might ought".split())
_WANTED = cues().wanted | cues().words["needed"]
_AMONG = DETERMINERS | {"and", ","}
_BESIDE_VERB = ADVERBS | AUXILIARIES | _NOT
# yes: "They sign a charter."
# no: "They attend a regatta."
_DONE = frozenset({"organize", "sign", "author", "establish"})
# yes: "the pilot who sailed"
# no: "the pilot sailed"
_RELATIVE = frozenset({"which", "that", "who"})
_BEFORE_VERB = _RELATIVE | AUXILIARIES
# yes: "They sailed jointly."
# no: "Pilots sailed."
_TOGETHER = frozenset("jointly together they both we".split())
_HAPPENS = cues().words["happens"]
_FIRST = frozenset(verb[0] for verb in cues().undoing | cues().asking)


def undone(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether the sentence says of a candidate that it was not done, or only that somebody wants it."""
    if any(rule(sentence, candidate) for rule in GONE):
        return True
    return any(rule(sentence, candidate) for rule in WANTED) and not _done_behind(sentence, candidate)


def _object(sentence: Sentence, candidate: Candidate) -> bool:
    """ "cancelled the workshop", "urged FAO to hold a workshop", "did not hold a workshop"."""
    if _setting(sentence, candidate):
        return False
    return any(
        _lifts(sentence, use) and _lifts(sentence, use, asking=not _together(sentence, candidate, use))
        for use in _above(sentence, candidate)
    )


def _together(sentence: Sentence, candidate: Candidate, use: Use) -> bool:
    """Whether those who ask do themselves what they ask for, with whom they ask."""
    return (candidate.topical and _joint(sentence, candidate)) or _hosts(sentence, candidate, use)


def _joint(sentence: Sentence, candidate: Candidate) -> bool:
    """ "UNEP and FAO jointly appealed for funds": what two ask for together, they do together."""
    clause = sentence.clauses[candidate.clause]
    start = sentence.clauses[_home(sentence, candidate.clause)].start
    subject = sentence.chunks[start : clause.main.at if clause.main else start]
    actors = {who for each in subject if each.mention for who in (each.mention.actor, *each.mention.others)}
    return len(actors) > 1 or any(each.lower in _TOGETHER for each in subject)


def _hosts(sentence: Sentence, candidate: Candidate, use: Use) -> bool:
    """ "invited FAO to its sessions": they are held, whoever comes."""
    if candidate.topical or use.base != "invite":
        return False
    nearest = next((each for each in reversed(sentence.uses) if each.at < candidate.left), None)
    return use == nearest and preposition(sentence, candidate.left) == "to"


def _subject(sentence: Sentence, candidate: Candidate) -> bool:
    """ "The workshop was cancelled", "no agreement was reached", "the talks did not take place"."""
    if candidate.verbal:
        return _fallen(sentence, candidate)
    if _setting(sentence, candidate):
        return False
    return any(
        _falls(sentence, clause)
        for index, clause in enumerate(sentence.clauses)
        if clause.finite and candidate.right <= clause.finite.at and _subject_of(sentence, candidate, index)
    )


def _setting(sentence: Sentence, candidate: Candidate) -> bool:
    """ "called for peace at a meeting", "urged FAO in a letter": where it was said, which was done."""
    before = preposition(sentence, candidate.left)
    return before in _SETTING or (before == "in" and candidate.kind in ("agreement", "publication"))


def _fallen(sentence: Sentence, candidate: Candidate) -> bool:
    """ "The talks, which were scheduled for June, were called off": nothing is left of "scheduled"."""
    index = candidate.clause
    clause = sentence.clauses[index]
    later = range(index + 1, len(sentence.clauses))
    shared = [sentence.clauses[each] for each in later if _home(sentence, each) == index]
    verb = clause.finite
    about = verb and (verb.how == "passive" or _relative(sentence, clause.start, verb.at))
    return bool(about) and any(_falls(sentence, each) for each in shared)


def _relative(sentence: Sentence, start: int, end: int) -> bool:
    return any(chunk.lower in _RELATIVE for chunk in sentence.chunks[start:end])


def _reported(sentence: Sentence, candidate: Candidate) -> bool:
    """ "recommended that FAO hold a workshop", "denied that it had signed an agreement", "the hope that"."""
    clause = sentence.clauses[candidate.clause]
    start = clause.start
    if not start or sentence.chunks[start].lower != "that":
        return False
    before = sentence.chunks[start - 1]
    asked = any(_lifts(sentence, use) for use in sentence.uses if use.at < start and start - use.at <= 2)
    return asked or before.lower in cues().wanted


def _governed(sentence: Sentence, candidate: Candidate) -> bool:
    """ "the possibility of a workshop", "the refusal to sign a letter", "important to hold a workshop"."""
    if governor(sentence, candidate.left) in cues().wanted:
        return True
    opens = {chunk.lower for chunk in sentence.chunks[candidate.left : candidate.left + 2]}
    if candidate.topical and opens & _WANTED:
        return True
    use = next((use for use in reversed(sentence.uses) if use.at <= candidate.left), None)
    return use is not None and use.how in ("infinitive", "gerund") and _wanted_before(sentence, use.at - 2)


def _wanted_before(sentence: Sentence, at: int) -> bool:
    """Whether a word of need stands at `at`, or before those in need: "need for UNEP and FAO to meet"."""
    chunks, first = sentence.chunks, at
    while first > 1 and (chunks[first].kind == "actor" or chunks[first].lower in _AMONG):
        first -= 1
    places = [at, first - 1] if chunks[first].lower == "for" else [at]
    return any(place >= 0 and chunks[place].lower in _WANTED for place in places)


def _denied(sentence: Sentence, candidate: Candidate) -> bool:
    """ "no agreement", "without a workshop", "instead of a workshop", "the cancelled workshop"."""
    chunks, left = sentence.chunks, candidate.left
    if any(chunk.lower in cues().cancelled for chunk in chunks[left : candidate.at]):
        return True
    at = left - 1
    while at > 0 and chunks[at].lower in DETERMINERS and chunks[at].lower != "no":
        at -= 1
    words = [chunk.lower for chunk in chunks[max(at - 1, 0) : at + 1]] if at >= 0 else []
    return words[-1:] in (["no"], ["without"]) or words in (["instead", "of"], ["rather", "than"])


def _above(sentence: Sentence, candidate: Candidate) -> Iterator[Use]:
    """The verbs that act on a candidate: that of its clause, and the infinitives and gerunds before it."""
    clause = sentence.clauses[candidate.clause]
    if candidate.way == "verb":
        yield from (use for use in sentence.uses if use.at == candidate.at)
        return
    at = candidate.at if candidate.topical else candidate.left
    for use in (clause.finite, clause.main):
        if use and use.at <= at:
            yield use
    for use in reversed(sentence.uses):
        if clause.start <= use.at <= at and use.how in ("infinitive", "gerund"):
            yield use
        elif use.at < at:
            return


def _lifts(sentence: Sentence, use: Use, *, asking: bool = True) -> bool:
    """Whether what a verb acts on is not done by that; `asking` counts verbs that only ask for it."""
    return _listed(sentence, use, asking=asking) or _negated(sentence, use) or _wished(sentence, use)


def _falls(sentence: Sentence, clause: Clause) -> bool:
    """Whether a clause says of its subject that it did not happen."""
    verb = clause.finite
    if verb is None:
        return False
    if verb.base in _HAPPENS:
        return _negated(sentence, verb) or _wished(sentence, verb)
    return verb.how == "passive" and _lifts(sentence, verb, asking=False)


def _listed(sentence: Sentence, use: Use, *, asking: bool) -> bool:
    """Whether a verb is one of those that undo; `asking` counts those that name whom they ask."""
    if sentence.chunks[use.at].lower.partition(" ")[0] not in _FIRST:
        return False
    words = tuple(word for chunk in sentence.chunks[use.at : use.at + 2] for word in chunk.lower.split())
    starts = {words[:1], words[:2]}
    return not starts.isdisjoint(cues().undoing) or (asking and not starts.isdisjoint(cues().asking))


def _negated(sentence: Sentence, use: Use) -> bool:
    """Whether "not" or "never" stands among the auxiliaries of a verb; "not only" denies nothing."""
    chunks = sentence.chunks
    return any(
        chunks[at].lower in _NOT and chunks[at + 1].lower != "only" for at in _auxiliaries(sentence, use)
    )


def _wished(sentence: Sentence, use: Use) -> bool:
    """Whether the auxiliaries of a verb say that something ought to be, not that it is."""
    return any(sentence.chunks[at].lower in _OUGHT for at in _auxiliaries(sentence, use))


def _auxiliaries(sentence: Sentence, use: Use) -> Iterator[int]:
    """The chunks of auxiliaries, adverbs and "not" that stand before a verb, from the nearest on."""
    at = use.at - 1
    while at >= 0 and sentence.chunks[at].lower in _BESIDE_VERB:
        yield at
        at -= 1


def _subject_of(sentence: Sentence, candidate: Candidate, index: int) -> bool:
    """Whether a candidate is the subject of a clause, its own or one that shares its subject."""
    home = _home(sentence, index)
    first, chunks = sentence.clauses[home], sentence.chunks
    if candidate.clause != home or candidate.outer or (first.finite and candidate.at > first.finite.at):
        return False
    between = range(candidate.right, first.finite.at if first.finite else candidate.right)
    return not any(chunks[at].lower == "which" and chunks[at - 1].lower in PREPOSITIONS for at in between)


def _home(sentence: Sentence, index: int) -> int:
    """The clause whose subject a clause has: its own or one before it."""
    while index > 0 and not sentence.clauses[index].own_subject:
        index -= 1
    return index


def _done_behind(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether what follows says that it was done all the same: "proposed a network, which was launched"."""
    ahead = [chunk for chunk in sentence.chunks[candidate.right :][:4] if chunk.text != ","]
    verbs = [chunk for chunk in ahead if chunk.lower not in _BEFORE_VERB]
    past = bool(verbs) and any(verb.form == "past" and verb.frame in _DONE for verb in verbs[0].verbs)
    return past and not candidate.verbal


GONE = (_subject, _denied)
WANTED = (_object, _reported, _governed)
"""What undoes a candidate for good, or unless the sentence goes on to say that it was done; in no order."""
