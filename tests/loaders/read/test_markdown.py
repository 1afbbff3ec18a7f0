"""Markdown as people and converters write it becomes plain blocks."""

import pytest

from loaders.document.paragraphs import paragraphs
from loaders.read.markdown import markdown_text


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("## Lakes ##\n\nIt _met_ **again**.", "Lakes\n\nIt met again."),
        ("Lakes\n=====\n\nRivers\n------\n", "Lakes\n\nRivers"),
        ("4\\. It met.\n\n5\\. It went.", "4. It met.\n\n5. It went."),
        ("4. It met.\n\n9. It went.", "4. It met.\n\n9. It went."),
        ("1. It met:\n\n   - a lake\n   - a river\n", "1. It met:\n\n• a lake\n\n• a river"),
        ("A [lake](https://x.example) and [a river][1].\n\n[1]: https://x.example", "A lake and a river."),
        ("It met.<sup>1</sup> The 2<sup>nd</sup> time.", "It met. The 2nd time."),
        ("It met.[^1]\n\n[^1]: A note\n    of two lines.", "It met."),
        ("---\ntitle: x\n---\n\nIt met. <!-- not\nthis -->", "It met."),
        ("> It met &amp; went.", "It met & went."),
        ("<p>It met.</p>", "It met."),
        ("It met\\\nagain.", "It met\nagain."),
        ("    It met.", "It met."),
        ("| a | b |\n|---|---|\n| c | d |", "a\n\nb\n\nc\n\nd"),
    ],
)
def test_marks_go_and_words_stay(source: str, read: str) -> None:
    assert markdown_text(source).text.strip() == read


def test_numbers_of_a_list_are_those_that_are_printed() -> None:
    lakes = "\n\n".join(f"{number}. It met." for number in (76, 77, 78, 79, 84))

    found = paragraphs(markdown_text(f"## Lakes\n\n{lakes}\n\n## Rivers\n\n85. It came.").text)

    assert [one.number for one in found] == [76, 77, 78, 79, 84, 85]
    assert [one.heading for one in found][-2:] == ["Lakes", "Rivers"]
