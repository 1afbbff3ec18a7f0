"""How far a command has come: bars on stderr, when a person may be watching."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

Item = TypeVar("Item")
Show = Callable[[str, int, int | None], None]


@contextmanager
def bars() -> Iterator[Show]:
    """What shows how far a stage has come: its name, how many are done, of how many where that is known."""
    if not (sys.stderr and sys.stderr.isatty()):
        yield lambda stage, done, total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    stages: dict[str, Any] = {}
    rate = TextColumn("{task.fields[rate]}")
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), rate, TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True)) as shown:

        def show(stage: str, done: int, total: int | None) -> None:
            if stage not in stages:
                stages[stage] = shown.add_task(stage, total=total, rate="")
            speed = shown.tasks[stages[stage]].speed
            told = f"{speed:,.0f} per second" if speed else ""
            shown.update(stages[stage], completed=done, total=total, rate=told)

        yield show


def each_shown(items: Iterable[Item], stage: str, show: Show) -> Iterator[Item]:
    """The items, each shown once it has been used."""
    for done, item in enumerate(items, 1):
        yield item
        show(stage, done, None)
