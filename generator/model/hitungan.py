"""Sums of a budget that never guess.

A figure that the document prints stands as printed; the sum of what lies below is kept beside it.
Missing is None.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from generator.model.anggaran import Kegiatan, Pos, Program, Rincian
from generator.model.nilai import Nilai
from generator.model.rekening import account_name, activity_name

NIL = Decimal(0)


def percent(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return part of whole in per cent, exact: the one definition. None when one is missing or whole is 0."""
    if part is None or whole is None or whole == 0:
        return None
    return part * 100 / whole


class Jumlah(NamedTuple):
    """Amounts of a line or a sum in rupiah; the `tanpa_` fields count the lines below that lack an amount."""

    anggaran: Decimal | None = None
    perubahan: Decimal | None = None
    realisasi: Decimal | None = None
    tanpa_anggaran: int = 0
    tanpa_pagu: int = 0
    tanpa_realisasi: int = 0

    @property
    def pagu(self) -> Decimal | None:
        """Return the budget in force: after the change if there is one."""
        return self.anggaran if self.perubahan is None else self.perubahan

    @property
    def is_known(self) -> bool:
        """Tell whether any amount was published."""
        return not self.anggaran is self.perubahan is self.realisasi is None

    @property
    def persen(self) -> Decimal | None:
        """Return how much of the budget in force was realised, in per cent; None when a part has none."""
        return None if self.tanpa_pagu else percent(self.realisasi, self.pagu)

    @property
    def sisa(self) -> Decimal | None:
        """Return what is left of the budget in force, negative when more was realised; None as `persen`."""
        return None if self.tanpa_pagu else difference(self.pagu, self.realisasi)

    @property
    def selisih_perubahan(self) -> Decimal | None:
        """Return the budget in force minus the plan; None when a part lacks one of them."""
        return None if self.tanpa_anggaran or self.tanpa_pagu else difference(self.pagu, self.anggaran)

    @property
    def is_before_change(self) -> bool:
        """Tell whether only the plan is known of a budget that was changed."""
        return self.perubahan is None and self.tanpa_pagu > self.tanpa_anggaran

    def lacks(self, kolom: str) -> int:
        """Return how many lines below lack an amount in a column: "anggaran", "perubahan", "realisasi"."""
        return {"anggaran": self.tanpa_anggaran, "perubahan": self.tanpa_pagu}.get(
            kolom, self.tanpa_realisasi
        )

    @property
    def is_over(self) -> bool:
        """Tell whether more was realised than the budget in force."""
        return self.sisa is not None and self.sisa < 0


@dataclass(frozen=True, slots=True)
class Total:
    """A figure that follows from others (surplus, SiLPA): as the document prints it, and as computed."""

    tercetak: Nilai | None
    dihitung: Jumlah

    @property
    def jumlah(self) -> Jumlah:
        """Return the amounts to show: as printed, and where nothing is printed, computed."""
        return shown(self.tercetak, self.dihitung)


@dataclass(frozen=True)
class Simpul:
    """A node of the budget tree. `baris` is the line written for it; None when it only groups others."""

    kode: str
    """"2.3.10"; "" for a line without a code."""
    uraian: str
    jangkar: str
    """The node's name in addresses, once per tree: "b-2-3-10"."""
    baris: Pos | Kegiatan | Program | None
    anak: tuple[Simpul, ...]
    tercetak: Nilai | None
    dihitung: Jumlah | None
    """The sum of what lies below; None when nothing does."""
    jumlah: Jumlah
    """The amounts to show: as printed, and where nothing is printed, computed from below."""

    @property
    def tingkat(self) -> int:
        """Return the depth: 1 bidang, 2 group, 3 activity; an account: as its code says."""
        if self.kode and not isinstance(self.baris, Program):
            return self.kode.count(".") + 1
        return 2 if self.baris is None else 3

    @property
    def is_listed(self) -> bool:
        """Tell whether the code is in the tables of Permendagri 20/2018; regions' own (90 to 99) are not."""
        name = activity_name if self.jangkar.startswith("b") else account_name
        return bool(self.kode) and name(self.kode) is not None

    @cached_property
    def bawah(self) -> tuple[Simpul, ...]:
        """Return all nodes below this one, in reading order."""
        parts = ((child, *child.bawah) if child.anak else (child,) for child in self.anak)
        return tuple(chain.from_iterable(parts))

    def walk(self) -> Iterator[Simpul]:
        """Return this node and all below it, in reading order."""
        return chain((self,), self.bawah)

    def leaves(self) -> Iterator[Simpul]:
        """Return the nodes below this one that have none below them: those that add up to the total."""
        return (node for node in self.bawah if not node.anak)


def shown(own: Nilai | None, below: Jumlah | None) -> Jumlah:
    """Return the amounts to show: those of `own`, and where it has none, those of `below`.

    A plan or a change is taken from below only where the other one is the same there: a list that is not
    whole does not say it.
    """
    if own is None:
        return below or Jumlah()
    plan, change, realised = own.anggaran, own.perubahan, own.realisasi
    unset = plan is None and change is None
    if below is None:
        return Jumlah(plan, change, realised, plan is None, unset, realised is None and not unset)
    missing = 0 if realised is not None else below.tanpa_realisasi
    realised = below.realisasi if realised is None else realised
    if unset:
        return below._replace(realisasi=realised, tanpa_realisasi=missing)
    whole = not below.tanpa_anggaran and not below.tanpa_pagu
    if change is None and whole and plan == below.anggaran:
        change = below.perubahan
    elif plan is None and whole and change == below.pagu:
        plan = below.anggaran
    moved = change is None and below.perubahan is not None and below.selisih_perubahan != 0
    return Jumlah(plan, change, realised, plan is None, moved, missing)


def of_item(item: Rincian) -> Jumlah:
    """Return the amounts of an item below an activity; without an amount it is volume times price."""
    plan = item.hasil_kali if item.pagu is None else item.anggaran
    realised = item.realisasi
    unset = plan is None and item.perubahan is None
    return Jumlah(plan, item.perubahan, realised, plan is None, unset, realised is None)


def add_up(parts: Sequence[Jumlah]) -> Jumlah:
    """Return the sum of amounts; a part that is missing makes no nil, and is counted."""
    plans, changes, realised, *missing = zip(*parts, strict=True)
    changed = any(change is not None for change in changes)
    in_force = [part.pagu for part in parts] if changed else ()
    return Jumlah(sum_known(plans), sum_known(in_force), sum_known(realised), *map(sum, missing))


def sum_known(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of the amounts that are known; None when none is."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known, NIL) if known else None


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
        left.tanpa_anggaran + right.tanpa_anggaran,
        left.tanpa_pagu + right.tanpa_pagu,
        left.tanpa_realisasi + right.tanpa_realisasi,
    )


def difference(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    """Return left minus right; None when either is missing."""
    return _both(left, right, -1)


def _both(left: Decimal | None, right: Decimal | None, sign: int) -> Decimal | None:
    return None if left is None or right is None else left + sign * right


def apportion(amounts: Sequence[Decimal], of: int, step: int) -> tuple[int, ...]:
    """Return what each amount is of `of` rupiah, in steps, adding up to `of`: (41_200, 58_800) of 100_000.

    Each is rounded down; what is left goes to the largest remainders.
    """
    total = sum(amounts, NIL)
    if total <= 0:
        return ()
    exact = [amount * of / total / step for amount in amounts]
    whole = [int(part) for part in exact]
    order = sorted(range(len(exact)), key=lambda at: (whole[at] - exact[at], at))
    for at in order[: of // step - sum(whole)]:
        whole[at] += 1
    return tuple(part * step for part in whole)
