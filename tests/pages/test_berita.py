"""News: an index that stays short, lists by year and topic, and a page for each post."""

import json

from tests.pages.reading import Files, Make, Pages, words

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x02\x80\0\0\x01\xe0"


def news(day: str, name: str = "a", head: str = "", body: str = "Isi berita.") -> Files:
    text = f"---\njudul: Berita {name} {day}\ntanggal: {day}\n{head}---\n{body}\n"
    return {f"content/desa/berita/{day[:10]}-{name}.md": text}


def many(count: int, head: str = "") -> Files:
    """Return news on the days from 1 January 2024 on, one a day, twelve a month."""
    found: dict[str, str | bytes] = {}
    for number in range(count):
        year, month, day = 2024 + number // 144, number // 12 % 12 + 1, number % 12 + 1
        found |= news(f"{year}-{month:02}-{day:02}", str(number), head)
    return found


def test_a_village_without_news_has_no_such_pages(make: Make, pages: Pages) -> None:
    assert not [path for path in pages(make({})) if path.startswith("berita")]


def test_drafts_and_news_of_tomorrow_appear_nowhere(make: Make, pages: Pages) -> None:
    hidden = {**news("2026-11-25"), **news("2026-11-20", "b", "draf: ya\n")}
    assert not [path for path in pages(make(hidden)) if path.startswith("berita")]
    shown = pages(make({**hidden, **news("2026-11-24 23.00", "c")}))
    assert [path for path in shown if path.startswith("berita")] == [
        "berita/index.html",
        "berita/2026-11-24-c.html",
    ]
    for page in shown.values():
        assert "Berita a" not in page.text_content()
        assert "Berita b" not in page.text_content()


def test_a_few_news_stand_on_one_page_by_year(make: Make, pages: Pages) -> None:
    shown = pages(make({**news("2026-11-20"), **news("2025-01-02"), **news("2026-01-02")}))
    page = shown["berita/index.html"]
    assert words(page, "//main//section/h2") == ["2026", "2025"]
    assert words(page, "//main//h3") == ["Berita a 2026-11-20", "Berita a 2026-01-02", "Berita a 2025-01-02"]
    assert not [path for path in shown if path.startswith("berita/arsip")]


def test_many_news_are_listed_by_year_in_pages_of_thirty(make: Make, pages: Pages) -> None:
    shown = pages(make(many(200)))
    index = shown["berita/index.html"]
    assert len(index.xpath("//main//h3")) == 12
    assert words(index, "//nav[@aria-labelledby='arsip']//li") == ["2025 56 berita", "2024 144 berita"]
    archive = {
        path: len(page.xpath("//main//li/div/h2")) for path, page in shown.items() if "/arsip/" in path
    }
    assert archive == {
        "berita/arsip/2025.html": 30,
        "berita/arsip/2025.2.html": 26,
        "berita/arsip/2024.html": 30,
        "berita/arsip/2024.2.html": 30,
        "berita/arsip/2024.3.html": 30,
        "berita/arsip/2024.4.html": 30,
        "berita/arsip/2024.5.html": 24,
    }
    numbers = shown["berita/arsip/2025.2.html"].xpath("//nav[@class='lembar']//a/@href")
    assert numbers == ["../../berita/arsip/2025.html", "../../berita/arsip/2025.2.html"]


def test_every_news_is_reachable_and_no_page_grows_with_them(make: Make, pages: Pages) -> None:
    shown = pages(make(many(200, "topik: jalan\n")))
    linked = {
        address.removeprefix("../").removeprefix("../")
        for page in shown.values()
        for address in page.xpath("//main//a/@href")
    }
    articles = {path for path in shown if path.count("/") == 1 and path.startswith("berita/2")}
    assert len(articles) == 200
    assert articles <= linked
    assert max(len(page.xpath("//a")) for page in shown.values()) < 60


def test_a_topic_that_joins_news_has_a_page_and_a_lonely_one_has_none(make: Make, pages: Pages) -> None:
    shown = pages(
        make(
            {
                **news("2026-11-20", "a", "topik: [Dana Desa, jalan]\n"),
                **news("2026-11-21", "b", "topik: dana desa\n"),
            }
        )
    )
    assert words(shown["berita/index.html"], "//nav[@aria-label='Topik']//li") == ["dana desa 2"]
    assert words(shown["berita/topik/dana-desa.html"], "//main//h2") == [
        "Berita b 2026-11-21",
        "Berita a 2026-11-20",
    ]
    article = shown["berita/2026-11-20-a.html"]
    assert article.xpath("//ul[@aria-label='Topik']//a/@href") == ["../berita/topik/dana-desa.html"]
    assert words(article, "//ul[@aria-label='Topik']/li") == ["Dana Desa", "jalan"]


def test_an_article_leads_to_its_neighbours_and_to_others_of_its_topic(make: Make, pages: Pages) -> None:
    files = {
        key: text
        for day in range(10, 18)
        for key, text in news(f"2026-11-{day}", "a", "topik: jalan\n" if day % 2 else "").items()
    }
    article = pages(make(files))["berita/2026-11-13-a.html"]
    neighbours = article.xpath("//nav[@class='tetangga takcetak']/a")
    assert [(link.get("rel"), link.get("href")) for link in neighbours] == [
        ("prev", "../berita/2026-11-12-a.html"),
        ("next", "../berita/2026-11-14-a.html"),
    ]
    related = article.xpath("//section[@id='terkait']//a/@href")
    assert related == [f"../berita/2026-11-{day}-a.html" for day in (11, 15, 17)]


PHOTO = """\
foto: jalan baru.png
alt: Jalan beton di antara sawah
ringkasan: Jalan kini dapat dilalui truk.
penulis: Kasi Kesejahteraan
galeri:
  - {berkas: jalan baru.png, alt: Gorong-gorong}
lampiran:
  - {judul: Berita acara, berkas: ba.pdf}
  - {judul: Peta, tautan: https://peta.example.id/a}
"""
FILES: Files = {
    **news(
        "2026-11-20 08.30", "a", PHOTO, "## Rincian\n\n![Peta](jalan%20baru.png)\n\nLihat [acara](ba.pdf)."
    ),
    "content/desa/berkas/jalan baru.png": PNG,
    "content/desa/berkas/ba.pdf": b"%PDF-1.4" + b"0" * 45_000,
}


def test_an_article_shows_photo_text_gallery_and_files(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["berita/2026-11-20-a.html"]
    assert words(page, "//article/p[@class='redup']") == ["Jumat, 20 November 2026 · Kasi Kesejahteraan"]
    photo = page.xpath("//article/figure/img")[0]
    assert dict(photo.attrib) == {
        "src": "../berkas/jalan%20baru.png",
        "alt": "Jalan beton di antara sawah",
        "width": "640",
        "height": "480",
    }
    inside = page.xpath("//div[@class='tulisan']//img")[0]
    assert (inside.get("loading"), inside.get("width"), inside.get("src")) == (
        "lazy",
        "640",
        "../berkas/jalan%20baru.png",
    )
    assert page.xpath("//ul[@class='galeri']//img/@alt") == ["Gorong-gorong"]
    assert words(page, "//ul[@class='lampiran']/li") == [
        "Berita acara (PDF, 45 KB)",
        "Peta (peta.example.id)",
    ]
    assert page.xpath("//div[@class='tulisan']//a/@href") == ["../berkas/ba.pdf"]


def test_an_article_is_passed_on_with_title_summary_and_address(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["berita/2026-11-20-a.html"]
    assert page.xpath("//pre[@class='salin']")[0].text_content() == (
        "*Berita a 2026-11-20 08.30*\nJalan kini dapat dilalui truk.\nPekon Kerang, 20 November 2026\n"
        "https://contoh.github.io/repo/desa/berita/2026-11-20-a.html"
    )
    assert page.xpath("//p[@class='aksi']/a/@href")[0].startswith("https://wa.me/?text=*Berita%20a%20")


def test_an_article_is_described_to_machines(make: Make, pages: Pages) -> None:
    page = pages(make(FILES))["berita/2026-11-20-a.html"]
    graph = json.loads(page.xpath("//script[@type='application/ld+json']")[0].text_content())["@graph"]
    article = next(node for node in graph if node["@type"] == "NewsArticle")
    assert article == {
        "@type": "NewsArticle",
        "headline": "Berita a 2026-11-20 08.30",
        "url": "https://contoh.github.io/repo/desa/berita/2026-11-20-a.html",
        "inLanguage": "id",
        "author": {"@type": "Organization", "name": "Kasi Kesejahteraan"},
        "publisher": {
            "@type": "GovernmentOrganization",
            "@id": "https://contoh.github.io/repo/desa/#kantor",
            "name": "Pekon Kerang",
        },
        "datePublished": "2026-11-20T08:30:00+07:00",
        "image": ["https://contoh.github.io/repo/desa/berkas/jalan%20baru.png"],
    }
    assert page.xpath("//meta[@property='og:type']/@content") == ["article"]
