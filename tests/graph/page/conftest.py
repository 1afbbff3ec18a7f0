"""Three invented actors in one paragraph, as records and as a page in a browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.identity import identifier
from graph.page.page import page
from graph.records import Edge, Node, Passage, Record
from graph.vocabulary import Label, Tie

SYMBOL = "A/99/1"
TEXT = (
    "In May 2031 the Harbour Union and the Office for Tides 🌊 met in Port Ness. "
    "The Harbour Union, the Office for Tides and the Lighthouse League signed a plan in 2033."
)
HOSTILE = "</script><script>window.hacked=1</script><img src=x onerror=window.hacked=1>\"'&`{{7*7}}"


def tie(kind: Tie, source: str, target: str, words: str = "", **props: Any) -> Edge:
    start = TEXT.rfind(words) if target == "plan" else TEXT.find(words)
    passage = Passage(SYMBOL, 7, start, start + len(words)) if words else None
    name = identifier(f"{source} {kind}", target, start)
    return Edge(name, kind, source, target, SYMBOL, passage, "by-hand", props)


def invented(*, text: str | None = TEXT, hostile: str = "Lighthouse League") -> list[Record]:
    """Three actors, a meeting of two of them and a plan of all three, in one paragraph."""
    named = {"harbour": "Harbour Union", "tides": "Office for Tides", "league": "Lighthouse League"}
    paragraph: dict[str, Any] = {"document": SYMBOL, "number": 7, "text": text}
    meeting: dict[str, Any] = {"kind": "event", "type": "meeting", "start": "2031-05", "status": "concluded"}
    plan: dict[str, Any] = {"kind": "agreement", "type": "plan", "start": "2033"}
    nodes = [
        Node(
            "doc", Label.DOCUMENT, {"name": SYMBOL, "symbol": SYMBOL, "title": "Tides", "date": "2033-08-01"}
        ),
        Node("sec", Label.SECTION, {"name": "Harbour Union", "document": SYMBOL, "position": 1}),
        Node("par", Label.PARAGRAPH, {"name": f"{SYMBOL}, para. 7", **paragraph}),
        Node(
            "harbour",
            Label.ACTOR,
            {"name": "Harbour Union", "kind": "organization", "acronym": "HU", "aliases": ["Quay Pact"]},
        ),
        Node("tides", Label.ACTOR, {"name": "Office for Tides", "kind": "united_nations"}),
        Node("league", Label.ACTOR, {"name": hostile, "kind": "organ"}),
        Node("meeting", Label.ACTIVITY, {"name": "meeting on tides", **meeting}),
        Node("plan", Label.ACTIVITY, {"name": "plan for harbours", **plan}),
        Node("place", Label.PLACE, {"name": "Port Ness"}),
        Node("theme", Label.THEME, {"name": "Transport"}),
    ]
    edges = [
        tie(Tie.PART_OF, "sec", "doc"),
        tie(Tie.PART_OF, "par", "sec"),
        tie(Tie.CONCERNS, "sec", "harbour"),
        tie(Tie.STATED_IN, "meeting", "par", TEXT[: TEXT.index(".") + 1]),
        tie(Tie.STATED_IN, "plan", "par", TEXT[TEXT.index(".") + 2 :]),
        tie(Tie.HELD_IN, "meeting", "place", "Port Ness"),
        tie(Tie.ABOUT, "plan", "theme", "plan"),
        *(tie(Tie.TOOK_PART, who, "meeting", named[who], role="participant") for who in ("harbour", "tides")),
        *(tie(Tie.TOOK_PART, who, "plan", named[who], role="party") for who in named),
    ]
    return [*nodes, *edges]


@pytest.fixture
def small() -> Callable[..., list[Record]]:
    return invented


@pytest.fixture
def text() -> str:
    return TEXT


@pytest.fixture
def hostile() -> str:
    return HOSTILE


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """Opens records as a page in the browser; at the end nothing was requested and nothing went wrong."""
    contexts, complaints = [], []

    def show(
        records: list[Record], *, at: str = "", width: int = 1366, height: int = 768, **options: Any
    ) -> Any:
        file = tmp_path / "page.html"
        file.write_text(page(records, title=options.pop("title", "Tides"), **options), encoding="utf-8")
        context = browser.new_context(viewport={"width": width, "height": height}, accept_downloads=True)
        contexts.append(context)
        tab = context.new_page()
        tab.on("console", lambda message: complaints.append(f"console: {message.text}"))
        tab.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        tab.on("request", lambda request: complaints.append(request.url) if _leaves(request.url) else None)
        tab.goto(file.as_uri() + at)
        tab.wait_for_selector("#panel h2")
        return tab

    yield show
    for context in contexts:
        context.close()
    assert complaints == []


def _leaves(url: str) -> bool:
    return not (url.startswith("file:") and "page.html" in url) and not url.startswith(("data:", "blob:"))
