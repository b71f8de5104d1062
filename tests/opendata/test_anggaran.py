"""A budget year as files: complete, exact, valid as a data package."""

import csv
import json
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from generator.model.village import Village
from generator.opendata.anggaran import budget_files
from tests.budgets import village

TEXT = """
sumber: [Perdes 5/2025, "https://contoh.id/apbdes"]
per_tanggal: 2026-10-31
peraturan: {murni: {nomor: 5, tanggal: 2025-12-29}}
pagu_dana_desa: {reguler: 409.207.500}
pendapatan:
  - {kode: 4.2.1, anggaran: 900.000.000, perubahan: 980.000.000, realisasi: 620.740.000}
belanja:
  - {kode: 2, anggaran: 125.000.001}
  - kode: 2.3.10
    uraian: "=Rabat beton, jalan"
    lokasi: Dusun II
    sumber_dana: {DDS: 100.000.000, PAD: 25.000.000}
    anggaran: 125.000.000
    realisasi: {2026-06-30: 40.000.000, 2026-10-31: "110.000.000,25"}
    rincian:
      - {rekening: 5.3.5.03, uraian: Semen, volume: 300, satuan: sak, harga: 65.000, anggaran: 19.500.000}
tercetak: {silpa: 5}
"""
SOURCES = [
    {"title": "Perdes 5/2025"},
    {"title": "https://contoh.id/apbdes", "path": "https://contoh.id/apbdes"},
]


@pytest.fixture
def kerang(tmp_path: Path) -> Village:
    return village(tmp_path, {2026: TEXT})


@pytest.fixture
def files(kerang: Village) -> dict[str, bytes]:
    return dict(budget_files(kerang, "https://contoh.id/desa/"))


def rows(files: dict[str, bytes]) -> dict[str, dict[str, str]]:
    text = files["data/anggaran/2026/anggaran-2026.csv"].decode("utf-8-sig")
    return {row["jangkar"]: row for row in csv.DictReader(StringIO(text))}


def test_each_year_has_three_files_and_all_years_one_package(files: dict[str, bytes]) -> None:
    assert sorted(files) == [
        "data/anggaran/2026/anggaran-2026.csv",
        "data/anggaran/2026/anggaran-2026.json",
        "data/anggaran/2026/anggaran-2026.xlsx",
        "data/anggaran/datapackage.json",
        "data/anggaran/skema.json",
    ]


def test_a_line_keeps_everything_that_was_written(files: dict[str, bytes]) -> None:
    row = {key: value for key, value in rows(files)["b-2-3-10"].items() if value}
    assert row == {
        "kode_wilayah": "18.01.10.2013",
        "nama": "Desa Bumi Daya",
        "tahun": "2026",
        "bagian": "belanja",
        "tingkat": "3",
        "kode_kegiatan": "2.3.10",
        "kode_baku": "ya",
        "uraian": "'=Rabat beton, jalan",
        "baris_akhir": "ya",
        "asal": "tertulis",
        "anggaran": "125000000",
        "realisasi": "110000000.25",
        "per_tanggal": "2026-10-31",
        "riwayat_realisasi": "2026-06-30 40000000; 2026-10-31 110000000.25",
        "persen": "88.00",
        "hitungan_anggaran": "19500000",
        "sumber_dana": "DDS 100000000; PAD 25000000",
        "lokasi": "Dusun II",
        "jangkar": "b-2-3-10",
        "sumber": "Perdes 5/2025; https://contoh.id/apbdes",
        "lisensi": "CC-BY-4.0",
    }


def test_printed_and_computed_totals_stand_beside_each_other(files: dict[str, bytes]) -> None:
    row = rows(files)["b-2"]
    assert (row["anggaran"], row["hitungan_anggaran"], row["baris_akhir"]) == (
        "125000001",
        "125000000",
        "tidak",
    )


def test_items_totals_and_the_dates_of_undated_reports_are_there(files: dict[str, bytes]) -> None:
    found = rows(files)
    assert found["b-2-3-10-r1"]["harga"] == "65000"
    assert found["b-2-3-10-r1"]["kode_rekening"] == "5.3.5.03"
    assert found["p-4-2-1"]["per_tanggal"] == "2026-10-31"
    assert found["silpa"]["anggaran"] == "5"


def test_the_last_lines_add_up_to_the_total_without_counting_twice(files: dict[str, bytes]) -> None:
    found = [row for row in rows(files).values() if row["bagian"] == "belanja" and row["baris_akhir"] == "ya"]
    assert sum(Decimal(row["anggaran"]) for row in found) == 125_000_000


def test_json_says_source_licence_and_the_proof(files: dict[str, bytes]) -> None:
    found = json.loads(files["data/anggaran/2026/anggaran-2026.json"], parse_float=Decimal)
    assert found["alamat"] == "https://contoh.id/desa/anggaran/2026.html"
    assert found["lisensi"]["name"] == "CC-BY-4.0"
    assert found["sumber"] == ["Perdes 5/2025", "https://contoh.id/apbdes"]
    assert found["peraturan"] == {"murni": {"nomor": "5", "tanggal": "2025-12-29"}}
    assert found["pagu_dana_desa"] == {"reguler": 409_207_500}
    checks = [dict(zip(found["pemeriksaan"][0], row, strict=True)) for row in found["pemeriksaan"][1:]]
    assert [check["selisih"] for check in checks if check["hasil"] == "berbeda"] == [
        1,
        105_500_000,
        105_500_001,
    ]


def test_json_and_csv_say_the_same_of_each_line(files: dict[str, bytes]) -> None:
    found = json.loads(files["data/anggaran/2026/anggaran-2026.json"], parse_float=Decimal)
    names, *values = found["baris"]
    said = {key: str(found[key]) for key in ("kode_wilayah", "nama", "tahun")}
    for text, row in zip(rows(files).values(), values, strict=True):
        filled = {key: value.removeprefix("'") for key, value in text.items() if value}
        there = {key: str(value) for key, value in zip(names, row, strict=True) if value is not None}
        date = {"per_tanggal": found["per_tanggal"]} if "per_tanggal" in filled else {}
        origin = {"sumber": "; ".join(found["sumber"]), "lisensi": found["lisensi"]["name"]}
        assert filled == said | date | there | origin


def test_a_date_and_a_note_of_a_line_are_not_taken_for_those_of_the_budget(tmp_path: Path) -> None:
    text = """
per_tanggal: 2026-10-31
catatan: Semua
belanja:
  - {kode: 2.3.10, anggaran: 5, realisasi: {2026-06-30: 4}, catatan: Satu}
"""
    made = dict(budget_files(village(tmp_path, {2026: text}), ""))
    found = json.loads(made["data/anggaran/2026/anggaran-2026.json"])
    names, *values = found["baris"]
    line = next(row for row in values if row[names.index("jangkar")] == "b-2-3-10")
    assert (found["per_tanggal"], line[names.index("per_tanggal")]) == ("2026-10-31", "2026-06-30")
    assert (found["catatan"], line[names.index("catatan")]) == (["Semua"], "Satu")


def test_the_data_package_is_valid_and_names_fiscal_columns(tmp_path: Path) -> None:
    from frictionless import Package

    files = dict(budget_files(village(tmp_path, {2026: TEXT, 2025: TEXT}), ""))
    for name, content in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(content)
    described = json.loads(files["data/anggaran/datapackage.json"])
    assert [(one["name"], one["path"], one["sources"]) for one in described["resources"]] == [
        (f"anggaran-{year}", f"{year}/anggaran-{year}.csv", SOURCES) for year in (2026, 2025)
    ]
    fields = json.loads(files["data/anggaran/skema.json"])["fields"]
    types = {field["name"]: field.get("columnType") for field in fields}
    assert types["tahun"] == "date:fiscal-year"
    assert types["kode_kegiatan"] == "functional-classification:generic:code"
    assert types["sumber_dana"] == "fin-source:generic:code"
    report = Package(str(tmp_path / "data/anggaran/datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "note"])


def test_a_workbook_says_whose_figures_it_holds_and_how_they_may_be_used(files: dict[str, bytes]) -> None:
    with ZipFile(BytesIO(files["data/anggaran/2026/anggaran-2026.xlsx"])) as archive:
        names = etree.fromstring(archive.read("xl/workbook.xml")).xpath("//@name")
        sheet = etree.fromstring(archive.read("xl/worksheets/sheet3.xml"))
    assert names == ["Baris", "Pemeriksaan", "Keterangan"]
    said = dict(["".join(cell.itertext()) for cell in row] for row in sheet.iter("{*}row"))
    assert said["nama"] == "Desa Bumi Daya"
    assert said["sumber"] == "Perdes 5/2025; https://contoh.id/apbdes"
    assert said["alamat"] == "https://contoh.id/desa/anggaran/2026.html"
    assert said["lisensi"].endswith("https://creativecommons.org/licenses/by/4.0/deed.id")


def test_a_row_says_which_of_its_figures_were_not_written(tmp_path: Path) -> None:
    text = """
belanja:
  - {kode: 2, anggaran: 30, realisasi: 9}
  - kode: 2.3.10
    anggaran: 30
    perubahan: 40
    rincian: [{uraian: Semen, volume: 2, harga: 15}, {uraian: Upah, volume: 1, harga: 5, realisasi: 9}]
tercetak: {belanja: 30}
"""
    found = rows(dict(budget_files(village(tmp_path, {2026: text}), "")))
    assert {anchor: row["asal"] for anchor, row in found.items()} == {
        "b": "tertulis, kecuali perubahan dan realisasi",
        "b-2": "tertulis, kecuali perubahan",
        "b-2-3": "dihitung",
        "b-2-3-10": "tertulis, kecuali realisasi",
        "b-2-3-10-r1": "dihitung",
        "b-2-3-10-r2": "tertulis, kecuali anggaran",
    }


def test_groups_of_a_kelurahan_stand_above_their_programmes_whatever_codes_these_have(tmp_path: Path) -> None:
    lines = "{kode: 7.01.03.2.02.0001, uraian: Taman, kelompok: pemberdayaan, pagu: 5}"
    made = village(tmp_path, {2026: f"program: [{lines}]\n"}, "kode: 18.72.04.1001\nnama: Yosodadi\n")
    found = rows(dict(budget_files(made, "")))
    assert {anchor: (row["tingkat"], row["baris_akhir"]) for anchor, row in found.items()} == {
        "k": ("0", "tidak"),
        "k-pemberdayaan": ("2", "tidak"),
        "k-7-01-03-2-02-0001": ("3", "ya"),
    }
