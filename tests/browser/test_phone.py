"""The invented villages on a small phone, from every kind of address."""

from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.model.hitungan import Jumlah
from generator.pages.anggaran_grafik import in_words
from tests.browser.watching import TOO_WIDE, watching

MONEY = ("anggaran/index", "anggaran/2026", "dana-desa", "bumdes")
INVENTED = "contoh"
PAGES = ("index.html", "anggaran/index.html")
LARGE = ("index", "pengumuman/2026-11-22-banjir-kali-teratai", "kontak", "pemerintahan", "umkm", *MONEY)
OVER = in_words(Jumlah(Decimal(103_450_000_000), None, Decimal(114_560_000_000)))
LONG = "Pertanggungjawabankeberlanjutanpemberdayaankesejahteraandesa"
# Blocks so narrow that their words break to a few letters a line.
SQUEEZED = """() => [...document.querySelectorAll('main *')].filter((block) =>
    block.clientWidth > 1 && block.clientWidth < 50 && block.textContent.trim().length > 20)
    .map((block) => block.textContent.trim())"""
BROKEN = """(all) => all.flatMap((block) => {
    const walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let text = walk.nextNode(); text; text = walk.nextNode())
        for (const word of text.data.matchAll(/[^\\s-]+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) found.push(word[0]);
        }
    return found;
})"""
"""The words that stand on more than one line."""
COVERED = """() => {
    const name = document.querySelector('.nama').getBoundingClientRect();
    const menu = document.querySelector('summary').getBoundingClientRect();
    return menu.left < name.right && menu.top < name.bottom;
}"""


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("address", ["root", "base path", "folder"])
def test_page_fits_a_phone_and_asks_nobody_else(
    phone: Page, plain: Page, addresses: dict[str, str], address: str, path: str
) -> None:
    home = addresses[address]
    for window in (phone, plain):
        with watching(window, home) as troubles:
            window.goto(f"{home}{INVENTED}/contoh-terang/{path}")
            troubles.extend(window.evaluate(TOO_WIDE))
        assert not troubles, "\n".join(troubles)


def test_every_page_of_the_invented_villages_fits_the_smallest_phone(
    browser: Browser, addresses: dict[str, str], site: Path
) -> None:
    paths = [file.relative_to(site).as_posix() for file in sorted((site / INVENTED).rglob("*.html"))]
    assert paths
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    lines: list[str] = []
    for path in paths:
        page.goto(f"{addresses['folder']}{path}")
        lines += [f"{path}: {trouble}" for trouble in page.evaluate(TOO_WIDE)]
    context.close()
    assert not lines, "\n".join(lines)


def test_type_of_twice_the_size_squeezes_and_covers_nothing(
    browser: Browser, addresses: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 180, "height": 400})  # 200 % zoom on a phone of 360
    lines: list[str] = []
    for path in LARGE:
        page.goto(f"{addresses['folder']}{INVENTED}/contoh-terang/{path}.html")
        lines += [
            f"{path}: {trouble}" for script in (TOO_WIDE, SQUEEZED) for trouble in page.evaluate(script)
        ]
        assert not page.evaluate(COVERED), f"{path}: the menu covers the name"
    page.close()
    assert not lines, "\n".join(lines)


def test_a_word_of_sixty_letters_breaks_in_links_that_stand_alone(
    phone: Page, addresses: dict[str, str]
) -> None:
    news = "berita/2026-07-15-jalan-usaha-tani-cempaka.html"
    phone.goto(f"{addresses['folder']}{INVENTED}/contoh-terang/{news}")
    change = f"(all) => all.forEach((one) => {{ one.textContent = '{LONG}' }})"
    phone.locator(".darurat a, .tetangga a, .keping a, .nama span, h1").evaluate_all(change)
    assert phone.evaluate(TOO_WIDE) == []


def test_the_smallest_phone_breaks_no_word_of_name_hours_and_boxes(
    browser: Browser, addresses: dict[str, str]
) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for path in ("contoh-kota/kontak", "contoh-terang/anggaran/2026", "contoh-terang/dana-desa"):
        page.goto(f"{addresses['folder']}{INVENTED}/{path}.html")
        page.locator(".nama span").last.evaluate("(one) => { one.firstChild.data = 'Tiyuh Panaragan' }")
        page.locator(".jadwal td").evaluate_all(
            f"(all) => all.forEach((one) => one.append(' {'kata ' * 9}'))"
        )
        assert page.locator(".nama span, .jadwal th, .kotak dt").evaluate_all(BROKEN) == [], path
    page.close()


def test_the_words_of_a_chart_end_on_the_screen(browser: Browser, addresses: dict[str, str]) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{addresses['folder']}{INVENTED}/contoh-terang/anggaran/2026.html")
    label = page.locator(".grafik text", has_text=" dari Rp").first
    label.evaluate(f"(one) => {{ one.textContent = {OVER!r} }}")
    assert label.evaluate("(one) => one.getBoundingClientRect().right") <= 320
    page.close()
