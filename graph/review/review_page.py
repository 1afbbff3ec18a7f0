"""The page of a review as one HTML text: what a reviewer is asked, and the controls to answer."""

import base64
import hashlib
from collections.abc import Mapping
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment
from markupsafe import Markup

from graph.page.wording import LEVELS, STATUSES
from graph.vocabulary import TYPES, Role

_SCRIPTS = (
    "facts", "bodies", "finding", "session", "queue", "paragraph", "card", "chooser", "editor", "marking",
    "export", "files", "compare", "start",
)  # fmt: skip


def review_page(sheet: Mapping[str, Any]) -> str:
    """One HTML page that works offline: no request leaves it, and no word of a report can act as a script.

    sheet  what `loaders/reviewing.py` makes: `document`, `paragraphs`, `items`, `bodies`, and `small`, the
           words that tell no two names apart.
    """
    assets = files("graph.review").joinpath("assets")
    parts = [assets.joinpath(f"{name}.js").read_text(encoding="utf-8") for name in _SCRIPTS]
    app = f'(() => {{\n"use strict";\n{"".join(parts)}}})();\n'
    digest = base64.b64encode(hashlib.sha256(app.encode()).digest()).decode()
    vocabulary = {
        "types": {str(kind): list(types) for kind, types in TYPES.items()},
        "roles": [str(role) for role in Role],
        "statuses": {str(one): said for one, said in STATUSES.items()},
        "levels": {str(one): said for one, said in LEVELS.items()},
    }
    source = assets.joinpath("review.html").read_text(encoding="utf-8")
    page = Environment(loader=DictLoader({"review.html": source}), autoescape=True).get_template(
        "review.html"
    )
    return page.render(
        title=f"Review: {sheet['document']['symbol']}",
        about={**sheet, **vocabulary},
        css=Markup(assets.joinpath("review.css").read_text(encoding="utf-8")),
        app=Markup(app),
        allowed=f"'sha256-{digest}'",
    )
