"""Rows of budget tables, with every word and figure ready to be shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from generator.model.anggaran import Kegiatan, Keluaran, Pos, Program, Rincian
from generator.model.dana import fund_code, fund_name
from generator.model.hitungan import Jumlah, Simpul, of_item, percent
from generator.model.pemeriksaan import Kolom, Pemeriksaan
from generator.model.perbandingan import Banding, Perbandingan
from generator.render.formats import MISSING, angka, persen, rupiah, rupiah_ringkas
from generator.render.markup import bar_width

STATUS = {
    "rencana": "direncanakan",
    "berjalan": "sedang berjalan",
    "selesai": "selesai",
    "belum-selesai": "belum selesai",
    "tidak-terlaksana": "tidak terlaksana",
}
DIM, OVER = " redup", " lebih"
"""Classes of cells, as they follow another class."""
_CLASSES = {1: "bidang", 2: "sub"}


class Sel(NamedTuple):
    """A cell: the column's name, its figure, a class for the eye, and a note in words."""

    nama: str
    teks: str
    kelas: str = ""
    catatan: str = ""
    lebar: str = ""
    """The width of a bar of 100, "" for none."""


class Baris(NamedTuple):
    """A row: what it is called, what is known about it, its figures."""

    jangkar: str
    kode: str
    uraian: str
    kelas: str
    fakta: tuple[tuple[str, str], ...]
    """Word and value; the word is "" where the value says it all."""
    sel: tuple[Sel, ...]
    ukuran: str = ""
    """How the line stands: its share, its amount per resident, the year before."""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: its caption, the names of its columns of figures, its rows and its totals."""

    judul: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    kaki: tuple[Baris, ...] = ()
    kepala: str = "Uraian"
    """The name of the first column."""


@dataclass(frozen=True, slots=True)
class Lajur:
    """What the rows of one year share: which columns exist, and what their figures are set against."""

    perubahan: bool
    realisasi: bool
    penduduk: int | None = None
    lalu: int = 0
    """The year before."""
    banding: Perbandingan | None = None
    whole: Decimal | None = None
    """The total of which a line is a share."""
    dari: str = "belanja"
    beda: Mapping[tuple[str, Kolom], Pemeriksaan] = field(default_factory=dict)
    """By anchor and column, the figures that are not the sum of what lies below them."""

    @property
    def kolom(self) -> tuple[str, ...]:
        """Return the names of the columns of figures."""
        changed = ("Setelah perubahan",) if self.perubahan else ()
        realised = ("Realisasi", "Capaian") if self.realisasi else ()
        return ("Anggaran", *changed, *realised)


def cells(amounts: Jumlah, lajur: Lajur, jangkar: str = "") -> tuple[Sel, ...]:
    """Return the figures of a line: plan, change, realised, per cent; what does not add up says so."""
    found = [_money("Anggaran", amounts.anggaran, _off(lajur, jangkar, "anggaran"))]
    if lajur.perubahan:
        found.append(_change(amounts, _off(lajur, jangkar, "perubahan")))
    if lajur.realisasi:
        partly = f"{amounts.tanpa_realisasi} baris belum dilaporkan" if _is_partly_reported(amounts) else ""
        note = _off(lajur, jangkar, "realisasi") or partly
        found += [_money("Realisasi", amounts.realisasi, note), _reached(amounts)]
    return tuple(found)


def _off(lajur: Lajur, jangkar: str, kolom: Kolom) -> str:
    check = lajur.beda.get((jangkar, kolom))
    if check is None:
        return ""
    return f"hitungan {rupiah(check.dihitung)}, selisih {rupiah(abs(check.selisih))}"


def _is_partly_reported(amounts: Jumlah) -> bool:
    return amounts.realisasi is not None and amounts.tanpa_realisasi > 0


def _money(name: str, amount: Decimal | None, note: str = "") -> Sel:
    return Sel(name, MISSING, DIM) if amount is None else Sel(name, rupiah(amount), "", note)


def _change(amounts: Jumlah, off: str) -> Sel:
    difference = amounts.selisih_perubahan
    if not difference:
        return _money("Setelah perubahan", amounts.pagu, off or ("" if amounts.pagu is None else "tetap"))
    note = f"{'naik' if difference > 0 else 'turun'} {rupiah(abs(difference))}"
    return _money("Setelah perubahan", amounts.perubahan, f"{note}; {off}" if off else note)


def _reached(amounts: Jumlah) -> Sel:
    share = amounts.persen
    if share is None:
        unplanned = amounts.pagu == 0 and amounts.realisasi
        return Sel("Capaian", "-", "", "tidak dianggarkan" if unplanned else "")
    if amounts.is_over:
        return Sel("Capaian", persen(share), OVER, "di atas anggaran")
    return Sel("Capaian", persen(share), "", "", bar_width(share))


def tree_rows(nodes: tuple[Simpul, ...], lajur: Lajur) -> tuple[Baris, ...]:
    """Return the rows of some nodes and all below them, items included.

    A jenis that only repeats its one objek has no row.
    """
    shown = (each for node in nodes for each in node.walk() if not _only_repeats(each))
    return tuple(row for node in shown for row in _node_rows(node, lajur))


def _only_repeats(node: Simpul) -> bool:
    return node.baris is None and node.kode.count(".") == 2 and len(node.anak) == 1


def _node_rows(node: Simpul, lajur: Lajur) -> Iterator[Baris]:
    yield line_row(node, lajur)
    if isinstance(node.baris, Kegiatan):
        for at, item in enumerate(node.baris.rincian, start=1):
            yield _item_row(f"{node.jangkar}-r{at}", item, lajur)


def line_row(node: Simpul, lajur: Lajur) -> Baris:
    """Return the row of one node."""
    depth = node.tingkat if node.kode or not node.anak else 1
    kelas = _CLASSES.get(depth, "") if node.anak or depth == 1 else ""
    figures = cells(node.jumlah, lajur, node.jangkar)
    facts, measures = tuple(_about(node)), " · ".join(_standing(node, lajur))
    return Baris(node.jangkar, node.kode, node.uraian, kelas, facts, figures, measures)


def total_row(jangkar: str, name: str, amounts: Jumlah, lajur: Lajur) -> Baris:
    """Return a row of totals."""
    return Baris(jangkar, "", name, "", (), cells(amounts, lajur, jangkar))


def _standing(node: Simpul, lajur: Lajur) -> Iterator[str]:
    """Yield how a line stands: "7,6% belanja", "Rp29.890 per warga", "2025: Rp100 juta, naik 25%"."""
    amount = node.jumlah.pagu
    share = percent(amount, lajur.whole)
    if share is not None:
        yield f"{persen(share)} {lajur.dari}"
    if amount and lajur.penduduk:
        yield f"{per_head(amount, lajur.penduduk)} per warga"
    beside = lajur.banding.garis.get(node.jangkar) if lajur.banding else None
    if beside is not None:
        yield f"{lajur.lalu}: {against(beside)}"


def per_head(amount: Decimal, people: int) -> str:
    """Return an amount per resident in whole rupiah."""
    return rupiah((amount / people).quantize(Decimal(1), ROUND_HALF_UP))


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


def _about(node: Simpul) -> Iterator[tuple[str, str]]:
    line = node.baris
    if line is None:
        return
    if isinstance(line, Kegiatan | Program):
        yield from _work(line)
    if isinstance(line, Kegiatan | Pos):
        funds = _funds(line)
        if funds:
            yield "Sumber dana", funds
        if line.kode_sumber:
            yield "Kode pada dokumen", line.kode_sumber
        if line.catatan:
            yield "Catatan", line.catatan


def _work(line: Kegiatan | Program) -> Iterator[tuple[str, str]]:
    if line.lokasi:
        yield "Lokasi", line.lokasi
    if line.pelaksana:
        yield "Pelaksana", line.pelaksana
    if isinstance(line, Kegiatan):
        if line.tim:
            yield "Tim", ", ".join(line.tim)
        if line.waktu:
            yield "Waktu", line.waktu
    made = line.realisasi_keluaran if isinstance(line, Kegiatan) else None
    if line.keluaran is not None:
        yield "Keluaran", _output(line.keluaran, made)
    if line.status:
        yield "Status", STATUS[line.status]
    if isinstance(line, Kegiatan):
        yield from _work_notes(line)


def _work_notes(line: Kegiatan) -> Iterator[tuple[str, str]]:
    if line.alasan:
        yield "Alasan", line.alasan
    if line.blt is not None and line.blt.kpm:
        months = f", {line.blt.bulan} bulan" if line.blt.bulan else ""
        at_once = f", dibayar tiap {line.blt.bulan_sekali_bayar} bulan" if line.blt.bulan_sekali_bayar else ""
        yield "Penerima", f"{angka(line.blt.kpm)} keluarga{months}{at_once}"


def _output(output: Keluaran, made: Decimal | None) -> str:
    """Return "Jalan rabat beton 350 m, terwujud 148 m"."""
    unit = f" {output.satuan}" if output.satuan else ""
    planned = f"{angka(output.volume)}{unit}" if output.volume is not None else ""
    text = " ".join(filter(None, (output.uraian, planned)))
    return f"{text}, terwujud {angka(made)}{unit}" if made is not None else text


def _funds(line: Kegiatan | Pos) -> str:
    """Return "Dana Desa Rp100.000.000, Pendapatan Asli Desa Rp25.000.000"."""
    names = [(fund_name(fund_code(part)), part.nilai) for part in line.sumber_dana]
    if isinstance(line, Pos) and len(names) < 2:
        return ""
    return ", ".join(name if amount is None else f"{name} {rupiah(amount)}" for name, amount in names)


def _item_row(anchor: str, item: Rincian, lajur: Lajur) -> Baris:
    name = item.uraian or item.rekening or "Rincian"
    facts = (("", measure),) if (measure := _measure(item)) else ()
    plan, *others = cells(of_item(item), lajur)
    known = {
        "Setelah perubahan": item.perubahan is not None,
        "Realisasi": bool(item.riwayat),
        "Capaian": bool(item.riwayat),
    }
    figures = (plan, *(cell if known[cell.nama] else Sel(cell.nama, "") for cell in others))
    return Baris(anchor, item.rekening or "", name, "objek", facts, figures)


def _measure(item: Rincian) -> str:
    """Return "300 sak x Rp65.000"."""
    unit = f" {item.satuan}" if item.satuan else ""
    volume = f"{angka(item.volume)}{unit}" if item.volume is not None else ""
    price = rupiah(item.harga) if item.harga is not None else ""
    return " × ".join(filter(None, (volume, price)))
