"""The page in a real browser. `opened` also holds that nothing is requested or complained about."""

import csv
import io
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.jsonl import lines, read
from graph.records import Edge, Node, Record
from graph.vocabulary import Label, Tie

OPEN = "#one=harbour&other=tides"


def click_on(tab: Any, thing: str) -> None:
    """Click where the map draws a thing, or in the middle between "a" and "b" for "a–b"."""
    ends = thing.split("–")
    point = tab.evaluate(
        """(ends) => {
            const spots = ends.map((id) => network.canvasToDOM(network.getPosition(id)));
            const box = document.getElementById("map").getBoundingClientRect();
            const middle = (axis) => spots.reduce((sum, spot) => sum + spot[axis], 0) / spots.length;
            return [box.left + middle("x"), box.top + middle("y")];
        }""",
        ends,
    )
    tab.mouse.click(*point)


def drawn(tab: Any) -> set[str]:
    return set(tab.evaluate("network.body.data.nodes.getIds()"))


def panel(tab: Any) -> str:
    return str(tab.inner_text("#panel"))


def drafted(records: list[Record], **told: Any) -> list[Record]:
    """The records with the plan still being drafted, and the League only helping with it."""
    props = {"status": "in_preparation", **told}
    changed = [replace(one, props={**one.props, **props}) if one.id == "plan" else one for one in records]
    return [
        replace(one, props={"role": "supporter"})
        if isinstance(one, Edge) and (one.source, one.target) == ("league", "plan")
        else one
        for one in changed
    ]


def test_it_opens_on_who_works_with_whom(opened: Any, small: Any) -> None:
    tab = opened(small())
    assert drawn(tab) == {"harbour", "tides", "league"}
    assert tab.inner_text("#count") == "3 pairs between 3 actors, of 3 pairs in all"
    assert tab.get_attribute("#view-bodies", "aria-pressed") == "true"


def test_a_click_on_an_actor_shows_its_facts_and_partners(opened: Any, small: Any) -> None:
    tab = opened(small())
    click_on(tab, "harbour")
    tab.wait_for_selector("#go-around")
    said = panel(tab)
    for words in ("Harbour Union", "HU", "Quay Pact", "2 with 2 partners", "Office for Tides", "May 2031"):
        assert words in said


def test_a_click_on_a_line_shows_the_activities_and_leads_to_the_official_document(
    opened: Any, small: Any
) -> None:
    tab = opened(small())
    click_on(tab, "harbour–tides")
    tab.wait_for_selector(".fact")
    assert tab.inner_text("#panel h2") == "Harbour Union and Office for Tides"
    assert tab.locator(".fact").count() == 2
    link = tab.locator(".fact a").first
    assert (link.inner_text(), link.get_attribute("href")) == (
        "A/99/1, para. 7",
        "https://undocs.org/en/A/99/1",
    )


def test_two_that_did_nothing_together_show_whom_both_work_with(opened: Any, small: Any) -> None:
    """Without its part in the plan the Office meets the Union and a pier; the League works with the Union."""
    apart = [one for one in small() if getattr(one, "source", "") != "tides" or one.target != "plan"]
    pier = Node("pier", Label.ACTOR, {"name": "Pier", "kind": "organ"})
    tab = opened(
        [*apart, pier, Edge("p", Tie.TOOK_PART, "pier", "meeting", props={"role": "participant"})],
        at="#one=tides&other=league",
    )
    said = panel(tab)
    assert "no activity in which both took part" in said
    assert said.split("Both work with")[1].split() == ["Harbour", "Union", "1", "and", "1"]


def test_the_table_gives_dates_in_words(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#view=activities&shape=table")
    assert set(tab.locator("td.date").all_inner_texts()) == {"May 2031", "2033"}


def test_the_words_are_quoted_with_the_names_marked_after_an_emoji_too(
    opened: Any, small: Any, text: str
) -> None:
    tab = opened(small(), at="#one=plan")
    assert tab.inner_text("blockquote") == text
    assert tab.locator("mark.who").all_inner_texts() == [
        "Harbour Union",
        "Office for Tides",
        "Lighthouse League",
    ]
    assert "".join(tab.locator("mark").all_inner_texts()) == text.partition(". ")[2]


def test_without_the_text_only_the_link_is_shown(opened: Any, small: Any) -> None:
    tab = opened(small(text=None), at=OPEN)
    assert tab.locator("blockquote").count() == 0
    assert tab.locator(".sources a").first.get_attribute("href") == "https://undocs.org/en/A/99/1"


def test_a_report_without_a_symbol_is_cited_without_a_link(opened: Any, small: Any) -> None:
    unnamed = [line.replace("A/99/1", "report") for line in lines(small(text=None))]

    tab = opened(list(read(unnamed)), at=OPEN)

    assert "report, para. 7" in tab.inner_text("#panel")
    assert tab.locator(".sources a").count() == 0


def test_search_finds_by_former_name_and_by_acronym_with_the_keyboard_alone(opened: Any, small: Any) -> None:
    tab = opened(small())
    tab.keyboard.press("/")
    for asked in ("quay", "hu"):
        tab.fill("#find", "")
        tab.locator("#find").press_sequentially(asked)
        assert "Harbour Union" in tab.inner_text("#found li >> nth=0")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == "Harbour Union"
    assert "one=harbour" in tab.url


def test_search_says_so_when_nothing_has_the_name(opened: Any, small: Any) -> None:
    tab = opened(small())
    tab.fill("#find", "zzz")
    assert tab.inner_text("#found") == "No actor or activity has this name"


def test_the_legend_counts_each_kind_and_switches_it_off(opened: Any, small: Any) -> None:
    tab = opened(small())
    assert tab.inner_text("[data-kind=agreement]").split() == ["Agreements", "1"]
    tab.click("[data-kind=agreement]")
    assert drawn(tab) == {"harbour", "tides"}
    tab.click("[data-kind=united_nations]")
    assert drawn(tab) == set()
    assert tab.is_visible("#empty")


def test_years_theme_section_and_least_number_filter(opened: Any, small: Any) -> None:
    tab = opened(small())
    tab.select_option("#until", "2032")
    assert drawn(tab) == {"harbour", "tides"}
    tab.click("#reset")
    tab.select_option("#theme", "Transport")
    assert tab.inner_text("#count").startswith("3 pairs")
    tab.click("#as-table")
    assert tab.locator("tbody tr").count() == 3
    tab.click("#as-map")
    tab.click("#reset")
    tab.select_option("#section", "0")
    assert drawn(tab) == {"harbour", "tides", "league"}
    tab.fill("#least", "2")
    assert drawn(tab) == {"harbour", "tides"}


def test_everything_around_an_actor_has_its_activities_and_partners(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#one=league")
    tab.click("#go-around")
    assert drawn(tab) == {"league", "plan", "harbour", "tides"}
    tab.click("#view-activities")
    assert drawn(tab) == {"league", "plan", "harbour", "tides", "meeting"}


def test_a_participation_shows_its_role_and_source(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#view=activities")
    click_on(tab, "league–plan")
    tab.wait_for_selector("blockquote")
    assert tab.inner_text("#panel h2") == "Lighthouse League: party"
    assert tab.locator("mark.who").all_inner_texts() == ["Lighthouse League"]


def test_the_address_keeps_the_view_and_back_undoes_it(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#view=activities&off=event")
    assert drawn(tab) == {"harbour", "tides", "league", "plan"}
    tab.click("#reset")
    assert "#" not in tab.url
    tab.go_back()
    tab.wait_for_function("network.body.data.nodes.length === 4")
    assert "off=event" in tab.url


def test_an_address_that_does_not_fit_opens_as_usual(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#view=nonsense&one=<b>&at=plan&least=-3&since=abc&theme=no&section=99&off=x")
    assert drawn(tab) == {"harbour", "tides", "league"}


def test_the_table_sorts_by_any_column_and_says_so(opened: Any, small: Any) -> None:
    tab = opened(small(), at="#shape=table")
    assert tab.inner_text("tbody tr >> nth=0").split("\t")[2] == "2"
    tab.click("th button >> nth=1")
    assert tab.get_attribute("th >> nth=1", "aria-sort") == "ascending"
    partners = [row.split("\t")[1] for row in tab.locator("tbody tr").all_inner_texts()]
    assert partners == sorted(partners)
    tab.click("tbody tr >> nth=0 >> button >> nth=2")
    assert "Joint activities" in panel(tab)


def test_a_pair_says_how_many_of_its_activities_have_a_date(opened: Any, small: Any) -> None:
    records = small()
    next(one for one in records if one.id == "plan").props.pop("start")
    tab = opened(records, at="#shape=table")
    tab.click("tbody tr >> nth=0 >> button >> nth=2")
    assert "May 2031 (1 of 2 dated)" in panel(tab)


MET = ("tides", "meeting")


def test_the_legend_counts_what_one_body_did_alone_and_does_not_call_it_joint(
    opened: Any, small: Any
) -> None:
    kept = [one for one in small() if (getattr(one, "source", ""), getattr(one, "target", "")) != MET]
    legend = opened(kept).locator("fieldset:has(#legend-activities)")
    assert legend.inner_text().split() == ["Activities", "Agreements", "1", "Events", "1"]


def test_the_download_holds_what_is_visible_and_no_formula(opened: Any, small: Any) -> None:
    tab = opened(small(hostile="=cmd|' /C calc'!A0"), at="#off=event")
    with tab.expect_download() as download:
        tab.click("#csv")
    text = Path(download.value.path()).read_bytes().decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert {row["activity"] for row in rows} == {"plan for harbours"}
    assert {row["sources"] for row in rows} == {"A/99/1, para. 7"}
    assert "'=cmd|' /C calc'!A0" in {row["actor"] for row in rows} | {row["partner"] for row in rows}


def test_a_hostile_name_stays_a_name_wherever_it_is_shown(
    opened: Any, small: Any, text: str, hostile: str
) -> None:
    tab = opened(small(hostile=hostile, text=hostile + text), title=hostile)
    assert tab.inner_text("h1") == hostile
    tab.fill("#find", "</script>")
    tab.keyboard.press("Enter")
    assert tab.inner_text("#panel h2") == hostile
    click_on(tab, "league")
    tab.click("#as-table")
    tab.goto(tab.url.split("#")[0] + "#one=plan")
    assert hostile in panel(tab)
    assert tab.evaluate("typeof window.hacked") == "undefined"
    assert tab.locator("img").count() == 0


def test_the_keyboard_reaches_the_facts_without_the_map(opened: Any, small: Any) -> None:
    tab = opened(small())
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    tab.locator("tbody button").first.focus()
    tab.keyboard.press("Enter")
    assert tab.locator("#panel h2").inner_text() in {"Harbour Union", "Lighthouse League"}
    tab.keyboard.press("Escape")
    assert tab.inner_text("#panel h2") == "Who works with whom"


def test_a_phone_shows_everything_without_scrolling_sideways(opened: Any, small: Any) -> None:
    tab = opened(small(), width=390, height=844)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    assert tab.locator("#map").bounding_box()["width"] >= 380


def test_a_large_network_opens_on_its_best_connected_actors(opened: Any, small: Any) -> None:
    tab = opened(small(), initial=2)
    assert len(drawn(tab)) == 2
    tab.click("#draw-all")
    assert drawn(tab) == {"harbour", "tides", "league"}


def test_a_graph_without_activities_says_that_nothing_is_left(opened: Any) -> None:
    tab = opened([])
    assert tab.is_visible("#empty")


def test_the_map_downloads_as_a_picture_with_its_legend(opened: Any, small: Any, tmp_path: Path) -> None:
    tab = opened(small())
    with tab.expect_download() as waiting:
        tab.click("#png")
    saved = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(saved)
    assert saved.name == "partnerships.png"
    assert saved.read_bytes().startswith(b"\x89PNG")
    wide, high = (int.from_bytes(saved.read_bytes()[at : at + 4], "big") for at in (16, 20))
    drawn = tab.evaluate("[network.canvas.frame.canvas.width, network.canvas.frame.canvas.height]")
    assert (wide, high > drawn[1]) == (drawn[0], True)
    tab.click("#as-table")
    assert tab.is_disabled("#png")


def test_the_least_number_follows_the_filters_until_the_reader_sets_it(opened: Any, small: Any) -> None:
    """A crowd opens on its pairs of two joint activities; a theme of few activities shows them all."""
    crowd = [f"body {number}" for number in range(20)]  # 190 pairs, 189 of them with one joint activity
    nodes = [Node(name, Label.ACTOR, {"name": name, "kind": "organ"}) for name in crowd]
    forum = Node("forum", Label.ACTIVITY, {"name": "forum", "kind": "event", "type": "forum"})
    visit = Node("visit", Label.ACTIVITY, {"name": "visit", "kind": "event", "type": "visit"})
    ties = [Edge(f"{name} f", Tie.TOOK_PART, name, "forum", props={"role": "participant"}) for name in crowd]
    ties += [
        Edge(f"{name} v", Tie.TOOK_PART, name, "visit", props={"role": "participant"}) for name in crowd[:2]
    ]
    tab = opened([*small(), *nodes, forum, visit, *ties])
    assert tab.inner_text("#least-said") == "2"
    assert drawn(tab) == {"body 0", "body 1", "harbour", "tides"}
    tab.select_option("#theme", "Transport")
    assert tab.inner_text("#least-said") == "1"
    assert drawn(tab) == {"harbour", "tides", "league"}
    tab.click("#reset")
    tab.fill("#least", "1")
    assert len(drawn(tab)) == 23


def test_who_only_helps_stands_apart_from_the_parties(opened: Any, small: Any) -> None:
    tab = opened(drafted(small()), at="#one=plan")
    parties, helpers = panel(tab).split("Parties")[1].split("Who only supports it")
    assert ("Harbour Union" in parties, "Lighthouse League" in parties) == (True, False)
    assert helpers.split() == ["Lighthouse", "League", "supporter"]
    assert tab.locator("mark.help").all_inner_texts() == ["Lighthouse League"]
    assert tab.locator("mark.who").all_inner_texts() == ["Harbour Union", "Office for Tides"]


def test_what_a_body_only_supports_is_a_list_of_its_own(opened: Any, small: Any) -> None:
    tab = opened(drafted(small()), at="#one=league")
    assert "plan for harbours" in panel(tab).split("Only supports, latest first")[1].lower()
    assert "Took part in" not in panel(tab)


def test_the_table_tells_helpers_and_how_far_a_thing_has_come(opened: Any, small: Any) -> None:
    tab = opened(drafted(small(), valid_to="2039"), at="#view=activities&shape=table")
    names = tab.locator("thead th").all_inner_texts()
    rows = [
        dict(zip(names, row.split("\t"), strict=True)) for row in tab.locator("tbody tr").all_inner_texts()
    ]
    plan = next(row for row in rows if row["Activity"] == "Plan for harbours")
    assert plan["Who took part"] == "Harbour Union; Office for Tides"
    assert plan["Only supports"] == "Lighthouse League"
    assert plan["Status"] == "Draft, in preparation, valid until 2039"


def test_status_dates_of_validity_and_level_are_told_in_words(opened: Any, small: Any) -> None:
    told = {"signed": "2033", "valid_from": "2034", "valid_to": "2039-06", "level": "executive_heads"}
    tab = opened(drafted(small(), **told), at="#one=plan")
    for line in (
        "Draft, in preparation",
        "Signed or adopted\n2033",
        "2034 – June 2039",
        "Heads of departments, agencies and secretariats",
    ):
        assert line in panel(tab)
    assert "When" not in panel(tab)  # 2033 once


def test_a_list_tells_drafts_and_what_is_planned_as_such(opened: Any, small: Any) -> None:
    later = [
        replace(one, props={**one.props, "status": "planned"}) if one.id == "meeting" else one
        for one in drafted(small(), signed="2033", valid_to="2039")
    ]
    said = opened(later, at=OPEN).inner_text("#panel")
    assert "Plan · draft, in preparation · signed or adopted 2033, valid until 2039" in said
    assert "Meeting · planned · May 2031" in said


def test_a_year_that_was_inferred_is_marked_wherever_it_stands(opened: Any, small: Any) -> None:
    records = drafted(small(), date_inferred=True)
    for at in ("#one=plan", OPEN, "#view=activities&shape=table"):
        tab = opened(records, at=at)
        assert "2033 (year inferred)" in tab.inner_text("body")
        assert "May 2031 (year inferred)" not in tab.inner_text("body")


def test_what_is_doubtful_is_called_so_wherever_it_stands(opened: Any, small: Any) -> None:
    records = [
        replace(one, props={**one.props, "confidence": 0.4}) if one.id == "plan" else one for one in small()
    ]
    assert "How sure\nDoubtful" in panel(opened(records, at="#one=plan"))
    assert "How sure" not in panel(opened(records, at="#one=meeting"))
    assert "Plan · draft, in preparation · doubtful" in opened(drafted(records), at=OPEN).inner_text("#panel")


def test_an_end_alone_is_told_as_one(opened: Any, small: Any) -> None:
    told = {"start": None, "end": "2035"}
    tab = opened(drafted(small(), **told), at="#one=plan")
    assert "until 2035" in panel(tab)


def test_one_sentence_says_for_whom_organs_count(opened: Any, small: Any) -> None:
    for at in ("", "#one=harbour", "#shape=table"):
        tab = opened(small(), told="Organs count with their organization.", at=at)
        assert tab.locator(".told:visible").first.inner_text() == "Organs count with their organization."
    assert opened(small()).locator(".told:visible").count() == 0


def test_the_footnotes_of_a_paragraph_stand_below_its_words(opened: Any, small: Any) -> None:
    noted = [
        replace(one, props={**one.props, "footnotes": ["1 Tides <b>2043</b>."]}) if one.id == "par" else one
        for one in small()
    ]
    assert opened(noted, at="#one=plan").locator(".notes li").all_inner_texts() == ["1 Tides <b>2043</b>."]
    assert opened(small(), at="#one=plan").locator(".notes").count() == 0


def test_the_largest_body_bears_its_name_even_where_there_is_no_room(opened: Any, small: Any) -> None:
    tab = opened(small())
    written = tab.evaluate(
        """() => {
            const said = [];
            const fill = CanvasRenderingContext2D.prototype.fillText;
            CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
                const at = network.canvasToDOM({ x, y });
                said.push([text, at.x, at.y]);
                return fill.apply(this, arguments);
            };
            const map = document.getElementById("map");
            const corner = { x: 2 - map.clientWidth / 2, y: map.clientHeight / 2 - 2 };
            const position = network.getPosition("harbour");
            network.moveTo({ position, scale: 1, offset: corner, animation: false });
            network.redraw();
            return said;
        }"""
    )
    names = [(x, y) for text, x, y in written if text in ("HU", "Harbour Union")]
    assert names
    assert all(x >= 0 and y < 768 for x, y in names)
