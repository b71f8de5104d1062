"""Small counts in sensitive tables, hidden so that no sum gives them away."""

from __future__ import annotations

from collections.abc import Sequence

KECIL = "<3"
DISAMARKAN = "disamarkan"


def is_small(count: int | str | None) -> bool:
    """Tell whether a count is of one or two people, or was written as such."""
    return count == KECIL or (isinstance(count, int) and 0 < count < 3)


def guard(counts: Sequence[int | str], total: int | None) -> tuple[int | str, ...] | None:
    """Return counts with small ones as "<3" and, when `total` is known, one more as "disamarkan" beside them.

    Whoever subtracts the counts that are shown from the total learns only the sum of the hidden ones. That
    must leave every small count undecided: the one hidden beside k small ones is at least k + 3, so that it
    would still be 3 if all of them were 2. Where no count is large enough, nothing may be shown: None.
    """
    small = {index for index, count in enumerate(counts) if is_small(count)}
    if not small:
        return tuple(counts)
    shown: list[int | str] = [KECIL if index in small else count for index, count in enumerate(counts)]
    if total is None:
        return tuple(shown)
    large = [
        (count, index)
        for index, count in enumerate(counts)
        if isinstance(count, int) and index not in small and count >= len(small) + 3
    ]
    if not large:
        return None
    shown[min(large)[1]] = DISAMARKAN
    return tuple(shown)
