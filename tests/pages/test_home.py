"""The home page shows what people come for, and only what there is."""

from tests.pages.reading import Make, Pages, words

BUDGET = """\
tahun: 2026
per_tanggal: 2026-10-31
sumber: Perdes 5/2025
pendapatan:
  - {kode: 4.2.1, anggaran: 1.000.000.000}
belanja:
  - {kode: 1, anggaran: 300.000.000, realisasi: 200.000.000}
  - {kode: 2, anggaran: 600.000.000, realisasi: 400.000.000}
  - {kode: 3, anggaran: 100.000.000, realisasi: 24.000.000}
"""
SERVICES = """\
layanan:
  - {id: kia, nama: Kartu Identitas Anak}
  - {id: usaha, nama: Surat Usaha, sering: ya, jangka_waktu: 15 menit, biaya: gratis, kata_kunci: [warung]}
"""


def post(judul: str, more: str = "") -> str:
    return f"---\njudul: {judul}\ntanggal: 2026-11-20\n{more}---\nIsi.\n"


def test_an_empty_village_has_a_name_and_nothing_invented(make: Make, pages: Pages) -> None:
    page = pages(make({}))["index.html"]
    assert words(page, "//main//h1") == ["Selamat datang di Pekon Kerang"]
    assert words(page, "//main//section") == []
    assert words(page, "//main//ul[not(ancestor::nav)]") == []


def test_parts_stand_in_the_order_people_need_them(make: Make, pages: Pages) -> None:
    village = make(
        {
            "profil.yml": "kode: 18.04.10.2010\nnama: Kerang\ntelepon: 0721-253344\n",
            "anggaran/2026.yml": BUDGET,
            "layanan.yml": SERVICES,
            "content/desa/berita/jalan.md": post("Jalan selesai"),
            "content/desa/pengumuman/posyandu.md": post("Posyandu"),
        }
    )
    assert words(pages(village)["index.html"], "//main//h2") == [
        "Pengumuman",
        "Yang sering diurus",
        "Anggaran tahun 2026",
        "Berita",
        "Kantor Pekon Kerang",
        "Isi situs ini",
    ]


def test_budget_stands_in_one_sentence_with_a_bar(make: Make, pages: Pages) -> None:
    page = pages(make({"anggaran/2026.yml": BUDGET}))["index.html"]
    assert words(page, "//section[@id='anggaran']//p") == [
        "Tahun 2026 Pekon Kerang mengelola Rp1 miliar; sampai 31 Oktober 2026 terpakai 62,4%."
    ]
    assert page.xpath("//*[@class='bilah']/@aria-label") == ["62,4% anggaran belanja terpakai"]
    assert page.xpath("//*[@class='bilah']/*/@width") == ["62.4%"]
    assert page.xpath("//section[@id='anggaran']/header/a/@href") == ["anggaran/2026.html"]


def test_budget_says_what_each_hundred_thousand_is_for(make: Make, pages: Pages) -> None:
    page = pages(make({"anggaran/2026.yml": BUDGET}))["index.html"]
    assert words(page, "//section[@id='anggaran']//td") == ["Rp30.000", "Rp60.000", "Rp10.000"]


def test_a_budget_without_realisation_says_that_it_is_missing(make: Make, pages: Pages) -> None:
    plan = "tahun: 2026\nbelanja:\n  - {kode: 2, anggaran: 600.000.000}\n"
    page = pages(make({"anggaran/2026.yml": plan}))["index.html"]
    assert words(page, "//section[@id='anggaran']//p") == [
        "Tahun 2026 Pekon Kerang mengelola Rp600 juta; realisasinya belum dipublikasikan."
    ]
    assert not page.xpath("//*[@class='bilah']")


def test_only_announcements_in_force_are_shown_pinned_ones_first(make: Make, pages: Pages) -> None:
    village = make(
        {
            "content/desa/pengumuman/a.md": post("Sudah lewat", "berakhir: 2026-11-22\n"),
            "content/desa/pengumuman/b.md": post("Posyandu", "mulai: 2026-11-27 08.00\ntempat: Balai\n"),
            "content/desa/pengumuman/c.md": post("Disematkan", "sematkan: ya\n"),
            "content/desa/pengumuman/d.md": post("Draf", "draf: ya\n"),
            "content/desa/pengumuman/e.md": post("Nanti").replace("2026-11-20", "2026-12-20"),
        }
    )
    section = "//section[@id='pengumuman']"
    page = pages(village)["index.html"]
    assert words(page, f"{section}//h3") == ["Disematkan", "Posyandu"]
    assert words(page, f"{section}//li//p") == [
        *("Isi.", "Umum", "Jumat, 27 November 2026, 08.00 WIB, Balai", "Umum")
    ]
    assert words(page, f"{section}//span") == ["20 Nov 2026", "27 Nov 2026"]


def test_services_asked_most_come_first_with_time_and_cost(make: Make, pages: Pages) -> None:
    page = pages(make({"layanan.yml": SERVICES}))["index.html"]
    assert words(page, "//ul[@class='pilihan']/li") == ["Surat Usaha 15 menit · Gratis"]
    assert words(page, "//section[@id='layanan']/header/a") == ["Semua layanan"]


def test_a_village_that_marks_no_service_shows_them_all(make: Make, pages: Pages) -> None:
    page = pages(make({"layanan.yml": SERVICES.replace("sering: ya, ", "")}))["index.html"]
    assert len(words(page, "//ul[@class='pilihan']/li")) == 2


def test_events_that_no_announcement_tells_are_listed(make: Make, pages: Pages) -> None:
    village = make(
        {
            "agenda.yml": "agenda:\n  - {judul: Gotong royong, mulai: 2026-11-29 07.00, tempat: Lapangan}\n",
            "content/desa/pengumuman/b.md": post("Posyandu", "mulai: 2026-11-27 08.00\n"),
        }
    )
    page = pages(village)["index.html"]
    assert words(page, "//section[@id='agenda']//h3") == ["Gotong royong"]
    assert words(page, "//section[@id='pengumuman']//h3") == ["Posyandu"]


def test_what_people_come_for_and_do_not_find_is_said_with_whom_to_ask(make: Make, pages: Pages) -> None:
    page = pages(make({"layanan.yml": SERVICES}))["index.html"]
    assert words(page, "//main/p[@class='kosong']") == [
        (
            "Belum dipublikasikan di situs ini: anggaran, alamat dan nomor kantor. "
            "Tanyakan di Kantor Pekon Kerang; setiap warga berhak memintanya (UU 14/2008)."
        )
    ]


def test_the_browser_hides_what_ends_while_the_home_page_stands(make: Make, pages: Pages) -> None:
    village = make(
        {
            "agenda.yml": "agenda:\n  - {judul: Rapat, mulai: 2026-11-29 07.00, selesai: 2026-11-29 10.00}\n",
            "content/desa/pengumuman/b.md": post(
                "Posyandu", "mulai: 2026-11-27 08.00\nberakhir: 2026-11-27 11.00\n"
            ),
            "content/desa/pengumuman/c.md": post("Jaga lilin", "jenis: darurat\nberakhir: 2026-11-30\n"),
        }
    )
    page = pages(village)["index.html"]
    marks = {
        words(item, ".//h3")[0]: item.get("data-batas")
        for item in page.xpath("//main//ul[@class='surat']/li")
    }
    assert marks == {"Posyandu": "2026-11-27T11:00:00+07:00", "Rapat": "2026-11-29T10:00:00+07:00"}
    assert len(page.xpath("//script[@defer][starts-with(@src, '../aset/bingkai.')]")) == 1
