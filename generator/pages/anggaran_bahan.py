"""What all parts of a year's page are made from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from generator.model.hitungan import Simpul
from generator.model.ikhtisar import is_whole
from generator.model.perbandingan import compare
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_baris import Baris, Lajur, total_row
from generator.render.formats import tanggal


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box with one figure: its name, the figure, what to know about it."""

    nama: str
    angka: str
    rinci: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Bahan:
    """What all parts of the page are made from."""

    village: Village
    year: BudgetYear
    before: BudgetYear | None
    pendapatan: Lajur
    belanja: Lajur
    polos: Lajur
    """Columns only: for rows that are no share of anything."""
    per: str
    """", per 31 Oktober 2026", "" when the document names no date."""


def material(village: Village, year: BudgetYear) -> Bahan:
    """Return what the parts of a year's page need."""
    ikhtisar = year.ikhtisar
    people = village.profil.penduduk.jumlah if village.profil.penduduk else None
    before = village.year(year.tahun - 1)
    off = {
        (check.jangkar, check.kolom): check
        for check in village.pemeriksaan(year)
        if check.hasil != "cocok" and check.is_sum and check.aturan != "V02"
    }
    plain_columns = Lajur(ikhtisar.has_perubahan, ikhtisar.has_realisasi, lalu=year.tahun - 1, beda=off)
    shares = [
        replace(
            plain_columns,
            penduduk=people,
            banding=compare(tree, getattr(before.ikhtisar, name)) if before else None,
            whole=None if tree.jumlah.tanpa_pagu or not is_whole(year.anggaran, tree) else tree.jumlah.pagu,
            dari=name,
        )
        for name, tree in (("pendapatan", ikhtisar.pendapatan), ("belanja", ikhtisar.belanja))
    ]
    per = _as_of(ikhtisar.per_tanggal if ikhtisar.has_realisasi else year.anggaran.per_tanggal)
    return Bahan(village, year, before, shares[0], shares[1], plain_columns, per)


def _as_of(day: date | None) -> str:
    return f", per {tanggal(day)}" if day else ""


def foot_row(made: Bahan, anchor: str, name: str, tree: Simpul) -> Baris:
    """Return a total; of a cut document it is only the total of what is seen."""
    whole = is_whole(made.year.anggaran, tree)
    return total_row(anchor, name if whole else f"{name} yang terlihat", tree.jumlah, made.polos)
