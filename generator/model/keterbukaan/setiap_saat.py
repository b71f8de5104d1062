"""Group D: information that must be ready at any time (PerKI 1/2018 Ps 4 and 7)."""

from __future__ import annotations

from datetime import date

from generator.model.daftar_informasi import information_list
from generator.model.dokumen import DaftarDokumen, ProdukHukum
from generator.model.keterbukaan.temuan import (
    Isian,
    Temuan,
    absent,
    by_parts,
    due_year,
    met,
    outdated,
    partly,
)
from generator.model.pemerintahan import Ppid
from generator.model.village import Village

_NO_DOCUMENTS, _NOBODY = DaftarDokumen.empty(), Ppid.empty()
_LAWS, _LIST, _DESK = "dokumen/index.html", "dokumen/daftar-informasi-publik.html", "pemerintahan.html#ppid"
OPENNESS = "keterbukaan-informasi"


def _documents(village: Village) -> DaftarDokumen:
    return village.dokumen or _NO_DOCUMENTS


def _desk(village: Village) -> Ppid:
    return (village.pemerintahan.ppid if village.pemerintahan else None) or _NOBODY


def information(village: Village, today: date) -> Temuan:
    """D01: at least ten entries of the public information list with all six columns."""
    entry = Isian("dokumen.yml", "bawaan")
    if village.dokumen is None:
        return absent(entry)
    complete = sum(item.is_complete for item in information_list(village))
    if complete < 10:
        return partly(_LIST, entry, f"baru {complete} butir yang enam kolomnya lengkap")
    return met(_LIST, entry).unless_older(_documents(village).per_tanggal, today, 365)


def _in_force(village: Village) -> list[ProdukHukum]:
    return [law for law in _documents(village).produk_hukum if law.status != "rancangan"]


def regulations(village: Village, _today: date) -> Temuan:
    """D02: at least three regulations with date and file."""
    laws, entry = _in_force(village), Isian("dokumen.yml", "produk_hukum")
    complete = sum(law.ditetapkan is not None and law.berkas is not None for law in laws)
    if not laws:
        return absent(entry)
    if complete < 3:
        lack = f"baru {complete} peraturan punya tanggal dan berkas"
        return partly(_LAWS, Isian(entry.berkas, "produk_hukum.berkas"), lack)
    return met(_LAWS, entry)


def drafts(village: Village, _today: date) -> Temuan:
    """D03: a draft, or minutes of how a regulation was discussed."""
    laws, entry = _documents(village).produk_hukum, Isian("dokumen.yml", "produk_hukum.risalah")
    found = any(law.status == "rancangan" or law.risalah is not None for law in laws)
    return met(_LAWS, entry) if found else absent(entry)


def openness_regulation(village: Village, _today: date) -> Temuan:
    """D04: a regulation on public information."""
    entry = Isian("dokumen.yml", f"produk_hukum (kata_kunci: [{OPENNESS}])")
    laws = (law for law in _in_force(village) if law.jenis == "perdes")
    return met(_LAWS, entry) if any(OPENNESS in law.kata_kunci for law in laws) else absent(entry)


def assets(village: Village, today: date) -> Temuan:
    """D05: the inventory of village property."""
    inventory, entry = _documents(village).aset, Isian("dokumen.yml", "aset")
    if inventory is None or not inventory.barang:
        return absent(entry)
    if not any(item.jumlah is not None and item.asal for item in inventory.barang):
        return partly("dokumen/aset.html", entry, "belum ada jumlah dan asal barang")
    return met("dokumen/aset.html", entry).unless_older(inventory.per_tanggal, today, 365)


def agreements(village: Village, _today: date) -> Temuan:
    """D06: agreements with others, or that there are none."""
    documents, entry = _documents(village), Isian("dokumen.yml", "kerja_sama")
    found = documents.kerja_sama or documents.nihil_kerja_sama
    return met(f"{_LAWS}#kerja-sama", entry) if found else absent(entry)


def information_officer(village: Village, _today: date) -> Temuan:
    """D07: who gives information, where and when, and the pledge."""
    desk = _desk(village)
    keys = ("petugas", "meja_layanan", "maklumat")
    return by_parts(_DESK, "pemerintahan.yml", [(f"ppid.{key}", getattr(desk, key)) for key in keys])


def how_to_ask(village: Village, _today: date) -> Temuan:
    """D08: how to ask, how to object, and the form."""
    desk = _desk(village)
    keys = ("tata_cara", "keberatan", "formulir")
    return by_parts(_DESK, "pemerintahan.yml", [(f"ppid.{key}", getattr(desk, key)) for key in keys])


def requests(village: Village, today: date) -> Temuan:
    """D09: how many asked for information last year."""
    years, entry = (
        {report.tahun for report in _desk(village).laporan},
        Isian("pemerintahan.yml", "ppid.laporan"),
    )
    wanted = due_year(today, 3, 31)
    if any(year >= wanted for year in years):
        return met(_DESK, entry)
    return outdated(_DESK, entry, f"laporan {wanted} belum dimuat") if years else absent(entry)


def enterprise(village: Village, today: date) -> Temuan:
    """D10: the village enterprise: legal status, organs, units."""
    bumdes = village.bumdes
    if bumdes is None:
        return absent(Isian("bumdes.yml", "nama"))
    legal = bumdes.badan_hukum.nomor if bumdes.badan_hukum else None
    parts = [("badan_hukum", legal), ("pengurus", bumdes.pengurus), ("unit_usaha", bumdes.unit_usaha)]
    found = by_parts("bumdes.html", "bumdes.yml", parts)
    return found.unless_older(bumdes.per_tanggal, today, 365)


def enterprise_accounts(village: Village, today: date) -> Temuan:
    """D11: the enterprise's accounts of last year and what the village received, from July on."""
    bumdes, entry = village.bumdes, Isian("bumdes.yml", "laporan")
    if bumdes is None or not bumdes.laporan:
        return absent(entry)
    wanted = due_year(today, 6, 30)
    reports = [report for report in bumdes.laporan if report.tahun >= wanted]
    if not reports:
        return outdated("bumdes.html#hasil", entry, f"laporan {wanted} belum dimuat")
    shared = any(share.tahun >= wanted for share in bumdes.bagi_hasil)
    newest = reports[-1]
    parts = [
        ("laporan.pendapatan", newest.pendapatan),
        ("laporan.laba", newest.laba),
        ("laporan.aset", newest.aset),
        ("bagi_hasil", shared or None),
    ]
    return by_parts("bumdes.html#hasil", "bumdes.yml", parts)


ITEMS = {
    "D01": information,
    "D02": regulations,
    "D03": drafts,
    "D04": openness_regulation,
    "D05": assets,
    "D06": agreements,
    "D07": information_officer,
    "D08": how_to_ask,
    "D09": requests,
    "D10": enterprise,
    "D11": enterprise_accounts,
}
