"""Do one thing for many villages, in several processes when there are enough of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

FEW = 6
"""So few items are done sooner than a process starts."""


def run(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[list[Result]]:
    """Yield the results of `work` in lists, as they come.

    The first item is done here: processes that are forked afterwards find all imported and compiled.
    """
    if not items:
        return
    yield [work(items[0])]
    rest = items[1:]
    if jobs == 1 or len(rest) < FEW:
        for item in rest:
            yield [work(item)]
        return
    from generator.site.processes import run_in_processes  # only here: a small build needs none of it

    yield from run_in_processes(work, rest, jobs)
