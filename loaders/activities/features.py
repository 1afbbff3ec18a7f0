"""What a candidate looks like: the features by which the weights take or leave it."""

from collections.abc import Sequence

from loaders.activities.around import apposed, by_behind, governor, list_behind, preposition, verb_before
from loaders.activities.candidate import Candidate
from loaders.activities.company import Company
from loaders.activities.unhosted import of_unhosted
from loaders.syntax.chunks import AUXILIARIES, DETERMINERS
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence

# yes: "when lamps burned"
# no: "lamps burned"
_OPENERS = frozenset("which who where that while when and as if but".split())


def of_candidate(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, company: Company
) -> list[str]:
    """The features by which a candidate is taken or left."""
    clause = sentence.clauses[candidate.clause]
    main = clause.main
    frame, base, how = (main.frame, main.base, main.how) if main else ("none", "none", "none")
    way, kind = candidate.way, candidate.kind
    opener = sentence.chunks[clause.start].lower
    found = [
        *_standing(sentence, candidate, clause, company),
        way,
        f"{way} kind={kind}",
        f"{way} type={candidate.type}",
        f"{way} frame={frame}",
        f"{way} base={base}",
        f"{way} how={how}",
        f"{way} kind={kind} frame={frame}",
        f"{way} background={sentence.background[candidate.at]}",
        f"{way} opener={opener if opener in _OPENERS else 'other'}",
    ]
    if not company.hosted:
        found += of_unhosted(sentence, candidate, company)
    if candidate.topical:
        return found + _topic(sentence, all_, candidate, clause)
    dated = f"dated={bool(candidate.when.start)} own={candidate.own_date}"
    found += (f"{way} {dated}", f"{dated} kind={kind}")
    own = _verb(sentence, candidate) if way == "verb" else _thing(sentence, all_, candidate, clause)
    return found + own


def _standing(sentence: Sentence, candidate: Candidate, clause: Clause, company: Company) -> list[str]:
    """Who is named around a candidate, where its sentence stands, and in which tense it tells."""
    way, kind = candidate.way, candidate.kind
    here = {mention.actor for at, mention in sentence.named if clause.start <= at < clause.end}
    sides, tense = company.sides(here), _tense(sentence, clause)
    return [
        f"{way} actors={min(len(company.named), 3)}",
        f"{way} clause-actors={min(len(here), 3)}",
        f"{way} sides={company.sides(company.named)}",
        f"{way} clause-sides={sides}",
        f"kind={kind} clause-sides={sides}",
        f"{way} first={company.order == 0}",
        f"{way} clause={min(candidate.clause, 3)}",
        f"{way} tense={tense}",
        f"kind={kind} tense={tense}",
    ]


def _tense(sentence: Sentence, clause: Clause) -> str:
    """The auxiliaries of the clause's verb, or "" for none."""
    if clause.finite is None:
        return "none"
    before = [
        chunk.lower for chunk in sentence.chunks[max(clause.start, clause.finite.at - 4) : clause.finite.at]
    ]
    return " ".join(word for word in before if word in AUXILIARIES) or clause.finite.how


def _topic(sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause) -> list[str]:
    chunks = sentence.chunks
    same = [c for c in all_ if c.way == "noun" and c.clause == candidate.clause and c.outer is None]
    nouns = [c for c in same if not sentence.background[c.at]]
    after = [c for c in nouns if c.left > candidate.at]
    items = [c for c in all_ if c.way == "item" and c.clause == candidate.clause and c is not candidate]
    inside = sum(candidate.left <= c.left < candidate.right for c in items)
    found = [
        f"topic nouns={min(len(nouns), 2)}",
        f"{candidate.way} items={min(len(items), 2)} in={min(inside, 2)}",
        f"topic nouns-after={min(len(after), 2)}",
        *(f"topic with={kind}" for kind in sorted({c.kind for c in after})),
        *(f"topic with-type={type_}" for type_ in sorted({c.type for c in after})),
        f"topic verb={any(c.way == 'verb' and c.clause == candidate.clause for c in all_)}",
        f"topic type={candidate.type} nouns={min(len(after), 2)}",
        f"topic own-subject={clause.own_subject}",
        f"topic opens={chunks[candidate.left].lower}",
        f"topic after={preposition(sentence, candidate.left)}",
        f"topic length={_bucket(candidate.right - candidate.left)}",
        f"topic actor={any(chunk.kind == 'actor' for chunk in chunks[candidate.left : candidate.right])}",
    ]
    if clause.main and after:
        found += _nearest(sentence, min(after, key=lambda c: c.left), clause.main)
    return found


def _nearest(sentence: Sentence, near: Candidate, main: Use) -> list[str]:
    """The first named thing behind the verb of a topic."""
    distance = _bucket(near.left - main.at)
    found = [
        f"topic frame={main.frame} near={near.kind}",
        f"topic distance={distance}",
        f"topic frame={main.frame} distance={distance}",
    ]
    if inner := verb_before(sentence, near.left):
        found.append(f"topic inner={inner.frame}/{inner.how}")
    return found


def _bucket(distance: int) -> str:
    return "0-2" if distance <= 2 else "3-6" if distance <= 6 else "7-12" if distance <= 12 else "13+"


def _verb(sentence: Sentence, candidate: Candidate) -> list[str]:
    chunks = sentence.chunks
    base = chunks[candidate.at].verbs[0].base
    actor = any(chunk.kind == "actor" for chunk in chunks[candidate.at + 1 : candidate.right])
    return [
        f"verb={base} dated={bool(candidate.when.start)}",
        f"verb={base} actor={actor}",
        f"verb={base} nouns={any(candidate.at < p.left < candidate.right for p in sentence.phrases)}",
        f"verb={base} background={sentence.background[candidate.at]}",
    ]


def _thing(sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause) -> list[str]:
    """A named thing: its own words, what governs it, what stands around it."""
    chunks = sentence.chunks
    kind, left, nested = candidate.kind, candidate.left, bool(candidate.outer)
    prep, above = preposition(sentence, left), governor(sentence, left)
    det = chunks[left - 1].lower if left else "^"
    article = det if det in DETERMINERS else "none"
    back = sentence.background[candidate.at]
    found = [
        *_own_words(sentence, candidate),
        *_nesting(sentence, all_, candidate, clause),
        *_verbs_around(sentence, candidate, clause),
        *_named_again(sentence, candidate),
        f"prep={prep}",
        f"prep={prep} kind={kind}",
        f"prep={prep} nested={nested}",
        f"governor={above}",
        f"transparent={above in cues().transparent} kind={kind}",
        f"article={article} kind={kind}",
        f"article={article} nested={nested}",
        f"by={by_behind(sentence, candidate.right)}",
        f"back={back} kind={kind} dated={candidate.own_date}",
        f"next={chunks[candidate.right].lower if candidate.right < len(chunks) else '$'}",
    ]
    return [*found, f"back-cue={_cue(sentence, candidate.at)} kind={kind}"] if back else found


def _named_again(sentence: Sentence, candidate: Candidate) -> list[str]:
    """Whether a thing's parts are listed behind it, or it has another name beside it."""
    parts, other = list_behind(sentence, candidate.right), apposed(sentence, candidate)
    kind = f"kind={candidate.kind}"
    return [f"lists={parts}", f"lists={parts} {kind}", f"apposed={other}", f"apposed={other} {kind}"]


def _own_words(sentence: Sentence, candidate: Candidate) -> list[str]:
    chunks = sentence.chunks
    kind, phrase = candidate.kind, candidate.phrase
    length = f"length={min(candidate.right - candidate.left, 12)}"
    if phrase is None:
        mention = chunks[candidate.at].mention
        listed = f"{candidate.way} listed={mention.how if mention else 'no'}"
        return [length, listed, f"{candidate.way} alone={not _partners(sentence, candidate)}"]
    capital = f"capital={chunks[phrase.stop - 1].capital}"
    inside = chunks[phrase.left : phrase.at]
    found = [
        length,
        f"head={' '.join(chunk.lower for chunk in chunks[phrase.at : phrase.stop])}",
        f"{capital} kind={kind}",
        f"plural={phrase.head.plural} kind={kind}",
        f"owner={any(c.kind == 'actor' for c in inside)} kind={kind}",
        f"ordinal={any(c.ordinal for c in inside)}",
        f"joint={any(c.lower == 'joint' for c in inside)}",
        f"modifiers={min(len(inside), 4)} kind={kind} nested={bool(candidate.outer)}",
    ]
    if candidate.outer:
        found += (f"nested {capital}", f"nested kind={kind} {capital}")
    return found


def _partners(sentence: Sentence, candidate: Candidate) -> bool:
    """Whether a sentence names somebody besides the candidate's own words."""
    return any(not candidate.left <= at < candidate.right for at, _ in sentence.named)


def _nesting(
    sentence: Sentence, all_: Sequence[Candidate], candidate: Candidate, clause: Clause
) -> list[str]:
    kind, outer = candidate.kind, candidate.outer
    side = f"side={'object' if clause.main and candidate.at > clause.main.at else 'subject'}"
    frame = clause.main.frame if clause.main else "none"
    found = [
        f"{side} how={clause.finite.how if clause.finite else 'none'}",
        f"{side} frame={frame} kind={kind}",
    ]
    if outer:
        found += (f"nested={outer.head.kind}/{kind}", f"nested in={outer.head.type}")
        return [*found, f"nested background={sentence.background[outer.at]}"]
    before = [
        c for c in all_
        if c.way == "noun" and c.clause == candidate.clause and c.outer is None and c.left < candidate.left
        and not sentence.background[c.at] and c.phrase is not candidate.phrase
    ]  # fmt: skip
    found += ("nested=no", f"earlier={min(len(before), 2)} {side}")
    return [*found, f"after={before[-1].kind}/{kind}"] if before else found


def _verbs_around(sentence: Sentence, candidate: Candidate, clause: Clause) -> list[str]:
    """The verb that stands before a thing, and whether it is the clause's own."""
    nested = f"nested={bool(candidate.outer)}"
    inner = verb_before(sentence, candidate.left)
    if inner is None:
        return []
    return [
        f"inner={inner.frame}/{inner.how}",
        f"inner={inner.frame}/{inner.how} kind={candidate.kind} {nested}",
        f"inner-base={inner.base}",
        f"chain={'main' if inner == clause.main else 'other'} how={inner.how} {nested}",
        f"distance={_bucket(candidate.left - inner.at)} {nested}",
    ]


def _cue(sentence: Sentence, at: int) -> str:
    """The first words of the background that chunk `at` stands in."""
    while at > 0 and sentence.background[at - 1]:
        at -= 1
    return " ".join(chunk.lower for chunk in sentence.chunks[at : at + 2])
