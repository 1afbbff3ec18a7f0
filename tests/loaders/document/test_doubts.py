"""What a reader is told of paragraphs that look wrong."""

from loaders.document.doubts import doubts
from loaders.document.paragraphs import Paragraph


def row(*numbers: int, part: str = "", text: str = "It met.") -> list[Paragraph]:
    return [Paragraph(number, "", "", text, part) for number in numbers]


def test_nothing_is_said_of_a_report_that_is_whole() -> None:
    assert doubts(row(1, 2, 3)) == doubts([]) == ()


def test_missing_numbers_are_told_with_the_paragraphs_around_them() -> None:
    assert doubts(row(3, 4, 6)) == (
        "Before paragraph 3: paragraphs 1–2 are missing",
        "Between paragraph 4 and paragraph 6: paragraph 5 is missing",
    )


def test_each_part_counts_for_itself() -> None:
    found = doubts([*row(1, 2, part="Part one"), *row(1, 2, 4, part="Part two")])

    assert found == ("Between Part two, paragraph 2 and Part two, paragraph 4: paragraph 3 is missing",)


def test_a_paragraph_many_times_as_long_as_those_around_it_is_told() -> None:
    found = doubts([*row(1, 2, 3), *row(4, text="It met. " * 1000), *row(5, 6)])

    assert len(found) == 1
    assert found[0].startswith("Paragraph 4 is ")
    assert doubts([*row(1, 2, 3), *row(4, text="It met. " * 20), *row(5, 6)]) == ()


def test_a_report_that_does_not_end_a_sentence_may_be_cut_off() -> None:
    assert doubts([*row(1), *row(2, text="It met in the")])[0].startswith("The report may be cut off")
