"""What surrounds every page: head data, security policy, name, office, emergencies, footer."""

import gzip
import json
import re
from base64 import b64encode
from hashlib import sha256
from typing import Any

import pytest
from lxml import html
from lxml.html import HtmlElement

from generator.pages.notfound import not_found_page
from generator.render.environment import environment
from generator.site.assets import assets
from generator.site.documents import document, fragment
from tests.pages.reading import Make, Pages

OFFICE = """\
kode: 18.01.10.2013
nama: Bumi Daya
alamat: Jalan Contoh Nomor 1
telepon: 0721-253344
whatsapp: 0812-3456-7890
jam_layanan:
  - {hari: Senin-Kamis, buka: 08.00, tutup: 15.00}
  - {hari: Jumat, buka: 08.00, tutup: 11.30}
  - {hari: Sabtu-Minggu, catatan: tutup}
per_tanggal: 2026-10-31
"""
JSON_LD = "//script[@type='application/ld+json']"
FLOOD = """\
---
judul: Waspada banjir
jenis: darurat
tanggal: 2026-11-23
berakhir: 2026-11-25
---
Pos di SD Negeri 2.
"""


def meta(page: HtmlElement, name: str) -> list[str]:
    return list(page.xpath(f"//meta[@name='{name}' or @property='{name}' or @http-equiv='{name}']/@content"))


def words(page: HtmlElement, path: str) -> str:
    return " ".join(" ".join(node.text_content().split()) for node in page.xpath(path))


def steps(trail: dict[str, Any]) -> list[tuple[str, str | None]]:
    return [(item["name"], item.get("item")) for item in trail["itemListElement"]]


def test_titles_name_page_village_and_place(make: Make, pages: Pages) -> None:
    site = pages(make({"profil.yml": OFFICE}))
    assert site["index.html"].findtext(".//title") == "Desa Bumi Daya, Palas, Lampung Selatan"
    assert site["profil.html"].findtext(".//title") == "Profil - Desa Bumi Daya, Palas, Lampung Selatan"


def test_villages_of_one_name_have_different_titles(make: Make, pages: Pages) -> None:
    east = pages(make({"profil.yml": "kode: 18.07.17.2001\nnama: Labuhan Ratu\n"}))
    city = pages(make({"profil.yml": "kode: 18.71.14.1002\nnama: Labuhan Ratu\n"}))
    assert east["profil.html"].findtext(".//title") != city["profil.html"].findtext(".//title")


def test_a_long_title_leaves_out_the_place_before_its_own_words(make: Make, pages: Pages) -> None:
    name = "Permohonan Pembuatan Kartu Identitas Anak yang Hilang"
    site = pages(make({"profil.yml": OFFICE, "layanan.yml": f"layanan:\n  - {{id: kia, nama: {name}}}\n"}))
    assert site["layanan/kia.html"].findtext(".//title") == f"{name} - Desa Bumi Daya"


def test_head_tells_search_engines_and_previews_the_address(make: Make, pages: Pages) -> None:
    page = pages(make({}))["profil.html"]
    address = "https://contoh.github.io/repo/desa/profil.html"
    assert page.xpath("//link[@rel='canonical']/@href") == [address]
    assert meta(page, "og:url") == [address]
    picture = f"https://contoh.github.io/repo/aset/{assets()['bagikan.png'][0]}"
    assert meta(page, "og:image") == [picture]
    assert meta(page, "og:locale") == ["id_ID"]
    assert meta(page, "twitter:card") == ["summary_large_image"]
    assert page.get("lang") == "id"


def test_policy_allows_nothing_but_the_sites_own_files(make: Make, pages: Pages) -> None:
    assert meta(pages(make({}))["index.html"], "Content-Security-Policy") == [
        (
            "default-src 'none';style-src 'self';img-src 'self';script-src 'self';manifest-src 'self';"
            "connect-src 'self';base-uri 'none';form-action 'none'"
        )
    ]


def test_policy_allows_pictures_within_the_page_only_where_there_is_one(make: Make, pages: Pages) -> None:
    site = pages(make({"layanan.yml": "layanan:\n  - {id: kia, nama: KIA}\n"}))
    inside = {path for path, page in site.items() if page.xpath("//img[starts-with(@src,'data:')]")}
    assert inside == {"layanan/kia.html"}
    assert {
        path for path, page in site.items() if "data:" in meta(page, "Content-Security-Policy")[0]
    } == inside


def test_policy_allows_the_one_style_with_the_villages_colours(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": OFFICE + 'warna: {utama: "#1e3a8a"}\n'}))["index.html"]
    style = page.xpath("//style")[0].text
    assert "--utama:#1e3a8a" in style
    expected = b64encode(sha256(style.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{expected}';" in meta(page, "Content-Security-Policy")[0]
    assert meta(page, "theme-color") == ["#26345c", "#1e3a8a"]


def test_no_page_has_inline_styles_scripts_or_handlers(make: Make, pages: Pages) -> None:
    for page in pages(make({"profil.yml": OFFICE})).values():
        assert not page.xpath("//@style")
        assert not page.xpath("//script[not(@src) and not(@type='application/ld+json')]")
        assert not [name for node in page.iter() for name in node.attrib if name.startswith("on")]


def test_invented_villages_say_so_on_each_page_and_to_search_engines(make: Make, pages: Pages) -> None:
    site = pages(make({"profil.yml": "kode: 99.99.99.2001\nnama: Contoh\ncontoh: ya\n"}))
    assert {words(page, "//p[@class='contoh']") for page in site.values()} == {"Data contoh, bukan sungguhan"}
    assert {tuple(meta(page, "robots")) for page in site.values()} == {("noindex",)}


def test_office_is_reachable_before_the_first_heading(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": OFFICE}))["index.html"]
    office = page.xpath("//div[@class='kantor']")[0]
    assert words(office, ".") == (
        "Senin-Kamis 08.00-15.00; Jumat 08.00-11.30 WIB 0721-253344 WhatsApp kantor"
    )
    assert office.xpath(".//a/@href") == ["tel:+62721253344", "https://wa.me/6281234567890"]


def test_a_village_without_numbers_has_no_office_bar(make: Make, pages: Pages) -> None:
    assert not pages(make({}))["index.html"].xpath("//div[@class='kantor']")


def test_emergencies_in_force_stand_on_every_page(make: Make, pages: Pages) -> None:
    site = pages(make({"content/desa/pengumuman/banjir.md": FLOOD}))
    assert {words(page, "//div[@class='darurat']") for page in site.values()} == {"Darurat Waspada banjir"}
    assert site["profil.html"].xpath("//div[@class='darurat']//a/@href") == ["pengumuman/banjir.html"]


def test_an_emergency_that_has_ended_is_gone(make: Make, pages: Pages) -> None:
    over = FLOOD.replace("2026-11-25", "2026-11-23")
    assert not pages(make({"content/desa/pengumuman/banjir.md": over}))["profil.html"].xpath(
        "//div[@class='darurat']"
    )


def test_menu_names_the_word_menu_and_marks_the_page(make: Make, pages: Pages) -> None:
    page = pages(make({"profil.yml": OFFICE}))["profil.html"]
    assert words(page, "//details[@class='menu']/summary") == "Menu"
    assert words(page, "//nav[@aria-label='Menu utama']//a[@aria-current='page']") == "Profil"


def test_breadcrumbs_lead_back_except_on_the_home_page(make: Make, pages: Pages) -> None:
    site = pages(make({"layanan.yml": "layanan:\n  - {id: domisili, nama: Surat Domisili}\n"}))
    assert not site["index.html"].xpath("//nav[@aria-label='Jejak']")
    trail = site["layanan/domisili.html"].xpath("//nav[@aria-label='Jejak']")[0]
    assert words(trail, ".//li") == "Beranda Layanan Surat Domisili"
    assert trail.xpath(".//a/@href") == ["../index.html", "../layanan/index.html"]


def test_json_ld_of_every_page_is_whole_and_absolute(make: Make, pages: Pages) -> None:
    site = pages(make({"profil.yml": OFFICE, "layanan.yml": "layanan:\n  - {id: kia, nama: KIA}\n"}))
    for page in site.values():
        graph = json.loads(page.xpath(JSON_LD)[0].text)
        assert graph["@context"] == "https://schema.org"
    graph = json.loads(site["layanan/kia.html"].xpath(JSON_LD)[0].text)
    trail, service = graph["@graph"]
    assert steps(trail) == [("Layanan", "https://contoh.github.io/repo/desa/layanan/"), ("KIA", None)]
    [trail] = json.loads(site["profil.html"].xpath(JSON_LD)[0].text)["@graph"]
    assert steps(trail) == [("Beranda", "https://contoh.github.io/repo/desa/"), ("Profil", None)]
    assert service["url"] == "https://contoh.github.io/repo/desa/layanan/kia.html"
    assert service["provider"] == {
        "@type": "GovernmentOrganization",
        "@id": "https://contoh.github.io/repo/desa/#kantor",
        "name": "Desa Bumi Daya",
    }


def test_the_home_page_says_how_to_reach_the_office(make: Make, pages: Pages) -> None:
    script = pages(make({"profil.yml": OFFICE}))["index.html"].xpath(JSON_LD)[0]
    office = json.loads(script.text)["@graph"][0]
    assert office["url"] == "https://contoh.github.io/repo/desa/"
    assert office["telephone"] == "0721-253344"
    assert office["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Jalan Contoh Nomor 1",
        "addressLocality": "Palas",
        "addressRegion": "Lampung",
        "addressCountry": "ID",
    }


def test_what_people_write_cannot_end_the_json_ld(make: Make, pages: Pages) -> None:
    profil = OFFICE.replace("Jalan Contoh Nomor 1", '"</script><b>&"')
    script = pages(make({"profil.yml": profil}))["index.html"].xpath(JSON_LD)[0]
    assert "<" not in script.text
    assert "&" not in script.text
    assert json.loads(script.text)["@graph"][0]["address"]["streetAddress"] == "</script><b>&"


def test_footer_says_office_licence_and_the_date_of_the_data(make: Make, pages: Pages) -> None:
    footer = words(pages(make({"profil.yml": OFFICE}))["index.html"], "//footer")
    assert footer == (
        "Kantor Desa Bumi Daya Jalan Contoh Nomor 1 "
        "Portal Umpan RSS Lisensi CC BY 4.0 Data terbaru per 31 Oktober 2026."
    )


def test_every_page_leads_to_the_ways_to_complain_and_names_two(make: Make, pages: Pages) -> None:
    ways = "{jenis: whatsapp, nilai: 0812-0000-0000}, {jenis: lapor, nilai: 'https://www.lapor.go.id/'}"
    made = pages(make({"pemerintahan.yml": f"pengaduan: {{kanal: [{ways}]}}"}))
    assert "Pengaduan: WhatsApp 0812-0000-0000, lapor.go.id" in words(made["profil.html"], "//footer")
    href = made["profil.html"].xpath("//footer//a[.='Cara mengadu']/@href")
    assert href == ["kontak.html#pengaduan"]
    assert made["kontak.html"].xpath("//section[@id='pengaduan']")


def test_local_words_come_from_the_code(make: Make, pages: Pages) -> None:
    assert words(pages(make({}))["index.html"], "//a[@class='nama']") == (
        "KPekon Kerang Kec. Batu Brak, Kab. Lampung Barat"
    )


def test_all_links_end_in_a_file_name(make: Make, pages: Pages) -> None:
    for page in pages(make({"profil.yml": OFFICE})).values():
        inside = [href for href in page.xpath("//a/@href") if not re.match(r"[a-z]+:|#", href)]
        assert inside
        assert all(re.search(r"\.[a-z]+(#.*)?$", href) for href in inside)


def test_frame_stays_small(make: Make, pages: Pages) -> None:
    village = make({"profil.yml": OFFICE})
    page = pages(village)["profil.html"]
    main = page.xpath("//main")[0]
    main.clear()
    assert len(html.tostring(page)) < 4_000


def test_all_css_is_at_most_8_kb_on_the_wire() -> None:
    assert len(gzip.compress(assets()["terang.css"][1], 9, mtime=0)) <= 8 * 1024


@pytest.mark.parametrize(
    ("site_url", "home"),
    [
        ("https://contoh.github.io/repo/", "/repo/index.html"),
        ("https://contoh.id", "/index.html"),
        ("", "/index.html"),
    ],
)
def test_the_page_for_lost_addresses_works_at_any_depth(site_url: str, home: str) -> None:
    page, frame = not_found_page("Situs contoh", site_url, "24 November 2026")
    env = environment()
    found = html.document_fromstring(document(env, page, frame, fragment(env, page, frame)))
    beside = "index.html"  # the first page of the folder that was asked for
    assert set(found.xpath("//main//a/@href")) == {home, beside}
    assert all(href.startswith(("/", "#", "http")) or href == beside for href in found.xpath("//@href"))
    assert words(found, "//h1") == "Halaman tidak ditemukan"
