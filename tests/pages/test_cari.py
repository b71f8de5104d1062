"""The search page: an index to read, and what can be found by which words."""

import json
from datetime import datetime

from generator.model.village import Village
from generator.pages.cari import entries, search_file, search_page
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


def found(village: Village) -> dict[str, tuple[str, ...]]:
    rows = json.loads(search_file(village, village_pages(village, NOW)))
    return {row[1]: tuple(row) for row in rows}


def test_a_service_is_found_by_everyday_words_and_what_it_needs(make: Make) -> None:
    row = found(make({"profil.yml": PROFIL, "layanan.yml": LAYANAN}))["layanan/nikah.html"]
    assert row[0] == "Surat Pengantar Nikah"
    assert row[2] == "Layanan"
    assert {"kawin", "kua", "fotokopi", "ktp"} <= set(row[3].split())


def test_a_line_of_the_budget_leads_to_its_place_and_says_its_amount(make: Make) -> None:
    rows = found(make({"profil.yml": PROFIL, "anggaran/2026.yml": ANGGARAN}))
    assert rows["anggaran/2026.html#b-2-3-10"] == (
        "Rabat beton",
        "anggaran/2026.html#b-2-3-10",
        "Anggaran 2026, Rp125.000.000",
        "dusun melati",
    )


def test_words_that_every_page_has_lead_nowhere(make: Make) -> None:
    village = make({"profil.yml": PROFIL, "layanan.yml": LAYANAN})
    extra = {word for row in found(village).values() for word in (row[3].split() if len(row) > 3 else [])}
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
    assert all(entry.judul and entry.href for entry in entries(village, pages))
