"""The portal over many villages: its tree, its pages, its search, its sitemaps."""

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

from generator.pages.level import build_levels
from generator.pages.portal import MOST_LISTED
from generator.pages.summary import Summary
from generator.site.portal_site import Portal, level_files, village_names
from generator.site.settings import Settings
from tests.site.sample import BUMI_DAYA, KERANG, SELATAN, SUKARAJA, make, post, repository, write

BARAT = Summary(
    path="lampung-barat/batu-brak/kerang",
    kode="18.04.10.2010",
    nama="Pekon Kerang",
    sebutan="Pekon",
    kecamatan="Kecamatan Batu Brak",
    kabupaten="Kabupaten Lampung Barat",
    provinsi="Lampung",
)


def hundreds() -> list[Summary]:
    """Return more villages than a page lists, in one kecamatan."""
    numbers = range(MOST_LISTED)
    return [
        BARAT,
        *(
            replace(SELATAN, path=f"lampung-selatan/palas/d-{n}", nama=f"Desa D {n}", nama_lain=())
            for n in numbers
        ),
    ]


def files_of(villages: list[Summary]) -> dict[str, str]:
    """Return the texts of all files of a portal."""
    top = build_levels(villages, "Situs Uji")
    portal = Portal(
        top, Settings("https://contoh.id/"), date(2026, 11, 24), lambda _: b'{"items": []}', lambda _: ""
    )
    return {
        name: content.decode()
        for level, above in top.walk()
        for name, content in level_files(portal, level, above)
    }


def test_levels_are_named_after_the_area_that_their_villages_share() -> None:
    top = build_levels([SELATAN, BARAT], "Situs Uji")
    assert [(level.path, level.nama) for level, _ in top.walk()] == [
        ("", "Situs Uji"),
        ("lampung-barat", "Kabupaten Lampung Barat"),
        ("lampung-barat/batu-brak", "Kecamatan Batu Brak"),
        ("lampung-selatan", "Kabupaten Lampung Selatan"),
        ("lampung-selatan/palas", "Kecamatan Palas"),
    ]


def test_a_folder_that_is_no_area_is_called_after_itself() -> None:
    other = replace(BARAT, path="lampung-selatan/palas/kerang")
    top = build_levels([SELATAN, other], "Situs Uji")
    assert [level.nama for level, _ in top.walk()] == ["Situs Uji", "Lampung Selatan", "Palas"]


def test_a_province_may_stand_above_the_kabupaten() -> None:
    villages = [replace(village, path=f"lampung/{village.path}") for village in (SELATAN, BARAT)]
    assert build_levels(villages, "Situs Uji").anak[0].nama == "Lampung"


def test_villages_are_counted_by_their_own_word() -> None:
    assert build_levels([SELATAN, BARAT, replace(SELATAN, path="x")], "S").jumlah == "2 desa dan 1 pekon"
    three = [SELATAN, BARAT, replace(BARAT, path="y", sebutan="Kelurahan")]
    assert build_levels(three, "S").jumlah == "1 desa, 1 kelurahan dan 1 pekon"


def test_a_small_portal_names_every_village_without_a_script() -> None:
    page = files_of([SELATAN, BARAT])["index.html"]
    assert re.search('<h2><a href="lampung-selatan/index.html">Kabupaten Lampung Selatan</a></h2>', page)
    assert (
        '<a href="lampung-selatan/palas/bumi-daya/index.html" data-lain="Bumidaya">Desa Bumi Daya</a>' in page
    )
    assert "data-nama" not in page


def test_a_large_portal_names_its_areas_and_keeps_the_names_for_the_search() -> None:
    found = files_of(hundreds())
    page = found["index.html"]
    assert 'data-nama="desa.json"' in page
    assert "<b>Kabupaten Lampung Selatan</b><small>300 desa</small>" in page
    assert "Desa D 7" not in page
    assert len(page) < 12_000
    assert "Desa D 7<" in found["lampung-selatan/palas/index.html"]


def test_names_for_the_search_say_only_what_does_not_follow() -> None:
    rows = json.loads(
        village_names(build_levels([SELATAN, BARAT, replace(BARAT, path="lampung-barat/batu-brak/k2")], "S"))
    )
    assert rows == [
        [
            "lampung-barat/batu-brak",
            "Kecamatan Batu Brak, Kabupaten Lampung Barat",
            ["Pekon Kerang|k2", "Pekon Kerang"],
        ],
        ["lampung-selatan/palas", "Kecamatan Palas, Kabupaten Lampung Selatan", ["Desa Bumi Daya||Bumidaya"]],
    ]


def test_where_one_village_stands_there_is_nothing_to_search() -> None:
    found = files_of([SELATAN, BARAT])
    assert 'role="search"' in found["index.html"]
    assert 'role="search"' not in found["lampung-barat/index.html"]
    assert "portal." not in found["lampung-barat/index.html"]


def test_a_page_leads_back_up() -> None:
    page = files_of([SELATAN, BARAT])["lampung-selatan/palas/index.html"]
    assert '<a href="../../lampung-selatan/index.html">Kabupaten Lampung Selatan</a>' in page
    assert '<a href="../../index.html">Beranda</a>' in page


def test_each_level_tells_the_newest_news_of_its_villages(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    flood = "jenis: darurat\nmulai: 2026-11-20 06.00\nberakhir: 2026-11-30 12.00\n"
    write(
        root,
        {
            f"content/{BUMI_DAYA}/berita/panen.md": post("Panen <raya>", "2026-10-02"),
            f"content/{BUMI_DAYA}/berita/lama.md": post("Kabar lama", "2025-10-02"),
            f"content/{KERANG}/pengumuman/banjir.md": post("Banjir", "2026-11-20", flood),
        },
    )
    make(root, out)
    assert told(out / "index.html") == [
        (f"{KERANG}/pengumuman/banjir.html", "Banjir", "Darurat · Pekon Kerang"),
        (f"{BUMI_DAYA}/berita/panen.html", "Panen &lt;raya&gt;", "Desa Bumi Daya"),
        (f"{BUMI_DAYA}/berita/lama.html", "Kabar lama", "Desa Bumi Daya"),
    ]
    assert told(out / "lampung-barat/index.html") == [
        (f"../{KERANG}/pengumuman/banjir.html", "Banjir", "Darurat · Pekon Kerang"),
    ]


def told(page: Path) -> list[tuple[str, ...]]:
    """Return address, title and source of each of a page's newest news."""
    return re.findall(
        '<h3><a href="([^"]+)">([^<]+)</a></h3><p class="redup">([^<]+)</div>', page.read_text()
    )


def test_sitemaps_name_what_exists_and_no_invented_village(tmp_path: Path) -> None:
    root, out = repository(tmp_path / "data"), tmp_path / "public"
    write(root, {f"villages/{KERANG}/profil.yml": "kode: 18.04.10.2010\nnama: Kerang\ncontoh: ya\n"})
    make(root, out)
    base = "https://contoh.github.io/uji/"
    maps = addresses(out / "sitemap.xml")
    assert maps == [
        f"{base}{name}"
        for name in ("sitemap-portal.xml", f"{BUMI_DAYA}/sitemap.xml", f"{SUKARAJA}/sitemap.xml")
    ]
    pages = [page for one in maps for page in addresses(out / one.removeprefix(base))]
    assert f"{base}lampung-selatan/palas/" in pages
    assert f"{base}{BUMI_DAYA}/profil.html" in pages
    for page in pages:
        place = out / page.removeprefix(base)
        assert (place / "index.html" if page.endswith("/") else place).is_file(), page
    assert f"Sitemap: {base}sitemap.xml" in (out / "robots.txt").read_text()


def test_an_invented_village_alone_has_no_sitemap_and_names_none(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data", BUMI_DAYA), {})
    profil = root / "villages" / BUMI_DAYA / "profil.yml"
    profil.write_text(profil.read_text() + "contoh: ya\n")
    make(root, tmp_path / "public")
    assert not (tmp_path / "public/sitemap.xml").exists()
    assert (tmp_path / "public/robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def test_without_an_address_there_is_no_sitemap(tmp_path: Path) -> None:
    root = write(repository(tmp_path / "data"), {"mkdocs.yml": "site_name: Uji\n"})
    make(root, tmp_path / "public")
    assert not list((tmp_path / "public").rglob("sitemap*.xml"))
    assert (tmp_path / "public/robots.txt").read_text() == "User-agent: *\nAllow: /\n"


def addresses(file: Path) -> list[str]:
    """Return the addresses that a sitemap names."""
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    return [element.text or "" for element in ElementTree.parse(file).iter(f"{space}loc")]


def test_a_name_cannot_lead_elsewhere_in_the_search() -> None:
    odd = replace(BARAT, nama="Pekon A|javascript://x", nama_lain=("B|https://x.id/",))
    row = json.loads(village_names(build_levels([odd], "S")))[0][2][0]
    assert row.split("|")[0] == "Pekon A/javascript://x"
    assert row.split("|")[2:] == ["B/https://x.id/"]
