"""A village's budgets as files: per year CSV, JSON, XLSX and data package."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.model.anggaran import Anggaran, AnggaranKelurahan
from generator.model.ikhtisar_kelurahan import check_kelurahan
from generator.model.pemeriksaan import COLUMNS as MONEY
from generator.model.pemeriksaan import Pemeriksaan
from generator.model.village import Village
from generator.opendata.anggaran_baris import COLUMNS, Rekaman, as_table, kelurahan_rows, year_rows
from generator.opendata.anggaran_paket import LICENCE, package
from generator.opendata.json_text import json_bytes
from generator.opendata.table import Kolom, Nilai, Tabel, csv_bytes
from generator.opendata.xlsx import xlsx_bytes

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
Tahun = tuple[Anggaran | AnggaranKelurahan, tuple[Rekaman, ...], tuple[Pemeriksaan, ...]]


def budget_years(village: Village) -> Iterator[Tahun]:
    """Yield each published year with its rows and its comparisons, newest first."""
    for year in village.anggaran:
        yield year.anggaran, year_rows(year), village.pemeriksaan(year)
    for programmes in village.anggaran_kelurahan:
        yield programmes, kelurahan_rows(programmes), tuple(check_kelurahan(programmes))


def budget_table(village: Village) -> Tabel:
    """Return the lines of all years of a village, as province-wide files hold them too."""
    tables = [as_table(village, budget.tahun, rows) for budget, rows, _ in budget_years(village)]
    return Tabel(COLUMNS, tuple(row for table in tables for row in table.baris))


def budget_files(village: Village, base_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield path below the site's root and content of each file."""
    for budget, rows, checks in budget_years(village):
        yield from _year_files(village, base_url, budget, rows, checks)


def _year_files(
    village: Village,
    base_url: str,
    budget: Anggaran | AnggaranKelurahan,
    rows: tuple[Rekaman, ...],
    checks: tuple[Pemeriksaan, ...],
) -> Iterator[tuple[str, bytes]]:
    folder, name = f"data/anggaran/{budget.tahun}", f"anggaran-{budget.tahun}"
    table, proof = as_table(village, budget.tahun, rows), _checks(checks)
    csv = csv_bytes(table)
    yield f"{folder}/{name}.csv", csv
    yield f"{folder}/{name}.json", json_bytes(_document(village, base_url, budget, rows, proof))
    yield f"{folder}/{name}.xlsx", xlsx_bytes([("Baris", table), ("Pemeriksaan", proof)])
    described = package(village, budget.tahun, budget.sumber, COLUMNS, (f"{name}.csv", csv))
    yield f"{folder}/datapackage.json", json_bytes(described)


def _village_budget(budget: Anggaran) -> dict[str, Any]:
    """Return what only a village's budget has: its regulations and its Dana Desa ceiling."""
    ceiling = budget.pagu_dana_desa
    return {
        "peraturan": budget.peraturan.model_dump() if budget.peraturan is not None else None,
        "pagu_dana_desa": ceiling.model_dump() if ceiling is not None else None,
    }


def _short(row: Rekaman) -> Rekaman:
    """Return a row without sums that only repeat its own figures."""
    repeated = {f"hitungan_{kolom}" for kolom in MONEY if row.get(f"hitungan_{kolom}") == row[kolom]}
    return {key: value for key, value in row.items() if key not in repeated}


def _checks(checks: tuple[Pemeriksaan, ...]) -> Tabel:
    return Tabel(CHECKS, tuple(_check(check) for check in checks if check.is_sum or check.hasil != "cocok"))


def _check(check: Pemeriksaan) -> tuple[Nilai, ...]:
    figures = (check.tertulis, check.dihitung, check.selisih)
    return (check.aturan, check.apa, check.kolom, *figures, check.hasil, check.jangkar)


def _document(
    village: Village,
    base_url: str,
    budget: Anggaran | AnggaranKelurahan,
    rows: tuple[Rekaman, ...],
    proof: Tabel,
) -> dict[str, Any]:
    names = [column.nama for column in proof.kolom]
    return {
        "versi": 1,
        "kode_wilayah": village.kode,
        "nama": village.nama,
        "tempat": village.tempat,
        "tahun": budget.tahun,
        "contoh": village.profil.contoh or None,
        "alamat": f"{base_url}anggaran/{budget.tahun}.html" if base_url else None,
        "sumber": list(budget.sumber),
        "per_tanggal": budget.per_tanggal,
        "mata_uang": "IDR",
        "lisensi": LICENCE,
        "catatan": list(budget.catatan),
        "dokumen": budget.nama_dokumen if isinstance(budget, Anggaran) else budget.sumber_anggaran,
        "sebagian": (isinstance(budget, Anggaran) and budget.sebagian) or None,
        **(_village_budget(budget) if isinstance(budget, Anggaran) else {}),
        "pengaduan": budget.pengaduan,
        "baris": [_short(row) for row in rows],
        "pemeriksaan": [dict(zip(names, row, strict=True)) for row in proof.baris],
    }
