"""Every rule beside its case: comments above a pattern or a set of words say what it finds and what not."""

import ast
import csv
import json
import re
import tomllib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from loaders.activities.around import governor
from loaders.activities.candidates import candidates
from loaders.activities.spots import venue
from loaders.activities.themes import Themes
from loaders.activities.undone import undone
from loaders.syntax.cues import cues
from loaders.syntax.sentence import Sentence
from tests.reading import everybody, sentence_of

ROOT = Path(__file__).parents[2]
FOLDERS = ("loaders/*.py", "loaders/*/*.py")
"""Where every regular expression has its cases."""
LANGUAGE = ("actors", "syntax", "activities")
"""Where tables of words have them, too."""
LONGEST = 200  # characters of the text of one regular expression
COMMENT = re.compile(r"# (yes|no): (\".*\")")


@dataclass(frozen=True)
class Rule:
    """A compiled pattern, a set or a table of words at the top of a module, with the cases above it.

    literals  the texts in the call that makes it.
    """

    module: Path
    name: str
    line: int
    yes: tuple[str, ...]
    no: tuple[str, ...]
    literals: tuple[str, ...]

    @property
    def value(self) -> Any:
        dotted = self.module.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
        return getattr(import_module(dotted), self.name)

    def finds(self, case: str) -> bool:
        if isinstance(self.value, frozenset | dict):
            return holds(case, self.value)
        return bool(self.value.search(case.encode() if isinstance(self.value.pattern, bytes) else case))

    def __str__(self) -> str:
        return f"{self.module.relative_to(ROOT)}:{self.line} {self.name}"


def holds(case: str, words: Collection[object]) -> bool:
    """Whether a word of the set, or words of it side by side, stand in a case."""
    told = re.findall(r"[\w’'-]+|[^\w\s]", case)
    runs = [tuple(told[at : at + length]) for at in range(len(told)) for length in (1, 2, 3)]
    return any(run in words or " ".join(run) in words for run in runs)


def rules(maker: str) -> Iterator[Rule]:
    """What the calls of `maker` make when a module is loaded: "re.compile", "frozenset"."""
    for module in sorted(path for folder in FOLDERS for path in ROOT.glob(folder)):
        text = module.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if calls := _calls(node, maker):
                above = _above(text.splitlines(), node.lineno)
                yield Rule(
                    module,
                    _target(node),
                    node.lineno,
                    tuple(case for what, case in above if what == "yes"),
                    tuple(case for what, case in above if what == "no"),
                    tuple(literal for call in calls for literal in _literals(call)),
                )


def _calls(node: ast.stmt, maker: str) -> list[ast.Call]:
    """The calls of `maker` that a statement makes when its module is loaded."""
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        return []
    calls = [each for each in ast.walk(node) if isinstance(each, ast.Call)]
    return [call for call in calls if ast.unparse(call.func) == maker]


def _target(node: ast.stmt) -> str:
    """The name of the only pattern or set that a statement makes."""
    assert isinstance(node, ast.Assign), f"line {node.lineno}: give it a name of its own"
    assert isinstance(node.value, ast.Call | ast.BinOp), f"line {node.lineno}: give each a name of its own"
    (target,) = node.targets
    return ast.unparse(target)


def _above(lines: list[str], line: int) -> list[tuple[str, str]]:
    """The cases in the comments directly above a line."""
    found = []
    at = line - 2
    while at >= 0 and lines[at].startswith("#"):
        if case := COMMENT.match(lines[at]):
            found.append((case[1], json.loads(case[2])))
        at -= 1
    return found


def _literals(call: ast.Call) -> Iterator[str]:
    """The texts in the argument, those that Python joins as one."""
    for each in ast.walk(call.args[0]):
        if isinstance(each, ast.JoinedStr):
            yield "".join(str(part.value) for part in each.values if isinstance(part, ast.Constant))
        elif isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def word_tables() -> Iterator[Rule]:
    """The tables at the top of a module of language that say what a word means: "meet" is a meeting."""
    for module in sorted(path for folder in LANGUAGE for path in (ROOT / "loaders" / folder).glob("*.py")):
        text = module.read_text(encoding="utf-8")
        for node in ast.parse(text).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Dict) and _of_words(node.value):
                above = _above(text.splitlines(), node.lineno)
                yes, no = (tuple(case for what, case in above if what == side) for side in ("yes", "no"))
                yield Rule(module, ast.unparse(node.targets[0]), node.lineno, yes, no, ())


def _of_words(table: ast.Dict) -> bool:
    return all(isinstance(key, ast.Constant) and isinstance(key.value, str) for key in table.keys)


RULES = list(rules("re.compile"))
WORDS = [*(rule for rule in rules("frozenset") if rule.literals), *word_tables()]


def test_the_rules_are_found() -> None:
    assert len(RULES) > 150
    folders = {"read", "document", "actors", "syntax", "activities", "loaders"}
    assert {rule.module.parent.name for rule in RULES} == folders
    assert len(WORDS) > 50


@pytest.mark.parametrize("rule", [*RULES, *WORDS], ids=str)
def test_a_regular_expression_or_a_set_of_words_finds_what_its_cases_say(rule: Rule) -> None:
    assert rule.yes, f"{rule} has no '# yes: \"…\"' above it"
    assert rule.no, f"{rule} has no '# no: \"…\"' above it"
    assert [case for case in rule.yes if not rule.finds(case)] == []
    assert [case for case in rule.no if rule.finds(case)] == []


@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_regular_expression_is_short_or_made_of_named_parts(rule: Rule) -> None:
    assert [literal for literal in rule.literals if len(literal) > LONGEST] == []


def of_kind(kind: str) -> Callable[[Sentence], bool]:
    return lambda sentence: any(phrase.head.kind == kind for phrase in sentence.phrases)


def of_frame(frame: str) -> Callable[[Sentence], bool]:
    return lambda sentence: any(use.frame == frame for use in sentence.uses)


def of_verb(base: str) -> Callable[[Sentence], bool]:
    return lambda sentence: any(use.base == base for use in sentence.uses)


def topical(sentence: Sentence) -> bool:
    places = [at for at, chunk in enumerate(sentence.chunks) if chunk.kind == "place"]
    return any(not venue(sentence, at) for at in places)


def transparent(sentence: Sentence) -> bool:
    return any(governor(sentence, phrase.left) in cues().transparent for phrase in sentence.phrases)


def doing(sentence: Sentence) -> bool:
    """Whether a phrase ends before "and the" and a noun with which something new begins."""
    ahead = [[chunk.lower for chunk in sentence.chunks[one.right :][:3]] for one in sentence.phrases]
    return any(words[:1] == ["and"] and words[-1] in cues().doings for words in ahead)


def gone(sentence: Sentence) -> bool:
    return any(undone(sentence, one) for one in candidates(sentence) if one.way == "noun")


def standing(name: str, sentence: Sentence) -> bool:
    return holds(sentence.text.lower(), cues().words[name])


CUES: dict[str, Callable[[Sentence], bool]] = {
    **{f"heads.{kind}": of_kind(kind) for kind in ("event", "agreement", "programme", "publication")},
    "heads.none": lambda sentence: not sentence.phrases,
    **{
        f"verbs.{frame}": of_frame(frame)
        for frame in "organize attend sign support author cooperate establish implement be".split()
    },
    "irregular": of_verb("hold"),
    "context.background": lambda sentence: any(sentence.background),
    "context.transparent": transparent,
    "context.topical": topical,
    "context.doings": doing,
    **{f"undone.{words}": gone for words in ("undoing", "asking", "wanted", "cancelled")},
    **{f"words.{name}": partial(standing, name) for name in cues().words},
}


def tables() -> dict[str, dict[str, list[str]]]:
    """Table of cue words → its cases, which stand in comments above it."""
    found: dict[str, dict[str, list[str]]] = {}
    section, above = "", {"yes": [], "no": []}  # type: dict[str, list[str]]
    for line in (ROOT / "loaders/data/cues.toml").read_text(encoding="utf-8").splitlines():
        if case := COMMENT.match(line):
            above[case[1]].append(json.loads(case[2]))
        elif line.startswith("["):
            section, name = line.strip("[]"), line.strip("[]")
            found[name], above = above, {"yes": [], "no": []}
        elif (key := re.match(r"\w+(?= = )", line)) and (above["yes"] or above["no"]):
            found[f"{section}.{key[0]}"], above = above, {"yes": [], "no": []}
    return found


def test_every_table_of_cue_words_has_its_cases() -> None:
    data = tomllib.loads((ROOT / "loaders/data/cues.toml").read_text(encoding="utf-8"))
    keyed = {
        f"{name}.{key}" for name in ("heads", "verbs", "context", "undone", "words") for key in data[name]
    }
    assert keyed | {"irregular"} == set(CUES)
    assert {name for name, cases in tables().items() if cases["yes"] and cases["no"]} == set(CUES)


@pytest.mark.parametrize("name", CUES)
def test_cue_words_do_what_their_cases_say(name: str) -> None:
    cases = tables()[name]
    assert [case for case in cases["yes"] if not CUES[name](sentence_of(case))] == []
    assert [case for case in cases["no"] if CUES[name](sentence_of(case))] == []


def test_the_cues_of_themes_do_what_their_cases_say() -> None:
    known = Themes(everybody().named, everybody().actor)
    for row in _rows_of("themes.csv"):
        assert row["yes"]
        assert row["id"] in known.of(row["yes"])
        assert row["no"]
        assert row["id"] not in known.of(row["no"])


def test_the_cues_of_levels_do_what_their_cases_say() -> None:
    for row in _rows_of("levels.csv"):
        for case, wanted in ((row["yes"], True), (row["no"], False)):
            assert case
            assert any(cue(case) for cue in _cues_of(row)) is wanted, case


def _rows_of(name: str) -> list[dict[str, str]]:
    with (ROOT / "loaders/data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _cues_of(row: dict[str, str]) -> list[Callable[[str], object]]:
    """What finds each cue of a row of levels in words, whatever the capitals; "*" is any ending."""
    ends = [cue.strip() for cue in row["cues"].split("|")]
    forms = [re.escape(cue.removesuffix("*")) + (r"[\w-]*" if cue.endswith("*") else "") for cue in ends]
    return [re.compile(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE).search for form in forms]


def clued_patterns() -> Iterator[tuple[Rule, object]]:
    """Every pattern that is searched for only where a clue stands, with the clues of the call."""
    known = {(rule.module, rule.name): rule for rule in RULES}
    for module in sorted(path for folder in FOLDERS for path in ROOT.glob(folder)):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "clued":
                rule = known[module, ast.unparse(node.args[0])]
                names = vars(import_module(".".join(module.relative_to(ROOT).with_suffix("").parts)))
                yield rule, eval(ast.unparse(node.args[2]), dict(names))


@pytest.mark.parametrize(("rule", "clues"), list(clued_patterns()), ids=str)
def test_every_match_of_a_pattern_holds_a_clue_by_which_it_is_looked_for(
    rule: Rule, clues: list[str]
) -> None:
    invented = (ROOT / "benchmarks" / "annotation").glob("**/invented-*.jsonl")
    texts = [json.loads(line)["text"] for file in invented for line in file.read_text("utf-8").splitlines()]

    found = [match[0] for text in (*rule.yes, *texts) for match in rule.value.finditer(text)]

    assert found
    assert [words for words in found if not any(clue in words for clue in clues)] == []
