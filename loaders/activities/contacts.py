"""Contacts that are kept up, which are no event: "maintained consultations", not "held consultations"."""

from loaders.activities.around import verb_before
from loaders.syntax.cues import cues
from loaders.syntax.phrases import Phrase
from loaders.syntax.sentence import Sentence

# yes: "regular consultations"
# no: "regular meetings"
_CONTACTS = frozenset("consultation consultations contact contacts dialogue dialogues".split())
# yes: "They engage in talks."
# no: "They hold talks."
_ENGAGED = frozenset({"engage", "engage in", "deepen", "intensify", "strengthen", "enhance"})
_KEPT_UP = cues().words["goes_on"] | _ENGAGED


def kept_up(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase names contacts that its verb keeps up, at no date and no place."""
    head = sentence.chunks[phrase.stop - 1]
    verb = verb_before(sentence, phrase.left)
    if head.lower not in _CONTACTS or head.capital or verb is None or verb.base not in _KEPT_UP:
        return False
    end = sentence.clauses[sentence.clause_of(phrase.at)].end
    return not any(chunk.kind in ("date", "place") for chunk in sentence.chunks[phrase.stop : end])
