"""An invented reading, and its page of a review in a real browser."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from graph.identity import activity_id
from graph.review.review_page import review_page
from loaders.extraction import Activity, Actor, Document, Extraction, Participant, Reading
from loaders.reviewing import sheet

SYMBOL = "A/99/12"
FIRST = (
    "In May 2043 🌊 the African Union and UNEP held a workshop on tides in Port Ness. "
    "They signed a plan for quiet harbours and opened a school of nets."
)
SECOND = "FAO and the African Union opened a festival of lamps in 2042."
ACTORS = (
    Actor("au", "African Union", "AU", ("Union of Africa",), "organization"),
    Actor("unep", "United Nations Environment Programme", "UNEP", (), "united_nations"),
    Actor("fao", "Food and Agriculture Organization of the United Nations", "FAO", (), "united_nations"),
)


def told(text: str, kind: str, type_: str, name: str, who: dict[str, str], **facts: Any) -> Activity:
    """An activity that the sentence with its name tells; `who` maps ids to roles."""
    at = text.find(name)
    start = text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0
    span = (start, text.index(".", at) + 1)
    known = {"start": None, "end": None, "place": None, "status": "concluded", **facts}
    id_ = activity_id(name, kind, known["start"], known["end"], list(who))
    words = {"au": "African Union", "unep": "UNEP", "fao": "FAO"}
    people = tuple(
        Participant(one, role, (text.find(words[one]), text.find(words[one]) + len(words[one])))
        for one, role in who.items()
    )
    known = {"confidence": 0.7, **known}
    return Activity(id_, kind, type_, name, span=span, rule="noun-organize", participants=people, **known)


BOTH = {"au": "participant", "unep": "participant"}
WORKSHOP = told(FIRST, "event", "workshop", "workshop on tides", BOTH, start="2043-05", place="Port Ness")
PLAN = told(FIRST, "agreement", "plan", "plan for quiet harbours", {"au": "party", "unep": "party"})
SCHOOL = told(
    FIRST, "programme", "centre", "school of nets", {"au": "organizer", "unep": "supporter"}, confidence=0.2
)
FESTIVAL = told(
    SECOND, "event", "other_event", "festival of lamps", {"fao": "organizer", "au": "organizer"}, start="2042"
)
FOUND = Extraction(
    Document(SYMBOL, "Cooperation on tides"),
    ACTORS,
    (
        Reading(1, "African Union", (WORKSHOP, PLAN), FIRST, untold=(SCHOOL,)),
        Reading(2, "African Union", (FESTIVAL,), SECOND),
    ),
)


@pytest.fixture
def found() -> Extraction:
    return FOUND


@pytest.fixture
def read_otherwise() -> Extraction:
    """The same report under changed rules: the workshop is longer, the plan is lost, the school read."""
    longer = "workshop on tides in Port Ness"
    first = replace(
        FOUND.paragraphs[0], activities=(replace(WORKSHOP, name=longer, place=None), SCHOOL), untold=()
    )
    return replace(FOUND, paragraphs=(first, *FOUND.paragraphs[1:]))


@pytest.fixture
def asked(browser: Any, tmp_path: Path) -> Iterator[Callable[..., Any]]:
    """Opens the review of a reading; at the end nothing was requested and nothing went wrong.

    Pages of one `profile` share what the browser keeps.
    """
    profiles: dict[str, Any] = {}
    complaints: list[str] = []

    def show(found: Extraction, *, profile: str = "", width: int = 1366) -> Any:
        file = tmp_path / "review.html"
        file.write_text(review_page(sheet(found)), encoding="utf-8")
        if profile not in profiles:
            size = {"width": width, "height": 820}
            profiles[profile] = browser.new_context(viewport=size, accept_downloads=True)
        tab = profiles[profile].new_page()
        tab.on("console", lambda message: complaints.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        tab.on("request", lambda request: complaints.append(request.url) if _leaves(request.url) else None)
        tab.goto(file.as_uri())
        tab.wait_for_selector("#card")
        return tab

    yield show
    for context in profiles.values():
        context.close()
    assert complaints == []


def _leaves(url: str) -> bool:
    return not (url.startswith("file:") and "review.html" in url) and not url.startswith(("data:", "blob:"))
