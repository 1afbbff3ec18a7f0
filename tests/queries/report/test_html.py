"""A page is whole, offline, navigable and runs nothing that a graph holds."""

import re
from html.parser import HTMLParser

from queries.report.html import html

TEXT = """# Title

## First part

Some text with [a source](https://undocs.org/en/A/79/302).

### Inner

| a | b |
| --- | ---: |
| one | 2 |

## First part

<script>alert(1)</script> [x](javascript:alert(1)) ![i](https://example.org/x.png)
"""


class _Whole(HTMLParser):
    """Opened and closed elements, and every attribute."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append(tag)
        self.attributes += attrs
        if tag not in {"meta", "br", "img", "hr", "link"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_every_element_is_closed_in_order() -> None:
    assert _Whole(html(TEXT, title="T")).open == []


def test_the_contents_lead_to_every_heading_each_with_an_id_of_its_own() -> None:
    page = html(TEXT, title="T")
    links = re.findall(r'<li><a href="#([^"]+)">', page)
    ids = re.findall(r'<h[23] id="([^"]+)"', page)
    assert links == ids == ["first-part", "inner", "first-part-2"]


def test_nothing_hostile_runs() -> None:
    page = html(TEXT, title="</title><script>alert(2)</script>")
    whole = _Whole(page)
    assert "script" not in whole.seen
    assert not [value for _, value in whole.attributes if value and value.startswith("javascript:")]
    assert not [name for name, _ in whole.attributes if name.startswith("on")]


def test_a_hostile_heading_stays_text_in_the_contents_too() -> None:
    page = html('## <img src=x onerror="alert(1)">\n', title="T")
    assert "img" not in _Whole(page).seen


def test_a_page_loads_nothing_by_itself() -> None:
    page = html(TEXT.replace("![i](https://example.org/x.png)", ""), title="T")
    assert not re.search(r"<(link|img|iframe|script)|@import|url\(", page)


def test_it_has_rules_for_paper_and_a_language() -> None:
    page = html(TEXT, title="T")
    assert "@media print" in page
    assert '<html lang="en">' in page
    assert "<title>T</title>" in page


def test_a_page_without_headings_is_a_page() -> None:
    assert _Whole(html("Just words.", title="T")).open == []
