"""The feeds of a village: what is in them, what they are called, and what a reader gets who follows them."""

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.request import urlopen

import feedparser
import pytest
from lxml import etree

from generator.load.village import load_village
from generator.site.settings import Settings
from generator.site.village_site import site_files
from tests.feeds.conftest import NOW
from tests.feeds.reading import BASE, Feeds, Files

NEWS = """\
---
judul: Jalan selesai
tanggal: 2026-11-21 14.30
topik: [pembangunan, Dana Desa]
foto: jalan baru.gif
alt: Jalan beton
penulis: Kasi Kesejahteraan
lampiran: [{judul: Berita acara, berkas: ba.pdf}]
---
Lihat [acara](ba.pdf), [layanan](layanan/index.html) dan [laman](https://contoh.desa.id).
"""
ALARM = """\
---
judul: Siaga banjir
jenis: darurat
tanggal: 2026-11-23 06.00
berakhir: 2026-11-30
bahaya: {dampak: Air naik.}
---
Ikuti petunjuk.
"""
SHARED = "---\njudul: Sensus\ntanggal: 2026-11-10\n---\nPetugas bertanda pengenal.\n"
BUDGET = """\
tahun: 2026
per_tanggal: 2026-10-31
peraturan: {murni: {nomor: 5, tanggal: 2025-12-29}, perubahan: {nomor: 3, tanggal: 2026-08-14}}
pendapatan: [{kode: 4.2.1, anggaran: 1.000.000, perubahan: 900.000}]
belanja: [{kode: 1, anggaran: 1.000.000, perubahan: 900.000, realisasi: 450.000}]
"""
PIXEL = bytes.fromhex("47494638396101000100800000000000ffffff2c00000000010001000002024401003b")
"""A GIF picture of one point."""

FILES: Files = {
    "content/desa/berita/2026-11-21-jalan.md": NEWS,
    "content/desa/pengumuman/2026-11-23-banjir.md": ALARM,
    "content/pengumuman/2026-11-10-sensus.md": SHARED,
    "content/desa/berkas/jalan baru.gif": PIXEL,
    "content/desa/berkas/ba.pdf": b"%PDF-1.4" + b"0" * 92,
    "anggaran/2026.yml": BUDGET,
}


def test_a_village_publishes_everything_and_each_topic_in_three_formats(make: Feeds) -> None:
    feeds = make(FILES)
    assert list(feeds) == [
        *("rss.xml", "atom.xml", "feed.json"),
        *("darurat.xml", "darurat.atom.xml", "darurat.json"),
        *("pengumuman.xml", "pengumuman.atom.xml", "pengumuman.json"),
        *("berita.xml", "berita.atom.xml", "berita.json"),
        *("anggaran.xml", "anggaran.atom.xml", "anggaran.json"),
    ]


def test_the_formats_of_a_feed_hold_the_same_items(make: Feeds) -> None:
    feeds = make(FILES)
    for main in ("rss", "darurat", "pengumuman", "berita", "anggaran"):
        rss = feedparser.parse(feeds[f"{main}.xml"])
        atom = feedparser.parse(feeds["atom.xml" if main == "rss" else f"{main}.atom.xml"])
        told = json.loads(feeds["feed.json" if main == "rss" else f"{main}.json"])
        ids = [entry.id for entry in rss.entries]
        assert ids == [entry.id for entry in atom.entries] == [one["id"] for one in told["items"]]
        assert rss.feed.title == atom.feed.title == told["title"]
        assert told["feed_url"] == BASE + ("feed.json" if main == "rss" else f"{main}.json")


def test_items_come_newest_first_with_ids_that_no_title_or_address_changes(make: Feeds) -> None:
    read = feedparser.parse(make(FILES)["rss.xml"])
    assert [(entry.title, entry.id.removeprefix("tag:terang,2026:")) for entry in read.entries] == [
        ("Siaga banjir", "18.04.10.2010/pengumuman/2026-11-23-banjir"),
        ("Jalan selesai", "18.04.10.2010/berita/2026-11-21-jalan"),
        ("Sensus", "portal/pengumuman/portal-2026-11-10-sensus"),
        ("Realisasi APB Pekon 2026 per 31 Oktober 2026", "18.04.10.2010/anggaran/2026/realisasi/2026-10-31"),
        ("APB Pekon 2026 diubah", "18.04.10.2010/anggaran/2026/perubahan"),
        ("APB Pekon 2026 ditetapkan", "18.04.10.2010/anggaran/2026/murni"),
    ]
    renamed = {**FILES, "content/desa/berita/2026-11-21-jalan.md": NEWS.replace("Jalan selesai", "Lain")}
    moved = feedparser.parse(make(renamed, "https://desa.id/")["rss.xml"])
    assert [entry.id for entry in moved.entries] == [entry.id for entry in read.entries]


def test_an_id_in_the_file_stays_when_the_file_is_renamed(make: Feeds) -> None:
    text = NEWS.replace("---\njudul", "---\nid: jalan-melati\njudul", 1)
    read = feedparser.parse(make({**FILES, "content/desa/berita/2026-11-21-jalan.md": text})["berita.xml"])
    assert read.entries[0].id == "tag:terang,2026:18.04.10.2010/berita/jalan-melati"


def test_budget_items_say_what_was_set_changed_and_spent(make: Feeds) -> None:
    read = feedparser.parse(make(FILES)["anggaran.xml"])
    assert [entry.summary for entry in read.entries] == [
        "Belanja terpakai Rp450.000 dari Rp900.000 (50%).",
        "Pendapatan menjadi Rp900.000, semula Rp1.000.000. Belanja menjadi Rp900.000, semula Rp1.000.000.",
        "Pendapatan Rp1.000.000. Belanja Rp1.000.000.",
    ]
    assert {entry.link for entry in read.entries} == {f"{BASE}anggaran/2026.html"}


def test_the_text_is_whole_and_every_address_in_it_absolute(make: Feeds) -> None:
    item = next(
        one for one in json.loads(make(FILES)["feed.json"])["items"] if one["title"] == "Jalan selesai"
    )
    assert item["content_html"] == (
        f'<p><img src="{BASE}berkas/jalan%20baru.gif" alt="Jalan beton"></p>'
        f'<p>Lihat <a href="{BASE}berkas/ba.pdf" rel="noopener">acara</a>, '
        f'<a href="{BASE}layanan/index.html" rel="noopener">layanan</a> dan '
        '<a href="https://contoh.desa.id" rel="noopener">laman</a>.</p>\n'
        f'<ul><li><a href="{BASE}berkas/ba.pdf">Berita acara</a></li></ul>'
    )
    assert item["image"] == f"{BASE}berkas/jalan%20baru.gif"
    assert item["attachments"] == [
        {"url": f"{BASE}berkas/jalan%20baru.gif", "mime_type": "image/gif", "size_in_bytes": len(PIXEL)},
        {"url": f"{BASE}berkas/ba.pdf", "mime_type": "application/pdf", "size_in_bytes": 100},
    ]
    assert item["date_published"] == "2026-11-21T14:30:00+07:00"
    assert item["tags"] == ["pembangunan", "Dana Desa"]


@pytest.mark.parametrize(
    ("kode", "offset"), [("18.04.10.2010", "+0700"), ("51.06.01.2004", "+0800"), ("81.01.01.2001", "+0900")]
)
def test_times_are_those_of_the_village(make: Feeds, kode: str, offset: str) -> None:
    feeds = make({**FILES, "profil.yml": f"kode: {kode}\nnama: Susut\n"})
    read = feedparser.parse(feeds["pengumuman.xml"])
    assert read.entries[0].published == f"Mon, 23 Nov 2026 06:00:00 {offset}"


def test_the_alarm_has_its_own_feed(make: Feeds) -> None:
    read = feedparser.parse(make(FILES)["darurat.xml"])
    assert (read.feed.title, [entry.title for entry in read.entries]) == (
        "Pengumuman darurat Pekon Kerang",
        ["Siaga banjir"],
    )
    assert "<dt>Potensi bahaya dan dampak</dt><dd>Air naik.</dd>" in read.entries[0].summary


def test_drafts_and_what_is_dated_tomorrow_are_in_no_feed(make: Feeds) -> None:
    hidden = {
        "content/desa/berita/2026-11-25-besok.md": NEWS.replace("2026-11-21 14.30", "2026-11-25"),
        "content/desa/berita/2026-11-20-draf.md": NEWS.replace("---\njudul", "---\ndraf: ya\njudul", 1),
        "content/desa/berkas/jalan baru.gif": b"GIF89a0000",
        "content/desa/berkas/ba.pdf": b"%PDF-1.4",
    }
    titles = [entry.title for entry in feedparser.parse(make(hidden)["rss.xml"]).entries]
    assert titles == ["Situs Pekon Kerang"]


def test_a_village_that_has_published_nothing_says_what_its_site_holds(make: Feeds) -> None:
    feeds = make({})
    assert list(feeds) == ["rss.xml", "atom.xml", "feed.json"]
    read = feedparser.parse(feeds["rss.xml"])
    assert (read.entries[0].title, read.entries[0].link) == ("Situs Pekon Kerang", BASE)
    assert f'<li><a href="{BASE}profil.html">Profil</a></li>' in read.entries[0].summary


def test_without_an_address_there_is_no_feed(make: Feeds) -> None:
    assert make(FILES, base_url="") == {}


def test_a_thousand_news_make_a_feed_of_the_thirty_newest_and_leave_the_budgets_feed(make: Feeds) -> None:
    files = {"anggaran/2022.yml": BUDGET.replace("2026", "2022").replace("2025", "2021")}
    for number in range(1_000):
        day = f"{2023 + number // 336}-{number // 28 % 12 + 1}-{number % 28 + 1}"
        files[f"content/desa/berita/nomor-{number}.md"] = (
            f"---\njudul: Berita {number}\ntanggal: {day}\n---\nIsi.\n"
        )
    feeds = make(files)
    read = feedparser.parse(feeds["rss.xml"])
    assert [entry.title for entry in read.entries] == [f"Berita {number}" for number in range(999, 969, -1)]
    assert len(feedparser.parse(feeds["anggaran.xml"]).entries) == 3


def test_awkward_characters_reach_readers_whole(make: Feeds) -> None:
    text = '---\njudul: "A & B <C> \\"D\\" 漢字 😀"\ntanggal: 2026-11-21\n---\nE & F < G ]]> 5 > 3\n'
    feeds = make({"content/desa/berita/a.md": text})
    for name in ("rss.xml", "atom.xml"):
        etree.fromstring(feeds[name])
        entry = feedparser.parse(feeds[name]).entries[0]
        assert entry.title in {'A & B <C> "D" 漢字 😀', 'A &amp; B &lt;C&gt; "D" 漢字 😀'}
        assert entry.summary == "<p>E &amp; F &lt; G ]]&gt; 5 &gt; 3</p>"


def test_a_reader_follows_the_feed_over_http_and_finds_every_page(tmp_path: Path, make: Feeds) -> None:
    make(FILES)
    village = load_village(tmp_path, "desa").village
    assert village is not None
    served = tmp_path / "served"
    handler = partial(SimpleHTTPRequestHandler, directory=str(served))
    handler.func.log_message = lambda *_: None  # type: ignore[attr-defined]
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    settings = Settings(site_url=f"http://127.0.0.1:{server.server_port}/")
    for name, content in site_files(village, NOW, settings, ""):
        file = served / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        with urlopen(f"{settings.site_url}rss.xml") as answer:
            read = feedparser.parse(answer.read())
        assert len(read.entries) == 6
        for entry in read.entries:
            with urlopen(entry.link) as page:
                assert entry.title in page.read().decode() or "anggaran" in entry.link
    finally:
        server.shutdown()
        server.server_close()
