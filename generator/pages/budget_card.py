"""The newest budget in one sentence for the home page: how much, how much of it used, for what."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.anggaran import Program
from generator.model.hitungan import NIL, Simpul, apportion
from generator.model.ikhtisar import is_whole
from generator.model.village import Village
from generator.pages.anggaran_kalimat import Potongan, lead, lead_kelurahan


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
        spending = village.belanja_kelurahan[budget.tahun]
        sentence = lead_kelurahan(village, budget, spending.jumlah)
        return BudgetCard(budget.tahun, sentence, spending.jumlah.persen, _shares(spending))
    return None


def _shares(spending: Simpul) -> tuple[tuple[str, Decimal], ...]:
    fields = [node for node in spending.anak if node.jumlah.pagu and not isinstance(node.baris, Program)]
    if len(fields) < 2:
        return ()
    parts = apportion([node.jumlah.pagu or NIL for node in fields], 100_000, 100)
    return tuple((node.uraian, Decimal(part)) for node, part in zip(fields, parts, strict=bool(parts)))
