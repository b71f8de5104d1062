"""Which figures of a budget were checked by arithmetic, and what came out.

The proof on the public page and the warnings to the staff both come from here. A difference is never a fault
of the reader's: a document that is cut off (`sebagian`) cannot be held to its sums.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import chain
from typing import Literal

from generator.model.anggaran import Anggaran, Kegiatan, Pos, Rincian
from generator.model.hitungan import NIL, Jumlah, Simpul, Total
from generator.model.ikhtisar import NOTHING_PRINTED, Ikhtisar
from generator.source.problem import Origin

Aturan = Literal["V01", "V02", "V03", "V04", "V05", "V06", "V07", "V12", "V18"]
Kolom = Literal["anggaran", "perubahan", "realisasi"]
Hasil = Literal["cocok", "berbeda", "terpotong"]

COLUMNS: tuple[Kolom, ...] = ("anggaran", "perubahan", "realisasi")
_TOLERANCE = {"V12": Decimal(1)}


@dataclass(frozen=True, slots=True)
class Pemeriksaan:
    """One comparison: a figure as written against the figure computed for it."""

    aturan: Aturan
    apa: str
    """What was checked, in words: "2.3 Pekerjaan Umum = jumlah 4 baris di bawahnya"."""
    kolom: Kolom
    tertulis: Decimal
    dihitung: Decimal
    tempat: Origin
    jangkar: str = ""
    """Where the figure stands on the page of its year."""
    sebagian: bool = False
    """Whether the document is cut off, so that a smaller sum proves nothing."""

    @property
    def selisih(self) -> Decimal:
        """Return the written figure minus the computed one, in rupiah."""
        return self.tertulis - self.dihitung

    @property
    def hasil(self) -> Hasil:
        """Return what came out."""
        grown = self.aturan == "V18" and self.selisih >= 0
        if grown or abs(self.selisih) <= _TOLERANCE.get(self.aturan, NIL):
            return "cocok"
        return "terpotong" if self.sebagian and self.selisih > 0 else "berbeda"

    @property
    def is_sum(self) -> bool:
        """Tell whether this compares two figures for the same thing; V18 only looks at their order."""
        return self.aturan != "V18"

    @property
    def is_only_sign(self) -> bool:
        """Tell whether both figures are equal but for the sign, as some documents print a deficit."""
        return self.tertulis == -self.dihitung != 0


def check_year(anggaran: Anggaran, ikhtisar: Ikhtisar) -> tuple[Pemeriksaan, ...]:
    """Return every comparison that the document of one year allows, in reading order."""
    return (
        *_sums(anggaran, ikhtisar),
        *_two_cuts(anggaran, ikhtisar),
        *_totals(anggaran, ikhtisar),
        *_balance(anggaran, ikhtisar),
        *_products(ikhtisar),
        *_histories(ikhtisar),
    )


def check_carry_over(anggaran: Anggaran, ikhtisar: Ikhtisar, before: Ikhtisar) -> Iterator[Pemeriksaan]:
    """Yield V07: the SiLPA that a year receives is what the year before left over.

    Received is what was realised on 6.1.1, else the figure after the change; a first plan is an estimate.
    What a year had left before its end, or before every line had reported, is not what it left over.
    """
    day = before.per_tanggal
    is_ended = day is None or day >= date(anggaran.tahun - 1, 12, 31)
    left_over = _complete(before.silpa.jumlah, "realisasi") if is_ended else None
    for node in ikhtisar.pembiayaan.walk():
        received = node.jumlah.realisasi if node.jumlah.realisasi is not None else node.jumlah.perubahan
        if node.kode == "6.1.1.01" or (node.kode == "6.1.1" and not node.anak):
            if received is not None and left_over is not None:
                kolom: Kolom = "perubahan" if node.jumlah.realisasi is None else "realisasi"
                what = f"SiLPA yang diterima = SiLPA tahun {anggaran.tahun - 1}"
                place = written_at(anggaran, node, kolom)
                yield Pemeriksaan("V07", what, kolom, received, left_over, place, node.jangkar)
            return


def _sums(anggaran: Anggaran, ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V01: a printed figure is the sum of what is printed below it."""
    for tree in (ikhtisar.pendapatan, ikhtisar.belanja, ikhtisar.jenis):
        for node in tree.walk() if tree is not None else ():
            yield from _sum(anggaran, node)
    for branch in ikhtisar.pembiayaan.anak:
        for node in branch.walk():
            yield from _sum(anggaran, node)


def _sum(anggaran: Anggaran, node: Simpul) -> Iterator[Pemeriksaan]:
    own, below = node.tercetak, node.dihitung
    if own is None or below is None:
        return
    written = (own.anggaran, own.perubahan, own.realisasi)
    computed = (below.anggaran, below.pagu, below.realisasi)
    for kolom, figure, total in zip(COLUMNS, written, computed, strict=True):
        if figure is not None and total is not None and not below.lacks(kolom):
            place = written_at(anggaran, node, kolom)
            what = f"{_called(node)} = jumlah {_count(node)} di bawahnya"
            yield Pemeriksaan("V01", what, kolom, figure, total, place, node.jangkar, anggaran.sebagian)


def _called(node: Simpul) -> str:
    return f"{node.kode} {node.uraian}".strip() if node.baris else (node.uraian or "Jumlah belanja")


def _count(node: Simpul) -> str:
    items = node.baris.rincian if isinstance(node.baris, Kegiatan) and not node.anak else ()
    return f"{len(items)} rincian" if items else f"{len(node.anak)} baris"


_PRINTED = {"p": "pendapatan", "b": "belanja", "m": "pembiayaan"}


def written_at(anggaran: Anggaran, node: Simpul, kolom: Kolom) -> Origin:
    """Return where a figure of a node was written: in its line, or among the printed totals."""
    if node.baris is not None:
        return node.baris.place(kolom)
    if isinstance(node.tercetak, Pos):
        return node.tercetak.place(kolom)
    key = _PRINTED.get(node.jangkar)
    return (anggaran.tercetak or NOTHING_PRINTED).place(key) if key else anggaran.place()


def _two_cuts(anggaran: Anggaran, ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V02: spending by bidang is spending by kind."""
    kinds = ikhtisar.jenis
    if kinds is None or not ikhtisar.belanja.anak:
        return
    for kolom in COLUMNS:
        left, right = _complete(ikhtisar.belanja.jumlah, kolom), _complete(kinds.jumlah, kolom)
        if left is not None and right is not None:
            what = "Jumlah belanja menurut bidang = menurut jenis (5.1 sampai 5.4)"
            place = anggaran.place("belanja")
            yield Pemeriksaan("V02", what, kolom, left, right, place, "j", anggaran.sebagian)


def _totals(anggaran: Anggaran, ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V03, V04, V06: printed surplus, net financing and SiLPA follow from the figures above them."""
    surplus, netto, silpa = "pendapatan - belanja", "penerimaan - pengeluaran", "surplus + pembiayaan netto"
    yield from _total(anggaran, "V03", "surplus", f"Surplus/defisit = {surplus}", ikhtisar.surplus)
    if any(node.kode in ("6.1", "6.2") for node in ikhtisar.pembiayaan.anak):
        yield from _total(anggaran, "V04", "pembiayaan", f"Pembiayaan netto = {netto}", ikhtisar.netto)
    yield from _total(anggaran, "V06", "silpa", f"SiLPA = {silpa}", ikhtisar.silpa)


def _complete(amounts: Jumlah, kolom: Kolom) -> Decimal | None:
    """Return an amount that no line below is missing from."""
    amount: Decimal | None = getattr(amounts, kolom)
    return None if amounts.lacks(kolom) else amount


def _total(anggaran: Anggaran, rule: Aturan, key: str, what: str, total: Total) -> Iterator[Pemeriksaan]:
    for kolom in COLUMNS if total.tercetak is not None else ():
        figure, computed = getattr(total.tercetak, kolom), _complete(total.dihitung, kolom)
        if figure is not None and computed is not None:
            place = (anggaran.tercetak or NOTHING_PRINTED).place(key)
            yield Pemeriksaan(rule, what, kolom, figure, computed, place, key)


def _balance(anggaran: Anggaran, ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V05: a budget, before and after its change, leaves nothing over and lacks nothing."""
    what, place = "Pendapatan - belanja + pembiayaan netto = 0", anggaran.place("belanja")
    for kolom in COLUMNS[:2]:
        amount = _complete(ikhtisar.silpa.dihitung, kolom)
        if amount is not None:
            yield Pemeriksaan("V05", what, kolom, amount, NIL, place, "silpa")


def _products(ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V12: volume times price is the amount of an item, to one rupiah."""
    for node in ikhtisar.belanja.bawah:
        for at, item in enumerate(node.baris.rincian if isinstance(node.baris, Kegiatan) else (), start=1):
            product = item.hasil_kali
            if product is not None and item.anggaran is not None:
                what, place = f"{_item(item)}: volume x harga", item.place("anggaran")
                anchor = f"{node.jangkar}-r{at}"
                yield Pemeriksaan("V12", what, "anggaran", item.anggaran, product, place, anchor)


def _item(item: Rincian) -> str:
    return item.uraian or item.rekening or "rincian"


def _histories(ikhtisar: Ikhtisar) -> Iterator[Pemeriksaan]:
    """V18: what was realised up to a later date is not less than up to an earlier one."""
    trees = (ikhtisar.pendapatan, ikhtisar.belanja, ikhtisar.pembiayaan)
    for node in chain.from_iterable(tree.walk() for tree in trees):
        line = node.baris or node.tercetak
        if isinstance(line, Pos | Kegiatan) and len(line.riwayat) > 1:
            amounts = [stage.nilai for stage in line.riwayat]
            pairs = zip(amounts[1:], amounts, strict=False)
            later, earlier = min(pairs, key=lambda pair: pair[0] - pair[1])
            what = f"{line.uraian or line.kode or ''}: realisasi tidak turun dari laporan sebelumnya"
            place = line.place("realisasi")
            yield Pemeriksaan("V18", what, "realisasi", later, earlier, place, node.jangkar)
