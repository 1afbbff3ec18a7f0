"""The style sheet of Neo4j Browser, in the colours of the page."""

from collections.abc import Iterator, Mapping

from graph.export.colours import Look, look
from graph.schema import KINDS
from graph.vocabulary import ActivityKind, ActorKind, Label, Tie

_LIKE: Mapping[Label, ActorKind | ActivityKind] = {
    Label.ACTOR: ActorKind.ORGANIZATION,
    Label.ACTIVITY: ActivityKind.EVENT,
    Label.PLACE: ActorKind.STATE,
    Label.THEME: ActivityKind.PROGRAMME,
    Label.DOCUMENT: ActorKind.UNITED_NATIONS,
    Label.SECTION: ActorKind.ENVOY,
    Label.PARAGRAPH: ActorKind.NON_STATE,
}
"""The kind whose colours a label takes: Browser colours by label, never by a property."""

_SIZE = {Label.ACTIVITY: 40, Label.PARAGRAPH: 40, Label.SECTION: 40}
_CAPTION = {Tie.TOOK_PART: "role"}


def grass() -> str:
    """A rule for each label and each type of tie; every node is called by its name.

    >>> grass().splitlines()[0]
    'node.Document {'
    """
    return "".join([*_nodes(), *_ties()])


def _nodes() -> Iterator[str]:
    for label in Label:
        yield _node(label, look(_LIKE[label]), _SIZE.get(label, 60))
        for kind, name in KINDS.get(label, {}).items():  # Browser takes the last rule that fits
            yield _node(name, look(kind), _SIZE.get(label, 60))


def _node(label: str, seen: Look, size: int) -> str:
    return _rule(f"node.{label}", diameter=f"{size}px", **_colours(seen), caption='"{name}"')


def _ties() -> Iterator[str]:
    line = look(ActorKind.NON_STATE).border
    for tie in Tie:
        caption = f'"{{{_CAPTION[tie]}}}"' if tie in _CAPTION else '"<type>"'
        yield _rule(f"relationship.{tie}", color=line, shaft_width="1px", font_size="8px", caption=caption)


def _colours(seen: Look) -> dict[str, str]:
    return {
        "color": seen.fill,
        "border_color": seen.border,
        "border_width": "2px",
        "text_color_internal": _ink(seen.fill),
        "font_size": "10px",
    }


def _ink(fill: str) -> str:
    """Black or white, whichever stands out more from the fill (relative luminance as in WCAG 2)."""
    shares = [int(fill[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = map(_linear, shares)
    return "#000000" if 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 else "#FFFFFF"


def _linear(share: float) -> float:
    """The light of a colour's share, 0 to 1, as a screen gives it (sRGB)."""
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def _rule(which: str, **said: str) -> str:
    lines = "".join(f"  {name.replace('_', '-')}: {value};\n" for name, value in said.items())
    return f"{which} {{\n{lines}}}\n\n"
