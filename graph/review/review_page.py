"""The page of a review as one HTML text: what a reviewer is asked, and the controls to answer."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from graph.page.shell import allowed, asset, script, templates
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
    app = script("graph.review", _SCRIPTS)
    vocabulary = {
        "types": {str(kind): list(types) for kind, types in TYPES.items()},
        "roles": [str(role) for role in Role],
        "statuses": {str(one): said for one, said in STATUSES.items()},
        "levels": {str(one): said for one, said in LEVELS.items()},
    }
    return (
        templates("graph.review", "review.html")
        .get_template("review.html")
        .render(
            title=f"Review: {sheet['document']['symbol']}",
            about={**sheet, **vocabulary},
            css=Markup(asset("graph.review", "review.css")),
            app=Markup(app),
            allowed=allowed([app]),
        )
    )
