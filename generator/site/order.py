"""What a build is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.source.problem import Problem

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Order:
    """What is to be built: `root` into `out`, as it is on the day `today`; `only` names villages."""

    root: Path
    out: Path
    today: date
    only: tuple[str, ...] = ()
    jobs: int = 1
    """Processes to work with."""
    force: bool = False
    """Build also what has not changed."""
    shard: tuple[int, int] | None = None
    """(3, 8): only the third of eight parts of all villages."""


@dataclass(frozen=True)
class Report:
    """What a build did, by the paths of villages, and every Problem found."""

    built: tuple[str, ...]
    """Written anew."""
    same: tuple[str, ...]
    """Not changed since the last build."""
    held: tuple[str, ...]
    """Not written because of errors: what was published before stays."""
    removed: tuple[str, ...]
    """No longer there: what was published before is gone."""
    problems: tuple[Problem, ...]
    sizes: dict[str, int]
    """Bytes of each published site."""
    other: int
    """Bytes of all that belongs to no single village."""
    lists: tuple[str, ...] = ()
    """The files of the federation that could not be read: their villages stay as they last were."""


class OutputError(Exception):
    """Nothing can be built, or the output cannot be written; the text says why, for people."""
