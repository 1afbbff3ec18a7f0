"""The generated blocks of the README: `make readme` writes them, `tests/test_readme.py` tries them.

python .ci/readme.py           commands, data model and queries
python .ci/readme.py FOLDER    what is measured on the annotated reports in a folder (`make figures`)
"""

import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
BLOCK = re.compile(r"(<!-- begin (\w+) -->\n).*?(<!-- end \2 -->)", re.DOTALL)


def written(readme: str, made: Mapping[str, str] | None = None) -> str:
    """The README with some of its generated blocks made anew, those of `make readme` where none are given."""
    texts = made or {"commands": commands(), "model": model(), "queries": queries()}

    def block(found: "re.Match[str]") -> str:
        return f"{found[1]}{texts[found[2]]}{found[3]}" if found[2] in texts else found[0]

    return BLOCK.sub(block, readme)


def commands() -> str:
    """What each command does, by the first sentence of its help."""
    import typer.main

    import partnergraph

    group = typer.main.get_command(partnergraph.app)
    rows = ["| command | what it does |", "| --- | --- |"]
    for name, command in group.commands.items():  # type: ignore[attr-defined]  # a group
        given = [one for one in command.params if one.param_type_name == "argument"]
        words = [_argument(one) for one in given]
        told = re.split(r"(?<=\.) (?=[A-Z`])", " ".join((command.help or "").split("\n\n")[0].split()))[0]
        rows.append(f"| `{' '.join(['partnergraph', name, *words])}` | {told} |")
    return "\n".join(rows) + "\n"


def _argument(given: Any) -> str:
    """An argument as the help shows it: in brackets where it may be left out, with dots where it repeats."""
    name = str(given.metavar or given.name).upper()
    return (name if given.required else f"[{name}]") + ("..." if given.nargs == -1 else "")


def model() -> str:
    """Labels with those of kinds and their properties, and ties with what they join."""
    from graph.schema import DERIVED, KINDS, MEASURES, NODES, TIES, WORKS_WITH

    rows = ["| node or tie | meaning and properties |", "| --- | --- |"]
    for label, properties in NODES.items():
        names = ", ".join(f"`{one.name}`" for one in properties if one.name != "id")
        kinds = ", ".join(f"`:{name}`" for name in KINDS.get(label, {}).values())
        rows.append(f"| `(:{label})` | {names}{f'; also {kinds}' if kinds else ''} |")
    for tie, rule in TIES.items():
        extra = "".join(f"; `{one.name}`: {one.meaning}" for one in rule.properties)
        for source, target in rule.ends:
            rows.append(f"| `(:{source})-[:{tie}]->(:{target})` | {rule.meaning}{extra} |")
    names = ", ".join(f"`{one.name}`" for one in WORKS_WITH)
    rows.append(f"| `(:Actor)-[:{DERIVED}]->(:Actor)` | derived: did something together; {names} |")
    names = ", ".join(f"`{one.name}`" for one in MEASURES)
    rows.append(f"| `(:Actor)` once more | derived: where it stands; {names} |")
    return "\n".join(rows) + "\n"


def queries() -> str:
    """Every shipped query."""
    from queries.catalog import listing

    return listing()


def measured(folder: Path) -> dict[str, str]:
    """What is measured on the annotated reports in a folder; a minute of CPU."""
    from benchmarks.figures import blocks

    return blocks(folder)


if __name__ == "__main__":
    place = ROOT / "README.md"
    made = measured(Path(sys.argv[1])) if sys.argv[1:] else None
    place.write_text(written(place.read_text(encoding="utf-8"), made), encoding="utf-8")
