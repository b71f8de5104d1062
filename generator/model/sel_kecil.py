"""Small counts in sensitive tables, hidden so that no sum gives them away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

KECIL = "<3"
DISAMARKAN = "disamarkan"


@dataclass(frozen=True, slots=True)
class Tersamar:
    """The counts to show, each a number, "<3" or "disamarkan"; None where even that would tell too much.

    `jumlah` is the sum, None when it must not stand beside the counts.
    """

    angka: tuple[int | str, ...] | None
    jumlah: int | None


def is_small(count: int | str | None) -> bool:
    """Tell whether a count is of one or two people, or was written as such."""
    return count == KECIL or (isinstance(count, int) and 0 < count < 3)


def guard(counts: Sequence[int | str], total: int | None) -> Tersamar:
    """Return counts with small ones as "<3" and, when `total` is known, one more hidden beside them.

    Whoever subtracts the counts that are shown from the total learns only the sum of the hidden ones. That
    must leave every small count undecided: the one hidden beside k small ones is at least k + 3, so that it
    would still be 3 if all of them were 2. Where no count is large enough, nothing is shown.
    """
    small = {index for index, count in enumerate(counts) if is_small(count)}
    if not small:
        return Tersamar(tuple(counts), total)
    shown: list[int | str] = [KECIL if index in small else count for index, count in enumerate(counts)]
    if total is None:
        return Tersamar(tuple(shown), None)
    large = [
        (count, index)
        for index, count in enumerate(counts)
        if isinstance(count, int) and index not in small and count >= len(small) + 3
    ]
    if not large:
        return Tersamar(None, total)
    shown[min(large)[1]] = DISAMARKAN
    return Tersamar(tuple(shown), total)
