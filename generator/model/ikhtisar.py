"""The totals of a budget year: income, spending, surplus, financing, SiLPA (domain.md 2.1)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.model.anggaran import Anggaran, AnggaranKelurahan, Tercetak
from generator.model.hitungan import Jumlah, Simpul, plus, subtract
from generator.model.pohon import account_tree, activity_tree

NOTHING_PRINTED = Tercetak()


@dataclass(frozen=True)
class Ikhtisar:
    """Trees and totals of one year. Amounts are None where the document does not give them."""

    pendapatan: Simpul
    belanja: Simpul
    pembiayaan: Simpul
    surplus: Jumlah
    penerimaan: Jumlah
    pengeluaran: Jumlah
    netto: Jumlah
    silpa: Jumlah


def summarise(anggaran: Anggaran) -> Ikhtisar:
    """Return the trees and totals of a village budget.

    surplus = income - spending; netto = 6.1 - 6.2; SiLPA = surplus + netto (Permendagri 20/2018, annex).
    Netto is the printed one where only that is given. A budget without financing lines has no netto, not zero.
    """
    printed = anggaran.tercetak or NOTHING_PRINTED
    pendapatan = account_tree(anggaran.pendapatan, "4", printed.pendapatan)
    belanja = activity_tree(anggaran.belanja, printed.belanja)
    pembiayaan = account_tree(anggaran.pembiayaan, "6", None)
    penerimaan = _branch(pembiayaan, "6.1")
    pengeluaran = _branch(pembiayaan, "6.2")
    netto = _netto(pembiayaan, penerimaan, pengeluaran)
    if printed.pembiayaan is not None:
        own = printed.pembiayaan
        netto = Jumlah(own.anggaran, own.perubahan, own.realisasi)
    surplus = subtract(pendapatan.jumlah, belanja.jumlah)
    silpa = plus(surplus, netto)
    return Ikhtisar(pendapatan, belanja, pembiayaan, surplus, penerimaan, pengeluaran, netto, silpa)


def _branch(pembiayaan: Simpul, kode: str) -> Jumlah:
    parts = [node.jumlah for node in pembiayaan.anak if node.kode == kode]
    return parts[0] if parts else Jumlah()


def _netto(pembiayaan: Simpul, penerimaan: Jumlah, pengeluaran: Jumlah) -> Jumlah:
    """Return 6.1 - 6.2; a side without any line is nil once the other side is published."""
    if not pembiayaan.anak:
        return Jumlah()
    realised = penerimaan.realisasi is not None or pengeluaran.realisasi is not None
    nil = Jumlah(Decimal(0), None, Decimal(0) if realised else None)
    sides = {node.kode for node in pembiayaan.anak}
    left = penerimaan if "6.1" in sides else nil
    right = pengeluaran if "6.2" in sides else nil
    return subtract(left, right)
