"""A report reviewed in a real browser; what is exported is applied as `build --corrections` does."""

import tomllib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from loaders.corrections import applied
from loaders.entries import parse
from loaders.extraction import Activity, Actor, Extraction, Reading
from loaders.matches import REVIEWED
from loaders.pipeline import extract
from loaders.reviewing import readable
from tests.invented_report import TEXT

HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'&`{{7*7}}"

EARLIER = """
[[correction]]
action = "rename"
document = "A/99/12"
paragraph = 1
kind = "event"
sentence = 1
name = "workshop on tides"
reason = "so"
reviewer = "Ben"
[correction.becomes]
name = "seminar"
"""


def named(tab: Any, reviewer: str = "Ada") -> Any:
    tab.fill("#reviewer", reviewer)
    tab.keyboard.press("Tab")
    return tab


def at(tab: Any, name: str) -> Any:
    """The page at an item, with the focus where the keys are heard."""
    tab.set_checked("#undecided", False)
    tab.locator("#queue button", has_text=name).first.click()
    return tab


def press(tab: Any, *keys: str) -> None:
    for one in keys:
        tab.keyboard.press(one)


def downloaded(tab: Any, key: str) -> str:
    with tab.expect_download() as waiting:
        tab.keyboard.press(key)
    return Path(waiting.value.path()).read_text(encoding="utf-8")


def after(tab: Any, found: Extraction) -> dict[str, Activity]:
    """The activities, by name, once the exported corrections are applied; all of them must match."""
    corrected = applied(found, parse(downloaded(tab, "x")))
    assert corrected.notes == ()
    return {one.name: one for reading in corrected.paragraphs for one in reading.activities}


def given(tab: Any, button: str, text: str, tmp_path: Path) -> None:
    """Hand the page a file by one of its buttons."""
    file = tmp_path / "given.json"
    file.write_text(text, encoding="utf-8")
    tab.evaluate("document.getElementById('said').textContent = ''")
    with tab.expect_file_chooser() as waiting:
        tab.click(button)
    waiting.value.set_files(str(file))
    tab.wait_for_selector("#said:not(:empty)")


def test_right_and_wrong_are_decided_by_keys_and_change_the_facts(asked: Any, found: Extraction) -> None:
    tab = named(asked(found))

    at(tab, "Workshop on tides")
    press(tab, "r")
    at(tab, "Festival of lamps")
    press(tab, "w")

    assert tab.inner_text("#count") == "2 of 4 decided"
    facts = after(tab, found)
    assert sorted(facts) == ["plan for quiet harbours", "workshop on tides"]
    assert facts["workshop on tides"].rule == REVIEWED
    assert facts["plan for quiet harbours"].rule != REVIEWED


def test_everything_of_an_activity_can_be_edited(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Workshop on tides")
    press(tab, "e")

    tab.select_option("#field-type", "training")
    tab.fill("#field-name", "training on tides")
    tab.fill("#field-start", "2043-05-02")
    tab.fill("#field-end", "2043-05-04")
    tab.fill("#field-place", "Port Ness Harbour")
    tab.select_option("#field-status", "planned")
    tab.select_option("#field-level", "technical")
    tab.fill("#field-note", "The programme says so")
    press(tab, "Control+Enter")

    one = after(tab, found)["training on tides"]
    assert (one.type, one.start, one.end) == ("training", "2043-05-02", "2043-05-04")
    assert (one.place, one.status, one.level) == ("Port Ness Harbour", "planned", "technical")
    assert {person.actor for person in one.participants} == {"au", "unep"}
    assert "The programme says so" in downloaded(tab, "x")


def test_who_takes_part_is_chosen_by_name_acronym_alias_or_is_a_new_body(
    asked: Any, found: Extraction
) -> None:
    tab = at(named(asked(found)), "Plan for quiet harbours")
    press(tab, "e")

    tab.click('button[aria-label="Remove African Union"]')
    for typed in ("fao", "union of africa", "Guild of Lamplighters of Port Ness"):
        tab.locator("#body").press_sequentially(typed)
        press(tab, "Enter")
    tab.select_option('select[aria-label="Role of Guild of Lamplighters of Port Ness"]', "supporter")
    press(tab, "Control+Enter")

    people = {one.actor: one.role for one in after(tab, found)["plan for quiet harbours"].participants}
    assert people == {
        "unep": "party",
        "fao": "party",
        "au": "party",
        "guild-of-lamplighters-of-port-ness": "supporter",
    }


def test_a_missed_activity_is_added_by_marking_its_words_with_keys_alone(
    asked: Any, found: Extraction
) -> None:
    tab = at(named(asked(found)), "Festival of lamps")
    press(tab, "a", *["ArrowRight"] * 5, *["Shift+ArrowRight"] * 3)
    assert tab.inner_text("mark.marked") == "opened a festival of"
    press(tab, "Escape", "a", *["ArrowRight"] * 7, *["Shift+ArrowRight"] * 2, "Enter")

    assert tab.input_value("#field-name") == "festival of lamps"
    tab.fill("#field-name", "lighting of lamps")
    press(tab, "Control+Enter")

    assert "1 of 5 decided" in tab.inner_text("#count")
    one = after(tab, found)["lighting of lamps"]
    assert (one.kind, one.rule, one.span) == ("event", REVIEWED, (0, 61))
    assert {person.actor for person in one.participants} == {"fao", "au"}


def test_selected_words_are_added_too_and_count_code_points(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Workshop on tides")
    tab.evaluate(
        """() => { const marks = document.querySelectorAll("#text mark");
            const last = [...document.getElementById("text").childNodes].at(-1);
            const from = last.textContent.indexOf("opened");
            getSelection().setBaseAndExtent(last, from, last, from + 23); }"""
    )
    press(tab, "a")

    assert tab.input_value("#field-name") == "opened a school of nets"
    press(tab, "Control+Enter")
    row = tomllib.loads(downloaded(tab, "x"))["correction"][0]
    assert (row["action"], row["paragraph"], row["sentence"]) == ("add", 1, 2)


def test_what_was_not_taken_is_asked_and_added_when_it_was_told(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "School of nets")
    assert "Was this told as well?" in tab.inner_text("#card")
    press(tab, "r")

    one = after(tab, found)["school of nets"]
    assert (one.kind, one.type) == ("programme", "centre")
    assert {person.actor: person.role for person in one.participants} == {
        "au": "organizer",
        "unep": "supporter",
    }


def test_what_was_not_told_needs_no_correction(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "School of nets")
    press(tab, "w", "x")

    assert tab.inner_text("#count") == "1 of 4 decided"
    assert tab.inner_text("#said") == "Nothing is decided yet."


def test_a_sentence_is_settled_as_read_by_one_key(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Plan for quiet harbours")
    press(tab, "d")

    assert tab.inner_text("#count") == "2 of 4 decided"
    facts = after(tab, found)
    assert facts["plan for quiet harbours"].rule == REVIEWED
    assert "school of nets" not in facts
    press(tab, "u")
    assert tab.inner_text("#count") == "0 of 4 decided"


def test_the_exported_file_corrects_a_reading_of_the_report_itself(asked: Any, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(TEXT, encoding="utf-8")
    tab = named(asked(readable(str(report))))
    while isopen := tab.locator("#queue button", has_text="not yet decided").count():
        press(tab, "w" if isopen == 2 else "r")

    mine = tmp_path / "mine.toml"
    mine.write_text(downloaded(tab, "x"), encoding="utf-8")
    before, after_ = extract(report), extract(report, more=mine)

    told = [[one for reading in found.paragraphs for one in reading.activities] for found in (before, after_)]
    added = mine.read_text(encoding="utf-8").count(
        'action = "add"'
    )  # asked as perhaps missed, and said to be right
    assert len(told[1]) == len(told[0]) - 1 + added
    assert {one.rule for one in told[1]} == {REVIEWED}
    assert not [note for note in after_.notes if "correction" in note.lower()]


def test_undo_takes_back_one_decision_after_the_other(asked: Any, found: Extraction) -> None:
    tab = named(asked(found))
    at(tab, "Workshop on tides")
    press(tab, "r")
    at(tab, "Festival of lamps")
    press(tab, "w", "u")

    assert tab.inner_text("#card h2") == "Festival of lamps"
    assert tab.inner_text("#count") == "1 of 4 decided"
    press(tab, "u", "u")
    assert tab.inner_text("#count") == "0 of 4 decided"
    assert tab.inner_text("#said") == "Nothing to undo."


def test_a_second_session_in_the_browser_goes_on_where_the_first_ended(asked: Any, found: Extraction) -> None:
    first = at(named(asked(found)), "Workshop on tides")
    press(first, "r")
    first.close()

    tab = asked(found)
    assert tab.input_value("#reviewer") == "Ada"
    assert tab.inner_text("#count") == "1 of 4 decided"


def test_each_reviewer_of_a_browser_has_decisions_of_their_own(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Workshop on tides")
    press(tab, "r")

    named(tab, "Ben")
    assert tab.inner_text("#count") == "0 of 4 decided"
    named(tab, "Ada")
    assert tab.inner_text("#count") == "1 of 4 decided"


def test_a_saved_session_is_opened_in_another_browser(asked: Any, found: Extraction, tmp_path: Path) -> None:
    tab = at(named(asked(found)), "Workshop on tides")
    press(tab, "w")
    saved = downloaded(tab, "s")

    other = asked(found, profile="elsewhere")
    given(other, "#open", saved, tmp_path)

    assert other.inner_text("#count") == "1 of 4 decided"
    assert other.input_value("#reviewer") == "Ada"
    assert "workshop on tides" not in after(other, found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("not json", "it is not JSON"),
        ("[]", "This is no session of a review."),
        ('{"format": "partnergraph review", "reviewer": "Ben", "document": "A/1/2"}', "is about A/1/2"),
        (
            '{"format": "partnergraph review", "reviewer": "B", "document": "A/99/12", "decisions": [{}]}',
            "1 could not be understood",
        ),
    ],
)
def test_a_file_that_is_no_session_of_this_report_is_said(
    asked: Any, found: Extraction, tmp_path: Path, text: str, said: str
) -> None:
    tab = named(asked(found))
    given(tab, "#open", text, tmp_path)
    assert said in tab.inner_text("#said")


def test_decisions_survive_changed_rules(
    asked: Any, found: Extraction, read_otherwise: Extraction, tmp_path: Path
) -> None:
    """A name read longer still has its decision; what is read no more is still told; a maybe is now read."""
    tab = named(asked(found))
    for name in ("Workshop on tides", "Plan for quiet harbours", "School of nets"):
        at(tab, name)
        press(tab, "r")
    saved = downloaded(tab, "s")

    later = asked(read_otherwise, profile="later")
    given(later, "#open", saved, tmp_path)
    facts = after(later, read_otherwise)

    assert set(facts) == {
        "workshop on tides",
        "plan for quiet harbours",
        "school of nets",
        "festival of lamps",
    }
    assert facts["workshop on tides"].place == "Port Ness"
    assert facts["school of nets"].rule == REVIEWED


def test_a_session_goes_on_where_its_own_corrections_are_applied(
    asked: Any, found: Extraction, tmp_path: Path
) -> None:
    """What was renamed and what was added are there by now: the decisions are about them, not once more."""
    tab = at(named(asked(found)), "Workshop on tides")
    press(tab, "e")
    tab.fill("#field-name", "seminar")
    press(tab, "Control+Enter")
    at(tab, "Festival of lamps")
    press(tab, "a", "Enter")
    tab.fill("#field-name", "lighting of lamps")
    press(tab, "Control+Enter")
    saved, exported = downloaded(tab, "s"), downloaded(tab, "x")

    corrected = applied(found, parse(exported))
    later = asked(corrected, profile="later")
    given(later, "#open", saved, tmp_path)

    assert later.inner_text("#count") == "2 of 5 decided"
    rows = parse(downloaded(later, "x"))
    assert [(one.action, one.name) for one in rows] == [
        ("accept", "seminar"),
        ("accept", "lighting of lamps"),
    ]
    assert applied(found, [*parse(exported), *rows]).notes == ()


def test_two_reviewers_are_compared_and_one_is_taken(asked: Any, found: Extraction, tmp_path: Path) -> None:
    ben = named(asked(found, profile="ben"), "Ben")
    for name, key in (("Workshop on tides", "r"), ("Plan for quiet harbours", "w"), ("Festival", "w")):
        at(ben, name)
        press(ben, key)
    saved = downloaded(ben, "s")
    ada = named(asked(found))
    for name in ("Workshop on tides", "Plan for quiet harbours"):
        at(ada, name)
        press(ada, "r")

    given(ada, "#compare", saved, tmp_path)
    ada.wait_for_selector("#agreement")

    assert "Of 2 items that both decided, 1 is decided alike (50 %)." in ada.inner_text("#agreement")
    summaries = ada.locator("#comparison summary").all_inner_texts()
    assert summaries == ["They differ: 1", "Only Ben decided: 1", "They agree: 1"]
    ada.locator("#comparison button", has_text="Take Ben’s").first.click()
    assert "2 are decided alike (100 %)" in ada.inner_text("#agreement")
    press(ada, "Escape")
    facts = after(ada, found)
    assert "plan for quiet harbours" not in facts
    assert "festival of lamps" in facts
    rows = tomllib.loads(downloaded(ada, "x"))["correction"]
    assert {row["name"]: row["reviewer"] for row in rows} == {
        "workshop on tides": "Ada",
        "plan for quiet harbours": "Ben",
    }


def test_a_paragraph_is_looked_at_and_the_comparison_taken_up_again(
    asked: Any, found: Extraction, tmp_path: Path
) -> None:
    ben = at(named(asked(found, profile="ben"), "Ben"), "Workshop on tides")
    press(ben, "r")
    ada = at(named(asked(found)), "Workshop on tides")
    press(ada, "w")
    given(ada, "#compare", downloaded(ben, "s"), tmp_path)

    ada.click("text=Show the paragraph")
    assert ada.inner_text("#card h2") == "Workshop on tides"
    press(ada, "r")
    ada.click("text=Back to the comparison")

    assert "1 is decided alike (100 %)" in ada.inner_text("#agreement")
    assert not ada.is_visible("#return")


def test_what_an_earlier_correction_settled_can_be_changed_once_more(asked: Any, found: Extraction) -> None:
    settled = applied(found, parse(EARLIER))
    tab = named(asked(settled))
    assert tab.inner_text("#count") == "1 of 4 decided"
    at(tab, "Seminar")
    press(tab, "e")
    tab.fill("#field-place", "Port Lum")
    press(tab, "Control+Enter")

    both = applied(found, parse(EARLIER + downloaded(tab, "x")))
    assert both.notes == ()
    assert [(one.name, one.place) for one in both.paragraphs[0].activities][:1] == [("seminar", "Port Lum")]


def test_the_doubtful_come_first_or_the_order_is_that_of_the_report(asked: Any, found: Extraction) -> None:
    tab = named(asked(found))
    tab.select_option("#order", "reading")

    order = [name.split("\n")[0] for name in tab.locator("#queue .name").all_inner_texts()]
    assert order == ["Workshop on tides", "Plan for quiet harbours", "School of nets", "Festival of lamps"]
    tab.select_option("#order", "doubt")
    assert tab.locator("#queue .name").all_inner_texts()[-1].startswith("School of nets")


def test_at_first_the_questions_of_the_most_doubtful_sentence_follow_each_other(
    asked: Any, found: Extraction
) -> None:
    """The plan is most doubtful; the school, least of all, is asked about in the same sentence."""
    first, second = found.paragraphs
    doubted = (first.activities[0], replace(first.activities[1], confidence=0.4))
    tab = asked(replace(found, paragraphs=(replace(first, activities=doubted), second)))

    order = [name.split("\n")[0] for name in tab.locator("#queue .name").all_inner_texts()]
    assert order == ["Plan for quiet harbours", "School of nets", "Workshop on tides", "Festival of lamps"]


def test_a_form_that_cannot_be_kept_says_why_and_where(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Workshop on tides")
    press(tab, "e")
    for name, text, said in (
        ("start", "May 2043", "write a date as"),
        ("start", "2043-02-30", "write a date as"),
        ("end", "2042", "It ends before it begins"),
        ("name", "", "It needs a name"),
    ):
        before = tab.input_value(f"#field-{name}")
        tab.fill(f"#field-{name}", text)
        press(tab, "Control+Enter")
        assert said in tab.inner_text("#wrong-field")
        assert tab.evaluate("document.activeElement.id") == f"field-{name}"
        tab.fill(f"#field-{name}", before)
    press(tab, "Control+Enter")
    assert tab.inner_text("#count") == "1 of 4 decided"


def test_nothing_is_exported_without_the_name_of_the_reviewer(asked: Any, found: Extraction) -> None:
    tab = at(asked(found), "Workshop on tides")
    press(tab, "r", "x")

    assert "Give your name first" in tab.inner_text("#said")
    assert tab.evaluate("document.activeElement.id") == "reviewer"
    named(tab)
    assert after(tab, found)["workshop on tides"].rule == REVIEWED


def test_letters_are_no_keys_where_the_reviewer_does_not_want_it(asked: Any, found: Extraction) -> None:
    tab = named(asked(found))
    tab.uncheck("#keys")
    at(tab, "Workshop on tides")
    press(tab, "r")
    assert tab.inner_text("#count") == "0 of 4 decided"


def test_hostile_words_are_shown_and_exported_as_they_are(asked: Any, found: Extraction) -> None:
    first = found.paragraphs[0]
    bad = replace(first.activities[0], name=HOSTILE, span=(0, 40))
    hostile = replace(
        found,
        actors=(*found.actors, Actor("bad", HOSTILE)),
        paragraphs=(Reading(1, HOSTILE, (bad,), HOSTILE, footnotes=(HOSTILE,)),),
    )
    tab = named(asked(hostile), HOSTILE)
    assert tab.inner_text("#text") == HOSTILE
    press(tab, "e")
    tab.fill("#field-note", 'a "quoted"\\ note')
    tab.locator("#body").press_sequentially("window.hacked")
    press(tab, "Enter", "Control+Enter")

    assert tab.evaluate("window.hacked") is None
    (row,) = tomllib.loads(downloaded(tab, "x"))["correction"]
    assert (row["name"], row["reviewer"], row["reason"]) == (HOSTILE, HOSTILE, 'a "quoted"\\ note')
    assert row["becomes"]["participants"][HOSTILE] == "participant"


def test_a_narrow_screen_holds_the_page(asked: Any, found: Extraction) -> None:
    tab = asked(found, width=360)
    press(tab, "e")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_every_field_and_button_has_a_name(asked: Any, found: Extraction) -> None:
    tab = at(named(asked(found)), "Plan for quiet harbours")
    press(tab, "e")
    unnamed = tab.evaluate(
        """() => [...document.querySelectorAll("button, input:not([hidden]), select")]
            .filter((one) => !(one.labels && one.labels.length))
            .filter((one) => !one.getAttribute("aria-label") && !one.textContent.trim())
            .map((one) => one.id)"""
    )
    assert unnamed == []
    assert tab.get_attribute("#said", "aria-live") == "polite"
