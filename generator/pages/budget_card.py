"""The newest budget in one sentence for the home page: how much, how much of it used, for what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal

from generator.model.hitungan import Simpul
from generator.model.ikhtisar import is_whole
from generator.model.ikhtisar_kelurahan import summarise_kelurahan
from generator.model.village import Village
from generator.pages.anggaran_kalimat import Potongan, lead, lead_kelurahan

WHOLE, STEP = Decimal(100_000), Decimal(100)


@dataclass(frozen=True, slots=True)
class BudgetCard:
    """The sentence, how much of the spending was used in per cent, and what each Rp100.000 is meant for."""

    tahun: int
    kalimat: tuple[Potongan, ...]
    persen: Decimal | None
    bagian: tuple[tuple[str, Decimal], ...]


def budget_card(village: Village) -> BudgetCard | None:
    """Return the card of the village's newest budget; None when it has published none."""
    if village.anggaran:
        year = village.anggaran[0]
        spending = year.ikhtisar.belanja
        whole = is_whole(year.anggaran, spending)
        shares = _shares(spending) if whole else ()
        used = spending.jumlah.persen if whole else None
        return BudgetCard(year.tahun, lead(village, year), used, shares)
    if village.anggaran_kelurahan:
        budget = village.anggaran_kelurahan[0]
        spending = summarise_kelurahan(budget).belanja
        return BudgetCard(
            budget.tahun, lead_kelurahan(village, budget), spending.jumlah.persen, _shares(spending)
        )
    return None


def _shares(spending: Simpul) -> tuple[tuple[str, Decimal], ...]:
    fields = [node for node in spending.anak if node.jumlah.pagu]
    if len(fields) < 2:
        return ()
    shares = of_each([node.jumlah.pagu or Decimal(0) for node in fields])
    return tuple((node.uraian, share) for node, share in zip(fields, shares, strict=True))


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
