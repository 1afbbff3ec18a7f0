"""What holds for any text: spans lie inside, nothing crashes, and the same words give the same facts."""

import os
import random
import re
import subprocess
import sys
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from graph.check.problems import problems
from graph.identity import activity_id
from graph.vocabulary import TYPES, ActivityKind, Role
from loaders.extraction import Activity, Document, Extraction, Reading, from_lines, lines
from loaders.pipeline import extracted
from loaders.read import Source
from loaders.recording import records
from tests.invented_report import TEXT
from tests.reading import activities_of, everybody, parts_of

ROOT = Path(__file__).parents[2]
SENTENCE = "In May 2031, UNEP and the African Union held a workshop on tides in Nairobi."
ODD = {
    "nothing": "",
    "spaces": " \t\n ",
    "one word": "Workshop",
    "one letter": "a",
    "one actor": "UNEP",
    "one date": "2031",
    "only punctuation": "... ,,, ;;; ––– ( ) [ ] “ ” ‘ ’ ! ? : / \\ & %",
    "only digits": "1 2 3 2031 3 May",
    "no verb": "The workshop of UNEP and the African Union on tides in Nairobi in May 2031",
    "no space": "UNEPandtheAfricanUnionheldaworkshop" * 40,
    "an unclosed quotation": f"They wrote “{SENTENCE}",
    "an unclosed bracket": f"They wrote ({SENTENCE} {SENTENCE}",
    "closing brackets": f")))) {SENTENCE} ))))",
    "emojis": "🚢 UNEP 🤝 the African Union 👩🏽‍🔬 held a workshop on tides 🌊 in Nairobi in May 2031 🎉.",
    "right to left": "عقدت UNEP و the African Union ورشة عمل في Nairobi in May 2031. שלום",
    "Cyrillic and Greek": "ЮНЕП и African Union held a workshop on θάλασσα.",
    "combining marks": "U\u0301N\u0308EP held a wo\u0300rkshop with the African Union in São Tomé.",
    "control characters": "UNEP\x00 held\x07 a\u200b workshop\ufeff with\u00a0the African\u2028Union.",
    "one long list": "UNEP, the African Union, FAO and WHO, " * 1320,
    "one long word": "a" * 50_000,
    "one long sentence without meaning": "boat " * 10_000,
    "many commas": ", " * 25_000,
    "many capitals": "Harbour " * 6_250,
    "many dates": "3 May 2031 and " * 3_300,
    "many brackets": "(" * 2_000 + ")" * 2_000,
    "many sentences": f"{SENTENCE} " * 60,
}
WORDS = (
    "UNEP | the African Union | FAO | they | the two organizations | Japan | held | signed | "
    "published | supported | continued to support | were | will | a workshop on tides | "
    "the third and fourth conferences | a memorandum of understanding | a handbook | "
    "joint projects | “Clean Bays Plan” | the Harbour Plan of Action | in Nairobi | "
    "in May 2031 | on 3 and 4 June 2032 | (2033) | since 2030 | in line with | which | and | , | "
    "; | . | of | on | with | to | by | respectively | in the same month | its | (AU) | whose | "
    "as well as"
).split(" | ")


def invented(seed: int) -> str:
    """A text in the words of the genre, in any order."""
    chance = random.Random(seed)
    return " ".join(chance.choices(WORDS, k=chance.randrange(1, 60)))


def hold(text: str, found: list[Activity]) -> None:
    """What must be true of any activity of any text."""
    parts = {(part.sentence.start, part.sentence.end) for part in parts_of(text, "au")}
    assert [one.span for one in found] == sorted(one.span for one in found)
    for one in found:
        assert one.span in parts
        assert one.name.strip() == one.name != ""
        assert one.type in TYPES[ActivityKind(one.kind)]
        for date in (one.start, one.end):
            assert date is None or re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date)
        assert one.place is None or one.place in text
        actors = [person.actor for person in one.participants]
        assert 0 < len(actors) == len(set(actors))
        for person in one.participants:
            assert 0 <= person.span[0] < person.span[1] <= len(text)
            assert person.role in list(Role)
            assert everybody().actor(person.actor).name
        assert one.id == activity_id(one.name, one.kind, one.start, one.end, actors)


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_nothing_crashes_on_odd_input(text: str) -> None:
    found = activities_of(text, "au")
    hold(text, found)


def test_texts_in_the_words_of_the_genre_hold_in_any_order() -> None:
    read = 0
    for seed in range(100):
        text = invented(seed)
        found = activities_of(text, "au")
        hold(text, found)
        read += len(found)
    assert read > 60


def test_chunks_phrases_and_clauses_lie_in_their_sentence_in_order() -> None:
    for seed in range(100):
        text = invented(seed)
        for part in parts_of(text, "au"):
            one = part.sentence
            assert all(one.start <= chunk.start < chunk.end <= one.end for chunk in one.chunks)
            assert all(left.end <= right.start for left, right in pairwise(one.chunks))
            assert all(0 <= p.left <= p.at < p.stop <= p.right <= len(one.chunks) for p in one.phrases)
            assert [use.at for use in one.uses] == sorted({use.at for use in one.uses})
            assert [clause.start for clause in one.clauses[1:]] == [clause.end for clause in one.clauses[:-1]]
            assert (one.clauses[0].start, one.clauses[-1].end) == (0, len(one.chunks))
            assert all(0 <= each.left < each.right <= len(one.chunks) for each in part.candidates)


def test_the_same_text_read_twice_is_equal() -> None:
    for seed in range(40):
        text = invented(seed)
        assert activities_of(text, "au") == activities_of(text, "au")


def test_a_paragraph_reads_the_same_whatever_was_read_before() -> None:
    texts = [invented(seed) for seed in range(30)]
    forwards = [activities_of(text, "au") for text in texts]
    backwards = [activities_of(text, "au") for text in reversed(texts)]
    assert forwards == backwards[::-1]


def test_what_is_read_does_not_depend_on_which_agency_is_named() -> None:
    def told(text: str, agency: str) -> list[tuple[object, ...]]:
        rows: list[tuple[object, ...]] = []
        for one in activities_of(text, "au"):
            who = [(p.actor.replace(agency.lower(), "x"), p.role, p.span) for p in one.participants]
            rows.append(
                (one.kind, one.type, one.name.replace(agency, "X"), one.start, one.end, one.place, who)
            )
        return rows

    read = 0
    for seed in range(60):
        text = invented(seed)
        found = told(text, "FAO")
        assert found == told(text.replace("FAO", "ILO"), "ILO")
        read += "FAO" in text and bool(found)
    assert read > 15


def test_words_before_a_sentence_move_its_spans_and_nothing_else() -> None:
    before = "The sea is wide. "
    (alone,) = activities_of(SENTENCE, "au")
    (moved,) = activities_of(before + SENTENCE, "au")
    shift = len(before)
    assert moved.span == (alone.span[0] + shift, alone.span[1] + shift)
    assert [one.span for one in moved.participants] == [
        (one.span[0] + shift, one.span[1] + shift) for one in alone.participants
    ]
    assert (moved.id, moved.kind, moved.name) == (alone.id, alone.kind, alone.name)


def test_records_of_any_text_have_unique_ids_and_known_ends() -> None:
    readings = tuple(
        Reading(number, "African Union", tuple(activities_of(text, "au")), text)
        for number, text in enumerate((invented(seed) for seed in range(40)), 1)
    )
    used = sorted(
        {"au"} | {p.actor for one in readings for each in one.activities for p in each.participants}
    )
    actors = tuple(replace(everybody().actor(one), part_of=None) for one in used)
    whole = Extraction(Document("A/99/12"), actors, readings, (), {"African Union": ("au",)})
    found = list(records(whole))
    assert len({record.id for record in found}) == len(found)
    assert list(problems(found)) == []


def test_an_extraction_written_as_lines_is_read_back_equal() -> None:
    found = extracted(Source(TEXT, "0" * 64, "A-99-12.txt"))
    bare = replace(found, paragraphs=tuple(replace(one, text="") for one in found.paragraphs))
    assert from_lines("\n".join(lines(found))) == bare


def test_another_process_reads_the_same_in_the_same_order() -> None:
    """Whatever the order in which Python keeps its sets."""
    script = (
        "from loaders.extraction import lines; from loaders.pipeline import extracted;"
        "from loaders.read import Source; from loaders.recording import records;"
        "from tests.invented_report import TEXT;"
        "found = extracted(Source(TEXT, '', 'A-99-12.txt'));"
        "print(lines(found), list(records(found)))"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout
        for seed in ("1", "2")
    ]  # fmt: skip
    assert told[0] == told[1]
    assert "workshop on harbour lights" in told[0]
