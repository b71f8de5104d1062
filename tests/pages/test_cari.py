"""The search page: an index to read, and what can be found by which words."""

import json
from datetime import datetime

from generator.model.village import Village
from generator.pages.cari import MOST_TEXTS, entries, search_file, search_page
from generator.pages.village import village_pages
from tests.pages.reading import Make, Pages, words

NOW = datetime(2026, 11, 24, 9, 0)

PROFIL = "kode: 18.01.10.2013\nnama: Bumi Daya\n"
LAYANAN = """\
layanan:
  - id: nikah
    nama: Surat Pengantar Nikah
    kata_kunci: [kawin, KUA]
    persyaratan: [Fotokopi KTP]
  - id: domisili
    nama: Surat Keterangan Domisili
"""
ANGGARAN = """\
tahun: 2026
belanja:
  - kode: 2.3.10
    uraian: Rabat beton
    lokasi: Dusun Melati
    anggaran: 125.000.000
"""
BERITA = "---\njudul: Jalan selesai\ntanggal: 2026-11-10\n---\nJalan dapat dilalui truk.\n"


def found(village: Village) -> dict[str, tuple[str, str, str]]:
    """Return title, note and further words of each entry by its address, as cari.js unfolds them."""
    shown = {}
    for kind, place, rows in json.loads(search_file(village, village_pages(village, NOW))):
        for title, key, detail, more in ((*row, "", "")[:4] for row in rows):
            shown[place.replace("*", key)] = (title, ", ".join(filter(None, (kind, detail))), more)
    return shown


def test_a_service_is_found_by_everyday_words_and_what_it_needs(make: Make) -> None:
    row = found(make({"profil.yml": PROFIL, "layanan.yml": LAYANAN}))["layanan/nikah.html"]
    assert row[0] == "Surat Pengantar Nikah"
    assert row[1] == "Layanan"
    assert {"kawin", "kua", "fotokopi", "ktp"} <= set(row[2].split())


def test_a_line_of_the_budget_leads_to_its_place_and_says_its_amount(make: Make) -> None:
    rows = found(make({"profil.yml": PROFIL, "anggaran/2026.yml": ANGGARAN}))
    assert rows["anggaran/2026.html#b-2-3-10"] == (
        "Rabat beton",
        "Anggaran 2026, Rp125.000.000",
        "dusun melati",
    )


def test_a_post_is_found_by_the_words_of_its_text_but_not_by_where_its_links_lead(make: Make) -> None:
    text = f"{BERITA}Semen [dibagikan](https://toko.example/harga) **gotong royong**. Jalan itu rata.\n"
    rows = found(make({"profil.yml": PROFIL, "content/desa/berita/2026-11-10-jalan.md": text}))
    title, note, more = rows["berita/2026-11-10-jalan.html"]
    assert (title, note) == ("Jalan selesai", "Berita")
    assert more == "dapat dilalui truk semen dibagikan gotong royong rata"


def test_events_and_what_businesses_sell_are_found(make: Make) -> None:
    event = "agenda:\n  - {judul: Posyandu, mulai: 2026-12-04 08.00, keterangan: Bawa buku KIA}\n"
    shop = "umkm:\n  - {id: melati, nama: Dapur Melati, bidang: kuliner, produk: [{nama: Keripik pisang}]}\n"
    rows = found(make({"profil.yml": PROFIL, "agenda.yml": event, "umkm.yml": shop}))
    assert rows["umkm.html#melati"] == ("Dapur Melati", "UMKM", "kuliner keripik pisang")
    assert ("Posyandu", "Agenda, 4 Desember 2026", "bawa buku kia") in rows.values()


def test_of_many_posts_only_the_newest_are_searched_in_full(make: Make) -> None:
    post = "---\njudul: Kabar\ntanggal: {}\n---\nRingkas. Ada {} di sini.\n"
    days = [f"2026-0{month}-{day:02}" for month in range(1, 4) for day in range(1, 21)]
    words = {day: "".join(chr(97 + int(digit)) for digit in day if digit.isdigit()) for day in days}
    posts = {f"content/desa/berita/{day}-k.md": post.format(day, words[day] * 20) for day in days}
    rows = found(make({"profil.yml": PROFIL, **posts}))
    known = [day for day in days if words[day] * 20 in rows[f"berita/{day}-k.html"][2]]
    assert known == days[-MOST_TEXTS:]


def test_words_that_every_page_has_lead_nowhere(make: Make) -> None:
    village = make({"profil.yml": PROFIL, "layanan.yml": LAYANAN})
    extra = {word for _, _, more in found(village).values() for word in more.split()}
    assert not extra & {"dan", "desa", "bumi", "daya", "palas"}


def test_the_index_names_every_page_except_posts(make: Make, pages: Pages) -> None:
    village = make(
        {"profil.yml": PROFIL, "layanan.yml": LAYANAN, "content/desa/berita/2026-11-10-jalan.md": BERITA}
    )
    page = pages(village)["cari.html"]
    assert words(page, "//section[h2='Layanan']//a") == [
        "Layanan",
        "Surat Pengantar Nikah",
        "Surat Keterangan Domisili",
    ]
    links = set(page.xpath("//main//a/@href")) | {"cari.html"}
    shown = {each.path for each in village_pages(village, NOW) if each.published is None and each.listed}
    assert links >= shown
    assert "berita/2026-11-10-jalan.html" not in links
    assert "berita/2026-11-10-jalan.html" in found(village)


def test_a_village_with_nothing_but_a_name_can_be_searched_too(make: Make) -> None:
    village = make({"profil.yml": PROFIL})
    pages = village_pages(village, NOW)
    assert pages[-1] == search_page(village, pages[:-1])
    assert all(entry.judul and entry.tempat for entry in entries(village, pages))
