"""The totals of a village's budget years, as texts that a portal can keep for thousands of villages."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.model.hitungan import Jumlah
from generator.model.ikhtisar_kelurahan import summarise_kelurahan
from generator.model.village import BudgetYear, Village

PARTS = ("pendapatan", "belanja", "pembiayaan_netto", "surplus", "silpa")
PHASES = ("anggaran", "perubahan", "realisasi")
WIDTH = 1 + len(PARTS) * len(PHASES) + 2
Baris = tuple[str, ...]
"""The year, each part in each phase, the date of the realisation, the sources; "" for what is not known."""
_AMOUNT = re.compile(r"-?\d+(\.\d+)?")
_NONE = Jumlah()


def budget_totals(village: Village) -> tuple[Baris, ...]:
    """Return the totals of each year with any, oldest first."""
    found = [*map(_of_village, village.anggaran), *_of_kelurahan(village)]
    return tuple(sorted(row for row in found if any(row[1:-2])))


def read_totals(rows: Sequence[Sequence[str]]) -> tuple[Baris, ...]:
    """Return rows that `budget_totals` gave and JSON kept; ValueError when they are others."""
    found = tuple(tuple(row) for row in rows)
    if not all(map(_is_year, found)):
        raise ValueError("no totals of a budget year")
    return found


def _is_year(row: Baris) -> bool:
    if len(row) != WIDTH or not all(isinstance(text, str) for text in row):
        return False
    return row[0].isdecimal() and all(not text or _AMOUNT.fullmatch(text) for text in row[1:-2])


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
        parts = (_NONE, summarise_kelurahan(budget).belanja.jumlah, _NONE, _NONE, _NONE)
        yield _row(budget.tahun, parts, str(budget.per_tanggal or ""), budget.sumber)


def _row(year: int, parts: Sequence[Jumlah], per: str, sources: Sequence[str]) -> Baris:
    amounts = [_text(getattr(part, phase)) for part in parts for phase in PHASES]
    return (str(year), *amounts, per, "; ".join(sources))


def _text(amount: Decimal | None) -> str:
    return "" if amount is None else f"{amount:f}"
