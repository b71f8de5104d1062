"""Who follows a kabupaten sees the announcement of one village after one build."""

from pathlib import Path

import feedparser
from lxml import etree, html

from tests.site.sample import BUMI_DAYA, KERANG, SUKARAJA, make, post, repository, write

SITE = "https://contoh.github.io/uji/"


def titles(out: Path, feed: str) -> list[str]:
    return [entry.title for entry in feedparser.parse((out / feed).read_bytes()).entries]


def built(tmp_path: Path, files: dict[str, str], *paths: str) -> Path:
    root, out = repository(tmp_path / "data", *paths), tmp_path / "public"
    write(root, files)
    assert make(root, out).held == ()
    return out


def test_an_announcement_of_a_village_reaches_every_level_above_it_and_no_other(tmp_path: Path) -> None:
    files = {f"content/{BUMI_DAYA}/pengumuman/2026-11-20-a.md": post("Posyandu", "2026-11-20")}
    out = built(tmp_path, files)
    for level in ("", "lampung-selatan/", "lampung-selatan/palas/"):
        assert titles(out, f"{level}rss.xml") == ["Posyandu (Desa Bumi Daya)"]
    assert titles(out, "lampung-barat/rss.xml") == ["Situs Pekon Kerang"]


def test_an_inherited_announcement_comes_once_under_its_issuers_name(tmp_path: Path) -> None:
    files = {"content/lampung-selatan/pengumuman/2026-11-20-a.md": post("Vaksin", "2026-11-20")}
    out = built(tmp_path, files)
    assert titles(out, "rss.xml") == ["Vaksin (Kabupaten Lampung Selatan)"]
    assert titles(out, f"{BUMI_DAYA}/rss.xml") == titles(out, f"{SUKARAJA}/rss.xml") == ["Vaksin"]
    entry = feedparser.parse((out / "rss.xml").read_bytes()).entries[0]
    assert (out / entry.link.removeprefix(SITE)).is_file()
    assert entry.summary == "<p>Isi Vaksin.</p>"


def test_every_level_names_a_feed_and_lists_those_of_its_villages(tmp_path: Path) -> None:
    files = {f"content/{BUMI_DAYA}/berita/2026-11-20-a.md": post("Jalan", "2026-11-20")}
    out = built(tmp_path, files)
    for level in ("", "lampung-selatan/palas/", "lampung-barat/"):
        page = html.document_fromstring((out / level / "index.html").read_bytes())
        found = page.xpath("//link[@rel='alternate']/@href")
        root = "../" * level.count("/")
        topics = ["berita.xml"] if level != "lampung-barat/" else []
        assert found == [f"{root}{level}{name}" for name in ("rss.xml", "atom.xml", "feed.json", *topics)]
        assert page.xpath("//p[contains(., 'OPML')]/a/@href")[2:] == [
            f"{root}{level}{name}" for name in topics
        ]
    outlines = etree.fromstring((out / "umpan.opml").read_bytes()).iterfind("body/outline")
    assert {one.get("xmlUrl") for one in outlines} == {
        f"{SITE}{path}/rss.xml" for path in (BUMI_DAYA, SUKARAJA, KERANG)
    }


def test_a_file_from_above_is_published_once_at_its_level(tmp_path: Path) -> None:
    text = "---\njudul: Vaksin\ntanggal: 2026-11-20\nlampiran: [edaran.pdf]\n---\nIsi.\n"
    files = {
        "content/lampung-selatan/pengumuman/a.md": text,
        "content/lampung-selatan/berkas/edaran.pdf": "%PDF-1.4",
    }
    out = built(tmp_path, files)
    assert [file.relative_to(out).as_posix() for file in out.rglob("edaran.pdf")] == [
        "lampung-selatan/berkas/edaran.pdf"
    ]
    page = html.document_fromstring((out / BUMI_DAYA / "pengumuman/lampung-selatan-a.html").read_bytes())
    link = page.xpath("//ul[@class='lampiran']//a/@href")[0]
    assert (out / BUMI_DAYA / "pengumuman" / link).resolve() == (
        out / "lampung-selatan/berkas/edaran.pdf"
    ).resolve()


def test_a_village_that_stands_alone_has_the_files_from_above_too(tmp_path: Path) -> None:
    text = "---\njudul: Vaksin\ntanggal: 2026-11-20\nlampiran: [edaran.pdf]\n---\nIsi.\n"
    files = {
        "content/lampung-selatan/pengumuman/a.md": text,
        "content/lampung-selatan/berkas/edaran.pdf": "%PDF-1.4",
    }
    out = built(tmp_path, files, BUMI_DAYA)
    page = html.document_fromstring((out / "pengumuman/lampung-selatan-a.html").read_bytes())
    link = page.xpath("//ul[@class='lampiran']//a/@href")[0]
    assert (out / "pengumuman" / link).resolve().is_file()


def test_an_edit_of_a_post_changes_the_feeds_above_it(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    name = f"content/{BUMI_DAYA}/berita/2026-11-20-a.md"
    write(root, {name: post("Jalan", "2026-11-20")})
    make(root, out)
    write(root, {name: post("Jalan baru", "2026-11-20")})
    make(root, out)
    assert titles(out, "lampung-selatan/rss.xml") == ["Jalan baru (Desa Bumi Daya)"]
