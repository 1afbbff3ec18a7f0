"""The packaged cue words."""

from typing import get_args

import pytest

from graph.vocabulary import TYPES, ActivityKind
from loaders.syntax.cues import Frame, cues


def test_every_head_has_a_kind_and_type_of_the_closed_lists() -> None:
    kinds = {str(kind): types for kind, types in TYPES.items()}
    wrong = [
        words
        for words, head in cues().heads.items()
        if head.kind != "none" and head.type not in kinds.get(head.kind, ())
    ]
    assert wrong == []


@pytest.mark.parametrize("kind", list(ActivityKind))
def test_every_kind_but_cooperation_has_heads(kind: ActivityKind) -> None:
    has = any(head.kind == kind for head in cues().heads.values())
    assert has is (kind != ActivityKind.COOPERATION)


@pytest.mark.parametrize(
    ("words", "type_", "plural"),
    [
        ("workshop", "workshop", False),
        ("workshops", "workshop", True),
        ("memorandum of understanding", "memorandum_of_understanding", False),
        ("policies", "strategy", True),
        ("side events", "side_event", True),
    ],
)
def test_heads_are_known_in_singular_and_plural(words: str, type_: str, plural: bool) -> None:
    head = cues().heads[tuple(words.split())]
    assert (head.type, head.plural) == (type_, plural)


@pytest.mark.parametrize(
    ("word", "base", "form"),
    [
        ("organize", "organize", "base"),
        ("organizes", "organize", "s"),
        ("organized", "organize", "past"),
        ("organizing", "organize", "ing"),
        ("held", "hold", "past"),
        ("met", "meet", "past"),
        ("carries out", "carry out", "s"),
        ("planned", "plan", "past"),
        ("planning", "plan", "ing"),
        ("publishes", "publish", "s"),
    ],
)
def test_verbs_are_known_in_all_forms(word: str, base: str, form: str) -> None:
    assert (base, form) in {(verb.base, verb.form) for verb in cues().verbs[tuple(word.split())]}


def test_cues_are_lower_case_words() -> None:
    keys = [*cues().heads, *cues().verbs, *cues().background]
    assert all(word == word.lower() and word.strip() == word != "" for key in keys for word in key)


def test_what_is_only_cited_is_known_by_its_opening() -> None:
    assert ("in", "line", "with") in cues().background


def test_every_frame_of_the_cue_words_is_of_the_closed_list() -> None:
    assert {verb.frame for verbs in cues().verbs.values() for verb in verbs} == set(get_args(Frame))
