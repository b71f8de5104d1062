"""Rows of budget tables, with every word and figure ready to be shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain
from typing import NamedTuple

from generator.model.anggaran import Kegiatan, Rincian
from generator.model.hitungan import Jumlah, Simpul, of_item, percent
from generator.model.nilai import Nilai
from generator.model.pemeriksaan import Kolom, Pemeriksaan
from generator.model.perbandingan import Banding, Perbandingan
from generator.pages.anggaran_uraian import about, measure
from generator.render.formats import MISSING, persen, rupiah, rupiah_ringkas, tanggal

DIM, OVER, VOID = "redup", "lebih", "hampa"
"""Classes of cells: not published, over the plan, nothing to say."""
_CLASSES = {1: "bidang", 2: "sub"}
WHOLE, ONE = Decimal(100), Decimal(1)
_BARS = (*(f"w{min((share + 2) // 5, 19) * 5}" for share in range(100)), "w100")
"""The classes of bars by whole per cents."""


class Sel(NamedTuple):
    """A cell: its figure, a class for the eye, and a note in words."""

    teks: str
    kelas: str = ""
    catatan: str = ""
    nama: str = ""
    """The column's name, where it is not one of those that the stylesheet knows."""


class Baris(NamedTuple):
    """A row: what it is called, what is known about it, its figures."""

    jangkar: str
    kode: str
    uraian: str
    kelas: str
    fakta: tuple[str, ...]
    """Lines of words: what it is, and how it stands."""
    sel: tuple[Sel, ...]
    induk: str = ""
    """The address of the line above, where this row stands for both."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its caption, the names of its columns of figures, its rows and its totals."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    kaki: tuple[Baris, ...] = ()
    kepala: str = "Uraian"
    """The name of the first column."""
    kelas: str = ""
    """Which columns it has, for the stylesheet: it names the cells of stacked rows."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """What the rows of one year share: which columns exist, and what their figures are set against."""

    perubahan: bool
    realisasi: bool
    capaian: bool = True
    """Whether what was realised is also shown in per cent."""
    penduduk: int | None = None
    lalu: int = 0
    """The year before."""
    banding: Perbandingan | None = None
    whole: Decimal | None = None
    """The total of which a line is a share."""
    dari: str = "belanja"
    per_tanggal: date | None = None
    """The date of reports that name none."""
    sampai: date | None = None
    """The latest date of realisation, which the caption names."""
    beda: Mapping[tuple[str, Kolom], Pemeriksaan] = field(default_factory=dict)
    """By anchor and column, the figures that are not the sum of what lies below them."""

    @property
    def kolom(self) -> tuple[str, ...]:
        """Return the names of the columns of figures."""
        changed = ("Setelah perubahan",) if self.perubahan else ()
        realised = ("Realisasi", "Capaian")[: 1 + self.capaian] if self.realisasi else ()
        return ("Anggaran", *changed, *realised)

    @property
    def per(self) -> str:
        """Return ", per 31 Oktober 2026"; "" when the document names no date."""
        day = self.sampai or self.per_tanggal
        return f", per {tanggal(day)}" if day else ""

    @property
    def kelas(self) -> str:
        """Return the class of a table with these columns."""
        return f"lajur{' ubah' if self.perubahan else ''}{' capai' if self.realisasi else ''}"


def cells(amounts: Jumlah, lajur: Lajur, jangkar: str = "") -> tuple[Sel, ...]:
    """Return the figures of a line: plan, change, realised, per cent; what does not add up says so."""
    found = [_money(amounts.anggaran, _off(lajur, jangkar, "anggaran") or _unplanned(amounts.tanpa_anggaran))]
    if lajur.perubahan:
        found.append(_change(amounts, _off(lajur, jangkar, "perubahan")))
    if lajur.realisasi:
        found.append(_money(amounts.realisasi, _off(lajur, jangkar, "realisasi") or _silent(amounts)))
        if lajur.capaian:
            found.append(_reached(amounts))
    return tuple(found)


def _off(lajur: Lajur, jangkar: str, kolom: Kolom) -> str:
    check = lajur.beda.get((jangkar, kolom)) if lajur.beda else None
    if check is None:
        return ""
    return f"hitungan {rupiah(check.dihitung)}, selisih {rupiah(abs(check.selisih))}"


def _unplanned(count: int) -> str:
    return f"{count} baris belum dipublikasikan" if count else ""


def _silent(amounts: Jumlah) -> str:
    count = amounts.tanpa_realisasi if amounts.realisasi is not None else 0
    return f"{count} baris belum dilaporkan" if count else ""


def _money(amount: Decimal | None, note: str = "") -> Sel:
    return Sel(MISSING, DIM) if amount is None else Sel(rupiah(amount), "", note)


def _change(amounts: Jumlah, off: str) -> Sel:
    if amounts.is_before_change:
        return Sel(MISSING, DIM)
    moved = amounts.selisih_perubahan
    note = _unplanned(amounts.tanpa_pagu)
    if moved:
        note = f"{'naik' if moved > 0 else 'turun'} {rupiah(abs(moved))}"
    elif moved is not None and not off:
        note = "tetap"
    return _money(amounts.pagu, "; ".join(filter(None, (note, off))))


def _reached(amounts: Jumlah) -> Sel:
    share = amounts.persen
    if share is None:
        unplanned = amounts.pagu == 0 and amounts.realisasi
        return Sel("-", "", "tidak dianggarkan" if unplanned else "")
    if share > WHOLE:
        return Sel(persen(share), OVER, "di atas anggaran")
    return Sel(persen(share), _bar(share))


def _bar(share: Decimal) -> str:
    """Return the class of a bar in steps of 5, "w60" for 61.3. It is full only at 100, empty only at 0."""
    if share < ONE:
        return "w5" if share > 0 else "w0"
    return _BARS[int(share)]


def tree_rows(nodes: tuple[Simpul, ...], lajur: Lajur) -> tuple[Baris, ...]:
    """Return the rows of some nodes and all below them, items included.

    A jenis that only repeats its one objek has no row.
    """
    rows: list[Baris] = []
    above = ""
    for node in chain.from_iterable(node.walk() for node in nodes):
        line = node.baris
        if line is None and _only_repeats(node):
            above = node.jangkar
            continue
        rows.append(line_row(node, lajur)._replace(induk=above))
        above = ""
        if isinstance(line, Kegiatan) and line.rincian:
            items = enumerate(line.rincian, start=1)
            rows += [_item_row(f"{node.jangkar}-r{at}", item, lajur) for at, item in items]
    return tuple(rows)


def _only_repeats(node: Simpul) -> bool:
    return len(node.anak) == 1 and node.kode.count(".") == 2


def line_row(node: Simpul, lajur: Lajur, *, is_short: bool = False) -> Baris:
    """Return the row of one node; a short one leaves out how it stands, which boxes say elsewhere."""
    depth = node.tingkat if node.kode or not node.anak else 1
    kelas = _CLASSES.get(depth, "") if node.anak or depth == 1 else ""
    what = " · ".join((*about(node.baris), *_reported(node.baris, lajur))) if node.baris is not None else ""
    standing = "" if is_short else _standing(node, lajur)
    facts = tuple(filter(None, (what, standing)))
    return Baris(node.jangkar, node.kode, node.uraian, kelas, facts, cells(node.jumlah, lajur, node.jangkar))


def _reported(line: Nilai, lajur: Lajur) -> tuple[str, ...]:
    """Return the date of a line's latest report, where it is not that of the table."""
    day = (line.riwayat[-1].tanggal or lajur.per_tanggal) if line.riwayat else lajur.sampai
    if day == lajur.sampai:
        return ()
    return (f"realisasi per {tanggal(day)}" if day else "realisasi tanpa tanggal pada sumbernya",)


def total_row(jangkar: str, name: str, amounts: Jumlah, lajur: Lajur) -> Baris:
    """Return a row of totals."""
    return Baris(jangkar, "", name, "", (), cells(amounts, lajur, jangkar))


def _standing(node: Simpul, lajur: Lajur) -> str:
    """Return how a line stands: "7,6% belanja · Rp29.890 per warga · 2025: Rp100 juta, naik 25%"."""
    amount = node.jumlah.pagu
    found = []
    share = percent(amount, lajur.whole)
    if share is not None:
        found.append(f"{persen(share)} {lajur.dari}")
    if amount and lajur.penduduk:
        found.append(f"{per_head(amount, lajur.penduduk)} per warga")
    beside = lajur.banding.garis.get(node.jangkar) if lajur.banding else None
    if beside is not None:
        found.append(f"{lajur.lalu}: {against(beside)}")
    return " · ".join(found)


def per_head(amount: Decimal, people: int) -> str:
    """Return an amount per resident in whole rupiah."""
    return rupiah((amount / people).quantize(ONE, ROUND_HALF_UP))


def against(beside: Banding) -> str:
    """Return how a line stands against the year before: "Rp100 juta, naik 25%"."""
    if beside.dahulu is None:
        return "belum ada"
    before = beside.dahulu.jumlah.pagu
    if beside.tanda == "kode-sama":
        return f"{rupiah_ringkas(before)} untuk {beside.dahulu.uraian}"
    difference, share = beside.selisih, beside.persen
    if difference is None or share is None:
        return rupiah_ringkas(before)
    if difference == 0:
        return f"{rupiah_ringkas(before)}, tetap"
    return f"{rupiah_ringkas(before)}, {'naik' if difference > 0 else 'turun'} {persen(abs(share))}"


def _item_row(anchor: str, item: Rincian, lajur: Lajur) -> Baris:
    name = item.uraian or item.rekening or "Rincian"
    measured = measure(item)
    known = {
        "Anggaran": True,
        "Setelah perubahan": item.perubahan is not None,
        "Realisasi": bool(item.riwayat),
        "Capaian": bool(item.riwayat),
    }
    shown = zip(lajur.kolom, cells(of_item(item), lajur, anchor), strict=True)
    figures = tuple(cell if known[column] else Sel("", VOID) for column, cell in shown)
    return Baris(anchor, item.rekening or "", name, "objek", (measured,) if measured else (), figures)
