"""What a cooperation without a named thing is about: one for each clause, one for each item of its list.

"worked on nets"; "by mapping reefs and training crews"; "assisted by FAO in surveys and by UNEP in law".
"""

from collections.abc import Callable, Iterator, Sequence

from loaders.activities.candidate import Candidate, Way
from loaders.activities.extents import subject
from loaders.activities.names import called
from loaders.activities.topics import told_by, topic
from loaders.syntax.chunks import DETERMINERS, PREPOSITIONS, Chunk
from loaders.syntax.clauses import Clause, Use
from loaders.syntax.cues import cues
from loaders.syntax.heads import helps
from loaders.syntax.sentence import Sentence

About = tuple[Use | None, int, int]
"""A verb, None for a noun, and the half-open chunk range of what it is about."""

# yes: "nets and boats"
# no: "nets of boats"
_JOINS = frozenset({"and", ",", "or"})
# yes: "talks on nets"
# no: "talks with pilots"
_ABOUT = frozenset("in on of for towards regarding concerning against".split())
# yes: "by mapping reefs"
# no: "in mapping reefs"
_THROUGH = frozenset({"by", "through", "including"})
# yes: "engage"
# no: "hold"
_ENGAGED = frozenset({"engage", "consult", "discuss", "liaise"})
# yes: "regular contacts"
# no: "regular boats"
_TALKS = frozenset({"contact", "contacts", "dialogue", "consultations", "engagement"})
_ASSIST = cues().words["assistance"]
_BESIDE_PARTNER = DETERMINERS | {"and"}


def subjects(sentence: Sentence) -> Iterator[Candidate]:
    """A cooperation for every clause with a verb, and for every deed, subject or kind of help of a list."""
    found: dict[tuple[int, int], tuple[Way, Use | None]] = {}
    for way, rule in _RULES:
        for verb, left, right in rule(sentence):
            if not all(map(_is_place, sentence.chunks[left:right])):
                found.setdefault((left, right), (way, verb))
    for (left, right), (way, verb) in found.items():
        index = sentence.clause_of(verb.at if verb else left)
        type_, at = _type(sentence, verb, index), verb.at if verb else left
        name = _with_partner(sentence, type_, left, right) + called(sentence, left, right)
        yield Candidate(way, "cooperation", type_, name, index, left, at, right)


def _is_place(chunk: Chunk) -> bool:
    """Whether a word only says where: no topic is made of such words alone."""
    return chunk.kind in ("place", "punct") or chunk.lower in _BESIDE_PARTNER


def _with_partner(sentence: Sentence, type_: str, left: int, right: int) -> str:
    """What a name begins with whose words are only those of a partner: "cooperation with" the Forum."""
    plain = (chunk.lower for chunk in sentence.chunks[left:right] if chunk.kind != "actor")
    if set(plain) - _BESIDE_PARTNER:
        return ""
    return "support to " if type_ == "technical_assistance" else "cooperation with "


def _clauses(sentence: Sentence) -> Iterator[About]:
    """What stands behind the verb of each clause and its partners; before it where nothing but they do."""
    for clause in sentence.clauses:
        if main := clause.main:
            left, right = topic(sentence.chunks, sentence.uses, sentence.background, clause, main)
            if left >= right and main.how == "passive":
                left, right = subject(sentence, main)
                left = left if _matter(sentence.chunks[left:right]) else right
            yield main, left, right


def _matter(chunks: Sequence[Chunk]) -> bool:
    """Whether a subject is a matter, not a body, person or place: "access to data", not "the Council"."""
    return any(
        chunk.kind == "word" and not chunk.capital and chunk.lower not in PREPOSITIONS for chunk in chunks
    )


def _deeds(sentence: Sentence) -> Iterator[About]:
    """ "by mapping reefs, deepening the partnership on nets and engaging in advocacy"."""
    for row in _rows(sentence):
        end = sentence.clauses[sentence.clause_of(row[-1].at)].end
        for use, stop in zip(row, [*(use.at for use in row[1:]), end], strict=True):
            clause = Clause(use.at, stop, use, use, False)
            yield use, *topic(sentence.chunks, sentence.uses, sentence.background, clause, use)


def _rows(sentence: Sentence) -> list[list[Use]]:
    """The gerunds that "by", "through" or "including" begins and a comma or "and" joins, two or more."""
    rows: list[list[Use]] = []
    goes_on = False
    for use in sentence.uses:
        before = sentence.chunks[use.at - 1].lower
        if use.how == "gerund" and goes_on and before in _JOINS:
            rows[-1].append(use)
        elif use.how == "gerund" and before in _THROUGH:
            rows.append([use])
            goes_on = True
        elif use.how in ("finite", "passive"):
            goes_on = False
    return [row for row in rows if len(row) > 1]


def _matters(sentence: Sentence) -> Iterator[About]:
    """ "assisted by FAO in surveys, by UNEP in the law of ports": what the later ones did."""
    for clause in sentence.clauses:
        for at in range(clause.start + 3, clause.end - 1):
            if sentence.chunks[at].lower in _ABOUT and _by_another(sentence.chunks, at):
                yield clause.main, *told_by(sentence.chunks, at, clause.end)


def _by_another(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether another body stands before a preposition: ", by the Bank in", "and by FAO in"."""
    by = at - 2 - (chunks[at - 2].lower in DETERMINERS)
    return chunks[at - 1].kind == "actor" and chunks[by].lower == "by" and chunks[by - 1].lower in _JOINS


def _helps(sentence: Sentence) -> Iterator[About]:
    """ "surveys of tides and advice on reefs": the subject of each kind of help that is no thing by name."""
    chunks = sentence.chunks
    named = {phrase.stop - 1 for phrase in sentence.phrases}
    for at, chunk in enumerate(chunks[:-2]):
        if chunk.lower in _ASSIST and at not in named and helps(chunks, at):
            yield None, *told_by(chunks, at + 1, sentence.clauses[sentence.clause_of(at)].end)


def _type(sentence: Sentence, verb: Use | None, index: int) -> str:
    """The type of a cooperation by its verb, or by the nouns between it and the end of its clause."""
    if verb is None or verb.frame == "support":
        return "technical_assistance"
    near = {chunk.lower for chunk in sentence.chunks[verb.at : sentence.clauses[index].end]}
    if near & _ASSIST and verb.frame in ("be", "organize"):
        return "technical_assistance"
    if verb.base in ("coordinate", "align"):
        return "coordination"
    if verb.base in ("advocate", "promote", "mobilize"):
        return "advocacy"
    return "consultation" if verb.base in _ENGAGED or near & _TALKS else "other_cooperation"


_RULES: tuple[tuple[Way, Callable[[Sentence], Iterator[About]]], ...] = (
    ("topic", _clauses),
    ("item", _deeds),
    ("item", _matters),
    ("item", _helps),
)
"""What proposes topics and items; of two with the same words the first is taken."""
