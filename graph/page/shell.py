"""What every page of ours is made of: one file that asks nothing of a network and runs only our scripts."""

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files

from jinja2 import DictLoader, Environment

_SHARED = "graph.page"


def script(package: str, names: Iterable[str]) -> str:
    """The scripts in the assets of a package as one, behind the small words that all pages share."""
    parts = [asset(_SHARED, "words.js"), *(asset(package, f"{name}.js") for name in names)]
    return f'(() => {{\n"use strict";\n{"".join(parts)}}})();\n'


def templates(package: str, name: str) -> Environment:
    """A page's template, and the head that all pages share: its `title`, its `css`, the scripts `allowed`."""
    sources = {name: asset(package, name), "head.html": asset(_SHARED, "head.html")}
    return Environment(loader=DictLoader(sources), autoescape=True)


def allowed(scripts: Iterable[str]) -> str:
    """The names of scripts in a content security policy."""
    return " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(one.encode()).digest()).decode()}'" for one in scripts
    )


def asset(package: str, name: str) -> str:
    """A text among the assets of a package."""
    return files(package).joinpath("assets", name).read_text(encoding="utf-8")
