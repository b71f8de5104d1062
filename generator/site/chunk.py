"""A few things of a long list, done one after the other."""

from __future__ import annotations

import gc
from collections.abc import Callable, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
"""How many items are done between two looks at what is left."""


def do_chunk(work: Callable[[Item], Result], chunk: Sequence[Item]) -> list[Result]:
    """Return the results for a few items; garbage is collected once, not while each of them is made."""
    was_on = gc.isenabled()
    gc.disable()
    results = [work(item) for item in chunk]
    if len(chunk) > 1:
        gc.collect()
    if was_on:
        gc.enable()
    return results
