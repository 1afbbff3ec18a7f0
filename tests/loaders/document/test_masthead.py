"""What the masthead of a report says, however it is set."""

from pathlib import Path

import pytest

from graph.identity import document_id
from graph.records import Node
from loaders.corpus import Corpus
from loaders.document.filenames import misnamed, symbol_of_file
from loaders.document.masthead import document
from loaders.extraction import from_lines, lines
from loaders.pipeline import extracted
from loaders.read import Source
from loaders.recording import records

HELD = "1. In May 2043, the African Union and UNICEF held a workshop on lakes in Bali."
BODY = f"I. Introduction\n\nAfrican Union\n\n{HELD}\n"


def masthead(symbol: str, *more: str) -> str:
    return "\n\n".join(["United Nations", symbol, "Distr.: General\n3 May 2044", *more, BODY])


@pytest.mark.parametrize(
    "symbol",
    [
        "A/99/302", "S/2044/5", "E/2044/15/Add.1", "A/HRC/99/4/Rev.1", "A/C.3/99/2", "DP/2044/18",
        "DP/FPA/2044/5", "E/CN.6/2044/3/Rev.1", "A/ES-10/1001", "A/AC.109/2044/7", "A/99/15 (Part I)",
        "A/99/302/Corr.2",
        "A/99/6 (Sect. 29A)",
        "S/RES/3770 (2044)", "CEDAW/C/NOR/5", "ST/SGB/2044/3", "TD/B/99/2", "UNEP/EA.9/4", "E/ESCAP/99/3",
    ],
)  # fmt: skip
def test_a_symbol_is_read_in_any_form(symbol: str) -> None:
    assert document(masthead(symbol)).symbols == (symbol,)
    assert document(masthead(f"{symbol}*")).symbol == symbol
    assert document(masthead(f"United Nations   {symbol}")).symbol == symbol


@pytest.mark.parametrize("between", ["–", "-", " – ", "—", "\n", "*–", "–\n"])
def test_a_joint_document_has_two_symbols_its_own_first(between: str) -> None:
    found = document(masthead(f"A/99/302{between}S/2044/5"))

    assert found.symbol == "A/99/302"
    assert found.symbols == ("A/99/302", "S/2044/5")


@pytest.mark.parametrize(
    "line", ["[A/79/150].", "* A/79/150.", "See A/79/150", "A/79/150, para. 3", "and/or"]
)
def test_a_symbol_in_a_note_is_not_the_documents(line: str) -> None:
    assert document(masthead("", line), name="lakes.txt").symbols == ()


def test_what_is_printed_beats_the_name_of_the_file_and_that_is_said() -> None:
    found = extracted(Source(masthead("E/2044/48"), "", "A_99_61.pdf"))

    assert found.document.symbol == "E/2044/48"
    assert "The file 'A_99_61.pdf' is named after A/99/61" in found.notes[0]
    assert misnamed(found.document, "E-2044-48.pdf") == misnamed(found.document, "N2590001.pdf") == ()


@pytest.mark.parametrize(
    ("name", "symbol"),
    [
        ("A-79-302.txt", "A/79/302"), ("A_9_6_Add.10.docx", "A/9/6/Add.10"), ("DP_2044_18.pdf", "DP/2044/18"),
        ("E_CN.6_2044_3_Rev.1.pdf", "E/CN.6/2044/3/Rev.1"), ("A-HRC-59-42.pdf", "A/HRC/59/42"),
        ("N2590001.pdf", ""), ("draft.txt", ""), ("A-letter.txt", ""), ("report 2043.txt", ""),
    ],
)  # fmt: skip
def test_a_file_is_named_after_a_symbol(name: str, symbol: str) -> None:
    assert symbol_of_file(name) == symbol


@pytest.mark.parametrize(
    ("block", "session", "agenda"),
    [
        ("Ninety-ninth session\nAgenda item 12", "Ninety-ninth session", ("12",)),
        ("2044 session\nAgenda items 5 and 12 (b), (c)", "2044 session", ("5", "12 (b)", "12 (c)")),
        ("Annual Session 2044\nItem 13 of the provisional agenda", "Annual Session 2044", ("13",)),
        (
            "Human Rights Council\nFifty-ninth session\n3–9 June 2044\nAgenda item 3",
            "Fifty-ninth session",
            ("3",),
        ),
        ("Resumed first part", "", ()),
    ],
)
def test_session_and_agenda_items_are_told(block: str, session: str, agenda: tuple[str, ...]) -> None:
    found = document(masthead("A/99/302", block))

    assert (found.session, found.agenda) == (session, agenda)


ITEM = "Ninety-ninth session\nAgenda item 12\nThe lakes of the world"


@pytest.mark.parametrize(
    ("blocks", "title"),
    [
        ([ITEM, "Lakes and rivers in the\nisland States", "Report of the Secretary-General*"],
         "Lakes and rivers in the island States"),
        ([ITEM, "Review of the Framework,", "2041–2044, and report", "Annual Report of the Administrator"],
         "Review of the Framework, 2041–2044, and report"),
        ([ITEM, "Report of the Lake Board on its third special session", "Geneva, 17 January 2044"],
         "Report of the Lake Board on its third special session"),
        (["99th session\nAgenda items 1 and 2", "LAKES WHICH\nDRY", "RIVERS", "Report of the Lake Board"],
         "LAKES WHICH DRY RIVERS"),
        (["Ninety-ninth session", "Agenda item 12", "All lakes", "Lakes in 2043¹", "Note by the Secretariat"],
         "Lakes in 2043"),
        ([ITEM, "Report of the Commission on its\nsixty-third session"],
         "Report of the Commission on its sixty-third session"),
        (["Letter dated 3 May 2044 from the Permanent\nRepresentative of Norland"],
         "Letter dated 3 May 2044 from the Permanent Representative of Norland"),
        ([ITEM, "Third report on the lake plan", "Tenth report of the Advisory Committee on Lakes"],
         "Third report on the lake plan"),
    ],
)  # fmt: skip
def test_the_whole_title_is_read(blocks: list[str], title: str) -> None:
    assert document(masthead("A/99/302", *blocks)).title == title


def test_the_cover_of_a_supplement_has_a_title_and_no_date() -> None:
    cover = "Lake Commission\n\nReport of the Commission on the\n\nlakes of the world\n\n(13–31 May 2043)"
    text = f"A/99/38\n\n{cover}\n\nGeneral Assembly\n\nOfficial Records\n\n[28 June 2044]\n\n{BODY}"

    found = document(text)

    assert (found.title, found.date) == ("Report of the Commission on the lakes of the world", "")


def test_all_symbols_are_kept_in_the_graph_and_in_what_extract_writes() -> None:
    found = extracted(Source(masthead("A/99/302–S/2044/5"), "", "x.txt"))

    (node,) = [one for one in records(found) if isinstance(one, Node) and one.id == document_id("A/99/302")]
    assert node.props["symbols"] == ["A/99/302", "S/2044/5"]
    assert from_lines("\n".join(lines(found))).document == found.document


def files(folder: Path, *texts: str) -> list[str]:
    for at, text in enumerate(texts):
        (folder / str(at)).mkdir()
        (folder / str(at) / "report.txt").write_text(text, encoding="utf-8")
    return [str(folder / str(at) / "report.txt") for at in range(len(texts))]


def test_two_files_of_one_name_without_a_symbol_are_two_documents(tmp_path: Path) -> None:
    corpus = Corpus(files(tmp_path, BODY, BODY.replace("May", "June")), jobs=1)

    symbols = [one.document.symbol for one in corpus.extractions()]

    assert symbols[0] == "report"
    assert symbols[1].startswith("report-")
    assert "prints no symbol either" in corpus.notes[0]


def test_of_two_texts_of_one_symbol_the_first_is_taken_and_it_is_said(tmp_path: Path) -> None:
    text = masthead("A/99/302")
    first, same, other = files(tmp_path, text, text, text.replace("lakes", "rivers"))
    corpus = Corpus([first, same, other], jobs=1, strict=False)

    told = [{word for one in found.paragraphs for word in one.text.split()} for found in corpus.extractions()]

    assert len(told) == 2
    assert all("lakes" in words for words in told)
    assert corpus.refused == [
        f"{other}: It is A/99/302 in other words than {first}, which is taken. "
        "Give the one that you mean; loaded later, this one takes the other's place."
    ]
