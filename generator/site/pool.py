"""Do one thing for many villages, in several processes when there are enough of them."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Sequence

from generator.site.chunk import CHUNK, Item, Result, do_chunk

FEW = 6
"""So few items are done sooner than a process starts."""


def run(work: Callable[[Item], Result], items: Sequence[Item], jobs: int) -> Iterator[list[Result]]:
    """Yield the results of `work` in lists, as they come.

    The first item is done here: processes that are forked afterwards find all imported and compiled.
    """
    yield from ([work(item)] for item in items[:1])
    gc.freeze()  # what is loaded by now stays: no chunk and no process looks through it for garbage
    rest = items[1:]
    if jobs == 1 or len(rest) < FEW:
        yield from (do_chunk(work, rest[start : start + CHUNK]) for start in range(0, len(rest), CHUNK))
    else:
        from generator.site.processes import run_in_processes  # only here: a small build needs none of it

        yield from run_in_processes(work, rest, jobs)
    gc.unfreeze()
