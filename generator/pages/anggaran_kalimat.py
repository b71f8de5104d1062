"""A budget year in one sentence, as pieces of text of which some are strong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.hitungan import Jumlah
from generator.model.ikhtisar import is_whole
from generator.model.ikhtisar_kelurahan import last_report
from generator.model.village import BudgetYear, Village
from generator.render.formats import persen, rupiah_ringkas, tanggal

Potongan = tuple[str, bool]
"""A piece of a sentence, and whether it is strong."""


def lead(village: Village, year: BudgetYear) -> tuple[Potongan, ...]:
    """Return what a village manages in a year and how much of it is used.

    "Tahun 2026 Desa X mengelola Rp1,65 miliar; sampai 31 Oktober 2026 terpakai 62%."
    """
    anggaran, ikhtisar = year.anggaran, year.ikhtisar
    start = f"Tahun {year.tahun} {village.nama}"
    income, spending = ikhtisar.pendapatan.jumlah.pagu, ikhtisar.belanja.jumlah.pagu
    if not is_whole(anggaran, ikhtisar.belanja) or not is_whole(anggaran, ikhtisar.pendapatan):
        return _cut(start, year)
    if income is None and spending is None:
        return _only_used(start, ikhtisar.belanja.jumlah, ikhtisar.per_belanja)
    gaps = _unplanned(ikhtisar.pendapatan.jumlah, ikhtisar.belanja.jumlah)
    return (*_managed(start, income, spending), *gaps, *_used(ikhtisar.belanja.jumlah, ikhtisar.per_belanja))


def _managed(start: str, income: Decimal | None, spending: Decimal | None) -> tuple[Potongan, ...]:
    shown = [_strong(amount) for amount in (income, spending) if amount is not None]
    if len(set(shown)) == 1:
        return ((f"{start} mengelola ", False), shown[0])
    return ((f"{start} mengelola pendapatan ", False), shown[0], (" untuk belanja ", False), shown[1])


def _unplanned(*sides: Jumlah) -> tuple[Potongan, ...]:
    """Return how many lines are not yet in what was planned."""
    if any(side.is_before_change for side in sides):
        return ((" (sebelum perubahan, sesudahnya belum dipublikasikan)", False),)
    count = sum(side.tanpa_pagu for side in sides)
    return ((f" ({count} baris belum dipublikasikan)", False),) if count else ()


def reached(amounts: Jumlah) -> str:
    """Return the per cent realised, flagged where it is above the plan: "135%, di atas anggaran"."""
    return f"{persen(amounts.persen)}{', di atas anggaran' if amounts.is_over else ''}"


def unreported(amounts: Jumlah) -> tuple[str, ...]:
    """Return how many activities are not yet in what was realised: "2 kegiatan belum dilaporkan"."""
    count = amounts.tanpa_realisasi
    return (f"{count} kegiatan belum dilaporkan",) if count else ()


def plain(pieces: tuple[Potongan, ...]) -> str:
    """Return a sentence as plain text."""
    return "".join(text for text, _ in pieces)


def _strong(amount: Decimal) -> Potongan:
    return (rupiah_ringkas(amount), True)


def _used(spending: Jumlah, day: date | None) -> tuple[Potongan, ...]:
    """Return how much is used: in per cent of what was planned, in rupiah where nothing was."""
    if spending.realisasi is None:
        return (("; realisasinya belum dipublikasikan.", False),)
    since = f"; sampai {tanggal(day)} terpakai " if day else "; terpakai "
    end = "" if day else ", tanpa tanggal pada sumbernya"
    end += "".join(f", {silent}" for silent in unreported(spending))
    if spending.is_over:
        end = f", di atas anggaran{end}"
    used = (persen(spending.persen), True) if spending.persen is not None else _strong(spending.realisasi)
    return ((since, False), used, (f"{end}.", False))


def _only_used(start: str, spending: Jumlah, day: date | None) -> tuple[Potongan, ...]:
    """Return the sentence of a year whose plan is not published."""
    unknown = f"{start} belum mempublikasikan jumlah anggarannya"
    used = _used(spending, day) if spending.realisasi is not None else ((".", False),)
    return ((unknown, False), *used)


def _cut(start: str, year: BudgetYear) -> tuple[Potongan, ...]:
    """Return the sentence of a document that is cut off: only what it shows."""
    sides = (("pendapatan", year.ikhtisar.pendapatan), ("belanja", year.ikhtisar.belanja))
    pieces: list[Potongan] = []
    for word, side in sides:
        amount = side.jumlah.pagu
        if amount is not None:
            seen = word if is_whole(year.anggaran, side) else f"{word} yang terlihat"
            pieces += [(f"{' dan ' if pieces else ' '}{seen} ", False), _strong(amount)]
    if not pieces:
        return ((f"{start}: dokumen yang tersedia tidak utuh.", False),)
    return ((f"{start}:", False), *pieces, (". Dokumen yang tersedia tidak utuh.", False))


def lead_kelurahan(village: Village, anggaran: AnggaranKelurahan, total: Jumlah) -> tuple[Potongan, ...]:
    """Return what a kelurahan manages in a year, from where, and how much of it is used."""
    start = f"Tahun {anggaran.tahun} {village.nama}"
    if total.pagu is None:
        return _only_used(start, total, last_report(anggaran))
    origin = f" dari {anggaran.sumber_anggaran}" if anggaran.sumber_anggaran else ""
    managed = ((f"{start} mengelola ", False), _strong(total.pagu), (origin, False))
    return (*managed, *_unplanned(total), *_used(total, last_report(anggaran)))


def years_citation(village: Village, years: Sequence[int]) -> str:
    """Return what a citation of a figure says that stands beside those of other years."""
    span = f"{min(years)}-{max(years)}" if len(years) > 1 else str(years[0])
    return f"Anggaran {span} {village.nama}, sumbernya pada halaman tiap tahun."


def citation(village: Village, budget: Anggaran | AnggaranKelurahan) -> str:
    """Return what a citation says besides the figure and its address: "Anggaran 2026 Desa X, sumber: ..."."""
    source = f", sumber: {'; '.join(budget.sumber)}" if budget.sumber else ""
    day = f", per {tanggal(budget.per_tanggal)}" if budget.per_tanggal else ""
    return f"Anggaran {budget.tahun} {village.nama}{source}{day}."
