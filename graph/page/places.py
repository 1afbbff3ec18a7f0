"""Where everything stands on the map: computed once, so that nothing shakes and every reader sees the same.

Heavy: importing this module imports networkx.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

import networkx as nx

Point = tuple[float, float]
_STEP = 92.0  # room for a symbol and its label between two neighbours
_SHELF = 1500.0  # width of a row of unconnected groups
_GOLDEN = math.pi * (3 - math.sqrt(5))


def joint(members: Mapping[str, Iterable[str]]) -> Counter[tuple[str, str]]:
    """How many activities each pair of actors shares, given the actors of each activity.

    >>> joint({"meeting": ["AU", "UN"], "summit": ["UN", "AU", "EU"]})[("AU", "UN")]
    2
    """
    return Counter(pair for actors in members.values() for pair in combinations(sorted(set(actors)), 2))


def threshold(pairs: Mapping[tuple[str, str], int], *, limit: int = 130) -> int:
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


def places(members: Mapping[str, Iterable[str]], *, least: int) -> dict[str, Point]:
    """A place for every actor and activity, the same on every run; y grows downwards.

    Actors with pairs of at least `least` joint activities are laid out first (Kamada and Kawai, "An algorithm
    for drawing general undirected graphs", 1989; beyond 400 in one group, Fruchterman and Reingold, 1991),
    the others around their partners, activities amid the actors that took part.
    Cost: the cube of the largest group of at most 400; some seconds for 5,000 actors.
    """
    pairs = joint(members)
    core = nx.Graph()
    core.add_weighted_edges_from((one, other, count) for (one, other), count in pairs.items() if count >= least)
    found = _shelves(core)
    actors = sorted({actor for group in members.values() for actor in group})
    found |= _outside([actor for actor in actors if actor not in found], pairs, found)
    found = _apart(found, fixed=set(core), room=(_STEP, _STEP * 0.6))
    amid = {activity: _middle([found[actor] for actor in group]) for activity, group in members.items()}
    found = _apart(found | _scattered(amid), fixed=set(found), room=(27.0, 27.0))
    return {name: (round(x, 1), round(y, 1)) for name, (x, y) in sorted(found.items())}


def _shelves(core: "nx.Graph[str]") -> dict[str, Point]:
    """Each connected group laid out by itself, the largest on top, the others in rows below it."""
    groups = sorted((sorted(group) for group in nx.connected_components(core)), key=lambda g: (-len(g), g))
    found: dict[str, Point] = {}
    left = top = height = 0.0
    for group in groups:
        spots = _spread(_group(core.subgraph(group)))
        wide, high = (max(spot[axis] for spot in spots.values()) + _STEP * 1.4 for axis in (0, 1))
        if left and left + wide > _SHELF:
            left, top, height = 0.0, top + height, 0.0
        found |= {name: (x + left, y + top) for name, (x, y) in spots.items()}
        left, height = left + wide, max(height, high)
    return found


def _group(group: "nx.Graph[str]") -> dict[str, Point]:
    ordered = nx.Graph()
    ordered.add_nodes_from(sorted(group))
    for one, other, count in sorted(group.edges(data="weight")):
        ordered.add_edge(one, other, weight=count, far=1 / (1 + math.log(count)))
    if len(ordered) > 400:
        spots = nx.spring_layout(ordered, seed=1, iterations=100)
    else:
        spots = nx.kamada_kawai_layout(ordered, weight="far")
    return {name: (float(x), float(y)) for name, (x, y) in spots.items()}


def _spread(spots: Mapping[str, Point]) -> dict[str, Point]:
    """The same picture from (0, 0), its neighbours some `_STEP` apart and nothing on top of each other."""
    scale = _STEP * math.sqrt(len(spots)) * 0.62
    wide = {name: (x * scale * 1.25, y * scale) for name, (x, y) in spots.items()}
    wide = _apart(wide, fixed=set(), room=(_STEP * 1.15, _STEP * 0.62))
    least = [min(spot[axis] for spot in wide.values()) for axis in (0, 1)]
    return {name: (x - least[0], y - least[1]) for name, (x, y) in wide.items()}


def _outside(
    names: list[str], pairs: Mapping[tuple[str, str], int], found: Mapping[str, Point]
) -> dict[str, Point]:
    """Actors off the core: beside the partners that have a place, else below the picture."""
    near: dict[str, list[Point]] = defaultdict(list)
    for one, other in pairs:
        for actor, partner in ((one, other), (other, one)):
            if partner in found:
                near[actor].append(found[partner])
    centre = _middle(list(found.values()) or [(0.0, 0.0)])
    bottom = max((y for _, y in found.values()), default=0.0)
    placed: dict[str, Point] = {}
    for position, name in enumerate(names):
        if near[name]:
            x, y = _middle(near[name])
            turn, reach = math.atan2(y - centre[1], x - centre[0]) + (position % 7 - 3) / 3, _STEP * 1.2
            placed[name] = (x + reach * math.cos(turn), y + reach * math.sin(turn))
        else:
            placed[name] = (position * _STEP % _SHELF, bottom + _STEP * 1.5)
    return placed


def _middle(points: list[Point]) -> Point:
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def _scattered(spots: Mapping[str, Point]) -> dict[str, Point]:
    """Things that share a place set around it like the seeds of a sunflower."""
    shared: Counter[Point] = Counter()
    moved: dict[str, Point] = {}
    for name, (x, y) in sorted(spots.items()):
        shared[x, y] += 1
        turn, reach = shared[x, y] * _GOLDEN, 22.0 * math.sqrt(shared[x, y])
        moved[name] = (x + reach * math.cos(turn), y + reach * math.sin(turn))
    return moved


def _apart(spots: Mapping[str, Point], *, fixed: set[str], room: Point, rounds: int = 40) -> dict[str, Point]:
    """The spots pushed apart until each has its `room` (width, height), or the rounds are over."""
    found = {name: [x / room[0], y / room[1]] for name, (x, y) in sorted(spots.items())}
    for _ in range(rounds):
        cells: dict[tuple[int, int], list[str]] = defaultdict(list)
        for name, (x, y) in found.items():
            cells[math.floor(x), math.floor(y)].append(name)
        if not sum(_push(found, name, cells, fixed) for name in found):
            break
    return {name: (x * room[0], y * room[1]) for name, (x, y) in found.items()}


def _push(
    found: dict[str, list[float]], name: str, cells: Mapping[tuple[int, int], list[str]], fixed: set[str]
) -> int:
    """Push `name` and its too near neighbours apart; how many there were that could move."""
    x, y = found[name]
    near = [
        other
        for across in (-1, 0, 1)
        for down in (-1, 0, 1)
        for other in cells.get((math.floor(x) + across, math.floor(y) + down), ())
        if other > name and not (other in fixed and name in fixed)
    ]
    pushed = 0
    for other in near:
        away = [found[other][axis] - found[name][axis] for axis in (0, 1)]
        far = math.hypot(*away)
        if far >= 0.99:
            continue
        away = [away[0] / far, away[1] / far] if far > 1e-6 else [1.0, 0.0]
        movable = [end for end in (name, other) if end not in fixed]
        for end in movable:
            share = (1 - far) / len(movable) * (1 if end == other else -1)
            found[end] = [found[end][axis] + away[axis] * share for axis in (0, 1)]
        pushed += 1
    return pushed
