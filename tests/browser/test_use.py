"""What people do on a page: the keyboard through the menu, the two searches, every link."""

from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
from lxml import html
from playwright.sync_api import Browser, Page, expect

from tests.browser.kinds import EXAMPLE, KINDS

FAMILIES = (
    ("buat", "pembuatan", "membuat", "dibuat"),
    ("bangun", "pembangunan", "membangun", "bangunan"),
    ("tulis", "menulis", "penulisan"),
    ("lahir", "kelahiran", "melahirkan"),
    ("nikah", "menikah", "pernikahan"),
    ("baik", "perbaikan", "memperbaiki"),
    ("layan", "layanan", "pelayanan", "melayani"),
    ("anggaran", "penganggaran"),
    ("duduk", "penduduk", "kependudukan"),
    ("surat", "menyurat", "suratnya"),
    ("bayar", "pembayaran", "membayar"),
    ("pindah", "kepindahan"),
    ("mati", "kematian"),
    ("latih", "pelatihan", "melatih"),
    ("tani", "petani", "pertanian"),
    ("keras", "pengerasan", "kekerasan"),
    ("uang", "keuangan", "uangnya"),
)
STRANGERS = (("jalan", "jual"), ("desa", "dana"), ("air", "akta"), ("lahir", "latih"), ("tanah", "tani"))


@pytest.fixture
def search(phone: Page, addresses: dict[str, str]) -> Page:
    """Open the search page of the example."""
    phone.goto(f"{addresses['root']}{EXAMPLE}cari.html")
    return phone


def test_the_menu_works_by_keyboard_alone(phone: Page, addresses: dict[str, str]) -> None:
    phone.goto(f"{addresses['root']}{EXAMPLE}profil.html")
    phone.keyboard.press("Tab")
    expect(phone.locator(".loncat")).to_be_focused()
    for _ in range(3):
        phone.keyboard.press("Tab")
    expect(phone.locator(".menu summary")).to_be_focused()
    phone.keyboard.press("Enter")
    expect(phone.locator(".menu a").first).to_be_visible()
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu a").first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.locator(".menu a").first).to_be_hidden()
    expect(phone.locator(".menu summary")).to_be_focused()
    phone.keyboard.press("Enter")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    phone.wait_for_url("**/index.html")


def test_a_tapped_row_of_a_budget_says_how_to_cite_its_figures(
    phone: Page, addresses: dict[str, str]
) -> None:
    phone.goto(f"{addresses['root']}{EXAMPLE}anggaran/2026.html")
    phone.locator("#p-4-1-2 td").first.click()
    expect(phone.locator("#p-4-1-2 output")).to_contain_text(
        "Hasil Aset (4.1.2): Anggaran Rp54.000.000, Setelah perubahan Rp54.000.000, Realisasi Rp45.000.000, "
        "Capaian 83,3%. Anggaran 2026 Desa Contoh Terang, sumber: "
    )


@pytest.mark.parametrize(
    "kind", ["anggaran-2026", "anggaran-index", "anggaran-nyata", "anggaran-kelurahan", "dana-desa"]
)
def test_each_cell_of_a_stacked_row_is_named_as_its_column(
    kind: str, phone: Page, addresses: dict[str, str]
) -> None:
    phone.goto(f"{addresses['root']}{KINDS[kind]}")
    wrong = phone.evaluate(
        """() => [...document.querySelectorAll(".pos tr:not(:has([colspan])) td:not(.hampa)")]
        .map((cell) => [cell.closest("table").rows[0].cells[cell.cellIndex].textContent.trim(),
                        getComputedStyle(cell, "::before").content.slice(1, -1)])
        .filter(([heading, name]) => heading !== name)"""
    )
    assert wrong == []
    assert phone.locator(".pos td").count() > 0


def test_the_skip_link_leads_to_the_content(phone: Page, addresses: dict[str, str]) -> None:
    phone.goto(f"{addresses['root']}{EXAMPLE}profil.html")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.locator("main")).to_be_focused()


def test_words_of_one_family_are_one_word_to_the_search(search: Page) -> None:
    stems = [[search.evaluate("(word) => stem(word)", word) for word in family] for family in FAMILIES]
    assert [family for family, found in zip(FAMILIES, stems, strict=True) if len(set(found)) != 1] == []
    strangers = [[search.evaluate("(word) => stem(word)", word) for word in pair] for pair in STRANGERS]
    assert all(first != second for first, second in strangers)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("pernikahan", "Surat Pengantar Nikah (N1)"),
        ("bikin ktp", "Pengantar KTP-el"),
        ("rabat beton", "Rabat beton Jalan Melati"),
        ("kepala desa", "Kepala Desa"),
        ("nama contoh dua", "Sekretaris Desa"),
        ("uang desa", "Kaur Keuangan"),
        ("gerobak", "Jalan usaha tani Cempaka"),
        ("keras", "Pengerasan jalan usaha tani"),
        ("domisli", "Surat Keterangan Domisili"),
        ("banijr", "Waspada banjir"),
        ("kades", "Kepala Desa"),
        ("duit desa", "Kaur Keuangan"),
        ("surat tidak mampuu", "Surat Keterangan Tidak Mampu"),
        ("keripik", "Keripik Pisang Melati"),
        ("imunisasi", "Posyandu balita"),
        ("jam buka", "Kontak"),
    ],
)
def test_everyday_words_find_the_page(search: Page, typed: str, first: str) -> None:
    search.fill("#cari", typed)
    expect(search.locator(".cari ul a b").first).to_contain_text(first)
    assert "ditemukan" in search.inner_text("#jumlah")


def test_words_that_lead_nowhere_leave_the_index(search: Page) -> None:
    search.fill("#cari", "xyzzy")
    expect(search.locator("#jumlah")).to_contain_text("Tidak ditemukan")
    expect(search.locator(".semua")).to_be_visible()


def test_the_portal_finds_a_village_by_its_name(phone: Page, addresses: dict[str, str]) -> None:
    phone.goto(addresses["root"])
    phone.fill("#cari", "bumidaya")
    expect(phone.locator(".cari ul a")).to_contain_text("Desa Bumi Daya")


def test_what_has_ended_leaves_a_page_that_was_not_built_again(
    browser: Browser, addresses: dict[str, str]
) -> None:
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    page.clock.set_fixed_time(datetime(2026, 11, 30, 10, 59, tzinfo=UTC))
    page.goto(f"{addresses['root']}{EXAMPLE}index.html")
    expect(page.locator(".darurat")).to_contain_text("Waspada banjir Kali Teratai")
    page.clock.set_fixed_time(datetime(2026, 11, 30, 11, 0, tzinfo=UTC))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".darurat")).to_be_hidden()
    page.goto(f"{addresses['root']}{EXAMPLE}pengumuman/2026-11-22-banjir-kali-teratai.html")
    expect(page.locator(".keping .periksa")).to_be_visible()
    context.close()


def test_every_link_of_the_site_resolves(site: Path) -> None:
    anchors: dict[str, set[str]] = {}
    links: set[tuple[str, str, str]] = set()
    for file in sorted(site.rglob("*.html")):
        if file.name == "404.html":
            continue
        page, path = html.parse(str(file)).getroot(), file.relative_to(site).as_posix()
        anchors[path] = set(page.xpath("//@id"))
        for link in page.xpath("//@href | //@src"):
            target, fragment = urldefrag(urljoin(f"http://site/{path}", link).removeprefix("http://site/"))
            if ":" not in link.split("/")[0]:
                links.add((path, unquote(target if not link.startswith("#") else path), unquote(fragment)))
    broken = [f"{path} > {target}" for path, target, _ in links if not (site / target).is_file()]
    lost = [
        f"{path} > {target}#{fragment}"
        for path, target, fragment in links
        if fragment and target in anchors and fragment not in anchors[target]
    ]
    assert len(anchors) > 200
    assert broken + lost == []
