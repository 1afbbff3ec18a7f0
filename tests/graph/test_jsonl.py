"""Records as lines, there and back."""

import json
import random

import pytest

from graph.errors import DocumentError, PartnergraphError, RecordError
from graph.jsonl import lines, read
from graph.records import Edge, Node, Passage, Record, Value
from graph.vocabulary import Label, Tie

NODE = '{"id": "bali", "label": "Place", "props": {"name": "Bali"}}\n'
TIE: dict[str, object] = {
    "id": "t",
    "type": "HELD_IN",
    "source": "talks",
    "target": "bali",
    "document": "A/9",
}
PASSAGE = {"document": "A/9", "paragraph": 4, "start": 0, "end": 5}


def test_what_is_written_is_read_back_equal(invented: list[Record], second_edition: list[Record]) -> None:
    both = [*invented, *second_edition]
    once = list(read(lines(both)))
    assert len(once) == len(both)
    for record, back in zip(both, once, strict=True):
        said = {key: value for key, value in record.props.items() if value not in (None, [])}
        assert back == (
            Node(record.id, record.label, said)
            if isinstance(record, Node)
            else Edge(*(getattr(record, name) for name in Edge.__slots__[:-1]), said)
        )


def test_any_text_survives_the_round_trip() -> None:
    choice = random.Random(11)
    letters = [*map(chr, range(1, 0x250)), "\u2028", "\u2029", "\x85", "🌊", "ش", '"', "\\", "\ufeff"]
    for _ in range(200):
        text = "".join(choice.choices(letters, k=30))
        props: dict[str, Value] = {"name": text, "aliases": [text, "é"], "position": choice.randrange(9)}
        records: list[Record] = [
            Node("n", Label.ACTOR, props),
            Edge("t", Tie.PART_OF, "n", "n", text, Passage(text, None, 3, 9), text),
        ]
        whole = "".join(lines(records))
        assert whole.count("\n") == 2
        assert list(read(whole.split("\n"))) == records


def test_one_record_is_one_line_and_empty_lines_are_passed_over() -> None:
    assert list(lines(read(["\n", NODE, "  \n"]))) == [NODE]


def test_records_are_read_one_at_a_time() -> None:
    reading = read(iter([NODE, "broken"]))
    assert next(reading).id == "bali"
    with pytest.raises(DocumentError):
        next(reading)


@pytest.mark.parametrize(
    ("line", "error", "said"),
    [
        ('{"id": "bali", "label": "Pla', DocumentError, "This is no JSON"),
        ("[1]", DocumentError, "This is no JSON object"),
        ('{"id": "bali"}', RecordError, "The record has no type"),
        ('{"label": "Place"}', RecordError, "The record has no id"),
        ('{"id": "", "label": "Place"}', RecordError, "id is no text"),
        ('{"id": 7, "label": "Place"}', RecordError, "id is no text"),
        ('{"id": "bali", "label": "Planet"}', RecordError, "'Planet' is not a valid Label"),
        (
            '{"id": "bali", "label": "Place", "props": {"name": {"en": "Bali"}}}',
            RecordError,
            "name is neither",
        ),
        ('{"id": "bali", "label": "Place", "props": 3}', RecordError, "This is no record"),
        (json.dumps({**TIE, "type": "LIKES"}), RecordError, "'LIKES' is not a valid Tie"),
        (json.dumps({**TIE, "passage": {**PASSAGE, "end": 0}}), RecordError, "holds no words"),
        (json.dumps({**TIE, "passage": {"document": "A/9"}}), RecordError, "The record has no paragraph"),
        (json.dumps({**TIE, "document": 7}), RecordError, "document is no text"),
        (json.dumps({**TIE, "rule": ["a"]}), RecordError, "rule is no text"),
        (json.dumps({**TIE, "passage": {**PASSAGE, "document": 7}}), RecordError, "document is no text"),
        (json.dumps({**TIE, "passage": {**PASSAGE, "paragraph": "4"}}), RecordError, "paragraph is no whole"),
        (json.dumps({**TIE, "passage": {**PASSAGE, "start": 0.5}}), RecordError, "start is no whole number"),
        ("[" * 100_000, DocumentError, "This is no JSON"),
    ],
)
def test_a_line_that_does_not_fit_gives_one_error_with_its_number(
    line: str, error: type[PartnergraphError], said: str
) -> None:
    with pytest.raises(error) as found:
        list(read([NODE, "\n", line]))
    assert found.value.where == "line 3"
    assert said in str(found.value)
    assert "\n" not in str(found.value)
