"""The public information list is made from everything that a village publishes."""

from datetime import date
from pathlib import Path

from generator.model.daftar_informasi import information_list
from tests.model.desa import KELURAHAN, read_village

DOCUMENTS = """\
bawaan: {pejabat_penguasa: Sekretaris Desa, penanggung_jawab: Kepala Desa, tempat: Kantor, retensi: 5 tahun}
produk_hukum:
  - {jenis: perdes, nomor: 5, tahun: 2025, tentang: APB Desa 2026, ditetapkan: 2025-12-29}
  - {jenis: perdes, nomor: 1, tahun: 2027, tentang: Sampah, status: rancangan}
dokumen:
  - {id: peta-1, judul: Peta banjir, kategori: serta-merta, waktu: Mei 2025, format: cetak, ringkasan: Peta}
  - {id: nama, judul: Nama penerima, kategori: dikecualikan, alasan: Data pribadi}
"""


def test_the_four_categories_come_in_the_laws_order(tmp_path: Path) -> None:
    budget = "tahun: 2026\nper_tanggal: 2026-06-30\npendapatan: [{kode: 4.2.1, anggaran: 1}]\n"
    village = read_village(tmp_path, {"dokumen.yml": DOCUMENTS, "anggaran/2026.yml": budget})
    assert [(item.kategori, item.judul, item.is_complete) for item in information_list(village)] == [
        ("berkala", "APB Desa 2026", True),
        ("serta-merta", "Peta banjir", True),
        ("setiap-saat", "Peraturan Desa (Perdes) Nomor 5 Tahun 2025", True),
        ("dikecualikan", "Nama penerima", True),
    ]


def test_an_entry_has_the_six_columns_and_leads_somewhere(tmp_path: Path) -> None:
    law = information_list(read_village(tmp_path, {"dokumen.yml": DOCUMENTS}))[1]
    assert (law.ringkasan, law.penguasa, law.penanggung_jawab) == (
        "Tentang APB Desa 2026.",
        "Sekretaris Desa",
        "Kepala Desa",
    )
    assert (law.tanggal, law.tempat, law.bentuk, law.retensi) == (
        date(2025, 12, 29),
        "Kantor",
        ("halaman situs",),
        "5 tahun",
    )
    assert law.href == "dokumen/index.html#perdes-5-2025"


def test_what_nobody_said_is_not_filled_in(tmp_path: Path) -> None:
    plans = "rkp:\n  - {tahun: 2026, kegiatan: [{nama: Jalan}]}\n"
    (entry,) = information_list(read_village(tmp_path, {"perencanaan.yml": plans}))
    assert (entry.judul, entry.penguasa, entry.penanggung_jawab, entry.retensi) == (
        "RKP Desa 2026",
        "",
        "",
        "",
    )
    assert not entry.is_complete


def test_a_kelurahan_lists_its_own_budget(tmp_path: Path) -> None:
    budget = "tahun: 2026\nprogram: [{uraian: Paving, pagu: 1}]\n"
    (entry,) = information_list(read_village(tmp_path, {"anggaran/2026.yml": budget}, KELURAHAN))
    assert entry.judul == "Anggaran kelurahan 2026"
