"""The notice board holds the eight items of Permendagri 20/2018 Ps 39 and 72, or says which are missing."""

from tests.pages.reading import Make, Pages, words

FULL = """tahun: 2026
sumber: Perdes 5/2025
per_tanggal: 2026-10-31
pengaduan: Kantor pekon, 0728-000000
pendapatan: [{kode: 4.2.1, anggaran: 300.000.000, realisasi: 200.000.000}]
belanja:
  - kode: 2.3.10
    uraian: Rabat beton
    pelaksana: Kasi Kesejahteraan
    tim: [Ani, Budi]
    anggaran: 125.000.000
    realisasi: 110.000.000
    status: belum-selesai
    alasan: Hujan
  - kode: 2.2.02
    uraian: Posyandu
    pelaksana: Kasi Pelayanan
    anggaran: 50.000.000
    realisasi: 50.000.000
    status: selesai
pembiayaan: [{kode: 6.1.1, anggaran: 0, realisasi: 5.000.000}]
"""
ITEMS = [
    (
        "APB Pekon Pasal 39",
        [
            "Pendapatan Rp300.000.000",
            "Belanja Rp175.000.000",
            "Pembiayaan netto Rp0",
            "Pelaksanaan Pembangunan Desa Rp175.000.000",
        ],
    ),
    (
        "Pelaksana kegiatan dan tim yang melaksanakan Pasal 39",
        ["Kasi Pelayanan: 1 kegiatan", "Kasi Kesejahteraan: 1 kegiatan; tim: Ani, Budi"],
    ),
    ("Alamat pengaduan Pasal 39", ["Kantor pekon, 0728-000000"]),
    (
        "Laporan realisasi APB Pekon Pasal 72",
        [
            "Pendapatan sampai 31 Oktober 2026 Rp200.000.000 (66,7%)",
            "Belanja sampai 31 Oktober 2026 Rp160.000.000 (91,4%)",
        ],
    ),
    (
        "Realisasi kegiatan Pasal 72",
        [
            "1 selesai, 1 belum selesai",
            "Rabat beton: Rp110.000.000 (88%)",
            "Posyandu: Rp50.000.000 (100%)",
        ],
    ),
    (
        "Kegiatan yang belum selesai atau tidak terlaksana Pasal 72",
        ["Rabat beton: belum selesai: Hujan"],
    ),
    (
        "Sisa anggaran Pasal 72",
        ["Anggaran belanja yang belum terpakai Rp15.000.000", "SiLPA Rp45.000.000"],
    ),
    ("Alamat pengaduan laporan Pasal 72", ["Kantor pekon, 0728-000000"]),
]


def test_all_eight_items_are_filled_from_the_budget(make: Make, pages: Pages) -> None:
    found = pages(make({"anggaran/2026.yml": FULL}))["anggaran/papan-2026.html"]
    items = [(words(item, "h2")[0], words(item, "ul/li")) for item in found.xpath("//ol[@class='papan']/li")]
    assert items == ITEMS


def test_what_is_missing_is_said_item_by_item(make: Make, pages: Pages) -> None:
    text = "tahun: 2018\nbelanja: [{kode: 1, anggaran: 5.000.000}]"
    found = pages(make({"anggaran/2018.yml": text}))["anggaran/papan-2018.html"]
    missing = found.xpath("//ol[@class='papan']/li[p='belum dipublikasikan']")
    assert len(missing) == 7


def test_a_long_list_says_how_many_more_there_are(make: Make, pages: Pages) -> None:
    lines = "\n".join(
        f"  - {{kode: 2.3.10, uraian: Jalan {at}, anggaran: 5, realisasi: {at}}}" for at in range(20)
    )
    found = pages(make({"anggaran/2026.yml": f"tahun: 2026\nbelanja:\n{lines}"}))["anggaran/papan-2026.html"]
    shown = words(found, "//ol[@class='papan']/li[5]/ul/li")
    assert shown[0] == "Jalan 19: Rp19 (380%, di atas anggaran)"
    assert shown[-1] == "dan 12 lainnya, lihat anggaran 2026"
