"""Every section of a village can be downloaded: exact, complete, and nothing that must stay hidden."""

import csv
import io
import json
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from generator.load.village import load_village
from generator.model.pembangunan import Pekerjaan, SerahTerima
from generator.model.record import Record
from generator.model.statistik import IndeksDesa
from generator.model.village import Village
from generator.opendata.bagian_desa import files
from generator.opendata.records import plain, record_table
from tests.model.desa import read_village

TODAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def example(root: Path) -> dict[str, bytes]:
    village = load_village(root, "contoh/contoh-terang").village
    assert village is not None
    return dict(files(village, "https://contoh.id/", TODAY))


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def exact(content: bytes) -> dict[str, Any]:
    """Return a JSON with its tables as lists of what each row holds by the names of its columns."""
    found: dict[str, Any] = json.loads(content, parse_float=Decimal)
    return {key: _rows(value) if isinstance(value, list) else value for key, value in found.items()}


def _rows(written: list[list[Any]]) -> list[dict[str, Any]]:
    names, *values = written
    rows = (zip(names, row, strict=True) for row in values)
    return [{name: value for name, value in row if value is not None} for row in rows]


def made(village: Village) -> dict[str, bytes]:
    return dict(files(village, "", TODAY))


def test_each_section_has_its_tables_and_one_json(example: dict[str, bytes]) -> None:
    sections = {path.split("/")[1] for path in example}
    assert sections == {
        "pembangunan",
        "perencanaan",
        "koperasi",
        "umkm",
        "dokumen",
        "statistik",
        "keterbukaan",
    }
    for section in sections:
        document = exact(example[f"data/{section}/{section}.json"])
        tables = {
            path.split("/")[2].removesuffix(".csv") for path in example if path.startswith(f"data/{section}/")
        }
        assert tables - {f"{section}.json"} == document.keys() - {"versi", "metadata"}
        assert document["metadata"]["kode_wilayah"] == "99.99.99.2001"
        assert document["metadata"]["lisensi"]["name"] == "CC-BY-4.0"
        assert document["metadata"]["contoh"] is True


def test_csv_and_json_say_the_same(example: dict[str, bytes]) -> None:
    for path, content in example.items():
        if path.endswith(".csv"):
            _, section, name = path.split("/")
            table = exact(example[f"data/{section}/{section}.json"])[name.removesuffix(".csv")]
            for text, row in zip(rows(content), table, strict=True):
                assert text.pop("kode_wilayah") == "99.99.99.2001"
                assert text.pop("nama_wilayah") == "Desa Contoh Terang"
                filled = {key: value for key, value in text.items() if value}
                assert filled == {key: str(value) for key, value in row.items()}, path


def test_money_keeps_its_sen(tmp_path: Path) -> None:
    work = "{id: a, nama: A, tahun: 2026, lokasi: I, anggaran: '1.250.000,25', volume: '3', satuan: m}"
    found = made(read_village(tmp_path, {"pembangunan.yml": f"pekerjaan: [{work}]"}))
    (row,) = exact(found["data/pembangunan/pembangunan.json"])["pekerjaan"]
    assert (row["anggaran"], row["biaya_satuan"]) == (Decimal("1250000.25"), 416667)
    assert rows(found["data/pembangunan/pekerjaan.csv"])[0]["anggaran"] == "1250000.25"


def test_owners_without_consent_are_not_in_the_data(tmp_path: Path) -> None:
    business = "{id: a, nama: Tempe, bidang: kuliner, pemilik: Ibu X, whatsapp: 0812-3456-7890}"
    found = made(read_village(tmp_path, {"umkm.yml": f"umkm: [{business}]"}))
    assert all(b"Ibu X" not in content and b"3456" not in content for content in found.values())


def test_small_counts_are_hidden_in_the_data_as_on_the_page(tmp_path: Path) -> None:
    text = """\
penduduk:
  - per_tanggal: 2026-09-30
    jumlah: 1.000
    rincian: {agama: [{nama: A, jumlah: 990}, {nama: B, jumlah: 8}, {nama: C, jumlah: 2}]}
bantuan:
  - {program: pkh, tahun: 2026, penerima: 9, wilayah: [{nama: I, penerima: 8}, {nama: II, penerima: 1}]}
"""
    found = made(read_village(tmp_path, {"statistik.yml": text}))
    people = rows(found["data/statistik/penduduk-rincian.csv"])
    assert [row["jumlah"] for row in people] == ["990", "disamarkan", "<3"]
    places = rows(found["data/statistik/bantuan-wilayah.csv"])
    assert [row["penerima"] for row in places] == ["disamarkan", "<3"]


def test_the_openness_data_hold_the_score_and_every_item(example: dict[str, bytes]) -> None:
    document = exact(example["data/keterbukaan/keterbukaan.json"])
    assert len(document["butir"]) == 57
    assert document["metadata"]["poin"] / document["metadata"]["bobot"] * 100 >= document["metadata"]["nilai"]


def test_regulations_carry_the_checksum_of_their_file(example: dict[str, bytes]) -> None:
    laws = {f"{row['nomor']}/{row['tahun']}": row for row in rows(example["data/dokumen/produk-hukum.csv"])}
    assert len(laws["5/2025"]["sha256"]) == 64
    assert (laws["5/2025"]["status_kini"], laws["6/2016"]["status_kini"]) == ("diubah", "dicabut")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (SerahTerima, ["tanggal", "penerima", "nomor", "berkas"]),
        (
            IndeksDesa,
            ["sumber", "per_tanggal", "tahun", "jenis", "skor", "status"]
            + [f"dimensi_{name}" for name in ("iks", "ike", "ikl", "layanan_dasar", "sosial", "ekonomi")]
            + [f"dimensi_{name}" for name in ("lingkungan", "aksesibilitas", "tata_kelola")],
        ),
    ],
)
def test_each_field_is_a_column_in_the_models_order(kind: type[Record], expected: list[str]) -> None:
    assert [column.nama for column in record_table(kind, plain([])).kolom] == expected


def test_records_within_records_become_columns_and_places_become_two() -> None:
    names = {column.nama for column in record_table(Pekerjaan, plain([])).kolom}
    assert {"lintang", "bujur", "serah_terima_tanggal", "serah_terima_berkas", "jalur"} <= names
    assert not names & {"progres", "koordinat", "serah_terima"}


def test_a_village_without_these_files_only_says_how_open_it_is(tmp_path: Path) -> None:
    assert set(made(read_village(tmp_path, {}))) == {
        "data/keterbukaan/butir.csv",
        "data/keterbukaan/keterbukaan.json",
    }
