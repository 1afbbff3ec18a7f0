"""What a page prints around the text is told from the text."""

import pytest

from loaders.document.contents import without_contents
from loaders.read.furniture import body, is_furniture

PRINTED = [
    "4/24", "4 / 24", "24-13906", "24-13906 (E)", "4/24 24-13906", "24-13906 4/24", "A/79/302", "S/2024/12",
    "A/79/302–S/2024/12", "A/79/302 S/2024/12", "A/79/302, S/2024/12", "A/79/302*", "A/RES/79/1",
    "A/C.3/79/L.1",
    "*2413906*", "2413906", "130824", "- 4 -", "– 4 –", "Page 4", "page 4 of 24", "4 | Page", "/...", "…",
    "________", "Please recycle", "A/79/302 4/24", "https://undocs.org/en/A/79/302",
    "https://docs.un.org/A/79/302",
]  # fmt: skip
TEXT = [
    "", "In 2024", "A/79/302 was read.", "the report (A/79/302)", "4", "2024", "4/24 of them", "Page four",
    "12. It met.", "African Union", "https://example.org/lakes", "See A/79/302", "A" * 91, "24-hour service",
]  # fmt: skip


@pytest.mark.parametrize("line", PRINTED)
def test_a_line_of_numbers_and_symbols_is_furniture(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize("line", TEXT)
def test_a_line_with_words_of_its_own_is_text(line: str) -> None:
    assert not is_furniture(line)


def kept(text: str) -> list[str]:
    return [line for line in body(text.split("\n")) if line]


@pytest.mark.parametrize(
    "note",
    [
        "_____\n1 See the annex.\n2 Ibid.",
        "_____\n\n1 See the annex.\n\n2 Ibid.",
        "¹ See the annex,\nsecond part.",
        "* A/99/1.",
        "† Not an official name.",
        "3 See A/98/4.",
        "3 A/98/4, annex.",
        "3 Available at www.example.org.",
    ],
)
def test_a_footnote_stays_out_up_to_the_next_page(note: str) -> None:
    assert kept(f"It met in May\n{note}\n4/24\nand in June.") == ["It met in May", "and in June."]


def test_text_goes_on_below_the_notes_of_a_page() -> None:
    assert kept("It met.\n_____\n1 A note.\n\n12. It went on.") == ["It met.", "12. It went on."]
    assert kept("It met.\n_____\n1 A note.\n\nIt went on.") == ["It met.", "It went on."]
    assert kept("It met.\n¹ A note.\n12. It went on.") == ["It met.", "12. It went on."]


def test_a_number_alone_is_a_page_only_where_pages_are_counted() -> None:
    assert kept("It met\n1\nand\n2\nthen\n3\nit ended") == ["It met", "and", "then", "it ended"]
    assert kept("It met\n1\nand\n2\nthen\n4\nit ended") == [
        "It met",
        "1",
        "and",
        "2",
        "then",
        "4",
        "it ended",
    ]


def test_a_running_title_is_what_stands_in_the_midst_of_sentences() -> None:
    title = "Report on lakes and rivers"
    text = f"It met\n\n{title}\nin May and\n\n{title}\nin June and\n\n{title}\nin July."

    assert kept(text) == ["It met", "in May and", "in June and", "in July."]


def test_a_heading_that_comes_again_and_again_stays() -> None:
    text = "It ended.\n\nPeace and security\n\n1. It met.\n\n" * 4
    below = "It ended.\n\nAfrican Union\n\nPeace and security\n\n1. It met.\n\n" * 4

    assert kept(text).count("Peace and security") == 4
    assert kept(below).count("Peace and security") == 4


def test_a_line_of_text_that_comes_again_and_again_stays() -> None:
    text = "It met in the\nLake District of the north\nand went on.\n\n" * 4

    assert kept(text).count("Lake District of the north") == 4


@pytest.mark.parametrize(
    "entries",
    [
        "I. Lakes\t3\nII. Rivers\t4",
        "I. Lakes ........ 3\nII. Rivers of the far\nnorth ........... 4",
        "Page\nI. Lakes 3\nII. Rivers 4",
        "Paragraphs Page\nI. Lakes . . . . . . 1–3 3\nII. Rivers . . . . . . 4–9 4",
    ],
)
def test_a_table_of_contents_stays_out_and_the_text_stays(entries: str) -> None:
    text = ["I. Lakes", "1. It rained in 1999", "II. Rivers", "2. It snowed ..."]

    found = without_contents(["Contents", *entries.split("\n"), *text])

    assert [line for line in found if line] == text


def test_three_figures_alone_are_no_page_and_years_are_none() -> None:
    assert kept("It met\n2041\nand\n2042\nthen\n2043\nit ended").count("2042") == 1
    assert kept("It met\n101\nand\n102\nthen\n103\nit ended") == ["It met", "and", "then", "it ended"]


def test_a_running_title_stands_on_three_pages_at_least() -> None:
    title = "Report on lakes and rivers"

    assert kept(f"It met\n\n{title}\nin May and\n\n{title}\nin June.").count(title) == 2


def test_a_running_title_between_full_lines_is_one_even_before_a_capital() -> None:
    title, line = (
        "Report on lakes and rivers",
        "It met in the capital of the country of the lakes with the staff of the",
    )
    text = f"\n\n{title}\nUnited Nations and ".join([line] * 4)

    assert title not in kept(text)


def test_the_word_contents_alone_takes_nothing_away() -> None:
    lines = ["Contents", "1. It rained in 12", "2. It snowed."]

    assert without_contents(lines)[1:] == lines[1:]
