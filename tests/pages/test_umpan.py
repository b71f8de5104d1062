"""A village names the feeds that it has, each where its followers look for it."""

from datetime import datetime

from generator.pages.umpan import topics
from generator.site.settings import Settings
from generator.site.village_site import site_files
from tests.pages.conftest import NOW
from tests.pages.reading import Files, Make, Pages

FLOOD = "---\njudul: Banjir\njenis: darurat\ntanggal: 2026-11-23\nberakhir: 2026-11-30\n---\nPos di SD.\n"
NEWS = "---\njudul: Jalan\ntanggal: 2026-11-25\n---\nSelesai.\n"
BUDGET = """\
tahun: 2026
per_tanggal: 2026-10-31
belanja: [{kode: 1, anggaran: 1.000.000, realisasi: 450.000}]
"""
FILES: Files = {
    "content/desa/pengumuman/banjir.md": FLOOD,
    "content/desa/berita/jalan.md": NEWS,
    "anggaran/2026.yml": BUDGET,
    "layanan.yml": "layanan: [{id: ktp, nama: KTP}]\n",
}


def test_only_topics_with_something_told_are_named(make: Make) -> None:
    village = make(FILES)
    assert topics(village, NOW) == ("darurat", "pengumuman", "anggaran")
    assert topics(village, datetime(2026, 11, 25)) == ("darurat", "pengumuman", "berita", "anggaran")
    assert topics(village, datetime(2026, 10, 30)) == ()


def test_the_page_of_a_topic_names_its_feed_after_the_main_ones(make: Make, pages: Pages) -> None:
    site = pages(make(FILES))
    named = {
        path: [link.rpartition("/")[2] for link in page.xpath("//link[@rel='alternate']/@href")]
        for path, page in site.items()
    }
    main = ["rss.xml", "atom.xml", "feed.json"]
    assert named["index.html"] == named["layanan/index.html"] == main
    assert named["anggaran/2026.html"] == named["profil.html"] == main[:1]
    assert named["anggaran/index.html"] == [*main, "anggaran.xml"]
    assert named["pengumuman/index.html"] == [*main, "darurat.xml", "pengumuman.xml"]
    assert named["ikuti.html"] == [*main, "darurat.xml", "pengumuman.xml", "anggaran.xml"]


def test_every_feed_that_is_published_is_named_on_the_page_to_follow_and_no_other(
    make: Make, pages: Pages
) -> None:
    village = make(FILES)
    published = {
        path
        for path, _ in site_files(village, NOW, Settings(site_url="https://a.id/"), "desa")
        if path.endswith(".xml") or path == "feed.json" or path.removesuffix(".json") in topics(village, NOW)
    }
    section = pages(village)["ikuti.html"].xpath("//section[@id='rss']")[0]
    linked = {*section.xpath(".//a/@href"), section.findtext("pre").rpartition("/")[2]}
    assert linked == published - {"sitemap.xml"}


def test_without_an_address_no_page_names_a_feed(make: Make) -> None:
    files = dict(site_files(make(FILES), NOW, Settings(), "desa"))
    assert not [path for path, content in files.items() if b'rel="alternate"' in content]
