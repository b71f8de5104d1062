"""Every kind of page: phone and desktop, light and dark, by axe, and on A4 paper."""

from io import BytesIO
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader
from zxingcpp import read_barcode

from tests.browser.conftest import PHONE
from tests.browser.kinds import EXAMPLE, KINDS
from tests.browser.watching import TOO_WIDE, watching

DESKTOP = ViewportSize(width=1280, height=900)
A4 = ViewportSize(width=688, height=1009)
"""The paper between its margins, in CSS pixels."""
VIEWS: dict[str, tuple[ViewportSize, Literal["light", "dark"], Literal["screen", "print"]]] = {
    "phone": (PHONE, "light", "screen"),
    "phone in the dark": (PHONE, "dark", "screen"),
    "phone at 150 %": (ViewportSize(width=240, height=533), "light", "screen"),
    "desktop at 200 %": (ViewportSize(width=640, height=450), "light", "screen"),
    "tablet": (ViewportSize(width=768, height=1024), "light", "screen"),
    "desktop": (DESKTOP, "light", "screen"),
    "desktop in the dark": (DESKTOP, "dark", "screen"),
    "paper": (A4, "light", "print"),
}
AXE: dict[str, dict[str, Any]] = {"phone": {}, "phone in the dark": {"runOnly": ["color-contrast"]}}
DARK = frozenset(
    ["portal", "index", "layanan-domisili", "anggaran-2026", "pembangunan-index", "statistik", "cari"]
)
"""The kinds whose colours axe reads in the dark too; the others are made of the same parts."""
NOTICES = (
    "anggaran/papan-2026.html",
    "layanan/domisili.html",
    "pengumuman/2026-11-19-musdes-apb-2027.html",
)


RUN_AXE = """options => axe.run({ ...options, resultTypes: ["violations"], selectors: false }).then(found =>
    found.violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0].html.slice(0, 120)}`))"""
"""What axe finds: the rule, and the first element that breaks it."""


def seen(page: Page, name: str) -> list[str]:
    """Return what is wrong with a page that stands open, in each view."""
    troubles: list[str] = []
    page.evaluate(Axe().axe_script)
    for view, (size, scheme, media) in VIEWS.items():
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=scheme, media=media)
        said = page.evaluate(TOO_WIDE)
        if view in AXE and (scheme == "light" or name in DARK):
            said += page.evaluate(RUN_AXE, AXE[view])
        troubles += [f"{name}, {view}: {trouble}" for trouble in said]
    return troubles


def test_every_kind_of_page_is_whole_and_accessible_in_every_view(
    browser: Browser, addresses: dict[str, str]
) -> None:
    home = addresses["base path"]
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    with watching(page, home) as troubles:
        for name, path in KINDS.items():
            page.goto(f"{home}{path}")
            troubles.extend(seen(page, name))
    context.close()
    assert not troubles, "\n".join(troubles)


@pytest.mark.parametrize("path", NOTICES)
def test_a_notice_prints_name_office_date_address_and_code(
    browser: Browser, addresses: dict[str, str], path: str
) -> None:
    page = browser.new_page(viewport=A4)
    page.goto(f"{addresses['folder']}{EXAMPLE}{path}")
    page.emulate_media(media="print")
    for selector in (".kepala .lambang", ".kepala .nama", ".cetak img", "h1", "main"):
        assert page.locator(selector).first.is_visible(), selector
    for selector in ("nav", ".menu", ".cari-di", ".tombol"):
        assert not [each for each in page.locator(selector).all() if each.is_visible()], selector
    printed, address = page.inner_text("body"), f"https://contoh.github.io/terang/{EXAMPLE}{path}"
    assert address in printed
    code = read_barcode(Image.open(BytesIO(page.locator(".cetak").screenshot())))
    assert code is not None
    assert code.text == address
    assert "2026" in printed
    assert len(PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages) <= 2
    page.close()


def test_an_emergency_prints_all_its_parts_on_one_page_and_the_office_its_numbers(
    browser: Browser, addresses: dict[str, str]
) -> None:
    page = browser.new_page(viewport=A4)
    page.goto(f"{addresses['folder']}{EXAMPLE}pengumuman/2026-11-22-banjir-kali-teratai.html")
    first = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages[0].extract_text()
    assert "Upaya penanggulangan" in first
    page.goto(f"{addresses['folder']}{EXAMPLE}kontak.html")
    page.emulate_media(media="print")
    numbers = "WhatsApp 0812-0000-0000 · Telepon 0721-000000 · kantor@example.org"
    assert page.locator("p.cetak", has_text=numbers).is_visible()
    page.close()
