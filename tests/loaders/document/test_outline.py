"""Which heading a paragraph stands under, and which headings name an organization."""

import pytest

from loaders.document.headings import headings_and_rest
from loaders.document.outline import Place, organization, outlined
from loaders.document.sections import forms, sections

NAMED = {
    "Caribbean Community": "Caribbean Community",
    "B. Caribbean Community (CARICOM)": "Caribbean Community (CARICOM)",
    "XIV. The League of Arab States": "League of Arab States",
    "II. Cooperation between the United Nations and the African Union": "African Union",
    "Co-operation between the United Nations system and the Council of Europe": "Council of Europe",
    "Partnership between the United Nations and the European Union": "European Union",
    "COMMUNITY OF LAKES": "COMMUNITY OF LAKES",
    "GUAM": "GUAM",
    "INTERPOL": "INTERPOL",
    "Common Market for Eastern and Southern Africa": "Common Market for Eastern and Southern Africa",
    "International Anti-Corruption Academy": "International Anti-Corruption Academy",
    "Community of Portuguese-speaking Countries": "Community of Portuguese-speaking Countries",
}
NAMELESS = [
    "I. Introduction",
    "IV. Observations",
    "Peace and security",
    "Regional economic communities",
    "Cooperation in the field of human rights",
    "II. Cooperation between the United Nations and regional and other organizations",
    "United Nations Secretariat",
    "Report of the Secretary-General",
    "The way forward",
    "",
]


@pytest.mark.parametrize("heading", NAMED)
def test_a_heading_names_its_organization_as_printed(heading: str) -> None:
    assert organization(heading) == NAMED[heading]


@pytest.mark.parametrize("heading", NAMELESS)
def test_a_heading_on_a_matter_names_none(heading: str) -> None:
    assert organization(heading) == ""


def sections_of(*above: list[str]) -> list[str]:
    return [place.section for place in outlined(above)]


def test_a_section_goes_on_below_its_own_headings_and_ends_at_the_next_chapter() -> None:
    found = sections_of(
        ["I. Introduction"],
        ["II. Partners", "African Union"],
        ["Peace"],
        [],
        ["GUAM"],
        ["III. Matters"],
        ["Peace"],
    )

    assert found == ["", "African Union", "African Union", "African Union", "GUAM", "Matters", "Peace"]


def test_observations_end_the_sections_also_without_a_number() -> None:
    assert sections_of(["African Union"], ["Observations"], []) == ["African Union", "", ""]


def test_a_nameless_heading_of_the_level_of_names_ends_a_section() -> None:
    assert sections_of(["A. African Union"], ["1. Peace"], ["B. Other matters"]) == [
        "African Union",
        "African Union",
        "Other matters",
    ]


def test_a_name_without_a_number_stands_below_one_with_a_number_where_most_have_one() -> None:
    most = sections_of(["A. African Union"], ["B. GUAM"], ["World Bank"], ["C. Council of Europe"])
    half = sections_of(["A. African Union"], ["World Bank"])

    assert most == ["African Union", "GUAM", "GUAM", "Council of Europe"]
    assert half == ["African Union", "World Bank"]


def test_where_no_heading_names_an_organization_each_is_a_section() -> None:
    found = sections_of(["I. Introduction"], ["II. Peace"], ["A. In the north"], [], ["IV. Observations"])

    assert found == ["", "Peace", "In the north", "In the north", ""]


def test_few_names_among_many_matters_make_no_sections_by_name() -> None:
    matters = [[f"Matter {number}"] for number in range(9)]

    assert sections_of(*matters, ["African Union"])[:2] == ["Matter 0", "Matter 1"]


def test_a_place_keeps_the_nearest_heading() -> None:
    assert list(outlined([[], ["African Union", "1. Peace"]])) == [Place(), Place("African Union", "Peace")]


@pytest.mark.parametrize(
    ("lines", "spaced", "headings"),
    [
        (["It was so.", "", "African Union"], True, ["African Union"]),
        (["It was so.", "African Union"], True, []),
        (["It was so.", "African Union"], False, ["African Union"]),
        (["It was so.", "", "II. Partners of the", "United Nations", "", "GUAM"], True,
         ["II. Partners of the United Nations", "GUAM"]),
        (["It agreed:", "", "(a) on lakes;", "", "(b) on rivers", "", "GUAM"], True, ["GUAM"]),
        (["It was so.", "", "and it went on"], True, []),
        (["It was so.", "", "A" + "x" * 300], True, []),
        (["It was so.", "Organisation for the Prohibition of Chemical Weapons", "Peace and security"], False,
         ["Organisation for the Prohibition of Chemical Weapons", "Peace and security"]),
        (["It was so.", "Preparatory Commission for the Comprehensive",
         "Nuclear-Test-Ban Treaty Organization"],
         False, ["Preparatory Commission for the Comprehensive", "Nuclear-Test-Ban Treaty Organization"]),
        (["It was so.", "Preparatory Commission for the Comprehensive Nuclear-Test-",
         "Ban Treaty Organization"],
         False, ["Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization"]),
        (["It was so."], True, []),
    ],
)  # fmt: skip
def test_headings_stand_at_the_end_of_a_paragraphs_lines(
    lines: list[str], spaced: bool, headings: list[str]
) -> None:
    found, rest = headings_and_rest(lines, spaced=spaced)

    assert found == headings
    assert rest == lines[: len(rest)]
    assert bool(found) == (len(rest) < len(lines))


def test_a_heading_stands_for_its_name_with_and_without_acronym_and_with_every_dash() -> None:
    assert forms("B. Caribbean Community (CARICOM)") == (
        "Caribbean Community (CARICOM)",
        "Caribbean Community",
        "CARICOM",
    )
    assert {"Lake Organization-GUAM", "Lake Organization — GUAM", "Lake Organization", "GUAM"} <= set(
        forms("Lake Organization – GUAM")
    )


def test_a_joint_section_is_about_each_of_its_organizations_once() -> None:
    from loaders.document.paragraphs import Paragraph

    known = {"African Union": ("au",), "Council of Europe": ("coe",), "CoE": ("coe",)}
    heading = "African Union; and cooperation between the United Nations and the Council of Europe; CoE"
    rows = [Paragraph(1, "", "", ""), Paragraph(2, heading, "", ""), Paragraph(3, "Lake Union", "", "")]

    found = sections(rows, lambda name: known.get(name, ()))

    assert found == {heading: ("au", "coe"), "Lake Union": ()}
