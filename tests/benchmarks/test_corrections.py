"""`benchmarks/corrections.py` on a tiny report and its annotation, both invented here."""

import importlib.util
import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from graph.errors import DocumentError
from loaders.activities.names import LONGEST
from loaders.corrections import applied
from loaders.entries import parse
from loaders.extraction import Extraction
from loaders.pipeline import extracted
from loaders.read import read
from loaders.spelling import Spellings

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "corrections.py"
REPORT = """A/79/302

Cooperation between the United Nations and regional and other organizations
Report of the Secretary-General

II. Cooperation with regional organizations

A. African Union

1. In March 2043, the African Union and the United Nations Environment Programme held a workshop on harbour lights in Nairobi. In May 2043, the African Union and the World Health Organization signed a memorandum of understanding on quiet rivers.

2. In June 2043, the African Union and the World Food Programme organized a seminar on reefs and a seminar on lanterns in Dakar.

3. In July 2043, the United Nations Children's Fund and the African Union held a training on nets.
"""  # noqa: E501
AU, UNEP, WFP = "African Union", "United Nations Environment Programme", "World Food Programme"
Row = dict[str, object]
Run = Callable[..., list[str]]


def _told(kind: str, type_: str, name: str, start: str | None, status: str, **people: str) -> Row:
    who = [{"actor": actor.replace("_", " "), "role": role} for actor, role in people.items()]
    facts: Row = {"kind": kind, "type": type_, "name": name, "start": start, "end": None, "place": None}
    return {**facts, "status": status, "participants": who}


LIGHTS = _told(
    "event", "workshop", 'workshop on "harbour lights" for pilots', "2043-03", "concluded",
    African_Union="organizer", UN_Environment="supporter",
)  # fmt: skip
REEFS = _told(
    "event", "seminar", "seminar on reefs", "2043-06", "planned",
    African_Union="organizer", World_Food_Programme="organizer", Guild_of_Lamplighters="participant",
)  # fmt: skip
PLAN = _told("agreement", "plan", "plan for quiet rivers", None, "in_preparation", African_Union="party")
FORUM = _told("event", "forum", "regatta of the ferries", None, "planned", African_Union="participant")
ANNOTATED: dict[int, list[Row]] = {1: [LIGHTS, PLAN], 2: [REEFS | {"place": "Dakar"}], 3: [FORUM]}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder as the script reads it."""
    folder = tmp_path / "shared"
    for name in ("annotation", "reports"):
        (folder / name).mkdir(parents=True)
    rows = [
        json.dumps({"paragraph": number, "section": AU, "activities": row})
        for number, row in ANNOTATED.items()
    ]
    (folder / "annotation" / "A-79-302.jsonl").write_text("\n".join(rows), encoding="utf-8")
    aliases = json.dumps({UNEP: ["UN Environment"]})
    (folder / "annotation" / "aliases.json").write_text(aliases, encoding="utf-8")
    (folder / "reports" / "A-79-302.txt").write_text(REPORT, encoding="utf-8")
    return folder


@pytest.fixture
def script(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ModuleType:
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("corrections_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (tmp_path / "made").mkdir()
    monkeypatch.setattr(module, "FOLDER", tmp_path / "made")
    return module


@pytest.fixture
def run(
    script: ModuleType, shared: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Run:
    """Runs the script; the lines that it prints."""

    def lines(*options: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["corrections.py", str(shared), *options])
        script.main()
        return capsys.readouterr().out.splitlines()

    return lines


@pytest.fixture
def bare(shared: Path) -> Extraction:
    return extracted(read(shared / "reports" / "A-79-302.txt"))


def _facts(found: Extraction) -> dict[int, list[tuple[object, ...]]]:
    """Every fact of every activity, in an order of their own."""
    called = {one.id: one.name for one in found.actors}
    return {
        reading.number: sorted(
            (one.kind, one.type, one.name, one.start, one.end, one.place, str(one.status),
             sorted((called[who.actor], str(who.role)) for who in one.participants))
            for one in reading.activities
        )
        for reading in found.paragraphs
    }  # fmt: skip


def _wanted() -> dict[int, list[tuple[object, ...]]]:
    keys = ("kind", "type", "name", "start", "end", "place", "status")
    names = {"UN Environment": UNEP}
    return {
        number: sorted(
            (*(one[key] for key in keys), sorted((names.get(p["actor"], p["actor"]), p["role"])
             for p in one["participants"]))  # type: ignore[attr-defined]
            for one in row
        )
        for number, row in ANNOTATED.items()
    }  # fmt: skip


def test_the_reading_and_its_corrections_give_the_annotation(
    run: Run, bare: Extraction, tmp_path: Path
) -> None:
    lines = run("--write")
    wanted = parse((tmp_path / "made" / "A-79-302.toml").read_text(encoding="utf-8"))

    found = applied(bare, wanted)

    assert found.notes == ()
    assert _facts(found) == _wanted()
    assert _facts(bare) != _wanted()
    assert {one.action for one in wanted} == {"rename", "reject", "add"}
    assert not any(line.startswith("still differs") for line in lines)


def test_only_what_differs_becomes_something_else(script: ModuleType, bare: Extraction) -> None:
    right = {number: _as_annotated(script, bare, number) for number in ANNOTATED}
    assert list(script.corrections(_annotation(script, right), bare)) == []
    right[3][0]["place"] = "Accra"

    (entry,) = script.corrections(_annotation(script, right), bare)

    assert entry == {
        "action": "rename", "paragraph": 3, "sentence": 1, "kind": "event", "name": "training on nets",
        "reason": "The annotation tells the place otherwise", "becomes": {"place": "Accra"},
    }  # fmt: skip


def test_level_and_validity_are_corrected_too(script: ModuleType, bare: Extraction) -> None:
    right = {number: _as_annotated(script, bare, number) for number in ANNOTATED}
    right[3][0] |= {"level": "ministers", "valid_to": "2044"}
    rows = list(script.corrections(_annotation(script, right), bare))

    found = applied(bare, parse(script.as_toml(rows, symbol=bare.document.symbol, edition="x")))

    (one,) = found.paragraphs[2].activities
    assert (one.level, one.valid_to) == ("ministers", "2044")
    assert [row["becomes"] for row in rows] == [{"level": "ministers", "valid_to": "2044"}]


def test_a_name_of_the_annotation_is_no_longer_than_the_reader_s(
    script: ModuleType, bare: Extraction
) -> None:
    right = {number: _as_annotated(script, bare, number) for number in ANNOTATED}
    right[3][0]["name"] = "training on " + "nets and ropes and lamps and sails for " * 4 + "boats"

    (entry,) = script.corrections(_annotation(script, right), bare)

    assert entry["becomes"]["name"].startswith("training on nets and ropes")
    assert len(entry["becomes"]["name"].split()) <= LONGEST


def test_what_is_right_is_accepted_where_an_addition_is_like_it(script: ModuleType, bare: Extraction) -> None:
    right = {number: _as_annotated(script, bare, number) for number in ANNOTATED}
    right[3].append(right[3][0] | {"name": "training on ropes and nets"})
    annotation = _annotation(script, right)
    rows = list(script.corrections(annotation, bare))

    found = applied(bare, parse(script.as_toml(rows, symbol=bare.document.symbol, edition="x")))

    assert [row["action"] for row in rows] == ["accept", "add"]
    assert found.notes == ()
    assert script.remaining(annotation, found) == []


def test_the_file_is_the_same_each_time_and_says_where_it_comes_from(run: Run, tmp_path: Path) -> None:
    file, own = tmp_path / "made" / "A-79-302.toml", tmp_path / "made" / "by-hand.toml"
    own.write_text("# mine", encoding="utf-8")
    run("--write")
    first = file.read_bytes()

    run("--write")

    assert file.read_bytes() == first
    assert b"Made by benchmarks/corrections.py" in first
    assert b"Do not edit" in first
    assert own.read_text(encoding="utf-8") == "# mine"


def test_without_the_option_nothing_is_written(run: Run, tmp_path: Path) -> None:
    assert any(line.startswith("rename") for line in run())
    assert list((tmp_path / "made").iterdir()) == []


def test_an_annotation_that_is_none_is_one_error(run: Run, shared: Path) -> None:
    (shared / "annotation" / "A-79-302.jsonl").write_text("nothing", encoding="utf-8")
    with pytest.raises(DocumentError, match="no line of an annotation"):
        run()


def _annotation(script: ModuleType, rows: dict[int, list[Row]]) -> object:
    text = "\n".join(
        json.dumps({"paragraph": number, "activities": activities}) for number, activities in rows.items()
    )
    return script.Annotation(text, Spellings(), where="invented")


def _as_annotated(script: ModuleType, found: Extraction, number: int) -> list[Row]:
    """What was read of a paragraph, as an annotation tells it."""
    called = {one.id: one.name for one in found.actors}
    (reading,) = [one for one in found.paragraphs if one.number == number]
    return [
        {
            **{key: getattr(one, key) for key in script.TOLD},
            "participants": [{"actor": called[who.actor], "role": who.role} for who in one.participants],
        }
        for one in reading.activities
    ]
