"""Headings between paragraphs as official documents print them: below footnote marks, tables and lists."""

import pytest

from loaders.document.doubts import doubts
from loaders.document.headings import headings_and_rest
from loaders.document.paragraphs import paragraphs

ENDS = (
    "It met.",
    "It met.¹",
    "It met.” ¹²",
    "It met.1",
    "It met. 1",
    "It met. 1/",
    "It met. [1]",
    "It met.[^1]",
)


@pytest.mark.parametrize("end", ENDS)
def test_a_heading_below_a_footnotes_mark_is_a_heading(end: str) -> None:
    found = paragraphs(f"African Union\n\n1. {end}\n\nLeague of Arab States\n\n2. It went.\n\n3. It came.")

    assert [one.section for one in found] == [
        "African Union",
        "League of Arab States",
        "League of Arab States",
    ]
    assert found[0].text.startswith("It met.")
    assert "1" not in found[0].text


@pytest.mark.parametrize("heading", ["Lakes¹", "Lakes*", "Lakes10", "Lakes [3]", "Lakes"])
def test_a_heading_is_without_its_footnotes_mark(heading: str) -> None:
    assert headings_and_rest(["It met.", "", heading, ""])[0] == ["Lakes"]


def test_a_years_figures_are_no_mark() -> None:
    assert headings_and_rest(["It met.", "", "Lakes in 2043", ""])[0] == ["Lakes in 2043"]


@pytest.mark.parametrize("row", ["19.0", "Boats 6.3 6.0", "Total, boats 12", "Source: the office.", "(9.4)"])
def test_the_row_of_a_table_is_no_heading(row: str) -> None:
    assert headings_and_rest(["It met.", "", "Boats", "", row, "", "Rivers", ""])[0] == ["Rivers"]
    assert headings_and_rest(["It met.", "", row, ""])[0] == []


def test_a_heading_below_a_paragraph_that_lacks_its_full_stop_is_a_heading() -> None:
    lines = ["It met on the lakes and", "the rivers of Norland", "", "Rivers", ""]

    assert headings_and_rest(lines) == (["Rivers"], lines[:3])


@pytest.mark.parametrize("mark", ["(a)", "•", "▫", "(iv)"])
def test_a_heading_may_have_the_mark_of_a_list_and_an_item_is_none(mark: str) -> None:
    assert headings_and_rest(["It met.", "", f"{mark} Lakes and rivers", ""])[0] == [
        f"{mark} Lakes and rivers"
    ]
    assert headings_and_rest(["They are:", "", f"{mark} Lakes", "", f"{mark} Rivers", ""])[0] == []


CLOSINGS = [
    "-----",
    "- - - - -",
    "* * *",
    "(Signed) Jane Doe\nSecretary",
    "25-03320* (E) 250325",
    "Norland\nLake Blue\n40 km",
]


@pytest.mark.parametrize("closing", CLOSINGS)
def test_what_stands_below_the_last_paragraph_is_no_part_of_it(closing: str) -> None:
    found = paragraphs(f"1. It met.\n\n2. It went on.\n\n{closing}\n")

    assert found[-1].text == "It went on."
    assert doubts(found) == ()


@pytest.mark.parametrize(
    "last", ["The list is at https://lakes.example/2043.", "They are: • Lake Blue • Lake Red"]
)
def test_an_address_or_a_list_at_the_end_is_not_cut_off(last: str) -> None:
    assert doubts(paragraphs(f"1. It met.\n\n2. {last}\n")) == ()


GAP = " " * 100
LAYOUT = f"""
               United Nations                                                              A/99/82
       I. Introduction
               1.    It met on the lakes and went on to the rivers of the
               whole island, and it
            __________________
                1
                  The Lake Report.
                2
                  See the Lake Report.
                3
                  Ibid.

2/22{GAP}25-06905
{GAP}A/99/82


               came home.

               2.    It met again.



22/22{GAP}25-06905
"""


def test_the_feet_of_pages_in_laid_out_text_are_no_part_of_it() -> None:
    assert [one.text for one in paragraphs(LAYOUT)] == [
        "It met on the lakes and went on to the rivers of the whole island, and it came home.",
        "It met again.",
    ]


def test_paragraphs_between_the_contents_and_the_first_heading_are_read() -> None:
    contents = "Contents\n\nI. Lakes and rivers ..... 3\n\nII. Boats ..... 4"
    first = f"{contents}\n\n1. It met, and it went on."
    text = f"{first}\n\nI. Lakes and rivers\n\n2. It met.\n\nII. Boats\n\n3. It met."

    assert [(one.number, one.heading) for one in paragraphs(text)] == [
        (1, ""), (2, "Lakes and rivers"), (3, "Boats"),
    ]  # fmt: skip
