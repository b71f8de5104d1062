"""The charts of a budget: their figures and words. The shapes come from generator.render."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from generator.model.dana import fund_name
from generator.model.hitungan import NIL, Jumlah, Simpul
from generator.model.ikhtisar import Ikhtisar, is_whole
from generator.model.rekening import fund_of_account
from generator.model.village import BudgetYear, Village
from generator.render.charts import Besaran, GrafikBatang, bars, columns
from generator.render.flow_chart import Cabang, GrafikAlir, flow
from generator.render.formats import angka, bulan_pendek, persen, rupiah_ringkas, tanggal

_UNITS = ((Decimal(10) ** 9, "miliar rupiah"), (Decimal(10) ** 6, "juta rupiah"))


def spending_bars(year: BudgetYear) -> GrafikBatang | None:
    """Return plan against realisation per bidang; None when nothing realised was published."""
    if year.ikhtisar.belanja.jumlah.realisasi is None:
        return None
    shown = [_bar(node) for node in year.ikhtisar.belanja.anak if node.jumlah.pagu or node.jumlah.realisasi]
    return bars(f"Rencana dan realisasi belanja {year.tahun} per bidang", shown)


def _bar(node: Simpul) -> Besaran:
    return Besaran(node.uraian, node.jumlah.pagu, node.jumlah.realisasi, in_words(node.jumlah))


def in_words(amounts: Jumlah) -> str:
    """Return "Rp340,1 juta dari Rp519,75 juta (65,4%)"; in few words, since a drawn line cannot wrap."""
    if amounts.realisasi is None:
        return f"{rupiah_ringkas(amounts.pagu)}, realisasi belum dipublikasikan"
    if amounts.pagu is None:
        return f"{rupiah_ringkas(amounts.realisasi)}, anggaran belum dipublikasikan"
    share = f" ({persen(amounts.persen)})" if amounts.persen is not None else ""
    over = ", lebih" if amounts.is_over else ""
    return f"{rupiah_ringkas(amounts.realisasi)} dari {rupiah_ringkas(amounts.pagu)}{share}{over}"


def flow_of(village: Village, year: BudgetYear) -> GrafikAlir | None:
    """Return the flow from the sources through the treasury to the bidang; None for a cut document."""
    anggaran, ikhtisar = year.anggaran, year.ikhtisar
    if not is_whole(anggaran, ikhtisar.belanja) or not is_whole(anggaran, ikhtisar.pendapatan):
        return None
    sources = [*_by_fund(ikhtisar.pendapatan), *_financing(ikhtisar, "6.1")]
    uses = [
        *_branches((node.uraian, node.jumlah.pagu) for node in ikhtisar.belanja.anak),
        *_financing(ikhtisar, "6.2"),
    ]
    left, right = (sum((branch.nilai for branch in side), NIL) for side in (sources, uses))
    if left > right:
        uses += _branches([("Tidak dirinci pada dokumen", left - right)])
    elif right > left:
        sources += _branches([("Tidak dirinci pada dokumen", right - left)])
    return flow(f"Aliran anggaran {year.tahun}", f"Kas {village.istilah.sebutan.lower()}", sources, uses)


def _by_fund(income: Simpul) -> list[Cabang]:
    """Return the income by fund, in the order of the codes."""
    found: dict[str, Decimal] = {}
    for node in income.leaves():
        fund = fund_of_account(node.kode)
        name = fund_name(fund.kode) if fund else node.uraian
        found[name] = found.get(name, NIL) + (node.jumlah.pagu or NIL)
    return _branches(found.items())


def _financing(ikhtisar: Ikhtisar, kode: str) -> list[Cabang]:
    nodes = [
        node for side in ikhtisar.pembiayaan.anak if side.kode == kode for node in (side.anak or (side,))
    ]
    return _branches((node.uraian, node.jumlah.pagu) for node in nodes)


def _branches(pairs: Iterable[tuple[str, Decimal | None]]) -> list[Cabang]:
    return [Cabang(name, amount, rupiah_ringkas(amount)) for name, amount in pairs if amount]


Titik = tuple[int, Jumlah, date | None]
"""A year's spending, and until when its realisation was reported."""


def spending_trend(years: Sequence[BudgetYear]) -> GrafikBatang | None:
    """Return spending by year; a year of which only a part is known has no place in it."""
    whole = [year for year in years if is_whole(year.anggaran, year.ikhtisar.belanja)]
    return trend([(year.tahun, year.ikhtisar.belanja.jumlah, year.ikhtisar.per_belanja) for year in whole])


def trend(years: Sequence[Titik]) -> GrafikBatang | None:
    """Return spending by year, oldest first; a year whose reports end before December says until when."""
    most = max((amounts.pagu or NIL for _, amounts, _ in years), default=NIL)
    unit, word = next((pair for pair in _UNITS if most >= pair[0]), _UNITS[-1])
    shown = [_column(year, unit) for year in sorted(years, key=lambda year: year[0])]
    return columns(f"Belanja per tahun, dalam {word}", shown)


def _column(year: Titik, unit: Decimal) -> Besaran:
    tahun, amounts, day = year
    partial = day is not None and (day.month, day.day) != (12, 31) and day.year == tahun
    short = angka((amounts.pagu / unit).quantize(Decimal("0.01"))) if amounts.pagu is not None else "-"
    feet = [persen(amounts.persen)] if amounts.persen is not None else []
    if partial and day is not None and amounts.realisasi is not None:
        feet.append(f"s.d. {bulan_pendek(day)}")
    until = f", sampai {tanggal(day)}" if partial and amounts.realisasi is not None else ""
    words = f"{in_words(amounts)}{until}"
    return Besaran(str(tahun), amounts.pagu, amounts.realisasi, words, short, tuple(feet))
