"""Where everything stands on the map: computed once, so that nothing shakes and every reader sees the same.

Heavy: importing this module imports networkx.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

import networkx as nx

from graph.page.spacing import Point, apart, middle, scattered

PAIRS = 130
"""As many pairs as one look can take in."""

_SEED = (38.0, 34.0)  # room for a symbol among many
_STEP = 92.0  # room for a symbol and its label between two neighbours
_ASPECT = 1.2  # width of a map by its height


@dataclass(frozen=True, slots=True)
class Places:
    """Points by id, y growing downwards: `bodies` for the actors alone, `whole` with the activities."""

    bodies: dict[str, Point]
    whole: dict[str, Point]


def joint(members: Mapping[str, Iterable[str]]) -> Counter[tuple[str, str]]:
    """How many activities each pair of actors shares, given the actors of each activity.

    >>> joint({"meeting": ["AU", "UN"], "summit": ["UN", "AU", "EU"]})[("AU", "UN")]
    2
    """
    return Counter(pair for actors in members.values() for pair in combinations(sorted(set(actors)), 2))


def threshold(pairs: Mapping[tuple[str, str], int], *, limit: int = PAIRS) -> int:
    """The least number of joint activities at which at most `limit` pairs remain: what one look can take in.

    >>> threshold({("a", "b"): 1, ("a", "c"): 2}, limit=1)
    2
    """
    counts = Counter(pairs.values())
    left, least = len(pairs), 1
    while left > limit and left > counts[least]:
        left -= counts[least]
        least += 1
    return least


def places(members: Mapping[str, Iterable[str]], *, least: int) -> Places:
    """A place for every actor and activity, the same on every run.

    Actors with pairs of at least `least` joint activities are laid out first (Kamada and Kawai, "An algorithm
    for drawing general undirected graphs", 1989; beyond 400 in one group, Fruchterman and Reingold, 1991),
    the others around their partners, activities amid the actors that took part.
    Cost: the cube of the largest group of at most 400; some seconds for 5,000 actors.
    """
    pairs = joint(members)
    core = _network({pair: count for pair, count in pairs.items() if count >= least})
    bodies = _outside(pairs, _shelves(core))
    across = max((x for x, _ in bodies.values()), default=0.0) - min(
        (x for x, _ in bodies.values()), default=0.0
    )
    rest = _network({pair: count for pair, count in pairs.items() if pair[0] not in bodies})
    rest.add_nodes_from(sorted({actor for group in members.values() for actor in group} - set(bodies)))
    bodies |= _below(_shelves(rest, across=across), bodies)
    bodies = apart(bodies, fixed=set(core), room=(_STEP * 0.8, _STEP * 0.6))
    amid = {activity: middle([bodies[actor] for actor in group]) for activity, group in members.items()}
    return Places(_rounded(bodies), _rounded(apart(bodies | scattered(amid), fixed=set(), room=_SEED)))


def _network(pairs: Mapping[tuple[str, str], int]) -> "nx.Graph[str]":
    """Actors joined by their joint activities, in sorted order; `far` is how long a tie would like to be."""
    network = nx.Graph()
    network.add_nodes_from(sorted({actor for pair in pairs for actor in pair}))
    for (one, other), count in sorted(pairs.items()):
        network.add_edge(one, other, weight=count, far=1 / (1 + math.log(count)))
    return network


def _rounded(spots: Mapping[str, Point]) -> dict[str, Point]:
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in sorted(spots.items())}


def _shelves(core: "nx.Graph[str]", *, across: float = 0.0) -> dict[str, Point]:
    """Each connected group laid out by itself, the largest first, in rows at least `across` wide."""
    groups = sorted((sorted(group) for group in nx.connected_components(core)), key=lambda g: (-len(g), g))
    pictures = [_spread(_group(core, group)) for group in groups]
    sizes = [_size(picture) for picture in pictures]
    widest = max([across, *(wide for wide, _ in sizes)])
    tries = [_packed(sizes, widest * (1 + extra / 10)) for extra in range(16)]
    corners = min(tries, key=lambda corners: _extent(corners, sizes))
    return {
        name: (x + left, y + top)
        for picture, (left, top) in zip(pictures, corners, strict=True)
        for name, (x, y) in picture.items()
    }


def _size(picture: Mapping[str, Point]) -> Point:
    wide, high = (max(spot[axis] for spot in picture.values()) for axis in (0, 1))
    return wide + _STEP * 1.5, high + _STEP


def _packed(sizes: list[Point], width: float) -> list[Point]:
    """The upper left corner of each box, on shelves of a width; low boxes stack on a high shelf."""
    corners: list[Point] = []
    shelf = top = left = column = below = 0.0
    for wide, high in sizes:
        if corners and wide <= column and below + high <= top + shelf:
            corners.append((left, below))
            below += high
            continue
        left += column
        if corners and left + wide > width:
            top, left, shelf = top + shelf, 0.0, 0.0
        corners.append((left, top))
        shelf, column, below = max(shelf, high), wide, top + high
    return corners


def _extent(corners: list[Point], sizes: list[Point]) -> float:
    """How far one must stand back to see all the boxes on a map somewhat wider than high."""
    ends = [(left + wide, top + high) for (left, top), (wide, high) in zip(corners, sizes, strict=True)]
    return max(max(x for x, _ in ends) / _ASPECT, max(y for _, y in ends)) if ends else 0.0


def _group(core: "nx.Graph[str]", names: list[str]) -> dict[str, Point]:
    """One group laid out. A subgraph of networkx lists its nodes as a set does, so it is copied in order."""
    group = nx.Graph()
    group.add_nodes_from(names)
    group.add_edges_from((one, other, tie) for one, other, tie in core.edges(data=True) if one in group)
    if len(group) > 400:
        spots = nx.spring_layout(group, seed=1, iterations=100)
    else:
        spots = nx.kamada_kawai_layout(group, weight="far")
    return {name: (float(x), float(y)) for name, (x, y) in spots.items()}


def _spread(spots: Mapping[str, Point]) -> dict[str, Point]:
    """The same picture from (0, 0), its neighbours some `_STEP` apart and nothing on top of each other."""
    scale = _STEP * math.sqrt(len(spots)) * 0.55
    wide = {name: (x * scale * _ASPECT, y * scale) for name, (x, y) in spots.items()}
    wide = apart(wide, fixed=set(), room=(_STEP * 1.25, _STEP * 0.8))
    least = [min(spot[axis] for spot in wide.values()) for axis in (0, 1)]
    return {name: (x - least[0], y - least[1]) for name, (x, y) in wide.items()}


def _outside(pairs: Mapping[tuple[str, str], int], found: Mapping[str, Point]) -> dict[str, Point]:
    """The places found, and round by round one beyond its partners for each actor whose partners have one."""
    placed = dict(found)
    centre = middle(list(found.values()) or [(0.0, 0.0)])
    while True:
        near: dict[str, list[Point]] = defaultdict(list)
        for pair in pairs:
            for actor, partner in (pair, pair[::-1]):
                if actor not in placed and partner in placed:
                    near[actor].append(placed[partner])
        if not near:
            return placed
        for position, (name, points) in enumerate(sorted(near.items())):
            x, y = middle(points)
            turn = math.atan2(y - centre[1], x - centre[0]) + (position % 7 - 3) / 3
            placed[name] = (x + _STEP * math.cos(turn), y + _STEP * math.sin(turn))


def _below(spots: Mapping[str, Point], others: Mapping[str, Point]) -> dict[str, Point]:
    """The spots moved below the others."""
    left = min((x for x, _ in others.values()), default=0.0)
    bottom = max((y for _, y in others.values()), default=-_STEP) + _STEP
    return {name: (x + left, y + bottom) for name, (x, y) in spots.items()}
