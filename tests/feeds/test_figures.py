"""What a village publishes beside its posts reaches its followers too."""

import feedparser

from tests.feeds.reading import BASE, Feeds


def told(document: bytes) -> list[tuple[str, str, str]]:
    """Return title, address below the village's root, and summary of each item."""
    entries = feedparser.parse(document).entries
    return [(entry.title, entry.link.removeprefix(BASE), entry.summary) for entry in entries]


def test_a_work_is_told_at_each_step(make: Feeds) -> None:
    works = """\
pekerjaan:
  - id: jalan
    nama: Rabat beton
    tahun: 2026
    lokasi: Dusun II
    progres:
      - {tanggal: 2026-08-01, persen: 40}
      - {tanggal: 2026-10-31, persen: "82,5", keuangan: 50.000.000, catatan: Sisa bahu.}
      - {tanggal: 2026-12-31, persen: 100}
"""
    assert told(make({"pembangunan.yml": works})["pembangunan.xml"]) == [
        (
            "Rabat beton: 82,5%",
            "pembangunan/jalan.html",
            "Dusun II. Kemajuan fisik 82,5% per 31 Oktober 2026. Uang terpakai Rp50.000.000. Sisa bahu.",
        ),
        ("Rabat beton: 40%", "pembangunan/jalan.html", "Dusun II. Kemajuan fisik 40% per 1 Agustus 2026."),
    ]


def test_a_regulation_is_told_when_it_is_made_and_a_draft_is_not(make: Feeds) -> None:
    laws = """\
produk_hukum:
  - {jenis: perdes, nomor: 4, tahun: 2026, tentang: RKP 2027, ditetapkan: 2026-09-28, diundangkan: 2026-09-29}
  - {jenis: sk-kepala, nomor: 141/021, tahun: 2026, tentang: Penunjukan PPID, ditetapkan: 2026-02-14}
  - {jenis: perdes, nomor: 5, tahun: 2026, tentang: Sampah, ditetapkan: 2026-11-01, status: rancangan}
  - {jenis: perdes, nomor: 1, tahun: 2020, tentang: Tanpa tanggal}
"""
    assert told(make({"dokumen.yml": laws})["peraturan.xml"]) == [
        (
            "Peraturan Pekon Nomor 4 Tahun 2026 tentang RKP 2027",
            "dokumen/index.html#perdes-4-2026",
            "Ditetapkan 28 September 2026.",
        ),
        (
            "Keputusan Peratin Nomor 141/021 Tahun 2026 tentang Penunjukan PPID",
            "dokumen/index.html#sk-kepala-141-021-2026",
            "Ditetapkan 14 Februari 2026.",
        ),
    ]


def test_a_service_is_told_when_the_village_has_checked_it(make: Feeds) -> None:
    services = "layanan:\n  - {id: ktp, nama: KTP, jangka_waktu: 15 menit, diperiksa: 2026-10-03}\n"
    assert told(make({"layanan.yml": services})["layanan.xml"]) == [
        ("Layanan KTP: syarat diperiksa 3 Oktober 2026", "layanan/ktp.html", "Waktu: 15 menit.")
    ]


def test_realisation_by_date_is_told_with_its_latest_date(make: Feeds) -> None:
    budget = """\
tahun: 2026
belanja:
  - kode: 1
    anggaran: 1.000.000
    realisasi: {2026-06-30: 250.000, 2026-10-31: 333.333}
"""
    assert told(make({"anggaran/2026.yml": budget})["anggaran.xml"]) == [
        (
            "Realisasi APB Pekon 2026 per 31 Oktober 2026",
            "anggaran/2026.html",
            "Belanja terpakai Rp333.333 dari Rp1.000.000 (33,3%).",
        )
    ]


def test_a_budget_without_any_date_is_no_news(make: Feeds) -> None:
    feeds = make({"anggaran/2026.yml": "tahun: 2026\nbelanja: [{kode: 1, anggaran: 1, realisasi: 1}]\n"})
    assert "anggaran.xml" not in feeds


def test_a_realisation_says_no_more_than_is_known(make: Feeds) -> None:
    income = "pendapatan: [{kode: 4.2.1, realisasi: {2026-10-31: 9}}]"
    for lines, sentence in (
        ("{kode: 1, realisasi: 7}", "Belanja terpakai Rp7."),
        (
            "{kode: 1, anggaran: 5, realisasi: 7}, {kode: 2, anggaran: 5}",
            "Belanja terpakai Rp7 dari Rp10 (70%), 1 kegiatan belum dilaporkan.",
        ),
        ("{kode: 1, anggaran: 5, realisasi: 7}", "Belanja terpakai Rp7 dari Rp5 (140%, di atas anggaran)."),
    ):
        text = f"tahun: 2026\nper_tanggal: 2026-06-30\n{income}\nbelanja: [{lines}]\n"
        found = told(make({"anggaran/2026.yml": text})["anggaran.xml"])
        assert found == [("Realisasi APB Pekon 2026 per 30 Juni 2026", "anggaran/2026.html", sentence)]


def test_a_kelurahan_tells_what_it_spent(make: Feeds) -> None:
    budget = """\
tahun: 2026
per_tanggal: 2026-09-30
program:
  - {uraian: Paving gang, pagu: 200.000, realisasi: 50.000}
"""
    feeds = make({"profil.yml": "kode: 18.72.04.1001\nnama: Yosodadi\n", "anggaran/2026.yml": budget})
    assert told(feeds["anggaran.xml"]) == [
        (
            "Realisasi anggaran 2026 per 30 September 2026",
            "anggaran/2026.html",
            "Belanja terpakai Rp50.000 dari Rp200.000 (25%).",
        )
    ]
