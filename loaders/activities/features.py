"""What a candidate looks like: the features by which the weights take or leave it."""

from collections.abc import Iterable, Iterator, Sequence

from loaders.activities.candidates import Candidate
from loaders.syntax.chunks import ADVERBS, AUXILIARIES, DETERMINERS, PREPOSITIONS
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence
from loaders.value import value

# yes: "when lamps burned"
# no: "lamps burned"
_OPENERS = frozenset("which who where that while when and as if but".split())


def verb_before(sentence: Sentence, at: int) -> Use | None:
    """The last verb before chunk `at`, in its clause."""
    for use in reversed(sentence.uses):
        if use.at < at:
            return use
    return None


def preposition(sentence: Sentence, at: int) -> str:
    """The preposition, verb or mark that governs what begins at chunk `at`; articles are passed over."""
    chunks = sentence.chunks
    at -= 1
    while at >= 0 and (
        chunks[at].lower in DETERMINERS or chunks[at].lower in ADVERBS or chunks[at].kind == "number"
    ):
        at -= 1
    if at < 0:
        return "^"
    chunk = chunks[at]
    if chunk.lower in PREPOSITIONS or chunk.lower in ("and", "to", "or", "that", "which"):
        return chunk.lower
    if chunk.verbs:
        return "verb:" + chunk.verbs[0].form
    return chunk.text if chunk.kind == "punct" else chunk.kind


@value
class Company:
    """The actors (ids) that a sentence names, those of the United Nations, and its place, from 0."""

    named: frozenset[str]
    united: frozenset[str]
    order: int = 0

    def sides(self, actors: Iterable[str]) -> str:
        """Whether actors are of the United Nations, others, both or none."""
        found = set(actors)
        return ("united" if found & self.united else "") + ("other" if found - self.united else "") or "none"


def of_candidate(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, company: Company
) -> Iterator[str]:
    """The features by which a candidate is taken or left."""
    clause = sentence.clauses[candidate.clause]
    yield from _standing(sentence, candidate, clause, company)
    main = clause.main
    frame, base, how = (main.frame, main.base, main.how) if main else ("none", "none", "none")
    way = candidate.way
    yield f"{way}"
    yield f"{way} kind={candidate.kind}"
    yield f"{way} type={candidate.type}"
    yield f"{way} frame={frame}"
    yield f"{way} base={base}"
    yield f"{way} how={how}"
    yield f"{way} kind={candidate.kind} frame={frame}"
    back = sentence.background[candidate.at]
    yield f"{way} background={back}"
    opener = sentence.chunks[clause.start].lower
    yield f"{way} opener={opener if opener in _OPENERS else 'other'}"
    if way == "topic":
        yield from _topic(sentence, all_, candidate, clause)
        return
    yield f"{way} dated={bool(candidate.when.start)} own={candidate.own_date}"
    yield f"dated={bool(candidate.when.start)} own={candidate.own_date} kind={candidate.kind}"
    if way == "verb":
        yield from _verb(sentence, candidate)
    else:
        yield from _thing(sentence, all_, candidate, clause)


def _standing(sentence: Sentence, candidate: Candidate, clause: Clause, company: Company) -> Iterator[str]:
    """Who is named around a candidate, where its sentence stands, and in which tense it tells."""
    way, kind = candidate.way, candidate.kind
    here = {chunk.mention.actor for chunk in sentence.chunks[clause.start : clause.end] if chunk.mention}
    yield f"{way} actors={min(len(company.named), 3)}"
    yield f"{way} clause-actors={min(len(here), 3)}"
    yield f"{way} sides={company.sides(company.named)}"
    yield f"{way} clause-sides={company.sides(here)}"
    yield f"kind={kind} clause-sides={company.sides(here)}"
    yield f"{way} first={company.order == 0}"
    yield f"{way} clause={min(candidate.clause, 3)}"
    tense = _tense(sentence, clause)
    yield f"{way} tense={tense}"
    yield f"kind={kind} tense={tense}"


def _tense(sentence: Sentence, clause: Clause) -> str:
    """The auxiliaries of the clause's verb, or "" for none."""
    if clause.finite is None:
        return "none"
    before = [
        chunk.lower for chunk in sentence.chunks[max(clause.start, clause.finite.at - 4) : clause.finite.at]
    ]
    return " ".join(word for word in before if word in AUXILIARIES) or clause.finite.how


def _topic(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause
) -> Iterator[str]:
    chunks = sentence.chunks
    nouns = [
        c
        for c in all_
        if c.way == "noun"
        and c.clause == candidate.clause
        and c.outer is None
        and not sentence.background[c.at]
    ]
    after = [c for c in nouns if c.left > candidate.at]
    yield f"topic nouns={min(len(nouns), 2)}"
    yield f"topic nouns-after={min(len(after), 2)}"
    for kind in sorted({c.kind for c in after}):
        yield f"topic with={kind}"
    for type_ in sorted({c.type for c in after}):
        yield f"topic with-type={type_}"
    yield f"topic verb={any(c.way == 'verb' and c.clause == candidate.clause for c in all_)}"
    yield f"topic type={candidate.type} nouns={min(len(after), 2)}"
    yield f"topic own-subject={clause.own_subject}"
    yield f"topic opens={chunks[candidate.left].lower}"
    yield f"topic after={preposition(sentence, candidate.left)}"
    yield f"topic length={_bucket(candidate.right - candidate.left)}"
    yield f"topic actor={any(chunk.kind == 'actor' for chunk in chunks[candidate.left : candidate.right])}"
    if clause.main and after:
        yield from _nearest(sentence, min(after, key=lambda c: c.left), clause.main)


def _nearest(sentence: Sentence, near: Candidate, main: Use) -> Iterator[str]:
    """The first named thing behind the verb of a topic."""
    yield f"topic frame={main.frame} near={near.kind}"
    yield f"topic distance={_bucket(near.left - main.at)}"
    yield f"topic frame={main.frame} distance={_bucket(near.left - main.at)}"
    if inner := verb_before(sentence, near.left):
        yield f"topic inner={inner.frame}/{inner.how}"


def _bucket(distance: int) -> str:
    return "0-2" if distance <= 2 else "3-6" if distance <= 6 else "7-12" if distance <= 12 else "13+"


def _verb(sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    chunks = sentence.chunks
    base = chunks[candidate.at].verbs[0].base
    actor = any(chunk.kind == "actor" for chunk in chunks[candidate.at + 1 : candidate.right])
    yield f"verb={base} dated={bool(candidate.when.start)}"
    yield f"verb={base} actor={actor}"
    yield f"verb={base} nouns={any(candidate.at < p.left < candidate.right for p in sentence.phrases)}"
    yield f"verb={base} background={sentence.background[candidate.at]}"


def _thing(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause
) -> Iterator[str]:
    """A named thing: its own words, what governs it, what stands around it."""
    chunks = sentence.chunks
    yield from _own_words(sentence, candidate)
    yield from _nesting(sentence, all_, candidate, clause)
    yield from _verbs_around(sentence, candidate, clause)
    kind, left = candidate.kind, candidate.left
    prep = preposition(sentence, left)
    yield f"prep={prep}"
    yield f"prep={prep} kind={kind}"
    yield f"prep={prep} nested={bool(candidate.outer)}"
    above = governor(sentence, left)
    yield f"governor={above}"
    yield f"transparent={above in cues().transparent} kind={kind}"
    det = chunks[left - 1].lower if left else "^"
    article = det if det in DETERMINERS else "none"
    yield f"article={article} kind={kind}"
    yield f"article={article} nested={bool(candidate.outer)}"
    yield f"by={_by(sentence, candidate.right)}"
    back = sentence.background[candidate.at]
    yield f"back={back} kind={kind} dated={candidate.own_date}"
    yield f"next={chunks[candidate.right].lower if candidate.right < len(chunks) else '$'}"
    if back:
        yield f"back-cue={_cue(sentence, candidate.at)} kind={kind}"


def _own_words(sentence: Sentence, candidate: Candidate) -> Iterator[str]:
    chunks = sentence.chunks
    kind, phrase = candidate.kind, candidate.phrase
    yield f"length={min(candidate.right - candidate.left, 12)}"
    if phrase is None:
        mention = chunks[candidate.at].mention
        yield f"{candidate.way} listed={mention.how if mention else 'no'}"
        yield f"{candidate.way} alone={not _partners(sentence, candidate)}"
        return
    head = chunks[phrase.stop - 1]
    yield f"head={' '.join(chunk.lower for chunk in chunks[phrase.at : phrase.stop])}"
    yield f"capital={head.capital} kind={kind}"
    yield f"plural={phrase.head.plural} kind={kind}"
    inside = chunks[phrase.left : phrase.at]
    yield f"owner={any(c.kind == 'actor' for c in inside)} kind={kind}"
    yield f"ordinal={any(c.ordinal for c in inside)}"
    yield f"joint={any(c.lower == 'joint' for c in inside)}"
    yield f"modifiers={min(len(inside), 4)} kind={kind} nested={bool(candidate.outer)}"
    if candidate.outer:
        yield f"nested capital={head.capital}"
        yield f"nested kind={kind} capital={head.capital}"


def _partners(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence names somebody besides the candidate's own words."""
    return any(
        chunk.mention and not candidate.left <= at < candidate.right
        for at, chunk in enumerate(sentence.chunks)
    )


def _nesting(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause
) -> Iterator[str]:
    kind, outer = candidate.kind, candidate.outer
    side = "object" if clause.main and candidate.at > clause.main.at else "subject"
    frame = clause.main.frame if clause.main else "none"
    yield f"side={side} how={clause.finite.how if clause.finite else 'none'}"
    yield f"side={side} frame={frame} kind={kind}"
    if outer:
        yield f"nested={outer.head.kind}/{kind}"
        yield f"nested in={outer.head.type}"
        yield f"nested background={sentence.background[outer.at]}"
        return
    yield "nested=no"
    before = [
        c for c in all_
        if c.way == "noun" and c.clause == candidate.clause and c.outer is None and c.left < candidate.left
        and not sentence.background[c.at] and c.phrase is not candidate.phrase
    ]  # fmt: skip
    yield f"earlier={min(len(before), 2)} side={side}"
    if before:
        yield f"after={before[-1].kind}/{kind}"


def _verbs_around(sentence: Sentence, candidate: Candidate, clause: Clause) -> Iterator[str]:
    """The verb that stands before a thing, and whether it is the clause's own."""
    nested = bool(candidate.outer)
    if inner := verb_before(sentence, candidate.left):
        yield f"inner={inner.frame}/{inner.how}"
        yield f"inner={inner.frame}/{inner.how} kind={candidate.kind} nested={nested}"
        yield f"inner-base={inner.base}"
        yield f"chain={'main' if inner == clause.main else 'other'} how={inner.how} nested={nested}"
        yield f"distance={_bucket(candidate.left - inner.at)} nested={nested}"


def _cue(sentence: Sentence, at: int) -> str:
    """The first words of the background that chunk `at` stands in."""
    while at > 0 and sentence.background[at - 1]:
        at -= 1
    return " ".join(chunk.lower for chunk in sentence.chunks[at : at + 2])


def governor(sentence: Sentence, left: int) -> str:
    """The noun that governs a phrase through "of", "for", "in": "review" in "review of the plan"."""
    chunks = sentence.chunks
    at = left - 1
    while at >= 0 and chunks[at].lower in DETERMINERS:
        at -= 1
    if at > 0 and chunks[at].lower in ("of", "for", "in", "on", "to", "towards", "through"):
        return chunks[at - 1].lower if chunks[at - 1].kind == "word" else chunks[at - 1].kind
    return "-"


def _by(sentence: Sentence, right: int) -> bool:
    words = [chunk.lower for chunk in sentence.chunks[right : right + 4]]
    return "by" in words
