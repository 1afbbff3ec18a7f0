"""A sentence and what it may say was done: what the weights choose from."""

from collections.abc import Iterable

from loaders.activities.candidate import Candidate
from loaders.activities.candidates import candidates
from loaders.activities.repeats import repeated
from loaders.activities.undone import undone
from loaders.syntax.sentence import Sentence
from loaders.value import value


@value
class Part:
    """A sentence, and its candidates in reading order, dated."""

    sentence: Sentence
    candidates: tuple[Candidate, ...]


def parts(sentences: Iterable[Sentence]) -> list[Part]:
    """The sentences with what each may say was done; repeated events ("in May and June") one by one."""
    return [Part(sentence, tuple(_dated(sentence))) for sentence in sentences]


def _dated(sentence: Sentence) -> list[Candidate]:
    told = [candidate for candidate in candidates(sentence) if not undone(sentence, candidate)]
    split = [dated for candidate in told for dated in repeated(sentence, candidate)]
    return sorted(split, key=lambda candidate: (candidate.left, candidate.way))
