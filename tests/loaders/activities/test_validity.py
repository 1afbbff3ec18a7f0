"""When agreements were signed and for which period they hold, on invented sentences."""

import pytest

from tests.reading import activities_of


@pytest.mark.parametrize(
    ("text", "stated"),
    [
        (
            "In May 2039, UNEP and the African Union signed a memorandum of understanding for 2040–2044.",
            ("2039-05", "2040", "2044"),
        ),
        (
            "UNEP supported the African Union in implementing its 2034–2038 plan of action.",
            (None, "2034", "2038"),
        ),
        ("UNEP and the African Union implemented the 2036 work plan.", (None, "2036", "2036")),
        ("UNEP supported the Youth Agenda 2050 of the African Union.", (None, None, "2050")),
        (
            "In January 2038, UNEP and the African Union renewed for three years the cooperation agreement.",
            ("2038-01", "2038-01", "2041-01"),
        ),
        (
            "In January 2038, UNEP and the African Union renewed the agreement for the coming year.",
            ("2038-01", None, None),
        ),
        (
            "In 2035, UNEP assisted the African Union in implementing its Youth Strategy.",
            (None, None, None),
        ),
        (
            "In May 2038, UNEP and the African Union agreed to renew the memorandum of understanding for "
            "five years.",
            (None, None, None),
        ),
        (
            "UNEP continued to support the African Union in implementing its road map to end hunger by 2052.",
            (None, None, "2052"),
        ),
        (
            "In May 2038, UNEP and the African Union signed a memorandum on the 2030 Agenda.",
            ("2038-05", None, None),
        ),
        (
            "UNEP assisted the African Union in drafting its Strategy for Ports (2043–2048), which was "
            "endorsed in May 2042.",
            ("2042-05", "2043", "2048"),
        ),
    ],
)
def test_signature_and_period_are_told_apart(text: str, stated: tuple[str | None, ...]) -> None:
    found = [one for one in activities_of(text, "au") if one.kind == "agreement"]
    assert [(one.signed, one.valid_from, one.valid_to) for one in found] == [stated]


def test_what_begins_with_a_programme_is_its_launch() -> None:
    (found,) = activities_of(
        "UNEP and the African Union launched a joint programme on ports in May 2043.", "au"
    )
    assert (found.signed, found.valid_from, found.valid_to) == ("2043-05", None, None)


def test_an_event_is_neither_signed_nor_valid() -> None:
    (found,) = activities_of("UNEP and the African Union held a workshop on ports in May 2043.", "au")
    assert (found.start, found.signed, found.valid_from, found.valid_to) == ("2043-05", None, None, None)
