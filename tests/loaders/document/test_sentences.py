"""Where sentences end: at full stops that end one, and nowhere else."""

import pytest

from loaders.document.sentences import sentences

WHOLE = [
    "The envoy, Mr. Doe, and Prof. Roe met Ms. Poe and Dr. Coe in St. Ann.",
    "It adopted resolutions Nos. 4 and 5 (see para. 6 and art. 7 of vol. II, pp. 8–9).",
    "The report (A/99/1. It was short) was read.",
    "They met at 3 p.m. in Washington, D.C. with staff of the U.N. and the U.S. Senate.",
    "It agreed on: (a) lakes; (b) rivers; and (c) seas.",
    "J. K. Doe of the E.U. delegation spoke.",
    "The rate rose to 3.5 per cent e.g. in the north.",
    "Lakes Ltd. and Rivers Inc. took part, i.e. both.",
]
TWO = [
    ("It met in 2043.", "Then it met again."),
    ("Was it so?", "It was!"),
    ("It was “the end.”", "“A new one” began."),
    ("It was noted (see no. 4).", "It went on."),
    ("It was held in part A.", "In part B, it went on."),
    ("They met in Washington, D.C.", "In May, they met again."),
    ("It met at 3 p.m.", "The session was short."),
    ("It said no.", "The other said yes."),
    ("It began in 1999.", "1,000 experts came."),
    ("It began (in the open.", "Then it ended."),
    ("It met...", "It ended."),
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_within_a_sentence_does_not_end_it(text: str) -> None:
    assert [one.text for one in sentences(text)] == [text]


@pytest.mark.parametrize(("first", "second"), TWO)
def test_a_stop_at_the_end_of_a_sentence_ends_it(first: str, second: str) -> None:
    assert [one.text for one in sentences(f"{first} {second}")] == [first, second]


def test_offsets_lead_to_the_words_and_nothing_is_lost() -> None:
    text = "  It met.   Then it – São Félix – ended.\tIt was 2043. "

    found = sentences(text)

    assert [text[one.start : one.end] for one in found] == [one.text for one in found]
    assert "".join(one.text for one in found).replace(" ", "") == "".join(text.split())
    assert [one.start for one in found] == [2, 12, 41]


def test_a_text_without_words_has_no_sentence() -> None:
    assert sentences("") == sentences("  ") == ()


def test_a_bracket_that_closes_far_away_holds_no_sentence_back() -> None:
    text = f"It met (in May. It was {'very ' * 200}warm)."

    assert len(sentences(text)) == 2
