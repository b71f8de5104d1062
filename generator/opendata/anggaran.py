"""A village's budgets as files: CSV, JSON and XLSX of each year, and one data package."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter
from typing import Any

from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.ikhtisar_kelurahan import check_total
from generator.model.pemeriksaan import Pemeriksaan
from generator.model.village import Village
from generator.opendata.anggaran_baris import COLUMNS, ORIGIN, budget_table, kelurahan_rows, year_rows
from generator.opendata.anggaran_paket import LICENCE, SCHEMA_FILE, Sumber, package, schema
from generator.opendata.json_text import json_bytes
from generator.opendata.table import Kolom, Tabel, as_table, as_text, csv_bytes
from generator.opendata.xlsx import xlsx_bytes

FOLDER = "data/anggaran/"
_SAID = ("nama", "tempat", "kode_wilayah", "tahun", "per_tanggal", "alamat", "mata_uang", "sumber", "lisensi")
"""What a workbook says of itself, by the names that the JSON file has."""
CHECKS = (
    Kolom("aturan", "Nomor hitungan"),
    Kolom("apa", "Yang diperiksa"),
    Kolom("kolom", "anggaran, perubahan atau realisasi"),
    Kolom("tertulis", "Angka pada sumber, rupiah", "number"),
    Kolom("dihitung", "Angka hasil hitungan, rupiah", "number"),
    Kolom("selisih", "Tertulis dikurangi dihitung, rupiah", "number"),
    Kolom("hasil", "cocok, berbeda, atau terpotong"),
    Kolom("jangkar", "Nama angka di halaman tahunnya"),
)


@dataclass(frozen=True, slots=True)
class TahunData:
    """A published year: the budget, its lines and its comparisons as tables."""

    anggaran: Anggaran | AnggaranKelurahan
    baris: Tabel
    pemeriksaan: Tabel


def budget_years(village: Village) -> Iterator[TahunData]:
    """Yield the tables of each published year, newest first."""
    for year in village.anggaran:
        lines = budget_table(village, year.tahun, year_rows(year))
        yield TahunData(year.anggaran, lines, _checks(village.pemeriksaan(year)))
    for budget in village.anggaran_kelurahan:
        tree = village.belanja_kelurahan[budget.tahun]
        lines = budget_table(village, budget.tahun, kelurahan_rows(budget, tree))
        yield TahunData(budget, lines, _checks(check_total(budget, tree)))


def budget_files(village: Village, base_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield path below the site's root and content of each file."""
    described: list[Sumber] = []
    for year in budget_years(village):
        tahun = year.anggaran.tahun
        name = f"{tahun}/anggaran-{tahun}"
        origin = {"sumber": "; ".join(year.anggaran.sumber), "lisensi": LICENCE["name"]}
        csv = Sumber(tahun, f"{name}.csv", csv_bytes(year.baris, after=origin), year.anggaran.sumber)
        described.append(csv)
        yield FOLDER + csv.path, csv.isi
        tables = {"baris": year.baris, "pemeriksaan": year.pemeriksaan}
        head = _head(village, base_url, year.anggaran)
        yield f"{FOLDER}{name}.json", json_bytes(head, tables)
        sheets = [("Baris", year.baris), ("Pemeriksaan", year.pemeriksaan), ("Keterangan", _about(head))]
        yield f"{FOLDER}{name}.xlsx", xlsx_bytes(sheets)
    if described:
        yield f"{FOLDER}datapackage.json", json_bytes(package(village, described))
        yield FOLDER + SCHEMA_FILE, _schema()


@lru_cache(maxsize=1)
def _schema() -> bytes:
    return json_bytes(schema((*COLUMNS, *ORIGIN)))


def _checks(checks: Iterable[Pemeriksaan]) -> Tabel:
    shown = [check for check in checks if check.is_sum or check.hasil != "cocok"]
    read = attrgetter(*(column.nama for column in CHECKS))
    return Tabel(CHECKS, tuple(tuple(map(as_text, read(check))) for check in shown))


def _about(head: Mapping[str, Any]) -> Tabel:
    """Return who and what a workbook is about, and where its figures are from."""
    said = {**head, "sumber": "; ".join(head["sumber"]), "lisensi": f"{LICENCE['title']}, {LICENCE['path']}"}
    rows = ({"hal": name.replace("_", " "), "isi": as_text(said[name])} for name in _SAID if said[name])
    return as_table((Kolom("hal", "Hal"), Kolom("isi", "Isi")), rows)


def _head(village: Village, base_url: str, budget: Anggaran | AnggaranKelurahan) -> dict[str, Any]:
    known: dict[str, Any] = {
        "versi": 1,
        "kode_wilayah": village.kode,
        "nama": village.nama,
        "tempat": village.tempat,
        "tahun": budget.tahun,
        "contoh": village.profil.contoh or None,
        "alamat": f"{base_url}anggaran/{budget.tahun}.html" if base_url else None,
        "sumber": budget.sumber,
        "per_tanggal": budget.per_tanggal,
        "mata_uang": "IDR",
        "lisensi": LICENCE,
        "catatan": budget.catatan,
        "pengaduan": budget.pengaduan,
    }
    if isinstance(budget, AnggaranKelurahan):
        return {**known, "sumber_anggaran": budget.sumber_anggaran}
    return {**known, **_village_budget(budget)}


def _village_budget(budget: Anggaran) -> dict[str, Any]:
    """Return what only a village's budget has: its document, its regulations, its Dana Desa ceiling."""
    ceiling = budget.pagu_dana_desa
    return {
        "dokumen": budget.nama_dokumen,
        "sebagian": budget.sebagian or None,
        "peraturan": budget.peraturan.model_dump() if budget.peraturan is not None else None,
        "pagu_dana_desa": ceiling.model_dump() if ceiling is not None else None,
    }
