"""The agenda: what comes, by month, and what is over; the digest and the ways to follow."""

from tests.pages.reading import Files, Make, Pages, words

AGENDA = """\
agenda:
  - judul: Musdes RKP 2027
    mulai: 2026-12-03 08.30
    selesai: 2026-12-03 12.00
    tempat: Balai pekon
    keterangan: Membahas usulan.
    terbuka: ya
  - {judul: Gotong royong, mulai: 2026-11-29, wilayah: [Dusun I]}
  - {judul: Pasar murah, mulai: 2026-11-24, batal: ya, terbuka: ya}
  - {judul: Panen raya, mulai: 2026-10-01}
"""
POSYANDU = """\
---
judul: Posyandu
jenis: layanan
tanggal: 2026-11-20
mulai: 2026-11-27 08.00
berakhir: 2026-11-27 11.00
tempat: Balai
---
Bawa buku KIA.
"""
FILES: Files = {"agenda.yml": AGENDA, "content/desa/pengumuman/2026-11-20-posyandu.md": POSYANDU}


def test_events_come_by_month_and_the_past_last(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["agenda.html"]
    assert words(page, "//main//h2") == ["November 2026", "Desember 2026", "Sudah lewat"]
    assert words(page, "//main//h3") == [
        *("Pasar murah", "Posyandu", "Gotong royong", "Musdes RKP 2027", "Panen raya")
    ]
    assert page.xpath("//main//h3/a/@href") == ["pengumuman/2026-11-20-posyandu.html"]


def test_a_cancelled_event_says_so_first_and_invites_nobody(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["agenda.html"]
    assert words(page, "//li[.//h3='Pasar murah']//p") == [
        "Batal, tidak jadi diadakan",
        "Selasa, 24 November 2026",
    ]


def test_an_event_says_when_and_where_and_for_whom(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["agenda.html"]
    assert words(page, "//li[.//h3='Musdes RKP 2027']//p") == [
        "Kamis, 3 Desember 2026, 08.30-12.00 WIB, Balai pekon",
        "Membahas usulan.",
        "terbuka untuk umum",
    ]


def test_a_village_without_events_has_no_agenda(make: Make, pages: Pages) -> None:
    shown = pages(make({"agenda.yml": "agenda: []\n"}))
    assert not {"agenda.html", "ikuti.html", "ringkasan.html"} & set(shown)


def test_the_digest_is_one_message_of_announcements_news_and_events(make: Make, pages: Pages) -> None:
    news = {
        f"content/desa/berita/{day}-a.md": f"---\njudul: {title}\ntanggal: {day}\n---\n350 meter.\n"
        for title, day in (("Jalan selesai", "2026-11-22"), ("Berita lama", "2026-11-01"))
    }
    page = pages(make({**FILES, **news}))["ringkasan.html"]
    assert page.xpath("//pre")[0].text_content() == (
        "*Kabar Pekon Kerang*\nSampai 22 November 2026\n\n"
        "*Pengumuman*\n- Posyandu: Jumat, 27 November 2026, 08.00-11.00 WIB, Balai\n\n"
        "*Berita*\n- Jalan selesai. 350 meter.\n\n"
        "*Agenda*\n- Gotong royong: Minggu, 29 November 2026\n"
        "- Musdes RKP 2027: Kamis, 3 Desember 2026, 08.30-12.00 WIB, Balai pekon\n\n"
        "Selengkapnya: https://contoh.github.io/repo/desa/"
    )


def test_the_digest_says_of_an_emergency_what_to_do(make: Make, pages: Pages) -> None:
    text = """---
judul: Banjir
jenis: darurat
tanggal: 2026-11-22 17.00
mulai: 2026-11-22 17.00
berakhir: 2026-11-30
ringkasan: Naik ke balai.
---
Air naik.
"""
    page = pages(make({"content/desa/pengumuman/banjir.md": text}))["ringkasan.html"]
    assert "*Pengumuman*\n- DARURAT: Banjir. Naik ke balai.\n" in page.xpath("//pre")[0].text_content()


def test_the_page_to_follow_names_the_feeds_that_exist(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["ikuti.html"]
    assert words(page, "//ul[@class='lampiran']/li") == ["Pengumuman saja", "Layanan saja"]
    assert words(page, "//dt") == ["Semua kabar", "Pengumuman", "Layanan"]
    assert words(page, "//dt[.='Layanan']/following-sibling::dd[1]") == ["Atom atau JSON Feed"]
    assert [node.text_content() for node in page.xpath("//pre")] == [
        "https://contoh.github.io/repo/desa/agenda.ics",
        "https://contoh.github.io/repo/desa/rss.xml",
    ]


def test_a_channel_on_whatsapp_comes_first(make: Make, pages: Pages) -> None:
    profil = "kode: 18.04.10.2010\nnama: Kerang\nmedia_sosial: {whatsapp: https://whatsapp.com/channel/x}\n"
    page = pages(make({**FILES, "profil.yml": profil}))["ikuti.html"]
    assert page.xpath("//p[@class='aksi']/a/@href")[0] == "https://whatsapp.com/channel/x"
