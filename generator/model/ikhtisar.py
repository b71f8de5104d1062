"""The totals of a budget year: income, spending, surplus, financing, SiLPA."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from generator.model.anggaran import Anggaran, Kegiatan, Pos, Tercetak
from generator.model.hitungan import NIL, Jumlah, Simpul, Total, add_up, of_item, plus, subtract
from generator.model.nilai import Capaian
from generator.model.pohon import account_tree, activity_tree
from generator.model.tahapan import last_day

NOTHING_PRINTED = Tercetak.empty()


@dataclass(frozen=True)
class Ikhtisar:
    """Trees and totals of one year. Amounts are None where the document does not give them."""

    pendapatan: Simpul
    belanja: Simpul
    pembiayaan: Simpul
    """Its total is the net financing: 6.1 - 6.2."""
    jenis: Simpul | None
    """Spending by kind (5.1 to 5.4): as the document prints it, or from the items of its activities."""
    surplus: Total
    penerimaan: Total
    pengeluaran: Total
    netto: Total
    silpa: Total
    per_pendapatan: date | None
    """The latest date of realisation of the income; None when the document names none."""
    per_belanja: date | None
    per_pembiayaan: date | None

    @cached_property
    def kegiatan(self) -> tuple[Simpul, ...]:
        """Return the lowest lines of the spending: those that add up to it."""
        return tuple(self.belanja.leaves())

    @property
    def per_tanggal(self) -> date | None:
        """Return the latest date of realisation; None when the document names none."""
        days = (self.per_pendapatan, self.per_belanja, self.per_pembiayaan)
        return max((day for day in days if day is not None), default=None)

    @property
    def terpakai(self) -> Simpul:
        """Return the tree that the spending is added up from: by bidang, or by kind alone."""
        return self.jenis if self.jenis is not None and not _is_told(self.belanja) else self.belanja

    @property
    def has_realisasi(self) -> bool:
        """Tell whether anything realised was published."""
        return self.pendapatan.jumlah.realisasi is not None or self.belanja.jumlah.realisasi is not None

    @cached_property
    def has_perubahan(self) -> bool:
        """Tell whether the budget was changed."""
        trees = (self.pendapatan, self.belanja, self.pembiayaan)
        return any(node.jumlah.perubahan is not None for tree in trees for node in tree.walk())


def summarise(anggaran: Anggaran) -> Ikhtisar:
    """Return the trees and totals of a village budget.

    surplus = income - spending; netto = 6.1 - 6.2; SiLPA = surplus + netto (Permendagri 20/2018, annex).
    A budget without financing lines has no netto, not zero. What a cut document shows adds up to no total.
    """
    printed = anggaran.tercetak or NOTHING_PRINTED
    pendapatan = account_tree(anggaran.pendapatan, "4", "p", printed.pendapatan)
    belanja = activity_tree(anggaran.belanja, printed.belanja)
    jenis = _kinds(anggaran, belanja)
    if jenis is not None and not _is_told(belanja):
        belanja = replace(belanja, jumlah=jenis.jumlah)
    pembiayaan = account_tree(anggaran.pembiayaan, "6", "m", printed.pembiayaan)
    penerimaan = Total(printed.penerimaan_pembiayaan, _branch(pembiayaan, "6.1"))
    pengeluaran = Total(printed.pengeluaran_pembiayaan, _branch(pembiayaan, "6.2"))
    netto = Total(pembiayaan.tercetak, _netto(penerimaan.jumlah, pengeluaran.jumlah))
    pembiayaan = replace(pembiayaan, dihitung=netto.dihitung, jumlah=netto.jumlah)
    whole = all(is_whole(anggaran, side) for side in (pendapatan, belanja))
    surplus = Total(printed.surplus, subtract(pendapatan.jumlah, belanja.jumlah) if whole else Jumlah())
    silpa = Total(printed.silpa, plus(surplus.dihitung, netto.jumlah))
    paid = belanja if jenis is None or _is_told(belanja) else jenis
    days = [last_day(tree, anggaran.per_tanggal) for tree in (pendapatan, paid, pembiayaan)]
    return Ikhtisar(
        pendapatan, belanja, pembiayaan, jenis, surplus, penerimaan, pengeluaran, netto, silpa, *days
    )


def _is_told(belanja: Simpul) -> bool:
    return bool(belanja.anak) or belanja.tercetak is not None


def is_whole(anggaran: Anggaran, side: Simpul) -> bool:
    """Tell whether a side's total is that of the whole budget, not only of what a cut document shows."""
    return not anggaran.sebagian or side.tercetak is not None


def _branch(pembiayaan: Simpul, kode: str) -> Jumlah:
    parts = [node.jumlah for node in pembiayaan.anak if node.kode == kode]
    return add_up(parts) if parts else Jumlah()


def _netto(penerimaan: Jumlah, pengeluaran: Jumlah) -> Jumlah:
    """Return 6.1 - 6.2; a side without any line is nil once the other side is published."""
    if not penerimaan.is_known and not pengeluaran.is_known:
        return Jumlah()
    realised = penerimaan.realisasi is not None or pengeluaran.realisasi is not None
    nil = Jumlah(NIL, None, NIL if realised else None)
    left = penerimaan if penerimaan.is_known else nil
    right = pengeluaran if pengeluaran.is_known else nil
    return subtract(left, right)


def _kinds(anggaran: Anggaran, belanja: Simpul) -> Simpul | None:
    """Return spending by kind, down to the jenis; None when the document does not give it for all."""
    if anggaran.jenis_belanja:
        return account_tree(anggaran.jenis_belanja, "5", "j")
    if anggaran.sebagian:
        return None
    totals: dict[str, list[Jumlah]] = {}
    for node in belanja.leaves():
        items = node.baris.rincian if isinstance(node.baris, Kegiatan) else ()
        if not items and node.jumlah.pagu is not None:
            return None
        for item in items:
            if item.rekening is None:
                return None
            totals.setdefault(".".join(item.rekening.split(".")[:3]), []).append(of_item(item))
    if not totals:
        return None
    return account_tree([_kind(kode, add_up(parts)) for kode, parts in sorted(totals.items())], "5", "j")


def _kind(kode: str, total: Jumlah) -> Pos:
    realised = None if total.tanpa_realisasi else total.realisasi
    riwayat = () if realised is None else (Capaian(None, realised),)
    return Pos.model_construct(kode=kode, anggaran=total.anggaran, perubahan=total.perubahan, riwayat=riwayat)
