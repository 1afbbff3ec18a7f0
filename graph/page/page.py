"""The page as one HTML text: pyvis and the inlined vis-network, the facts, and the reader's own controls.

Heavy: importing this module imports pyvis and networkx.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict
from importlib.resources import files
from typing import Any

from markupsafe import Markup
from pyvis.network import Network

from graph.export.colours import LOOKS, look
from graph.page.content import Facts, facts
from graph.page.layout import PAIRS, Places, joint, places, threshold
from graph.page.shell import allowed, asset, script, templates
from graph.page.wording import LEVELS, STATUSES
from graph.records import Record
from graph.vocabulary import ActorKind

_SCRIPTS = (
    "facts", "standing", "choices", "counting", "map", "evidence", "panel", "search", "table",
    "picture", "start",
)  # fmt: skip
_VIS = ("templates", "lib", "vis-9.1.2", "vis-network.min.js")
_OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5, "labelHighlightBold": False, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "hoverWidth": 0, "selectionWidth": 0},
    "interaction": {
        "hover": True,
        "tooltipDelay": 120,
        "selectConnectedEdges": False,
        "keyboard": {"enabled": True, "bindToWindow": False},
    },
}


def page(records: Iterable[Record], *, title: str, initial: int = 0, told: str = "") -> str:
    """One HTML page that works offline: no request leaves it, and no name in the records can act as a script.

    It opens on who works with whom: the pairs of actors with the most joint activities. The same records give
    the same page. Paragraphs are quoted where the records hold their text; otherwise their citation links to
    the official document.

    told     says for whom an actor counts.
    initial  draw at most this many actors at first, the best connected; 0 draws all of the opening view.
    """
    known = facts(records)
    members: dict[str, list[str]] = {activity["id"]: [] for activity in known["activities"]}
    for tie in known["ties"]:
        members[tie["to"]].append(tie["from"])
    above = {actor["id"]: actor["above"] for actor in known["actors"]}
    pairs = {(a, b): n for (a, b), n in joint(members).items() if a not in above[b] and b not in above[a]}
    least = threshold(pairs)
    network = _network(known, places(members, least=least))
    about = {
        "title": title,
        "pairs": PAIRS,
        "initial": initial,
        "told": told,
        "statuses": STATUSES,
        "levels": LEVELS,
        "looks": {kind.value: asdict(found) for kind, found in LOOKS.items()},
        "actorKinds": [kind.value for kind in LOOKS if isinstance(kind, ActorKind)],
        **{name: known[name] for name in ("paragraphs", "sections", "documents")},
    }
    return _html(network, title, about)


def _network(known: Facts, spots: Places) -> Network:
    """The two-mode network of actors and activities, each with its places, look and facts."""
    network = Network(directed=True, cdn_resources="in_line")
    for mode, things in (("actor", known["actors"]), ("activity", known["activities"])):
        for thing in things:
            x, y = spots.whole[thing["id"]]
            rest = {name: value for name, value in thing.items() if name != "id"}
            rest |= {"mode": mode, "bodies": spots.bodies.get(thing["id"])}
            network.add_node(thing["id"], label=" ", shape=look(thing["kind"]).shape, x=x, y=y, **rest)
    # pyvis would look through all its edges for every new one
    network.edges = known["ties"]
    network.set_options(json.dumps(_OPTIONS))
    return network


def _html(network: Network, title: str, about: dict[str, Any]) -> str:
    """The network in the page's own template, under a policy that runs the page's own two scripts only."""
    vis, app = _vis(), script("graph.page", _SCRIPTS)
    network.heading, network.path = title, "page.html"
    network.templateEnv = templates("graph.page", "page.html")
    network.templateEnv.globals |= {
        "about": about,
        "css": Markup(asset("graph.page", "page.css")),
        "vis": Markup(vis),
        "app": Markup(app),
        "allowed": allowed((vis, app)),
    }
    return str(network.generate_html())


def _vis() -> str:
    """The vis-network that pyvis carries, without the address of its source map."""
    found = files("pyvis").joinpath(*_VIS)
    lines = found.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if "sourceMappingURL" not in line)
