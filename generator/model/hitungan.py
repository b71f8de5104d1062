"""What follows from a budget's lines: sums that never guess.

A figure that the document prints stands as printed; the sum of what lies below is kept beside it. Missing is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.model.anggaran import Kegiatan, Nilai, Pos


def percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return part of whole in per cent, exact: the one definition. None when either is missing or whole is 0."""
    if part is None or whole is None or whole == 0:
        return None
    return part * 100 / whole


@dataclass(frozen=True, slots=True)
class Jumlah:
    """Amounts of a sum in rupiah. `kurang` counts the lines that lack a realisation while others have one."""

    anggaran: Decimal | None = None
    perubahan: Decimal | None = None
    realisasi: Decimal | None = None
    kurang: int = 0

    @property
    def pagu(self) -> Decimal | None:
        """Return the budget in force: after the change if there is one."""
        return self.anggaran if self.perubahan is None else self.perubahan

    @property
    def persen(self) -> Decimal | None:
        """Return how much of the budget in force was realised, in per cent."""
        return percent(self.realisasi, self.pagu)


@dataclass(frozen=True, slots=True)
class Simpul:
    """A node of the budget tree. `baris` is the line that was written for it; None when it only groups others."""

    kode: str
    uraian: str
    baris: Pos | Kegiatan | None
    anak: tuple[Simpul, ...]
    tercetak: Nilai | None
    dihitung: Jumlah | None

    @property
    def jumlah(self) -> Jumlah:
        """Return the amounts to show: as printed, and where nothing is printed, computed from below."""
        own, below = self.tercetak, self.dihitung
        if own is None:
            return below or Jumlah()
        if below is None:
            return Jumlah(own.anggaran, own.perubahan, own.realisasi)
        realised = below.realisasi if own.realisasi is None else own.realisasi
        missing = below.kurang if own.realisasi is None else 0
        if own.pagu is None:
            return Jumlah(below.anggaran, below.perubahan, realised, missing)
        return Jumlah(own.anggaran, own.perubahan, realised, missing)

    @property
    def tingkat(self) -> int:
        """Return the depth that the code says: 1 for a bidang or an account, 3 for a kegiatan."""
        return self.kode.count(".") + 1 if self.kode else 3

    def walk(self) -> Iterable[Simpul]:
        """Yield this node and all below it, in reading order."""
        yield self
        for child in self.anak:
            yield from child.walk()


def add_up(parts: Sequence[Jumlah]) -> Jumlah:
    """Return the sum of amounts; a part that is missing makes no zero, and is counted in `kurang`."""
    changed = any(part.perubahan is not None for part in parts)
    realised = [part.realisasi for part in parts]
    known = sum(amount is not None for amount in realised)
    unknown = sum(part.realisasi is None and part.pagu is not None for part in parts)
    return Jumlah(
        _total(part.anggaran for part in parts),
        _total(part.pagu for part in parts) if changed else None,
        _total(realised),
        (unknown if known else 0) + sum(part.kurang for part in parts),
    )


def _total(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def plus(left: Jumlah, right: Jumlah) -> Jumlah:
    """Return left plus right for each amount that both have."""
    return _combine(left, right, 1)


def subtract(left: Jumlah, right: Jumlah) -> Jumlah:
    """Return left minus right for each amount that both have."""
    return _combine(left, right, -1)


def _combine(left: Jumlah, right: Jumlah, sign: int) -> Jumlah:
    changed = left.perubahan is not None or right.perubahan is not None
    return Jumlah(
        _both(left.anggaran, right.anggaran, sign),
        _both(left.pagu, right.pagu, sign) if changed else None,
        _both(left.realisasi, right.realisasi, sign),
        left.kurang + right.kurang,
    )


def _both(left: Decimal | None, right: Decimal | None, sign: int) -> Decimal | None:
    return None if left is None or right is None else left + sign * right
