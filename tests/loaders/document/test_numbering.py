"""Which numbers at the beginning of a line begin a paragraph."""

import pytest

from loaders.document.numbering import starts


def numbered(text: str) -> list[tuple[int, str]]:
    return [(start.number, start.rest) for start in starts(text.split("\n"))]


def test_a_number_that_stands_at_a_line_by_chance_begins_nothing() -> None:
    text = (
        "1. One, as in paragraph\n2. The other report says so.\n\n2. Two.\n\n3. Three in\n4. May.\n\n4. Four."
    )

    assert numbered(text) == [(1, "One, as in paragraph"), (2, "Two."), (3, "Three in"), (4, "Four.")]


@pytest.mark.parametrize(
    "line",
    ["2.5 per cent", "2043. A year", "2. of it", "2.", "2 It met", "(2) It met", "x 2. It met", "2., 3"],
)
def test_a_line_that_only_looks_numbered_begins_nothing_between_two_others(line: str) -> None:
    found = [number for number, _ in numbered(f"1. One.\n\n{line}\n\n3. Three.")]

    assert found == ([1, 2, 3] if line == "2." else [1, 3])


@pytest.mark.parametrize("opening", ["It", "“It", "(It", "[It", "**It", "Été", "30 experts", "• It"])
def test_a_paragraph_opens_with_a_capital_a_figure_or_a_mark(opening: str) -> None:
    assert [number for number, _ in numbered(f"1. One.\n\n2. {opening} met.\n\n3. Three.")] == [1, 2, 3]


def test_up_to_three_lost_numbers_are_passed_over() -> None:
    assert [one for one, _ in numbered("1. One.\n2. Two.\n6. Six.\n7. Seven.\n8. Eight.")] == [1, 2, 6, 7, 8]
    assert [one for one, _ in numbered("1. One.\n2. Two.\n7. Seven.\n8. Eight.\n9. Nine.")] == [7, 8, 9]


def test_a_report_may_begin_with_any_number() -> None:
    assert [one for one, _ in numbered("12. Twelve.\n\n13. Thirteen.\n\n14. Fourteen.")] == [12, 13, 14]


def test_numbered_headings_are_no_paragraphs() -> None:
    text = "1. One.\n\n2. African Union\n\n2. Two.\n\n3. Three.\n\n3. Council of Europe\n4. Four.\n\n5. Five."

    assert numbered(text) == [(1, "One."), (2, "Two."), (3, "Three."), (4, "Four."), (5, "Five.")]


def test_a_paragraph_in_the_form_of_a_heading_still_counts_where_no_other_has_its_number() -> None:
    assert [number for number, _ in numbered("1. One.\n\n2. African Union\n\n3. Three.")] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "1. One.\nAfrican Union\n2. Two, as in paragraph\n2. Of it.\n3. Three.",
        "1. One.\n\nit went on\n\n2. Two of the African\nUnion\n2. Of it.\n\n3. Three.",
        "1. One.\n\n2. Two, as in paragraph\n2. Of it.\n\n3. Three.",
        "1. One,\n\n2. Two, as in the\nUnion of the\n2. Of it.\n\n3. Three.",
        "1. One.\n\n2. Two – of the many\n“Lakes”,\n2. Of it.\n\n3. Three.",
        f"1. One.\n\n2. Two of\nThe{' lake' * 14}\n2. Of it.\n\n3. Three.",
    ],
)
def test_the_number_below_a_stop_a_heading_or_a_gap_is_the_surer_one(text: str) -> None:
    assert [rest[:3] for _, rest in numbered(text)] == ["One", "Two", "Thr"]


def test_a_paragraph_whose_first_line_could_be_a_heading_goes_on_below_it() -> None:
    text = "1. One.\n\n2. African Union\nand others met, as in\n2. Of it.\n\n3. Three."

    assert numbered(text)[1] == (2, "African Union")


def test_of_two_counts_the_longer_wins() -> None:
    annex = "1. A first.\n\n2. A second."
    body = "\n\n".join(f"{number}. Text." for number in range(1, 6))

    assert len(numbered(f"{body}\n\n{annex}")) == len(numbered(f"{annex}\n\n{body}")) == 5


def test_no_number_gives_no_start() -> None:
    assert starts([]) == starts(["It met.", ""]) == ()
