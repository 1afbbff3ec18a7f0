"""Room between things: points pushed apart until nothing lies on anything else."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping

Point = tuple[float, float]
_GOLDEN = math.pi * (3 - math.sqrt(5))


def middle(points: list[Point]) -> Point:
    """The mean of one point or more."""
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def scattered(spots: Mapping[str, Point]) -> dict[str, Point]:
    """Things that share a place set around it like the seeds of a sunflower."""
    shared: Counter[Point] = Counter()
    moved: dict[str, Point] = {}
    for name, (x, y) in sorted(spots.items()):
        shared[x, y] += 1
        turn, reach = shared[x, y] * _GOLDEN, 22.0 * math.sqrt(shared[x, y])
        moved[name] = (x + reach * math.cos(turn), y + reach * math.sin(turn))
    return moved


def apart(spots: Mapping[str, Point], *, fixed: set[str], room: Point) -> dict[str, Point]:
    """The spots pushed apart until each has its `room` (width, height), or the rounds are over.

    There are 40 rounds for up to 1,000 spots and fewer for more, at least 6: some seconds for 10,000.
    """
    rounds = max(6, min(40, 40_000 // max(1, len(spots))))
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
