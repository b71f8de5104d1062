"""The newest budget in one sentence for the home page: how much, how much of it used, for what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_DOWN, Decimal

from generator.model.hitungan import Jumlah
from generator.model.village import BudgetYear, Village

WHOLE, STEP = Decimal(100_000), Decimal(100)


@dataclass(frozen=True, slots=True)
class BudgetCard:
    """Rupiah, None where not published. `bagian` is what each field gets of every Rp100.000 planned."""

    tahun: int
    dikelola: Decimal | None
    belanja: Jumlah
    per_tanggal: date | None
    sebagian: bool
    bagian: tuple[tuple[str, Decimal], ...]


def budget_card(village: Village) -> BudgetCard | None:
    """Return the card of the village's newest budget; None when it has published none."""
    return _card(village.anggaran[0]) if village.anggaran else None


def _card(year: BudgetYear) -> BudgetCard | None:
    income, spending = year.ikhtisar.pendapatan.jumlah, year.ikhtisar.belanja
    if income.pagu is None and spending.jumlah.pagu is None:
        return None
    fields = [node for node in spending.anak if node.jumlah.pagu]
    amounts = [node.jumlah.pagu or Decimal(0) for node in fields]
    shares = of_each(amounts) if len(fields) > 1 and not year.anggaran.sebagian else ()
    return BudgetCard(
        tahun=year.tahun,
        dikelola=income.pagu,
        belanja=spending.jumlah,
        per_tanggal=year.anggaran.per_tanggal,
        sebagian=year.anggaran.sebagian,
        bagian=tuple((node.uraian, share) for node, share in zip(fields, shares, strict=False)),
    )


def of_each(amounts: Sequence[Decimal]) -> tuple[Decimal, ...]:
    """Return what each amount is of every Rp100.000 of their sum, in steps of Rp100 that add up to Rp100.000.

    The steps that rounding down leaves over go to the largest remainders (Hare-Niemeyer).
    """
    total = sum(amounts, Decimal(0))
    exact = [amount * WHOLE / STEP / total for amount in amounts]
    steps = [share.quantize(Decimal(1), ROUND_DOWN) for share in exact]
    left = int(WHOLE / STEP - sum(steps, Decimal(0)))
    by_remainder = sorted(range(len(exact)), key=lambda index: (steps[index] - exact[index], index))
    for index in by_remainder[:left]:
        steps[index] += 1
    return tuple(step * STEP for step in steps)
