"""A short invented report from its text to what it says."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.check.problems import problems
from graph.check.verdict import verdict
from graph.errors import DocumentError
from graph.records import citation
from graph.vocabulary import Label
from loaders.actors.authority import imported
from loaders.actors.bodies import Body
from loaders.actors.register import OWN, of, register
from loaders.extraction import Extraction, from_lines, lines
from loaders.pipeline import bundled, extract, extracted
from loaders.read import Source
from loaders.recording import records
from tests.invented_report import SYMBOL, TEXT

SOURCE = Source(TEXT, "0" * 64, "A-99-12.txt")


@pytest.fixture(scope="module")
def found() -> Extraction:
    return extracted(SOURCE)


def named(found: Extraction) -> dict[int, list[str]]:
    return {one.number: [activity.name for activity in one.activities] for one in found.paragraphs}


def test_a_report_is_read_from_masthead_to_activities(found: Extraction) -> None:
    assert found.document.symbol == SYMBOL
    assert found.document.date == "2044-05-03"
    assert [one.number for one in found.paragraphs] == [1, 2, 3, 4, 5, 6]
    assert list(found.sections) == ["African Union", "Caribbean Community", "Council of Europe"]
    assert found.sections["Caribbean Community"] == ("caricom",)


def test_the_introduction_is_kept_without_activities(found: Extraction) -> None:
    assert (found.paragraphs[0].section, found.paragraphs[0].activities) == ("", ())
    assert found.paragraphs[0].text


def test_each_paragraph_says_what_was_done(found: Extraction) -> None:
    told = named(found)
    assert "workshop on harbour lights" in told[2]
    assert told[3] == ["memorandum of understanding on tides"]
    assert told[4] == ["training on nets"]
    assert told[5] == ["cooperation agreement with the Caribbean Community on sea air"]
    assert told[6] == ["conference on lighthouses"]


def test_what_begins_after_the_report_was_written_is_planned() -> None:
    later = extracted(replace(SOURCE, text=TEXT.replace("3 May 2044", "3 May 2030")))
    begun = [
        one for reading in later.paragraphs for one in reading.activities if (one.start or "") > "2030-05-03"
    ]

    assert begun
    assert {str(one.status) for one in begun} == {"planned"}


def test_a_report_without_a_date_was_written_in_the_year_of_its_session() -> None:
    undated = TEXT.replace("3 May 2044", "").replace(SYMBOL, "A/75/12")
    later = extracted(replace(SOURCE, text=undated, name="A-75-12.txt"))
    begun = [one for reading in later.paragraphs for one in reading.activities if (one.start or "") > "2021"]

    assert (later.document.symbol, later.document.date) == ("A/75/12", "")
    assert begun
    assert {str(one.status) for one in begun} == {"planned"}


def test_lines_from_before_signature_and_period_still_load(found: Extraction) -> None:
    older = []
    for line in lines(found):
        row = json.loads(line)
        for activity in row.get("activities", ()):
            for key in ("signed", "valid_from", "valid_to"):
                del activity[key]
        older.append(json.dumps(row))

    loaded = from_lines("\n".join(older))

    activities = [one for reading in loaded.paragraphs for one in reading.activities]
    assert activities
    assert {(one.signed, one.valid_from, one.valid_to) for one in activities} == {(None, None, None)}


def test_every_participant_is_among_the_actors_and_every_parent_too(found: Extraction) -> None:
    known = {one.id for one in found.actors}
    activities = [one for reading in found.paragraphs for one in reading.activities]
    assert {person.actor for one in activities for person in one.participants} <= known
    assert {one.part_of for one in found.actors if one.part_of} <= known
    assert [one.id for one in found.actors] == sorted(known)


def test_spans_lie_inside_their_paragraph(found: Extraction) -> None:
    for reading in found.paragraphs:
        for one in reading.activities:
            for start, end in (one.span, *(person.span for person in one.participants)):
                assert 0 <= start < end <= len(reading.text)


def test_the_same_report_gives_the_same_every_time(found: Extraction) -> None:
    assert extracted(SOURCE) == found
    assert lines(extracted(SOURCE)) == lines(found)


def test_what_is_read_does_not_depend_on_the_report_read_before(found: Extraction) -> None:
    other = Source(
        TEXT.replace("African Union", "Arab Maghreb Union").replace("AU", "AMU"), "1" * 64, "B.txt"
    )
    alone = extracted(other)
    assert [extracted(SOURCE), extracted(other)] == [found, alone]
    assert [extracted(other), extracted(SOURCE)] == [alone, found]


def test_the_records_of_two_reports_do_not_depend_on_their_order(found: Extraction) -> None:
    second = replace(found, document=replace(found.document, symbol="A/98/7"))
    one = {record.id: record for record in [*records(found), *records(second)]}
    assert one == {record.id: record for record in [*records(second), *records(found)]}


def test_one_thing_told_in_two_sections_has_one_id_and_two_passages() -> None:
    again = (
        "\n7. In March 2043, the African Union Commission, the United Nations Development Programme and the "
        "United Nations Environment Programme held a workshop on harbour lights in Nairobi.\n"
    )
    told = extracted(replace(SOURCE, text=TEXT + again))
    same = [
        (reading.number, one.id)
        for reading in told.paragraphs
        for one in reading.activities
        if one.name == "workshop on harbour lights"
    ]
    assert [number for number, _ in same] == [2, 7]
    assert len({id_ for _, id_ in same}) == 1
    assert "unep" in {one.actor for one in told.paragraphs[6].activities[0].participants}


def test_a_file_is_read_with_and_without_corrections(tmp_path: Path, found: Extraction) -> None:
    report, more = tmp_path / "A-99-12.txt", tmp_path / "mine.toml"
    report.write_text(TEXT, encoding="utf-8")
    more.write_text(
        '[[correction]]\naction = "reject"\ndocument = "A/99/12"\nparagraph = 4\n'
        'name = "training on nets"\nreason = "it was cancelled"\nreviewer = "a tester"\n',
        encoding="utf-8",
    )
    bare = extract(report, corrections=False)
    assert named(bare) == named(found)
    assert named(extract(report, corrections=False, more=more))[4] == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda _: "1. Nothing but a sentence.", "No section"),
        (lambda _: "A text without numbers.", "no numbered paragraphs"),
    ],
)  # fmt: skip
def test_what_is_no_report_is_one_error(change: Callable[[str], str], said: str) -> None:
    with pytest.raises(DocumentError, match=said):
        extracted(replace(SOURCE, text=change(TEXT)))


def test_a_report_that_stops_within_a_sentence_is_read_and_noted() -> None:
    found = extracted(replace(SOURCE, text=TEXT.rstrip()[:-30]))

    assert [note for note in found.notes if "may be cut off" in note]
    assert not extracted(SOURCE).notes


def test_lines_bring_back_what_was_read_without_the_text(found: Extraction) -> None:
    bare = replace(found, paragraphs=tuple(replace(one, text="") for one in found.paragraphs))
    assert from_lines("\n".join(lines(found))) == bare


def test_the_bundled_facts_hold_no_text() -> None:
    assert bundled().document.symbol == "A/79/302"
    assert {reading.text for reading in bundled().paragraphs} == {""}


THREE = of(
    [
        Body("au", "Mahina Trade Union", "AU", (), "organization", "", "", "", "invented"),
        Body("hmb", "Health Ministers Board", "HMB", (), "organization", "", "", "", "invented"),
        Body("reef-bank", "Reef Bank", "RB", (), "united_nations", "", "", "", "invented"),
    ],
    {},
)
INVENTED = TEXT[: TEXT.index("A. African Union")] + (
    "A. Mahina Trade Union\n"
    "2. In March 2043, AU and the Health Ministers Board held a workshop on tides in Nairobi.\n"
    "3. In May 2043, UNDP and HMB signed a memorandum of understanding. WHO met Reef Bank.\n"
)


def test_the_register_that_is_given_is_the_only_one() -> None:
    register()  # the packaged one has been read before

    found = extracted(replace(SOURCE, text=INVENTED), actors=THREE)

    listed = {actor.name for actor in found.actors if actor.kind != "unlisted"}
    assert listed == {body.name for body in THREE.actors.values()}
    nodes = {one.id for one in records(found, actors=THREE) if getattr(one, "label", "") == Label.ACTOR}
    assert nodes == {actor.id for actor in found.actors}
    assert found.sections == {"Mahina Trade Union": ("au",)}
    (workshop,) = found.paragraphs[1].activities
    assert workshop.themes == ()  # "Health" is part of a name that only the given register knows
    assert workshop.level == "ministers"  # a board of ministers has their level, whoever knows it


def test_what_is_imported_is_read_in_the_same_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(OWN, str(tmp_path / "kept.csv"))
    text = INVENTED.replace("AU and", "The Mahina Trade Union and")
    before = extracted(replace(SOURCE, text=text)).sections
    sheet = tmp_path / "own.csv"
    sheet.write_text("id,name,kind,source\nmtu,Mahina Trade Union,organization,invented\n", encoding="utf-8")

    imported(sheet)

    assert before == {"Mahina Trade Union": ("mahina-trade-union",)}
    assert extracted(replace(SOURCE, text=text)).sections == {"Mahina Trade Union": ("mtu",)}


REFERRING = TEXT[: TEXT.index("A. African Union")] + (
    "A. Council of Europe\n"
    "2. The World Health Assembly (WHA) met the Council of Europe in May 2043 in Bali.\n"
    "3. In June 2043, WHA and the Council of Europe signed an agreement on sea air. The two sides\n"
    "held a workshop in Bali in July 2043. The two organizations met in August 2043.\n"
)


def test_what_a_report_introduces_and_refers_to_holds_when_it_is_checked() -> None:
    read = extracted(replace(SOURCE, text=REFERRING))
    words = {
        one.text[slice(*who.span)]
        for one in read.paragraphs
        for activity in one.activities
        for who in activity.participants
    }

    held = verdict(records(read), given={citation(SYMBOL, one.number): one.text for one in read.paragraphs})

    assert {"WHA", "sides", "organizations"} <= words
    assert held.problems == ()


def test_a_date_without_a_year_is_of_the_period_that_the_report_covers() -> None:
    text = (
        "A/99/12\n\n1. The present report covers the period from 1 April to 31 July 2043.\n\n"
        "African Union\n\n"
        "2. On 5 May, UNEP and the African Union held a workshop on tides. "
        "On 6 June 2043, FAO and the African Union held a seminar on nets.\n"
    )
    found = extracted(Source(text, "", "A-99-12.txt"))

    told = [(one.start, one.date_inferred) for one in found.paragraphs[1].activities]
    assert told == [("2043-05-05", True), ("2043-06-06", False)]
    nodes = [record for record in records(found) if getattr(record, "label", "") == Label.ACTIVITY]
    assert sorted(str(node.props["date_inferred"]) for node in nodes) == ["None", "True"]
    assert not list(problems(records(found)))


def test_lines_of_an_older_extraction_are_read(found: Extraction) -> None:
    older = [line.replace(', "date_inferred": false', "") for line in lines(found)]
    assert older != lines(found)
    assert lines(from_lines("\n".join(older))) == lines(found)


def told(text: str) -> Extraction:
    return extracted(Source(f"A/99/12\n\nLakes of the world\n\nReport of the Board\n\n{text}\n", "", "x.txt"))


MET = "On 5 May 2043, UNICEF and the World Health Organization held a workshop on lakes in Bali."


@pytest.mark.parametrize(
    ("heading", "host"),
    [
        ("UNICEF", "unicef"), ("World Food Programme", "wfp"), ("United Nations Children’s Fund", "unicef"),
        ("United Nations Children’s Fund (UNICEF)", "unicef"), ("B. World Health Organization", "who"),
    ],
)  # fmt: skip
def test_a_section_on_a_united_nations_body_is_on_that_body(heading: str, host: str) -> None:
    found = told(f"African Union\n\n1. {MET}\n\n{heading}\n\n2. {MET}")

    assert list(found.sections.values()) == [("au",), (host,)]


def test_a_section_on_a_body_that_nobody_knows_is_on_that_and_it_is_said() -> None:
    found = told(f"African Union\n\n1. {MET}\n\nInstitute of Piers (IOP)\n\n2. {MET}")

    (host,) = found.sections["Institute of Piers (IOP)"]
    (actor,) = [one for one in found.actors if one.id == host]
    assert (actor.name, actor.acronym, actor.kind) == ("Institute of Piers", "IOP", "unlisted")
    assert any("'Institute of Piers (IOP)' is on a body that the authority" in note for note in found.notes)


def test_a_section_on_a_matter_is_on_nobody() -> None:
    found = told(f"African Union\n\n1. {MET}\n\nII. Organization of work\n\n2. {MET}")

    assert found.sections["Organization of work"] == ()


def test_a_report_on_one_subject_is_read_by_what_its_sentences_name() -> None:
    found = told(f"I. Lakes\n\n1. {MET}")

    assert found.sections == {"Lakes": ()}
    assert {one.actor for one in found.paragraphs[0].activities[0].participants} == {"unicef", "who"}


def test_a_report_without_headings_stands_under_its_title() -> None:
    assert list(told(f"1. {MET}").sections) == ["Lakes of the world"]


def test_a_report_whose_sentences_name_no_two_bodies_is_refused() -> None:
    with pytest.raises(DocumentError, match="no sentence names two actors"):
        told("I. Lakes\n\n1. In May 2043, UNICEF met.\n\n2. It rained.")


def test_footnotes_reach_the_readings_and_change_no_fact(found: Extraction) -> None:
    text = TEXT.replace("on tides in June 2043.", "on tides in June 2043.¹") + "\n¹ Tides of the World.\n"
    noted = extracted(replace(SOURCE, text=text))
    told = {one.number: one.footnotes for one in noted.paragraphs if one.footnotes}
    assert told == {3: ("1 Tides of the World.",)}
    assert lines(noted) == lines(found)


def test_facts_that_do_not_say_how_sure_they_are_are_refused(found: Extraction) -> None:
    older = [re.sub(r', "confidence": [0-9.]+', "", line) for line in lines(found)]
    assert older != lines(found)
    with pytest.raises(DocumentError, match="confidence"):
        from_lines("\n".join(older))


def test_reading_twice_gives_the_same_bytes(found: Extraction) -> None:
    assert lines(extracted(SOURCE)) == lines(found)
