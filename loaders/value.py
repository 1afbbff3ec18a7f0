"""Values that are made by the ten thousand."""

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

_Class = TypeVar("_Class")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def value(cls: type[_Class]) -> type[_Class]:
    """A frozen dataclass with slots. That nobody changes one is checked by mypy and not at every run.

    The guard that `dataclass(frozen=True)` sets up costs five times what it guards: a tenth of all reading.

    >>> @value
    ... class Tide:
    ...     height: int
    >>> Tide(3) == Tide(3), len({Tide(3), Tide(3)})
    (True, 1)
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
