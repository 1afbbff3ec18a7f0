"""On which level people met or signed, on invented sentences."""

import pytest

from tests.reading import activities_of


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "The Executive Director of UNEP opened a workshop of the African Union on ports.",
            "executive_heads",
        ),
        ("The Secretary-General met the Chairperson of the African Union Commission in May 2043.", "heads"),
        ("The Secretary-General visited the African Union in May 2043.", "executive_heads"),
        (
            "The Deputy Secretary-General and the Deputy Chairperson of the African Union Commission "
            "launched a campaign on ports in May 2043.",
            "executive_heads",
        ),
        (
            "The Special Representative of the Secretary-General on Violence against Children briefed the "
            "African Union in May 2043.",
            "senior_officials",
        ),
        (
            "The Office of the Special Representative of the Secretary-General on Violence against Children "
            "and the African Union organized a conference on ports in May 2043.",
            None,
        ),
        ("The Chairperson of the African Union Commission visited UNEP in May 2043.", "executive_heads"),
        ("The Chair of the CARICOM Reparations Commission visited UNEP in May 2043.", "senior_officials"),
        (
            "The Secretary-General met the Chair of the CARICOM Reparations Commission in May 2043.",
            "executive_heads",
        ),
        ("UNEP and the African Union held a high-level meeting on ports in May 2043.", "senior_officials"),
        ("UNEP and the African Union held a ministerial meeting on ports in May 2043.", "ministers"),
        ("UNEP and the African Union held a summit on ports in May 2043.", "heads"),
        ("UNEP took part in the session of the OIC Council of Foreign Ministers in May 2043.", "ministers"),
        ("UNEP and the African Union organized a seminar on ports in May 2043.", "technical"),
        ("UNEP and the African Union organized a forum on ports in May 2043.", None),
        ("UNEP and the African Union held a meeting to assess training needs in May 2043.", None),
        (
            "On the margins of the summit in May 2043, UNEP and the African Union held a meeting on ports.",
            None,
        ),
        ("UNEP and the African Union published a guide for heads of State in May 2043.", None),
        ("UNEP provided technical assistance to the African Union on ports.", None),
    ],
)
def test_the_highest_of_the_people_named_counts(text: str, level: str | None) -> None:
    assert {found.level for found in activities_of(text, "au", "oic")} == {level}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "In May 2043, the Executive Director of UNEP and the Chairperson of the African Union Commission "
            "signed a memorandum of understanding on ports.",
            "executive_heads",
        ),
        ("In May 2043, UNEP and the African Union signed a memorandum of understanding on ports.", None),
        (
            "UNEP supported the African Union in drafting its Strategy for Ports, which was endorsed at the "
            "African Union summit in May 2043.",
            "heads",
        ),
    ],
)
def test_an_agreement_has_the_level_of_those_who_sign_or_adopt_it(text: str, level: str | None) -> None:
    assert [one.level for one in activities_of(text, "au") if one.kind == "agreement"] == [level]


def test_he_is_whom_the_sentence_before_names() -> None:
    text = (
        "In May 2043, the Special Representative of the Secretary-General on Violence against Children met "
        "with the African Union. In June 2043, she visited the African Union Commission."
    )
    assert [one.level for one in activities_of(text, "au")] == ["senior_officials", "senior_officials"]
