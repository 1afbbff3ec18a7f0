"""Other editions than those at hand: one invented report under other headings, pages and habits of print."""

import re
from collections.abc import Callable, Sequence

import pytest

from loaders.actors.register import register
from loaders.actors.roster import Roster
from loaders.document.masthead import document
from loaders.document.paragraphs import Paragraph, paragraphs
from loaders.document.sections import sections
from loaders.pipeline import extracted
from loaders.read import Source

ORGANIZATIONS = {
    "African Union": "au",
    "Black Sea Economic Cooperation Organization": "bsec",
    "Central European Initiative": "cei",
    "Economic Cooperation Organization": "eco",
    "Eurasian Economic Community": "eurasec",
    "International Organization for Migration": "iom",
    "League of Arab States": "las",
    "Organisation for the Prohibition of Chemical Weapons": "opcw",
    "Organization for Democracy and Economic Development – GUAM": "guam",
    "Organization for Security and Co-operation in Europe": "osce",
    "Preparatory Commission for the Comprehensive Nuclear-Test-Ban Treaty Organization": "ctbto",
    "Southern African Development Community": "sadc",
}
NAMES = tuple(ORGANIZATIONS)
ROMAN = re.findall(r"\S+", "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI")
FIRST = "The present report, on two invented years, was prepared for the ninety-ninth session."
LAST = "The two sides are encouraged to go on in the same spirit, and to meet more often."
REGULAR = "II. Cooperation between the United Nations and regional and other organizations"


def told(name: str) -> list[str]:
    """The two invented paragraphs of a section: one with a list, one with a date and a name to find."""
    return [
        f"In its third year, the secretariat of the {name} and the United Nations Development Programme (a) "
        "held a workshop on lake fisheries; (b) reviewed a joint plan for cross-border "
        "trade; and (c) agreed to "
        "meet again.",
        f"On 12 May 2043, the {name} and the United Nations Children’s Fund signed a memorandum of "
        "understanding, pursuant to resolution 98/12, on the well-being of children in "
        "small island villages.",
    ]


def report(
    headed: Callable[[int, str], Sequence[str]], *, chapter: str = REGULAR, last: str = ""
) -> list[str]:
    """The blocks of a report: `headed` gives the headings of the organization at a place, from 0."""
    blocks, number = ["I. Introduction", f"1. {FIRST}", *([chapter] if chapter else [])], 1
    for at, name in enumerate(NAMES):
        blocks += headed(at, name)
        for text in told(name):
            number += 1
            blocks.append(f"{number}. {text}")
    return [*blocks, last or "III. Observations", f"{number + 1}. {LAST}"]


def plain_report() -> list[str]:
    return report(lambda at, name: [name])


def texts() -> list[str]:
    return [FIRST, *(text for name in NAMES for text in told(name)), LAST]


def about(found: Sequence[Paragraph]) -> list[tuple[str, ...]]:
    """The ids of the organizations that each paragraph is about."""
    hosts = sections(found, Roster(register(), [one.text for one in found]).hosts)
    return [hosts.get(one.section, ()) for one in found]


def right(found: Sequence[Paragraph]) -> None:
    """Asserts that a reading has every paragraph, whole and under its organization."""
    assert [one.number for one in found] == list(range(1, 2 * len(NAMES) + 3))
    assert [one.text for one in found] == texts()
    assert about(found) == [(), *((id_,) for id_ in ORGANIZATIONS.values() for _ in range(2)), ()]


def capital(name: str) -> str:
    return name.upper()


def the(name: str) -> str:
    return f"Cooperation between the United Nations and the {name}"


def chapters(heading: Callable[[str], str], *below: str, last: str = "Observations") -> list[str]:
    """A report in which each organization is a chapter, with headings below its own."""
    return report(
        lambda at, name: [f"{ROMAN[at + 1]}. {heading(name)}", *below], chapter="", last=f"XIV. {last}"
    )


FULL = "Concluding observations and recommendations"
HEADINGS: dict[str, list[str]] = {
    "the name alone": plain_report(),
    "the name and its acronym": report(lambda at, name: [f"{name} ({ORGANIZATIONS[name].upper()})"]),
    "a letter": report(lambda at, name: [f"{chr(65 + at)}. {name}"]),
    "a number": report(lambda at, name: [f"{at + 1}. {name}"]),
    "a chapter each": chapters(the),
    "the name as a chapter": chapters(str),
    "cooperation with it": report(lambda at, name: [f"{chr(65 + at)}. Cooperation with the {name}"]),
    "capitals": report(lambda at, name: [capital(name)], chapter=capital(REGULAR), last="III. OBSERVATIONS"),
    "chapters in capitals": chapters(lambda name: capital(the(name)), last="OBSERVATIONS"),
    "themes below the name": report(lambda at, name: [name, "Peace and security"]),
    "lettered themes below chapters": chapters(str, "A. Trade and development"),
    "bodies of the United Nations below lettered names": report(
        lambda at, name: [f"{chr(65 + at)}. {name}", "World Health Organization"]
    ),
    "no introduction's number": ["Introduction", *plain_report()[1:]],
    "conclusions": [*plain_report()[:-2], "III. Conclusions and the way forward", plain_report()[-1]],
    "observations in full": [*plain_report()[:-2], FULL, plain_report()[-1]],
}


@pytest.mark.parametrize("spaced", ["\n\n", "\n"], ids=["spaced", "close"])
@pytest.mark.parametrize("style", HEADINGS)
def test_headings_of_every_style_name_the_organization(style: str, spaced: str) -> None:
    right(paragraphs(spaced.join(HEADINGS[style]) + "\n"))


def wrapped(blocks: Sequence[str], width: int = 88) -> list[str]:
    """Short lines as pages print them; a word with a hyphen breaks behind it."""
    lines: list[str] = []
    for block in blocks:
        line = ""
        for piece in re.findall(r"[^\s-]+-?[ ]?|-", block):
            if len(line + piece.rstrip()) > width and line:
                lines.append(line.rstrip())
                line = ""
            line += piece
        lines += [line.rstrip(), ""]
    return lines


FURNITURE: dict[str, list[str]] = {
    "page, job number, symbols": ["", "{page}/24", "", "44-01234", "", "A/99/302", "S/2044/613", ""],
    "on one line": ["", "44-01234 {page}/24", "A/99/302", ""],
    "on one line, the other way": ["", "{page}/24 44-01234", "A/99/302 – S/2044/613", ""],
    "with a language": ["44-01234 (E) {page}/24", "A/99/302"],
    "symbols side by side": ["", "A/99/302–S/2044/613", "", "{page} / 24", ""],
    "page of pages": ["", "Page {page} of 24", "", "A/99/302", ""],
    "small page of pages": ["page {page} of 24", "A/99/302 S/2044/613"],
    "a page between dashes": ["", "- {page} -", ""],
    "a page alone": ["", "{page}", ""],
    "a page alone, close": ["{page}", "A/99/302"],
    "a form feed": ["44-01234", "\x0cA/99/302"],
    "a form feed and spaces": ["", "{page}/24                         44-01234", "\x0c   A/99/302", ""],
    "a bar code": ["", "*4401234*", "", "{page}/24", "A/99/302"],
    "an address": ["", "https://undocs.org/en/A/99/302", "{page}/24", ""],
    "a day and a long address": [
        "8/12/44, 10:23 AM  A/99/302", "https://documents.example.org/doc/undoc/gen/n44/1.pdf {page}/24"],
    "a footnote with a rule": [
        "", "__________________", "", "1 See A/98/400, annex.", "", "44-01234 {page}/24", "A/99/302"],
    "a raised footnote": [
        "", "¹ Available at www.example.org/lakes. See also the second", "volume, p. 3.", "", "{page}/24",
        "A/99/302", ""],
    "two footnotes": [
        "_______________", "3 Resolution 98/12, annex.", "4 See www.example.org.", "44-01234", "A/99/302"],
    "a running title": [
        "", "Cooperation between the United Nations and regional and other organizations", "{page}/24", ""],
    "a running title alone": ["", "Report of the Secretary-General on cooperation", ""],
}  # fmt: skip


def paged(lines: Sequence[str], furniture: Sequence[str], every: int = 13) -> str:
    """The lines with a page's furniture between pages, wherever a page ends, within a sentence or not."""
    found: list[str] = []
    for at, line in enumerate(lines, start=1):
        found.append(line)
        if at % every == 0:
            found += [one.format(page=1 + at // every) for one in furniture]
    return "\n".join(found) + "\n"


@pytest.mark.parametrize("every", [7, 9, 13])
@pytest.mark.parametrize("close", [False, True], ids=["spaced", "close"])
@pytest.mark.parametrize("kind", FURNITURE)
def test_what_a_page_prints_around_the_text_stays_out(kind: str, close: bool, every: int) -> None:
    lines = [line for line in wrapped(plain_report()) if line or not close]

    right(paragraphs(paged(lines, FURNITURE[kind], every)))


LEADERS = {
    "dots": lambda heading, page: f"{heading} {'.' * (90 - len(heading))} {page}",
    "dots and spaces": lambda heading, page: f"{heading} {'. ' * 30}{page}",
    "an ellipsis": lambda heading, page: f"{heading} …………… {page}",
    "a tab": lambda heading, page: f"{heading}\t{page}",
}


@pytest.mark.parametrize("style", ["the name alone", "a letter", "a number", "a chapter each"])
@pytest.mark.parametrize("leader", LEADERS)
def test_a_table_of_contents_gives_no_section_and_no_paragraph(leader: str, style: str) -> None:
    blocks = HEADINGS[style]
    headings = [block for block in blocks if not re.match(r"\d+\. .*\.$", block)]
    contents = [LEADERS[leader](heading, 3 + at) for at, heading in enumerate(headings)]
    front = ["United Nations", "A/99/302", "Report of the Secretary-General", "Contents", "Page"]

    right(paragraphs("\n".join([*front, *contents]) + "\n\n" + "\n\n".join(blocks) + "\n"))


ANNEXES = {
    "with numbers of its own": [
        "Annex",
        "Meetings",
        "1. A first meeting.",
        "2. A second meeting.",
        "3. A third.",
    ],
    "two": ["Annex I", "List of agreements", "Lake treaty, 2043", "Annex II", "1. Not of the report."],
    "with a title": ["Annex: list of the agreements", "1. A first agreement.", "2. A second agreement."],
    "in capitals": ["ANNEX", "1. A first agreement.", "2. A second agreement."],
    "an appendix": ["Appendix A", "28. It goes on with the numbers of the report."],
    "an enclosure": ["Enclosure", "27. A letter. African Union"],
}


@pytest.mark.parametrize("kind", ANNEXES)
def test_an_annex_stays_out(kind: str) -> None:
    right(paragraphs("\n\n".join([*plain_report(), *ANNEXES[kind]]) + "\n"))


def replaced(*pairs: tuple[str, str]) -> Callable[[str], str]:
    """A habit that writes each first string as the second."""

    def habit(text: str) -> str:
        for printed, instead in pairs:
            assert printed in text
            text = text.replace(printed, instead)
        return text

    return habit


def numbers(form: str) -> Callable[[str], str]:
    """A habit of printing the numbers of paragraphs."""
    return lambda text: re.sub(r"(?m)^(\d+)\. (?=.*\.$)", form, text)


def headings(form: str) -> Callable[[str], str]:
    """A habit of printing headings."""
    return lambda text: re.sub(r"(?m)^([A-Z].*[a-zM])$", form, text)


HABITS: dict[str, Callable[[str], str]] = {
    "numbers glued to the text": numbers(r"\1."),
    "numbers and a tab": numbers("\\1.\t"),
    "a space before the point": numbers(r"\1 . "),
    "numbers on lines of their own": numbers(r"\1.\n\n"),
    "numbers in bold": numbers(r"**\1.** "),
    "soft hyphens": replaced(("memorandum", "memo\u00adrandum"), ("villages", "vil\u00ad\nlages")),
    "broken words": replaced(("understanding", "under-\nstanding"), ("well-being", "well-\nbeing")),
    "spaces within words": replaced(("workshop", "work shop"), ("agreed", "agree d")),
    "hyphens of another kind": replaced(("cross-border", "cross -border"), ("-being", "\u2011being")),
    "spaces that do not break": replaced(("12 May", "12\u00a0May"), ("on the", "on\u202fthe")),
    "raised notes": replaced(("understanding,", "understanding,¹²"), ("trade;", "trade;³ ")),
    "notes as figures": replaced(("again.", "again.4")),
    "ligatures": replaced(("fi", "ﬁ")),
    "list items on lines": lambda text: re.sub(r" (?=\([abc]\) )", "\n\n", text),
    "carriage returns": replaced(("\n", "\r\n")),
    "no end of line": lambda text: text.rstrip("\n"),
    "indented": lambda text: re.sub(r"(?m)^(?=\S)", "      ", text),
    "headings in bold": headings(r"**\1**"),
    "headings with a note": headings(r"\1*"),
    "headings on two lines": lambda text: re.sub(r"(?m)^(Organi.* (?:of|for|in)) (.*)$", r"\1\n\2", text),
    "linked resolutions": replaced(("98/12", "[98/12](https://undocs.org/A/RES/98/12)")),
}


@pytest.mark.parametrize("habit", HABITS)
def test_habits_of_print_and_of_converters_leave_no_trace(habit: str) -> None:
    right(paragraphs(HABITS[habit]("\n\n".join(plain_report()) + "\n")))


def test_every_organization_of_another_edition_gives_its_activities() -> None:
    text = paged(wrapped(HEADINGS["a letter"]), FURNITURE["on one line"])

    found = extracted(Source(text, "", "A-99-302.txt"))

    assert set(found.sections.values()) == {(id_,) for id_ in ORGANIZATIONS.values()}
    signed = [reading for reading in found.paragraphs if reading.number % 2 and reading.section]
    assert len(signed) == len(NAMES)
    for reading, id_ in zip(signed, ORGANIZATIONS.values(), strict=True):
        assert [
            {one.actor for one in activity.participants}
            for activity in reading.activities
            if (activity.kind, activity.start) == ("agreement", "2043-05-12")
        ] == [{id_, "unicef"}]


TITLE = "Cooperation between the United Nations and regional and other organizations"
MASTHEADS = {
    "one line each": f"""
United Nations

A/99/302–S/2044/613

General Assembly
Security Council

Distr.: General
8 August 2044

Original: English

General Assembly
Ninety-ninth session
Item 134 of the provisional agenda*
Cooperation between the United Nations and
regional and other organizations

Security Council
Ninety-ninth year

{TITLE}

Report of the Secretary-General

* A/99/150.

""",
    "columns side by side": """
United Nations                        A/99/302–S/2044/613
General Assembly                      Distr.: General
Security Council                      8 August 2044
                                      Original: English

General Assembly                      Security Council
Ninety-ninth session                  Ninety-ninth year
Agenda item 124 (q)

Cooperation between the United Nations and regional
and other organizations

Report of the Secretary-General

""",
}


@pytest.mark.parametrize("kind", MASTHEADS)
def test_the_masthead_gives_symbol_title_date_and_session(kind: str) -> None:
    head = document(MASTHEADS[kind] + "\n\n".join(plain_report()))

    assert (head.symbol, head.date, head.session) == ("A/99/302", "2044-08-08", "Ninety-ninth session")
    assert head.title == TITLE
