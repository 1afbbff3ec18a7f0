"""`benchmarks/train.py` on two tiny editions that the test writes itself."""

import importlib.util
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from loaders.activities.weights import ROLES
from tests.invented_report import SYMBOL
from tests.invented_report import TEXT as REPORT

SCRIPT = Path(__file__).parents[2] / "benchmarks" / "train.py"
SECTIONS = ("African Union", "Caribbean Community", "Council of Europe", "Economic Cooperation Organization")
BODIES = ("World Health Organization", "United Nations Children's Fund", "World Food Programme")
Train = Callable[..., list[str]]


def _paragraph(number: int, year: int) -> dict[str, object]:
    section, body = SECTIONS[number % len(SECTIONS)], BODIES[number % len(BODIES)]
    event = number % 2
    thing = f"workshop on topic {number}" if event else f"handbook on topic {number}"
    verb, role = ("held", "organizer") if event else ("published", "author")
    activity = {
        "kind": "event" if event else "publication",
        "type": "workshop" if event else "handbook",
        "name": thing,
        "start": f"{year}-05",
        "end": None,
        "place": "Nairobi" if event else None,
        "participants": [{"actor": body, "role": role}, {"actor": section, "role": role}],
    }
    where = " in Nairobi" if event else ""
    text = f"In May {year}, the {body} and the {section} {verb} a {thing}{where}. The sea is wide."
    return {"paragraph": number, "section": section, "activities": [activity], "text": text}


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder as the script reads it: annotated editions that hold their own words."""
    folder = tmp_path / "shared" / "annotation"
    folder.mkdir(parents=True)
    (folder / "aliases.json").write_text("{}", encoding="utf-8")
    for edition, year in (("A-79-302", 2041), ("A-71-160", 2033)):
        rows = [json.dumps(_paragraph(number, year)) for number in range(1, 13)]
        (folder / f"{edition}.jsonl").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path / "shared"


@pytest.fixture
def train(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with the editions of the test only."""
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec = importlib.util.spec_from_file_location("train_script", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "train_script", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "FURTHER", ())
    monkeypatch.setattr(module, "NEIGHBOURS", ())
    return module


@pytest.fixture
def run(
    train: ModuleType, shared: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Train:  # fmt: skip
    """Runs the script; the lines that it prints."""
    monkeypatch.setattr(train, "WRITTEN", tmp_path / "weights.json")

    def lines(*options: str) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["train.py", str(shared), *options])
        train.main()
        return capsys.readouterr().out.splitlines()

    return lines


def test_it_prints_three_ways_of_judging_both_editions_and_writes_nothing(run: Train, tmp_path: Path) -> None:
    lines = run()
    assert lines[0] == "24 of 24 reference activities have a candidate"
    assert lines[1] == "A-79-302: 1.000, 12 of 12 reference activities have a candidate"
    judged = [line.split()[:2] for line in lines if re.match(r"(?:seen|sections|edition) ", line)]
    assert judged == [
        [way, edition] for way in ("seen", "sections", "edition") for edition in ("A-79-302", "A-71-160")
    ]
    assert all("activities 1.000  participants 1.000" in line for line in lines if line.startswith("seen"))
    assert not any("missed" in line for line in lines)
    assert [line.split(":")[0] for line in lines if "Brier" in line] == [
        f"{edition} {what}" for edition in ("A-79-302", "A-71-160") for what in ("activities", "participants")
    ]
    assert sum("confidence" in line and line.startswith("  all") for line in lines) == 4
    assert not (tmp_path / "weights.json").exists()


def test_on_demand_it_shows_errors_and_writes_one_feature_a_line(
    run: Train, shared: Path, tmp_path: Path
) -> None:
    file = shared / "annotation" / "A-79-302.jsonl"
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    rows[0]["activities"][0] |= {"name": "festival of lanterns", "kind": "agreement"}
    file.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")

    lines = run("--write", "--errors", "9")

    assert any("missed agreement 'festival of lanterns'" in line for line in lines)
    text = (tmp_path / "weights.json").read_text(encoding="utf-8")
    weights = json.loads(text)
    assert set(weights) == {"accept", "role", "choice", "sure"}
    assert weights["choice"]["odds"] > 0
    assert {len(row) for row in weights["role"].values()} == {len(ROLES)}
    assert len(text.splitlines()) == sum(map(len, weights.values())) + 5


def test_a_reviewed_report_is_learned_from_and_not_judged(run: Train, tmp_path: Path) -> None:
    """What its corrections reject changes the weights; the figures are those of the two editions."""
    report, corrections = tmp_path / "report.txt", tmp_path / "corrections.toml"
    report.write_text(REPORT, encoding="utf-8")
    corrections.write_text(
        f'[[correction]]\naction = "reject"\ndocument = "{SYMBOL}"\nparagraph = 3\n'
        'name = "memorandum of understanding on tides"\nreason = "so"\nreviewer = "a tester"\n',
        encoding="utf-8",
    )

    lines = run("--write", "--reviewed", str(report), str(corrections))
    before = (tmp_path / "weights.json").read_text(encoding="utf-8")
    run("--write")

    assert lines[0] == "24 of 24 reference activities have a candidate"
    assert not any(line.startswith(("seen      A-99", "edition   A-99")) for line in lines)
    assert before != (tmp_path / "weights.json").read_text(encoding="utf-8")


def test_the_same_paragraphs_give_the_same_weights(train: ModuleType, shared: Path) -> None:
    learners = [train.Learner(train.samples(shared, "A-71-160"), train.times) for _ in range(2)]
    found = [learner.weights(lambda one: True) for learner in learners]
    assert found[0] == found[1]
    assert found[0].accept
    assert found[0].role
    assert found[0].choice


def test_all_reports_that_lack_are_told_at_once_with_where_they_can_be_had(
    train: ModuleType, run: Train, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for edition in train.EDITIONS:
        file = shared / "annotation" / f"{edition}.jsonl"
        rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
        bare = [json.dumps({key: row[key] for key in row if key != "text"}) for row in rows]
        file.write_text("\n".join(bare), encoding="utf-8")

    with pytest.raises(SystemExit, match="not part of the project") as told:
        run()

    for symbol in ("A/79/302", "A/71/160"):
        assert f"https://undocs.org/en/{symbol}\n" in str(told.value)


def test_what_is_needed_to_write_is_asked_for_before_anything_is_learned(
    train: ModuleType, run: Train, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(train, "NEIGHBOURS", ("A-80-61",))

    with pytest.raises(SystemExit, match=r"A-80-61\.pdf from"):
        run("--write")

    assert capsys.readouterr().out == ""
    assert run()[0] == "24 of 24 reference activities have a candidate"
