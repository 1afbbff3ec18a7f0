"""The shape of the code: who imports whom, what touches the world, how long a function may be."""

import ast
import re
import sys
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("graph", "loaders", "queries")
MODULES = [
    ROOT / "partnergraph.py",
    *(path for name in PACKAGES for path in sorted((ROOT / name).rglob("*.py"))),
]
SCRIPTS = sorted((ROOT / "benchmarks").glob("*.py"))
BELOW = {
    "graph": set(),
    "loaders": {"graph"},
    "queries": {"graph"},
    "partnergraph": {"graph", "loaders", "queries"},
}
MODEL = "errors vocabulary records identity schema merging doubt families jsonl tables homes".split()
ROOMS: dict[
    str, set[str]
] = {  # of graph/, each with those whose modules it may import; the model is open to all
    "check": set(),
    "store": {"check"},
    "measures": set(),
    "network": {"measures"},
    "derived": {"measures"},
    "export": {"network"},
    "page": {"export"},
    "review": {"page"},
}
LINES = 25
TOUCH_THE_WORLD = (  # files, servers, clocks, processes
    "partnergraph.py",
    "graph/homes.py",
    "graph/store/store.py",
    "graph/store/embedded.py",
    "graph/store/connection.py",
    "graph/store/sessions.py",
    "graph/store/faults.py",
    "graph/store/staging.py",
    "graph/jsonl.py",
    "graph/store/folder.py",
    "graph/store/bulk.py",
    "graph/page/page.py",
    "graph/page/shell.py",
    "loaders/read/",
    "loaders/pipeline.py",
    "loaders/corpus.py",
    # packaged data
    "loaders/actors/register.py",
    "loaders/actors/gazetteer.py",
    "loaders/actors/wordlists.py",
    "loaders/activities/ranks.py",
    "loaders/activities/themes.py",
    "loaders/syntax/cues.py",
    "loaders/activities/weights.py",
    "loaders/corrections.py",
    "queries/catalog.py",
    # the terminal
    "queries/terminal/commands.py",
    "queries/terminal/printing.py",
    "queries/terminal/progress.py",
    # a workbook, in memory
    "queries/workbook.py",
)
AT_ONCE = (
    "partnergraph.py",
    "queries/terminal/options.py",
    "queries/terminal/commands.py",
    "queries/terminal/printing.py",
    "queries/terminal/progress.py",
)

WORLD = set(
    "arcadedb concurrent filelock glob http importlib.resources io multiprocessing os platformdirs requests"
    " select shutil signal socket ssl subprocess sys tempfile threading time urllib.request".split()
)
WORLD_CALLS = {
    "open",
    "print",
    "input",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "mkdir",
    "unlink",
}


def _name(module: Path) -> str:
    return module.relative_to(ROOT).as_posix()


def _tree(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def _imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"a relative import: line {node.lineno}"
            yield str(node.module)


def _functions(module: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def _body(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[ast.stmt]:
    """What a function does: without its signature and docstring, for words of explanation are no length."""
    return function.body[1:] if ast.get_docstring(function) is not None else function.body


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    body = _body(function)
    return int(body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _pure() -> list[Path]:
    return [module for module in MODULES if not _name(module).startswith(TOUCH_THE_WORLD)]


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_imports_point_down(module: Path) -> None:
    home = _name(module).split("/")[0].removesuffix(".py")
    ours = {name.split(".")[0] for name in _imported(_tree(module))} & {*PACKAGES, "partnergraph"}
    assert ours <= BELOW[home] | ({home} if home in PACKAGES else set())


def _room(name: str) -> str:
    """The room of graph/ that a module's dotted name begins with: "graph.store.bulk" is in "store"."""
    return name.split(".")[1]


def _dotted(module: Path) -> str:
    return _name(module).removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _of_graph() -> list[Path]:
    return [module for module in MODULES if _dotted(module).startswith("graph.")]


def _ours(module: Path, all_: list[Path]) -> set[str]:
    """Which of some modules a module imports, wherever in it: `from graph.store import bulk` as well."""
    names = set(_imported(_tree(module)))
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.ImportFrom):
            names |= {f"{node.module}.{alias.name}" for alias in node.names}
    return names & {_dotted(path) for path in all_}


@pytest.mark.parametrize("module", _of_graph(), ids=_name)
def test_a_room_of_graph_imports_only_the_rooms_that_the_table_gives_it(module: Path) -> None:
    room = _room(_dotted(module))
    rooms = {_room(name) for name in _ours(module, _of_graph())}
    if room in MODEL:
        assert rooms <= set(MODEL[: MODEL.index(room)])
    else:
        assert rooms <= {room, *ROOMS[room], *MODEL}


def test_the_rooms_of_graph_are_those_of_its_listing_in_an_order_without_ways_back() -> None:
    listing = ast.get_docstring(_tree(ROOT / "graph/__init__.py")) or ""
    listed = [name for line in listing.splitlines()[2:] for name in line.partition("   ")[0].split()]
    assert listed == [*MODEL, *ROOMS]
    assert all(set(ROOMS[room]) <= set(list(ROOMS)[:place]) for place, room in enumerate(ROOMS))


def test_no_two_modules_of_graph_import_each_other() -> None:
    TopologicalSorter({_dotted(module): _ours(module, _of_graph()) for module in _of_graph()}).prepare()


@pytest.mark.parametrize("package", PACKAGES)
def test_a_public_name_of_a_package_has_one_meaning(package: str) -> None:
    """No two modules define the same one; methods belong to their class."""
    places: dict[str, list[str]] = {}
    for module in MODULES:
        if _name(module).startswith(f"{package}/"):
            for name in _defined(module):
                places.setdefault(name, []).append(_name(module))
    assert {name: found for name, found in places.items() if len(found) > 1} == {}


def _defined(module: Path) -> Iterator[str]:
    """The public functions, classes and values at the top of a module."""
    for node in _tree(module).body:
        targets: list[ast.expr] = []
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            targets = [ast.Name(node.name)]
        elif isinstance(node, ast.Assign):
            targets = node.targets
        elif isinstance(node, ast.AnnAssign):
            targets = [node.target]
        for target in targets:
            if isinstance(target, ast.Name) and not target.id.startswith("_"):
                yield target.id


@pytest.mark.parametrize(
    "package", sorted(path.parent for path in _of_graph() if path.name == "__init__.py"), ids=_name
)
def test_a_package_exports_nothing_again(package: Path) -> None:
    assert list(_imported(_tree(package / "__init__.py"))) == []


@pytest.mark.parametrize("module", _pure(), ids=_name)
def test_a_pure_module_touches_no_file_server_or_clock(module: Path) -> None:
    tree = _tree(module)
    calls = {
        node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
    }
    assert not set(_imported(tree)) & WORLD
    assert not calls & WORLD_CALLS


@pytest.mark.parametrize("module", sorted((ROOT / "graph/measures").glob("*.py")), ids=_name)
def test_measures_know_networkx_only(module: Path) -> None:
    known = set(sys.stdlib_module_names) | {"networkx"}
    foreign = {name for name in _imported(_tree(module)) if name.split(".")[0] not in known}
    assert all(name.startswith("graph.measures.") for name in foreign)


@pytest.mark.parametrize("module", [*MODULES, *SCRIPTS], ids=_name)
def test_a_function_fits_in_25_lines(module: Path) -> None:
    long = {function.name: _lines(function) for function in _functions(module)}
    assert {name: lines for name, lines in long.items() if lines > LINES} == {}


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_function_takes_at_most_six_arguments(module: Path) -> None:
    many = {
        function.name: len(taken) for function in _functions(module) if len(taken := _taken(function)) > 6
    }
    assert many == {}


def _taken(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """The names of a function's arguments, without the object itself and what typer hands a command."""
    given = function.args
    names = [one.arg for one in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return [name for name in names if name not in ("self", "cls", "ctx")]


@pytest.mark.parametrize("module", MODULES, ids=_name)
def test_a_module_has_a_docstring_and_at_most_300_lines(module: Path) -> None:
    assert ast.get_docstring(_tree(module))
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300


def test_a_command_only_connects() -> None:
    """At most 12 lines below the docstring and no loop."""
    commands = [
        function
        for function in _functions(ROOT / "partnergraph.py")
        if any("command" in ast.unparse(decorator) for decorator in function.decorator_list)
    ]
    assert len(commands) > 10
    for command in commands:
        assert not [node for node in ast.walk(command) if isinstance(node, ast.For | ast.While)], command.name
        assert _lines(command) <= 12, command.name


def test_no_package_below_tests() -> None:
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_heavy_imports_stay_inside() -> None:
    """`partnergraph --help` answers at once: the standard library, typer, our errors and what is as light."""
    tops = [node for name in AT_ONCE for node in _tree(ROOT / name).body]
    names = {
        name for node in tops if isinstance(node, ast.Import | ast.ImportFrom) for name in _imported(node)
    }
    light = {"typer", "typer.core", "graph.errors", "graph.vocabulary", "queries", "queries.terminal"}
    ours = {name.removesuffix(".py").replace("/", ".") for name in AT_ONCE}
    assert {
        name for name in names - light - ours if name.split(".")[0] not in sys.stdlib_module_names
    } == set()


def test_no_unfinished_work() -> None:
    marks = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b|NotImplementedError")
    assert [_name(module) for module in MODULES if marks.search(module.read_text(encoding="utf-8"))] == []


STAGES = ("value", "calendar", "extraction", "read", "document", "actors", "syntax", "activities")
WHOLE = (
    "pipeline", "entries", "matches", "corrections", "recording", "corpus", "reviewing", "spelling",
    "scoring", "reliability", "quality",
)  # fmt: skip


def _of_loaders() -> list[Path]:
    return [module for module in MODULES if _dotted(module).startswith("loaders.")]


def _stage(dotted: str) -> int:
    """The place of a module's stage; what calls the stages comes last."""
    name = dotted.split(".")[1]
    return STAGES.index(name) if name in STAGES else len(STAGES)


@pytest.mark.parametrize("module", _of_loaders(), ids=_name)
def test_a_stage_imports_no_later_stage(module: Path) -> None:
    later = {name for name in _ours(module, _of_loaders()) if _stage(name) > _stage(_dotted(module))}
    assert later == set()


def test_the_stages_are_listed_in_their_order() -> None:
    """`loaders/__init__.py` tells a newcomer the folders in the order of the work, then what calls them."""
    text = ast.get_docstring(_tree(ROOT / "loaders/__init__.py")) or ""
    assert tuple(re.findall(r"^(\w+) {2,}", text, re.MULTILINE)) == STAGES
    listed = set(re.findall(r"\w+", text.partition("The whole")[2]))
    modules = {path.stem for path in (ROOT / "loaders").iterdir() if path.suffix == ".py" or path.is_dir()}
    rest = modules - {*STAGES, "__init__", "__pycache__", "data"}
    assert rest == set(WHOLE)
    assert rest <= listed
