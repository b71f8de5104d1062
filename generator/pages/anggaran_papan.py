"""The notice board of a budget year: the eight items of Permendagri 20/2018 Ps 39 and 72 on one sheet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.model.anggaran import Kegiatan
from generator.model.hitungan import Jumlah, Simpul
from generator.model.ikhtisar import is_whole
from generator.model.village import BudgetYear, Village
from generator.pages.anggaran_kalimat import lead, reached, unreported
from generator.pages.anggaran_kegiatan import delayed, states
from generator.pages.anggaran_uraian import STATUS
from generator.pages.office import complaints
from generator.pages.spec import Link, PageSpec
from generator.render.formats import rupiah, tanggal

MOST = 8
"""How many lines of a list fit the sheet; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Butir:
    """One of the eight items: its source in the regulation, its name, its lines (none: not published)."""

    pasal: str
    nama: str
    isi: tuple[str, ...]
    sisa: int = 0
    """How many more lines the page of the year shows."""


def board_page(village: Village, year: BudgetYear) -> PageSpec:
    """Return the notice board of a year."""
    return PageSpec(
        path=f"anggaran/papan-{year.tahun}.html",
        title=f"Papan pengumuman anggaran {year.tahun}",
        template="anggaran-papan.html",
        section="anggaran",
        trail=(Link("Anggaran", "anggaran/index.html"), Link(str(year.tahun), f"anggaran/{year.tahun}.html")),
        description=f"Delapan hal yang wajib diumumkan tentang anggaran {year.tahun} {village.nama}.",
        context={
            "village": village,
            "year": year,
            "anggaran": year.anggaran,
            "kalimat": lead(village, year),
            "butir": items(village, year),
        },
    )


def items(village: Village, year: BudgetYear) -> tuple[Butir, ...]:
    """Return the eight items: three of Ps 39 (plan), five of Ps 72 (report)."""
    ikhtisar = year.ikhtisar
    nodes = [node for node in ikhtisar.kegiatan if isinstance(node.baris, Kegiatan) and node.tingkat == 3]
    word = village.istilah.apb or "Anggaran"
    contact = year.anggaran.pengaduan or complaints(village)
    address = (contact,) if contact else ()
    return (
        Butir("Pasal 39", word, _plan(year)),
        _short("Pasal 39", "Pelaksana kegiatan dan tim yang melaksanakan", _executors(nodes)),
        Butir("Pasal 39", "Alamat pengaduan", address),
        Butir("Pasal 72", f"Laporan realisasi {word}", _realised(year)),
        _activities(nodes),
        _short("Pasal 72", "Kegiatan yang belum selesai atau tidak terlaksana", _unfinished(nodes)),
        Butir("Pasal 72", "Sisa anggaran", _left_over(year)),
        Butir("Pasal 72", "Alamat pengaduan laporan", address),
    )


def _short(pasal: str, name: str, lines: tuple[str, ...]) -> Butir:
    return Butir(pasal, name, lines[:MOST], max(0, len(lines) - MOST))


def _plan(year: BudgetYear) -> tuple[str, ...]:
    ikhtisar = year.ikhtisar
    sides = (
        ("Pendapatan", ikhtisar.pendapatan),
        ("Belanja", ikhtisar.belanja),
        ("Pembiayaan netto", ikhtisar.pembiayaan),
    )
    lines = [f"{name} {rupiah(side.jumlah.pagu)}" for name, side in sides if side.jumlah.pagu is not None]
    fields = [node for node in ikhtisar.belanja.anak if node.jumlah.pagu is not None]
    return (*lines, *(f"{node.uraian} {rupiah(node.jumlah.pagu)}" for node in fields))


def _executors(nodes: list[Simpul]) -> tuple[str, ...]:
    """Return who carries out how much: "Kasi Kesejahteraan: 6 kegiatan; tim: ..."."""
    counts: dict[str, int] = {}
    teams: dict[str, dict[str, None]] = {}
    for line in (node.baris for node in nodes):
        if isinstance(line, Kegiatan) and line.pelaksana:
            counts[line.pelaksana] = counts.get(line.pelaksana, 0) + 1
            teams.setdefault(line.pelaksana, {}).update(dict.fromkeys(line.tim))
    return tuple(
        f"{name}: {count} kegiatan{'; tim: ' + ', '.join(teams[name]) if teams[name] else ''}"
        for name, count in counts.items()
    )


def _realised(year: BudgetYear) -> tuple[str, ...]:
    ikhtisar = year.ikhtisar
    sides = (
        ("Pendapatan", ikhtisar.pendapatan.jumlah, ikhtisar.per_pendapatan),
        ("Belanja", ikhtisar.belanja.jumlah, ikhtisar.per_belanja),
    )
    known = [(f"{name}{_until(day)}", side) for name, side, day in sides if side.realisasi is not None]
    return tuple(f"{name} {rupiah(side.realisasi)}{_share(side)}" for name, side in known)


def _until(day: date | None) -> str:
    return f" sampai {tanggal(day)}" if day else ""


def _share(amounts: Jumlah) -> str:
    return f" ({reached(amounts)})" if amounts.persen is not None else ""


def _activities(nodes: list[Simpul]) -> Butir:
    """Return how many activities stand how, and the largest ones with what was realised."""
    reported = [node for node in nodes if node.jumlah.realisasi is not None]
    largest = sorted(reported, key=lambda node: node.jumlah.realisasi or 0, reverse=True)
    known = states(nodes)
    shown = MOST - bool(known)
    lines = (*((", ".join(known),) if known else ()), *(_activity(node) for node in largest[:shown]))
    return Butir("Pasal 72", "Realisasi kegiatan", lines, max(0, len(largest) - shown))


def _activity(node: Simpul) -> str:
    return f"{node.uraian}: {rupiah(node.jumlah.realisasi)}{_share(node.jumlah)}"


def _unfinished(nodes: list[Simpul]) -> tuple[str, ...]:
    """Return the unfinished activities; "none" can only be said when each states its progress."""
    found = tuple(f"{each.uraian}: {each.kata}" for each in delayed(nodes))
    if found or not nodes:
        return found
    known = all(isinstance(node.baris, Kegiatan) and node.baris.status for node in nodes)
    return (f"Tidak ada: semua kegiatan {STATUS['selesai']} atau {STATUS['berjalan']}",) if known else ()


def _left_over(year: BudgetYear) -> tuple[str, ...]:
    ikhtisar, lines = year.ikhtisar, []
    left = ikhtisar.belanja.jumlah.sisa
    if left is not None and is_whole(year.anggaran, ikhtisar.belanja):
        silent = "".join(f", {each}" for each in unreported(ikhtisar.belanja.jumlah))
        lines.append(f"Anggaran belanja yang belum terpakai {rupiah(left)}{silent}")
    silpa = ikhtisar.silpa.jumlah
    if silpa.realisasi is not None:
        silent = f", {silpa.tanpa_realisasi} baris belum dilaporkan" if silpa.tanpa_realisasi else ""
        lines.append(f"SiLPA {rupiah(silpa.realisasi)}{silent}")
    return tuple(lines)
