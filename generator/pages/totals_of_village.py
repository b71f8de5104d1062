"""The totals of a village's budget years, as the rows that a portal keeps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.hitungan import Jumlah
from generator.model.ikhtisar_kelurahan import last_report
from generator.model.village import BudgetYear, Village
from generator.pages.totals import PHASES, Baris

_NONE = Jumlah()


def budget_totals(village: Village) -> tuple[Baris, ...]:
    """Return the totals of each year with any, oldest first."""
    found = [*map(_of_village, village.anggaran), *_of_kelurahan(village)]
    return tuple(sorted(row for row in found if any(row[1:-2])))


def _of_village(year: BudgetYear) -> Baris:
    shown = year.ikhtisar
    parts = (
        shown.pendapatan.jumlah,
        shown.belanja.jumlah,
        shown.netto.jumlah,
        shown.surplus.jumlah,
        shown.silpa.jumlah,
    )
    per = shown.per_tanggal or year.anggaran.per_tanggal
    return _row(year.tahun, parts, str(per or ""), year.anggaran.sumber)


def _of_kelurahan(village: Village) -> Iterator[Baris]:
    """Yield the years of a kelurahan, which only spends (PP 17/2018 Ps 30)."""
    for budget in village.anggaran_kelurahan:
        parts = (_NONE, village.belanja_kelurahan[budget.tahun].jumlah, _NONE, _NONE, _NONE)
        yield _row(budget.tahun, parts, str(last_report(budget) or budget.per_tanggal or ""), budget.sumber)


def _row(year: int, parts: Sequence[Jumlah], per: str, sources: Sequence[str]) -> Baris:
    amounts = [_text(getattr(part, phase)) for part in parts for phase in PHASES]
    return (str(year), *amounts, per, "; ".join(sources))


def _text(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:f}"
