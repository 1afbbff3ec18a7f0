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


@pytest.mark.parametrize("lost", [1, 3, 4, 20, 400])
def test_lost_numbers_are_passed_over_however_many(lost: int) -> None:
    kept = [*range(1, 11), *range(11 + lost, 21 + lost)]

    assert [one for one, _ in numbered("\n".join(f"{one}. It met." for one in kept))] == kept


def test_numbers_have_no_end() -> None:
    assert len(numbered("\n".join(f"{one}. It met." for one in range(1, 1201)))) == 1200


def listed(*numbers: int, words: str = "It met") -> str:
    return "\n\n".join(f"{one}. {words} again and again." for one in numbers)


def parts(text: str) -> list[list[int]]:
    found: dict[int, list[int]] = {}
    for start in starts(text.split("\n")):
        found.setdefault(start.part, []).append(start.number)
    return list(found.values())


@pytest.mark.parametrize("heading", ["Part two", "PART II", "Chapter two: The lakes", "Lakes and rivers"])
def test_what_begins_anew_below_a_heading_is_a_part(heading: str) -> None:
    text = f"{listed(*range(1, 9))}\n\n{heading}\n\n{listed(*range(1, 6))}"

    assert parts(text) == [[1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5]]


def test_a_report_that_numbers_each_section_has_as_many_parts_also_of_one_paragraph() -> None:
    sections = [listed(*range(1, 2 + at % 3)) for at in range(12)]
    text = "\n\n".join(f"Lake {'ABCDEFGHIJKL'[at]}\n\n{section}" for at, section in enumerate(sections))

    assert [len(part) for part in parts(text)] == [1, 2, 3] * 4


def test_a_long_list_that_begins_anew_without_a_heading_is_a_part_and_a_short_one_is_not() -> None:
    body = listed(*range(1, 13))

    assert [len(part) for part in parts(f"{body}\n\n{listed(*range(1, 21))}")] == [12, 20]
    assert [len(part) for part in parts(f"{body}\n\n{listed(*range(1, 4))}")] == [12]


@pytest.mark.parametrize("heading", ["", "Annex\n\n", "Draft decision\n\n"])
def test_a_quoted_list_stays_in_its_paragraph(heading: str) -> None:
    text = f"{listed(1, 2)}\n\n{heading}{listed(*range(1, 14), words='Requests the lakes')}\n\n{listed(3, 4)}"

    assert parts(text) == [[1, 2, 3, 4]]


def test_what_a_quoted_list_counts_is_not_taken_for_the_next_paragraph() -> None:
    text = f"{listed(*range(1, 12))}\n\n{listed(*range(1, 14))}\n\n* * *\n\n{listed(12)}"

    assert [start.line for start in starts(text.split("\n"))][-1] == text.count("\n")


def test_a_number_that_is_printed_without_its_dot_begins_a_paragraph_between_its_neighbours() -> None:
    line = "3 With the help of the many lakes, the office met again and again."

    assert parts(f"{listed(1, 2)}\n\n{line}\n\n{listed(4, 5)}") == [[1, 2, 3, 4, 5]]
    assert parts(f"{listed(1, 2)}\n\n{line}\n\n{listed(3, 4)}") == [[1, 2, 3, 4]]


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
