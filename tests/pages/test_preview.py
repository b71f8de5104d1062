"""What every page tells search engines and messengers: addresses, pictures, kinds, files that are there."""

import json
from datetime import datetime
from pathlib import Path
from urllib.parse import urljoin

import pytest
from lxml import etree, html
from lxml.html import HtmlElement

from generator.load.village import load_village
from generator.site.settings import Settings
from generator.site.village_site import site_files
from tests.pages.reading import Make

ROOT = Path(__file__).resolve().parents[2]
SITE = "https://contoh.github.io/terang/contoh/contoh-terang/"
TOP = "https://contoh.github.io/terang/"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the site of the invented example; one that says it is invented is in no sitemap."""
    loaded = load_village(ROOT, "contoh/contoh-terang")
    assert loaded.village is not None
    return dict(site_files(loaded.village, datetime(2026, 11, 24), Settings(TOP), "contoh/contoh-terang"))


@pytest.fixture(scope="module")
def trees(files: dict[str, bytes]) -> dict[str, HtmlElement]:
    return {path: html.fromstring(content) for path, content in files.items() if path.endswith(".html")}


def meta(page: HtmlElement, name: str) -> str:
    [found] = page.xpath(f"//meta[@property='{name}' or @name='{name}']/@content")
    return str(found)


def objects(page: HtmlElement) -> list[dict[str, object]]:
    [script] = page.xpath("//script[@type='application/ld+json']")
    found: list[dict[str, object]] = json.loads(script.text)["@graph"]
    return found


def kinds(page: HtmlElement) -> set[object]:
    return {one["@type"] for one in objects(page)}


def test_every_page_has_all_that_previews_ask_for(trees: dict[str, HtmlElement]) -> None:
    for path, page in trees.items():
        address = SITE + path.removesuffix("index.html")
        assert page.xpath("//link[@rel='canonical']/@href") == [address], path
        assert meta(page, "og:url") == address
        assert meta(page, "og:image").startswith(TOP)
        assert meta(page, "twitter:card") == "summary_large_image"
        names = ("og:title", "og:description", "og:site_name", "description")
        assert all(meta(page, name) for name in names), path
        assert meta(page, "og:type") == ("article" if "NewsArticle" in kinds(page) else "website"), path


def test_every_page_but_the_first_says_where_it_stands(trees: dict[str, HtmlElement]) -> None:
    for path, page in trees.items():
        assert ("BreadcrumbList" in kinds(page)) == (path != "index.html"), path


def test_the_office_is_described_at_home_and_named_where_a_page_refers_to_it(
    trees: dict[str, HtmlElement],
) -> None:
    whole = [path for path, page in trees.items() if "GovernmentOrganization" in kinds(page)]
    assert whole == ["index.html", "kontak.html"]
    for path, page in trees.items():
        [script] = page.xpath("//script[@type='application/ld+json']")
        assert script.text.count("#kantor") == script.text.count(f'"@id":"{SITE}#kantor","name":'), path


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("layanan/domisili.html", "GovernmentService"),
        ("berita/2026-11-10-rabat-beton-melati.html", "NewsArticle"),
        ("pengumuman/2026-11-19-musdes-apb-2027.html", "Event"),
        ("anggaran/2026.html", "Dataset"),
    ],
)
def test_pages_say_what_they_are_about(trees: dict[str, HtmlElement], path: str, kind: str) -> None:
    assert kind in kinds(trees[path])


def test_a_budget_year_leads_to_its_figures(trees: dict[str, HtmlElement], files: dict[str, bytes]) -> None:
    found = next(one for one in objects(trees["anggaran/2026.html"]) if one["@type"] == "Dataset")
    assert found["name"] == "Anggaran 2026 Desa Contoh Terang"
    assert found["url"] == f"{SITE}anggaran/2026.html"
    assert found["creator"] == {
        "@type": "GovernmentOrganization",
        "@id": f"{SITE}#kantor",
        "name": "Desa Contoh Terang",
    }
    assert found["temporalCoverage"] == "2026"
    assert 50 <= len(str(found["description"])) <= 5000
    assert found["distribution"] == [
        {
            "@type": "DataDownload",
            "encodingFormat": kind,
            "contentUrl": f"{SITE}data/anggaran/2026/anggaran-2026.{end}",
        }
        for kind, end in (("text/csv", "csv"), ("application/json", "json"))
    ]
    assert all(f"data/anggaran/2026/anggaran-2026.{end}" in files for end in ("csv", "json"))


def test_news_of_years_ago_is_in_the_sitemap_and_reached_by_links(make: Make) -> None:
    news = {
        f"content/desa/berita/{year}-{month:02}.md": f"---\njudul: Kabar {month}/{year}\n"
        f"tanggal: {year}-{month:02}-03\n---\nIsi.\n"
        for year in range(2019, 2026)
        for month in range(1, 13)
    }
    files = dict(site_files(make(news), datetime(2026, 11, 24), Settings(TOP), "desa"))
    pages = {path for path in files if path.endswith(".html")}
    named = etree.fromstring(files["sitemap.xml"]).xpath("//*[local-name()='loc']/text()")
    assert sorted(named) == sorted(f"{TOP}desa/{path.removesuffix('index.html')}" for path in pages)
    reached, ahead = set[str](), ["index.html"]
    while ahead:
        path = ahead.pop()
        if path in pages and path not in reached:
            reached.add(path)
            hrefs = html.fromstring(files[path]).xpath("//body//a/@href")
            ahead += [urljoin(path, href).partition("#")[0] for href in hrefs if ":" not in href]
    assert reached == pages
    assert f"{TOP}desa/berita/2019-01.html" in named
