"""The invented villages on a small phone, from every kind of address."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.watching import TOO_WIDE, watching

INVENTED = "contoh"
PAGES = ("index.html", "anggaran/index.html")


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
