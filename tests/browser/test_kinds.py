"""Every kind of page: phone and desktop, light and dark, by axe, and on A4 paper."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, ViewportSize
from pypdf import PdfReader
from zxingcpp import read_barcode

from tests.browser.kinds import EXAMPLE, KINDS
from tests.browser.watching import TOO_WIDE, watch

PHONE, DESKTOP = ViewportSize(width=360, height=800), ViewportSize(width=1280, height=900)
A4 = ViewportSize(width=688, height=1009)
"""The paper between its margins, in CSS pixels."""
VIEWS: dict[str, tuple[ViewportSize, Literal["light", "dark"], dict[str, Any] | None]] = {
    "phone": (PHONE, "light", {"resultTypes": ["violations"]}),
    "phone in the dark": (PHONE, "dark", {"runOnly": ["color-contrast"], "resultTypes": ["violations"]}),
    "desktop": (DESKTOP, "light", None),
    "desktop in the dark": (DESKTOP, "dark", None),
}
DARK = frozenset(
    ["portal", "index", "layanan-domisili", "anggaran-2026", "pembangunan-index", "statistik", "cari"]
)
"""The kinds whose colours axe reads in the dark too; the others are made of the same parts."""
NOTICES = (
    "anggaran/papan-2026.html",
    "layanan/domisili.html",
    "pengumuman/2026-11-19-musdes-apb-2027.html",
)


def violations(page: Page, options: dict[str, Any]) -> Iterator[str]:
    """Yield what axe finds: the rule, and the first element that breaks it."""
    for found in Axe().run(page, options=options).response["violations"]:
        yield f"axe {found['id']}: {found['nodes'][0]['html'][:120]}"


@pytest.mark.parametrize("view", VIEWS)
def test_every_kind_of_page_is_whole_and_accessible(
    browser: Browser, addresses: dict[str, str], view: str
) -> None:
    viewport, scheme, axe = VIEWS[view]
    home = addresses["base path"]
    context = browser.new_context(viewport=viewport, color_scheme=scheme, service_workers="block")
    page = context.new_page()
    troubles = watch(page, home)
    for name, path in KINDS.items():
        before = len(troubles)
        page.goto(f"{home}{path}")
        troubles += page.evaluate(TOO_WIDE)
        if axe and (scheme == "light" or name in DARK):
            troubles += violations(page, axe)
        troubles[before:] = [f"{name}: {trouble}" for trouble in troubles[before:]]
    context.close()
    assert not troubles, "\n".join(troubles)


def test_no_table_cell_is_cut_on_a4(browser: Browser, addresses: dict[str, str]) -> None:
    page = browser.new_page(viewport=A4)
    page.emulate_media(media="print")
    troubles: list[str] = []
    for name, path in KINDS.items():
        page.goto(f"{addresses['folder']}{path}")
        if name != "hilang":  # its stylesheet has an address from the top
            troubles += [f"{name}: {trouble}" for trouble in page.evaluate(TOO_WIDE)]
    page.close()
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
