"""What all parts of a year's page are made from."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.model.hitungan import Simpul
from generator.model.ikhtisar import is_whole
from generator.model.perbandingan import compare
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_baris import Baris, Lajur, total_row


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
    plain_columns = Lajur(
        ikhtisar.has_perubahan,
        ikhtisar.has_realisasi,
        lalu=year.tahun - 1,
        per_tanggal=year.anggaran.per_tanggal,
        sampai=ikhtisar.per_tanggal,
        beda=off,
    )
    shares = [
        replace(
            plain_columns,
            penduduk=people,
            banding=compare(tree, getattr(before.ikhtisar, name)) if before else None,
            whole=None if tree.jumlah.tanpa_pagu or not is_whole(year.anggaran, tree) else tree.jumlah.pagu,
            dari=name,
            sampai=day,
        )
        for name, tree, day in (
            ("pendapatan", ikhtisar.pendapatan, ikhtisar.per_pendapatan),
            ("belanja", ikhtisar.belanja, ikhtisar.per_belanja),
        )
    ]
    return Bahan(village, year, before, shares[0], shares[1], plain_columns)


def foot_row(made: Bahan, anchor: str, name: str, tree: Simpul) -> Baris:
    """Return a total; of a cut document it is only the total of what is seen."""
    whole = is_whole(made.year.anggaran, tree)
    return total_row(anchor, name if whole else f"{name} yang terlihat", tree.jumlah, made.polos)
